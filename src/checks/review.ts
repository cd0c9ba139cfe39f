import { incomeAvailableToCommonStockholders } from "../eps/basic";
import { zero, type Decimal } from "../eps/decimal";
import { controlNumber } from "../eps/diluted";
import { classesIn } from "../facts/classes";
import { rolesOf } from "../facts/captions";
import { capitalized, isIncome, isResult, type Role } from "../facts/role";
import type { Facts } from "../facts/facts";
import { textOf, type Place } from "../facts/grid";
import { originalRole, type Line, type Sum } from "../facts/line";
import { placeIn } from "../facts/line-reader";
import { amountAt } from "../facts/notation";
import { corrected, readFacts, type Corrections } from "../facts/read-facts";
import type { RecognizedTable } from "../facts/recognized-table";
import { reportedPerShare, type ReportedPerShare } from "../facts/reported-per-share";

/** A table under review: its lines, what it adds up, the figures per share that it reports, and its facts where it has them. */
export class Review {
  readonly table: RecognizedTable;
  readonly #lines: ReadonlyMap<number, Line>;
  readonly perShare: readonly ReportedPerShare[];
  readonly facts: Facts | undefined;
  readonly hasClasses: boolean;
  /** Made under the former rules, with primary and fully diluted figures: today's dilution rules do not judge it. */
  readonly isOfFormerRules: boolean;
  /** It says of itself that it shows amounts that do not dilute. */
  readonly showsAntidilution: boolean;
  /** Its diluted computation refers to a note that may explain it. */
  readonly refersToNote: boolean;

  constructor(recognized: RecognizedTable, corrections: Corrections) {
    this.table = corrected(recognized, corrections);
    this.#lines = new Map(this.table.lines.map((line) => [line.row, line]));
    this.perShare = surelyPerShare(reportedPerShare(this.table));
    this.facts = readFacts(recognized, corrections).facts;
    this.hasClasses = classesIn(this.table.lines) !== undefined;
    const texts = this.table.grid.cells.flat().map(textOf);
    this.isOfFormerRules =
      this.table.lines.some(({ role }) => role.kind === "result" && /primary|fully diluted/.test(role.of)) ||
      texts.some((text) => /\bprimary\b|\bfully[- ]diluted\b|\bopinion no\. 15\b/i.test(text));
    this.showsAntidilution = texts.some((text) => /\bregulation s-k\b|\brelease no\. 9083\b/i.test(text));
    // A heading may run over several cells.
    this.refersToNote = /\bdilut\w*\W{0,4}see\b.{0,12}\bnote/i.test(texts.join(" "));
  }

  get periods(): readonly number[] {
    return this.table.periods.map((_, period) => period);
  }

  label(period: number): string {
    return this.table.periods[period]?.label ?? "";
  }

  place(row: number, period: number): Place {
    return placeIn(this.table, row, this.table.periods[period]?.column ?? 0);
  }

  line(row: number): Line {
    return this.#lines.get(row) as Line;
  }

  /** The line's name in a sentence. */
  name(row: number): string {
    const { caption } = this.line(row);
    return caption === "" ? "the total without a caption" : `“${caption}”`;
  }

  /** The same at the beginning of one. */
  subject(row: number): string {
    return capitalized(this.name(row));
  }

  /** What the table shows there; undefined for none. */
  amount(row: number, period: number): Decimal | undefined {
    const amount = amountAt(this.table.amounts, row, this.table.periods[period]?.column);
    return amount.kind === "number" ? amount.value : undefined;
  }

  amountOrZero(row: number, period: number): Decimal {
    return this.amount(row, period) ?? zero;
  }

  /** Whether the period's amount is of another magnitude than those of the other periods. */
  isOutOfStep(row: number, period: number): boolean {
    const own = this.amountOrZero(row, period).abs();
    const others = this.periods
      .filter((other) => other !== period)
      .map((other) => this.amountOrZero(row, other).abs())
      .filter((amount) => !amount.isZero());
    return (
      !own.isZero() &&
      others.length > 0 &&
      others.every((other) => own.times(30).lt(other) || own.gt(other.times(30)))
    );
  }

  linesThat(are: (role: Role, line: Line) => boolean): readonly Line[] {
    return this.table.lines.filter((line) => are(originalRole(line), line));
  }

  /** Money for one share, of amounts as the table states them. */
  moneyPerShare(income: Decimal, shares: Decimal): Decimal {
    const { money, shares: unit } = this.table.scales;
    return income.times(money).div(shares.times(unit));
  }

  /** What a sum of the table should come to, by its own parts. */
  expectedSum({ base, parts }: Sum, period: number): Decimal {
    return parts.reduce(
      (sum, { row, sign }) => sum.plus(this.amountOrZero(row, period).times(sign)),
      this.amountOrZero(base, period),
    );
  }

  /** Income from continuing operations, or net income, less preferred dividends, as the table shows it. ASC 260-10-45-18 */
  controlNumber(period: number): Decimal | undefined {
    const facts = this.facts?.byPeriod[period];
    if (facts) return controlNumber(facts).value;
    const [continuing] = this.linesThat((role) => isIncome(role, "continuing"));
    const [available] = this.linesThat((role) => isResult(role, "income available"));
    const [net] = this.linesThat((role) => isIncome(role, "net"));
    const line = continuing ?? available ?? net;
    return line && this.amount(line.row, period);
  }

  /** Net income less preferred dividends, where the facts can be read. */
  netAvailable(period: number): Decimal | undefined {
    const facts = this.facts?.byPeriod[period];
    return facts && incomeAvailableToCommonStockholders(facts.netIncome, facts.preferredDividends).value;
  }

  /** Whether a denominator shows securities and is still the shares before them, where a loss can be the reason. */
  leavesOut({ base, parts, total }: Sum, period: number): boolean {
    const [start, end] = [this.amount(base, period), this.amount(total, period)];
    const incomes = [this.controlNumber(period), this.netAvailable(period)];
    if (!start || !end || !start.eq(end) || !incomes.some((income) => income?.isNegative())) return false;
    return (
      parts.some(({ row }) => this.amountOrZero(row, period).gt(zero)) &&
      parts.every(({ row }) => originalRole(this.line(row)).kind === "security")
    );
  }

  /** The shares of a diluted computation with the securities counted in them. */
  get dilutedSums(): readonly Sum[] {
    return this.table.sums.filter(({ total }) => {
      const role = originalRole(this.line(total));
      return isResult(role, "diluted shares");
    });
  }
}

/** The figures of lines that are per share: as their captions say, or because some of them follow. A percentage beneath them is not. */
function surelyPerShare(figures: readonly ReportedPerShare[]): readonly ReportedPerShare[] {
  const tying = new Set(figures.filter(({ ties }) => ties === true).map(({ row }) => row));
  return figures.filter(
    ({ row, line }) =>
      tying.has(row) || rolesOf(line.caption).some(({ kind }) => kind === "result" || kind === "income"),
  );
}
