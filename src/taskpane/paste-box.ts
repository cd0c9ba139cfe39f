import { byId, count } from "./element";
import type { Pane } from "./pane";
import { mostRows, pastedRows, type Row } from "./paste";

/** Opens the box that takes a pasted exhibit, and hands its rows to the pane. */
export function connectPasteBox(pane: Pane): void {
  const box = byId<HTMLDialogElement>("paste");
  const pasted = byId<HTMLTextAreaElement>("pasted");
  const insert = byId<HTMLButtonElement>("paste-insert");
  let rows: readonly Row[] = [];

  const show = (next: readonly Row[]) => {
    rows = next;
    insert.disabled = rows.length === 0 || rows.length > mostRows;
    byId("paste-note").textContent = rowsInWords(rows);
  };
  const reset = () => {
    pasted.value = "";
    show([]);
  };

  pasted.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const table = pastedRows("", html);
    if (table.length === 0) return;
    event.preventDefault();
    pasted.value = asText(table);
    show(table);
  });
  // Whatever is typed or pasted as a text takes the place of a table.
  pasted.addEventListener("input", () => show(pastedRows(pasted.value)));
  byId("paste-form").addEventListener("submit", (event) => {
    event.preventDefault();
    void insertRows();
  });
  // Office would take the key for itself and move the focus elsewhere.
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    box.close();
  });
  byId("paste-cancel").addEventListener("click", () => box.close());
  for (const id of ["paste-first", "paste-open"]) byId(id).addEventListener("click", () => box.showModal());
  reset();

  async function insertRows(): Promise<void> {
    if (insert.disabled) return;
    box.close();
    if (!(await pane.insertPasted(rows))) return;
    reset();
    // The button that opened the box may be gone with the welcome.
    if (document.activeElement === document.body) byId("build").focus();
  }
}

function rowsInWords(rows: readonly Row[]): string {
  if (rows.length > mostRows) {
    return `These are ${rows.length.toLocaleString("en")} rows. Paste the exhibit alone, not the whole filing.`;
  }
  if (rows.length === 0) return "";
  const columns = Math.max(...rows.map((row) => row.length));
  return columns === 1
    ? count(rows.length, "line")
    : `${count(rows.length, "row")}, ${count(columns, "column")}`;
}

/** The cells of a table for the eye, a space between those of a row. */
function asText(rows: readonly Row[]): string {
  return rows
    .map((row) =>
      row.flatMap((cell) => (cell === "" ? [] : typeof cell === "string" ? cell : cell.value)).join("  "),
    )
    .join("\n");
}
