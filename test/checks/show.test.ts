import { call, callAt, type Given } from "../functions/excel-functions";
import { grid } from "../facts/table";
import { filings } from "../filings/filing";
import { forms, type FormName } from "../filings/forms";
import {
  addressOf,
  exhibit,
  filed,
  findingsIn,
  inShort,
  planted,
  type Change,
  type Exhibit,
} from "./exhibits";

// Three faults in an exhibit are three findings: a dilutive share in a loss, a denominator off by 10,000, a comparative in thousands.

const hemaCare = filed("01");

/** Four years of a company with options, units and convertible notes; a loss in the third. */
const annual = exhibit(
  [2024, 2023, 2022, 2021],
  "BASIC",
  ["ni", "Net income (loss)", 12_480_000, 9_310_000, -2_150_000, 6_005_000],
  ["ws", "Weighted-average shares outstanding", 10_240_000, 10_105_000, 9_980_000, 9_850_000],
  ["be", "Basic earnings (loss) per share", 1.22, 0.92, -0.22, 0.61],
  "DILUTED",
  ["n2", "Net income (loss)", 12_480_000, 9_310_000, -2_150_000, 6_005_000],
  ["in", "Interest on convertible notes, net of tax", 240_000, 240_000, 0, 240_000],
  ["di", "Net income (loss), diluted", 12_720_000, 9_550_000, -2_150_000, 6_245_000],
  ["w2", "Weighted-average shares outstanding", 10_240_000, 10_105_000, 9_980_000, 9_850_000],
  ["op", "Stock options", 312_000, 254_000, 0, 198_000],
  ["ru", "Restricted stock units", 96_000, 71_500, 0, 40_250],
  ["cn", "Convertible notes", 500_000, 500_000, 0, 500_000],
  ["ds", "Diluted weighted-average shares", 11_148_000, 10_930_500, 9_980_000, 10_588_250],
  ["de", "Diluted earnings (loss) per share", 1.14, 0.87, -0.22, 0.59],
);

test.each([
  ["HemaCare's exhibit as filed", hemaCare],
  ["four years", annual],
])("%s: no findings", (_, clean) => {
  expect(findingsIn(clean.rows)).toEqual([]);
  expect(call("CHECK", clean.rows as Given)).toEqual([["No findings"]]);
});

type Expected = readonly [rule: string, key: string, period: number];
type Planting = readonly [
  name: string,
  changes: readonly Change[],
  expected: readonly [Expected, Expected, Expected],
];

/** A dilutive share in a loss, in the three months of 2002. */
const inLoss: readonly Change[] = [
  ["op", 0, 120_000],
  ["ds", 0, 7_857_946],
];
const inLossFound: Expected = ["LOSS-DILUTED", "op", 0];
/** The denominator of the three months of 2001. */
const tenThousand: Change = ["ds", 1, 8_436_574];
const tenThousandFound: Expected = ["SHARES-FOOT", "ds", 1];
/** Net income of the nine months of 2001, in both computations. */
const inThousands: readonly Change[] = [
  ["ni", 3, 377],
  ["n2", 3, 377],
];
const inThousandsFound: Expected = ["SCALE", "ni", 3];

