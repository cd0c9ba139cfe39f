/** What must hold of the add-in's manifest beyond its schema. Pure: text in, findings out. */
import { JSDOM } from "jsdom";

/** The manifest and what it is held against. */
export interface ManifestContext {
  readonly xml: string;
  /** The version in package.json, such as "1.2.3". */
  readonly packageVersion: string;
  /** The names that the pane registers with Office.actions.associate. */
  readonly commands: readonly string[];
  /** The file served at a path below the add-in's address, such as "assets/icon-16.png"; undefined where there is none. */
  readonly file: (path: string) => Uint8Array | undefined;
}

/** One thing that was checked, in plain words, and a sentence for each place where it does not hold. */
export interface ManifestCheck {
  readonly holds: string;
  readonly problems: readonly string[];
}

type Rule = (manifest: Document, context: ManifestContext) => string[];

/** The most characters of each text, by the element that holds it. */
const textLimits: Readonly<Record<string, number>> = {
  "OfficeApp > ProviderName": 125,
  "OfficeApp > DisplayName": 125,
  "OfficeApp > Description": 250,
  "ShortStrings > String": 125,
  "LongStrings > String": 250,
};

/** The requirement sets that the add-in is written for, each with its least version. */
const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.12",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
};

/** Elements whose addresses may lead to another site: a person opens them in a browser. */
const mayLeaveTheSite = ["SupportUrl", "LearnMoreUrl"];

const iconSizes = [16, 32, 64, 80, 128];
const commandIconSizes = [16, 32, 80];
const longestResourceId = 32;

/** An element as a reader of the XML finds it: its name, and its id or what it refers to. */
function nameOf(element: Element): string {
  const key = ["id", "resid", "size", "Name"].find((attribute) => element.hasAttribute(attribute));
  return key ? `<${element.tagName} ${key}="${element.getAttribute(key)}">` : `<${element.tagName}>`;
}

/** The elements of a name below a root, whatever their prefix: "Image", or "Icon > Image" for those in such a parent. */
function all(root: Document | Element, path: string): Element[] {
  const [name = "", parent] = path.split(" > ").reverse();
  const elements = [...root.getElementsByTagNameNS("*", name)];
  return elements.filter((element) => parent === undefined || element.parentElement?.localName === parent);
}

const withAttribute = (manifest: Document, attribute: string): Element[] => [
  ...manifest.querySelectorAll(`[${attribute}]`),
];
const resources = (manifest: Document): Element[] =>
  withAttribute(manifest, "id").filter(
    (element) => element.parentElement?.parentElement?.localName === "Resources",
  );
const resource = (manifest: Document, id: string | null): Element | undefined =>
  resources(manifest).find((element) => element.getAttribute("id") === id);
const text = (element: Element): string => element.getAttribute("DefaultValue") ?? element.textContent.trim();

/** Elements that hold an address. */
function addressed(manifest: Document): Element[] {
  return withAttribute(manifest, "DefaultValue").filter(({ localName }) =>
    /Url$|^SourceLocation$|^Image$/.test(localName),
  );
}

/** The address that the add-in is served from: that of its page, without the page's name. */
function baseAddress(manifest: Document): string {
  const page = all(manifest, "DefaultSettings > SourceLocation")[0];
  return page ? text(page).replace(/[^/]*$/, "") : "";
}

/** Width and height that a PNG states in its header; undefined where the bytes are no PNG. */
function pngSize(bytes: Uint8Array): readonly [number, number] | undefined {
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, i) => bytes[i] === byte);
  if (!isPng || bytes.length < 24) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  return [header.getUint32(16), header.getUint32(20)];
}

const versionIsThePackages: Rule = (manifest, { packageVersion }) => {
  const version = all(manifest, "OfficeApp > Version")[0]?.textContent.trim() ?? "";
  const expected = `${packageVersion}.0`;
  if (version === expected) return [];
  return [`<Version> is "${version}" and package.json says ${packageVersion}: write ${expected}.`];
};

const residsResolve: Rule = (manifest) =>
  withAttribute(manifest, "resid")
    .filter((element) => !resource(manifest, element.getAttribute("resid")))
    .map((element) => `${nameOf(element)} names no resource: add one with this id under <Resources>.`);

