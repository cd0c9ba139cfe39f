import {
  usualOptions,
  type ExhibitOptions,
  type Form,
  type Rounding,
  type ShownIn,
  type Standard,
} from "../exhibit/exhibit";

/** What a person chooses in the pane: the exhibit's options, and what is noted at its cells. */
export interface Choices extends ExhibitOptions {
  /** Whether each caption's cell has a note that names its XBRL element. */
  readonly notesElements?: boolean;
}

export const usualChoices: Choices = usualOptions;

const standards: readonly Standard[] = ["US GAAP", "IFRS"];
const forms: readonly Form[] = ["basic and diluted", "reconciliation", "full computation"];
const roundings: readonly Rounding[] = ["each line on its own", "made to foot"];
const unitsShown: readonly ShownIn[] = ["as in the facts", "thousands", "millions"];
const decimalPlaces: readonly number[] = [2, 3, 4];

/** The choices that something stored states; each value that does not fit, as from another version, is the usual one. */
export function choicesFrom(stored: unknown): Choices {
  const said: Partial<Record<keyof Choices, unknown>> =
    typeof stored === "object" && stored !== null ? stored : {};
  const { number, company, title, showsReported, notesElements } = said;
  return {
    ...(isText(company) && { company }),
    ...(isText(title) && { title }),
    number: isText(number) ? number : usualChoices.number,
    decimals: oneOf(decimalPlaces, said.decimals) ?? usualChoices.decimals,
    form: oneOf(forms, said.form) ?? usualChoices.form,
    standard: oneOf(standards, said.standard) ?? usualChoices.standard,
    rounding: oneOf(roundings, said.rounding) ?? usualChoices.rounding,
    moneyShownIn: oneOf(unitsShown, said.moneyShownIn) ?? usualChoices.moneyShownIn,
    sharesShownIn: oneOf(unitsShown, said.sharesShownIn) ?? usualChoices.sharesShownIn,
    showsReported: showsReported === true,
    ...(notesElements === true && { notesElements }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function oneOf<Value>(values: readonly Value[], stored: unknown): Value | undefined {
  return values.find((value) => value === stored);
}
