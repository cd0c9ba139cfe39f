import { published, type HelpPage } from "./help-page";

export const basic: HelpPage = {
  id: "BASIC",
  units: {
    netIncome: "money",
    weightedShares: "shares",
    preferredDividends: "money",
    decimals: "whole number",
  },
  rule: [
    "Basic earnings per share is what the income of a period leaves for one share of common stock: net income less the dividends of preferred stock, over the shares that were outstanding on average, each weighted by its time (ASC 260-10-45-10; IAS 33.9-10).",
    "Preferred dividends come off whether or not they were paid: those declared in the period and, of cumulative stock, those that the period earned, declared or not. Arrears of earlier years were deducted when they arose and are not deducted again (ASC 260-10-45-11; IAS 33.14). In a loss they deepen the loss.",
    "The same quotient serves each line of income. For continuing operations, give that income with the preferred dividends; for discontinued operations, give that income without them. Every line of a period is divided by the same shares.",
  ],
  standards: [
    "The quotient is the same. Under both, what belongs to noncontrolling interests is no part of the numerator (ASC 260-10-45-11A; IAS 33.A1), so take it off net income first.",
    "What counts beside the dividends is told in different places: accretion and the difference paid on redeeming or inducing the conversion of preferred stock under ASC 260-10-S99-2; the effects of preference shares classified as equity under IAS 33.12 to 33.18. Either way, enter the sum under `preferredDividends`, a gain being negative.",
  ],
  examples: [
    {
      title: "Four periods in one formula",
      source: "HemaCare Corporation, Form 10-Q of September 30, 2002, Exhibit 11",
      text: "A net loss and three incomes, as filed. The formula stands in B4 and spills to the right.",
      cells: [
        ["", "Q3 2002", "Q3 2001", "9M 2002", "9M 2001"],
        ["Net income (loss)", "-462,000", "5,000", "-619,000", "377,000"],
        ["Weighted-average shares", "7,737,946", "7,541,024", "7,647,197", "7,509,358"],
        [
          "Basic earnings per share",
          published("=EPS.BASIC(B2:E2,B3:E3,,2)", [["-0.06", "0.00", "-0.08", "0.05"]]),
        ],
      ],
    },
    {
      title: "With preferred dividends",
      source:
        "AMCON Distributing Company, Form 10-Q, first quarter of fiscal 2017, quarter of the year before",
      url: "https://www.sec.gov/Archives/edgar/data/928465/000155837017000146/R19.htm",
      text: "The dividends of convertible preferred stock come off before the division.",
      cells: [
        ["Net income", "1,355,622"],
        ["Preferred dividends", "49,177"],
        ["Weighted-average shares", "625,356"],
        ["Basic earnings per share", published("=EPS.BASIC(B1,B3,B2,2)", "2.09")],
      ],
    },
  ],
  notes: [
    "Single cells, rows, columns and blocks can be mixed, and the result has the shape that they share, as with Excel’s own operators.",
    "Rounding is half up on the magnitude: 1.365 to 2 decimals is 1.37, and -0.155 is -0.16. Without `decimals` the figure is not rounded at all; leave it so where the cell feeds another computation.",
    "A blank income is 0, and blank preferred dividends are none. A blank in the shares is no shares: `#DIV/0!`.",
    "Income and shares must be in the same scale. With income in thousands and shares in full, multiply: `EPS.BASIC(B2*1000,B3)`.",
  ],
  mistakes: [
    {
      call: '=EPS.BASIC("(462,000)",7737946)',
      says: 'netIncome: "(462,000)" is text. Enter a number.',
      remedy:
        "Enter the loss as the number -462000; the parentheses belong to the cell’s format. (`EPS.EXHIBIT` reads such text, the other functions do not guess.)",
    },
    {
      call: "=EPS.BASIC(100,-10)",
      says: "weightedShares: The number of weighted-average shares is -10; it cannot be negative. Enter it as a positive number.",
      remedy: "Look for income and shares in each other’s place.",
    },
    {
      call: "=EPS.BASIC({100,200,300},{10,20})",
      says: "weightedShares: The argument is a row of 2 cells; it must be the size of netIncome (a row of 3 cells), or one cell, row or column of it.",
      remedy: "Select the same periods in both ranges.",
    },
    {
      call: "=EPS.BASIC(100,30,,0)",
      says: "decimals: The number of decimals is blank or zero; it must be a whole number from 1 to 15. Correct it, or leave the argument out.",
      remedy: "Give 1 to 15, such as 2. To show whole numbers, leave `decimals` out and format the cell.",
    },
    {
      call: "=EPS.BASIC(100,0)",
      shows: "#DIV/0!",
      remedy:
        "The period has no weighted-average shares, so it has no earnings per share. Excel can show no sentence beside this error.",
    },
  ],
  related: ["WEIGHTED_SHARES", "DILUTED", "TWO_CLASS", "TIES"],
};
