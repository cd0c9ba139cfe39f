import type { ClassOfStock, ConversionOfClass } from "../eps/classes-of-stock";
import type { DilutionFacts, PotentialCommonShares } from "../eps/diluted";
import type { Figure } from "../eps/figure";
import type { Scales } from "../eps/scale";
import type { SecurityKind } from "../eps/securities/security-kind";
import type { Deduction, IncomeLine, Result } from "./role";
import type { Period } from "./headings";

/** A line of facts under the preparer's caption: one figure for each period. */
export interface FactLine {
  readonly caption: string;
  readonly figures: readonly Figure[];
}

/** What is deducted from income, as positive amounts however the preparer shows them. */
export interface DeductionLine extends FactLine {
  readonly of: Deduction;
}

/** A security with what it adds in each period, and the lines of terms that this follows from. */
export interface SecurityFacts {
  readonly caption: string;
  readonly kind: SecurityKind;
  readonly terms: readonly FactLine[];
  readonly potential: readonly PotentialCommonShares[];
}

/** A class of stock, where the table computes for several. */
export interface ClassFacts {
  readonly name: string;
  readonly weightedAverageShares: FactLine;
  readonly distributions?: FactLine;
  readonly participation?: FactLine;
  /** The places of the securities that its shares would be issued for. */
  readonly securities: readonly number[];
  readonly conversions: readonly ConversionOfClass[];
}

/** A result as the preparer reports it. */
export interface ReportedLine extends FactLine {
  readonly of: Result;
  /** The line of income that earnings per share are on. */
  readonly on?: IncomeLine;
  /** The class of stock that it is of, where it names one. */
  readonly stock?: string;
}

export interface PeriodFacts extends DilutionFacts {
  readonly classes?: readonly ClassOfStock[];
}

/** What a range says, ready to be computed with. */
export interface Facts {
  readonly company?: string;
  readonly periods: readonly Period[];
  /** The place of the period that the exhibit is about. */
  readonly currentPeriod: number;
  readonly scales: Scales;
  /** The symbol of money: "$". */
  readonly currency: string;
  readonly netIncome: FactLine;
  /** Present where the table has anything between continuing operations and net income. */
  readonly continuingIncome?: FactLine;
  /** Discontinued operations and the like, as they stand between the two. */
  readonly belowContinuing: readonly (FactLine & { readonly of: IncomeLine })[];
  readonly deductions: readonly DeductionLine[];
  /** Where there are several classes, those of all of them. */
  readonly weightedAverageShares: FactLine;
  readonly classes?: readonly ClassFacts[];
  readonly securities: readonly SecurityFacts[];
  /** The same facts as the calculation takes them, one a period. */
  readonly byPeriod: readonly PeriodFacts[];
  readonly asReported: readonly ReportedLine[];
}
