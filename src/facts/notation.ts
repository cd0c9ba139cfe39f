import { Decimal } from "../eps/decimal";
import type { Cell } from "./grid";
import { isBlank } from "./grid";

/** What a cell says as a figure. */
export type Amount =
  | { readonly kind: "number"; readonly value: Decimal; readonly written: "number" | "text" }
  /** None: a blank cell, a dash, "N/A". */
  | { readonly kind: "nil"; readonly blank: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly text: string }
  | { readonly kind: "error"; readonly text: string };

/** What calls a footnote, after a figure or a sign for none. */
const marks = "(?:\\s*(?:\\*+|#+|\\(\\s*(?:\\d|[a-z])\\s*\\)))*";
const nil = new RegExp(`^(?:-+|–|—|‑|-0-|n\\/a|nil|none|not applicable|anti-?dilutive)${marks}$`, "i");
const currencies = "$£€¥₹";
const leadingCurrency = new RegExp(`^[${currencies}]\\s*`);
const printedNumber = new RegExp(
  // A sign or an opening parenthesis on either side of the currency; digits with commas, the last group of three; a percentage; a footnote mark.
  `^(?<open>\\(?)\\s*(?<minus>[-−–]?)\\s*[${currencies}]?\\s*(?<inner>\\(?)\\s*(?<inward>[-−–]?)` +
    `(?<digits>(?:\\d+|\\d{1,3}(?:,\\d\\d\\d?)*,\\d{3})(?:\\.\\d*)?|\\.\\d+)\\s*(?<percent>%?)\\s*(?<close>\\)*)\\s*,?${marks}$`,
  "i",
);

/** Reads numbers as accountants print them: "(462,000)", "$ 5,000", ".06", "40%", "-" for none. */
export function readAmount(cell: Cell | undefined): Amount {
  if (cell === undefined || isBlank(cell)) return blank;
  if (cell.error) return { kind: "error", text: String(cell.value) };
  switch (typeof cell.value) {
    case "number":
      return { kind: "number", value: new Decimal(cell.value), written: "number" };
    case "boolean":
      return { kind: "boolean", text: cell.value ? "TRUE" : "FALSE" };
    case "string":
      return readPrinted(cell.value);
  }
}

const blank: Amount = { kind: "nil", blank: true };

/** What the cells of a table say as figures, row by row. */
export type AmountGrid = readonly (readonly Amount[])[];

export function amountAt(amounts: AmountGrid, row: number, column: number | undefined): Amount {
  return amounts[row]?.[column ?? -1] ?? blank;
}

/** The same for a text. */
export function readPrinted(printed: string): Amount {
  const text = printed.replace(/[\s\u00a0]+/g, " ").trim();
  if (nil.test(text.replace(leadingCurrency, ""))) return { kind: "nil", blank: false };
  // A currency symbol that has lost its figure.
  if (text.length === 1 && currencies.includes(text)) return blank;
  const { open, minus, inner, inward, digits, percent, close } = printedNumber.exec(text)?.groups ?? {};
  const opened = (open ? 1 : 0) + (inner ? 1 : 0);
  if (digits === undefined || (close?.length ?? 0) !== opened) return { kind: "text", text };
  const magnitude = new Decimal(digits.replaceAll(",", "")).div(percent ? 100 : 1);
  const isNegative = opened > 0 || Boolean(minus) || Boolean(inward);
  return { kind: "number", value: isNegative ? magnitude.negated() : magnitude, written: "text" };
}

/** Whether the cell holds a figure, or the sign for none. */
export function isFigure(cell: Cell | undefined): boolean {
  if (typeof cell?.value === "number") return true;
  const amount = readAmount(cell);
  return amount.kind === "number" || (amount.kind === "nil" && !amount.blank);
}
