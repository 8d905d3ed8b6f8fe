import { runTool } from "./project.mjs";

/** Checks the types of all files. Next first writes the types of routes and stylesheets, which the sources need.
 * @returns {Promise<number>} the exit code */
export const checkTypes = async () => (await runTool("next", ["typegen"])) || (await runTool("tsc", ["--noEmit"]));

if (process.argv[1] === import.meta.filename) process.exitCode = await checkTypes();
