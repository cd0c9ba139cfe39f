import filed from "./filings.json";

/** What a line of a filed exhibit is. */
export type FiledRole =
  | "weighted_average_shares"
  | "net_income"
  | "continuing_income"
  | "discontinued"
  | "extraordinary"
  | "cumulative_effect"
  | "income_available"
  | "preferred_dividends"
  | "diluted_shares"
  | "options_incremental"
  | "warrants_incremental"
  | "convertible_shares"
  | "other_incremental"
  | "interest_addback"
  | "preferred_addback"
  | "basic_eps"
  | "primary_eps"
  | "diluted_eps"
  | "average_price"
  | "assumed_proceeds"
  | "assumed_exercise_shares"
  | "shares_repurchased"
  | "other";

/** A line as it was printed: its caption with the leaders, and one string for each column. */
export interface FiledRow {
  readonly key: string;
  readonly label: string;
  readonly role: FiledRole;
  readonly values: readonly string[];
}

/** How a printed figure compares with the one that its line recomputes to. */
export type FaultClass = "FAIL" | "PLUG" | "INPUT" | "ANTIDIL";

export interface Fault {
  readonly class: FaultClass;
  /** The arithmetic that does not tie: earnings per share, a sum, the treasury stock method. */
  readonly check: "EPS" | "SUM" | "TSM";
  readonly what: string;
}

/** One cell of earnings per share. */
export interface EarningsCell {
  readonly row: string;
  readonly period: number;
  readonly printed: string;
  /** What it recomputes to, rounded half up to the decimals printed. */
  readonly half_up: string;
  readonly class: "TIE" | FaultClass;
}

/** A table of a filed Exhibit 11, captions and figures as printed. What stands in square brackets is the transcriber's. */
export interface Filing {
  readonly id: string;
  readonly company: string;
  readonly form_date: string;
  readonly url: string;
  /** The rules that it was made under: SFAS 128 (basic, diluted) or APB Opinion 15 (primary, fully diluted). */
  readonly era: "SFAS128" | "APB15";
  /** The headings of the columns; a bare year or date goes with the words of the heading before it. */
  readonly periods: readonly string[];
  /** Texts between the lines, each with the index of the line that it stands above. */
  readonly texts: readonly (readonly [line: number, text: string])[];
  readonly rows: readonly FiledRow[];
  /** The arithmetic between lines, by key: "SUM ds = w2 + op". */
  readonly ties: readonly string[];
  readonly known_faults: readonly Fault[];
  readonly eps_cells: readonly EarningsCell[];
}

export const filings = filed as unknown as readonly Filing[];
