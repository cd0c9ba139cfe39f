import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import type { Area, Book, FunctionCall } from "./book";
import { exportBook, recalculate } from "./export";
import { testWithLibreOffice } from "./second-opinion";
import { createNodeBook } from "./univer-node";

const accounting = '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)';

/** "B2:C3" → area */
function at(reference: string): Area {
  const [from, to = from] = reference.split(":");
  const corner = (cell: string): [number, number] => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    return [
      Number(digits) - 1,
      [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    ];
  };
  const [row, column] = corner(from!);
  const [lastRow, lastColumn] = corner(to!);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

describe("a workbook", () => {
  let book: Book;
  let sheet: string;
  const put = (reference: string, ...cells: (number | string | boolean | null)[][]): void =>
    book.put(sheet, at(reference).row, at(reference).column, cells);
  const values = (reference: string) => book.values(sheet, at(reference));
  const value = (reference: string) => values(reference)[0]![0];
  const texts = (reference: string) => book.texts(sheet, at(reference));
  const shown = (reference: string) => texts(reference)[0]![0];

  beforeEach(() => {
    book = createNodeBook();
    sheet = book.activeSheet();
  });
  afterEach(() => book.dispose());

  it("keeps values, formulas and blanks apart, and leaves null cells alone", async () => {
    put("A1", [1, "two", true], ["", "=A1+1", '=IF(A1=1,"",0)'], ["=A2", "=IF(TRUE,A2)", "'007"]);
    put("A1", [null, "zwei", null]);
    await book.flush();
    expect(values("A1:C3")).toEqual([
      [1, "zwei", true],
      ["", 2, ""],
      [0, 0, "007"],
    ]);
    expect(book.formulas(sheet, at("A1:C2"))).toEqual([
      [1, "zwei", true],
      ["", "=A1+1", '=IF(A1=1,"",0)'],
    ]);
    expect(book.usedArea(sheet)).toEqual(at("A1:C3"));
    put("A1", ["", "", ""], ["", "", ""], ["", "", ""]);
    expect(book.usedArea(sheet)).toBeUndefined();
  });

  it("reads typed texts as Excel does", () => {
    put("A1", ["(500)", "$1,234.50", "5%", "12/31/2025", "March 31, 2025", "n/a", "TRUE"]);
    expect(values("A1:G1")).toEqual([[-500, 1234.5, 0.05, 46022, 45747, "n/a", true]]);
    expect(texts("B1:E1")).toEqual([["$1,234.50", "5%", "12/31/2025", "31-Mar-25"]]);
    book.setFormat(sheet, at("A2"), { numberFormat: "@" });
    put("A2", ["12/31/2025"]);
    expect(value("A2")).toBe("12/31/2025");
  });

  it.each([
    [1234567.891, accounting, "$1,234,567.89"],
    [-50000, accounting, "$(50,000.00)"],
    [0, accounting, "$-"],
    [-0.0007, accounting, "$(0.00)"],
    [0.0007, accounting, "$0.00"],
    [1.005, "0.00", "1.01"],
    [0.285, "0.00", "0.29"],
    [0.1 + 0.2, "General", "0.3"],
    [46022, "mmmm d, yyyy", "December 31, 2025"],
    [0.085, "0.0%", "8.5%"],
    ["text", accounting, "text"],
    [true, accounting, "TRUE"],
  ])("shows %p with %p as %p", (content, numberFormat, expected) => {
    book.setFormat(sheet, at("A1"), { numberFormat });
    put("A1", [content]);
    expect(shown("A1")!.trim()).toBe(expected);
  });

  it("remembers every attribute of a format, and a patch leaves the rest alone", () => {
    const border = { style: "Double", weight: "Thick", color: "#112233" } as const;
    const patch = {
      numberFormat: "#,##0",
      bold: true,
      underline: "Single",
      fontSize: 14,
      fontColor: "#FF0000",
      fillColor: "#EEEEEE",
      horizontalAlignment: "CenterAcrossSelection",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 3,
      borders: { EdgeBottom: border },
    } as const;
    put("B2", ["=1+1"]);
    book.setFormat(sheet, at("B2"), patch);
    book.setFormat(sheet, at("B2"), { italic: true, borders: { EdgeTop: border } });
    expect(book.format(sheet, 1, 1)).toMatchObject({
      ...patch,
      italic: true,
      borders: { EdgeTop: border, EdgeBottom: border },
    });
    expect(book.formulas(sheet, at("B2"))).toEqual([["=1+1"]]);
    book.setFormat(sheet, at("B2"), {
      fillColor: "",
      indentLevel: 0,
      horizontalAlignment: "Right",
      numberFormat: "General",
      borders: { EdgeTop: { ...border, style: "None" } },
    });
    expect(book.format(sheet, 1, 1)).toMatchObject({
      fillColor: "",
      indentLevel: 0,
      horizontalAlignment: "Right",
      numberFormat: "General",
      bold: true,
    });
    expect(book.format(sheet, 1, 1).borders.EdgeTop).toBeUndefined();
    book.setFormat(sheet, { row: 0, column: 4, rows: 1_048_576, columns: 1 }, { bold: true });
    expect(book.format(sheet, 900, 4).bold).toBe(true);
    expect(book.usedArea(sheet)).toEqual(at("B2"));
    book.clear(sheet, at("A1:C3"), "Formats");
    expect(book.format(sheet, 1, 1)).toMatchObject({ bold: false, borders: {} });
    expect(book.formulas(sheet, at("B2"))).toEqual([["=1+1"]]);
  });

  it("calculates conditions, texts, rounding and errors", async () => {
    put("A1", [10, 1], [20, 0], [30, 1]);
    put(
      "D1",
      ["=SUMPRODUCT((B1:B3=1)*A1:A3)"],
      ['=N("-")'],
      ["=ROUND(2.675,2)"],
      ["=ROUND(-2.5,0)"],
      ["=A1/B2"],
      ["=IFERROR(D5,-1)"],
      ["=SUM(A1:A9)"],
      ['=IF(D7>59,"yes","no")'],
      ["=D5+1"],
    );
    await book.flush();
    expect(values("D1:D9").flat()).toEqual([40, 0, 2.68, -3, "#DIV/0!", -1, 60, "yes", "#DIV/0!"]);
  });

  it("follows edits across sheets and names, also names defined later, moved sheets and scopes", async () => {
    const other = book.addSheet("Exhibit 11");
    expect(book.activeSheet()).toBe(sheet);
    book.put(other, 0, 0, [["=Income*2", "='Sheet1'!A1+1", "=Share"]]);
    put("A1", [5]);
    await book.flush();
    expect(book.values(other, at("A1"))).toEqual([["#NAME?"]]);
    book.addName({ name: "Income", formula: "=Sheet1!$A$1", visible: true, comment: "net" });
    book.addName({
      name: "Share",
      formula: "='Exhibit 11'!$B$1",
      visible: false,
      comment: "",
      sheetId: other,
    });
    await book.flush();
    expect(book.values(other, at("A1:C1"))).toEqual([[10, 6, 6]]);
    put("A1", [7]);
    book.updateSheet(sheet, { name: "Sheet's data", position: 1 });
    await book.flush();
    expect(book.values(other, at("A1:C1"))).toEqual([[14, 8, 8]]);
    expect(book.formulas(other, at("B1"))).toEqual([["='Sheet''s data'!A1+1"]]);
    expect(book.names()).toEqual([
      { name: "Income", formula: "='Sheet''s data'!$A$1", visible: true, comment: "net" },
      { name: "Share", formula: "='Exhibit 11'!$B$1", visible: false, comment: "", sheetId: other },
    ]);
    book.deleteName("INCOME");
    await book.flush();
    expect(book.values(other, at("A1"))).toEqual([["#NAME?"]]);
    book.deleteSheet(other);
    expect(book.sheets().map(({ name }) => name)).toEqual(["Sheet's data"]);
    expect(book.names()).toEqual([]);
  });

  it("tells apart names of the same name, by the sheet they belong to", async () => {
    const [one, two] = [book.addSheet("Exhibit 11"), book.addSheet("It's 2")];
    const name = { name: "EPS_Basic", visible: true, comment: "" };
    book.put(one, 0, 0, [[1, "=EPS_Basic*10", '="EPS_Basic"']]);
    book.put(two, 0, 0, [[2, "=eps_basic*10"]]);
    put("A1", ["='Exhibit 11'!EPS_Basic", "=ROUND('It''s 2'!EPS_Basic,0)+1", "=EPS_Basic", "=EPS_Basic_2"]);
    book.addName({ ...name, formula: "='Exhibit 11'!$A$1", sheetId: one });
    book.addName({ ...name, formula: "='It''s 2'!$A$1", sheetId: two });
    await book.flush();
    expect(book.values(one, at("B1:C1"))).toEqual([[10, "EPS_Basic"]]);
    expect(book.values(two, at("B1"))).toEqual([[20]]);
    expect(values("A1:D1")).toEqual([[1, 3, "#NAME?", "#NAME?"]]);
    book.addName({ ...name, formula: "='It''s 2'!$A$1*3" });
    await book.flush();
    expect(values("A1:D1")).toEqual([[1, 3, 6, "#NAME?"]]);
    expect(book.formulas(two, at("B1"))).toEqual([["=eps_basic*10"]]);
    book.deleteName("EPS_Basic", one);
    book.put(two, 0, 0, [[4]]);
    await book.flush();
    expect(values("A1:C1")).toEqual([[12, 5, 12]]);
  });

  it("keeps a sheet's layout", () => {
    book.updateSheet(sheet, {
      gridlines: false,
      headings: false,
      tabColor: "#00FF00",
      frozenRows: 3,
      frozenColumns: 1,
    });
    expect(book.sheets()[0]).toMatchObject({
      gridlines: false,
      headings: false,
      tabColor: "#00FF00",
      frozenRows: 3,
      frozenColumns: 1,
    });
    book.updateSheet(sheet, { frozenRows: 0, frozenColumns: 0 });
    expect(book.sheets()[0]).toMatchObject({ frozenRows: 0, frozenColumns: 0 });
    const second = book.addSheet("Second");
    book.updateSheet(second, { visibility: "VeryHidden" });
    expect(book.sheets()[1]!.visibility).toBe("VeryHidden");
    book.updateSheet(second, { visibility: "Visible" });
    expect(book.sheets()[1]!.visibility).toBe("Visible");
    book.setColumnWidth(sheet, 1, 2, 90);
    book.setRowHeight(sheet, 2, 1, 30);
    book.setRowHidden(sheet, 4, 2, true);
    book.setColumnHidden(sheet, 5, 1, true);
    expect([0, 1, 2, 3].map((column) => book.columnWidth(sheet, column))).toEqual([48, 90, 90, 48]);
    expect([1, 2].map((row) => book.rowHeight(sheet, row))).toEqual([15, 30]);
    expect([3, 4, 5, 6].map((row) => book.rowHidden(sheet, row))).toEqual([false, true, true, false]);
    expect([4, 5, 6].map((column) => book.columnHidden(sheet, column))).toEqual([false, true, false]);
    book.setRowHidden(sheet, 4, 2, false);
    expect(book.rowHidden(sheet, 4)).toBe(false);
    book.merge(sheet, at("A1:C1"));
    expect(book.merged(sheet)).toEqual([at("A1:C1")]);
    book.unmerge(sheet, at("A1:C1"));
    expect(book.merged(sheet)).toEqual([]);
    book.metadata(sheet).page = { orientation: "Landscape" };
    expect(book.metadata(sheet).page).toEqual({ orientation: "Landscape" });
    put("BZ2000", [1]);
    expect(value("BZ2000")).toBe(1);
  });

  it("tells selections and edits, and not what is only calculated", async () => {
    const seen: string[] = [];
    const other = book.addSheet("Other");
    const end = [
      book.onSelectionChanged(() => seen.push(`selected ${JSON.stringify(book.selection())}`)),
      book.onEdited((sheetId, area) => seen.push(`edited ${sheetId === sheet} ${JSON.stringify(area)}`)),
    ];
    book.select({ sheetId: sheet, areas: [at("B2:C3"), at("E5")] });
    expect(seen.at(-1)).toBe(
      `selected ${JSON.stringify({ sheetId: sheet, areas: [at("B2:C3"), at("E5")] })}`,
    );
    book.select({ sheetId: other, areas: [{ row: 0, column: 2, rows: 1_048_576, columns: 1 }] });
    expect(book.selection()).toEqual({
      sheetId: other,
      areas: [{ row: 0, column: 2, rows: 1_048_576, columns: 1 }],
    });
    seen.length = 0;
    put("B2", [1, "=B2"]);
    book.setFormat(sheet, at("A1"), { bold: true });
    await book.flush();
    expect(seen).toEqual([`edited true ${JSON.stringify(at("B2:C2"))}`]);
    for (const stop of end) stop();
    put("B2", [2]);
    expect(seen).toHaveLength(1);
  });

  it("does not lose what is written while it calculates", async () => {
    put("A1", ["=1+1", "=A1*2"]);
    const flushed = book.flush();
    put("A1", [5]);
    await flushed;
    await book.idle();
    expect(values("A1:B1")).toEqual([[5, 10]]);
  });

  describe("with custom functions", () => {
    let calls: FunctionCall[];
    const metadata = {
      allowErrorForDataTypeAny: true,
      functions: [
        {
          id: "TABLE",
          name: "TABLE",
          parameters: [
            { name: "rows", type: "number" },
            { name: "matrix", type: "any", dimensionality: "matrix", optional: true },
            { name: "more", type: "any", optional: true },
          ],
        },
        { id: "FAIL", name: "SUB.FAIL", parameters: [{ name: "text", type: "string" }] },
      ],
    };
    beforeEach(() => {
      calls = [];
      book.registerFunctions("EPS", metadata, (asked, answer) => {
        calls.push(...asked);
        for (const call of asked)
          if (call.id === "FAIL")
            answer(call, { error: "#VALUE!", message: `Not ${String(call.parameters[0])}.` });
          else if (call.parameters[0] === 1) answer(call, { value: [[42]] });
          else
            setTimeout(
              () =>
                answer(call, {
                  value: [
                    [1, "12", true],
                    [{ valueType: "CustomFunctionError", code: "#N/A", message: "None." }, 0.5, ""],
                  ],
                }),
              20,
            );
      });
    });

    it("is busy, then shows scalars, spilled matrices and errors with their messages", async () => {
      put("A1", ["=EPS.TABLE(1)", "=A1+1", '=EPS.SUB.FAIL("so")']);
      put("A3", ["=eps.table(2)"]);
      put("E1", ["=SUM(A3:C3)"]);
      await book.flush();
      expect(values("A1:C1")).toEqual([["#BUSY!", "#BUSY!", "#BUSY!"]]);
      expect(shown("A3")).toBe("#BUSY!");
      await book.idle();
      expect(values("A1:C1")).toEqual([[42, 43, "#VALUE!"]]);
      expect(values("A3:C4")).toEqual([
        [1, "12", true],
        ["#N/A", 0.5, ""],
      ]);
      expect(value("E1")).toBe(1);
      expect(book.errorMessage(sheet, 0, 2)).toBe("Not so.");
      expect(book.errorMessage(sheet, 3, 0)).toBe("None.");
      expect(book.errorMessage(sheet, 0, 0)).toBeUndefined();
      expect(book.usedArea(sheet)).toEqual(at("A1:E4"));
      put("B4", ["in the way"]);
      await book.idle();
      expect(value("A3")).toBe("#SPILL!");
      put("B4", [""]);
      await book.idle();
      expect(value("B4")).toBe(0.5);
      put("A3", [9]);
      await book.idle();
      expect(values("A3:C4")).toEqual([
        [9, "", ""],
        ["", "", ""],
      ]);
      expect(book.errorMessage(sheet, 3, 0)).toBeUndefined();
    });

    it("hands on arguments as office.js expects them, and asks once for equal calls", async () => {
      put("A1", [1, "", "x"], [true, '=""', "=1/0"]);
      put(
        "E1",
        ["=EPS.TABLE(B1,A1:C2,)"],
        [""],
        [""],
        ["=EPS.TABLE(B1,A1:C2,)"],
        [""],
        [""],
        ["=EPS.TABLE(5,A1,C2)"],
      );
      put("E11", [
        "=EPS.TABLE(C1)",
        "=EPS.TABLE(C2)",
        "=EPS.SUB.FAIL(A1)",
        "=EPS.SUB.FAIL(B1)",
        "=EPS.TABLE()",
      ]);
      await book.idle();
      const error = { type: "Error", basicType: "Error", basicValue: "#DIV/0!" };
      expect(calls.map(({ id, parameters, address }) => [id, parameters, address])).toEqual(
        expect.arrayContaining([
          [
            "TABLE",
            [
              0,
              [
                [1, 0, "x"],
                [true, "", error],
              ],
              null,
            ],
            "Sheet1!E1",
          ],
          ["TABLE", [5, [[1]], error], "Sheet1!E7"],
          ["FAIL", ["1"], "Sheet1!G11"],
          ["FAIL", [""], "Sheet1!H11"],
        ]),
      );
      expect(calls).toHaveLength(4);
      expect(values("E11:F11")).toEqual([["#VALUE!", "#DIV/0!"]]);
      expect(value("I11")).toBe("#VALUE!");
      put("A1", [2]);
      await book.idle();
      expect(calls.filter(({ address }) => address === "Sheet1!E1")).toHaveLength(2);
    });

    it("rejects when an answer does not come in time, and takes it later", async () => {
      let late: () => void = () => undefined;
      book.registerFunctions("SLOW", { functions: [{ id: "F", name: "F" }] }, ([call], answer) => {
        late = () => answer(call!, { value: 3 });
      });
      put("A1", ["=SLOW.F()"]);
      await expect(book.idle(50)).rejects.toThrow("still busy");
      late();
      await book.idle();
      expect(value("A1")).toBe(3);
    });
  });
});

it("keeps the workbooks of a process apart", async () => {
  const books = [1, 2, 3].map((factor) => {
    const book = createNodeBook();
    const sheet = book.activeSheet();
    book.put(sheet, 0, 0, [[factor, "=A1*Rate", "=MY.F(A1)"]]);
    book.addName({ name: "Rate", formula: `=${factor * 10}`, visible: true, comment: "" });
    book.registerFunctions(
      "MY",
      { functions: [{ id: "F", name: "F", parameters: [{ name: "x", type: "number" }] }] },
      (calls, answer) => calls.forEach((call) => answer(call, { value: factor * 100 })),
    );
    return { book, sheet };
  });
  await Promise.all(books.map(({ book }) => book.idle()));
  expect(books.map(({ book, sheet }) => book.values(sheet, at("A1:C1"))[0])).toEqual([
    [1, 10, 100],
    [2, 40, 200],
    [3, 90, 300],
  ]);
  books[0]!.book.dispose();
  books[1]!.book.put(books[1]!.sheet, 0, 0, [[5]]);
  await books[1]!.book.idle();
  expect(books[1]!.book.values(books[1]!.sheet, at("A1:B1"))).toEqual([[5, 100]]);
  books[1]!.book.dispose();
  books[2]!.book.dispose();
});

it("calculates the same after any sequence of edits as from the start", async () => {
  const cell = fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.constantFrom(
      "",
      "=A1+B2",
      "=SUM(A1:C2)",
      "=IF(A1>B1,A2,C1)",
      "=ROUND(B2/3,2)",
      "=MAX(A1:A3)-N(C3)",
      "x",
    ),
  );
  const edit = fc.record({ row: fc.nat(3), cell });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
      const [edited, fresh] = [createNodeBook(), createNodeBook()];
      try {
        const content = new Map<number, (typeof edits)[number]["cell"]>();
        for (const { row, cell: value } of edits) {
          edited.put(edited.activeSheet(), row, 3, [[value]]);
          edited.put(edited.activeSheet(), 0, 0, [[row, row * 2, 1]]);
          content.set(row, value);
          await edited.flush();
        }
        fresh.put(fresh.activeSheet(), 0, 0, [[edits.at(-1)!.row, edits.at(-1)!.row * 2, 1]]);
        for (const [row, value] of content) fresh.put(fresh.activeSheet(), row, 3, [[value]]);
        await fresh.flush();
        expect(edited.values(edited.activeSheet(), at("A1:D4"))).toEqual(
          fresh.values(fresh.activeSheet(), at("A1:D4")),
        );
      } finally {
        edited.dispose();
        fresh.dispose();
      }
    }),
    { numRuns: 15 },
  );
});

