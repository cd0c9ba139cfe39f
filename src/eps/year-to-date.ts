import { zero } from "./decimal";
import { constant, given, quotient, sum, type Figure } from "./figure";

/**
 * Year-to-date incremental shares of a security under US GAAP: the average of the quarters' incremental shares, or none where
 * the year to date is a loss. ASC 260-10-55-3 to 55-3B. (Under IAS 33.37 the year is computed on its own.)
 */
export function yearToDateIncrementalShares(
  quarters: readonly [Figure, ...Figure[]],
  controlNumber?: Figure,
): Figure {
  const caption = "Year-to-date incremental shares";
  if (controlNumber?.value.lt(zero)) return given(caption, "shares", zero);
  return quotient(
    caption,
    "shares",
    sum("Incremental shares of the quarters", quarters),
    constant(quarters.length),
  );
}
