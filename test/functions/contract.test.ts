import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as functions from "../../src/functions/functions";
import { argumentCount, excelFunctions, functionIds } from "./excel-functions";

/** The functions that Excel offers, in the order of the statement, with their arguments; optional ones in brackets. */
const contract: readonly (readonly [id: string, ...parameters: string[]])[] = [
  ["BASIC", "netIncome", "weightedShares", "[preferredDividends]", "[decimals]"],
  [
    "WEIGHTED_SHARES",
    "periodStart",
    "periodEnd",
    "openingShares",
    "[dates]",
    "[changes]",
    "[factors]",
    "[basis]",
  ],
  ["RIGHTS_FACTOR", "fairValue", "subscriptionPrice", "newShares", "heldShares"],
  [
    "TREASURY_SHARES",
    "shares",
    "exercisePrice",
    "averagePrice",
    "[unrecognizedCompensation]",
    "[fractionOutstanding]",
  ],
  ["PUT_SHARES", "shares", "exercisePrice", "averagePrice", "[fractionOutstanding]"],
  ["CONVERSION_SHARES", "principal", "conversionPrice", "[fractionOutstanding]"],
  ["CONVERSION_INCOME", "interest", "[taxRate]", "[fractionOutstanding]"],
  ["CONTINGENT_SHARES", "achieved", "targets", "shares"],
  ["YTD_SHARES", "quarterlyShares", "[ytdControlNumber]"],
  ["DILUTED", ...sameSix(), "[decimals]"],
  ["DILUTED_SHARES", ...sameSix()],
  ["DILUTED_INCOME", ...sameSix()],
  ["DILUTIVE_SHARES", ...sameSix()],
  ["ANTIDILUTIVE_SHARES", ...sameSix()],
  ["SEQUENCE", ...sameSix(), "[labels]"],
  ["TWO_CLASS", "income", "shares", "[distributions]", "[participation]", "[sharesLosses]", "[decimals]"],
  ["TIES", "reported", "numerator", "denominator", "[numeratorUnit]", "[denominatorUnit]", "[decimals]"],
  ["CHECK", "facts"],
  ["EXHIBIT", "facts", "[decimals]"],
];

function sameSix(): readonly string[] {
  return [
    "netIncome",
    "weightedShares",
    "incrementalShares",
    "[incomeAdjustments]",
    "[preferredDividends]",
    "[controlIncome]",
  ];
}

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality: string;
  readonly optional?: boolean;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly dimensionality: string };
  readonly options?: unknown;
}

const file = path.resolve("src/functions/functions.ts");

async function generated() {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(file);
  const metadata = JSON.parse(metadataJson) as { readonly functions: readonly FunctionMetadata[] };
  return { declared: metadata.functions, associate, errors };
}

let metadata: Awaited<ReturnType<typeof generated>>;
beforeAll(async () => {
  metadata = await generated();
});

test("the generator takes every function without a complaint", () => {
  expect(metadata.errors).toEqual([]);
});

test("ids, arguments, their order and which of them can be left out", () => {
  const found = metadata.declared.map(({ id, parameters }) => [
    id,
    ...parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
  ]);
  expect(found).toEqual(contract);
});

test("the name that Excel shows is the id", () => {
  for (const { id, name } of metadata.declared) expect(name).toBe(id);
});

test("every argument and every result is a matrix of anything", () => {
  for (const { id, parameters, result, options } of metadata.declared) {
    expect([id, ...parameters.map(({ dimensionality }) => dimensionality), result.dimensionality]).toEqual([
      id,
      ...parameters.map(() => "matrix"),
      "matrix",
    ]);
    expect(parameters.map(({ type }) => type)).toEqual(parameters.map(() => "any"));
    // Synchronous, pure, neither volatile nor streaming; one is told where its range stands.
    expect([id, options]).toEqual([id, id === "CHECK" ? { requiresParameterAddresses: true } : undefined]);
  }
});

test("every function and argument says in one line of at most 250 characters what it is", () => {
  for (const { id, description, parameters } of metadata.declared) {
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(`${id}: ${text}`).toMatch(/^[A-Z_]+: [A-Z0-9][^\n]{9,249}[^.\s]\.$/);
      expect(text.length).toBeLessThanOrEqual(250);
    }
  }
});

test("an argument is described alike in every function of the same shape", () => {
  const descriptions = new Map<string, Set<string>>();
  for (const { id, parameters } of metadata.declared.filter(({ id }) => /^(ANTI)?DILUTI?(VE|ED)/.test(id))) {
    expect(id).not.toBe("SEQUENCE");
    for (const { name, description } of parameters) {
      descriptions.set(name, (descriptions.get(name) ?? new Set()).add(description));
    }
  }
  for (const [name, texts] of descriptions) expect([name, ...texts]).toHaveLength(2);
});

test("every function has its own help page, all under one address", () => {
  for (const { id, helpUrl } of metadata.declared) {
    const page = id.toLowerCase().replaceAll("_", "-");
    expect(helpUrl).toBe(`https://localhost:3000/help/${page}.html`);
  }
});

test("every function cites its paragraph", () => {
  const comments = readFileSync(file, "utf8").match(/\/\*\*[^]*?\*\/\s*export function/g) ?? [];
  expect(comments).toHaveLength(contract.length);
  for (const comment of comments) expect(comment).toMatch(/@see ASC 260-10-\d\d-\d+/);
});

test("what Excel is told is what the tests and Excel call", () => {
  const called = metadata.associate.map(({ id, functionName }) => [
    id,
    functions[functionName as keyof typeof functions],
  ]);
  expect(called).toEqual(Object.entries(excelFunctions));
  for (const [, compute] of called) expect(compute).toBeInstanceOf(Function);
  expect(Object.values(functions)).toHaveLength(contract.length);
});

test("each function takes as many arguments as it declares", () => {
  for (const id of functionIds) {
    expect([id, argumentCount(id)]).toEqual([id, (contract.find(([name]) => name === id) ?? []).length - 1]);
  }
});
