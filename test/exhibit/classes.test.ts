/** Exhibits of several classes of stock, against what was filed. */
import { composeExhibit } from "../../src/exhibit/compose";
import { usualOptions, type Exhibit, type ExhibitLine, type Form } from "../../src/exhibit/exhibit";
import { printedFigures } from "../../src/exhibit/renderers/presentation";
import { toPlainText } from "../../src/exhibit/renderers/plain-text";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid } from "../facts/table";

type Table = readonly (readonly (string | number | null)[])[];

const forms: readonly Form[] = ["basic and diluted", "reconciliation", "full computation"];

function exhibitOf(table: Table, form: Form = "basic and diluted"): Exhibit {
  const { facts, problems } = readFacts(recognize(grid(table)));
  if (!facts) throw new Error(JSON.stringify(problems));
  return composeExhibit(facts, { ...usualOptions, form });
}

/** What the lines of a caption show, line by line. */
function shown(exhibit: Exhibit, caption: RegExp): readonly (readonly string[])[] {
  return exhibit.rows
    .filter((row): row is ExhibitLine => row.kind === "line" && caption.test(row.caption))
    .map((line) => printedFigures(line, exhibit).map(({ text }) => text));
}

/**
 * Alphabet Inc.: classes A, B and C share alike, and class A assumes the conversion of class B. Forms 10-Q of 2018 to 2020, notes on
 * net income per share: https://www.sec.gov/Archives/edgar/data/1652044/000165204418000035/R28.htm (2018, 2017),
 * .../000165204419000031/R31.htm (second quarter of 2019), .../000165204419000032/R31.htm (third quarter of 2019),
 * .../000165204420000032/R32.htm (2020).
 */
const alphabet: Table = [
  ["(Money in millions, shares in thousands)"],
  ["", "Q3 2017", "Q3 2018", "Q2 2019", "Q3 2019", "Q2 2020"],
  ["Net income", 6732, 9192, 9947, 7068, 6959],
  ["Weighted-average shares, Class A", 297804, 298614, 299035, 299835, 299308],
  ["Weighted-average shares, Class B", 47078, 46885, 46525, 46515, 46355],
  ["Weighted-average shares, Class C", 348603, 350135, 348409, 346391, 336105],
  ["Conversion of Class B into Class A", 47078, 46885, 46525, 46515, 46355],
  ["Restricted stock units, Class A", 1070, 603, 453, 381, 92],
  ["Restricted stock units, Class C", 9161, 7622, 5532, 5077, 5164],
];

test.each(forms)("Alphabet's figures per share of three classes, in the form %s", (form) => {
  const exhibit = exhibitOf(alphabet, form);
  const basic = ["9.71", "13.21", "14.33", "10.20", "10.21"];
  const diluted = ["9.57", "13.06", "14.21", "10.12", "10.13"];
  expect(shown(exhibit, /^Basic .* per share/)).toEqual([basic, basic, basic]);
  expect(shown(exhibit, /^Diluted .* per share/)).toEqual([diluted, diluted, diluted]);
  expect(shown(exhibit, /diluted earnings per share, Class A$/)).toEqual([
    ["345,952", "346,102", "346,013", "346,731", "345,755"],
  ]);
});

/**
 * Erie Indemnity Company, Form 10-Q of June 30, 2020: a share of class B can be converted into 2,400 of class A. Each class's income
 * is given. https://www.sec.gov/Archives/edgar/data/922621/000092262120000030/R12.htm
 */
