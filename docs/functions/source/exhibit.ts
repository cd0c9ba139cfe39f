import { published, type HelpPage } from "./help-page";

export const exhibit: HelpPage = {
  id: "EXHIBIT",
  units: { facts: "a range", decimals: "whole number" },
  rule: [
    "The computation of earnings per share of a range of facts, line by line, as companies file it in Exhibit 11: a basic block and a diluted block, each with its shares, its income and its earnings per share (Regulation S-K, Item 601(b)(11)).",
    "Each line of income that the facts have, such as continuing and discontinued operations, has its line per share on the same shares (ASC 260-10-45-2, 45-3; IAS 33.66, 33.68). The securities that enter do so by the sequence of `EPS.DILUTED`; those left out because antidilutive are named in a note (ASC 260-10-50-1(c); IAS 33.70(c)).",
    "The figures are values. For an exhibit whose every figure is a plain Excel formula over your own cells, which can be traced and printed, select the range and choose Build exhibit on the Home tab.",
  ],
  standards: [
    "Item 601(b)(11) asks for the exhibit unless the computation can be clearly seen from the filing itself. The reconciliation of numerators and denominators in the notes (ASC 260-10-50-1) shows it, and many filings point to that note. IFRS has no exhibit; IAS 33.70 asks for the same reconciliation.",
  ],
  examples: [
    {
      title: "An Exhibit 11 as filed",
      source: "HemaCare Corporation, Form 10-Q of September 30, 2002, Exhibit 11",
      text: "Four lines of facts above, the exhibit below them.",
      cells: [
        ["", "Q3 2002", "Q3 2001"],
        ["Weighted-average shares", "7,737,946", "7,541,024"],
        ["Net (loss) income", "-462,000", "5,000"],
        ["Stock options", "0", "834,762"],
        ["Warrants", "0", "50,788"],
        [],
        [
          published("=EPS.EXHIBIT(A1:C5)", [
            ["EXHIBIT 11", "", ""],
            ["Basic and Diluted Net (Loss) Income per Share", "", ""],
            ["", "Q3 2002", "Q3 2001"],
            ["BASIC", "", ""],
            ["Weighted-average shares", "7,737,946", "7,541,024"],
            ["", "", ""],
            ["Net (loss) income", "-462,000", "5,000"],
            ["", "", ""],
            ["Basic net (loss) income per share", "-0.06", "0.00"],
            ["", "", ""],
            ["DILUTED", "", ""],
            ["Weighted-average shares", "7,737,946", "7,541,024"],
            ["Stock options", "0", "834,762"],
            ["Warrants", "0", "50,788"],
            [
              "Weighted average common shares and equivalents used to compute diluted earnings per share",
              "7,737,946",
              "8,426,574",
            ],
            ["", "", ""],
            ["Net (loss) income", "-462,000", "5,000"],
            ["", "", ""],
            ["Diluted net (loss) income per share", "-0.06", "0.00"],
          ]),
        ],
      ],
    },
  ],
  notes: [
    "Captions stand in the first column, one column for each period, headings on top. Captions are recognized in the many wordings of filings; securities are a line of incremental shares each, or a heading with its terms beneath.",
    "Numbers may be typed as accountants print them: `(462,000)`, `$ 5,000`, `-`. The other functions ask for numbers.",
    "What does not add up is listed, each problem with its row and column in the range.",
  ],
  mistakes: [
    {
      call: '=EPS.EXHIBIT({"",2024;"Net income",100})',
      says: "There is no line for weighted-average shares. Select a range that has one, or say in the pane which line it is.",
      remedy:
        "Add the line to the range. Where it is there and not recognized, caption it “Weighted-average shares”; in the pane, Exhibit 11 on the Home tab, you can say what a line is.",
    },
    {
      call: '=EPS.EXHIBIT({"",2024;"Net income","abc";"Weighted-average shares",50})',
      says: "row 2, column 2 of the range: “abc” in “Net income” is not a number. Enter a number, or a dash for none.",
      remedy: "Correct the cell. Several problems are listed one after the other.",
    },
    {
      call: '=EPS.EXHIBIT({"",2024;"Net income",100;"Weighted-average shares",50;"Stock options","";"Shares under option",10;"Average market price",20})',
      says: "row 4, column 1 of the range: “Stock options” has no exercise price. Add a line for it beneath the heading.",
      remedy:
        "Each heading of a security wants all of its terms beneath it, or one line of incremental shares.",
    },
  ],
  related: ["DILUTED", "DILUTIVE_SHARES", "TIES", "SEQUENCE"],
};
