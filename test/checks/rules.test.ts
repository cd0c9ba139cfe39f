import { findingsOf } from "../../src/checks/checks";
import type { Cell, Grid } from "../../src/facts/grid";
import { recognize } from "../../src/facts/recognize";
import { grid } from "../facts/table";
import { findingsIn, findingsOnFiling, inShort } from "./exhibits";

// What each rule finds and what it leaves alone; the filings that have such faults are in filings.test.ts.

type Rows = readonly (readonly (number | string | null)[])[];
type Case = readonly [name: string, rows: Rows, ...found: string[]];

/** Everything that is found, not only by the rule that a case is about. */
function check(cases: readonly Case[]): void {
  test.each(cases.map(([name, rows, ...found]) => [name, rows, found] as const))("%s", (_, rows, found) => {
    expect(findingsIn(rows).map(inShort)).toEqual(found);
  });
}

const years = ["", 2024, 2023];
const basic = (
  income: readonly number[],
  shares: readonly number[],
  perShare: readonly (number | string)[],
): Rows => [
  ["Net income", ...income],
  ["Weighted-average shares", ...shares],
  ["Basic earnings per share", ...perShare],
];

describe("several classes of stock", () => {
  // Alphabet Inc., Form 10-Q of September 30, 2018: the figures of its note on net income per share.
  const alphabet = (basic: readonly number[], diluted: readonly number[]): Rows => [
    ["(Money in millions, shares in thousands)"],
    ["", "Q3 2018", "Q3 2017"],
    ["Net income", 9192, 6732],
    ["Weighted-average shares, Class A", 298614, 297804],
    ["Weighted-average shares, Class B", 46885, 47078],
    ["Weighted-average shares, Class C", 350135, 348603],
    ["Conversion of Class B into Class A", 46885, 47078],
    ["Restricted stock units, Class A", 603, 1070],
    ["Restricted stock units, Class C", 7622, 9161],
    ["Basic net income per share, Class A", ...basic],
    ["Diluted net income per share, Class A", ...diluted],
    ["Diluted net income per share, Class C", 13.06, 9.57],
  ];
  check([
    ["as filed", alphabet([13.21, 9.71], [13.06, 9.57])],
    [
      // 9,192 ÷ 695,634 = 13.2138 for each class; 6,732 ÷ 703,716 = 9.5664 after dilution.
      "a figure that the two-class method does not give",
      alphabet([13.31, 9.71], [13.06, 9.66]),
      "error EPS-RECOMPUTES B10: 13.21, not 13.31",
      "error EPS-RECOMPUTES C11: 9.57, not 9.66",
    ],
    [
      // In thousands of shares, money in round thousands: (91,000 − 11,000) × 200 ÷ 20,200 = 792 and 11,000 are 58.96 for a share of B.
      "round amounts: a small class a tenth off",
      [
        ["(In thousands, except per share data)"],
        years,
        ["Net income", 91_000, 91_000],
        ["Weighted-average shares, Class A", 20_000, 20_000],
        ["Weighted-average shares, Class B", 200, 200],
        ["Dividends declared, Class B", 11_000, 11_000],
        ["Basic earnings per share, Class A", 3.96, 3.96],
        ["Basic earnings per share, Class B", 58.96, 69.06],
      ],
      "error EPS-RECOMPUTES C8: 58.96, not 69.06",
    ],
    [
      // 1,000 − 40 = 960 over 1,200 shares is 0.80, and the dividends of class B are 40 ÷ 400 = 0.10 more.
      "dividends of one class; a loss that is diluted is of no class's own shares",
      [
        years,
        ["Net income", 1000, -500],
        ["Weighted-average shares of common stock", 800, 800],
        ["Weighted-average shares of Class B", 400, 400],
        ["Dividends declared on Class B", 40, 0],
        ["Basic earnings per share of common stock", 0.8, -0.42],
        ["Basic earnings per share of Class B", 0.83, -0.42],
      ],
      "error EPS-RECOMPUTES B7: 0.90, not 0.83",
    ],
    [
      // 50,123 ÷ 31,500 = 1.5912 and ÷ 31,740 = 1.5792; shares of one class do not add to those of the other.
      "classes beneath each heading: no sum runs from one class to the other",
      [
        ["(in thousands, except per share data)"],
        ["", 2024],
        ["Net income", 50123],
        ["Weighted average shares outstanding - basic"],
        ["Class A", 28000],
        ["Class B", 3500],
        ["Dilutive effect of stock options"],
        ["Class A", 200],
        ["Class B", 40],
        ["Weighted average shares outstanding - diluted"],
        ["Class A", 28200],
        ["Class B", 3540],
        ["Basic earnings per share"],
        ["Class A", 1.59],
        ["Class B", 1.69],
        ["Diluted earnings per share"],
        ["Class A", 1.58],
        ["Class B", 1.58],
      ],
      "error EPS-RECOMPUTES B15: 1.59, not 1.69",
    ],
  ]);
});

