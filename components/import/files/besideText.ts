import type { BesideFiles } from "@/components/import/reading/messages";
import { listedTexts, natHintsOf } from "@/lib/traffic/read/hintTexts";

/** What is typed beside the files, as it stands in the fields. */
export type BesideText = {
  readonly natGateways: string;
  readonly clientRanges: string;
  readonly logFormat: string;
  readonly region: string;
};

export const nothingBeside: BesideText = { natGateways: "", clientRanges: "", logFormat: "", region: "" };

/** The fields as the reader of logs takes them. */
export const readBeside = ({ natGateways, clientRanges, logFormat, region }: BesideText): BesideFiles => ({
  natHints: natHintsOf(listedTexts(natGateways)),
  clientRanges: listedTexts(clientRanges),
  logFormat: logFormat.trim() === "" ? null : logFormat.trim(),
  region: region === "" ? null : region,
});
