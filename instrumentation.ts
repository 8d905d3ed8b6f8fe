/** Runs once when the server starts. The edge runtime, which nothing here uses, has no Node modules. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { passQueriesOn } = await import("./rawQuery");
    passQueriesOn();
    const { awsSettings } = await import("./lib/costExplorer/settings");
    const settings = awsSettings(process.env);
    if (settings !== null) {
      const { guardHosts } = await import("./hostGuard");
      guardHosts(settings.hosts);
      const { costExplorerEndpoint } = await import("./lib/costExplorer/endpoint");
      const { notice } = costExplorerEndpoint(process.env);
      if (notice !== null) console.warn(notice);
    }
  }
}
