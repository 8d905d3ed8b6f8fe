import { shareBaseOf } from "@/lib/scenario/shareBase.mjs";

/** Computed at each request: the pages are prerendered, so they cannot know how this server was started. */
export const dynamic = "force-dynamic";

/** Answers the share menu with the base of links; null for the address at which the page was opened. */
export function GET(): Response {
  const read = shareBaseOf(undefined, process.env);
  return Response.json({ shareBase: (read.ok && read.value) || null }, { headers: { "Cache-Control": "no-store" } });
}
