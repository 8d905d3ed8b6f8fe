/** A host of AWS, taken apart: `api.ecr.eu-west-1.amazonaws.com` is `api.ecr.{region}` of eu-west-1. */
export type HostForm = {
  readonly form: string;
  /** The form with the Region as it stands: a bucket may be called like one. */
  readonly plain: string;
  readonly region: string | null;
  readonly isDualStack: boolean;
};

/** Suffixes of the partitions: of each, whether it is the one for dual stack (AWS SDK partition data). */
const suffixes: readonly (readonly [suffix: string, isDualStack: boolean])[] = [
  [".amazonaws.com", false],
  [".api.aws", true],
  [".amazonaws.com.cn", false],
  [".api.amazonwebservices.com.cn", true],
  [".amazonaws.eu", false],
  [".api.amazonwebservices.eu", true],
];

const region =
  "(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)(?:-(?:de|gov|iso[a-z]?))?-(?:central|north|south|(?:north|south)?(?:east|west))-\\d{1,2}";
const regionLabel = new RegExp(`^(s3-)?(${region})$`);
const hostLabel = /^[A-Za-z0-9_*-]{1,63}$/;
const maxHostLength = 253;

/** ECR's bucket of image layers, before the Region's part of the host. */
export const layerBucket = new RegExp(`^prod-${region}-starport-layer-bucket\\.s3\\.`);

/** A host in lower case, without port and last dot. Null where it is no host name. */
export function plainHost(text: string): string | null {
  // A port and a dot are at most 7 characters more; a megabyte need not be looked at.
  if (text.length > maxHostLength + 7) return null;
  const host = text.replace(/:\d{1,5}$/, "").replace(/\.$/, "");
  const isHost = host.length <= maxHostLength && host.split(".").every((label) => hostLabel.test(label));
  // Only now: some letters outside ASCII are lower-cased to one inside.
  return isHost ? host.toLowerCase() : null;
}

/** `-fips` at a label's end and `fips.` at the host's beginning ask for other hardware of the same service. */
const withoutFips = (labels: readonly string[]): readonly string[] =>
  (labels[0] === "fips" ? labels.slice(1) : labels).map((label) => label.replace(/-fips$/, ""));

/** Takes a plain host apart; null where it has no suffix of AWS. */
export function hostForm(host: string): HostForm | null {
  const suffix = suffixes.find(([end]) => host.endsWith(end));
  if (host.endsWith(".on.aws")) return formOf(host.split("."), false);
  if (suffix === undefined) return null;
  const [end, isDualStack] = suffix;
  return formOf(host.slice(0, -end.length).split("."), isDualStack);
}

function formOf(all: readonly string[], isDualStack: boolean): HostForm {
  const labels = withoutFips(all);
  const at = labels.findLastIndex((label) => regionLabel.test(label));
  const [, legacy = "", code = null] = regionLabel.exec(labels[at] ?? "") ?? [];
  const form = labels.map((label, place) => (place === at ? `${legacy}{region}` : label)).join(".");
  return { form, plain: labels.join("."), region: code, isDualStack };
}
