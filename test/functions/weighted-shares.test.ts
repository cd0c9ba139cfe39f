import { call, column, figureOf, serial, type Cell, type Given } from "./excel-functions";

type Event = readonly [date: string, change: Cell, factor?: Cell];

/** The average with the events in columns, beside each other. */
function average(
  [from, to]: readonly [string, string],
  opening: number,
  events: readonly Event[] = [],
  basis?: number,
) {
  const some = events.length > 0;
  return figureOf(
    "WEIGHTED_SHARES",
    serial(from),
    serial(to),
    opening,
    some ? column(...events.map(([date]) => serial(date))) : null,
    some ? column(...events.map(([, change]) => change)) : null,
    some ? column(...events.map(([, , factor]) => factor)) : null,
    basis,
  );
}

const leapYear = ["2024-01-01", "2024-12-31"] as const;
const year = ["2023-01-01", "2023-12-31"] as const;

describe("by actual days, the day of the event counts", () => {
  test.each<readonly [string, readonly [string, string], readonly Event[], number]>([
    ["nothing happens", leapYear, [], 1000],
    ["an issue on the first day", leapYear, [["2024-01-01", 366]], 1000 + 366],
    ["an issue on the second day", leapYear, [["2024-01-02", 366]], 1000 + 365],
    ["an issue on February 29", leapYear, [["2024-02-29", 366]], 1000 + 307],
    ["an issue on March 1 of a leap year", leapYear, [["2024-03-01", 366]], 1000 + 306],
    ["an issue on March 1 of another year", year, [["2023-03-01", 365]], 1000 + 306],
    ["an issue 48 days before the end", year, [["2023-11-14", 365]], 1000 + 48],
    ["an issue on the last day", leapYear, [["2024-12-31", 366]], 1000 + 1],
    ["an issue on the day after the end", leapYear, [["2025-01-01", 366]], 1000],
    ["a repurchase on the last day", leapYear, [["2024-12-31", -366]], 1000 - 1],
    ["a period of one day", ["2024-02-29", "2024-02-29"], [["2024-02-29", 7]], 1007],
    ["a period of one day with a split", ["2024-02-29", "2024-02-29"], [["2024-02-29", "", 2]], 2000],
    ["a period of two days", ["2024-02-28", "2024-02-29"], [["2024-02-29", 7]], 1003.5],
    ["a quarter that ends in a February", ["2023-12-01", "2024-02-29"], [["2024-02-01", 91]], 1000 + 29],
  ])("%s", (_, period, events, shares) => {
    expect(average(period, 1000, events)).toBe(shares);
  });

  test("a time of day does not move the day", () => {
    const [start, end, event] = [...leapYear, "2024-12-31"].map(serial) as [number, number, number];
    for (const time of [0, 0.000_01, 0.5, 0.999_99]) {
      expect(figureOf("WEIGHTED_SHARES", start + time, end + time, 1000, event + time, 366)).toBe(1001);
    }
  });

  test("dates from March 1900 to the end of the calendar", () => {
    expect(figureOf("WEIGHTED_SHARES", 61, 62, 10, 62, 2)).toBe(11);
    expect(average(["9999-12-30", "9999-12-31"], 10, [["9999-12-31", 2]])).toBe(11);
  });
});

describe("by whole months", () => {
  test.each<readonly [string, readonly [string, string], readonly Event[], number]>([
    ["an event counts from the first of its month", leapYear, [["2024-03-20", 12]], 1010],
    ["one on the first too", leapYear, [["2024-03-01", 12]], 1010],
    ["one on the last day counts from the next", leapYear, [["2024-03-31", 12]], 1009],
    ["January 31", leapYear, [["2024-01-31", 12]], 1011],
    ["January 30", leapYear, [["2024-01-30", 12]], 1012],
    ["February 28 of a leap year", leapYear, [["2024-02-28", 12]], 1011],
    ["February 29", leapYear, [["2024-02-29", 12]], 1010],
    ["February 28 of another year", year, [["2023-02-28", 12]], 1010],
    ["the last day of the period", leapYear, [["2024-12-31", 12]], 1000],
    ["the day before it", leapYear, [["2024-12-30", 12]], 1001],
    ["a split on the last day of the period", leapYear, [["2024-12-31", "", 2]], 2000],
    ["a change after the end", leapYear, [["2025-01-01", 12]], 1000],
    ["a period of one month", ["2024-02-01", "2024-02-29"], [["2024-02-15", 12]], 1012],
    ["a fiscal year", ["2023-07-01", "2024-06-30"], [["2024-02-29", 12]], 1004],
    [
      "two events of one month are in the order of their days",
      leapYear,
      [
        ["2024-07-20", "", 2],
        ["2024-07-10", 12],
      ],
      2000 + 12,
    ],
  ])("%s", (_, period, events, shares) => {
    expect(average(period, 1000, events, 1)).toBe(shares);
  });
});

