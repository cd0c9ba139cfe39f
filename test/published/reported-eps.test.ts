import { printed, rational } from "../eps/rational";
import { call, figureOf, type FunctionId, type Given } from "../functions/excel-functions";
import { reportedEps, withinRounding, type ReportedSet, type ReportedSource } from "./reported-eps";

// Earnings per share as companies reported them, from the facts that they tagged.

/** Numerator and denominator of a figure, and the function that divides them. */
interface Calculation {
  readonly numerator: number;
  readonly denominator: number;
  readonly rounded: readonly [FunctionId, ...Given[]];
}

function calculations({ moneyUnit, shareUnit }: ReportedSource, set: ReportedSet) {
  const [, , , income, basicShares, dilutedShares, , , more = {}] = set;
  if (income === null || basicShares === null || dilutedShares === null) return undefined;
  const { preferredDividends = 0, dilutedIncome, discontinued = 0 } = more;
  const money = (amount: number) => Number((amount * moneyUnit).toFixed(0));
  const shares = Number((basicShares * shareUnit).toFixed(0));
  const incremental = Number((dilutedShares * shareUnit).toFixed(0)) - shares;
  const adjustment = dilutedIncome === undefined ? 0 : money(dilutedIncome - (income - preferredDividends));
  const dividends = money(preferredDividends);
  const continuing = money(income - discontinued);
  const enteredDiluted = (of: number): readonly Given[] => [
    of,
    shares,
    incremental,
    adjustment,
    dividends,
    continuing,
  ];

  const basic = (of: number, less: number): Calculation => ({
    numerator: (of - less) / moneyUnit,
    denominator: basicShares,
    rounded: ["BASIC", of, shares, less, 2],
  });
  const diluted = (of: number): Calculation => ({
    numerator: figureOf("DILUTED_INCOME", ...enteredDiluted(of)) / moneyUnit,
    denominator: figureOf("DILUTED_SHARES", ...enteredDiluted(of)) / shareUnit,
    rounded: ["DILUTED", ...enteredDiluted(of), 2],
  });
  const assumed = figureOf("DILUTED_SHARES", ...enteredDiluted(money(income)));
  return {
    basic: basic(money(income), dividends),
    "basic continuing": basic(continuing, dividends),
    "basic discontinued": basic(money(discontinued), 0),
    diluted: diluted(money(income)),
    "diluted continuing": diluted(continuing),
    "diluted discontinued": {
      numerator: discontinued,
      denominator: assumed / shareUnit,
      rounded: ["BASIC", money(discontinued), assumed, null, 2],
    },
  } satisfies Record<string, Calculation>;
}

for (const source of reportedEps) {
  const complete = source.sets.flatMap((set) => {
    const found = calculations(source, set);
    return found ? [[set.slice(0, 3).join(" "), set, found] as const] : [];
  });
  if (complete.length === 0) continue;
  describe(`${source.company}, ${source.source}`, () => {
    test.each(complete)("%s", (_, set, found) => {
      const [, , , , , , basic, diluted, { lines = {}, differs = {} } = {}] = set;
      const reported = { ...(basic && { basic }), ...(diluted && { diluted }), ...lines };
      for (const [line, figure] of Object.entries(reported)) {
        const name = line as keyof typeof found;
        const { numerator, denominator, rounded } = found[name];
        const { moneyUnit, shareUnit } = source;
        const [[ties] = []] = call("TIES", Number(figure), numerator, denominator, moneyUnit, shareUnit, 2);
        const [id, ...given] = rounded;
        const difference = differs[name];
        expect({ [name]: printed(rational(figureOf(id, ...given)), 2), ties }).toEqual({
          [name]: difference?.gives ?? figure,
          ties: difference === undefined || difference.because === withinRounding,
        });
        if (difference?.gives === figure) throw new Error(`${name} does not differ`);
      }
    });
  });
}

test("the 277 sets are each tied, or have no income or no weighted-average shares to tie", () => {
  const sets = reportedEps.flatMap((source) => source.sets.map((set) => ({ source, set })));
  const incomplete = sets.filter(({ source, set }) => !calculations(source, set));
  expect(sets).toHaveLength(277);
  for (const { set } of incomplete) expect(set.slice(3, 6)).toContain(null);
  // Quarters of annual reports and some interim ones, which tag figures per share alone.
  expect(incomplete).toHaveLength(69);
});
