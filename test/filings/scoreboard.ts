// How the reader does on filed exhibits, in each of the forms that they are set before it.

import { cellAddress } from "../../src/address";
import { Decimal } from "../../src/eps/decimal";
import { findingsOf } from "../../src/checks/checks";
import { composeExhibit } from "../../src/exhibit/compose";
import { roleInWords } from "../../src/facts/role";
import type { Facts } from "../../src/facts/facts";
import { explain } from "../../src/facts/problem";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import type { RecognizedTable } from "../../src/facts/recognized-table";
import { reportedPerShare } from "../../src/facts/reported-per-share";
import type { FiledRow, Filing } from "./filing";
import { falseAlarms, missedFaults } from "./findings";
import { forms, numberOrText, type Form, type FormName } from "./forms";
import { dateIn, partsOf, printedTable } from "./printed-table";
import { agrees, kindFits, takenFor, type Line } from "./roles";

/** Tables whose columns are not periods: share-days, basic and diluted, or classes of stock side by side. */
const notPeriods = /^(?:49|66|94|95a|95b|96a|96b|104)_/;

/** What was looked at, and what of it was not as it should be, each in words. */
export interface Check {
  readonly of: number;
  readonly wrong: readonly string[];
}

/** How the reader does on one filing in one form. */
export interface Result {
  readonly filing: string;
  readonly form: FormName;
  readonly columnsArePeriods: boolean;
  /** What the reader asks, in sentences; none where it gives facts. */
  readonly questions: readonly string[];
  /** Whether it says that the columns are not periods. */
  readonly saysNotPeriods: boolean;
  /** Every line's role. */
  readonly roles: Check;
  /** Texts that are taken for facts. */
  readonly invented: readonly string[];
  /** The kind of each line that is a security. */
  readonly kinds: Check;
  readonly periods: Check;
  /** Reported figures per share that recompute: whether the reader confirms them. */
  readonly confirmed: Check;
  /** The filing's known faults, and whether one of the findings fits. */
  readonly faults: Check;
  /** Whether no error is found but what is one. */
  readonly alarms: Check;
  /** Basic and diluted earnings per share as the exhibit computes them, under today's rules. */
  readonly computed: Check;
}

const nothing: Check = { of: 0, wrong: [] };

export function resultOf(filing: Filing, name: FormName): Result {
  const form = forms[name](filing);
  const table = recognize(form.grid);
  const reading = readFacts(table);
  const findings = findingsOf(table);
  const columnsArePeriods = !notPeriods.test(filing.id);
  const problems = reading.problems ?? [];
  return {
    filing: filing.id,
    form: name,
    columnsArePeriods,
    questions: problems.map((problem) => explain(problem, ({ row, column }) => cellAddress(row, column))),
    saysNotPeriods: problems.some(({ code }) => String(code) === "columns are not periods"),
    roles: rolesOf(filing, form, table),
    invented: inventedBy(form, table),
    kinds: kindsOf(filing, form, table),
    periods: periodsOf(filing, table),
    confirmed: confirmedOf(filing, form, table),
    faults: missedFaults(filing, findings),
    alarms: falseAlarms(filing, findings),
    computed: reading.facts && filing.era === "SFAS128" ? computedOf(filing, reading.facts) : nothing,
  };
}

/** The row that a line's figures have in the form, wherever they were set before they were read. */
function formRow({ cells }: RecognizedTable, { row }: Line): number {
  return cells[row]?.flatMap(({ from }) => from ?? []).at(-1)?.row ?? row;
}

/** The lines of the filing that have figures, each with the line that the reader has for it. */
function matched(
  filing: Filing,
  { rows }: Form,
  table: RecognizedTable,
): readonly { readonly row: FiledRow; readonly line: Line | undefined }[] {
  const byRow = new Map(table.lines.map((line) => [formRow(table, line), line]));
  return printedTable(filing).lines.flatMap((printed) =>
    printed.kind === "figures" && printed.values.some((value) => value !== "")
      ? { row: printed.row, line: byRow.get(rows.get(printed.row.key) ?? -1) }
      : [],
  );
}

