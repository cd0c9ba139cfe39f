import { call, column, type Given, type Shown } from "./excel-functions";

describe("a reported figure against amounts as printed", () => {
  test.each<readonly [string, readonly Given[], boolean]>([
    // 461.5 over 7,509.5 is 0.061455…, 462.5 over 7,508.5 is 0.061596….
    ["inside", [0.06, 462, 7509], true],
    ["the next one", [0.07, 462, 7509], false],
    ["to three decimals", [0.061, 462, 7509], true],
    ["to three decimals, the next one", [0.062, 462, 7509], true],
    ["and the one after", [0.063, 462, 7509], false],
    // 124.5 over 100.5 to 125.5 over 99.5: 1.2388… to 1.2613….
    ["the least that ties", [1.24, 125, 100], true],
    ["the most that ties", [1.26, 125, 100], true],
    ["below the least", [1.23, 125, 100], false],
    ["above the most", [1.27, 125, 100], false],
    // 3.4 is 3.35 to 3.45, over 1.05 to 1.15: 2.9130… to 3.2857….
    ["half of the last digit of each: the least", [2.91, 3.4, 1.1], true],
    ["below it", [2.9, 3.4, 1.1], false],
    ["the most", [3.29, 3.4, 1.1], true],
    ["above it", [3.3, 3.4, 1.1], false],
    ["a loss", [-0.06, -462, 7509], true],
    ["a loss reported as income", [0.06, -462, 7509], false],
    ["income reported as a loss", [-0.06, 462, 7509], false],
    ["a reported zero of little income", [0, 1, 1000], true],
    ["a reported zero of a little loss", [0, -1, 1000], true],
    ["a reported zero of no income", [0, 0, 7509], true],
    ["a reported zero of too much", [0, 10, 1000], false],
    ["a printed zero is up to a half either way", [0.05, 0, 10], true],
    ["and the other way", [-0.05, 0, 10], true],
    ["but no further", [0.06, 0, 10], false],
    ["nor the other way", [-0.06, 0, 10], false],
  ])("%s", (_, given, shown) => {
    expect(call("TIES", ...given)).toEqual([[shown]]);
  });

  test("the ends belong to what is printed", () => {
    // 2 is 1.5 to 2.5, 1 is 0.5 to 1.5: the quotient is 1 to 5.
    for (const [reported, shown] of [
      [1, true],
      [5, true],
      [0.99, false],
      [5.01, false],
    ] as const) {
      expect(call("TIES", reported, 2, 1)).toEqual([[shown]]);
      expect(call("TIES", -reported, -2, 1)).toEqual([[shown]]);
    }
  });

  test("a quotient of exactly a half rounds away from zero", () => {
    const ties = (reported: Given, denominatorUnit: number) =>
      call("TIES", reported, 0, 1, 1, denominatorUnit, 1);
    // 0 is up to 0.5, over at least half the unit: at most 1 over the unit, which is 0.05 for 20.
    for (const sign of [1, -1]) {
      const reported = [0, sign * 0.1, sign * 0.2];
      expect(ties(reported, 20)).toEqual([[true, true, false]]);
      expect(ties(reported, 20.000_001)).toEqual([[true, false, false]]);
      expect(ties(reported, 6.666_666)).toEqual([[true, true, true]]);
    }
    // 1 is 0.5 to 1.5, over at most 1.5 times the unit: at least a third of it, which is exactly 0.05.
    const third = (reported: Given) => call("TIES", reported, 1, 1, 3, 20, 1);
    expect(third([0, 0.1, 0.5, 0.6])).toEqual([[false, true, true, false]]);
    expect(call("TIES", [0, -0.1, -0.5, -0.6], -1, 1, 3, 20, 1)).toEqual([[false, true, true, false]]);
  });

  test("units scale the amounts, not their digits", () => {
    expect(call("TIES", 0.06, 462, 7509, 1000, 1000)).toEqual([[true]]);
    expect(call("TIES", 0.06, 462, 7_509_000, 1000)).toEqual([[true]]);
    expect(call("TIES", 61.5, 462, 7509, 1000, null, 1)).toEqual([[true]]);
    expect(call("TIES", 3.4, 3.4, 1_000_000, 1_000_000)).toEqual([[true]]);
    expect(call("TIES", 3.36, 3.4, 1_000_000, 1_000_000)).toEqual([[true]]);
    expect(call("TIES", 3.34, 3.4, 1_000_000, 1_000_000)).toEqual([[false]]);
    expect(call("TIES", 0.34, 3.4, 100, 10)).toEqual([[true]]);
  });

  test("decimals: at least two, those of the figure if it has more, or as said", () => {
    // 7 over 12, each within a half: 0.52 to 0.6521….
    expect(call("TIES", [0.5, 0.6, 0.58, 0.583], 7, 12)).toEqual([[false, true, true, true]]);
    expect(call("TIES", [0.5, 0.6, 0.7, 0.8], 7, 12, null, null, 1)).toEqual([[true, true, true, false]]);
    // A figure with more decimals than it is said to have cannot be one.
    expect(call("TIES", 0.583, 7, 12, null, null, 2)).toEqual([[false]]);
    expect(call("TIES", 0.58, 7, 12, null, null, 3)).toEqual([[true]]);
    expect(call("TIES", 1.5, 3, 2, null, null, column(1, 2))).toEqual([[true], [true]]);
  });

  test("takes any mix of cells, rows and columns", () => {
    expect(call("TIES", [0.06, 0.07], column(462, 520), 7509)).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test.each<readonly [string, readonly Given[], readonly (readonly Shown[])[]]>([
    ["no denominator", [0.06, 462, 0], [["#DIV/0!"]]],
    ["a blank one", [0.06, 462, ""], [["#DIV/0!"]]],
    ["one left out", [0.06, 462], [["#DIV/0!"]]],
    ["in one cell of several", [0.06, 462, [7509, 0]], [[true, "#DIV/0!"]]],
    [
      "#VALUE! of the same figure comes first",
      [0.06, 462, 0, 0],
      [
        [
          "#VALUE! numeratorUnit: The unit of the numerator is blank or zero; it must be above zero. Give the figure, or leave the whole argument out.",
        ],
      ],
    ],
    [
      "a blank unit inside a range",
      [0.06, 462, 7509, 1, [1, ""]],
      [
        [
          true,
          "#VALUE! denominatorUnit, column 2: The unit of the denominator is blank or zero; it must be above zero. Give the figure, or leave the whole argument out.",
        ],
      ],
    ],
  ])("%s", (_, given, shown) => {
    expect(call("TIES", ...given)).toEqual(shown);
  });
});
