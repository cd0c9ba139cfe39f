import { printed, rational } from "../eps/rational";
import { classFigure, type ClassFacts, type ClassFigureName } from "./class-facts";
import { figure, sequenceOf, type Facts, type FigureName } from "./facts";

/** Printed texts by the name of their figure; lists of names are joined with ", ". */
export type Printed<Name extends string = string> = Readonly<Partial<Record<Name, string>>>;

interface Example<Name extends string> {
  /** The published example that it is from; one example can have several situations, such as its prior year. */
  readonly id: string;
  readonly title: string;
  /** Where the source of the whole table does not say it. */
  readonly source?: string;
  readonly expected: Printed<Name>;
  /** Where the printed figure cannot be had from the facts: what they give instead, and why. */
  readonly differs?: { readonly recomputed: Printed<Name>; readonly because: string };
  /** What the example prints beside, that no function gives, and why. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** Facts of one period; of several classes; or what a preparer enters as a chain of formulas, giving its cells by name. */
export type Situation =
  | (Example<FigureName> & { readonly facts: Facts })
  | (Example<ClassFigureName> & { readonly classes: ClassFacts })
  | (Example<string> & { readonly worksheet: () => Readonly<Record<string, number>> });

export interface PublishedTable {
  readonly source: string;
  readonly situations: readonly Situation[];
}

export const situationsOf = (source: string, situations: readonly Situation[]): PublishedTable => ({
  source,
  situations,
});

/** One test a situation: its facts through the functions, against the printed figures at their precision. */
export function testSituations({ source, situations }: PublishedTable): void {
  describe(source, () => {
    test.each(situations.map((situation) => [situation.id, situation.title, situation] as const))(
      "%s: %s",
      (_id, _title, situation) => {
        const { expected, differs }: Example<string> = situation;
        try {
          for (const [name, text = ""] of Object.entries(expected)) {
            const wanted = differs?.recomputed[name] ?? text;
            expect(`${name}: ${print(situation, name, wanted)}`).toBe(`${name}: ${wanted}`);
          }
        } catch (failure) {
          (failure as Error).message += `\n\n${working(situation)}`;
          throw failure;
        }
        for (const [name, text] of Object.entries(differs?.recomputed ?? {})) {
          if (expected[name] === undefined) throw new Error(`the source does not print ${name}`);
          if (expected[name] === text) throw new Error(`${name} does not differ`);
        }
      },
    );
  });
}

/** The figure in as many decimals as the printed text has. */
function print(situation: Situation, name: string, text: string): string {
  const decimals = text.split(".")[1]?.length ?? 0;
  const unrounded = valueOf(situation, name);
  if (typeof unrounded === "string") return unrounded;
  const shown = printed(rational(unrounded), decimals);
  if (!/^(basic|diluted)( continuing| discontinued| of .*)?$/.test(name) || decimals === 0) return shown;
  const rounded = printed(rational(valueOf(situation, name, decimals)), decimals);
  return rounded === shown ? shown : `${rounded} rounded by the function, ${shown} rounded afterwards`;
}

function valueOf(situation: Situation, name: string, decimals: number | null = null): number | string {
  if ("facts" in situation) return figure(situation.facts, name as FigureName, decimals);
  if ("classes" in situation) return classFigure(situation.classes, name as ClassFigureName, decimals);
  const value = situation.worksheet()[name];
  if (value === undefined) throw new Error(`no cell is called "${name}"`);
  return value;
}

/** What a reader needs to recompute the situation: its facts, and the sequence line by line. */
function working(situation: Situation): string {
  const given =
    "facts" in situation
      ? [
          JSON.stringify(situation.facts, null, 2),
          ...sequenceOf(situation.facts).map((row) => row.join(" | ")),
        ]
      : [JSON.stringify("classes" in situation ? situation.classes : situation.worksheet(), null, 2)];
  return [situation.source ?? [], given, situation.differs?.because ?? []].flat().join("\n");
}
