import type { Figure } from "../eps/figure";
import { yearToDateIncrementalShares } from "../eps/year-to-date";
import { only, readArgument, readOptional, sound, type Argument } from "./arguments";
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
    quarters.cells.map((line) => [
      attempt(() => {
        const shares = line.map(sound) as unknown as [Figure, ...Figure[]];
        return toNumber(yearToDateIncrementalShares(shares, control.result));
      }),
    ]),
  );
}
