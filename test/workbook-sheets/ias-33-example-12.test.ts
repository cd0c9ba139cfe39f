/**
 * A preparer's sheet, on real office.js and a real spreadsheet: IAS 33 Illustrative Example 12 entered as facts and formulas.
 * It shows the published figures per share of every quarter and of the year, and beside them the year by US GAAP.
 */
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import path from "node:path";
import * as functions from "../../src/functions/functions";
import type { Book, CellValue } from "../workbook/book";
import { openOffice, type NodeOffice } from "../workbook/bridge-node";
import { createNodeBook } from "../workbook/univer-node";

/** One line of the sheet: its caption in column A, its cells from column B. "B<income>" is column B of the line so named. */
interface Line {
  readonly name?: string;
  readonly caption: string;
  readonly cells?: readonly CellValue[];
  readonly shows?: string;
}

const money = "#,##0;(#,##0)";
const perShare = "0.00;(0.00)";
const date = "yyyy-mm-dd";

const columns = ["B", "C", "D", "E", "F", "G"] as const;
/** The same formula in each of these columns. */
const each = (cells: readonly string[], formula: string): string[] =>
  cells.map((column) => formula.replaceAll("@<", `${column}<`));
const quarters = columns.slice(0, 4);
const all = (name: string, last = name) => `B<${name}>:G<${last}>`;
const everyPeriod = (income: string) =>
  `${all(income)},${all("weighted")},${all("preference", "options")},${all("preferenceIncome", "optionsIncome")},` +
  `${all("dividends")},${all("continuing")}`;