describe("factors restate what came before and are never weighted by time", () => {
  test.each([0, 1])("basis %d", (basis) => {
    for (const date of ["2024-01-01", "2024-01-31", "2024-02-29", "2024-07-01", "2024-12-31", "2025-02-20"]) {
      expect(average(leapYear, 1000, [[date, "", 2]], basis)).toBe(2000);
      expect(average(leapYear, 1000, [[date, 0, 0.5]], basis)).toBe(500);
      expect(average(leapYear, 1000, [[date, null, 1.1]], basis)).toBe(1100);
      expect(average(leapYear, 1000, [[date, "", 1]], basis)).toBe(1000);
    }
  });

  // Half of the 366 days begin on July 2, half of the 12 months on July 1.
  test.each([
    ["2024-07-02", 0],
    ["2024-07-01", 1],
  ])("with a change on %s, basis %d", (middle, basis) => {
    const with_ = (events: readonly Event[]) => average(leapYear, 1000, events, basis);
    expect(with_([[middle, 100]])).toBe(1050);
    // A split before the change leaves it as it is; one after it restates it.
    expect(
      with_([
        [middle, 100],
        ["2024-03-10", "", 2],
      ]),
    ).toBe(2050);
    expect(
      with_([
        [middle, 100],
        ["2024-10-10", "", 2],
      ]),
    ).toBe(2100);
    expect(
      with_([
        [middle, 100],
        ["2025-01-15", "", 2],
      ]),
    ).toBe(2100);
    // On its day the factor comes first, in whatever order they stand.
    expect(
      with_([
        [middle, 100],
        [middle, "", 2],
      ]),
    ).toBe(2050);
    expect(
      with_([
        [middle, "", 2],
        [middle, 100],
      ]),
    ).toBe(2050);
    // Two factors multiply.
    expect(
      with_([
        [middle, "", 2],
        [middle, "", 3],
        ["2025-01-15", "", 0.5],
      ]),
    ).toBe(3000);
  });
});

describe("a factor and a change of one event are a rights issue", () => {
  test.each<readonly [string, readonly Event[], number]>([
    // 1000 × 1.1 for the first half, 1200 for the second.
    ["in the middle", [["2024-07-02", 200, 1.1]], 1150],
    ["on the first day there is nothing to restate", [["2024-01-01", 200, 1.1]], 1200],
    // One day of 366 is not restated.
    ["on the last day", [["2024-12-31", 266, 1.5]], (365 * 1500 + 1266) / 366],
    [
      "after the end, the factor restates the whole period and the shares do not count",
      [["2025-01-10", 200, 1.1]],
      1100,
    ],
    // Split first: 2000 shares, restated by 1.1 for the first half, then 2200.
    [
      "after a split of its day",
      [
        ["2024-07-02", 200, 1.1],
        ["2024-07-02", "", 2],
      ],
      2200,
    ],
    // (1000 × 1.1 + 1200) / 2, times 2.
    [
      "before a split",
      [
        ["2024-07-02", 200, 1.1],
        ["2024-10-01", "", 2],
      ],
      2300,
    ],
  ])("%s", (_, events, shares) => {
    expect(average(leapYear, 1000, events)).toBe(shares);
    expect(average(leapYear, 1000, [...events].reverse())).toBe(shares);
  });

  test("a rights issue by whole months restates up to the first of its month", () => {
    expect(average(leapYear, 1000, [["2024-07-20", 200, 1.1]], 1)).toBe(1150);
    expect(average(leapYear, 1000, [["2024-06-30", 200, 1.1]], 1)).toBe(1150);
    expect(average(leapYear, 1000, [["2024-12-31", 200, 1.1]], 1)).toBe(1100);
  });
});

describe("events that are none", () => {
  const [start, end] = leapYear.map(serial) as [number, number];
  const events = (dates: Given, changes: Given, factors?: Given) =>
    call("WEIGHTED_SHARES", start, end, 1000, dates, changes, factors);
  const july = serial("2024-07-02");

  test.each<readonly [string, Given, Given, Given]>([
    ["all left out", null, null, null],
    ["blank cells", column(null, "", 0), column("", 0, null), column(0, null, "")],
    ["a date alone", column(july, july), column(0, ""), null],
    ["a date before the period alone", start - 100, 0, null],
    ["a date of a blank change and factor", july, "", ""],
  ])("%s", (_, dates, changes, factors) => {
    expect(events(dates, changes, factors)).toEqual([[1000]]);
  });

  test("blank lines between events, however they arrive", () => {
    for (const blank of [null, undefined, "", 0]) {
      expect(
        events(column(blank, july, blank), column(blank, 100, blank), column(blank, blank, blank)),
      ).toEqual([[1050]]);
      expect(events([blank, july], [blank, 100])).toEqual([[1050]]);
    }
  });

  test("a row of dates goes with a column of changes of the same length", () => {
    expect(events([july, july], column(100, 200), [1, 1])).toEqual([[1150]]);
    expect(events(july, 100)).toEqual([[1050]]);
  });

  test("changes alone, or factors alone", () => {
    expect(events(july, null, 2)).toEqual([[2000]]);
    expect(events([july, july + 1], null, [2, 3])).toEqual([[6000]]);
  });
});

