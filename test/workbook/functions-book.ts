import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionsFile } from "../../scripts/help/metadata";
import * as functions from "../../src/functions/functions";
import { openOffice } from "./bridge-node";
import type { Book } from "./book";
import { createNodeBook } from "./univer-node";

/** A workbook whose cells can call the custom functions, as office.js calls them. */
export interface FunctionsBook {
  readonly book: Book;
  readonly close: () => void;
}

/** Opens a workbook with every custom function under the name that its doc comment gives it. */
export async function openFunctionsBook(): Promise<FunctionsBook> {
  const { metadataJson, associate } = await generateCustomFunctionsMetadata(functionsFile);
  const metadata: unknown = JSON.parse(metadataJson);
  const book = createNodeBook();
  const office = await openOffice(book, { functions: { namespace: "EPS", metadata } });
  office.defineGlobals();
  for (const { id, functionName } of associate) {
    office.CustomFunctions.associate(id, functions[functionName as keyof typeof functions]);
  }
  return {
    book,
    close: () => {
      office.removeGlobals();
      office.dispose();
      book.dispose();
    },
  };
}
