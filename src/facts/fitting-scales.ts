import type { Scales } from "../eps/scale";
import type { RecognizedTable } from "./recognized-table";
import { Explanations } from "./reported-per-share";
import { allUnits } from "./scale";
import type { Shown } from "./shown-amounts";

/** Other scales than the stated ones that the reported figures per share follow from, where from the stated ones none does. */
export function fittingScales(table: RecognizedTable, shown: Shown): Scales | undefined {
  const { scales } = table;
  const stated = shareThatTies(table, scales, shown);
  if (stated === undefined || stated > 0.3) return undefined;
  const others = [
    { money: scales.money, shares: scales.money / thousand },
    { money: scales.money, shares: scales.money / million },
    { money: scales.shares * thousand, shares: scales.shares },
    { money: scales.shares, shares: scales.shares },
    { money: scales.money, shares: scales.money * thousand },
    { money: scales.shares * million, shares: scales.shares },
  ].filter(({ money, shares }) => allUnits.includes(money) && allUnits.includes(shares));
  return others.find((other) => (shareThatTies(table, other, shown) ?? 0) > 0.6);
}

/** The share of the reported figures, other than zero, that tie; undefined where none can be compared. */
function shareThatTies(table: RecognizedTable, scales: Scales, shown: Shown): number | undefined {
  const compared = new Explanations(table, scales, shown)
    .all()
    .filter(({ ties, printed }) => ties !== undefined && !printed.isZero());
  return compared.length === 0 ? undefined : compared.filter(({ ties }) => ties).length / compared.length;
}

const thousand = 1000;
const million = 1_000_000;
