import type { PotentialCommonShares } from "../eps/diluted";
import { zero } from "../eps/decimal";
import { difference, given, negative, sum, type Figure, type Unit } from "../eps/figure";
import type { Scales } from "../eps/scale";
import { terms } from "../eps/term";
import { saysDividends, saysLoss } from "./captions";
import { belowContinuing, isIncome, type IncomeLine, type Role } from "./role";
import { classesIn, stockNameOf, withRolesOfClasses } from "./classes";
import type { DeductionLine, FactLine, Facts, PeriodFacts, ReportedLine } from "./facts";
import { columnsBesidePeriods, currentPeriod } from "./headings";
import { LineReader, placeIn, withSign } from "./line-reader";
import { amountAt } from "./notation";
import { spanOf } from "./period-span";
import type { ReadingProblem } from "./problem";
import { classIn, readClasses, readWeightedAverageShares } from "./read-classes";
import { readSecurities, requireDeductedDividends } from "./read-securities";
import { originalRole, withRole, type Line } from "./line";
import type { RecognizedTable } from "./recognized-table";

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

/** The table as a person has set it right. */
export function corrected(table: RecognizedTable, corrections: Corrections): RecognizedTable {
  const { roles, scales, periods } = corrections;
  return {
    ...table,
    lines: withRolesOfClasses(
      table.lines.map((line) => {
        const role = roles?.get(line.row);
        return role ? withRole(line, role) : line;
      }),
      roles,
    ),
    scales: { ...table.scales, ...scales },
    periods: table.periods.flatMap((period) => {
      const said = periods?.get(period.column);
      if (said === undefined) return period;
      return "dropped" in said
        ? []
        : { ...period, label: said.label, headings: [said.label], span: spanOf(said.label) };
    }),
  };
}

/** The facts of a recognized table, or everything that stands in their way, each problem with its cell. */
export function readFacts(recognized: RecognizedTable, corrections: Corrections = {}): Reading {
  const table = corrected(recognized, corrections);
  if (table.periods.length === 0) return { problems: [{ code: "no table" }] };
  const columns = columnsBesidePeriods(table.periods);
  if (columns) return { problems: [{ code: "columns are not periods", columns }] };
  const reader = new LineReader(table, table.lines, corrections.owners);
  const facts = factsOf(reader);
  return reader.problems.length === 0 && facts ? { facts } : { problems: reader.problems };
}

/** The facts as far as the lines give them; what stands in their way is with the reader. */
function factsOf(reader: LineReader): Facts | undefined {
  const { periods } = reader.table;
  const incomeLines = (of: IncomeLine) => reader.linesOf("income").filter(({ role }) => role.of === of);
  const net = incomeOf(reader, incomeLines("net"));
  const continuing = incomeOf(reader, incomeLines("continuing"));
  const below = belowContinuing.flatMap((of) =>
    incomeLines(of).map((line) => ({ ...contribution(reader, line), of })),
  );
  const deductions = deductionsOf(reader);
  const ofOneClass = classesIn(reader.lines) ? undefined : readWeightedAverageShares(reader);
  // A period without a price is asked about by the security that needs one.
  const averageMarketPrice = reader.only(
    reader.linesOf("average market price"),
    terms.averagePrice,
    "blank is none",
  );
  const securities = readSecurities(reader, averageMarketPrice, deductions);
  const classes = readClasses(reader, securities);
  const asReported = reportedBy(reader, classes !== undefined);
  const weightedAverageShares = classes
    ? added(
        "Weighted-average shares of all classes",
        classes.map((each) => each.weightedAverageShares),
      )
    : ofOneClass;

  if (securities.length === 0 && ofOneClass) reportUnexplainedDilution(reader, ofOneClass, asReported);

  const netIncome =
    net ??
    (continuing && below.length > 0 ? added("Net income", [continuing, ...below]) : undefined) ??
    continuing;
  if (!netIncome) {
    reader.problems.push({ code: "no line", role: "net income" });
  }
  if (!netIncome || !weightedAverageShares) return undefined;
  const continuingIncome = continuing ?? (below.length > 0 ? netLess(netIncome, below) : undefined);

  const byPeriod = periods.map((_, period): PeriodFacts => {
    const [first, ...rest] = deductions.map(({ figures }) => figures[period] as Figure);
    return {
      netIncome: netIncome.figures[period] as Figure,
      weightedAverageShares: weightedAverageShares.figures[period] as Figure,
      securities: securities.map(({ potential }) => potential[period] as PotentialCommonShares),
      scales: reader.table.scales,
      ...(first && { preferredDividends: rest.length > 0 ? sum("Deductions", [first, ...rest]) : first }),
      ...(continuingIncome && { controlIncome: continuingIncome.figures[period] as Figure }),
      ...(classes && { classes: classes.map((each) => classIn(each, period)) }),
    };
  });
  const isAfterDividends = incomeLines("net").some((line) => saysAvailable(line));
  if (!isAfterDividends) requireDeductedDividends(reader, securities, byPeriod);

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
    ...(classes && { classes }),
  };
}

