import type { Concept, ExhibitLine, Standard } from "./exhibit";

/** An element of a taxonomy of financial reporting: its name with the usual prefix, and the namespace of the taxonomy. */
export interface Element {
  /** "us-gaap:EarningsPerShareBasic" */
  readonly name: string;
  /** "http://fasb.org/us-gaap/2024" */
  readonly taxonomy: string;
}

/** The element that a line is reported under; undefined where none is certain. */
export function elementOf({ concept }: ExhibitLine, standard: Standard): Element | undefined {
  const name = concept && elements[concept][standard];
  const { prefix, taxonomy } = taxonomies[standard];
  return name === undefined ? undefined : { name: `${prefix}:${name}`, taxonomy };
}

const taxonomies: Readonly<Record<Standard, { readonly prefix: string; readonly taxonomy: string }>> = {
  "US GAAP": { prefix: "us-gaap", taxonomy: "http://fasb.org/us-gaap/2024" },
  IFRS: { prefix: "ifrs-full", taxonomy: "https://xbrl.ifrs.org/taxonomy/2024-03-27/ifrs-full" },
};

/** The name in each taxonomy; left out where the taxonomy has no element, or several that the concept does not tell apart. */
const elements: Readonly<Record<Concept, Readonly<Partial<Record<Standard, string>>>>> = {
  "net income": { "US GAAP": "NetIncomeLoss", IFRS: "ProfitLoss" },
  "income from continuing operations": {
    "US GAAP": "IncomeLossFromContinuingOperations",
    IFRS: "ProfitLossFromContinuingOperations",
  },
  "discontinued operations": {
    "US GAAP": "IncomeLossFromDiscontinuedOperationsNetOfTax",
    IFRS: "ProfitLossFromDiscontinuedOperations",
  },
  // Neither standard has them any more.
  "extraordinary item": {},
  "accounting change": {},
  "preferred dividends": { "US GAAP": "PreferredStockDividendsIncomeStatementImpact" },
  "participating securities": {
    "US GAAP": "ParticipatingSecuritiesDistributedAndUndistributedEarningsLossBasic",
  },
  "non-controlling interests": {
    "US GAAP": "NetIncomeLossAttributableToNoncontrollingInterest",
    IFRS: "ProfitLossAttributableToNoncontrollingInterests",
  },
  "income available": {
    "US GAAP": "NetIncomeLossAvailableToCommonStockholdersBasic",
    IFRS: "ProfitLossAttributableToOrdinaryEquityHoldersOfParentEntity",
  },
  "income available, diluted": {
    "US GAAP": "NetIncomeLossAvailableToCommonStockholdersDiluted",
    IFRS: "ProfitLossAttributableToOrdinaryEquityHoldersOfParentEntityIncludingDilutiveEffects",
  },
  "weighted-average shares": {
    "US GAAP": "WeightedAverageNumberOfSharesOutstandingBasic",
    IFRS: "WeightedAverageShares",
  },
  "diluted shares": {
    "US GAAP": "WeightedAverageNumberOfDilutedSharesOutstanding",
    IFRS: "AdjustedWeightedAverageShares",
  },
  "dilutive effect of options": {
    "US GAAP": "IncrementalCommonSharesAttributableToShareBasedPaymentArrangements",
    IFRS: "DilutiveEffectOfShareOptionsOnNumberOfOrdinaryShares",
  },
  "dilutive effect of warrants": {
    "US GAAP": "IncrementalCommonSharesAttributableToCallOptionsAndWarrants",
  },
  "dilutive effect of convertible debt": {
    "US GAAP": "IncrementalCommonSharesAttributableToConversionOfDebtSecurities",
  },
  "dilutive effect of convertible preferred stock": {
    "US GAAP": "IncrementalCommonSharesAttributableToConversionOfPreferredStock",
  },
  "dilutive effect of contingently issuable shares": {},
  "dilutive effect of other securities": {},
  // Of interest, of dividends or of fair value.
  "income adjustment": {},
  "antidilutive shares": {
    "US GAAP": "AntidilutiveSecuritiesExcludedFromComputationOfEarningsPerShareAmount",
  },
  "basic earnings per share": { "US GAAP": "EarningsPerShareBasic", IFRS: "BasicEarningsLossPerShare" },
  "diluted earnings per share": {
    "US GAAP": "EarningsPerShareDiluted",
    IFRS: "DilutedEarningsLossPerShare",
  },
  "basic earnings per share from continuing operations": {
    "US GAAP": "IncomeLossFromContinuingOperationsPerBasicShare",
    IFRS: "BasicEarningsLossPerShareFromContinuingOperations",
  },
  "diluted earnings per share from continuing operations": {
    "US GAAP": "IncomeLossFromContinuingOperationsPerDilutedShare",
    IFRS: "DilutedEarningsLossPerShareFromContinuingOperations",
  },
  "basic earnings per share from discontinued operations": {
    "US GAAP": "DiscontinuedOperationIncomeLossFromDiscontinuedOperationNetOfTaxPerBasicShare",
    IFRS: "BasicEarningsLossPerShareFromDiscontinuedOperations",
  },
  "diluted earnings per share from discontinued operations": {
    "US GAAP": "DiscontinuedOperationIncomeLossFromDiscontinuedOperationNetOfTaxPerDilutedShare",
    IFRS: "DilutedEarningsLossPerShareFromDiscontinuedOperations",
  },
};
