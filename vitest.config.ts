import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const resolve = { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } };

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: ["tests/build/**"] } },
      // These tests check what `npm run build` left in .next.
      { resolve, test: { name: "build", include: ["tests/build/**/*.test.ts"] } },
    ],
  },
});