test("Erie Indemnity's class A with its class B converted, and class B by itself", () => {
  const exhibit = exhibitOf([
    ["(Money in thousands, shares in full)"],
    ["", "Q2 2020"],
    ["Net income", 81977],
    ["CLASS A"],
    ["Distributed earnings", 81306],
    ["Weighted-average shares", 46187808],
    ["Conversion of Class B into Class A", 2542 * 2400],
    ["Restricted stock awards", 14373],
    ["CLASS B"],
    ["Distributed earnings", 671],
    ["Weighted-average shares", 2542],
  ]);
  expect(shown(exhibit, /^Basic .* per share/)).toEqual([["1.76"], ["263.97"]]);
  expect(shown(exhibit, /diluted earnings per share, Class A$/)).toEqual([["52,302,981"]]);
  expect(shown(exhibit, /^Diluted .* per share/)).toEqual([["1.57"], ["263.97"]]);
});

/** By hand: of 1,000, 100 and 40 are distributed; 860 are left for 1,000 + 400 × 0.5 = 1,200 shares by their participation. */
const participating: Table = [
  ["", 2024],
  ["Net income", 1000],
  ["Weighted-average shares of common stock", 1000],
  ["Weighted-average shares of Class B", 400],
  ["Dividends declared on Class B", 40],
  ["Distributed earnings: common stock", 100],
  ["Participation of Class B", 0.5],
  ["Stock options", 220],
];

test("dividends and a participation of its own: each class has its dividends and its part of the rest", () => {
  const exhibit = exhibitOf(participating);
  // 860 × 1,000 ÷ 1,200 = 716.67 and 143.33; (100 + 716.67) ÷ 1,000 = 0.82, (40 + 143.33) ÷ 400 = 0.46.
  expect(shown(exhibit, /^Basic .* per share/)).toEqual([["0.82"], ["0.46"]]);
  // Options of the first class: 860 × 1,220 ÷ 1,420 = 738.87; 838.87 ÷ 1,220 = 0.69; 860 × 200 ÷ 1,420 = 121.13, 161.13 ÷ 400 = 0.40.
  expect(shown(exhibit, /^Diluted .* per share/)).toEqual([["0.69"], ["0.40"]]);
});

test("classes listed by name beneath headings that say what of them", () => {
  const exhibit = exhibitOf([
    ["(in thousands, except per share data)"],
    ["", 2005],
    ["Net income", 15_204],
    ["Dividends declared:"],
    ["Class A common stock", 4_210],
    ["Class B common stock", 1_188],
    ["Weighted average shares outstanding:"],
    ["Class A common stock", 12_450],
    ["Class B common stock", 3_866],
    ["Basic earnings per share:"],
    ["Class A common stock", 0.94],
    ["Class B common stock", 0.91],
  ]);
  // 9,806 ÷ 16,316 = 0.6010; 4,210 ÷ 12,450 + 0.6010 = 0.94; 1,188 ÷ 3,866 + 0.6010 = 0.91.
  expect(shown(exhibit, /^Basic .* per share/)).toEqual([["0.94"], ["0.91"]]);
});

test("what participates is shown and noted, and classes are named in every heading", () => {
  const text = toPlainText(exhibitOf(participating)).replace(/\s+/g, " ");
  expect(text).toContain("BASIC: COMMON STOCK");
  expect(text).toContain("DILUTED: CLASS B");
  expect(text).toMatch(/Participation of Class B\.+ 50%/);
  expect(text).toContain("weighted-average shares, each weighed by its participation (ASC 260-10-45-60B)");
});

test("the words of IFRS", () => {
  const { facts } = readFacts(recognize(grid(participating)));
  const exhibit = composeExhibit(facts!, { ...usualOptions, standard: "IFRS" });
  expect(toPlainText(exhibit)).toContain("IAS 33.A14");
  expect(shown(exhibit, /^Diluted earnings per share/)).toEqual([["0.69"], ["0.40"]]);
});

/**
 * A loss is shared by all classes, and options of a class with a loss do not dilute; with dividends above income, a class can
 * have income although something is lacking for all.
 */