function rolesOf(filing: Filing, form: Form, table: RecognizedTable): Check {
  const all = matched(filing, form, table);
  return {
    of: all.length,
    wrong: all.flatMap(({ row, line }) => {
      if (!line) return `“${row.label}” (${row.key}) is no line, it is ${row.role}`;
      const role = takenFor(line);
      return agrees(filing, row, role)
        ? []
        : `“${row.label}” (${row.key}) is taken for “${roleInWords(role)}”, it is ${row.role}`;
    }),
  };
}

const factKinds = /^(?:income|deduction|weighted-average shares|security$|term|average market price)/;

/** What is taken for a fact and is none of the filing's lines. */
function inventedBy({ rows }: Form, table: RecognizedTable): readonly string[] {
  const known = new Set(rows.values());
  return table.lines
    .filter((line) => factKinds.test(line.role.kind) && !known.has(formRow(table, line)))
    .map(({ caption, role }) => `“${caption}” is taken for “${roleInWords(role)}”, it is no line`);
}

function kindsOf(filing: Filing, form: Form, table: RecognizedTable): Check {
  const securities = matched(filing, form, table).flatMap(({ row, line }) => {
    const role = line && takenFor(line);
    return role?.kind === "security" && agrees(filing, row, role) ? { row, role } : [];
  });
  return {
    of: securities.length,
    wrong: securities
      .filter(({ row, role }) => !kindFits(row, role))
      .map(
        ({ row, role }) =>
          `“${row.label}” (${row.key}) is taken for “${roleInWords(role)}”, it is ${row.role}`,
      ),
  };
}

/** Each period column is found, and its label tells it from the others: its year or date, and the length that heads it. */
function periodsOf(filing: Filing, { periods }: RecognizedTable): Check {
  const { headings } = printedTable(filing);
  if (headings.length !== periods.length)
    return {
      of: headings.length,
      wrong: headings.map(
        ({ own }) => `${own} is one of ${headings.length} periods, ${periods.length} are found`,
      ),
    };
  const wrong = headings.flatMap(({ span, own }, index) => {
    const label = periods[index]?.label ?? "";
    const words = [dateIn(own) ?? own, span.split(" ")[0] ?? ""];
    return words.every((word) => label.toLowerCase().includes(word.toLowerCase()))
      ? []
      : `“${[span, own].filter(Boolean).join(" ")}” is called “${label}”`;
  });
  return { of: headings.length, wrong };
}

/** Every printed figure per share that its line's numerator and denominator give; a dash is no figure. */
function confirmedOf(filing: Filing, form: Form, table: RecognizedTable): Check {
  const reported = reportedPerShare(table);
  const lines = new Map(matched(filing, form, table).map(({ row, line }) => [row.key, line]));
  const tying = filing.eps_cells.filter((cell) => cell.class === "TIE" && /\d/.test(cell.printed));
  return {
    of: tying.length,
    wrong: tying.flatMap(({ row, period, printed }) => {
      const figure = reported.find((each) => each.row === lines.get(row)?.row && each.period === period);
      if (figure?.ties) return [];
      const why = figure
        ? figure.ties === false
          ? "said not to tie"
          : "from nothing known"
        : "not reported";
      return `${printed} (${row}) [${filing.periods[period] ?? ""}]: ${why}`;
    }),
  };
}

