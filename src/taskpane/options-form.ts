import { fullAmounts, scaleInWords } from "../eps/scale";
import type { ShownIn } from "../exhibit/exhibit";
import { isCoarser } from "../exhibit/shown-scales";
import { capitalized } from "../exhibit/wording";
import { choicesFrom, type Choices } from "./choices";
import type { Understanding } from "./build";
import { byId } from "./element";
import type { Pane } from "./pane";

type Control = HTMLInputElement | HTMLSelectElement;

const selects = ["form", "standard", "decimals", "rounding"] as const;
/** An empty one leaves it to the facts, or to what is usual. */
const texts = ["company", "title", "number"] as const;
const amounts = [
  { of: "money", id: "money-shown-in", option: "moneyShownIn" },
  { of: "shares", id: "shares-shown-in", option: "sharesShownIn" },
] as const;

/** Hands what is chosen to the pane, as it is chosen. */
export function connectOptions(pane: Pane): void {
  const choose = () => pane.setOptions(chosen(pane.state.options));
  for (const id of [...selects, "number", "reported", "elements"] as const)
    byId(id).addEventListener("change", choose);
  for (const id of ["company", "title"] as const) byId(id).addEventListener("input", choose);
  for (const { id, option } of amounts) {
    // Chosen on its own: a choice that these facts do not allow stays the choice for others.
    byId(id).addEventListener("change", () =>
      pane.setOptions(choicesFrom({ ...pane.state.options, [option]: byId<Control>(id).value })),
    );
  }
  byId("options").addEventListener("submit", (event) => event.preventDefault());
  byId<HTMLInputElement>("elements").disabled = !pane.workbook.canNote;
  byId("elements-reason").hidden = pane.workbook.canNote;
  showChoices(pane.state.options);
}

function chosen(before: Choices): Choices {
  const valueOf = (id: string) => byId<Control>(id).value.trim();
  return choicesFrom({
    ...before,
    ...Object.fromEntries([...selects, ...texts].map((id) => [id, valueOf(id)])),
    decimals: Number(valueOf("decimals")),
    showsReported: byId<HTMLInputElement>("reported").checked,
    notesElements: byId<HTMLInputElement>("elements").checked,
  });
}

/** Shows these choices in the controls; one that says the same already is let be, so that typing is not disturbed. */
export function showChoices(choices: Choices): void {
  for (const id of [...selects, ...texts]) {
    const control = byId<Control>(id);
    const value = String(choices[id] ?? "");
    if (control.value.trim() !== value) control.value = value;
  }
  byId<HTMLInputElement>("reported").checked = choices.showsReported;
  byId<HTMLInputElement>("elements").checked = choices.notesElements ?? false;
}

/** Shows what the facts make of an option that is left open, and which options they allow. */
export function showPlaceholders({ table, reading, title }: Understanding, choices: Choices): void {
  byId<HTMLInputElement>("company").placeholder = table.company ?? "As in the facts";
  byId<HTMLInputElement>("title").placeholder = title ?? "As the facts make it";
  const hasReported = reading.facts?.asReported.some(({ of }) => of.endsWith("earnings per share")) ?? false;
  byId<HTMLInputElement>("reported").disabled = !hasReported;
  byId("reported-reason").hidden = hasReported;
  const scales = reading.facts?.scales ?? fullAmounts;
  for (const { of, id, option } of amounts)
    showUnits(byId<HTMLSelectElement>(id), choices[option], scales[of]);
}

/** Offers the units that are coarser than that of the facts, and says of the others why they are not to be had. */
function showUnits(select: HTMLSelectElement, chosen: ShownIn, unit: number): void {
  const [asInFacts, ...coarser] = [...select.options];
  for (const option of coarser) {
    const name = option.value as ShownIn;
    option.disabled = !isCoarser(name, unit);
    option.text = option.disabled
      ? `${capitalized(name)} (the facts are in ${scaleInWords(unit)})`
      : capitalized(name);
  }
  const taken = coarser.find(({ value, disabled }) => value === chosen && !disabled) ?? asInFacts;
  if (taken && select.value !== taken.value) select.value = taken.value;
}
