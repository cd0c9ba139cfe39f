/** The functions by family, in the order of the statement, and what is said once for all of them. */
import { antidilutiveShares } from "./antidilutive-shares";
import { basic } from "./basic";
import { contingentShares } from "./contingent-shares";
import { conversionIncome } from "./conversion-income";
import { conversionShares } from "./conversion-shares";
import { diluted } from "./diluted";
import { dilutedIncome } from "./diluted-income";
import { dilutedShares } from "./diluted-shares";
import { dilutiveShares } from "./dilutive-shares";
import { check } from "./check";
import { exhibit } from "./exhibit";
import type { Family } from "./help-page";
import { putShares } from "./put-shares";
import { rightsFactor } from "./rights-factor";
import { sequence } from "./sequence";
import { ties } from "./ties";
import { treasuryShares } from "./treasury-shares";
import { twoClass } from "./two-class";
import { weightedShares } from "./weighted-shares";
import { ytdShares } from "./ytd-shares";

export const introduction =
  "Excel functions for earnings per share under US GAAP (ASC 260) and IFRS (IAS 33). Type `=EPS.` in a cell and Excel lists them. Each page has the rule with its paragraphs, a published example to rebuild, and what to do when the cell shows an error.";

export const families: readonly Family[] = [
  {
    title: "Basic earnings per share",
    text: "The figure itself, and the shares that it is divided by.",
    pages: [basic, weightedShares, rightsFactor],
  },
  {
    title: "Potential common shares",
    text: "What each security would add to the shares and to income, before asking whether that dilutes.",
    pages: [treasuryShares, putShares, conversionShares, conversionIncome, contingentShares, ytdShares],
  },
  {
    title: "Diluted earnings per share",
    text: "Six functions over the same six arguments: the figure, its parts, and its working.",
    pages: [diluted, dilutedShares, dilutedIncome, dilutiveShares, antidilutiveShares, sequence],
  },
  {
    title: "Several classes of stock",
    text: "Earnings that more than one class has a claim on.",
    pages: [twoClass],
  },
  {
    title: "Checking and presenting",
    text: "Figures as reported, and the whole computation.",
    pages: [ties, check, exhibit],
  },
];

export const conventions: readonly { readonly title: string; readonly texts: readonly string[] }[] = [
  {
    title: "Columns are periods",
    texts: [
      "An argument with one value for each period is a row. One with a line for each security or class is a block: a row for each of them, a column for each period. Results spill the same way; a single period is a single column.",
    ],
  },
  {
    title: "Numbers",
    texts: [
      "Arguments are numbers, and money may be negative. Text is an error that shows the text, even where it looks like a number. A date is a date of Excel’s.",
      "Income in thousands with shares in thousands gives the right quotient; different scales do not.",
    ],
  },
  {
    title: "Blank cells",
    texts: [
      "Excel cannot tell a blank cell from a zero in every version. Where the two mean the same, such as for dividends, a blank is 0. Where they do not, such as for an average market price, a blank or a zero is an error. Nothing that would change the answer is assumed in silence.",
    ],
  },
  {
    title: "Rounding",
    texts: [
      "Figures are computed to 40 digits and rounded once, at the end, half up, and only where `decimals` is given: 1.365 is 1.37 and -0.155 is -0.16.",
    ],
  },
  {
    title: "Errors",
    texts: [
      "`#VALUE!` comes with a sentence: select the cell and open the warning sign beside it. It names the argument, the place of the cell in it where there are several, and what to do. `#DIV/0!` means that there are no weighted-average shares.",
      "In a result of several cells each bad one holds its own error, and the others keep their figures.",
    ],
  },
  {
    title: "Your figures",
    texts: ["The functions compute on your computer, the same answer always. Nothing is sent anywhere."],
  },
];
