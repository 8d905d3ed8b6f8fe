import { athena } from "@/lib/spend/formats/athena";
import { consoleCsv } from "@/lib/spend/formats/consoleCsv";
import { cur } from "@/lib/spend/formats/cur";
import { focus } from "@/lib/spend/formats/focus";
import { usageTypeCsv } from "@/lib/spend/formats/usageTypeCsv";
import type { TableFormat } from "@/lib/spend/table";

/** Every format of table, the surer before the vaguer: the first that knows the header reads the file. */
export const tableFormats: readonly TableFormat[] = [cur, focus, athena, usageTypeCsv, consoleCsv];
