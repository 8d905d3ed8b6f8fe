/** Runs once when the server starts. The edge runtime, which nothing here uses, has no Node modules. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { passQueriesOn } = await import("./rawQuery");
    passQueriesOn();
  }
}
