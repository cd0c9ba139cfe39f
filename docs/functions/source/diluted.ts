import { derived, published, step, type HelpPage } from "./help-page";
import { sameSix } from "./same-six";

export const diluted: HelpPage = {
  id: "DILUTED",
  units: { ...sameSix, decimals: "whole number" },
  rule: [
    "Diluted earnings per share is the lowest figure that options, convertibles and other potential common shares could have made of the period’s earnings per share. What each would add to the shares is an argument, and what it would add to income (interest net of tax, preferred dividends) is another (ASC 260-10-45-16; IAS 33.31).",
    "Securities enter by the sequence: from the lowest income adjustment for each incremental share upwards, and each one only while it lowers earnings per share as it stands with those before it. One that leaves it equal, or raises it, is antidilutive and stays out (ASC 260-10-45-17, 45-18; IAS 33.41, 33.44).",
    "The test is made on the control number: income from continuing operations less preferred dividends. The set that it admits serves every line of the period. So an income from continuing operations keeps dilutive shares in although discontinued operations make the whole a loss, and a loss from continuing operations keeps them out although the whole is an income (ASC 260-10-45-18 to 45-20; IAS 33.42-43).",
    "The rest follows from the same test. In a loss, shares that would spread it over more are antidilutive. A warrant that is a liability has a negative adjustment where its gain goes out of income: that lowers earnings per share, and it enters, in a loss too.",
  ],
  standards: [
    "The sequence and the control number are the same. They part before this function, in what each security adds: the year to date (`EPS.YTD_SHARES`), convertibles since ASU 2020-06 (`EPS.CONVERSION_SHARES`), contracts that can be settled in shares or cash (ASC 260-10-45-45; IAS 33.58-60).",
    "IFRS calls the control number profit from continuing operations attributable to the ordinary equity holders of the parent (IAS 33.42).",
  ],
  examples: [
    {
      title: "Four periods, two securities",
      source: "HemaCare Corporation, Form 10-Q of September 30, 2002, Exhibit 11",
      text: "Incremental shares of options and warrants, as filed: a row for each security, a column for each period.",
      cells: [
        ["", "Q3 2002", "Q3 2001", "9M 2002", "9M 2001"],
        ["Net income (loss)", "-462,000", "5,000", "-619,000", "377,000"],
        ["Weighted-average shares", "7,737,946", "7,541,024", "7,647,197", "7,509,358"],
        ["Stock options", "0", "834,762", "0", "698,224"],
        ["Warrants", "0", "50,788", "0", "39,402"],
        [
          "Diluted earnings per share",
          published("=EPS.DILUTED(B2:E2,B3:E3,B4:E5,,,,2)", [["-0.06", "0.00", "-0.08", "0.05"]]),
        ],
      ],
    },
    {
      title: "Options, bonds and convertible preference shares",
      source: "IAS 33, Illustrative Example 9",
      text: "A profit from continuing operations and a loss from discontinued ones. The preference shares would add 4.00 for each share, more than the 3.23 reached without them: they stay out.",
      cells: [
        ["Continuing operations", "16,400,000"],
        ["Discontinued operations", "-4,000,000"],
        ["Net profit", step("=B1+B2", "12,400,000")],
        ["Preference dividends", "6,400,000"],
        ["Weighted-average shares", "2,000,000"],
        ["Security", "Adjustment", "Shares"],
        ["Options", "0", published("=EPS.TREASURY_SHARES(100000,60,75)", "20,000")],
        ["Preference shares", "6,400,000", "1,600,000"],
        ["5% bonds", "3,000,000", "2,000,000"],
        ["Basic, continuing", published("=EPS.BASIC(B1,B5,B4,2)", "5.00")],
        ["Diluted, continuing", published("=EPS.DILUTED(B1,B5,C7:C9,B7:B9,B4,,2)", "3.23")],
        ["Diluted, net profit", derived("=EPS.DILUTED(B3,B5,C7:C9,B7:B9,B4,B1,2)", "2.24")],
      ],
      remark:
        "For the net profit, the profit from continuing operations is given as `controlIncome`: the test stays the same, and so do the shares.",
    },
  ],
  notes: [
    "A line of income other than the net one is computed by giving it as `netIncome`, with the income from continuing operations as `controlIncome`. For discontinued operations alone, divide by `EPS.DILUTED_SHARES`.",
    "Give incremental shares as they are before any test, also in a loss. A single period takes a column of securities; a row without shares takes no part.",
    "A blank adjustment or dividend is 0. A blank or 0 within `controlIncome` is an error, since it would decide the test: leave the whole argument out where there are no discontinued operations.",
    "`EPS.SEQUENCE` shows why each security entered or not.",
  ],
  mistakes: [
    {
      call: "=EPS.DILUTED(100,10,5,,,0)",
      says: "controlIncome: The control income is blank or zero. Enter income from continuing operations, or leave the argument out to use net income.",
      remedy:
        "Where every period has only continuing operations, leave `controlIncome` out; else fill in each period.",
    },
    {
      call: "=EPS.DILUTED({100,200},{10,20},{5;6})",
      says: "incrementalShares: The argument is a column of 2 cells; it must be 2 columns wide, one for each period of netIncome, with a row for each security.",
      remedy: "Select the securities over the same columns as the income.",
    },
    {
      call: "=EPS.DILUTED(100,10,{5;6},2)",
      says: "incomeAdjustments: The argument is a single cell; it must be the size of incrementalShares (a column of 2 cells).",
      remedy: "Give an adjustment beside each line of shares, 0 or blank where there is none.",
    },
    {
      call: "=EPS.DILUTED(100,10,{5;-6})",
      says: "incrementalShares, row 2: The number of incremental shares is -6; it cannot be negative. Enter 0 for none.",
      remedy: "Shares out of the money are 0: `EPS.TREASURY_SHARES` never gives less.",
    },
    {
      call: "=EPS.DILUTED(100,0,5)",
      shows: "#DIV/0!",
      remedy: "The period has no weighted-average shares. Excel can show no sentence beside this error.",
    },
  ],
  related: [
    "SEQUENCE",
    "DILUTED_SHARES",
    "DILUTED_INCOME",
    "DILUTIVE_SHARES",
    "ANTIDILUTIVE_SHARES",
    "BASIC",
  ],
};
