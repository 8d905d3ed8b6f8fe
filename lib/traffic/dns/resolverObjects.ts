import { parseJson } from "@/lib/text/parseJson";

/** Deeper than any container nests. */
const maxDepth = 4;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The Resolver query log records in a parsed JSON document: the record itself, a list of them, events of CloudWatch Logs
 * (`events` of the CLI, `logEvents` of a subscription), or Firehose's `message`. What is none of these has none.
 */
export function* resolverObjects(document: unknown, depth = 0): Generator<Readonly<Record<string, unknown>>> {
  if (depth > maxDepth) return;
  if (Array.isArray(document)) {
    for (const part of document) yield* resolverObjects(part, depth + 1);
    return;
  }
  if (!isObject(document)) return;
  if (typeof document.query_name === "string") {
    yield document;
    return;
  }
  if (typeof document.message === "string") yield* resolverObjects(parseJson(document.message), depth + 1);
  else if (isObject(document.message)) yield* resolverObjects(document.message, depth + 1);
  for (const events of [document.events, document.logEvents])
    if (Array.isArray(events)) yield* resolverObjects(events, depth + 1);
}
