/** @jest-environment jsdom */
/** The pane's page: what it shows of a reading, and what its controls do. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../src/checks/checks";
import { usualChoices, type Choices } from "../../src/taskpane/choices";
import type { BuiltSheet } from "../../src/excel/rewrite";
import type { NotedPlan } from "../../src/excel/write";
import { Pane, type PaneState, type Workbook } from "../../src/taskpane/pane";
import { View } from "../../src/taskpane/view";
import { grid } from "../facts/table";

const page = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
const facts = [
  ["(In thousands, except per share data)", null, null],
  ["", "2024", "2023"],
  ["Net income", 900, 800],
  ["Weighted-average shares", 100, 100],
  ["Dilutive effect of convertible notes", 20, 20],
  ["Dilutive effect of convertible preferred stock", 50, 50],
  ["Interest on convertible notes", 10, 10],
  ["Number of employees", 40, 40],
];

let rows: readonly (readonly (string | number | null)[])[];
let own: Readonly<Record<string, string>>;
let read: BuiltSheet | undefined;
let tooLarge: boolean;
let written: NotedPlan[];
let shown: (readonly [sheet: string, row: number, column: number])[];
let kept: Choices[];
let pane: Pane;
let view: View;

beforeEach(async () => {
  document.documentElement.innerHTML = page.replace(/<script[^>]*><\/script>/, "");
  // jsdom neither scrolls nor opens boxes.
  Element.prototype.scrollTo = () => undefined;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  rows = facts;
  own = {};
  tooLarge = false;
  read = undefined;
  written = [];
  kept = [];
  shown = [];
  const workbook: Workbook = {
    canNote: true,
    readSelection: async () => ({
      address: `Facts!A1:C${rows.length}`,
      sheetNames: ["Facts"],
      properties: [],
      own,
      ...(tooLarge ? { isTooLarge: true } : { grid: grid(rows, { row: 4, column: 1 }) }),
    }),
    writeSheet: async (plan) => void written.push(plan),
    readBuilt: async () => {
      if (!read) throw new Error("no exhibit is there");
      return read;
    },
    rewriteSheet: async (plan) => void written.push(plan),
    selectCell: async (...cell) => void shown.push(cell),
  };
  view = new View();
  pane = new Pane(
    workbook,
    { read: () => usualChoices, keep: (choices) => kept.push(choices) },
    "test",
    (state) => view.draw(state),
  );
  view.connect(pane);
  await pane.follow();
});

const at = <Type extends HTMLElement = HTMLElement>(selector: string): Type => {
  const found = document.querySelector<Type>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, " ").trim();
const texts = (selector: string) => [...document.querySelectorAll(selector)].map(text);
const labelOf = (id: string) => text(document.querySelector(`label[for="${id}"]`));
const choose = (id: string, words: string) => {
  const select = at<HTMLSelectElement>(`#${id}`);
  const option = [...select.options].find((each) => each.text === words);
  if (!option) throw new Error(`#${id} has no “${words}”`);
  select.focus();
  select.value = option.value;
  select.dispatchEvent(new Event("change"));
};
const chosen = (id: string) => at<HTMLSelectElement>(`#${id}`).selectedOptions[0]?.text;
const byHand = () => (at("#by-hand").hidden ? undefined : text(at("#by-hand-count")));

test("each line stands with its cell and its role, those that are not used under that heading", () => {
  expect(text(at("#reading-summary"))).toBe("2 periods, 6 lines, 1 not used");
  expect(labelOf("role-2")).toBe("Net income B7");
  expect(chosen("role-2")).toBe("Net income");
  expect(texts("#unused label")).toEqual(["Number of employees B12"]);
  expect(at("#unused-part").hidden).toBe(false);
  expect(at<HTMLDetailsElement>("#reading").open).toBe(true);
});

test("a role that is set by hand is said, keeps the focus, and can be taken back", () => {
  choose("role-5", "Not used");
  expect(document.activeElement?.id).toBe("role-5");
  expect(text(at("#reading-summary"))).toBe("2 periods, 6 lines, 2 not used");
  expect(labelOf("role-5")).toBe("Dilutive effect of convertible preferred stock B10, by hand");
  expect(byHand()).toBe("1 correction by hand");
  choose("role-5", "Convertible preferred stock: incremental shares (as read)");
  expect(byHand()).toBeUndefined();
  expect(labelOf("role-5")).toBe("Dilutive effect of convertible preferred stock B10");
});

test("an income adjustment is given to a security", () => {
  expect(labelOf("owner-6")).toBe("Belongs to");
  expect(document.querySelectorAll("label.owner")).toHaveLength(1);
  choose("owner-6", "Dilutive effect of convertible preferred stock");
  expect(pane.state.understanding?.corrections.owners).toEqual(new Map([[6, 5]]));
  expect(chosen("owner-6")).toBe("Dilutive effect of convertible preferred stock");
  choose("owner-6", "As read: the one it names, or the nearest");
  expect(byHand()).toBeUndefined();
});

test("the scales are shown as read, and set", () => {
  expect(labelOf("scale-money")).toBe("Money is in");
  expect(chosen("scale-money")).toBe("As read: thousands");
  choose("scale-shares", "Full amounts");
  expect(pane.state.understanding?.corrections.scales).toEqual({ shares: 1 });
  expect(at("#scales .corrected").textContent).toContain("Shares are in");
  expect(at("#preview caption").textContent).toContain("In thousands, except share");
});

test("a period is renamed and left out", async () => {
  const name = at<HTMLInputElement>("#period-1");
  name.value = " Fiscal 2024 ";
  name.dispatchEvent(new Event("change"));
  await new Promise((resolve) => setTimeout(resolve));
  expect(at("#preview thead").textContent).toContain("Fiscal 2024");
  at<HTMLInputElement>("#drop-2").click();
  expect(text(at("#reading-summary"))).toBe("1 period, 6 lines, 1 not used");
  expect(at<HTMLInputElement>("#period-2").disabled).toBe(true);
  expect(byHand()).toBe("2 corrections by hand");
  at("#reset").click();
  expect(byHand()).toBeUndefined();
  expect(document.activeElement?.tagName).toBe("SUMMARY");
  expect(at<HTMLInputElement>("#period-1").value).toBe("2024");
  expect(text(at("#reading-summary"))).toBe("2 periods, 6 lines, 1 not used");
});

const type = (id: string, words: string) => {
  const control = at<HTMLInputElement>(`#${id}`);
  control.value = words;
  control.dispatchEvent(new Event("input"));
  control.dispatchEvent(new Event("change"));
};
const previewed = () => text(at("#preview"));

test("options are followed by the preview at once", () => {
  choose("form", "Reconciliation (ASC 260-10-50-1)");
  expect(previewed()).toContain("DENOMINATOR");
  choose("standard", "IFRS");
  expect(previewed()).toContain("Basic earnings per share");
  choose("decimals", "3");
  expect(previewed()).toContain("9.000");
  expect(at<HTMLInputElement>("#title").placeholder).toBe("Basic and Diluted Earnings per Share");
  type("title", "Computation of EPS ");
  type("company", "HemaCare");
  type("number", "11.2");
  expect(previewed()).toMatch(/^HemaCareEXHIBIT 11.2Computation of EPS\(/);
  expect(at<HTMLInputElement>("#title").value).toBe("Computation of EPS ");
  expect(pane.state.options).toMatchObject({ form: "reconciliation", standard: "IFRS", decimals: 3 });
  type("title", "");
  type("number", " ");
  expect(previewed()).toMatch(/^HemaCareEXHIBIT 11Basic and Diluted/);
});

test("figures as reported are offered where the facts have some", async () => {
  const reported = () => at<HTMLInputElement>("#reported");
  expect(reported().disabled).toBe(true);
  expect(at("#reported-reason").hidden).toBe(false);
  rows = [...facts, ["Basic earnings per share", 9, 8]];
  await pane.follow();
  expect(reported().disabled).toBe(false);
  expect(at("#reported-reason").hidden).toBe(true);
  reported().click();
  expect(previewed()).toContain("As reported");
});

const offered = (id: string) =>
  [...at<HTMLSelectElement>(`#${id}`).options].map(({ text: words, disabled }) =>
    disabled ? `not ${words}` : words,
  );

test("coarser units than those of the facts are offered, and followed by the preview", async () => {
  rows = facts.slice(1);
  await pane.follow();
  expect(labelOf("money-shown-in")).toBe("Money shown in");
  expect(labelOf("shares-shown-in")).toBe("Shares shown in");
  for (const id of ["money-shown-in", "shares-shown-in"])
    expect(offered(id)).toEqual(["As in the facts", "Thousands", "Millions"]);
  choose("money-shown-in", "Thousands");
  expect(pane.state.options).toMatchObject({ moneyShownIn: "thousands", sharesShownIn: "as in the facts" });
  expect(previewed()).toContain("(In thousands, except share and per share data)");
  // 900 is 0.9 thousand.
  expect(previewed()).toContain("Net income$1");
  choose("shares-shown-in", "Millions");
  expect(previewed()).toContain("(Money in thousands, shares in millions, except per share data)");
  choose("money-shown-in", "As in the facts");
  expect(previewed()).toContain("(Shares in millions)");
});

test("a unit that is not coarser than that of the facts is not to be had, and says why", async () => {
  expect(offered("money-shown-in")).toEqual([
    "As in the facts",
    "not Thousands (the facts are in thousands)",
    "Millions",
  ]);
  choose("scale-money", "Millions");
  expect(offered("money-shown-in")).toEqual([
    "As in the facts",
    "not Thousands (the facts are in millions)",
    "not Millions (the facts are in millions)",
  ]);
  expect(offered("shares-shown-in")).toEqual([
    "As in the facts",
    "not Thousands (the facts are in thousands)",
    "Millions",
  ]);
});

test("a choice that these facts do not allow stays the choice for others", async () => {
  rows = facts.slice(1);
  await pane.follow();
  choose("money-shown-in", "Thousands");
  rows = facts;
  await pane.follow();
  expect(chosen("money-shown-in")).toBe("As in the facts");
  choose("decimals", "3");
  rows = facts.slice(1);
  await pane.follow();
  expect(chosen("money-shown-in")).toBe("Thousands");
  expect(kept.at(-1)).toMatchObject({ moneyShownIn: "thousands", sharesShownIn: "as in the facts" });
});

const finding = (part: Partial<Finding>): Finding => ({
  rule: "EPS-RECOMPUTES",
  severity: "error",
  place: { row: 2, column: 2 },
  sentence: "Basic earnings per share do not follow from income and shares.",
  expected: "8.00",
  found: "8.10",
  ...part,
});
const showFindings = (...findings: readonly Finding[]) => {
  const { understanding, ...state } = pane.state;
  if (!understanding) throw new Error("nothing is understood");
  const next: PaneState = { ...state, understanding: { ...understanding, findings } };
  view.draw(next);
};

test("findings are listed and lead to their cells", () => {
  showFindings(
    finding({ paragraph: "ASC 260-10-45-10" }),
    finding({ severity: "warning", expected: "", place: { row: 3, column: 1 } }),
    finding({ severity: "note", sentence: "A row is hidden.", expected: "", found: "" }),
  );
  expect(at("#findings").hidden).toBe(false);
  expect(text(at("#findings-heading"))).toBe("Findings (3)");
  const sentence = "Basic earnings per share do not follow from income and shares.";
  expect(texts("#finding-list li")).toEqual([
    `✕ Error D7${sentence}Expected 8.00, found 8.10. ASC 260-10-45-10`,
    `▲ Warning C8${sentence}Found 8.10`,
    "● Note D7A row is hidden.",
  ]);
  at("#finding-list li:nth-child(2) button").click();
  expect(shown).toEqual([["Facts", 7, 2]]);
  expect(at<HTMLButtonElement>("#build").disabled).toBe(false);
});

test("that nothing is found is said where there are reported figures alone", async () => {
  expect(at("#findings").hidden).toBe(true);
  expect(at("#no-findings").hidden).toBe(true);
  rows = [...facts, ["Basic earnings per share", 9, 8]];
  await pane.follow();
  showFindings();
  expect(at("#no-findings").hidden).toBe(false);
  showFindings(finding({}));
  expect(at("#no-findings").hidden).toBe(true);
});

/** Pastes as a browser does: into the box unless the page takes it. */
const paste = (plain: string, html = "") => {
  const box = at<HTMLTextAreaElement>("#pasted");
  const event = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
    clipboardData: { getData: (type: string) => (type === "text/html" ? html : plain) },
  });
  if (!box.dispatchEvent(event)) return;
  box.value = plain;
  box.dispatchEvent(new Event("input"));
};
const submitted = async () => {
  at("#paste-form").dispatchEvent(new Event("submit", { cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
};
const table = "<table><tr><td></td><td>2024</td></tr><tr><td>Net income</td><td>1,900</td></tr></table>";

test("a table that is pasted goes cell by cell onto a new sheet", async () => {
  at("#paste-open").click();
  expect(at<HTMLDialogElement>("#paste").open).toBe(true);
  expect(at<HTMLButtonElement>("#paste-insert").disabled).toBe(true);
  paste("\t2024\nNet income\t1,900", table);
  expect(text(at("#paste-note"))).toBe("2 rows, 2 columns");
  await submitted();
  expect(at<HTMLDialogElement>("#paste").open).toBe(false);
  expect(written.map(({ name, cells }) => [name, cells])).toEqual([
    [
      "Pasted exhibit",
      [
        ["", 2024],
        ["Net income", 1900],
      ],
    ],
  ]);
  expect(at<HTMLTextAreaElement>("#pasted").value).toBe("");
});

test("a text that is pasted goes line by line, also in the place of a table", async () => {
  at("#paste-first").click();
  paste("", table);
  paste("  EXHIBIT 11\n  ----------", "<pre>EXHIBIT 11</pre>");
  expect(text(at("#paste-note"))).toBe("2 lines");
  await submitted();
  expect(written.map(({ cells }) => cells)).toEqual([[["  EXHIBIT 11"], ["  ----------"]]]);
});

test("a whole filing is too much, and nothing is nothing", async () => {
  at("#paste-open").click();
  paste("line\n".repeat(2001));
  expect(text(at("#paste-note"))).toBe(
    "These are 2,001 rows. Paste the exhibit alone, not the whole filing.",
  );
  await submitted();
  paste(" \n ");
  expect(text(at("#paste-note"))).toBe("");
  await submitted();
  expect(written).toEqual([]);
});

test("Escape and Cancel close the box and keep what is in it", () => {
  at("#paste-open").click();
  paste("Net income 5");
  at("#pasted").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect(at<HTMLDialogElement>("#paste").open).toBe(false);
  at("#paste-open").click();
  expect(at<HTMLTextAreaElement>("#pasted").value).toBe("Net income 5");
  at("#paste-cancel").click();
  expect(at<HTMLDialogElement>("#paste").open).toBe(false);
});

test("a selection too large to be a table is said to be", async () => {
  tooLarge = true;
  await pane.follow();
  expect(text(at("#selection"))).toMatch(/is too large to be a table of facts\. Select only the table\.$/);
  expect(at<HTMLButtonElement>("#build").disabled).toBe(true);
});

test("what is no table is said to be none where it was to be built", async () => {
  rows = [
    ["Net income", null],
    ["Shares", "none"],
  ];
  expect(await pane.build()).toBe(false);
  expect(text(at("#message"))).toBe("Select the table of facts first: captions on the left, periods on top.");
});

test("the pane stays at work, whatever becomes of a reading that it was asked for before", async () => {
  class Refused extends Error {
    readonly code = "InvalidSelection";
  }
  Object.assign(globalThis, { OfficeExtension: { Error: Refused } });
  let refuse: (reason: Refused) => void = () => undefined;
  const never = new Promise<never>(() => undefined);
  const readings = [new Promise<never>((_, reject) => (refuse = reject)), never];
  const slow = new Pane(
    { ...pane.workbook, readSelection: () => readings.shift() ?? never },
    pane.preferences,
    "test",
    (state) => view.draw(state),
  );
  const following = slow.follow();
  void slow.build();
  refuse(new Refused());
  await following;
  expect(slow.state.busy).toBe(true);
  expect(text(at("#build"))).toBe("Working…");
});

test("the sheet of an exhibit shows its facts, its options and what has changed, and is refreshed", async () => {
  await pane.build();
  const [plan] = written;
  if (!plan) throw new Error("nothing was built");
  own = Object.fromEntries(plan.properties.map(({ key, value }) => [key, value]));
  const block = { row: 0, column: 0, rows: plan.cells.length, columns: plan.columnWidths.length };
  const source = (income: number) =>
    grid([...facts.slice(0, 2), ["Net income", income, 800], ...facts.slice(3)], { row: 4, column: 1 });
  read = {
    sheet: "Facts",
    properties: own,
    source: source(950),
    block,
    names: [],
    notes: [],
    widths: [],
    filled: [],
  };
  await pane.follow();
  expect(text(at("#selection"))).toBe("The exhibit on the sheet “Facts”");
  expect(at("#build").hidden).toBe(true);
  expect(text(at("#built-heading"))).toBe("Built from 'Facts'!B5:D12");
  expect(text(at("#built-with"))).toBe("US GAAP, basic and diluted, 2 decimals");
  expect(text(at("#built-state"))).toBe("Its facts have changed since it was built. 4 differences:");
  expect(texts("#changes tr")[0]).toBe("Net income2024$900$950");
  choose("standard", "IFRS");
  at("#refresh").click();
  await new Promise((resolve) => setTimeout(resolve));
  expect(written).toHaveLength(2);
  expect(text(at("#built-with"))).toBe("IFRS, basic and diluted, 2 decimals");
  expect(text(at("#built-state"))).toBe("The refresh has changed:");
  expect(texts("#changes tr")).toEqual([
    "Net income2024$900$950",
    "Basic earnings per share2024$9.00$9.50",
    expect.stringMatching(/^Profit .* assumed conversions2024\$910\$960$/),
    "Diluted earnings per share2024$5.35$5.65",
  ]);

  const others: BuiltSheet = {
    sheet: "Facts",
    properties: own,
    block,
    names: [],
    notes: [],
    widths: [],
    filled: [],
  };
  read = others;
  own = {};
  await pane.follow();
  expect(at("#built").hidden).toBe(true);
  expect(pane.state.options.standard).toBe("US GAAP");
  own = others.properties;
  await pane.follow();
  expect(text(at("#built-state"))).toContain("no longer in the workbook");
  expect(at<HTMLButtonElement>("#refresh").disabled).toBe(true);
});

test("corrections that cannot be applied any more are counted", () => {
  const built = { sheet: "Exhibit 11", choices: usualChoices, changes: [], isRefreshed: false };
  const said = (lost: number) => {
    view.draw({ ...pane.state, built: { ...built, lost } });
    return text(at("#built-state"))?.split(". ")[0];
  };
  expect(said(1)).toBe("1 correction by hand no longer has its line or period and is not applied");
  expect(said(2)).toBe("2 corrections by hand no longer have their lines or periods and are not applied");
});

test("the exhibit is copied, or selected where copying is not allowed", async () => {
  const copied: string[] = [];
  const clipboard = { writeText: async (words: string) => void copied.push(words) };
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  at("#copy-text").click();
  await settled();
  expect(copied[0]).toContain("EXHIBIT 11");
  expect(text(at("#copy-note"))).toBe("Copied as text.");
  Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  at("#copy-html").click();
  await settled();
  const byHand = at<HTMLTextAreaElement>("#copy-by-hand");
  expect(text(at("#copy-note"))).toContain("press Ctrl+C");
  expect(byHand.hidden).toBe(false);
  expect(document.activeElement).toBe(byHand);
  expect(byHand.value).toContain("<table");
  choose("standard", "IFRS");
  expect(byHand.hidden).toBe(true);
  pane.setRole(3, { kind: "not used" });
  expect(at("#copying").hidden).toBe(true);
});

test("the elements of the lines are noted at their captions where that is chosen", async () => {
  at("#elements").click();
  expect(pane.state.options.notesElements).toBe(true);
  await pane.build();
  const [plan] = written;
  const noted = plan?.notes?.map(({ row, column, text: words }) => [plan.cells[row]?.[column], words]);
  expect(noted).toContainEqual([
    "Net income",
    "XBRL element: us-gaap:NetIncomeLoss\nhttp://fasb.org/us-gaap/2024",
  ]);
  expect(noted?.at(-1)?.[0]).toBe("Diluted net income per share");
  at("#elements").click();
  await pane.build();
  expect(written[1]?.notes).toBeUndefined();
});

test("they are not offered where cells cannot have notes", () => {
  const without: Workbook = { ...pane.workbook, canNote: false };
  new View().connect(new Pane(without, pane.preferences, "test", () => undefined));
  expect(at<HTMLInputElement>("#elements").disabled).toBe(true);
  expect(at("#elements-reason").hidden).toBe(false);
});
