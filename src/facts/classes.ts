import type { Line } from "./line";
import { classNamed, classWritten } from "./sections";

/** A class of stock with the line of its weighted-average shares. */
export interface ClassLine {
  readonly name: string;
  readonly line: Line;
}

/** The class that a line is of: the one its caption names, or else the heading above it. */
export function classNameOf({ caption, section }: Pick<Line, "caption" | "section">): string | undefined {
  return classNamed(caption) ?? section.stock;
}

/** What the one class is called that bears no letter. */
const commonStock = "Common stock";

/** The class of a line, be it the one without a letter. */
export function stockNameOf(line: Pick<Line, "caption" | "section">): string | undefined {
  return classNameOf(line) ?? (/\bcommon\b/i.test(line.caption) ? commonStock : undefined);
}

/**
 * The classes of stock that the table computes for, each with weighted-average shares of its own; undefined where there is one
 * class, or where lines are not told apart by the classes they name.
 */
export function classesIn(lines: readonly Line[]): readonly ClassLine[] | undefined {
  const weighted = lines.filter(({ role }) => role.kind === "weighted-average shares");
  const classes = weighted.flatMap((line) => {
    const name = stockNameOf(line);
    return name ? { name, line } : [];
  });
  const areApart = new Set(classes.map(({ name }) => name)).size === weighted.length;
  return weighted.length > 1 && areApart ? classes : undefined;
}

/** The place of the class that a text says is converted, and of the one into which; undefined where it does not say. */
export function conversionNamed(
  caption: string,
  classes: readonly ClassLine[],
): { readonly of: number; readonly into: number } | undefined {
  const placeOf = (name: string | undefined) => classes.findIndex((each) => each.name === name);
  const named = [...caption.matchAll(new RegExp(classWritten, "gi"))].map(([text]) =>
    placeOf(classNamed(text)),
  );
  const converted =
    /\bconver\w*\W+(?:of\W+)?(?:the\W+)?(class\s+\w)\b/i.exec(caption)?.[1] ??
    classWritten.exec(caption)?.[0];
  const of = placeOf(classNamed(converted ?? ""));
  const other = named.find((place) => place !== of) ?? placeOf(commonStock);
  const into = other >= 0 ? other : classes.findIndex((_, place) => place !== of);
  return of >= 0 && into >= 0 && of !== into ? { of, into } : undefined;
}
