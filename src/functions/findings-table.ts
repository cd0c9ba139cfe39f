import { cellAddress, parseAddress } from "../address";
import { findingsOf, type Severity } from "../checks/checks";
import { isBlank, type Place } from "../facts/grid";
import { columnsBesidePeriods } from "../facts/headings";
import { placeIn } from "../facts/line-reader";
import { explain } from "../facts/problem";
import { recognize } from "../facts/recognize";
import type { RecognizedTable } from "../facts/recognized-table";
import type { Argument } from "./arguments";
import { attempt, CellError, orThrow, type CellResult } from "./cell";
import { gridOf } from "./range";

const headings = ["Severity", "Rule", "Where", "What is wrong", "Expected", "Found"];
const severities: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

/**
 * The findings on a range under their headings, or "No findings"; above them, that its columns are not periods. `address` is where
 * the range stands, where Excel tells it.
 */
export function findingsTable(facts: Argument, address: string | undefined): CellResult[][] {
  return orThrow(
    attempt(() => {
      const table = recognize(gridOf(facts));
      if (table.periods.length === 0) {
        const sentences = [explain({ code: "no table" }, () => "")];
        throw new CellError({ code: "facts cannot be read", sentences });
      }
      const { row, column } = address ? parseAddress(address) : { row: 0, column: 0 };
      const addressOf = (place: Place) => cellAddress(row + place.row, column + place.column);
      const findings = findingsOf(table).map(({ severity, rule, place, sentence, expected, found }) => [
        severities[severity],
        rule,
        addressOf(place),
        sentence,
        expected,
        found,
      ]);
      const rows = [...otherColumns(table, addressOf), ...findings];
      return rows.length === 0 ? [["No findings"]] : [headings, ...rows];
    }),
  );
}

/** A row that says what the columns are where they are not periods, in the words in which the pane refuses to read them. */
function otherColumns(table: RecognizedTable, addressOf: (place: Place) => string): string[][] {
  const { periods, layout, cells } = table;
  const [first] = periods;
  const columns = columnsBesidePeriods(periods);
  if (!first || columns === undefined) return [];
  const headingRows = cells
    .slice(0, layout.firstLine)
    .flatMap((row, index) => (isBlank(row[first.column]) ? [] : index));
  const heading = placeIn(table, headingRows.at(-1) ?? 0, first.column);
  const sentence = explain({ code: "columns are not periods", columns }, addressOf);
  return [[severities.note, "PERIODS", addressOf(heading), sentence, "one column for each period", columns]];
}
