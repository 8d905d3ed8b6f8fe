/** What `npm start -- --aws` hands to the server: where it may be called, and the token of the printed address. */
export type AwsSettings = { readonly hosts: readonly string[]; readonly token: string };

const minTokenLength = 32;

/** Null where asking AWS is off, which it is unless the program was started for it. */
export function awsSettings(env: NodeJS.ProcessEnv): AwsSettings | null {
  const { TOLLGATE_AWS: on, TOLLGATE_TOKEN: token = "", TOLLGATE_HOSTS: names = "" } = env;
  const hosts = names.split(",").filter((name) => name !== "");
  return on === "1" && token.length >= minTokenLength && hosts.length > 0 ? { hosts, token } : null;
}
