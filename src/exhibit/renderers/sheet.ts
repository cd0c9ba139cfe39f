import { absoluteAddress, areaAddress, cellAddress, sheetPrefix, type Area } from "../../address";
import { type Figure, type Source } from "../../eps/figure";
import { headingSpans, type Exhibit, type ExhibitLine, type FactsAsBuilt, type Row } from "../exhibit";
import { isScaled, unitsInOneShown } from "../shown-scales";
import {
  changeOfFact,
  changeOfResult,
  crossCheck,
  factsChanged,
  formulaOf,
  type Placement,
  type SheetCell,
} from "./formula";
import { decimalsShown } from "./presentation";
import { linesNeeded, linesOf } from "./text-width";

/** How cells look; absent members stay as they are. */
export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  /** A font by its name; absent: the workbook's own. */
  readonly font?: string;
  readonly align?: "left" | "center" | "right" | "across";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly bottom?: "single" | "double";
}

/** A worksheet as data: what stands in its cells, how it looks and prints, and what it says of itself. */
export interface SheetPlan {
  readonly name: string;
  /** Where on the sheet its first cell stands, if not in A1: its areas count from there, its addresses do not. */
  readonly origin?: SheetCell;
  /** Values and formulas of the block from there; "" is an empty cell. */
  readonly cells: readonly (readonly (string | number)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly formats: readonly { readonly area: Area; readonly format: CellFormat }[];
  /** In points. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly gridlines: boolean;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Names of the sheet, each for an absolute reference such as "='Exhibit 11'!$B$9:$E$9". */
  readonly names: readonly { readonly name: SheetName; readonly refersTo: string }[];
  readonly page?: {
    readonly orientation: "portrait" | "landscape";
    readonly printArea: string;
    readonly titleRows: string;
  };
  /** What is kept with the sheet. */
  readonly properties: readonly { readonly key: string; readonly value: string }[];
}

/** The range that an exhibit was built from, its own cells, and its key figures, which not every exhibit has. */
export type SheetName = "EPS_Source" | "EPS_Exhibit" | "EPS_Basic" | "EPS_Diluted";

/** The sheet of an exhibit, with the row of the plan that each printed line stands in. */
export interface ExhibitPlan extends SheetPlan {
  readonly lines: readonly { readonly line: ExhibitLine; readonly row: number }[];
}

/** Where the facts stand. */
export interface FactsPlace extends Area {
  readonly sheet: string;
}

const input = "#0000FF";
const aside = "#595959";
const captionPoints = 288;
const cellPadding = 6;
const indentPoints = 9;
const pointsPerCharacter = 5.4;
const lineHeight = 15;

/**
 * The exhibit as a worksheet of plain, live formulas over the facts' own cells. Each period is one column and none stands
 * between them, so that rows are ranges to copy, to fill and to refer to by name; rules run unbroken for it.
 */
export function toSheet(
  exhibit: Exhibit,
  name: string,
  facts: FactsPlace,
  origin: SheetCell = { row: 0, column: 0 },
): ExhibitPlan {
  return new SheetRenderer(exhibit, name, facts, origin).render();
}

/** A row of the sheet with what it shows: a row of the exhibit, or one of the sheet's own. */
type SheetRow =
  | Row
  | { readonly kind: "title"; readonly text: string; readonly italic?: true }
  | { readonly kind: "cross-check" }
  /** A row of the facts, or of the results, each as its change since the exhibit was built. */
  | { readonly kind: "changed facts"; readonly line: FactsAsBuilt }
  | { readonly kind: "changed results"; readonly line: ExhibitLine };

class SheetRenderer {
  readonly #exhibit: Exhibit;
  /** The exhibit as its cells hold it, whatever unit it is shown in. */
  readonly #inUnitsOfFacts: Exhibit;
  readonly #name: string;
  readonly #facts: FactsPlace;
  readonly #origin: SheetCell;
  readonly #width: number;
  readonly #cells: (string | number)[][] = [];
  readonly #numberFormats: string[][] = [];
  readonly #formats: { area: Area; format: CellFormat }[] = [];
  readonly #heights: { row: number; points: number }[] = [];
  /** Where on the sheet each figure stands. */
  readonly #places = new Map<Figure, SheetCell[]>();
  /** The rows that the cross-check counts. */
  readonly #changes = { "changed facts": [] as number[], "changed results": [] as number[] };