const resourcesAreUsed: Rule = (manifest) => {
  const used = new Set(withAttribute(manifest, "resid").map((element) => element.getAttribute("resid")));
  return resources(manifest)
    .filter((element) => !used.has(element.getAttribute("id")))
    .map((element) => `${nameOf(element)} is used nowhere: delete it or refer to it.`);
};

const idsAreShortAndUnique: Rule = (manifest) => {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const element of withAttribute(manifest, "id").filter(({ localName }) => !/^Office/.test(localName))) {
    const id = element.getAttribute("id") ?? "";
    if (seen.has(id))
      problems.push(`${nameOf(element)} has an id that another element has: give it its own.`);
    seen.add(id);
  }
  for (const element of resources(manifest)) {
    const length = element.getAttribute("id")?.length ?? 0;
    if (length > longestResourceId) {
      problems.push(
        `${nameOf(element)} has an id of ${length} characters: use at most ${longestResourceId}.`,
      );
    }
  }
  return problems;
};

const addressesAreOurs: Rule = (manifest) => {
  const base = baseAddress(manifest);
  const isForPeople = (element: Element): boolean => {
    if (mayLeaveTheSite.includes(element.localName)) return true;
    const users = withAttribute(manifest, "resid").filter(
      (user) => resource(manifest, user.getAttribute("resid")) === element,
    );
    return users.length > 0 && users.every((user) => mayLeaveTheSite.includes(user.localName));
  };
  return addressed(manifest).flatMap((element) => {
    const address = text(element);
    if (!address.startsWith("https://")) return [`${nameOf(element)} is "${address}": use an https address.`];
    if (address.startsWith(base) || isForPeople(element)) return [];
    return [`${nameOf(element)} is "${address}": everything is served from ${base}, so move it there.`];
  });
};

const filesExist: Rule = (manifest, { file }) => {
  const base = baseAddress(manifest);
  return addressed(manifest)
    .filter((element) => text(element).startsWith(base) && !file(text(element).slice(base.length)))
    .map((element) => `${nameOf(element)} is "${text(element)}", but no such file is served: add it.`);
};

const iconsHaveTheirSize: Rule = (manifest, { file }) => {
  const base = baseAddress(manifest);
  const problemOf = (element: Element, address: string, size: number): string[] => {
    const path = address.slice(base.length);
    const bytes = file(path);
    if (!bytes) return [];
    const [width, height] = pngSize(bytes) ?? [];
    if (width === size && height === size) return [];
    const found = width === undefined ? "is no PNG" : `is ${width}×${height} pixels`;
    return [`${nameOf(element)} wants ${size}×${size} pixels and ${path} ${found}: draw it at that size.`];
  };
  const ofTheAddIn = (name: string, size: number): string[] => {
    const element = all(manifest, `OfficeApp > ${name}`)[0];
    if (!element) return [`<${name}> is missing: add it with an icon of ${size}×${size} pixels.`];
    return problemOf(element, text(element), size);
  };
  const missing = iconSizes.filter((size) => !file(`assets/icon-${size}.png`));
  return [
    ...missing.map((size) => `assets/icon-${size}.png is missing: draw the icon at ${size}×${size} pixels.`),
    ...ofTheAddIn("IconUrl", 32),
    ...ofTheAddIn("HighResolutionIconUrl", 64),
    ...all(manifest, "Icon > Image").flatMap((image) => {
      const target = resource(manifest, image.getAttribute("resid"));
      return target ? problemOf(image, text(target), Number(image.getAttribute("size"))) : [];
    }),
    ...all(manifest, "Icon").flatMap((icon) => {
      const sizes = all(icon, "Image").map((image) => Number(image.getAttribute("size")));
      const owner = icon.parentElement ?? icon;
      return commandIconSizes
        .filter((size) => !sizes.includes(size))
        .map((size) => `${nameOf(owner)} has no icon of ${size} pixels: add <bt:Image size="${size}">.`);
    }),
  ];
};

