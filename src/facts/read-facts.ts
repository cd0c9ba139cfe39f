import type { DilutionFacts, PotentialCommonShares } from "../eps/diluted";
import { Decimal, zero } from "../eps/decimal";
import {
  difference,
  given,
  negative,
  operands,
  sum,
  type Figure,
  type Source,
  type Unit,
} from "../eps/figure";
import type { SecurityKind } from "../eps/securities/security-kind";
import { refusal, terms, type Term } from "../eps/term";
import { roleInWords, saysLoss, type IncomeLine, type Role } from "./captions";
import type { DeductionLine, FactLine, Facts, ReportedLine, SecurityFacts } from "./facts";
import type { Place } from "./grid";
import { currentPeriod, type Period } from "./headings";
import { readAmount } from "./notation";
import type { ReadingProblem } from "./problem";
import { withRole, type Line, type RecognizedTable } from "./recognize";

/** What a person has set right in a recognized table. */
export interface Corrections {
  /** The role of a line, by its row in the grid. */
  readonly roles?: ReadonlyMap<number, Role>;
}

export type Reading =
  | { readonly facts: Facts; readonly problems?: never }
  | { readonly problems: readonly ReadingProblem[]; readonly facts?: never };

/** The lines with the roles that a person has given them. */
export function correctedLines({ lines }: RecognizedTable, { roles }: Corrections): readonly Line[] {
  return lines.map((line) => {
    const role = roles?.get(line.row);
    return role ? withRole(line, role) : line;
  });
}

/** The facts of a recognized table, or everything that stands in their way, each problem with its cell. */
export function readFacts(table: RecognizedTable, corrections: Corrections = {}): Reading {
  if (table.periods.length === 0) return { problems: [{ code: "no table" }] };
  const reader = new FactReader(table, corrections);
  const facts = reader.read();
  return reader.problems.length === 0 && facts ? { facts } : { problems: reader.problems };
}

const belowContinuing: readonly IncomeLine[] = ["discontinued", "extraordinary", "accounting change"];

/** A line whose role is of that kind. */
type LineOf<Kind extends Role["kind"]> = Line & { readonly role: Extract<Role, { readonly kind: Kind }> };

/** Reads one table, collecting every problem on the way. */
class FactReader {
  readonly problems: ReadingProblem[] = [];
  readonly #table: RecognizedTable;
  readonly #lines: readonly Line[];

  constructor(table: RecognizedTable, corrections: Corrections) {
    this.#table = table;
    this.#lines = correctedLines(table, corrections);
  }

  read(): Facts | undefined {
    const { periods } = this.#table;
    const income = (of: IncomeLine) => {
      const lines = this.#linesOf("income").filter(({ role }) => role.of === of);
      const line = this.#only(lines, terms.netIncome);
      return line && saysLoss(line.caption) ? withSign(-1, line) : line;
    };
    const net = income("net");
    const continuing = income("continuing");
    const below = belowContinuing.flatMap((of) => {
      const line = income(of);
      return line ? { ...line, of } : [];
    });
    const weightedAverageShares = this.#weightedAverageShares();
    const deductions = this.#deductions();
    const averageMarketPrice = this.#only(this.#linesOf("average market price"), terms.averagePrice);
    const securities = [...this.#given(), ...this.#blocks(averageMarketPrice)].sort(
      (left, right) => left.row - right.row,
    );
    const asReported = this.#asReported();
    for (const line of this.#linesOf("term")) {
      if (line.block === undefined) this.#reportNoSecurity(line);
    }

    const netIncome =
      net ?? (continuing && below.length > 0 ? added("Net income", [continuing, ...below]) : undefined);
    if (!netIncome) {
      this.problems.push({ code: "no line", role: "net income" });
    }
    if (!netIncome || !weightedAverageShares) return undefined;
    const continuingIncome = continuing ?? (below.length > 0 ? netLess(netIncome, below) : undefined);

    const byPeriod = periods.map((_, period): DilutionFacts => {
      const [first, ...rest] = deductions.map(({ figures }) => figures[period] as Figure);
      return {
        netIncome: netIncome.figures[period] as Figure,
        weightedAverageShares: weightedAverageShares.figures[period] as Figure,
        securities: securities.map(({ potential }) => potential[period] as PotentialCommonShares),
        scales: this.#table.scales,
        ...(first && { preferredDividends: rest.length > 0 ? sum("Deductions", [first, ...rest]) : first }),
        ...(continuingIncome && { controlIncome: continuingIncome.figures[period] as Figure }),
      };
    });
    this.#requireDeductedDividends(securities, byPeriod);

    return {
      periods,
      currentPeriod: currentPeriod(periods),
      scales: this.#table.scales,
      currency: "$",
      netIncome,
      belowContinuing: below,
      deductions,
      weightedAverageShares,
      securities,
      byPeriod,
      asReported,
      ...(this.#table.company !== undefined && { company: this.#table.company }),
      ...(continuingIncome && { continuingIncome }),
    };
  }

  #linesOf<Kind extends Role["kind"]>(kind: Kind): readonly LineOf<Kind>[] {
    return this.#lines.filter((line): line is LineOf<Kind> => line.role.kind === kind);
  }

