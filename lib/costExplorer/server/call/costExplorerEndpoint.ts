/** Cost Explorer has one endpoint for all Regions outside China. */
const costExplorerUrl = "https://ce.us-east-1.amazonaws.com";
const endpointVariable = "AWS_ENDPOINT_URL_COST_EXPLORER";

const loopbackNames = new Set(["localhost", "[::1]"]);
const isLoopback = (hostname: string): boolean =>
  loopbackNames.has(hostname) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);

/** An address of this machine, without a user, a path or a query; null for anything else. */
function loopbackUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol) || !isLoopback(url.hostname)) return null;
  return url.username === "" && url.password === "" && url.pathname === "/" && url.search === "" ? url.origin : null;
}

/**
 * The address of the paid call. AWS's own variable for another endpoint counts only for an address of this machine, for
 * tests: any other host would receive requests signed with the reader's credentials.
 * @returns `notice` where the variable is set and has no effect
 */
export function costExplorerEndpoint(env: NodeJS.ProcessEnv): { readonly url: string; readonly notice: string | null } {
  const text = env[endpointVariable] ?? "";
  if (text === "") return { url: costExplorerUrl, notice: null };
  const url = loopbackUrl(text);
  if (url !== null)
    return { url, notice: `Cost Explorer is asked at ${url}, as ${endpointVariable} says, and not at AWS.` };
  return {
    url: costExplorerUrl,
    notice: `${endpointVariable} is ignored: it may only name an address of this machine.`,
  };
}
