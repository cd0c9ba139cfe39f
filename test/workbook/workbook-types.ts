import { GRID, isDefinedName, isSheetName, parseArea, printArea, quoteSheet, splitAddress } from "./address";
import type { Area, DefinedName } from "./book";
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  asThing,
  given,
  HostEvent,
  refuse,
  type Host,
  type ObjectType,
  type Of,
  type Property,
  type Thing,
  type TypeTable,
} from "./executor-types";
import { isFormula } from "./formula-syntax";

/** What Univer does not know of a sheet, as the executor keeps it in the sheet's metadata. */
export interface SheetMetadata {
  customProperties?: Record<string, string>;
  page?: Record<string, unknown> & {
    printArea?: string;
    printTitleRows?: string;
    printTitleColumns?: string;
    headersFooters?: Record<string, string>;
  };
}

export const metadataOf = (sheetId: string, host: Host): SheetMetadata => host.book.metadata(sheetId);

export const range = (sheetId: string, area: Area): Of<"Range"> => ({ type: "Range", sheetId, area });
export const worksheet = (sheetId: string): Of<"Worksheet"> => ({ type: "Worksheet", sheetId });
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function findSheet(key: string, host: Host): string | undefined {
  return host.book.sheets().find((sheet) => sheet.id === key || isSame(sheet.name, key))?.id;
}

/** The cells that "Sheet1!A1:B2", "A:C" or a defined name stand for, seen from a sheet. */
export function resolveRange(text: string, sheetId: string | undefined, host: Host): Of<"Range"> | undefined {
  const { sheet, cells } = splitAddress(text.startsWith("=") ? text.slice(1) : text);
  const owner = sheet === undefined ? sheetId : findSheet(sheet, host);
  const area = parseArea(cells);
  if (area) return owner === undefined ? undefined : range(owner, area);
  const name = findName(cells, owner, host) ?? findName(cells, undefined, host);
  return name && resolveRange(name.formula, undefined, host);
}

function findName(name: string, sheetId: string | undefined, host: Host): DefinedName | undefined {
  return host.book.names().find((item) => isSame(item.name, name) && item.sheetId === sheetId);
}

export const absoluteAddress = (target: Of<"Range">, host: Host): string =>
  `${quoteSheet(host.sheet(target.sheetId).name)}!${printArea(target.area, true)}`;

const constant = (since: string, value: unknown): Property<Thing> => ({ since, get: () => value });

function documentProperty(name: string): Property<Of<"DocumentProperties">> {
  return {
    since: "1.7",
    get: (_, host) => host.documentProperties[name] ?? "",
    set: (_, value, host) => {
      host.documentProperties[name] = asText(value);
    },
  };
}

function pageProperty(
  name: string,
  initial: unknown,
  check: (value: unknown) => unknown,
): Property<Of<"PageLayout">> {
  return {
    since: "1.9",
    get: ({ sheetId }, host) => metadataOf(sheetId, host).page?.[name] ?? initial,
    set: ({ sheetId }, value, host) => {
      page(sheetId, host)[name] = check(value);
    },
  };
}
const page = (sheetId: string, host: Host) => (metadataOf(sheetId, host).page ??= {});

function headerOrFooter(name: string): Property<Of<"HeaderFooter">> {
  return {
    since: "1.9",
    get: ({ sheetId }, host) => metadataOf(sheetId, host).page?.headersFooters?.[name] ?? "",
    set: ({ sheetId }, value, host) => {
      const texts = (page(sheetId, host).headersFooters ??= {});
      if (asText(value).length > 255) throw refuse.argument();
      texts[name] = asText(value);
    },
  };
}