  /** The one line of a role, its figures checked; a second one is a problem. */
  #only([line, ...others]: readonly Line[], term: Term): FactLine | undefined {
    for (const other of others) this.#reportSecond(other, line as Line);
    return line && this.#factLine(line, term);
  }

  #reportSecond(other: Line, first: Line): void {
    this.problems.push({
      code: "second line",
      role: roleInWords(other.role).toLowerCase(),
      place: this.#captionOf(other),
      first: this.#captionOf(first),
    });
  }

  #reportNoSecurity(line: Line): void {
    this.problems.push({ code: "no security", caption: line.caption, place: this.#captionOf(line) });
  }

  #weightedAverageShares(): FactLine | undefined {
    const line = this.#only(this.#linesOf("weighted-average shares"), terms.weightedShares);
    if (!line) {
      this.problems.push({ code: "no line", role: "weighted-average shares" });
    }
    line?.figures.forEach((figure) => {
      if (figure.value.isZero() && figure.working.kind === "given" && figure.working.source) {
        this.problems.push({
          code: "not acceptable",
          problem: { code: "no weighted-average shares" },
          place: figure.working.source,
        });
      }
    });
    return line;
  }

  /** Deducted lines as positive amounts, whether the preparer shows 450, (450) or "Less: 450". */
  #deductions(): readonly DeductionLine[] {
    return this.#linesOf("deduction").map((line) => {
      const deducted = this.#factLine(line, terms.preferredDividends, true);
      return { of: line.role.of, ...withSign(saysLoss(line.caption) ? -1 : 1, deducted) };
    });
  }

  /** Securities whose incremental shares stand on one line, with the adjustments that belong to them. */
  #given(): readonly (SecurityFacts & { readonly row: number })[] {
    const lines = this.#linesOf("security");
    const adjustments = this.#adjustmentsOf(lines);
    // Where the basic denominator is said again, a second computation begins, as fully diluted after primary.
    const second =
      this.#linesOf("repeated").find(
        ({ alternatives }) => alternatives[0]?.kind === "weighted-average shares",
      )?.row ?? Infinity;
    return lines.map((line) => {
      const first = lines.find(
        ({ caption, role, row }) =>
          caption === line.caption ||
          (role.security === line.role.security && row < second && second < line.row),
      ) as Line;
      if (first !== line) this.#reportSecond(line, first);
      const { caption, figures } = this.#factLine(line, terms.incrementalShares, true);
      const adjustment = adjustments.get(line.row);
      return {
        row: line.row,
        caption,
        kind: line.role.security,
        terms: [],
        potential: figures.map((incrementalShares, period): PotentialCommonShares => {
          const incomeAdjustment = adjustment?.figures[period];
          return { caption, incrementalShares, ...(incomeAdjustment && { incomeAdjustment }) };
        }),
      };
    });
  }

  /** Each line of an income adjustment with the row of the security it belongs to. */
  #adjustmentsOf(securities: readonly LineOf<"security">[]): ReadonlyMap<number, FactLine> {
    const found = new Map<number, FactLine>();
    for (const line of this.#linesOf("income adjustment")) {
      const named = line.role.security;
      const free = (is: (security: SecurityKind) => boolean) =>
        securities.filter(({ row, role }) => !found.has(row) && is(role.security));
      const ofKind = free((security) => security === named);
      // The treasury stock method adjusts nothing: interest beside options is some other interest.
      const others = free(({ method }) => method !== "treasury stock method");
      const owner = nearest(line.row, ofKind.length > 0 || (named && others.length > 1) ? ofKind : others);
      if (owner) found.set(owner.row, this.#added(line, terms.incomeAdjustments));
      else this.#reportNoSecurity(line);
    }
    return found;
  }

  /** Securities whose terms stand beneath a heading that names them. */
  #blocks(averageMarketPrice: FactLine | undefined): readonly (SecurityFacts & { readonly row: number })[] {
    return this.#linesOf("security heading").flatMap((heading) => {
      const termLines = this.#linesOf("term").filter(({ block }) => block === heading.row);
      if (termLines.length === 0) return [];
      const kind = heading.role.security;
      const stated = new Map<Term, FactLine>();
      for (const line of termLines) {
        const { term } = line.role;
        const first = termLines.find(({ role }) => role.term === term) as Line;
        if (first !== line) this.#reportSecond(line, first);
        stated.set(term, this.#added(line, term));
      }
      const own = [...stated.values()];
      for (const { term, fromPeriod } of kind.terms) {
        if (fromPeriod && averageMarketPrice && !stated.has(term)) stated.set(term, averageMarketPrice);
      }
      const missing = kind.requires.filter(
        (alternatives) => !alternatives.some((needed) => needed.every((term) => stated.has(term))),
      );
      for (const alternatives of missing) {
        this.problems.push({
          code: "no term",
          security: heading.caption,
          terms: alternatives
            .map((needed) => needed.map(({ caption }) => caption).join(" and "))
            .join(", or no "),
          place: this.#captionOf(heading),
        });
      }
      if (missing.length > 0) return [];
      const potential = this.#table.periods.map((period, index): PotentialCommonShares => {
        const figures = new Map([...stated].map(([term, line]) => [term, line.figures[index] as Figure]));
        const absent = own.every((line) => isNil(line.figures[index] as Figure));
        // What is absent is worked out all the same wherever it can be, so that the exhibit follows when it appears.
        const unusable = absent
          ? [...figures].some(([term, { value }]) => term.accepts === "positive" && value.isZero())
          : this.#reportMissingTerms(heading, period, figures);
        return unusable
          ? { caption: heading.caption, incrementalShares: given(heading.caption, "shares", zero) }
          : { caption: heading.caption, ...kind.effect(figures, this.#table.scales) };
      });
      return {
        row: heading.row,
        caption: heading.caption,
        kind,
        terms: [...stated.values()],
        potential: withAdjustmentsThroughout(potential),
      };
    });
  }

  /** Whether a term of the security cannot be used in this period: a price, rate or fraction that is not stated or not acceptable. */
  #reportMissingTerms(heading: Line, period: Period, figures: ReadonlyMap<Term, Figure>): boolean {
    let unusable = false;
    for (const [term, figure] of figures) {
      const { working, value } = figure;
      if (isNil(figure) && term.unit !== "money" && term.unit !== "shares" && working.kind === "given") {
        unusable = true;
        this.problems.push({
          code: "no term",
          security: heading.caption,
          terms: term.caption,
          period: period.label,
          place: working.source ?? this.#captionOf(heading),
        });
      } else if (refusal(term, value)) unusable = true;
    }
    return unusable;
  }

  /** Dividends that a conversion adds back must have been deducted, and those that were deducted be known. */
  #requireDeductedDividends(securities: readonly SecurityFacts[], byPeriod: readonly DilutionFacts[]): void {
    for (const { caption, kind, potential } of securities) {
      if (kind.addsBack === undefined) continue;
      const period = potential.findIndex(
        ({ incomeAdjustment }, index) =>
          incomeAdjustment?.value.gt(zero) && (byPeriod[index]?.preferredDividends?.value ?? zero).isZero(),
      );
      const adjustment = potential[period]?.incomeAdjustment;
      const isDeducted = byPeriod.some(({ preferredDividends }) => preferredDividends?.value.gt(zero));
      if (isDeducted && potential.every(({ incomeAdjustment }) => !incomeAdjustment)) {
        this.problems.push({
          code: "no term",
          security: caption,
          terms: terms.dividends.caption,
          place: sourceOf(potential[0]?.incrementalShares as Figure) ?? { row: 0, column: 0 },
        });
      }
      if (!adjustment) continue;
      this.problems.push({
        code: "dividends not deducted",
        security: caption,
        period: this.#table.periods[period]?.label ?? "",
        place: sourceOf(adjustment) ?? { row: 0, column: 0 },
      });
    }
  }

  #asReported(): readonly ReportedLine[] {
    return this.#linesOf("result").map((line) => {
      const unit = unitOf(line.role.of);
      const figures = this.#table.periods.map((period) => {
        const amount = readAmount(this.#table.grid.cells[line.row]?.[period.column]);
        const value = amount.kind === "number" ? amount.value : zero;
        return given(line.caption, unit, value, { row: line.row, column: period.column, written: "number" });
      });
      return { of: line.role.of, caption: line.caption, figures };
    });
  }

  /** What a security adds: interest and dividends as positive amounts, also where they are shown as expenses. */
  #added(line: Line, term: Term): FactLine {
    const stated = this.#factLine(line, term, true);
    return /\b(?:interest|dividends?)\b/i.test(line.caption) ? withSign(1, stated) : stated;
  }

  /** The line's figures, each checked against its term. */
  #factLine(line: Line, term: Term, blankIsNone = false): FactLine {
    return {
      caption: line.caption,
      figures: this.#table.periods.map((period) => this.#figure(line, period, term, blankIsNone)),
    };
  }

  #figure(line: Line, period: Period, term: Term, blankIsNone: boolean): Figure {
    const place: Place = { row: line.row, column: period.column };
    const amount = readAmount(this.#table.grid.cells[line.row]?.[period.column]);
    const figure = (value: Decimal, written: Source["written"]) =>
      given(line.caption, term.unit, value, { ...place, written });
    switch (amount.kind) {
      case "number": {
        const problem = refusal(term, amount.value);
        if (problem) this.problems.push({ code: "not acceptable", problem, place });
        return figure(amount.value, amount.written);
      }
      case "nil":
        if (!amount.blank || blankIsNone) return figure(zero, "nil");
        this.problems.push({ code: "no figure", caption: line.caption, period: period.label, place });
        break;
      case "error":
        this.problems.push({ code: "error cell", caption: line.caption, text: amount.text, place });
        break;
      default:
        this.problems.push({ code: "not a number", caption: line.caption, text: amount.text, place });
    }
    // Without a source: that it is none is no problem of its own.
    return given(line.caption, term.unit, zero);
  }

  #captionOf({ row }: Line): Place {
    return { row, column: this.#table.layout.captionColumn };
  }
}

