/** The production build as an administrator makes it: what is emitted, what the page loads, what Excel is told. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import { JSDOM } from "jsdom";

const address = "https://eps.example.org";
const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const root = path.join(__dirname, "..");
const folder = mkdtempSync(path.join(os.tmpdir(), "eps-exhibit-"));

let output = "";
const emitted = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => path.extname(name) !== "");
const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
const page = (): Document => new JSDOM(read("taskpane.html")).window.document;
const metadata = () =>
  JSON.parse(read("functions.json")) as {
    allowCustomDataForDataTypeAny: boolean;
    functions: { id: string; helpUrl?: string }[];
  };

beforeAll(() => {
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const build = spawnSync(process.execPath, [webpack, "--mode", "production", "--output-path", folder], {
    cwd: root,
    env: { ...process.env, BASE_URL: `${address}/` },
    encoding: "utf8",
  });
  output = build.stdout + build.stderr;
  if (build.status !== 0) throw new Error(output);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("nothing that is emitted names the development server", () => {
  expect(emitted().filter((name) => readFileSync(path.join(folder, name)).includes("localhost"))).toEqual([]);
});

test("the manifest and the help pages are on the public address", () => {
  expect(read("manifest.xml")).toContain(`"${address}/taskpane.html"`);
  for (const { helpUrl } of metadata().functions) {
    if (helpUrl !== undefined) expect(helpUrl).toMatch(/^https:\/\/eps\.example\.org\/help\//);
  }
});

test("functions.js alone, without a page, registers exactly the functions that functions.json declares", () => {
  const registered: Record<string, unknown> = {};
  const associate = (id: string, implementation: unknown): void => {
    registered[id] = implementation;
  };
  vm.runInNewContext(read("functions.js"), { CustomFunctions: { associate } });
  expect(Object.keys(registered)).toEqual(metadata().functions.map(({ id }) => id));
  expect(Object.values(registered).every((implementation) => typeof implementation === "function")).toBe(
    true,
  );
});

test("Excel calls a function with an error cell too, told so once: Excel 2021 crashes where both properties tell it", () => {
  expect(metadata().allowCustomDataForDataTypeAny).toBe(true);
  expect(metadata()).not.toHaveProperty("allowErrorForDataTypeAny");
});

test("the page loads office.js, then the functions, then the pane, and nothing else", () => {
  const scripts = [...page().querySelectorAll("script")].map((script) => script.getAttribute("src"));
  expect(scripts).toEqual([
    officeScript,
    expect.stringMatching(/^functions\.js\?[0-9a-f]{16}$/),
    expect.stringMatching(/^taskpane\.[0-9a-f]{16}\.js$/),
  ]);
  const elsewhere = [...page().querySelectorAll("[src], link[href]")]
    .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "")
    .filter((target) => /^(\w+:|\/)/.test(target) && target !== officeScript);
  expect(elsewhere).toEqual([]);
});

test("every file that the page loads is emitted", () => {
  const loaded = [...page().querySelectorAll("script[src], img[src], link[href]")]
    .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "")
    .filter((target) => target !== officeScript)
    .map((target) => target.replace(/\?.*/, ""));
  expect(emitted()).toEqual(expect.arrayContaining(loaded));
});

test("the page has decimal.js once", () => {
  const digitsOfNaturalLogarithmOfTen = "2.302585092994045684017991454684364207601";
  const copies = emitted()
    .filter((name) => name.endsWith(".js"))
    .map((name) => read(name).split(digitsOfNaturalLogarithmOfTen).length - 1);
  expect(copies.reduce((sum, count) => sum + count, 0)).toBe(1);
});

test("the build says what the page weighs", () => {
  expect(output).toMatch(/gzipped \(at most \d+ KB\)/);
  expect(output).toMatch(/functions\.js +\d+\.\d KB/);
  expect(output).toMatch(/in all +\d+\.\d KB/);
});
