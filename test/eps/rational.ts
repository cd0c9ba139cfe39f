/** A fraction of integers, exact: the second method that figures are tested against. The denominator is above zero. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** The exact value that a number prints ("0.1" is one tenth), or a fraction as text, such as "7/12". */
export function rational(value: number | string | bigint): Rational {
  const [numerator = "", denominator] = String(value).split("/");
  const whole = fromDecimal(numerator);
  return denominator === undefined ? whole : quotient(whole, fromDecimal(denominator));
}

function fromDecimal(text: string): Rational {
  const [, sign, integer, fraction = "", exponent = "0"] =
    /^([-+]?)(\d+)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  if (integer === undefined) throw new Error(`"${text}" is not a number`);
  const digits = BigInt(`${integer}${fraction}`) * (sign === "-" ? -1n : 1n);
  const power = Number(exponent) - fraction.length;
  return power >= 0
    ? { over: digits * 10n ** BigInt(power), under: 1n }
    : ratio(digits, 10n ** BigInt(-power));
}

function ratio(over: bigint, under: bigint): Rational {
  const sign = under < 0n ? -1n : 1n;
  return { over: over * sign, under: under * sign };
}

export const nought: Rational = { over: 0n, under: 1n };

export const sum = (...parts: readonly Rational[]): Rational =>
  parts.reduce((a, b) => ratio(a.over * b.under + b.over * a.under, a.under * b.under), nought);

export const negative = ({ over, under }: Rational): Rational => ({ over: -over, under });

export const difference = (from: Rational, less: Rational): Rational => sum(from, negative(less));

export const product = (...factors: readonly Rational[]): Rational =>
  factors.reduce((a, b) => ratio(a.over * b.over, a.under * b.under), { over: 1n, under: 1n });

export const quotient = (of: Rational, by: Rational): Rational =>
  ratio(of.over * by.under, of.under * by.over);

export const isLess = (left: Rational, right: Rational): boolean =>
  left.over * right.under < right.over * left.under;

export const isEqual = (left: Rational, right: Rational): boolean =>
  left.over * right.under === right.over * left.under;

/** In decimals, half away from zero, without a sign where it rounds to nil: "-0.16", "0.00", "12345". */
export function printed({ over, under }: Rational, decimals: number): string {
  const scaled = (over < 0n ? -over : over) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + under) / (2n * under);
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return over < 0n && rounded !== 0n ? `-${text}` : text;
}

/** The nearest number that a cell can hold. */
export function toNumber(value: Rational): number {
  const magnitude = value.over < 0n ? -value.over : value.over;
  if (magnitude === 0n) return 0;
  // Digits enough for the nearest double, whatever the size.
  const size = magnitude.toString().length - value.under.toString().length;
  const decimals = 60 - size;
  const scaled =
    decimals >= 0
      ? (magnitude * 10n ** BigInt(decimals)) / value.under
      : magnitude / (value.under * 10n ** BigInt(-decimals));
  const number = Number(`${scaled}e${-decimals}`);
  return value.over < 0n && number !== 0 ? -number : number;
}
