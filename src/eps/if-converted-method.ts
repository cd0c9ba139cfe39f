import { constant, difference, product, quotient, type Figure } from "./figure";
import { fullAmounts, moneyPerShare } from "./scale";

/** Shares issuable on conversion, weighted by the part of the period outstanding. ASC 260-10-45-40; IAS 33.49 */
export function sharesOnConversion(
  principal: Figure,
  conversionPrice: Figure,
  fractionOutstanding?: Figure,
  scales = fullAmounts,
): Figure {
  const stated = product("Principal", "money", [principal, moneyPerShare(scales)]);
  const shares = quotient("Shares issuable on conversion", "shares", stated, conversionPrice);
  return duringThePeriod(shares, fractionOutstanding);
}

/** What conversion would have saved: interest net of tax, or preferred dividends, in money. ASC 260-10-45-40; IAS 33.33, 33.49 */
export function incomeOnConversion(interest: Figure, taxRate?: Figure, fractionOutstanding?: Figure): Figure {
  const saved = taxRate
    ? product("Interest, net of tax", "money", [
        interest,
        difference("One less the tax rate", constant(1), taxRate),
      ])
    : interest;
  return duringThePeriod(saved, fractionOutstanding);
}

/** A figure for the whole period, for the part of it in which the security was outstanding. */
export function duringThePeriod(figure: Figure, fractionOutstanding?: Figure): Figure {
  return fractionOutstanding ? product(figure.caption, figure.unit, [figure, fractionOutstanding]) : figure;
}
