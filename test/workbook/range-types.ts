import {
  boundingBox,
  GRID,
  intersect,
  isInside,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  printArea,
  quoteSheet,
} from "./address";
import type { Area, Border, BorderStyle, CellFormat, CellValue } from "./book";
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  asThing,
  given,
  refuse,
  type Host,
  type Method,
  type Of,
  type Property,
  type Thing,
  type TypeTable,
} from "./executor-types";
import { isFormula } from "./formula-syntax";
import { textWidth, wrappedLines } from "./text-width";
import { range, resolveRange, worksheet } from "./workbook-types";

type RangeThing = Of<"Range">;
type Cells = { readonly sheetId: string; readonly area: Area };

const inside = (sheetId: string, area: Area): RangeThing => {
  if (!isInside(area)) throw refuse.argument();
  return range(sheetId, area);
};

/** One property of all cells, as a matrix; null for whole columns and rows. */
function cellwise<T>(self: Cells, read: (sheetId: string, area: Area) => T): T | null {
  return isUnbounded(self.area) ? null : read(self.sheetId, self.area);
}

/** A matrix of the range's own size; a single value stands for all cells. */
function matrix(area: Area, value: unknown): readonly (readonly unknown[])[] {
  if (isUnbounded(area)) throw refuse.argument();
  if (value === null || value === undefined) throw refuse.argument();
  if (!Array.isArray(value)) {
    return Array.from({ length: area.rows }, () => new Array<unknown>(area.columns).fill(value));
  }
  const rows = value as unknown[];
  if (rows.length !== area.rows) throw refuse.dimensions();
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== area.columns) throw refuse.dimensions();
  }
  return rows as unknown[][];
}

function write({ sheetId, area }: Cells, value: unknown, { book }: Host): void {
  const cells = matrix(area, value).map((row) => row.map(checkCell));
  book.put(sheetId, area.row, area.column, cells);
}
function checkCell(cell: unknown): CellValue | null {
  if (cell === null || typeof cell === "boolean") return cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  if (typeof cell !== "string" || cell.length > 32767) throw refuse.argument();
  if (cell.startsWith("=") && cell !== "=" && !isFormula(cell)) throw refuse.argument();
  return cell;
}

const errorText =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;
const shownValue = (value: CellValue): CellValue => (value === "#GETTING_DATA" ? "#BUSY!" : value);

function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return errorText.test(value) ? "Error" : "String";
}

/** The areas of a format that are worth looking at: whole columns end where the sheet's use does. */
function visible({ sheetId, area }: Cells, host: Host): Area {
  if (!isUnbounded(area)) return area;
  const used = host.book.usedArea(sheetId, area);
  return used ?? { ...area, rows: Math.min(area.rows, 1), columns: Math.min(area.columns, 1) };
}
function* cellsOf(area: Area): Generator<readonly [number, number]> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) yield [row, column];
  }
}

/** What all have in common; null where they differ. */
function common<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

function formatProperty<Name extends keyof CellFormat>(
  since: string,
  name: Name,
  check: (value: unknown) => CellFormat[Name],
): Property<Cells> {
  return {
    since,
    get: (self, host) =>
      common(
        (function* () {
          for (const [row, column] of cellsOf(visible(self, host))) {
            yield host.book.format(self.sheetId, row, column)[name];
          }
        })(),
      ),
    set: ({ sheetId, area }, value, { book }) => {
      book.setFormat(sheetId, area, { [name]: check(value) } as Partial<CellFormat>);
    },
  };
}

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  gray: "#808080",
  orange: "#FFA500",
};
function color(value: unknown): string {
  const text = asText(value);
  const hex = namedColors[text.toLowerCase()] ?? (text.startsWith("#") ? text : `#${text}`);
  if (!/^#[0-9A-F]{6}$/i.test(hex)) throw refuse.argument();
  return hex.toUpperCase();
}

function* span(start: number, count: number): Generator<number> {
  for (let index = start; index < start + count; index += 1) yield index;
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Edge = (typeof edges)[number];
const sides = [...edges, "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;

/** The cells and their edges that make up one side of a range. */
function strokes(area: Area, side: string): readonly { readonly area: Area; readonly edge: Edge }[] {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, edge: side }];
    case "EdgeBottom":
      return [{ area: { ...area, row: lastRow, rows: 1 }, edge: side }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, edge: side }];
    case "EdgeRight":
      return [{ area: { ...area, column: lastColumn, columns: 1 }, edge: side }];
    case "InsideHorizontal":
      return area.rows < 2 ? [] : [{ area: { ...area, rows: area.rows - 1 }, edge: "EdgeBottom" }];
    case "InsideVertical":
      return area.columns < 2 ? [] : [{ area: { ...area, columns: area.columns - 1 }, edge: "EdgeRight" }];
    default:
      throw refuse.unknown(`RangeBorder of ${side}`);
  }
}
const noBorder: Border = { style: "None", weight: "Thin", color: "#000000" };

