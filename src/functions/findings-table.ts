import { cellAddress, parseAddress } from "../address";
import { findingsOf, type Severity } from "../checks/checks";
import { explain } from "../facts/problem";
import { recognize } from "../facts/recognize";
import type { Argument } from "./arguments";
import { attempt, CellError, orThrow, type CellResult } from "./cell";
import { gridOf } from "./range";

const headings = ["Severity", "Rule", "Where", "What is wrong", "Expected", "Found"];
const severities: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

/** The findings on a range under their headings, or "No findings". `address` is where the range stands, where Excel tells it. */
export function findingsTable(facts: Argument, address: string | undefined): CellResult[][] {
  return orThrow(
    attempt(() => {
      const table = recognize(gridOf(facts));
      if (table.periods.length === 0) {
        const sentences = [explain({ code: "no table" }, () => "")];
        throw new CellError({ code: "facts cannot be read", sentences });
      }
      const { row, column } = address ? parseAddress(address) : { row: 0, column: 0 };
      const findings = findingsOf(table).map(({ severity, rule, place, sentence, expected, found }) => {
        const where = cellAddress(row + place.row, column + place.column);
        return [severities[severity], rule, where, sentence, expected, found];
      });
      return findings.length === 0 ? [["No findings"]] : [headings, ...findings];
    }),
  );
}
