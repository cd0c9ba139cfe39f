import { cellAddress } from "../address";
import { type Exhibit, headingSpans, printedRows, type Row } from "../exhibit/exhibit";
import { printedFigures } from "../exhibit/renderers/presentation";
import { assignableRoles, roleInWords, type Role } from "../facts/captions";
import type { Grid, Place } from "../facts/grid";
import { explain, placeOf } from "../facts/problem";
import type { Line } from "../facts/recognize";
import type { Understanding } from "./build";
import type { Message, Pane, PaneState } from "./pane";

type Child = Node | string;

/** A new element with its attributes and children. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) created.setAttribute(name, value);
  created.append(...children);
  return created;
}

function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Type;
}

/** Draws the pane's state on its page and hands the person's actions to the pane. */
export class View {
  #pane: Pane | undefined;
  /** What the lists show now: they are drawn anew only when it changes, so that the focus stays where it is. */
  #drawn: Understanding | undefined;

  connect(pane: Pane): void {
    this.#pane = pane;
    const { options } = pane.state;
    const number = byId<HTMLInputElement>("number");
    const decimals = byId<HTMLSelectElement>("decimals");
    const company = byId<HTMLInputElement>("company");
    number.value = options.number;
    decimals.value = String(options.decimals);
    const choose = () => {
      const name = company.value.trim();
      pane.setOptions({
        number: number.value.trim() || "11",
        decimals: Number(decimals.value),
        ...(name && { company: name }),
      });
    };
    for (const control of [number, decimals, company]) control.addEventListener("change", choose);
    byId("options").addEventListener("submit", (event) => event.preventDefault());
    byId("build").addEventListener("click", () => void pane.build());
    byId("sample").addEventListener("click", () => void pane.insertSample());
    byId("examples").addEventListener("click", () => void pane.insertExamples());
  }

  /** The pane outside of Excel, where there is nothing to follow. */
  showOutside(): void {
    byId("selection").textContent = "Not in Excel";
    byId("welcome").hidden = true;
    byId("outside").hidden = false;
  }

  draw(state: PaneState): void {
    const { understanding, busy, address, message } = state;
    byId("selection").textContent = selectionInWords(address, understanding);
    byId<HTMLButtonElement>("build").disabled = busy || !understanding?.exhibit;
    for (const id of ["sample", "examples"]) byId<HTMLButtonElement>(id).disabled = busy;
    byId("build").textContent = busy ? "Working…" : "Build exhibit";
    byId("welcome").hidden = understanding !== undefined && understanding.table.periods.length > 0;
    byId("understood").hidden = !understanding || understanding.table.periods.length === 0;
    drawMessage(message);
    if (this.#drawn === understanding) return;
    const isAnother = this.#drawn?.address !== understanding?.address;
    this.#drawn = understanding;
    if (isAnother) document.querySelector("main")?.scrollTo(0, 0);
    this.#drawProblems(understanding);
    if (!understanding) return;
    byId<HTMLInputElement>("company").placeholder = understanding.table.company ?? "As in the facts";
    this.#drawLines(understanding, isAnother);
    byId("preview").replaceChildren(
      understanding.exhibit
        ? previewOf(understanding.exhibit)
        : "The exhibit shows here once no problem stands in the way.",
    );
  }

  #drawProblems(understanding: Understanding | undefined): void {
    const problems = understanding?.reading.problems ?? [];
    const section = byId("problems");
    section.hidden = problems.length === 0 || understanding?.table.periods.length === 0;
    byId("problems-heading").textContent =
      problems.length === 1
        ? "One problem stands in the way"
        : `${problems.length} problems stand in the way`;
    byId("problem-list").replaceChildren(
      ...problems.map((problem) => {
        const grid = (understanding as Understanding).grid;
        const place = placeOf(problem);
        const sentence = explain(problem, (at) => addressOf(grid, at));
        if (!place) return element("li", {}, sentence);
        const button = element(
          "button",
          { type: "button", title: "Go to this cell" },
          element("span", { class: "cell" }, addressOf(grid, place)),
          ` ${sentence}`,
        );
        button.addEventListener("click", () => void this.#pane?.goTo(place));
        return element("li", {}, button);
      }),
    );
  }

  #drawLines({ table, lines, grid, reading }: Understanding, isAnother: boolean): void {
    const unused = lines.filter(({ role }) => role.kind === "not used").length;
    byId("reading-summary").textContent =
      `${count(table.periods.length, "period")}, ${count(lines.length, "line")}, ${unused} not used`;
    if (isAnother) byId<HTMLDetailsElement>("reading").open = unused > 0 || reading.problems !== undefined;
    byId("periods").textContent = table.periods.map(({ label }) => label).join("; ");
    byId("lines").replaceChildren(
      ...lines.map((line) => this.#lineItem(line, grid, table.layout.captionColumn)),
    );
  }

  #lineItem(line: Line, grid: Grid, captionColumn: number): HTMLElement {
    const address = addressOf(grid, { row: line.row, column: captionColumn });
    const id = `role-${line.row}`;
    const caption = element("label", { for: id }, line.caption || "(no caption) ");
    caption.append(" ", element("span", { class: "cell" }, address));
    const choices = choicesOf(line);
    const select = element(
      "select",
      { id },
      ...choices.map((role, index) =>
        element(
          "option",
          { value: String(index), selected: index === 0 ? "" : undefined },
          roleInWords(role),
        ),
      ),
    );
    select.addEventListener("change", () => {
      const role = choices[Number(select.value)];
      if (role) this.#pane?.setRole(line.row, role);
      byId(id).focus();
    });
    const item = element("li", line.role.kind === "not used" ? { class: "unused" } : {}, caption);
    item.append(select);
    return item;
  }
}

