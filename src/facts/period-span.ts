/** How long a period is, and its last day as "2002-09-30", as far as its label says. */
export interface Span {
  readonly months?: number;
  readonly end?: string;
}

const counts: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
/** Fiscal weeks as the months that they stand for. */
const weeks: Readonly<Record<string, number>> = {
  twelve: 3,
  thirteen: 3,
  fourteen: 3,
  sixteen: 3,
  "twenty-four": 6,
  "twenty-five": 6,
  "twenty-six": 6,
  "twenty-seven": 6,
  "twenty-eight": 6,
  "thirty-six": 9,
  "thirty-eight": 9,
  "thirty-nine": 9,
  forty: 9,
  "fifty-two": 12,
  "fifty-three": 12,
  12: 3,
  13: 3,
  14: 3,
  16: 3,
  24: 6,
  25: 6,
  26: 6,
  27: 6,
  28: 6,
  36: 9,
  38: 9,
  39: 9,
  40: 9,
  52: 12,
  53: 12,
};
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The span that a period's label tells: "Nine months ended September 30, 2002" is nine months up to 2002-09-30. */
export function spanOf(label: string): Span {
  const months = monthsOf(label.toLowerCase());
  const end = endOf(label);
  return { ...(months && { months }), ...(end && { end }) };
}

function monthsOf(label: string): number | undefined {
  const inMonths = /\b(\d+|[a-z]+)[- ]months?\b/.exec(label)?.[1];
  const months = inMonths && (counts[inMonths] ?? (Number(inMonths) || undefined));
  if (months) return months;
  const inWeeks = /\b(\d+|[a-z]+(?:-[a-z]+)?)[- ]weeks?\b/.exec(label)?.[1];
  if (inWeeks && weeks[inWeeks]) return weeks[inWeeks];
  if (/\bquarters?\b|\bq[1-4]\b/.test(label)) return 3;
  if (/\bhalf[- ]years?\b|\bhalf of\b/.test(label)) return 6;
  return /\byears?\b(?!-to-date| to date)|\bfye?(?![a-z])|\bfiscal (?=\d{4})/.test(label) ? 12 : undefined;
}

/** The last date that a label names, in whatever style. */
function endOf(label: string): string | undefined {
  const dates = dateStyles.flatMap(([written, order]) =>
    [...label.matchAll(written)].map((match) => ({
      at: match.index,
      date: dateOf(match.slice(1), order),
    })),
  );
  return dates
    .filter(({ date }) => date !== undefined)
    .sort((left, right) => left.at - right.at)
    .at(-1)?.date;
}

type DatePart = "year" | "month" | "day";

const dateStyles: readonly (readonly [written: RegExp, order: readonly DatePart[]])[] = [
  [/\b([a-z]{3,9})\.?\s+(\d{1,2}),?\s+((?:19|20)\d\d)\b/gi, ["month", "day", "year"]],
  [/\b(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+((?:19|20)\d\d)\b/gi, ["day", "month", "year"]],
  [/\b(\d{1,2})-([a-z]{3,9})-(\d{4}|\d{2})\b/gi, ["day", "month", "year"]],
  [/\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b/g, ["month", "day", "year"]],
  [/\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b/g, ["day", "month", "year"]],
  [/\b((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})\b/g, ["year", "month", "day"]],
];

function dateOf(written: readonly string[], order: readonly DatePart[]): string | undefined {
  const part = (name: DatePart) => written[order.indexOf(name)] ?? "";
  const named = monthNames.indexOf(part("month").slice(0, 3).toLowerCase()) + 1;
  const [first, second] = [named || Number(part("month")), Number(part("day"))];
  // Where the first number can be no month, it is the day.
  const [month, day] = !named && first > 12 ? [second, first] : [first, second];
  const year = Number(part("year"));
  const century = year >= 100 ? 0 : year < 50 ? 2000 : 1900;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? isoDate(century + year, month, day) : undefined;
}

function isoDate(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