test("a loss is shared by all, and dividends can leave a class with income", () => {
  const loss = exhibitOf(
    participating.map(([caption, value]) => [caption!, caption === "Net income" ? -500 : value!]),
  );
  // −640 for 1,200 shares: −533.33 + 100 = −433.33 ÷ 1,000; −106.67 + 40 = −66.67 ÷ 400.
  expect(shown(loss, /^(Basic|Diluted) .* per share/)).toEqual([
    ["(0.43)"],
    ["(0.17)"],
    ["(0.43)"],
    ["(0.17)"],
  ]);
  const little = exhibitOf(
    participating.map(([caption, value]) => [caption!, caption === "Net income" ? 110 : value!]),
  );
  // −30 for 1,200: 100 − 25 = 75 ÷ 1,000 = 0.08 (0.075); with options 100 − 30 × 1,220 ÷ 1,420 = 74.23 ÷ 1,220 = 0.06.
  expect(shown(little, /^(Basic|Diluted) .* per share, Common Stock/)).toEqual([["0.08"], ["0.06"]]);
});

/**
 * Common Stock and Class B, whose dividends are a tenth lower. By hand, 2022: 1,644,817 − 566,000 − 209,050 = 869,767 are left for
 * 146,713 + 58,822 = 205,535 shares; 566,000 + 620,848.6 = 1,186,848.6 ÷ 146,713 = 8.09 and 209,050 + 248,918.4 = 457,968.4 ÷ 58,822
 * = 7.79. Diluted over 206,418 shares: 209,050 + 247,853.6 = 456,903.6 ÷ 58,822 = 7.77; with Class B converted 1,644,817 ÷ 206,418
 * = 7.97. 2021 in the same way.
 */
const withClassB: Table = [
  ["(in thousands, except per share amounts)"],
  ["For the years ended December 31,", 2022, 2021],
  ["Net income", 1644817, 1477512],
  ["Dividends declared, Common Stock", 566000, 499400],
  ["Dividends declared, Class B Common Stock", 209050, 187000],
  ["Weighted-average shares, Common Stock", 146713, 146120],
  ["Weighted-average shares, Class B Common Stock", 58822, 60613],
  ["Conversion of Class B Common Stock into Common Stock", 58822, 60613],
  ["Employee stock options", 883, 937],
];
const byClass: Readonly<Record<string, Table>> = {
  "in the captions": withClassB,
  "in the headings": [
    ...withClassB.slice(0, 3),
    ["Common Stock"],
    ["Dividends declared", 566000, 499400],
    ["Weighted-average shares", 146713, 146120],
    ["Conversion of Class B Common Stock", 58822, 60613],
    ["Employee stock options", 883, 937],
    ["Class B Common Stock"],
    ["Dividends declared", 209050, 187000],
    ["Weighted-average shares", 58822, 60613],
  ],
  "beneath what they give, with totals, Class B first": [
    ...withClassB.slice(0, 3),
    ["Cash dividends declared:"],
    ["Class B Common Stock", 209050, 187000],
    ["Common Stock", 566000, 499400],
    ["Total dividends declared", 775050, 686400],
    ["Weighted-average shares outstanding - basic:"],
    ["Class B Common Stock", 58822, 60613],
    ["Common Stock", 146713, 146120],
    ["Total", 205535, 206733],
    ["Conversion of Class B Common Stock into Common Stock", 58822, 60613],
    ["Employee stock options", 883, 937],
  ],
};

test.each(Object.entries(byClass))("Common Stock and Class B, told apart %s", (_, table) => {
  const exhibit = exhibitOf(table);
  expect(shown(exhibit, /^Basic .* per share, Common Stock/)).toEqual([["8.09", "7.24"]]);
  expect(shown(exhibit, /^Basic .* per share, Class B/)).toEqual([["7.79", "6.91"]]);
  expect(shown(exhibit, /^Diluted .* per share, Common Stock/)).toEqual([["7.97", "7.11"]]);
  expect(shown(exhibit, /^Diluted .* per share, Class B/)).toEqual([["7.77", "6.89"]]);
});

