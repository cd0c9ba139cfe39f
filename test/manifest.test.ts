/** The manifest as it is passes every check; broken in one way, it fails with the sentence for that. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../scripts/manifest-checks";

const root = path.join(__dirname, "..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };

const icon = (name: string): Uint8Array => readFileSync(path.join(root, "assets", name));

/** The add-in's files: the icons as they are drawn, the rest as they are built. */
function builtFile(name: string): Uint8Array | undefined {
  if (name.startsWith("assets/")) return icon(name.slice("assets/".length));
  const built = ["taskpane.html", "functions.js", "functions.json", "support.html"];
  return built.includes(name) ? new Uint8Array() : undefined;
}

const sound = { xml, packageVersion: version, commands: ["buildExhibit"], file: builtFile };
const problems = (change: Partial<typeof sound>): string[] =>
  checkManifest({ ...sound, ...change }).flatMap((check) => check.problems);

/** The manifest with one passage replaced; the passage must be there. */
function withChange(passage: string | RegExp, replacement: string): { xml: string } {
  const changed = xml.replace(passage, replacement);
  expect(changed).not.toBe(xml);
  return { xml: changed };
}

/** The files with one of them replaced or, without a replacement, taken away. */
const withFile = (name: string, bytes?: Uint8Array) => ({
  file: (other: string) => (other === name ? bytes : builtFile(other)),
});

test("the manifest passes every check", () => {
  expect(problems({})).toEqual([]);
});

test.each<readonly [what: string, change: () => Partial<typeof sound>, sentence: string]>([
  ["text that is no XML", () => withChange("</Hosts>", ""), "The file is not well-formed XML"],
  [
    "another version",
    () => ({ packageVersion: "9.8.7" }),
    `<Version> is "${version}.0" and package.json says 9.8.7: write 9.8.7.0.`,
  ],
  [
    "a resid without a resource",
    () => withChange('<Label resid="Pane.Label"/>', '<Label resid="Pane.Lable"/>'),
    '<Label resid="Pane.Lable"> names no resource: add one with this id under <Resources>.',
  ],
  [
    "a resource that nobody uses",
    () => withChange('<Label resid="Pane.Label"/>', '<Label resid="Build.Label"/>'),
    '<bt:String id="Pane.Label"> is used nowhere: delete it or refer to it.',
  ],
  [
    "the same id twice",
    () =>
      withChange('<Control xsi:type="Button" id="EPS.Build">', '<Control xsi:type="Button" id="EPS.Pane">'),
    '<Control id="EPS.Pane"> has an id that another element has: give it its own.',
  ],
  [
    "a long resource id",
    () => withChange(/GetStarted\.Description/g, "GetStarted.Description.OfTheWholeAddIn"),
    '<bt:String id="GetStarted.Description.OfTheWholeAddIn"> has an id of 38 characters: use at most 32.',
  ],
  [
    "an address without https",
    () => withChange('"https://localhost:3000/functions.js"', '"http://localhost:3000/functions.js"'),
    '<bt:Url id="Functions.Script.Url"> is "http://localhost:3000/functions.js": use an https address.',
  ],
  [
    "another site",
    () => withChange('"https://localhost:3000/functions.json"', '"https://eps.example.org/functions.json"'),
    '<bt:Url id="Functions.Metadata.Url"> is "https://eps.example.org/functions.json": everything is served from https://localhost:3000/, so move it there.',
  ],
  [
    "a page that is not there",
    () => withFile("functions.json"),
    '<bt:Url id="Functions.Metadata.Url"> is "https://localhost:3000/functions.json", but no such file is served: add it.',
  ],
  [
    "an icon that is not there",
    () => withFile("assets/icon-128.png"),
    "assets/icon-128.png is missing: draw the icon at 128×128 pixels.",
  ],
  [
    "an icon of another size",
    () => withFile("assets/build-16.png", icon("build-32.png")),
    '<bt:Image resid="Build.Icon.16"> wants 16×16 pixels and assets/build-16.png is 32×32 pixels: draw it at that size.',
  ],
  [
    "an icon that is no PNG",
    () => withFile("assets/icon-64.png", new Uint8Array(100)),
    "<HighResolutionIconUrl> wants 64×64 pixels and assets/icon-64.png is no PNG: draw it at that size.",
  ],
  [
    "an icon left out",
    () => withChange(/<bt:Image size="80" resid="Icon\.80"\/>/, ""),
    '<Group id="EPS.Group"> has no icon of 80 pixels: add <bt:Image size="80">.',
  ],
  [
    "no icon of the add-in",
    () => withChange(/<IconUrl .*\/>/, ""),
    "<IconUrl> is missing: add it with an icon of 32×32 pixels.",
  ],
  [
    "a label that is too long",
    () => withChange('"Build exhibit"', `"${"B".repeat(126)}"`),
    '<bt:String id="Build.Label"> has 126 characters: shorten it to 125 or less.',
  ],
  [
    "a description that is too long",
    () => withChange(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${"D".repeat(251)}"`),
    "<Description> has 251 characters: shorten it to 250 or less.",
  ],
  [
    "an empty text",
    () => withChange('"Build exhibit"', '""'),
    '<bt:String id="Build.Label"> is empty: write its text.',
  ],
  [
    "a runtime that does not come first",
    () => withChange(/(<Runtimes>[^]*<\/Runtimes>)([^]*<\/AllFormFactors>)/, "$2$1"),
    "<Runtimes> does not come first in <Host>: move it before everything else.",
  ],
  [
    "no runtime",
    () => withChange(/<Runtime .*\/>/, ""),
    "<Runtime> is missing: add it with the page's resid and lifetime long.",
  ],
  [
    "a runtime that ends with the pane",
    () => withChange('lifetime="long"', 'lifetime="short"'),
    '<Runtime resid="Taskpane.Url"> has no lifetime="long": without it the functions have a page of their own.',
  ],
  [
    "functions on a page of their own",
    () => withChange('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>'),
    '<FunctionFile resid="Functions.Script.Url"> is another page than the runtime\'s: use resid="Taskpane.Url".',
  ],
  [
    "another page before the add-in is installed",
    () => withChange(/(<DefaultSettings>\s*<SourceLocation DefaultValue="[^"]*)taskpane/, "$1support"),
    '<SourceLocation> of <DefaultSettings> is "https://localhost:3000/support.html": use the runtime\'s page, https://localhost:3000/taskpane.html.',
  ],
  [
    "a pane with an id",
    () =>
      withChange(
        '<Action xsi:type="ShowTaskpane">',
        '<Action xsi:type="ShowTaskpane"><TaskpaneId>P</TaskpaneId>',
      ),
    "<TaskpaneId> opens a pane of its own: delete it, the runtime is shared.",
  ],
  [
    "a requirement left out",
    () => withChange(/<Set Name="SharedRuntime".*\/>/, ""),
    '<Set Name="SharedRuntime"> is missing: add it with MinVersion="1.1".',
  ],
  [
    "a requirement of another version",
    () => withChange('MinVersion="1.12"', 'MinVersion="1.20"'),
    '<Set Name="ExcelApi"> asks for 1.20: the add-in is written for 1.12.',
  ],
  [
    "a command that the pane does not know",
    () => ({ commands: ["openPane"] }),
    '<FunctionName> is "buildExhibit": the pane does not register it with Office.actions.associate.',
  ],
])("%s is found", (_what, change, sentence) => {
  expect(problems(change())).toContainEqual(expect.stringContaining(sentence));
});
