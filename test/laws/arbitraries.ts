import fc from "fast-check";
import { column, type Given } from "../functions/excel-functions";

/** One period's facts as the functions take them: figures that a statement could hold, in cells. */
export interface Period {
  readonly netIncome: number;
  readonly weightedShares: number;
  readonly preferredDividends: number;
  /** Absent: net income. */
  readonly controlIncome: number | null;
  readonly shares: readonly number[];
  readonly adjustments: readonly number[];
}

/** Small numbers, so that ratios often tie; and large ones with cents. */
const wholeOrCents = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: Math.max(least, -12), max: 12 }),
    fc.integer({ min: least, max: most }),
    fc.integer({ min: least, max: most }).map((cents) => cents / 100),
  );

export const money = wholeOrCents(-1_000_000_000, 1_000_000_000);
export const moneyNotNegative = wholeOrCents(0, 1_000_000_000);
export const shareCount = wholeOrCents(0, 1_000_000_000);
export const sharesOutstanding = shareCount.filter((shares) => shares > 0);
export const wholeShares = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
);
export const price = fc.oneof(
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
);

export function period({
  adjustment = money,
  most = 7,
}: {
  readonly adjustment?: fc.Arbitrary<number>;
  readonly most?: number;
} = {}): fc.Arbitrary<Period> {
  const security = fc.tuple(shareCount, adjustment);
  return fc
    .record({
      netIncome: money,
      weightedShares: sharesOutstanding,
      preferredDividends: fc.oneof(fc.constant(0), moneyNotNegative),
      controlIncome: fc.oneof(
        fc.constant(null),
        money.filter((income) => income !== 0),
      ),
      securities: fc.array(security, { maxLength: most }),
    })
    .map(({ securities, ...facts }) => ({
      ...facts,
      shares: securities.map(([shares]) => shares),
      adjustments: securities.map(([, adjustments]) => adjustments),
    }));
}

/** The six arguments that the functions of diluted earnings per share begin with. */
export function cells(facts: Period): readonly [Given, Given, Given, Given, Given, Given] {
  const { netIncome, weightedShares, shares, adjustments, preferredDividends, controlIncome } = facts;
  const none = shares.length === 0;
  return [
    netIncome,
    weightedShares,
    none ? null : column(...shares),
    none ? null : column(...adjustments),
    preferredDividends,
    controlIncome,
  ];
}

/** What may stand in a cell: figures of every size, text, booleans, blanks, errors, and objects that hold one of them. */
export const anyCell: fc.Arbitrary<number | string | boolean | null | undefined | object> = fc.oneof(
  { weight: 4, arbitrary: money },
  { weight: 2, arbitrary: fc.constantFrom(0, -0, 1, 0.5, 2, 1e-300, -1e-300, 1e300, -1e300, 5e-324, 1.5) },
  fc.double(),
  fc.string(),
  fc.boolean(),
  fc.constantFrom(null, undefined, "", " ", "0", "(462,000)", "NaN"),
  fc.constantFrom("#DIV/0!", "#VALUE!", "#N/A", "#REF!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#BUSY!"),
  fc.constantFrom("#DIV/0!", "#N/A", "#GETTING_DATA").map((code) => ({ code })),
  fc.oneof(money, fc.string(), fc.boolean(), fc.constantFrom("", "#N/A", null)).map((basicValue) => ({
    type: "FormattedNumber",
    basicValue,
  })),
  fc.constantFrom({}, [], new Date(0)),
);

export const block = (rows: number, columns: number) =>
  fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

/** Equal but for the last digits of a double. */
export function expectNear(found: number, wanted: number): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * 1e-15 * 2);
}
