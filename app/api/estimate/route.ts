import { answerJson } from "@/lib/scenario/api/answerJson";
import { maxBodyBytes } from "@/lib/scenario/api/maxBodyBytes";
import { estimate } from "@/lib/scenario/estimate";
import { readLink } from "@/lib/scenario/link";
import { readScenario } from "@/lib/scenario/readScenario";
import { readBody } from "@/lib/server/readBody";
import { parseJson } from "@/lib/text/parseJson";
import type { Problem } from "@/lib/text/problem";

/**
 * The header that has the query as it was sent. scripts/guard.mjs sets it on every request and hands Next no query,
 * because Next would lose keys such as `__proto__`.
 */
const queryHeader = "x-link-query";

const headers = { "Cache-Control": "no-store" };

const problemResponse = (status: number, problems: readonly Problem[]): Response =>
  Response.json({ errors: problems }, { status, headers });

const refusal = (status: number, message: string): Response => problemResponse(status, [{ path: "", message }]);

const isJson = (contentType: string | null): boolean =>
  contentType?.split(";")[0]?.trim().toLowerCase() === "application/json";

const isPlain = (contentEncoding: string | null): boolean =>
  contentEncoding === null || contentEncoding.trim().toLowerCase() === "identity";

/** Answers a scenario sent as JSON. */
export async function POST(request: Request): Promise<Response> {
  if (!isJson(request.headers.get("content-type"))) return refusal(415, "must be sent as application/json");
  if (!isPlain(request.headers.get("content-encoding"))) return refusal(415, "must be sent without compression");
  const body = await readBody(request, maxBodyBytes);
  if (!body.ok) {
    return body.error === "too-large"
      ? refusal(413, `must be at most ${maxBodyBytes / 1024} KiB`)
      : refusal(400, "must be text in UTF-8");
  }

  const input = parseJson(body.value);
  if (input === undefined) return refusal(400, "must be JSON");
  const read = readScenario(input);
  return read.ok ? Response.json(answerJson(estimate(read.value)), { headers }) : problemResponse(400, read.error);
}

/** Answers a link: the page's own query. */
export function GET(request: Request): Response {
  const [, query = ""] = /\?([^#]*)/.exec(request.url) ?? [];
  const read = readLink(request.headers.get(queryHeader) ?? query);
  if (!read.ok) return problemResponse(400, read.error.problems);
  return Response.json(answerJson(estimate(read.value.scenario, read.value)), { headers });
}

const optionsHeaders = { ...headers, Allow: "GET, HEAD, OPTIONS, POST" };

export const OPTIONS = (): Response => new Response(null, { status: 204, headers: optionsHeaders });

/** Answers other methods. RFC 9110 section 15.5.6 requires a 405 to name the allowed ones, and Next's own does not. */
const notAllowed = (): Response =>
  Response.json(
    { errors: [{ path: "", message: "must be sent with GET or POST" }] },
    { status: 405, headers: optionsHeaders },
  );

export { notAllowed as DELETE, notAllowed as PATCH, notAllowed as PUT };
