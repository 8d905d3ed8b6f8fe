import { utcDayOf } from "@/lib/bills/day";
import { costExplorerLimits } from "@/lib/costExplorer/costExplorerLimits";
import type { AwsSettings } from "@/lib/costExplorer/server/awsSettings";
import { callBudget } from "@/lib/costExplorer/server/call/callBudget";
import { costExplorerEndpoint } from "@/lib/costExplorer/server/call/costExplorerEndpoint";
import { checkTotal } from "@/lib/costExplorer/server/checkTotal";
import { fetchSpend, quoteSpend } from "@/lib/costExplorer/server/fetchSpend";
import { profileNames } from "@/lib/costExplorer/server/profileNames";
import type { Message } from "@/lib/costExplorer/server/readMessage";
import { readQuery } from "@/lib/costExplorer/server/readQuery";
import { refusal } from "@/lib/costExplorer/server/refusalWords";
import { type Session, type Sessions, sessions } from "@/lib/costExplorer/server/sessions";
import {
  type CheckedTotal,
  confirmHeader,
  type FetchedSpend,
  maxCallsPerDay,
  type Quote,
  type SpendApiAnswer,
  type Status,
  usdPerCall,
} from "@/lib/costExplorer/spendApi";
import { isWritable } from "@/lib/server/makeFolder";
import { stateFolder } from "@/lib/server/stateFolder";
import { failure, success } from "@/lib/text/result";

/** The server's only list of sessions. It is kept on `globalThis`, because Next may load this file several times. */
const key = Symbol.for("tollgate.sessions");
const shared = globalThis as { [key]?: Sessions };
shared[key] ??= sessions();
const allSessions: Sessions = shared[key];

type Reply = {
  readonly answer: SpendApiAnswer<Status | Quote | FetchedSpend | CheckedTotal>;
  /** The session that this message started; null otherwise. */
  readonly session: Session | null;
};

const reply = (answer: Reply["answer"], session: Session | null = null): Reply => ({ answer, session });
const refusalReply = (...words: Parameters<typeof refusal>): Reply => reply(failure(refusal(...words)));

const notWritable =
  "Nothing can be saved in the state folder: answers are not kept, and today's calls are counted by this program alone.";

async function statusNow(): Promise<Status> {
  const now = () => new Date();
  const folder = stateFolder(process.env);
  const notices = [costExplorerEndpoint(process.env).notice, (await isWritable(folder)) ? null : notWritable];
  return {
    isOn: true,
    isSignedIn: true,
    profiles: await profileNames(process.env),
    callsLeftToday: await callBudget(folder, now).left(),
    callsPerDay: maxCallsPerDay,
    usdPerCall,
    ...costExplorerLimits(utcDayOf(now())),
    notices: notices.filter((notice) => notice !== null),
  };
}

/** The number in `x-confirm-paid`, 0 to 999; for anything else -1, which equals no quote. */
const confirmedCallsIn = (headers: Headers): number => {
  const text = headers.get(confirmHeader) ?? "";
  return /^(0|[1-9]\d{0,2})$/.test(text) ? Number(text) : -1;
};

/** Answers one message of a request that `guardRefusalOf` has accepted. */
export async function answerMessage(message: Message, headers: Headers, { token }: AwsSettings): Promise<Reply> {
  const host = headers.get("host") ?? "";
  if (message.ask === "session") {
    const session = allSessions.signIn(message.token, token, host);
    return session === null ? refusalReply("wrong-token") : reply(success(await statusNow()), session);
  }
  const isSignedIn = allSessions.isSignedIn(headers, host);
  if (message.ask === "status") {
    return reply(success(isSignedIn ? await statusNow() : { isOn: true, isSignedIn: false }));
  }
  if (!isSignedIn) return refusalReply("signed-out");
  const read = readQuery(message.query, new Date(), await profileNames(process.env));
  if (!read.ok) return refusalReply("bad-request", read.error);
  if (message.ask === "quote") return reply(await quoteSpend(read.value));
  const confirmed = confirmedCallsIn(headers);
  return reply(await (message.ask === "check" ? checkTotal : fetchSpend)(read.value, confirmed));
}
