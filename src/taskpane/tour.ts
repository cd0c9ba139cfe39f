import { areaAddress } from "../address";
import type { CellFormat, SheetPlan } from "../exhibit/renderers/sheet";

/** Facts of an example under one name: rows of cells, each row with its label. */
interface ExampleFacts {
  readonly name: string;
  readonly labels: readonly string[];
  readonly cells: readonly (readonly (number | string)[])[];
  readonly format?: string;
}

/** A published example: its facts, a formula over them, and the answer that was published. */
interface Example {
  readonly title: string;
  readonly source: string;
  readonly facts: readonly ExampleFacts[];
  /** The facts by their names in braces: "=EPS.BASIC({income},{shares})". */
  readonly formula: string;
  /** One row, as wide as the formula spills, with the decimals that were published. */
  readonly published: readonly number[];
  readonly decimals: number;
}

const day = (year: number, month: number, date: number) =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
const facts = (name: string, label: string, ...cells: readonly (number | string)[]): ExampleFacts => ({
  name,
  labels: [label],
  cells: [cells],
});

const examples: readonly Example[] = [
  {
    title: "Basic earnings per share of four periods at once",
    source: "HemaCare Corporation, Form 10-Q of September 30, 2002, Exhibit 11",
    facts: [
      facts("income", "Net (loss) income", -462_000, 5_000, -619_000, 377_000),
      facts("shares", "Weighted-average shares", 7_737_946, 7_541_024, 7_647_197, 7_509_358),
    ],
    formula: "=EPS.BASIC({income},{shares})",
    published: [-0.06, 0, -0.08, 0.05],
    decimals: 2,
  },
  {
    title: "Weighted-average shares with a stock dividend",
    source: "PAS 33, problem 31-2 (AICPA adapted): 10 percent on October 1",
    facts: [
      { ...facts("period", "Period", day(2019, 1, 1), day(2019, 12, 31)), format: "yyyy-mm-dd" },
      facts("opening", "Opening shares", 200_000),
      { ...facts("dates", "Date of the stock dividend", day(2019, 10, 1)), format: "yyyy-mm-dd" },
      facts("factors", "Factor", 1.1),
    ],
    formula: "=EPS.WEIGHTED_SHARES({period 1},{period 2},{opening},{dates},,{factors})",
    published: [220_000],
    decimals: 0,
  },
  {
    title: "Theoretical ex-rights price from the rights factor",
    source: "Kaplan, Financial Reporting, Example 3: one new share at 2.50 for four held at 4",
    facts: [
      facts("fair", "Fair value before the rights", 4),
      facts("price", "Subscription price", 2.5),
      facts("new", "New shares for the shares held", 1, 4),
    ],
    formula: "={fair}/EPS.RIGHTS_FACTOR({fair},{price},{new 1},{new 2})",
    published: [3.7],
    decimals: 2,
  },
  {
    title: "Options by the treasury stock method",
    source: "IAS 33, Illustrative Example 5",
    facts: [
      facts("options", "Shares under option", 100_000),
      facts("exercise", "Exercise price", 15),
      facts("average", "Average market price", 20),
    ],
    formula: "=EPS.TREASURY_SHARES({options},{exercise},{average})",
    published: [25_000],
    decimals: 0,
  },
  {
    title: "Written puts by the reverse treasury stock method",
    source: "IAS 33, Application Guidance A10",
    facts: [
      facts("puts", "Shares under written puts", 120),
      facts("exercise", "Exercise price", 35),
      facts("average", "Average market price", 28),
    ],
    formula: "=EPS.PUT_SHARES({puts},{exercise},{average})",
    published: [30],
    decimals: 0,
  },
  {
    title: "Convertible bonds: earnings per incremental share by the if-converted method",
    source: "IAS 33, Illustrative Example 9",
    facts: [
      facts("interest", "Interest", 5_000_000),
      { ...facts("rate", "Tax rate", 0.4), format: "0%" },
      facts("principal", "Principal", 100_000_000),
      facts("price", "Conversion price", 50),
    ],
    formula: "=EPS.CONVERSION_INCOME({interest},{rate})/EPS.CONVERSION_SHARES({principal},{price})",
    published: [1.5],
    decimals: 2,
  },
  {
    title: "Diluted earnings per share: options and bonds dilute, preference shares do not",
    source: "IAS 33, Illustrative Example 9: the control number is the continuing profit",
    facts: [
      facts("income", "Profit for the year", 12_400_000),
      facts("control", "Profit from continuing operations", 16_400_000),
      facts("dividends", "Preference dividends", 6_400_000),
      facts("shares", "Weighted-average shares", 2_000_000),
      {
        name: "incremental",
        labels: ["Incremental shares: options", "Convertible preference shares", "5% convertible bonds"],
        cells: [[20_000], [1_600_000], [2_000_000]],
      },
      {
        name: "adjustments",
        labels: ["Income adjustment: options", "Convertible preference shares", "5% convertible bonds"],
        cells: [[0], [6_400_000], [3_000_000]],
      },
    ],
    formula: "=EPS.DILUTED({income},{shares},{incremental},{adjustments},{dividends},{control})",
    published: [2.24],
    decimals: 2,
  },
  {
    title: "Contingently issuable shares",
    source: "Kieso, Intermediate Accounting, 13th edition (Brooks Inc.)",
    facts: [
      facts("achieved", "Income of this year", 125_000),
      facts("targets", "Target", 110_000),
      facts("shares", "Shares at the target", 10_000),
    ],
    formula: "=EPS.CONTINGENT_SHARES({achieved},{targets},{shares})",
    published: [10_000],
    decimals: 0,
  },
  {
    title: "Year-to-date incremental shares under US GAAP, in thousands",
    source: "Apple Inc., Form 10-Q of June 29, 2024: the quarters and the nine months",
    facts: [facts("quarters", "Incremental shares of the quarters", 66_878, 58_853, 60_654)],
    formula: "=EPS.YTD_SHARES({quarters})",
    published: [62_128],
    decimals: 0,
  },
  {
    title: "Classes of stock that share alike, in thousands",
    source: "Alphabet Inc., Form 10-Q of September 30, 2018: classes A, B and C",
    facts: [
      facts("income", "Net income", 9_192_000),
      {
        name: "shares",
        labels: ["Weighted-average shares: class A", "Class B", "Class C"],
        cells: [[298_614], [46_885], [350_135]],
      },
    ],
    formula: "=INDEX(EPS.TWO_CLASS({income},{shares}),1,1)",
    published: [13.21],
    decimals: 2,
  },
  {
    title: "Does a reported figure tie?",
    source: "HemaCare Corporation, Form 10-Q of September 30, 2002, Exhibit 11",
    facts: [
      facts("reported", "Reported loss per share", -0.06),
      facts("income", "Net loss", -462_000),
      facts("shares", "Weighted-average shares", 7_737_946),
    ],
    formula: "=IF(EPS.TIES({reported},{income},{shares}),1,0)",
    published: [1],
    decimals: 0,
  },
];

