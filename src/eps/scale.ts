import { constant, type Figure } from "./figure";

/** The unit in which facts are stated: 1 for full amounts, 1,000 for thousands. Money and shares each have their own. */
export interface Scales {
  readonly money: number;
  readonly shares: number;
}

export const fullAmounts: Scales = { money: 1, shares: 1 };

const words: ReadonlyMap<number, string> = new Map([
  [1, "full amounts"],
  [1_000, "thousands"],
  [1_000_000, "millions"],
  [1_000_000_000, "billions"],
]);

/** The unit that amounts are stated in: "thousands". */
export function scaleInWords(scale: number): string {
  return words.get(scale) ?? `units of ${scale.toLocaleString("en-US")}`;
}

/** The factor that turns money as stated over shares as stated into money for one share. */
export function moneyPerShare(scales: Scales): Figure {
  return scales === fullAmounts ? same : constant(scales.money / scales.shares);
}

const same = constant(1);
