import { shareBaseOf } from "@/lib/scenario/shareBase.mjs";

/** Answered at each request: the pages are prerendered, so they cannot know how this server was started. */
export const dynamic = "force-dynamic";

/** What the page asks when its share menu opens: where links point, null for the address at which it was opened. */
export function GET(): Response {
  const read = shareBaseOf(undefined, process.env);
  return Response.json({ shareBase: (read.ok && read.value) || null }, { headers: { "Cache-Control": "no-store" } });
}
