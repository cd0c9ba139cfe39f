import { Decimal, zero } from "../eps/decimal";
import type { Cell, Grid, Place } from "./grid";
import type { Sum } from "./line";
import { amountAt } from "./notation";
import type { RecognizedTable } from "./recognized-table";
import { reportedPerShare } from "./reported-per-share";
import { isPerShareResult } from "./role";

/**
 * The table with every "(1)" alone in a cell taken for minus one or for the call of a footnote, whichever lets its sums and its
 * figures per share add up; where neither does, it stays a number that is in doubt.
 */
export function withLoneDigitsSettled(
  table: RecognizedTable,
  recognized: (cells: Grid["cells"]) => RecognizedTable,
): RecognizedTable {
  const places = table.lines.flatMap(({ row }) =>
    table.periods.flatMap(({ column }) => (isLoneDigit(table.cells[row]?.[column]) ? { row, column } : [])),
  );
  if (places.length === 0) return table;
  const without = recognized(withNone(table.cells, places));
  const better = places.map((place) => betterReading(place, table, without));
  const calls = places.filter((_, index) => better[index] === "footnote");
  const inDoubt = places.filter((_, index) => better[index] === undefined);
  const settled =
    calls.length === 0
      ? table
      : calls.length === places.length
        ? without
        : recognized(withNone(table.cells, calls));
  return inDoubt.length > 0 ? { ...settled, inDoubt } : settled;
}

function isLoneDigit(cell: Cell | undefined): boolean {
  return typeof cell?.value === "string" && /^\(\s*\d\s*\)$/.test(cell.value.trim());
}

/** The cells with the sign for none in those places. */
function withNone(cells: Grid["cells"], places: readonly Place[]): Grid["cells"] {
  return cells.map((row, at) => {
    const columns = places.filter((place) => place.row === at).map(({ column }) => column);
    if (columns.length === 0) return row;
    return row.map((cell, column) => (columns.includes(column) ? { ...cell, value: "-" } : cell));
  });
}

function betterReading(
  place: Place,
  asNumber: RecognizedTable,
  asNone: RecognizedTable,
): "number" | "footnote" | undefined {
  const line = asNumber.lines.find(({ row }) => row === place.row);
  // A figure per share is printed with its decimals.
  if (line && isPerShareResult(line.role)) return "footnote";
  const bySums = leastDifference(asNumber, place).comparedTo(leastDifference(asNone, place));
  const byFigures = countTies(asNumber, place) - countTies(asNone, place);
  const against = bySums || -byFigures;
  if (against === 0) return undefined;
  return against < 0 ? "number" : "footnote";
}

/** How far the sums that the line stands in are from their totals in that period, at best; without limit where it stands in none. */
function leastDifference(table: RecognizedTable, { row, column }: Place): Decimal {
  const differences = table.sums
    .filter(({ total, base, parts }) => [total, base, ...parts.map((part) => part.row)].includes(row))
    .flatMap((sum) => differenceIn(table, sum, column) ?? []);
  return differences.length > 0 ? Decimal.min(...differences) : new Decimal(Infinity);
}

function differenceIn({ amounts }: RecognizedTable, sum: Sum, column: number): Decimal | undefined {
  const amountIn = (row: number) => {
    const amount = amountAt(amounts, row, column);
    return amount.kind === "number" ? amount.value : undefined;
  };
  const [total, base] = [amountIn(sum.total), amountIn(sum.base)];
  if (!total || !base) return undefined;
  return sum.parts
    .reduce((added, { row, sign }) => added.plus((amountIn(row) ?? zero).times(sign)), base)
    .minus(total)
    .abs();
}

/** The figures per share of the period that tie, less those that do not. */
function countTies(table: RecognizedTable, { column }: Place): number {
  return reportedPerShare(table)
    .filter(({ period }) => table.periods[period]?.column === column)
    .reduce((count, { ties }) => count + (ties === undefined ? 0 : ties ? 1 : -1), 0);
}
