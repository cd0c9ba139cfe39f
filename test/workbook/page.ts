/** The page to try the add-in on: a spreadsheet, the add-in's buttons above it and its pane beside it. */
import { columnName } from "./address";
import type { Book } from "./book";
import { Pane } from "./bridge-xdm";
import { connectCustomFunctions } from "./custom-functions";
import { Executor } from "./executor";
import { readManifest, type Button } from "./manifest";
import { supportedSets } from "./sets";
import { createPageBook } from "./univer-page";
import "./page.css";

/** What tests reach for. */
export interface StandIn {
  readonly book: Book;
  readonly executor: Executor;
  readonly pane: Pane;
}
declare global {
  interface Window {
    standIn?: StandIn;
  }
}

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

async function open(): Promise<void> {
  const [manifest, metadata] = await Promise.all([
    fetch("/manifest.xml").then(async (response) => readManifest(await response.text())),
    fetch("/functions.json").then((response) => response.json() as Promise<unknown>),
  ]);
  const book = createPageBook(find(".grid"));
  const supported = new URLSearchParams(location.search).get("ExcelApi");
  const executor = new Executor(book, supported === null ? {} : { supported });
  connectCustomFunctions(book, executor, manifest.namespace, metadata);

  const paneElement = find(".pane");
  find(".pane-bar h2").textContent = manifest.name;
  const pane = new Pane(paneElement, executor, {
    url: "/taskpane.html",
    sets: supportedSets,
    addinName: manifest.name,
    onVisibility: (visible) => {
      paneElement.classList.toggle("closed", !visible);
    },
  });
  find(".close").addEventListener("click", () => {
    pane.show(false);
  });
  window.standIn = { book, executor, pane };

  const press = async (button: Button, element: HTMLElement) => {
    if (button.functionName === undefined) {
      pane.show(true);
      return;
    }
    element.setAttribute("aria-busy", "true");
    await pane.runCommand(button.functionName, button.id);
    element.removeAttribute("aria-busy");
  };
  find(".ribbon").append(ribbonGroup(manifest.group, manifest.ribbon, press));
  extendMenuOverCells(manifest.cellMenu, press);
  explainErrors(book);
  if (new URLSearchParams(location.search).has("sample")) {
    await pane.ready;
    await insertSample(paneElement);
  }
}

/** Presses the pane's own button, as soon as the add-in has drawn that it follows the selection. */
async function insertSample(paneElement: HTMLElement): Promise<void> {
  const document = paneElement.querySelector("iframe")?.contentDocument;
  for (
    let tries = 0;
    tries < 100 && document?.querySelector("#selection")?.textContent === "Starting…";
    tries++
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  document?.querySelector<HTMLButtonElement>("#sample")?.click();
}

type Press = (button: Button, element: HTMLElement) => Promise<void>;

function buttonElement(button: Button, press: Press): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.title = `${button.title}\n${button.description}`.trim();
  if (button.icon !== "") {
    const icon = document.createElement("img");
    icon.src = button.icon;
    icon.alt = "";
    element.append(icon);
  }
  element.append(button.label);
  element.addEventListener("click", () => void press(button, element));
  return element;
}

function ribbonGroup(label: string, buttons: readonly Button[], press: Press): HTMLElement {
  const group = document.createElement("div");
  group.className = "ribbon-group";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  const row = document.createElement("div");
  row.className = "ribbon-buttons";
  row.append(...buttons.map((button) => buttonElement(button, press)));
  const caption = document.createElement("p");
  caption.className = "ribbon-label";
  caption.textContent = label;
  group.append(row, caption);
  return group;
}

/** Puts the add-in's entries on top of the menu that the grid opens over cells. */
function extendMenuOverCells(buttons: readonly Button[], press: Press): void {
  const entries = document.createElement("div");
  entries.className = "cell-menu";
  entries.append(
    ...buttons.map((button) => {
      const element = buttonElement(button, press);
      element.setAttribute("role", "menuitem");
      element.addEventListener("click", () => {
        // As if someone clicked elsewhere: the menu closes.
        for (const type of ["pointerdown", "mousedown", "click"]) {
          document.body.dispatchEvent(new MouseEvent(type, { bubbles: true }));
        }
      });
      return element;
    }),
  );
  new MutationObserver(() => {
    const popup = document.querySelector<HTMLElement>(".univer-popup-enter-done");
    const menu = popup?.querySelector(".univer-overflow-y-auto");
    if (!popup || !menu || menu.firstChild === entries || !isOverCells) return;
    menu.prepend(entries);
    const hidden = popup.getBoundingClientRect().bottom - window.innerHeight + 4;
    popup.style.marginTop = `${String(-Math.max(0, hidden))}px`;
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ["class"] });
  let isOverCells = false;
  document.addEventListener(
    "pointerdown",
    (event) => {
      isOverCells = event.button === 2 && event.target instanceof HTMLCanvasElement;
    },
    { capture: true },
  );
}

/** Excel shows the sentence of a custom function's error beside its cell; here it stands below the grid. */
function explainErrors(book: Book): void {
  const line = find(".cell-error");
  let shown = "";
  const show = () => {
    const { sheetId, areas } = book.selection();
    const cell = areas.at(-1);
    const message = cell && book.errorMessage(sheetId, cell.row, cell.column);
    const address = cell && `${columnName(cell.column)}${String(cell.row + 1)}`;
    const text = message === undefined || message === "" ? "" : `${String(address)}\n${message}`;
    if (text === shown) return;
    shown = text;
    line.hidden = text === "";
    const place = document.createElement("strong");
    place.textContent = `${String(address)}: `;
    line.replaceChildren(...(text === "" ? [] : [place, message ?? ""]));
  };
  book.onSelectionChanged(show);
  // A recalculation is announced to nobody.
  setInterval(show, 300);
}

void open();
