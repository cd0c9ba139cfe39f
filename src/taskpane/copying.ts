import type { Exhibit } from "../exhibit/exhibit";
import { toHtml } from "../exhibit/renderers/html";
import { toPlainText } from "../exhibit/renderers/plain-text";
import { copy, type Copied } from "./clipboard";
import { byId } from "./element";

/** Copies the exhibit that is previewed, as a text or as a table. */
export function connectCopying(exhibit: () => Exhibit | undefined): void {
  const connect = (id: string, said: string, render: (exhibit: Exhibit) => Copied) => {
    byId(id).addEventListener("click", () => {
      const shown = exhibit();
      if (shown) void copyAndSay(render(shown), said);
    });
  };
  connect("copy-text", "Copied as text.", (shown) => ({ text: toPlainText(shown) }));
  connect("copy-html", "Copied as HTML.", (shown) => ({ text: toPlainText(shown), html: toHtml(shown) }));
}

/** Shows the buttons where there is something to copy, and nothing of what was copied before. */
export function drawCopying(hasExhibit: boolean): void {
  byId("copying").hidden = !hasExhibit;
  byId("copy-note").textContent = "";
  byId("copy-by-hand").hidden = true;
}

async function copyAndSay(copied: Copied, said: string): Promise<void> {
  const byHand = byId<HTMLTextAreaElement>("copy-by-hand");
  const isCopied = await copy(copied);
  byHand.hidden = isCopied;
  byId("copy-note").textContent = isCopied
    ? said
    : "This Excel does not let the pane copy. The text is selected here: press Ctrl+C, or ⌘C on a Mac.";
  if (isCopied) return;
  byHand.value = copied.html ?? copied.text;
  byHand.focus();
  byHand.select();
}
