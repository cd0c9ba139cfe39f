import { constant, sum, type Figure } from "./figure";

/** A condition and the shares that meeting it adds. */
export interface Target {
  readonly level: Figure;
  readonly shares: Figure;
}

/** Shares that would be issuable if the end of the period were the end of the contingency. ASC 260-10-45-48; IAS 33.52-56 */
export function contingentlyIssuableShares(achieved: Figure, targets: readonly Target[]): Figure {
  const [first = constant(0), ...others] = targets
    .filter(({ level }) => achieved.value.gte(level.value))
    .map(({ shares }) => shares);
  return sum("Contingently issuable shares", [first, ...others]);
}
