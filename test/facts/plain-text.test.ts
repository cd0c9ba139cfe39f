/** Exhibits printed as text, one line a cell, set in columns: captions whole, each figure in the column of its period. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Cell, Grid } from "../../src/facts/grid";
import { tidied } from "../../src/facts/pasted";
import { grid } from "./table";

const filed = readFileSync(path.join(__dirname, "../exhibit/hemacare-2002q3.txt"), "utf8");

/** The lines of a text, one a cell; the text begins in the line below the quotation mark. */
function printed(text: string): Grid {
  return grid(
    text
      .replace(/^\n/, "")
      .split("\n")
      .map((line) => [line]),
    { sheet: "Pasted" },
  );
}

/** The rows with anything in them: "caption | figure | figure". */
function rowsOf({ cells }: Grid): readonly string[] {
  return cells.map((row) => row.map(({ text }) => text).join(" | ")).filter((row) => /[^ |]/.test(row));
}

const tidy = (text: string) => rowsOf(tidied(printed(text)));

test("HemaCare's exhibit as it was filed", () => {
  const table = tidied(printed(filed));
  expect(rowsOf(table)).toEqual([
    "HemaCare Corporation |  |  |  | ",
    "EXHIBIT 11 |  |  |  | ",
    "Basic and Diluted Net (Loss) Income per Share |  |  |  | ",
    " | Three months ended |  | Nine months ended | ",
    " | September 30, |  | September 30, | ",
    " | 2002 | 2001 | 2002 | 2001",
    "BASIC |  |  |  | ",
    "Weighted average common shares used to compute basic earnings per share | 7,737,946 | 7,541,024 | 7,647,197 | 7,509,358",
    "Net (loss) income | $ (462,000) | $ 5,000 | $ (619,000) | $ 377,000",
    "Basic net (loss) income per share | $ (0.06) | $ 0.00 | $ (0.08) | $ 0.05",
    "DILUTED |  |  |  | ",
    "Weighted average common shares used to compute basic earnings per share | 7,737,946 | 7,541,024 | 7,647,197 | 7,509,358",
    "Dilutive common equivalent shares attributable to stock options (based on average market price) | - | 834,762 | - | 698,224",
    "Dilutive common equivalent shares attributable to warrants (based on average market price) | - | 50,788 | - | 39,402",
    "Weighted average common shares and equivalents used to compute diluted earnings per share | 7,737,946 | 8,426,574 | 7,647,197 | 8,246,984",
    "Net (loss) income | $ (462,000) | $ 5,000 | $ (619,000) | $ 377,000",
    "Diluted net (loss) income per share | $ (0.06) | $ 0.00 | $ (0.08) | $ 0.05",
  ]);
});

test("each row stays in its place, and each figure says where it stands in the range", () => {
  const range = printed(filed);
  const { cells } = tidied(range);
  expect(cells).toHaveLength(range.cells.length);
  expect(cells[18]?.[0]).toEqual({
    value: expect.stringMatching(/^Weighted/),
    text: expect.anything(),
    format: "General",
  });
  expect(cells[18]?.[2]).toEqual({
    value: "7,541,024",
    text: "7,541,024",
    format: "General",
    from: { row: 18, column: 0 },
  });
  expect(cells[16]?.map(({ value }) => value)).toEqual(["", "", "", "", ""]);
});

test("captions wrapped with their figures on the first line", () => {
  expect(
    tidy(`
                                           Three Months Ended
                                                March 31,
                                           1999           1998
                                           ----           ----
BASIC
Net earnings applicable to
 common stock:
Loss                                   $  (833,893)   $  (545,203)
Deduct preferred stock dividends           (31,830)       (31,830)
 paid
Net loss applicable to common          $  (865,723)   $  (577,033)
 stock
Weighted average number of common        5,784,347      5,156,238
 shares outstanding
LOSS PER SHARE - BASIC                 $     (0.15)   $     (0.11)

DILUTED
Total shares diluted:
Additional shares assuming                      --             --
 conversion of options and
 warrants
EARNINGS PER SHARE - DILUTED           $      (.15)   $      (.11)`),
  ).toEqual([
    " | Three Months Ended | ",
    " | March 31, | ",
    " | 1999 | 1998",
    "BASIC |  | ",
    "Net earnings applicable to common stock: |  | ",
    "Loss | $ (833,893) | $ (545,203)",
    "Deduct preferred stock dividends paid | (31,830) | (31,830)",
    "Net loss applicable to common stock | $ (865,723) | $ (577,033)",
    "Weighted average number of common shares outstanding | 5,784,347 | 5,156,238",
    "LOSS PER SHARE - BASIC | $ (0.15) | $ (0.11)",
    "DILUTED |  | ",
    "Total shares diluted: |  | ",
    "Additional shares assuming conversion of options and warrants | -- | --",
    "EARNINGS PER SHARE - DILUTED | $ (.15) | $ (.11)",
  ]);
});

