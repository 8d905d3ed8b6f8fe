import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { checkRequest, type FakeRequest } from "@/tests/costExplorer/awsRules";
import { oneGateway, page } from "@/tests/costExplorer/bill";
import { fakeKeys, signatureError } from "@/tests/costExplorer/signature";

/** The fake's answer to a call that passed its checks. `index` counts calls from 0. */
export type CallHandler = (call: { readonly index: number; readonly request: FakeRequest }) => Reply;

export type Reply =
  | { readonly kind: "page"; readonly body: unknown; readonly next?: string }
  | { readonly kind: "raw"; readonly status: number; readonly body: string; readonly headers?: Record<string, string> }
  | { readonly kind: "hang" | "hang-after-headers" | "drip" | "reset" | "reset-after-headers" };

/** An error as AWS sends it. Its text has an ARN and an account id, which must not get out. */
export const awsError = (name: string, status = 400, text = `${leakyText} ${name}`): Reply => ({
  kind: "raw",
  status,
  body: JSON.stringify({ __type: `com.amazonaws.ce#${name}`, message: text, Message: text }),
});

export const leakyText = "User: arn:aws:sts::999988887777:assumed-role/secret-role/someone is 999988887777";

/** The bill of one gateway on one page. */
export const wholeBill: CallHandler = ({ request }) => ({ kind: "page", body: page(request, oneGateway) });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
};

const jsonType = "application/x-amz-json-1.1";

/**
 * A fake Cost Explorer on this machine. It checks each request in full, refuses what AWS refuses, and then gives the
 * answer that the test wants. `calls` counts all requests, and `refused` lists those that failed its checks.
 */
export async function startFake(firstHandler: CallHandler = wholeBill, keys = fakeKeys, port = 0) {
  let handler = firstHandler;
  let calls = 0;
  const refused: string[] = [];
  const issued = new Map<string, string>();
  const timers = new Set<NodeJS.Timeout>();

  const sendError = (response: ServerResponse, name: string, status: number, text: string): void => {
    refused.push(`${name}: ${text}`);
    send(response, awsError(name, status, text), null);
  };

  const send = (response: ServerResponse, reply: Reply, request: FakeRequest | null): void => {
    const head = { "Content-Type": jsonType, "x-amzn-RequestId": "fake" };
    switch (reply.kind) {
      case "page": {
        if (reply.next !== undefined) issued.set(reply.next, JSON.stringify({ ...request, NextPageToken: undefined }));
        const next = reply.next === undefined ? {} : { NextPageToken: reply.next };
        response.writeHead(200, head).end(JSON.stringify({ ...(reply.body as object), ...next }));
        return;
      }
      case "raw":
        response.writeHead(reply.status, { ...head, ...reply.headers }).end(reply.body);
        return;
      case "hang":
        return;
      case "hang-after-headers":
        response.writeHead(200, head).write("{");
        return;
      case "drip":
        response.writeHead(200, head).write("{");
        timers.add(setInterval(() => response.write(" "), 20));
        return;
      case "reset":
        response.socket?.resetAndDestroy();
        return;
      case "reset-after-headers":
        response
          .writeHead(200, { ...head, "Content-Length": "1000" })
          .write("{", () => response.socket?.resetAndDestroy());
    }
  };

  const server = createServer(async (incoming, response) => {
    const index = calls++;
    const body = await bodyOf(incoming);
    const { method, url, headers } = incoming;
    if (method !== "POST" || url !== "/")
      return sendError(response, "UnknownOperationException", 404, `${method} ${url}`);
    if (headers["content-type"] !== jsonType || headers["x-amz-target"] !== "AWSInsightsIndexService.GetCostAndUsage") {
      return sendError(response, "UnknownOperationException", 400, "another target or content type");
    }
    const badSignature = signatureError(headers, body, keys);
    if (badSignature !== null) return sendError(response, badSignature, 403, "signature");
    const checked = checkRequest(body, new Date());
    if (!checked.ok) return sendError(response, checked.error.name, 400, checked.error.text);
    const { NextPageToken: token, ...question } = checked.request;
    if (token !== undefined) {
      const of = issued.get(token);
      if (of === undefined) return sendError(response, "InvalidNextTokenException", 400, "no such token");
      if (of !== JSON.stringify(question))
        return sendError(response, "RequestChangedException", 400, "other parameters");
    }
    send(response, handler({ index, request: checked.request }), checked.request);
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: listening } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${listening}`,
    refused,
    calls: (): number => calls,
    openSockets: (): number => sockets.size,
    /** Sets the answers from now on. The count starts again at 0. */
    answerWith: (next: CallHandler): void => {
      handler = next;
      calls = 0;
      refused.length = 0;
    },
    close: async (): Promise<void> => {
      for (const timer of timers) clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeCostExplorer = Awaited<ReturnType<typeof startFake>>;
