/** That the functions, their help and their metadata are one list, and that every page tells what the functions do. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import { conventions, families } from "../docs/functions/source/catalogue";
import type { HelpPage } from "../docs/functions/source/help-page";
import { composeHelp, formulasOf, layOut } from "../scripts/help/compose";
import { inlines, type HelpDocument } from "../scripts/help/document";
import { toHtml } from "../scripts/help/html";
import { toMarkdown } from "../scripts/help/markdown";
import { readMetadata, type FunctionMetadata } from "../scripts/help/metadata";
import { docsFolder, helpDocs, helpPages, type HelpFile } from "../scripts/help/site";
import type { Book } from "./workbook/book";
import { openFunctionsBook } from "./workbook/functions-book";

const root = path.join(__dirname, "..");
const pages = families.flatMap((family) => family.pages);

let declared: readonly FunctionMetadata[];
let html: readonly HelpFile[];
let docs: readonly HelpFile[];
beforeAll(async () => {
  [declared, html, docs] = await Promise.all([readMetadata(), helpPages(), helpDocs()]);
});

describe("one list", () => {
  test("every function has its page at its address, and every page its function", () => {
    const addresses = declared.map(({ helpUrl }) => new URL(helpUrl).pathname);
    expect(html.map(({ name }) => `/help/${name}`)).toEqual(["/help/index.html", ...addresses]);
    expect(pages.map(({ id }) => id)).toEqual(declared.map(({ id }) => id));
  });

  test("a page for no function, or a function without a page, is refused", () => {
    expect(() => composeHelp(declared.slice(1))).toThrow(/^The functions are .*; the help pages are .*\.$/);
  });

  test("each page says what every argument of its function counts, and of no other", () => {
    const units = pages.map(({ id, units: given }) => [id, ...Object.keys(given)]);
    expect(units).toEqual(declared.map(({ id, parameters }) => [id, ...parameters.map(({ name }) => name)]));
  });

  test("a page names other functions that there are", () => {
    const ids = new Set(declared.map(({ id }) => id));
    for (const { id, related } of pages) {
      expect(related.filter((other) => !ids.has(other) || other === id)).toEqual([]);
      expect(new Set(related).size).toBe(related.length);
    }
  });

  test("docs/functions is as `npm run docs` writes it", () => {
    const found = readdirSync(docsFolder).filter((name) => name.endsWith(".md"));
    expect(found.sort()).toEqual(docs.map(({ name }) => name).sort());
    for (const { name, content } of docs)
      expect(readFileSync(path.join(docsFolder, name), "utf8")).toBe(content);
  });

  test("the build emits the pages, and no address of the development server", () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "eps-help-"));
    const build = `
      const { webpack } = require("webpack");
      const { HelpPagesPlugin } = require("./scripts/help/help-pages-plugin.js");
      webpack(
        { mode: "none", entry: "data:text/javascript,", output: { path: ${JSON.stringify(folder)} }, plugins: [new HelpPagesPlugin()] },
        (error, stats) => { if (error || stats.hasErrors()) throw error ?? new Error(stats.toString()); },
      );`;
    const { status, stderr } = spawnSync(process.execPath, ["-e", build], { cwd: root, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    const emitted = readdirSync(path.join(folder, "help")).map((name) => ({
      name,
      content: readFileSync(path.join(folder, "help", name), "utf8"),
    }));
    rmSync(folder, { recursive: true });
    expect(emitted).toEqual([...html].sort((a, b) => (a.name < b.name ? -1 : 1)));
    for (const { content } of emitted) expect(content).not.toContain("localhost");
  }, 60_000);
});

describe("what a page says is what the functions do", () => {
  let book: Book;
  let close: () => void;
  beforeAll(async () => {
    ({ book, close } = await openFunctionsBook());
  });
  afterAll(() => close());

  const examples = pages.flatMap((page) =>
    page.examples.map((example) => [page.id, example.title, page, example] as const),
  );

  test.each(examples)("EPS.%s: %s", async (id, title, _, { cells }) => {
    const sheet = book.addSheet(`${id} ${title}`.replace(/[^\w ]/g, "").slice(0, 31));
    const { columns, rows } = layOut(cells);
    const wanted = rows.map((row) => row.map(({ text }) => text));
    book.put(
      sheet,
      0,
      0,
      cells.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.formula))),
    );
    wanted.forEach((row, down) => {
      row.forEach((text, right) => {
        const format = numberFormat(text);
        if (format === undefined) return;
        book.setFormat(sheet, { row: down, column: right, rows: 1, columns: 1 }, { numberFormat: format });
      });
    });
    await book.flush();
    await book.idle(20_000);
    const area = { row: 0, column: 0, rows: rows.length, columns: columns.length };
    expect(book.texts(sheet, area)).toEqual(wanted);
    // Each formula is still one, and none is typed over by what another spills.
    for (const { row, column, formula } of formulasOf(cells)) {
      expect(book.formulas(sheet, { row, column, rows: 1, columns: 1 })).toEqual([[formula.formula]]);
    }
  });

  test.each(pages.map((page) => [page.id, page] as const))(
    "EPS.%s answers each mistake as its page says",
    async (id, { mistakes }) => {
      const sheet = book.addSheet(`${id} mistakes`.slice(0, 31));
      const apart = 10;
      mistakes.forEach(({ call }, index) => {
        book.put(sheet, index * apart, 0, [[call]]);
      });
      await book.flush();
      await book.idle(20_000);
      const found = mistakes.map(({ call }, index) => {
        const [[shows] = []] = book.values(sheet, { row: index * apart, column: 0, rows: 1, columns: 1 });
        return { call, shows, says: book.errorMessage(sheet, index * apart, 0) || undefined };
      });
      expect(found).toEqual(mistakes.map(({ call, shows = "#VALUE!", says }) => ({ call, shows, says })));
    },
  );

  test("a page shows its own function, and a published figure unless there is none", () => {
    for (const page of pages) {
      for (const { cells } of page.examples) {
        const formulas = formulasOf(cells).map(({ formula }) => formula.formula);
        expect(formulas.some((formula) => formula.includes(`EPS.${page.id}(`))).toBe(true);
      }
      for (const { call } of page.mistakes) expect(call).toContain(`=EPS.${page.id}(`);
    }
    const withoutPublished = pages.filter(
      ({ examples: all }) => !all.some(({ cells }) => isPublished(cells)),
    );
    expect(withoutPublished.map(({ id }) => id)).toEqual(["TIES", "CHECK"]);
  });
});

const isPublished = (cells: HelpPage["examples"][number]["cells"]): boolean =>
  formulasOf(cells).some(({ formula }) => formula.standing === "published");

/** The format in which a number shows as it is written: "2.40" is 0.00. */
function numberFormat(shown: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(shown)) return "yyyy-mm-dd";
  const [, whole = "", decimals = "", percent = ""] = /^-?([\d,]+)(\.\d+)?(%?)$/.exec(shown) ?? [];
  if (whole === "") return undefined;
  return `${whole.includes(",") ? "#,##0" : "0"}${decimals.replace(/\d/g, "0")}${percent}`;
}

