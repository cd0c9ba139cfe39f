/** Which lines are the numerator where its parts, a second page or another unit stand between, and what is no line at all. */
import { findingsOf } from "../../src/checks/checks";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { roleInWords } from "../../src/facts/role";
import { grid } from "./table";

type Written = readonly [caption: string | null, ...figures: (number | string)[]];
type Expected = readonly [caption: string, role: string];

const years = ["", 1999, 1998] as const;
const net = "Net income";
const continuing = "Income from continuing operations";
const unused = "Not used";

const tables: readonly (readonly [name: string, lines: readonly Written[], expected: readonly Expected[]])[] =
  [
    [
      "a check of nothing between income and what is deducted",
      [
        ["Net income", 8_120, 7_004],
        ["check vs. GL", 0, 0],
        ["Less: 8% preferred dividends", 412, 412],
        ["Available to common", 7_708, 6_592],
        ["Average shares outstanding", 5_210, 5_180],
      ],
      [
        ["Net income", net],
        ["check vs. GL", unused],
        ["Less: 8% preferred dividends", "Preferred dividends (deducted)"],
        ["Available to common", "Income available, as reported"],
        ["Average shares outstanding", "Weighted-average shares"],
      ],
    ],
    [
      "a minority interest on the way to continuing operations",
      [
        ["Income before minority interest and extraordinary item", 41_206, 34_118],
        ["Minority interest in earnings of subsidiaries", -3_318, -2_604],
        ["Income before extraordinary item", 37_888, 31_514],
        ["Extraordinary charge", 0, -4_120],
        ["Net income", 37_888, 27_394],
        ["Average shares outstanding", 21_077, 20_480],
      ],
      [
        ["Income before minority interest and extraordinary item", unused],
        ["Minority interest in earnings of subsidiaries", unused],
        ["Income before extraordinary item", continuing],
        ["Extraordinary charge", "Extraordinary item"],
        ["Net income", net],
        ["Average shares outstanding", "Weighted-average shares"],
      ],
    ],
    [
      "income taxes on the way to net income",
      [
        ["Earnings before income taxes", 1_500, 1_200],
        ["Income taxes", -500, -400],
        ["Net earnings", 1_000, 800],
        ["Average shares outstanding", 2_000, 2_000],
      ],
      [
        ["Earnings before income taxes", unused],
        ["Income taxes", unused],
        ["Net earnings", net],
        ["Average shares outstanding", "Weighted-average shares"],
      ],
    ],
    [
      "millions with a decimal, which are no figures per share",
      [
        ["Net income (millions)", 221.4, 198.8],
        ["Average shares outstanding (000)", 118_204, 117_660],
        ["Basic earnings per share", 1.87, 1.69],
        ["Diluted earnings per share"],
        ["Net income (millions)", 221.4, 198.8],
        ["Interest on convertible debt, net of tax (millions)", 3.1, 3.1],
        ["Diluted earnings (millions)", 224.5, 201.9],
        ["Conversion of debt (000)", 2_400, 2_400],
        ["Diluted earnings per share", 1.86, 1.68],
      ],
      [
        ["Net income (millions)", net],
        ["Average shares outstanding (000)", "Weighted-average shares"],
        ["Basic earnings per share", "Basic earnings per share, as reported"],
        ["Diluted earnings per share", "Heading"],
        ["Net income (millions)", "Repeats a line above"],
        ["Interest on convertible debt, net of tax (millions)", "Income adjustment of convertible debt"],
        ["Diluted earnings (millions)", "Diluted income, as reported"],
        ["Conversion of debt (000)", "Convertible debt: incremental shares"],
        ["Diluted earnings per share", "Diluted earnings per share, as reported"],
      ],
    ],
    [
      "a second page with its headings again",
      [
        ["PRIMARY"],
        ["Average shares outstanding", 6_211_480, 6_188_912],
        ["Net income", 2_702_572, 3_087_669],
        ["Net income per share", 0.44, 0.5],
        [null, ...years.slice(1)],
        ["FULLY DILUTED"],
        ["Net income per share", 0.44, 0.5],
      ],
      [
        ["Average shares outstanding", "Weighted-average shares"],
        ["Net income", net],
        ["Net income per share", "Primary earnings per share, as reported"],
        ["FULLY DILUTED", "Heading"],
        ["Net income per share", "Fully diluted earnings per share, as reported"],
      ],
    ],
  ];

test.each(tables)("%s", (_, lines, expected) => {
  const table = recognize(grid([years, ...lines]));
  expect(table.lines.map(({ caption, role }) => [caption, roleInWords(role)])).toEqual(expected);
  expect(readFacts(table).problems).toBeUndefined();
  expect(findingsOf(table)).toEqual([]);
});
