import type { Decimal } from "../eps/decimal";

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
  /** Its caption is that of a weighted average, which can be made up of others. */
  readonly isAverage?: boolean;
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
  const rows = lines.map(rowOf);
  const found: Footing[] = [];
  /** Lines that others are added to, the last one first. */
  let bases: readonly number[] = [];
  let pending: readonly number[] = [];
  /** What stands above the last base, which may be counted with it all the same. */
  let above: readonly number[] = [];
  rows.forEach((row, index) => {
    const total = row.line.isPart
      ? undefined
      : totalOf(rows, index, bases, pending.length > 0 ? pending : above);
    const inner = total || row.line.isPart ? undefined : subtotalOf(rows, index, pending);
    if (total ?? inner) found.push((total ?? inner) as Footing);
    if (inner) {
      pending = [...pending.slice(0, pending.indexOf(inner.base)), index];
    } else if (
      total ||
      bases.length === 0 ||
      row.line.isBase ||
      (row.line.canBeTotal && isRepetition(rows, index, bases))
    ) {
      bases = [index, ...bases.slice(0, mostBases - 1)];
      above = total ? [] : pending;
      pending = [];
    } else pending = [...pending.slice(-mostParts), index];
  });
  return found;
}

/** Whether two lines show the same wherever both show anything, and do so somewhere. */
export function showTheSame(
  left: readonly (Decimal | undefined)[],
  right: readonly (Decimal | undefined)[],
): boolean {
  const isShared = (amount: Decimal | undefined, period: number) => Boolean(amount && right[period]);
  return (
    left.every((amount, period) => !amount || !right[period] || amount.eq(right[period])) &&
    left.some(isShared)
  );
}

/** A line as it is tried in thousands of sums: in plain numbers, which lose far less than the half of a printed unit. */
interface Row {
  readonly line: Addend;
  /** One a period; NaN for none. */
  readonly numbers: readonly number[];
  /** What a period adds with the natural sign: nothing for none. */
  readonly adds: readonly number[];
  /** The unit that each period is printed in. */
  readonly units: readonly number[];
  readonly isTrivial: boolean;
  readonly naturalSign: 1 | -1;
}

function rowOf(line: Addend): Row {
  const numbers = line.amounts.map((amount) => amount?.toNumber() ?? NaN);
  const shown = numbers.filter((number) => !Number.isNaN(number));
  // What is shown as a negative amount is added as it stands, also where its caption says less.
  const naturalSign = line.saysLess && !line.amounts.some((amount) => amount?.isNegative()) ? -1 : 1;
  return {
    line,
    numbers,
    adds: numbers.map((number) => (Number.isNaN(number) ? 0 : naturalSign * number)),
    units: line.amounts.map((amount) => 10 ** -Math.min(mostPlaces, amount?.decimalPlaces() ?? 0)),
    isTrivial: shown.every((number) => number === 0),
    naturalSign,
  };
}

function isRepetition(rows: readonly Row[], index: number, bases: readonly number[]): boolean {
  return bases.some((base) => showTheSame(at(rows, base).line.amounts, at(rows, index).line.amounts));
}

/** The line as a total of the pending ones and a base: the last base that makes it foot in all periods, or that a total's caption asks for. */
function totalOf(
  rows: readonly Row[],
  index: number,
  bases: readonly number[],
  pending: readonly number[],
): Footing | undefined {
  const [last] = bases;
  if (last === undefined) return undefined;
  const averaged = at(rows, index).line.isAverage ? averageOf(rows, index, bases) : undefined;
  if (averaged) return averaged;
  if (pending.length === 0 || pending.length > mostParts) return undefined;
  for (const base of bases) {
    const footing = wholeFooting(rows, index, base, pending);
    // With signs turned so that the parts cancel each other out, every line would be its own total.
    const cancels =
      footing?.parts.some(({ index: part, sign }) => sign !== at(rows, part).naturalSign) &&
      showTheSame(at(rows, base).line.amounts, at(rows, index).line.amounts) &&
      !pending.every((part) => at(rows, part).isTrivial);
    if (footing && !cancels) return base === last ? footing : { ...footing, passedOver: last };
  }
  if (!at(rows, index).line.canBeTotal) return undefined;
  // What does not add up everywhere has the signs that its captions say, and not those that a chance agreement asks for.
  const partial = naturalFooting(rows, index, last, pending);
  if (partial?.foots.some((foots) => foots)) return partial;
  return at(rows, index).line.isTotal && at(rows, last).line.canBeTotal && partial
    ? { ...partial, isProven: false }
    : undefined;
}

/** A weighted average as the sum of all lines from a base on, which say that they are averages themselves: issued, less treasury. */
function averageOf(rows: readonly Row[], index: number, bases: readonly number[]): Footing | undefined {
  for (const base of bases) {
    const parts = rows.slice(base + 1, index).map((_, part) => base + 1 + part);
    const among = parts.map((part) => at(rows, part));
    const isMadeUp = among.some(({ line, isTrivial }) => line.isAverage && !isTrivial);
    if (!isMadeUp || parts.length > mostParts) continue;
    const footing = naturalFooting(rows, index, base, parts);
    if (footing?.foots.every((foots) => foots !== false)) return footing;
  }
  return undefined;
}

