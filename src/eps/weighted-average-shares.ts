import { zero } from "./decimal";
import { constant, product, quotient, sum, type Figure } from "./figure";
import { EpsError } from "./problem";

/** A day, as Excel counts it: the serial number of its date. */
export type Day = number;

/** What happens to the shares on a day. An event with both a change and a factor is a rights issue. */
export interface ShareEvent {
  readonly day: Day;
  /** Shares issued (above zero) or repurchased (below zero). */
  readonly change?: Figure;
  /** 2 for a 2-for-1 split, 1.1 for a stock dividend of 10 percent; restates everything before its day. */
  readonly factor?: Figure;
}

/** Actual days, each event counting from its own day; or whole months, counting from the first of its month. */
export type Basis = "days" | "months";

/**
 * Weighted-average shares outstanding of a period (first and last day included): shares in each stretch between events,
 * restated by the factors that come after it, times its length, over the length of the period.
 * Throws for a period that ends before it starts, an event before it, a period that is not whole months where months are
 * asked for, and an average below zero. ASC 260-10-45-10, 55-2, 55-12, 55-13; IAS 33.19-28
 */
export function weightedAverageShares(
  start: Day,
  end: Day,
  openingShares: Figure,
  events: readonly ShareEvent[],
  basis: Basis = "days",
): Figure {
  if (end < start) throw new EpsError({ code: "period ends before it starts" });
  if (basis === "months" && !(isFirstOfMonth(start) && isFirstOfMonth(end + 1))) {
    throw new EpsError({ code: "not whole months" });
  }
  const early = events.find(({ day }) => day < start);
  if (early) throw new EpsError({ code: "event before the period", date: isoDate(early.day) });

  const position = basis === "days" ? (day: Day) => day - start : (day: Day) => monthOf(day) - monthOf(start);
  const length = position(end + 1);
  const stretches = stretchesOf(openingShares, inOrder(events), end, (day) =>
    Math.min(position(day), length),
  );
  const [first, ...others] = stretches.map(({ shares, factors, from, to }) =>
    product("Shares times their time outstanding", "shares", [shares, ...factors, constant(to - from)]),
  );
  const average = quotient(
    "Weighted-average shares",
    "shares",
    sum("Shares times their time outstanding, in all", [first as Figure, ...others]),
    constant(length),
  );
  if (average.value.lt(zero)) throw new EpsError({ code: "average below zero" });
  return average;
}

/** Time between two events in which the shares outstanding do not change, with the factors that restate it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly shares: Figure;
  readonly factors: readonly Figure[];
}

function stretchesOf(
  openingShares: Figure,
  events: readonly ShareEvent[],
  end: Day,
  position: (day: Day) => number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const restating = factorsFromEach(events);
  let shares = openingShares;
  let from = 0;
  events.forEach(({ day, change, factor }, index) => {
    const isAfter = day > end;
    const to = position(day);
    if (to > from) stretches.push({ from, to, shares, factors: restating[index] ?? [] });
    from = Math.max(from, to);
    if (isAfter) return;
    // A split multiplies the shares that are there; a rights issue adds its own, and its factor only restates what was before.
    if (factor && !change) shares = product("Shares outstanding", "shares", [shares, factor]);
    if (change) shares = sum("Shares outstanding", [shares, change]);
  });
  const to = position(end + 1);
  if (to > from || stretches.length === 0) {
    stretches.push({
      from,
      to,
      shares,
      factors: events.filter(({ day }) => day > end).flatMap(({ factor }) => factor ?? []),
    });
  }
  return stretches;
}

/** For the place of each event, the factors that restate what was before it: its own and all later ones. */
function factorsFromEach(events: readonly ShareEvent[]): readonly (readonly Figure[])[] {
  const restating: (readonly Figure[])[] = [];
  let later: readonly Figure[] = [];
  for (const { factor } of [...events].reverse()) {
    if (factor) later = [factor, ...later];
    restating.push(later);
  }
  return restating.reverse();
}

/** By day; on one day factors before changes, so that a change of that day is on the new basis. */
function inOrder(events: readonly ShareEvent[]): readonly ShareEvent[] {
  return [...events].sort(
    (left, right) => left.day - right.day || Number(!!left.change) - Number(!!right.change),
  );
}

const millisecondsOfDay = 86_400_000;
const serialOfUnixEpoch = 25_569;

function dateOf(day: Day): Date {
  return new Date((day - serialOfUnixEpoch) * millisecondsOfDay);
}

/** "2024-01-05" */
function isoDate(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
}

function isFirstOfMonth(day: Day): boolean {
  return dateOf(day).getUTCDate() === 1;
}

/** The month that a day counts from, counted from year 0; the last day of a month counts from the next. */
function monthOf(day: Day): number {
  const date = dateOf(isFirstOfMonth(day + 1) ? day + 1 : day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
