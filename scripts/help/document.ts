/** A help page as data, which the renderers turn into HTML and Markdown. */

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly to: Target }
  /** Code that names a function: a link to its page. */
  | { readonly kind: "function"; readonly id: string; readonly name: string };

/** A page of the help, by its name without an ending; or an address elsewhere. */
export type Target = { readonly page: string } | { readonly address: string };

export type Inlines = readonly Inline[];

/** A cell of a sheet as it looks, with what is to be known of it. */
export interface SheetCell {
  readonly text: string;
  readonly isNumber: boolean;
  /** The cell holds a formula, or shows what one spills. */
  readonly from?: "formula" | "spill";
}

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly content: Inlines; readonly role?: "source" }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Inlines[] }
  /** Something, and what is said of it; a formula and its result stand in one line. */
  | {
      readonly kind: "terms";
      readonly role: "formulas" | "explained";
      readonly items: readonly { readonly term: Inlines; readonly texts: readonly Inlines[] }[];
    }
  /** The first cell of each row is its heading. */
  | {
      readonly kind: "table";
      readonly caption: string;
      /** The heading above it says the same to the eye. */
      readonly underHeading?: true;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inlines[])[];
    }
  | {
      readonly kind: "sheet";
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly SheetCell[])[];
    };

export interface HelpDocument {
  /** Its name without an ending: "basic"; the catalogue is "index". */
  readonly name: string;
  readonly title: string;
  readonly lead: Inlines;
  readonly blocks: readonly Block[];
}

export const text = (content: string): Inline => ({ kind: "text", text: content });
export const code = (content: string): Inline => ({ kind: "code", text: content });
export const strong = (content: string): Inline => ({ kind: "strong", text: content });

/** The name of a function's page: "EPS.YTD_SHARES" and "YTD_SHARES" are "ytd-shares". */
export function pageName(id: string): string {
  return id
    .replace(/^EPS\./, "")
    .toLowerCase()
    .replaceAll("_", "-");
}

/** A text with `code` in it. */
export function inlines(content: string): Inlines {
  return content.split("`").flatMap((part, index): Inline | readonly Inline[] => {
    if (part === "") return [];
    if (index % 2 === 0) return text(part);
    const [, id] = /^EPS\.([A-Z_]+)$/.exec(part) ?? [];
    return id === undefined ? code(part) : { kind: "function", id, name: part };
  });
}
