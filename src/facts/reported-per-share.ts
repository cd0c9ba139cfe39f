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
  return explained(new Parts(table));
}

function explained(parts: Parts): readonly ReportedPerShare[] {
  return parts.table.lines.flatMap((line) => {
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
  const perShare = table.lines.filter(isOfShare);
  const results = new Set(
    table.lines.map(originalRole).flatMap((role) => (role.kind === "result" ? role.of : [])),
  );
  const has = (of: Computation) => results.has(perShareOf(of));
  const keyOf = ({ role }: Line) => (role.kind === "result" ? `${role.of}/${role.on}` : "");
  const byKey = new Map<string, readonly Line[]>();
  for (const line of perShare) byKey.set(keyOf(line), [...(byKey.get(keyOf(line)) ?? []).slice(0, 2), line]);
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
    const alike = byKey.get(keyOf(line)) ?? [];
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

function isOfShare({ role }: Line): boolean {
  return role.kind === "result" && isPerShare(role.of);
}

/** Other scales than the stated ones that the reported figures per share follow from, where from the stated ones none does. */
export function fittingScales(table: RecognizedTable): Scales | undefined {
  const { scales } = table;
  const shown = new Shown(table);
  const stated = shareThatTies(table, scales, shown);
  if (stated === undefined || stated > 0.3) return undefined;
  const others = [
    { money: scales.money, shares: scales.money / thousand },
    { money: scales.shares * thousand, shares: scales.shares },
    { money: scales.shares, shares: scales.shares },
    { money: scales.money, shares: scales.money * thousand },
    { money: scales.shares * million, shares: scales.shares },
  ].filter(({ money, shares }) => money >= 1 && shares >= 1);
  return others.find((other) => (shareThatTies(table, other, shown) ?? 0) > 0.6);
}

/** The share of the reported figures, other than zero, that tie; undefined where none can be compared. */
function shareThatTies(table: RecognizedTable, scales: Scales, shown: Shown): number | undefined {
  const compared = explained(new Parts(table, scales, shown)).filter(
    ({ ties, printed }) => ties !== undefined && !printed.isZero(),
  );
  return compared.length === 0 ? undefined : compared.filter(({ ties }) => ties).length / compared.length;
}

const thousand = 1000;
const million = 1_000_000;

function computationOf(result: string): Computation | undefined {
  return computationNamed(result);
}

/** Amounts also as plain numbers, which tell at once what is far from a figure. */
interface Operand extends Amounts {
  readonly numbers: readonly number[];
}

function operand(rows: readonly number[], values: Amounts["values"]): Operand {
  return { rows, values, numbers: values.map((value) => value?.toNumber() ?? NaN) };
}

/** What the lines of a table show, each read once. */
class Shown {
  readonly granularity: Readonly<Record<"money" | "shares", Decimal>>;
  readonly #usualDecimals: number;
  readonly #amounts = new Map<number, Operand>();
  readonly #printed = new Map<number, readonly (Printed | undefined)[]>();

  constructor(readonly table: RecognizedTable) {
    this.granularity = {
      money: granularity(table, isMoney),
      shares: granularity(table, isShares),
    };
    const perShare = table.lines.filter(isOfShare);
    this.#usualDecimals = Math.min(
      2,
      perShare.reduce((most, line) => Math.max(most, this.#decimalsIn(line)), 0),
    );
  }

  amounts({ row }: Line): Operand {
    const known = this.#amounts.get(row);
    if (known) return known;
    const values = this.table.periods.map(({ column }) => {
      const amount = readAmount(this.table.cells[row]?.[column]);
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
    const printed = this.table.periods.map(({ column }) => printedIn(cells?.[column], usual));
    this.#printed.set(line.row, printed);
    return printed;
  }

  #decimalsIn(line: Line): number {
    const decimals = this.amounts(line).values.map((value) => value?.decimalPlaces() ?? 0);
    return Math.max(0, ...decimals);
  }
}

/** No exhibit offers more numerators or denominators for one figure. */
const mostOffered = 24;

/** The numerators and denominators that a table offers. */
class Parts {
  readonly #numeratorsOf = new Map<string, readonly Operand[]>();
  readonly #denominatorsOf = new Map<string, readonly Operand[]>();
  readonly #weighted: ReadonlySet<number | undefined>;
  /** What half of a printed unit is, as a plain number. */
  readonly #half: Readonly<Record<"money" | "shares", number>>;

  constructor(
    readonly table: RecognizedTable,
    readonly scales: Scales = table.scales,
    readonly shown: Shown = new Shown(table),
  ) {
    const weighted = table.lines.filter((line) => originalRole(line).kind === "weighted-average shares");
    this.#weighted = new Set(weighted.map(({ row }) => row));
    const { money, shares } = shown.granularity;
    this.#half = { money: money.toNumber() / 2, shares: shares.toNumber() / 2 };
  }

  explain(line: Line, of: Computation | undefined, on: IncomeLine): readonly ReportedPerShare[] {
    const shown = this.shown.printed(line);
    const numerators = this.#numerators(of, on);
    const denominators = this.#denominators(of, line);
    const weighted = this.#weighted;
    const isAfterDilution = !weighted.has(denominators[0]?.rows[0]);
    // Beside shares after dilution, the basic ones explain a loss alone: there nothing is dilutive.
    const isRefused = (numerator: Operand, denominator: Operand, period: number) =>
      isAfterDilution &&
      of !== undefined &&
      weighted.has(denominator.rows[0]) &&
      denominators.some(({ rows, values }) => !weighted.has(rows[0]) && values[period]) &&
      !numerator.values[period]?.isNegative();
    const tie = (numerator: Operand, denominator: Operand, period: number) => {
      const printed = shown[period];
      if (isRefused(numerator, denominator, period)) return false;
      return printed && this.#ties(printed, numerator, denominator, period);
    };
    const pairs = numerators.flatMap((numerator) =>
      denominators.map((denominator) => {
        const results = shown.map((_, period) => tie(numerator, denominator, period));
        const refused = shown.filter((_, period) => isRefused(numerator, denominator, period));
        const distance = this.#distance(shown, numerator, denominator);
        return {
          numerator,
          denominator,
          results,
          ties: results.filter(Boolean).length,
          refused: refused.length,
          distance,
        };
      }),
    );
    // The pair that explains most periods; of several, the one that comes nearest in the others.
    const [best] = [...pairs].sort(
      (left, right) =>
        right.ties - left.ties || left.refused - right.refused || left.distance - right.distance,
    );
    return shown.flatMap((printed, period): readonly ReportedPerShare[] => {
      // A dash is a figure of nothing on nothing; elsewhere it is a figure that is not shown.
      if (!printed || (printed.isNil && !best?.numerator.values[period]?.isZero())) return [];
      const chosen =
        pairs.find(({ results, numerator }) => results[period] && numerator === best?.numerator) ??
        pairs.find(({ results }) => results[period]) ??
        best;
      return [
        {
          line,
          row: line.row,
          period,
          printed: printed.value,
          decimals: printed.decimals,
          ties: chosen?.results[period],
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
  #distance(shown: readonly (Printed | undefined)[], numerator: Operand, denominator: Operand): number {
    const { money, shares } = this.scales;
    return shown.reduce((sum, printed, period) => {
      const quotient =
        ((numerator.numbers[period] ?? NaN) * money) / ((denominator.numbers[period] ?? NaN) * shares);
      return !printed || printed.isNil || !Number.isFinite(quotient)
        ? sum
        : sum + Math.abs(quotient - printed.value.toNumber());
    }, 0);
  }

  #ties(printed: Printed, numerator: Operand, denominator: Operand, period: number): boolean | undefined {
    const [income, divisor] = [numerator.numbers[period], denominator.numbers[period]];
    if (income === undefined || divisor === undefined || Number.isNaN(income) || Number.isNaN(divisor))
      return undefined;
    const [up, down] = [
      this.#half.money * numerator.rows.length,
      this.#half.shares * denominator.rows.length,
    ];
    if (divisor - down <= 0) return undefined;
    const scale = this.scales.money / this.scales.shares;
    const corners = [income - up, income + up].flatMap((amount) =>
      [divisor - down, divisor + down].map((shares) => (amount / shares) * scale),
    );
    const figure = printed.value.toNumber();
    const reach = 10 ** -printed.decimals + 1e-9 * Math.abs(figure);
    if (Math.max(...corners) < figure - reach || Math.min(...corners) > figure + reach) return false;
    const shares = this.#interval(denominator, period, "shares");
    const money = this.#interval(numerator, period, "money");
    return shares && money && canBePrintedAs(quotients(money, shares), printed.value, printed.decimals);
  }

  /** All amounts that the shown ones can stand for. */
  #interval(amounts: Amounts, period: number, channel: "money" | "shares"): Interval | undefined {
    const value = amounts.values[period];
    if (value === undefined) return undefined;
    const half = this.shown.granularity[channel].times(amounts.rows.length).div(2);
    const scale = this.scales[channel];
    return { least: value.minus(half).times(scale), most: value.plus(half).times(scale) };
  }

  #numerators(of: Computation | undefined, on: IncomeLine): readonly Operand[] {
    const key = `${of}/${on}`;
    const known = this.#numeratorsOf.get(key) ?? this.#findNumerators(of, on).slice(0, mostOffered);
    this.#numeratorsOf.set(key, known);
    return known;
  }

  #denominators(of: Computation | undefined, { section }: Line): readonly Operand[] {
    const key = `${of}/${section.of !== undefined}`;
    const known =
      this.#denominatorsOf.get(key) ??
      this.#findDenominators(of, section.of !== undefined).slice(0, mostOffered);
    this.#denominatorsOf.set(key, known);
    return known;
  }

  /** What a figure on that line of income can be divided from, the likeliest first. */
  #findNumerators(of: Computation | undefined, on: IncomeLine): readonly Operand[] {
    const are = (is: (role: Role) => boolean) =>
      this.table.lines
        .filter((line) => is(originalRole(line)) && !line.section.isAside)
        .map((line) => this.shown.amounts(line));
    const income = (line: IncomeLine) => are((role) => role.kind === "income" && role.of === line);
    if (on !== "net" && on !== "continuing") {
      const lines = income(on);
      const together =
        lines.length > 1 ? [added(lines.map((amounts) => ({ amounts, sign: 1 as const })))] : [];
      // A loss that its sum takes away is shown without its sign, and a share of it with or without.
      const turned = this.table.lines
        .filter(({ role, sign }) => role.kind === "income" && role.of === on && sign === -1)
        .map((line) => negated(this.shown.amounts(line)));
      return [...lines, ...together, ...turned];
    }
    const available = are((role) => role.kind === "result" && role.of === "income available");
    const diluted = are((role) => role.kind === "result" && role.of === "diluted income");
    const own = income(on);
    const below = (["discontinued", "extraordinary", "accounting change"] as const).flatMap((kind) =>
      this.table.lines.filter(({ role }) => role.kind === "income" && role.of === kind),
    );
    const deductions = this.table.lines.filter(({ role }) => role.kind === "deduction");
    const deducted = deductions.map((line) => ({
      amounts: this.shown.amounts(line),
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
              ...below.map((line) => ({ amounts: this.shown.amounts(line), sign: line.sign ?? 1 })),
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
      .map((line) => ({ amounts: this.shown.amounts(line), sign: line.sign ?? 1 }));
    const converted = net.map((amounts) => added([{ amounts, sign: 1 }, ...adjustments]));
    return adjustments.length > 0 ? [...candidates, ...converted] : candidates;
  }

  #findDenominators(of: Computation | undefined, isInSection: boolean): readonly Operand[] {
    const are = (is: (role: Role, line: Line) => boolean) =>
      this.table.lines
        .filter((other) => is(originalRole(other), other) && !other.section.isAside)
        .map((other) => this.shown.amounts(other));
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
        return totals.length > 0
          ? [...totals, ...weighted]
          : [...this.#withSecurities(weighted), ...weighted, ...subtotals];
      default:
        return isInSection ? [...weighted, ...totals] : [...totals, ...weighted, ...subtotals];
    }
  }

  /** Basic shares with those of the securities that may be counted, where no line adds them up. */
  #withSecurities([weighted]: readonly Operand[]): readonly Operand[] {
    const securities = this.table.lines
      .filter(({ role }) => role.kind === "security")
      .map((line) => this.shown.amounts(line));
    if (!weighted || securities.length === 0) return [];
    const isFew = securities.length <= mostCombined;
    const choices = isFew ? combinationsOf(securities) : [securities];
    return choices.map((chosen) => added([weighted, ...chosen].map((amounts) => ({ amounts, sign: 1 }))));
  }

  #deductingSign(line: Line): 1 | -1 {
    if (line.sign) return line.sign;
    return this.shown.amounts(line).values.some((value) => value?.isNegative()) ? 1 : -1;
  }
}

/** All choices of so many securities are tried. */
const mostCombined = 4;

/** Every choice of at least one, all of them first. */
function combinationsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  const rest = combinationsOf(others);
  return [...rest.map((chosen) => [first, ...chosen]), [first], ...rest];
}

function negated({ rows, values }: Operand): Operand {
  return operand(
    rows,
    values.map((value) => value?.negated()),
  );
}

function added(parts: readonly { readonly amounts: Operand; readonly sign: 1 | -1 }[]): Operand {
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

interface Printed {
  readonly value: Decimal;
  readonly decimals: number;
  readonly isNil?: true;
}

/** A figure per share as it is printed; a number of the worksheet counts as it is displayed. */
function printedIn(cell: Cell | undefined, usualDecimals: number): Printed | undefined {
  const amount = readAmount(cell);
  if (amount.kind === "nil" && !amount.blank) return { value: zero, decimals: 2, isNil: true };
  if (!cell || amount.kind !== "number") return undefined;
  const displayed = readPrinted(cell.text);
  const value = displayed.kind === "number" && amount.written === "number" ? displayed.value : amount.value;
  const shownDecimals = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
  const decimals = Math.max(value.decimalPlaces(), shownDecimals);
  if (!isUnformatted(cell)) return { value, decimals };
  // What is not rounded comes from a formula; its last digits are the computer's.
  const places = Math.min(mostDecimals, Math.max(decimals, usualDecimals));
  return { value: value.toDecimalPlaces(places), decimals: places };
}

const mostDecimals = 6;

function isUnformatted(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && cell.format === "General";
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
  const places = amounts.reduce((most, amount) => Math.max(most, amount.decimalPlaces()), 0);
  if (places > 0) return new Decimal(10).pow(-places);
  const units = [million, thousand];
  const unit = units.find(
    (size) => amounts.length > 1 && amounts.every((amount) => amount.mod(size).isZero()),
  );
  return new Decimal(unit ?? 1);
}
