const msPerHour = 3_600_000;

const days = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short", timeZone: "UTC" });
const daysOfYears = new Intl.DateTimeFormat("en-US", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const clock = new Intl.DateTimeFormat("en-US", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});

/** `Oct 3` of hours since 1970, UTC. */
export const dayOfHour = (hour: number): string => days.format(hour * msPerHour);

/** `02:00`. */
export const clockOfHour = (hour: number): string => clock.format(hour * msPerHour);

/** `Oct 3, 02:00`. */
const hourInWords = (hour: number): string => `${dayOfHour(hour)}, ${clockOfHour(hour)}`;

/** `Oct 3, 02:00 to 05:00`, `Oct 3, 22:00 to Oct 4, 02:00`; whole days as `Oct 3` or `Oct 3 to Oct 4`. */
export function hoursInWords(hour: number, span: number): string {
  const end = hour + span;
  if (hour % 24 === 0 && span % 24 === 0)
    return span === 24 ? dayOfHour(hour) : `${dayOfHour(hour)} to ${dayOfHour(end - 24)}`;
  const isOneDay = Math.floor(hour / 24) === Math.floor((end - 1) / 24) && end % 24 !== 0;
  return `${hourInWords(hour)} to ${isOneDay ? clockOfHour(end) : hourInWords(end)}`;
}

/** Seconds since 1970 as `Oct 3, 2026, 02:14`. */
export const instantInWords = (seconds: number): string =>
  `${daysOfYears.format(seconds * 1000)}, ${clock.format(seconds * 1000)}`;

/** Hours since 1970 as `2026-10-03T02:00Z`. */
export const isoHour = (hour: number): string => `${new Date(hour * msPerHour).toISOString().slice(0, 16)}Z`;
