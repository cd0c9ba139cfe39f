/** Several classes of stock: laws that tie the two-class method to what one class gives, and to earnings per share worked out in fractions. */
import fc from "fast-check";
import { dilutionOfClasses, type ClassOfStock, type DilutionOfClass } from "../../src/eps/classes-of-stock";
import { Decimal } from "../../src/eps/decimal";
import { dilution, type DilutionFacts } from "../../src/eps/diluted";
import {
  difference,
  isLess,
  product,
  quotient,
  rational,
  sum,
  toNumber,
  type Rational,
} from "../eps/rational";
import { money, moneyNotNegative, period, shareCount, sharesOutstanding, type Period } from "./arbitraries";
import { fact, toFacts } from "./facts";

const perShare = ({ income, shares }: DilutionOfClass["diluted"]) =>
  income.value.div(shares.value).toNumber();
const tests = (facts: DilutionFacts, classes: readonly ClassOfStock[]) =>
  dilutionOfClasses(facts, classes).issuances.map(({ test }) => test.value.toNumber());

const all = (facts: Period) => [...facts.shares.keys()];

test("a class alone is computed as stock without classes, whatever of its earnings is distributed", () => {
  fc.assert(
    fc.property(period(), moneyNotNegative, (each, distributed) => {
      const facts = toFacts(each);
      const shares = facts.weightedAverageShares;
      const alone = { name: "Class A", shares, securities: all(each), conversions: [] };
      const ordinary = dilution(facts);
      const income = ordinary.issuances.reduce(
        (total, { dilutiveAdjustment }) => total.plus(dilutiveAdjustment?.value ?? 0),
        ordinary.controlNumber.value,
      );
      for (const own of [alone, { ...alone, distributions: fact(distributed) }]) {
        const found = dilutionOfClasses(facts, [own]);
        expect(found.issuances.map(({ test }) => test.value.toNumber())).toEqual(
          ordinary.issuances.map(({ test }) => test.value.toNumber()),
        );
        const [only] = found.classes as [DilutionOfClass];
        expect(perShare(only.diluted)).toBeCloseTo(income.div(ordinary.dilutedShares.value).toNumber(), 9);
      }
    }),
  );
});