test("tags, dashes that were escaped, a blank in a column, a subtotal without a caption, notes below", () => {
  expect(
    tidy(`
<PAGE>
                                                                     EXHIBIT 11

                        COMPUTATION OF EARNINGS PER SHARE
                     (In thousands, except per share amounts)

<TABLE>
<CAPTION>
                                             Years Ended December 31,
- --------------------------------------------------------------------------------
                                          1997          1996          1995
- --------------------------------------------------------------------------------
<S>                                    <C>           <C>           <C>
PRIMARY
Net income                             $157,976      $ 86,518      $ 80,460
                                       ========      ========      ========
Weighted average shares                  59,458        47,563        35,314
Dilutive effect of:
   Stock options                            148           136            88
   Warrants                                                              21
                                       --------      --------      --------
                                         59,606        47,699        35,423
                                       ========      ========      ========
Net income per share (A)               $   2.65      $   1.82      $   2.27
                                       ========      ========      ========
<FN>
(A) This calculation is submitted in accordance with Regulation S-K item
    601(b)(11) although not required by footnote 2 to paragraph 14 of APB
    Opinion No. 15.
</TABLE>`),
  ).toEqual([
    "EXHIBIT 11 |  |  | ",
    "COMPUTATION OF EARNINGS PER SHARE |  |  | ",
    "(In thousands, except per share amounts) |  |  | ",
    " | Years Ended December 31, |  | ",
    " | 1997 | 1996 | 1995",
    "PRIMARY |  |  | ",
    "Net income | $157,976 | $ 86,518 | $ 80,460",
    "Weighted average shares | 59,458 | 47,563 | 35,314",
    "Dilutive effect of: |  |  | ",
    "Stock options | 148 | 136 | 88",
    "Warrants |  |  | 21",
    " | 59,606 | 47,699 | 35,423",
    "Net income per share (A) | $ 2.65 | $ 1.82 | $ 2.27",
    "(A) This calculation is submitted in accordance with Regulation S-K item |  |  | ",
    "601(b)(11) although not required by footnote 2 to paragraph 14 of APB |  |  | ",
    "Opinion No. 15. |  |  | ",
  ]);
});

test("no rulers, numbers in captions, years beside a heading", () => {
  expect(
    tidy(`
         EXHIBIT (11) COMPUTATION OF NET EARNINGS PER SHARE

PRIMARY:                                    1993           1992           1991

Primary net earnings                $123,509,607    $79,225,703    $64,716,499

Average shares outstanding:
(excludes dilutive effect of
employee stock options because
less than 3%)                         86,909,345     86,584,130     86,239,732

Primary net earnings per share           $1.4211         $.9150         $.7504
Conversion of 5-1/4% notes
due 2003                                 385,365        335,486        329,432
Reacquired ($317,381/$.98)                     -        323,858
Effect of FAS 128                        385,365        335,486        329,432
                                      87,294,710     86,919,616     86,569,164`),
  ).toEqual([
    "EXHIBIT (11) COMPUTATION OF NET EARNINGS PER SHARE |  |  | ",
    "PRIMARY: | 1993 | 1992 | 1991",
    "Primary net earnings | $123,509,607 | $79,225,703 | $64,716,499",
    "Average shares outstanding: (excludes dilutive effect of employee stock options because less than 3%) | 86,909,345 | 86,584,130 | 86,239,732",
    "Primary net earnings per share | $1.4211 | $.9150 | $.7504",
    "Conversion of 5-1/4% notes due 2003 | 385,365 | 335,486 | 329,432",
    "Reacquired ($317,381/$.98) | - | 323,858 | ",
    "Effect of FAS 128 | 385,365 | 335,486 | 329,432",
    " | 87,294,710 | 86,919,616 | 86,569,164",
  ]);
});

