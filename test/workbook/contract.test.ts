/** That the stand-in speaks with unmodified office.js, and refuses what Excel refuses. */
import { readFileSync } from "node:fs";
import type { Book } from "./book";
import { openOffice, type NodeOffice } from "./bridge-node";
import { types } from "./executor";
import type { ObjectType, Thing } from "./executor-types";
import { isFormula } from "./formula-syntax";
import { createNodeBook } from "./univer-node";

const functions = {
  namespace: "TRY",
  metadata: {
    functions: [
      {
        id: "ADD",
        name: "ADD",
        parameters: [
          { name: "a", type: "number" },
          { name: "b", type: "number" },
        ],
        result: {},
      },
      {
        id: "SPILL",
        name: "SPILL",
        parameters: [{ name: "n", type: "number" }],
        result: { dimensionality: "matrix" },
      },
      { id: "FAIL", name: "FAIL", parameters: [{ name: "text", type: "string" }], result: {} },
      { id: "LATER", name: "LATER", parameters: [{ name: "n", type: "number" }], result: {} },
    ],
  },
};

let book: Book;
let office: NodeOffice;

beforeAll(async () => {
  book = createNodeBook();
  office = await openOffice(book, { functions });
  const { associate, Error: CustomError, ErrorCode } = office.CustomFunctions;
  associate("ADD", (a: number, b: number) => a + b);
  associate("SPILL", (n: number) => [
    [n, "text"],
    [true, new CustomError(ErrorCode.notAvailable)],
  ]);
  associate("FAIL", (text: string) => {
    throw new CustomError(ErrorCode.invalidValue, `${text}: not a count.`);
  });
  associate("LATER", (n: number) => Promise.resolve(n * 2));
});
beforeEach(() => {
  book.dispose();
  book = createNodeBook();
  office.connect(book);
});
afterAll(() => {
  office.dispose();
  book.dispose();
});

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => office.Excel.run(batch);
const refusal = async (
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> => {
  try {
    await run(batch);
  } catch (error) {
    if (error instanceof office.OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
};
const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

test("a batch writes, formats and reads in one round trip", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Exhibit 11");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      ["=A1+B1", "text"],
    ];
    range.format.font.bold = true;
    range.format.borders.getItem("EdgeBottom").style = "Double";
    range.load("values,formulas,valueTypes,address,format/font/bold,format/font/italic,worksheet/name");
    const edge = range.format.borders.getItem("EdgeBottom").load("style");
    context.workbook.worksheets.load("items/name");
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(range.values).toEqual([
      [1, 2],
      [3, "text"],
    ]);
    expect(range.formulas[1]).toEqual(["=A1+B1", "text"]);
    expect(range.valueTypes[1]).toEqual(["Double", "String"]);
    expect(range.address).toBe("'Exhibit 11'!A1:B2");
    expect(range.format.font.bold).toBe(true);
    expect(range.worksheet.name).toBe("Exhibit 11");
    expect(edge.style).toBe("Double");
    expect(context.workbook.worksheets.items.map((item) => item.name)).toEqual(["Sheet1", "Exhibit 11"]);
    expect(count.value).toBe(2);
  });
  expect(office.executor.roundTrips).toHaveLength(1);
});

test("a range kept across round trips is let go at the end, in a batch of office.js's own", async () => {
  await run(async (context) => {
    const range = active(context).getRange("A1");
    range.values = [[1]];
    await context.sync();
    range.values = [[2]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[2]]);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(office.executor.keptReferences).toBe(0);
  expect(office.executor.roundTrips).toHaveLength(2);
  expect(office.executor.log.map((trip) => trip.kind)).toContain("housekeeping");
  expect(office.executor.roundTrips.every((trip) => trip.bytes > 100)).toBe(true);
});

test("set() and large blocks arrive as Excel takes them", async () => {
  await run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A1").set({ values: [[5]], format: { font: { italic: true }, wrapText: true } });
    const block = sheet.getRange("C1:L200");
    block.values = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => row * 10 + column),
    );
    const single = sheet.getRange("A2:A4");
    single.values = "same" as unknown as string[][];
    await context.sync();
  });
  const sheet = book.activeSheet();
  expect(book.format(sheet, 0, 0)).toMatchObject({ italic: true, wrapText: true });
  expect(book.values(sheet, { row: 199, column: 11, rows: 1, columns: 1 })).toEqual([[1999]]);
  expect(book.values(sheet, { row: 1, column: 0, rows: 3, columns: 1 })).toEqual([
    ["same"],
    ["same"],
    ["same"],
  ]);
});

