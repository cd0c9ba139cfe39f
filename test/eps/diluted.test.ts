import fc from "fast-check";
import { basicEarningsPerShare } from "../../src/eps/basic";
import { Decimal } from "../../src/eps/decimal";
import {
  dilutedEarningsPerShare,
  dilution,
  sequenceWorking,
  type DilutionFacts,
  type PotentialCommonShares,
} from "../../src/eps/diluted";
import { operands, type Figure } from "../../src/eps/figure";
import { incomeOnConversion, sharesOnConversion } from "../../src/eps/if-converted-method";
import { EpsError } from "../../src/eps/problem";
import { treasuryStockMethod } from "../../src/eps/treasury-stock-method";
import { period } from "../laws/arbitraries";
import { fact, toFacts } from "../laws/facts";

describe("a figure shows its working", () => {
  /** The value by its operation, computed again from the values of what it was derived from. */
  function recomputed({ working, value }: Figure): Decimal | boolean {
    const total = (figures: readonly Figure[]) => Decimal.sum(0, ...figures.map((figure) => figure.value));
    switch (working.kind) {
      case "given":
      case "constant":
        return value;
      case "sum":
        return total(working.of);
      case "difference":
        return working.from.value.minus(working.less.value);
      case "negative":
        return working.of.value.negated();
      case "product":
        return working.of.reduce((result, { value: factor }) => result.times(factor), new Decimal(1));
      case "quotient":
        return working.of.value.div(working.by.value);
      case "quotient if any":
        return working.by.value.gt(0) ? working.of.value.div(working.by.value) : new Decimal(0);
      case "rounded":
        return working.of.value.toDecimalPlaces(working.decimals);
      case "turn":
      case "running":
      case "before":
        return value;
      case "dilutes":
        return new Decimal(
          working.shares.value.gt(0) &&
            (working.tie === 1
              ? working.brings.value.lte(working.below.value)
              : working.brings.value.lt(working.below.value))
            ? 1
            : 0,
        );
      case "not below zero":
        return Decimal.max(0, working.of.value);
      case "above zero":
        return new Decimal(working.of.value.gt(0) ? 1 : 0);
      case "only if":
        return working.test.value.eq(1) ? working.of.value : new Decimal(0);
      case "unless":
        return working.test.value.eq(1) ? new Decimal(0) : working.of.value;
      case "dilutive": {
        const { controlNumber, weightedAverageShares, incomeAdjustments, incrementalShares } = working.among;
        const shares = incrementalShares.map((figure) => figure.value);
        const adjustments = incomeAdjustments.map((figure) => figure.value);
        const own = { shares: shares[working.security]!, adjustment: adjustments[working.security]! };
        if (own.shares.isZero()) return new Decimal(0);
        const lower = [...shares.keys()].filter(
          (other) =>
            !shares[other]!.isZero() &&
            adjustments[other]!.times(own.shares).lt(own.adjustment.times(shares[other]!)),
        );
        const income = Decimal.sum(controlNumber.value, ...lower.map((other) => adjustments[other]!));
        const outstanding = Decimal.sum(weightedAverageShares.value, ...lower.map((other) => shares[other]!));
        return new Decimal(own.adjustment.times(outstanding).lt(income.times(own.shares)) ? 1 : 0);
      }
    }
  }

  function everyFigure(figure: Figure): readonly Figure[] {
    return [figure, ...operands(figure).flatMap(everyFigure)];
  }

  test("each value follows from the values below it", () => {
    fc.assert(
      fc.property(period({ most: 4 }), (facts) => {
        const diluted = dilution(toFacts(facts));
        const roots = [
          dilutedEarningsPerShare(diluted.incomeAvailable, diluted),
          basicEarningsPerShare(diluted.controlNumber, fact(facts.weightedShares, "shares")),
          ...diluted.issuances.flatMap(({ dilutiveShares, antidilutiveShares }) => [
            dilutiveShares,
            antidilutiveShares,
          ]),
        ];
        for (const figure of roots.flatMap(everyFigure)) {
          expect([figure.working.kind, figure.value.toString()]).toEqual([
            figure.working.kind,
            recomputed(figure).toString(),
          ]);
        }
      }),
    );
  });

  test("the methods of the securities too", () => {
    const tranche = {
      shares: fact(900, "shares"),
      exercisePrice: fact(30, "per share"),
      averageMarketPrice: fact(52, "per share"),
      unrecognizedCompensation: fact(1000),
      fractionOutstanding: fact("0.5", "fraction"),
    };
    const roots = [
      treasuryStockMethod(tranche, { money: 1000, shares: 1 }),
      sharesOnConversion(fact(1000), fact(40, "per share"), fact("0.25", "fraction")),
      incomeOnConversion(fact(80), fact("0.4", "fraction"), fact("0.25", "fraction")),
    ];
    for (const figure of roots.flatMap(everyFigure)) {
      expect(figure.value.toString()).toBe(recomputed(figure).toString());
    }
  });
});

