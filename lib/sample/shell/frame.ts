import { singleQuoted } from "@/lib/collect/singleQuoted";
import type { SampleChoices } from "@/lib/sample/sampleChoices";

/** What every step begins with: it ends at the first call that fails, and no answer of AWS waits for a key. */
export const opening = ({ region }: SampleChoices): string => `set -euo pipefail
export AWS_PAGER=''
region=${singleQuoted(region)}
say() {
  printf '%s\\n' "$1" >&2
}
`;

/** Says what to do where a step ends early. `message` stands in double quotes within single ones, so it has neither. */
export const sayWhenStopped = (message: string): string => `trap 'if [ "$?" != 0 ]; then say "${message}"; fi' EXIT\n`;

/** One id a line, of those that begin with `prefix`: AWS prints a list with tabs, and `None` for an empty one. */
export const idLines = (prefix: string): string => `tr '\\t' '\\n' | sed -n '/^${prefix}/p' | sort -u`;

/** The ids that a call prints, into an array. */
export const idsInto = (name: string, call: string, prefix: string): string => `${name}_text=$(${call} --output text |
  ${idLines(prefix)})
${name}=()
for id in $${name}_text; do ${name}+=("$id"); done
`;

export const continued = " \\\n  ";