const textsFit: Rule = (manifest) =>
  Object.entries(textLimits).flatMap(([path, limit]) =>
    all(manifest, path).flatMap((element) => {
      const { length } = text(element);
      if (length === 0) return [`${nameOf(element)} is empty: write its text.`];
      if (length <= limit) return [];
      return [`${nameOf(element)} has ${length} characters: shorten it to ${limit} or less.`];
    }),
  );

const oneRuntime: Rule = (manifest) => {
  const problems: string[] = [];
  for (const host of all(manifest, "Host").filter((element) => element.hasAttribute("xsi:type"))) {
    if (host.firstElementChild?.localName !== "Runtimes") {
      problems.push(`<Runtimes> does not come first in ${nameOf(host)}: move it before everything else.`);
    }
  }
  const runtime = all(manifest, "Runtimes > Runtime")[0];
  if (!runtime) return [...problems, "<Runtime> is missing: add it with the page's resid and lifetime long."];
  if (runtime.getAttribute("lifetime") !== "long") {
    problems.push(
      `${nameOf(runtime)} has no lifetime="long": without it the functions have a page of their own.`,
    );
  }
  const resid = runtime.getAttribute("resid");
  const pages = ["Page > SourceLocation", "FunctionFile", "Action > SourceLocation"].flatMap((path) =>
    all(manifest, path),
  );
  for (const element of pages.filter((page) => page.getAttribute("resid") !== resid)) {
    const owner = element.localName === "SourceLocation" ? `<${element.parentElement?.tagName}>` : "";
    problems.push(
      `${nameOf(element)} ${owner && `of ${owner} `}is another page than the runtime's: use resid="${resid}".`,
    );
  }
  const page = resource(manifest, resid);
  const start = all(manifest, "DefaultSettings > SourceLocation")[0];
  if (page && start && text(page) !== text(start)) {
    problems.push(
      `<SourceLocation> of <DefaultSettings> is "${text(start)}": use the runtime's page, ${text(page)}.`,
    );
  }
  for (const element of all(manifest, "TaskpaneId")) {
    problems.push(`${nameOf(element)} opens a pane of its own: delete it, the runtime is shared.`);
  }
  return problems;
};

const requirementsAreStated: Rule = (manifest) =>
  Object.entries(requirementSets).flatMap(([name, version]) => {
    const stated = all(manifest, "Sets > Set").find((set) => set.getAttribute("Name") === name);
    if (!stated) return [`<Set Name="${name}"> is missing: add it with MinVersion="${version}".`];
    if (stated.getAttribute("MinVersion") === version) return [];
    return [
      `${nameOf(stated)} asks for ${stated.getAttribute("MinVersion")}: the add-in is written for ${version}.`,
    ];
  });

const commandsAreRegistered: Rule = (manifest, { commands }) =>
  [...new Set(all(manifest, "FunctionName").map(text))]
    .filter((name) => !commands.includes(name))
    .map(
      (name) => `<FunctionName> is "${name}": the pane does not register it with Office.actions.associate.`,
    );

const rules: readonly (readonly [holds: string, rule: Rule])[] = [
  ["The version is that of package.json", versionIsThePackages],
  ["Every resid names a resource", residsResolve],
  ["Every resource is used", resourcesAreUsed],
  ["Ids are unique, and those of resources short enough", idsAreShortAndUnique],
  ["All addresses are https and on one site", addressesAreOurs],
  ["Every file it points to is there", filesExist],
  ["Icons are there in each size, with just as many pixels", iconsHaveTheirSize],
  ["Texts are there and fit where Office shows them", textsFit],
  ["One page is the pane, the commands and the functions", oneRuntime],
  ["The requirement sets are those the add-in is written for", requirementsAreStated],
  ["The pane registers every command", commandsAreRegistered],
];

/** Every check on a manifest; only the first, that it is XML, where it is none. */
export function checkManifest(context: ManifestContext): ManifestCheck[] {
  const wellFormed = "The file is well-formed XML";
  let manifest: Document;
  try {
    manifest = new JSDOM(context.xml, { contentType: "text/xml" }).window.document;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ holds: wellFormed, problems: [`The file is not well-formed XML (${reason}): mend it there.`] }];
  }
  return [
    { holds: wellFormed, problems: [] },
    ...rules.map(([holds, rule]) => ({ holds, problems: rule(manifest, context) })),
  ];
}