const lines: readonly Line[] = [
  { caption: "IAS 33 Illustrative Example 12" },
  { caption: "Tax rate", name: "taxRate", cells: [0.4], shows: "0%" },
  { caption: "Bonds, principal", name: "principal", cells: [12_000_000], shows: money },
  { caption: "Bonds, interest rate", name: "rate", cells: [0.05], shows: "0%" },
  {
    caption: "Bonds, conversion price",
    name: "conversionPrice",
    cells: ["=12000000/480000"],
    shows: perShare,
  },
  { caption: "Preference shares, dividend a quarter", name: "dividend", cells: [0.05], shows: perShare },
  { caption: "Preference shares converted", name: "preferenceConverted", cells: [600_000], shows: money },
  { caption: "Warrants, exercise price", name: "warrantPrice", cells: [55], shows: perShare },
  { caption: "Options, exercise price", name: "optionPrice", cells: [75], shows: perShare },
  { caption: "", cells: ["Issue", "Bonds", "Preference", "Warrants"] },
  {
    caption: "Ordinary shares issued on",
    name: "dates",
    cells: ["=DATE(2001,3,1)", "=DATE(2001,4,1)", "=DATE(2001,6,1)", "=DATE(2001,9,1)"],
    shows: date,
  },
  {
    caption: "Ordinary shares issued",
    name: "changes",
    cells: [200_000, 480_000, "=B<preferenceConverted>", 600_000],
    shows: money,
  },
  { caption: "" },
  {
    caption: "",
    cells: ["First quarter", "Second quarter", "Third quarter", "Fourth quarter", "Year", "Year, US GAAP"],
  },
  {
    caption: "First day",
    name: "first",
    cells: [
      "=DATE(2001,1,1)",
      "=DATE(2001,4,1)",
      "=DATE(2001,7,1)",
      "=DATE(2001,10,1)",
      ...each(["F", "G"], "=B<first>"),
    ],
    shows: date,
  },
  {
    caption: "Last day",
    name: "last",
    cells: [
      "=DATE(2001,3,31)",
      "=DATE(2001,6,30)",
      "=DATE(2001,9,30)",
      "=DATE(2001,12,31)",
      ...each(["F", "G"], "=E<last>"),
    ],
    shows: date,
  },
  {
    caption: "Profit from continuing operations",
    name: "continuing",
    cells: [
      5_000_000,
      6_500_000,
      1_000_000,
      -700_000,
      ...each(["F", "G"], "=SUM(B<continuing>:E<continuing>)"),
    ],
    shows: money,
  },
  {
    caption: "Loss from discontinued operations",
    name: "discontinued",
    cells: [0, 0, -2_000_000, 0, ...each(["F", "G"], "=SUM(B<discontinued>:E<discontinued>)")],
    shows: money,
  },
  {
    caption: "Profit or loss",
    name: "net",
    cells: each(columns, "=@<continuing>+@<discontinued>"),
    shows: money,
  },
  {
    caption: "Preference shares at the end",
    name: "preferenceAtEnd",
    cells: [
      800_000,
      ...each(["C"], "=B<preferenceAtEnd>-B<preferenceConverted>"),
      200_000,
      200_000,
      200_000,
      200_000,
    ],
    shows: money,
  },
  {
    caption: "Preference dividends",
    name: "dividends",
    cells: [
      ...each(quarters, "=@<preferenceAtEnd>*$B<dividend>"),
      ...each(["F", "G"], "=SUM(B<dividends>:E<dividends>)"),
    ],
    shows: money,
  },
  {
    caption: "Ordinary shares at the start",
    name: "opening",
    cells: [
      5_000_000,
      "=B<opening>+B<changes>",
      "=C<opening>+C<changes>+D<changes>",
      "=D<opening>+E<changes>",
      ...each(["F", "G"], "=B<opening>"),
    ],
    shows: money,
  },
  {
    caption: "Weighted-average shares",
    name: "weighted",
    cells: [
      "=EPS.WEIGHTED_SHARES(B<first>,B<last>,B<opening>,B<dates>,B<changes>,,1)",
      "=EPS.WEIGHTED_SHARES(C<first>,C<last>,C<opening>,C<dates>:D<dates>,C<changes>:D<changes>,,1)",
      "=EPS.WEIGHTED_SHARES(D<first>,D<last>,D<opening>,E<dates>,E<changes>,,1)",
      "=EPS.WEIGHTED_SHARES(E<first>,E<last>,E<opening>,,,,1)",
      ...each(
        ["F", "G"],
        "=EPS.WEIGHTED_SHARES(@<first>,@<last>,@<opening>,$B<dates>:$E<dates>,$B<changes>:$E<changes>,,1)",
      ),
    ],
    shows: money,
  },
  {
    caption: "Average price",
    name: "price",
    cells: [49, 60, 67, 67, ...each(["F"], "=AVERAGE(D<price>:E<price>)")],
    shows: perShare,
  },
  {
    caption: "Average price until the warrants were exercised",
    name: "priceOfWarrants",
    // The year's is the average of the months in which they were outstanding.
    cells: [
      ...each(["B", "C"], "=@<price>"),
      65,
      "=E<price>",
      "=(3*B<priceOfWarrants>+3*C<priceOfWarrants>+2*D<priceOfWarrants>)/8",
    ],
    shows: "0.000",
  },
  { caption: "Warrants", name: "warrantsHeld", cells: [600_000, 600_000, 600_000, 0, 600_000], shows: money },
  {
    caption: "Part of the period before their exercise",
    name: "beforeExercise",
    cells: [1, 1, "=2/3", 1, "=8/12"],
    shows: "0.000",
  },
  { caption: "Options", name: "optionsHeld", cells: [0, 0, 1_500_000, 1_500_000, 1_500_000], shows: money },
  { caption: "" },
  { caption: "Potential ordinary shares" },
  {
    caption: "Preference shares",
    name: "preference",
    cells: [
      "=B<preferenceAtEnd>",
      "=C<preferenceAtEnd>+EPS.CONVERSION_SHARES($B<preferenceConverted>,1,2/3)",
      ...each(["D", "E"], "=@<preferenceAtEnd>"),
      ...each(["F", "G"], "=@<preferenceAtEnd>+EPS.CONVERSION_SHARES($B<preferenceConverted>,1,5/12)"),
    ],
    shows: money,
  },
  {
    caption: "Bonds",
    name: "bonds",
    cells: [
      "=EPS.CONVERSION_SHARES(B<principal>,B<conversionPrice>)",
      0,
      0,
      0,
      ...each(["F", "G"], "=EPS.CONVERSION_SHARES($B<principal>,$B<conversionPrice>,3/12)"),
    ],
    shows: money,
  },
  {
    caption: "Warrants",
    name: "warrants",
    cells: [
      "=EPS.TREASURY_SHARES(B<warrantsHeld>:F<warrantsHeld>,B<warrantPrice>,B<priceOfWarrants>:F<priceOfWarrants>,,B<beforeExercise>:F<beforeExercise>)",
      ...spilled(4),
      "=EPS.YTD_SHARES(B<warrants>:E<warrants>,G<continuing>-G<dividends>)",
    ],
    shows: money,
  },
  {
    caption: "Options",
    name: "options",
    cells: [
      "=EPS.TREASURY_SHARES(B<optionsHeld>:F<optionsHeld>,B<optionPrice>,B<price>:F<price>)",
      ...spilled(4),
      "=EPS.YTD_SHARES(B<options>:E<options>,G<continuing>-G<dividends>)",
    ],
    shows: money,
  },
  { caption: "Income adjustments" },
  {
    caption: "Preference shares",
    name: "preferenceIncome",
    cells: each(columns, "=@<dividends>"),
    shows: money,
  },
  {
    caption: "Bonds",
    name: "bondsIncome",
    cells: [
      "=EPS.CONVERSION_INCOME(B<principal>*B<rate>/4,B<taxRate>)",
      0,
      0,
      0,
      ...each(["F", "G"], "=EPS.CONVERSION_INCOME($B<principal>*$B<rate>,$B<taxRate>,3/12)"),
    ],
    shows: money,
  },
  { caption: "Warrants", name: "warrantsIncome" },
  { caption: "Options", name: "optionsIncome" },
  { caption: "" },
  {
    caption: "Diluted shares",
    name: "dilutedShares",
    cells: [`=EPS.DILUTED_SHARES(${everyPeriod("net")})`, ...spilled(5)],
    shows: money,
  },
  { caption: "Basic, in the order of the statement" },
  ...(["continuing", "discontinued", "net"] as const).map((income): Line => ({
    caption: income,
    name: `basic ${income}`,
    cells: [
      income === "discontinued"
        ? `=EPS.BASIC(${all(income)},${all("weighted")})`
        : `=EPS.BASIC(${all(income)},${all("weighted")},${all("dividends")})`,
      ...spilled(5),
    ],
    shows: perShare,
  })),
  { caption: "Diluted" },
  ...(["continuing", "discontinued", "net"] as const).map((income): Line => ({
    caption: income,
    name: `diluted ${income}`,
    cells: [
      income === "discontinued"
        ? `=EPS.BASIC(${all(income)},${all("dilutedShares")})`
        : `=EPS.DILUTED(${everyPeriod(income)})`,
      ...spilled(5),
    ],
    shows: perShare,
  })),
  { caption: "Left out as antidilutive" },
  ...["Preference shares", "Bonds", "Warrants", "Options"].map((caption, index): Line => ({
    caption,
    name: `antidilutive ${caption}`,
    cells: index === 0 ? [`=EPS.ANTIDILUTIVE_SHARES(${everyPeriod("net")})`, ...spilled(5)] : spilled(6),
    shows: money,
  })),
];

