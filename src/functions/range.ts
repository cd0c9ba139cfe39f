import { withZerosAsBlanks } from "../facts/blanks";
import type { Cell, Grid } from "../facts/grid";
import type { Argument } from "./arguments";
import { readPlain } from "./cell";

/** The argument as a grid: a function sees values only, and of a blank cell often a zero. */
export function gridOf(argument: Argument): Grid {
  const rows = (argument ?? [[""]]).map((row) =>
    row.map((value): Cell => {
      const { plain, error } = readPlain(value);
      return { value: plain, text: String(plain), format: "General", ...(error && { error }) };
    }),
  );
  return { sheet: "", row: 0, column: 0, cells: withZerosAsBlanks(rows) };
}
