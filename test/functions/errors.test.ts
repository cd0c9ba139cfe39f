import { call, column, type Cell, type FunctionId, type Given } from "./excel-functions";

// #VALUE! with a sentence that names the argument, its place, and what to do; #DIV/0! for no weighted-average shares alone.

type Kind =
  | "money"
  | "money, not zero"
  | "not negative"
  | "none or more"
  | "above zero"
  | "rate"
  | "fraction"
  | "decimals";

/** What each argument stands for in a sentence, and which numbers it can be. */
const argumentKinds: Readonly<Record<string, readonly [words: string, kind: Kind]>> = {
  netIncome: ["net income", "money"],
  weightedShares: ["number of weighted-average shares", "not negative"],
  preferredDividends: ["amount of preferred dividends", "money"],
  decimals: ["number of decimals", "decimals"],
  shares: ["number of shares", "not negative"],
  exercisePrice: ["exercise price", "not negative"],
  averagePrice: ["average market price", "above zero"],
  unrecognizedCompensation: ["average unrecognized compensation", "not negative"],
  fractionOutstanding: ["fraction of the period outstanding", "fraction"],
  principal: ["principal", "not negative"],
  conversionPrice: ["conversion price", "above zero"],
  interest: ["interest", "money"],
  taxRate: ["tax rate", "rate"],
  incrementalShares: ["number of incremental shares", "none or more"],
  incomeAdjustments: ["income adjustment", "money"],
  controlIncome: ["control income", "money, not zero"],
};

/** A call of each function that works, argument by argument. */
const working = {
  BASIC: { netIncome: 100, weightedShares: 10, preferredDividends: 5, decimals: 2 },
  TREASURY_SHARES: {
    shares: 100,
    exercisePrice: 15,
    averagePrice: 20,
    unrecognizedCompensation: 0,
    fractionOutstanding: 1,
  },
  CONVERSION_SHARES: { principal: 1000, conversionPrice: 25, fractionOutstanding: 0.5 },
  CONVERSION_INCOME: { interest: 80, taxRate: 0.25, fractionOutstanding: 0.5 },
  DILUTED: { ...sameSix(), decimals: 2 },
  DILUTED_SHARES: sameSix(),
  DILUTED_INCOME: sameSix(),
  DILUTIVE_SHARES: sameSix(),
  ANTIDILUTIVE_SHARES: sameSix(),
  SEQUENCE: sameSix(),
  PUT_SHARES: { shares: 100, exercisePrice: 25, averagePrice: 20, fractionOutstanding: 1 },
} satisfies Readonly<Partial<Record<FunctionId, Readonly<Record<string, number>>>>>;

type Tested = keyof typeof working;
const tested = Object.keys(working) as readonly Tested[];

function sameSix() {
  return {
    netIncome: 100,
    weightedShares: 10,
    incrementalShares: 5,
    incomeAdjustments: 2,
    preferredDividends: 5,
    controlIncome: 90,
  };
}

/** Bad cells of every argument, with what its sentence says after the argument's name. */
const neverNumbers: readonly (readonly [Cell, string])[] = [
  ["abc", '"abc" is text. Enter a number.'],
  ["(462,000)", '"(462,000)" is text. Enter a number.'],
  ["5", '"5" is text. Enter a number.'],
  [" ", '" " is text. Enter a number.'],
  [true, "TRUE is not a number. Enter a number."],
  [false, "FALSE is not a number. Enter a number."],
  ["#DIV/0!", "The cell shows the error #DIV/0!. Correct that cell first."],
  ["#NAME?", "The cell shows the error #NAME?. Correct that cell first."],
  ["#N/A", "The cell shows the error #N/A. Correct that cell first."],
  [{ code: "#REF!" }, "The cell shows the error #REF!. Correct that cell first."],
  [
    { type: "Error", basicType: "Error", basicValue: "#UNKNOWN!" },
    "The cell shows the error #UNKNOWN!. Correct that cell first.",
  ],
  [{ type: "FormattedNumber", basicValue: "abc" }, '"abc" is text. Enter a number.'],
  [NaN, "The cell does not hold a number. Enter a number."],
  [Infinity, "The cell does not hold a number. Enter a number."],
  [{}, "The cell does not hold a number. Enter a number."],
];

