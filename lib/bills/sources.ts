import { costExplorerJson } from "@/lib/bills/formats/costExplorerJson/format";
import { tableFormats } from "@/lib/bills/formats/tableFormats";

const formats = [...tableFormats, costExplorerJson] as const;

type SourceOf<Format> = Format extends { readonly sources: infer Names } ? keyof Names : never;

/** The sources that a spend can be read from: those of each format. */
export type Source = SourceOf<(typeof formats)[number]>;

/** Every source with the name that users see, as its format has it. */
export const sources: Readonly<Record<Source, string>> = Object.assign({}, ...formats.map((format) => format.sources));