describe("equal is not lower, whatever a division rounds", () => {
  /** 100 of principal at a price of 3 for each share: thirty-three shares and a third. */
  const convertible = (interest: number | string): PotentialCommonShares => ({
    caption: "Convertible",
    incrementalShares: sharesOnConversion(fact(100), fact(3, "per share")),
    incomeAdjustment: incomeOnConversion(fact(interest)),
  });
  const facts = (...securities: readonly PotentialCommonShares[]): DilutionFacts => ({
    netIncome: fact(9),
    weightedAverageShares: fact(100, "shares"),
    securities,
  });
  const results = (given: DilutionFacts) => dilution(given).issuances.map(({ test }) => test.value.eq(1));
  const turns = (given: DilutionFacts) =>
    [...sequenceWorking(given, dilution(given)).values()].map(({ working }) => working.turn.value.toNumber());

  test.each<readonly [string, number | string, boolean]>([
    ["equal", 3, false],
    ["lower by the last cent of a cell", "2.99999999999999", true],
    ["higher", "3.00000000000001", false],
  ])("a ratio that is %s to earnings per share", (_, interest, dilutive) => {
    expect(results(facts(convertible(interest)))).toEqual([dilutive]);
  });

  test("any principal over any price", () => {
    const amount = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(amount, amount, amount, (principal, price, interest) => {
        // Interest over principal / price shares is what interest * price is over as many shares as the principal has units.
        const tie: DilutionFacts = {
          netIncome: fact(interest * price),
          weightedAverageShares: fact(principal, "shares"),
          securities: [
            {
              caption: "Convertible",
              incrementalShares: sharesOnConversion(fact(principal), fact(price, "per share")),
              incomeAdjustment: fact(interest),
            },
          ],
        };
        expect(results(tie)).toEqual([false]);
      }),
    );
  });

  test("twins by different divisions keep the order given", () => {
    const plain = { ...convertible(9), incrementalShares: fact(100, "shares") };
    expect(turns(facts(plain, convertible(3)))).toEqual([1, 2]);
    expect(turns(facts(convertible(3), plain))).toEqual([1, 2]);
  });
});

test("facts in thousands or millions give the per-share figures of full amounts and let the same securities in", () => {
  const scale = fc.constantFrom(1, 1000, 1_000_000);
  fc.assert(
    fc.property(period({ most: 5 }), scale, scale, (facts, money, shares) => {
      const full = toFacts(facts);
      const inUnits = (figure: Figure, unit: number): Figure =>
        fact(figure.value.div(unit).toString(), figure.unit);
      const scaled: DilutionFacts = {
        netIncome: inUnits(full.netIncome, money),
        weightedAverageShares: inUnits(full.weightedAverageShares, shares),
        ...(full.preferredDividends && { preferredDividends: inUnits(full.preferredDividends, money) }),
        ...(full.controlIncome && { controlIncome: inUnits(full.controlIncome, money) }),
        securities: full.securities.map((security) => ({
          caption: security.caption,
          incrementalShares: inUnits(security.incrementalShares, shares),
          ...(security.incomeAdjustment && { incomeAdjustment: inUnits(security.incomeAdjustment, money) }),
        })),
        scales: { money, shares },
      };
      const [wanted, found] = [full, scaled].map((given) => {
        const diluted = dilution(given);
        return [
          dilutedEarningsPerShare(diluted.incomeAvailable, diluted).value.toSignificantDigits(30).toString(),
          ...diluted.issuances.map(({ test: enters }) => enters.value.toString()),
        ];
      });
      expect(found).toEqual(wanted);
    }),
  );
});

test("the treasury stock and if-converted methods give shares in the scale of the shares", () => {
  // 900,000 options at 30, average price 52, 10,400 thousand of compensation: 900,000 - (27,000,000 + 10,400,000) / 52.
  const tranche = {
    shares: fact(900, "shares"),
    exercisePrice: fact(30, "per share"),
    averageMarketPrice: fact(52, "per share"),
    unrecognizedCompensation: fact(10_400),
  };
  const thousands = { money: 1000, shares: 1000 };
  expect(treasuryStockMethod(tranche, thousands).value.toFixed(3)).toBe("180.769");
  expect(sharesOnConversion(fact(10_000), fact(25, "per share"), undefined, thousands).value.toNumber()).toBe(
    400,
  );
  const millions = { money: 1_000_000, shares: 1000 };
  expect(sharesOnConversion(fact(10), fact(25, "per share"), undefined, millions).value.toNumber()).toBe(400);
});

test("no weighted-average shares stop every computation with that problem", () => {
  const facts: DilutionFacts = {
    netIncome: fact(1),
    weightedAverageShares: fact(0, "shares"),
    securities: [{ caption: "Options", incrementalShares: fact(1, "shares") }],
  };
  for (const compute of [
    () => dilution(facts),
    () => basicEarningsPerShare(facts.netIncome, facts.weightedAverageShares),
  ]) {
    expect(compute).toThrow(EpsError);
    expect(compute).toThrow("There are no weighted-average shares in this period");
  }
});

test("the shared Decimal of decimal.js keeps its own settings", async () => {
  const { Decimal: sharedDecimal } = await import("decimal.js");
  expect([sharedDecimal.precision, sharedDecimal.rounding]).toEqual([20, 4]);
  expect([Decimal.precision, Decimal.rounding]).toEqual([40, 4]);
});