/** Cells that the formula before them, or above, spills into. */
function spilled(cells: number): CellValue[] {
  return Array.from({ length: cells }, () => "");
}

function rowOf(name: string): number {
  const index = lines.findIndex((line) => line.name === name);
  if (index < 0) throw new Error(`no line is called "${name}"`);
  return index;
}

const withAddresses = (cell: CellValue): CellValue =>
  typeof cell === "string" ? cell.replace(/<([^>]+)>/g, (_, name: string) => String(rowOf(name) + 1)) : cell;

let book: Book;
let office: NodeOffice;
let sheet: string;

beforeAll(async () => {
  const { metadataJson, associate } = await generateCustomFunctionsMetadata(
    path.join(__dirname, "../../src/functions/functions.ts"),
  );
  book = createNodeBook();
  const metadata: unknown = JSON.parse(metadataJson);
  office = await openOffice(book, { functions: { namespace: "EPS", metadata } });
  office.defineGlobals();
  const named = functions as unknown as Record<string, (...cells: never[]) => unknown>;
  for (const { id, functionName } of associate) office.CustomFunctions.associate(id, named[functionName]!);

  sheet = book.activeSheet();
  lines.forEach(({ caption, cells = [], shows }, row) => {
    book.put(sheet, row, 0, [[caption, ...cells.map(withAddresses)]]);
    if (shows) book.setFormat(sheet, { row, column: 1, rows: 1, columns: 6 }, { numberFormat: shows });
  });
  await book.idle(20_000);
}, 30_000);
afterAll(() => {
  office.removeGlobals();
  office.dispose();
  book.dispose();
});

