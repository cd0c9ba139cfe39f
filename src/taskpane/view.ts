import { cellAddress } from "../address";
import type { Finding } from "../checks/checks";
import type { Grid, Place } from "../facts/grid";
import { explain, placeOf } from "../facts/problem";
import type { Understanding } from "./build";
import type { Choices } from "./choices";
import { countOf } from "./corrections";
import { drawBuilt } from "./built";
import { connectCopying, drawCopying } from "./copying";
import { byId, element, type Child } from "./element";
import { connectOptions, showChoices, showPlaceholders } from "./options-form";
import { inTheWay, type Message, type Pane, type PaneState } from "./pane";
import { connectPasteBox } from "./paste-box";
import { previewOf } from "./preview";
import { drawReading } from "./reading";

/** Draws the pane's state on its page and hands the person's actions to the pane. */
export class View {
  #pane: Pane | undefined;
  /** What the lists show now: they are drawn anew only when it changes, so that the focus stays where it is. */
  #drawn: Understanding | undefined;
  /** The message that is shown: a new one is brought into view. */
  #said: Message | undefined;

  connect(pane: Pane): void {
    this.#pane = pane;
    connectOptions(pane);
    byId("build").addEventListener("click", () => void pane.build());
    byId("refresh").addEventListener("click", () => void pane.refresh());
    byId("sample").addEventListener("click", () => void pane.insertSample());
    byId("examples").addEventListener("click", () => void pane.insertExamples());
    byId("reset").addEventListener("click", () => {
      pane.resetCorrections();
      byId("reading-summary").closest("summary")?.focus();
    });
    connectPasteBox(pane);
    connectCopying(() => pane.state.understanding?.exhibit);
  }

  /** The pane outside of Excel, where there is nothing to follow. */
  showOutside(): void {
    byId("selection").textContent = "Not in Excel";
    byId("welcome").hidden = true;
    byId("paste-open").hidden = true;
    byId("outside").hidden = false;
  }

  draw(state: PaneState): void {
    const { understanding, busy, message, options, built } = state;
    const hasTable = understanding !== undefined && understanding.table.periods.length > 0;
    byId("selection").textContent = selectionInWords(state);
    byId("build").hidden = built !== undefined;
    byId("build").textContent = busy ? "Working…" : "Build exhibit";
    byId<HTMLButtonElement>("build").disabled = busy || !understanding?.exhibit;
    byId("refresh").hidden = built === undefined;
    byId("refresh").textContent = busy ? "Working…" : "Refresh exhibit";
    byId<HTMLButtonElement>("refresh").disabled = busy || built?.obstacle !== undefined;
    for (const id of buttons) byId<HTMLButtonElement>(id).disabled = busy;
    byId("welcome").hidden = hasTable || built !== undefined;
    byId("understood").hidden = !hasTable;
    drawBuilt(built);
    if (message && message !== this.#said) document.querySelector("main")?.scrollTo(0, 0);
    this.#said = message;
    drawMessage(message);
    showChoices(options);
    if (this.#drawn === understanding) return;
    const isRead = this.#drawn?.findings !== understanding?.findings;
    const isAnother = this.#drawn?.address !== understanding?.address;
    this.#drawn = understanding;
    if (understanding) drawPreview(understanding, options);
    if (!isRead) return;
    if (isAnother) document.querySelector("main")?.scrollTo(0, 0);
    this.#drawProblems(understanding);
    this.#drawFindings(understanding);
    if (!understanding || !this.#pane) return;
    const { reading, lines, corrections } = understanding;
    const focused = document.activeElement?.id;
    drawReading(understanding, this.#pane);
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
    if (isAnother) {
      const isWorthSeeing =
        reading.problems !== undefined ||
        countOf(corrections) > 0 ||
        lines.some(({ role }) => role.kind === "not used");
      byId<HTMLDetailsElement>("reading").open = isWorthSeeing;
    }
  }

  #drawProblems(understanding: Understanding | undefined): void {
    const problems = understanding?.reading.problems ?? [];
    byId("problems").hidden = problems.length === 0 || understanding?.table.periods.length === 0;
    byId("problems-heading").textContent = inTheWay(problems.length);
    byId("problem-list").replaceChildren(
      ...problems.map((problem) => {
        const { grid } = understanding as Understanding;
        const place = placeOf(problem);
        const sentence = explain(problem, (at) => addressOf(grid, at));
        if (!place) return element("li", {}, sentence);
        const cell = element("span", { class: "cell" }, addressOf(grid, place));
        return element("li", {}, this.#goTo(place, cell, ` ${sentence}`));
      }),
    );
  }

  #drawFindings(understanding: Understanding | undefined): void {
    const findings = understanding?.findings ?? [];
    const hasResults = understanding?.lines.some(({ role }) => role.kind === "result") ?? false;
    byId("findings").hidden = findings.length === 0;
    byId("no-findings").hidden = findings.length > 0 || !understanding?.exhibit || !hasResults;
    byId("findings-heading").textContent = `Findings (${findings.length})`;
    byId("finding-list").replaceChildren(
      ...findings.map((finding) => {
        const { grid } = understanding as Understanding;
        const cell = element("span", { class: "cell" }, addressOf(grid, finding.place));
        return element("li", {}, this.#goTo(finding.place, ...findingInWords(finding, cell)));
      }),
    );
  }

  /** A button that shows a cell of the range. */
  #goTo(place: Place, ...words: readonly Child[]): HTMLElement {
    const button = element("button", { type: "button", title: "Go to this cell" }, ...words);
    button.addEventListener("click", () => void this.#pane?.goTo(place));
    return button;
  }
}

function drawPreview(understanding: Understanding, options: Choices): void {
  const { exhibit } = understanding;
  showPlaceholders(understanding, options);
  drawCopying(exhibit !== undefined);
  byId("preview").replaceChildren(
    exhibit ? previewOf(exhibit) : "The exhibit shows here once no problem stands in the way.",
  );
}

/** The buttons that wait while the pane is at work. */
const buttons = ["sample", "examples", "paste-first", "paste-open"] as const;

const signs = { error: "✕ Error", warning: "▲ Warning", note: "● Note" } as const;

function findingInWords(finding: Finding, cell: HTMLElement): readonly Child[] {
  const { severity, sentence, expected, found, paragraph } = finding;
  const compared = [expected && `expected ${expected}`, found && `found ${found}`].filter(Boolean).join(", ");
  const about = [compared.charAt(0).toUpperCase() + compared.slice(1), paragraph].filter(Boolean).join(". ");
  return [
    element("span", { class: `severity ${severity}` }, signs[severity]),
    " ",
    cell,
    element("span", { class: "sentence" }, sentence),
    ...(about ? [element("span", { class: "about" }, about)] : []),
  ];
}

function selectionInWords({ address, understanding, built, isTooLarge }: PaneState): string {
  if (built) return `The exhibit on the sheet “${built.sheet}”`;
  if (address === undefined) return "Select your facts in the sheet.";
  if (isTooLarge) return `${address} is too large to be a table of facts. Select only the table.`;
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

function addressOf({ row, column }: Grid, place: Place): string {
  return cellAddress(row + place.row, column + place.column);
}
