/** What a help page holds beyond the doc comment of its function: the form of one page, and of the catalogue. */

/** How a figure of an example stands to its source. */
export type Standing =
  /** The source prints it. */
  | "published"
  /** It follows from the source's facts by arithmetic; the source does not print it. */
  | "derived"
  /** It leads to a figure of the source. */
  | "step";

/** A formula in a cell of an example, and what the cell shows; a block where it spills. */
export interface Formula {
  readonly formula: string;
  readonly shows: string | readonly (readonly string[])[];
  readonly standing: Standing;
}

/** A cell as it is typed and shown: text, a number such as "1,200,000", "40%" or "2024-12-31", or a formula. "" is empty. */
export type Cell = string | Formula;

export interface Example {
  readonly title: string;
  /** Who published it. */
  readonly source: string;
  readonly url?: string;
  /** What happens in it, in a sentence or two. */
  readonly text: string;
  /** The sheet from A1; what a formula spills into is not written. */
  readonly cells: readonly (readonly Cell[])[];
  /** What to see in the result. */
  readonly remark?: string;
}

/** A mistake, and what the function answers to it. */
export interface Mistake {
  /** A call in one cell that makes it. */
  readonly call: string;
  /** The sentence beside the error, word for word; none where Excel cannot show one. */
  readonly says?: string;
  /** What the cell shows; "#VALUE!" where it is not said. */
  readonly shows?: "#DIV/0!";
  readonly remedy: string;
}

/** Texts may hold `code`; a function named in it, such as `EPS.BASIC`, becomes a link. */
export interface HelpPage {
  readonly id: string;
  /** What each argument counts: "money", "shares". */
  readonly units: Readonly<Record<string, string>>;
  /** The rule, in our own words: the standards are cited and never quoted. */
  readonly rule: readonly string[];
  /** Where US GAAP and IFRS part, or that they do not. */
  readonly standards: readonly string[];
  readonly examples: readonly [Example, ...Example[]];
  readonly notes: readonly string[];
  readonly mistakes: readonly [Mistake, ...Mistake[]];
  readonly related: readonly string[];
}

export interface Family {
  readonly title: string;
  readonly text: string;
  readonly pages: readonly HelpPage[];
}

const formula =
  (standing: Standing) =>
  (text: string, shows: Formula["shows"]): Formula => ({ formula: text, shows, standing });

/** A formula whose result the source prints. */
export const published = formula("published");
/** A formula whose result follows from the source's facts, and is not printed there. */
export const derived = formula("derived");
/** A formula on the way to a published figure. */
export const step = formula("step");
