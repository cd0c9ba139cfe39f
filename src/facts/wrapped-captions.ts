/** A line in the column of captions, with what matters for telling whether the next one continues it. */
export interface CaptionLine {
  readonly row: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether figures stand beside it, or leaders point to them. */
  readonly isComplete: boolean;
  readonly hasLeaders: boolean;
}

/** A caption in the row of its figures. */
export interface Caption {
  readonly row: number;
  readonly text: string;
}

type Strength = 0 | 1 | 2;

/**
 * Joins captions that are wrapped over several lines, each in the row of its figures. A run holds the lines between two
 * blank lines or rulers; a line with figures may begin a caption or end one.
 */
export function joinedCaptions(runs: readonly (readonly CaptionLine[])[], width: number): readonly Caption[] {
  const words = wordsOf(runs.flat());
  const measure = widthOfWrappedLines(runs) ?? width;
  return runs.flatMap((run) =>
    captionsOf(run, measure).map((lines) => ({
      row: (lines.find(({ isComplete }) => isComplete) ?? lines.at(-1))?.row ?? 0,
      text: lines.map(({ text }) => text).reduce((before, after) => joined(before, after, words)),
    })),
  );
}

/** Where lines end that surely go on in the next one; undefined where there are none. */
function widthOfWrappedLines(runs: readonly (readonly CaptionLine[])[]): number | undefined {
  const ends = runs.flatMap((run) =>
    run.flatMap((line, index) => {
      const next = run[index + 1];
      return next && !line.isComplete && isSurelyContinued(line, next) ? [line.end] : [];
    }),
  );
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/** The lines of a run by captions: lines that go on, with at most one that has figures. */
function captionsOf(run: readonly CaptionLine[], width: number): readonly (readonly CaptionLine[])[] {
  const strengths = run.map((line, index): Strength =>
    isOverSeveral(line, run[index + 1], run[index + 2]) ? 0 : strengthBetween(line, run[index + 1], width),
  );
  const isEnd = run.map((_, index) => strengths[index] === 0);
  run.forEach((line, from) => {
    if (!line.isComplete) return;
    const to = run.findIndex((other, index) => index > from && other.isComplete);
    if (to < 0 || isEnd.slice(from, to).includes(true)) return;
    isEnd[weakest(run, strengths, from, to)] = true;
  });
  return run
    .reduce<readonly (readonly CaptionLine[])[]>(
      (captions, line, index) =>
        index === 0 || isEnd[index - 1]
          ? [...captions, [line]]
          : [...captions.slice(0, -1), [...(captions.at(-1) ?? []), line]],
      [],
    )
    .flatMap(togetherOrApart);
}

/** Lines without figures are joined only as a heading, "Net earnings applicable to / common stock:"; prose keeps its lines. */
function togetherOrApart(lines: readonly CaptionLine[]): readonly (readonly CaptionLine[])[] {
  const isHeading = lines.length <= 3 && /[:-]$/.test(lines.at(-1)?.text ?? "");
  return isHeading || lines.some(({ isComplete }) => isComplete) ? [lines] : lines.map((line) => [line]);
}

/** Between two lines with figures: a line less indented than the one before begins a caption, else the weakest link breaks. */
function weakest(
  run: readonly CaptionLine[],
  strengths: readonly Strength[],
  from: number,
  to: number,
): number {
  const links = strengths.slice(from, to);
  const outdents = links.map((_, index) => {
    const [line, next] = [run[from + index], run[from + index + 1]];
    return line !== undefined && next !== undefined && next.start < line.start;
  });
  const least = Math.min(...links);
  const outdented = outdents.findIndex((isOutdent, index) => isOutdent && links[index] === least);
  return from + (outdented >= 0 ? outdented : links.findIndex((link) => link === least));
}

/** How surely the next line goes on with the caption of this one: 0 not at all, 2 by its words, 1 by its looks. */
function strengthBetween(line: CaptionLine, next: CaptionLine | undefined, width: number): Strength {
  if (!next || line.hasLeaders || (line.isComplete && next.isComplete)) return 0;
  if (line.text === "" || next.text === "") return 0;
  if (isSurelyContinued(line, next)) return 2;
  if (line.isComplete || isSurelyFinished(line, next)) return 0;
  return looksContinued(line, next, width) ? 1 : 0;
}

/** Whether the line heads two captions that are set in beneath it: "Earnings per share - / Basic / Diluted". */
function isOverSeveral(
  line: CaptionLine,
  one: CaptionLine | undefined,
  other: CaptionLine | undefined,
): boolean {
  const isSmall = ({ text }: CaptionLine) => /^[a-z]/.test(text);
  return (
    one?.isComplete === true &&
    other?.isComplete === true &&
    one.start === other.start &&
    one.start > line.start &&
    isSmall(one) === isSmall(other) &&
    !hasOpenParenthesis(line.text)
  );
}

/** Words that no caption ends with. */
const unfinished =
  /(?:,|&|\/|\b(?:of|to|for|per|the|and|or|in|on|from|with|by|an?|as|at|before|under|upon|assuming|used|using|compute|computing|calculating|(?<!, )net|attributable|applicable|available|than|that|which|are|if|weighted|average|convertible|each|its|their|re))$/i;
/** Words that captions begin with. */
const beginnings =
  /^\(?(?:net|income|earnings|loss|losses|profit|weighted|average|basic|diluted|primary|fully|less|add|deduct|plus|adjusted|adjustments?|total|dilutive|effect|denominator|numerator|stock options|options|warrants|convertible|dividends?|interest|extraordinary|discontinued|continuing|cumulative|number|additional|assum\w+|pro forma|incremental|conversion|exercise|proceeds|preferred|shares (?:used|issuable|assumed|repurchased|related|to)|weighted-average|common stock equivalents|application|employee|restricted)\b/i;
/** Words that no caption begins with. */
const endings =
  /^(?:outstanding(?:$| [-–—])|items?$|equivalents$|operations$|dilution$|(?:stock|share)holders|shares outstanding|stock$|\(\w\) [a-z])/i;
const footnote = /^(?:\(?(?:\d{1,2}|[A-Za-z])\) (?=[A-Z])|\*+|N(?:ote|OTE)\b|N(?:otes|OTES):|See\b)/;
/** "(1) (2)", or a remark that is all of a line: never a caption of its own. */
const remark = /^(?:\([^()]*\) ?)+$/;
const marks = /^(?:\(\w{1,2}\) ?)+$/;

function isSurelyContinued(line: CaptionLine, next: CaptionLine): boolean {
  if (marks.test(next.text)) return true;
  if (next.isComplete && remark.test(next.text)) return !inCapitals(line.text) || inCapitals(next.text);
  if (/^\([a-z]{2}/.test(next.text)) return !inCapitals(line.text);
  if (isFinishedByMark(line.text) || footnote.test(next.text)) return false;
  if (/^(?:[-–—] ?[A-Za-z]|\([$\d.])/.test(next.text)) return true;
  if (inCapitals(line.text) && !inCapitals(next.text)) return false;
  if (hasOpenParenthesis(line.text) || unfinished.test(line.text)) return true;
  if (/\bstock$/i.test(line.text) && /^options?\b/i.test(next.text)) return true;
  if (/[-–—]$/.test(line.text)) {
    return /^[a-z]/.test(next.text) || /^(?:basic|diluted|primary|assuming|fully)(?: \w+)?$/i.test(next.text);
  }
  return /^\(?[a-z]/.test(next.text) || (endings.test(next.text) && next.start >= line.start);
}

function isFinishedByMark(text: string): boolean {
  return /[:;]$/.test(text);
}

/** A heading stands above, not before, the caption below it. */
function isSurelyFinished(line: CaptionLine, next: CaptionLine): boolean {
  return (
    isFinishedByMark(line.text) ||
    /[-–—.]$/.test(line.text) ||
    footnote.test(next.text) ||
    next.start < line.start ||
    inCapitals(line.text) !== inCapitals(next.text) ||
    beginnings.test(next.text)
  );
}

/** A line is broken where its next word has no room; what follows is indented as deep, or deeper. */
function looksContinued(line: CaptionLine, next: CaptionLine, width: number): boolean {
  const [word = ""] = next.text.split(" ");
  const isFull = line.end + 1 + word.length > width;
  const isDeeper = next.start > line.start;
  return isFull && (isDeeper || inTitleCase(line.text) || inCapitals(line.text));
}

function inCapitals(text: string): boolean {
  return /[A-Z]{2}/.test(text) && !/[a-z]/.test(text);
}

function inTitleCase(text: string): boolean {
  return text.split(" ").every((word) => !/^[a-z]{4}/.test(word));
}

function hasOpenParenthesis(text: string): boolean {
  return text.split("(").length > text.split(")").length;
}

/** What is written elsewhere in the text, in small letters. */
function wordsOf(lines: readonly CaptionLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+(?![a-z-])/g) ?? []));
}

/** The first parts of words such as "treasury-stock", which keep their hyphen at the end of a line. */
const compounds =
  /^(?:weighted|treasury|if|as|two|per|share|stock|common|long|short|year|fully|non|anti|half|six|three|nine|twelve|price|in|off|on|so|cash|based|tax|pre|post)$/;

/** Two parts of a caption: a word divided at the end of the line is made whole, one that has its own hyphen keeps it. */
function joined(before: string, after: string, words: ReadonlySet<string>): string {
  const [, part] = /(?:^|[\s(/-])([A-Za-z]+)-$/.exec(before) ?? [];
  if (part === undefined || !/^[a-z]/.test(after)) return `${before} ${after}`;
  const [rest = ""] = /^[a-z]+/.exec(after) ?? [];
  const head = part.toLowerCase();
  const isOneWord = words.has(head + rest) || !(words.has(head) || compounds.test(head));
  return (isOneWord ? before.slice(0, -1) : before) + after;
}
