import { published, type HelpPage } from "./help-page";
import { sameSix } from "./same-six";

export const antidilutiveShares: HelpPage = {
  id: "ANTIDILUTIVE_SHARES",
  units: sameSix,
  rule: [
    "Securities that could dilute earnings per share in future but do not in the period, because they are antidilutive, are disclosed (ASC 260-10-50-1(c); IAS 33.70(c)). This is the number of their incremental shares that the sequence left out; 0 for a security that entered.",
    "Each cell is what `EPS.DILUTIVE_SHARES` leaves of incrementalShares: the two add up to it.",
    "An option out of the money has no incremental shares, so there is nothing of it here. Many companies disclose the options themselves in that case; add them by their number.",
  ],
  standards: [
    "Both ask which securities were left out. US GAAP asks for them under ASC 260-10-50-1(c), IFRS under IAS 33.70(c); neither says whether to count incremental shares or the securities as they stand, so a note should say which it gives.",
  ],
  examples: [
    {
      title: "Two years of loss and one of profit",
      source: "ReNew Energy Global plc, Form 20-F for fiscal 2021, amounts in rupees",
      url: "https://www.sec.gov/Archives/edgar/data/1848763/000119312521281657/R102.htm",
      text: "The employee options that the company disclosed and left out in its years of loss.",
      cells: [
        ["", "2021", "2020", "2019"],
        ["Net profit (loss)", "-7,818,000,000", "-2,696,000,000", "2,646,000,000"],
        ["Weighted-average shares", "483,921,868", "459,201,195", "379,797,836"],
        ["Employee options", "7,476,734", "4,866,286", "6,007,022"],
        [
          "Left out",
          published("=EPS.ANTIDILUTIVE_SHARES(B2:D2,B3:D3,B4:D4)", [["7,476,734", "4,866,286", "0"]]),
        ],
      ],
    },
    {
      title: "Three securities, one of them antidilutive",
      source: "IAS 33, Illustrative Example 9",
      text: "In a profit too a security can be antidilutive: the convertible preference shares are.",
      cells: [
        ["Continuing operations", "16,400,000"],
        ["Preference dividends", "6,400,000"],
        ["Weighted-average shares", "2,000,000"],
        ["Security", "Adjustment", "Shares", "Left out"],
        [
          "Options",
          "0",
          "20,000",
          published("=EPS.ANTIDILUTIVE_SHARES(B1,B3,C5:C7,B5:B7,B2)", [["0"], ["1,600,000"], ["0"]]),
        ],
        ["Preference shares", "6,400,000", "1,600,000"],
        ["5% bonds", "3,000,000", "2,000,000"],
      ],
    },
  ],
  notes: [
    "The result has the shape of `incrementalShares`: a row for each security, a column for each period.",
    "A bad cell spoils its own period only; the other columns keep their figures.",
  ],
  mistakes: [
    {
      call: '=EPS.ANTIDILUTIVE_SHARES(100,10,{5;"none"})',
      says: 'incrementalShares, row 2: "none" is text. Enter a number.',
      remedy: "Enter 0 for a security that adds no shares.",
    },
    {
      call: "=EPS.ANTIDILUTIVE_SHARES(-100,10,-5)",
      says: "incrementalShares: The number of incremental shares is -5; it cannot be negative. Enter 0 for none.",
      remedy: "Give the shares as they are before the test, also in a loss.",
    },
    {
      call: "=EPS.ANTIDILUTIVE_SHARES(100,0,5)",
      shows: "#DIV/0!",
      remedy: "Without weighted-average shares nothing can be tested for dilution.",
    },
  ],
  related: ["DILUTIVE_SHARES", "DILUTED", "SEQUENCE"],
};