describe("ERROR-CELL", () => {
  check([
    [
      "the figure that shows the error, and what is wrong elsewhere",
      [
        years,
        ["Net income", "#REF!", 900],
        ["Weighted-average shares", 100, 100],
        ["Stock options", 10, 10],
        ["Diluted weighted-average shares", 110, 120],
        ["Basic earnings per share", 10, 9],
      ],
      "error ERROR-CELL B2: a figure, not the error #REF!",
      "error SHARES-FOOT C5: 110, not 120",
    ],
    [
      "each of them",
      [years, ["Net income", "#N/A", 900], ["Weighted-average shares", 100, "#DIV/0!"]],
      "error ERROR-CELL B2: a figure, not the error #N/A",
      "error ERROR-CELL C3: a figure, not the error #DIV/0!",
    ],
    [
      "a word for none is no error",
      [
        years,
        ["Net income", 1000, 900],
        ["Weighted-average shares", 100, 100],
        ["Stock options", "N/A", "-"],
      ],
    ],
  ]);
});

describe("SCALE", () => {
  check([
    [
      "income in thousands beside shares in full",
      [years, ...basic([1_000_000, 900], [400_000, 390_000], [2.5, 2.31])],
      "error SCALE C2: about 900,000, not 900",
    ],
    [
      "income in full beside the rest in thousands",
      [
        ["(In thousands, except per share data)"],
        ["", 2024, 2023, 2022],
        ...basic([1_000, 900_000, 800], [400, 390, 380], [2.5, 2.31, 2.11]),
      ],
      "error SCALE C3: about 900, not 900,000",
    ],
    [
      "shares in thousands beside income in full",
      [
        ["", 2024, 2023, 2022],
        ...basic([1_000_000, 900_000, 800_000], [400_000, 390, 380_000], [2.5, 2.31, 2.11]),
      ],
      "error SCALE C3: about 390,000, not 390",
    ],
    [
      "everything of a period in thousands, with figures per share that agree",
      [
        ["", 2024, 2023, 2022],
        ...basic([1_000_000, 900, 800_000], [400_000, 400, 380_000], [2.5, 2.25, 2.11]),
      ],
      "warning SCALE C3: about 400,000, not 400",
    ],
    [
      "everything of a period in full, the others in thousands",
      [
        ["(In thousands, except per share data)"],
        ["", 2024, 2023, 2022],
        ...basic([1_000, 900_000, 800], [400, 400_000, 380], [2.5, 2.25, 2.11]),
      ],
      "warning SCALE C4: about 400, not 400,000",
    ],
    [
      "a total of its own lines",
      [
        years,
        ["Net income", 1_000, 900],
        ["Weighted-average shares", 40_000, 39_000],
        ["Stock options", 1_000, 1_000],
        ["Diluted weighted-average shares", 41_000, 40],
      ],
      "error SCALE C5: 40,000, not 40",
    ],
    [
      "the line of the basic computation, where nothing else tells which of the two is right",
      [
        ["", 2024, 2023, 2022],
        ["BASIC"],
        ["Net income", 1_000_100, 900, 800_300],
        ["Weighted-average shares", 400_000, 390_000, 380_000],
        ["DILUTED"],
        ["Net income", 1_000_100, 900_200, 800_300],
      ],
      "error SCALE C3: 900,200, not 900",
    ],
    ["little income in one of two years", [years, ...basic([1_000_000, 900], [400_000, 390_000], [2.5, 0])]],
    ["a split of the shares", [years, ...basic([1_000, 900], [400, 100], [2.5, 9])]],
    [
      "a hundred times the shares",
      [years, ...basic([1_000_000, 1_000_000], [40_000_000, 400_000], [0.03, 2.5])],
    ],
  ]);
});

