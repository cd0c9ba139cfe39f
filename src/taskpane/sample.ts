import type { Area } from "../address";
import type { SheetPlan } from "../exhibit/renderers/sheet";

const shares = '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)';
const money = '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)';

/** The facts behind HemaCare Corporation's Exhibit 11 to Form 10-Q of September 30, 2002; nil is 0, shown as "-". */
const lines: readonly {
  readonly caption: string;
  readonly format: string;
  readonly figures: readonly number[];
}[] = [
  {
    caption: "Weighted average common shares used to compute basic earnings per share",
    format: shares,
    figures: [7_737_946, 7_541_024, 7_647_197, 7_509_358],
  },
  { caption: "Net (loss) income", format: money, figures: [-462_000, 5_000, -619_000, 377_000] },
  {
    caption:
      "Dilutive common equivalent shares attributable to stock options (based on average market price)",
    format: shares,
    figures: [0, 834_762, 0, 698_224],
  },
  {
    caption: "Dilutive common equivalent shares attributable to warrants (based on average market price)",
    format: shares,
    figures: [0, 50_788, 0, 39_402],
  },
];

const columns = 5;
const firstLine = 6;

/** Where the sample's table stands, from the company's name to the last line. */
export const sampleArea: Area = { row: 0, column: 0, rows: firstLine + lines.length, columns };

/** A sheet of facts to try the exhibit with. */
export function sampleSheet(name: string): SheetPlan {
  const row = (cells: readonly (string | number)[]) =>
    Array.from({ length: columns }, (_, index) => cells[index] ?? "");
  const general = Array<string>(columns).fill("General");
  const under = { bold: true, align: "across", bottom: "single" } as const;
  const year = { bold: true, align: "center", bottom: "single" } as const;
  return {
    name,
    cells: [
      row(["HemaCare Corporation"]),
      row(["Facts for Exhibit 11, Form 10-Q of September 30, 2002"]),
      row([]),
      row(["", "Three months ended September 30,", "", "Nine months ended September 30,"]),
      row(["", 2002, 2001, 2002, 2001]),
      row([]),
      ...lines.map(({ caption, figures }) => row([caption, ...figures])),
    ],
    numberFormats: [
      ...Array.from({ length: firstLine }, () => general),
      ...lines.map(({ format }) => ["General", ...Array<string>(columns - 1).fill(format)]),
    ],
    formats: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, format: { bold: true } },
      { area: { row: 3, column: 1, rows: 1, columns: 2 }, format: under },
      { area: { row: 3, column: 3, rows: 1, columns: 2 }, format: under },
      { area: { row: 4, column: 1, rows: 1, columns: 4 }, format: year },
      { area: { row: firstLine, column: 0, rows: lines.length, columns: 1 }, format: { wrap: true } },
    ],
    columnWidths: [250, ...Array<number>(columns - 1).fill(84)],
    rowHeights: [0, 2, 3].map((line) => ({ row: firstLine + line, points: 30 })),
    gridlines: true,
    names: [],
    properties: [],
  };
}
