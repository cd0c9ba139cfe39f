import "./taskpane.css";
import { followSelection, readSelection } from "../excel/read";
import { readBuilt, rewriteSheet } from "../excel/rewrite";
import { selectCell, writeSheet } from "../excel/write";
import { associateCommands } from "./commands";
import { Pane } from "./pane";
import { storedPreferences } from "./preferences";
import { isDark } from "./theme";
import { View } from "./view";

declare const VERSION: string;

/** Long enough to let a drag over cells come to rest, short enough to seem at once. */
const restMilliseconds = 80;

void Office.onReady(({ host }) => {
  showTheme();
  const view = new View();
  if (host !== Office.HostType.Excel) {
    view.showOutside();
    return;
  }
  const partition = Office.context.partitionKey ?? "";
  const preferences = storedPreferences(`${partition}eps-exhibit`);
  const canNote = Office.context.requirements.isSetSupported("ExcelApi", "1.18");
  const workbook = {
    readSelection,
    canNote,
    writeSheet,
    readBuilt: () => readBuilt(canNote),
    rewriteSheet,
    selectCell,
  };
  const pane = new Pane(workbook, preferences, VERSION, (state) => view.draw(state));
  view.connect(pane);
  associateCommands(pane);

  let rest: ReturnType<typeof setTimeout> | undefined;
  void followSelection(() => {
    clearTimeout(rest);
    rest = setTimeout(() => void pane.follow(), restMilliseconds);
  }).catch(() => pane.cannotFollow());
  void pane.follow();
});

/** Office's theme where it tells it, as it is whenever the pane is turned to; else the system's. */
function showTheme(): void {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const dark = isDark(Office.context?.officeTheme) ?? prefersDark.matches;
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  };
  prefersDark.addEventListener("change", show);
  addEventListener("focus", show);
  show();
}
