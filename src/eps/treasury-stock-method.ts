import { constant, difference, notBelowZero, product, quotient, sum, type Figure } from "./figure";
import { duringThePeriod } from "./if-converted-method";
import { fullAmounts, moneyPerShare } from "./scale";

/** One tranche of options, warrants or restricted stock units; figures of one period. */
export interface Tranche {
  /** Shares under option, or units, of the whole tranche. */
  readonly shares: Figure;
  /** Money for one share; absent for restricted stock units. */
  readonly exercisePrice?: Figure | undefined;
  readonly averageMarketPrice: Figure;
  /** Average cost not yet recognized of the whole tranche, in money. */
  readonly unrecognizedCompensation?: Figure | undefined;
  /** The part of the period in which the tranche was outstanding; absent: all of it. */
  readonly fractionOutstanding?: Figure | undefined;
}

/** What exercise is assumed to bring in, in the scale of the shares. ASC 260-10-45-29; IAS 33.47A */
function assumedProceeds(tranche: Tranche, scales = fullAmounts): Figure {
  const { shares, exercisePrice, unrecognizedCompensation } = tranche;
  const exercise = product("Exercise price received", "money", [shares, exercisePrice ?? constant(0)]);
  if (!unrecognizedCompensation) return exercise;
  const compensation = product("Average unrecognized compensation", "money", [
    unrecognizedCompensation,
    moneyPerShare(scales),
  ]);
  return exercisePrice ? sum("Assumed proceeds", [exercise, compensation]) : compensation;
}

/** Incremental shares by the treasury stock method, never below zero. ASC 260-10-45-23, 45-28A; IAS 33.45-46 */
export function treasuryStockMethod(tranche: Tranche, scales = fullAmounts): Figure {
  const repurchased = quotient(
    "Shares assumed repurchased at the average market price",
    "shares",
    assumedProceeds(tranche, scales),
    tranche.averageMarketPrice,
  );
  const incremental = notBelowZero(
    "Incremental shares",
    difference("Shares issued less shares repurchased", tranche.shares, repurchased),
  );
  return duringThePeriod(incremental, tranche.fractionOutstanding);
}
