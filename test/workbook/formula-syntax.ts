/** Whether Excel would take a formula: its syntax alone, not what its names and references mean. */
export function isFormula(text: string): boolean {
  if (!text.startsWith("=") || text.length > 8192) return false;
  const tokens = tokenize(text.slice(1));
  if (!tokens) return false;
  const parser = new Parser(tokens);
  return parser.expression() && parser.atEnd();
}

type Token = { readonly kind: "operand" | "name" | "operator" | "mark"; readonly text: string };

const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["operand", /"(?:[^"]|"")*"/y],
  ["operand", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!)/iy],
  ["operand", /\d+(?:\.\d*)?(?:E[+-]?\d+)?(?![\w.])|\.\d+(?:E[+-]?\d+)?/iy],
  ["operand", /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+/iuy],
  ["operand", /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!#REF!/iuy],
  [
    "operand",
    /(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\w.])/iuy,
  ],
  ["operand", /\$?[A-Z]{1,3}\$?\d+(?![\w.(])/iy],
  ["name", /(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["operator", /<>|<=|>=|[-+*/^&=<>]/y],
  ["mark", /[(),;{}%#@:]/y],
];

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  next: while (at < text.length) {
    const blank = /^\s+/.exec(text.slice(at));
    if (blank) {
      at += blank[0].length;
      continue;
    }
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) {
        tokens.push({ kind, text: match[0] });
        at += match[0].length;
        continue next;
      }
    }
    return undefined;
  }
  return tokens;
}

class Parser {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(): boolean {
    do {
      while (this.accept("+") || this.accept("-") || this.accept("@"));
      if (!this.operand()) return false;
      while (this.accept("%") || this.accept("#"));
    } while (this.operator());
    return true;
  }

  private operand(): boolean {
    const token = this.tokens[this.at];
    if (token === undefined) return false;
    if (token.kind === "operand") {
      this.at += 1;
      return true;
    }
    if (token.kind === "name") {
      this.at += 1;
      return this.accept("(") ? this.parameters() : true;
    }
    if (this.accept("(")) return this.expression() && this.accept(")");
    if (this.accept("{")) {
      do {
        this.accept("-");
        const element = this.tokens[this.at];
        if (element?.kind !== "operand" && !/^(TRUE|FALSE)$/i.test(element?.text ?? "")) return false;
        this.at += 1;
      } while (this.accept(",") || this.accept(";"));
      return this.accept("}");
    }
    return false;
  }

  /** After the opening parenthesis; a parameter may be left out. */
  private parameters(): boolean {
    for (;;) {
      const next = this.tokens[this.at]?.text;
      if (next !== "," && next !== ")" && !this.expression()) return false;
      if (this.accept(")")) return true;
      if (!this.accept(",")) return false;
    }
  }

  private operator(): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "operator" && token?.text !== ":") return false;
    this.at += 1;
    return true;
  }

  private accept(text: string): boolean {
    if (this.tokens[this.at]?.text !== text) return false;
    this.at += 1;
    return true;
  }
}
