import { derived, type HelpPage } from "./help-page";

export const ties: HelpPage = {
  id: "TIES",
  units: {
    reported: "money per share",
    numerator: "as printed, in its unit",
    denominator: "as printed, in its unit",
    numeratorUnit: "amount of one",
    denominatorUnit: "amount of one",
    decimals: "whole number",
  },
  rule: [
    "A figure per share is computed from full amounts and printed beside rounded ones, so dividing what is printed need not give it. It ties where some income and some number of shares that round to the printed ones give it (ASC 260-10-45-10, 45-16; IAS 33.9, 33.31).",
    "Each printed amount stands for all amounts within half of its last digit, the ends included: 462 is 461.5 to 462.5, and 3.4 is 3.35 to 3.45, times its unit. The quotients of these make a range, and the reported figure ties where one of them rounds to it, half up.",
    "FALSE is proof that the three printed figures contradict each other: one of them is misprinted, or the figure was computed from something else. TRUE is no proof that the figure is right.",
  ],
  standards: ["Neither standard has a rule on this; it is arithmetic, and serves figures under both."],
  examples: [
    {
      title: "Four periods that tie",
      source: "HemaCare Corporation, Form 10-Q of September 30, 2002, Exhibit 11, figures",
      text: "Basic earnings per share as reported against the income and the shares above them.",
      cells: [
        ["", "Q3 2002", "Q3 2001", "9M 2002", "9M 2001"],
        ["Net income (loss)", "-462,000", "5,000", "-619,000", "377,000"],
        ["Weighted-average shares", "7,737,946", "7,541,024", "7,647,197", "7,509,358"],
        ["As reported", "-0.06", "0.00", "-0.08", "0.05"],
        ["Ties", derived("=EPS.TIES(B4:E4,B2:E2,B3:E3)", [["TRUE", "TRUE", "TRUE", "TRUE"]])],
      ],
    },
    {
      title: "Amounts in millions",
      source: "MBIA Inc., Form 10-Q of September 30, 2022, figures",
      url: "https://www.sec.gov/Archives/edgar/data/814585/000119312522275889/R31.htm",
      text: "A loss of 35 million over 49.9 million shares: from 34.5 over 49.95 to 35.5 over 49.85, which is -0.69 to -0.71. The reported -0.68 is outside of it; -0.71 would tie.",
      cells: [
        ["", "Reported", "For comparison"],
        ["Continuing operations, millions", "-35", "-35"],
        ["Weighted-average shares, millions", "49.9", "49.9"],
        ["Per share", "-0.68", "-0.71"],
        ["Ties", derived("=EPS.TIES(B4:C4,B2:C2,B3:C3,1000000,1000000)", [["FALSE", "TRUE"]])],
      ],
    },
  ],
  notes: [
    "A figure with more decimals than `decimals` does not tie. Left out, decimals are those that the figure has, and at least 2: give them for a figure such as 1.500, since a cell does not keep the zeros at its end.",
    "An amount whose last digits are zeros only because it is printed in thousands should be given in thousands, with the unit 1000.",
    "Single cells, rows, columns and blocks can be mixed; the result spills.",
  ],
  mistakes: [
    {
      call: '=EPS.TIES("(0.06)",-462,7738)',
      says: 'reported: "(0.06)" is text. Enter a number.',
      remedy: "Enter the loss per share as -0.06.",
    },
    {
      call: "=EPS.TIES(0.05,377,7509,0)",
      says: "numeratorUnit: The unit of the numerator is blank or zero; it must be above zero. Give the figure, or leave the whole argument out.",
      remedy: "For full amounts leave it out; for thousands enter 1000.",
    },
    {
      call: "=EPS.TIES(0.05,377,-7509)",
      says: "denominator: The denominator is -7509; it cannot be negative. Enter it as a positive number.",
      remedy: "Look for the numerator and the denominator in each other’s place.",
    },
    {
      call: "=EPS.TIES(0.05,377,0)",
      shows: "#DIV/0!",
      remedy: "There are no shares to divide by.",
    },
  ],
  related: ["BASIC", "DILUTED", "EXHIBIT"],
};
