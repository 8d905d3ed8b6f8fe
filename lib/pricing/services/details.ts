import rows from "./details.json";

/** What helps to find and choose a service. Apart from the catalogue, because the first page load needs none of it. */
export type ServiceDetails = {
  readonly id: string;
  readonly category: string;
  readonly aliases?: readonly string[];
  readonly notes?: string;
  /** Shown before anything is searched for. */
  readonly common?: boolean;
  readonly crossRegion?: boolean;
  readonly global?: boolean;
};

const byId = new Map((rows as readonly ServiceDetails[]).map((details) => [details.id, details]));

/** The details of a listed service; `undefined` where there are none. */
export const serviceDetails = (id: string): ServiceDetails | undefined => byId.get(id);
