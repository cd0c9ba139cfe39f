import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A file of the product, its path from the project's folder with "/" between folders. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Layer {
  /** Layers, or modules of them, whose values and types it may import; it may always import itself. */
  readonly imports: readonly string[];
  /** Those of which it may import types alone. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  /** The names of Excel's and Office's own interfaces that it may say. */
  readonly hosts?: readonly string[];
}

const layers: Readonly<Record<string, Layer>> = {
  eps: { imports: [], packages: ["decimal.js"] },
  facts: { imports: ["eps"] },
  checks: { imports: ["facts", "eps"] },
  exhibit: { imports: ["eps"], types: ["facts"] },
  excel: { imports: [], types: ["facts/grid", "exhibit/renderers/sheet"], hosts: ["Excel"] },
  functions: { imports: ["eps", "facts", "checks", "exhibit"], hosts: ["CustomFunctions"] },
  taskpane: { imports: ["eps", "facts", "checks", "exhibit", "excel"], hosts: ["Office"] },
};
/** Modules beside the layers that each of them may import, and that import nothing. */
const shared: readonly string[] = ["address"];
const hosts = ["Excel", "Office", "CustomFunctions"];

/** Every import and every name of a host that the table does not allow, one sentence each. */
function violations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const [, layerName = ""] = /^src\/([^/]+)\//.exec(file.path) ?? [];
    const module = file.path.replace(/^src\//, "").replace(/(\.d)?\.ts$/, "");
    const layer: Layer | undefined = shared.includes(module) ? { imports: [] } : layers[layerName];
    if (!layer) return [`${file.path} stands in no layer`];

    const { imports, named } = read(file);
    const forbiddenImports = imports.flatMap(({ specifier, typeOnly }) => {
      const problem = forbidden(file, layerName, layer, specifier, typeOnly);
      return problem ? [`${file.path} imports ${specifier}: ${problem}`] : [];
    });
    const forbiddenNames = [...named].flatMap((name) =>
      layer.hosts?.includes(name) ? [] : [`${file.path} says ${name}, which is another folder's`],
    );
    return [...forbiddenImports, ...forbiddenNames];
  });
}

function forbidden(
  file: SourceFile,
  layerName: string,
  layer: Layer,
  specifier: string,
  typeOnly: boolean,
): string | undefined {
  if (!specifier.startsWith(".")) {
    return layer.packages?.includes(specifier) ? undefined : "a package that is not this layer's";
  }
  const target = path.posix.join(path.posix.dirname(file.path), specifier);
  if (!target.startsWith("src/")) return "it is no part of the product";
  const module = target.replace(/^src\//, "").replace(/\.ts$/, "");
  const among = (places: readonly string[] | undefined) =>
    places?.some((place) => module === place || module.startsWith(`${place}/`)) ?? false;
  if (among([layerName].filter(Boolean)) || among(layer.imports) || among(shared)) return undefined;
  if (among(layer.types)) return typeOnly ? undefined : "of that layer only types";
  return "the layer does not rest on that one";
}

/** What a file imports, and which hosts it names outside of comments and texts. */
function read({ path: name, text }: SourceFile) {
  const imports: { readonly specifier: string; readonly typeOnly: boolean }[] = [];
  const named = new Set<string>();
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) imports.push({ specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesAlone(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, exportsTypesAlone(node));
    else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === "require"))
    ) {
      add(node.arguments[0], false);
    } else if (ts.isIdentifier(node) && hosts.includes(node.text) && !isMember(node)) named.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
  return { imports, named };
}

/** Whether the name is a member of something else, as in Office.HostType.Excel; of globalThis it would be the host itself. */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return !/^(globalThis|window|self)$/.test(parent.expression.getText());
  }
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}

function importsTypesAlone(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function exportsTypesAlone({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  if (!exportClause || !ts.isNamedExports(exportClause)) return false;
  return exportClause.elements.length > 0 && exportClause.elements.every((element) => element.isTypeOnly);
}

function filesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => {
      const relative = path.posix.join(folder, name.split(path.sep).join("/"));
      return { path: relative, text: readFileSync(relative, "utf8") };
    });
}

const product = filesUnder("src");

test("every file keeps to the table of imports", () => {
  expect(product.length).toBeGreaterThan(10);
  expect(violations(product)).toEqual([]);
});

test("no file of the product reaches another by a cycle", () => {
  expect(cycles(product)).toEqual([]);
});