test("a second page with its columns in other places, divided words, dates that close up", () => {
  expect(
    tidy(`
<TABLE>
<CAPTION>
                                      Thirteen         Thirty-Nine
                                     Weeks Ended       Weeks Ended
                                  ----------------  ------------------
                                  Sep. 28, Sep. 29, Sep. 28,  Sep. 29,
                                    1997     1996     1997      1996
                                  -------  -------  --------  --------
<S>                               <C>      <C>      <C>       <C>
Net income ...................... $ 1,200  $ 1,100  $ 3,600   $ 3,300
Average shares outstanding ......  10,000   10,000   10,000    10,000
Net effect of dilutive stock
  options - based on the treas-
  ury stock method ..............     250       --      260        --
</TABLE>

                                     12
<PAGE>

                                                               EXHIBIT 11
                                                               (Continued)

<TABLE>
<CAPTION>
                                         Thirteen         Thirty-Nine
                                        Weeks Ended       Weeks Ended
                                     ----------------  ------------------
                                     Sep. 28, Sep. 29, Sep. 28,  Sep. 29,
                                       1997     1996     1997      1996
                                     -------  -------  --------  --------
<S>                                  <C>      <C>      <C>       <C>
Re-
  stricted stock under a treasury-
  stock method .....................               40                 40
Total shares .......................  10,250   10,000   10,260    10,000
Net income per share ............... $   .12  $   .11  $   .35   $   .33
</TABLE>`),
  ).toEqual([
    " | Thirteen |  | Thirty-Nine | ",
    " | Weeks Ended |  | Weeks Ended | ",
    " | Sep. 28, | Sep. 29, | Sep. 28, | Sep. 29,",
    " | 1997 | 1996 | 1997 | 1996",
    "Net income | $ 1,200 | $ 1,100 | $ 3,600 | $ 3,300",
    "Average shares outstanding | 10,000 | 10,000 | 10,000 | 10,000",
    "Net effect of dilutive stock options - based on the treasury stock method | 250 | -- | 260 | --",
    "EXHIBIT 11 |  |  |  | ",
    "(Continued) |  |  |  | ",
    " | Thirteen |  | Thirty-Nine | ",
    " | Weeks Ended |  | Weeks Ended | ",
    " | Sep. 28, | Sep. 29, | Sep. 28, | Sep. 29,",
    " | 1997 | 1996 | 1997 | 1996",
    "Restricted stock under a treasury-stock method |  | 40 |  | 40",
    "Total shares | 10,250 | 10,000 | 10,260 | 10,000",
    "Net income per share | $ .12 | $ .11 | $ .35 | $ .33",
  ]);
});

test("leaders that run into the figures, marks of footnotes", () => {
  expect(
    tidy(`
                      COMPUTATION OF EARNINGS PER COMMON SHARE
                                                 Year Ended December 31
                                                   2001         2000
                                                -----------  -----------
BASIC EARNINGS PER SHARE
Weighted average common shares outstanding......19,049,454   18,877,192
Basic loss before extraordinary gain..........   $   (0.02)  $    (0.46)
Basic loss per share............................$    (0.02)  $    (0.40)
Extra gain per share....................................06          .08
Options.......................................  .      125          208
DILUTED EARNINGS PER SHARE
Shares issuable from assumed conversion of
  Convertible preferred stock....................       --      259,458
Shares issuable from assumed conversion of common
  share options and warrants.................... 1,017,435*     507,459 (1)
Deemed dividends................................      -- (1)    (1,276) *
Net loss to common stockholders (basic and diluted
  earnings per share computation)...............$ (457,234) $(7,534,604)#`),
  ).toEqual([
    "COMPUTATION OF EARNINGS PER COMMON SHARE |  | ",
    " | Year Ended December 31 | ",
    " | 2001 | 2000",
    "BASIC EARNINGS PER SHARE |  | ",
    "Weighted average common shares outstanding | 19,049,454 | 18,877,192",
    "Basic loss before extraordinary gain | $ (0.02) | $ (0.46)",
    "Basic loss per share | $ (0.02) | $ (0.40)",
    "Extra gain per share | .06 | .08",
    "Options | 125 | 208",
    "DILUTED EARNINGS PER SHARE |  | ",
    "Shares issuable from assumed conversion of Convertible preferred stock | -- | 259,458",
    "Shares issuable from assumed conversion of common share options and warrants | 1,017,435* | 507,459 (1)",
    "Deemed dividends | -- (1) | (1,276) *",
    "Net loss to common stockholders (basic and diluted earnings per share computation) | $ (457,234) | $(7,534,604)#",
  ]);
});

