import { openApiDocument } from "@/lib/scenario/openapi";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(openApiDocument());
}