describe("SIGN", () => {
  const dividends = (
    shown: readonly number[],
    available: readonly number[],
    perShare: readonly number[],
    caption = "Preferred dividends",
  ): Rows => [
    years,
    ["Net income", 100_000, 90_000],
    [caption, ...shown],
    ["Income available to common stockholders", ...available],
    ["Weighted-average shares", 50_000, 50_000],
    ["Basic earnings per share", ...perShare],
  ];
  check([
    [
      "dividends that raise income in one period",
      dividends([10_000, 10_000], [110_000, 80_000], [2.2, 1.6]),
      "error SIGN B3: (10,000), not 10,000",
    ],
    [
      "dividends that raise income throughout",
      dividends([10_000, 10_000], [110_000, 100_000], [2.2, 2]),
      "error SIGN B3: (10,000), not 10,000",
      "error SIGN C3: (10,000), not 10,000",
    ],
    [
      "a loss with a figure per share above zero",
      [
        years,
        ["Net loss", -100_000, -90_000],
        ["Weighted-average shares", 50_000, 40_000],
        ["Basic loss per share", 2, -2.25],
      ],
      "error SIGN B4: (2.00), not 2.00",
    ],
    [
      "the same beside shares in thousands: two causes, two findings",
      [
        ["", 2024, 2023, 2022],
        ["BASIC"],
        ["Net loss", -100_000, -90_000, -80_000],
        ["Weighted-average shares", 50_000, 40_000, 40_000],
        ["Basic loss per share", 2, -2.25, -2],
        ["DILUTED"],
        ["Net loss", -100_000, -90_000, -80_000],
        ["Weighted-average shares", 50, 40_000, 40_000],
        ["Diluted loss per share", -2, -2.25, -2],
      ],
      "error SCALE B8: 50,000, not 50",
      "error SIGN B5: (2.00), not 2.00",
    ],
    ["dividends as positive amounts", dividends([10_000, 10_000], [90_000, 80_000], [1.8, 1.6])],
    [
      "dividends as negative amounts",
      dividends([-10_000, -10_000], [90_000, 80_000], [1.8, 1.6], "Less: preferred dividends"),
    ],
    [
      "a loss shown without signs, throughout",
      [
        years,
        ["Net loss", 100_000, 90_000],
        ["Weighted-average shares", 50_000, 40_000],
        ["Basic loss per share", 2, 2.25],
      ],
    ],
    [
      "dividends added back on conversion",
      [
        ...dividends([10_000, 10_000], [90_000, 80_000], [1.8, 1.6]),
        ["DILUTED"],
        ["Income available to common stockholders", 90_000, 80_000],
        ["Dividends on convertible preferred stock", 10_000, 10_000],
        ["Net income after assumed conversions", 100_000, 90_000],
        ["Weighted-average shares", 50_000, 50_000],
        ["Convertible preferred stock", 12_500, 12_500],
        ["Diluted weighted-average shares", 62_500, 62_500],
        ["Diluted earnings per share", 1.6, 1.44],
      ],
    ],
  ]);
});

describe("TREASURY", () => {
  const detail = (net: number): Rows => [
    years,
    ["Net income", 100_000, 90_000],
    ["Weighted-average shares", 50_000, 50_000],
    ["Shares assumed exercised", 10_000, 10_000],
    ["Shares assumed repurchased", -7_500, -7_000],
    ["Incremental shares from options", net, 3_000],
    ["Diluted weighted-average shares", 50_000 + net, 53_000],
  ];
  const block = (exercisePrice: number, shown: number): Rows => [
    years,
    ["Net income", 100_000, 90_000],
    ["Weighted-average shares", 50_000, 50_000],
    ["Stock options"],
    ["Shares under option", 10_000, 10_000],
    ["Exercise price", exercisePrice, 15],
    ["Average market price", 20, 20],
    ["Incremental shares", shown, 2_500],
  ];
  check([
    ["a difference that is none", detail(2_600), "error TREASURY B6: 2,500, not 2,600"],
    ["what the terms do not give", block(15, 2_400), "error TREASURY B8: 2,500, not 2,400"],
    ["an option out of the money", block(25, 2_500), "error TREASURY B8: 0, not 2,500"],
    ["a difference that is one", detail(2_500)],
    ["what the terms give", block(15, 2_500)],
    ["what the terms give but for a rounded share", block(15, 2_501)],
    ["an option at the money adds nothing", block(20, 0)],
  ]);
});

describe("SHARES-FOOT", () => {
  const shares = (first: number, total: number, second?: number): Rows => [
    years,
    ["BASIC"],
    ["Net income", 1_000_000, 900_000],
    ["Weighted-average shares", first, 790_000],
    ["Basic earnings per share", 1.25, 1.14],
    ["DILUTED"],
    ["Net income", 1_000_000, 900_000],
    ...(second === undefined ? [] : [["Weighted-average shares", second, 790_000]]),
    ["Stock options", 20_000, 10_000],
    ["Diluted weighted-average shares", total, 800_000],
    ["Diluted earnings per share", 1.22, 1.13],
  ];
  check([
    [
      "a total that is not the sum of its lines",
      shares(800_000, 821_000, 800_000),
      "error SHARES-FOOT B10: 820,000, not 821,000",
    ],
    [
      "the shares of the basic computation",
      shares(801_000, 820_000, 800_000),
      "error SHARES-FOOT B4: 800,000, not 801,000",
    ],
    [
      "the shares that the diluted computation starts from",
      shares(800_000, 820_000, 801_000),
      "error SHARES-FOOT B8: 800,000, not 801,000",
    ],
    ["a sum", shares(800_000, 820_000, 800_000)],
    ["a share that rounding explains", shares(800_000, 820_001, 800_000)],
    ["a share that rounding explains between the computations", shares(800_000, 820_000, 800_001)],
    [
      "amounts of formulas, with their last digits",
      [
        years,
        ["Net income", 100, 90],
        ["Weighted-average shares", 50.1, 60.2],
        ["Stock options", 0.2, 100 / 3],
        ["Diluted weighted-average shares", 50.1 + 0.2, 60.2 + 100 / 3],
      ],
    ],
  ]);
});

