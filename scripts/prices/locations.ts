import { z } from "zod";

const locationsShape = z.record(z.string(), z.object({ code: z.string(), type: z.string() }));

/** AWS's own list of places: a feed's Region NAME to its code. Local Zones and Wavelength Zones are marked as such. */
export type Locations = ReadonlyMap<string, { readonly code: string; readonly isRegion: boolean }>;

/** Reads `locations.json`; `null` when it has another shape. */
export function readLocations(json: unknown): Locations | null {
  const read = locationsShape.safeParse(json);
  if (!read.success) return null;
  return new Map(
    Object.entries(read.data).map(([name, { code, type }]) => [name, { code, isRegion: type === "AWS Region" }]),
  );
}

/** The Region code of a feed's name; `null` for zones and for names that AWS's list lacks. */
export function regionCodeOf(locations: Locations, name: string): string | null {
  const location = locations.get(name);
  return location?.isRegion ? location.code : null;
}
