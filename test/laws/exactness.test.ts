import fc from "fast-check";
import {
  difference,
  isLess,
  nought,
  printed,
  product,
  quotient,
  rational,
  sum,
  toNumber,
} from "../eps/rational";
import { call, column, figureOf, type FunctionId } from "../functions/excel-functions";
import { expectNear, money, moneyNotNegative, price, shareCount, sharesOutstanding } from "./arbitraries";

// Each rule computed a second time in exact fractions: what a cell shows is the nearest number to the exact result.

const fraction = fc.oneof(
  fc.constantFrom(1, 0.5, 0.25, 1 / 3, 2 / 3, 181 / 365),
  fc.double({ min: 1e-6, max: 1, noNaN: true }),
);
const rate = fc.oneof(fc.constantFrom(0, 1, 0.4, 0.21), fc.double({ min: 0, max: 1, noNaN: true }));
const one = rational(1);
const wide = fc.double({ min: -1e18, max: 1e18, noNaN: true });
const wideShares = fc.double({ min: 1e-9, max: 1e18, noNaN: true });

test("EPS.BASIC", () => {
  fc.assert(
    fc.property(
      fc.oneof(money, wide),
      fc.oneof(sharesOutstanding, wideShares),
      money,
      (income, shares, dividends) => {
        const exact = quotient(difference(rational(income), rational(dividends)), rational(shares));
        expect(figureOf("BASIC", income, shares, dividends)).toBe(toNumber(exact));
      },
    ),
    { numRuns: 500 },
  );
});

test("EPS.TREASURY_SHARES", () => {
  fc.assert(
    fc.property(
      shareCount,
      fc.oneof(fc.constant(0), price),
      price,
      moneyNotNegative,
      fraction,
      (shares, exercisePrice, averagePrice, compensation, part) => {
        const proceeds = sum(product(rational(shares), rational(exercisePrice)), rational(compensation));
        const incremental = difference(rational(shares), quotient(proceeds, rational(averagePrice)));
        const exact = product(isLess(incremental, nought) ? nought : incremental, rational(part));
        const given = [shares, exercisePrice, averagePrice, compensation, part] as const;
        expect(figureOf("TREASURY_SHARES", ...given)).toBe(toNumber(exact));
      },
    ),
    { numRuns: 500 },
  );
});

test("EPS.PUT_SHARES, never below zero", () => {
  fc.assert(
    fc.property(
      shareCount,
      fc.oneof(fc.constant(0), price),
      price,
      fraction,
      (shares, exercisePrice, averagePrice, part) => {
        const issued = quotient(product(rational(shares), rational(exercisePrice)), rational(averagePrice));
        const incremental = difference(issued, rational(shares));
        const exact = product(isLess(incremental, nought) ? nought : incremental, rational(part));
        const found = figureOf("PUT_SHARES", shares, exercisePrice, averagePrice, part);
        expect(found).toBe(toNumber(exact));
        expect(found).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 500 },
  );
});

test("EPS.CONTINGENT_SHARES, every target that is met", () => {
  const targets = fc.array(fc.tuple(money, shareCount), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(money, { minLength: 1, maxLength: 4 }),
      targets,
      fc.boolean(),
      (levels, of, equal) => {
        const achieved = equal ? [...levels, of[0]?.[0] as number] : levels;
        const [wanted, shares] = [
          column(...of.map(([level]) => level)),
          column(...of.map(([, cell]) => cell)),
        ];
        const exact = achieved.map((level) =>
          toNumber(sum(...of.map(([target, cell]) => (level >= target ? rational(cell) : nought)))),
        );
        expect(call("CONTINGENT_SHARES", achieved, wanted, shares)).toEqual([exact]);
      },
    ),
  );
});

test("EPS.YTD_SHARES, the average of the quarters, or none in a loss", () => {
  const securities = fc.integer({ min: 1, max: 4 }).chain((quarters) =>
    fc.array(fc.array(shareCount, { minLength: quarters, maxLength: quarters }), {
      minLength: 1,
      maxLength: 3,
    }),
  );
  fc.assert(
    fc.property(securities, fc.option(money), (lines, control) => {
      const exact = lines.map((line) =>
        (control ?? 0) < 0
          ? 0
          : toNumber(quotient(sum(...line.map((cell) => rational(cell))), rational(line.length))),
      );
      expect(call("YTD_SHARES", lines, control)).toEqual(exact.map((cell) => [cell]));
    }),
  );
});

