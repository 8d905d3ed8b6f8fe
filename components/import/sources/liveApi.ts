import { readCheckedTotal, readQuote, readStatus } from "@/lib/costExplorer/readSpendApi";
import {
  type CheckedTotal,
  callsPerCheck,
  confirmHeader,
  pageSecretHeader,
  type Quote,
  type SpendApiAnswer,
  type SpendApiError,
  type SpendQuery,
  type Status,
} from "@/lib/costExplorer/spendApi";
import { parseJson } from "@/lib/text/parseJson";
import { failure, success } from "@/lib/text/result";

const unreachable: SpendApiError = {
  code: "network",
  message: "Tollgate’s server did not answer.",
  whatToDo: "Look whether it is still running, and try again.",
  canRetry: true,
};

const storageKey = "tollgate-page-secret";
let secretInMemory: string | null = null;

/**
 * The secret that shows the server that this tab is signed in. It is in the tab's session storage, which programs on
 * other ports of this machine cannot read. Where the browser allows no storage, it is in memory alone, and a reload
 * signs the tab out.
 */
function pageSecret(): string | null {
  try {
    return sessionStorage.getItem(storageKey) ?? secretInMemory;
  } catch {
    return secretInMemory;
  }
}

function storePageSecret(secret: string): void {
  secretInMemory = secret;
  try {
    sessionStorage.setItem(storageKey, secret);
  } catch {
    // Storage is off: the secret is in memory alone.
  }
}

type SpendApiResponse = { readonly status: number; readonly text: string };

async function send(message: object, headers: Readonly<Record<string, string>> = {}): Promise<SpendApiResponse | null> {
  const secret = pageSecret();
  try {
    const response = await fetch("/api/spend", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(secret === null ? {} : { [pageSecretHeader]: secret }),
        ...headers,
      },
      body: JSON.stringify(message),
    });
    const receivedSecret = response.headers.get(pageSecretHeader);
    if (receivedSecret !== null) storePageSecret(receivedSecret);
    return { status: response.status, text: await response.text() };
  } catch {
    return null;
  }
}

/** Whether this server can ask Cost Explorer, and whether this tab may. Costs nothing. */
export async function askStatus(): Promise<SpendApiAnswer<Status>> {
  const answered = await send({ ask: "status" });
  return answered ? readStatus(answered.status, parseJson(answered.text)) : failure(unreachable);
}

/**
 * Signs this tab in with the token of the printed address, which works once. A tab that has used it before, as after a
 * reload, is still signed in.
 */
export async function askSession(token: string): Promise<SpendApiAnswer<Status>> {
  const answered = await send({ ask: "session", token });
  if (answered === null) return failure(unreachable);
  const session = readStatus(answered.status, parseJson(answered.text));
  if (session.ok || session.error.code !== "wrong-token") return session;
  const status = await askStatus();
  return status.ok && status.value.isOn && status.value.isSignedIn ? status : session;
}

/** What a query would cost, in calls and USD. Asking costs nothing. */
export async function askQuote(query: SpendQuery): Promise<SpendApiAnswer<Quote>> {
  const answered = await send({ ask: "quote", query });
  return answered ? readQuote(answered.status, parseJson(answered.text)) : failure(unreachable);
}

/** Compares the rows of an answer with AWS's own total: one paid call. */
export async function askCheck(query: SpendQuery): Promise<SpendApiAnswer<CheckedTotal>> {
  const answered = await send({ ask: "check", query }, { [confirmHeader]: String(callsPerCheck) });
  return answered ? readCheckedTotal(answered.status, parseJson(answered.text)) : failure(unreachable);
}

/** Sends the paid query. The answer stays text: it may be long, and the worker parses it. */
export async function askSpend(query: SpendQuery, { callsAtMost }: Quote): Promise<SpendApiAnswer<string>> {
  const answered = await send({ ask: "spend", query }, { [confirmHeader]: String(callsAtMost) });
  if (answered === null) return failure(unreachable);
  if (answered.status === 200) return success(answered.text);
  const refused = readQuote(answered.status, parseJson(answered.text));
  return refused.ok ? failure(unreachable) : refused;
}