const columns = 5;

/** A sheet with one published example for each family of functions: live formulas, the published answers, and whether they agree. */
export function tourSheet(name: string): SheetPlan {
  const cells: (string | number)[][] = [];
  const numberFormats: string[][] = [];
  const formats: {
    area: { row: number; column: number; rows: number; columns: number };
    format: CellFormat;
  }[] = [];
  const write = (row: readonly (string | number)[], format = "General", look?: CellFormat) => {
    if (look) formats.push({ area: { row: cells.length, column: 0, rows: 1, columns }, format: look });
    cells.push(Array.from({ length: columns }, (_, column) => row[column] ?? ""));
    numberFormats.push(Array.from({ length: columns }, (_, column) => (column === 0 ? "General" : format)));
  };

  write(["Examples of the EPS functions, each beside its published answer"], "General", { bold: true });
  write(["Change a fact to see its formula answer; the checks compare with the published figures."]);
  for (const example of examples) {
    write([]);
    write([example.title], "General", { bold: true });
    write([example.source], "General", { italic: true, color: "#595959" });
    const places = new Map<string, string>();
    for (const { name: fact, labels, cells: rows, format } of example.facts) {
      const width = rows[0]?.length ?? 0;
      const area = { row: cells.length, column: 1, rows: rows.length, columns: width };
      places.set(fact, areaAddress(area));
      for (let column = 0; column < width; column++) {
        places.set(`${fact} ${column + 1}`, areaAddress({ ...area, column: column + 1, columns: 1 }));
      }
      const isWhole = rows.flat().every((cell) => Number.isInteger(cell));
      const usual = isWhole ? "#,##0_);(#,##0)" : "General";
      rows.forEach((row, index) => write([labels[index] ?? "", ...row], format ?? usual));
    }
    const format = example.decimals > 0 ? `#,##0.${"0".repeat(example.decimals)}` : "#,##0";
    const signed = `${format}_);(${format})`;
    const width = example.published.length;
    const formula = example.formula.replace(/\{([^}]+)\}/g, (_, fact: string) => places.get(fact) ?? fact);
    const result = { row: cells.length, column: 1, rows: 1, columns: width };
    write([formula.replace(/^=/, ""), formula], signed, { bold: true });
    write(["Published", ...example.published], signed);
    const published = areaAddress({ ...result, row: result.row + 1 });
    const differences = `SUMPRODUCT((ROUND(${areaAddress(result)},${example.decimals})<>${published})*1)`;
    write(["Agrees", `=IF(${differences}=0,"✓","✗")`], "General", { bottom: "single" });
    formats.push({
      area: { row: cells.length - 1, column: 1, rows: 1, columns: 1 },
      format: { align: "right" },
    });
  }
  return {
    name,
    cells,
    numberFormats,
    formats,
    columnWidths: [360, ...Array<number>(columns - 1).fill(84)],
    rowHeights: [],
    gridlines: true,
    names: [],
    properties: [],
  };
}
