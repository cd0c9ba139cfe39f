import { composeExhibit } from "../exhibit/compose";
import { usualOptions } from "../exhibit/exhibit";
import { toValues } from "../exhibit/renderers/values";
import type { Place } from "../facts/grid";
import { explain, placeOf } from "../facts/problem";
import { readFacts } from "../facts/read-facts";
import { recognize } from "../facts/recognize";
import { only, readOptional, type Argument } from "./arguments";
import { attempt, CellError, orThrow, toNumber, type CellResult } from "./cell";
import { gridOf } from "./range";

/** The exhibit of a range, spilled as captions, figures and texts; throws with every problem of the range. */
export function exhibitTable(given: {
  readonly facts: Argument;
  readonly decimals: Argument;
}): CellResult[][] {
  return orThrow(
    attempt(() => {
      const reading = readOptional("decimals", given.decimals);
      const decimals = reading ? only(reading).value.toNumber() : usualOptions.decimals;
      const { facts, problems } = readFacts(recognize(gridOf(given.facts)));
      if (!facts) {
        const sentences = problems.map((problem) => {
          const place = placeOf(problem);
          return `${place ? `${inWords(place)}: ` : ""}${explain(problem, inWords)}`;
        });
        throw new CellError({ code: "facts cannot be read", sentences });
      }
      const rows = toValues(composeExhibit(facts, { ...usualOptions, decimals }));
      return rows.map((row) =>
        row.map((cell) => (typeof cell === "string" ? cell : toNumber({ value: cell }))),
      );
    }),
  );
}

/** A function does not know where its range stands. */
function inWords({ row, column }: Place): string {
  return `row ${row + 1}, column ${column + 1} of the range`;
}
