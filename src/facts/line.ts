import type { Role } from "./role";
import type { Footing } from "./footing";
import type { Section } from "./sections";

/** A row of the table with what it is taken for. */
export interface Line {
  /** Its row in the grid. */
  readonly row: number;
  readonly caption: string;
  readonly role: Role;
  /** What else it could be, the likeliest first. */
  readonly alternatives: readonly Role[];
  /** The row of the security's heading above it, for a term that has one. */
  readonly block?: number | undefined;
  readonly section: Section;
  /** -1 where a sum of the table takes away what is shown; absent where no sum says. */
  readonly sign?: 1 | -1 | undefined;
}

/** A sum that the table shows, by the rows of its lines. */
export interface Sum {
  readonly total: number;
  readonly base: number;
  readonly parts: readonly { readonly row: number; readonly sign: 1 | -1 }[];
  readonly passedOver?: number | undefined;
  readonly foots: Footing["foots"];
  /** Whether it adds up anywhere; if not, its caption alone says that it should. */
  readonly isProven: boolean;
}

/** The line in another role, its first one kept as an alternative. */
export function withRole(line: Line, role: Role): Line {
  return { ...line, role, alternatives: [line.role, ...line.alternatives] };
}

/** What a line was before it was seen to repeat another, or to be left out. */
export function originalRole({ role, alternatives }: Line): Role {
  return role.kind === "repeated" || role.kind === "not used" ? (alternatives[0] ?? role) : role;
}
