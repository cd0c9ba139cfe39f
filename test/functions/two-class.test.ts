import { call, column, type Cell, type Given, type Shown } from "./excel-functions";

const nobodyTakesEarnings =
  "#VALUE! There are undistributed earnings and no class with shares that participates in them. Give one a participation above 0.";
const nobodyTakesLoss =
  "#VALUE! There is an undistributed loss and no class with shares that shares losses. Set sharesLosses to TRUE for one.";

/** Classes A of 100 shares and B of 50, in a period of this income. */
const ofTwo = (income: Given, ...others: readonly Given[]) =>
  call("TWO_CLASS", income, column(100, 50), ...others).map(([cell]) => cell);

describe("income to two classes", () => {
  test.each<readonly [string, readonly Given[], readonly [Shown, Shown]]>([
    ["shared alike", [300], [2, 2]],
    ["nothing", [0], [0, 0]],
    ["distributions first, then what is left", [300, column(60, 90)], [1.6, 2.8]],
    ["distributions that leave exactly nothing", [150, column(60, 90)], [0.6, 1.8]],
    ["by weights", [300, null, column(1, 2)], [1.5, 3]],
    ["by a weight of less than one", [300, null, column(1, 0.5)], [2.4, 1.2]],
    ["a weight of zero is none", [300, column(0, 50), column(1, 0)], [2.5, 1]],
    ["a blank weight is zero", [300, column(0, 50), column(1, "")], [2.5, 1]],
    ["a blank weight is zero, arriving as nothing", [300, column(0, 50), column(1, null)], [2.5, 1]],
    ["blank distributions are none", [300, column("", null)], [2, 2]],
    ["distributions of less than nothing", [300, column(-60, 0)], [1.8, 2.4]],
    ["a loss goes to the first class alone", [-300], [-3, 0]],
    ["a loss with distributions", [-300, column(60, 90)], [-3.9, 1.8]],
    ["distributions beyond income leave a loss", [100, column(60, 90)], [0.1, 1.8]],
    ["a loss shared by both", [-300, null, null, column(true, true)], [-2, -2]],
    ["by the same weights", [-300, null, column(1, 2), column(true, true)], [-1.5, -3]],
    ["a loss to the second alone", [-300, null, null, column(false, true)], [0, -6]],
    ["1 and 0 for TRUE and FALSE", [-300, null, null, column(1, 0)], [-3, 0]],
    ["a blank for FALSE", [-300, null, null, column(null, true)], [0, -6]],
    ["an empty text for FALSE", [-300, null, null, column("", 1)], [0, -6]],
    ["an object for TRUE", [-300, null, null, column(false, { type: "Boolean", basicValue: true })], [0, -6]],
    ["income is nobody's loss to share", [300, null, null, column(false, false)], [2, 2]],
    ["exactly nothing left to lose", [150, column(60, 90), null, column(false, false)], [0.6, 1.8]],
    ["nobody takes the earnings", [300, null, column(0, 0)], [nobodyTakesEarnings, nobodyTakesEarnings]],
    ["nobody takes the loss", [-300, null, null, column(false, false)], [nobodyTakesLoss, nobodyTakesLoss]],
    ["who shares the loss has no weight", [-300, null, column(0, 1)], [nobodyTakesLoss, nobodyTakesLoss]],
    ["rounded", [100, null, null, null, 2], [0.67, 0.67]],
    ["rounded away from zero", [-2.5, null, null, column(true, true), 2], [-0.02, -0.02]],
    ["a half of the last place", [0.75, null, null, null, 2], [0.01, 0.01]],
  ])("%s", (_, given, shown) => {
    const [income, ...others] = given;
    expect(ofTwo(income, ...others)).toEqual(shown);
  });

  test("one class is basic earnings per share, of a loss too", () => {
    expect(call("TWO_CLASS", 300, 100)).toEqual([[3]]);
    expect(call("TWO_CLASS", -300, 100, 50)).toEqual([[-3]]);
    expect(call("TWO_CLASS", -300, 100, null, null, true)).toEqual([[-3]]);
    expect(call("TWO_CLASS", -300, 100, null, null, false)).toEqual([[nobodyTakesLoss]]);
  });
});

