import { call, column, type FunctionId, type Given } from "./excel-functions";

describe("element-wise functions stretch single cells, rows and columns to one shape", () => {
  const whole = [
    [2, 4, 6],
    [8, 10, 12],
  ];
  test.each<readonly [string, Given, Given, number[][]]>([
    ["1×1 against 1×1", 6, 2, [[3]]],
    ["1×1 against a row", 6, [1, 2, 3], [[6, 3, 2]]],
    ["1×1 against a column", 6, column(1, 2), [[6], [3]]],
    [
      "1×1 against a block",
      120,
      whole,
      [
        [60, 30, 20],
        [15, 12, 10],
      ],
    ],
    ["a row against a row", [6, 8], [2, 4], [[3, 2]]],
    ["a column against a column", column(6, 8), column(2, 4), [[3], [2]]],
    [
      "a row against a block",
      [24, 40, 12],
      whole,
      [
        [12, 10, 2],
        [3, 4, 1],
      ],
    ],
    [
      "a column against a block",
      column(12, 120),
      whole,
      [
        [6, 3, 2],
        [15, 12, 10],
      ],
    ],
    [
      "a block against a row",
      whole,
      [2, 2, 2],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      "a block against a block",
      whole,
      whole,
      [
        [1, 1, 1],
        [1, 1, 1],
      ],
    ],
    [
      "a column against a row",
      column(6, 12),
      [1, 2, 3],
      [
        [6, 3, 2],
        [12, 6, 4],
      ],
    ],
    [
      "a row against a column",
      [6, 12, 18],
      column(1, 2),
      [
        [6, 12, 18],
        [3, 6, 9],
      ],
    ],
  ])("%s", (_, income, shares, shown) => {
    expect(call("BASIC", income, shares)).toEqual(shown);
    expect(call("CONVERSION_SHARES", income, shares)).toEqual(shown);
  });

  test("every argument takes part, the optional ones too", () => {
    expect(call("BASIC", 10, 3, column(0, 1), [1, 2])).toEqual([
      [3.3, 3.33],
      [3, 3],
    ]);
    expect(call("TREASURY_SHARES", 100, 10, [20, 40], column(0, 400), [1, 0.5])).toEqual([
      [50, 37.5],
      [30, 32.5],
    ]);
    expect(call("CONVERSION_INCOME", 80, column(0, 0.25), [1, 0.5, 0.25])).toEqual([
      [80, 40, 20],
      [60, 30, 15],
    ]);
  });

  const row2 = [1, 2];
  const fits = "or one cell, row or column of it.";
  test.each<readonly [string, FunctionId, readonly Given[], string]>([
    [
      "rows of 2 and 3 cells",
      "BASIC",
      [row2, [1, 2, 3]],
      `netIncome: The argument is a row of 2 cells; it must be the size of weightedShares (a row of 3 cells), ${fits}`,
    ],
    [
      "columns of 3 and 2 cells",
      "BASIC",
      [column(1, 2, 3), column(1, 2)],
      `weightedShares: The argument is a column of 2 cells; it must be the size of netIncome (a column of 3 cells), ${fits}`,
    ],
    [
      "a block and a row of another width",
      "CONVERSION_SHARES",
      [
        [row2, row2],
        [1, 2, 3],
      ],
      `principal: The argument is 2 rows by 2 columns; it must be the size of conversionPrice (a row of 3 cells), ${fits}`,
    ],
    [
      "a block and a column of another height",
      "TREASURY_SHARES",
      [[row2, row2], column(1, 2, 3), 5],
      `shares: The argument is 2 rows by 2 columns; it must be the size of exercisePrice (a column of 3 cells), ${fits}`,
    ],
    [
      "an optional argument",
      "CONVERSION_INCOME",
      [row2, [0.1, 0.2, 0.3]],
      `interest: The argument is a row of 2 cells; it must be the size of taxRate (a row of 3 cells), ${fits}`,
    ],
    [
      "2 rows and 3 columns that no other argument has together",
      "TREASURY_SHARES",
      [[row2, row2], 1, [5, 6, 7]],
      `shares: The argument is 2 rows by 2 columns; it must be the size of averagePrice (a row of 3 cells), ${fits}`,
    ],
  ])("%s do not fit: one error that names both shapes", (_, id, given, sentence) => {
    expect(call(id, ...given)).toEqual([[`#VALUE! ${sentence}`]]);
  });
});

