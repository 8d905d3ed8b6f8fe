import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** On a machine that does other work too, Vitest's own 5 s end tests that are only waiting for a processor. */
const testTimeout = 60_000;

const resolve = { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } };

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: ["tests/build/**"], testTimeout } },
      // Looks at what `npm run build` left in .next.
      { resolve, test: { name: "build", include: ["tests/build/**/*.test.ts"], testTimeout } },
    ],
  },
});
