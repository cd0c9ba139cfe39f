import type { Scales } from "../eps/scale";
import type { RecognizedTable } from "./recognized-table";
import type { Role } from "./role";
import { rolesByFooting } from "./roles";
import { entriesOf } from "./entries";
import { textOf, type Cell, type Grid } from "./grid";
import { layoutOf, type Layout } from "./headings";
import { withRolesOfClasses } from "./classes";
import type { Line } from "./line";
import { readAmount } from "./notation";
import { Shown } from "./shown-amounts";
import { withLoneDigitsSettled } from "./lone-digits";
import { tidied } from "./pasted";
import { fittingScales } from "./fitting-scales";
import { withComputations } from "./computations";
import { isSectionHeading } from "./sections";
import { scalesOf, statedUnit } from "./scale";

/** Gives each line of a range its role, from its caption, the heading above it and what other lines say. */
export function recognize(grid: Grid): RecognizedTable {
  const recognized = (cells: Grid["cells"]) => recognizedIn(cells, grid);
  return withLoneDigitsSettled(recognized(tidied(grid).cells), recognized);
}

function recognizedIn(cells: Grid["cells"], grid: Grid): RecognizedTable {
  const layout = layoutOf(cells);
  const { periods, titles } = layout;
  const amounts = cells.map((row) => row.map(readAmount));
  const { lines: settled, sums } = rolesByFooting(entriesOf(cells, amounts, layout));
  const lines = withRolesOfClasses(settled);
  const names = titles.filter((title) => !isSectionHeading(title) && !notACompany.test(title));
  const company = titles.find((title) => companyName.test(title)) ?? names[0];
  const table: RecognizedTable = {
    grid,
    cells,
    amounts,
    layout,
    periods,
    lines,
    sums,
    scales: scalesStated(cells, layout, lines),
    ...(company !== undefined && { company }),
  };
  const shown = new Shown(table);
  const scales = fittingScales(table, shown);
  const scaled = scales ? { ...table, scales, statedScales: table.scales } : table;
  return { ...scaled, lines: withComputations(scaled, shown) };
}

const companyName =
  /\b(?:inc|incorporated|corp|corporation|company|co|ltd|limited|plc|llc|l\.?p|group|holdings|s\.?a|ag|n\.?v)\b\.?/i;
const notACompany =
  /\b(?:exhibit|(?:computation|calculation|statement|reconciliation|schedule|note)s?|earnings|income|loss|operations|shares?|stock|facts|thousands|millions|unaudited|basic|diluted|periods?|years?|months|quarters?)\b|:$/i;

function scalesStated(
  cells: readonly (readonly Cell[])[],
  { firstLine, unitColumn = -1 }: Layout,
  lines: readonly Line[],
): Scales {
  const above = cells.slice(0, firstLine).flat().map(textOf);
  const others = lines.flatMap(({ role, caption }) => (/heading|not used/.test(role.kind) ? caption : []));
  const scales = scalesOf([...above, ...others]);
  const unitIn = (kind: Role["kind"]) =>
    lines
      .filter(({ role }) => role.kind === kind)
      .map(({ row, caption }) => statedUnit(`${caption} (${textOf(cells[row]?.[unitColumn])})`))
      .find(Boolean);
  return {
    money: unitIn("income") || scales.money,
    shares: unitIn("weighted-average shares") || scales.shares,
  };
}
