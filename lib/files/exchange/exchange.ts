/** Kinds of messages, with the fields of each. */
type Kinds = { readonly [kind: string]: object };

/**
 * The table of an exchange between two sides that share no memory, such as a page and its worker, or two windows. For
 * each request it has the fields, and the kinds of answers with their fields. The types of the messages in both
 * directions are derived from the table, so a message that the table lacks does not compile.
 */
export type Exchange = { readonly [kind: string]: { readonly fields: object; readonly answers: Kinds } };

/** The requests. The sender chooses the `id`, and each answer repeats it. */
export type ExchangeRequest<X extends Exchange, Kind extends keyof X = keyof X> = {
  readonly [K in Kind]: { readonly kind: K; readonly id: number } & X[K]["fields"];
}[Kind];

type AnswersIn<Answers extends Kinds> = {
  readonly [K in keyof Answers]: { readonly kind: K; readonly id: number } & Answers[K];
}[keyof Answers];

/** The answers. */
export type ExchangeAnswer<X extends Exchange, Kind extends keyof X = keyof X> = {
  readonly [K in Kind]: AnswersIn<X[K]["answers"]>;
}[Kind];

/**
 * Sends an answer with its request's `id`. Only a handler gets one, and it takes only the answers that the table has.
 */
export type SendAnswer<X extends Exchange, Kind extends keyof X> = <K extends keyof X[Kind]["answers"]>(
  kind: K,
  fields: X[Kind]["answers"][K],
) => void;

type Handlers<X extends Exchange> = {
  readonly [Kind in keyof X]: (request: ExchangeRequest<X, Kind>, answer: SendAnswer<X, Kind>) => void | Promise<void>;
};

/** Rethrow in a task: a rejected promise in a worker raises no `error` event on the page. */
function rethrowInTask(error: unknown): void {
  setTimeout(() => {
    throw error;
  }, 0);
}

/**
 * The answering side of an exchange: passes each request to its handler, and each answer to `post`. An error in a
 * handler, or a lack of memory, is thrown where it raises a worker's `error` event, so that the sender does not wait in
 * vain.
 */
export function serve<X extends Exchange>(post: (message: ExchangeAnswer<X>) => void, handlers: Handlers<X>) {
  return <Kind extends keyof X>(request: ExchangeRequest<X, Kind>): void => {
    // An answer to one kind of request is one of `ExchangeAnswer`, which is the union over all kinds. TypeScript cannot infer
    // that.
    const answer: SendAnswer<X, Kind> = (kind, fields) =>
      post({ kind, id: request.id, ...fields } as ExchangeAnswer<X>);
    Promise.resolve(handlers[request.kind](request, answer)).catch(rethrowInTask);
  };
}
