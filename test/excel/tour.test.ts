/** The examples that the pane inserts, computed by the functions themselves in a spreadsheet. */
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import path from "node:path";
import * as functions from "../../src/functions/functions";
import { openOffice } from "../workbook/bridge-node";
import { createNodeBook } from "../workbook/univer-node";
import { newPane } from "./add-in";

test("every example agrees with its published answer", async () => {
  const source = path.join(__dirname, "../../src/functions/functions.ts");
  const { metadataJson, associate } = await generateCustomFunctionsMetadata([source]);
  const book = createNodeBook();
  const metadata = JSON.parse(metadataJson);
  const office = await openOffice(book, { functions: { namespace: "EPS", metadata } });
  office.defineGlobals();
  const named = functions as unknown as Record<string, (...cells: never[]) => unknown>;
  for (const { id, functionName } of associate) office.CustomFunctions.associate(id, named[functionName]!);
  const pane = newPane();

  await pane.insertExamples();
  await book.idle(30_000);
  const sheet = book.sheets().find(({ name }) => name === "EPS examples")!;
  const texts = book.texts(sheet.id, book.usedArea(sheet.id, undefined, true)!);
  const checks = texts.filter(([label]) => label === "Agrees");
  expect(checks).toHaveLength(11);
  const differing = texts.filter(
    ([, first], row) => texts[row + 2]?.[0] === "Agrees" && texts[row + 2]?.[1] !== "✓" && first,
  );
  expect(differing).toEqual([]);
  expect(checks.every(([, mark]) => mark === "✓")).toBe(true);
  office.removeGlobals();
  office.dispose();
  book.dispose();
}, 60_000);