describe("a figure that breaks a sum and differs from the one that it repeats is found once, by the sum", () => {
  const sentences = (rows: Rows) => findingsIn(rows).map(({ sentence }) => sentence);

  test("shares that the diluted computation starts from", () => {
    const found = sentences([
      years,
      ["Net income", 440_000, 430_000],
      ["Average shares outstanding", 397_000, 390_000],
      ["Basic earnings per share", 1.11, 1.1],
      ["Net income", 440_000, 430_000],
      ["Average shares outstanding", 397_000, 420_000],
      ["Dilutive stock options", 6_000, 5_000],
      ["Total shares outstanding", 403_000, 395_000],
      ["Diluted earnings per share", 1.09, 1.09],
    ]);
    expect(found).toEqual([
      "“Average shares outstanding” for 2023 is 420,000; the total beneath it adds up only with 390,000, as in the line above.",
    ]);
  });

  test("net income of the basic computation", () => {
    const found = sentences([
      years,
      ["BASIC"],
      ["Income from continuing operations", 400_000, 380_000],
      ["Discontinued operations", 40_000, 50_000],
      ["Net income", 440_000, 403_000],
      ["Weighted-average shares", 400_000, 400_000],
      ["Basic earnings per share", 1.1, 1.08],
      ["DILUTED"],
      ["Net income", 440_000, 430_000],
      ["Weighted-average shares", 400_000, 400_000],
      ["Stock options", 6_000, 5_000],
      ["Diluted weighted-average shares", 406_000, 405_000],
      ["Diluted earnings per share", 1.08, 1.06],
    ]);
    expect(found).toEqual([
      "“Net income” for 2023 is 403,000, but its 2 lines from “Income from continuing operations” on come to 430,000.",
    ]);
  });
});

describe("INCOME-FOOTS", () => {
  const income = (net: number, diluted: number, second = 100_000): Rows => [
    ["", 2024, 2023, 2022],
    ["Income from continuing operations", 120_000, 100_000, 90_000],
    ["Discontinued operations", -20_000, -10_000, -5_000],
    ["Net income", net, 90_000, 85_000],
    ["DILUTED"],
    ["Net income", second, 90_000, 85_000],
    ["Interest on convertible notes, net of tax", 5_000, 5_000, 5_000],
    ["Net income after assumed conversions", diluted, 95_000, 90_000],
    ["Weighted-average shares", 50_000, 50_000, 50_000],
    ["Convertible notes", 10_000, 10_000, 10_000],
    ["Diluted weighted-average shares", 60_000, 60_000, 60_000],
  ];
  check([
    [
      "a net income that is not the sum of its lines",
      income(101_000, 105_000),
      "error INCOME-FOOTS B4: 100,000, not 101,000",
    ],
    ["a diluted income that is not", income(100_000, 107_000), "error INCOME-FOOTS B8: 105,000, not 107,000"],
    [
      "income that the diluted computation begins with otherwise",
      income(100_000, 105_000, 103_000),
      "error INCOME-FOOTS B6: 100,000, not 103,000",
    ],
    ["sums", income(100_000, 105_000)],
    [
      "income of one computation only: nothing is no thousandth of anything",
      [
        ["", 2024, 2023, 2022],
        ["BASIC"],
        ["Net income", 400, 900, 800],
        ["Weighted-average shares", 4_000, 3_900, 3_800],
        ["DILUTED"],
        ["Net income", 0, 900, 800],
      ],
      "error INCOME-FOOTS B6: 400, not 0",
    ],
  ]);
});

/** Continuing and discontinued operations on the same shares. */
const perShare = (
  income: readonly (readonly number[])[],
  shares: readonly number[],
  figures: readonly (readonly number[])[],
): Rows => [
  years,
  ["Income from continuing operations", ...(income[0] ?? [])],
  ["Discontinued operations", ...(income[1] ?? [])],
  ["Net income", ...(income[2] ?? [])],
  ["Weighted-average shares", ...shares],
  ["Basic earnings per share:"],
  ["Continuing operations", ...(figures[0] ?? [])],
  ["Discontinued operations", ...(figures[1] ?? [])],
  ["Net income", ...(figures[2] ?? [])],
];

describe("EPS-FOOTS", () => {
  const income = [
    [335_400, 300_000],
    [335_400, 100_000],
    [670_800, 400_000],
  ];
  check([
    [
      "a total forced up",
      perShare(
        income,
        [1_000_200, 1_000_100],
        [
          [0.34, 0.3],
          [0.34, 0.1],
          [0.68, 0.4],
        ],
      ),
      "warning EPS-FOOTS B9: 0.67, not 0.68",
    ],
    [
      "a part forced down",
      perShare(
        income,
        [1_000_200, 1_000_100],
        [
          [0.34, 0.3],
          [0.33, 0.1],
          [0.67, 0.4],
        ],
      ),
      "warning EPS-FOOTS B8: 0.34, not 0.33",
    ],
    [
      "a column as it rounds: a note",
      perShare(
        income,
        [1_000_200, 1_000_100],
        [
          [0.34, 0.3],
          [0.34, 0.1],
          [0.67, 0.4],
        ],
      ),
      "note EPS-FOOTS B9: 0.68, not 0.67",
    ],
    [
      "a column that adds up",
      perShare(
        [
          [300_000, 300_000],
          [200_000, 100_000],
          [500_000, 400_000],
        ],
        [1_000_200, 1_000_100],
        [
          [0.3, 0.3],
          [0.2, 0.1],
          [0.5, 0.4],
        ],
      ),
    ],
    [
      "figures that are not rounded at all",
      perShare(
        [
          [335.1, 300.3],
          [335.2, 100.1],
          [670.3, 400.4],
        ],
        [1_001, 1_003],
        [
          [335.1 / 1_001, 300.3 / 1_003],
          [335.2 / 1_001, 100.1 / 1_003],
          [335.1 / 1_001 + 335.2 / 1_001, 300.3 / 1_003 + 100.1 / 1_003],
        ],
      ),
    ],
  ]);
});