function borderProperty<Name extends keyof Border>(
  name: Name,
  check: (value: unknown) => Border[Name],
): Property<Of<"RangeBorder">> {
  return {
    since: "1.1",
    get: (self, host) =>
      common(
        (function* () {
          for (const { area, edge } of strokes(visible(self, host), self.side)) {
            for (const [row, column] of cellsOf(area)) {
              yield (host.book.format(self.sheetId, row, column).borders[edge] ?? noBorder)[name];
            }
          }
        })(),
      ) ?? (name === "style" ? "None" : null),
    set: (self, value, { book }) => {
      for (const { area, edge } of strokes(self.area, self.side)) {
        const present = book.format(self.sheetId, area.row, area.column).borders[edge] ?? noBorder;
        const changed = { ...present, [name]: check(value) };
        const drawn =
          name !== "style" && present.style === "None"
            ? { ...changed, style: "Continuous" as const }
            : changed;
        book.setFormat(self.sheetId, area, { borders: { [edge]: drawn } });
      }
    },
  };
}
function lineStyle(value: unknown): BorderStyle {
  const known = ["None", "Continuous", "Double", "Dash", "Dot"] as const;
  const others = ["DashDot", "DashDotDot", "SlantDashDot"] as const;
  const style = asOneOf(value, [...known, ...others]);
  const found = known.find((name) => name === style);
  if (found === undefined) throw refuse.unknown(`RangeBorder.style ${style}`);
  return found;
}

function border({ sheetId, area }: Cells, side: unknown): Of<"RangeBorder"> {
  return { type: "RangeBorder", sheetId, area, side: asOneOf(side, sides) };
}

/** Another range from this one: the result must lie on the grid. */
function moved(since: string, change: (area: Area, ...numbers: number[]) => Area): Method<RangeThing> {
  return {
    since,
    run: ({ sheetId, area }, parameters) =>
      inside(sheetId, change(area, ...parameters.map((number) => asNumber(given(number, 0))))),
  };
}
function alongside(since: string, change: (area: Area, count: number) => Area): Method<RangeThing> {
  return {
    since,
    run: ({ sheetId, area }, [count]) => {
      const number = asNumber(given(count, 1));
      if (number === 0) throw refuse.argument();
      return inside(sheetId, change(area, number));
    },
  };
}

function otherRange(self: RangeThing, other: unknown, host: Host): RangeThing {
  const found = typeof other === "string" ? resolveRange(other, self.sheetId, host) : asThing(other, "Range");
  if (found?.sheetId !== self.sheetId) throw refuse.argument();
  return found;
}
function intersection(self: RangeThing, other: unknown, host: Host): RangeThing | undefined {
  const found = typeof other === "string" ? resolveRange(other, self.sheetId, host) : asThing(other, "Range");
  if (!found) throw refuse.argument();
  const area = found.sheetId === self.sheetId ? intersect(self.area, found.area) : undefined;
  return area && range(self.sheetId, area);
}
function used({ sheetId, area }: RangeThing, valuesOnly: unknown, host: Host): RangeThing | undefined {
  const found = host.book.usedArea(sheetId, area, valuesOnly === true);
  return found && range(sheetId, found);
}