describe("functions of periods take rows of periods and blocks of securities", () => {
  const two = [100, 200];
  test.each<readonly [string, readonly Given[], string]>([
    [
      "weighted shares of another number of periods",
      [two, [1, 2, 3]],
      "weightedShares: The argument is a row of 3 cells; it must be a row of 2 cells, one for each period of netIncome.",
    ],
    [
      "one cell of weighted shares for two periods",
      [two, 5],
      "weightedShares: The argument is a single cell; it must be a row of 2 cells, one for each period of netIncome.",
    ],
    [
      "periods in a column",
      [column(1, 2), column(1, 2)],
      "netIncome: The argument is a column of 2 cells. Give the periods in a row.",
    ],
    [
      "a column of weighted shares for a row of income",
      [two, column(1, 2)],
      "weightedShares: The argument is a column of 2 cells; it must be a row of 2 cells, one for each period of netIncome.",
    ],
    [
      "weighted shares of two periods for one of income",
      [100, [1, 2]],
      "weightedShares: The argument is a row of 2 cells; it must be a single cell, for the one period of netIncome.",
    ],
    [
      "no weighted shares",
      [two, null, 5],
      "weightedShares: The argument is missing; it must be a row of 2 cells, one for each period of netIncome.",
    ],
    [
      "a blank cell of weighted shares",
      [two, "", 5],
      "weightedShares: The argument is missing; it must be a row of 2 cells, one for each period of netIncome.",
    ],
    [
      "no net income",
      [null, two, 5],
      "netIncome: The argument is missing; it must be a row of 2 cells, one for each period of weightedShares.",
    ],
    [
      "a block of net income",
      [[two, two], two],
      "netIncome: The argument is 2 rows by 2 columns. Give the periods in a row.",
    ],
    [
      "securities in a row",
      [100, 10, [1, 2, 3]],
      "incrementalShares: The argument is a row of 3 cells; it must be a column, with a cell for each security.",
    ],
    [
      "one adjustment for three securities",
      [100, 10, column(1, 2, 3), 5],
      "incomeAdjustments: The argument is a single cell; it must be the size of incrementalShares (a column of 3 cells).",
    ],
    [
      "adjustments without securities",
      [100, 10, null, column(5, 6)],
      "incrementalShares: The argument is missing; it must be the size of incomeAdjustments (a column of 2 cells).",
    ],
    [
      "adjustments of two periods without securities",
      [two, two, null, two],
      "incrementalShares: The argument is missing; it must be 2 columns wide, one for each period of netIncome, with a row for each security.",
    ],
    [
      "securities of another number of periods",
      [two, two, column(1, 2)],
      "incrementalShares: The argument is a column of 2 cells; it must be 2 columns wide, one for each period of netIncome, with a row for each security.",
    ],
    [
      "adjustments of another number of securities",
      [two, two, [two, two], [two]],
      "incomeAdjustments: The argument is a row of 2 cells; it must be the size of incrementalShares (2 rows by 2 columns).",
    ],
    [
      "dividends of another number of periods",
      [two, two, null, null, 5],
      "preferredDividends: The argument is a single cell; it must be a row of 2 cells, one for each period of netIncome.",
    ],
    [
      "control income of another number of periods",
      [two, two, null, null, null, [1, 2, 3]],
      "controlIncome: The argument is a row of 3 cells; it must be a row of 2 cells, one for each period of netIncome.",
    ],
    [
      "decimals of another number of periods",
      [two, two, null, null, null, null, [1, 2, 3]],
      "decimals: The argument is a row of 3 cells; it must be a single cell or a row of 2 cells, one for each period of netIncome.",
    ],
    [
      "decimals in a column",
      [two, two, null, null, null, null, column(1, 2)],
      "decimals: The argument is a column of 2 cells; it must be a single cell or a row of 2 cells, one for each period of netIncome.",
    ],
  ])("%s: one error that names both shapes", (_, given, sentence) => {
    expect(call("DILUTED", ...given)).toEqual([[`#VALUE! ${sentence}`]]);
  });

  test("one cell of decimals rounds every period; a row rounds each by its own", () => {
    expect(call("DILUTED", [10, 20], [3, 3], null, null, null, null, 2)).toEqual([[3.33, 6.67]]);
    expect(call("DILUTED", [10, 20], [3, 3], null, null, null, null, [1, 3])).toEqual([[3.3, 6.667]]);
  });

  test("without securities, diluted is basic", () => {
    expect(call("DILUTED", two, [10, 10])).toEqual([[10, 20]]);
    expect(call("DILUTED_SHARES", two, [10, 10])).toEqual([[10, 10]]);
    expect(call("DILUTED_INCOME", two, [10, 10], null, null, [5, 0])).toEqual([[95, 200]]);
  });

  test("a line without incremental shares takes no part, whatever its adjustment", () => {
    for (const adjustment of [-1000, 0, 1000]) {
      const given = [100, 10, column(0, 10), column(adjustment, 0)] as const;
      expect(call("DILUTED", ...given)).toEqual([[5]]);
      expect(call("DILUTED_INCOME", ...given)).toEqual([[100]]);
      expect(call("SEQUENCE", ...given)[3]).toEqual([
        "",
        "Security 1",
        adjustment,
        0,
        "",
        "",
        "",
        "",
        "No shares",
      ]);
    }
  });
});