describe("the table is enforced", () => {
  test.each([
    ["src/eps/basic.ts", 'import { facts } from "../facts/facts";', /does not rest on/],
    ["src/eps/basic.ts", 'import type { Facts } from "../facts/facts";', /does not rest on/],
    ["src/facts/grid.ts", 'import { Decimal } from "decimal.js";', /package/],
    ["src/facts/grid.ts", 'import { check } from "../checks/runner";', /does not rest on/],
    ["src/exhibit/compose.ts", 'import { readFacts } from "../facts/read-facts";', /only types/],
    ["src/exhibit/compose.ts", 'import { type Facts, readFacts } from "../facts/read-facts";', /only types/],
    ["src/exhibit/compose.ts", 'export * from "../facts/facts";', /only types/],
    ["src/exhibit/compose.ts", 'const facts = await import("../facts/facts");', /only types/],
    ["src/exhibit/compose.ts", 'import "../facts/facts";', /only types/],
    ["src/exhibit/renderers/sheet.ts", 'import { write } from "../../excel/write";', /does not rest on/],
    ["src/excel/read.ts", 'import { zero } from "../eps/decimal";', /does not rest on/],
    ["src/excel/read.ts", 'import type { Facts } from "../facts/facts";', /does not rest on/],
    ["src/excel/write.ts", 'import { sheet } from "../exhibit/renderers/sheet";', /only types/],
    ["src/functions/cell.ts", 'import { read } from "../excel/read";', /does not rest on/],
    ["src/taskpane/pane.ts", 'import { basic } from "../functions/functions";', /does not rest on/],
    ["src/taskpane/pane.ts", 'import { readFileSync } from "node:fs";', /package/],
    ["src/taskpane/pane.ts", 'const fs = require("node:fs");', /package/],
    ["src/taskpane/pane.ts", 'import { sample } from "../../test/facts/table";', /no part of the product/],
    ["src/address.ts", 'import { zero } from "./eps/decimal";', /does not rest on/],
    ["src/eps/figure.ts", "export const run = Excel.run;", /says Excel/],
    ["src/facts/grid.ts", "let range: Excel.Range;", /says Excel/],
    ["src/excel/read.ts", "Office.onReady();", /says Office/],
    ["src/excel/read.ts", "globalThis.Office.onReady();", /says Office/],
    ["src/taskpane/view.ts", "type Error = CustomFunctions.Error;", /says CustomFunctions/],
    ["src/taskpane/view.ts", "if (typeof Excel === 'undefined') stop();", /says Excel/],
    ["src/taskpane/view.ts", "window.Excel.run(stop);", /says Excel/],
    ["src/other/file.ts", "", /stands in no layer/],
    ["src/other.ts", "", /stands in no layer/],
  ])("%s may not hold: %s", (at, text, reason) => {
    expect(violations([{ path: at, text }])).toEqual([expect.stringMatching(reason)]);
  });

  test.each([
    ["src/eps/decimal.ts", 'import { Decimal } from "decimal.js";'],
    ["src/eps/securities/options.ts", 'import { terms } from "../term";'],
    ["src/checks/runner.ts", 'import { readFacts } from "../facts/read-facts"; import "../eps/figure";'],
    [
      "src/exhibit/compose.ts",
      'import { type Facts } from "../facts/facts"; export type * from "../facts/grid";',
    ],
    ["src/exhibit/compose.ts", 'let facts: import("../facts/facts").Facts;'],
    ["src/excel/read.ts", 'import type { Grid } from "../facts/grid"; Excel.run(async () => {});'],
    ["src/excel/write.ts", 'import type { Sheet } from "../exhibit/renderers/sheet";'],
    ["src/functions/cell.ts", "throw new CustomFunctions.Error(code);"],
    [
      "src/taskpane/taskpane.ts",
      'import "./taskpane.css"; import { read } from "../excel/read"; Office.onReady();',
    ],
    ["src/facts/grid.ts", '// As Excel shows it. Excel.Range is another folder\'s.\nconst words = "Excel.";'],
    ["src/taskpane/taskpane.ts", "if (host !== Office.HostType.Excel) stop({ Excel: 1 });"],
    ["src/facts/grid.ts", 'import { toAddress } from "../address";'],
  ])("%s may hold: %s", (at, text) => {
    expect(violations([{ path: at, text }])).toEqual([]);
  });

  test("a cycle is found", () => {
    const cycle = [
      { path: "src/eps/a.ts", text: 'import { b } from "./b";' },
      { path: "src/eps/b.ts", text: 'import { c } from "./securities/c";' },
      { path: "src/eps/securities/c.ts", text: 'import { a } from "../a";' },
      { path: "src/eps/d.ts", text: 'import { a } from "./a"; import type { e } from "./e";' },
      { path: "src/eps/e.ts", text: 'import type { d } from "./d";' },
    ];
    expect(cycles(cycle)).toEqual(["src/eps/a.ts, src/eps/b.ts, src/eps/securities/c.ts"]);
  });
});

/** Files that import values of each other in a circle; a circle of types alone does no harm. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const paths = new Set(files.map((file) => file.path));
  const next = new Map(
    files.map((file) => [
      file.path,
      read(file).imports.flatMap(({ specifier, typeOnly }) => {
        const target = `${path.posix.join(path.posix.dirname(file.path), specifier)}.ts`;
        return !typeOnly && paths.has(target) ? [target] : [];
      }),
    ]),
  );
  const reaches = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const stack = [...(next.get(from) ?? [])];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (!seen.has(at)) stack.push(...(next.get(at) ?? []));
      seen.add(at);
    }
    return seen;
  };
  const reached = new Map([...paths].map((from) => [from, reaches(from)]));
  const circles = [...paths].flatMap((from) => {
    const mine = reached.get(from);
    if (!mine?.has(from)) return [];
    return [
      [...mine]
        .filter((other) => reached.get(other)?.has(from))
        .sort()
        .join(", "),
    ];
  });
  return [...new Set(circles)];
}
