import { contingentlyIssuableShares, type Target } from "../eps/contingently-issuable-shares";
import {
  figureAt,
  readArgument,
  requireColumn,
  requireRowOfPeriods,
  requireSameSize,
  type Argument,
} from "./arguments";
import { attempt, toCells, toNumber, type CellResult } from "./cell";

/** Shares of the targets met in each period, spilled as a row. */
export function contingentSharesTable(given: {
  readonly achieved: Argument;
  readonly targets: Argument;
  readonly shares: Argument;
}): CellResult[][] {
  const reading = attempt(() => {
    const achieved = readArgument("achieved", given.achieved);
    const targets = readArgument("targets", given.targets);
    const shares = readArgument("shares", given.shares);
    requireRowOfPeriods(achieved);
    requireColumn(targets, "target");
    requireSameSize(shares, targets);
    return { achieved, targets, shares };
  });
  if ("error" in reading) return toCells([[reading]]);
  const { achieved, targets, shares } = reading.result;
  const all = () =>
    targets.cells.map((_, row): Target => ({
      level: figureAt(targets, row, 0),
      shares: figureAt(shares, row, 0),
    }));
  return toCells([
    Array.from({ length: achieved.columns }, (_, period) =>
      attempt(() => toNumber(contingentlyIssuableShares(figureAt(achieved, 0, period), all()))),
    ),
  ]);
}
