import type { Choices } from "./choices";
import { byId, count, element } from "./element";
import type { Change } from "./figures";
import type { BuiltExhibit } from "./refresh";

/** Draws what the pane knows of the exhibit on the active sheet. */
export function drawBuilt(built: BuiltExhibit | undefined): void {
  byId("built").hidden = built === undefined;
  if (!built) return;
  byId("built-heading").textContent =
    built.source === undefined
      ? "An exhibit of facts that are gone"
      : `Built from ${plainAddress(built.source)}`;
  byId("built-with").textContent = optionsInWords(built.choices);
  byId("built-state").textContent = stateInWords(built);
  byId("change-table").hidden = built.changes.length === 0;
  byId("changes").replaceChildren(...built.changes.map(changeRow));
}

/** "'Facts'!A1:E10" */
function plainAddress(address: string): string {
  return address.replaceAll("$", "");
}

function optionsInWords({ standard, form, decimals, rounding }: Choices): string {
  const foots = rounding === "made to foot" ? ["components made to add up"] : [];
  return [standard, form, count(decimals, "decimal"), ...foots].join(", ");
}

function stateInWords({ obstacle, changes, isRefreshed, lost }: BuiltExhibit): string {
  if (obstacle !== undefined) return obstacle;
  const sentences = isRefreshed
    ? [changes.length === 0 ? "It is as its facts are now." : "The refresh has changed:"]
    : [
        changes.length === 0
          ? "Its facts have not changed since it was built."
          : `Its facts have changed since it was built. ${count(changes.length, "difference")}:`,
      ];
  const missing =
    lost > 0
      ? [
          `${count(lost, "correction")} by hand no longer ${lost === 1 ? "has its line or period and is" : "have their lines or periods and are"} not applied.`,
        ]
      : [];
  return [...missing, ...sentences].join(" ");
}

function changeRow(change: Change): HTMLElement {
  if (change.kind === "figure") {
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, change.caption, element("span", { class: "about" }, change.period)),
      element("td", { class: "figure" }, change.before),
      element("td", { class: "figure" }, change.after),
    );
  }
  const isNew = change.is === "new";
  const kind = change.kind === "line" ? "Line" : "Period";
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, change.caption, element("span", { class: "about" }, kind)),
    element("td", { class: "figure" }, isNew ? "none" : "there"),
    element("td", { class: "figure" }, isNew ? "new" : "gone"),
  );
}