describe("EPS.SEQUENCE", () => {
  test.each<readonly [string, readonly Given[], string]>([
    [
      "is of one period, whatever else does not fit",
      [[1, 2], 5, [[1], [2]], 7, null, [1, 2, 3], ["a"]],
      "netIncome: The argument is a row of 2 cells; it must be a single cell: the sequence is that of one period.",
    ],
    [
      "takes no column of periods",
      [column(1, 2), column(1, 2)],
      "netIncome: The argument is a column of 2 cells; it must be a single cell: the sequence is that of one period.",
    ],
    [
      "takes weighted shares of its period alone",
      [1, [1, 2]],
      "weightedShares: The argument is a row of 2 cells; it must be a single cell, for the one period of netIncome.",
    ],
    [
      "takes no labels without securities",
      [1, 2, null, null, null, null, column("a", "b")],
      "incrementalShares: The argument is missing; it must be as long as labels (2 cells).",
    ],
    [
      "takes no label that is an object without a value",
      [1, 2, column(3, 4), null, null, null, column("a", {})],
      "labels, row 2: The cell does not hold a name. Enter a name.",
    ],
  ])("%s", (_, given, sentence) => {
    expect(call("SEQUENCE", ...given)).toEqual([[`#VALUE! ${sentence}`]]);
  });

  test("a blank single cell of shares is a security without shares where something is said of it", () => {
    const blanks = [null, undefined, "", 0, { type: "Empty", basicValue: "" }];
    const line = (name: string, adjustment: number) => [
      ["", name, adjustment, 0, "", "", "", "", "No shares"],
    ];
    for (const blank of blanks) {
      const lines = (...others: readonly Given[]) => call("SEQUENCE", 100, 10, blank, ...others).slice(2);
      expect(lines(7)).toEqual(line("Security 1", 7));
      expect(lines(7, null, null, "Warrant")).toEqual(line("Warrant", 7));
      expect(lines(null, null, null, "Warrant")).toEqual(line("Warrant", 0));
      for (const id of [
        "DILUTED",
        "DILUTED_SHARES",
        "DILUTED_INCOME",
        "DILUTIVE_SHARES",
        "ANTIDILUTIVE_SHARES",
      ] as const) {
        expect(call(id, 100, 10, blank, 7)).toEqual(call(id, 100, 10));
      }
    }
  });

  test("ties stand in the order given; a negative ratio before options", () => {
    const names = call(
      "SEQUENCE",
      100,
      10,
      column(10, 10, 20, 10, 0),
      column(30, 0, 60, -10, 5),
      null,
      null,
      column("first at 3", "options", "second at 3", "gain removed", "nothing"),
    ).map((row) => row[1]);
    expect(names).toEqual([
      "Security",
      "Basic",
      "gain removed",
      "options",
      "first at 3",
      "second at 3",
      "nothing",
    ]);
  });

  test("takes labels from a row or a column; a blank one is the security's number", () => {
    const names = (labels: Given) =>
      call("SEQUENCE", 100, 10, column(1, 2, 3), null, null, null, labels)
        .slice(2)
        .map((row) => row[1]);
    expect(names(column("a", "b", "c"))).toEqual(["a", "b", "c"]);
    expect(names(["a", "", null])).toEqual(["a", "Security 2", "Security 3"]);
    expect(names([" a ", 5, { type: "String", basicValue: "c" }])).toEqual(["a", "5", "c"]);
    // A blank cell may arrive as zero.
    expect(names(["a", 0, 0])).toEqual(["a", "Security 2", "Security 3"]);
    expect(names(column(0, 0))).toEqual(["Security 1", "Security 2", "Security 3"]);
    expect(names(null)).toEqual(["Security 1", "Security 2", "Security 3"]);
    expect(names(["", ""])).toEqual(["Security 1", "Security 2", "Security 3"]);
  });

  test("labels that do not fit are an error", () => {
    expect(call("SEQUENCE", 100, 10, column(1, 2, 3), null, null, null, ["a", "b"])[0]?.[0]).toMatch(
      /^#VALUE! labels: The argument is a row of 2 cells; it must be as long as incrementalShares \(3 rows\)\.$/,
    );
  });

  test("an error among the labels is an error; a truth value is its word", () => {
    const labelled = (labels: Given) => call("SEQUENCE", 100, 10, column(1, 2), null, null, null, labels);
    expect(labelled(column("a", "#N/A"))).toEqual([
      ["#VALUE! labels, row 2: The cell shows the error #N/A. Correct that cell first."],
    ]);
    expect(labelled([{ code: "#REF!" }, "b"])).toEqual([
      ["#VALUE! labels, column 1: The cell shows the error #REF!. Correct that cell first."],
    ]);
    expect(labelled([true, "b"])[2]?.[1]).toBe("TRUE");
  });

  test("without securities is the basic line", () => {
    expect(call("SEQUENCE", 100, 8, null, null, 20, 60).slice(1)).toEqual([
      ["", "Basic", "", "", "", 40, 8, 5, ""],
    ]);
  });
});
