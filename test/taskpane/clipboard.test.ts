/** @jest-environment jsdom */
/** What lands on the clipboard, by whichever way the host allows. */
import { copy } from "../../src/taskpane/clipboard";

class Item {
  constructor(readonly parts: Readonly<Record<string, Blob>>) {}
}
const clipboard = (value: unknown) =>
  Object.defineProperty(navigator, "clipboard", { value, configurable: true });
const command = (run: (() => boolean) | undefined) =>
  Object.defineProperty(document, "execCommand", { value: run, configurable: true });

beforeEach(() => {
  Object.assign(globalThis, { ClipboardItem: Item });
  document.body.innerHTML = "<button>Copy</button>";
  document.querySelector("button")?.focus();
  clipboard(undefined);
  command(undefined);
});

test("a text is written as a text, a table as both", async () => {
  const texts: string[] = [];
  const items: Item[] = [];
  clipboard({
    writeText: async (text: string) => void texts.push(text),
    write: async (written: readonly Item[]) => void items.push(...written),
  });
  expect(await copy({ text: "plain" })).toBe(true);
  expect(await copy({ text: "plain", html: "<table></table>" })).toBe(true);
  expect(texts).toEqual(["plain"]);
  expect(items.map(({ parts }) => Object.entries(parts).map(([type, { size }]) => [type, size]))).toEqual([
    [
      ["text/html", 15],
      ["text/plain", 5],
    ],
  ]);
});

test("where the clipboard is not allowed both kinds are copied by the command, and the focus stays", async () => {
  clipboard({ write: async () => Promise.reject(new Error("NotAllowedError")) });
  const given: Record<string, string> = {};
  command(() => {
    const event = new Event("copy", { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, text: string) => (given[type] = text) };
    document.dispatchEvent(Object.assign(event, { clipboardData }));
    return true;
  });
  expect(await copy({ text: "plain", html: "<p>" })).toBe(true);
  expect(given).toEqual({ "text/plain": "plain", "text/html": "<p>" });
  expect(document.querySelector("textarea")).toBeNull();
  expect(document.activeElement?.tagName).toBe("BUTTON");
});

test("where nothing is allowed it says so", async () => {
  expect(await copy({ text: "plain" })).toBe(false);
  command(() => false);
  expect(await copy({ text: "plain" })).toBe(false);
  expect(document.querySelector("textarea")).toBeNull();
});
