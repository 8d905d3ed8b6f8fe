import * as z from "zod/mini";
import { responsePage } from "@/lib/bills/formats/costExplorerJson/schema";

/**
 * A page in the shape that the reader of Cost Explorer's JSON needs, with the accounts that AWS lists beside the rows.
 */
const page = z.extend(responsePage, {
  DimensionValueAttributes: z.optional(z.nullable(z.array(z.object({ Value: z.optional(z.unknown()) })))),
});
type Page = z.infer<typeof page>;

/** Parses pages as AWS sent them or as they were stored. Throws where one has another shape. */
export const answerPages = (pages: readonly unknown[]): readonly Page[] => pages.map((one) => page.parse(one));