/** The net figures of the exhibit against the last line of basic and of diluted earnings per share. */
function computedOf(filing: Filing, facts: Facts): Check {
  const exhibit = composeExhibit(facts);
  const { lines } = printedTable(filing);
  const compared = (["basic", "diluted"] as const).flatMap((which) => {
    const computed = exhibit.rows.find((row) => row.kind === "line" && row.key === which);
    const filed = filing.rows.filter(({ role }) => role === `${which}_eps`).at(-1);
    const line = lines.find((printed) => printed.kind === "figures" && printed.row === filed);
    if (computed?.kind !== "line" || line?.kind !== "figures") return [];
    return line.values.flatMap((printed, period) => {
      const expected = expectedPerShare(filing, line.row, period, printed);
      const value = computed.figures[period]?.value;
      const inWords = `${which} [${filing.periods[period] ?? ""}]: computed ${value?.toFixed(5) ?? "none"}, filed ${printed}`;
      return expected
        ? { inWords, isEqual: value?.toDecimalPlaces(expected.decimals).equals(expected.value) ?? false }
        : [];
    });
  });
  return {
    of: compared.length,
    wrong: compared.filter(({ isEqual }) => !isEqual).map(({ inWords }) => inWords),
  };
}

/** The figure that is printed, or should be where the filing's own arithmetic does not give it; a nil is none. */
function expectedPerShare({ eps_cells }: Filing, { key }: FiledRow, period: number, printed: string) {
  const { figure, closing } = partsOf(printed);
  const { value } = numberOrText(figure + closing);
  const decimals = figure.split(".")[1]?.length ?? 0;
  if (typeof value !== "number") return undefined;
  const cell = eps_cells.find((each) => each.row === key && each.period === period);
  const expected = cell && cell.class !== "TIE" ? cell.half_up : value;
  return { decimals, value: new Decimal(expected) };
}

/** How the reader does on all filings in one form. */
export interface Score {
  readonly form: FormName;
  readonly filings: number;
  /** Filings that are read without a question. */
  readonly read: readonly string[];
  /** Filings whose lines all have the right role, or that are asked about. */
  readonly rightOrAsked: readonly string[];
  readonly wrongInSilence: readonly string[];
  readonly roles: Totals;
  readonly kinds: Totals;
  readonly periods: Totals;
  readonly confirmed: Totals;
  readonly faults: Totals;
  /** Filings with no false alarm. */
  readonly alarms: Totals;
  readonly computed: Totals;
  /** Of the tables whose columns are not periods. */
  readonly saysNotPeriods: Totals;
}

export interface Totals {
  readonly right: number;
  readonly of: number;
}

export function scoreOf(form: FormName, results: readonly Result[]): Score {
  const all = results.filter((result) => result.form === form);
  const tables = all.filter(({ columnsArePeriods }) => columnsArePeriods);
  const others = all.filter(({ columnsArePeriods }) => !columnsArePeriods);
  const read = tables.filter(({ questions }) => questions.length === 0);
  const silent = read.filter(({ roles, invented }) => roles.wrong.length + invented.length > 0);
  const ids = (some: readonly Result[]) => some.map(({ filing }) => filing);
  const totals = (
    check: "roles" | "kinds" | "periods" | "confirmed" | "faults" | "alarms" | "computed",
  ): Totals => {
    const of = tables.reduce((sum, result) => sum + result[check].of, 0);
    const wrong = tables.map((result) => Math.min(result[check].of, result[check].wrong.length));
    return { of, right: of - wrong.reduce((sum, each) => sum + each, 0) };
  };
  return {
    form,
    filings: tables.length,
    read: ids(read),
    rightOrAsked: ids(tables.filter((result) => !silent.includes(result))),
    wrongInSilence: ids(silent),
    roles: totals("roles"),
    kinds: totals("kinds"),
    periods: totals("periods"),
    confirmed: totals("confirmed"),
    faults: totals("faults"),
    alarms: totals("alarms"),
    computed: totals("computed"),
    saysNotPeriods: {
      of: others.length,
      right: others.filter(({ saysNotPeriods }) => saysNotPeriods).length,
    },
  };
}

/** Every filing in every form. */
export function resultsOf(filings: readonly Filing[]): readonly Result[] {
  return filings.flatMap((filing) =>
    (Object.keys(forms) as FormName[]).map((form) => resultOf(filing, form)),
  );
}