test("a text whose spaces were lost: the values from the right, by the number of the columns", () => {
  expect(
    tidy(`
EXHIBIT 11 STATEMENT REGARDING COMPUTATION OF PER SHARE EARNINGS
Three Months Ended June 30, Six Months Ended June 30,
2002 2001 2002 2001
Net Income (Loss) applicable to Common Stock $82,711 $(123,545) $55,083 $(422,259)
Weighted Average Common Shares Outstanding 3,901,431 3,901,431 3,901,431 3,901,431
Net Income (Loss) Per Share $0.02 $ (0.03) $ 0.01 $ (0.11)
Add:
Assumed Conversion of Preferred Stock 1,040,000 - 1,040,000 -
Assumed Exercise of Stock Options (A) (C) 131,509 - 134,780 -
5-1/4% notes due 2003 309,796 - 320,000 -
Net Income (Loss) Per Share - Assuming Dilution $ 0.02 $ (0.03) $0.01 $ (0.11)`),
  ).toEqual([
    "EXHIBIT 11 STATEMENT REGARDING COMPUTATION OF PER SHARE EARNINGS |  |  |  | ",
    " | Three Months Ended June 30, |  | Six Months Ended June 30, | ",
    " | 2002 | 2001 | 2002 | 2001",
    "Net Income (Loss) applicable to Common Stock | $82,711 | $(123,545) | $55,083 | $(422,259)",
    "Weighted Average Common Shares Outstanding | 3,901,431 | 3,901,431 | 3,901,431 | 3,901,431",
    "Net Income (Loss) Per Share | $0.02 | $ (0.03) | $ 0.01 | $ (0.11)",
    "Add: |  |  |  | ",
    "Assumed Conversion of Preferred Stock | 1,040,000 | - | 1,040,000 | -",
    "Assumed Exercise of Stock Options (A) (C) | 131,509 | - | 134,780 | -",
    "5-1/4% notes due 2003 | 309,796 | - | 320,000 | -",
    "Net Income (Loss) Per Share - Assuming Dilution | $ 0.02 | $ (0.03) | $0.01 | $ (0.11)",
  ]);
});

test("a text whose spaces were partly lost: figures in order, out of their places", () => {
  expect(
    tidy(`
Net earnings/(loss).......................................  $ 174,325  $ 454,261  $ (109,169)  $ 913,002
Deduct preferred stock dividends paid.....................  (31,830)  (31,830)  (95,490)  (95,490)
Weighted average common shares outstanding................  5,082,101  4,036,619  4,943,591  3,509,115
Primary earnings/(loss) per share.............................  $ 0.03  $ 0.10  $ (0.04)  $ 0.21`),
  ).toEqual([
    "Net earnings/(loss) | $ 174,325 | $ 454,261 | $ (109,169) | $ 913,002",
    "Deduct preferred stock dividends paid | (31,830) | (31,830) | (95,490) | (95,490)",
    "Weighted average common shares outstanding | 5,082,101 | 4,036,619 | 4,943,591 | 3,509,115",
    "Primary earnings/(loss) per share | $ 0.03 | $ 0.10 | $ (0.04) | $ 0.21",
  ]);
});

test("tabs", () => {
  expect(
    tidy(
      [
        "",
        "\t\t\t\t2001\t\t2000",
        "Net income\t\t\t$ 5,000\t\t$ 4,000",
        "Average shares\t\t\t1,000\t\t1,000",
        "Stock options\t\t\t  120\t\t",
        "Warrants\t\t\t\t\t   80",
        "Earnings per share\t$  4.46\t\t$  3.70",
      ].join("\n"),
    ),
  ).toEqual([
    " | 2001 | 2000",
    "Net income | $ 5,000 | $ 4,000",
    "Average shares | 1,000 | 1,000",
    "Stock options | 120 | ",
    "Warrants |  | 80",
    "Earnings per share | $ 4.46 | $ 3.70",
  ]);
});