  constructor(exhibit: Exhibit, name: string, facts: FactsPlace, origin: SheetCell) {
    this.#exhibit = exhibit;
    this.#inUnitsOfFacts = { ...exhibit, shownIn: exhibit.scales };
    this.#name = name;
    this.#facts = facts;
    this.#origin = origin;
    this.#width = exhibit.periods.length + 1;
  }

  render(): ExhibitPlan {
    const exhibit = this.#exhibit;
    const levels = headingSpans(exhibit);
    const isWide = exhibit.periods.length > 4;
    const titles = this.#titles();
    const firstHeading = titles.length + 1;
    const firstRow = firstHeading + levels.length + 1;
    const printed = this.#printed();
    const working = this.#working();
    const above: readonly SheetRow[] = [...printed, { kind: "space" }, { kind: "space" }];
    [...above, ...working].forEach((row, index) => this.#place(row, firstRow + index));

    titles.forEach((title) => this.#writeText(title));
    this.#writeBlank();
    this.#writeHeadings(firstHeading);
    this.#writeBlank(6);
    above.forEach((row) => this.#write(row, exhibit));
    working.forEach((row) => this.#write(row, this.#inUnitsOfFacts));

    const workingRow = firstRow + printed.length + 2;
    const workingArea = { row: workingRow, column: 0, rows: working.length, columns: this.#width };
    this.#formats.push({ area: workingArea, format: { color: aside } });
    this.#markTypedFacts();
    const printedArea = { row: 0, column: 0, rows: firstRow + printed.length, columns: this.#width };
    const { row: top } = this.#origin;
    return {
      name: this.#name,
      origin: this.#origin,
      cells: this.#cells,
      numberFormats: this.#numberFormats,
      formats: joined(this.#formats),
      columnWidths: [captionPoints, ...exhibit.periods.map((_, period) => this.#columnWidth(period))],
      rowHeights: this.#heights,
      gridlines: false,
      // Titles are centred over the whole width, which a frozen column would cut: only a wide exhibit has one.
      frozen: { rows: firstRow - 1, columns: isWide ? 1 : 0 },
      names: this.#names(),
      page: {
        orientation: isWide ? "landscape" : "portrait",
        printArea: areaAddress(this.#onSheet(printedArea)),
        titleRows: `$${top + 1}:$${top + firstRow - 1}`,
      },
      properties: [],
      lines: printed.flatMap((line, index) =>
        line.kind === "line" ? [{ line, row: firstRow + index }] : [],
      ),
    };
  }

  /** The printed rows, each note in as many as it needs: a text that runs on is cut off at the edge of the page. */
  #printed(): readonly Row[] {
    const { rows, periods } = this.#exhibit;
    const width = periods.reduce((sum, _, period) => sum + this.#columnWidth(period), captionPoints);
    return rows.flatMap((row): Row | readonly Row[] =>
      row.kind === "note" ? linesOf(row.text, width - cellPadding).map((text) => ({ ...row, text })) : row,
    );
  }

  /** What stands beneath the print area: the cross-check, the working, and what the cross-check compares. */
  #working(): readonly SheetRow[] {
    const { working, asBuilt } = this.#exhibit;
    const heading = "Not printed: whether this is what was built, and the working";
    return [
      { kind: "heading", text: isScaled(this.#exhibit) ? `${heading}, in the units of the facts` : heading },
      { kind: "cross-check" },
      { kind: "space" },
      ...working,
      ...(working.length > 0 ? ([{ kind: "space" }] as const) : []),
      { kind: "heading", text: "Facts: change since it was built" },
      ...asBuilt.facts.map((line) => ({ kind: "changed facts" as const, line })),
      { kind: "space" },
      { kind: "heading", text: "Results: difference from what was built" },
      ...asBuilt.results.map((line) => ({ kind: "changed results" as const, line })),
    ];
  }

  #titles(): readonly (SheetRow & { kind: "title" })[] {
    const { company, exhibit, title, scaleNote } = this.#exhibit;
    return [
      ...[company, exhibit, title].flatMap((text) =>
        text === undefined ? [] : { kind: "title" as const, text },
      ),
      ...(scaleNote === undefined
        ? []
        : [{ kind: "title" as const, text: scaleNote, italic: true as const }]),
    ];
  }

  /** A place in the block as one on the sheet. */
  #onSheet<Place extends SheetCell>(place: Place): Place {
    const { row, column } = this.#origin;
    return { ...place, row: row + place.row, column: column + place.column };
  }

  #place(row: SheetRow, at: number): void {
    if (row.kind === "changed facts" || row.kind === "changed results") this.#changes[row.kind].push(at);
    if (row.kind !== "line") return;
    row.figures.forEach((figure, period) => {
      const cells = this.#places.get(figure) ?? [];
      this.#places.set(figure, [...cells, this.#onSheet({ row: at, column: period + 1 })]);
    });
  }

  #placement: Placement = {
    cellsOf: (figure) => this.#places.get(figure) ?? [],
    cellOfNegative: (figure) => {
      if (figure.working.kind === "negative") return this.#places.get(figure.working.of)?.[0];
      for (const [placed, cells] of this.#places) {
        if (placed.working.kind === "negative" && placed.working.of === figure) return cells[0];
      }
      return undefined;
    },
    source: ({ row, column }: Source) =>
      sheetPrefix(this.#facts.sheet) + cellAddress(this.#facts.row + row, this.#facts.column + column),
  };

  /** Writes a row, its amounts in the units that the exhibit is shown in. */
  #write(row: SheetRow, shown: Exhibit): void {
    switch (row.kind) {
      case "space":
        return this.#writeBlank(8);
      case "line":
        return this.#writeLine(row, shown);
      case "cross-check":
        return this.#writeCrossCheck();
      case "changed facts":
        return this.#writeChanges(row.line, (fact) => changeOfFact(fact, this.#placement));
      case "changed results":
        return this.#writeChanges(row.line, (result) => {
          const [cell] = this.#places.get(result) ?? [];
          return cell && changeOfResult(result, cell);
        });
      case "heading":
        return this.#writeText(row, { bold: true });
      case "title":
      case "note":
        return this.#writeText(row);
    }
  }

  #writeBlank(points?: number): void {
    const row = this.#cells.length;
    this.#push([], []);
    if (points !== undefined) this.#heights.push({ row, points });
  }

  #writeCrossCheck(): void {
    const row = this.#cells.length;
    const area = (of: "changed facts" | "changed results", period: number): Area => {
      const rows = this.#changes[of];
      return this.#onSheet({ row: rows[0] as number, column: period + 1, rows: rows.length, columns: 1 });
    };
    const { restsOn } = this.#exhibit.asBuilt;
    const formulas = restsOn.map((periods, period) =>
      crossCheck(
        periods.map((other) => area("changed facts", other)),
        area("changed results", period),
      ),
    );
    this.#push(["Cross-check", ...formulas], []);
    const cells = { row, column: 1, rows: 1, columns: this.#width - 1 };
    this.#formats.push({ area: cells, format: { align: "right", wrap: true } });
    const narrowest = Math.min(...restsOn.map((_, period) => this.#columnWidth(period)));
    const lines = linesNeeded(factsChanged, narrowest - cellPadding);
    this.#heights.push({ row, points: lines * lineHeight });
  }

  #writeChanges(
    { caption, unit, figures }: FactsAsBuilt,
    change: (figure: Figure) => string | number | undefined,
  ): void {
    const format = unit === "per share" || unit === "fraction" ? "General" : "#,##0.######;(#,##0.######)";
    this.#push(
      [text(caption), ...figures.map((figure) => (figure && change(figure)) ?? 0)],
      ["General", ...figures.map(() => format)],
    );
    this.#wrapCaption(caption, 0);
  }

  #writeText(row: Extract<SheetRow, { readonly text: string }>, format: CellFormat = {}): void {
    const at = this.#cells.length;
    this.#push([text(row.text)], []);
    const area = { row: at, column: 0, rows: 1, columns: row.kind === "heading" ? 1 : this.#width };
    if (row.kind === "title") {
      this.#formats.push({
        area,
        format: { align: "across", ...(row.italic ? { italic: true } : { bold: true }) },
      });
    } else this.#formats.push({ area, format });
  }

  #writeHeadings(firstHeading: number): void {
    const levels = headingSpans(this.#exhibit);
    levels.forEach((spans, level) => {
      const row = firstHeading + level;
      const cells = Array<string | number>(this.#width).fill("");
      const formats = Array<string>(this.#width).fill("@");
      spans.forEach(({ text: heading, first, count }) => {
        // A year is a number to Excel: as text it would carry a warning mark.
        const isNumber = /^\d{1,9}$/.test(heading);
        cells[first + 1] = isNumber ? Number(heading) : heading;
        if (isNumber) formats[first + 1] = "General";
        const area = { row, column: first + 1, rows: 1, columns: count };
        const format: CellFormat = { bold: true, align: count > 1 ? "across" : "center", wrap: count === 1 };
        this.#formats.push({ area, format: { ...format, ...(heading && { bottom: "single" as const }) } });
      });
      this.#push(cells, formats);
      const tallest = Math.max(
        ...spans.map(({ text: heading, first, count }) => {
          const width = Array.from({ length: count }, (_, index) => this.#columnWidth(first + index)).reduce(
            (a, b) => a + b,
            0,
          );
          return Math.ceil((heading.length * pointsPerCharacter * 1.1) / width);
        }),
      );
      if (tallest > 1) this.#heights.push({ row, points: tallest * lineHeight });
    });
  }

  #writeLine(line: ExhibitLine, shown: Exhibit): void {
    const row = this.#cells.length;
    const formulas = line.figures.map((figure, period) =>
      this.#cellOf(figure, this.#onSheet({ row, column: period + 1 })),
    );
    const format = numberFormat(line, shown);
    this.#push([text(line.caption), ...formulas], ["General", ...line.figures.map(() => format)]);
    this.#wrapCaption(line.caption, line.depth);
    if (line.rule !== "none") {
      this.#formats.push({
        area: { row, column: 1, rows: 1, columns: this.#width - 1 },
        format: { bottom: line.rule },
      });
    }
  }

  /** The caption of the last row, indented and in as many lines as it needs. */
  #wrapCaption(caption: string, depth: number): void {
    const row = this.#cells.length - 1;
    this.#formats.push({
      area: { row, column: 0, rows: 1, columns: 1 },
      // Excel keeps an indent only with an alignment of its own.
      format: { wrap: true, ...(depth > 0 && { align: "left", indent: depth }) },
    });
    const lines = linesNeeded(caption, captionPoints - cellPadding - indentPoints * depth);
    if (lines > 1) this.#heights.push({ row, points: lines * lineHeight });
  }

