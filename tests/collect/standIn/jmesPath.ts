/**
 * As much of JMESPath as the script's `--query` has: `{K:K}`, `K.{…}`, `K[].{…}`, `'text'` and `sort_by(K,&Name)`.
 * Anything else throws, so that the script cannot ask for what this does not know.
 */
export function jmesPath(expression: string, document: unknown): unknown {
  let at = 0;
  const fail = (): never => {
    throw new Error(`Bad value for --query ${expression}: at ${expression.slice(at, at + 20)}`);
  };
  const take = (text: string): boolean => {
    if (!expression.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };
  const name = (): string => {
    const found = /^[A-Za-z][A-Za-z0-9]*/.exec(expression.slice(at))?.[0] ?? fail();
    at += found.length;
    return found;
  };
  const field = (value: unknown, key: string): unknown =>
    typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : null;

  type Read = (value: unknown) => unknown;

  function hash(): Read {
    const reads: (readonly [string, Read])[] = [];
    do {
      const key = name();
      if (!take(":")) fail();
      reads.push([key, part()]);
    } while (take(","));
    if (!take("}")) fail();
    return (value) => (value === null ? null : Object.fromEntries(reads.map(([key, read]) => [key, read(value)])));
  }

  function part(): Read {
    if (take("'")) {
      const end = expression.indexOf("'", at);
      const text = expression.slice(at, end);
      at = end + 1;
      return () => text;
    }
    if (take("sort_by(")) {
      const list = name();
      if (!take(",&")) fail();
      const key = name();
      if (!take(")")) fail();
      return (value) => {
        const items = field(value, list);
        if (!Array.isArray(items)) throw new Error("sort_by() received null");
        return [...items].sort((a, b) => (String(field(a, key)) < String(field(b, key)) ? -1 : 1));
      };
    }
    const key = name();
    if (take("[].{")) {
      const each = hash();
      return (value) => {
        const items = field(value, key);
        return Array.isArray(items) ? items.map(each) : null;
      };
    }
    if (take(".{")) {
      const inner = hash();
      return (value) => inner(field(value, key));
    }
    return (value) => field(value, key);
  }

  if (!take("{")) fail();
  const read = hash();
  return at === expression.length ? read(document) : fail();
}
