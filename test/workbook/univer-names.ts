/** Which name a formula means: Univer resolves a name without regard to the sheet it belongs to, nor knows 'Exhibit 11'!EPS. */
import type { DefinedName } from "./book";

const quoted = "'(?:[^']|'')+'";

/** Puts what the names stand for into a sheet's formula, for the engine only; `sheetOf` finds a sheet by its name. */
export function nameResolver(
  names: readonly DefinedName[],
  sheetOf: (name: string) => string | undefined,
): (formula: string, sheetId: string) => string {
  const find = (name: string, scope: string | undefined): DefinedName | undefined =>
    names.find((known) => known.name.toLowerCase() === name.toLowerCase() && known.sheetId === scope);
  const words = [...new Set(names.map(({ name }) => name))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.\\?]/g, "\\$&"));
  const token = new RegExp(`(?:(${quoted}|[\\w.]+)!|(?<![\\w.!:$]))(${words.join("|")})(?![\\w.(!])`, "gi");
  const resolve = (sheetId: string, prefix: string | undefined, name: string): string => {
    const scope = prefix === undefined ? sheetId : sheetOf(unquoted(prefix));
    const meant = (scope === undefined ? undefined : find(name, scope)) ?? find(name, undefined);
    return meant ? `(${meant.formula.slice(1)})` : "#NAME?";
  };
  return (formula, sheetId) =>
    formula
      .split(/("(?:[^"]|"")*")/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : part.replace(token, (_, prefix: string | undefined, name: string) =>
              resolve(sheetId, prefix, name),
            ),
      )
      .join("");
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
