import { derived, published, step, type HelpPage } from "./help-page";

export const contingentShares: HelpPage = {
  id: "CONTINGENT_SHARES",
  units: { achieved: "any measure", targets: "the same measure", shares: "shares" },
  rule: [
    "Shares that are to be issued once a condition is met count in diluted earnings per share as if the end of the period were the end of the time allowed for it. What has been reached by then is compared with each target; the shares of every target that is met count, from the start of the period or from the date of the agreement if that is later (ASC 260-10-45-48 to 45-54; IAS 33.52-56).",
    "The measure is whatever the agreement says: cumulative income, a number of sites, a market price. Income is taken as reached so far, without guessing what is to come. A target that is exactly reached is met.",
    "In basic earnings per share such shares count only from the day on which every condition is met (ASC 260-10-45-13; IAS 33.24); give them to `EPS.WEIGHTED_SHARES` with that day.",
  ],
  standards: [
    "The test of a period is the same. A year to date is not: US GAAP averages the shares of its quarters (ASC 260-10-45-49; `EPS.YTD_SHARES`); IFRS tests the year to date on its own and counts the shares from its beginning (IAS 33.52).",
    "For awards that vest by performance, apply this test first and then `EPS.TREASURY_SHARES` to the shares that pass (ASC 260-10-45-31; IAS 33.48).",
  ],
  examples: [
    {
      title: "One target of income",
      source: "Kieso, Weygandt and Warfield, Intermediate Accounting, 13th edition, Brooks Inc.",
      text: "10,000 shares are due if next year’s income reaches the target. This year’s 125,000 is taken as if the time were up: the first target is met, the other is not.",
      cells: [
        ["Income of the year", "125,000", "125,000"],
        ["Target", "110,000", "130,000"],
        ["Shares", "10,000", "10,000"],
        [
          "Contingently issuable",
          published("=EPS.CONTINGENT_SHARES(B1,B2,B3)", "10,000"),
          derived("=EPS.CONTINGENT_SHARES(C1,C2,C3)", "0"),
        ],
      ],
    },
    {
      title: "Shares for sites and for income, by quarter",
      source:
        "FASB Statement 128, Illustration 3 (ASC 260-10-55-53 to 55-56); the facts of IAS 33, Illustrative Example 7",
      text: "5,000 shares for each of two sites, opened in May and in September, and 1,000 shares for each 1,000 of the year’s income above 2,000,000. There are 1,000,000 shares; those for sites are in basic earnings per share from their month. Row 8 takes these off again, so that each share is there once.",
      cells: [
        ["", "Q1", "Q2", "Q3", "Q4"],
        ["Sites opened by the end", "0", "1", "2", "2"],
        ["Income of the quarter", "1,100,000", "1,200,000", "-400,000", "1,000,000"],
        ["Income of the year so far", "1,100,000", "2,300,000", "1,900,000", "2,900,000"],
        [
          "Weighted-average shares",
          "1,000,000",
          step("=1000000+5000*2/3", "1,003,333"),
          step("=1000000+5000+5000/3", "1,006,667"),
          "1,010,000",
        ],
        [
          "Shares for sites",
          step("=EPS.CONTINGENT_SHARES(B2:E2,A12:A13,B12:B13)", [["0", "5,000", "10,000", "10,000"]]),
        ],
        [
          "Shares for income",
          step("=MAX(0,B4-2000000)", "0"),
          step("=MAX(0,C4-2000000)", "300,000"),
          step("=MAX(0,D4-2000000)", "0"),
          step("=MAX(0,E4-2000000)", "900,000"),
        ],
        [
          "Incremental shares",
          step("=1000000+B6+B7-B5", "0"),
          step("=1000000+C6+C7-C5", "301,667"),
          step("=1000000+D6+D7-D5", "3,333"),
          step("=1000000+E6+E7-E5", "900,000"),
        ],
        ["Basic", published("=EPS.BASIC(B3:E3,B5:E5,,2)", [["1.10", "1.20", "-0.40", "0.99"]])],
        ["Diluted", published("=EPS.DILUTED(B3:E3,B5:E5,B8:E8,,,,2)", [["1.10", "0.92", "-0.40", "0.52"]])],
        ["Target, sites", "Shares"],
        ["1", "5,000"],
        ["2", "5,000"],
        ["Shares of the year, sites", published("=EPS.YTD_SHARES(B6:E6)", "6,250")],
        ["Shares of the year, income", published("=EPS.YTD_SHARES(B7:E7)", "300,000")],
      ],
      remark:
        "The last two lines are the US GAAP year: the average of the quarters. Under IFRS the year’s own test counts 10,000 and 900,000.",
    },
  ],
  notes: [
    "achieved is a row, one cell a period, and the result spills over the same columns; targets and their shares are columns.",
    "Each target’s shares are those that it adds, not the sum so far.",
    "A blank target is a target of 0. Where a lower figure is the better one, turn the signs of achieved and targets.",
  ],
  mistakes: [
    {
      call: "=EPS.CONTINGENT_SHARES(125000,{110000,130000},{5000,5000})",
      says: "targets: The argument is a row of 2 cells; it must be a column, with a cell for each target.",
      remedy: "Put the targets below each other.",
    },
    {
      call: "=EPS.CONTINGENT_SHARES(125000,{110000;130000},5000)",
      says: "shares: The argument is a single cell; it must be the size of targets (a column of 2 cells).",
      remedy: "Give each target its own shares, beside it.",
    },
    {
      call: "=EPS.CONTINGENT_SHARES(125000,110000,-5000)",
      says: "shares: The number of shares is -5000; it cannot be negative. Enter it as a positive number.",
      remedy: "Enter the shares that the target adds.",
    },
  ],
  related: ["DILUTED", "YTD_SHARES", "WEIGHTED_SHARES", "TREASURY_SHARES"],
};