test("headings over two columns and over one, rulers of unequal width, headings of several lines below", () => {
  expect(
    tidy(`
                             For Quarter Ended      For Nine Months
                               September 30,       Ended September 30,    Year 1999
                             2000       1999        2000        1999      Restated
                            -------    -------     -------     -------    ---------
Numerator:
  Net income                $ 1,000    $   900     $ 3,000     $ 2,700    $   3,600
  Less:  Preferred dividends    (10)       (10)        (30)        (30)         (40)
Denominator:
  Weighted average shares     5,000      5,000       5,000       5,000        5,000
Effect of dilutive securities
  Stock options                  50         --          50          --           25
  Convertible preferred
    stock                        --         --          --          40           --
Earnings per share -
  Basic                     $   .20    $   .18     $   .59     $   .53    $     .71
  Diluted                       .20        .18         .59         .53          .71`),
  ).toEqual([
    " | For Quarter Ended |  | For Nine Months |  | ",
    " | September 30, |  | Ended September 30, |  | Year 1999",
    " | 2000 | 1999 | 2000 | 1999 | Restated",
    "Numerator: |  |  |  |  | ",
    "Net income | $ 1,000 | $ 900 | $ 3,000 | $ 2,700 | $ 3,600",
    "Less: Preferred dividends | (10) | (10) | (30) | (30) | (40)",
    "Denominator: |  |  |  |  | ",
    "Weighted average shares | 5,000 | 5,000 | 5,000 | 5,000 | 5,000",
    "Effect of dilutive securities |  |  |  |  | ",
    "Stock options | 50 | -- | 50 | -- | 25",
    "Convertible preferred stock | -- | -- | -- | 40 | --",
    "Earnings per share - |  |  |  |  | ",
    "Basic | $ .20 | $ .18 | $ .59 | $ .53 | $ .71",
    "Diluted | .20 | .18 | .59 | .53 | .71",
  ]);
});

test("rulers show what a heading spans", () => {
  expect(
    tidy(`
                                         As reported                  Pro forma
                          ---------------------------------------    ------------
                             1996          1995          1994            1996
                          -----------   -----------   -----------    ------------
Net income                    $ 1,000       $   900       $   800        $    950
Weighted average shares         5,000         5,000         5,000           5,500
Net income per share          $   .20       $   .18       $   .16        $    .17`),
  ).toEqual([
    " | As reported |  |  | Pro forma",
    " | 1996 | 1995 | 1994 | 1996",
    "Net income | $ 1,000 | $ 900 | $ 800 | $ 950",
    "Weighted average shares | 5,000 | 5,000 | 5,000 | 5,500",
    "Net income per share | $ .20 | $ .18 | $ .16 | $ .17",
  ]);
});

test("a heading of several lines over the last column alone stands above its year, not its figures", () => {
  expect(
    tidy(`
                                                                                 PERIOD FROM
                                                                                  INCEPTION
                                                                              (MARCH 4, 1992) TO
                                      YEARS ENDED DECEMBER 31,                   DECEMBER 31,
                                      1999           1998           1997            1999
                                  ------------   -------------  ------------  ---------------
Net loss                               $(9,871,450)   $(7,214,306)   $(4,602,117)   $(26,418,933)
Weighted average common shares           7,214,880      5,802,416      5,611,043       4,987,231
Net loss per share                          $(1.37)        $(1.24)        $(0.82)         $(5.30)`),
  ).toEqual([
    " |  |  |  | PERIOD FROM",
    " |  |  |  | INCEPTION",
    " |  |  |  | (MARCH 4, 1992) TO",
    " | YEARS ENDED DECEMBER 31, |  |  | DECEMBER 31,",
    " | 1999 | 1998 | 1997 | 1999",
    "Net loss | $(9,871,450) | $(7,214,306) | $(4,602,117) | $(26,418,933)",
    "Weighted average common shares | 7,214,880 | 5,802,416 | 5,611,043 | 4,987,231",
    "Net loss per share | $(1.37) | $(1.24) | $(0.82) | $(5.30)",
  ]);
});

test("one column: dates in captions, a number of a page", () => {
  expect(
    tidy(`
                                                 Shares
Outstanding at January 1                      5,661,002
November 14, 2003 Conversion of
  note to 235,849 shares                         31,016
                                              ---------
                                              5,692,018
                                              =========
                          17`),
  ).toEqual([
    " | Shares",
    "Outstanding at January 1 | 5,661,002",
    "November 14, 2003 Conversion of note to 235,849 shares | 31,016",
    " | 5,692,018",
  ]);
});

