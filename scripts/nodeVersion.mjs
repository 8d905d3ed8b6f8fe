/**
 * Next.js and the tools need Node.js 20.19 or later. On an older one they fail later, with a message that does not name
 * the cause.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Tollgate needs Node.js 20.19 or later; this is ${process.version}. Install a newer one (nodejs.org) and try again.`,
  );
  process.exit(1);
}
