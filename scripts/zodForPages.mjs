import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inProject, root } from "./project.mjs";

/**
 * The file with the part of zod that the pages use. next.config.ts puts it in the place of `zod/mini` in what browsers
 * load.
 */
export const zodForPagesFile = ".cache/pages/zodMini.mjs";

/** The exports of zod that the pages' code uses. A build stops with the name of an export that is missing here. */
const used = [
  "_default",
  "array",
  "boolean",
  "enum",
  "gte",
  "int",
  "literal",
  "lte",
  "maxLength",
  "nullable",
  "number",
  "object",
  "optional",
  "overwrite",
  "prefault",
  "regex",
  "strictObject",
  "string",
  "union",
];

/**
 * Writes the part of zod that the pages use. Turbopack keeps whole modules of zod where one function looks an export up
 * by a computed name, such as all patterns for e-mail and IP addresses: 6 KB gzip of the first page load. rolldown takes
 * what is called and no more.
 */
export const writeZodForPages = async () => {
  const { rolldown } = await import("rolldown");
  const entry = "zod-for-pages";
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    platform: "browser",
    logLevel: "warn",
    plugins: [
      {
        name: "zod-for-pages",
        resolveId: (id) => (id === entry ? inProject("scripts", `${entry}.mjs`) : null),
        load: (id) => (id.endsWith(`${entry}.mjs`) ? `export { ${used.join(", ")} } from "zod/mini";` : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
  await bundle.close();
  const file = inProject(zodForPagesFile);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, output[0].code);
};
