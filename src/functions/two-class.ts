import { EpsError } from "../eps/problem";
import {
  earningsPerShareOfClass,
  undistributedEarnings,
  type ParticipatingClass,
} from "../eps/two-class-method";
import type { Figure } from "../eps/figure";
import {
  figureAt,
  isOmitted,
  readArgument,
  readOptional,
  requireCellOrCellForEachPeriod,
  requireColumn,
  requireColumnForEachPeriod,
  requireRowOfPeriods,
  requireSameSize,
  type Argument,
  type Reading,
} from "./arguments";
import { attempt, CellError, readYesOrNo, toCells, toNumber, type CellResult, type Outcome } from "./cell";

/** What EPS.TWO_CLASS takes. */
export interface TwoClassArguments {
  readonly income: Argument;
  readonly shares: Argument;
  readonly distributions: Argument;
  readonly participation: Argument;
  readonly sharesLosses: Argument;
  readonly decimals: Argument;
}

/** Earnings per share of each class and period, spilled as a block. */
export function twoClassTable(given: TwoClassArguments): CellResult[][] {
  const reading = attempt(() => read(given));
  if ("error" in reading) return toCells([[reading]]);
  const { periods, classes, incomeIn, classesIn, decimals } = reading.result;
  const columns = Array.from({ length: periods }, (_, period) =>
    attempt((): readonly Outcome<number>[] => {
      const income = incomeIn(period);
      const ofPeriod = classesIn(period);
      const places = decimals(period);
      if (ofPeriod.every(({ shares }) => shares.value.isZero())) {
        throw new EpsError({ code: "no weighted-average shares" });
      }
      const undistributed = undistributedEarnings(income, ofPeriod);
      return ofPeriod.map((ofClass, index) =>
        attempt(() => toNumber(earningsPerShareOfClass(ofClass, undistributed[index] as Figure), places)),
      );
    }),
  );
  return toCells(
    Array.from({ length: classes }, (_, index) =>
      columns.map((column) => ("error" in column ? column : (column.result[index] as Outcome<number>))),
    ),
  );
}

function read(given: TwoClassArguments) {
  const income = readArgument("income", given.income);
  const shares = readArgument("shares", given.shares);
  const distributions = readOptional("distributions", given.distributions);
  const participation = readOptional("participation", given.participation);
  const decimals = readOptional("decimals", given.decimals);
  const periods = income.columns;
  const classes = shares.rows;
  requireRowOfPeriods(income);
  requireColumnForEachPeriod(shares, income, "class");
  if (distributions) requireSameSize(distributions, shares);
  if (participation) requireColumn(participation, "class", classes);
  if (decimals) requireCellOrCellForEachPeriod(decimals, income);
  const sharesLosses = losses(given.sharesLosses, classes);
  const optional = (reading: Reading | undefined, row: number, column: number) =>
    reading && figureAt(reading, row, column);
  return {
    periods,
    classes,
    incomeIn: (period: number) => figureAt(income, 0, period),
    decimals: (period: number) => optional(decimals, 0, period),
    classesIn: (period: number) =>
      Array.from({ length: classes }, (_, row): ParticipatingClass => ({
        shares: figureAt(shares, row, period),
        distributions: optional(distributions, row, period),
        participation: optional(participation, row, 0),
        sharesLosses: sharesLosses[row] ?? false,
      })),
  };
}

/** Which classes share losses; where it is not said, the first alone. */
function losses(argument: Argument, classes: number): readonly boolean[] {
  if (isOmitted(argument)) return [true];
  const columns = argument[0]?.length ?? 0;
  const shape = { argument: "sharesLosses", isOmitted: false, rows: argument.length, columns };
  requireColumn(shape, "class", classes);
  return argument.map(([cell], row) => {
    const answer = readYesOrNo(cell);
    if (typeof answer !== "boolean") throw new CellError(answer, { ...shape, row, column: 0 });
    return answer;
  });
}
