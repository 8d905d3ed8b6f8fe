import base from "./playwright.config";
const servers = base.webServer as { readonly command: string }[];
export default { ...base, testDir: "/tmp/wt/results/tests/e2e", outputDir: "/tmp/wt/scratch-results/pw-out", projects: [{ name: "server", testIgnore: /site\.spec/ }], webServer: [servers[0]], globalTeardown: undefined };
