/** A type guard for a value from outside, such as parsed JSON. */
export type Check<T> = (value: unknown) => value is T;

/** One check for each field of a type. A missing check, or one for another type, does not compile. */
export type Checks<T> = {
  readonly [K in keyof T]-?: Check<Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K]>;
};

/**
 * A check for objects: each named field, which must be the object's own, passes its check. Other fields are ignored.
 */
export const isObjectOf =
  <T extends object>(checks: Checks<T>): Check<T> =>
  (value): value is T =>
    typeof value === "object" &&
    value !== null &&
    Object.entries<Check<unknown>>(checks).every(([key, check]) =>
      check(Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
    );

/** A string. */
export const isText: Check<string> = (value) => typeof value === "string";
/** A boolean. */
export const isFlag: Check<boolean> = (value) => typeof value === "boolean";
/** A finite number. */
export const isNumber: Check<number> = (value): value is number => typeof value === "number" && Number.isFinite(value);

/** This value and no other. */
export const isExactly =
  <const T extends string | number | boolean | null>(only: T): Check<T> =>
  (value): value is T =>
    value === only;

/** One of these strings. */
export const isOneOf =
  <T extends string>(texts: readonly T[]): Check<T> =>
  (value): value is T =>
    texts.some((text) => text === value);

/** An array whose elements all pass `check`. */
export const isListOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every((part) => check(part));

/** `undefined`, as an absent field is, or a value that passes `check`. */
export const isOptional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

/** `null`, or a value that passes `check`. */
export const isOrNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);