describe("errors", () => {
  const [start, end] = leapYear.map(serial) as [number, number];
  const july = serial("2024-07-02");
  const noDate = "A change or factor has no date. Enter the day on which it happened.";
  const takesAway =
    "The changes take away more shares than there are. Check their signs: an issue is positive, a repurchase negative.";
  const wholeMonths =
    "Whole months need a period from the first day of a month to the last day of one. Correct the dates, or leave the basis out to count days.";

  test.each<readonly [string, readonly Given[], string]>([
    [
      "a period that ends before it starts",
      [end, start, 1000],
      "The period ends before it starts. Check the two dates.",
    ],
    ["by a day", [start + 1, start + 0.9, 1000], "The period ends before it starts. Check the two dates."],
    [
      "an event on the day before the period",
      [start, end, 1000, start - 0.1, 5],
      "The event of 2023-12-31 is before the period. What it changed belongs in the opening shares.",
    ],
    [
      "a split before the period, among other events",
      [start, end, 1000, [july, start - 29], [5, null], [null, 2]],
      "The event of 2023-12-03 is before the period. What it changed belongs in the opening shares.",
    ],
    ["a change without dates", [start, end, 1000, null, 5], `dates: ${noDate}`],
    ["changes without dates", [start, end, 1000, null, [0, 5]], `dates: ${noDate}`],
    ["a factor without a date", [start, end, 1000, [july, ""], null, [2, 2]], `dates, column 2: ${noDate}`],
    [
      "a change in a line without a date",
      [start, end, 1000, column(july, 0), column(5, 5)],
      `dates, row 2: ${noDate}`,
    ],
    ["more taken away than there is", [start, end, 1000, start, -1001], takesAway],
    ["on average", [start, end, 1000, july, -2001], takesAway],
    ["whole months from a second", [start + 1, end, 1000, null, null, null, 1], wholeMonths],
    ["whole months to a day before the last", [start, end - 1, 1000, null, null, null, 1], wholeMonths],
    [
      "whole months to February 28 of a leap year",
      [start, serial("2024-02-28"), 1000, null, null, null, 1],
      wholeMonths,
    ],
    [
      "three changes for two dates",
      [start, end, 1000, [july, july], [1, 2, 3]],
      "changes: The argument is a row of 3 cells; it must be as long as dates (2 cells).",
    ],
    [
      "one change for two dates",
      [start, end, 1000, column(july, july), 5],
      "changes: The argument is a single cell; it must be as long as dates (2 cells).",
    ],
    [
      "two factors for one date",
      [start, end, 1000, july, 5, [1, 2]],
      "factors: The argument is a row of 2 cells; it must be as long as dates (1 cell).",
    ],
    [
      "two factors for three changes",
      [start, end, 1000, null, column(1, 2, 3), column(1, 2)],
      "factors: The argument is a column of 2 cells; it must be as long as changes (3 cells).",
    ],
    [
      "a block of dates",
      [
        start,
        end,
        1000,
        [
          [july, july],
          [july, july],
        ],
        [1, 2, 3, 4],
      ],
      "dates: The argument is 2 rows by 2 columns; it must be one row or one column.",
    ],
    [
      "a row of opening shares",
      [start, end, [1000, 2000]],
      "openingShares: The argument is a row of 2 cells; it must be a single cell.",
    ],
    [
      "a column of starts",
      [column(start, start), end, 1000],
      "periodStart: The argument is a column of 2 cells; it must be a single cell.",
    ],
    [
      "a row of bases",
      [start, end, 1000, null, null, null, [0, 1]],
      "basis: The argument is a row of 2 cells; it must be a single cell.",
    ],
    [
      "an hour for a date",
      [start, end, 1000, [july, 0.5], [1, 2]],
      "dates, column 2: The date is 0.5, which is no date. Enter a date, such as 2024-12-31, or DATE(2024,12,31) in a formula.",
    ],
    [
      "a text among the changes",
      [start, end, 1000, column(july, july), column(1, "two")],
      'changes, row 2: "two" is text. Enter a number.',
    ],
    [
      "a result too large for a cell",
      [start, end, 1e308, [july, july], null, [10, 10]],
      "The result is too large for a cell. Check the units of the arguments.",
    ],
  ])("%s", (_, given, sentence) => {
    expect(call("WEIGHTED_SHARES", ...given)).toEqual([[`#VALUE! ${sentence}`]]);
  });

  test("nothing left is not an error", () => {
    expect(call("WEIGHTED_SHARES", start, end, 1000, start, -1000)).toEqual([[0]]);
    expect(call("WEIGHTED_SHARES", start, end, 0)).toEqual([[0]]);
  });
});
