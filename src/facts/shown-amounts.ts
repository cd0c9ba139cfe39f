import { Decimal, zero } from "../eps/decimal";
import type { Cell } from "./grid";
import { originalRole, type Line } from "./line";
import { amountAt, readAmount, readPrinted } from "./notation";
import type { RecognizedTable } from "./recognized-table";
import { isResult, isNumerator, isPerShareResult, type Role } from "./role";

/** Amounts of a numerator or denominator: a line, or lines added up that the table does not add up itself. */
export interface Amounts {
  /** The rows that they come from; the first is the line itself. */
  readonly rows: readonly number[];
  /** One a period, as shown; undefined for none. */
  readonly values: readonly (Decimal | undefined)[];
}

/** Amounts also as plain numbers, which tell at once what is far from a figure. */
export interface Operand extends Amounts {
  readonly numbers: readonly number[];
}

function operand(rows: readonly number[], values: Amounts["values"]): Operand {
  return { rows, values, numbers: values.map((value) => value?.toNumber() ?? NaN) };
}

/** The amounts with their signs turned. */
export function negated({ rows, values }: Operand): Operand {
  return operand(
    rows,
    values.map((value) => value?.negated()),
  );
}

/** The lines added up, each with its sign. */
export function added(parts: readonly { readonly amounts: Operand; readonly sign: 1 | -1 }[]): Operand {
  const [first, ...others] = parts;
  const values = (first?.amounts.values ?? []).map((start, period) =>
    start === undefined
      ? undefined
      : others.reduce(
          (sum, { amounts, sign }) => sum.plus((amounts.values[period] ?? zero).times(sign)),
          start,
        ),
  );
  return operand(
    parts.flatMap(({ amounts }) => amounts.rows),
    values,
  );
}

/** A figure per share as it is printed. */
export interface Printed {
  readonly value: Decimal;
  /** The same as a plain number. */
  readonly number: number;
  readonly decimals: number;
  readonly isNil?: true;
}

/** The figure of a cell; a number of the worksheet counts as it is displayed. */
function printedIn(cell: Cell | undefined, usualDecimals: number): Printed | undefined {
  const amount = readAmount(cell);
  if (amount.kind === "nil" && !amount.blank) return { value: zero, number: 0, decimals: 2, isNil: true };
  if (!cell || amount.kind !== "number") return undefined;
  const displayed = readPrinted(cell.text);
  const value = displayed.kind === "number" && amount.written === "number" ? displayed.value : amount.value;
  const shownDecimals = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
  const decimals = Math.max(value.decimalPlaces(), shownDecimals);
  if (!isUnformatted(cell)) return { value, number: value.toNumber(), decimals };
  // What is not rounded comes from a formula; its last digits are the computer's.
  const places = Math.min(mostDecimals, Math.max(decimals, usualDecimals));
  const rounded = value.toDecimalPlaces(places);
  return { value: rounded, number: rounded.toNumber(), decimals: places };
}

const mostDecimals = 6;

function isUnformatted(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && cell.format === "General";
}

const isShares = (role: Role) =>
  role.kind === "weighted-average shares" || role.kind === "security" || isResult(role, "diluted shares");

/** The unit that the table's amounts are rounded to: 1,000 where all of them end in 000, however they are printed. */
function granularity(table: RecognizedTable, is: (role: Role) => boolean): Decimal {
  const amounts = table.lines
    .filter((line) => is(originalRole(line)))
    .flatMap(({ row }) => table.periods.map(({ column }) => amountAt(table.amounts, row, column)))
    .flatMap((amount) => (amount.kind === "number" && !amount.value.isZero() ? amount.value : []));
  const places = amounts.reduce((most, amount) => Math.max(most, amount.decimalPlaces()), 0);
  if (places > 0) return new Decimal(10).pow(-places);
  const units = [1_000_000, 1_000];
  const unit = units.find(
    (size) => amounts.length > 1 && amounts.every((amount) => amount.mod(size).isZero()),
  );
  return new Decimal(unit ?? 1);
}

/** What the lines of a table show, each read once. */
export class Shown {
  readonly granularity: Readonly<Record<"money" | "shares", Decimal>>;
  readonly #usualDecimals: number;
  readonly #amounts = new Map<number, Operand>();
  readonly #printed = new Map<number, readonly (Printed | undefined)[]>();

  constructor(readonly table: RecognizedTable) {
    this.granularity = {
      money: granularity(table, isNumerator),
      shares: granularity(table, isShares),
    };
    const perShare = table.lines.filter(({ role }) => isPerShareResult(role));
    this.#usualDecimals = Math.min(
      2,
      perShare.reduce((most, line) => Math.max(most, this.#decimalsIn(line)), 0),
    );
  }

  amounts({ row }: Line): Operand {
    const known = this.#amounts.get(row);
    if (known) return known;
    const values = this.table.periods.map(({ column }) => {
      const amount = amountAt(this.table.amounts, row, column);
      if (amount.kind === "number") return amount.value;
      return amount.kind === "nil" && !amount.blank ? zero : undefined;
    });
    const amounts = operand([row], values);
    this.#amounts.set(row, amounts);
    return amounts;
  }

  /**
   * The figures per share of a line as they are printed. A number without a format has as many decimals as its line, and two where
   * any line of figures per share has them: 0.3 beside 0.11 is 0.30.
   */
  printed(line: Line): readonly (Printed | undefined)[] {
    const known = this.#printed.get(line.row);
    if (known) return known;
    const usual = this.#usualDecimals;
    const cells = this.table.cells[line.row];
    // Pence and cents stand beside amounts in pounds and dollars: nothing here is divided to give them.
    const isInHundredths = /\b(?:pence|cents)\b/i.test(line.caption);
    const printed = this.table.periods.map(({ column }) =>
      isInHundredths ? undefined : printedIn(cells?.[column], usual),
    );
    this.#printed.set(line.row, printed);
    return printed;
  }

  #decimalsIn(line: Line): number {
    const decimals = this.amounts(line).values.map((value) => value?.decimalPlaces() ?? 0);
    return Math.max(0, ...decimals);
  }
}
