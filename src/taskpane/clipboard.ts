/** What is copied: a text, and for those who take it the same with its form. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** Puts it on the clipboard. Resolves to whether it did; where neither way is allowed it does not. */
export async function copy(copied: Copied): Promise<boolean> {
  return (await copyByClipboard(copied)) || copyByCommand(copied);
}

async function copyByClipboard({ text, html }: Copied): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else {
      const item = new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
    }
    return true;
  } catch {
    // Excel's frame may not allow it, and an older one does not have it.
    return false;
  }
}

/** The way of old: copies a selection and puts both kinds in its place. */
function copyByCommand({ text, html }: Copied): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  const focused = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  document.body.append(box);
  box.select();
  document.addEventListener("copy", give);
  try {
    return document.execCommand("copy") && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", give);
    box.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
