import { describe, expect, it } from "vitest";
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from "@/app/api/estimate/route";
import { GET as getOpenApi } from "@/app/api/openapi.json/route";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { openApiDocument } from "@/lib/scenario/api/openApiDocument";
import { estimate } from "@/lib/scenario/estimate";
import { exampleScenario } from "@/lib/scenario/example";
import { writeLink } from "@/lib/scenario/link";
import { badJson, badQueries } from "@/tests/scenario/badInputs";

const address = "http://127.0.0.1:3000/api/estimate";

const post = (body: BodyInit, contentType: string | null = "application/json", more: HeadersInit = {}) => {
  const request = new Request(address, { method: "POST", body, headers: more, duplex: "half" } as RequestInit);
  if (contentType === null) request.headers.delete("content-type");
  else request.headers.set("content-type", contentType);
  return POST(request);
};

const get = (query: string) => GET(new Request(`${address}?${query}`));

const pathsOf = async (response: Response): Promise<readonly string[]> => {
  const { errors } = (await response.json()) as { readonly errors: readonly { readonly path: string }[] };
  return errors.map(({ path }) => path);
};

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("POST /api/estimate", () => {
  it("answers a scenario, and no cache may keep the answer", async () => {
    const response = await post(JSON.stringify(exampleScenario));
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual(asJson(answerJson(estimate(exampleScenario))));
  });

  it.each(["application/json; charset=utf-8", "Application/JSON", "application/json ;charset=UTF-8"])(
    "takes %s",
    async (contentType) => {
      expect((await post("{}", contentType)).status).toBe(200);
    },
  );

  it.each([null, "text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "refuses %s with 415",
    async (contentType) => {
      const response = await post("{}", contentType);
      expect(response.status).toBe(415);
      expect(await pathsOf(response)).toEqual([""]);
    },
  );

  it("refuses a compressed body with 415 and takes one that says it is not", async () => {
    const response = await post("{}", "application/json", { "content-encoding": "gzip" });
    expect(response.status).toBe(415);
    expect(await pathsOf(response)).toEqual([""]);
    expect((await post("{}", "application/json", { "content-encoding": "identity" })).status).toBe(200);
  });

  it("takes a body of 64 KiB and refuses one byte more with 413", async () => {
    expect((await post("{}".padEnd(65_536))).status).toBe(200);
    const response = await post("{}".padEnd(65_537));
    expect(response.status).toBe(413);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await pathsOf(response)).toEqual([""]);
  });

  it("believes a stated length that is too large, and counts the bytes where none or a small one is stated", async () => {
    expect((await post("{}", "application/json", { "content-length": "65537" })).status).toBe(413);
    let sentCount = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sentCount += 1;
          controller.enqueue(new Uint8Array(1_024).fill(32));
        },
      });
    expect((await post(endless())).status).toBe(413);
    expect((await post(endless(), "application/json", { "content-length": "2" })).status).toBe(413);
    expect(sentCount).toBeLessThan(200);
  });

  it.each(["", "{", "azs=3", "NaN", '{"azCount":NaN}', "{'v':1}"])(
    "refuses %j, which is no JSON, with 400",
    async (body) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(await pathsOf(response)).toEqual([""]);
    },
  );

  it("refuses bytes that are no text", async () => {
    const response = await post(new Uint8Array([0x22, 0xff, 0xfe, 0x22]));
    expect(response.status).toBe(400);
    expect(await pathsOf(response)).toEqual([""]);
  });

  it.each(badJson)("names the field of $name", async ({ json, path }) => {
    const response = await post(json);
    expect(response.status).toBe(400);
    expect(await pathsOf(response)).toEqual([path]);
  });
});

describe("GET /api/estimate", () => {
  it("answers a link's query", async () => {
    const response = get(writeLink(exampleScenario));
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual(asJson(answerJson(estimate(exampleScenario))));
  });

  it("says when the link was made at other prices", async () => {
    const response = get("azs=3&prices=2020-01-01");
    const { warnings } = (await response.json()) as { readonly warnings: readonly { readonly code: string }[] };
    expect(warnings.at(-1)?.code).toBe("prices-updated-since");
  });

  it.each(badQueries)("names the field of $name", async ({ query, path }) => {
    const response = get(query);
    expect(response.status).toBe(400);
    expect(await pathsOf(response)).toEqual([path]);
  });
});

it.each([PUT, PATCH, DELETE])("names the allowed methods where another is used (RFC 9110, 405)", async (method) => {
  const response = method();
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
  expect(await pathsOf(response)).toEqual([""]);
});

it("OPTIONS names the same methods", () => {
  expect([OPTIONS().status, OPTIONS().headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS, POST"]);
});

it("GET /api/openapi.json gives the document", async () => {
  expect(await getOpenApi().json()).toEqual(asJson(openApiDocument()));
});
