import {
  argumentCount,
  call,
  column,
  functionIds,
  serial,
  type Cell,
  type FunctionId,
  type Given,
} from "./excel-functions";

// #VALUE! with a sentence that names the argument, its place, and what to do; #DIV/0! for no weighted-average shares alone.

type Kind =
  | "any"
  | "not zero"
  | "not negative"
  | "none or more"
  | "above zero"
  | "above zero, optional"
  | "factor"
  | "rate"
  | "fraction"
  | "decimals"
  | "basis"
  | "date"
  | "date of an event";

/** What each argument stands for in a sentence, and which numbers it can be. */
const argumentKinds: Readonly<Record<string, readonly [words: string, kind: Kind]>> = {
  netIncome: ["net income", "any"],
  weightedShares: ["number of weighted-average shares", "not negative"],
  preferredDividends: ["amount of preferred dividends", "any"],
  decimals: ["number of decimals", "decimals"],
  periodStart: ["first day of the period", "date"],
  periodEnd: ["last day of the period", "date"],
  openingShares: ["number of opening shares", "not negative"],
  dates: ["date", "date of an event"],
  changes: ["change of shares", "any"],
  factors: ["factor", "factor"],
  basis: ["basis", "basis"],
  fairValue: ["fair value", "above zero"],
  subscriptionPrice: ["subscription price", "not negative"],
  newShares: ["number of new shares", "not negative"],
  heldShares: ["number of held shares", "above zero"],
  shares: ["number of shares", "not negative"],
  exercisePrice: ["exercise price", "not negative"],
  averagePrice: ["average market price", "above zero"],
  unrecognizedCompensation: ["average unrecognized compensation", "not negative"],
  fractionOutstanding: ["fraction of the period outstanding", "fraction"],
  principal: ["principal", "not negative"],
  conversionPrice: ["conversion price", "above zero"],
  interest: ["interest", "any"],
  taxRate: ["tax rate", "rate"],
  achieved: ["achieved level", "any"],
  targets: ["target", "any"],
  quarterlyShares: ["number of incremental shares", "none or more"],
  ytdControlNumber: ["year-to-date control number", "any"],
  incrementalShares: ["number of incremental shares", "none or more"],
  incomeAdjustments: ["income adjustment", "any"],
  controlIncome: ["control income", "not zero"],
  income: ["income", "any"],
  distributions: ["amount of distributions", "any"],
  participation: ["participation", "none or more"],
  reported: ["reported figure", "any"],
  numerator: ["numerator", "any"],
  denominator: ["denominator", "not negative"],
  numeratorUnit: ["unit of the numerator", "above zero, optional"],
  denominatorUnit: ["unit of the denominator", "above zero, optional"],
};

/** A call of each function that works, argument by argument; arguments that do not hold numbers have their own tests. */
const working = {
  BASIC: { netIncome: 100, weightedShares: 10, preferredDividends: 5, decimals: 2 },
  WEIGHTED_SHARES: {
    periodStart: serial("2024-01-01"),
    periodEnd: serial("2024-12-31"),
    openingShares: 1000,
    dates: serial("2024-12-31"),
    changes: 100,
    factors: 1.1,
    basis: 0,
  },
  RIGHTS_FACTOR: { fairValue: 11, subscriptionPrice: 5, newShares: 1, heldShares: 5 },
  TREASURY_SHARES: {
    shares: 100,
    exercisePrice: 15,
    averagePrice: 20,
    unrecognizedCompensation: 0,
    fractionOutstanding: 1,
  },
  PUT_SHARES: { shares: 100, exercisePrice: 25, averagePrice: 20, fractionOutstanding: 1 },
  CONVERSION_SHARES: { principal: 1000, conversionPrice: 25, fractionOutstanding: 0.5 },
  CONVERSION_INCOME: { interest: 80, taxRate: 0.25, fractionOutstanding: 0.5 },
  CONTINGENT_SHARES: { achieved: 100, targets: 90, shares: 5 },
  YTD_SHARES: { quarterlyShares: 50, ytdControlNumber: 100 },
  DILUTED: { ...sameSix(), decimals: 2 },
  DILUTED_SHARES: sameSix(),
  DILUTED_INCOME: sameSix(),
  DILUTIVE_SHARES: sameSix(),
  ANTIDILUTIVE_SHARES: sameSix(),
  SEQUENCE: sameSix(),
  TWO_CLASS: {
    income: 100,
    shares: 10,
    distributions: 20,
    participation: 1,
    sharesLosses: true,
    decimals: 2,
  },
  TIES: {
    reported: 0.06,
    numerator: 462,
    denominator: 7509,
    numeratorUnit: 1000,
    denominatorUnit: 1000,
    decimals: 2,
  },
  CHECK: { facts: facts() },
  EXHIBIT: { facts: facts(), decimals: 2 },
} satisfies Readonly<Record<FunctionId, Readonly<Record<string, Given>>>>;