/** The block of filled cells around the range, bounded by blank rows and columns. */
function surrounding({ sheetId, area }: RangeThing, host: Host): RangeThing {
  const filled = (near: Area) => {
    const clipped = intersect(near, GRID);
    return clipped !== undefined && host.book.usedArea(sheetId, clipped, true) !== undefined;
  };
  let region = area;
  for (;;) {
    const { row, column, rows, columns } = region;
    let next = region;
    if (filled({ row: row - 1, column: column - 1, rows: 1, columns: columns + 2 })) {
      next = { ...next, row: next.row - 1, rows: next.rows + 1 };
    }
    if (filled({ row: row + rows, column: column - 1, rows: 1, columns: columns + 2 })) {
      next = { ...next, rows: next.rows + 1 };
    }
    if (filled({ row: row - 1, column: column - 1, rows: rows + 2, columns: 1 })) {
      next = { ...next, column: next.column - 1, columns: next.columns + 1 };
    }
    if (filled({ row: row - 1, column: column + columns, rows: rows + 2, columns: 1 })) {
      next = { ...next, columns: next.columns + 1 };
    }
    if (next === region) return range(sheetId, region);
    region = intersect(next, GRID)!;
  }
}

/** Close to Excel's own fit, which measures its fonts. */
function autofitColumns(self: Cells, host: Host): void {
  const { book } = host;
  const { sheetId } = self;
  const area = visible(self, host);
  const texts = book.texts(sheetId, area);
  for (const column of span(area.column, area.columns)) {
    let points = 0;
    texts.forEach((row, index) => {
      const text = row[column - area.column]!;
      if (text === "") return;
      const { fontSize, bold, indentLevel } = book.format(sheetId, area.row + index, column);
      points = Math.max(points, textWidth(text, fontSize, bold) + indentLevel * indentWidth + cellPadding);
    });
    if (points > 0) book.setColumnWidth(sheetId, column, 1, points);
  }
}
function autofitRows(self: Cells, host: Host): void {
  const { book } = host;
  const { sheetId } = self;
  const area = visible(self, host);
  const texts = book.texts(sheetId, area);
  texts.forEach((row, index) => {
    let points = 15;
    row.forEach((text, offset) => {
      const { fontSize, bold, indentLevel, wrapText } = book.format(
        sheetId,
        area.row + index,
        area.column + offset,
      );
      const room = book.columnWidth(sheetId, area.column + offset) - indentLevel * indentWidth - cellPadding;
      const lines = wrapText ? wrappedLines(text, room, fontSize, bold) : 1;
      points = Math.max(points, lines * fontSize * 1.36);
    });
    book.setRowHeight(sheetId, area.row + index, 1, points);
  });
}
const indentWidth = 9;
const cellPadding = 6;

const address = ({ sheetId, area }: Cells, host: Host): string =>
  isWholeColumns(area) && isWholeRows(area)
    ? `${quoteSheet(host.sheet(sheetId).name)}!1:${String(GRID.rows)}`
    : `${quoteSheet(host.sheet(sheetId).name)}!${printArea(area)}`;

const columnHidden = ({ sheetId, area }: Cells, { book }: Host): boolean | null =>
  common([...span(area.column, area.columns)].map((column) => book.columnHidden(sheetId, column)));
const rowHidden = (self: Cells, host: Host): boolean | null => {
  const { row, rows } = isWholeColumns(self.area) ? visible(self, host) : self.area;
  return common([...span(row, rows)].map((index) => host.book.rowHidden(self.sheetId, index)));
};

const formulaProperty: Property<RangeThing> = {
  since: "1.1",
  get: (self, { book }) =>
    cellwise(self, (id, area) => book.formulas(id, area).map((row) => row.map(shownValue))),
  set: write,
};
const numberFormatProperty: Property<RangeThing> = {
  since: "1.1",
  get: (self, { book }) =>
    cellwise(self, (id, area) =>
      [...span(area.row, area.rows)].map((row) =>
        [...span(area.column, area.columns)].map((column) => book.format(id, row, column).numberFormat),
      ),
    ),
  set: ({ sheetId, area }, value, { book }) => {
    // A single format is allowed for whole columns and rows as well.
    if (typeof value === "string") {
      book.setFormat(sheetId, area, { numberFormat: value });
      return;
    }
    matrix(area, value).forEach((row, rowOffset) => {
      // Neighbours of one format are written together.
      for (let start = 0; start < row.length;) {
        const format = row[start];
        let end = start + 1;
        while (end < row.length && row[end] === format) end += 1;
        if (format !== null) {
          const cells = {
            row: area.row + rowOffset,
            column: area.column + start,
            rows: 1,
            columns: end - start,
          };
          book.setFormat(sheetId, cells, { numberFormat: asText(format) });
        }
        start = end;
      }
    });
  },
};

