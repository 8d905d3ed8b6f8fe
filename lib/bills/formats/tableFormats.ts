import { athena } from "@/lib/bills/formats/athena/format";
import { consoleCsv } from "@/lib/bills/formats/consoleCsv/format";
import { cur } from "@/lib/bills/formats/cur/format";
import { focus } from "@/lib/bills/formats/focus/format";
import { usageTypeCsv } from "@/lib/bills/formats/usageTypeCsv/format";

/** Every table format. The first that recognises the header reads the file, so stricter formats come first. */
export const tableFormats = [cur, focus, athena, usageTypeCsv, consoleCsv] as const;
