import { className } from "../eps/class-name";

const written = new RegExp(`\\b(?:${className})\\b`, "gi");

/** What the one class is called that bears no letter. */
export const commonStock = "Common Stock";

/** The classes of stock that a text names, in its order: "Class B", "Series A". */
export function classesNamed(text: string): readonly string[] {
  return [...text.matchAll(written)].map(([name]) => {
    if (/voting/i.test(name)) return /^non/i.test(name) ? "Non-voting" : "Voting";
    const letter = /\b\w(?:-\d)?\b/.exec(name)?.[0].toUpperCase();
    return `${/^series/i.test(name) ? "Series" : "Class"} ${letter}`;
  });
}

/** The class of stock that a heading is about; undefined where it names none. */
export function classOfHeading(heading: string): string | undefined {
  return (
    classesNamed(heading)[0] ?? (/^\W*common (?:stock|shares)\W*$/i.test(heading) ? commonStock : undefined)
  );
}

/** Whether a caption says nothing but which class of stock it is about. */
export function isOnlyClass(caption: string): boolean {
  return /^\W*(?:common|ordinary)(?:\W+(?:common|convertible|ordinary|stock|shares?))*\W*$/i.test(
    caption.replace(written, "common"),
  );
}