describe("EPS-RECOMPUTES", () => {
  check([
    [
      "digits in the wrong order",
      [years, ...basic([1_000_000, 900_000], [400_000, 390_000], [2.5, 2.13])],
      "error EPS-RECOMPUTES C4: 2.31, not 2.13",
    ],
    [
      "cut, not rounded",
      [years, ...basic([1_000_000, 943_200], [400_000, 390_000], [2.5, 2.41])],
      "error EPS-RECOMPUTES C4: 2.42, not 2.41",
    ],
    [
      "the only figure that is not confirmed by another line",
      [
        years,
        ["Net income", 1_000_000, 900_000],
        ["Weighted-average shares", 400_000, 390_000],
        ["Stock options", 40_000, 40_000],
        ["Diluted weighted-average shares", 440_000, 430_000],
        ["Basic earnings per share", 2.5, 2.31],
        ["Diluted earnings per share", 2.27, 2.31],
      ],
      "error EPS-RECOMPUTES C7: 2.09, not 2.31",
    ],
    ["a half goes up", [years, ...basic([1_365_000, 900_000], [1_000_000, 390_000], [1.37, 2.31])]],
    [
      "amounts in thousands, of which only some give it",
      [["(In thousands, except per share data)"], years, ...basic([65, 58], [1_000, 1_000], [0.06, 0.06])],
    ],
    [
      "amounts in thousands that are printed in full",
      [years, ...basic([75_000, 58_000], [7_000_000, 7_000_000], [0.01, 0.01])],
    ],
    [
      "a figure with less decimals than the others, which a cell does not keep",
      [years, ...basic([300_000, 110_000], [1_000_000, 1_000_000], [0.3, 0.11])],
    ],
    [
      "continuing operations take in what a conversion adds",
      [
        years,
        ["Income from continuing operations", 120_000, 100_000],
        ["Discontinued operations", -20_000, -10_000],
        ["Net income", 100_000, 90_000],
        ["Interest on convertible notes, net of tax", 5_000, 5_000],
        ["Net income after assumed conversions", 105_000, 95_000],
        ["Weighted-average shares", 50_000, 50_000],
        ["Convertible notes", 10_000, 10_000],
        ["Diluted weighted-average shares", 60_000, 60_000],
        ["Diluted earnings per share:"],
        ["Continuing operations", 2.08, 1.75],
        ["Discontinued operations", -0.33, -0.17],
        ["Net income", 1.75, 1.58],
      ],
    ],
    [
      "a percentage beneath them",
      [
        years,
        ...basic([1_000_000, 900_000], [400_000, 390_000], [2.5, 2.31]),
        ["Dilutive effect", 0.009, 0.01],
      ],
    ],
  ]);
});

/** Continuing operations of 1,000 and discontinued ones of -1,500, with 250 options; the year before a profit throughout. */
const ofTwoSigns = (
  continuing: number,
  options: Rows,
  total: number,
  diluted: readonly [continuing: number, discontinued: number, net: number],
): Rows => [
  years,
  ["Income (loss) from continuing operations", continuing, 1_000],
  ["Discontinued operations", -continuing * 1.5, 500],
  ["Net income (loss)", -continuing / 2, 1_500],
  ["Weighted-average shares", 1_000, 1_000],
  ...options,
  ["Diluted weighted-average shares", total, 1_250],
  ["Basic earnings per share:"],
  ["Continuing operations", continuing / 1_000, 1],
  ["Discontinued operations", (-continuing * 1.5) / 1_000, 0.5],
  ["Net income (loss)", -continuing / 2_000, 1.5],
  ["Diluted earnings per share:"],
  ["Continuing operations", diluted[0], 0.8],
  ["Discontinued operations", diluted[1], 0.4],
  ["Net income (loss)", diluted[2], 1.2],
];
const options: Rows = [["Stock options", 250, 250]];

