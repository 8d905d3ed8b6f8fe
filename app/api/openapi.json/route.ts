import { openApiDocument } from "@/lib/scenario/api/openApiDocument";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(openApiDocument());
}
