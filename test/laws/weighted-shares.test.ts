import fc from "fast-check";
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
import { call, column, figureOf, type Cell, type Given } from "../functions/excel-functions";
import { expectNear, price, wholeShares } from "./arbitraries";

// The average a second time, day by day or month by month: the shares of each issue, restated, on each day that they count.

interface Event {
  readonly day: number;
  /** 0 for none. */
  readonly change: number;
  /** In tenths: 20 for a 2-for-1 split; 0 for none. */
  readonly tenths: number;
}

interface Situation {
  readonly start: number;
  readonly end: number;
  readonly opening: number;
  readonly events: readonly Event[];
  readonly basis: 0 | 1;
}

const date = (serial: number) => new Date((serial - 25_569) * 86_400_000);
const firstOfMonth = (year: number, month: number) => Date.UTC(year, month, 1) / 86_400_000 + 25_569;

const days = fc
  .tuple(fc.integer({ min: 61, max: 60_000 }), fc.integer({ min: 0, max: 400 }))
  .map(([start, length]) => ({ start, end: start + length, basis: 0 as const }));
const months = fc
  .tuple(
    fc.integer({ min: 1950, max: 2050 }),
    fc.integer({ min: 0, max: 11 }),
    fc.integer({ min: 1, max: 13 }),
  )
  .map(([year, month, count]) => ({
    start: firstOfMonth(year, month),
    end: firstOfMonth(year, month + count) - 1,
    basis: 1 as const,
  }));

const change = fc.oneof(fc.constant(0), fc.integer({ min: -3_000, max: 3_000 }));
const tenths = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.constantFrom(5, 10, 11, 15, 20, 30));

/** Periods with events in them and in the months after, on the first and the last days too. */
function situation({
  changes = change,
  factors = tenths,
}: {
  readonly changes?: fc.Arbitrary<number>;
  readonly factors?: fc.Arbitrary<number>;
} = {}): fc.Arbitrary<Situation> {
  return fc.oneof(days, months).chain((period) => {
    const { start, end } = period;
    const day = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: start, max: end }) },
      fc.constantFrom(start, end),
      fc.integer({ min: start, max: end }).map((some) => {
        const at = date(some);
        const last = firstOfMonth(at.getUTCFullYear(), at.getUTCMonth() + 1) - 1;
        return last <= end ? last : end;
      }),
      fc.integer({ min: end + 1, max: end + 90 }),
    );
    const event = fc.record({ day, change: changes, tenths: factors });
    return fc.record({
      start: fc.constant(start),
      end: fc.constant(end),
      basis: fc.constant(period.basis),
      opening: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1_000_000_000 })),
      events: fc.array(event, { maxLength: 6 }),
    });
  });
}

/** The arguments as cells; nothing of an event is a blank. */
function cells({ start, end, opening, events, basis }: Situation, blank: Cell = ""): readonly Given[] {
  const list = (cell: (event: Event) => Cell) => (events.length > 0 ? column(...events.map(cell)) : null);
  return [
    start,
    end,
    opening,
    list(({ day }) => day),
    list((event) => event.change || blank),
    list((event) => (event.tenths ? event.tenths / 10 : blank)),
    basis,
  ];
}

/** The shares of each day, or of each month, as restated by every factor. */
function restatedShares({ start, end, opening, events, basis }: Situation): readonly Rational[] {
  const unit = basis === 0 ? (day: number) => day : monthThatCounts;
  const [first, last] = basis === 0 ? [start, end] : [calendarMonth(start), calendarMonth(end)];
  const issues = [
    { day: -Infinity, amount: opening },
    ...events.filter(({ day }) => day <= end).map((event) => ({ day: event.day, amount: event.change })),
  ];
  const factors = events.filter((event) => event.tenths !== 0);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const now = first + index;
    let total = 0n;
    for (const { day, amount } of issues) {
      if (unit(day) > now) continue;
      // A split multiplies what was issued before its day, whenever it comes; a rights issue only the time before it.
      const applied = factors.map((factor) =>
        (factor.change === 0 ? day < factor.day : factor.day > end || now < unit(factor.day))
          ? factor.tenths
          : 10,
      );
      total += applied.reduce((shares, tenth) => shares * BigInt(tenth), BigInt(amount));
    }
    return { over: total, under: 10n ** BigInt(factors.length) };
  });
}

