import { published, step, type HelpPage } from "./help-page";
import { sameSix } from "./same-six";

export const dilutedIncome: HelpPage = {
  id: "DILUTED_INCOME",
  units: sameSix,
  rule: [
    "The numerator of diluted earnings per share is income less preferred dividends and, of each potential common share that the sequence lets in, its income adjustment: interest net of tax and preferred dividends come back, the gain on a liability that would be shares goes out (ASC 260-10-45-16, 45-40; IAS 33.33).",
    "The adjustments are those of the securities that enter on the control number, also where the line that is computed is another one.",
  ],
  standards: [
    "The numerator is built alike. What an adjustment holds differs: see `EPS.CONVERSION_INCOME`. Of contracts that may be settled in cash or in shares, both take out of income what would not have arisen had they been equity (ASC 260-10-45-45, 45-46; IAS 33.59).",
  ],
  examples: [
    {
      title: "Warrants that are liabilities: an income becomes a diluted loss",
      source: "Annual report on Form 20-F for 2021, SEC file of CIK 1719714 (IFRS)",
      url: "https://www.sec.gov/Archives/edgar/data/1719714/000119312523082264/R41.htm",
      text: "The year holds a fair-value gain of 38,523 thousand on warrants. Taken as shares, they would have brought no gain: it goes out, and what is left is a loss.",
      cells: [
        ["Net income", "12,725,000"],
        ["Weighted-average shares", "527,818,648"],
        ["Warrants: adjustment", "-38,523,000"],
        ["Warrants: shares", "27,457,163"],
        ["Diluted income", published("=EPS.DILUTED_INCOME(B1,B2,B4,B3)", "-25,798,000")],
        ["Diluted shares", published("=EPS.DILUTED_SHARES(B1,B2,B4,B3)", "555,275,811")],
        ["Basic earnings per share", published("=EPS.BASIC(B1,B2,,2)", "0.02")],
        ["Diluted earnings per share", published("=EPS.DILUTED(B1,B2,B4,B3,,,2)", "-0.05")],
      ],
    },
    {
      title: "Bonds beside preferred stock that does not convert",
      source: "Gaodun, question bank for the CPA examination",
      text: "Preferred dividends come off and stay off; the interest of the bonds, net of tax, comes back.",
      cells: [
        ["Net income", "30,000"],
        ["Preferred dividends", "14,400"],
        ["Weighted-average shares", "5,000"],
        ["Interest net of tax", step("=EPS.CONVERSION_INCOME(60000*6%,40%)", "2,160")],
        ["Shares on conversion", "6,600"],
        ["Diluted income", published("=EPS.DILUTED_INCOME(B1,B3,B5,B4,B2)", "17,760")],
        ["Basic earnings per share", published("=EPS.BASIC(B1,B3,B2,2)", "3.12")],
        ["Diluted earnings per share", published("=EPS.DILUTED(B1,B3,B5,B4,B2,,2)", "1.53")],
      ],
    },
  ],
  notes: [
    "This figure over `EPS.DILUTED_SHARES` is `EPS.DILUTED`.",
    "An option without an adjustment leaves the numerator as it is.",
    "The result is not rounded.",
  ],
  mistakes: [
    {
      call: "=EPS.DILUTED_INCOME(100,10,{5;6},2)",
      says: "incomeAdjustments: The argument is a single cell; it must be the size of incrementalShares (a column of 2 cells).",
      remedy: "Give an adjustment beside each line of shares, 0 or blank where there is none.",
    },
    {
      call: '=EPS.DILUTED_INCOME(100,10,5,"-")',
      says: 'incomeAdjustments: "-" is text. Enter a number.',
      remedy: "Enter 0 and format the cell to show a dash, or leave it blank.",
    },
    {
      call: "=EPS.DILUTED_INCOME(100,0,5)",
      shows: "#DIV/0!",
      remedy: "Without weighted-average shares nothing can be tested for dilution.",
    },
  ],
  related: ["DILUTED", "DILUTED_SHARES", "CONVERSION_INCOME", "SEQUENCE"],
};
