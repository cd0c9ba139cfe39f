/** From the doc comments and the pages' source to the documents of the help. */
import { conventions, families, introduction } from "../../docs/functions/source/catalogue";
import type {
  Cell,
  Example,
  Formula,
  HelpPage,
  Mistake,
  Standing,
} from "../../docs/functions/source/help-page";
import { terms, type Term } from "../../src/eps/term";
import {
  code,
  inlines,
  pageName,
  strong,
  text,
  type Block,
  type HelpDocument,
  type Inlines,
  type SheetCell,
} from "./document";
import type { FunctionMetadata, Parameter } from "./metadata";

/** The catalogue, then each function in its order. Throws where the pages and the functions are not the same list. */
export function composeHelp(functions: readonly FunctionMetadata[]): readonly HelpDocument[] {
  const pages = families.flatMap((family) => family.pages);
  const [declared, written] = [functions, pages].map((list) => list.map(({ id }) => id).join(", "));
  if (declared !== written) throw new Error(`The functions are ${declared}; the help pages are ${written}.`);
  return [
    composeCatalogue(functions),
    ...pages.map((page, index) => composePage(page, functions[index] as FunctionMetadata)),
  ];
}

function composeCatalogue(functions: readonly FunctionMetadata[]): HelpDocument {
  const descriptions = new Map(functions.map(({ id, description }) => [id, description]));
  return {
    name: "index",
    title: "Functions",
    lead: inlines(introduction),
    blocks: [
      ...families.flatMap(({ title, text: about, pages }): Block[] => [
        { kind: "heading", level: 2, text: title },
        { kind: "paragraph", content: inlines(about) },
        {
          kind: "table",
          caption: `${title}: functions`,
          underHeading: true,
          head: ["Function", "What it gives"],
          rows: pages.map(({ id }) => [inlines(`\`EPS.${id}\``), inlines(descriptions.get(id) ?? "")]),
        },
      ]),
      { kind: "heading", level: 2, text: "What holds for every function" },
      {
        kind: "terms",
        role: "explained",
        items: conventions.map(({ title, texts }) => ({ term: [strong(title)], texts: texts.map(inlines) })),
      },
    ],
  };
}

function composePage(
  page: HelpPage,
  { id, description, returns, paragraphs, parameters }: FunctionMetadata,
): HelpDocument {
  return {
    name: pageName(id),
    title: `EPS.${id}`,
    lead: inlines(description),
    blocks: [
      { kind: "code", text: syntax(id, parameters) },
      { kind: "paragraph", content: [strong("Result: "), ...inlines(returns)] },
      {
        kind: "table",
        caption: `Arguments of EPS.${id}`,
        head: ["Argument", "What it is", "Unit"],
        rows: parameters.map((parameter) => argumentRow(page, parameter)),
      },
      { kind: "heading", level: 2, text: "The rule" },
      ...page.rule.map(paragraph),
      { kind: "paragraph", content: [strong("Paragraphs applied: "), text(`${paragraphs}.`)] },
      { kind: "heading", level: 2, text: "US GAAP and IFRS" },
      ...page.standards.map(paragraph),
      { kind: "heading", level: 2, text: page.examples.length > 1 ? "Worked examples" : "Worked example" },
      ...page.examples.flatMap(composeExample),
      ...(page.notes.length > 0
        ? ([
            { kind: "heading", level: 2, text: "Notes" },
            { kind: "list", items: page.notes.map(inlines) },
          ] as const)
        : []),
      { kind: "heading", level: 2, text: "When the cell shows an error" },
      { kind: "terms", role: "explained", items: page.mistakes.map(composeMistake) },
      { kind: "heading", level: 2, text: "Related functions" },
      { kind: "list", items: page.related.map((other) => inlines(`\`EPS.${other}\``)) },
    ],
  };
}

function paragraph(content: string): Block {
  return { kind: "paragraph", content: inlines(content) };
}

/** "EPS.BASIC(netIncome, weightedShares, [preferredDividends], [decimals])" */
function syntax(id: string, parameters: readonly Parameter[]): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `EPS.${id}(${names.join(", ")})`;
}

function argumentRow(
  { id, units }: HelpPage,
  { name, description, optional }: Parameter,
): readonly Inlines[] {
  const unit = units[name];
  if (unit === undefined) throw new Error(`The page of ${id} does not say what ${name} counts.`);
  const range = (terms as Readonly<Record<string, Term>>)[name];
  const limits = range && accepted[range.accepts];
  return [
    [code(name), ...(optional ? [text(" (optional)")] : [])],
    inlines(description),
    inlines(limits === undefined ? unit : `${unit}, ${limits}`),
  ];
}

