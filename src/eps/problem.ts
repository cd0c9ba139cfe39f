import type { Decimal } from "./decimal";

/** Why an amount cannot be used, or a computation cannot go on. `term` is what the amount stands for, in words. */
export type EpsProblem =
  | { readonly code: "no weighted-average shares" }
  | { readonly code: "below zero"; readonly term: string; readonly value: Decimal; readonly meant: Meant }
  | { readonly code: "no control income" }
  | {
      readonly code: "not above zero" | "not a fraction";
      readonly term: string;
      readonly optional: boolean;
      readonly value: Decimal;
    }
  | { readonly code: "not a rate"; readonly term: string; readonly value: Decimal }
  | { readonly code: "not a number of decimals"; readonly value: Decimal }
  | { readonly code: "not a date"; readonly term: string; readonly value: Decimal }
  | { readonly code: "not a basis"; readonly value: Decimal }
  | { readonly code: "period ends before it starts" }
  | { readonly code: "not whole months" }
  | { readonly code: "event before the period"; readonly date: string }
  | { readonly code: "event without a date" }
  | { readonly code: "average below zero" }
  | { readonly code: "nobody takes the rest"; readonly isLoss: boolean };

/** What is meant by a number below zero: the same without its sign, nothing at all, or a factor between zero and one. */
export type Meant = "a positive number" | "none" | "a factor";

/** Thrown where a computation cannot go on; everything else that is thrown is a fault of ours. */
export class EpsError extends Error {
  constructor(readonly problem: EpsProblem) {
    super(explain(problem));
    this.name = "EpsError";
  }
}

/** The problem in a sentence for the preparer: what is wrong and what to do. */
export function explain(problem: EpsProblem): string {
  switch (problem.code) {
    case "no weighted-average shares":
      return "There are no weighted-average shares in this period, so there are no earnings per share.";
    case "below zero":
      return `The ${problem.term} is ${problem.value.toString()}; it cannot be negative. ${enterInstead[problem.meant]}`;
    case "no control income":
      return "The control income is blank or zero. Enter income from continuing operations, or leave the argument out to use net income.";
    case "not above zero":
      return `The ${problem.term} is ${found(problem.value)}; it must be above zero. ${
        problem.value.isZero() ? given(problem.optional) : enterInstead["a positive number"]
      }`;
    case "not a fraction":
      return `The ${problem.term} is ${found(problem.value)}; it must be above 0 and at most 1. ${
        problem.value.isZero() ? given(problem.optional) : "Enter half a period as 0.5 or 50%."
      }`;
    case "not a rate":
      return `The ${problem.term} is ${problem.value.toString()}; it must be from 0 to 1. Enter 25 percent as 25% or 0.25.`;
    case "not a number of decimals":
      return `The number of decimals is ${found(problem.value)}; it must be a whole number from 1 to 15. Correct it, or leave the argument out.`;
    case "not a date":
      return `The ${problem.term} is ${found(problem.value)}, which is no date. ${enterDate}`;
    case "not a basis":
      return `The basis is ${problem.value.toString()}; it must be 0 for days or 1 for whole months.`;
    case "period ends before it starts":
      return "The period ends before it starts. Check the two dates.";
    case "not whole months":
      return "Whole months need a period from the first day of a month to the last day of one. Correct the dates, or leave the basis out to count days.";
    case "event before the period":
      return `The event of ${problem.date} is before the period. What it changed belongs in the opening shares.`;
    case "event without a date":
      return "A change or factor has no date. Enter the day on which it happened.";
    case "average below zero":
      return "The changes take away more shares than there are. Check their signs: an issue is positive, a repurchase negative.";
    case "nobody takes the rest":
      return problem.isLoss
        ? "There is an undistributed loss and no class with shares that shares losses. Set sharesLosses to TRUE for one."
        : "There are undistributed earnings and no class with shares that participates in them. Give one a participation above 0.";
  }
}

/** What to do where a date is wanted. */
export const enterDate = "Enter a date, such as 2024-12-31, or DATE(2024,12,31) in a formula.";

const enterInstead: Readonly<Record<Meant, string>> = {
  "a positive number": "Enter it as a positive number.",
  none: "Enter 0 for none.",
  "a factor": "Enter 2 for a 2-for-1 split, 0.5 for a 1-for-2 consolidation.",
};

/** A blank cell cannot be told from a zero. */
function found(value: Decimal): string {
  return value.isZero() ? "blank or zero" : value.toString();
}

function given(optional: boolean): string {
  return optional ? "Give the figure, or leave the whole argument out." : "Enter the figure.";
}
