import fc from "fast-check";
import { isLess, negative, printed, product, quotient, rational, sum, type Rational } from "../eps/rational";
import { call, type Shown } from "../functions/excel-functions";

// What a statement prints: a figure of some decimals, in a unit. Everything here is computed in fractions.

const printedAmount = (least: number) =>
  fc
    .tuple(fc.integer({ min: least, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([digits, places]) => digits / 10 ** places);
const unit: fc.Arbitrary<number> = fc.constantFrom(1, 1000, 1_000_000, 100, 0.01, 3);
const amounts = fc.record({
  numerator: fc.oneof(printedAmount(-99_999), fc.integer({ min: -3, max: 3 })),
  denominator: fc.oneof(printedAmount(1), fc.integer({ min: 1, max: 3 })),
  numeratorUnit: unit,
  denominatorUnit: unit,
});
type Amounts = typeof amounts extends fc.Arbitrary<infer T> ? T : never;

/** The ends of what is printed as this number, in money or in shares. */
function interval(amount: number, unit: number): readonly [Rational, Rational] {
  const [, fraction = ""] = String(amount).split(".");
  const half = rational(`5/${10n ** BigInt(fraction.length + 1)}`);
  const ends = [sum(rational(amount), negative(half)), sum(rational(amount), half)];
  return ends.map((end) => product(end, rational(unit))) as unknown as readonly [Rational, Rational];
}

function between([least, most]: readonly [Rational, Rational], thousandths: number): Rational {
  const width = sum(most, negative(least));
  return sum(least, product(width, rational(`${thousandths}/1000`)));
}

function ties(
  reported: number,
  { numerator, denominator, numeratorUnit, denominatorUnit }: Amounts,
  decimals?: number,
): Shown {
  return call(
    "TIES",
    reported,
    numerator,
    denominator,
    numeratorUnit,
    denominatorUnit,
    decimals,
  )[0]?.[0] as Shown;
}

const places = fc.integer({ min: 1, max: 6 });
/** Where in an interval an amount is, its ends as often as not. */
const share = fc.oneof(fc.constantFrom(0, 1000), fc.integer({ min: 0, max: 1000 }));

test("any figure computed from amounts that are printed so ties", () => {
  fc.assert(
    fc.property(amounts, share, share, places, (given, at, where, decimals) => {
      const numerator = between(interval(given.numerator, given.numeratorUnit), at);
      const denominator = between(interval(given.denominator, given.denominatorUnit), where);
      const reported = Number(printed(quotient(numerator, denominator), decimals));
      fc.pre(Math.abs(reported) < 1e9);
      expect(ties(reported, given, decimals)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("ties exactly from the least to the most figure that the corners of the amounts print", () => {
  fc.assert(
    fc.property(
      amounts,
      places,
      fc.integer({ min: -2, max: 2 }),
      fc.boolean(),
      (given, decimals, steps, fromLeast) => {
        const corners = interval(given.numerator, given.numeratorUnit).flatMap((numerator) =>
          interval(given.denominator, given.denominatorUnit).map((denominator) =>
            quotient(numerator, denominator),
          ),
        );
        const sorted = corners.sort((a, b) => (isLess(a, b) ? -1 : 1));
        const step = (corner: Rational | undefined) =>
          BigInt(printed(corner as Rational, decimals).replace(".", ""));
        const [least, most] = [step(sorted[0]), step(sorted[3])];
        fc.pre(most < 10n ** 14n && least > -(10n ** 14n));
        const reported = (fromLeast ? least : most) + BigInt(steps);
        const figure = Number(`${reported}e-${decimals}`);
        expect(ties(figure, given, decimals)).toBe(least <= reported && reported <= most);
      },
    ),
    { numRuns: 1000 },
  );
});

test("the signs of figure and numerator turned together change nothing", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: -999, max: 999 }), places, (given, reported, decimals) => {
      const figure = reported / 100;
      expect(ties(-figure, { ...given, numerator: -given.numerator }, decimals)).toBe(
        ties(figure, given, decimals),
      );
    }),
  );
});

test("both units times a thousand change nothing", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: -999, max: 999 }), places, (given, reported, decimals) => {
      const figure = reported / 100;
      const thousands = {
        ...given,
        numeratorUnit: given.numeratorUnit * 1000,
        denominatorUnit: given.denominatorUnit * 1000,
      };
      expect(ties(figure, thousands, decimals)).toBe(ties(figure, given, decimals));
    }),
  );
});

test("decimals left out are those of the figure, at least two", () => {
  fc.assert(
    fc.property(
      amounts,
      fc.integer({ min: -9_999, max: 9_999 }),
      fc.integer({ min: 0, max: 5 }),
      (given, digits, count) => {
        const reported = digits / 10 ** count;
        const [, fraction = ""] = String(reported).split(".");
        expect(ties(reported, given)).toBe(ties(reported, given, Math.max(2, fraction.length)));
        if (fraction.length > 1) expect(ties(reported, given, fraction.length - 1)).toBe(false);
      },
    ),
  );
});
