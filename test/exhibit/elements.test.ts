/** Lines of an exhibit as elements of the taxonomies, each name given here a second time. */
import { composeExhibit } from "../../src/exhibit/compose";
import { elementOf } from "../../src/exhibit/elements";
import { usualOptions, type Standard } from "../../src/exhibit/exhibit";
import { readFacts } from "../../src/facts/read-facts";
import { recognize } from "../../src/facts/recognize";
import { grid } from "../facts/table";

const { facts, problems } = readFacts(
  recognize(
    grid([
      ["", 2024, 2023],
      ["Income from continuing operations", 9000, 8000],
      ["Loss from discontinued operations", -1000, 0],
      ["Net income", 8000, 8000],
      ["Preferred dividends", 500, 500],
      ["Weighted average common shares outstanding", 1000, 1000],
      ["Stock options", 20, 30],
      ["Warrants", 5, 6],
      ["Convertible debentures", 100, 100],
      ["Interest on convertible debentures, net of tax", 50, 50],
      ["Convertible preferred stock", 10, 10],
      ["Add: dividends on convertible preferred stock", 500, 500],
    ]),
  ),
);
if (!facts) throw new Error(JSON.stringify(problems));

const namesOf = (standard: Standard) =>
  composeExhibit(facts, { ...usualOptions, standard }).rows.flatMap((row) =>
    row.kind === "line" ? [elementOf(row, standard)?.name] : [],
  );

test("US GAAP, from the first line to the antidilutive shares", () => {
  const shares = "us-gaap:WeightedAverageNumberOfSharesOutstandingBasic";
  const available = "us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic";
  const incremental = "us-gaap:IncrementalCommonSharesAttributableTo";
  const discontinued = "us-gaap:DiscontinuedOperationIncomeLossFromDiscontinuedOperationNetOfTaxPer";
  expect(namesOf("US GAAP")).toEqual([
    shares,
    "us-gaap:IncomeLossFromContinuingOperations",
    "us-gaap:IncomeLossFromDiscontinuedOperationsNetOfTax",
    "us-gaap:NetIncomeLoss",
    "us-gaap:PreferredStockDividendsIncomeStatementImpact",
    available,
    "us-gaap:IncomeLossFromContinuingOperationsPerBasicShare",
    `${discontinued}BasicShare`,
    "us-gaap:EarningsPerShareBasic",
    shares,
    `${incremental}ShareBasedPaymentArrangements`,
    `${incremental}CallOptionsAndWarrants`,
    `${incremental}ConversionOfDebtSecurities`,
    `${incremental}ConversionOfPreferredStock`,
    "us-gaap:WeightedAverageNumberOfDilutedSharesOutstanding",
    available,
    undefined,
    undefined,
    "us-gaap:NetIncomeLossAvailableToCommonStockholdersDiluted",
    "us-gaap:IncomeLossFromContinuingOperationsPerDilutedShare",
    `${discontinued}DilutedShare`,
    "us-gaap:EarningsPerShareDiluted",
    "us-gaap:AntidilutiveSecuritiesExcludedFromComputationOfEarningsPerShareAmount",
  ]);
});

test("IFRS, where an element is certain", () => {
  expect(new Set(namesOf("IFRS"))).toEqual(
    new Set([
      "ifrs-full:WeightedAverageShares",
      "ifrs-full:ProfitLossFromContinuingOperations",
      "ifrs-full:ProfitLossFromDiscontinuedOperations",
      "ifrs-full:ProfitLoss",
      undefined,
      "ifrs-full:ProfitLossAttributableToOrdinaryEquityHoldersOfParentEntity",
      "ifrs-full:ProfitLossAttributableToOrdinaryEquityHoldersOfParentEntityIncludingDilutiveEffects",
      "ifrs-full:BasicEarningsLossPerShareFromContinuingOperations",
      "ifrs-full:BasicEarningsLossPerShareFromDiscontinuedOperations",
      "ifrs-full:BasicEarningsLossPerShare",
      "ifrs-full:DilutiveEffectOfShareOptionsOnNumberOfOrdinaryShares",
      "ifrs-full:AdjustedWeightedAverageShares",
      "ifrs-full:DilutedEarningsLossPerShareFromContinuingOperations",
      "ifrs-full:DilutedEarningsLossPerShareFromDiscontinuedOperations",
      "ifrs-full:DilutedEarningsLossPerShare",
    ]),
  );
});

test("each standard has its taxonomy, and a line without a concept has no element", () => {
  const [row] = composeExhibit(facts).rows.filter(({ kind }) => kind === "line");
  if (row?.kind !== "line") throw new Error("the exhibit has no line");
  expect(elementOf(row, "US GAAP")?.taxonomy).toBe("http://fasb.org/us-gaap/2024");
  expect(elementOf(row, "IFRS")?.taxonomy).toBe("https://xbrl.ifrs.org/taxonomy/2024-03-27/ifrs-full");
  const { concept, ...plain } = row;
  expect(concept).toBe("weighted-average shares");
  expect(elementOf(plain, "US GAAP")).toBeUndefined();
});

test("what is left for several classes is no income available of them", () => {
  const { facts: ofClasses } = readFacts(
    recognize(
      grid([
        ["", 2024],
        ["Net income", 9000],
        ["Dividends declared, Class A", 500],
        ["Weighted average shares, Class A", 1000],
        ["Weighted average shares, Class B", 500],
        ["Convertible notes, Class A", 100],
        ["Interest on convertible notes, Class A, net of tax", 50],
      ]),
    ),
  );
  const { rows } = composeExhibit(ofClasses!, usualOptions);
  const left = rows.filter((row) => row.kind === "line" && row.caption.startsWith("Undistributed"));
  expect(left.map((row) => (row.kind === "line" ? elementOf(row, "US GAAP") : row))).toEqual([
    undefined,
    undefined,
  ]);
});
