import { Decimal, zero } from "../eps/decimal";
import { canBePrintedAs, quotients, type Interval } from "../eps/rounding-interval";
import type { Scales } from "../eps/scale";
import { perShareOf, type IncomeLine, type Role } from "./captions";
import type { Cell } from "./grid";
import { originalRole, type Line } from "./line";
import { readAmount, readPrinted } from "./notation";
import type { RecognizedTable } from "./recognize";
import { computationNamed, type Computation } from "./sections";

/** Amounts of a numerator or denominator: a line, or lines added up that the table does not add up itself. */
export interface Amounts {
  /** The rows that they come from; the first is the line itself. */
  readonly rows: readonly number[];
  /** One a period, as shown; undefined for none. */
  readonly values: readonly (Decimal | undefined)[];
}

/** A figure per share as the table reports it, and what it can come from. */
export interface ReportedPerShare {
  readonly line: Line;
  readonly row: number;
  readonly period: number;
  readonly printed: Decimal;
  readonly decimals: number;
  /** Whether amounts that round to the shown ones give it; undefined where the table shows none for it. */
  readonly ties: boolean | undefined;
  readonly numerator?: Amounts;
  readonly denominator?: Amounts;
}

/** Every figure per share that the table reports, each with the numerator and denominator that explain most of its line. */
export function reportedPerShare(table: RecognizedTable): readonly ReportedPerShare[] {
  const parts = new Parts(table);
  return table.lines.flatMap((line) => {
    const { role } = line;
    if (role.kind !== "result" || !isPerShare(role.of)) return [];
    return parts.explain(line, computationOf(role.of), role.on ?? "net");
  });
}

/**
 * The lines with the computation of each figure per share, where its caption leaves it open or contradicts the heading above: the
 * denominator decides, or that the other one has a line of its own.
 */
export function withComputations(table: RecognizedTable): readonly Line[] {
  const parts = new Parts(table);
  const perShare = table.lines.filter(({ role }) => role.kind === "result" && isPerShare(role.of));
  const reported = table.lines.map(originalRole);
  const has = (of: Computation) =>
    reported.some((role) => role.kind === "result" && role.of === perShareOf(of));
  const isOfWeighted = (line: Line) => {
    const [basic, whole] = [parts.countTies(line, "basic"), parts.countTies(line, "diluted")];
    return basic === whole ? undefined : basic > whole;
  };
  return table.lines.map((line) => {
    const { role, section } = line;
    if (role.kind !== "result" || !isPerShare(role.of)) return line;
    const said = computationOf(role.of);
    const other = section.of;
    if (said && other && said !== other && parts.countTies(line, other) > parts.countTies(line, said)) {
      return { ...line, role: { ...role, of: perShareOf(other) } };
    }
    if (said || /\bbasic\b.*\bdiluted\b/i.test(line.caption)) return line;
    const alike = perShare.filter(
      (another) =>
        another.role.kind === "result" && another.role.of === role.of && another.role.on === role.on,
    );
    const isWeighted = isOfWeighted(line);
    const of: Computation | undefined =
      has("fully diluted") || (has("diluted") && isWeighted === false)
        ? "primary"
        : has("diluted") || (alike.length === 2 && (isWeighted ?? alike[0] === line))
          ? "basic"
          : alike.length === 2
            ? "diluted"
            : undefined;
    return of ? { ...line, role: { ...role, of: perShareOf(of) } } : line;
  });
}

function isPerShare(result: string): boolean {
  return result.endsWith("earnings per share");
}

/** Other scales than the stated ones that the reported figures per share follow from, where from the stated ones none does. */
export function fittingScales(table: RecognizedTable): Scales | undefined {
  const { scales } = table;
  const stated = shareThatTies(table);
  if (stated === undefined || stated > 0.3) return undefined;
  const others = [
    { money: scales.shares * thousand, shares: scales.shares },
    { money: scales.money, shares: scales.money / thousand },
    { money: scales.shares, shares: scales.shares },
    { money: scales.money, shares: scales.money * thousand },
    { money: scales.shares * million, shares: scales.shares },
  ].filter(({ money, shares }) => money >= 1 && shares >= 1);
  return others.find((other) => (shareThatTies({ ...table, scales: other }) ?? 0) > 0.6);
}

/** The share of the reported figures, other than zero, that tie; undefined where none can be compared. */
function shareThatTies(table: RecognizedTable): number | undefined {
  const compared = reportedPerShare(table).filter(
    ({ ties, printed }) => ties !== undefined && !printed.isZero(),
  );
  return compared.length === 0 ? undefined : compared.filter(({ ties }) => ties).length / compared.length;
}

