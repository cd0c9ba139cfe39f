/** What holds of every exhibit, whatever the facts: it foots, and its figures are those of independent arithmetic. */
import fc from "fast-check";
import { usualOptions, type ExhibitLine, type Row } from "../../src/exhibit/exhibit";
import { composeExhibit } from "../../src/exhibit/compose";
import { printedNumber } from "../../src/exhibit/renderers/presentation";
import { Decimal } from "../../src/eps/decimal";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import {
  difference,
  isLess,
  negative,
  nought,
  printed,
  quotient,
  rational,
  sum,
  type Rational,
} from "../eps/rational";
import { grid } from "../facts/table";

type Rows = Parameters<typeof grid>[0];

function exhibitOf(rows: Rows, decimals = 2) {
  const { facts, problems } = readFacts(recognize(grid(rows)));
  if (!facts) throw new Error(JSON.stringify(problems));
  return composeExhibit(facts, { ...usualOptions, decimals });
}

const isLine = (row: Row): row is ExhibitLine => row.kind === "line";
const captions = (rows: Rows) =>
  exhibitOf(rows)
    .rows.filter(isLine)
    .map(({ caption }) => caption);
const shown = (rows: Rows, caption: RegExp, decimals = 2) => {
  const exhibit = exhibitOf(rows, decimals);
  const line = exhibit.rows
    .filter(isLine)
    .filter((row) => caption.test(row.caption))
    .at(-1);
  return line?.figures.map(({ value }) => printedNumber(value, decimals));
};

const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
const amount = fc.integer({ min: 0, max: 100_000 });
const period = fc.record({
  continuing: money,
  discontinued: money,
  preferred: fc.integer({ min: 1, max: 50_000 }),
  shares: fc.integer({ min: 1, max: 1_000_000 }),
  options: amount,
  bonds: amount,
  interest: amount,
  preferredShares: amount,
});
type Period = typeof period extends fc.Arbitrary<infer Value> ? Value : never;

const table = (periods: readonly Period[]): Rows => {
  const row = (caption: string, of: (facts: Period) => number) => [caption, ...periods.map(of)];
  return [
    ["", ...periods.map((_, index) => 2024 - index)],
    row("Income (loss) from continuing operations", ({ continuing }) => continuing),
    row("Discontinued operations", ({ discontinued }) => discontinued),
    row("Preferred dividends", ({ preferred }) => preferred),
    row("Weighted-average shares", ({ shares }) => shares),
    row("Stock options", ({ options }) => options),
    row("Convertible bonds", ({ bonds }) => bonds),
    row("Interest on convertible bonds, net of tax", ({ interest }) => interest),
    row("Convertible preferred stock", ({ preferredShares }) => preferredShares),
    row("Add: dividends on convertible preferred stock", ({ preferred }) => preferred),
  ];
};

/** Every line of a kind and a block that stands above a single rule adds up to the line below it. */
function unfooted(rows: readonly Row[]): readonly string[] {
  const faults: string[] = [];
  let parts: ExhibitLine[] = [];
  let isTotal = false;
  for (const row of rows) {
    if (!isLine(row)) {
      parts = [];
      isTotal = false;
      continue;
    }
    if (isTotal) {
      row.figures.forEach(({ value }, at) => {
        const total = parts.reduce(
          (result, part) => result.plus(part.figures[at]?.value ?? 0),
          new Decimal(0),
        );
        // A quotient of forty digits is not exact.
        if (
          total
            .minus(value)
            .abs()
            .gt(new Decimal("1e-25").times(value.abs().plus(1)))
        )
          faults.push(row.caption);
      });
      parts = [row];
    } else parts.push(row);
    isTotal = row.rule === "single";
  }
  return faults;
}

test("every total is the sum of the lines above it", () => {
  let totals = 0;
  fc.assert(
    fc.property(fc.array(period, { minLength: 1, maxLength: 4 }), (periods) => {
      const { rows } = exhibitOf(table(periods));
      totals += rows.filter((row) => isLine(row) && row.rule === "single").length;
      expect(unfooted(rows)).toEqual([]);
    }),
    { numRuns: 200 },
  );
  expect(totals).toBeGreaterThan(1000);
});