function calendarMonth(day: number): number {
  return date(day).getUTCFullYear() * 12 + date(day).getUTCMonth();
}

function monthThatCounts(day: number): number {
  return Number.isFinite(day) ? calendarMonth(day + 1) : day;
}

function mean(shares: readonly Rational[]): Rational {
  const under = shares[0]?.under ?? 1n;
  const over = shares.reduce((total, some) => total + some.over, 0n);
  return quotient({ over, under }, rational(shares.length));
}

const takesAway =
  "#VALUE! The changes take away more shares than there are. Check their signs: an issue is positive, a repurchase negative.";

test("is the mean of the shares of every day, or of every month, exactly", () => {
  fc.assert(
    fc.property(situation(), (facts) => {
      const exact = mean(restatedShares(facts));
      expect(call("WEIGHTED_SHARES", ...cells(facts))).toEqual([
        [exact.over < 0n ? takesAway : toNumber(exact)],
      ]);
    }),
    { numRuns: 1000 },
  );
});

test("lies between the fewest and the most shares outstanding, restated", () => {
  fc.assert(
    fc.property(situation({ changes: fc.nat(3_000) }), (facts) => {
      const shares = restatedShares(facts);
      const [least, most] = shares.reduce(
        ([low, high], some) => [isLess(some, low) ? some : low, isLess(high, some) ? some : high],
        [shares[0], shares[0]] as [Rational, Rational],
      );
      const average = figureOf("WEIGHTED_SHARES", ...cells(facts));
      expect(average).toBeGreaterThanOrEqual(toNumber(least));
      expect(average).toBeLessThanOrEqual(toNumber(most));
    }),
  );
});

test("does not depend on the order of the events, nor on rows or columns", () => {
  const shuffled = situation().chain((facts) =>
    fc
      .shuffledSubarray([...facts.events], { minLength: facts.events.length })
      .map((events) => [facts, { ...facts, events }] as const),
  );
  fc.assert(
    fc.property(shuffled, ([facts, other]) => {
      const wanted = call("WEIGHTED_SHARES", ...cells(facts));
      expect(call("WEIGHTED_SHARES", ...cells(other))).toEqual(wanted);
      const rows = cells(facts).map((given) => (Array.isArray(given) ? given.flat() : given));
      expect(call("WEIGHTED_SHARES", ...rows)).toEqual(wanted);
    }),
  );
});

test("an event without a change and a factor is as if absent, however its blanks arrive", () => {
  fc.assert(
    fc.property(
      situation(),
      fc.constantFrom(null, undefined, "", 0),
      fc.constantFrom(null, "", 0, 61, 2_958_465),
      (facts, blank, day) => {
        const wanted = call("WEIGHTED_SHARES", ...cells(facts));
        expect(call("WEIGHTED_SHARES", ...cells(facts, blank))).toEqual(wanted);
        const [start, end, opening, dates, changes, factors, basis] = cells(facts, blank);
        const longer = (given: Given | undefined, cell: Cell) => [[cell], ...((given ?? []) as Cell[][])];
        expect(
          call(
            "WEIGHTED_SHARES",
            start,
            end,
            opening,
            longer(dates, day),
            longer(changes, blank),
            longer(factors, blank),
            basis,
          ),
        ).toEqual(wanted);
      },
    ),
  );
});

test("a split on any day multiplies the whole average, and a change of that day or later is on the new basis", () => {
  const facts = fc.tuple(
    situation({ changes: fc.nat(3_000), factors: fc.constant(0) }),
    fc.integer({ min: 0, max: 500 }),
  );
  fc.assert(
    fc.property(facts, fc.constantFrom(2, 3, 10), ([before, after], times) => {
      const split = { day: before.start + after, change: 0, tenths: times * 10 };
      const restated = before.events.map((event) =>
        event.day >= split.day ? { ...event, change: event.change * times } : event,
      );
      const exact = product(mean(restatedShares(before)), rational(times));
      expect(figureOf("WEIGHTED_SHARES", ...cells({ ...before, events: [...restated, split] }))).toBe(
        toNumber(exact),
      );
    }),
  );
});

