import { published, type HelpPage } from "./help-page";
import { sameSix } from "./same-six";

export const sequence: HelpPage = {
  id: "SEQUENCE",
  units: { ...sameSix, labels: "text" },
  rule: [
    "Whether a security dilutes depends on which others are already in. So each is ranked by what it adds to income for each share that it adds, the lowest first, and taken up in that order: that way the lowest earnings per share is reached (ASC 260-10-45-18, 55-57; IAS 33.44).",
    "The table is the working of one period. Its first line is the basic figure on the control number, income from continuing operations less preferred dividends. Each further line shows income, shares and earnings per share as they would stand with this security added to those admitted before it, whether it is then admitted or not.",
    "A security is dilutive where it lowers earnings per share as it stood; equal is not lower. Options add nothing to income and come before every convertible; a liability whose gain goes out of income has a negative ratio and comes before the options. Equal ratios keep the order in which they are given.",
    "The columns: rank, security, income adjustment, incremental shares, adjustment per share, income, shares, earnings per share, result. A security without incremental shares stands last, without a rank.",
  ],
  standards: [
    "The sequence is the same, and both make it on income from continuing operations (ASC 260-10-45-18; IAS 33.42-44).",
  ],
  examples: [
    {
      title: "Options, bonds and convertible preference shares",
      source: "IAS 33, Illustrative Example 9",
      text: "The securities are given in the order of the accounts; the table ranks them.",
      cells: [
        ["Continuing operations", "16,400,000"],
        ["Preference dividends", "6,400,000"],
        ["Weighted-average shares", "2,000,000"],
        ["Security", "Adjustment", "Shares"],
        ["Options", "0", "20,000"],
        ["Preference shares", "6,400,000", "1,600,000"],
        ["5% bonds", "3,000,000", "2,000,000"],
        [
          published("=EPS.SEQUENCE(B1,B3,C5:C7,B5:B7,B2,,A5:A7)", [
            [
              "Rank",
              "Security",
              "Income adjustment",
              "Incremental shares",
              "Adjustment per share",
              "Income",
              "Shares",
              "Earnings per share",
              "Result",
            ],
            ["", "Basic", "", "", "", "10,000,000", "2,000,000", "5.00", ""],
            ["1", "Options", "0", "20,000", "0.00", "10,000,000", "2,020,000", "4.95", "Dilutive"],
            [
              "2",
              "5% bonds",
              "3,000,000",
              "2,000,000",
              "1.50",
              "13,000,000",
              "4,020,000",
              "3.23",
              "Dilutive",
            ],
            [
              "3",
              "Preference shares",
              "6,400,000",
              "1,600,000",
              "4.00",
              "19,400,000",
              "5,620,000",
              "3.45",
              "Antidilutive",
            ],
          ]),
        ],
      ],
      remark:
        "From 5.00 the options lower earnings per share to 4.95 and the bonds to 3.23. The preference shares would raise it to 3.45: they stay out, and 3.23 is diluted earnings per share from continuing operations.",
    },
    {
      title: "A gain that goes out of income",
      source: "Form 10-Q, third quarter of 2024, SEC file of CIK 1022652 (in thousands)",
      url: "https://www.sec.gov/Archives/edgar/data/1022652/000168316824008826/R26.htm",
      text: "Convertible notes at fair value brought a gain of 8,879. Without it continuing operations show a loss, and the notes are dilutive all the same.",
      cells: [
        ["Continuing operations", "7,543"],
        ["Preferred dividends", "827"],
        ["Weighted-average shares", "12,337"],
        ["Notes: adjustment", "-8,879"],
        ["Notes: shares", "882"],
        [
          published('=EPS.SEQUENCE(B1,B3,B5,B4,B2,,"Notes")', [
            [
              "Rank",
              "Security",
              "Income adjustment",
              "Incremental shares",
              "Adjustment per share",
              "Income",
              "Shares",
              "Earnings per share",
              "Result",
            ],
            ["", "Basic", "", "", "", "6,716", "12,337", "0.54", ""],
            ["1", "Notes", "-8,879", "882", "-10.07", "-2,163", "13,219", "-0.16", "Dilutive"],
          ]),
        ],
        [],
        [],
        ["Diluted, continuing", published("=EPS.DILUTED(B1,B3,B5,B4,B2,,2)", "-0.16")],
      ],
    },
  ],
  notes: [
    "The function takes one period and spills nine columns: leave the cells to the right and below empty, or Excel shows `#SPILL!`.",
    "Without labels the securities are called Security 1, Security 2 and so on, in the order of their rows.",
    "The figures are not rounded; format the columns.",
    "Any problem is that of the whole table.",
  ],
  mistakes: [
    {
      call: "=EPS.SEQUENCE({100,200},{10,20},{5,6})",
      says: "netIncome: The argument is a row of 2 cells; it must be a single cell: the sequence is that of one period.",
      remedy: "Use one formula for each period.",
    },
    {
      call: '=EPS.SEQUENCE(100,10,{5;6},,,,{"Options";"Warrants";"Bonds"})',
      says: "labels: The argument is a column of 3 cells; it must be as long as incrementalShares (2 rows).",
      remedy: "Select the names over the same rows as the shares.",
    },
    {
      call: '=EPS.SEQUENCE(100,10,{5;"x"})',
      says: 'incrementalShares, row 2: "x" is text. Enter a number.',
      remedy: "Correct the cell: the table has no part without the rest.",
    },
    {
      call: "=EPS.SEQUENCE(100,0,5)",
      shows: "#DIV/0!",
      remedy: "The period has no weighted-average shares. Excel can show no sentence beside this error.",
    },
  ],
  related: ["DILUTED", "DILUTIVE_SHARES", "ANTIDILUTIVE_SHARES", "TREASURY_SHARES", "CONVERSION_SHARES"],
};