describe("the pages themselves", () => {
  const documentOf = ({ content }: HelpFile): Document => new JSDOM(content).window.document;

  test("no script, no style sheet, picture or font of elsewhere, and nothing inline that acts", () => {
    for (const page of html) {
      const document = documentOf(page);
      expect(
        document.querySelectorAll("script, iframe, object, img, link[rel=stylesheet], [src]"),
      ).toHaveLength(0);
      expect(page.content).not.toMatch(/@import|url\(|\son\w+=|javascript:/i);
    }
  });

  test("links lead to a page of the help, a file of the add-in, or a source on the web", () => {
    const names = new Set(html.map(({ name }) => name));
    for (const page of html) {
      for (const element of documentOf(page).querySelectorAll("[href]")) {
        const target = element.getAttribute("href")!;
        if (/^https:\/\//.test(target)) expect(() => new URL(target)).not.toThrow();
        else if (target === "../support.html")
          expect(existsSync(path.join(root, "assets/support.html"))).toBe(true);
        else if (target.startsWith("../")) expect(existsSync(path.join(root, target.slice(3)))).toBe(true);
        else expect([...names]).toContain(target);
      }
    }
    const files = new Set(docs.map(({ name }) => name));
    for (const { content } of docs) {
      for (const [, target = ""] of content.matchAll(/\]\(([^)]+)\)/g)) {
        if (!target.startsWith("https://")) expect([...files]).toContain(target);
      }
    }
  });

  test("every page can be reached from the catalogue and leads back to it", () => {
    const [catalogue, ...others] = html;
    const reached = [...documentOf(catalogue!).querySelectorAll("main a")].map((link) =>
      link.getAttribute("href"),
    );
    expect(reached).toEqual(others.map(({ name }) => name));
    for (const page of others)
      expect(documentOf(page).querySelector('nav a[href="index.html"]')).not.toBeNull();
  });

  test("one main heading, levels in order, and tables with captions and scopes", () => {
    for (const page of html) {
      const document = documentOf(page);
      const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) =>
        Number(tagName[1]),
      );
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      levels.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      });
      for (const table of document.querySelectorAll("table")) expect(table.caption?.textContent).toBeTruthy();
      for (const heading of document.querySelectorAll("th")) expect(heading.scope).toMatch(/^(col|row)$/);
    }
  });

  test("a page is small", () => {
    for (const { content } of html) expect(content.length).toBeLessThan(24 * 1024);
  });

  test("what is text stays text", () => {
    const text = `<b>&"'|*_\\`;
    const document: HelpDocument = {
      name: "basic",
      title: text,
      lead: [
        { kind: "text", text },
        { kind: "code", text },
      ],
      blocks: [
        { kind: "table", caption: text, head: [text], rows: [[[{ kind: "strong", text }]]] },
        { kind: "sheet", caption: text, columns: ["A"], rows: [[{ text, isNumber: false }]] },
      ],
    };
    const page = new JSDOM(toHtml(document)).window.document;
    expect(page.querySelector("h1")!.textContent).toBe(text);
    expect(page.querySelector(".lead")!.textContent).toBe(text + text);
    expect([...page.querySelectorAll("caption")].map(({ textContent }) => textContent)).toEqual([text, text]);
    expect(page.querySelector("[aria-label='Help']")).not.toBeNull();
    expect(page.querySelector(".scroll")!.getAttribute("aria-label")).toBe(text);
    expect([...page.querySelectorAll("tbody b, .sheet td")].map(({ textContent }) => textContent)).toEqual([
      text,
      "",
      text,
    ]);
    expect(toMarkdown(document)).toContain(`# \\<b\\>&"'|\\*\\_\\\\\n`);
  });

  test("texts name functions that there are, and close what they open", () => {
    const ids = new Set(declared.map(({ id }) => id));
    const texts = [
      ...pages.flatMap((page) => [
        ...page.rule,
        ...page.standards,
        ...page.notes,
        ...page.mistakes.map(({ remedy }) => remedy),
        ...page.examples.flatMap(({ text, remark = "" }) => [text, remark]),
      ]),
      ...families.map(({ text }) => text),
      ...conventions.flatMap(({ texts: all }) => all),
    ];
    for (const text of texts) {
      expect([text, text.split("`").length % 2]).toEqual([text, 1]);
      for (const inline of inlines(text))
        if (inline.kind === "function") expect([...ids]).toContain(inline.id);
      for (const [, id = ""] of text.matchAll(/EPS\.([A-Z_]+)/g)) expect([...ids]).toContain(id);
    }
  });

  test("each rule is two to six paragraphs with their sources", () => {
    for (const { id, rule } of pages) {
      expect([id, rule.length >= 2 && rule.length <= 6]).toEqual([id, true]);
      expect(rule.join(" ")).toMatch(/ASC 260-10-\d\d-\d|Regulation S-K/);
    }
  });
});
