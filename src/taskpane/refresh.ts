import { areaAddress, cellAddress, type Area } from "../address";
import { blockKey, type Block, type BuiltSheet } from "../excel/rewrite";
import type { SheetPlan } from "../exhibit/renderers/sheet";
import type { Place } from "../facts/grid";
import type { Corrections } from "../facts/read-facts";
import { recognize } from "../facts/recognize";
import { exhibitKey, placeOf, understand, type Understanding } from "./build";
import { choicesFrom, type Choices } from "./choices";
import { correctionsKey, takeUp } from "./corrections";
import { changesSince, figuresFrom, figuresKey, type Change, type KeptFigures } from "./figures";
import { parsedObject } from "./parsed-object";

/** What an exhibit's sheet says of itself, and what its facts say now. */
export interface BuiltExhibit {
  readonly sheet: string;
  /** The facts as they are now: "'Facts'!$A$1:$E$10". */
  readonly source?: string;
  /** What it was built with. */
  readonly choices: Choices;
  /** Corrections that no longer have their line or period. */
  readonly lost: number;
  /** What the facts would change in it, or what the refresh has changed. */
  readonly changes: readonly Change[];
  readonly isRefreshed: boolean;
  /** Why it cannot be refreshed. */
  readonly obstacle?: string;
  readonly block?: Block;
  readonly figures?: KeptFigures;
}

/** An exhibit's sheet with its facts as they are understood now. */
export interface ReadExhibit {
  readonly built: BuiltExhibit;
  readonly understanding?: Understanding;
}

/** What a sheet with an exhibit says, its facts read with the corrections it keeps, or with others; undefined where it has none. */
export function readExhibit(read: BuiltSheet, others?: Corrections): ReadExhibit | undefined {
  const { sheet, properties, source } = read;
  const kept = properties[exhibitKey];
  if (kept === undefined) return undefined;
  const choices = choicesFrom(parsedObject(kept)?.["options"]);
  const block = blockFrom(properties[blockKey]);
  const figures = figuresFrom(properties[figuresKey]);
  const about = {
    sheet,
    choices,
    lost: 0,
    changes: [],
    isRefreshed: false,
    ...(block && { block }),
    ...(figures && { figures }),
  };
  if (!source) return { built: { ...about, obstacle: sourceGone } };

  const taken = takeUp(properties[correctionsKey], undefined, recognize(source));
  const inForce = others ?? taken?.corrections ?? {};
  const address = placeOf(source);
  const understanding = understand({ grid: source, address, properties: [] }, choices, inForce);
  const facts = understanding?.reading.facts;
  const exhibit = understanding?.exhibit;
  const changes = figures && facts && exhibit ? changesSince(figures, exhibit, facts, true) : [];
  const obstacle = obstacleTo(read, block, figures, understanding);
  return {
    built: {
      ...about,
      source: address,
      lost: taken?.lost ?? 0,
      changes,
      ...(obstacle !== undefined && { obstacle }),
    },
    ...(understanding && { understanding }),
  };
}

const sourceGone =
  "The facts that this exhibit was built from are no longer in the workbook: their sheet or their cells were deleted. Select the facts where they are now and build a new exhibit.";

function obstacleTo(
  { block: now, filled }: BuiltSheet,
  block: Block | undefined,
  figures: KeptFigures | undefined,
  understanding: Understanding | undefined,
): string | undefined {
  if (!block || !figures)
    return "This sheet does not say how its exhibit was built. Select the facts and build a new one.";
  if (now?.rows !== block.rows || now.columns !== block.columns)
    return "Rows or columns were inserted in the middle of this exhibit, deleted or moved, so it cannot be refreshed in its place. Undo that, or select the facts and build a new exhibit. Rows above it and columns beside it can stay.";
  const added = addedTo(now, block, filled);
  if (added)
    return `${cellAddress(added.row, added.column)}, in the middle of this exhibit, holds something of yours that a refresh would lose. Move it above, beneath or beside the exhibit, then refresh again.`;
  if (!understanding?.exhibit)
    return "The facts can no longer be read, so the exhibit stays as it is. See below what stands in the way.";
  return undefined;
}

/** A cell of the exhibit's that it left blank and that is no longer. */
function addedTo(now: Area, block: Block, filled: BuiltSheet["filled"]): Place | undefined {
  return filled.find(
    (cell) => isIn(cell, now) && block.filled?.[cell.row - now.row]?.[cell.column - now.column] === "-",
  );
}

/** Why the plan cannot take the place of the exhibit: a cell that is not ours is where it would grow to. */
export function growsOver(plan: SheetPlan, old: Block, { filled }: BuiltSheet): string | undefined {
  const { row: top, column: left } = plan.origin ?? { row: 0, column: 0 };
  const area: Area = { row: top, column: left, rows: plan.cells.length, columns: plan.columnWidths.length };
  const taken = filled.find(
    (cell) => isIn(cell, area) && !isIn(cell, { ...area, rows: old.rows, columns: old.columns }),
  );
  if (!taken) return undefined;
  return `The refreshed exhibit needs the cells ${areaAddress(area)}, and ${cellAddress(taken.row, taken.column)} holds something of yours. Move it, then refresh again. Nothing was changed.`;
}

function isIn({ row, column }: Place, area: Area): boolean {
  const down = row - area.row;
  const right = column - area.column;
  return down >= 0 && down < area.rows && right >= 0 && right < area.columns;
}

/** The exhibit once it is refreshed: what has changed in it, and what it is now. */
export function afterRefresh(
  before: BuiltExhibit,
  { exhibit, reading }: Understanding,
  choices: Choices,
  { properties }: SheetPlan,
): BuiltExhibit {
  const kept = (key: string) => properties.find((property) => property.key === key)?.value;
  const figures = figuresFrom(kept(figuresKey));
  const block = blockFrom(kept(blockKey));
  const { form, standard, showsReported } = before.choices;
  const isSameForm =
    form === choices.form && standard === choices.standard && showsReported === choices.showsReported;
  const { facts } = reading;
  const changes =
    before.figures && exhibit && facts ? changesSince(before.figures, exhibit, facts, isSameForm) : [];
  return {
    ...before,
    choices,
    changes,
    isRefreshed: true,
    lost: 0,
    ...(figures && { figures }),
    ...(block && { block }),
  };
}

function blockFrom(text: string | undefined): Block | undefined {
  const { rows, columns, widths, filled } = parsedObject(text) ?? {};
  const isBlock = [rows, columns].every((count) => Number.isInteger(count) && Number(count) > 0);
  if (!isBlock || !Array.isArray(widths)) return undefined;
  return {
    rows: Number(rows),
    columns: Number(columns),
    widths: widths.map(Number),
    ...(Array.isArray(filled) && { filled: filled.map(String) }),
  };
}
