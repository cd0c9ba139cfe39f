/** What the doc comments of functions.ts say of each custom function: what Excel is told, and what only a reader is. */
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
}

/** A function as functions.json declares it. */
interface Declaration {
  readonly id: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
}

export interface FunctionMetadata extends Declaration {
  /** What it gives, from `@returns`. */
  readonly returns: string;
  /** The paragraphs that it applies, from `@see`. */
  readonly paragraphs: string;
}

export const functionsFile = path.join(__dirname, "..", "..", "src", "functions", "functions.ts");

/** Every function in the order of the file. Throws where a comment lacks what a help page needs. */
export async function readMetadata(): Promise<readonly FunctionMetadata[]> {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(functionsFile);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { functions } = JSON.parse(metadataJson) as { readonly functions: readonly Declaration[] };
  const tags = tagsByFunction();
  const nameOf = new Map(associate.map(({ id, functionName }) => [id, functionName]));
  return functions.map((declaration) => {
    const found = tags.get(nameOf.get(declaration.id) ?? "");
    return {
      ...declaration,
      returns: required(declaration.id, "@returns", found?.get("returns")),
      paragraphs: required(declaration.id, "@see", found?.get("see")),
    };
  });
}

function required(id: string, tag: string, text: string | undefined): string {
  if (text === undefined || text === "") throw new Error(`${id} has no ${tag}.`);
  return text;
}

function tagsByFunction(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const file = ts.createSourceFile(
    functionsFile,
    readFileSync(functionsFile, "utf8"),
    ts.ScriptTarget.ES2022,
    true,
  );
  return new Map(
    file.statements.filter(ts.isFunctionDeclaration).map((declaration) => {
      const tags = ts.getJSDocTags(declaration).map((tag): [string, string] => [
        tag.tagName.text,
        // The parser takes the first word of @see for a name.
        tag
          .getText()
          .replace(/^@\w+\s+/, "")
          .replace(/\s*\*?\s*$/, "")
          .trim(),
      ]);
      return [declaration.name?.text ?? "", new Map(tags)];
    }),
  );
}
