/*
 * The headers of every answer: of pages, scripts, the API, redirects and refusals alike.
 */

/** Features of a browser that no page here uses. The clipboard is left as it is, for the buttons that copy a link. */
const featuresOff = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** On every answer, besides a Content-Security-Policy. */
export const commonHeaders = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": featuresOff.map((feature) => `${feature}=()`).join(", "),
};

/** The policy of an answer that has nothing to run in it. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** The policy of a script file. A browser also applies it to a worker that runs the file. */
export const assetPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

/**
 * @param {readonly string[]} scripts
 * @param {readonly string[]} styles
 * @param {readonly string[]} connections
 */
const policy = (scripts, styles, connections) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connections].join(" "),
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/**
 * The policy of a page: the app's own scripts may run, and the inline scripts with these hashes.
 * @param {readonly string[]} hashes sources such as `'sha256-…'`
 */
export const pagePolicy = (hashes) => policy(hashes, [], []);

/** Next's development server evaluates code, writes styles into the page and keeps a socket open. */
export const developmentPolicy = policy(["'unsafe-inline'", "'unsafe-eval'"], ["'unsafe-inline'"], ["ws:"]);
