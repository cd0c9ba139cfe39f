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
import { call, column, figureOf } from "../functions/excel-functions";
import { cells, expectNear, moneyNotNegative, period, type Period } from "./arbitraries";

test("reaches the lowest earnings per share of all subsets, for income and adjustments not below zero", () => {
  fc.assert(
    fc.property(period({ adjustment: moneyNotNegative }), (facts) => {
      fc.pre(isLess(nought, controlNumber(facts)));
      const onControl = { ...facts, netIncome: facts.controlIncome ?? facts.netIncome };
      expect(figureOf("DILUTED", ...cells(onControl))).toBe(toNumber(lowestOfAllSubsets(facts)));
    }),
    { numRuns: 300 },
  );
});

test("is the order-free rule: in exactly when below what all securities of a strictly lower ratio make of it", () => {
  fc.assert(
    fc.property(period({ most: 12 }), (facts) => {
      expect(call("DILUTIVE_SHARES", ...cells(facts)).flat()).toEqual(
        facts.shares.length === 0 ? [0] : dilutiveByRule(facts).map((is, i) => (is ? facts.shares[i] : 0)),
      );
    }),
    { numRuns: 1000 },
  );
});

test("is the order-free rule for figures of any size and length", () => {
  const some = fc.double({ min: 1e-6, max: 1e15, noNaN: true });
  // Of any size that a sum of them holds in forty digits.
  const figure = fc.oneof(
    fc.constant(0),
    { weight: 4, arbitrary: some },
    { weight: 4, arbitrary: some.map((value) => -value) },
  );
  const shares = fc.oneof(fc.constant(0), { weight: 9, arbitrary: some });
  const facts = fc
    .record({
      netIncome: figure,
      weightedShares: some,
      preferredDividends: figure,
      securities: fc.array(fc.tuple(shares, figure), { minLength: 1, maxLength: 6 }),
    })
    .map(({ securities, ...rest }) => ({
      ...rest,
      controlIncome: null,
      shares: securities.map(([incremental]) => incremental),
      adjustments: securities.map(([, adjustment]) => adjustment),
    }));
  fc.assert(
    fc.property(facts, (given) => expect(enters(given)).toEqual(dilutiveByRule(given))),
    {
      numRuns: 300,
    },
  );
});

test("leaves diluted at or below basic on the control number", () => {
  fc.assert(
    fc.property(period(), (facts) => {
      const income = facts.controlIncome ?? facts.netIncome;
      const basic = figureOf("BASIC", income, facts.weightedShares, facts.preferredDividends);
      expect(figureOf("DILUTED", ...cells({ ...facts, netIncome: income }))).toBeLessThanOrEqual(basic);
    }),
  );
});

test("one set serves every line: numerator and denominator are those of the securities that enter", () => {
  fc.assert(
    fc.property(period(), (facts) => {
      const enters = dilutiveByRule(facts);
      const entered = (values: readonly number[]) => values.filter((_, i) => enters[i]).map(rational);
      const shares = sum(rational(facts.weightedShares), ...entered(facts.shares));
      const income = sum(
        difference(rational(facts.netIncome), rational(facts.preferredDividends)),
        ...entered(facts.adjustments),
      );
      const exact = [shares, income, quotient(income, shares)].map(toNumber);
      const given = cells(facts);
      expect([
        figureOf("DILUTED_SHARES", ...given),
        figureOf("DILUTED_INCOME", ...given),
        figureOf("DILUTED", ...given),
      ]).toEqual(exact);
    }),
  );
});

test("does not depend on the order of the securities", () => {
  const shuffled = period().chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray([...facts.shares.keys()], { minLength: facts.shares.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([facts, order]) => {
      const reordered = {
        ...facts,
        shares: order.map((index) => facts.shares[index] as number),
        adjustments: order.map((index) => facts.adjustments[index] as number),
      };
      expect(call("DILUTED", ...cells(reordered))).toEqual(call("DILUTED", ...cells(facts)));
      const dilutive = call("DILUTIVE_SHARES", ...cells(facts));
      if (order.length === 0) return;
      expect(call("DILUTIVE_SHARES", ...cells(reordered))).toEqual(order.map((index) => dilutive[index]));
    }),
  );
});

test("dilutive and antidilutive shares of a security sum to its incremental shares", () => {
  fc.assert(
    fc.property(period(), (facts) => {
      const dilutive = call("DILUTIVE_SHARES", ...cells(facts)).flat();
      const antidilutive = call("ANTIDILUTIVE_SHARES", ...cells(facts)).flat();
      facts.shares.forEach((shares, index) => {
        expect([shares, 0]).toContain(dilutive[index]);
        expect(Number(dilutive[index]) + Number(antidilutive[index])).toBe(shares);
      });
    }),
  );
});

