/**
 * The result of work that can fail in expected ways: a value, or the reason why there is none. `ok` says which. A
 * reason with several facts is an object. Bugs of the program are thrown instead.
 */
export type Result<T, E> = Success<T> | Failure<E>;

export type Success<T> = { readonly ok: true; readonly value: T };
export type Failure<E> = { readonly ok: false; readonly error: E };

/** A result with a value. */
export const success = <T>(value: T): Success<T> => ({ ok: true, value });
/** A result with the reason why there is no value. */
export const failure = <E>(error: E): Failure<E> => ({ ok: false, error });