/** The line as a subtotal of the last of the pending ones, such as that of several securities. */
function subtotalOf(rows: readonly Row[], index: number, pending: readonly number[]): Footing | undefined {
  for (let from = pending.length - 2; from >= Math.max(0, pending.length - mostParts); from--) {
    const [base, ...parts] = pending.slice(from) as [number, ...number[]];
    if (at(rows, base).isTrivial && parts.every((part) => at(rows, part).isTrivial)) continue;
    const footing = wholeFooting(rows, index, base, parts);
    if (footing) return footing;
    // What is bought back is taken from what is issued, also where the difference is not quite what it should be.
    const [only, ...others] = parts;
    const isNet = only !== undefined && others.length === 0 && at(rows, only).line.saysLess;
    const net = isNet ? naturalFooting(rows, index, base, parts) : undefined;
    if (net?.foots.some((foots) => foots)) return net;
  }
  return undefined;
}

/** No exhibit adds up more; a ledger of thousands of rows is not one. */
const mostParts = 24;
const mostBases = 12;

/** Parts beyond these are taken with the signs that their captions say. */
const mostFlipped = 6;

/** How the line is the total of all periods that show one: with the signs as shown, or the fewest turned that come nearest to it. */
function wholeFooting(
  rows: readonly Row[],
  total: number,
  base: number,
  pending: readonly number[],
): Footing | undefined {
  const counted = pending.filter((index) => !at(rows, index).isTrivial);
  const parts = counted.map((index) => at(rows, index));
  const sum = { start: at(rows, base), parts, end: at(rows, total), lines: pending.length + 1 };
  let best: (Attempt & { readonly turns: Turns }) | undefined;
  for (const turns of turnsOf(counted.length)) {
    const attempt = attemptOf(sum, turns, true);
    if (!attempt) continue;
    if (!best || attempt.residual < best.residual - attempt.noise) best = { ...attempt, turns };
    if (attempt.residual <= attempt.noise) break;
  }
  if (!best) return undefined;
  const { turns, foots } = best;
  const signs = pending.map((index) => {
    const turn = turns[counted.indexOf(index)] ?? 1;
    return (turn * at(rows, index).naturalSign) as 1 | -1;
  });
  return footingOf(total, base, pending, signs, foots);
}

/** The sum with the signs that the captions say, whether it adds up or not; undefined where no period shows both ends. */
function naturalFooting(
  rows: readonly Row[],
  total: number,
  base: number,
  pending: readonly number[],
): Footing | undefined {
  const parts = pending.map((index) => at(rows, index));
  const sum = { start: at(rows, base), parts, end: at(rows, total), lines: pending.length + 1 };
  const attempt = attemptOf(sum, noTurns, false);
  const signs = parts.map(({ naturalSign }) => naturalSign);
  return attempt && footingOf(total, base, pending, signs, attempt.foots);
}

function footingOf(
  total: number,
  base: number,
  pending: readonly number[],
  signs: readonly (1 | -1)[],
  foots: Footing["foots"],
): Footing {
  const parts = pending.map((index, part) => ({ index, sign: signs[part] as 1 | -1 }));
  return { total, base, parts, foots, isProven: true };
}

/** A way of adding up, and how far it is from the total over all periods. */
interface Attempt {
  readonly foots: Footing["foots"];
  readonly residual: number;
  /** What plain numbers of this size can be off by. */
  readonly noise: number;
}

/** A sum to be tried: two ends, and what is added between them. */
interface Trial {
  readonly start: Row;
  readonly parts: readonly Row[];
  readonly end: Row;
  /** Lines that are rounded by themselves, the start being one. */
  readonly lines: number;
}

/** Undefined where no period shows both ends, or where all must foot and one does not. */
function attemptOf(
  { start, parts, end, lines }: Trial,
  turns: Turns,
  mustFoot: boolean,
): Attempt | undefined {
  const foots: (boolean | undefined)[] = [];
  let [residual, noise, compared] = [0, 0, 0];
  for (let period = 0; period < end.numbers.length; period++) {
    const [from, amount] = [start.numbers[period] ?? NaN, end.numbers[period] ?? NaN];
    if (Number.isNaN(from) || Number.isNaN(amount)) {
      foots.push(undefined);
      continue;
    }
    let sum = from;
    for (let part = 0; part < parts.length; part++)
      sum += (turns[part] ?? 1) * (parts[part]?.adds[period] ?? 0);
    const rest = Math.abs(sum - amount);
    // Each part is rounded by itself: half a unit a line, in the unit that the lines are printed in.
    const unit = Math.min(start.units[period] ?? 1, end.units[period] ?? 1);
    const off = 1e-12 * (Math.abs(from) + Math.abs(amount));
    const adds = rest <= (unit * lines) / 2 + off;
    if (!adds && mustFoot) return undefined;
    foots.push(adds);
    residual += rest;
    noise += off;
    compared += 1;
  }
  return compared > 0 ? { foots, residual, noise } : undefined;
}

/** Digits beyond these are what a formula leaves over, not what is printed. */
const mostPlaces = 6;

/** For each part of a sum whether it is counted with its natural sign or turned; a part without an entry is not turned. */
type Turns = readonly (1 | -1)[];

const noTurns: Turns = [];

/** Every way to turn so many parts: none first, then those of one, of two and so on. */
const turnsByCount: readonly (readonly Turns[])[] = Array.from({ length: mostFlipped + 1 }, (_, count) =>
  Array.from({ length: 2 ** count }, (_, choice) => choice)
    .sort((left, right) => bitsIn(left) - bitsIn(right))
    .map((choice) => Array.from({ length: count }, (_, part) => ((choice >> part) & 1 ? -1 : 1))),
);

function turnsOf(count: number): readonly Turns[] {
  return turnsByCount[count] ?? [noTurns];
}

function bitsIn(choice: number): number {
  return choice === 0 ? 0 : (choice & 1) + bitsIn(choice >> 1);
}

function at(rows: readonly Row[], index: number): Row {
  return rows[index] as Row;
}
