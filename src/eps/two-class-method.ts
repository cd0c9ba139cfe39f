import { requireShares } from "./basic";
import { zero } from "./decimal";
import { constant, difference, product, quotient, sum, type Figure } from "./figure";
import { EpsError } from "./problem";

/** A class of stock, or a participating security, in one period. */
export interface ParticipatingClass {
  readonly shares: Figure;
  /** Dividends declared and contractual amounts of the period, in total. */
  readonly distributions?: Figure | undefined;
  /** The weight of one share in undistributed earnings; absent: one. */
  readonly participation?: Figure | undefined;
  readonly sharesLosses: boolean;
}

/**
 * What income leaves after distributions, given to the classes by their shares and weights; an undistributed loss to those that
 * share losses. One amount for each class, in money. Throws where something is left and no class takes it.
 * ASC 260-10-45-60B, 45-61 to 45-68; IAS 33.A14
 */
export function undistributedEarnings(
  income: Figure,
  classes: readonly ParticipatingClass[],
): readonly Figure[] {
  const distributed = classes.flatMap(({ distributions }) => distributions ?? []);
  const [first, ...others] = distributed;
  const left = first
    ? difference("Undistributed earnings", income, sum("Distributed earnings", [first, ...others]))
    : income;
  const isLoss = left.value.lt(zero);
  const weights = classes.map(({ shares, participation, sharesLosses }) =>
    isLoss && !sharesLosses
      ? constant(0)
      : product("Shares by their participation", "shares", [shares, participation ?? constant(1)]),
  );
  const [weight = constant(0), ...rest] = weights;
  const all = sum("Shares by their participation, in all", [weight, ...rest]);
  if (left.value.isZero()) return classes.map(() => constant(0));
  if (all.value.isZero()) throw new EpsError({ code: "nobody takes the rest", isLoss });
  return weights.map((own) =>
    quotient("Share of undistributed earnings", "money", product("", "money", [left, own]), all),
  );
}

/** Earnings per share of a class: its distributions and its part of what is left, over its shares. Throws where it has none. */
export function earningsPerShareOfClass(
  { shares, distributions }: ParticipatingClass,
  undistributed: Figure,
): Figure {
  requireShares(shares);
  const income = distributions ? sum("Income of the class", [distributions, undistributed]) : undistributed;
  return quotient("Earnings per share of the class", "per share", income, shares);
}