export const rangeTypes: Pick<
  TypeTable,
  | "Range"
  | "RangeAreas"
  | "RangeCollection"
  | "RangeFormat"
  | "RangeFont"
  | "RangeFill"
  | "RangeBorderCollection"
  | "RangeBorder"
> = {
  Range: {
    properties: {
      address: { since: "1.1", get: address },
      addressLocal: { since: "1.1", get: address },
      cellCount: {
        since: "1.1",
        get: ({ area }) => (area.rows * area.columns > 2147483647 ? -1 : area.rows * area.columns),
      },
      rowCount: { since: "1.1", get: ({ area }) => area.rows },
      columnCount: { since: "1.1", get: ({ area }) => area.columns },
      rowIndex: { since: "1.1", get: ({ area }) => area.row },
      columnIndex: { since: "1.1", get: ({ area }) => area.column },
      isEntireColumn: { since: "1.7", get: ({ area }) => isWholeColumns(area) },
      isEntireRow: { since: "1.7", get: ({ area }) => isWholeRows(area) },
      values: {
        since: "1.1",
        get: (self, { book }) =>
          cellwise(self, (id, area) => book.values(id, area).map((row) => row.map(shownValue))),
        set: write,
      },
      formulas: formulaProperty,
      formulasLocal: formulaProperty,
      text: {
        since: "1.1",
        get: (self, { book }) =>
          cellwise(self, (id, area) =>
            book.texts(id, area).map((row) => row.map((text) => String(shownValue(text)))),
          ),
      },
      valueTypes: {
        since: "1.1",
        get: (self, { book }) =>
          cellwise(self, (id, area) => book.values(id, area).map((row) => row.map(valueType))),
      },
      numberFormat: numberFormatProperty,
      numberFormatLocal: { ...numberFormatProperty, since: "1.7" },
      rowHidden: {
        since: "1.2",
        get: rowHidden,
        set: ({ sheetId, area }, value, { book }) => {
          book.setRowHidden(sheetId, area.row, area.rows, asBoolean(value));
        },
      },
      columnHidden: {
        since: "1.2",
        get: columnHidden,
        set: ({ sheetId, area }, value, { book }) => {
          book.setColumnHidden(sheetId, area.column, area.columns, asBoolean(value));
        },
      },
      hidden: {
        since: "1.2",
        get: (self, host) => {
          const row = rowHidden(self, host);
          const column = columnHidden(self, host);
          if (row === true || column === true) return true;
          return row === false && column === false ? false : null;
        },
      },
    },
    navigation: {
      worksheet: { since: "1.1", get: ({ sheetId }) => worksheet(sheetId) },
      format: { since: "1.1", get: ({ sheetId, area }) => ({ type: "RangeFormat", sheetId, area }) },
    },
    methods: {
      getCell: moved("1.1", (area, row, column) => ({
        row: area.row + row!,
        column: area.column + column!,
        rows: 1,
        columns: 1,
      })),
      getRow: moved("1.1", (area, row) => ({ ...area, row: area.row + row!, rows: 1 })),
      getColumn: moved("1.1", (area, column) => ({ ...area, column: area.column + column!, columns: 1 })),
      getLastRow: moved("1.1", (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
      getLastColumn: moved("1.1", (area) => ({
        ...area,
        column: area.column + area.columns - 1,
        columns: 1,
      })),
      getLastCell: moved("1.1", (area) => ({
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1,
        rows: 1,
        columns: 1,
      })),
      getEntireRow: moved("1.1", (area) => ({ ...area, column: 0, columns: GRID.columns })),
      getEntireColumn: moved("1.1", (area) => ({ ...area, row: 0, rows: GRID.rows })),
      getOffsetRange: moved("1.1", (area, rows, columns) => ({
        ...area,
        row: area.row + rows!,
        column: area.column + columns!,
      })),
      getResizedRange: moved("1.2", (area, rows, columns) => ({
        ...area,
        rows: area.rows + rows!,
        columns: area.columns + columns!,
      })),
      getAbsoluteResizedRange: moved("1.7", (area, rows, columns) => ({
        ...area,
        rows: rows!,
        columns: columns!,
      })),
      getRowsBelow: alongside("1.2", (area, count) =>
        count > 0
          ? { ...area, row: area.row + area.rows, rows: count }
          : { ...area, row: area.row + area.rows + count, rows: -count },
      ),
      getRowsAbove: alongside("1.2", (area, count) =>
        count > 0 ? { ...area, row: area.row - count, rows: count } : { ...area, rows: -count },
      ),
      getColumnsAfter: alongside("1.2", (area, count) =>
        count > 0
          ? { ...area, column: area.column + area.columns, columns: count }
          : { ...area, column: area.column + area.columns + count, columns: -count },
      ),
      getColumnsBefore: alongside("1.2", (area, count) =>
        count > 0 ? { ...area, column: area.column - count, columns: count } : { ...area, columns: -count },
      ),
      getUsedRange: {
        since: "1.1",
        run: (self, [valuesOnly], host) => {
          const found = used(self, valuesOnly, host);
          if (!found) throw refuse.notFound();
          return found;
        },
      },
      getUsedRangeOrNullObject: {
        since: "1.4",
        run: (self, [valuesOnly], host) => used(self, valuesOnly, host) ?? null,
      },
      getIntersection: {
        since: "1.1",
        run: (self, [other], host) => {
          const found = intersection(self, other, host);
          if (!found) throw refuse.notFound();
          return found;
        },
      },
      getIntersectionOrNullObject: {
        since: "1.4",
        run: (self, [other], host) => intersection(self, other, host) ?? null,
      },
      getBoundingRect: {
        since: "1.1",
        run: (self, [other], host) =>
          range(self.sheetId, boundingBox(self.area, otherRange(self, other, host).area)),
      },
      getSurroundingRegion: { since: "1.7", run: (self, _, host) => surrounding(self, host) },
      clear: {
        since: "1.1",
        run: ({ sheetId, area }, [applyTo], { book }) => {
          const what = asOneOf(given(applyTo, "All"), ["All", "Contents", "Formats"]);
          book.clear(sheetId, area, what);
        },
      },
      select: {
        since: "1.1",
        run: ({ sheetId, area }, _, host) => {
          if (host.sheet(sheetId).visibility !== "Visible") throw refuse.operation();
          host.book.activateSheet(sheetId);
          host.book.select({ sheetId, areas: [area] });
        },
      },
      calculate: { since: "1.6", run: () => undefined },
      merge: {
        since: "1.2",
        run: ({ sheetId, area }, [across], { book }) => {
          if (isUnbounded(area)) throw refuse.unknown("Range.merge of whole columns or rows");
          if (across !== true) book.merge(sheetId, area);
          else for (const row of span(area.row, area.rows)) book.merge(sheetId, { ...area, row, rows: 1 });
        },
      },
      unmerge: {
        since: "1.2",
        run: ({ sheetId, area }, _, { book }) => {
          book.unmerge(sheetId, area);
        },
      },
      _ValidateArraySize: {
        since: "1.3",
        run: ({ area }, [rows, columns]) => {
          if (rows !== area.rows || columns !== area.columns) throw refuse.dimensions();
        },
      },
    },
  },
  RangeAreas: {
    properties: {
      address: {
        since: "1.9",
        get: ({ sheetId, areas }, host) => areas.map((area) => address({ sheetId, area }, host)).join(","),
      },
      areaCount: { since: "1.9", get: ({ areas }) => areas.length },
      cellCount: {
        since: "1.9",
        get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
      },
    },
    navigation: {
      areas: { since: "1.9", get: ({ sheetId, areas }) => ({ type: "RangeCollection", sheetId, areas }) },
      worksheet: { since: "1.9", get: ({ sheetId }) => worksheet(sheetId) },
    },
  },
  RangeCollection: {
    items: ({ sheetId, areas }) => areas.map((area) => range(sheetId, area)),
    methods: {
      getCount: { since: "1.9", run: ({ areas }) => areas.length },
      getItemAt: {
        since: "1.9",
        run: ({ sheetId, areas }, [index]) => {
          const area = areas[asNumber(index)];
          if (!area) throw refuse.argument();
          return range(sheetId, area);
        },
      },
    },
  },
  RangeFormat: {
    properties: {
      horizontalAlignment: formatProperty("1.1", "horizontalAlignment", (value) =>
        asOneOf(value, ["General", "Left", "Center", "Right", "CenterAcrossSelection", "Fill", "Justify"]),
      ),
      verticalAlignment: formatProperty("1.1", "verticalAlignment", (value) =>
        asOneOf(value, ["Top", "Center", "Bottom"]),
      ),
      wrapText: formatProperty("1.1", "wrapText", asBoolean),
      indentLevel: formatProperty("1.9", "indentLevel", (value) => {
        const level = asNumber(value);
        if (level < 0 || level > 250) throw refuse.argument();
        return level;
      }),
      columnWidth: {
        since: "1.2",
        get: ({ sheetId, area }, { book }) =>
          common([...span(area.column, area.columns)].map((column) => book.columnWidth(sheetId, column))),
        set: ({ sheetId, area }, value, { book }) => {
          if (asNumber(value) < 0) throw refuse.argument();
          book.setColumnWidth(sheetId, area.column, area.columns, asNumber(value));
        },
      },
      rowHeight: {
        since: "1.2",
        get: (self, host) => {
          const { row, rows } = isWholeColumns(self.area) ? visible(self, host) : self.area;
          return common([...span(row, rows)].map((index) => host.book.rowHeight(self.sheetId, index)));
        },
        set: ({ sheetId, area }, value, { book }) => {
          if (asNumber(value) < 0 || asNumber(value) > 409.5) throw refuse.argument();
          book.setRowHeight(sheetId, area.row, area.rows, asNumber(value));
        },
      },
    },
    navigation: {
      font: { since: "1.1", get: ({ sheetId, area }) => ({ type: "RangeFont", sheetId, area }) },
      fill: { since: "1.1", get: ({ sheetId, area }) => ({ type: "RangeFill", sheetId, area }) },
      borders: {
        since: "1.1",
        get: ({ sheetId, area }) => ({ type: "RangeBorderCollection", sheetId, area }),
      },
    },
    methods: {
      autofitColumns: {
        since: "1.2",
        run: (self, _, host) => {
          autofitColumns(self, host);
        },
      },
      autofitRows: {
        since: "1.2",
        run: (self, _, host) => {
          autofitRows(self, host);
        },
      },
    },
  },
  RangeFont: {
    properties: {
      bold: formatProperty("1.1", "bold", asBoolean),
      italic: formatProperty("1.1", "italic", asBoolean),
      underline: formatProperty("1.1", "underline", (value) => {
        const choices = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
        const style = asOneOf(value, choices);
        if (style !== "None" && style !== "Single") throw refuse.unknown(`RangeFont.underline ${style}`);
        return style;
      }),
      name: formatProperty("1.1", "fontName", asText),
      size: formatProperty("1.1", "fontSize", (value) => {
        if (asNumber(value) < 1 || asNumber(value) > 409) throw refuse.argument();
        return asNumber(value);
      }),
      color: formatProperty("1.1", "fontColor", color),
    },
  },
  RangeFill: {
    properties: {
      color: formatProperty("1.1", "fillColor", (value) => (value === "" ? "" : color(value))),
    },
    methods: {
      clear: {
        since: "1.1",
        run: ({ sheetId, area }, _, { book }) => {
          book.setFormat(sheetId, area, { fillColor: "" });
        },
      },
    },
  },
  RangeBorderCollection: {
    items: (self): readonly Thing[] => sides.map((side) => border(self, side)),
    properties: { count: { since: "1.1", get: () => sides.length } },
    methods: {
      getItem: { since: "1.1", run: (self, [side]) => border(self, side) },
      getItemAt: { since: "1.1", run: (self, [index]) => border(self, sides[asNumber(index)]) },
    },
  },
  RangeBorder: {
    identity: ({ side }) => ({ Id: side }),
    properties: {
      sideIndex: { since: "1.1", get: ({ side }) => side },
      style: borderProperty("style", lineStyle),
      weight: borderProperty("weight", (value) => asOneOf(value, ["Hairline", "Thin", "Medium", "Thick"])),
      color: borderProperty("color", color),
    },
  },
};