test("an n-for-1 split divides earnings per share by n and lets the same securities in", () => {
  fc.assert(
    fc.property(period(), fc.integer({ min: 2, max: 50 }), (facts, n) => {
      const split = {
        ...facts,
        weightedShares: times(facts.weightedShares, n),
        shares: facts.shares.map((shares) => times(shares, n)),
      };
      expectNear(figureOf("DILUTED", ...cells(split)) * n, figureOf("DILUTED", ...cells(facts)));
      expect(enters(split)).toEqual(enters(facts));
    }),
  );
});

test("money in another unit scales earnings per share and lets the same securities in", () => {
  fc.assert(
    fc.property(period(), fc.constantFrom(10, 1000, 1_000_000), (facts, unit) => {
      const inUnits = {
        ...facts,
        netIncome: times(facts.netIncome, unit),
        preferredDividends: times(facts.preferredDividends, unit),
        controlIncome: facts.controlIncome && times(facts.controlIncome, unit),
        adjustments: facts.adjustments.map((adjustment) => times(adjustment, unit)),
      };
      expectNear(figureOf("DILUTED", ...cells(inUnits)) / unit, figureOf("DILUTED", ...cells(facts)));
      expect(enters(inUnits)).toEqual(enters(facts));
    }),
  );
});

test("without income adjustments, the sign of the control number alone lets every security in", () => {
  fc.assert(
    fc.property(period({ adjustment: fc.constant(0) }), (facts) => {
      const [netIncome, weightedShares, shares, , ...rest] = cells(facts);
      const expected = isLess(nought, controlNumber(facts)) ? facts.shares : facts.shares.map(() => 0);
      for (const adjustments of [null, cells(facts)[3]]) {
        const found = call("DILUTIVE_SHARES", netIncome, weightedShares, shares, adjustments, ...rest);
        expect(found.flat()).toEqual(expected.length === 0 ? [0] : expected);
      }
    }),
  );
});

describe("equal is not lower", () => {
  // Earnings per share of p/q, which is seldom an exact decimal, and a security of exactly that adjustment per share.
  const tie = fc.record({
    p: fc.integer({ min: -9_999, max: 9_999 }),
    q: fc.integer({ min: 1, max: 9_999 }),
    outstanding: fc.integer({ min: 1, max: 1_000_000 }),
    issuable: fc.integer({ min: 1, max: 1_000_000 }),
  });

  test.each([
    ["a third", 1, 3],
    ["minus a third", -1, 3],
    ["a seventh", 1, 7],
    ["nothing", 0, 1],
    ["a tenth", 1, 10],
  ])("a security at %s against earnings per share of the same stays out", (_, p, q) => {
    const given = [p * 1_000_003, q * 1_000_003, column(q * 7919), column(p * 7919)] as const;
    expect(call("DILUTIVE_SHARES", ...given)).toEqual([[0]]);
    expect(call("SEQUENCE", ...given)[2]?.[8]).toBe("Antidilutive");
  });

  test("on the basic figure", () => {
    fc.assert(
      fc.property(tie, ({ p, q, outstanding, issuable }) => {
        const given = [p * outstanding, q * outstanding, column(q * issuable), column(p * issuable)] as const;
        expect(call("DILUTIVE_SHARES", ...given)).toEqual([[0]]);
        expect(call("DILUTED", ...given)).toEqual(call("BASIC", p * outstanding, q * outstanding));
      }),
    );
  });

  test("on the figure that the securities before it make", () => {
    fc.assert(
      fc.property(
        tie,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        (facts, shares, income) => {
          const { p, q, outstanding, issuable } = facts;
          // The first security brings earnings per share down to exactly p/q; the second has that ratio itself.
          const control = p * outstanding + income;
          const weighted = q * outstanding - shares;
          fc.pre(weighted > 0);
          fc.pre(isLess(quotient(rational(-income), rational(shares)), quotient(rational(p), rational(q))));
          const given = [
            control,
            weighted,
            column(q * issuable, shares),
            column(p * issuable, -income),
          ] as const;
          expect(call("DILUTIVE_SHARES", ...given)).toEqual([[0], [shares]]);
        },
      ),
    );
  });

  test("a hair below is lower", () => {
    fc.assert(
      fc.property(tie, ({ p, q, outstanding, issuable }) => {
        const adjustment = p * issuable - 0.01;
        const given = [p * outstanding, q * outstanding, column(q * issuable), column(adjustment)] as const;
        expect(call("DILUTIVE_SHARES", ...given)).toEqual([[q * issuable]]);
      }),
    );
  });

  test("securities of one ratio stay together", () => {
    fc.assert(
      fc.property(
        period({ most: 3 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 2, max: 9 }),
        (facts, shares, times) => {
          const twins = {
            ...facts,
            shares: [...facts.shares, shares, shares * times],
            adjustments: [...facts.adjustments, 5, 5 * times],
          };
          const [first, second] = enters(twins).slice(-2);
          expect(first).toBe(second);
        },
      ),
    );
  });
});

