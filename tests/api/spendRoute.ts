import { beforeEach, vi } from "vitest";
import { pageSecretHeader } from "@/lib/costExplorer/spendApi";
import { type PageRequest, pageRequest } from "@/tests/costExplorer/pageRequests";
import { setUpStage } from "@/tests/costExplorer/stage";

export const host = "127.0.0.1:3000";
export const token = "a-token-of-the-tests-that-is-long-enough";

type Route = typeof import("@/app/api/spend/route");

const freshRoute = async (): Promise<Route> => {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, Symbol.for("tollgate.sessions"));
  return import("@/app/api/spend/route");
};

export const codeOf = (body: { readonly error?: { readonly code: string } }): string | undefined => body.error?.code;

/** Loads the route anew for each test, with the settings of `npm start -- --aws` and a fake AWS. */
export function setUpRoute() {
  const stage = setUpStage();
  let route: Route;
  beforeEach(async () => {
    vi.stubEnv("TOLLGATE_AWS", "1");
    vi.stubEnv("TOLLGATE_TOKEN", token);
    vi.stubEnv("TOLLGATE_HOSTS", `${host},localhost:3000`);
    route = await freshRoute();
  });

  const handle = (request: Request): Promise<Response> => {
    const handler = Reflect.get(route, request.method) as Route["POST"];
    return handler(request);
  };

  const send = ({ method, headers, body }: PageRequest): Promise<Response> => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const url = `http://${host}/api/spend`;
    return handle(new Request(url, { method, headers, ...(method === "GET" ? {} : { body: text }) }));
  };

  const say = async (body: unknown, more: Readonly<Record<string, string>> = {}) => {
    const response = await send(pageRequest(host, body, more));
    return {
      status: response.status,
      body: await response.json(),
      cookie: response.headers.get("set-cookie"),
      pageSecret: response.headers.get(pageSecretHeader),
    };
  };

  return {
    stage,
    handle,
    send,
    say,
    /** Loads the route anew, so that it reads the settings again. */
    restart: async (): Promise<void> => {
      route = await freshRoute();
    },
    signIn: async () => sessionOf(await say({ ask: "session", token })),
  };
}

/** Both secrets, as the headers that send them. */
export const sessionOf = (said: { readonly cookie: string | null; readonly pageSecret: string | null }) => ({
  cookie: said.cookie?.split(";")[0] ?? "",
  [pageSecretHeader]: said.pageSecret ?? "",
});