const tested = Object.keys(working) as readonly FunctionId[];
const argumentsOf = (id: FunctionId): Readonly<Record<string, Given>> => working[id];
/** The call that works, but for one argument. */
const callWith = (id: FunctionId, changed: Readonly<Record<string, Given>>) =>
  call(id, ...Object.values({ ...argumentsOf(id), ...changed }));

function facts() {
  return [
    ["", 2024],
    ["Net income", 100],
    ["Weighted-average shares", 10],
  ];
}

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
const neverNumbers = (isDate = false): readonly (readonly [Cell, string])[] => {
  const [wanted, enter] = isDate
    ? ["a date", "Enter a date, such as 2024-12-31, or DATE(2024,12,31) in a formula."]
    : ["a number", "Enter a number."];
  return [
    ["abc", `"abc" is text. ${enter}`],
    ["(462,000)", `"(462,000)" is text. ${enter}`],
    ["5", `"5" is text. ${enter}`],
    ["2024-07-01", `"2024-07-01" is text. ${enter}`],
    [" ", `" " is text. ${enter}`],
    [
      "40 characters are shown of a longer text, and no more",
      `"40 characters are shown of a longer text…" is text. ${enter}`,
    ],
    [`${"😀".repeat(40)}`, `"${"😀".repeat(40)}" is text. ${enter}`],
    [`${"😀".repeat(41)}`, `"${"😀".repeat(40)}…" is text. ${enter}`],
    [true, `TRUE is not ${wanted}. ${enter}`],
    [false, `FALSE is not ${wanted}. ${enter}`],
    ["#DIV/0!", "The cell shows the error #DIV/0!. Correct that cell first."],
    ["#NAME?", "The cell shows the error #NAME?. Correct that cell first."],
    ["#N/A", "The cell shows the error #N/A. Correct that cell first."],
    [{ code: "#REF!" }, "The cell shows the error #REF!. Correct that cell first."],
    [
      { type: "Error", basicType: "Error", basicValue: "#UNKNOWN!" },
      "The cell shows the error #UNKNOWN!. Correct that cell first.",
    ],
    [{ type: "FormattedNumber", basicValue: "abc" }, `"abc" is text. ${enter}`],
    [NaN, `The cell does not hold ${wanted}. ${enter}`],
    [Infinity, `The cell does not hold ${wanted}. ${enter}`],
    [{}, `The cell does not hold ${wanted}. ${enter}`],
  ];
};

const notDates = (words: string): [Cell, string][] =>
  [60, -1, 0.5, 2_958_466, 20_240_131].map((number) => [
    number,
    `The ${words} is ${number}, which is no date. Enter a date, such as 2024-12-31, or DATE(2024,12,31) in a formula.`,
  ]);

