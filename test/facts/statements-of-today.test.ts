/** Tables as accountants of today keep them: the note on earnings per share, or the statement of operations above it. */
import { basicEarningsPerShare, incomeAvailableToCommonStockholders } from "../../src/eps/basic";
import { dilutedEarningsPerShare, dilution } from "../../src/eps/diluted";
import { withZerosAsBlanks } from "../../src/facts/blanks";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { roleInWords } from "../../src/facts/role";
import { findingsOf } from "../../src/checks/checks";
import { grid } from "./table";

type Cells = Parameters<typeof grid>[0][number];

/** A line with figures, and what it is. */
interface Known {
  readonly line: Cells;
  readonly is: string;
}
const line = (is: string, ...cells: Cells): Known => ({ line: cells, is });

interface Statement {
  readonly company?: string;
  /** Titles, headings and separators as cells; lines with what they are. */
  readonly rows: readonly (Cells | Known)[];
  /** What the first period computes to, as it is printed. */
  readonly basic: string;
  readonly diluted: string;
}

const net = "Net income";
const continuing = "Income from continuing operations";
const discontinued = "Discontinued operations";
const preferred = "Preferred dividends (deducted)";
const available = "Income available, as reported";
const dilutedIncome = "Diluted income, as reported";
const weighted = "Weighted-average shares";
const options = "Stock options: incremental shares";
const units = "Restricted stock units: incremental shares";
const other = "Other potential common shares: incremental shares";
const dilutedShares = "Diluted shares, as reported";
const basicPerShare = "Basic earnings per share, as reported";
const dilutedPerShare = "Diluted earnings per share, as reported";
const perShare = "Earnings per share, as reported";
const antidilutive = "Antidilutive items, as reported";
const unused = "Not used";
const blank: Cells = [];

