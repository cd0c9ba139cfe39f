import type { DilutionFacts, PotentialCommonShares } from "../eps/diluted";
import { zero } from "../eps/decimal";
import { difference, given, sum, type Figure, type Unit } from "../eps/figure";
import type { Scales } from "../eps/scale";
import { terms } from "../eps/term";
import { saysLoss, type IncomeLine, type Role } from "./captions";
import type { DeductionLine, FactLine, Facts, ReportedLine } from "./facts";
import { currentPeriod } from "./headings";
import { LineReader, withSign } from "./line-reader";
import { readAmount } from "./notation";
import type { ReadingProblem } from "./problem";
import { readSecurities, requireDeductedDividends } from "./read-securities";
import { withRole, type Line, type RecognizedTable } from "./recognize";

/** What a person has set right in a recognized table. */
export interface Corrections {
  /** The role of a line, by its row in the grid. */
  readonly roles?: ReadonlyMap<number, Role>;
  /** The row of the security that an income adjustment belongs to, by the adjustment's row. */
  readonly owners?: ReadonlyMap<number, number>;
  /** What is set by hand wins over what the table states. */
  readonly scales?: Partial<Scales>;
  /** Periods named or dropped, by their column in the grid. */
  readonly periods?: ReadonlyMap<number, PeriodCorrection>;
}

/** What a person says of a period. */
export type PeriodCorrection = { readonly label: string } | { readonly dropped: true };

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
  const reader = new LineReader(table, correctedLines(table, corrections));
  const facts = factsOf(reader);
  return reader.problems.length === 0 && facts ? { facts } : { problems: reader.problems };
}

const belowContinuing: readonly IncomeLine[] = ["discontinued", "extraordinary", "accounting change"];

/** The facts as far as the lines give them; what stands in their way is with the reader. */
function factsOf(reader: LineReader): Facts | undefined {
  const { periods } = reader.table;
  const income = (of: IncomeLine) => {
    const lines = reader.linesOf("income").filter(({ role }) => role.of === of);
    const line = reader.only(lines, terms.netIncome);
    return line && saysLoss(line.caption) ? withSign(-1, line) : line;
  };
  const net = income("net");
  const continuing = income("continuing");
  const below = belowContinuing.flatMap((of) => {
    const line = income(of);
    return line ? { ...line, of } : [];
  });
  const weightedAverageShares = weightedAverageSharesOf(reader);
  const deductions = deductionsOf(reader);
  const averageMarketPrice = reader.only(reader.linesOf("average market price"), terms.averagePrice);
  const securities = readSecurities(reader, averageMarketPrice);
  const asReported = reportedBy(reader);

  const netIncome =
    net ?? (continuing && below.length > 0 ? added("Net income", [continuing, ...below]) : undefined);
  if (!netIncome) {
    reader.problems.push({ code: "no line", role: "net income" });
  }
  if (!netIncome || !weightedAverageShares) return undefined;
  const continuingIncome = continuing ?? (below.length > 0 ? netLess(netIncome, below) : undefined);

  const byPeriod = periods.map((_, period): DilutionFacts => {
    const [first, ...rest] = deductions.map(({ figures }) => figures[period] as Figure);
    return {
      netIncome: netIncome.figures[period] as Figure,
      weightedAverageShares: weightedAverageShares.figures[period] as Figure,
      securities: securities.map(({ potential }) => potential[period] as PotentialCommonShares),
      scales: reader.table.scales,
      ...(first && { preferredDividends: rest.length > 0 ? sum("Deductions", [first, ...rest]) : first }),
      ...(continuingIncome && { controlIncome: continuingIncome.figures[period] as Figure }),
    };
  });
  requireDeductedDividends(reader, securities, byPeriod);

  return {
    periods,
    currentPeriod: currentPeriod(periods),
    scales: reader.table.scales,
    currency: "$",
    netIncome,
    belowContinuing: below,
    deductions,
    weightedAverageShares,
    securities,
    byPeriod,
    asReported,
    ...(reader.table.company !== undefined && { company: reader.table.company }),
    ...(continuingIncome && { continuingIncome }),
  };
}

function weightedAverageSharesOf(reader: LineReader): FactLine | undefined {
  const line = reader.only(reader.linesOf("weighted-average shares"), terms.weightedShares);
  if (!line) {
    reader.problems.push({ code: "no line", role: "weighted-average shares" });
  }
  line?.figures.forEach((figure) => {
    if (figure.value.isZero() && figure.working.kind === "given" && figure.working.source) {
      reader.problems.push({
        code: "not acceptable",
        problem: { code: "no weighted-average shares" },
        place: figure.working.source,
      });
    }
  });
  return line;
}

/** Deducted lines as positive amounts, whether the preparer shows 450, (450) or "Less: 450". */
function deductionsOf(reader: LineReader): readonly DeductionLine[] {
  return reader.linesOf("deduction").map((line) => {
    const deducted = reader.factLine(line, terms.preferredDividends, true);
    return { of: line.role.of, ...withSign(saysLoss(line.caption) ? -1 : 1, deducted) };
  });
}

function reportedBy(reader: LineReader): readonly ReportedLine[] {
  return reader.linesOf("result").map((line) => {
    const unit = unitOf(line.role.of);
    const figures = reader.table.periods.map((period) => {
      const amount = readAmount(reader.table.grid.cells[line.row]?.[period.column]);
      const value = amount.kind === "number" ? amount.value : zero;
      return given(line.caption, unit, value, { row: line.row, column: period.column, written: "number" });
    });
    return { of: line.role.of, caption: line.caption, figures };
  });
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
