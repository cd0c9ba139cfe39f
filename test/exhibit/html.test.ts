/** @jest-environment jsdom */
/** The exhibit as HTML: whole and accessible, the same figures as the text, and read back from where it is pasted. */
import fc from "fast-check";
import { composeExhibit } from "../../src/exhibit/compose";
import { usualOptions, type Exhibit, type ExhibitLine } from "../../src/exhibit/exhibit";
import { toHtml } from "../../src/exhibit/renderers/html";
import { toPlainText } from "../../src/exhibit/renderers/plain-text";
import type { Facts } from "../../src/facts/facts";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { pastedRows } from "../../src/taskpane/paste";
import { examples } from "./examples";
import { grid, hemaCare } from "../facts/table";

function factsOf(rows: Parameters<typeof grid>[0]): Facts {
  const { facts, problems } = readFacts(recognize(grid(rows)));
  if (!facts) throw new Error(JSON.stringify(problems));
  return facts;
}

function tableOf(exhibit: Exhibit): HTMLTableElement {
  document.body.innerHTML = toHtml(exhibit);
  expect(document.body.children).toHaveLength(1);
  return document.body.firstElementChild as HTMLTableElement;
}

const textOf = (node: Element) => (node.textContent ?? "").replace(/\s+/g, " ").trim();
const cellsOf = (row: HTMLTableRowElement) => [...row.cells];
/** Rows with a caption: the symbols and figures of each, a text for each period. */
const linesOf = (table: HTMLTableElement) =>
  [...table.rows]
    .filter((row) => row.cells[0]?.scope === "row")
    .map((row) => {
      const [caption, ...rest] = cellsOf(row).map(textOf);
      const figures = rest.flatMap((text, at) => (at % 3 === 2 ? [`${rest[at - 1] ?? ""}${text}`] : []));
      return [caption, ...figures];
    });

const isLine = (row: Exhibit["rows"][number]): row is ExhibitLine => row.kind === "line";
const exhibitsOf = examples().map(({ name, exhibit }) => [name, exhibit] as const);

describe.each(exhibitsOf)("%s", (_, exhibit) => {
  const table = () => tableOf(exhibit);

  test("every row is as wide as the table", () => {
    const width = 1 + 3 * exhibit.periods.length;
    for (const row of table().rows) {
      expect(cellsOf(row).reduce((total, { colSpan }) => total + colSpan, 0)).toBe(width);
    }
    const groups = [...table().querySelectorAll("colgroup")];
    expect(groups.reduce((total, { span }) => total + span, 0)).toBe(width);
  });

  test("says what it is, and what each figure is of", () => {
    const { company, title, scaleNote } = exhibit;
    const caption = textOf(table().caption as HTMLElement);
    for (const text of [company, exhibit.exhibit, title, scaleNote]) expect(caption).toContain(text ?? "");
    for (const heading of table().querySelectorAll("thead th")) expect(heading).toHaveProperty("scope");
    const lowest = [...(table().tHead as HTMLElement).querySelectorAll("tr:last-child th")].map(textOf);
    expect(lowest).toEqual(exhibit.periods.map((headings) => headings.at(-1)));
    expect(linesOf(table()).map(([caption]) => caption)).toEqual(
      exhibit.rows.filter(isLine).map(({ caption }) => caption),
    );
  });

  test("has every figure of the text, in the same order", () => {
    const text = toPlainText(exhibit).replace(/\s+/g, " ").replaceAll("$ ", "$");
    let at = 0;
    for (const [, ...figures] of linesOf(table())) {
      at = text.indexOf(` ${figures.join(" ")} `, at) + 1;
      expect({ figures, isFound: at > 0 }).toEqual({ figures, isFound: true });
    }
  });

  test("brings its styles in its tags, and nothing that runs or loads", () => {
    expect(table().querySelectorAll("script, style, link, img, [class], [id]")).toHaveLength(0);
    expect(table().outerHTML).not.toMatch(/ on\w+=|url\(|https?:/);
  });
});

test("whatever a caption holds is text", () => {
  const facts = factsOf(hemaCare);
  fc.assert(
    fc.property(fc.stringMatching(/^[<>&"'a-z=/;]{1,12}$/), (text) => {
      const company = `A${text}<script>alert("&amp;")</script>`;
      const given = { ...facts, netIncome: { ...facts.netIncome, caption: `${text}</th><img src=x>` } };
      const table = tableOf(composeExhibit(given, { ...usualOptions, company }));
      expect(textOf(table.caption as HTMLElement)).toContain(company);
      expect(linesOf(table).map(([caption]) => caption)).toContain(given.netIncome.caption);
      expect(table.querySelectorAll("script, img")).toHaveLength(0);
    }),
    { numRuns: 40 },
  );
});

test("symbols stand before their figures, and parentheses beyond the last digits", () => {
  const table = tableOf(composeExhibit(factsOf(hemaCare)));
  const income = [...table.rows].find(({ cells }) => cells[0]?.textContent === "Net (loss) income");
  const [, , symbol, loss, , , profit] = cellsOf(income as HTMLTableRowElement);
  expect([symbol, loss, profit].map((cell) => cell?.textContent)).toEqual(["$", "(462,000)", "5,000"]);
  expect([loss, profit].map((cell) => cell?.style.paddingRight)).toEqual(["0pt", "3.3pt"]);
  for (const cell of [symbol, loss]) expect(cell?.style.borderBottom).toMatch(/^3px double/);
});

test("pasted into a sheet, it is read as the facts that it came from", () => {
  const facts = factsOf(hemaCare);
  const rows = pastedRows("", toHtml(composeExhibit(facts)));
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.value)));
  const { facts: read, problems } = readFacts(recognize(grid(cells)));
  expect(problems).toBeUndefined();
  const numbers = ({ netIncome, weightedAverageShares, securities, periods, scales }: Facts) => ({
    netIncome: netIncome.figures.map(({ value }) => value.toNumber()),
    shares: weightedAverageShares.figures.map(({ value }) => value.toNumber()),
    securities: securities.map(({ caption, kind, potential }) => ({
      caption,
      kind: kind.caption,
      shares: potential.map(({ incrementalShares }) => incrementalShares.value.toNumber()),
    })),
    periods: periods.map(({ headings }) => headings),
    scales,
  });
  expect(numbers(read as Facts)).toEqual(numbers(facts));
});
