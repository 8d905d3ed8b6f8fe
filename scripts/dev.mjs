import "./nodeVersion.mjs";
import { runTool } from "./project.mjs";

process.exitCode = await runTool("next", ["dev", "--hostname", "127.0.0.1", ...process.argv.slice(2)]);
