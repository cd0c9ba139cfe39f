import { className } from "../eps/class-name";
import { classesNamed, commonStock } from "./class-names";
import { originalRole, withRole, type Line } from "./line";
import { isSameRole, type Role } from "./role";

/** A class of stock with the line of its weighted-average shares. */
export interface ClassLine {
  readonly name: string;
  readonly line: Line;
}

/** The class that a line is of: the one its caption names, or else the heading above it. */
export function classNameOf({ caption, section }: Pick<Line, "caption" | "section">): string | undefined {
  return classesNamed(caption)[0] ?? section.stock;
}

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
  const classes = withNames(weighted);
  const areApart = new Set(classes.map(({ name }) => name)).size === weighted.length;
  return weighted.length > 1 && areApart ? classes : undefined;
}

const isConverted = new RegExp(`\\bconver\\w*\\W+(?:of\\W+)?(?:the\\W+)?(${className})\\b`, "i");

/** The lines whose class is named. */
export function withNames(lines: readonly Line[]): readonly ClassLine[] {
  return lines.flatMap((line) => {
    const name = stockNameOf(line);
    return name ? { name, line } : [];
  });
}

/** The place of the class that a text says is converted, and of the one into which; undefined where it does not say. */
export function conversionNamed(
  caption: string,
  classes: readonly ClassLine[],
): { readonly of: number; readonly into: number } | undefined {
  const placeOf = (name: string | undefined) => classes.findIndex((each) => each.name === name);
  const names = classesNamed(caption);
  const converted = isConverted.exec(caption)?.[1];
  const of = placeOf(converted === undefined ? names[0] : classesNamed(converted)[0]);
  const other = names.map(placeOf).find((place) => place >= 0 && place !== of) ?? placeOf(commonStock);
  const into = other >= 0 ? other : classes.findIndex((_, place) => place !== of);
  return of >= 0 && into >= 0 && of !== into ? { of, into } : undefined;
}

/**
 * The lines with the roles that only classes of stock have, dividends declared on them and their participation: in force where the
 * table has several classes, and not used otherwise, as is a class's part of an income that the table has. Those set by hand stay.
 */
export function withRolesOfClasses(
  lines: readonly Line[],
  byHand: ReadonlyMap<number, Role> = new Map(),
): readonly Line[] {
  const areUsed = classesIn(lines) !== undefined;
  const namesNone = ({ caption }: Line) => classesNamed(caption).length === 0;
  const ofAll = lines.filter(namesNone).map(({ role }) => role);
  const settled = (line: Line): Role => {
    const was = originalRole(line);
    const isOfClass = was.kind === "distributed earnings" || was.kind === "participation";
    if (isOfClass) return areUsed ? was : { kind: "not used" };
    if (!areUsed) return line.role;
    if (was.kind === "income" && !namesNone(line) && ofAll.some((role) => isSameRole(role, was)))
      return { kind: "not used" };
    if (!saysDistributed(line)) return line.role;
    return { kind: /\btotal\b/i.test(line.caption) ? "not used" : "distributed earnings" };
  };
  return lines.map((line) => {
    const role = byHand.has(line.row) ? line.role : settled(line);
    return isSameRole(role, line.role) ? line : withRole(line, role);
  });
}

/** Whether a line of no security is dividends, such as those beneath the name of a class. */
function saysDistributed({ caption, role }: Line): boolean {
  return (
    (role.kind === "not used" || (role.kind === "income adjustment" && !role.security)) &&
    /\b(?:dividends?|distributions?)\b/i.test(caption) &&
    !/\b(?:preferred|preference|per|participating|undistributed|after|before|excess)\b/i.test(caption)
  );
}
