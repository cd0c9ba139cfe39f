import fc from "fast-check";
import {
  difference,
  isEqual,
  isLess,
  nought,
  product,
  quotient,
  rational,
  sum,
  toNumber,
  type Rational,
} from "../eps/rational";
import { call, column, type Cell, type Given } from "../functions/excel-functions";
import { expectNear, money, moneyNotNegative, sharesOutstanding } from "./arbitraries";

interface ClassOfStock {
  readonly shares: number;
  readonly distributions: number;
  readonly participation: number;
  readonly sharesLosses: boolean;
}

const weight = fc.oneof(
  { weight: 2, arbitrary: fc.constant(1) },
  fc.constantFrom(0, 0.5, 2, 1.1),
  fc.integer({ min: 0, max: 99 }),
);
const classOfStock = fc.record({
  shares: fc.oneof({ weight: 9, arbitrary: sharesOutstanding }, fc.constant(0)),
  distributions: fc.oneof(fc.constant(0), moneyNotNegative),
  participation: weight,
  sharesLosses: fc.boolean(),
});
const classes = fc.array(classOfStock, { minLength: 1, maxLength: 5 });

function cells(income: number, of: readonly ClassOfStock[]): readonly Given[] {
  const list = (cell: (some: ClassOfStock) => Cell) => column(...of.map(cell));
  return [
    income,
    list(({ shares }) => shares),
    list(({ distributions }) => distributions),
    list(({ participation }) => participation),
    list(({ sharesLosses }) => sharesLosses),
  ];
}

/** What is left of income, and the weight by which each class takes of it. */
function leftOf(income: number, of: readonly ClassOfStock[]) {
  const left = difference(rational(income), sum(...of.map(({ distributions }) => rational(distributions))));
  const weights = of.map(({ shares, participation, sharesLosses }) =>
    isLess(left, nought) && !sharesLosses ? nought : product(rational(shares), rational(participation)),
  );
  return { left, weights };
}

function byRule(income: number, of: readonly ClassOfStock[]): readonly (number | string)[] {
  if (of.every(({ shares }) => shares === 0)) return of.map(() => "#DIV/0!");
  const { left, weights } = leftOf(income, of);
  const all = sum(...weights);
  if (isEqual(all, nought) && !isEqual(left, nought)) {
    const sentence = isLess(left, nought)
      ? "There is an undistributed loss and no class with shares that shares losses. Set sharesLosses to TRUE for one."
      : "There are undistributed earnings and no class with shares that participates in them. Give one a participation above 0.";
    return of.map(() => `#VALUE! ${sentence}`);
  }
  return of.map(({ shares, distributions }, index) => {
    if (shares === 0) return "#DIV/0!";
    const part = isEqual(left, nought) ? nought : quotient(product(left, weights[index] as Rational), all);
    return toNumber(quotient(sum(rational(distributions), part), rational(shares)));
  });
}

const shown = (income: number, of: readonly ClassOfStock[]) =>
  call("TWO_CLASS", ...cells(income, of)).map(([cell]) => cell);

/** Income that leaves exactly nothing as often as anything else. */
const situation = classes.chain((of) => {
  const distributed = of.reduce((total, { distributions }) => sum(total, rational(distributions)), nought);
  return fc.tuple(
    fc.oneof({ weight: 4, arbitrary: money }, fc.constant(toNumber(distributed))),
    fc.constant(of),
  );
});

test("each class has its distributions and, by shares and weights, its part of what is left", () => {
  fc.assert(
    fc.property(situation, ([income, of]) => {
      expect(shown(income, of)).toEqual(byRule(income, of));
    }),
    { numRuns: 500 },
  );
});

test("shares times earnings per share of all classes are the income, a loss too where somebody takes it", () => {
  fc.assert(
    fc.property(money, classes, (income, some) => {
      const of = some.filter(({ shares }) => shares > 0);
      fc.pre(of.length > 0);
      const { left, weights } = leftOf(income, of);
      fc.pre(isEqual(left, nought) || !isEqual(sum(...weights), nought));
      const total = shown(income, of).reduce<number>(
        (all, each, index) => all + (each as number) * (of[index]?.shares ?? 0),
        0,
      );
      const size = of.reduce((most, { distributions }) => most + distributions, Math.abs(income));
      expect(Math.abs(total - income)).toBeLessThanOrEqual(size * 1e-14);
    }),
  );
});

test("alike and without distributions, every class has income over all shares", () => {
  fc.assert(
    fc.property(
      money,
      fc.array(sharesOutstanding, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(1, 2, 0.5),
      (income, shares, of) => {
        const each = toNumber(quotient(rational(income), sum(...shares.map((cell) => rational(cell)))));
        const alike = (cell: Cell) => column(...shares.map(() => cell));
        expect(call("TWO_CLASS", income, column(...shares), alike(0), alike(of), alike(true))).toEqual(
          shares.map(() => [each]),
        );
        if (income >= 0)
          expect(call("TWO_CLASS", income, column(...shares))).toEqual(shares.map(() => [each]));
      },
    ),
  );
});

test("a loss goes to the first class where it is not said who shares it", () => {
  fc.assert(
    fc.property(situation, ([income, of]) => {
      const first = of.map((some, index) => ({ ...some, sharesLosses: index === 0 }));
      expect(call("TWO_CLASS", ...cells(income, of).slice(0, 4))).toEqual(
        shown(income, first).map((cell) => [cell]),
      );
    }),
  );
});

test("a thousand times all weights, or all money and all shares, changes nothing that is a ratio", () => {
  fc.assert(
    fc.property(situation, ([income, of]) => {
      fc.pre(!shown(income, of).some((cell) => typeof cell === "string" && cell !== "#DIV/0!"));
      const weightier = of.map((some) => ({ ...some, participation: some.participation * 1024 }));
      expect(shown(income, weightier)).toEqual(shown(income, of));
      // Times a power of two, so that the cells hold exactly that.
      const thousands = of.map((some) => ({
        ...some,
        shares: some.shares * 1024,
        distributions: some.distributions * 1024,
      }));
      shown(income * 1024, thousands).forEach((cell, index) => {
        const wanted = shown(income, of)[index];
        if (typeof wanted === "number") expectNear(cell as number, wanted);
        else expect(cell).toBe(wanted);
      });
    }),
  );
});

test("several periods are each of them by itself, and blanks are zeros", () => {
  const periods = fc.array(
    fc.tuple(money, fc.array(fc.tuple(sharesOutstanding, moneyNotNegative), { minLength: 3, maxLength: 3 })),
    {
      minLength: 2,
      maxLength: 3,
    },
  );
  fc.assert(
    fc.property(
      periods,
      fc.array(weight, { minLength: 3, maxLength: 3 }),
      fc.constantFrom("", null, 0),
      (all, weights, blank) => {
        const blanked = (cell: number) => cell || blank;
        const block = (pick: 0 | 1) =>
          [0, 1, 2].map((row) => all.map(([, of]) => (of[row] as [number, number])[pick]));
        const participation = column(...weights.map(blanked));
        const losses = column(true, blank, 1);
        const whole = call(
          "TWO_CLASS",
          all.map(([income]) => income),
          block(0),
          block(1).map((row) => row.map(blanked)),
          participation,
          losses,
        );
        all.forEach(([income, of], at) => {
          const alone = call(
            "TWO_CLASS",
            income,
            column(...of.map(([shares]) => shares)),
            column(...of.map(([, distributions]) => distributions)),
            column(...weights),
            column(true, false, true),
          );
          expect(whole.map((row) => [row[at]])).toEqual(alone);
        });
      },
    ),
  );
});
