/** The help as HTML pages that need nothing else: no script, no request, one style sheet inside. */
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  pageName,
  type Block,
  type HelpDocument,
  type Inline,
  type Inlines,
  type SheetCell,
  type Target,
} from "./document";

/** Markup; everything else is text and is escaped where it meets markup. */
class Html {
  constructor(readonly source: string) {}
}

type Content = Html | string | number | readonly Content[];

/** Markup with values in it: texts are escaped here and nowhere else. */
function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(strings.map((part, index) => part + toMarkup(values[index] ?? "")).join(""));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function toMarkup(content: Content): string {
  if (content instanceof Html) return content.source;
  if (typeof content === "object") return content.map(toMarkup).join("");
  return String(content).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const style = new Html(readFileSync(path.join(__dirname, "help.css"), "utf8"));

/** The page, with links to its neighbours beside it and to the files of the add-in above it. */
export function toHtml({ name, title, lead, blocks }: HelpDocument): string {
  const isCatalogue = name === "index";
  const here = isCatalogue
    ? markup`<b>EPS Exhibit</b>`
    : markup`<a href="index.html">EPS Exhibit functions</a>`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isCatalogue ? "EPS Exhibit: functions" : `${title}: EPS Exhibit`}</title>
<meta name="description" content="${lead.map((each) => ("text" in each ? each.text : each.name))}">
<link rel="icon" href="../assets/icon-32.png">
<style>${style}</style>
</head>
<body>
<header><nav aria-label="Help">${here} <a href="../support.html">Help and privacy</a></nav></header>
<main>
<h1>${breakable(title)}</h1>
<p class="lead">${inline(lead)}</p>
${blocks.map((block) => renderBlock(block, name))}</main>
<footer><p>${disclaimer}</p></footer>
</body>
</html>
`.source;
}

const disclaimer =
  "The rules are told in our own words. FASB Accounting Standards Codification (ASC), Regulation S-K and IFRS Accounting Standards, whose paragraphs are cited, are alone authoritative.";

function renderBlock(block: Block, page: string): Html {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? markup`<h2>${block.text}</h2>\n` : markup`<h3>${block.text}</h3>\n`;
    case "paragraph":
      return block.role === undefined
        ? markup`<p>${inline(block.content, page)}</p>\n`
        : markup`<p class="${block.role}">${inline(block.content, page)}</p>\n`;
    case "code":
      return markup`<pre class="syntax"><code>${block.text}</code></pre>\n`;
    case "list":
      return markup`<ul>${block.items.map((item) => markup`<li>${inline(item, page)}</li>`)}</ul>\n`;
    case "terms":
      return markup`<dl class="${block.role}">${block.items.map(({ term, texts }) => {
        const told = texts.map((each) => markup`<dd>${inline(each, page)}</dd>`);
        return markup`<div><dt>${inline(term, page)}</dt>${told}</div>`;
      })}</dl>\n`;
    case "table": {
      const head = block.head.map((cell) => markup`<th scope="col">${cell}</th>`);
      const rows = block.rows.map(([first = [], ...others]) => {
        const cells = others.map((cell) => markup`<td>${inline(cell, page)}</td>`);
        return markup`<tr><th scope="row">${inline(first, page)}</th>${cells}</tr>\n`;
      });
      const caption = block.underHeading
        ? markup`<caption class="unseen">${block.caption}</caption>`
        : markup`<caption>${block.caption}</caption>`;
      return markup`<table class="facts">${caption}
<thead><tr>${head}</tr></thead>
<tbody>${rows}</tbody></table>\n`;
    }
    case "sheet": {
      const head = block.columns.map((letter) => markup`<th scope="col">${letter}</th>`);
      const rows = block.rows.map((row, index) => {
        const cells = row.map((cell, column) => sheetCell(cell, headsFigures(block.rows, index, column)));
        return markup`<tr><th scope="row">${index + 1}</th>${cells}</tr>\n`;
      });
      // A wide sheet scrolls by itself, by keys too.
      const classes = block.columns.length > 7 ? "scroll wide" : "scroll";
      return markup`<div class="${classes}" role="region" aria-label="${block.caption}" tabindex="0"><table class="sheet">
<caption class="unseen">${block.caption}</caption>
<thead><tr><td></td>${head}</tr></thead>
<tbody>${rows}</tbody></table></div>\n`;
    }
  }
}

/** A long text may break; a heading is set as the figures beneath it. */
function sheetCell({ text, isNumber, from }: SheetCell, isHeading: boolean): Html {
  const classes = [isNumber || isHeading ? "number" : [], text.length > 14 ? "long" : [], from ?? []].flat();
  return classes.length === 0
    ? markup`<td>${text}</td>`
    : markup`<td class="${classes.join(" ")}">${text}</td>`;
}

/** Whether a text of a sheet heads figures: the next cell beneath it that is filled, and of the same table, is one. */
function headsFigures(rows: readonly (readonly SheetCell[])[], row: number, column: number): boolean {
  const beneath = rows.slice(row + 1).find((line) => line[column]?.text !== "")?.[column];
  const ofSpill = rows[row]?.[column]?.from === "spill";
  return column > 0 && beneath !== undefined && beneath.isNumber && (!ofSpill || beneath.from === "spill");
}

/** A link to the page itself is only its name. */
function inline(content: Inlines, page?: string): readonly Html[] {
  return content.map((each) => renderInline(each, page));
}

function renderInline(each: Inline, page: string | undefined): Html {
  switch (each.kind) {
    case "text":
      return markup`${each.text}`;
    case "strong":
      return markup`<b>${each.text}</b>`;
    case "code":
      return markup`<code>${breakable(each.text)}</code>`;
    case "link":
      return markup`<a href="${address(each.to)}">${each.text}</a>`;
    case "function": {
      const name = markup`<code>${breakable(each.name)}</code>`;
      const target = pageName(each.id);
      return target === page ? name : markup`<a href="${address({ page: target })}">${name}</a>`;
    }
  }
}

function address(target: Target): string {
  return "page" in target ? `${target.page}.html` : target.address;
}

/** A name or formula that may break after a comma, an underscore or before a capital of its middle. */
function breakable(name: string): readonly Content[] {
  return name
    .split(/(?<=[,_])|(?<=[a-z])(?=[A-Z])/)
    .flatMap((part, index) => (index === 0 ? [part] : [markup`<wbr>`, part]));
}