test("a series of common stock is a class, and a series of preferred stock is none", () => {
  const exhibit = exhibitOf([
    ["", 2024],
    ["Net income", 1000],
    ["Less: Dividends on Series C preferred stock", 100],
    ["Weighted average shares outstanding, Series A common stock", 300],
    ["Weighted average shares outstanding, Series B common stock", 60],
    ["Conversion of Series B common stock into Series A common stock", 60],
    ["Series A common stock options", 15],
  ]);
  // 900 ÷ 360 = 2.50; 900 ÷ 375 = 2.40.
  expect(shown(exhibit, /^Basic .* per share, Series [AB]$/)).toEqual([["2.50"], ["2.50"]]);
  expect(shown(exhibit, /^Diluted .* per share, Series [AB]$/)).toEqual([["2.40"], ["2.40"]]);
});

test("voting and non-voting shares are classes, and the years beside the length of the periods name them", () => {
  const exhibit = exhibitOf([
    ["For the years ended December 31,", 2024, 2023],
    ["Net income", 900, 800],
    ["Weighted-average voting shares", 100, 100],
    ["Weighted-average non-voting shares", 50, 60],
    ["Conversion of non-voting into voting shares", 50, 60],
    ["Stock options of voting shares", 30, 0],
  ]);
  expect(exhibit.periods).toEqual([
    ["For the years ended December 31,", "2024"],
    ["For the years ended December 31,", "2023"],
  ]);
  // 900 ÷ 150 and 800 ÷ 160; with options 900 ÷ 180, and one class converted into the other.
  expect(shown(exhibit, /^(Basic|Diluted) .* per share, Voting/)).toEqual([
    ["6.00", "5.00"],
    ["5.00", "5.00"],
  ]);
  expect(shown(exhibit, /diluted earnings per share, Voting$/)).toEqual([["180", "160"]]);
});

test("ordinary shares by their letter, in the words of IFRS", () => {
  const { facts } = readFacts(
    recognize(
      grid([
        ["", 2024],
        ["Profit for the year", 4200],
        ["Dividends declared, A ordinary shares", 900],
        ["Dividends declared, B ordinary shares", 1500],
        ["Weighted-average number of A ordinary shares", 200],
        ["Weighted-average number of B ordinary shares", 400],
      ]),
    ),
  );
  const exhibit = composeExhibit(facts!, { ...usualOptions, standard: "IFRS" });
  // 1,800 ÷ 600 = 3.00 are left for each share; 900 ÷ 200 = 4.50 and 1,500 ÷ 400 = 3.75 are distributed.
  expect(shown(exhibit, /^Basic earnings per share/)).toEqual([["7.50"], ["6.75"]]);
  expect(shown(exhibit, /^Profit for the period attributable to Class A$/)).toEqual([["1,500"]]);
});

test("what is distributed is taken from income from continuing operations, right beneath it", () => {
  const exhibit = exhibitOf([
    ["", 2024],
    ["Income from continuing operations", 2310],
    ["Loss from discontinued operations", -140],
    ["Net income", 2170],
    ["Dividends, Class A", 250],
    ["Dividends, Class B", 110],
    ["Weighted average shares, Class A", 1800],
    ["Weighted average shares, Class B", 799],
    ["Participation of Class B", 0.9],
  ]);
  const lines = exhibit.rows.flatMap((row) => (row.kind === "line" ? row.caption : [])).slice(2, 7);
  expect(lines).toEqual([
    "Net income",
    "Income from continuing operations for all classes",
    "Less: Dividends, Class A",
    "Less: Dividends, Class B",
    "Undistributed income from continuing operations",
  ]);
  // 2,310 − 360 = 1,950 for 1,800 + 719.1 shares; 1,643.36 ÷ 1,800, 666.64 ÷ 799; less 140 in the same proportion.
  expect(shown(exhibit, /^Basic income from continuing operations per share/)).toEqual([["0.91"], ["0.83"]]);
  expect(shown(exhibit, /^Basic net income per share/)).toEqual([["0.86"], ["0.78"]]);
});