  /** A formula, or the number itself where it was typed as text or is the method's own. */
  #cellOf(figure: Figure, cell: SheetCell): string | number {
    const { working, value } = figure;
    const isNumber =
      working.kind === "constant" ||
      (working.kind === "given" && (!working.source || working.source.written === "text"));
    const [first] = this.#places.get(figure) ?? [];
    const isFirst = !first || (first.row === cell.row && first.column === cell.column);
    return isNumber && isFirst ? value.toNumber() : formulaOf(figure, cell, this.#placement);
  }

  #markTypedFacts(): void {
    for (const [figure, [first]] of this.#places) {
      if (figure.working.kind === "given" && figure.working.source?.written === "text" && first) {
        const { row, column } = this.#origin;
        const area = { row: first.row - row, column: first.column - column, rows: 1, columns: 1 };
        this.#formats.push({ area, format: { color: input } });
      }
    }
  }

  #names(): SheetPlan["names"] {
    const { rows, columns } = this.#facts;
    const facts = `=${sheetPrefix(this.#facts.sheet)}${absoluteAddress({ ...this.#facts, rows, columns })}`;
    const keys = this.#exhibit.rows.flatMap((row) => {
      if (row.kind !== "line" || !row.key) return [];
      const [cell] = this.#places.get(row.figures[0] as Figure) ?? [];
      if (!cell) return [];
      const area = { ...cell, rows: 1, columns: row.figures.length };
      const name = keyNames[row.key];
      return { name, refersTo: `=${sheetPrefix(this.#name)}${absoluteAddress(area)}` };
    });
    return [{ name: "EPS_Source", refersTo: facts }, ...keys];
  }

  /** Room for the longest figure with its commas, parentheses and symbol, and for a part of each heading that spans the column. */
  #columnWidth(period: number): number {
    const digits = this.#exhibit.rows.flatMap((row) => {
      const figure = row.kind === "line" ? row.figures[period] : undefined;
      return figure && row.kind === "line"
        ? figure.value.abs().toFixed(decimalsShown(row, this.#inUnitsOfFacts)).length
        : [];
    });
    const figures = Math.max(8, ...digits);
    const spanning = headingSpans(this.#exhibit).flatMap((spans) =>
      spans
        .filter(({ first, count }) => count > 1 && first <= period && period < first + count)
        .map(({ text: heading, count }) => (heading.length * 1.1) / count),
    );
    return Math.max(figures + Math.ceil(figures / 3) + 5, ...spanning) * pointsPerCharacter;
  }

  #push(cells: readonly (string | number)[], formats: readonly string[]): void {
    const fill = <T>(given: readonly T[], blank: T) =>
      Array.from({ length: this.#width }, (_, index) => given[index] ?? blank);
    this.#cells.push(fill(cells, ""));
    this.#numberFormats.push(fill(formats, "General"));
  }
}

