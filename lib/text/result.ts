/**
 * What comes of work that can fail in ways that are expected: a value, or why there is none. `ok` tells which. An error
 * that carries more than one thing is an object; a mistake of the program itself is thrown instead.
 */
export type Result<T, E> = Success<T> | Failure<E>;

export type Success<T> = { readonly ok: true; readonly value: T };
export type Failure<E> = { readonly ok: false; readonly error: E };

export const success = <T>(value: T): Success<T> => ({ ok: true, value });
export const failure = <E>(error: E): Failure<E> => ({ ok: false, error });