const statements: Readonly<Record<string, Statement>> = {
  "a note with numerator and denominator, and what is antidilutive on a line beneath": {
    company: "Contoso Software, Inc.",
    rows: [
      ["Contoso Software, Inc."],
      ["Notes to Consolidated Financial Statements"],
      ["(in thousands, except per share data)"],
      ["", "Year Ended December 31,", "", ""],
      ["", 2023, 2022, 2021],
      ["Numerator:"],
      line(net, "Net income attributable to common stockholders", 125_430, 98_221, 71_904),
      blank,
      ["Denominator:"],
      line(weighted, "Weighted-average shares outstanding—basic", 84_112, 83_290, 82_004),
      line(units, "Dilutive effect of RSUs and stock options", 1_830, 1_544, 2_101),
      line(dilutedShares, "Weighted-average shares outstanding—diluted", 85_942, 84_834, 84_105),
      blank,
      ["Net income per share attributable to common stockholders:"],
      line(basicPerShare, "Basic", 1.49, 1.18, 0.88),
      line(dilutedPerShare, "Diluted", 1.46, 1.16, 0.85),
      blank,
      line(antidilutive, "Anti-dilutive shares excluded from the computation", 412, 933, 120),
    ],
    basic: "1.49",
    diluted: "1.46",
  },
  "a statement of operations that lists the shares as it lists the amounts per share": {
    rows: [
      ["Consolidated Statements of Operations"],
      ["(In millions, except shares in thousands and per share amounts)"],
      ["", "Three Months Ended", ""],
      ["", "March 31, 2024", "March 31, 2023"],
      line(unused, "Revenue", 812, 790),
      line(unused, "Gross margin", "50.7%", "50.0%"),
      line(unused, "Interest expense", 12, 11),
      line(unused, "Loss on extinguishment of debt", 4, 0),
      line(unused, "Income before income taxes", 151, 140),
      line(unused, "Income tax expense", 31, 30),
      line(net, "Net income", 120, 110),
      ["Net income per share"],
      line(basicPerShare, "Basic", 0.59, 0.54),
      line(dilutedPerShare, "Diluted", 0.59, 0.54),
      ["Weighted-average shares used in computing net income per share"],
      line(weighted, "Basic", 203_112, 204_001),
      line(dilutedShares, "Diluted", 203_112, 204_001),
      line(unused, "Cash dividends declared per share", 0.12, 0.11),
    ],
    basic: "0.59",
    diluted: "0.59",
  },
  "small shares in millions under a heading, as small as amounts per share": {
    rows: [
      ["(in millions, except per share amounts)"],
      ["", "2024", "2023"],
      line(net, "Net loss attributable to ordinary shareholders", -12.45, -8.31),
      ["Shares used in computation:"],
      line(weighted, "Basic", 31.12, 30.05),
      line(dilutedShares, "Diluted", 31.12, 30.05),
      ["Net loss per share:"],
      line(basicPerShare, "Basic", -0.4, -0.28),
      line(dilutedPerShare, "Diluted", -0.4, -0.28),
    ],
    basic: "-0.40",
    diluted: "-0.40",
  },
  "one figure for both computations": {
    rows: [
      ["", "2024", "2023"],
      line(net, "Net loss", -12_450_000, -8_310_000),
      ["Net loss per share:"],
      line(perShare, "Basic and diluted", -0.4, -0.28),
      ["Weighted-average common shares outstanding:"],
      line(weighted, "Basic and diluted", 31_120_000, 30_050_000),
    ],
    basic: "-0.40",
    diluted: "-0.40",
  },
  "a loss with a table of the securities that are left out of it": {
    rows: [
      ["", "Three Months Ended June 30,", "", "Six Months Ended June 30,", ""],
      ["", 2021, 2020, 2021, 2020],
      line(net, "Net loss", -18_233_000, -12_110_000, -35_021_000, -25_018_000),
      line(
        preferred,
        "Accretion of redeemable convertible preferred stock",
        -120_000,
        -120_000,
        -240_000,
        -240_000,
      ),
      line(
        available,
        "Net loss attributable to common stockholders",
        -18_353_000,
        -12_230_000,
        -35_261_000,
        -25_258_000,
      ),
      line(
        weighted,
        "Weighted-average number of common shares outstanding, basic and diluted",
        27_311_405,
        21_902_877,
        26_988_121,
        21_455_012,
      ),
      line(
        perShare,
        "Net loss per share attributable to common stockholders, basic and diluted",
        -0.67,
        -0.56,
        -1.31,
        -1.18,
      ),
      blank,
      ["Potentially dilutive securities excluded from the computation of diluted net loss per share:"],
      line(unused, "Stock options to purchase common stock", 3_120_455, 2_801_233, 3_120_455, 2_801_233),
      line(unused, "Unvested restricted stock units", 610_222, 401_200, 610_222, 401_200),
      line(unused, "Total", 3_730_677, 3_202_433, 3_730_677, 3_202_433),
    ],
    basic: "-0.67",
    diluted: "-0.67",
  },
  "convertible notes, with a numerator in millions that its caption calls one for an amount per share": {
    rows: [
      ["(in millions, except per share data)"],
      ["", "Fiscal 2024", "Fiscal 2023"],
      ["Numerator:"],
      line(net, "Net income", 812.4, 655.1),
      line(
        "Income adjustment of convertible debt",
        "Add: interest expense on convertible senior notes, net of tax",
        6.2,
        6.1,
      ),
      line(dilutedIncome, "Net income for diluted earnings per share", 818.6, 661.2),
      ["Denominator:"],
      line(weighted, "Basic weighted-average common shares outstanding", 301.2, 300.4),
      ["Effect of dilutive securities:"],
      line(units, "RSUs and ESPP", 4.1, 3.2),
      line("Convertible debt: incremental shares", "Convertible senior notes", 9.8, 9.8),
      line(dilutedShares, "Diluted weighted-average common shares outstanding", 315.1, 313.4),
      ["Earnings per share:"],
      line(basicPerShare, "Basic", 2.7, 2.18),
      line(dilutedPerShare, "Diluted", 2.6, 2.11),
    ],
    basic: "2.70",
    diluted: "2.60",
  },
  "discontinued operations in a quarter and in the year to date": {
    rows: [
      ["(in thousands, except per share data)"],
      ["", "Three Months Ended", "", "Nine Months Ended", ""],
      ["", "September 30, 2018", "September 30, 2017", "September 30, 2018", "September 30, 2017"],
      ["Numerator:"],
      line(continuing, "Income from continuing operations", 22_150, 19_440, 60_110, 55_020),
      line(discontinued, "(Loss) income from discontinued operations, net of tax", -310, 120, -1_250, 480),
      line(net, "Net income", 21_840, 19_560, 58_860, 55_500),
      blank,
      ["Denominator:"],
      line(weighted, "Weighted-average common shares outstanding - basic", 40_110, 39_870, 40_020, 39_700),
      line(options, "Assumed exercise of stock options", 512, 604, 540, 588),
      line(units, "Assumed vesting of restricted stock units", 133, 151, 120, 140),
      line(
        dilutedShares,
        "Weighted-average common shares outstanding - diluted",
        40_755,
        40_625,
        40_680,
        40_428,
      ),
      blank,
      ["Basic earnings (loss) per share:"],
      line(
        "Basic earnings per share (income from continuing operations), as reported",
        "Continuing operations",
        0.55,
        0.49,
        1.5,
        1.39,
      ),
      line(
        "Basic earnings per share (discontinued operations), as reported",
        "Discontinued operations",
        -0.01,
        0,
        -0.03,
        0.01,
      ),
      line(basicPerShare, "Net income per share - basic", 0.54, 0.49, 1.47, 1.4),
    ],
    basic: "0.54",
    diluted: "0.54",
  },
  "awards that no caption calls securities, beneath a heading that goes on with the sum": {
    rows: [
      ["", "2020", "2019"],
      line(net, "Net income (loss) attributable to common stockholders", 721, -862),
      line(
        weighted,
        "Weighted average shares used in computing net income (loss) per share, basic",
        933,
        887,
      ),
      ["Add:"],
      line(other, "Stock-based awards", 66, 0),
      line("Warrants: incremental shares", "Warrants", 11, 0),
      line(
        dilutedShares,
        "Weighted average shares used in computing net income (loss) per share, diluted",
        1_010,
        887,
      ),
      line(basicPerShare, "Net income (loss) per share of common stock, basic", 0.77, -0.97),
      line(dilutedPerShare, "Net income (loss) per share of common stock, diluted", 0.71, -0.97),
      line(unused, "Dividends declared per common share", 0.12, 0.11),
      line(unused, "Book value per common share", 21.53, 20.14),
    ],
    basic: "0.77",
    diluted: "0.71",
  },
  "units that are spelled otherwise, and amounts per share in pence": {
    company: "Northwind plc",
    rows: [
      ["Northwind plc"],
      ["£ million unless otherwise stated"],
      ["", "2022", "2021"],
      line(net, "Profit attributable to owners of the parent", 412, 365),
      line(weighted, "Weighted average number of ordinary shares in issue (thousands)", 1_030_000, 1_020_500),
      ["Adjustments for:"],
      line(options, "– share options", 8_100, 7_700),
      line(other, "– deferred shares", 2_400, 2_100),
      line(
        dilutedShares,
        "Weighted average number of ordinary shares for diluted earnings per share (thousands)",
        1_040_500,
        1_030_300,
      ),
      line(basicPerShare, "Basic earnings per share (pence)", 40, 35.8),
      line(dilutedPerShare, "Diluted earnings per share (pence)", 39.6, 35.4),
    ],
    basic: "0.40",
    diluted: "0.40",
  },
  "awards one by one, options that are left out, and the range of their prices": {
    rows: [
      ["Earnings Per Share"],
      ["in millions, except per share amounts"],
      ["Years ended December 31", 2025, 2024, 2023],
      line(net, "Net earnings attributable to common shareholders", 2_345, 2_100, 1_987),
      ["Shares:"],
      line(weighted, "Weighted-average basic common shares outstanding", 512.3, 515, 520.1),
      line(options, "Incremental common shares from assumed exercise of stock options", 2.1, 2, 1.8),
      line(units, "Incremental common shares from PSUs and restricted stock awards", 1.5, 1.3, 1.1),
      line(other, "Incremental shares - employee stock purchase plans", 0.2, 0.2, 0.1),
      line(dilutedShares, "Total diluted common shares outstanding", 516.1, 518.5, 523.1),
      line(basicPerShare, "Basic earnings per common share", 4.58, 4.08, 3.82),
      line(dilutedPerShare, "Diluted earnings per common share", 4.54, 4.05, 3.8),
      line(antidilutive, "Options not included in the diluted calculation", 3.1, 2.2, 4.4),
      line(unused, "Range of exercise prices", "$12-$18", "$11-$18", "$11-$18"),
    ],
    basic: "4.58",
    diluted: "4.54",
  },
};