describe("CONTROL-NUMBER", () => {
  check([
    [
      "left out for the net loss, on a line of their own",
      ofTwoSigns(1_000, [...options, ["Less: antidilutive", -250, 0]], 1_000, [1, -1.5, -0.5]),
      "error CONTROL-NUMBER B6: 250, not none",
    ],
    [
      "left out for the net loss, shown and not counted",
      ofTwoSigns(1_000, options, 1_000, [1, -1.5, -0.5]),
      "error CONTROL-NUMBER B6: 250, not none",
    ],
    [
      "counted for the net income, though continuing operations had a loss",
      ofTwoSigns(-1_000, options, 1_250, [-0.8, 1.2, 0.4]),
      "error CONTROL-NUMBER B6: none, not 250",
    ],
    [
      "none for the net loss, but some a year before",
      ofTwoSigns(1_000, [["Stock options", 0, 250]], 1_000, [1, -1.5, -0.5]),
      "warning CONTROL-NUMBER B6: the shares that dilute, not none",
    ],
    ["counted in spite of the net loss", ofTwoSigns(1_000, options, 1_250, [0.8, -1.2, -0.4])],
    [
      "left out in spite of the net income",
      ofTwoSigns(-1_000, [["Stock options", 0, 250]], 1_000, [-1, 1.5, 0.5]),
    ],
  ]);
});

/** Net income with one security, basic and diluted; the year before without it. */
const withOne = (
  income: number,
  security: string,
  [shares, total]: readonly [number, number],
  figures: readonly [basic: number, diluted: number],
  adjustment?: readonly [caption: string, amount: number],
): Rows => [
  years,
  ["Net income (loss)", income, 1_000_200],
  ...(adjustment
    ? [
        [...adjustment, 48_000],
        ["Net income (loss) after assumed conversions", income + adjustment[1], 1_048_200],
      ]
    : []),
  ["Weighted-average shares", 1_000_000, 1_000_000],
  [security, shares, 100_000],
  ["Diluted weighted-average shares", total, 1_100_000],
  ["Basic earnings (loss) per share", figures[0], 1],
  ["Diluted earnings (loss) per share", figures[1], adjustment ? 0.95 : 0.91],
];
const interest = "Interest on convertible notes, net of tax";

describe("LOSS-DILUTED", () => {
  const loss = (shares: number, total: number, diluted: number) =>
    withOne(-1_000_300, "Stock options", [shares, total], [-1, diluted]);
  check([
    [
      "counted: the exhibit computes by it",
      loss(100_000, 1_100_000, -0.91),
      "error LOSS-DILUTED B4: none, not 100,000",
    ],
    [
      "counted, and the figure of the basic computation printed: a warning",
      loss(100_000, 1_100_000, -1),
      "warning LOSS-DILUTED B4: none, not 100,000",
    ],
    [
      "shown and not counted: a warning",
      loss(100_000, 1_000_000, -1),
      "warning LOSS-DILUTED B4: none, not 100,000",
    ],
    [
      "shown on purpose: a note",
      [
        ...loss(100_000, 1_100_000, -0.91),
        [
          "This calculation is submitted in accordance with Regulation S-K item 601(b)(11) although it is antidilutive.",
        ],
      ],
      "note LOSS-DILUTED B4: none, not 100,000",
    ],
    ["none", loss(0, 1_000_000, -1)],
    [
      "a warrant whose gain is taken out of income deepens the loss, and is counted",
      withOne(
        -1_000_000,
        "Warrants",
        [100_000, 1_100_000],
        [-1, -1.36],
        ["Gain on change in fair value of warrants", -500_000],
      ).map((row) => (row[0] === "Diluted earnings (loss) per share" ? [row[0], -1.36, 0.95] : row)),
    ],
  ]);
});

describe("SEQUENCE", () => {
  /** Notes that are shown and taken back again, as Clear Channel's exhibits of 2000 to 2004 do. */
  const takenBack = (interestOfYear: number): Rows => [
    years,
    ["Numerator"],
    ["Net income", 1_000_000, 1_000_000],
    ["Effect of dilutive securities:"],
    ["Convertible notes", interestOfYear, 150_000],
    ["Less: Anti-dilutive items", -interestOfYear, -150_000],
    ["Numerator for net income per common share - diluted", 1_000_000, 1_000_000],
    ["Denominator"],
    ["Weighted average common shares", 1_000_000, 1_000_000],
    ["Effect of dilutive securities:"],
    ["Stock options", 50_000, 50_000],
    ["Convertible notes", 100_000, 100_000],
    ["Less: Anti-dilutive items", -100_000, -100_000],
    ["Denominator for net income per common share - diluted", 1_050_000, 1_050_000],
    ["Net income per common share:"],
    ["Basic", 1, 1],
    ["Diluted", 0.95, 0.95],
  ];
  check([
    // 1,000,000 ÷ 1,050,000 = 0.95; with the notes 1,048,000 ÷ 1,150,000 = 0.91.
    ["notes left out that dilute", takenBack(48_000), "error SEQUENCE B12: 100,000, not none"],
    ["notes left out that do not", takenBack(150_000)],
    // With them 1,092,000 ÷ 1,150,000 = 0.9496, which rounding hides beside 0.9524.
    ["notes left out that dilute by less than rounding can make", takenBack(92_000)],
    [
      "notes whose interest per share is above earnings per share: nothing more is said of the diluted figure above the basic one",
      withOne(1_000_000, "Convertible notes", [100_000, 1_100_000], [1, 1.05], [interest, 150_000]),
      "error SEQUENCE B6: none, not 100,000",
    ],
    [
      "notes whose interest per share is below it",
      withOne(1_000_000, "Convertible notes", [100_000, 1_100_000], [1, 0.95], [interest, 48_000]),
    ],
    [
      "notes that leave it as it is, but for what rounding hides",
      withOne(1_000_000, "Convertible notes", [100_000, 1_100_000], [1, 1], [interest, 100_300]),
    ],
  ]);
});