describe("a class without shares", () => {
  test.each<readonly [string, readonly Cell[], readonly Given[], readonly Shown[]]>([
    ["is #DIV/0!, the other takes all", [100, 0], [300], [3, "#DIV/0!"]],
    ["its distributions are gone from income", [100, 0], [300, column(0, 50)], [2.5, "#DIV/0!"]],
    ["a blank is none", [100, ""], [300], [3, "#DIV/0!"]],
    ["the first of them cannot take a loss", [0, 50], [-300], [nobodyTakesLoss, nobodyTakesLoss]],
    ["unless the second shares it", [0, 50], [-300, null, null, column(1, 1)], ["#DIV/0!", -6]],
    ["no class has any", [0, 0], [300], ["#DIV/0!", "#DIV/0!"]],
    ["no class has any, and nothing is left", [0, 0], [0], ["#DIV/0!", "#DIV/0!"]],
  ])("%s", (_, shares, [income, ...others], shown) => {
    expect(call("TWO_CLASS", income, column(...shares), ...others)).toEqual(shown.map((cell) => [cell]));
  });

  test("alone it throws; #VALUE! of the same figure comes first", () => {
    expect(call("TWO_CLASS", 300, 0)).toEqual([["#DIV/0!"]]);
    expect(call("TWO_CLASS", 300, null)).toEqual([["#DIV/0!"]]);
    const text = (argument: string) => [[`#VALUE! ${argument}: "x" is text. Enter a number.`]];
    expect(call("TWO_CLASS", "x", 0)).toEqual(text("income"));
    expect(call("TWO_CLASS", 300, 0, "x")).toEqual(text("distributions"));
    expect(call("TWO_CLASS", 300, 0, null, "x")).toEqual(text("participation"));
    expect(call("TWO_CLASS", 300, 0, null, null, null, "x")).toEqual(text("decimals"));
  });
});

describe("several periods", () => {
  const shares = [
    [100, 100, 100],
    [50, 0, 50],
  ];

  test("a bad cell spoils its own period", () => {
    const bad = '#VALUE! shares, row 2, column 2: "x" is text. Enter a number.';
    expect(
      call(
        "TWO_CLASS",
        [300, 300, -300],
        [
          [100, 100, 100],
          [50, "x", 50],
        ],
      ),
    ).toEqual([
      [2, bad, -3],
      [2, bad, 0],
    ]);
    const income = '#VALUE! income, column 1: "x" is text. Enter a number.';
    expect(call("TWO_CLASS", ["x", 300, -300], shares)).toEqual([
      [income, 3, -3],
      [income, "#DIV/0!", 0],
    ]);
    const distributions =
      "#VALUE! distributions, row 1, column 3: The cell shows the error #N/A. Correct that cell first.";
    expect(
      call("TWO_CLASS", [300, 300, 300], shares, [
        [0, 0, "#N/A"],
        [0, 0, 0],
      ]),
    ).toEqual([
      [2, 3, distributions],
      [2, "#DIV/0!", distributions],
    ]);
  });

  test("weights and who shares losses hold for every period: a bad one spoils all", () => {
    const bad = '#VALUE! participation, row 2: "x" is text. Enter a number.';
    expect(call("TWO_CLASS", [300, 300, 300], shares, null, column(1, "x"))).toEqual([
      [bad, bad, bad],
      [bad, bad, bad],
    ]);
    expect(call("TWO_CLASS", [300, -300, 300], shares, null, null, column(1, "x"))).toEqual([
      ['#VALUE! sharesLosses, row 2: "x" is text. Enter TRUE or FALSE.'],
    ]);
  });

  test("one cell of decimals rounds every period; a row rounds each by its own", () => {
    const thirds = (decimals: Given) => call("TWO_CLASS", [1, 2], [[3, 3]], null, null, null, decimals);
    expect(thirds(2)).toEqual([[0.33, 0.67]]);
    expect(thirds([1, 3])).toEqual([[0.3, 0.667]]);
    expect(thirds([0, 3])).toEqual([
      [
        "#VALUE! decimals, column 1: The number of decimals is blank or zero; it must be a whole number from 1 to 15. Correct it, or leave the argument out.",
        0.667,
      ],
    ]);
  });
});