/** An adjustment of none where other periods have one, so that all periods are tested alike. */
function withAdjustmentsThroughout(
  potential: readonly PotentialCommonShares[],
): readonly PotentialCommonShares[] {
  const one = potential.find(({ incomeAdjustment }) => incomeAdjustment)?.incomeAdjustment;
  if (!one) return potential;
  const none = given(one.caption, "money", zero);
  return potential.map((shares) => ({ incomeAdjustment: none, ...shares }));
}

/** The line with its figures turned where all of them are shown with the other sign than they are meant with. */
function withSign<Line extends FactLine>(sign: 1 | -1, line: Line): Line {
  const { caption, figures } = line;
  const isTurned =
    figures.every(({ value }) => value.times(sign).lte(0)) && figures.some(({ value }) => !value.isZero());
  return isTurned ? { ...line, figures: figures.map((figure) => negative(caption, figure)) } : line;
}

function isNil({ working }: Figure): boolean {
  if (working.kind === "negative") return isNil(working.of);
  return working.kind === "given" && working.source?.written === "nil";
}

/** The first cell that a figure goes back to. */
function sourceOf(figure: Figure): Place | undefined {
  if (figure.working.kind === "given") return figure.working.source;
  return operands(figure).map(sourceOf).find(Boolean);
}

function nearest(row: number, lines: readonly Line[]): Line | undefined {
  return [...lines].sort((left, right) => Math.abs(left.row - row) - Math.abs(right.row - row))[0];
}

function added(caption: string, lines: readonly FactLine[]): FactLine {
  const [first] = lines;
  const figures = first?.figures.map((_, period) => {
    const [head, ...rest] = lines.map((line) => line.figures[period] as Figure);
    return sum(caption, [head as Figure, ...rest]);
  });
  return { caption, figures: figures ?? [] };
}

function netLess(net: FactLine, below: readonly FactLine[]): FactLine {
  const caption = "Income from continuing operations";
  const figures = net.figures.map((figure, period) =>
    below.reduce((rest, line) => difference(caption, rest, line.figures[period] as Figure), figure),
  );
  return { caption, figures };
}

function unitOf(result: ReportedLine["of"]): Unit {
  if (result.endsWith("per share")) return "per share";
  return result.endsWith("shares") ? "shares" : "money";
}
