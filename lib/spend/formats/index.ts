import { cur } from "@/lib/spend/formats/cur";
import type { TableFormat } from "@/lib/spend/table";

/** Every format of table, the surer before the vaguer: the first that knows the header reads the file. */
export const tableFormats: readonly TableFormat[] = [cur];
