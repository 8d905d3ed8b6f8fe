/** A service's row, such as its way in a plan or its break-even, by the service's id; throws where it has none. */
export function rowOfService<T extends { readonly service: string }>(rows: readonly T[], service: string): T {
  const found = rows.find((row) => row.service === service);
  if (!found) throw new Error(`no row of ${service}`);
  return found;
}