const refusedNumbers: Readonly<Record<Kind, (words: string) => readonly [Cell, string][]>> = {
  any: () => [],
  "not zero": (words) => [
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
  "above zero, optional": (words) => [
    [
      0,
      `The ${words} is blank or zero; it must be above zero. Give the figure, or leave the whole argument out.`,
    ],
    [-3, `The ${words} is -3; it must be above zero. Enter it as a positive number.`],
  ],
  factor: (words) => [
    [
      -2,
      `The ${words} is -2; it cannot be negative. Enter 2 for a 2-for-1 split, 0.5 for a 1-for-2 consolidation.`,
    ],
  ],
  rate: (words) =>
    [25, 1.01, -0.25].map((rate) => [
      rate,
      `The ${words} is ${rate}; it must be from 0 to 1. Enter 25 percent as 25% or 0.25.`,
    ]),
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
  basis: (words) =>
    [2, 0.5, -1].map((basis) => [
      basis,
      `The ${words} is ${basis}; it must be 0 for days or 1 for whole months.`,
    ]),
  date: (words) => [
    [
      0,
      `The ${words} is blank or zero, which is no date. Enter a date, such as 2024-12-31, or DATE(2024,12,31) in a formula.`,
    ],
    ...notDates(words),
  ],
  "date of an event": (words) => [
    [0, "A change or factor has no date. Enter the day on which it happened."],
    ["", "A change or factor has no date. Enter the day on which it happened."],
    ...notDates(words),
  ],
};

const sweep = tested.flatMap((id) =>
  Object.keys(working[id]).flatMap((argument) =>
    argument in argumentKinds ? [[id, argument] as const] : [],
  ),
);

test("the tables cover every function and every argument; of some these are not numbers", () => {
  expect(tested).toEqual(functionIds);
  for (const id of functionIds) {
    const labels = id === "SEQUENCE" ? 1 : 0;
    expect([id, Object.keys(working[id]).length + labels]).toEqual([id, argumentCount(id)]);
    expect(
      callWith(id, {})
        .flat()
        .filter((shown) => String(shown).startsWith("#")),
    ).toEqual([]);
  }
  const others = tested.flatMap((id) => Object.keys(working[id]).filter((name) => !(name in argumentKinds)));
  expect(others).toEqual(["sharesLosses", "facts", "facts"]);
});

test.each(sweep)("EPS.%s refuses a bad %s in a sentence", (id, argument) => {
  const [words, kind] = argumentKinds[argument] as (typeof argumentKinds)[string];
  for (const [cell, sentence] of [...neverNumbers(kind.startsWith("date")), ...refusedNumbers[kind](words)]) {
    expect(callWith(id, { [argument]: cell })).toEqual([[`#VALUE! ${argument}: ${sentence}`]]);
  }
});

test.each(sweep)("EPS.%s takes the ends of what %s can be", (id, argument) => {
  const ends: Readonly<Record<Kind, readonly Cell[]>> = {
    any: [0, -800, 1e15, { type: "FormattedNumber", basicValue: 12 }],
    "not zero": [-1, 0.01],
    "not negative": [0.01, 1e12, { type: "FormattedNumber", basicValue: 12 }],
    "none or more": [0.01, 1e12],
    "above zero": [0.01, 1e6],
    "above zero, optional": [0.01, 1e6],
    factor: [0, 0.01, 1e6],
    rate: [0, 0.000_001, 1],
    fraction: [0.000_001, 1],
    decimals: [1, 15, { type: "FormattedNumber", basicValue: 3 }],
    basis: [0, 1],
    // The year of the event and its days at any time.
    date: [serial("2024-01-01"), serial("2024-12-31") + 0.999].filter((day) =>
      argument === "periodEnd" ? day > serial("2024-12-01") : day < serial("2024-02-01"),
    ),
    "date of an event": [serial("2024-01-01"), serial("2024-12-31") + 0.999, 2_958_465],
  };
  for (const cell of ends[(argumentKinds[argument] as (typeof argumentKinds)[string])[1]]) {
    expect(
      callWith(id, { [argument]: cell })
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
      expect(callWith(id, { weightedShares: none })).toEqual([["#DIV/0!"]]);
    }
    expect(call(id)).toEqual([["#DIV/0!"]]);
  });

  test.each(divided)("EPS.%s: #VALUE! of the same figure comes first", (id) => {
    for (const argument of Object.keys(working[id])) {
      if (argument === "weightedShares") continue;
      expect(callWith(id, { weightedShares: 0, [argument]: "x" })).toEqual([
        [`#VALUE! ${argument}: "x" is text. Enter a number.`],
      ]);
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
    ["RIGHTS_FACTOR", [1e308, 1e-300, 1e300, 1e-300]],
    ["TREASURY_SHARES", [1.7e308, 0, 1]],
    ["PUT_SHARES", [1e300, 1e300, 1]],
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
    for (const cell of [...neverNumbers().map(([bad]) => bad), -1e308, 1e308, 5e-324, 0]) {
      for (const shown of callWith(id, { [argument]: cell }).flat()) {
        expect(String(shown)).toMatch(/^(?!#)|^#DIV\/0!$|^#VALUE! /);
      }
    }
  }
});