describe("ADJUSTMENT", () => {
  check([
    [
      "shares without interest",
      withOne(1_000_000, "Convertible notes", [100_000, 1_100_000], [1, 0.91], [interest, 0]),
      "warning ADJUSTMENT B6: the interest, after tax, not none",
    ],
    [
      "interest without shares: nothing more is said of the diluted figure above the basic one",
      withOne(1_000_000, "Convertible notes", [0, 1_000_000], [1, 1.05], [interest, 48_000]),
      "warning ADJUSTMENT B6: the shares of the conversion, not none",
    ],
    ["neither", withOne(1_000_000, "Convertible notes", [0, 1_000_000], [1, 1], [interest, 0])],
    ["options have none", withOne(1_000_000, "Stock options", [100_000, 1_100_000], [1, 0.91])],
  ]);
});

describe("DILUTED-ABOVE-BASIC", () => {
  const totals = (income: number, diluted: number, perShare: number): Rows => [
    years,
    ["Net income", income, 1_000_000],
    ["Net income, diluted", diluted, 1_048_000],
    ["Weighted-average shares", 1_000_000, 1_000_000],
    ["Diluted weighted-average shares", 1_100_000, 1_100_000],
    ["Basic earnings per share", income / 1_000_000, 1],
    ["Diluted earnings per share", perShare, 0.95],
  ];
  check([
    [
      "totals that say no more",
      totals(1_000_000, 1_155_000, 1.05),
      "error DILUTED-ABOVE-BASIC B7: 1.00 or less, not 1.05",
    ],
    ["below it", totals(1_000_000, 1_048_000, 0.95)],
    ["above it by less than is printed", totals(1_000_000, 1_104_000, 1)],
    [
      "net of discontinued operations, where continuing ones decide",
      ofTwoSigns(1_000, options, 1_250, [0.8, -1.2, -0.4]),
    ],
  ]);
});

describe("YTD-COPIED", () => {
  const yearToDate = (
    caption: string,
    quarter: number,
    year: number,
    periods = ["Three months ended September 30, 2024", "Nine months ended September 30, 2024"],
  ): Rows => [
    ["", ...periods],
    ["Net income", 1_000_000, 3_000_000],
    ["Weighted-average shares", 1_000_000, 1_000_000],
    [caption, quarter, year],
    ["Diluted weighted-average shares", 1_000_000 + quarter, 1_000_000 + year],
  ];
  check([
    [
      "the quarter's shares in the year to date",
      yearToDate("Stock options", 25_000, 25_000),
      "warning YTD-COPIED C4: the average of the quarters, not 25,000",
    ],
    ["another average", yearToDate("Stock options", 25_000, 24_000)],
    ["too few to tell", yearToDate("Stock options", 99, 99)],
    [
      "preferred stock counts for as long as it is outstanding",
      yearToDate("Convertible preferred stock", 25_000, 25_000),
    ],
    [
      "two quarters can be alike",
      yearToDate("Stock options", 25_000, 25_000, [
        "Three months ended September 30, 2024",
        "Three months ended September 30, 2023",
      ]),
    ],
    [
      "of other years",
      yearToDate("Stock options", 25_000, 25_000, [
        "Three months ended September 30, 2024",
        "Nine months ended September 30, 2023",
      ]),
    ],
  ]);
});

describe("TEXT-NUMBER", () => {
  const table = (...figures: readonly (number | string)[]): Rows => [
    years,
    ["Net income", figures[0] ?? 0, 900],
    ["Weighted-average shares", 100, figures[1] ?? 100],
  ];
  check([
    ["one", table("1,000"), "note TEXT-NUMBER B2: a number, not the text “1,000”"],
    ["the first of several", table("1,000", "100"), "note TEXT-NUMBER B2: a number, not the text “1,000”"],
    ["numbers", table(1000)],
    ["a dash is no number", [...table(1000), ["Stock options", "-", "—"]]],
  ]);
  test.each(["text", "web"] as const)("none in a pasted exhibit, which is text: as %s", (form) => {
    expect(findingsOnFiling("01", form)).toEqual([]);
  });

  const sentences = (rows: Rows) => findingsIn(rows).map(({ sentence }) => sentence);
  test("a sentence begins with a capital, also that of a line without a caption", () => {
    expect(sentences([...table(1000), ["Stock options", 10, 10], [null, "110", 110]])).toEqual([
      "The total without a caption for 2024 is a number stored as text, which a formula passes over.",
    ]);
  });

  test("it says how many there are", () => {
    expect(sentences(table("1,000"))).toEqual([
      "“Net income” for 2024 is a number stored as text, which a formula passes over.",
    ]);
    expect(sentences(table("1,000", "100"))).toEqual([
      "“Net income” for 2024 is a number stored as text, which a formula passes over. So is 1 other in this range.",
    ]);
    expect(sentences([...table("1,000", "100"), ["Stock options", "10", 10]])).toEqual([
      "“Net income” for 2024 is a number stored as text, which a formula passes over. So are 2 others in this range.",
    ]);
  });
});

