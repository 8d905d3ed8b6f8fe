import * as z from "zod/mini";
import { answerPage } from "@/lib/bills/formats/costExplorerJson/schema";

/** A page as the reader of bills takes it, and which accounts it is about. */
const page = z.extend(answerPage, {
  DimensionValueAttributes: z.optional(z.nullable(z.array(z.object({ Value: z.optional(z.unknown()) })))),
});
type Page = z.infer<typeof page>;

/** Pages as AWS sent them, or as they were kept. Throws where one is none. */
export const answerPages = (pages: readonly unknown[]): readonly Page[] => pages.map((one) => page.parse(one));
