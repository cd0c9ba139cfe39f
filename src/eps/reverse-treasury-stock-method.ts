import { duringThePeriod } from "./if-converted-method";
import { difference, notBelowZero, product, quotient, type Figure } from "./figure";

/**
 * Incremental shares of written puts and forward purchases: shares to be issued at the average market price to pay for those to
 * be bought, less these; never below zero. ASC 260-10-45-35; IAS 33.63
 */
export function reverseTreasuryStockMethod(
  shares: Figure,
  exercisePrice: Figure,
  averageMarketPrice: Figure,
  fractionOutstanding?: Figure,
): Figure {
  const issued = quotient(
    "Shares assumed issued at the average market price",
    "shares",
    product("Exercise price to be paid", "money", [shares, exercisePrice]),
    averageMarketPrice,
  );
  return duringThePeriod(
    notBelowZero("Incremental shares", difference("Shares issued less shares bought", issued, shares)),
    fractionOutstanding,
  );
}
