const utility = /^\.((?:\\.|[\w-])+)(?![\w-]*[\s,>.[])/;

/** The class of a rule that is for one class alone; null for others. */
function classOf(selector: string): string | null {
  const [, escaped] = utility.exec(selector) ?? [];
  return escaped === undefined ? null : escaped.replaceAll("\\", "");
}

/**
 * The rules of a style sheet, each with the rules around it (`@media print .bill{color:red}`), once and in their order.
 * Names of assets are left out. A rule for a single class that `isUsed` does not know is left out too.
 */
export function styleRules(css: string, isUsed: (name: string) => boolean): readonly string[] {
  const rules = new Set<string>();
  const around: string[] = [];
  let from = 0;
  const text = css.replace(/url\([^)]*\)/g, "url()").replace(/\/\*.*?\*\//gs, "");
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === "{") {
      around.push(text.slice(from, at).trim());
      from = at + 1;
    } else if (mark === "}" || (mark === ";" && around.length === 0)) {
      const body = text.slice(from, at).trim();
      const name = classOf(around.at(-1) ?? "");
      if (body !== "" && (name === null || isUsed(name))) rules.add(`${around.join(" ")}{${body}}`);
      if (mark === "}") around.pop();
      from = at + 1;
    }
  }
  return [...rules];
}
