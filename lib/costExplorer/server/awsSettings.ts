/**
 * What `npm start -- --aws` passes to the server: the Host headers that it accepts, and the token of the printed
 * address.
 */
export type AwsSettings = { readonly hosts: readonly string[]; readonly token: string };

const minTokenLength = 32;

/** Reads the settings from the environment. Null where calls to AWS are off, which is the default. */
export function awsSettings(env: NodeJS.ProcessEnv): AwsSettings | null {
  const { TOLLGATE_AWS: on, TOLLGATE_TOKEN: token = "", TOLLGATE_HOSTS: names = "" } = env;
  const hosts = names.split(",").filter((name) => name !== "");
  return on === "1" && token.length >= minTokenLength && hosts.length > 0 ? { hosts, token } : null;
}
