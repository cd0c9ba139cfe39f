import { constant, product, quotient, sum, type Figure } from "./figure";

/**
 * The bonus element of a rights issue: fair value just before it over the theoretical price after it. Exactly one where the
 * subscription price is not below the fair value. ASC 260-10-55-13; IAS 33.A2
 */
export function rightsFactor(
  fairValue: Figure,
  subscriptionPrice: Figure,
  newShares: Figure,
  heldShares: Figure,
): Figure {
  if (subscriptionPrice.value.gte(fairValue.value)) return constant(1);
  const worth = sum("Value of all shares after the issue", [
    product("Value of the shares held", "money", [fairValue, heldShares]),
    product("Subscribed", "money", [subscriptionPrice, newShares]),
  ]);
  const theoreticalPrice = quotient(
    "Theoretical ex-rights price",
    "per share",
    worth,
    sum("Shares after the issue", [heldShares, newShares]),
  );
  return quotient("Rights factor", "fraction", fairValue, theoreticalPrice);
}