describe("an exported workbook", () => {
  let folder: string;
  let book: Book;
  let sheet: string;
  let path: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "export-"));
    path = join(folder, "book.xlsx");
    book = createNodeBook();
    sheet = book.activeSheet();
    book.registerFunctions(
      "EPS",
      { functions: [{ id: "BASIC", name: "BASIC", parameters: [{ name: "income", type: "number" }] }] },
      (calls, answer) =>
        calls.forEach((call) => answer(call, { value: [[Number(call.parameters[0]) / 8, "note"]] })),
    );
    const other = book.addSheet("It's the exhibit");
    book.addName({ name: "Income", formula: "=Sheet1!$B$2", visible: true, comment: "" });
    book.addName({ name: "Half", formula: "=Sheet1!$B$2/2", visible: true, comment: "", sheetId: other });
    book.put(sheet, 0, 0, [
      ["EXHIBIT 11", ""],
      ["Income", 1234567.89],
      ["Dividends", "(50,000.25)"],
      ["Available", "=B2+B3"],
      ["Basic", "=EPS.BASIC(B4)", ""],
      ["Rounded", "=ROUND(B5,2)"],
      ["Positive", "=SUMPRODUCT((B2:B3>0)*B2:B3)"],
      ["Text", '=IF(B3<0,TEXT(B3,"#,##0.00;(#,##0.00)"),"")'],
      ["Error", "=IFERROR(1/0,-1)"],
      ["Nil", "=B2-B2"],
      ["Dash", '=N("-")+N(C10)'],
    ]);
    book.put(other, 0, 0, [["=Income*2", "=Half", "=Sheet1!B6+1", "=EOMONTH(DATE(2025,2,1),0)"]]);
    book.setFormat(sheet, at("B2:B4"), { numberFormat: accounting });
    book.setFormat(sheet, at("A3"), { horizontalAlignment: "Left", indentLevel: 2, italic: true });
    book.setFormat(sheet, at("B4"), {
      fillColor: "#FFFFCC",
      borders: { EdgeBottom: { style: "Double", weight: "Thick", color: "#000000" } },
    });
    book.merge(sheet, at("A1:B1"));
    book.updateSheet(sheet, { gridlines: false, frozenRows: 1 });
    book.setColumnWidth(sheet, 0, 1, 120);
    book.metadata(sheet).page = {
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      printArea: "A1:B11",
      printTitleRows: "1:1",
      headersFooters: { centerFooter: "Page &P" },
      leftMargin: 36,
    };
    await book.idle();
  });
  afterAll(async () => {
    book.dispose();
    await rm(folder, { recursive: true });
  });

  it("has the values, formulas, formats and page set-up", async () => {
    await exportBook(book, path);
    const read = new ExcelJS.Workbook();
    await read.xlsx.readFile(path);
    const page = read.getWorksheet("Sheet1")!;
    expect(page.getCell("B4").value).toMatchObject({ formula: "B2+B3", result: 1184567.64 });
    expect(page.getCell("B5").value).toBe(148070.955);
    expect(page.getCell("C5").value).toBe("note");
    expect(page.getCell("B4").numFmt).toBe(accounting);
    expect(page.getCell("B4").border.bottom).toMatchObject({ style: "double" });
    expect(page.getCell("B4").fill).toMatchObject({ fgColor: { argb: "FFFFFFCC" } });
    expect(page.getCell("A3").alignment).toMatchObject({ horizontal: "left", indent: 2 });
    expect(page.getCell("A3").font).toMatchObject({ name: "Calibri", size: 11, italic: true });
    expect(page.getCell("B1").master.address).toBe("A1");
    expect(page.views[0]).toMatchObject({ state: "frozen", ySplit: 1, showGridLines: false });
    expect(page.getColumn(1).width).toBeCloseTo(22.14, 2);
    expect(page.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: "A1:B11",
      printTitlesRow: "1:1",
      margins: { left: 0.5, top: 0.75 },
    });
    expect(page.headerFooter.oddFooter).toBe("&CPage &P");
  });

  testWithLibreOffice(
    "agrees with LibreOffice's calculation",
    async () => {
      await exportBook(book, path, { results: false });
      const found = await recalculate(path);
      for (const { id, name } of book.sheets()) {
        const { row, column, rows, columns } = book.usedArea(id)!;
        const values = book.values(id, { row: 0, column: 0, rows: row + rows, columns: column + columns });
        const close = values.map((line, down) =>
          line.map((value, right) => {
            const other = found[name]![down]![right]!;
            return typeof value === "number" && typeof other === "number" && Math.abs(value - other) < 1e-9
              ? value
              : other;
          }),
        );
        expect(close).toEqual(values);
      }
    },
    150_000,
  );
});
