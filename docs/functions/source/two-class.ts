import { derived, published, step, type HelpPage } from "./help-page";

export const twoClass: HelpPage = {
  id: "TWO_CLASS",
  units: {
    income: "money",
    shares: "shares",
    distributions: "money, in total",
    participation: "weight of one share",
    sharesLosses: "TRUE or FALSE",
    decimals: "whole number",
  },
  rule: [
    "Where more than one class of stock, or a security that participates in dividends, has a claim on earnings, each has earnings per share of its own. A class has what was distributed to it for the period, declared or due by contract, and its part of what income leaves after all distributions (ASC 260-10-45-60B, 45-61 to 45-65; IAS 33.A14).",
    "What is left is divided as if all of it were paid out, by the shares of each class times the weight of one of its shares. A weight of 0 takes no part beyond its distributions.",
    "Where distributions exceed income, a loss is left. It goes to the classes that are bound to share losses and to no others; a participating security that is not bound keeps what was distributed to it, and the common stock bears the rest (ASC 260-10-45-67, 45-68).",
    "Unvested awards that earn dividends not forfeited with them are such a security (ASC 260-10-45-61A). Preferred stock that does not participate is not one: take its dividends off income.",
  ],
  standards: [
    "The division is the same. US GAAP names unvested awards with rights to dividends as participating (ASC 260-10-45-61A); IAS 33.A13 speaks of equity instruments that participate and of classes of ordinary shares.",
    "For diluted earnings per share of a participating security, US GAAP takes the more dilutive of this method and the treasury stock or if-converted method (ASC 260-10-45-60B). Compute both.",
  ],
  examples: [
    {
      title: "Participating preference shares",
      source: "IAS 33, Illustrative Example 11",
      text: "Preference shares have 5.50 and ordinary shares 2.10 first; what is left goes 1 to a preference share for 4 to an ordinary one.",
      cells: [
        ["Profit", "100,000"],
        ["Class", "Shares", "Distributed", "Weight", "Earnings per share"],
        [
          "Ordinary",
          "10,000",
          step("=B3*2.1", "21,000"),
          "4",
          derived("=EPS.TWO_CLASS(B1,B3:B4,C3:C4,D3:D4,,2)", [["6.10"], ["6.50"]]),
        ],
        ["Preference", "6,000", step("=B4*5.5", "33,000"), "1"],
        ["Undistributed", published("=B1-C3-C4", "46,000")],
      ],
      remark:
        "The source prints what is left for a share, 4.00 and 1.00; with the distributions these are 6.10 and 6.50.",
    },
    {
      title: "Three classes, two periods",
      source: "Alphabet Inc., Form 10-Q of September 30, 2018 (in thousands)",
      url: "https://www.sec.gov/Archives/edgar/data/1652044/000165204418000035/R28.htm",
      text: "Classes A, B and C share alike, so one weight of 1, the default, gives each the same figure.",
      cells: [
        ["", "Q3 2017", "Q3 2018"],
        ["Net income", "6,732,000", "9,192,000"],
        ["Class A shares", "297,804", "298,614"],
        ["Class B shares", "47,078", "46,885"],
        ["Class C shares", "348,603", "350,135"],
        [
          "Class A, basic",
          published("=EPS.TWO_CLASS(B2:C2,B3:C5,,,,2)", [
            ["9.71", "13.21"],
            ["9.71", "13.21"],
            ["9.71", "13.21"],
          ]),
        ],
        ["Class B, basic"],
        ["Class C, basic"],
      ],
    },
  ],
  notes: [
    "A row is a class, a column a period; participation and `sharesLosses` are columns, one cell a class.",
    "Without `sharesLosses` the first class alone takes a loss, so put the common stock first.",
    "A blank weight is 0 and a blank in `sharesLosses` is FALSE. A class without shares shows `#DIV/0!` in its own cell; where no class has any, every cell does.",
  ],
  mistakes: [
    {
      call: "=EPS.TWO_CLASS(-100,{10;5},,,{FALSE;FALSE})",
      says: "There is an undistributed loss and no class with shares that shares losses. Set sharesLosses to TRUE for one.",
      remedy: "The common stock shares losses in any case.",
    },
    {
      call: "=EPS.TWO_CLASS(100,{10;5},,{0;0})",
      says: "There are undistributed earnings and no class with shares that participates in them. Give one a participation above 0.",
      remedy: "Give the common stock a weight of 1.",
    },
    {
      call: "=EPS.TWO_CLASS(100,{10,5})",
      says: "shares: The argument is a row of 2 cells; it must be a column, with a cell for each class.",
      remedy: "Put the classes below each other.",
    },
    {
      call: "=EPS.TWO_CLASS(100,0)",
      shows: "#DIV/0!",
      remedy: "No class has weighted-average shares.",
    },
  ],
  related: ["BASIC", "DILUTED", "WEIGHTED_SHARES"],
};