const refusedNumbers: Readonly<Record<Kind, (words: string) => readonly [Cell, string][]>> = {
  money: () => [],
  "money, not zero": (words) => [
    [
      0,
      `The ${words} is blank or zero. Enter income from continuing operations, or leave the argument out to use net income.`,
    ],
  ],
  "not negative": (words) => [
    [-5, `The ${words} is -5; it cannot be negative. Enter it as a positive number.`],
    [-0.01, `The ${words} is -0.01; it cannot be negative. Enter it as a positive number.`],
    [
      { type: "FormattedNumber", basicValue: -5 },
      `The ${words} is -5; it cannot be negative. Enter it as a positive number.`,
    ],
  ],
  "none or more": (words) => [
    [-5, `The ${words} is -5; it cannot be negative. Enter 0 for none.`],
    [-1e-300, `The ${words} is -1e-300; it cannot be negative. Enter 0 for none.`],
  ],
  "above zero": (words) => [
    [0, `The ${words} is blank or zero; it must be above zero. Enter the figure.`],
    [-3, `The ${words} is -3; it must be above zero. Enter it as a positive number.`],
  ],
  rate: (words) => [
    [25, `The ${words} is 25; it must be from 0 to 1. Enter 25 percent as 25% or 0.25.`],
    [1.01, `The ${words} is 1.01; it must be from 0 to 1. Enter 25 percent as 25% or 0.25.`],
    [-0.25, `The ${words} is -0.25; it must be from 0 to 1. Enter 25 percent as 25% or 0.25.`],
  ],
  fraction: (words) => [
    [
      0,
      `The ${words} is blank or zero; it must be above 0 and at most 1. Give the figure, or leave the whole argument out.`,
    ],
    [-0.5, `The ${words} is -0.5; it must be above 0 and at most 1. Enter half a period as 0.5 or 50%.`],
    [1.5, `The ${words} is 1.5; it must be above 0 and at most 1. Enter half a period as 0.5 or 50%.`],
  ],
  decimals: (words) =>
    [0, -1, 16, 2.5].map((decimals) => [
      decimals,
      `The ${words} is ${decimals || "blank or zero"}; it must be a whole number from 1 to 15. Correct it, or leave the argument out.`,
    ]),
};

const sweep = tested.flatMap((id) => Object.keys(working[id]).map((argument) => [id, argument] as const));

test.each(sweep)("EPS.%s refuses a bad %s in a sentence", (id, argument) => {
  const [words, kind] = argumentKinds[argument] as (typeof argumentKinds)[string];
  for (const [cell, sentence] of [...neverNumbers, ...refusedNumbers[kind](words)]) {
    const given = Object.entries({ ...working[id], [argument]: cell }).map(([, value]) => value);
    expect(call(id, ...given)).toEqual([[`#VALUE! ${argument}: ${sentence}`]]);
  }
});

test.each(sweep)("EPS.%s takes the ends of what %s can be", (id, argument) => {
  const ends: Readonly<Record<Kind, readonly Cell[]>> = {
    money: [0, -1e9, 1e15, { type: "FormattedNumber", basicValue: 12 }],
    "money, not zero": [-1, 0.01],
    "not negative": [0.01, 1e12, { type: "FormattedNumber", basicValue: 12 }],
    "none or more": [0, 0.01, 1e12],
    "above zero": [0.01, 1e6],
    rate: [0, 0.000_001, 1],
    fraction: [0.000_001, 1],
    decimals: [1, 15, { type: "FormattedNumber", basicValue: 3 }],
  };
  for (const cell of ends[(argumentKinds[argument] as (typeof argumentKinds)[string])[1]]) {
    const given = Object.values({ ...working[id], [argument]: cell });
    expect(
      call(id, ...given)
        .flat()
        .filter((shown) => String(shown).startsWith("#")),
    ).toEqual([]);
  }
});

