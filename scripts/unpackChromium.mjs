/*
 * A program of its own, because the package unpacks into the folder for temporary files, and takes whatever lies there
 * under its names for its own: `pinnedChromium.mjs` gives it an empty one.
 */
import chromium from "@sparticuz/chromium";

await chromium.executablePath();
