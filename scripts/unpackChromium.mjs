/*
 * The package unpacks into the folder for temporary files, and uses any file of the same name that is there already.
 * `pinnedChromium.mjs` therefore starts this as a program of its own, with an empty folder for temporary files.
 */
import chromium from "@sparticuz/chromium";

await chromium.executablePath();
