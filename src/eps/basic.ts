import { difference, product, quotient, type Figure } from "./figure";
import { EpsError } from "./problem";
import { fullAmounts, moneyPerShare, type Scales } from "./scale";

/** Income less the preferred dividends of the period, in money: what is available to common stockholders. ASC 260-10-45-11; IAS 33.12 */
export function incomeAvailableToCommonStockholders(income: Figure, preferredDividends?: Figure): Figure {
  return preferredDividends
    ? difference("Income available to common stockholders", income, preferredDividends)
    : income;
}

/**
 * Income available to common stockholders for each weighted-average share. ASC 260-10-45-10; IAS 33.9
 * Throws where there are no weighted-average shares.
 */
export function basicEarningsPerShare(
  incomeAvailable: Figure,
  weightedAverageShares: Figure,
  scales = fullAmounts,
): Figure {
  return earningsPerShare("Basic earnings per share", incomeAvailable, weightedAverageShares, scales);
}

/** Income over shares, whatever their scales. Throws where there are no weighted-average shares. */
export function earningsPerShare(caption: string, income: Figure, shares: Figure, scales: Scales): Figure {
  requireShares(shares);
  return quotient(caption, "per share", product("", "money", [income, moneyPerShare(scales)]), shares);
}

/** Throws where there are no weighted-average shares to divide by. */
export function requireShares(weightedAverageShares: Figure): void {
  if (weightedAverageShares.value.isZero()) throw new EpsError({ code: "no weighted-average shares" });
}
