import fc from "fast-check";
import {
  argumentCount,
  call,
  column,
  functionIds,
  type FunctionId,
  type Given,
  type Shown,
} from "../functions/excel-functions";
import { anyCell, block, cells, money, period, price, shareCount, sharesOutstanding } from "./arbitraries";

const cellByCell: readonly FunctionId[] = [
  "BASIC",
  "RIGHTS_FACTOR",
  "TREASURY_SHARES",
  "PUT_SHARES",
  "CONVERSION_SHARES",
  "CONVERSION_INCOME",
  "TIES",
];
const byPeriod: readonly FunctionId[] = ["DILUTED", "DILUTED_SHARES", "DILUTED_INCOME"];
const bySecurity: readonly FunctionId[] = ["DILUTIVE_SHARES", "ANTIDILUTIVE_SHARES"];

/** The shapes of the six arguments that every function of diluted earnings per share begins with. */
const sixShapes = (securities: number, periods: number): [number, number][] => [
  [1, periods],
  [1, periods],
  [securities, periods],
  [securities, periods],
  [1, periods],
  [1, periods],
];

const parameters = argumentCount;
/** An error without the place of its cell, which a range counts and a single cell does not. */
const withoutPlace = (cell: Shown | undefined) =>
  typeof cell === "string" ? cell.replace(/^(#VALUE! \w+)(, row \d+)?(, column \d+)?:/, "$1:") : cell;

describe("whatever the cells hold, the result holds numbers, texts and errors alone", () => {
  // `call` refuses NaN, Infinity, a negative zero, undefined and null in a result, and anything thrown but an Excel error.
  test.each(functionIds)("EPS.%s", (id) => {
    const anything = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.oneof(
            fc.constant(null),
            anyCell.map((cell) => [[cell]]),
            block(1, columns),
            block(rows, 1),
            block(rows, columns),
          ),
          { minLength: parameters(id), maxLength: parameters(id) },
        ),
      );
    fc.assert(
      fc.property(anything, (given) => {
        const shown = call(id, ...(given as readonly Given[]));
        expect(shown.length).toBeGreaterThan(0);
        expect(new Set(shown.map((row) => row.length)).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  /** The shapes that each function asks for, where they are not alike for every argument. */
  const shapesOf: Readonly<
    Partial<Record<FunctionId, (lines: number, periods: number) => readonly [number, number][]>>
  > = {
    WEIGHTED_SHARES: (events) => [
      [1, 1],
      [1, 1],
      [1, 1],
      [events, 1],
      [events, 1],
      [1, events],
      [1, 1],
    ],
    CONTINGENT_SHARES: (targets, periods) => [
      [1, periods],
      [targets, 1],
      [targets, 1],
    ],
    YTD_SHARES: (securities, quarters) => [
      [securities, quarters],
      [1, 1],
    ],
    SEQUENCE: (securities) => [...sixShapes(securities, 1), [securities, 1]],
    TWO_CLASS: (classes, periods) => [
      [1, periods],
      [classes, periods],
      [classes, periods],
      [classes, 1],
      [classes, 1],
      [1, periods],
    ],
    CHECK: (lines, periods) => [[lines + 2, periods + 1]],
    EXHIBIT: (lines, periods) => [
      [lines + 2, periods + 1],
      [1, 1],
    ],
    ...Object.fromEntries(
      [...byPeriod, ...bySecurity].map((id) => [
        id,
        (securities: number, periods: number) => [...sixShapes(securities, periods), [1, periods]],
      ]),
    ),
  };

  test.each(functionIds)("EPS.%s in the shapes that it asks for", (id) => {
    const shaped = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([lines, periods]) => {
        const shapes = shapesOf[id]?.(lines, periods) ?? [];
        return fc.tuple(
          ...Array.from({ length: parameters(id) }, (_, at) =>
            block(...(shapes[at] ?? ([lines, periods] as const))),
          ),
        );
      });
    fc.assert(
      fc.property(shaped, (given) => {
        for (const row of call(id, ...given)) {
          // The second column of a sequence holds the labels, and an exhibit its captions, which may be any text.
          const unlabelled =
            id === "SEQUENCE" ? row.filter((_, at) => at !== 1) : id === "EXHIBIT" ? row.slice(1) : row;
          for (const cell of unlabelled) {
            if (typeof cell === "string" && cell.startsWith("#")) {
              expect(cell).toMatch(/^(#DIV\/0!|#VALUE! \w.*)$/s);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a range gives the same as its cells one by one", () => {
  test.each(cellByCell)("EPS.%s", (id) => {
    const shapes = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
    const given = shapes.chain(([rows, columns]) =>
      fc.tuple(
        ...Array.from({ length: parameters(id) }, () =>
          fc.oneof(block(1, 1), block(1, columns), block(rows, 1), block(rows, columns)),
        ),
      ),
    );
    fc.assert(
      fc.property(given, (blocks) => {
        const whole = call(id, ...blocks);
        whole.forEach((row, r) =>
          row.forEach((cell, c) => {
            const single = blocks.map((matrix) => {
              const line = matrix[matrix.length === 1 ? 0 : r];
              return [[line?.[line.length === 1 ? 0 : c]]];
            });
            // A blank cell of a range is a zero; alone it would count as left out.
            const spelled = single.map((matrix, i) => {
              const blank = matrix[0]?.[0];
              return blocks[i]?.flat().length !== 1 && isBlank(blank) ? [[0]] : matrix;
            });
            expect(withoutPlace(cell)).toEqual(withoutPlace(call(id, ...spelled)[0]?.[0]));
          }),
        );
      }),
      { numRuns: 300 },
    );
  });

  const periods = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2, max: 4 }))
    .chain(([securities, count]) =>
      fc.record({
        row: fc.tuple(block(1, count), block(1, count), block(1, count), block(1, count), block(1, count)),
        lines: fc.tuple(block(securities, count), block(securities, count)),
      }),
    );

  test.each([...byPeriod, ...bySecurity])("EPS.%s, period by period", (id) => {
    fc.assert(
      fc.property(periods, ({ row, lines: [shares, adjustments] }) => {
        const [netIncome, weightedShares, preferredDividends, controlIncome, decimals] = row;
        const none = shares.length === 0;
        const arguments_ = [
          netIncome,
          weightedShares,
          none ? null : shares,
          none ? null : adjustments,
          preferredDividends,
          controlIncome,
          decimals,
        ].slice(0, parameters(id));
        const whole = call(id, ...arguments_);
        for (let at = 0; at < (netIncome[0]?.length ?? 0); at++) {
          // A blank cell of a range is a zero.
          const alone = arguments_.map(
            (matrix) => matrix && matrix.map((line) => [isBlank(line[at]) ? 0 : line[at]]),
          );
          const wanted = call(id, ...alone);
          const found = whole.map((line) => [line[at]]);
          // A single cell throws the error that each cell of a longer column holds.
          const tall = found.map((_, r) => [withoutPlace(wanted[wanted.length === 1 ? 0 : r]?.[0])]);
          expect(found.map(([cell]) => [withoutPlace(cell)])).toEqual(tall);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("EPS.CONTINGENT_SHARES, period by period", () => {
    const given = fc.tuple(
      block(1, 3),
      fc.integer({ min: 1, max: 3 }).chain((targets) => fc.tuple(block(targets, 1), block(targets, 1))),
    );
    fc.assert(
      fc.property(given, ([achieved, [targets, shares]]) => {
        const whole = call("CONTINGENT_SHARES", achieved, targets, shares)[0];
        achieved[0]?.forEach((cell, at) => {
          const alone = call("CONTINGENT_SHARES", [[isBlank(cell) ? 0 : cell]], targets, shares)[0]?.[0];
          expect(withoutPlace(whole?.[at])).toEqual(withoutPlace(alone));
        });
      }),
    );
  });

  test("EPS.YTD_SHARES, security by security", () => {
    fc.assert(
      fc.property(block(3, 2), money, (quarters, control) => {
        const whole = call("YTD_SHARES", quarters, control);
        quarters.forEach((line, at) => {
          expect(withoutPlace(whole[at]?.[0])).toEqual(
            withoutPlace(call("YTD_SHARES", [line], control)[0]?.[0]),
          );
        });
      }),
    );
  });

  test("EPS.TWO_CLASS, period by period", () => {
    const given = fc.record({
      income: block(1, 3),
      shares: block(2, 3),
      distributions: block(2, 3),
      decimals: block(1, 3),
    });
    fc.assert(
      fc.property(given, block(2, 1), ({ income, shares, distributions, decimals }, participation) => {
        const whole = call("TWO_CLASS", income, shares, distributions, participation, null, decimals);
        for (const at of [0, 1, 2]) {
          const [one, some, paid, places] = [income, shares, distributions, decimals].map((matrix) =>
            matrix.map((line) => [isBlank(line[at]) ? 0 : line[at]]),
          );
          const alone = call("TWO_CLASS", one, some, paid, participation, null, places);
          expect(whole.map((line) => withoutPlace(line[at]))).toEqual(
            alone.map(([cell]) => withoutPlace(cell)),
          );
        }
      }),
    );
  });
});

describe("a blank cell is a zero where nothing and zero mean the same", () => {
  const blanks = fc.constantFrom(null, undefined, "");

  test.each([...byPeriod, ...bySecurity, "SEQUENCE"] as const)("EPS.%s", (id) => {
    fc.assert(
      fc.property(period({ most: 4 }), blanks, (facts, blank) => {
        const given = cells({ ...facts, controlIncome: null });
        const blanked = given.map((argument) =>
          Array.isArray(argument)
            ? argument.map((row: readonly number[]) => row.map((cell) => (cell === 0 ? blank : cell)))
            : argument,
        );
        // A single line of a single security is a single cell, which would count as left out.
        fc.pre(facts.shares.length !== 1);
        expect(call(id, ...blanked)).toEqual(call(id, ...given));
        const income = call(id, blank, ...given.slice(1));
        expect(income).toEqual(call(id, 0, ...given.slice(1)));
      }),
    );
  });

  test("EPS.TREASURY_SHARES: a tranche without an exercise price is of restricted stock units", () => {
    fc.assert(
      fc.property(shareCount, price, blanks, (shares, averagePrice, blank) => {
        const wanted = call(
          "TREASURY_SHARES",
          column(shares, shares),
          column(0, 1),
          averagePrice,
          column(0, 0),
        );
        const prices = column(blank, 1);
        expect(
          call("TREASURY_SHARES", column(shares, shares), prices, averagePrice, column(blank, 0)),
        ).toEqual(wanted);
      }),
    );
  });
});

describe("a single blank cell, which arrives as nothing, as an empty text or as zero", () => {
  /** Optional arguments in which nothing and zero mean the same, by their place. */
  const places: Readonly<Partial<Record<FunctionId, readonly number[]>>> = {
    BASIC: [0, 2],
    WEIGHTED_SHARES: [2, 3, 4, 5, 6],
    RIGHTS_FACTOR: [1, 2],
    TREASURY_SHARES: [0, 1, 3],
    PUT_SHARES: [0, 1],
    CONVERSION_SHARES: [0],
    CONVERSION_INCOME: [0, 1],
    CONTINGENT_SHARES: [0, 1, 2],
    YTD_SHARES: [0, 1],
    DILUTED: [0, 2, 3, 4],
    DILUTED_SHARES: [0, 2, 3, 4],
    DILUTED_INCOME: [0, 2, 3, 4],
    DILUTIVE_SHARES: [0, 2, 3, 4],
    ANTIDILUTIVE_SHARES: [0, 2, 3, 4],
    SEQUENCE: [0, 3, 4, 6],
    TWO_CLASS: [0, 2],
    TIES: [0, 1, 2],
  };
  const blanks = [
    undefined,
    "",
    0,
    -0,
    { type: "FormattedNumber", basicValue: 0 },
    { type: "Empty", basicValue: "" },
  ];

  test.each(Object.entries(places) as [FunctionId, readonly number[]][])("EPS.%s", (id, of) => {
    const figure = fc.oneof(fc.constantFrom(0, 1, 0.5, 2, 100), money, shareCount);
    const days = id === "WEIGHTED_SHARES" ? [45_292, 45_657] : [];
    const given = fc
      .array(figure, { minLength: parameters(id), maxLength: parameters(id) })
      .map((cells) => [...days, ...cells.slice(days.length)]);
    fc.assert(
      fc.property(given, fc.constantFrom(...of), (cells, at) => {
        const answers = [null, ...blanks].map((blank) =>
          call(id, ...cells.map((cell, index) => (index === at ? blank : cell))),
        );
        for (const answer of answers) expect(answer).toEqual(answers[0]);
      }),
    );
  });

  test("EPS.SEQUENCE: of shares, where an adjustment or a label says that there is a security", () => {
    fc.assert(
      fc.property(
        money,
        sharesOutstanding,
        fc.option(money),
        fc.string(),
        (income, shares, adjustment, label) => {
          fc.pre(adjustment !== null || label.trim() !== "");
          const answers = [null, ...blanks].map((blank) =>
            call("SEQUENCE", income, shares, blank, adjustment, null, null, label),
          );
          for (const answer of answers) expect(answer).toEqual(answers[0]);
        },
      ),
    );
  });
});

describe("an argument left out, however it arrives", () => {
  const leftOut = fc.constantFrom(null, undefined, "");

  test("EPS.BASIC", () => {
    fc.assert(
      fc.property(money, sharesOutstanding, leftOut, leftOut, (income, shares, dividends, decimals) => {
        expect(call("BASIC", income, shares, [[dividends]], [[decimals]])).toEqual(
          call("BASIC", income, shares),
        );
      }),
    );
  });

  test.each([...byPeriod, ...bySecurity, "SEQUENCE"] as const)("EPS.%s", (id) => {
    fc.assert(
      fc.property(money, sharesOutstanding, leftOut, (income, shares, blank) => {
        const given = Array.from({ length: parameters(id) - 2 }, () => [[blank]]);
        expect(call(id, income, shares, ...given)).toEqual(call(id, income, shares));
      }),
    );
  });
});

test("the same arguments give the same result and are left as they were", () => {
  for (const id of functionIds) {
    const given = Array.from({ length: parameters(id) }, (_, index) => [[index === 6 ? null : 0.5]]);
    const before = JSON.stringify(given);
    const first = call(id, ...given);
    expect(call(id, ...given)).toEqual(first);
    expect(JSON.stringify(given)).toBe(before);
  }
});

function isBlank(cell: unknown): boolean {
  const held = typeof cell === "object" && cell && "basicValue" in cell ? cell.basicValue : cell;
  return held === null || held === undefined || held === "";
}
