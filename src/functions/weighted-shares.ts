import type { Figure } from "../eps/figure";
import { EpsError } from "../eps/problem";
import { weightedAverageShares, type Day, type ShareEvent } from "../eps/weighted-average-shares";
import {
  inLine,
  only,
  readArgument,
  readOptional,
  sound,
  wrongShape,
  type Argument,
  type Reading,
} from "./arguments";
import { attempt, CellError, isBlank, toCells, toNumber, type CellResult } from "./cell";

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
function eventsOf({ dates, changes, factors }: WeightedSharesArguments): readonly ShareEvent[] {
  const days = lineOf(readOptional("dates", dates));
  const blankDay = (dates ?? []).flat().map(isBlank);
  const amounts = lineOf(readOptional("changes", changes));
  const multiples = lineOf(readOptional("factors", factors));
  const lists = Object.entries({ dates: days, changes: amounts, factors: multiples }).filter(
    ([, list]) => list.length > 0,
  );
  const [first, ...others] = lists;
  for (const [name, list] of others) {
    if (first && list.length !== first[1].length) {
      throw wrongShape(name, `${list.length} cells`, `${first[1].length}, one for each cell of ${first[0]}`);
    }
  }
  return (first?.[1] ?? []).flatMap((_, index): ShareEvent | readonly [] => {
    const change = unlessZero(amounts[index]);
    const factor = unlessZero(multiples[index]);
    const isDated = days.length > 0 && !blankDay[index];
    const day = isDated ? dayOf(sound(days[index])) : undefined;
    if (!change && !factor) return [];
    if (day === undefined) throw new EpsError({ code: "event without a date" });
    return { day, ...(change && { change }), ...(factor && { factor }) };
  });
}

function lineOf(reading: Reading | undefined): readonly (Figure | CellError)[] {
  return reading ? inLine(reading) : [];
}

function unlessZero(cell: Figure | CellError | undefined): Figure | undefined {
  const figure = cell && sound(cell);
  return figure?.value.isZero() ? undefined : figure;
}

/** The day of a date, whatever its time. */
function dayOf({ value }: Figure): Day {
  return value.floor().toNumber();
}
