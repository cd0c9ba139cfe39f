import { published, type HelpPage } from "./help-page";
import { sameSix } from "./same-six";

export const dilutiveShares: HelpPage = {
  id: "DILUTIVE_SHARES",
  units: sameSix,
  rule: [
    "The lines of an Exhibit 11: of each security, the incremental shares that enter the denominator of diluted earnings per share, and 0 where they are antidilutive (ASC 260-10-45-17 to 45-20; IAS 33.41-44).",
    "A security enters as a whole or not at all, by its place in the sequence. With the weighted-average shares these lines add up to `EPS.DILUTED_SHARES`.",
  ],
  standards: ["The test is the same; see `EPS.DILUTED`."],
  examples: [
    {
      title: "Two years of loss and one of profit",
      source: "ReNew Energy Global plc, Form 20-F for fiscal 2021, amounts in rupees",
      url: "https://www.sec.gov/Archives/edgar/data/1848763/000119312521281657/R102.htm",
      text: "Employee options are out in the years of loss and in with the profit.",
      cells: [
        ["", "2021", "2020", "2019"],
        ["Net profit (loss)", "-7,818,000,000", "-2,696,000,000", "2,646,000,000"],
        ["Weighted-average shares", "483,921,868", "459,201,195", "379,797,836"],
        ["Employee options", "7,476,734", "4,866,286", "6,007,022"],
        ["Dilutive shares", published("=EPS.DILUTIVE_SHARES(B2:D2,B3:D3,B4:D4)", [["0", "0", "6,007,022"]])],
        [
          "Diluted shares",
          published("=EPS.DILUTED_SHARES(B2:D2,B3:D3,B4:D4)", [
            ["483,921,868", "459,201,195", "385,804,858"],
          ]),
        ],
        [
          "Diluted earnings per share",
          published("=EPS.DILUTED(B2:D2,B3:D3,B4:D4,,,,2)", [["-16.16", "-5.87", "6.86"]]),
        ],
      ],
    },
    {
      title: "Three securities, one of them antidilutive",
      source: "IAS 33, Illustrative Example 9",
      text: "The convertible preference shares stay out: they would add 4.00 for each share to a figure of 3.23.",
      cells: [
        ["Continuing operations", "16,400,000"],
        ["Preference dividends", "6,400,000"],
        ["Weighted-average shares", "2,000,000"],
        ["Security", "Adjustment", "Shares", "Dilutive"],
        [
          "Options",
          "0",
          "20,000",
          published("=EPS.DILUTIVE_SHARES(B1,B3,C5:C7,B5:B7,B2)", [["20,000"], ["0"], ["2,000,000"]]),
        ],
        ["Preference shares", "6,400,000", "1,600,000"],
        ["5% bonds", "3,000,000", "2,000,000"],
      ],
    },
  ],
  notes: [
    "The result has the shape of `incrementalShares`: a row for each security, a column for each period.",
    "A bad cell spoils its own period only; the other columns keep their figures.",
    "Without any securities the result is a row of zeros.",
  ],
  mistakes: [
    {
      call: '=EPS.DILUTIVE_SHARES(100,10,{5;"none"})',
      says: 'incrementalShares, row 2: "none" is text. Enter a number.',
      remedy: "Enter 0 for a security that adds no shares.",
    },
    {
      call: "=EPS.DILUTIVE_SHARES({100,200},{10,20},{5;6})",
      says: "incrementalShares: The argument is a column of 2 cells; it must be 2 columns wide, one for each period of netIncome, with a row for each security.",
      remedy: "Select the securities over the same columns as the income.",
    },
    {
      call: "=EPS.DILUTIVE_SHARES(100,0,5)",
      shows: "#DIV/0!",
      remedy: "Without weighted-average shares nothing can be tested for dilution.",
    },
  ],
  related: ["ANTIDILUTIVE_SHARES", "DILUTED_SHARES", "SEQUENCE", "EXHIBIT"],
};
