import { Decimal, zero } from "../eps/decimal";

/** A line of money or of shares, as adding up takes it. */
export interface Addend {
  /** One a period; undefined for none. */
  readonly amounts: readonly (Decimal | undefined)[];
  /** Its caption speaks of something taken away. */
  readonly saysLess: boolean;
  /** Its caption can be that of a total, or it has none. */
  readonly canBeTotal: boolean;
  /** Its caption is that of a total, and of nothing else. */
  readonly isTotal: boolean;
  /** Its caption is that of a part, and of nothing else. */
  readonly isPart: boolean;
  /** Its caption is that of a line that others are added to. */
  readonly isBase: boolean;
}

/** A part of a sum; with the sign -1 what is shown is taken away. */
export interface Part {
  readonly index: number;
  readonly sign: 1 | -1;
}

/** A line that is the sum of another and the parts between them. */
export interface Footing {
  readonly total: number;
  readonly base: number;
  readonly parts: readonly Part[];
  /** The line right above the parts, where another one proves to be the base. */
  readonly passedOver?: number;
  /** For each period whether it adds up; undefined where the period shows no total. */
  readonly foots: readonly (boolean | undefined)[];
  /** Whether it adds up anywhere; if not, its caption alone says that it should. */
  readonly isProven: boolean;
}

/** Every sum among the lines, which follow each other from the top. */
export function footings(lines: readonly Addend[]): readonly Footing[] {
  const found: Footing[] = [];
  /** Lines that others are added to, the last one first. */
  let bases: readonly number[] = [];
  let pending: readonly number[] = [];
  /** What stands above the last base, which may be counted with it all the same. */
  let above: readonly number[] = [];
  lines.forEach((line, index) => {
    const total = line.isPart
      ? undefined
      : totalOf(lines, index, bases, pending.length > 0 ? pending : above);
    const inner = total || line.isPart ? undefined : subtotalOf(lines, index, pending);
    if (total ?? inner) found.push((total ?? inner) as Footing);
    if (inner) {
      pending = [...pending.slice(0, pending.indexOf(inner.base)), index];
    } else if (
      total ||
      bases.length === 0 ||
      line.isBase ||
      (line.canBeTotal && isRepetition(lines, index, bases))
    ) {
      bases = [index, ...bases];
      above = total ? [] : pending;
      pending = [];
    } else pending = [...pending, index];
  });
  return found;
}

/** Whether two lines show the same wherever both show anything, and do so somewhere. */
export function showTheSame(
  left: readonly (Decimal | undefined)[],
  right: readonly (Decimal | undefined)[],
): boolean {
  const both = left.flatMap((amount, period) => {
    const other = right[period];
    return amount && other ? [[amount, other] as const] : [];
  });
  return both.length > 0 && both.every(([amount, other]) => amount.eq(other));
}

function isRepetition(lines: readonly Addend[], index: number, bases: readonly number[]): boolean {
  return bases
    .slice(0, mostBases)
    .some((base) => showTheSame(amountsOf(lines, base), amountsOf(lines, index)));
}

/** The line as a total of the pending ones and a base: the last base that makes it foot in all periods, or that a total's caption asks for. */
function totalOf(
  lines: readonly Addend[],
  index: number,
  bases: readonly number[],
  pending: readonly number[],
): Footing | undefined {
  const [last] = bases;
  if (pending.length === 0 || pending.length > mostParts || last === undefined) return undefined;
  for (const base of bases.slice(0, mostBases)) {
    const footing = footingOf(lines, index, base, pending);
    // With signs turned so that the parts cancel each other out, every line would be its own total.
    const cancels =
      footing?.parts.some(({ index: part, sign }) => sign !== naturalSign(lines[part])) &&
      showTheSame(amountsOf(lines, base), amountsOf(lines, index)) &&
      !isTrivial(lines, pending);
    if (footing && isWhole(footing) && !cancels)
      return base === last ? footing : { ...footing, passedOver: last };
  }
  if (!lines[index]?.canBeTotal) return undefined;
  // What does not add up everywhere has the signs that its captions say, and not those that a chance agreement asks for.
  const partial = footingWith(lines, index, last, naturalParts(lines, pending))?.footing;
  if (partial?.foots.some((foots) => foots)) return partial;
  return lines[index]?.isTotal && lines[last]?.canBeTotal && partial
    ? { ...partial, isProven: false }
    : undefined;
}

