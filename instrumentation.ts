/** Runs once when the server starts. Nothing here uses the edge runtime, which has no Node modules. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { awsSettings } = await import("./lib/costExplorer/server/awsSettings");
  if (awsSettings(process.env) === null) return;
  const { costExplorerEndpoint } = await import("./lib/costExplorer/server/call/costExplorerEndpoint");
  const { notice } = costExplorerEndpoint(process.env);
  if (notice !== null) console.warn(notice);
}