function printRange(name: "printArea" | "printTitleRows" | "printTitleColumns") {
  const cells = ({ sheetId }: { sheetId: string }, host: Host) => {
    const address = metadataOf(sheetId, host).page?.[name];
    const area = address === undefined ? undefined : parseArea(address);
    return area && range(sheetId, area);
  };
  return {
    set: {
      since: "1.9",
      run: ({ sheetId }: Of<"PageLayout">, [target]: readonly unknown[], host: Host) => {
        const found =
          typeof target === "string" ? resolveRange(target, sheetId, host) : asThing(target, "Range");
        if (!found || found.sheetId !== sheetId) throw refuse.argument();
        const whole = { row: 0, column: 0, rows: GRID.rows, columns: GRID.columns };
        const { row, rows, column, columns } = found.area;
        const area =
          name === "printTitleRows"
            ? { ...whole, row, rows }
            : name === "printTitleColumns"
              ? { ...whole, column, columns }
              : found.area;
        page(sheetId, host)[name] = printArea(area, true);
      },
    },
    getOrNull: {
      since: "1.9",
      run: (self: Of<"PageLayout">, _: readonly unknown[], host: Host) => cells(self, host) ?? null,
    },
    get: {
      since: "1.9",
      run: (self: Of<"PageLayout">, _: readonly unknown[], host: Host) => {
        const found = cells(self, host);
        if (!found) throw refuse.notFound();
        return found;
      },
    },
  };
}
const printAreas = printRange("printArea");
const titleRows = printRange("printTitleRows");
const titleColumns = printRange("printTitleColumns");

function listening(event: HostEvent, since: string): ObjectType<Thing>["methods"] {
  const name = Object.entries(eventNames).find(([, number]) => number === event)![0];
  const target = (self: Thing) => ("sheetId" in self && self.sheetId !== undefined ? self.sheetId : "");
  return {
    [`_Register${name}Event`]: {
      since,
      run: (self, _, host) => {
        host.listen(event, target(self), true);
      },
    },
    [`_Unregister${name}Event`]: {
      since,
      run: (self, _, host) => {
        host.listen(event, target(self), false);
      },
    },
  };
}
const eventNames = {
  DataChanged: HostEvent.worksheetChanged,
  Activated: HostEvent.worksheetActivated,
  Deactivated: HostEvent.worksheetDeactivated,
  Added: HostEvent.worksheetAdded,
  SelectionChanged: HostEvent.worksheetSelectionChanged,
  Deleted: HostEvent.worksheetDeleted,
};

function addSheet(name: unknown, host: Host): Of<"Worksheet"> {
  const wanted = name === null || name === undefined || name === "" ? freeSheetName(host) : asText(name);
  if (!isSheetName(wanted)) throw refuse.argument();
  if (host.book.sheets().some((sheet) => isSame(sheet.name, wanted))) throw refuse.exists();
  const sheetId = host.book.addSheet(wanted);
  host.announce(HostEvent.worksheetAdded, "", { worksheetId: sheetId, source: "Local" });
  return worksheet(sheetId);
}
function freeSheetName(host: Host): string {
  const taken = new Set(host.book.sheets().map((sheet) => sheet.name.toLowerCase()));
  for (let number = host.book.sheets().length + 1; ; number += 1) {
    if (!taken.has(`sheet${String(number)}`)) return `Sheet${String(number)}`;
  }
}
const isVisible = (sheetId: string, host: Host): boolean => host.sheet(sheetId).visibility === "Visible";
const isLastVisible = (sheetId: string, host: Host): boolean =>
  host.book.sheets().every((sheet) => sheet.id === sheetId || sheet.visibility !== "Visible");

function usedRange({ sheetId }: Of<"Worksheet">, valuesOnly: unknown, host: Host): Of<"Range"> | undefined {
  const area = host.book.usedArea(sheetId, undefined, valuesOnly === true);
  return area && range(sheetId, area);
}

function sheetRange({ sheetId }: Of<"Worksheet">, address: unknown, host: Host): Of<"Range"> {
  const text = asText(given(address, ""));
  if (text === "") return range(sheetId, GRID);
  const found = resolveRange(text, sheetId, host);
  if (!found) throw refuse.argument();
  if (found.sheetId !== sheetId) throw refuse.argument();
  return found;
}