describe("the place of the cell, where the argument has more than one", () => {
  const places: readonly (readonly [string, FunctionId, readonly Given[], string])[] = [
    ["one cell", "BASIC", ["x", 10], "#VALUE! netIncome: "],
    ["a row", "BASIC", [[1, 2, "x"], 10], "#VALUE! netIncome, column 3: "],
    ["a column", "BASIC", [column(1, "x"), 10], "#VALUE! netIncome, row 2: "],
    [
      "a block",
      "BASIC",
      [
        [
          [1, 2, 3],
          [4, 5, "x"],
        ],
        10,
      ],
      "#VALUE! netIncome, row 2, column 3: ",
    ],
    ["a stretched row", "BASIC", [["x", 2], column(10, 20)], "#VALUE! netIncome, column 1: "],
    [
      "a security's line",
      "DILUTED",
      [
        [1, 2],
        [3, 4],
        [
          [5, 5],
          [5, "x"],
        ],
      ],
      "#VALUE! incrementalShares, row 2, column 2: ",
    ],
    [
      "a period's cell",
      "DILUTED",
      [
        [1, 2],
        ["x", 4],
      ],
      "#VALUE! weightedShares, column 1: ",
    ],
  ];
  test.each(places)("%s", (_, id, given, place) => {
    const found = call(id, ...given)
      .flat()
      .filter((cell) => String(cell).startsWith("#"));
    expect(found).toContainEqual(`${place}"x" is text. Enter a number.`);
    expect(new Set(found).size).toBe(1);
  });
});

describe("a bad cell spoils its own figures only", () => {
  const bad = (argument: string) => `#VALUE! ${argument}: "x" is text. Enter a number.`;

  test("cell by cell", () => {
    expect(call("BASIC", [1, "x", 3], [2, 2, 2])).toEqual([[0.5, bad("netIncome, column 2"), 1.5]]);
    expect(call("BASIC", column(1, 2), [2, "x"])).toEqual([
      [0.5, bad("weightedShares, column 2")],
      [1, bad("weightedShares, column 2")],
    ]);
  });

  test.each([
    ["DILUTED", [[5, bad("incrementalShares, row 1, column 2"), 3]]],
    ["DILUTED_SHARES", [[20, bad("incrementalShares, row 1, column 2"), 20]]],
    ["DILUTED_INCOME", [[100, bad("incrementalShares, row 1, column 2"), 60]]],
    [
      "DILUTIVE_SHARES",
      [
        [6, bad("incrementalShares, row 1, column 2"), 6],
        [4, bad("incrementalShares, row 1, column 2"), 4],
      ],
    ],
    [
      "ANTIDILUTIVE_SHARES",
      [
        [0, bad("incrementalShares, row 1, column 2"), 0],
        [0, bad("incrementalShares, row 1, column 2"), 0],
      ],
    ],
  ] as const)("EPS.%s: its own period", (id, shown) => {
    const lines = [
      [6, "x", 6],
      [4, 4, 4],
    ];
    expect(call(id, [100, 80, 60], [10, 10, 10], lines)).toEqual(shown);
  });

  test("EPS.DILUTED: every argument of several periods", () => {
    const figures = { incomeAdjustments: 2, preferredDividends: 5, controlIncome: 90, decimals: 2 };
    for (const argument of Object.keys(figures)) {
      const optional = Object.entries(figures).map(([name, figure]) => [
        [name === argument ? "x" : figure, figure],
      ]);
      // (80 - 5 + 2) over 10 + 5 shares.
      expect(call("DILUTED", [100, 80], [10, 10], [[5, 5]], ...optional)).toEqual([
        [bad(`${argument}, column 1`), 5.13],
      ]);
    }
  });

  test("EPS.SEQUENCE is one table: a bad cell is the whole call's", () => {
    expect(call("SEQUENCE", 100, 10, column(5, "x"))).toEqual([[bad("incrementalShares, row 2")]]);
  });

  test("a single bad cell of a column of securities fills the column", () => {
    const shown = bad("incrementalShares, row 1");
    expect(call("DILUTIVE_SHARES", 100, 10, column("x", 5))).toEqual([[shown], [shown]]);
  });
});

