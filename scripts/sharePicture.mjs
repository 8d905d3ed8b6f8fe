import "./nodeVersion.mjs";
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { launchOptions } from "./browser.mjs";
import { inProject } from "./project.mjs";

/*
 * Draws public/share.png, the picture in the preview of a link, with the browser of the tests and the page's own font
 * and colours: `node scripts/sharePicture.mjs`. It shows no figure, so that no change of prices makes it wrong.
 */

const size = { width: 1200, height: 630 };

const font = readFileSync(
  inProject("node_modules", "@fontsource-variable", "geist", "files", "geist-latin-wght-normal.woff2"),
).toString("base64");

const ink = "#1c1a17";
const muted = "#645e54";
const accent = "#b01546";
const nat = "#ad5700";

/** The plot's corners, where the two lines end, and where they cross. */
const [left, right, top, bottom] = [612, 1136, 190, 536];
const endpointStart = 424;
const endpointEnd = 368;
const share = (bottom - endpointStart) / (bottom - top - (endpointStart - endpointEnd));
const cross = { x: left + share * (right - left), y: bottom - share * (bottom - top) };

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
  @font-face { font-family: Geist; src: url(data:font/woff2;base64,${font}) format("woff2"); font-weight: 100 900; }
  body { margin: 0; background: #faf8f4; color: ${ink}; font-family: Geist, sans-serif; }
  svg { display: block; }
  text { font-size: 22px; }
  text:not([fill]) { fill: ${ink}; }
</style>
<svg width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">
  <g transform="translate(64 58) scale(2.1)" fill="none" stroke="${ink}" stroke-width="2">
    <path d="M4 17 V6" /><path d="M1 17 H9" />
    <path d="M4 8 L21 2" stroke="${accent}" stroke-dasharray="4 2" stroke-width="3" />
  </g>
  <text x="124" y="94" style="font-size: 38px; font-weight: 600; letter-spacing: -0.02em">Tollgate</text>

  <g style="font-size: 54px; font-weight: 600; letter-spacing: -0.03em">
    ${["What your AWS", "NAT gateways cost,", "and which VPC", "endpoints pay for", "themselves"]
      .map((line, i) => `<text x="64" y="${226 + i * 64}" style="font-size: inherit">${line}</text>`)
      .join("")}
  </g>
  <text x="64" y="570" fill="${muted}">In your browser. No AWS credentials needed.</text>

  <path d="M${cross.x} ${cross.y} L${right} ${top} V${endpointEnd} Z" fill="${accent}" opacity="0.09" />
  <path d="M${cross.x} ${cross.y} V${bottom}" stroke="${muted}" stroke-width="2" stroke-dasharray="3 6" />
  <path d="M${left} ${bottom} H${right}" stroke="${ink}" stroke-width="2" />
  <path d="M${left} ${bottom} L${right} ${top}" stroke="${nat}" stroke-width="6" stroke-linecap="round" />
  <path d="M${left} ${endpointStart} L${right} ${endpointEnd}" stroke="${accent}" stroke-width="6" stroke-linecap="round" />
  <circle cx="${cross.x}" cy="${cross.y}" r="11" fill="#faf8f4" stroke="${ink}" stroke-width="5" />

  <text x="${right}" y="${top - 22}" text-anchor="end" fill="${nat}" style="font-weight: 600">through NAT</text>
  <text x="${right}" y="${endpointEnd + 52}" text-anchor="end" fill="${accent}" style="font-weight: 600">through an endpoint</text>
  <text x="${cross.x}" y="${cross.y - 36}" text-anchor="end" style="font-weight: 600">break-even</text>
  <text x="${right}" y="${bottom + 34}" text-anchor="end" fill="${muted}">GB a month →</text>
</svg>
</html>`;

const browser = await chromium.launch(await launchOptions());
try {
  const page = await browser.newPage({ viewport: size });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: inProject("public", "share.png") });
} finally {
  await browser.close();
}
