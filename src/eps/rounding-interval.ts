import { requireShares } from "./basic";
import { Decimal, one, zero } from "./decimal";
import type { Figure } from "./figure";

/** All amounts that are printed alike, both ends included. */
export interface Interval {
  readonly least: Decimal;
  readonly most: Decimal;
}

const half = new Decimal("0.5");

/** The amounts within half of the last printed digit: 462 in thousands stands for 461,500 to 462,500. */
export function amountsPrintedAs(printed: Decimal, unit: Decimal): Interval {
  const step = new Decimal(10).pow(-printed.decimalPlaces()).times(half);
  return { least: printed.minus(step).times(unit), most: printed.plus(step).times(unit) };
}

/** What dividing any amount of one interval by any of another can give; the divisors must be above zero. */
export function quotients(dividend: Interval, divisor: Interval): Interval {
  const least = dividend.least.div(dividend.least.lt(zero) ? divisor.least : divisor.most);
  const most = dividend.most.div(dividend.most.lt(zero) ? divisor.most : divisor.least);
  return { least, most };
}

/** Whether an amount of the interval is printed as this figure at so many decimals, rounded half up on the magnitude. */
export function canBePrintedAs({ least, most }: Interval, printed: Decimal, decimals: number): boolean {
  if (printed.decimalPlaces() > decimals) return false;
  const step = new Decimal(10).pow(-decimals).times(half);
  const [low, high] = [printed.minus(step), printed.plus(step)];
  // A half rounds away from zero: the end that is nearer to zero belongs to the figure, the other one to its neighbour.
  const reachesLow = printed.gt(zero) ? most.gte(low) : most.gt(low);
  const reachesHigh = printed.lt(zero) ? least.lte(high) : least.lt(high);
  return reachesLow && reachesHigh;
}

/** A figure per share as reported, with the amounts that it is said to come from, as printed in their units. */
export interface ReportedFigure {
  readonly reported: Figure;
  readonly numerator: Figure;
  readonly denominator: Figure;
  readonly numeratorUnit?: Figure;
  readonly denominatorUnit?: Figure;
  /** Decimals that it is reported with; absent: those that it has, at least two. */
  readonly decimals?: Figure;
}

/**
 * Whether the reported figure can come from amounts that round to the printed ones. Throws where the denominator is zero.
 * ASC 260-10-45-10, 45-16; IAS 33.9, 33.31
 */
export function ties({
  reported,
  numerator,
  denominator,
  numeratorUnit,
  denominatorUnit,
  decimals,
}: ReportedFigure): boolean {
  requireShares(denominator);
  const range = quotients(
    amountsPrintedAs(numerator.value, numeratorUnit?.value ?? one),
    amountsPrintedAs(denominator.value, denominatorUnit?.value ?? one),
  );
  const places = decimals?.value.toNumber() ?? Math.max(2, reported.value.decimalPlaces());
  return canBePrintedAs(range, reported.value, places);
}