function namesOf(self: Of<"NamedItemCollection">, host: Host): Of<"NamedItem">[] {
  return host.book
    .names()
    .filter((item) => item.sheetId === self.sheetId)
    .map((item) => ({ type: "NamedItem", sheetId: item.sheetId, name: item.name }));
}
function addName(self: Of<"NamedItemCollection">, parameters: readonly unknown[], host: Host) {
  const [rawName, reference, comment] = parameters;
  const name = asText(rawName);
  if (!isDefinedName(name)) throw refuse.argument();
  if (findName(name, self.sheetId, host)) throw refuse.exists();
  let formula: string;
  if (typeof reference === "string") {
    formula = reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
    if (!isFormula(formula)) throw refuse.argument();
  } else {
    formula = `=${absoluteAddress(asThing(reference, "Range"), host)}`;
  }
  host.book.addName({
    name,
    formula,
    visible: true,
    comment: asText(given(comment, "")),
    ...(self.sheetId === undefined ? {} : { sheetId: self.sheetId }),
  });
  return { type: "NamedItem", sheetId: self.sheetId, name } as const;
}
function namedItem(self: Of<"NamedItem">, host: Host): DefinedName {
  const found = findName(self.name, self.sheetId, host);
  if (!found) throw refuse.notFound();
  return found;
}
const namedRange = (self: Of<"NamedItem">, host: Host) =>
  resolveRange(namedItem(self, host).formula, self.sheetId, host);

function updateName(self: Of<"NamedItem">, patch: Partial<DefinedName>, host: Host): void {
  const item = namedItem(self, host);
  host.book.deleteName(item.name, item.sheetId);
  host.book.addName({ ...item, ...patch });
}

/** A name's constant, as far as the API tells of it without calculating. */
function namedValue(self: Of<"NamedItem">, host: Host): { type: string; value: unknown } {
  const { formula } = namedItem(self, host);
  if (formula.includes("#REF!")) return { type: "Error", value: "#REF!" };
  if (namedRange(self, host)) return { type: "Range", value: formula.slice(1) };
  const text = /^="((?:[^"]|"")*)"$/.exec(formula);
  if (text) return { type: "String", value: text[1]!.replaceAll('""', '"') };
  const number = Number(formula.slice(1));
  if (Number.isFinite(number))
    return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
  if (/^=(TRUE|FALSE)$/i.test(formula)) return { type: "Boolean", value: /TRUE/i.test(formula) };
  throw refuse.unknown(`NamedItem.value of ${formula}`);
}

const custom = (sheetId: string, host: Host) => (metadataOf(sheetId, host).customProperties ??= {});
const customKey = (sheetId: string, key: string, host: Host) =>
  Object.keys(custom(sheetId, host)).find((present) => isSame(present, key));

export const workbookTypes: Pick<
  TypeTable,
  | "Workbook"
  | "Application"
  | "DocumentProperties"
  | "WorksheetCollection"
  | "Worksheet"
  | "WorksheetFreezePanes"
  | "WorksheetCustomPropertyCollection"
  | "WorksheetCustomProperty"
  | "PageLayout"
  | "HeaderFooterGroup"
  | "HeaderFooter"
  | "NamedItemCollection"
  | "NamedItem"