test("a table in which no line has a figure in every column, by its tags", () => {
  expect(
    tidy(`
<TABLE>
<CAPTION>
                                  Income        Shares      Per share
<S>                            <C>           <C>           <C>
Net income                     $ 1,508,519
Basic                                          8,647,891    $   .17
Stock options                                      1,307
Diluted                                        9,187,386    $   .16
</TABLE>`),
  ).toEqual([
    " | Income | Shares | Per share",
    "Net income | $ 1,508,519 |  | ",
    "Basic |  | 8,647,891 | $ .17",
    "Stock options |  | 1,307 | ",
    "Diluted |  | 9,187,386 | $ .16",
  ]);
});

test("nil values and lone signs stand in their columns", () => {
  expect(
    tidy(`
                                   1998          1997          1996
Net loss applicable           $  (5,165)     $      --     $     636
Interest added back                  --            N/A           -0-
Pro forma                             $                            $
Total                               N/A            N/A     $     636`),
  ).toEqual([
    " | 1998 | 1997 | 1996",
    "Net loss applicable | $ (5,165) | $ -- | $ 636",
    "Interest added back | -- | N/A | -0-",
    "Pro forma |  |  | ",
    "Total | N/A | N/A | $ 636",
  ]);
});

describe("headings are not joined into the caption below", () => {
  const below = (heading: string, caption: string) =>
    tidy(`
Net income                              1,000    2,000
${heading}
${caption.padEnd(38)}  1,000    2,000
Weighted average number of shares out-
  standing                              1,000    2,000`).slice(1, -1);

  test.each([
    ["BASIC", "Net income"],
    ["Effect of dilutive securities:", "stock options"],
    ["Effect of dilutive securities", "  Stock options"],
    ["Net earnings applicable to stock-", "Income before extraordinary gain"],
    ["EARNINGS (LOSS) PER SHARE-BASIC", "Income before extraordinary item"],
    ["Earnings (Loss) per common share", "Basic"],
    ["Net Earnings Per Share - (Basic)", "Net income"],
    ["   Diluted", "Weighted average shares"],
  ])("%s / %s", (heading, caption) => {
    expect(below(heading, caption)).toEqual([`${heading.trim()} |  | `, `${caption.trim()} | 1,000 | 2,000`]);
  });

  test.each([
    ["Weighted average number of common", "shares"],
    ["Additional shares assuming conversion", " of options and warrants"],
    ["Convertible preferred stock (on an as-", "converted basis)"],
    ["Net Income (Loss) Before Extraordinary", "  Item"],
    ["Shares issuable on the conversion of", "Preferred Stock"],
    ["Weighted average shares outstanding -", "Basic"],
    ["Average shares outstanding", "(in thousands)"],
  ])("but a caption that goes on is joined: %s / %s", (start, end) => {
    const joint = start.endsWith("as-") ? "" : " ";
    expect(below(start, end)).toEqual([`${start}${joint}${end.trim()} | 1,000 | 2,000`]);
  });
});

describe("what Excel makes of lines", () => {
  const cell = (value: Cell["value"], text = String(value)): Cell => ({ value, text, format: "General" });
  const range = (cells: readonly (readonly Cell[])[]): Grid => ({
    sheet: "Pasted",
    row: 0,
    column: 0,
    cells,
  });
  const lines = [
    "Shares                    1,000",
    "Options                      50",
    "                          -----",
  ];

  test("a line that became a number counts as its text, and stays a number", () => {
    const total = { ...cell(1050, "1,050"), format: "#,##0" };
    const { cells } = tidied(range([...lines.map((line) => [cell(line)]), [total]]));
    expect(cells[3]).toEqual([cell(""), { ...total, from: { row: 3, column: 0 } }]);
  });

  test("a ruler that became an error stays where it is", () => {
    const error: Cell = { value: "#NAME?", text: "#NAME?", format: "General", error: true };
    const { cells } = tidied(range([...lines.map((line) => [cell(line)]), [error]]));
    expect(cells[3]).toEqual([error, cell("")]);
  });

  test("the text may stand in any column, with a stray cell beside it", () => {
    const many = [...lines, ...Array.from({ length: 9 }, () => "Warrants                     50")];
    const { cells } = tidied(
      range(many.map((line, row) => [cell(""), cell(line), cell(""), cell(row === 4 ? "check" : "")])),
    );
    expect(cells[0]?.map(({ value, from }) => [value, from])).toEqual([
      ["Shares", { row: 0, column: 1 }],
      ["1,000", { row: 0, column: 1 }].slice(0, 1),
      ["", undefined],
    ]);
    expect(cells[4]?.[2]).toEqual({ ...cell("check"), from: { row: 4, column: 3 } });
  });
});