const ofHemaCare: readonly Planting[] = [
  [
    "one in each of three periods",
    [...inLoss, tenThousand, ...inThousands],
    [inLossFound, tenThousandFound, inThousandsFound],
  ],
  [
    "income in the basic computation only",
    [...inLoss, tenThousand, ["ni", 3, 377]],
    [inLossFound, tenThousandFound, inThousandsFound],
  ],
  [
    "income in the diluted computation only",
    [...inLoss, tenThousand, ["n2", 3, 377]],
    [inLossFound, tenThousandFound, ["SCALE", "n2", 3]],
  ],
  [
    "the basic denominator",
    [...inLoss, ["ws", 1, 7_551_024], ...inThousands],
    [inLossFound, ["SHARES-FOOT", "ws", 1], inThousandsFound],
  ],
  [
    "the shares that the diluted computation starts from",
    [...inLoss, ["w2", 1, 7_551_024], ...inThousands],
    [inLossFound, ["SHARES-FOOT", "w2", 1], inThousandsFound],
  ],
  [
    "both of them: the total is what differs",
    [...inLoss, ["ws", 1, 7_551_024], ["w2", 1, 7_551_024], ...inThousands],
    [inLossFound, tenThousandFound, inThousandsFound],
  ],
  [
    "warrants in the other loss",
    [["wa", 2, 39_402], ["ds", 2, 7_686_599], tenThousand, ...inThousands],
    [["LOSS-DILUTED", "wa", 2], tenThousandFound, inThousandsFound],
  ],
  [
    "two securities in a loss",
    [["op", 2, 50_000], ["wa", 2, 39_402], ["ds", 2, 7_736_599], tenThousand, ...inThousands],
    [["LOSS-DILUTED", "op", 2], tenThousandFound, inThousandsFound],
  ],
  [
    "shares shown in a loss and not counted",
    [["op", 0, 120_000], tenThousand, ...inThousands],
    [inLossFound, tenThousandFound, inThousandsFound],
  ],
  [
    "all shares of a period in thousands",
    [
      ...inLoss,
      tenThousand,
      ["ws", 3, 7_509],
      ["w2", 3, 7_509],
      ["op", 3, 698],
      ["wa", 3, 39],
      ["ds", 3, 8_246],
    ],
    [inLossFound, tenThousandFound, ["SCALE", "ws", 3]],
  ],
  [
    "the basic shares in thousands",
    [...inLoss, tenThousand, ["ws", 3, 7_509]],
    [inLossFound, tenThousandFound, ["SCALE", "ws", 3]],
  ],
  [
    "the diluted computation's first line in thousands",
    [...inLoss, tenThousand, ["w2", 3, 7_509]],
    [inLossFound, tenThousandFound, ["SCALE", "w2", 3]],
  ],
  [
    "the diluted total in thousands",
    [...inLoss, tenThousand, ["ds", 3, 8_247]],
    [inLossFound, tenThousandFound, ["SCALE", "ds", 3]],
  ],
  [
    "everything of a period in thousands",
    [
      ...inLoss,
      tenThousand,
      ...inThousands,
      ["ws", 3, 7_509],
      ["w2", 3, 7_509],
      ["op", 3, 698],
      ["wa", 3, 40],
      ["ds", 3, 8_247],
    ],
    [inLossFound, tenThousandFound, ["SCALE", "ws", 3]],
  ],
  [
    "the denominator and the income of one period",
    [...inLoss, ["ds", 3, 8_256_984], ...inThousands],
    [inLossFound, ["SHARES-FOOT", "ds", 3], inThousandsFound],
  ],
  [
    "the loss in thousands",
    [...inLoss, tenThousand, ["ni", 2, -619], ["n2", 2, -619]],
    [inLossFound, tenThousandFound, ["SCALE", "ni", 2]],
  ],
  [
    "the same loss twice wrong",
    [["wa", 2, 39_402], ["ds", 2, 7_686_599], tenThousand, ["ni", 2, -619], ["n2", 2, -619]],
    [["LOSS-DILUTED", "wa", 2], tenThousandFound, ["SCALE", "ni", 2]],
  ],
  [
    "the denominator of the loss",
    [["op", 0, 120_000], ["ds", 0, 7_867_946], ...inThousands],
    [inLossFound, ["SHARES-FOOT", "ds", 0], inThousandsFound],
  ],
  [
    "the current period in thousands",
    [["wa", 2, 39_402], ["ds", 2, 7_686_599], tenThousand, ["ni", 0, -462], ["n2", 0, -462]],
    [["LOSS-DILUTED", "wa", 2], tenThousandFound, ["SCALE", "ni", 0]],
  ],
];

const counted: readonly Change[] = [
  ["op", 2, 205_000],
  ["ds", 2, 10_185_000],
  ["de", 2, -0.21],
];
const countedFound: Expected = ["LOSS-DILUTED", "op", 2];
const off: Change = ["ds", 1, 10_940_500];
const offFound: Expected = ["SHARES-FOOT", "ds", 1];
const thousands: readonly Change[] = [
  ["ni", 3, 6_005],
  ["n2", 3, 6_005],
  ["in", 3, 240],
  ["di", 3, 6_245],
];
const thousandsFound: Expected = ["SCALE", "ni", 3];

