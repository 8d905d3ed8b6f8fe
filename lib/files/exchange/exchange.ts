/** Kinds of messages, with what each carries. */
type Kinds = { readonly [kind: string]: object };

/**
 * The table of an exchange between two sides that share no memory, such as a page and its worker, or two windows. For
 * each message that one side sends: what it carries, and the answers that it may get, with what they carry. The messages
 * of both directions are derived from the table, so that neither side can write one that it lacks.
 */
export type Exchange = { readonly [kind: string]: { readonly carries: object; readonly answers: Kinds } };

/** The messages that ask. `id` is the asker's own, and each answer carries it. */
export type Asked<X extends Exchange, Kind extends keyof X = keyof X> = {
  readonly [K in Kind]: { readonly kind: K; readonly id: number } & X[K]["carries"];
}[Kind];

type AnswersIn<Answers extends Kinds> = {
  readonly [K in keyof Answers]: { readonly kind: K; readonly id: number } & Answers[K];
}[keyof Answers];

/** The messages that answer. */
export type Answered<X extends Exchange, Kind extends keyof X = keyof X> = {
  readonly [K in Kind]: AnswersIn<X[K]["answers"]>;
}[Kind];

/** Answers one message, with its `id`: only as the table has it, and only who was asked has one. */
export type Answer<X extends Exchange, Kind extends keyof X> = <K extends keyof X[Kind]["answers"]>(
  kind: K,
  carries: X[Kind]["answers"][K],
) => void;

type Handlers<X extends Exchange> = {
  readonly [Kind in keyof X]: (asked: Asked<X, Kind>, answer: Answer<X, Kind>) => void | Promise<void>;
};

/** Rethrow in a task: a rejected promise in a worker raises no `error` event on the page. */
function raise(error: unknown): void {
  setTimeout(() => {
    throw error;
  }, 0);
}

/**
 * One side of an exchange: gives each message to its handler, and `post` the answers. A mistake of a handler, or memory
 * that ends, is thrown where the `error` event of a worker sees it, so that nobody waits for an answer.
 */
export function serve<X extends Exchange>(post: (message: Answered<X>) => void, handlers: Handlers<X>) {
  return <Kind extends keyof X>(asked: Asked<X, Kind>): void => {
    // The cast is what `Answered` says: an answer to one kind of message is an answer to some kind.
    const answer: Answer<X, Kind> = (kind, carries) => post({ kind, id: asked.id, ...carries } as Answered<X>);
    Promise.resolve(handlers[asked.kind](asked, answer)).catch(raise);
  };
}