/** Which numbers a term accepts, where that is not any. */
const accepted: Readonly<Record<Term["accepts"], string | undefined>> = {
  any: undefined,
  "not zero": "not 0",
  "not negative": "0 or more",
  positive: "above 0",
  rate: "0 to 1",
  fraction: "above 0, at most 1",
  decimals: "1 to 15",
  date: undefined,
  basis: undefined,
};

const standings: Readonly<Record<Standing, string>> = {
  published: "as published",
  derived: "by arithmetic from the source’s facts",
  step: "a step",
};

function composeExample(example: Example): readonly Block[] {
  const { title, source, url, text: about, remark } = example;
  const sheet = layOut(example.cells);
  const formulas = formulasOf(example.cells);
  return [
    { kind: "heading", level: 3, text: title },
    paragraph(about),
    { kind: "sheet", caption: `${title}: the sheet`, columns: sheet.columns, rows: sheet.rows },
    {
      kind: "terms",
      role: "formulas",
      items: formulas.map(({ address, formula }) => ({
        term: [strong(address), text(" "), code(formula.formula)],
        texts: [[text(`${resultInWords(formula)}, ${standings[formula.standing]}.`)]],
      })),
    },
    ...(remark === undefined ? [] : [paragraph(remark)]),
    {
      kind: "paragraph",
      role: "source",
      content: [
        text("Source: "),
        url === undefined ? text(source) : { kind: "link", text: source, to: { address: url } },
        text(source.endsWith(".") ? "" : "."),
      ],
    },
  ];
}

function resultInWords({ shows }: Formula): string {
  if (typeof shows === "string") return shows;
  const columns = shows[0]?.length ?? 0;
  return columns === 1 || shows.length === 1
    ? shows.flat().join("; ")
    : `a table of ${shows.length} rows and ${columns} columns`;
}

/** "A", "B", … "Z", "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** The formulas of an example with their places, row by row; rows and columns count from 0. */
export function formulasOf(cells: readonly (readonly Cell[])[]): readonly {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly formula: Formula;
  readonly shown: readonly (readonly string[])[];
}[] {
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      typeof cell === "string"
        ? []
        : {
            address: `${columnLetters(column)}${row + 1}`,
            row,
            column,
            formula: cell,
            shown: typeof cell.shows === "string" ? [[cell.shows]] : cell.shows,
          },
    ),
  );
}

/** The sheet as it looks, with what its formulas spill. Throws where a formula would spill over a cell that is not empty. */
export function layOut(cells: readonly (readonly Cell[])[]): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
} {
  const looks = new Map<string, SheetCell>();
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (typeof cell === "string" && cell !== "")
        looks.set(`${row},${column}`, { text: cell, isNumber: isNumber(cell) });
    });
  });
  let [height, width] = [cells.length, Math.max(...cells.map((line) => line.length))];
  for (const { row, column, shown } of formulasOf(cells)) {
    shown.forEach((line, down) => {
      line.forEach((content, right) => {
        const place = `${row + down},${column + right}`;
        if (looks.has(place))
          throw new Error(`The formula in ${columnLetters(column)}${row + 1} spills over ${place}.`);
        looks.set(place, {
          text: content,
          isNumber: isNumber(content),
          from: down + right === 0 ? "formula" : "spill",
        });
        height = Math.max(height, row + down + 1);
        width = Math.max(width, column + right + 1);
      });
    });
  }
  return {
    columns: Array.from({ length: width }, (_, column) => columnLetters(column)),
    rows: Array.from({ length: height }, (_, row) =>
      Array.from(
        { length: width },
        (_, column) => looks.get(`${row},${column}`) ?? { text: "", isNumber: false },
      ),
    ),
  };
}

function isNumber(shown: string): boolean {
  return /^-?[\d,]+(\.\d+)?%?$|^\d{4}-\d\d-\d\d$/.test(shown);
}

function composeMistake({ call, says, shows, remedy }: Mistake) {
  return {
    term: [strong(shows ?? "#VALUE!"), ...(says === undefined ? [] : [text(` ${says}`)])],
    texts: [[text("For example "), code(call), text(". "), ...inlines(remedy)]],
  };
}
