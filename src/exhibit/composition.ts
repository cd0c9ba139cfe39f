import type { Dilution, WorkedSequence } from "../eps/diluted";
import type { Figure } from "../eps/figure";
import type { Scales } from "../eps/scale";
import type { Facts } from "../facts/facts";
import type { ExhibitOptions } from "./exhibit";
import type { Words } from "./wording";

/** What every part of an exhibit is composed from. */
export interface Composition {
  readonly facts: Facts;
  readonly options: ExhibitOptions;
  readonly words: Words;
  /** The units that money and shares are shown in. */
  readonly shownIn: Scales;
  /** One a period. */
  readonly dilutions: readonly Dilution[];
  /** The numerator of diluted earnings per share of each period. */
  readonly numerators: readonly Figure[];
  /** The working of the sequence of each period, where the form shows it. */
  readonly sequences?: readonly WorkedSequence[];
  /** Whether the year to date takes the average of its quarters' incremental shares. */
  readonly isAveraged: boolean;
}
