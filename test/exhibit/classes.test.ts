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
  expect(shown(little, /^(Basic|Diluted) .* per share, Common stock/)).toEqual([["0.08"], ["0.06"]]);
});