test("a thousand times the shares are a thousand times the result; of all money, the same", () => {
  const times = 1024;
  fc.assert(
    fc.property(shareCount, price, price, moneyNotNegative, rate, (shares, exercise, average, cost, tax) => {
      const treasury = figureOf("TREASURY_SHARES", shares, exercise, average, cost);
      expectNear(
        figureOf("TREASURY_SHARES", shares * times, exercise, average, cost * times),
        treasury * times,
      );
      expectNear(
        figureOf("TREASURY_SHARES", shares, exercise * times, average * times, cost * times),
        treasury,
      );
      const put = figureOf("PUT_SHARES", shares, exercise, average);
      expectNear(figureOf("PUT_SHARES", shares * times, exercise, average), put * times);
      expectNear(figureOf("PUT_SHARES", shares, exercise * times, average * times), put);
      const convertible = figureOf("CONVERSION_SHARES", cost, average);
      expectNear(figureOf("CONVERSION_SHARES", cost * times, average * times), convertible);
      const interest = figureOf("CONVERSION_INCOME", cost, tax);
      expectNear(figureOf("CONVERSION_INCOME", cost * times, tax), interest * times);
      fc.pre(shares > 0);
      const basic = figureOf("BASIC", cost, shares, exercise);
      expectNear(figureOf("BASIC", cost * times, shares * times, exercise * times), basic);
    }),
  );
});

test("EPS.CONVERSION_SHARES", () => {
  fc.assert(
    fc.property(moneyNotNegative, price, fraction, (principal, conversionPrice, part) => {
      const exact = product(quotient(rational(principal), rational(conversionPrice)), rational(part));
      expect(figureOf("CONVERSION_SHARES", principal, conversionPrice, part)).toBe(toNumber(exact));
    }),
  );
});

test("EPS.CONVERSION_INCOME", () => {
  fc.assert(
    fc.property(money, rate, fraction, (interest, taxRate, part) => {
      const exact = product(rational(interest), difference(one, rational(taxRate)), rational(part));
      expect(figureOf("CONVERSION_INCOME", interest, taxRate, part)).toBe(toNumber(exact));
    }),
  );
});

describe("decimals round once, half away from zero, from 1 to 15 places", () => {
  const both: readonly FunctionId[] = ["BASIC", "DILUTED"];
  const rounded = (id: FunctionId, income: number, shares: number, decimals: number) =>
    id === "BASIC"
      ? figureOf(id, income, shares, null, decimals)
      : figureOf(id, income, shares, null, null, null, null, decimals);

  test.each(both)("EPS.%s of any facts", (id) => {
    fc.assert(
      fc.property(money, sharesOutstanding, fc.integer({ min: 1, max: 15 }), (income, shares, decimals) => {
        const exact = quotient(rational(income), rational(shares));
        expect(rounded(id, income, shares, decimals)).toBe(Number(printed(exact, decimals)));
      }),
    );
  });

  test.each(both)("EPS.%s exactly between two figures", (id) => {
    // (2k + 1) halves of the last place, over any number of shares that keeps the quotient exact.
    fc.assert(
      fc.property(
        fc.integer({ min: -50_000, max: 50_000 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 6 }),
        (k, shares, decimals) => {
          const exact = rational(`${2 * k + 1}/${2n * 10n ** BigInt(decimals)}`);
          const income = toNumber(product(exact, rational(shares)));
          const away = BigInt(k >= 0 ? k + 1 : k);
          const wanted = toNumber(rational(`${away}/${10n ** BigInt(decimals)}`));
          expect(rounded(id, income, shares, decimals)).toBe(wanted);
        },
      ),
    );
  });

  test.each([
    [1.365, 1, 2, 1.37],
    [-0.155, 1, 2, -0.16],
    [2_300_000, 800_000, 2, 2.88],
    [-2_300_000, 800_000, 2, -2.88],
    [1.005, 1, 2, 1.01],
    [-0.004, 1, 2, 0],
    [-0.005, 1, 2, -0.01],
    [1, 3, 15, 0.333333333333333],
    [2, 3, 15, 0.666666666666667],
    [2, 3, 1, 0.7],
  ])("%d over %d to %d decimals is %d", (income, shares, decimals, wanted) => {
    for (const id of both) expect(rounded(id, income, shares, decimals)).toBe(wanted);
  });

  test("without decimals the figure is not rounded", () => {
    expect(call("BASIC", 1, 3)).toEqual([[1 / 3]]);
    expect(call("DILUTED", -2, 3)).toEqual([[-2 / 3]]);
  });
});