/** The line as a subtotal of the last of the pending ones, such as that of several securities. */
function subtotalOf(
  lines: readonly Addend[],
  index: number,
  pending: readonly number[],
): Footing | undefined {
  for (let from = pending.length - 2; from >= Math.max(0, pending.length - mostParts); from--) {
    const [base, ...parts] = pending.slice(from);
    const footing = base === undefined ? undefined : footingOf(lines, index, base, parts);
    if (!footing || isTrivial(lines, [base as number, ...parts])) continue;
    // What is bought back is taken from what is issued, also where the difference is not quite what it should be.
    const isNet =
      parts.length === 1 && lines[parts[0] as number]?.saysLess && footing.foots.some((period) => period);
    if (isWhole(footing) || isNet) return footing;
  }
  return undefined;
}

function isWhole({ foots }: Footing): boolean {
  return foots.some((period) => period) && foots.every((period) => period !== false);
}

function isTrivial(lines: readonly Addend[], indices: readonly number[]): boolean {
  return indices.every((index) => amountsOf(lines, index).every((amount) => amount?.isZero() ?? true));
}

/** No exhibit adds up more; a ledger of thousands of rows is not one. */
const mostParts = 24;
const mostBases = 12;

/** Parts beyond these are taken with the signs that their captions say. */
const mostFlipped = 6;

/** How the total comes about: with the signs as shown, or the fewest turned that come nearer to it. */
function footingOf(
  lines: readonly Addend[],
  total: number,
  base: number,
  pending: readonly number[],
): Footing | undefined {
  let best: Attempt | undefined;
  for (const parts of signings(lines, naturalParts(lines, pending))) {
    const attempt = footingWith(lines, total, base, parts);
    if (!attempt) return undefined;
    if (!best || attempt.residual.lt(best.residual)) best = attempt;
    if (attempt.residual.isZero()) break;
  }
  return best?.footing;
}

/** A way of adding up, and how far it is from the total over all periods. */
interface Attempt {
  readonly footing: Footing;
  readonly residual: Decimal;
}

function footingWith(
  lines: readonly Addend[],
  total: number,
  base: number,
  parts: readonly Part[],
): Attempt | undefined {
  const started = amountsOf(lines, base);
  let residual = zero;
  const foots = amountsOf(lines, total).map((amount, period) => {
    const start = started[period];
    if (!amount || !start) return undefined;
    const sum = parts.reduce(
      (subtotal, { index, sign }) => subtotal.plus((amountsOf(lines, index)[period] ?? zero).times(sign)),
      start,
    );
    const rest = sum.minus(amount).abs();
    residual = residual.plus(rest);
    return rest.lte(tolerance(parts.length, [amount, start]));
  });
  if (foots.every((period) => period === undefined)) return undefined;
  return { footing: { total, base, parts, foots, isProven: true }, residual };
}

function naturalParts(lines: readonly Addend[], indices: readonly number[]): readonly Part[] {
  return indices.map((index) => ({ index, sign: naturalSign(lines[index]) }));
}

/** Digits beyond these are what a formula leaves over, not what is printed. */
const mostPlaces = 6;

/** Each part is rounded by itself: half a unit a line, in the unit that the lines are printed in. */
function tolerance(parts: number, printed: readonly Decimal[]): Decimal {
  const places = Math.min(mostPlaces, Math.max(...printed.map((amount) => amount.decimalPlaces())));
  return new Decimal(10)
    .pow(-places)
    .times(parts + 1)
    .div(2);
}

/** What is shown as a negative amount is added as it stands, also where its caption says less. */
function naturalSign(line: Addend | undefined): 1 | -1 {
  return line?.saysLess && !line.amounts.some((amount) => amount?.isNegative()) ? -1 : 1;
}

function* signings(lines: readonly Addend[], natural: readonly Part[]): Generator<readonly Part[]> {
  const free = natural.filter(({ index }) => !isTrivial(lines, [index]));
  if (free.length > mostFlipped) {
    yield natural;
    return;
  }
  const choices = Array.from({ length: 2 ** free.length }, (_, choice) => choice);
  const flipped = (choice: number) => free.filter((_, bit) => (choice >> bit) & 1);
  for (const choice of choices.sort((left, right) => flipped(left).length - flipped(right).length)) {
    const turned = new Set(flipped(choice));
    yield natural.map((part) => (turned.has(part) ? { ...part, sign: part.sign === 1 ? -1 : 1 } : part));
  }
}

function amountsOf(lines: readonly Addend[], index: number): readonly (Decimal | undefined)[] {
  return lines[index]?.amounts ?? [];
}