const isKnown = (row: Cells | Known): row is Known => "line" in row;

describe.each(Object.entries(statements))("%s", (_, { company, rows, basic, diluted }) => {
  const table = recognize(grid(rows.map((row) => (isKnown(row) ? row.line : row))));
  const roles = new Map(table.lines.map(({ row, role }) => [row, roleInWords(role)]));

  test("each line is what it is", () => {
    const wanted = rows.flatMap((row) => (isKnown(row) ? [[row.line[0], row.is]] : []));
    const found = rows.flatMap((row, at) => (isKnown(row) ? [[row.line[0], roles.get(at) ?? unused]] : []));
    expect(found).toEqual(wanted);
  });

  test("no title is a line, and none but a name is the company", () => {
    const invented = rows.flatMap((row, at) =>
      isKnown(row) || /Heading|undefined/.test(`${roles.get(at)}`) ? [] : row,
    );
    expect(invented).toEqual([]);
    expect(table.company).toBe(company);
  });

  test("as functions see it, with zeros for blank cells, it is the same", () => {
    const zeros = table.grid.cells.map((row) =>
      row.map((cell) => (cell.value === "" ? { ...cell, value: 0, text: "0" } : cell)),
    );
    const found = recognize({ ...table.grid, cells: withZerosAsBlanks(zeros) });
    expect(found.lines).toEqual(table.lines);
  });

  test("the figures per share are those that are printed", () => {
    const { facts, problems = [] } = readFacts(table);
    expect(problems).toEqual([]);
    const [first] = facts?.byPeriod ?? [];
    if (!first) throw new Error("There is no period");
    const incomeAvailable = incomeAvailableToCommonStockholders(first.netIncome, first.preferredDividends);
    const printed = [
      basicEarningsPerShare(incomeAvailable, first.weightedAverageShares, first.scales),
      dilutedEarningsPerShare(incomeAvailable, dilution(first)),
    ].map(({ value }) => value.toFixed(2));
    expect(printed).toEqual([basic, diluted]);
  });

  test("nothing is found in it but numbers stored as text", () => {
    expect(findingsOf(table).filter(({ rule }) => rule !== "TEXT-NUMBER")).toEqual([]);
  });
});
