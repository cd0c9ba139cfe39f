import { derived, published, type HelpPage } from "./help-page";

export const ytdShares: HelpPage = {
  id: "YTD_SHARES",
  units: { quarterlyShares: "shares", ytdControlNumber: "money" },
  rule: [
    "Under US GAAP the incremental shares of a year to date are not computed from the year’s average price: they are the average of the incremental shares of its quarters, each quarter counting the same (ASC 260-10-55-3).",
    "Whether they count at all is decided by the year to date, not by the quarters. Where its control number is a loss, none do. Where it is an income, a quarter with a loss counts with the shares that it would have had with an income, although its own figure left them out (ASC 260-10-55-3A, 55-3B). So give each quarter’s shares as computed before the test of dilution.",
    "The average is of what the treasury stock method and contingencies give. A convertible counts in the year by the time it was outstanding (`EPS.CONVERSION_SHARES` with its fraction), and a contract whose fair-value gain or loss is removed from income, which can dilute a loss, is computed for the year on its own.",
  ],
  standards: [
    "This is US GAAP alone. IFRS computes the year to date as a period of its own, with its own average price and its own test (IAS 33.37): use `EPS.TREASURY_SHARES` on the figures of the year to date.",
  ],
  examples: [
    {
      title: "Nine months as reported",
      source: "Apple Inc., Forms 10-Q of fiscal 2025, nine months ended June 28, 2025 (in thousands)",
      text: "The effect of dilutive share-based awards in three quarters, and the nine months that they make.",
      cells: [
        ["", "Q1", "Q2", "Q3", "Nine months"],
        [
          "Effect of dilutive awards",
          "69,141",
          "62,051",
          "45,293",
          published("=EPS.YTD_SHARES(B2:D2,E3)", "58,828"),
        ],
        ["Net income", "36,330,000", "24,780,000", "23,434,000", "84,544,000"],
        ["Weighted-average shares", "15,081,724", "14,994,082", "14,902,886", "14,992,898"],
        [
          "Diluted shares",
          published("=EPS.DILUTED_SHARES(B3:E3,B4:E4,B2:E2)", [
            ["15,150,865", "15,056,133", "14,948,179", "15,051,726"],
          ]),
        ],
        [
          "Diluted earnings per share",
          published("=EPS.DILUTED(B3:E3,B4:E4,B2:E2,,,,2)", [["2.40", "1.65", "1.57", "5.62"]]),
        ],
      ],
    },
    {
      title: "The same warrants under US GAAP",
      source: "IAS 33, Illustrative Example 12, facts, computed under ASC 260-10-55-3",
      text: "Warrants out of the money in the first quarter and exercised in the third. The third quarter is a net loss with a profit from continuing operations; the year is a profit.",
      cells: [
        ["", "Q1", "Q2", "Q3", "Q4", "Year"],
        ["Warrants", "0", "50,000", "61,538", "0", derived("=EPS.YTD_SHARES(B2:E2)", "27,885")],
      ],
    },
  ],
  notes: [
    "A row is a security, a column a quarter; the result is a column, one cell a security. Quarters of two or three serve six and nine months.",
    "`ytdControlNumber` is one cell: income from continuing operations of the year to date, less preferred dividends. Left out, it is taken as an income.",
    "A blank quarter counts as one without incremental shares, and a bad cell spoils its own security only.",
  ],
  mistakes: [
    {
      call: '=EPS.YTD_SHARES({50000,"n/a"})',
      says: 'quarterlyShares, column 2: "n/a" is text. Enter a number.',
      remedy: "For a quarter with a loss, enter the shares that it would have had with an income.",
    },
    {
      call: "=EPS.YTD_SHARES({50000,-61538})",
      says: "quarterlyShares, column 2: The number of incremental shares is -61538; it cannot be negative. Enter 0 for none.",
      remedy: "Out of the money is 0, not a negative number: see `EPS.TREASURY_SHARES`.",
    },
    {
      call: "=EPS.YTD_SHARES({50000,61538},{1000,2000})",
      says: "ytdControlNumber: The argument is a row of 2 cells; it must be a single cell.",
      remedy: "Give the control number of the whole year to date, not those of its quarters.",
    },
  ],
  related: ["TREASURY_SHARES", "CONTINGENT_SHARES", "DILUTED"],
};
