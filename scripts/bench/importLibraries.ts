import { decompress } from "fzstd";
import {
  type ColumnData,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type RowGroup,
} from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { convert, DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { decompressPage, readDataPage } from "hyparquet/src/datapage.js";
import { readPlain } from "hyparquet/src/plain.js";
import { initParser, type SchemaColumn } from "udsv";
import type { InputFile } from "@/lib/files/inputFile";

/*
 * Reads the benchmark's files with other libraries, each in its fastest way. They read the columns that the bill's
 * reader reads, and sum the quantity of one usage type.
 */

const natUsageType = "USE2-NatGateway-Bytes";

export async function readByUdsv(file: InputFile): Promise<number> {
  const decoder = new TextDecoder();
  const head = decoder.decode(await file.slice(0, 100_000));
  const names = head.slice(0, head.indexOf("\n")).split(",");
  const [usageType, quantity] = [names.indexOf("lineItem/UsageType"), names.indexOf("lineItem/UsageAmount")];
  const cols = names.map(
    (name): SchemaColumn => ({ name, type: "s", repl: { empty: null, null: undefined, NaN: undefined } }),
  );
  const schema = { col: ",", row: "\n", encl: '"', esc: '"', trim: false, cols, skip: 1 };
  const parser = initParser(schema);
  let natGb = 0;
  const row = (cells: string[]) => {
    if (cells[usageType] === natUsageType) natGb += Number(cells[quantity]);
  };
  for await (const bytes of file.stream() as unknown as AsyncIterable<Uint8Array>) {
    parser.chunk(decoder.decode(bytes, { stream: true }), parser.stringArrs, row);
  }
  parser.end();
  return natGb;
}

const columns = [
  ..."usage_type usage_amount line_item_type product_code usage_start_date usage_end_date unblended_cost".split(" "),
  ..."currency_code usage_account_id".split(" "),
]
  .map((name) => `line_item_${name}`)
  .concat("pricing_unit", "bill_billing_period_start_date");

const bufferOf = (bill: InputFile) => ({
  byteLength: bill.sizeBytes,
  slice: (from: number, to = bill.sizeBytes) => bill.slice(from, to),
});

const compressors = { ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)) };

/** Reads row group by row group, each column as the arrays that the library gives. */
export async function readByHyparquet(bill: InputFile): Promise<number> {
  const file = bufferOf(bill);
  const metadata = await parquetMetadataAsync(file);
  let natGb = 0;
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    const chunks = new Map<string, ColumnData[]>(columns.map((name) => [name, []]));
    const onChunk = (chunk: ColumnData) => chunks.get(chunk.columnName)?.push(chunk);
    await parquetRead({ file, metadata, columns, rowStart, rowEnd, compressors, onChunk });
    const cellsOf = (name: string) => (chunks.get(name) ?? []).flatMap(({ columnData }) => Array.from(columnData));
    const quantities = cellsOf("line_item_usage_amount");
    for (const [i, usageType] of cellsOf("line_item_usage_type").entries()) {
      if (usageType === natUsageType) natGb += Number(quantities[i]);
    }
    rowStart = rowEnd;
  }
  return natGb;
}

/**
 * Reads a column chunk page by page, and its dictionary once. Each call of the result gives one value, as the library
 * decodes it.
 */
async function pagedColumn(bill: InputFile, metadata: FileMetaData, group: RowGroup, name: string) {
  const tree = parquetSchema(metadata);
  const child = tree.children.find(({ element }) => element.name === name);
  const chunk = group.columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === name)?.meta_data;
  if (child === undefined || chunk === undefined) throw new Error(`no column ${name}`);
  const decoder = {
    ...chunk,
    pathInSchema: chunk.path_in_schema,
    element: child.element,
    schemaPath: [tree, child],
    parsers: DEFAULT_PARSERS,
    compressors,
  };
  const from = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
  const bytes = await bill.slice(from, from + Number(chunk.total_compressed_size));
  const reader = { view: new DataView(bytes), offset: 0 };
  let dictionary: ArrayLike<unknown> = [];
  let levels: readonly number[] = [];
  let values: ArrayLike<unknown> = [];
  let isDictionary = false;
  let valueCount = 0;
  let at = 0;
  let valueAt = 0;

  function nextPage(): void {
    const header = parquetHeader(reader);
    const packed = new Uint8Array(bytes, reader.offset, header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    const page = decompressPage(packed, header.uncompressed_page_size, chunk?.codec ?? "SNAPPY", compressors);
    const { dictionary_page_header: head, data_page_header: data } = header;
    if (head !== undefined) {
      const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
      const plain = readPlain({ view, offset: 0 }, decoder.type, head.num_values, decoder.element.type_length);
      dictionary = convert(plain, decoder);
    } else if (data !== undefined) {
      const { definitionLevels = [], dataPage } = readDataPage(page, data, decoder);
      levels = definitionLevels;
      isDictionary = data.encoding.endsWith("_DICTIONARY");
      values = isDictionary ? dataPage : convert(dataPage, decoder);
      valueCount = data.num_values;
      at = 0;
      valueAt = 0;
    }
  }

  return (): unknown => {
    while (at >= valueCount) nextPage();
    const isNull = levels.length > 0 && levels[at] === 0;
    at++;
    if (isNull) return null;
    const value = values[valueAt++];
    return isDictionary ? dictionary[Number(value)] : value;
  };
}

/** Reads page by page, which needs the least memory. */
export async function readByHyparquetPages(bill: InputFile): Promise<number> {
  const metadata = await parquetMetadataAsync(bufferOf(bill));
  let natGb = 0;
  for (const group of metadata.row_groups) {
    const readers = await Promise.all(columns.map((name) => pagedColumn(bill, metadata, group, name)));
    const row: unknown[] = new Array(readers.length).fill(null);
    for (let left = Number(group.num_rows); left > 0; left--) {
      for (const [i, reader] of readers.entries()) row[i] = reader();
      if (row[0] === natUsageType) natGb += Number(row[1]);
    }
  }
  return natGb;
}
