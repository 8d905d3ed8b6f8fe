import type { FlowRecord } from "./flowRecord";
import { secondsOf } from "./flowRecord";
import { noToken, type Token, type TokenTable } from "./tokens";

/** An interface, or a regional NAT gateway, that logged records, with what is counted of it. */
export type Owner = {
  readonly token: Token;
  /** `nat-…` by its resource id, and no interface. */
  readonly isRegional: boolean;
  /** Its records say that it is a NAT gateway's interface. */
  isNatType: boolean;
  resource: Token;
  az: Token;
  okCount: number;
  skippedCount: number;
  tagDisagreementCount: number;
  firstStart: number;
  lastEnd: number;
  /** The hour that was counted last, which the next record mostly begins in as well. */
  lastHour: number;
  /** Hours since 1970 in which a record with status OK begins. */
  readonly hours: Set<number>;
  /** Some of its bytes are sums of a query, whatever hours they are of. */
  hasSums: boolean;
  /** Hours of a query that says which NAT gateway its sums are of; null where there is none. */
  summed: SummedHours | null;
};

/** `hours` count as they are: the query left out those at the ends that hold too little. Seconds since 1970. */
export type SummedHours = { readonly hours: Set<number>; firstStart: number; lastEnd: number };

export type Owners = {
  /** The owner of a record; its place in `all` is its number in keys. */
  readonly of: (record: FlowRecord) => number;
  readonly all: readonly Owner[];
};

const secondsPerHour = 3600;
const natTypes: readonly string[] = ["nat_gateway", "natGateway", "regional_nat_gateway"];

/** Whether an interface type, of the interface or the next hop, is that of a NAT gateway. */
export function natTypeTest(tokens: TokenTable): (type: Token) => boolean {
  const types = new Set(natTypes.map(tokens.token));
  return (type) => types.has(type);
}

export const hourOf = (start: number): number => Math.floor(secondsOf(start) / secondsPerHour);

export function owners(tokens: TokenTable): Owners {
  const all: Owner[] = [];
  const places = new Map<Token, number>();
  let lastToken: Token | null = null;
  let lastPlace = 0;
  const isNatType = natTypeTest(tokens);
  return {
    all,
    of(record) {
      const token = record.interfaceId === noToken ? record.resourceId : record.interfaceId;
      let place = token === lastToken ? lastPlace : places.get(token);
      if (place === undefined) {
        place = all.length;
        places.set(token, place);
        const isRegional = record.interfaceId === noToken && tokens.text(token).startsWith("nat-");
        all.push(newOwner(token, isRegional));
      }
      lastToken = token;
      lastPlace = place;
      const owner = all[place];
      if (owner === undefined) return place;
      if (record.interfaceType !== noToken && isNatType(record.interfaceType)) owner.isNatType = true;
      if (record.resourceId !== noToken) owner.resource = record.resourceId;
      if (record.azId !== noToken) owner.az = record.azId;
      return place;
    },
  };
}

export const noSummedHours = (): SummedHours => ({
  hours: new Set(),
  firstStart: Number.POSITIVE_INFINITY,
  lastEnd: 0,
});

const newOwner = (token: Token, isRegional: boolean): Owner => ({
  token,
  isRegional,
  isNatType: false,
  resource: noToken,
  az: noToken,
  okCount: 0,
  skippedCount: 0,
  tagDisagreementCount: 0,
  firstStart: Number.POSITIVE_INFINITY,
  lastEnd: 0,
  lastHour: -1,
  hours: new Set(),
  hasSums: false,
  summed: null,
});

/** Counts a record with status OK, whatever was done with its packets. */
export function countOk(owner: Owner, { start, end }: FlowRecord): void {
  owner.okCount += 1;
  if (start < 0) return;
  const hour = hourOf(start);
  if (hour !== owner.lastHour) {
    owner.lastHour = hour;
    owner.hours.add(hour);
  }
  owner.firstStart = Math.min(owner.firstStart, secondsOf(start));
  owner.lastEnd = Math.max(owner.lastEnd, secondsOf(Math.max(start, end)));
}
