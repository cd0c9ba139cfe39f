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
  return participationIn(undistributedIncome(income, classes), classes);
}

/** Income less what all classes have been given of it; the income itself where none is. ASC 260-10-45-60B(a) */
export function undistributedIncome(
  income: Figure,
  classes: readonly Pick<ParticipatingClass, "distributions">[],
): Figure {
  const [first, ...others] = classes.flatMap(({ distributions }) => distributions ?? []);
  return first
    ? difference("Undistributed earnings", income, sum("Distributed earnings", [first, ...others]))
    : income;
}

/** What each class has of an amount that all share in by their shares and weights. Throws where it is something and no class takes it. */
export function participationIn(
  left: Figure,
  classes: readonly Omit<ParticipatingClass, "distributions">[],
): readonly Figure[] {
  const isLoss = left.value.lt(zero);
  const weights = classes.map(({ shares, participation, sharesLosses }) =>
    isLoss && !sharesLosses ? constant(0) : sharesByParticipation(shares, participation),
  );
  const all = sumOfShares(weights);
  if (all.value.isZero()) {
    if (left.value.isZero()) return classes.map(() => constant(0));
    throw new EpsError({ code: "nobody takes the rest", isLoss });
  }
  return weights.map((own) =>
    quotient("Share of undistributed earnings", "money", product("", "money", [left, own]), all),
  );
}

/** The shares of a class weighed by what one of them has of undistributed earnings. */
export function sharesByParticipation(shares: Figure, participation = constant(1)): Figure {
  return product("Shares by their participation", "shares", [shares, participation]);
}

/** The shares of all classes, so weighed. */
export function sumOfShares([first = constant(0), ...others]: readonly Figure[]): Figure {
  return sum("Shares by their participation, in all", [first, ...others]);
}

/**
 * Earnings per share of a class: its distributions and its part of what is left, over its shares. Throws where it has none.
 * ASC 260-10-45-60B; IAS 33.A14
 */
export function earningsPerShareOfClass(
  { shares, distributions }: ParticipatingClass,
  undistributed: Figure,
): Figure {
  requireShares(shares);
  const income = distributions ? sum("Income of the class", [distributions, undistributed]) : undistributed;
  return quotient("Earnings per share of the class", "per share", income, shares);
}
