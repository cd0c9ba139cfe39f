import { cellAddress } from "../address";
import { scaleInWords, type Scales } from "../eps/scale";
import { capitalized } from "../exhibit/wording";
import { assignableRoles, roleInWords, type Role } from "../facts/role";
import { placeIn } from "../facts/line-reader";
import type { Line } from "../facts/line";
import type { Understanding } from "./build";
import { countOf } from "./corrections";
import { byId, count, element, selectOf } from "./element";
import type { Pane } from "./pane";

/** Draws how a range is read, each part with the control that sets it right by hand. */
export function drawReading(understanding: Understanding, pane: Pane): void {
  const { table, lines, corrections } = understanding;
  const byHand = countOf(corrections);
  const isUnused = ({ role }: Line) => role.kind === "not used";
  const unused = lines.filter(isUnused);
  const dropped = [...(corrections.periods?.values() ?? [])].filter((period) => "dropped" in period);
  byId("reading-summary").textContent = [
    count(table.periods.length - dropped.length, "period"),
    count(lines.length, "line"),
    ...(unused.length > 0 ? [`${unused.length} not used`] : []),
  ].join(", ");
  byId("by-hand").hidden = byHand === 0;
  byId("by-hand-count").textContent = `${count(byHand, "correction")} by hand`;
  byId("scales").replaceChildren(
    scaleField("money", "Money is in", understanding, pane),
    scaleField("shares", "Shares are in", understanding, pane),
    ...(table.statedScales ? [scalesDiffer(table.scales, table.statedScales)] : []),
  );
  drawPeriods(understanding, pane);
  const itemOf = (line: Line) => lineItem(line, understanding, pane);
  byId("lines").replaceChildren(...lines.filter((line) => !isUnused(line)).map(itemOf));
  byId("unused-part").hidden = unused.length === 0;
  byId("unused").replaceChildren(...unused.map(itemOf));
}

/** What a person can choose. */
const units = [1, 1e3, 1e6];

function scaleField(
  of: keyof Scales,
  label: string,
  { table, corrections }: Understanding,
  pane: Pane,
): HTMLElement {
  const set = corrections.scales?.[of];
  const select = selectOf(
    `scale-${of}`,
    [`As read: ${scaleInWords(table.scales[of])}`, ...units.map((unit) => capitalized(scaleInWords(unit)))],
    units.findIndex((unit) => unit === set) + 1,
    (index) => pane.setScale(of, units[index - 1]),
  );
  return element(
    "div",
    { class: set === undefined ? "field" : "field corrected" },
    element("label", { for: select.id }, label),
    select,
  );
}

/** Why the table is not read in the units that it states. */
function scalesDiffer(read: Scales, stated: Scales): HTMLElement {
  const inWords = ({ money, shares }: Scales) =>
    money === shares
      ? scaleInWords(money)
      : `money in ${scaleInWords(money)} and shares in ${scaleInWords(shares)}`;
  const words = `The table states ${inWords(stated)}; its figures per share agree with ${inWords(read)}.`;
  return element("p", { class: "about wide" }, words);
}

function drawPeriods({ table, corrections }: Understanding, pane: Pane): void {
  const items = table.periods.map(({ column, label }, index) => {
    const said = corrections.periods?.get(column);
    const isDropped = said !== undefined && "dropped" in said;
    const name = element("input", {
      id: `period-${column}`,
      type: "text",
      autocomplete: "off",
      spellcheck: "false",
      "aria-label": `Name of period ${index + 1}`,
      value: said && "label" in said ? said.label : label,
      disabled: isDropped ? "" : undefined,
    });
    name.addEventListener("change", () => {
      const written = name.value.trim();
      const correction = written === "" || written === label ? undefined : { label: written };
      // Once the focus has reached the control that it goes to.
      setTimeout(() => pane.setPeriod(column, correction));
    });
    const drop = element("input", {
      id: `drop-${column}`,
      type: "checkbox",
      checked: isDropped ? "" : undefined,
    });
    drop.addEventListener("change", () =>
      pane.setPeriod(column, drop.checked ? { dropped: true } : undefined),
    );
    const leftOut = element("label", { for: drop.id }, drop, "Leave out");
    return element("li", { class: said ? "corrected" : undefined }, name, leftOut);
  });
  byId("period-list").replaceChildren(...items);
  byId("period-names").textContent = table.periods.map(({ label }) => label).join("; ");
}

function lineItem(line: Line, understanding: Understanding, pane: Pane): HTMLElement {
  const { table, corrections } = understanding;
  const read = table.lines.find(({ row }) => row === line.row) ?? line;
  const isByHand = corrections.roles?.has(line.row) || corrections.owners?.has(line.row);
  const choices = choicesOf(read);
  const words = choices.map(roleInWords);
  const chosen = Math.max(0, words.indexOf(roleInWords(line.role)));
  const select = selectOf(
    `role-${line.row}`,
    words.map((role, index) => (index === 0 && chosen > 0 ? `${role} (as read)` : role)),
    chosen,
    (index) => pane.setRole(line.row, index === 0 ? undefined : choices[index]),
  );
  return element(
    "li",
    { class: isByHand ? "corrected" : undefined },
    element(
      "label",
      { for: select.id },
      line.caption || "(no caption)",
      " ",
      element("span", { class: "cell" }, addressOf(understanding, line), isByHand ? ", by hand" : ""),
    ),
    select,
    ...(line.role.kind === "income adjustment" ? ownerField(line, understanding, pane) : []),
  );
}

/** The security that an income adjustment belongs to, where there is one to choose. */
function ownerField(line: Line, { lines, corrections }: Understanding, pane: Pane): readonly HTMLElement[] {
  const securities = lines.filter(({ role }) => role.kind === "security");
  if (securities.length === 0) return [];
  const owner = corrections.owners?.get(line.row);
  const select = selectOf(
    `owner-${line.row}`,
    ["As read: the one it names, or the nearest", ...securities.map(({ caption }) => caption)],
    securities.findIndex(({ row }) => row === owner) + 1,
    (index) => pane.setOwner(line.row, securities[index - 1]?.row),
  );
  return [element("label", { class: "owner", for: select.id }, "Belongs to"), select];
}

/** The role that a line is read with, then what else it could be, then everything that a line can be; each once. */
function choicesOf({ role, alternatives }: Line): readonly Role[] {
  const byWords = new Map<string, Role>();
  for (const choice of [role, ...alternatives, ...assignableRoles]) {
    const words = roleInWords(choice);
    if (!byWords.has(words)) byWords.set(words, choice);
  }
  return [...byWords.values()];
}

/** The cell of a line's caption. */
function addressOf({ table, grid }: Understanding, line: Line): string {
  const { row, column } = placeIn(table, line.row, table.layout.captionColumn);
  return cellAddress(grid.row + row, grid.column + column);
}
