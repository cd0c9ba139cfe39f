import type { Decimal } from "../eps/decimal";
import type { Unit } from "../eps/figure";
import type { Scales } from "../eps/scale";
import type { Exhibit, ExhibitOptions, ShownIn } from "./exhibit";

const units: Readonly<Record<ShownIn, number>> = { "as in the facts": 0, thousands: 1e3, millions: 1e6 };

/** Whether amounts stated in that unit can be shown in the chosen one. */
export function isCoarser(chosen: ShownIn, unit: number): boolean {
  return units[chosen] > unit;
}

/** The units that money and shares are shown in: the chosen ones where they are coarser than those of the facts. */
export function shownScales(
  { money, shares }: Scales,
  { moneyShownIn, sharesShownIn }: Pick<ExhibitOptions, "moneyShownIn" | "sharesShownIn">,
): Scales {
  return { money: Math.max(money, units[moneyShownIn]), shares: Math.max(shares, units[sharesShownIn]) };
}

/** How many units of the facts one that is shown holds: 1,000 for full amounts shown in thousands. Only money and shares are scaled. */
export function unitsInOneShown(unit: Unit, { scales, shownIn }: Scaled): number {
  return unit === "money" || unit === "shares" ? shownIn[unit] / scales[unit] : 1;
}

/** Whether money or shares are shown in another unit than that of the facts. */
export function isScaled(exhibit: Scaled): boolean {
  return unitsInOneShown("money", exhibit) > 1 || unitsInOneShown("shares", exhibit) > 1;
}

/** The figure's value as it is shown, before it is rounded. */
export function valueShown(value: Decimal, unit: Unit, exhibit: Scaled): Decimal {
  const units = unitsInOneShown(unit, exhibit);
  return units === 1 ? value : value.div(units);
}

type Scaled = Pick<Exhibit, "scales" | "shownIn">;
