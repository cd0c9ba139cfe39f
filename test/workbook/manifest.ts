/** What Excel reads from an add-in's manifest to draw its buttons. */
export interface Button {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Its path on this server; empty where there is none. */
  readonly icon: string;
  /** The name of the function that it runs; absent: it shows the pane. */
  readonly functionName: string | undefined;
}
export interface Manifest {
  readonly name: string;
  readonly group: string;
  readonly namespace: string;
  readonly ribbon: readonly Button[];
  readonly cellMenu: readonly Button[];
}

export function readManifest(xml: string): Manifest {
  const page = new DOMParser().parseFromString(xml, "application/xml");
  const all = (within: ParentNode, name: string) =>
    [...within.querySelectorAll("*")].filter((element) => element.localName === name);
  const first = (within: ParentNode, name: string) => all(within, name)[0];
  const resources = new Map<string, string>();
  for (const element of all(page, "Resources").flatMap((resource) => [
    ...resource.querySelectorAll("[id]"),
  ])) {
    resources.set(element.getAttribute("id")!, element.getAttribute("DefaultValue") ?? "");
  }
  const resource = (element: Element | undefined) =>
    resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const path = (url: string) => (url === "" ? "" : new URL(url).pathname);
  const type = (element: Element) => element.getAttribute("xsi:type");
  const buttons = (point: string): Button[] =>
    all(page, "ExtensionPoint")
      .filter((element) => type(element) === point)
      .flatMap((element) => all(element, "Control"))
      .filter((control) => type(control) === "Button")
      .map((control) => {
        const tip = first(control, "Supertip");
        const images = all(control, "Image");
        const image = images.find((each) => each.getAttribute("size") === "32") ?? images[0];
        return {
          id: control.getAttribute("id") ?? "",
          label: resource([...control.children].find((child) => child.localName === "Label")),
          title: resource(tip && first(tip, "Title")),
          description: resource(tip && first(tip, "Description")),
          icon: path(resource(image)),
          functionName: first(control, "FunctionName")?.textContent ?? undefined,
        };
      });
  const group = first(page, "Group");
  return {
    name: first(page, "DisplayName")?.getAttribute("DefaultValue") ?? "",
    group: resource(group && [...group.children].find((child) => child.localName === "Label")),
    namespace: resource(first(page, "Namespace")),
    ribbon: buttons("PrimaryCommandSurface"),
    cellMenu: buttons("ContextMenu"),
  };
}
