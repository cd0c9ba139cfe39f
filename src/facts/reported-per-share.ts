import type { Decimal } from "../eps/decimal";
import { canBePrintedAs, quotients, type Interval } from "../eps/rounding-interval";
import type { Scales } from "../eps/scale";
import { originalRole, type Line } from "./line";
import { denominatorsOffered, numeratorsOffered } from "./offered-amounts";
import type { RecognizedTable } from "./recognized-table";
import { isPerShareResult, type IncomeLine } from "./role";
import { computationNamed, type Computation } from "./sections";
import { Shown, type Amounts, type Operand, type Printed } from "./shown-amounts";

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
  return new Explanations(table).all();
}

/** No exhibit offers more numerators or denominators for one figure. */
const mostOffered = 16;

/** The amounts that stand nearest to a row, in the order in which they are offered. */
function nearest(row: number, offered: readonly Operand[]): readonly Operand[] {
  if (offered.length <= mostOffered) return offered;
  const distance = ({ rows }: Operand) => Math.abs((rows[0] ?? 0) - row);
  const byDistance = [...offered].sort((left, right) => distance(left) - distance(right));
  const kept = new Set(byDistance.slice(0, mostOffered));
  return offered.filter((operand) => kept.has(operand));
}

/** Explains figures per share by the numerators and denominators that a table offers, at its scales or at others. */
export class Explanations {
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

  all(): readonly ReportedPerShare[] {
    return this.table.lines.flatMap((line) => {
      const { role } = line;
      return isPerShareResult(role) ? this.explain(line, computationNamed(role.of), role.on ?? "net") : [];
    });
  }

  explain(line: Line, of: Computation | undefined, on: IncomeLine): readonly ReportedPerShare[] {
    const shown = this.shown.printed(line);
    const numerators = this.#numerators(of, on, line);
    const denominators = this.#denominators(of, line);
    const weighted = this.#weighted;
    const isAfterDilution = !weighted.has(denominators[0]?.rows[0]);
    const showsDiluted = shown.map((_, period) =>
      denominators.some(({ rows, values }) => !weighted.has(rows[0]) && values[period]),
    );
    // Beside shares after dilution, the basic ones explain a loss alone: there nothing is dilutive.
    const isRefused = (numerator: Operand, denominator: Operand, period: number) =>
      isAfterDilution &&
      of !== undefined &&
      weighted.has(denominator.rows[0]) &&
      showsDiluted[period] === true &&
      !numerator.values[period]?.isNegative();
    const pairs = numerators.flatMap((numerator) =>
      denominators.map((denominator) => {
        const refused = shown.map((_, period) => isRefused(numerator, denominator, period));
        const results = shown.map((printed, period) =>
          refused[period] ? false : printed && this.#ties(printed, numerator, denominator, period),
        );
        return {
          numerator,
          denominator,
          results,
          ties: results.filter(Boolean).length,
          refused: refused.filter(Boolean).length,
          distance: this.#distance(shown, numerator, denominator),
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
        : sum + Math.abs(quotient - printed.number);
    }, 0);
  }

  /** Whether the figure follows; plain numbers tell wherever its rounding is not reached by less than they can be off. */
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
    const quotientOf = (amount: number, isLeast: boolean) =>
      (amount / (amount < 0 === isLeast ? divisor - down : divisor + down)) * scale;
    const [least, most] = [quotientOf(income - up, true), quotientOf(income + up, false)];
    const rounding = 10 ** -printed.decimals / 2;
    const noise = 1e-9 * (Math.abs(printed.number) + rounding);
    const within = Math.min(most - printed.number, printed.number - least) + rounding;
    if (within < -noise) return false;
    if (within > noise) return true;
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

  #numerators(of: Computation | undefined, on: IncomeLine, { row }: Line): readonly Operand[] {
    const key = `${of}/${on}`;
    const known = this.#numeratorsOf.get(key) ?? numeratorsOffered(this.shown, of, on);
    this.#numeratorsOf.set(key, known);
    return nearest(row, known);
  }

  #denominators(of: Computation | undefined, { section, row }: Line): readonly Operand[] {
    const key = `${of}/${section.of !== undefined}`;
    const known =
      this.#denominatorsOf.get(key) ?? denominatorsOffered(this.shown, of, section.of !== undefined);
    this.#denominatorsOf.set(key, known);
    return nearest(row, known);
  }
}