> = {
  Workbook: {
    properties: {
      name: constant("1.7", "Book1.xlsx"),
      readOnly: constant("1.8", false),
    },
    navigation: {
      worksheets: { since: "1.1", get: () => ({ type: "WorksheetCollection" }) },
      names: { since: "1.1", get: () => ({ type: "NamedItemCollection", sheetId: undefined }) },
      application: { since: "1.1", get: () => ({ type: "Application" }) },
      properties: { since: "1.7", get: () => ({ type: "DocumentProperties" }) },
    },
    methods: {
      getSelectedRange: {
        since: "1.1",
        run: (_, __, { book }) => {
          const { sheetId, areas } = book.selection();
          if (areas.length !== 1) throw refuse.selection();
          return range(sheetId, areas[0]!);
        },
      },
      getSelectedRanges: {
        since: "1.9",
        run: (_, __, { book }) => ({ type: "RangeAreas", ...book.selection() }),
      },
      getActiveCell: {
        since: "1.7",
        run: (_, __, { book }) => {
          const { sheetId, areas } = book.selection();
          const { row, column } = areas.at(-1)!;
          return range(sheetId, { row, column, rows: 1, columns: 1 });
        },
      },
    },
  },
  Application: {
    properties: {
      calculationMode: {
        since: "1.1",
        get: (_, host) => host.calculationMode,
        set: (_, value, host) => {
          host.calculationMode = asOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        },
      },
    },
    methods: {
      // The book calculates before each read and at the end of a batch: nothing more to do.
      calculate: {
        since: "1.1",
        run: (_, [type]) => {
          asOneOf(type, ["Recalculate", "Full", "FullRebuild"]);
        },
      },
      suspendApiCalculationUntilNextSync: { since: "1.6", run: () => undefined },
      suspendScreenUpdatingUntilNextSync: { since: "1.9", run: () => undefined },
    },
  },
  DocumentProperties: {
    properties: Object.fromEntries(
      ["author", "category", "comments", "company", "keywords", "manager", "subject", "title"].map((name) => [
        name,
        documentProperty(name),
      ]),
    ),
  },
  WorksheetCollection: {
    items: (_, { book }) => book.sheets().map((sheet) => worksheet(sheet.id)),
    methods: {
      add: { since: "1.1", run: (_, [name], host) => addSheet(name, host) },
      getCount: {
        since: "1.4",
        run: (_, [visibleOnly], { book }) =>
          book.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible").length,
      },
      getActiveWorksheet: { since: "1.1", run: (_, __, { book }) => worksheet(book.activeSheet()) },
      getFirst: { since: "1.5", run: (_, __, { book }) => worksheet(book.sheets()[0]!.id) },
      getLast: { since: "1.5", run: (_, __, { book }) => worksheet(book.sheets().at(-1)!.id) },
      getItem: {
        since: "1.1",
        run: (_, [key], host) => {
          const found = findSheet(asText(key), host);
          if (found === undefined) throw refuse.notFound();
          return worksheet(found);
        },
      },
      getItemOrNullObject: {
        since: "1.4",
        run: (_, [key], host) => {
          const found = findSheet(asText(key), host);
          return found === undefined ? null : worksheet(found);
        },
      },
      ...listening(HostEvent.worksheetChanged, "1.9"),
      ...listening(HostEvent.worksheetActivated, "1.7"),
      ...listening(HostEvent.worksheetDeactivated, "1.7"),
      ...listening(HostEvent.worksheetAdded, "1.7"),
      ...listening(HostEvent.worksheetDeleted, "1.7"),
      ...listening(HostEvent.worksheetSelectionChanged, "1.9"),
    },
  },
  Worksheet: {
    identity: ({ sheetId }, host) => ({ Id: host.sheet(sheetId).id }),
    properties: {
      id: { since: "1.1", get: ({ sheetId }, host) => host.sheet(sheetId).id },
      name: {
        since: "1.1",
        get: ({ sheetId }, host) => host.sheet(sheetId).name,
        set: ({ sheetId }, value, host) => {
          const name = asText(value);
          if (!isSheetName(name)) throw refuse.argument();
          const other = findSheet(name, host);
          if (other !== undefined && other !== sheetId) throw refuse.exists();
          host.book.updateSheet(sheetId, { name });
        },
      },
      position: {
        since: "1.1",
        get: ({ sheetId }, { book }) => book.sheets().findIndex((sheet) => sheet.id === sheetId),
        set: ({ sheetId }, value, { book }) => {
          const position = asNumber(value);
          if (position < 0 || position >= book.sheets().length) throw refuse.argument();
          book.updateSheet(sheetId, { position });
        },
      },
      visibility: {
        since: "1.1",
        get: ({ sheetId }, host) => host.sheet(sheetId).visibility,
        set: ({ sheetId }, value, host) => {
          const visibility = asOneOf(value, ["Visible", "Hidden", "VeryHidden"]);
          if (visibility !== "Visible" && isLastVisible(sheetId, host)) throw refuse.operation();
          host.book.updateSheet(sheetId, { visibility });
        },
      },
      showGridlines: {
        since: "1.8",
        get: ({ sheetId }, host) => host.sheet(sheetId).gridlines,
        set: ({ sheetId }, value, { book }) => {
          book.updateSheet(sheetId, { gridlines: asBoolean(value) });
        },
      },
      showHeadings: {
        since: "1.8",
        get: ({ sheetId }, host) => host.sheet(sheetId).headings,
        set: ({ sheetId }, value, { book }) => {
          book.updateSheet(sheetId, { headings: asBoolean(value) });
        },
      },
      tabColor: {
        since: "1.7",
        get: ({ sheetId }, host) => host.sheet(sheetId).tabColor,
        set: ({ sheetId }, value, { book }) => {
          if (!/^(#[0-9A-F]{6})?$/i.test(asText(value))) throw refuse.argument();
          book.updateSheet(sheetId, { tabColor: asText(value) });
        },
      },
    },
    navigation: {
      names: { since: "1.4", get: ({ sheetId }) => ({ type: "NamedItemCollection", sheetId }) },
      customProperties: {
        since: "1.12",
        get: ({ sheetId }) => ({ type: "WorksheetCustomPropertyCollection", sheetId }),
      },
      freezePanes: { since: "1.7", get: ({ sheetId }) => ({ type: "WorksheetFreezePanes", sheetId }) },
      pageLayout: { since: "1.9", get: ({ sheetId }) => ({ type: "PageLayout", sheetId }) },
    },
    methods: {
      activate: {
        since: "1.1",
        run: ({ sheetId }, _, host) => {
          if (!isVisible(sheetId, host)) throw refuse.operation();
          host.book.activateSheet(sheetId);
        },
      },
      calculate: { since: "1.6", run: () => undefined },
      delete: {
        since: "1.1",
        run: ({ sheetId }, _, host) => {
          if (host.sheet(sheetId).visibility === "VeryHidden" || isLastVisible(sheetId, host)) {
            throw refuse.operation();
          }
          host.book.deleteSheet(sheetId);
          host.announce(HostEvent.worksheetDeleted, "", { worksheetId: sheetId, source: "Local" });
        },
      },
      getRange: { since: "1.1", run: (self, [address], host) => sheetRange(self, address, host) },
      getCell: {
        since: "1.1",
        run: ({ sheetId }, [row, column]) => {
          const area = { row: asNumber(row), column: asNumber(column), rows: 1, columns: 1 };
          return range(sheetId, area);
        },
      },
      getRangeByIndexes: {
        since: "1.7",
        run: ({ sheetId }, [row, column, rows, columns]) =>
          range(sheetId, {
            row: asNumber(row),
            column: asNumber(column),
            rows: asNumber(rows),
            columns: asNumber(columns),
          }),
      },
      // A blank sheet answers its first cell.
      getUsedRange: {
        since: "1.1",
        run: (self, [valuesOnly], host) =>
          usedRange(self, valuesOnly, host) ??
          range(self.sheetId, { row: 0, column: 0, rows: 1, columns: 1 }),
      },
      getUsedRangeOrNullObject: {
        since: "1.4",
        run: (self, [valuesOnly], host) => usedRange(self, valuesOnly, host) ?? null,
      },
      ...listening(HostEvent.worksheetChanged, "1.7"),
      ...listening(HostEvent.worksheetActivated, "1.7"),
      ...listening(HostEvent.worksheetDeactivated, "1.7"),
      ...listening(HostEvent.worksheetSelectionChanged, "1.7"),
    },
  },
  WorksheetFreezePanes: {
    methods: {
      freezeRows: {
        since: "1.7",
        run: ({ sheetId }, [count], { book }) => {
          book.updateSheet(sheetId, { frozenRows: asNumber(given(count, 1)), frozenColumns: 0 });
        },
      },
      freezeColumns: {
        since: "1.7",
        run: ({ sheetId }, [count], { book }) => {
          book.updateSheet(sheetId, { frozenRows: 0, frozenColumns: asNumber(given(count, 1)) });
        },
      },
      freezeAt: {
        since: "1.7",
        run: ({ sheetId }, [target], host) => {
          const found =
            typeof target === "string" ? resolveRange(target, sheetId, host) : asThing(target, "Range");
          if (found?.sheetId !== sheetId) throw refuse.argument();
          const { row, rows, column, columns } = found.area;
          host.book.updateSheet(sheetId, {
            frozenRows: rows === GRID.rows ? 0 : row + rows,
            frozenColumns: columns === GRID.columns ? 0 : column + columns,
          });
        },
      },
      unfreeze: {
        since: "1.7",
        run: ({ sheetId }, _, { book }) => {
          book.updateSheet(sheetId, { frozenRows: 0, frozenColumns: 0 });
        },
      },
      getLocation: {
        since: "1.7",
        run: ({ sheetId }, _, host) => {
          const frozen = frozenArea(sheetId, host);
          if (!frozen) throw refuse.notFound();
          return range(sheetId, frozen);
        },
      },
      getLocationOrNullObject: {
        since: "1.7",
        run: ({ sheetId }, _, host) => {
          const frozen = frozenArea(sheetId, host);
          return frozen ? range(sheetId, frozen) : null;
        },
      },
    },
  },
  WorksheetCustomPropertyCollection: {
    items: ({ sheetId }, host) =>
      Object.keys(custom(sheetId, host)).map((key) => ({ type: "WorksheetCustomProperty", sheetId, key })),
    methods: {
      // An existing key is overwritten, as Excel documents it.
      add: {
        since: "1.12",
        run: ({ sheetId }, [rawKey, value], host) => {
          const key = asText(rawKey);
          if (key === "" || key.length > 255) throw refuse.argument();
          custom(sheetId, host)[customKey(sheetId, key, host) ?? key] = asText(value);
          return { type: "WorksheetCustomProperty", sheetId, key };
        },
      },
      getCount: { since: "1.12", run: ({ sheetId }, _, host) => Object.keys(custom(sheetId, host)).length },
      getItem: {
        since: "1.12",
        run: ({ sheetId }, [rawKey], host) => {
          const key = customKey(sheetId, asText(rawKey), host);
          if (key === undefined) throw refuse.notFound();
          return { type: "WorksheetCustomProperty", sheetId, key };
        },
      },
      getItemOrNullObject: {
        since: "1.12",
        run: ({ sheetId }, [rawKey], host) => {
          const key = customKey(sheetId, asText(rawKey), host);
          return key === undefined ? null : { type: "WorksheetCustomProperty", sheetId, key };
        },
      },
    },
  },
  WorksheetCustomProperty: {
    identity: ({ key }) => ({ _Id: key }),
    properties: {
      key: { since: "1.12", get: ({ key }) => key },
      value: {
        since: "1.12",
        get: ({ sheetId, key }, host) => {
          const present = customKey(sheetId, key, host);
          if (present === undefined) throw refuse.notFound();
          return custom(sheetId, host)[present];
        },
        set: ({ sheetId, key }, value, host) => {
          const present = customKey(sheetId, key, host);
          if (present === undefined) throw refuse.notFound();
          custom(sheetId, host)[present] = asText(value);
        },
      },
    },
    methods: {
      delete: {
        since: "1.12",
        run: ({ sheetId, key }, _, host) => {
          const present = customKey(sheetId, key, host);
          if (present === undefined) throw refuse.notFound();
          Reflect.deleteProperty(custom(sheetId, host), present);
        },
      },
    },
  },
  PageLayout: {
    properties: {
      orientation: pageProperty("orientation", "Portrait", (value) =>
        asOneOf(value, ["Portrait", "Landscape"]),
      ),
      paperSize: pageProperty("paperSize", "Letter", asText),
      zoom: pageProperty("zoom", { scale: 100 }, checkZoom),
      blackAndWhite: pageProperty("blackAndWhite", false, asBoolean),
      draftMode: pageProperty("draftMode", false, asBoolean),
      centerHorizontally: pageProperty("centerHorizontally", false, asBoolean),
      centerVertically: pageProperty("centerVertically", false, asBoolean),
      printGridlines: pageProperty("printGridlines", false, asBoolean),
      printHeadings: pageProperty("printHeadings", false, asBoolean),
      printOrder: pageProperty("printOrder", "DownThenOver", (value) =>
        asOneOf(value, ["DownThenOver", "OverThenDown"]),
      ),
      firstPageNumber: pageProperty("firstPageNumber", "", (value) => (value === "" ? "" : asNumber(value))),
      // Points; Excel's own: 0.7 and 0.75 inches.
      leftMargin: pageProperty("leftMargin", 50.4, asNumber),
      rightMargin: pageProperty("rightMargin", 50.4, asNumber),
      topMargin: pageProperty("topMargin", 54, asNumber),
      bottomMargin: pageProperty("bottomMargin", 54, asNumber),
      headerMargin: pageProperty("headerMargin", 21.6, asNumber),
      footerMargin: pageProperty("footerMargin", 21.6, asNumber),
    },
    navigation: {
      headersFooters: { since: "1.9", get: ({ sheetId }) => ({ type: "HeaderFooterGroup", sheetId }) },
    },
    methods: {
      setPrintArea: printAreas.set,
      getPrintArea: printAreas.get,
      getPrintAreaOrNullObject: printAreas.getOrNull,
      setPrintTitleRows: titleRows.set,
      getPrintTitleRows: titleRows.get,
      getPrintTitleRowsOrNullObject: titleRows.getOrNull,
      setPrintTitleColumns: titleColumns.set,
      getPrintTitleColumns: titleColumns.get,
      getPrintTitleColumnsOrNullObject: titleColumns.getOrNull,
      setPrintMargins: {
        since: "1.9",
        run: ({ sheetId }, [rawUnit, rawMargins], host) => {
          const unit = asOneOf(rawUnit, ["Points", "Inches", "Centimeters"]);
          const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
          const sides = {
            top: "topMargin",
            bottom: "bottomMargin",
            left: "leftMargin",
            right: "rightMargin",
          };
          const places = { ...sides, header: "headerMargin", footer: "footerMargin" };
          for (const [side, margin] of Object.entries((rawMargins ?? {}) as Record<string, unknown>)) {
            if (!(side in places)) throw refuse.argument();
            page(sheetId, host)[places[side as keyof typeof places]] = asNumber(margin) * points;
          }
        },
      },
    },
  },
  HeaderFooterGroup: {
    navigation: {
      defaultForAllPages: { since: "1.9", get: ({ sheetId }) => ({ type: "HeaderFooter", sheetId }) },
    },
  },
  HeaderFooter: {
    properties: Object.fromEntries(
      ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"].map(
        (name) => [name, headerOrFooter(name)],
      ),
    ),
  },
  NamedItemCollection: {
    items: namesOf,
    methods: {
      add: { since: "1.4", run: addName },
      addFormulaLocal: { since: "1.4", run: addName },
      getCount: { since: "1.4", run: (self, _, host) => namesOf(self, host).length },
      getItem: {
        since: "1.1",
        run: ({ sheetId }, [name], host) => {
          const found = findName(asText(name), sheetId, host);
          if (!found) throw refuse.notFound();
          return { type: "NamedItem", sheetId, name: found.name };
        },
      },
      getItemOrNullObject: {
        since: "1.4",
        run: ({ sheetId }, [name], host) => {
          const found = findName(asText(name), sheetId, host);
          return found ? { type: "NamedItem", sheetId, name: found.name } : null;
        },
      },
    },
  },
  NamedItem: {
    identity: ({ name }) => ({ _Id: name }),
    properties: {
      name: { since: "1.1", get: (self, host) => namedItem(self, host).name },
      formula: {
        since: "1.7",
        get: (self, host) => namedItem(self, host).formula,
        set: (self, value, host) => {
          if (!isFormula(asText(value))) throw refuse.argument();
          updateName(self, { formula: asText(value) }, host);
        },
      },
      type: { since: "1.1", get: (self, host) => namedValue(self, host).type },
      value: { since: "1.1", get: (self, host) => namedValue(self, host).value },
      visible: {
        since: "1.1",
        get: (self, host) => namedItem(self, host).visible,
        set: (self, value, host) => {
          updateName(self, { visible: asBoolean(value) }, host);
        },
      },
      comment: {
        since: "1.4",
        get: (self, host) => namedItem(self, host).comment,
        set: (self, value, host) => {
          updateName(self, { comment: asText(value) }, host);
        },
      },
      scope: { since: "1.4", get: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet") },
    },
    navigation: {
      worksheet: {
        since: "1.4",
        get: ({ sheetId }) => {
          if (sheetId === undefined) throw refuse.operation();
          return worksheet(sheetId);
        },
      },
      worksheetOrNullObject: {
        since: "1.4",
        get: ({ sheetId }) => (sheetId === undefined ? null : worksheet(sheetId)),
      },
    },
    methods: {
      getRange: {
        since: "1.1",
        run: (self, _, host) => {
          const found = namedRange(self, host);
          if (!found) throw refuse.notFound();
          return found;
        },
      },
      getRangeOrNullObject: { since: "1.4", run: (self, _, host) => namedRange(self, host) ?? null },
      delete: {
        since: "1.4",
        run: (self, _, host) => {
          const { name, sheetId } = namedItem(self, host);
          host.book.deleteName(name, sheetId);
        },
      },
    },
  },
};

function frozenArea(sheetId: string, host: Host): Area | undefined {
  const { frozenRows, frozenColumns } = host.sheet(sheetId);
  if (frozenRows === 0 && frozenColumns === 0) return undefined;
  return {
    row: 0,
    column: 0,
    rows: frozenRows === 0 ? GRID.rows : frozenRows,
    columns: frozenColumns === 0 ? GRID.columns : frozenColumns,
  };
}

/** Either a scale or pages to fit, never both. */
function checkZoom(value: unknown): unknown {
  if (typeof value !== "object" || value === null) throw refuse.argument();
  const settings = Object.entries(value as Record<string, unknown>).filter(([, setting]) => setting !== null);
  const zoom = Object.fromEntries(settings.map(([name, setting]) => [name, asNumber(setting)]));
  const { scale, horizontalFitToPages, verticalFitToPages, ...unknown } = zoom;
  if (Object.keys(unknown).length > 0) throw refuse.argument();
  if (scale !== undefined && (horizontalFitToPages ?? verticalFitToPages) !== undefined)
    throw refuse.argument();
  if (scale !== undefined && (scale < 10 || scale > 400)) throw refuse.argument();
  return zoom;
}
