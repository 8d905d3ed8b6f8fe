import { type Line, oneGateway, page } from "@/tests/costExplorer/bill";
import type { CallHandler } from "@/tests/costExplorer/fakeCostExplorer";

type Result = ReturnType<typeof page>["ResultsByTime"][number];

/** The fake's page with other results. */
export const withResults =
  (change: (results: readonly Result[]) => readonly unknown[], lines: readonly Line[] = oneGateway): CallHandler =>
  ({ request }) => {
    const body = page(request, lines);
    return { kind: "page", body: { ...body, ResultsByTime: change(body.ResultsByTime) } };
  };