test("distributions above income leave a loss, and the class without any is noted", () => {
  const exhibit = exhibitOf([
    ["", 2024],
    ["Net income attributable to common stockholders", 5400],
    ["Distributions declared, Class T", 6000],
    ["Weighted average number of common shares outstanding:"],
    ["Class T", 3000],
    ["Class I", 1000],
  ]);
  expect(shown(exhibit, /^Undistributed loss$/)).toEqual([["(600)"]]);
  // 6,000 − 450 = 5,550 ÷ 3,000; −150 ÷ 1,000.
  expect(shown(exhibit, /^Basic .* per share/)).toEqual([["1.85"], ["(0.15)"]]);
  expect(toPlainText(exhibit)).toContain("No dividends are stated for Class I; none are deducted.");
});

test("each class's part of net income, as reported, is no second net income", () => {
  const exhibit = exhibitOf([
    ["", 2024],
    ["Net income", 5000],
    ["Net income allocated to Class A", 4000],
    ["Net income allocated to Class B", 1000],
    ["Weighted average shares, Class A", 1000],
    ["Weighted average shares, Class B", 250],
  ]);
  expect(shown(exhibit, /^Basic .* per share/)).toEqual([["4.00"], ["4.00"]]);
});

test("figures as reported stand beneath those of their class", () => {
  const { facts } = readFacts(
    recognize(
      grid([
        ["", 2024],
        ["Net income", 5000],
        ["Weighted average shares, Common Stock", 1000],
        ["Weighted average shares, Class B", 250],
        ["Basic earnings per share:"],
        ["Common Stock", 4.01],
        ["Class B", 4],
      ]),
    ),
  );
  const exhibit = composeExhibit(facts!, { ...usualOptions, showsReported: true });
  expect(shown(exhibit, /^As reported, /)).toEqual([["4.01"], ["4.00"]]);
});

test("a class whose shares are set by hand has its participation", () => {
  const table = recognize(
    grid([
      ["", 2024],
      ["Net earnings", 90000],
      ["Average equivalent Class A shares outstanding", 500],
      ["Average Class B shares outstanding", 1_500_000],
      ["Participation of Class B", 0.001],
    ]),
  );
  const { facts } = readFacts(table, { roles: new Map([[2, { kind: "weighted-average shares" }]]) });
  // 500 + 1,500,000 ÷ 1,000 = 2,000 shares of class A.
  const exhibit = composeExhibit(facts!, usualOptions);
  expect(shown(exhibit, /^Basic .* per share/)).toEqual([["45.00"], ["0.05"]]);
});

test("what a converted class brings in the reconciliation is of net income, and only the rest is reallocated", () => {
  const exhibit = exhibitOf(
    [
      ["", 2024],
      ["Income from continuing operations", 900],
      ["Discontinued operations", 100],
      ["Net income", 1000],
      ["Weighted-average shares, Class A", 600],
      ["Weighted-average shares, Class B", 400],
      ["Conversion of Class B into Class A", 400],
      ["Dilutive shares from options, Class A", 200],
    ],
    "reconciliation",
  );
  // Of 1,000, class A has 600 of 1,000 shares and then 800 of 1,200: 667 less 600 is 67. Class B has 400 of 1,200: 333, which is 67 less.
  expect(shown(exhibit, /^Reallocation of undistributed earnings$/)).toEqual([["67"], ["(67)"]]);
  expect(shown(exhibit, /^Earnings of Class B: /)).toEqual([["333"]]);
  expect(shown(exhibit, /attributable to Class A, diluted$/)).toEqual([["1,000"]]);
  expect(shown(exhibit, /^Diluted .* per share, Class [AB]$/)).toEqual([
    ["0.75"],
    ["0.83"],
    ["0.75"],
    ["0.83"],
  ]);
});
