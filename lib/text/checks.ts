/** Whether a value from outside is what a type says. */
export type Check<T> = (value: unknown) => value is T;

/** A check of each field of a type: one that is forgotten, or checked for another type, does not compile. */
export type Checks<T> = {
  readonly [K in keyof T]-?: Check<Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K]>;
};

/** Whether a value is an object whose fields all pass. Fields that the checks do not name are not looked at. */
export const fits =
  <T extends object>(checks: Checks<T>): Check<T> =>
  (value): value is T =>
    typeof value === "object" &&
    value !== null &&
    Object.entries<Check<unknown>>(checks).every(([key, check]) =>
      check(Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
    );

export const isText: Check<string> = (value) => typeof value === "string";
export const isFlag: Check<boolean> = (value) => typeof value === "boolean";
export const isNumber: Check<number> = (value): value is number => typeof value === "number" && Number.isFinite(value);

/** This value and no other. */
export const is =
  <const T extends string | number | boolean | null>(only: T): Check<T> =>
  (value): value is T =>
    value === only;

/** One of these texts. */
export const isOneOf =
  <T extends string>(texts: readonly T[]): Check<T> =>
  (value): value is T =>
    texts.some((text) => text === value);

export const isListOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every((part) => check(part));

/** Absent, or as `check` says. */
export const isOptional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

export const isOrNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);