const ofFourYears: readonly Planting[] = [
  ["one in each of three years", [...counted, off, ...thousands], [countedFound, offFound, thousandsFound]],
  [
    "the figure per share left as it was",
    [["op", 2, 505_000], ["ds", 2, 10_485_000], off, ...thousands],
    [countedFound, offFound, thousandsFound],
  ],
  [
    "the current denominator, too low",
    [...counted, ["ds", 0, 11_138_000], ...thousands],
    [countedFound, ["SHARES-FOOT", "ds", 0], thousandsFound],
  ],
  [
    "the basic denominator",
    [...counted, ["ws", 1, 10_115_000], ...thousands],
    [countedFound, ["SHARES-FOOT", "ws", 1], thousandsFound],
  ],
  [
    "the shares that the diluted computation starts from",
    [...counted, ["w2", 1, 10_115_000], ...thousands],
    [countedFound, ["SHARES-FOOT", "w2", 1], thousandsFound],
  ],
  [
    "both of them",
    [...counted, ["ws", 0, 10_250_000], ["w2", 0, 10_250_000], ...thousands],
    [countedFound, ["SHARES-FOOT", "ds", 0], thousandsFound],
  ],
  [
    "net income in both computations, not what it leads to",
    [...counted, off, ["ni", 3, 6_005], ["n2", 3, 6_005]],
    [countedFound, offFound, thousandsFound],
  ],
  [
    "net income in the basic computation only",
    [...counted, off, ["ni", 3, 6_005]],
    [countedFound, offFound, thousandsFound],
  ],
  [
    "net income in the diluted computation only",
    [...counted, off, ["n2", 3, 6_005]],
    [countedFound, offFound, ["SCALE", "n2", 3]],
  ],
  [
    "the diluted numerator",
    [...counted, off, ["di", 3, 6_245]],
    [countedFound, offFound, ["SCALE", "di", 3]],
  ],
  [
    "the shares of a year in thousands",
    [
      ...counted,
      off,
      ["ws", 0, 10_240],
      ["w2", 0, 10_240],
      ["op", 0, 312],
      ["ru", 0, 96],
      ["cn", 0, 500],
      ["ds", 0, 11_148],
    ],
    [countedFound, offFound, ["SCALE", "ws", 0]],
  ],
  [
    "units in the loss",
    [
      ["ru", 2, 33_000],
      ["ds", 2, 10_013_000],
      ["ds", 3, 10_578_250],
      ["ni", 0, 12_480],
      ["n2", 0, 12_480],
      ["in", 0, 240],
      ["di", 0, 12_720],
    ],
    [
      ["LOSS-DILUTED", "ru", 2],
      ["SHARES-FOOT", "ds", 3],
      ["SCALE", "ni", 0],
    ],
  ],
  [
    "notes with their interest in the loss",
    [
      ["cn", 2, 500_000],
      ["in", 2, 240_000],
      ["di", 2, -1_910_000],
      ["ds", 2, 10_480_000],
      ["de", 2, -0.18],
      off,
      ...thousands,
    ],
    [["LOSS-DILUTED", "cn", 2], offFound, thousandsFound],
  ],
  [
    "the denominator of the loss",
    [["op", 2, 205_000], ["ds", 2, 10_195_000], ["de", 2, -0.21], ...thousands],
    [countedFound, ["SHARES-FOOT", "ds", 2], thousandsFound],
  ],
  [
    "the denominator and the income of one year",
    [...counted, ["ds", 3, 10_598_250], ...thousands],
    [countedFound, ["SHARES-FOOT", "ds", 3], thousandsFound],
  ],
  [
    "all three in the loss",
    [
      ["op", 2, 205_000],
      ["ds", 2, 10_195_000],
      ["de", 2, -0.21],
      ["ni", 2, -2_150],
      ["n2", 2, -2_150],
      ["di", 2, -2_150],
    ],
    [countedFound, ["SHARES-FOOT", "ds", 2], ["SCALE", "ni", 2]],
  ],
];

function expectThree(clean: Exhibit, changes: readonly Change[], expected: readonly Expected[]): void {
  const rows = planted(clean, changes);
  const wanted = expected.map(([rule, key, period]) => `${rule} ${addressOf(clean, key, period)}`).sort();
  const found = findingsIn(rows);
  expect(found.map(inShort).map(ruleAndCell).sort()).toEqual(wanted);
  const shown = call("CHECK", rows as Given).slice(1);
  expect(shown.map(([, rule, where]) => `${String(rule)} ${String(where)}`).sort()).toEqual(wanted);
}

