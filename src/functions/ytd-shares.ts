import type { Figure } from "../eps/figure";
import { yearToDateIncrementalShares } from "../eps/year-to-date";
import { figureAt, only, readArgument, readOptional, type Argument } from "./arguments";
import { attempt, toCells, toNumber, type CellResult } from "./cell";

/** Year-to-date incremental shares of each security, spilled as a column. */
export function ytdSharesTable(given: {
  readonly quarterlyShares: Argument;
  readonly ytdControlNumber: Argument;
}): CellResult[][] {
  const quarters = readArgument("quarterlyShares", given.quarterlyShares);
  const control = attempt(() => {
    const reading = readOptional("ytdControlNumber", given.ytdControlNumber);
    return reading && only(reading);
  });
  if ("error" in control) return toCells([[control]]);
  return toCells(
    Array.from({ length: quarters.rows }, (_, row) => [
      attempt(() => {
        const shares = Array.from({ length: quarters.columns }, (_, quarter) =>
          figureAt(quarters, row, quarter),
        );
        return toNumber(yearToDateIncrementalShares(shares as [Figure, ...Figure[]], control.result));
      }),
    ]),
  );
}
