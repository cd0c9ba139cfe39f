export type Child = Node | string;

/** A new element with its attributes and children; an attribute that is undefined is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) created.setAttribute(name, value);
  created.append(...children);
  return created;
}

/** The element of the page that has this id. */
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Type;
}

/** A list of choices that tells which of them is taken. */
export function selectOf(
  id: string,
  choices: readonly string[],
  chosen: number,
  choose: (index: number) => void,
): HTMLSelectElement {
  const select = element(
    "select",
    { id },
    ...choices.map((words, index) =>
      element("option", { value: String(index), selected: index === chosen ? "" : undefined }, words),
    ),
  );
  select.addEventListener("change", () => choose(Number(select.value)));
  return select;
}

/** "4 periods" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
