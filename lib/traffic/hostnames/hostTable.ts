import data from "./hosts.json";

/**
 * Finds the endpoint that a host's form belongs to, by its short name; null for none. The patterns are those of AWS's
 * SDKs and documentation: `*` stands for one or more labels, or for a label's part.
 */
export type HostTable = {
  readonly endpointOf: (form: string, isDualStack: boolean) => string | null;
  /** Whether `<id>.<region>.<suffix>` is the endpoint's own host. */
  readonly isOwnHost: (id: string) => boolean;
};

type Patterns = { readonly [id: string]: readonly string[] };

const entriesOf = (patterns: Patterns): readonly (readonly [pattern: string, id: string])[] =>
  Object.entries(patterns).flatMap(([id, own]) => own.map((pattern) => [pattern, id] as const));

const isInLabel = (pattern: string): boolean => /[^.*]\*|\*[^.]/.test(pattern);

const escaped = (text: string): string => text.replace(/[.{}-]/g, "\\$&");

function hostTable(): HostTable {
  const own = new Set(data.own.split(" "));
  const all = [...[...own].map((id): readonly [string, string] => [`${id}.{region}`, id]), ...entriesOf(data.hosts)];
  const whole = new Map(all);
  const dual = new Map(entriesOf(data.dualStack));
  const inLabel = all
    .filter(([pattern]) => isInLabel(pattern))
    .map(([pattern, id]) => [new RegExp(`^${pattern.split("*").map(escaped).join(".+")}$`), id] as const);

  /** The form itself, then ever fewer of its last labels behind a star. */
  const found = (patterns: ReadonlyMap<string, string>, form: string): string | null => {
    const exact = patterns.get(form);
    if (exact !== undefined) return exact;
    for (let at = form.indexOf("."); at >= 0; at = form.indexOf(".", at + 1)) {
      const starred = patterns.get(`*${form.slice(at)}`);
      if (starred !== undefined) return starred;
    }
    return null;
  };
  return {
    endpointOf: (form, isDualStack) =>
      (isDualStack ? found(dual, form) : null) ??
      found(whole, form) ??
      inLabel.find(([pattern]) => pattern.test(form))?.[1] ??
      null,
    isOwnHost: (id) => own.has(id),
  };
}

export const hosts: HostTable = hostTable();
