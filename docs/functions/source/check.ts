import { derived, type HelpPage } from "./help-page";

export const check: HelpPage = {
  id: "CHECK",
  units: { facts: "a range" },
  rule: [
    "What does not add up in a range: a table of facts, a worksheet kept for years, or an exhibit as filed. Each finding is a row: how severe it is, the rule, the cell, what is wrong, what was expected and what is there. Where nothing is found the cell says “No findings”. Shown amounts are taken as rounded: a figure is wrong only if no amounts that round to the shown ones give it. One cause makes one finding: a rule that explains a difference silences the more general ones.",
    "`ERROR-CELL` a figure that shows an error. `SCALE` money or shares a thousand times too large or too small for the reported figure. `SIGN` preferred dividends that raise income, or a figure per share with another sign than its numerator (ASC 260-10-45-11).",
    "`SHARES-FOOT`, `INCOME-FOOTS` a denominator or numerator that is not the sum of its lines. `EPS-RECOMPUTES` reported earnings per share that its numerator and denominator cannot give (ASC 260-10-45-10, 45-16). `EPS-FOOTS` components that were forced to add up, or do not (a warning, or a note).",
    "`TREASURY` incremental shares that are not the shares less those bought back with the proceeds; a tranche out of the money (ASC 260-10-45-23; IAS 33.45-47). `ADJUSTMENT` shares of a convertible security without its interest, or the reverse (ASC 260-10-45-40; IAS 33.33).",
    "`LOSS-DILUTED` shares that make a loss per share smaller (ASC 260-10-45-19; IAS 33.43). `CONTROL-NUMBER` shares left out for a net loss although continuing operations had income, or the reverse (ASC 260-10-45-18; IAS 33.42). `SEQUENCE` a counted security that does not dilute, or one left out that does (IAS 33.44). `DILUTED-ABOVE-BASIC` a diluted figure above the basic one (ASC 260-10-45-17; IAS 33.41). `YTD-COPIED` the same incremental shares in a quarter and in the year to date (ASC 260-10-55-3).",
    "`PERIODS` what the columns are where they are not periods, such as a basic and a diluted computation side by side: of such a range only the cells are judged. `TEXT-NUMBER` numbers stored as text. The pane, which sees the sheet and not only its values, also finds hidden rows and columns (`HIDDEN`) and numbers typed among formulas (`HARD-CODED`).",
  ],
  standards: [
    "The rules are common to US GAAP and IFRS, apart from the year to date, which IFRS computes on its own (IAS 33.37). Exhibits of the former rules, with primary and fully diluted figures, are recomputed and footed but not judged by today’s rules of dilution.",
  ],
  examples: [
    {
      title: "A numerator that is not the sum of its lines",
      source:
        "Registrant of filing 0000912057-96-009292, Form 10-Q of March 31, 1996, Exhibit 11, fully diluted",
      text: "The exhibit as filed prints 242,682 for lines that come to 244,107.",
      cells: [
        ["", "Q1 1996", "Q1 1995"],
        ["Weighted average common shares outstanding", "3,233,078", "3,111,067"],
        ["Net earnings", "204,507", "799,035"],
        ["Deduct preferred stock dividends", "-31,830", "-31,830"],
        ["Net earnings applicable to common stock", "172,677", "767,205"],
        ["Add net interest expense related to convertible debentures", "39,600", "40,862"],
        ["Add dividends on convertible preferred stock", "31,830", "31,830"],
        ["Net earnings applicable to common stock on a fully diluted basis", "242,682", "839,897"],
        [],
        [
          derived("=EPS.CHECK(A1:C8)", [
            ["Severity", "Rule", "Where", "What is wrong", "Expected", "Found"],
            [
              "Error",
              "INCOME-FOOTS",
              "B8",
              "“Net earnings applicable to common stock on a fully diluted basis” for Q1 1996 is 242,682, but its 3 lines from “Net earnings applicable to common stock” on come to 244,107.",
              "244,107",
              "242,682",
            ],
          ]),
        ],
      ],
    },
    {
      title: "An exhibit as filed, with its faults",
      source: "Form 10-Q of September 30, 1999, Exhibit 11.0, accession number 0000909654-99-000542",
      url: "https://capedge.com/filing/s3-content/0000909654-99-000542/2",
      text: "Options are counted in the losses of 1999, and the nine months of 1998 start from 426 shares where the basic computation has 397. Captions are shortened.",
      cells: [
        ["(In thousands, except per share data)"],
        ["", "Q3 1999", "Q3 1998", "9M 1999", "9M 1998"],
        ["Net income (loss)", "-74", "44", "-53", "162"],
        ["Average shares outstanding", "247", "397", "314", "397"],
        ["Basic earnings per share", "-0.30", "0.11", "-0.17", "0.41"],
        ["Net income (loss)", "-74", "44", "-53", "162"],
        ["Average shares outstanding", "247", "397", "314", "426"],
        ["Dilutive stock options", "12", "6", "11", "6"],
        ["Total shares outstanding", "259", "403", "325", "403"],
        ["Diluted earnings per share", "-0.29", "0.11", "-0.16", "0.40"],
        [],
        [
          derived("=EPS.CHECK(A1:E10)", [
            ["Severity", "Rule", "Where", "What is wrong", "Expected", "Found"],
            [
              "Error",
              "SHARES-FOOT",
              "E7",
              "“Average shares outstanding” for 9M 1998 is 426; the total beneath it adds up only with 397, as in the line above.",
              "397",
              "426",
            ],
            [
              "Error",
              "LOSS-DILUTED",
              "B8",
              "“Dilutive stock options” adds 12 shares for Q3 1999, where there is a loss: they make the loss per share smaller and are not counted.",
              "none",
              "12",
            ],
            [
              "Error",
              "LOSS-DILUTED",
              "D8",
              "“Dilutive stock options” adds 11 shares for 9M 1999, where there is a loss: they make the loss per share smaller and are not counted.",
              "none",
              "11",
            ],
          ]),
        ],
      ],
      remark:
        "E7 is the one finding of its cause: the total of 403 and the 0.40 beneath it follow from 397, and nothing is said of them.",
    },
    {
      title: "Columns that are not periods",
      source: "Form 10-Q of June 30, 2001, Exhibit 11, accession number 0000950134-01-505424",
      url: "https://www.sec.gov/Archives/edgar/data/912894/000095013401505424/d89825ex11.txt",
      text: "The exhibit as filed shows both computations of a period beside each other. The columns of 2000 are left out here.",
      cells: [
        ["", "Basic", "Diluted"],
        ["Net loss", "-1,039,404", "-1,039,404"],
        ["Weighted average number of common shares outstanding", "4,368,615", "4,368,615"],
        ["Net loss per share", "-0.24", "-0.24"],
        [],
        [
          derived("=EPS.CHECK(A1:C4)", [
            ["Severity", "Rule", "Where", "What is wrong", "Expected", "Found"],
            [
              "Note",
              "PERIODS",
              "B1",
              "The columns of this range are not periods: they are basic and diluted computations side by side. Select a range with one column for each period, or leave out the other columns in the pane.",
              "one column for each period",
              "basic and diluted computations side by side",
            ],
          ]),
        ],
      ],
    },
    {
      title: "Nothing to find",
      source: "HemaCare Corporation, Form 10-Q of September 30, 2002, Exhibit 11",
      text: "The figures agree with each other as they were printed.",
      cells: [
        ["", "Q3 2002", "Q3 2001"],
        ["Net (loss) income", "-462,000", "5,000"],
        ["Weighted-average shares", "7,737,946", "7,541,024"],
        ["Stock options", "0", "834,762"],
        ["Warrants", "0", "50,788"],
        ["Diluted weighted-average shares", "7,737,946", "8,426,574"],
        ["Basic earnings per share", "-0.06", "0.00"],
        ["Diluted earnings per share", "-0.06", "0.00"],
        [],
        [derived("=EPS.CHECK(A1:C8)", "No findings")],
      ],
    },
  ],
  notes: [
    "Captions stand in the first column, one column for each period, headings on top, as for `EPS.EXHIBIT`. Select the whole table with its headings: the scales and the lengths of the periods are read from them.",
    "The cell is the sheet’s own where Excel says where the range stands; for a range that a formula makes it is counted as if it began at A1.",
    "An error value in the range does not stop the check: it is a finding, and the rest is checked without it.",
    "The function sees values only: no formats, no formulas, no hidden rows; a heading that is a date is a serial number to it. The pane checks the sheet itself, and activating a finding there selects its cell.",
  ],
  mistakes: [
    {
      call: '=EPS.CHECK({"Net income","Weighted-average shares"})',
      says: "There are no figures in the selected range. Select the whole table: captions on the left, periods on top.",
      remedy: "Select the captions and the figures of the table.",
    },
  ],
  related: ["EXHIBIT", "TIES", "SEQUENCE"],
};
