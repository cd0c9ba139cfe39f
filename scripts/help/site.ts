/** The files of the help, each with its content. */
import path from "node:path";
import { composeHelp } from "./compose";
import { toHtml } from "./html";
import { markdownFile, toMarkdown } from "./markdown";
import { readMetadata } from "./metadata";

export const docsFolder = path.join(__dirname, "..", "..", "docs", "functions");

export interface HelpFile {
  readonly name: string;
  readonly content: string;
}

/** What is served under help/. */
export async function helpPages(): Promise<readonly HelpFile[]> {
  return composeHelp(await readMetadata()).map((page) => ({
    name: `${page.name}.html`,
    content: toHtml(page),
  }));
}

/** What stands in docs/functions. */
export async function helpDocs(): Promise<readonly HelpFile[]> {
  return composeHelp(await readMetadata()).map((page) => ({
    name: markdownFile(page.name),
    content: toMarkdown(page),
  }));
}