test("classes that share alike have the earnings per share of all shares together", () => {
  fc.assert(
    fc.property(period(), sharesOutstanding, (each, others) => {
      const facts = toFacts(each);
      const together = dilution({
        ...facts,
        weightedAverageShares: fact(each.weightedShares + others, "shares"),
      });
      const classes: readonly ClassOfStock[] = [
        { name: "Class A", shares: facts.weightedAverageShares, securities: all(each), conversions: [] },
        { name: "Class B", shares: fact(others, "shares"), securities: [], conversions: [] },
      ];
      expect(tests(facts, classes)).toEqual(together.issuances.map(({ test }) => test.value.toNumber()));
      const found = dilutionOfClasses(facts, classes).classes.map(({ diluted }) => perShare(diluted));
      const income = together.issuances.reduce(
        (total, { dilutiveAdjustment }) => total.plus(dilutiveAdjustment?.value ?? 0),
        together.controlNumber.value,
      );
      const expected = income.div(together.dilutedShares.value).toNumber();
      for (const figure of found)
        expect(Math.abs(figure - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
    }),
  );
});

/** A class with distributions and a weight of its own beside another one. */
const classed = fc.record({
  facts: period({ adjustment: money }),
  other: sharesOutstanding,
  distributed: fc.tuple(moneyNotNegative, moneyNotNegative),
  weight: fc.constantFrom(0.1, 0.5, 1, 1.5, 20),
});

test("a security enters exactly where the class's earnings per share fall when it joins those of lower ratio", () => {
  fc.assert(
    fc.property(classed, ({ facts: each, other, distributed: [own, others], weight }) => {
      const facts = toFacts(each);
      const classes: readonly ClassOfStock[] = [
        {
          name: "Class A",
          shares: facts.weightedAverageShares,
          distributions: fact(own),
          participation: fact(weight, "fraction"),
          securities: all(each),
          conversions: [],
        },
        {
          name: "Class B",
          shares: fact(other, "shares"),
          distributions: fact(others),
          securities: [],
          conversions: [],
        },
      ];
      const left = difference(
        difference(rational(each.controlIncome ?? each.netIncome), rational(each.preferredDividends)),
        sum(rational(own), rational(others)),
      );
      /** d / (W + S) and p × (what is left + adjustments) / (p × (W + S) + the other class). */
      const earningsWith = (securities: readonly number[]): Rational => {
        const added = (of: readonly number[]) => sum(...securities.map((at) => rational(of[at] as number)));
        const shares = sum(rational(each.weightedShares), added(each.shares));
        const units = sum(product(rational(weight), shares), rational(other));
        return sum(
          quotient(rational(own), shares),
          quotient(product(rational(weight), sum(left, added(each.adjustments))), units),
        );
      };
      const ratio = (at: number) =>
        quotient(rational(each.adjustments[at] as number), rational(each.shares[at] as number));
      const expected = all(each).map((at) => {
        if (each.shares[at] === 0) return 0;
        const lower = all(each).filter(
          (before) => each.shares[before] !== 0 && isLess(ratio(before), ratio(at)),
        );
        return isLess(earningsWith([...lower, at]), earningsWith(lower)) ? 1 : 0;
      });
      expect(tests(facts, classes)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("what the classes have adds up to what there is, before and after dilution", () => {
  fc.assert(
    fc.property(classed, ({ facts: each, other, distributed: [own, others], weight }) => {
      const facts = toFacts(each);
      const classes: readonly ClassOfStock[] = [
        {
          name: "Class A",
          shares: facts.weightedAverageShares,
          distributions: fact(own),
          securities: all(each),
          conversions: [],
        },
        {
          name: "Class B",
          shares: fact(other, "shares"),
          distributions: fact(others),
          participation: fact(weight),
          securities: [],
          conversions: [],
        },
      ];
      const found = dilutionOfClasses(facts, classes);
      for (const of of ["basic", "diluted"] as const) {
        const income = found.classes.reduce(
          (total, stock) => total.plus(stock[of].income.value),
          new Decimal(0),
        );
        const whole = found.undistributed[of].value.plus(own).plus(others);
        expect(income.minus(whole).abs().lte(whole.abs().plus(own).plus(others).times(1e-30))).toBe(true);
      }
    }),
  );
});

test("a class that is converted brings its earnings and shares, unless that raises the other's", () => {
  fc.assert(
    fc.property(
      fc.record({
        income: money,
        first: sharesOutstanding,
        second: sharesOutstanding,
        converted: shareCount,
        own: moneyNotNegative,
        others: moneyNotNegative,
      }),
      ({ income, first, second, converted, own, others }) => {
        const facts: DilutionFacts = {
          netIncome: fact(income),
          weightedAverageShares: fact(first + second, "shares"),
          securities: [{ caption: "Conversion", incrementalShares: fact(converted, "shares") }],
        };
        const { classes } = dilutionOfClasses(facts, [
          {
            name: "Class A",
            shares: fact(first, "shares"),
            distributions: fact(own),
            securities: [],
            conversions: [{ security: 0, of: 1 }],
          },
          {
            name: "Class B",
            shares: fact(second, "shares"),
            distributions: fact(others),
            securities: [],
            conversions: [],
          },
        ]);
        const left = difference(rational(income), sum(rational(own), rational(others)));
        const part = (shares: number) =>
          quotient(product(left, rational(shares)), sum(rational(first), rational(second)));
        const [mine, theirs] = [sum(rational(own), part(first)), sum(rational(others), part(second))];
        const without = quotient(mine, rational(first));
        const withIt = quotient(sum(mine, theirs), sum(rational(first), rational(converted)));
        const isCounted = converted > 0 && !isLess(without, withIt);
        const wanted = toNumber(isCounted ? withIt : without);
        const found = perShare((classes[0] as DilutionOfClass).diluted);
        const size = Math.abs(income) + own + others;
        expect(Math.abs(found - wanted)).toBeLessThanOrEqual((1e-12 * size) / first);
      },
    ),
  );
});