const keyNames = { basic: "EPS_Basic", diluted: "EPS_Diluted" } as const;

/** Areas one beneath the other that look alike, each run of them as one; but each row keeps a rule of its own. */
function joined(formats: SheetPlan["formats"]): SheetPlan["formats"] {
  const runs = new Map<string, SheetPlan["formats"][number]>();
  const lastRun = new Map<string, string>();
  formats.forEach(({ area, format }, index) => {
    const look = JSON.stringify([area.column, area.columns, format]);
    const last = lastRun.get(look) ?? "";
    const run = runs.get(last);
    if (run && !format.bottom && run.area.row + run.area.rows === area.row) {
      runs.set(last, { area: { ...run.area, rows: run.area.rows + area.rows }, format });
    } else {
      runs.set(String(index), { area, format });
      lastRun.set(look, String(index));
    }
  });
  return [...runs.values()];
}

/** The format that shows a line's figures: accounting style, with the symbol where the line has it, in the units of the exhibit. */
function numberFormat(line: ExhibitLine, exhibit: Exhibit): string {
  if (line.unit === "test") return "0_)";
  if (line.unit === "turn") return '0_);0_);"-"_)';
  const decimals = decimalsShown(line, exhibit);
  const places = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  if (line.unit === "fraction") return `0${places}%_)`;
  const symbol =
    line.symbol && line.unit !== "shares" ? (exhibit.currency === "$" ? "$" : `"${exhibit.currency}"`) : "";
  // Each comma behind the digits shows the number in thousands of its unit.
  const thousands = ",".repeat(Math.round(Math.log10(unitsInOneShown(line.unit, exhibit)) / 3));
  const digits = `#,##0${places}${thousands}`;
  const nil = `"-"${"?".repeat(decimals)}`;
  return `_(${symbol}* ${digits}_);_(${symbol}* (${digits});_(${symbol}* ${nil}_);_(@_)`;
}

/** What Excel would take for a formula, an error or a truth value; or, in figures with no more than one word, for a number or a date. */
const noText = /^(?:[=+\-@'#]|(?:true|false)$|(?=.*\d)\P{L}*\p{L}*\P{L}*$)/iu;

/** A text that Excel takes for a text. */
function text(value: string): string {
  return noText.test(value) ? `'${value}` : value;
}
