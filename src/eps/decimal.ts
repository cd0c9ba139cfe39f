import { Decimal as SharedDecimal } from "decimal.js";

/** Exact decimal arithmetic at 40 digits, half up on the magnitude; a clone, so that nobody else's settings reach it. */
export const Decimal = SharedDecimal.clone({ precision: 40, rounding: SharedDecimal.ROUND_HALF_UP });
export type Decimal = SharedDecimal;

export const zero: Decimal = new Decimal(0);
export const one: Decimal = new Decimal(1);

/** Comparisons with zero by the sign alone: decimal.js copies what it compares with. */
export function isAboveZero(value: Decimal): boolean {
  return value.isPositive() && !value.isZero();
}

export function isBelowZero(value: Decimal): boolean {
  return value.isNegative() && !value.isZero();
}

const leastDifference = new Decimal("1e-30");

/**
 * Whether left is lower than right; equal is not lower. A difference beyond the thirtieth digit is the arithmetic's own
 * (a third is not exact in forty digits) and counts as equal.
 */
export function isLower(left: Decimal, right: Decimal): boolean {
  return left.lt(right) && right.minus(left).gt(right.abs().times(leastDifference));
}
