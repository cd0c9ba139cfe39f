import type { Figure } from "../eps/figure";
import { scaleInWords, type Scales } from "../eps/scale";
import type { Facts } from "../facts/facts";
import type { Standard } from "./exhibit";

/** How losses fall over the periods: what results are called follows from it. */
type Signs = "income" | "loss" | "loss first" | "income first";

/** "(loss)" stands first where the current period has a loss; where every period has one, it is a loss plainly. */
function signsOf(figures: readonly Figure[], currentPeriod: number): Signs {
  const losses = figures.map(({ value }) => value.isNegative() && !value.isZero());
  if (losses.every(Boolean)) return "loss";
  if (!losses.some(Boolean)) return "income";
  return losses[currentPeriod] ? "loss first" : "income first";
}

/** "income", "loss", "(loss) income" or "income (loss)" */
function incomeOrLoss(signs: Signs): string {
  return { income: "income", loss: "loss", "loss first": "(loss) income", "income first": "income (loss)" }[
    signs
  ];
}

/** What the results and the denominator are called under a standard, "(loss)" placed by the signs. */
export interface Words {
  readonly title: string;
  readonly net: string;
  readonly continuing: string;
  readonly available: string;
  readonly dilutedShares: string;
  readonly perShare: (which: "Basic" | "Diluted", of: "net" | "continuing") => string;
}

/** The words for an exhibit of the signs that these figures have. */
export function wordsOf(
  standard: Standard,
  { netIncome, continuingIncome, currentPeriod }: Facts,
  net: readonly Figure[],
  continuing: readonly Figure[] = [],
): Words {
  const signs = signsOf(net, currentPeriod);
  const continuingSigns = continuingIncome ? signsOf(continuing, currentPeriod) : "income";
  return standard === "IFRS"
    ? ifrsWords(signs, continuingSigns)
    : usWords(signs, continuingSigns, {
        net: netIncome.caption,
        continuing: continuingIncome?.caption ?? "",
      });
}

/** What the preparer calls the lines that the results are on; results say "earnings" where they do, and before what. */
interface PreparersCaptions {
  readonly net: string;
  readonly continuing: string;
}

function usWords(netSigns: Signs, continuingSigns: Signs, captions: PreparersCaptions): Words {
  const inTheirs = (words: string) =>
    /\bearnings\b/i.test(captions.net) ? words.replace("income", "earnings") : words;
  const net = `net ${inTheirs(incomeOrLoss(netSigns))}`;
  const before = /\bbefore\b.*?(?= per\b|[(–—]|\s-|$)/i.exec(captions.continuing)?.[0].trim();
  const continuing = `${inTheirs(incomeOrLoss(continuingSigns))} ${before?.toLowerCase() ?? "from continuing operations"}`;
  return {
    title: inTitleCase(`Basic and diluted ${net} per share`),
    net,
    continuing,
    available: `${net} available to common stockholders`,
    dilutedShares:
      "Weighted average common shares and equivalents used to compute diluted earnings per share",
    perShare: (which, of) => `${which} ${of === "net" ? net : continuing} per share`,
  };
}

/** Profit and ordinary shares. IAS 33.9, 33.30, 33.66 */
function ifrsWords(netSigns: Signs, continuingSigns: Signs): Words {
  const profit = (signs: Signs) => incomeOrLoss(signs).replace("income", "profit");
  const earnings = (signs: Signs) => incomeOrLoss(signs).replace("income", "earnings");
  const net = `${profit(netSigns)} for the period`;
  return {
    title: inTitleCase(`Basic and diluted ${earnings(netSigns)} per share`),
    net,
    continuing: `${profit(continuingSigns)} from continuing operations`,
    available: `${profit(netSigns)} attributable to ordinary equity holders`,
    dilutedShares: "Weighted-average number of ordinary shares for diluted earnings per share",
    perShare: (which, of) =>
      of === "net"
        ? `${which} ${earnings(netSigns)} per share`
        : `${which} ${earnings(continuingSigns)} per share from continuing operations`,
  };
}

const smallWords = new Set(["and", "per", "of", "to", "for", "the", "with"]);

/** Each word with a capital, as titles are set. */
function inTitleCase(text: string): string {
  return text
    .split(" ")
    .map((word, index) =>
      index > 0 && smallWords.has(word) ? word : word.replace(/^\(?[a-z]/, (letter) => letter.toUpperCase()),
    )
    .join(" ");
}

/** With its first letter a capital, whatever stands before it: "(Loss) income". */
export function capitalized(text: string): string {
  return text.replace(/[a-z]/i, (letter) => letter.toUpperCase());
}

/** What the reader has to know of the scales; undefined where amounts are stated in full. */
export function scaleNote({ money, shares }: Scales): string | undefined {
  if (money === 1 && shares === 1) return undefined;
  if (money === shares) return `(In ${scaleInWords(money)}, except per share data)`;
  if (shares === 1) return `(In ${scaleInWords(money)}, except share and per share data)`;
  if (money === 1) return `(Shares in ${scaleInWords(shares)})`;
  return `(Money in ${scaleInWords(money)}, shares in ${scaleInWords(shares)}, except per share data)`;
}