/** Diluted shares above the basic ones, as reported, where no line is a security: they are results, and what they rest on is missing. */
function reportUnexplainedDilution(
  reader: LineReader,
  basic: FactLine,
  reported: readonly ReportedLine[],
): void {
  for (const { of, caption, figures } of reported) {
    const period = figures.findIndex(({ value }, index) => value.gt(basic.figures[index]?.value ?? 0));
    const figure = figures[period];
    if (of !== "diluted shares" || figure?.working.kind !== "given" || !figure.working.source) continue;
    reader.problems.push({
      code: "dilution unexplained",
      caption,
      period: reader.table.periods[period]?.label ?? "",
      place: figure.working.source,
    });
    return;
  }
}

/** Whether the income is one from which the dividends of preferred stock are already taken away. */
function saysAvailable({ role, alternatives }: Line): boolean {
  return [role, ...alternatives].some((other) => other.kind === "result" && other.of === "income available");
}

/** The one line of an income, a loss being negative. */
function incomeOf(reader: LineReader, lines: readonly Line[]): FactLine | undefined {
  const line = reader.only(lines, terms.netIncome);
  return line && saysLoss(line.caption) ? withSign(-1, line) : line;
}

/** What a line adds to net income: as the sum says that counts it, or a loss being negative. */
function contribution(reader: LineReader, line: Line): FactLine {
  const stated = reader.factLine(line, terms.netIncome, true);
  if (line.sign === undefined) return saysLoss(line.caption) ? withSign(-1, stated) : stated;
  const { sums, lines } = reader.table;
  const sum = sums.find(({ parts }) => parts.some(({ row }) => row === line.row));
  const total = lines.find(({ row }) => row === sum?.total);
  // What is taken from net income to get to continuing operations is part of net income.
  const isTakenOut = total !== undefined && isContinuing(originalRole(total));
  return (line.sign === -1) === isTakenOut ? stated : turned(stated);
}

function isContinuing(role: Role): boolean {
  return isIncome(role, "continuing");
}

function turned(line: FactLine): FactLine {
  return { ...line, figures: line.figures.map((figure) => negative(line.caption, figure)) };
}

/** Deducted lines as positive amounts, whether the preparer shows 450, (450) or "Less: 450"; what a sum adds is below zero. */
function deductionsOf(reader: LineReader): readonly DeductionLine[] {
  return reader.linesOf("deduction").map((line) => {
    const shown = reader.factLine(line, terms.preferredDividends, true);
    const { of } = line.role;
    const isLoss = saysLoss(line.caption);
    const deducted = line.sign === 1 ? turned(shown) : shown;
    const isSettled = line.sign !== undefined && (isLoss || !saysDividends(line.caption));
    return { of, ...(isSettled ? deducted : withSign(isLoss ? -1 : 1, deducted)) };
  });
}

function reportedBy(reader: LineReader, hasClasses: boolean): readonly ReportedLine[] {
  return reader.linesOf("result").map((line) => {
    const unit = unitOf(line.role.of);
    const figures = reader.table.periods.map((period) => {
      const amount = amountAt(reader.table.amounts, line.row, period.column);
      const value = amount.kind === "number" ? amount.value : zero;
      const place = placeIn(reader.table, line.row, period.column);
      return given(line.caption, unit, value, { ...place, written: "number" });
    });
    const { of, on } = line.role;
    const stock = hasClasses ? stockNameOf(line) : undefined;
    return { of, caption: line.caption, figures, ...(on && { on }), ...(stock && { stock }) };
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