const thousand = 1000;
const million = 1_000_000;

function computationOf(result: string): Computation | undefined {
  return computationNamed(result);
}

/** The numerators and denominators that a table offers. */
class Parts {
  readonly #granularity: Readonly<Record<"money" | "shares", Decimal>>;

  constructor(readonly table: RecognizedTable) {
    this.#granularity = {
      money: granularity(table, isMoney),
      shares: granularity(table, isShares),
    };
  }

  explain(line: Line, of: Computation | undefined, on: IncomeLine): readonly ReportedPerShare[] {
    const { table } = this;
    const shown = table.periods.map((_, period) => printedAt(table, line.row, period));
    const numerators = this.#numerators(of, on);
    const denominators = this.#denominators(of, line);
    const weighted = new Set(this.#weighted().map(({ rows }) => rows[0]));
    const isAfterDilution = !weighted.has(denominators[0]?.rows[0]);
    // Beside shares after dilution, the basic ones explain a loss alone: there nothing is dilutive.
    const isRefused = (numerator: Amounts, denominator: Amounts, period: number) =>
      isAfterDilution &&
      of !== undefined &&
      weighted.has(denominator.rows[0]) &&
      denominators.some(({ rows, values }) => !weighted.has(rows[0]) && values[period]) &&
      !numerator.values[period]?.isNegative();
    const tie = (numerator: Amounts, denominator: Amounts, period: number) => {
      const printed = shown[period];
      if (isRefused(numerator, denominator, period)) return false;
      return printed && this.#ties(printed, numerator, denominator, period, table.scales);
    };
    const pairs = numerators.flatMap((numerator) =>
      denominators.map((denominator) => {
        const results = shown.map((_, period) => tie(numerator, denominator, period));
        const refused = shown.filter((_, period) => isRefused(numerator, denominator, period));
        const distance = this.#distance(shown, numerator, denominator);
        return {
          numerator,
          denominator,
          ties: results.filter(Boolean).length,
          refused: refused.length,
          distance,
        };
      }),
    );
    // The pair that explains most periods; of several, the one that comes nearest in the others.
    const [best] = [...pairs].sort(
      (left, right) =>
        right.ties - left.ties || left.refused - right.refused || left.distance.comparedTo(right.distance),
    );
    return shown.flatMap((printed, period): readonly ReportedPerShare[] => {
      // A dash is a figure of nothing on nothing; elsewhere it is a figure that is not shown.
      if (!printed || (printed.isNil && !best?.numerator.values[period]?.isZero())) return [];
      const tried = pairs.map((pair) => ({ ...pair, result: tie(pair.numerator, pair.denominator, period) }));
      const chosen =
        tried.find(({ result, numerator }) => result && numerator === best?.numerator) ??
        tried.find(({ result }) => result) ??
        tried.find(
          ({ numerator, denominator }) => numerator === best?.numerator && denominator === best.denominator,
        );
      return [
        {
          line,
          row: line.row,
          period,
          printed: printed.value,
          decimals: printed.decimals,
          ties: chosen?.result,
          ...(chosen && { numerator: chosen.numerator, denominator: chosen.denominator }),
        },
      ];
    });
  }

  /** In how many periods the line follows from numerators and denominators of a computation. */
  countTies(line: Line, of: Computation): number {
    const on = line.role.kind === "result" ? (line.role.on ?? "net") : "net";
    return this.explain(line, of, on).filter(({ ties }) => ties).length;
  }

  /** How far the quotients are from what is printed, all periods together. */
  #distance(shown: readonly (Printed | undefined)[], numerator: Amounts, denominator: Amounts): Decimal {
    const { money, shares } = this.table.scales;
    return shown.reduce((sum, printed, period) => {
      const [income, divisor] = [numerator.values[period], denominator.values[period]];
      if (!printed || printed.isNil || !income || !divisor || divisor.isZero()) return sum;
      return sum.plus(income.times(money).div(divisor.times(shares)).minus(printed.value).abs());
    }, zero);
  }

  #ties(
    printed: Printed,
    numerator: Amounts,
    denominator: Amounts,
    period: number,
    scales: Scales,
  ): boolean | undefined {
    const divisor = this.interval(denominator, period, "shares", scales);
    const dividend = this.interval(numerator, period, "money", scales);
    if (!divisor || !dividend || divisor.least.lte(zero)) return undefined;
    return canBePrintedAs(quotients(dividend, divisor), printed.value, printed.decimals);
  }

  /** All amounts that the shown ones can stand for. */
  interval(
    amounts: Amounts,
    period: number,
    channel: "money" | "shares",
    scales: Scales,
  ): Interval | undefined {
    const value = amounts.values[period];
    if (value === undefined) return undefined;
    const half = this.#granularity[channel].times(amounts.rows.length).div(2);
    const scale = scales[channel];
    return { least: value.minus(half).times(scale), most: value.plus(half).times(scale) };
  }

  /** What a figure on that line of income can be divided from, the likeliest first. */
  #numerators(of: Computation | undefined, on: IncomeLine): readonly Amounts[] {
    const are = (is: (role: Role) => boolean) =>
      this.table.lines
        .filter((line) => is(originalRole(line)) && !line.section.isAside)
        .map((line) => this.#lineAmounts(line));
    const income = (line: IncomeLine) => are((role) => role.kind === "income" && role.of === line);
    if (on !== "net" && on !== "continuing") {
      const lines = income(on);
      return lines.length > 1 ? [...lines, added(lines.map((amounts) => ({ amounts, sign: 1 })))] : lines;
    }
    const available = are((role) => role.kind === "result" && role.of === "income available");
    const diluted = are((role) => role.kind === "result" && role.of === "diluted income");
    const own = income(on);
    const below = (["discontinued", "extraordinary", "accounting change"] as const).flatMap((kind) =>
      this.table.lines.filter(({ role }) => role.kind === "income" && role.of === kind),
    );
    const deductions = this.table.lines.filter(({ role }) => role.kind === "deduction");
    const deducted = deductions.map((line) => ({
      amounts: this.#lineAmounts(line),
      sign: this.#deductingSign(line),
    }));
    const isDeducted = deducted.some(({ amounts }) =>
      amounts.values.some((value) => value && !value.isZero()),
    );
    const withBelow =
      on === "net"
        ? income("continuing").map((amounts) =>
            added([
              { amounts, sign: 1 },
              ...below.map((line) => ({ amounts: this.#lineAmounts(line), sign: line.sign ?? 1 })),
            ]),
          )
        : [];
    const after = [
      ...own,
      ...(below.length > 0 ? withBelow : []),
      ...(on === "net" && below.length > 0 ? income("continuing") : []),
    ];
    const net = after.map((amounts) => (isDeducted ? added([{ amounts, sign: 1 }, ...deducted]) : amounts));
    const basic = [...(isDeducted || own.length === 0 ? available : []), ...net];
    if (of === "basic") return basic.length > 0 ? basic : available;
    if (of === "primary" || of === undefined) return [...basic, ...available, ...diluted];
    // A conversion gives back the dividends of preferred stock, and nothing else that was deducted.
    const canBeRestored = deductions.some(
      ({ role }) => role.kind === "deduction" && role.of === "preferred dividends",
    );
    const whole = canBeRestored || !isDeducted ? [...own, ...after] : [];
    const candidates = [...diluted, ...available, ...net, ...whole];
    if (on === "net" && diluted.length > 0) return candidates;
    // Continuing operations have no line of their own for what conversions add to them.
    const adjustments = this.table.lines
      .filter(({ role }) => role.kind === "income adjustment")
      .map((line) => ({ amounts: this.#lineAmounts(line), sign: line.sign ?? 1 }));
    const converted = net.map((amounts) => added([{ amounts, sign: 1 }, ...adjustments]));
    return adjustments.length > 0 ? [...candidates, ...converted] : candidates;
  }

  #weighted(): readonly Amounts[] {
    return this.table.lines
      .filter((line) => originalRole(line).kind === "weighted-average shares")
      .map((line) => this.#lineAmounts(line));
  }

  #denominators(of: Computation | undefined, line: Line): readonly Amounts[] {
    const are = (is: (role: Role, line: Line) => boolean) =>
      this.table.lines
        .filter((other) => is(originalRole(other), other) && !other.section.isAside)
        .map((other) => this.#lineAmounts(other));
    const weighted = are(({ kind }) => kind === "weighted-average shares");
    const totals = are((role) => role.kind === "result" && role.of === "diluted shares");
    const subtotals = are((role) => role.kind === "result" && role.of === "subtotal");
    switch (of) {
      case "basic":
        return weighted;
      case "primary":
        return subtotals.length > 0 ? [...subtotals, ...weighted] : [...weighted, ...totals];
      case "diluted":
      case "fully diluted":
        return [...totals, ...weighted, ...(totals.length === 0 ? subtotals : [])];
      default:
        return line.section.of === undefined
          ? [...totals, ...weighted, ...subtotals]
          : [...weighted, ...totals];
    }
  }

  #deductingSign(line: Line): 1 | -1 {
    if (line.sign) return line.sign;
    return this.#lineAmounts(line).values.some((value) => value?.isNegative()) ? 1 : -1;
  }

  #lineAmounts({ row }: Line): Amounts {
    const values = this.table.periods.map(({ column }) => {
      const amount = readAmount(this.table.cells[row]?.[column]);
      return amount.kind === "number"
        ? amount.value
        : amount.kind === "nil" && !amount.blank
          ? zero
          : undefined;
    });
    return { rows: [row], values };
  }
}

function added(parts: readonly { readonly amounts: Amounts; readonly sign: 1 | -1 }[]): Amounts {
  const [first, ...others] = parts;
  const values = (first?.amounts.values ?? []).map((start, period) =>
    start === undefined
      ? undefined
      : others.reduce(
          (sum, { amounts, sign }) => sum.plus((amounts.values[period] ?? zero).times(sign)),
          start,
        ),
  );
  return { rows: parts.flatMap(({ amounts }) => amounts.rows), values };
}

interface Printed {
  readonly value: Decimal;
  readonly decimals: number;
  readonly isNil?: true;
}

/**
 * A figure per share as it is printed. A number of the worksheet counts as it is displayed, and one without a format with as
 * many decimals as its line has: 0.3 beside 0.11 is 0.30.
 */
function printedAt(table: RecognizedTable, row: number, period: number): Printed | undefined {
  const cell = table.cells[row]?.[table.periods[period]?.column ?? -1];
  const amount = readAmount(cell);
  if (amount.kind === "nil" && !amount.blank) return { value: zero, decimals: 2, isNil: true };
  if (!cell || amount.kind !== "number") return undefined;
  const displayed = readPrinted(cell.text);
  const value = displayed.kind === "number" && amount.written === "number" ? displayed.value : amount.value;
  const shownDecimals = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
  const decimals = Math.max(value.decimalPlaces(), shownDecimals);
  if (!isUnformatted(cell)) return { value, decimals };
  // What is not rounded comes from a formula; its last digits are the computer's.
  const places = Math.min(mostDecimals, Math.max(decimals, usualDecimals(table, row)));
  return { value: value.toDecimalPlaces(places), decimals: places };
}

const mostDecimals = 6;

function isUnformatted(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && cell.format === "General";
}

/** The decimals of the numbers in a line, and two where any line of figures per share has them. */
function usualDecimals(table: RecognizedTable, row: number): number {
  const decimalsIn = (line: number) =>
    Math.max(
      0,
      ...table.periods.map(({ column }) => {
        const amount = readAmount(table.cells[line]?.[column]);
        return amount.kind === "number" ? amount.value.decimalPlaces() : 0;
      }),
    );
  const perShare = table.lines.filter(({ role }) => role.kind === "result" && isPerShare(role.of));
  return Math.max(decimalsIn(row), Math.min(2, Math.max(0, ...perShare.map((line) => decimalsIn(line.row)))));
}

const isMoney = (role: Role) =>
  role.kind === "income" ||
  role.kind === "deduction" ||
  (role.kind === "result" && role.of.endsWith("income"));
const isShares = (role: Role) =>
  role.kind === "weighted-average shares" ||
  role.kind === "security" ||
  (role.kind === "result" && role.of === "diluted shares");

/** The unit that the table's amounts are rounded to: 1,000 where all of them end in 000, however they are printed. */
function granularity(table: RecognizedTable, is: (role: Role) => boolean): Decimal {
  const amounts = table.lines
    .filter((line) => is(originalRole(line)))
    .flatMap(({ row }) => table.periods.map(({ column }) => readAmount(table.cells[row]?.[column])))
    .flatMap((amount) => (amount.kind === "number" && !amount.value.isZero() ? amount.value : []));
  const places = Math.max(0, ...amounts.map((amount) => amount.decimalPlaces()));
  if (places > 0) return new Decimal(10).pow(-places);
  const units = [million, thousand];
  const unit = units.find(
    (size) => amounts.length > 1 && amounts.every((amount) => amount.mod(size).isZero()),
  );
  return new Decimal(unit ?? 1);
}