const ruleAndCell = (short: string): string => short.replace(/^\w+ (\S+ \w+):.*$/, "$1");

describe("three faults in HemaCare's exhibit as filed", () => {
  test.each(ofHemaCare)("%s", (_, changes, expected) => {
    expectThree(hemaCare, changes, expected);
  });
});

describe("three faults in four years", () => {
  test.each(ofFourYears)("%s", (_, changes, expected) => {
    expectThree(annual, changes, expected);
  });
});

describe("in every form that a preparer would select", () => {
  const filing = filings.find(({ id }) => id.startsWith("01_"))!;
  /** The three faults as a filing would print them. */
  const printed: Readonly<Record<string, readonly [period: number, value: string]>> = {
    op: [0, "120,000"],
    ni: [3, "$ 377"],
    n2: [3, "$ 377"],
  };
  const totals = ["7,857,946", "8,436,574"];
  const faulty = {
    ...filing,
    rows: filing.rows.map((row) => {
      const [period, value] = printed[row.key] ?? [];
      return {
        ...row,
        values: row.values.map((shown, index) =>
          row.key === "ds" ? (totals[index] ?? shown) : index === period ? (value ?? shown) : shown,
        ),
      };
    }),
  };

  test.each(Object.keys(forms) as FormName[])("%s", (form) => {
    const { grid: table, rows } = forms[form](faulty);
    const found = findingsIn(table).filter(({ severity }) => severity !== "note");
    expect(found.map(({ rule, place }) => `${rule} ${place.row}`).sort()).toEqual(
      [`LOSS-DILUTED ${rows.get("op")}`, `SCALE ${rows.get("ni")}`, `SHARES-FOOT ${rows.get("ds")}`].sort(),
    );
    expect(findingsIn(forms[form](filing).grid).filter(({ severity }) => severity !== "note")).toEqual([]);
  });
});

describe("where the range stands", () => {
  const rows = planted(annual, [...counted, off, ...thousands]) as Given;
  const wheres = (address: readonly string[]) => callAt(address, "CHECK", rows).map(([, , where]) => where);

  test.each([
    ["A1, where Excel does not say", [], ["Where", "E3", "C14", "D11"]],
    ["on another sheet", ["'Facts 2024'!B7:F21"], ["Where", "F9", "D20", "E17"]],
    ["with dollar signs", ["Sheet1!$AA$100:$AE$114"], ["Where", "AE102", "AC113", "AD110"]],
    ["whole columns", ["Sheet1!C:G"], ["Where", "G3", "E14", "F11"]],
    ["whole rows", ["Sheet1!$5:$19"], ["Where", "E7", "C18", "D15"]],
    ["an empty address, of what is no range", [""], ["Where", "E3", "C14", "D11"]],
  ])("%s", (_, address, expected) => {
    expect(wheres(address)).toEqual(expected);
  });

  test("the table has a header, and each row says what is wrong, what was expected and what is there", () => {
    expect(call("CHECK", rows)).toEqual([
      ["Severity", "Rule", "Where", "What is wrong", "Expected", "Found"],
      [
        "Error",
        "SCALE",
        "E3",
        "“Net income (loss)” for 2021 is a thousand times too small for the reported earnings per share: it seems to be stated in thousands, unlike the rest.",
        "about 6,005,000",
        "6,005",
      ],
      [
        "Error",
        "SHARES-FOOT",
        "C14",
        "“Diluted weighted-average shares” for 2023 is 10,940,500, but its 4 lines from “Weighted-average shares outstanding” on come to 10,930,500.",
        "10,930,500",
        "10,940,500",
      ],
      [
        "Error",
        "LOSS-DILUTED",
        "D11",
        "“Stock options” adds 205,000 shares for 2022, where there is a loss: they make the loss per share smaller and are not counted.",
        "none",
        "205,000",
      ],
    ]);
  });

  test("a blank range is refused, and facts without anything wrong have no findings", () => {
    expect(call("CHECK", "")[0]?.[0]).toMatch(/^#VALUE! There are no figures in the selected range\. /);
    expect(
      findingsIn(
        grid([
          ["", 2024],
          ["Net income", 100],
          ["Weighted-average shares", 10],
        ]),
      ),
    ).toEqual([]);
  });
});
