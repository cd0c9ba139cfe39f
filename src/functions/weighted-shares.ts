import type { Figure } from "../eps/figure";
import { weightedAverageShares, type Day, type ShareEvent } from "../eps/weighted-average-shares";
import {
  count,
  inLine,
  only,
  readArgument,
  readOptional,
  sound,
  wrongShape,
  type Argument,
  type Reading,
} from "./arguments";
import { attempt, CellError, toCells, toNumber, type CellResult } from "./cell";

/** What EPS.WEIGHTED_SHARES takes. */
export interface WeightedSharesArguments {
  readonly periodStart: Argument;
  readonly periodEnd: Argument;
  readonly openingShares: Argument;
  readonly dates: Argument;
  readonly changes: Argument;
  readonly factors: Argument;
  readonly basis: Argument;
}

/** The weighted average of the period: one number. */
export function weightedSharesTable(given: WeightedSharesArguments): CellResult[][] {
  const outcome = attempt(() => {
    const basis = readOptional("basis", given.basis);
    const average = weightedAverageShares(
      dayOf(only(readArgument("periodStart", given.periodStart))),
      dayOf(only(readArgument("periodEnd", given.periodEnd))),
      only(readArgument("openingShares", given.openingShares)),
      eventsOf(given),
      basis && !only(basis).value.isZero() ? "months" : "days",
    );
    return toNumber(average);
  });
  return toCells([[outcome]]);
}

/** The events in the order given; those that change nothing are left out. */
function eventsOf(given: WeightedSharesArguments): readonly ShareEvent[] {
  const dates = readOptional("dates", given.dates);
  const changes = readOptional("changes", given.changes);
  const factors = readOptional("factors", given.factors);
  const length = commonLength([dates, changes, factors].flatMap((reading) => reading ?? []));
  const [days, amounts, multiples] = [dates, changes, factors].map((reading) => reading && inLine(reading));
  return Array.from({ length }, (_, index) => index).flatMap((index): ShareEvent | readonly [] => {
    const day = unlessZero(days?.[index]);
    const change = unlessZero(amounts?.[index]);
    const factor = unlessZero(multiples?.[index]);
    if (!change && !factor) return [];
    if (!day) throw withoutDate(dates, index);
    return { day: dayOf(day), ...(change && { change }), ...(factor && { factor }) };
  });
}

/** How many events there are. Throws where the lists of them are not rows or columns of one length. */
function commonLength([first, ...others]: readonly Reading[]): number {
  if (!first) return 0;
  const length = inLine(first).length;
  for (const other of others) {
    if (inLine(other).length === length) continue;
    throw wrongShape(other, `as long as ${first.argument} (${count(length, "cell")})`);
  }
  return length;
}

function withoutDate(dates: Reading | undefined, index: number): CellError {
  const { rows, columns } = dates ?? { rows: 1, columns: 1 };
  const [row, column] = rows === 1 ? [0, index] : [index, 0];
  return new CellError({ code: "event without a date" }, { argument: "dates", row, column, rows, columns });
}

function unlessZero(cell: Figure | CellError | undefined): Figure | undefined {
  const figure = cell && sound(cell);
  return figure?.value.isZero() ? undefined : figure;
}

/** The day of a date, whatever its time. */
function dayOf({ value }: Figure): Day {
  return value.floor().toNumber();
}