test("a thousand times the shares are a thousand times the average", () => {
  fc.assert(
    fc.property(situation({ changes: fc.nat(3_000) }), (facts) => {
      const thousands = {
        ...facts,
        opening: facts.opening * 1000,
        events: facts.events.map((event) => ({ ...event, change: event.change * 1000 })),
      };
      expectNear(
        figureOf("WEIGHTED_SHARES", ...cells(thousands)) / 1000,
        figureOf("WEIGHTED_SHARES", ...cells(facts)),
      );
    }),
  );
});

test("the parts of a period make up the whole: each weighed by its days", () => {
  fc.assert(
    fc.property(days, wholeShares, fc.integer({ min: 1, max: 400 }), ({ start, end }, opening, first) => {
      const middle = start + first;
      fc.pre(middle <= end);
      const whole = figureOf("WEIGHTED_SHARES", start, end, opening, middle, 1000);
      const [before, after] = [middle - start, end - middle + 1].map((length) => rational(length));
      const parts = sum(
        product(rational(figureOf("WEIGHTED_SHARES", start, middle - 1, opening)), before as Rational),
        product(rational(figureOf("WEIGHTED_SHARES", middle, end, opening + 1000)), after as Rational),
      );
      expect(whole).toBe(toNumber(quotient(parts, rational(end - start + 1))));
    }),
  );
});

describe("EPS.RIGHTS_FACTOR", () => {
  const offer = fc.record({
    fairValue: price,
    subscriptionPrice: fc.oneof(fc.constant(0), price),
    newShares: fc.oneof(fc.integer({ min: 0, max: 9 }), wholeShares),
    heldShares: wholeShares.filter((shares) => shares > 0),
  });
  const factor = ({
    fairValue,
    subscriptionPrice,
    newShares,
    heldShares,
  }: typeof offer extends fc.Arbitrary<infer T> ? T : never) =>
    figureOf("RIGHTS_FACTOR", fairValue, subscriptionPrice, newShares, heldShares);

  test("is the fair value over the theoretical ex-rights price, exactly, and never below one", () => {
    fc.assert(
      fc.property(offer, (terms) => {
        const [fairValue, subscription, offered, held] = Object.values(terms).map((cell) =>
          rational(cell),
        ) as [Rational, Rational, Rational, Rational];
        const worth = sum(product(held, fairValue), product(offered, subscription));
        const exact = quotient(product(fairValue, sum(held, offered)), worth);
        expect(factor(terms)).toBe(isLess(subscription, fairValue) ? toNumber(exact) : 1);
        expect(factor(terms)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test("is a ratio: neither the unit of money nor that of shares changes it", () => {
    fc.assert(
      fc.property(offer, (terms) => {
        const cents = {
          ...terms,
          fairValue: terms.fairValue * 1024,
          subscriptionPrice: terms.subscriptionPrice * 1024,
        };
        const thousands = {
          ...terms,
          newShares: terms.newShares * 1000,
          heldShares: terms.heldShares * 1000,
        };
        expectNear(factor(cents), factor(terms));
        expectNear(factor(thousands), factor(terms));
      }),
    );
  });

  test("a lower price of the new shares never gives a lower factor", () => {
    fc.assert(
      fc.property(offer, price, (terms, other) => {
        const [low, high] = [terms.subscriptionPrice, other].sort((a, b) => a - b) as [number, number];
        expect(factor({ ...terms, subscriptionPrice: low })).toBeGreaterThanOrEqual(
          factor({ ...terms, subscriptionPrice: high }),
        );
      }),
    );
  });

  test("an issue at fair value is as one without rights; its bonus restates what came before", () => {
    fc.assert(
      fc.property(offer, (terms) => {
        const bonus = factor(terms);
        const [start, end, middle] = [45_292, 45_657, 45_475];
        const shares = figureOf(
          "WEIGHTED_SHARES",
          start,
          end,
          terms.heldShares,
          middle,
          terms.newShares || 1,
          bonus,
        );
        const plain = figureOf("WEIGHTED_SHARES", start, end, terms.heldShares, middle, terms.newShares || 1);
        const added = toNumber(
          quotient(
            product(rational(terms.heldShares), difference(rational(bonus), rational(1))),
            rational(2),
          ),
        );
        expectNear(shares, plain + added);
      }),
    );
  });
});