describe("what is no such text stays as it is", () => {
  const unchanged = (range: Grid) => expect(tidied(range)).toBe(range);

  test.each<readonly [string, readonly (readonly (string | number | null)[])[]]>([
    [
      "captions and figures",
      [
        ["", 2024, 2023],
        ["Net income", 900, 700],
        ["Shares", 50, 50],
      ],
    ],
    [
      "figures stored as texts",
      [
        ["Net income", "900", "$ 700"],
        ["Shares", "50", "(50)"],
      ],
    ],
    ["one column of captions", [["Net income"], ["Shares outstanding at December 31, 2003"], ["Options"]]],
    ["one column of numbers", [[900], [700], ["1,000"]]],
    [
      "one column of prose",
      [["The options were excluded in 2003"], ["and 2002. See Note 5  for details of"]],
    ],
    [
      "a cell of several lines",
      [["Net income      900\nShares       50"], ["Options      50\nWarrants     10"]],
    ],
    ["nothing", [[""]]],
  ])("%s", (_, rows) => unchanged(grid(rows)));

  test("a large worksheet, in a few milliseconds", () => {
    const row = ["Caption", ...Array.from({ length: 39 }, (_, column) => (column % 3 ? column : ""))];
    const range = grid(Array.from({ length: 2000 }, () => row));
    tidied(range);
    const start = performance.now();
    unchanged(range);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

const words = [
  "shares",
  "outstanding",
  "stock",
  "of",
  "options",
  "the",
  "average",
  "common",
  "used",
  "per",
  "market",
];
const captions = fc
  .tuple(
    fc.constantFrom("Net", "Weighted", "Dilutive", "Additional", "Interest", "Total"),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }),
    fc.constantFrom("shares", "income", "warrants"),
  )
  .map(([first, inner, last]) => [first, ...inner, last].join(" "));
const figures = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map((value) => value.toLocaleString("en-US")),
  fc.integer({ min: 1, max: 9_999_999 }).map((value) => `(${value.toLocaleString("en-US")})`),
  fc.integer({ min: 1, max: 999 }).map((value) => `$ ${(value / 100).toFixed(2)}`),
  fc.constantFrom("-", "--", "N/A", ".06", "(.12)", "$ (462,000)", "2,106*", "-0.04"),
);
const tables = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.record({
    rows: fc.array(fc.tuple(captions, fc.array(figures, { minLength: columns, maxLength: columns })), {
      minLength: 3,
      maxLength: 12,
    }),
    captionWidth: fc.integer({ min: 24, max: 60 }),
    gap: fc.integer({ min: 2, max: 6 }),
    indent: fc.integer({ min: 0, max: 3 }),
    leader: fc.constantFrom(" ", "."),
    rulers: fc.boolean(),
  }),
);

/** The parts of a caption, each at most so wide. */
function wrapped(caption: string, width: number): readonly string[] {
  return caption.split(" ").reduce<readonly string[]>((lines, word) => {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ");
    return lines.length > 0 && longer.length > width ? [...lines, word] : [...lines.slice(0, -1), longer];
  }, []);
}

test("a table that is set as text comes back, whatever its widths, leaders and rulers", () => {
  fc.assert(
    fc.property(tables, ({ rows, captionWidth, gap, indent, leader, rulers }) => {
      const width = Math.max(...rows.flatMap(([, values]) => values.map(({ length }) => length)));
      const lines = rows.flatMap(([caption, values]) => {
        const parts = wrapped(caption, captionWidth - indent - 2).map((part, index) =>
          index === 0 ? part : " ".repeat(indent) + part,
        );
        const last = (parts.at(-1) ?? "").padEnd(captionWidth, leader);
        const set = values.map((value) => " ".repeat(gap) + value.padStart(width)).join("");
        const ruler = values.map(() => " ".repeat(gap) + "-".repeat(width)).join("");
        return [...parts.slice(0, -1), last + set, ...(rulers ? [" ".repeat(captionWidth) + ruler] : [])];
      });
      expect(tidy(`\n${lines.join("\n")}`)).toEqual(
        rows.map(([caption, values]) => [caption, ...values].join(" | ")),
      );
    }),
  );
});
