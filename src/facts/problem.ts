import { explain as explainEps, type EpsProblem } from "../eps/problem";
import type { Place } from "./grid";

/** Why facts cannot be had from a range; all of them are reported at once, each with its cell. */
export type ReadingProblem =
  | { readonly code: "no table" }
  | { readonly code: "columns are not periods"; readonly columns: string }
  | { readonly code: "no line"; readonly role: string }
  | { readonly code: "second line"; readonly role: string; readonly place: Place; readonly first: Place }
  | { readonly code: "not a number"; readonly caption: string; readonly text: string; readonly place: Place }
  | { readonly code: "error cell"; readonly caption: string; readonly text: string; readonly place: Place }
  | {
      readonly code: "number or footnote";
      readonly caption: string;
      readonly text: string;
      readonly period: string;
      readonly place: Place;
    }
  | { readonly code: "no figure"; readonly caption: string; readonly period: string; readonly place: Place }
  | { readonly code: "not acceptable"; readonly problem: EpsProblem; readonly place: Place }
  | {
      readonly code: "no term";
      readonly security: string;
      readonly terms: string;
      readonly period?: string;
      readonly place: Place;
    }
  | { readonly code: "no class"; readonly caption: string; readonly place: Place }
  | { readonly code: "no security"; readonly caption: string; readonly place: Place }
  | {
      readonly code: "dilution unexplained";
      readonly caption: string;
      readonly period: string;
      readonly place: Place;
    }
  | { readonly code: "lowers the shares"; readonly caption: string; readonly place: Place }
  | {
      readonly code: "dividends not deducted";
      readonly security: string;
      readonly period: string;
      readonly place: Place;
    };

/** The cell that a problem points at, where it points at one. */
export function placeOf(problem: ReadingProblem): Place | undefined {
  return "place" in problem ? problem.place : undefined;
}

/** The problem in a sentence for the preparer. `address` turns a place into the cell as Excel names it. */
export function explain(problem: ReadingProblem, address: (place: Place) => string): string {
  switch (problem.code) {
    case "no table":
      return "There are no figures in the selected range. Select the whole table: captions on the left, periods on top.";
    case "columns are not periods":
      return `The columns of this range are not periods: they are ${problem.columns}. Select a range with one column for each period, or leave out the other columns in the pane.`;
    case "no line":
      return `There is no line for ${problem.role}. Select a range that has one, or say in the pane which line it is.`;
    case "second line":
      return `This is a second line for ${problem.role}, with other figures than ${address(problem.first)}. ${problem.role === "weighted-average shares" ? "If each is of a class of stock, name the class in the caption, as in “Class A”; or else set" : "Set"} one of them to “Not used”, or select a range with only one.`;
    case "not a number":
      return `“${problem.text}” in “${problem.caption}” is not a number. Enter a number, or a dash for none.`;
    case "number or footnote":
      return `“${problem.text}” in “${problem.caption}” for ${problem.period} can be a negative number or the call of a footnote, and no sum tells which. Enter the number with a minus sign, or a dash for none.`;
    case "error cell":
      return `“${problem.caption}” shows the error ${problem.text}. Correct that cell first.`;
    case "no figure":
      return `“${problem.caption}” has no figure for ${problem.period}. Enter it; if it is none, enter 0.`;
    case "not acceptable":
      return explainEps(problem.problem);
    case "no term":
      return `“${problem.security}” has no ${problem.terms}${problem.period ? ` for ${problem.period}` : ""}. Add a line for it beneath the heading.`;
    case "no class":
      return `It is not clear which class of stock “${problem.caption}” belongs to. Name one with weighted-average shares in the caption, as in “Class A”, or set the line to “Not used”.`;
    case "no security":
      return `It is not clear which security “${problem.caption}” belongs to. Name the security in a heading above it or in the caption, or set the line to “Not used”.`;
    case "dilution unexplained":
      return `“${problem.caption}” for ${problem.period} is more than the weighted-average shares, and no line says which securities make the difference. Add a line for each of them, or set this one to “Not used” if nothing dilutes.`;
    case "lowers the shares":
      return `“${problem.caption}” is taken from the shares, which potential common shares never are. If it belongs to the basic shares, enter weighted-average shares that are net of it; then set the line to “Not used”.`;
    case "dividends not deducted":
      return `The dividends of “${problem.security}” are added back for ${problem.period} but never deducted. Add a line “Preferred dividends” with what is deducted from income.`;
  }
}
