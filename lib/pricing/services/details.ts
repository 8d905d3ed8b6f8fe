import rows from "./details.json";

/**
 * The search terms and notes of a service. They are apart from the catalogue, because the first page load needs none of
 * them.
 */
export type ServiceDetails = {
  readonly id: string;
  readonly category: string;
  readonly aliases?: readonly string[];
  readonly notes?: string;
  /** Listed first while the search is empty. */
  readonly common?: boolean;
  readonly crossRegion?: boolean;
  readonly global?: boolean;
};

const byId = new Map((rows as readonly ServiceDetails[]).map((details) => [details.id, details]));

/** The details of a listed service; `undefined` where there are none. */
export const serviceDetails = (id: string): ServiceDetails | undefined => byId.get(id);