/** The line's own role, then what else it could be, then everything that a line can be; each once. */
function choicesOf({ role, alternatives }: Line): readonly Role[] {
  const seen = new Set<string>();
  return [role, ...alternatives, ...assignableRoles].filter((choice) => {
    const words = roleInWords(choice);
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

function selectionInWords(address: string | undefined, understanding: Understanding | undefined): string {
  if (address === undefined) return "Select your facts in the sheet.";
  if (!understanding) return `${address}: select the whole table of facts.`;
  if (understanding.table.periods.length === 0) return `${address}: there are no figures here.`;
  return `Facts: ${address}`;
}

function drawMessage(message: Message | undefined): void {
  const box = byId("message");
  box.hidden = message === undefined;
  if (!message) return;
  box.className = message.kind;
  box.setAttribute("role", message.kind === "failed" ? "alert" : "status");
  box.replaceChildren(element("span", {}, message.text));
  const { retry } = message;
  if (!retry) return;
  const button = element("button", { type: "button" }, "Try again");
  button.addEventListener("click", () => void retry());
  box.append(button);
}

/** The exhibit as a table, with the same figures as the sheet. */
function previewOf(exhibit: Exhibit): HTMLElement {
  const { company, title, scaleNote } = exhibit;
  const caption = element(
    "caption",
    {},
    ...[company, exhibit.exhibit, title].flatMap((text) =>
      text === undefined ? [] : element("span", {}, text),
    ),
    ...(scaleNote === undefined ? [] : [element("span", { class: "quiet" }, scaleNote)]),
  );
  const levels = headingSpans(exhibit);
  const head = element(
    "thead",
    {},
    ...levels.map((spans) =>
      element(
        "tr",
        {},
        element("td", {}),
        ...spans.map(({ text, count: columns }) =>
          element(
            "th",
            { scope: columns > 1 ? "colgroup" : "col", colspan: String(columns) },
            text ? element("span", {}, text) : "",
          ),
        ),
      ),
    ),
  );
  const body = element("tbody", {}, ...printedRows(exhibit).map((row) => previewRow(row, exhibit)));
  return element("table", {}, caption, head, body);
}

function previewRow(row: Row, exhibit: Exhibit): HTMLElement {
  const columns = String(exhibit.periods.length + 1);
  switch (row.kind) {
    case "space":
      return element("tr", { class: "space" }, element("td", { colspan: columns }));
    case "heading":
      return element(
        "tr",
        {},
        element("th", { class: "section", scope: "rowgroup", colspan: columns }, row.text),
      );
    case "note":
      return element("tr", {}, element("td", { colspan: columns }, row.text));
    case "line": {
      const caption = element("th", { scope: "row" }, row.caption);
      caption.style.paddingLeft = `${row.depth * 10}px`;
      const figures = printedFigures(row, exhibit).map(({ symbol, text }) =>
        element(
          "td",
          { class: row.rule },
          element(
            "span",
            { class: text.endsWith(")") ? "negative" : "positive" },
            element("b", {}, symbol),
            text,
          ),
        ),
      );
      return element("tr", {}, caption, ...figures);
    }
  }
}

function addressOf({ row, column }: Grid, place: Place): string {
  return cellAddress(row + place.row, column + place.column);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
