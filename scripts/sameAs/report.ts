import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Difference, type SurfaceCheck, shortDiff } from "@/scripts/sameAs/difference";

/** Differences that are shown of each surface; all of them are written down. */
const maxShown = 3;

const indented = (text: string): string => text.replace(/^/gm, "    ");

const shown = (difference: Difference): string =>
  `  ${difference.id.replace(/\s+/g, " ").slice(0, 160)}\n${indented(shortDiff(difference))}`;

/** One line for each surface, below it its first differences. */
export function checksInWords(checks: readonly SurfaceCheck[]): string {
  return checks
    .map(({ surface, comparedCount, differences }) => {
      const outcome = differences.length === 0 ? "no difference" : `${differences.length} differ`;
      const line = `${surface.padEnd(22)}${String(comparedCount).padStart(6)} compared   ${outcome}`;
      const more = differences.length > maxShown ? [`  … and ${differences.length - maxShown} more`] : [];
      return [line, ...differences.slice(0, maxShown).map(shown), ...more].join("\n");
    })
    .join("\n");
}

/** Writes each difference whole, as two files side by side for a diff of one's own: `<surface>/<number>.base` and `.here`. */
export function writeDifferences(folder: string, checks: readonly SurfaceCheck[]): void {
  for (const { surface, differences } of checks) {
    const place = join(folder, surface.replace(/\W+/g, "-"));
    if (differences.length > 0) mkdirSync(place, { recursive: true });
    for (const [number, { id, base, here }] of differences.slice(0, 200).entries()) {
      writeFileSync(join(place, `${number}.input`), id);
      writeFileSync(join(place, `${number}.base`), base ?? "");
      writeFileSync(join(place, `${number}.here`), here ?? "");
    }
  }
}
