import { one, type Decimal } from "../../eps/decimal";
import { amountsPrintedAs, quotients } from "../../eps/rounding-interval";
import { originalRole, type Line } from "../../facts/line";
import { readPrinted } from "../../facts/notation";
import { isResult } from "../../facts/role";
import { inWords, type Found } from "../finding";
import type { Review } from "../review";

const paragraph = "ASC 260-10-45-23";

/** Incremental shares that are not the shares less those bought back with the proceeds at the average price; a tranche out of the money included. */
export function treasury(review: Review): readonly Found[] {
  return [...boughtBack(review), ...remaining(review), ...ofBlocks(review)];
}

/** Shares bought back: proceeds ÷ price, as far as both are known to the digits shown. */
function boughtBack(review: Review): readonly Found[] {
  const repurchased = detail(review, "shares assumed repurchased");
  const proceeds = detail(review, "assumed proceeds");
  return review.periods.flatMap((period): readonly Found[] => {
    const price = priceIn(review, period);
    const paid = proceeds?.(period);
    const bought = repurchased?.(period);
    if (!price || !paid || !bought || price.value.lte(0)) return [];
    const range = quotients(amountsPrintedAs(paid.value, one), amountsPrintedAs(price.value, one));
    const shares = bought.value.abs();
    // Several plans are each rounded to whole shares.
    if (shares.gte(range.least.minus(2)) && shares.lte(range.most.plus(2))) return [];
    const expected = paid.value.div(price.value).toDecimalPlaces(0);
    return [
      {
        severity: "error",
        place: review.place(bought.row, period),
        period,
        rows: [bought.row],
        sentence: `${inWords(shares)} shares are assumed to be bought back for ${review.label(period)}, but ${inWords(paid.value)} ÷ ${inWords(price.value)} buys ${inWords(expected)}.`,
        expected: inWords(expected),
        found: inWords(shares),
        paragraph,
      },
    ];
  });
}

/** Incremental shares: shares assumed exercised less shares bought back. */
function remaining(review: Review): readonly Found[] {
  return review.table.sums.flatMap((sum) => {
    if (!isResult(originalRole(review.line(sum.base)), "shares assumed exercised")) return [];
    return review.periods.flatMap((period): readonly Found[] => {
      const found = review.amount(sum.total, period);
      if (sum.foots[period] !== false || !found) return [];
      const expected = review.expectedSum(sum, period);
      return [
        {
          severity: "error",
          place: review.place(sum.total, period),
          period,
          rows: [sum.total],
          sentence: `${review.subject(sum.total)} for ${review.label(period)} is ${inWords(found)}, but the shares assumed exercised less those bought back are ${inWords(expected)}.`,
          expected: inWords(expected),
          found: inWords(found),
          paragraph,
        },
      ];
    });
  });
}

/** Incremental shares shown beneath the terms that they follow from. */
function ofBlocks(review: Review): readonly Found[] {
  return review.table.lines.flatMap((line) => {
    const { role, block } = line;
    if (!isResult(role, "incremental shares") || block === undefined) return [];
    const heading = review.line(block);
    const security = review.facts?.securities.find(
      ({ caption, terms: own }) => caption === heading.caption && own.length > 0,
    );
    return review.periods.flatMap((period): readonly Found[] => {
      const found = review.amount(line.row, period);
      const figure = security?.potential[period]?.incrementalShares;
      if (!found || !figure || found.minus(figure.value).abs().lte(1)) return [];
      const isOutOfMoney = figure.value.isZero();
      return [
        {
          severity: "error",
          place: review.place(line.row, period),
          period,
          rows: [line.row],
          sentence: isOutOfMoney
            ? `“${heading.caption}” is out of the money for ${review.label(period)}: its exercise price is not below the average market price, so that it adds no shares.`
            : `${review.subject(line.row)} of “${heading.caption}” for ${review.label(period)} is ${inWords(found)}, but its terms give ${inWords(figure.value.toDecimalPlaces(0))}.`,
          expected: inWords(figure.value.toDecimalPlaces(0)),
          found: inWords(found),
          paragraph,
        },
      ];
    });
  });
}

interface Shown {
  readonly row: number;
  readonly value: Decimal;
}

/** A line of the method's detail by period, or what a caption says of every period: "(3,414,461-777,937 and 3,427,683-757,777)". */
function detail(
  review: Review,
  of: "shares assumed repurchased" | "assumed proceeds",
): ((period: number) => Shown | undefined) | undefined {
  const [line] = review.linesThat((role) => isResult(role, of));
  if (line) {
    return (period) => {
      const value = review.amount(line.row, period);
      return value && { row: line.row, value };
    };
  }
  if (of === "assumed proceeds") return undefined;
  return (period) => {
    for (const { caption, row } of review.table.lines) {
      const pairs = [...caption.matchAll(/([\d,]{5,})\s*-\s*([\d,]{5,})/g)];
      const value = pairs.length === review.table.periods.length ? amountIn(pairs[period]?.[2]) : undefined;
      if (value) return { row, value };
    }
    return undefined;
  };
}

/** The price of the period: a line of its own, or the prices that a caption of the detail names, one a period. */
function priceIn(review: Review, period: number): Shown | undefined {
  const [line] = review.linesThat(({ kind }) => kind === "average market price");
  const own = line && review.amount(line.row, period);
  if (line && own) return { row: line.row, value: own };
  const captions = review.linesThat((role) => role.kind === "result" && /proceeds|repurchased/.test(role.of));
  return captions.map((each) => priceSaid(review, each, period)).find(Boolean);
}

function priceSaid(review: Review, { caption, row }: Line, period: number): Shown | undefined {
  const prices = [...caption.matchAll(/\$\s?(\d*\.\d+)/g)];
  const value = prices.length === review.table.periods.length ? amountIn(prices[period]?.[1]) : undefined;
  return value && { row, value };
}

function amountIn(text: string | undefined): Decimal | undefined {
  const amount = readPrinted(text ?? "");
  return amount.kind === "number" ? amount.value : undefined;
}
