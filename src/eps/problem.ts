import type { Decimal } from "./decimal";

/** Why an amount cannot be used, or a computation cannot go on. `term` is what the amount stands for, in words. */
export type EpsProblem =
  | { readonly code: "no weighted-average shares" }
  | { readonly code: "below zero"; readonly term: string; readonly value: Decimal }
  | { readonly code: "zero"; readonly term: string; readonly optional: boolean }
  | {
      readonly code: "not above zero";
      readonly term: string;
      readonly optional: boolean;
      readonly value: Decimal;
    }
  | { readonly code: "above one"; readonly term: string; readonly value: Decimal; readonly percent: boolean }
  | { readonly code: "not a number of decimals"; readonly value: Decimal }
  | { readonly code: "not a date"; readonly term: string; readonly value: Decimal }
  | { readonly code: "not a basis"; readonly value: Decimal }
  | { readonly code: "period ends before it starts" }
  | { readonly code: "not whole months" }
  | { readonly code: "event before the period"; readonly date: string }
  | { readonly code: "event without a date" }
  | { readonly code: "average below zero" }
  | { readonly code: "nobody takes the rest"; readonly isLoss: boolean };

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
      return `The ${problem.term} is ${problem.value.toString()}; it cannot be negative. Enter it as a positive number.`;
    case "zero":
    case "not above zero": {
      const found =
        problem.code === "zero" || problem.value.isZero() ? "blank or zero" : problem.value.toString();
      const remedy = problem.optional
        ? "Give the figure, or leave the whole argument out."
        : "Enter the figure.";
      return `The ${problem.term} is ${found}; it must be ${problem.code === "zero" ? "given" : "above zero"}. ${remedy}`;
    }
    case "above one":
      return problem.percent
        ? `The ${problem.term} is ${problem.value.toString()}; it must be from 0 to 1. Enter 25 percent as 25% or 0.25.`
        : `The ${problem.term} is ${problem.value.toString()}; it must be above 0 and at most 1. Enter half a period as 0.5 or 50%.`;
    case "not a number of decimals":
      return `The number of decimals is ${problem.value.toString()}; it must be a whole number from 1 to 15. Leave it out for the unrounded figure.`;
    case "not a date":
      return `The ${problem.term} is ${problem.value.toString()}, which is no date. Enter a date, such as 2024-12-31.`;
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
