import { answerMessage } from "@/lib/costExplorer/server/answerMessage";
import { awsSettings } from "@/lib/costExplorer/server/awsSettings";
import { readMessage } from "@/lib/costExplorer/server/readMessage";
import { type RefusalCode, refusal } from "@/lib/costExplorer/server/refusalWords";
import {
  maxMessageBytes,
  pageSecretHeader,
  type SpendApiError,
  type SpendApiErrorCode,
} from "@/lib/costExplorer/spendApi";
import { guardRefusalOf } from "@/lib/server/guardRefusal";
import { readBody } from "@/lib/server/readBody";

/** The HTTP status of each error. 502 means that AWS failed or could not be reached. */
const statuses: Readonly<Record<SpendApiErrorCode, number>> = {
  "aws-off": 404,
  "wrong-host": 421,
  "wrong-method": 405,
  "wrong-origin": 403,
  "wrong-content-type": 415,
  "too-large": 413,
  "bad-request": 400,
  "signed-out": 401,
  "wrong-token": 401,
  "not-confirmed": 428,
  "day-cap": 429,
  "nothing-to-check": 409,
  "nothing-found": 404,
  throttled: 503,
  timeout: 504,
  "credentials-missing": 502,
  "sso-expired": 502,
  "credentials-refused": 502,
  "access-denied": 502,
  "data-unavailable": 502,
  "range-refused": 502,
  "clock-skew": 502,
  network: 502,
  "too-many-pages": 502,
  "upstream-odd": 502,
};

const headers = { "Cache-Control": "no-store" };

const errorResponse = (error: SpendApiError): Response =>
  Response.json(
    { error },
    {
      status: statuses[error.code],
      headers: { ...headers, ...(error.code === "wrong-method" ? { Allow: "POST" } : {}) },
    },
  );

const refusalResponse = (code: RefusalCode): Response => errorResponse(refusal(code));

/**
 * The only route that reaches AWS. lib/costExplorer/spendApi.ts describes its messages, and lib/server/guardRefusal.ts decides
 * who may send one.
 */
export async function POST(request: Request): Promise<Response> {
  const settings = awsSettings(process.env);
  const code = settings === null ? null : guardRefusalOf(request, settings.hosts);
  if (code !== null) return refusalResponse(code);
  const body = await readBody(request, maxMessageBytes);
  if (!body.ok) return refusalResponse(body.error === "too-large" ? "too-large" : "bad-request");
  const message = readMessage(body.value);
  if (settings === null) {
    return message?.ask === "status" ? Response.json({ isOn: false }, { headers }) : refusalResponse("aws-off");
  }
  if (message === null) return refusalResponse("bad-request");
  const { answer, session } = await answerMessage(message, request.headers, settings);
  if (!answer.ok) return errorResponse(answer.error);
  const secrets = session === null ? {} : { "Set-Cookie": session.cookie, [pageSecretHeader]: session.pageSecret };
  return Response.json(answer.value, { headers: { ...headers, ...secrets } });
}

const notAllowed = (request: Request): Response => {
  const settings = awsSettings(process.env);
  const isElsewhere = settings !== null && guardRefusalOf(request, settings.hosts) === "wrong-host";
  return refusalResponse(isElsewhere ? "wrong-host" : "wrong-method");
};

export {
  notAllowed as DELETE,
  notAllowed as GET,
  notAllowed as HEAD,
  notAllowed as OPTIONS,
  notAllowed as PATCH,
  notAllowed as PUT,
};