test("EPS.SEQUENCE tells the same as the other functions, each line from the one admitted before it", () => {
  fc.assert(
    fc.property(period(), (facts) => {
      const [, basic, ...lines] = call("SEQUENCE", ...cells(facts));
      let income = controlNumber(facts);
      let shares = rational(facts.weightedShares);
      expect(basic).toEqual([
        "",
        "Basic",
        "",
        "",
        "",
        toNumber(income),
        facts.weightedShares,
        toNumber(quotient(income, shares)),
        "",
      ]);
      const ratios: Rational[] = [];
      const admitted = facts.shares.map(() => false);
      for (const [index, line] of lines.entries()) {
        const security = Number(String(line[1]).replace("Security ", "")) - 1;
        const [added, adjustment] = [facts.shares[security], facts.adjustments[security]].map((cell) =>
          rational(cell as number),
        ) as [Rational, Rational];
        expect([line[2], line[3]]).toEqual([toNumber(adjustment), toNumber(added)]);
        if (isEqual(added, nought)) {
          expect(line).toEqual(["", line[1], line[2], 0, "", "", "", "", "No shares"]);
          continue;
        }
        const ratio = quotient(adjustment, added);
        const [lineIncome, lineShares] = [sum(income, adjustment), sum(shares, added)];
        const lower = isLess(ratio, quotient(income, shares));
        expect(line.slice(4)).toEqual([
          ...[ratio, lineIncome, lineShares, quotient(lineIncome, lineShares)].map(toNumber),
          lower ? "Dilutive" : "Antidilutive",
        ]);
        expect(line[0]).toBe(index + 1);
        ratios.push(ratio);
        if (lower) [income, shares, admitted[security]] = [lineIncome, lineShares, true];
      }
      expect(ratios.every((ratio, i) => i === 0 || !isLess(ratio, ratios[i - 1] as Rational))).toBe(true);
      expect(lines).toHaveLength(facts.shares.length);
      expect(admitted).toEqual(dilutiveByRule(facts));
    }),
  );
});

/** The exact product, as a cell would hold it: 0.07 times 3 is 0.21. */
function times(cell: number, factor: number): number {
  return toNumber(product(rational(cell), rational(factor)));
}

function controlNumber({ controlIncome, netIncome, preferredDividends }: Period): Rational {
  return difference(rational(controlIncome ?? netIncome), rational(preferredDividends));
}

/** Every subset of the securities tried in turn; one without shares takes no part. */
function lowestOfAllSubsets(facts: Period): Rational {
  const takingPart = [...facts.shares.keys()].filter((index) => facts.shares[index] !== 0);
  let lowest: Rational | undefined;
  for (let subset = 0; subset < 2 ** takingPart.length; subset++) {
    const chosen = takingPart.filter((_, bit) => subset & (1 << bit));
    const income = sum(controlNumber(facts), ...chosen.map((i) => rational(facts.adjustments[i] as number)));
    const shares = sum(
      rational(facts.weightedShares),
      ...chosen.map((i) => rational(facts.shares[i] as number)),
    );
    const eps = quotient(income, shares);
    if (lowest === undefined || isLess(eps, lowest)) lowest = eps;
  }
  return lowest as Rational;
}

/** For each security, whether its ratio is below the figure with all securities of a strictly lower ratio. */
function dilutiveByRule(facts: Period): readonly boolean[] {
  const securities = facts.shares.map((cell, index) => {
    const [shares, adjustment] = [rational(cell), rational(facts.adjustments[index] as number)];
    return { shares, adjustment };
  });
  const takingPart = securities.filter(({ shares }) => !isEqual(shares, nought));
  const below = (a: (typeof securities)[number], b: (typeof securities)[number]) =>
    isLess(product(a.adjustment, b.shares), product(b.adjustment, a.shares));
  return securities.map((security) => {
    if (isEqual(security.shares, nought)) return false;
    const lower = takingPart.filter((other) => below(other, security));
    const income = sum(controlNumber(facts), ...lower.map(({ adjustment }) => adjustment));
    const shares = sum(rational(facts.weightedShares), ...lower.map((other) => other.shares));
    return isLess(quotient(security.adjustment, security.shares), quotient(income, shares));
  });
}

function enters(facts: Period): readonly boolean[] {
  return facts.shares.length === 0
    ? []
    : call("SEQUENCE", ...cells(facts))
        .slice(2)
        .sort((a, b) => String(a[1]).localeCompare(String(b[1]), "en", { numeric: true }))
        .map((line) => line[8] === "Dilutive");
}
