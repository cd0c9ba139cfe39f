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
  "twenty-four": 6,
  "twenty-five": 6,
  "twenty-six": 6,
  "twenty-seven": 6,
  "thirty-six": 9,
  "thirty-eight": 9,
  "thirty-nine": 9,
  forty: 9,
  "fifty-two": 12,
  "fifty-three": 12,
  12: 3,
  13: 3,
  14: 3,
  24: 6,
  25: 6,
  26: 6,
  27: 6,
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
  return /\b(?:fiscal |calendar )?years?\b/.test(label) ? 12 : undefined;
}

function endOf(label: string): string | undefined {
  const named = [...label.matchAll(/\b([a-z]{3,9})\.?\s+(\d{1,2}),?\s+((?:19|20)\d\d)\b/gi)].at(-1);
  if (named) {
    const month = monthNames.indexOf((named[1] ?? "").slice(0, 3).toLowerCase()) + 1;
    return month > 0 ? isoDate(Number(named[3]), month, Number(named[2])) : undefined;
  }
  const numbered = [...label.matchAll(/\b(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})\b/g)].at(-1);
  if (!numbered) return undefined;
  const year = Number(numbered[3]);
  const century = year >= 100 ? 0 : year < 50 ? 2000 : 1900;
  return isoDate(century + year, Number(numbered[1]), Number(numbered[2]));
}

function isoDate(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