/** Diluted earnings per share on the control number: the lowest that any set of the securities reaches. */
function independent({
  continuing,
  discontinued,
  preferred,
  shares,
  options,
  bonds,
  interest,
  preferredShares,
}: Period) {
  const control = difference(rational(continuing), rational(preferred));
  const net = sum(control, rational(discontinued));
  const candidates = [
    { adjustment: nought, shares: rational(options) },
    { adjustment: rational(interest), shares: rational(bonds) },
    { adjustment: rational(preferred), shares: rational(preferredShares) },
  ].filter(({ shares: incremental }) => !isEqualToNought(incremental));
  let best = { control, net, shares: rational(shares) };
  for (let set = 0; set < 2 ** candidates.length; set++) {
    const chosen = candidates.filter((_, index) => (set & (2 ** index)) > 0);
    const adjustment = sum(...chosen.map((one) => one.adjustment));
    const tried = {
      control: sum(control, adjustment),
      net: sum(net, adjustment),
      shares: sum(rational(shares), ...chosen.map((one) => one.shares)),
    };
    if (isLess(quotient(tried.control, tried.shares), quotient(best.control, best.shares))) best = tried;
  }
  return {
    basic: quotient(net, rational(shares)),
    diluted: quotient(best.net, best.shares),
    dilutedContinuing: quotient(best.control, best.shares),
  };
}

const isEqualToNought = ({ over }: Rational) => over === 0n;

test("earnings per share are those of exact fractions over every set of securities", () => {
  fc.assert(
    fc.property(period, fc.integer({ min: 2, max: 4 }), (facts, decimals) => {
      const expected = independent(facts);
      const rows = table([facts]);
      const inParentheses = (value: Rational) => {
        if (isEqualToNought(value)) return "-";
        const text = printed(value.over < 0n ? negative(value) : value, decimals).replace(
          /\B(?=(?:\d{3})+\.)/g,
          ",",
        );
        return value.over < 0n ? `(${text})` : text;
      };
      expect(shown(rows, /^Basic net/, decimals)).toEqual([inParentheses(expected.basic)]);
      expect(shown(rows, /^Diluted net/, decimals)).toEqual([inParentheses(expected.diluted)]);
      expect(shown(rows, /^Diluted .*continuing/, decimals)).toEqual([
        inParentheses(expected.dilutedContinuing),
      ]);
    }),
    { numRuns: 500 },
  );
});

test("scales only move the point: 1,000 thousand over 50 thousand, over 50 and in full", () => {
  const of = (note: string, income: number, shares: number) =>
    shown([[note], ["", 2024], ["Net income", income], ["Weighted-average shares", shares]], /^Basic/);
  expect(of("(In thousands, except per share data)", 1000, 50)).toEqual(["20.00"]);
  expect(of("(In thousands, except share and per share data)", 1000, 50_000)).toEqual(["20.00"]);
  expect(of("(In millions, except per share data, shares in thousands)", 1, 50)).toEqual(["20.00"]);
  expect(of("", 1_000_000, 50_000)).toEqual(["20.00"]);
});

test("a scale of its own for money leaves treasury shares and conversion shares right", () => {
  const rows = [
    ["(In thousands, except share and per share data)"],
    ["", 2024],
    ["Net income", 9000],
    ["Weighted-average shares", 1_000_000],
    ["Restricted stock units"],
    ["Units", 40_000],
    ["Average unrecognized compensation", 300],
    ["Average market price", 20],
    ["Convertible notes"],
    ["Principal", 3000],
    ["Conversion price", 15],
    ["Interest net of tax", 90],
  ];
  // 40,000 − 300,000 ÷ 20 = 25,000 units; 3,000,000 ÷ 15 = 200,000 shares; (9,000 + 90) thousand ÷ 1,225,000 = 7.42.
  expect(shown(rows, /^Restricted stock units/, 0)).toEqual(["25,000"]);
  expect(shown(rows, /^Convertible notes/, 0)).toEqual(["200,000"]);
  expect(shown(rows, /^Diluted/)).toEqual(["7.42"]);
});

describe("wording", () => {
  const of = (...income: readonly number[]) =>
    captions([
      ["", ...income.map((_, at) => 2024 - at)],
      ["Net income", ...income],
      ["Weighted-average shares", ...income.map(() => 10)],
    ]).filter((caption) => caption.startsWith("Basic"));
  test.each([
    [[5, 5], "Basic net income per share"],
    [[0, 5], "Basic net income per share"],
    [[-5, -5], "Basic net loss per share"],
    [[-5, 5], "Basic net (loss) income per share"],
    [[5, -5], "Basic net income (loss) per share"],
  ])("%p: %s", (income, caption) => expect(of(...income)).toEqual([caption]));
});

describe("printed figures", () => {
  test.each([
    ["0", 2, "-"],
    ["-0", 2, "-"],
    ["-0.0049", 2, "(0.00)"],
    ["0.0049", 2, "0.00"],
    ["0.005", 2, "0.01"],
    ["-0.005", 2, "(0.01)"],
    ["0.0045", 3, "0.005"],
    ["-462000", 0, "(462,000)"],
    ["1234567.5", 0, "1,234,568"],
    ["999.995", 2, "1,000.00"],
    ["-0.4", 0, "(0)"],
  ])("%s with %i decimals: %s", (value, decimals, text) => {
    expect(printedNumber(new Decimal(value), decimals)).toBe(text);
  });
});