/** What a line shows, from the first quarter to the year by US GAAP. */
const shown = (name: string): readonly string[] => {
  const area = { row: rowOf(name), column: 1, rows: 1, columns: 6 };
  return (book.texts(sheet, area)[0] ?? []).map((text) => text.trim());
};

test("no cell shows an error", () => {
  const texts = book.texts(sheet, { row: 0, column: 0, rows: lines.length, columns: 7 });
  const errors = texts.flatMap((row, index) =>
    row.flatMap((text, column) =>
      text.startsWith("#") ? `${row[0]}: ${text} ${book.errorMessage(sheet, index, column) ?? ""}` : [],
    ),
  );
  expect(errors).toEqual([]);
});

const published = [
  ["weighted", "5,066,667", "5,880,000", "6,480,000", "6,880,000", "6,076,667"],
  ["warrants", "0", "50,000", "61,538", "0", "14,880"],
  ["preference", "800,000", "600,000", "200,000", "200,000", "450,000"],
  ["bonds", "480,000", "0", "0", "0", "120,000"],
  ["options", "0", "0", "0", "0", "0"],
  // The source adds rounded shares to 6,661,547.
  ["dilutedShares", "6,346,667", "6,530,000", "6,741,538", "6,880,000", "6,661,546"],
  ["basic continuing", "0.98", "1.10", "0.15", "(0.10)", "1.93"],
  ["basic discontinued", "0.00", "0.00", "(0.31)", "0.00", "(0.33)"],
  ["basic net", "0.98", "1.10", "(0.16)", "(0.10)", "1.60"],
  ["diluted continuing", "0.80", "1.00", "0.15", "(0.10)", "1.78"],
  ["diluted discontinued", "0.00", "0.00", "(0.30)", "0.00", "(0.30)"],
  ["diluted net", "0.80", "1.00", "(0.15)", "(0.10)", "1.48"],
  ["antidilutive Preference shares", "0", "0", "0", "200,000", "0"],
] as const;

test.each(published)("the line %s shows the published figures", (name, ...figures) => {
  expect(shown(name).slice(0, 5)).toEqual(figures);
});

test("the year by US GAAP has the average of the quarters' warrants", () => {
  const ofYear = (name: string) => shown(name)[5];
  expect(ofYear("warrants")).toBe("27,885");
  expect(ofYear("dilutedShares")).toBe("6,674,551");
  expect(ofYear("diluted continuing")).toBe("1.78");
  expect(ofYear("basic continuing")).toBe("1.93");
});

test("an edited fact is followed by every figure that it enters", async () => {
  book.put(sheet, rowOf("price"), 2, [[66]]);
  await book.idle(20_000);
  // 600,000 warrants at 55 of an average price of 66 leave 100,000 shares; 6,500,000 over 6,580,000 is 0.988.
  expect(shown("warrants")[1]).toBe("100,000");
  expect(shown("diluted net")[1]).toBe("0.99");
  // The average of 0, 100,000, 61,538 and 0; and by IFRS the year's own price, 59.375, for 8 of 12 months.
  expect(shown("warrants")[5]).toBe("40,385");
  expect(shown("warrants")[4]).toBe("29,474");
  book.put(sheet, rowOf("price"), 2, [[60]]);
  await book.idle(20_000);
});
