import { published, type HelpPage } from "./help-page";
import { sameSix } from "./same-six";

export const dilutedShares: HelpPage = {
  id: "DILUTED_SHARES",
  units: sameSix,
  rule: [
    "The denominator of diluted earnings per share is the weighted-average shares and, of each potential common share, what the sequence lets in (ASC 260-10-45-16; IAS 33.36).",
    "The test is that of `EPS.DILUTED`, on income from continuing operations less preferred dividends. Every line of income of the period is divided by this one denominator (ASC 260-10-45-18 to 45-20; IAS 33.42-43).",
  ],
  standards: ["The denominator is built alike; see `EPS.DILUTED` for where the two part before it."],
  examples: [
    {
      title: "Four periods, two securities",
      source: "HemaCare Corporation, Form 10-Q of September 30, 2002, Exhibit 11",
      text: "The shares that the filing prints under diluted earnings per share.",
      cells: [
        ["", "Q3 2002", "Q3 2001", "9M 2002", "9M 2001"],
        ["Net income (loss)", "-462,000", "5,000", "-619,000", "377,000"],
        ["Weighted-average shares", "7,737,946", "7,541,024", "7,647,197", "7,509,358"],
        ["Stock options", "0", "834,762", "0", "698,224"],
        ["Warrants", "0", "50,788", "0", "39,402"],
        [
          "Diluted shares",
          published("=EPS.DILUTED_SHARES(B2:E2,B3:E3,B4:E5)", [
            ["7,737,946", "8,426,574", "7,647,197", "8,246,984"],
          ]),
        ],
      ],
    },
  ],
  notes: [
    "`EPS.DILUTED_INCOME` over this figure is `EPS.DILUTED`.",
    "Diluted earnings per share of discontinued operations alone are that income over these shares.",
    "The result is not rounded.",
  ],
  mistakes: [
    {
      call: "=EPS.DILUTED_SHARES(100,10,5,,,0)",
      says: "controlIncome: The control income is blank or zero. Enter income from continuing operations, or leave the argument out to use net income.",
      remedy:
        "Where every period has only continuing operations, leave `controlIncome` out; else fill in each period.",
    },
    {
      call: "=EPS.DILUTED_SHARES({100,200},10,{5,6})",
      says: "weightedShares: The argument is a single cell; it must be a row of 2 cells, one for each period of netIncome.",
      remedy: "Give the shares of each period.",
    },
    {
      call: "=EPS.DILUTED_SHARES(100,0,5)",
      shows: "#DIV/0!",
      remedy: "Without weighted-average shares nothing can be tested for dilution.",
    },
  ],
  related: ["DILUTED", "DILUTED_INCOME", "DILUTIVE_SHARES", "SEQUENCE"],
};