test("null leaves a cell alone, an empty string empties it", async () => {
  await run(async (context) => {
    const range = active(context).getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null, "", 4]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[1, "", 4]]);
  });
});

test("a missing item is an error or the null object", async () => {
  const error = await refusal(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  });
  expect(error.code).toBe("ItemNotFound");
  expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
  expect(error.debugInfo.statement).toContain("worksheets.getItem(");
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
    const inside = sheet.getRange("A1");
    inside.load("values");
    const name = context.workbook.names.getItemOrNullObject("Nothing");
    await context.sync();
    expect([sheet.isNullObject, inside.isNullObject, name.isNullObject]).toEqual([true, true, true]);
  });
});

test("actions before the failing one keep their effect", async () => {
  const error = await refusal(async (context) => {
    active(context).getRange("A1").values = [[1]];
    active(context).getRange("B1:C1").values = [[1]];
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
  expect(error.debugInfo.errorLocation).toBe("Range.values");
  expect(error.message).toMatch(/number of rows or columns/);
  expect(book.values(book.activeSheet(), { row: 0, column: 0, rows: 1, columns: 3 })).toEqual([[1, "", ""]]);
});

test.each([
  ["an existing name", "sheet1", "ItemAlreadyExists"],
  ["32 characters", "x".repeat(32), "InvalidArgument"],
  ["a colon", "Exhibit: 11", "InvalidArgument"],
  ["an apostrophe at the end", "Exhibit'", "InvalidArgument"],
])("a sheet's name with %s is refused", async (_, name, code) => {
  const error = await refusal(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  expect(error.code).toBe(code);
});

test.each(["=1+", "=SUM(A1:A8", "=A1 B1", '="open', "=IF(,"])(
  "the formula %s is refused",
  async (formula) => {
    const error = await refusal(async (context) => {
      active(context).getRange("A1").formulas = [[formula]];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
    expect(error.debugInfo.errorLocation).toBe("Range.formulas");
  },
);

test.each([
  "=SUM(A1:A8)*-1%",
  "='Exhibit 11'!$B$9/Sheet1!C:C",
  '=IF(A1<>"",,EPS.BASIC(A1:B2,{1,-2;3,4}))',
  '=LET(x,1.5E+3,x^2)&TEXT(B1,"$#,##0")',
  "=ROUND(BasicEPS,2)=#N/A",
  "=SUM(2:3)+LOG10(A1)+A1#",
])("the formula %s is taken", (formula) => {
  expect(isFormula(formula)).toBe(true);
});

test("an unknown member is refused by its name", async () => {
  const error = await refusal(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").charts.load("count");
    await context.sync();
  });
  expect(error.code).toBe("NotImplemented");
  expect(error.message).toContain("Worksheet.charts");
});

test("a member newer than this Excel is not found", async () => {
  office.connect(book, { supported: "1.8" });
  const add = async (context: Excel.RequestContext) => {
    active(context).customProperties.add("eps", "1");
    await context.sync();
  };
  const error = await refusal(add);
  expect(error.code).toBe("ApiNotFound");
  expect(error.message).toContain("Worksheet.customProperties");
  expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(false);
  office.connect(book, { supported: "1.12" });
  await run(add);
});

test("each member carries the API set that Microsoft's declarations give it", () => {
  const text = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const wrong: string[] = [];
  for (const [typeName, type] of Object.entries(types) as [string, ObjectType<Thing>][]) {
    const body =
      new RegExp(`\\n    class ${typeName} extends [^{]*\\{(.*?)\\n    \\}\\n`, "s").exec(text)?.[1] ?? "";
    for (const [name, { since }] of Object.entries({
      ...type.properties,
      ...type.navigation,
      ...type.methods,
    })) {
      if (name.startsWith("_")) continue;
      const comment = new RegExp(
        `/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:readonly )?${name}(?:\\(|\\??:)`,
        "s",
      ).exec(body)?.[1];
      const declared = /Api set: ExcelApi ([\d.]+)/.exec(comment ?? "")?.[1];
      if (declared !== since) wrong.push(`${typeName}.${name}: ${since}, declared ${String(declared)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("names point at cells, belong to the workbook or a sheet, and are unique", async () => {
  await run(async (context) => {
    const sheet = active(context);
    sheet.getRange("B9").values = [[2.5]];
    context.workbook.names.add("BasicEPS", sheet.getRange("B9"), "Exhibit 11");
    sheet.names.add("Local", "=Sheet1!$A$1");
    const name = context.workbook.names.getItem("basiceps").load("name,formula,type,scope,comment");
    const cell = name.getRange().load("values,address");
    context.workbook.names.load("items/name");
    sheet.names.load("items/name,items/scope");
    await context.sync();
    expect(name.toJSON()).toMatchObject({
      name: "BasicEPS",
      formula: "=Sheet1!$B$9",
      type: "Range",
      scope: "Workbook",
      comment: "Exhibit 11",
    });
    expect([cell.values, cell.address]).toEqual([[[2.5]], "Sheet1!B9"]);
    expect(context.workbook.names.items.map((item) => item.name)).toEqual(["BasicEPS"]);
    expect(sheet.names.items.map((item) => [item.name, item.scope])).toEqual([["Local", "Worksheet"]]);
    sheet.names.items[0]!.delete();
    await context.sync();
  });
  const again = await refusal(async (context) => {
    context.workbook.names.add("BASICEPS", "=1");
    await context.sync();
  });
  expect(again.code).toBe("ItemAlreadyExists");
  const invalid = await refusal(async (context) => {
    context.workbook.names.add("EPS2025", "=1");
    await context.sync();
  });
  expect(invalid.code).toBe("InvalidArgument");
});

test("a sheet keeps custom properties, panes, gridlines and its page", async () => {
  await run(async (context) => {
    const sheet = active(context);
    sheet.customProperties.add("eps", "one");
    sheet.customProperties.add("EPS", "two");
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B4"));
    sheet.pageLayout.set({ orientation: "Landscape", zoom: { horizontalFitToPages: 1 } });
    sheet.pageLayout.setPrintTitleRows("$1:$3");
    sheet.pageLayout.setPrintArea("A1:F40");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
    await context.sync();
    const property = sheet.customProperties.getItem("eps").load("key,value");
    const missing = sheet.customProperties.getItemOrNullObject("none");
    sheet.load("showGridlines");
    const frozen = sheet.freezePanes.getLocation().load("address");
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    sheet.pageLayout.load("orientation,zoom");
    sheet.customProperties.load("items/key,items/value");
    await context.sync();
    expect([property.value, missing.isNullObject, sheet.showGridlines]).toEqual(["two", true, false]);
    expect(sheet.customProperties.items.map((item) => item.value)).toEqual(["two"]);
    expect([frozen.address, titles.address]).toEqual(["Sheet1!A1:B4", "Sheet1!1:3"]);
    expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
  });
  expect(book.sheets()[0]).toMatchObject({ gridlines: false, frozenRows: 4, frozenColumns: 2 });
});

test("whole columns answer null for their cells and take no matrix", async () => {
  await run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const column = sheet.getRange("A:A").load("values,address,rowCount");
    const used = column.getUsedRange(true).load("address");
    const nothing = sheet.getRange("F:F").getUsedRangeOrNullObject(true);
    await context.sync();
    expect([column.values, column.address, column.rowCount]).toEqual([null, "Sheet1!A:A", 1048576]);
    expect([used.address, nothing.isNullObject]).toEqual(["Sheet1!A1:A3", true]);
  });
  const error = await refusal(async (context) => {
    active(context).getRange("A:A").values = [[1]];
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
});

test("a selection of several areas is no range", async () => {
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  book.select({ sheetId: book.activeSheet(), areas: [cell, { ...cell, row: 4 }] });
  const error = await refusal(async (context) => {
    context.workbook.getSelectedRange().load("address");
    await context.sync();
  });
  expect(error.code).toBe("InvalidSelection");
});

test("the selection and edits are announced", async () => {
  const heard: string[] = [];
  await run(async (context) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push("selection")));
    active(context).onChanged.add((event) => Promise.resolve(void heard.push(event.address)));
    await context.sync();
  });
  book.select({ sheetId: book.activeSheet(), areas: [{ row: 2, column: 1, rows: 1, columns: 1 }] });
  await run(async (context) => {
    active(context).getRange("B3:C3").values = [[1, 2]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toContain("selection");
  expect(heard).toContain("B3:C3");
});

test("round trips can be refused, cut short, delayed and lost", async () => {
  const { faults } = office.executor;
  const write = async (context: Excel.RequestContext) => {
    active(context).getRange("A1").values = [[1]];
    active(context).getRange("A2").values = [[2]];
    await context.sync();
  };
  const column = () => book.values(book.activeSheet(), { row: 0, column: 0, rows: 2, columns: 1 }).flat();
  faults.onRoundTrip(1, { refuse: { code: "AccessDenied" } });
  expect((await refusal(write)).code).toBe("AccessDenied");
  expect(column()).toEqual(["", ""]);
  faults.onRoundTrip(1, { refuse: { code: "GeneralException", afterChanges: 1 } });
  expect((await refusal(write)).code).toBe("GeneralException");
  expect(column()).toEqual([1, ""]);
  faults.onRoundTrip(1, { delay: 30 });
  const started = performance.now();
  await run(write);
  expect(performance.now() - started).toBeGreaterThan(28);
  faults.onRoundTrip(1, { drop: "before" });
  const lost = Symbol("lost");
  const waited = new Promise((resolve) => setTimeout(resolve, 40, lost));
  expect(await Promise.race([run(write), waited])).toBe(lost);
});

test("while a cell is being edited, requests are refused unless they wait", async () => {
  const { executor } = office;
  const write = async (context: Excel.RequestContext) => {
    active(context).getRange("A1").values = [[1]];
    await context.sync();
  };
  executor.startEditing();
  expect((await refusal(write)).code).toBe("InvalidOperationInCellEditMode");
  const waiting = office.Excel.run({ delayForCellEdit: true }, write);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(book.values(book.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[""]]);
  executor.finishEditing();
  await waiting;
  expect(book.values(book.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[1]]);
});

test("custom functions run in office.js's own runtime; right after writing they are busy", async () => {
  const values = () => book.values(book.activeSheet(), { row: 0, column: 0, rows: 3, columns: 4 });
  await run(async (context) => {
    const range = active(context).getRange("A1:D1");
    range.formulas = [["=TRY.ADD(1,2)", "=TRY.SPILL(7)", "", '=TRY.FAIL("x")']];
    active(context).getRange("A3").formulas = [["=TRY.LATER(A1)+1"]];
    range.load("values");
    await context.sync();
    expect(range.values[0]![0]).toBe("#BUSY!");
  });
  await book.idle();
  expect(values()).toEqual([
    [3, 7, "text", "#VALUE!"],
    ["", true, "#N/A", ""],
    [7, "", "", ""],
  ]);
  expect(book.errorMessage(book.activeSheet(), 0, 3)).toBe("x: not a count.");
  expect(office.executor.log.filter((trip) => trip.kind === "customFunctions").length).toBeGreaterThan(1);
});

test("a function that nobody associated fails in its cell", async () => {
  const again = await openOffice(book, { functions });
  book.put(book.activeSheet(), 0, 0, [["=TRY.ADD(1,2)"]]);
  await book.idle();
  expect(book.values(book.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["#VALUE!"]]);
  again.dispose();
});
