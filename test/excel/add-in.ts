import type { Book, CellValue } from "../workbook/book";
import { openOffice, type NodeOffice } from "../workbook/bridge-node";
import { createNodeBook } from "../workbook/univer-node";
import { readSelection } from "../../src/excel/read";
import { readBuilt, rewriteSheet } from "../../src/excel/rewrite";
import { selectCell, writeSheet } from "../../src/excel/write";
import { usualChoices } from "../../src/taskpane/choices";
import { Pane } from "../../src/taskpane/pane";

/** A pane as it is when the workbook is opened, by whomever. */
export function newPane(): Pane {
  const workbook = {
    readSelection,
    canNote: false,
    writeSheet,
    readBuilt: () => readBuilt(false),
    rewriteSheet,
    selectCell,
  };
  const preferences = { read: () => usualChoices, keep: () => undefined };
  return new Pane(workbook, preferences, "test", () => undefined);
}

/** The add-in's own code on real office.js and a real spreadsheet, without a browser. */
export class AddIn {
  private constructor(
    readonly book: Book,
    readonly office: NodeOffice,
    readonly pane: Pane,
  ) {}

  static async open(): Promise<AddIn> {
    const book = createNodeBook();
    const office = await openOffice(book);
    office.defineGlobals();
    return new AddIn(book, office, newPane());
  }

  close(): void {
    this.office.removeGlobals();
    this.office.dispose();
    this.book.dispose();
  }

  sheet(name: string): string {
    const found = this.book.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet "${name}" among ${this.names().join(", ")}`);
    return found.id;
  }

  names(): readonly string[] {
    return this.book.sheets().map(({ name }) => name);
  }

  /** Writes a table at A1 of a new sheet and selects it. */
  async select(name: string, rows: readonly (readonly (CellValue | null | undefined)[])[]): Promise<void> {
    const sheetId = this.book.addSheet(name);
    const columns = Math.max(...rows.map((row) => row.length));
    this.book.put(
      sheetId,
      0,
      0,
      rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? "")),
    );
    this.book.activateSheet(sheetId);
    this.book.select({ sheetId, areas: [{ row: 0, column: 0, rows: rows.length, columns }] });
    await this.book.idle();
    await this.pane.follow();
  }

  /** What the used cells of a sheet show. */
  async texts(name: string): Promise<string[][]> {
    await this.book.idle();
    const id = this.sheet(name);
    const used = this.book.usedArea(id, undefined, true);
    return used
      ? this.book.texts(id, {
          row: 0,
          column: 0,
          rows: used.row + used.rows,
          columns: used.column + used.columns,
        })
      : [];
  }

  /** The same as one trimmed text a row, blanks apart, for comparing with what was filed. */
  async lines(name: string): Promise<string[]> {
    const texts = await this.texts(name);
    return texts
      .map((row) =>
        row
          .map((text) => text.replace(/[\s\u00a0]+/g, " ").trim())
          .filter((text) => text !== "")
          .join(" | "),
      )
      .filter((line) => line !== "");
  }
}
