import { dilutionOfClasses, sequenceOfClasses, type DilutionOfClasses } from "../eps/classes-of-stock";
import { dilutedIncome, dilution, sequenceWorking, type Dilution } from "../eps/diluted";
import type { Unit } from "../eps/figure";
import type { Facts } from "../facts/facts";
import { asBuilt } from "./as-built";
import { compositionOfClasses, formsOfClasses, isOfClasses } from "./classes";
import type { Composition } from "./composition";
import { usualOptions, type Exhibit, type ExhibitOptions, type Row } from "./exhibit";
import { forms } from "./forms";
import { notes } from "./notes";
import { withAveragedQuarters } from "./quarters";
import { shownScales } from "./shown-scales";
import { scaleNote, wordsOf } from "./wording";
import { noteOnText, workingBlock } from "./working-block";

/** The exhibit of these facts in the chosen form. */
export function composeExhibit(given: Facts, options: ExhibitOptions = usualOptions): Exhibit {
  const composition = compositionOf(given, options);
  const { facts, words, shownIn } = composition;
  const lines = rowsOf(composition);
  const rows = [...lines, ...notes(composition, lines)];
  const company = options.company ?? facts.company;
  const note = scaleNote(shownIn);
  return {
    ...(company && { company }),
    exhibit: `EXHIBIT ${options.number}`,
    title: options.title ?? words.title,
    ...(note && { scaleNote: note }),
    periods: facts.periods.map(({ headings, label }) => (headings.length > 0 ? headings : [label])),
    rows: [...rows, ...noteOnText(composition)],
    working: workingBlock(composition),
    asBuilt: asBuilt(composition, rows),
    currency: facts.currency,
    scales: facts.scales,
    shownIn,
    decimals: {
      money: decimalsOf(rows, "money"),
      shares: decimalsOf(rows, "shares"),
      perShare: options.decimals,
    },
  };
}

function compositionOf(given: Facts, options: ExhibitOptions): Composition {
  const facts = options.standard === "US GAAP" ? withAveragedQuarters(given) : given;
  const byClass = facts.byPeriod.flatMap((period) =>
    period.classes ? dilutionOfClasses(period, period.classes) : [],
  );
  const dilutions = facts.classes ? byClass : facts.byPeriod.map(dilution);
  const composition: Composition = {
    facts,
    options,
    words: wordsOf(options.standard, facts, facts.netIncome.figures, facts.continuingIncome?.figures),
    shownIn: shownScales(facts.scales, options),
    dilutions,
    numerators: dilutions.map((diluted) => dilutedIncome(diluted.incomeAvailable, diluted)),
    ...(options.form === "full computation" && {
      sequences: facts.byPeriod.map((period, index) =>
        facts.classes
          ? sequenceOfClasses(period, byClass[index] as DilutionOfClasses)
          : sequenceWorking(period, dilutions[index] as Dilution),
      ),
    }),
    isAveraged: facts !== given,
  };
  return facts.classes ? compositionOfClasses(composition, byClass) : composition;
}

function rowsOf(composition: Composition): readonly Row[] {
  const { form } = composition.options;
  return isOfClasses(composition) ? formsOfClasses[form](composition) : forms[form](composition);
}

/** The decimals that the facts of a unit are stated with, three at most. */
function decimalsOf(rows: readonly Row[], unit: Unit): number {
  const places = rows.flatMap((row) =>
    row.kind === "line" && row.unit === unit
      ? row.figures
          .filter(({ working }) => working.kind === "given")
          .map(({ value }) => value.decimalPlaces())
      : [],
  );
  return Math.min(3, Math.max(0, ...places));
}