describe("no weighted-average shares", () => {
  const divided = tested.filter((id) => "weightedShares" in working[id]);

  test.each(divided)("EPS.%s is #DIV/0!, without a sentence", (id) => {
    for (const none of [0, null, undefined, "", { type: "FormattedNumber", basicValue: 0 }]) {
      expect(call(id, ...Object.values({ ...working[id], weightedShares: none }))).toEqual([["#DIV/0!"]]);
    }
    expect(call(id)).toEqual([["#DIV/0!"]]);
  });

  test.each(divided)("EPS.%s: #VALUE! of the same figure comes first", (id) => {
    for (const argument of Object.keys(working[id])) {
      if (argument === "weightedShares") continue;
      const given = Object.values({ ...working[id], weightedShares: 0, [argument]: "x" });
      expect(call(id, ...given)).toEqual([[`#VALUE! ${argument}: "x" is text. Enter a number.`]]);
    }
  });

  test("in one period of several, in that period only", () => {
    expect(call("BASIC", [100, 100], [0, 10])).toEqual([["#DIV/0!", 10]]);
    expect(call("DILUTED", [100, 100], [10, 0], [[10, 10]])).toEqual([[5, "#DIV/0!"]]);
    expect(
      call(
        "DILUTIVE_SHARES",
        [100, 100],
        [10, 0],
        [
          [10, 10],
          [5, 5],
        ],
      ),
    ).toEqual([
      [10, "#DIV/0!"],
      [5, "#DIV/0!"],
    ]);
  });

  test("of the sequence: labels that do not fit come first", () => {
    expect(call("SEQUENCE", 100, 0, column(1, 2), null, null, null, ["a"])[0]?.[0]).toMatch(
      /^#VALUE! labels: /,
    );
  });
});

describe("a result too large for a cell", () => {
  const sentence = "#VALUE! The result is too large for a cell. Check the units of the arguments.";
  test.each<readonly [FunctionId, readonly Given[]]>([
    ["BASIC", [1e308, 1e-300]],
    ["BASIC", [-1e308, 1e-300]],
    ["CONVERSION_SHARES", [1e300, 1e-300]],
    ["CONVERSION_INCOME", [1.7e308]],
    ["DILUTED", [1e300, 1e-300]],
    ["DILUTED_SHARES", [1, 9e307, 9e307]],
    ["DILUTED_INCOME", [9e307, 1, 1, null, -9e307]],
    ["DILUTIVE_SHARES", [1, 1, 1.7e308]],
    ["SEQUENCE", [1e300, 1e-300]],
  ])("EPS.%s of %j", (id, given) => {
    expect(call(id, ...given)).toEqual([[sentence]]);
  });

  test("in one cell of several, in that cell only", () => {
    expect(call("BASIC", [1e308, 1], [1e-300, 2])).toEqual([[sentence, 0.5]]);
    expect(call("DILUTIVE_SHARES", 1, 1, column(1.7e308, 2))).toEqual([[sentence], [2]]);
  });

  test("a figure too small for a cell is 0, never a negative zero", () => {
    expect(call("BASIC", -1e-300, 1e300)).toEqual([[0]]);
    expect(call("DILUTED", -1e-300, 1e300)).toEqual([[0]]);
    expect(call("DILUTED_INCOME", -0, 5)).toEqual([[0]]);
  });
});

test("never #NUM!, #N/A, nor another error that no sentence explains", () => {
  for (const [id, argument] of sweep) {
    for (const cell of [...neverNumbers.map(([bad]) => bad), -1e308, 1e308, 5e-324, 0]) {
      for (const shown of call(id, ...Object.values({ ...working[id], [argument]: cell })).flat()) {
        expect(String(shown)).toMatch(/^(?!#)|^#DIV\/0!$|^#VALUE! /);
      }
    }
  }
});