describe("errors of the whole call", () => {
  const two = [300, 300];
  const block = [
    [100, 100],
    [50, 50],
  ];
  const sharesLosses = (cell: Cell) => call("TWO_CLASS", 300, 100, null, null, cell);

  test.each<readonly [string, readonly Given[], string]>([
    [
      "periods in a column",
      [column(1, 2), 100],
      "income: The argument is a column of 2 cells. Give the periods in a row.",
    ],
    [
      "a block of periods",
      [block, 100],
      "income: The argument is 2 rows by 2 columns. Give the periods in a row.",
    ],
    [
      "classes in a row",
      [300, [100, 50]],
      "shares: The argument is a row of 2 cells; it must be a column, with a cell for each class.",
    ],
    [
      "shares of another number of periods",
      [two, column(100, 50)],
      "shares: The argument is a column of 2 cells; it must be 2 columns wide, one for each period of income, with a row for each class.",
    ],
    [
      "no shares for two periods",
      [two, null],
      "shares: The argument is missing; it must be 2 columns wide, one for each period of income, with a row for each class.",
    ],
    [
      "distributions of another size",
      [two, block, two],
      "distributions: The argument is a row of 2 cells; it must be the size of shares (2 rows by 2 columns).",
    ],
    [
      "weights in a row",
      [two, block, null, [1, 2]],
      "participation: The argument is a row of 2 cells; it must be a column, with a cell for each class.",
    ],
    [
      "weights for three classes",
      [two, block, null, column(1, 2, 3)],
      "participation: The argument is a column of 3 cells; it must be a column of 2 cells, one for each class.",
    ],
    [
      "one weight for two classes",
      [two, block, null, 2],
      "participation: The argument is a single cell; it must be a column of 2 cells, one for each class.",
    ],
    [
      "who shares losses in a row",
      [two, block, null, null, [true, false]],
      "sharesLosses: The argument is a row of 2 cells; it must be a column, with a cell for each class.",
    ],
    [
      "one answer for two classes",
      [two, block, null, null, true],
      "sharesLosses: The argument is a single cell; it must be a column of 2 cells, one for each class.",
    ],
    [
      "decimals in a column",
      [two, block, null, null, null, column(2, 2)],
      "decimals: The argument is a column of 2 cells; it must be a single cell or a row of 2 cells, one for each period of income.",
    ],
    [
      "decimals of one period in a column",
      [300, 100, null, null, null, column(2, 3)],
      "decimals: The argument is a column of 2 cells; it must be a single cell, for the one period of income.",
    ],
    [
      "a result too large for a cell",
      [1e308, 1e-300],
      "The result is too large for a cell. Check the units of the arguments.",
    ],
  ])("%s", (_, given, sentence) => {
    expect(call("TWO_CLASS", ...given)).toEqual([[`#VALUE! ${sentence}`]]);
  });

  test.each<readonly [Cell, string]>([
    ["yes", '"yes" is text. Enter TRUE or FALSE.'],
    ["TRUE", '"TRUE" is text. Enter TRUE or FALSE.'],
    [" ", '" " is text. Enter TRUE or FALSE.'],
    [2, "The cell does not hold TRUE or FALSE. Enter TRUE or FALSE."],
    [-1, "The cell does not hold TRUE or FALSE. Enter TRUE or FALSE."],
    [0.5, "The cell does not hold TRUE or FALSE. Enter TRUE or FALSE."],
    [NaN, "The cell does not hold TRUE or FALSE. Enter TRUE or FALSE."],
    [{}, "The cell does not hold TRUE or FALSE. Enter TRUE or FALSE."],
    ["#N/A", "The cell shows the error #N/A. Correct that cell first."],
    [{ code: "#REF!" }, "The cell shows the error #REF!. Correct that cell first."],
  ])("who shares losses: %j", (cell, sentence) => {
    expect(sharesLosses(cell)).toEqual([[`#VALUE! sharesLosses: ${sentence}`]]);
  });
});