describe("what only the sheet shows", () => {
  const rows: Rows = [
    ["", 2024, 2023, 2022],
    ...basic([1_000_000, 900_000, 800_000], [400_000, 390_000, 380_000], [2.5, 2.31, 2.11]),
  ];
  const found = (table: Grid) => findingsOf(recognize(table)).map(inShort);
  /** The sheet with formulas in these rows, but for the columns named. */
  const withFormulas = (
    table: Grid,
    formulaRows: readonly number[],
    typed: readonly number[] = [],
  ): Grid => ({
    ...table,
    cells: table.cells.map((row, at) =>
      row.map((cell, column): Cell =>
        formulaRows.includes(at) && column > 0 && !typed.includes(column) ? { ...cell, formula: true } : cell,
      ),
    ),
  });

  test("HIDDEN: rows and columns of the table", () => {
    expect(found(grid(rows, { hiddenRows: [2], hiddenColumns: [3] }))).toEqual([
      "note HIDDEN A3: a visible row, not a hidden row",
      "note HIDDEN D2: a visible column, not a hidden column",
    ]);
    expect(found(grid([...rows, [], ["Prepared by", "the treasurer"]], { hiddenRows: [0, 4] }))).toEqual([]);
    expect(found(grid(rows))).toEqual([]);
  });

  test("HARD-CODED: the one number in a row of formulas", () => {
    const table = grid(rows);
    expect(found(withFormulas(table, [3], [2]))).toEqual(["note HARD-CODED C4: a formula, not 2.31"]);
    expect(found(withFormulas(table, [3]))).toEqual([]);
    expect(found(withFormulas(table, [3], [1, 2]))).toEqual([]);
    expect(found(table)).toEqual([]);
    const two = grid(rows.map((row) => row.slice(0, 3)));
    expect(found(withFormulas(two, [3], [2]))).toEqual([]);
  });
});

describe("where the columns are not periods, only the cells are judged", () => {
  const sums: Rows = [
    ["Net income", 1000, 900],
    ["Weighted-average shares", 100, 100],
    ["Stock options", 10, 10],
    ["Diluted weighted-average shares", 120, 120],
    ["Basic earnings per share", 12, 12],
  ];
  const errors = [
    "error SHARES-FOOT B5: 110, not 120",
    "error SHARES-FOOT C5: 110, not 120",
    "error EPS-RECOMPUTES B6: 10, not 12",
    "error EPS-RECOMPUTES C6: 9, not 12",
  ];
  check([
    ["a control: two years", [years, ...sums], ...errors],
    ["a basic and a diluted computation", [["", "Basic", "Diluted"], ...sums]],
    ["a primary and a fully diluted one", [["", "Primary", "Assuming full dilution"], ...sums]],
    ["classes of stock", [["", "Class A", "Class B"], ...sums]],
    ["a ledger", [["", "Shares", "Days"], ...sums]],
    ["income and amounts per share", [["", "Income", "Per share"], ...sums]],
    [
      "cells with an error or a text",
      [["", "Basic", "Diluted"], ["Net income", "#REF!", "900"], ...sums.slice(1)],
      "error ERROR-CELL B2: a figure, not the error #REF!",
      "note TEXT-NUMBER C2: a number, not the text “900”",
    ],
  ]);

  test("until a person leaves out the other columns", () => {
    const table = recognize(grid([["", "Basic", "Diluted"], ...sums]));
    const findings = findingsOf(table, { periods: new Map([[1, { dropped: true }]]) });
    expect(findings.map(inShort)).toEqual([errors[1], errors[3]]);
  });
});

describe("all rules together", () => {
  test("errors come first, then warnings, then notes", () => {
    const rows: Rows = [
      ["", "Three months ended September 30, 2024", "Nine months ended September 30, 2024"],
      ["Net income", "1,000,000", 3_000_000],
      ["Weighted-average shares", 1_000_000, 1_000_000],
      ["Stock options", 25_000, 25_000],
      ["Diluted weighted-average shares", 1_025_000, 1_027_000],
    ];
    expect(findingsIn(rows).map(({ severity }) => severity)).toEqual(["error", "warning", "note"]);
  });

  test("a table without periods has none", () => {
    expect(findingsIn([["Net income"]])).toEqual([]);
  });

  test("each finding names its cell inside of the range, and a paragraph where a rule is one of the standard", () => {
    const [finding] = findingsIn([years, ...basic([1_000_000, 900_000], [400_000, 390_000], [2.5, 2.13])]);
    expect(finding).toEqual({
      rule: "EPS-RECOMPUTES",
      severity: "error",
      place: { row: 3, column: 2 },
      sentence: "“Basic earnings per share” for 2023 is 2.13, but 900,000 ÷ 390,000 is 2.30769, so 2.31.",
      expected: "2.31",
      found: "2.13",
      paragraph: "ASC 260-10-45-10",
    });
  });
});
