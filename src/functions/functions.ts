// The metadata that Excel reads is generated from this file: top-level functions with inline types and one-line
// descriptions, in the order of the statement. Each body is one expression.
import { basicEarningsPerShare, incomeAvailableToCommonStockholders } from "../eps/basic";
import { dilutedEarningsPerShare, dilutedIncome } from "../eps/diluted";
import { incomeOnConversion, sharesOnConversion } from "../eps/if-converted-method";
import { reverseTreasuryStockMethod } from "../eps/reverse-treasury-stock-method";
import { rightsFactor as factorOfRightsIssue } from "../eps/rights-issue";
import { ties as tiesWithinRounding } from "../eps/rounding-interval";
import { treasuryStockMethod } from "../eps/treasury-stock-method";
import { cellByCell } from "./arguments";
import { contingentSharesTable } from "./contingent-shares";
import { byPeriod, bySecurity, sequenceTable } from "./diluted-arguments";
import { exhibitTable } from "./exhibit-table";
import { findingsTable } from "./findings-table";
import { twoClassTable } from "./two-class";
import { weightedSharesTable } from "./weighted-shares";
import { ytdSharesTable } from "./ytd-shares";

/**
 * Basic earnings per share: income less preferred dividends, over weighted-average shares.
 * @customfunction BASIC
 * @helpurl https://localhost:3000/help/basic.html
 * @param netIncome Net income, a loss being negative; one cell a period.
 * @param weightedShares Weighted-average common shares outstanding.
 * @param [preferredDividends] Preferred dividends of the period, deducted from income; omitted, none.
 * @param [decimals] Decimals to round to, half up; omitted, the figure is not rounded.
 * @returns Basic earnings per share, in money for one share.
 * @see ASC 260-10-45-10, 45-11; IAS 33.9-12
 */
export function basic(
  netIncome: any[][],
  weightedShares: any[][],
  preferredDividends?: any[][],
  decimals?: any[][],
): any[][] {
  return cellByCell({ netIncome, weightedShares }, { preferredDividends, decimals }, (figures) =>
    basicEarningsPerShare(
      incomeAvailableToCommonStockholders(figures.netIncome, figures.preferredDividends),
      figures.weightedShares,
    ),
  );
}

/**
 * Weighted-average shares of a period from its opening shares and the issues, repurchases, splits and rights issues in it.
 * @customfunction WEIGHTED_SHARES
 * @helpurl https://localhost:3000/help/weighted-shares.html
 * @param periodStart First day of the period.
 * @param periodEnd Last day of the period.
 * @param openingShares Shares outstanding when the period begins.
 * @param [dates] Day of each event, in one row or column, in any order.
 * @param [changes] Shares that each event adds; a repurchase is negative. With a factor too, it is a rights issue.
 * @param [factors] Factor of each event that restates what came before: 2 for a 2-for-1 split, 1.1 for a 10% stock dividend.
 * @param [basis] 0 or omitted: actual days, the day of the event counts. 1: whole months.
 * @returns Weighted-average shares.
 * @see ASC 260-10-45-10, 55-2, 55-12, 55-13; IAS 33.19-28
 */
export function weightedShares(
  periodStart: any[][],
  periodEnd: any[][],
  openingShares: any[][],
  dates?: any[][],
  changes?: any[][],
  factors?: any[][],
  basis?: any[][],
): any[][] {
  return weightedSharesTable({ periodStart, periodEnd, openingShares, dates, changes, factors, basis });
}

/**
 * Factor of a rights issue: fair value just before it over the theoretical price after it; 1 where it has no bonus element.
 * @customfunction RIGHTS_FACTOR
 * @helpurl https://localhost:3000/help/rights-factor.html
 * @param fairValue Fair value of one share just before the rights.
 * @param subscriptionPrice Price of one new share.
 * @param newShares New shares offered on so many held shares.
 * @param heldShares Shares held that give the right to the new shares.
 * @returns Factor to give to EPS.WEIGHTED_SHARES.
 * @see ASC 260-10-55-13; IAS 33.A2
 */
export function rightsFactor(
  fairValue: any[][],
  subscriptionPrice: any[][],
  newShares: any[][],
  heldShares: any[][],
): any[][] {
  return cellByCell({ fairValue, subscriptionPrice, newShares, heldShares }, {}, (figures) =>
    factorOfRightsIssue(figures.fairValue, figures.subscriptionPrice, figures.newShares, figures.heldShares),
  );
}

/**
 * Incremental shares of options, warrants or restricted stock units by the treasury stock method, never below zero.
 * @customfunction TREASURY_SHARES
 * @helpurl https://localhost:3000/help/treasury-shares.html
 * @param shares Shares under option, or units, of each tranche.
 * @param exercisePrice Exercise price of one share; 0 for restricted stock units.
 * @param averagePrice Average market price of the common stock in the period.
 * @param [unrecognizedCompensation] Average unrecognized compensation of the whole tranche, in money; omitted, none.
 * @param [fractionOutstanding] Part of the period in which the tranche was outstanding, above 0 to 1; omitted, all of it.
 * @returns Incremental shares of each tranche.
 * @see ASC 260-10-45-23, 45-28A, 45-29; IAS 33.45-47A
 */
export function treasuryShares(
  shares: any[][],
  exercisePrice: any[][],
  averagePrice: any[][],
  unrecognizedCompensation?: any[][],
  fractionOutstanding?: any[][],
): any[][] {
  return cellByCell(
    { shares, exercisePrice, averagePrice },
    { unrecognizedCompensation, fractionOutstanding },
    (figures) =>
      treasuryStockMethod({
        shares: figures.shares,
        exercisePrice: figures.exercisePrice,
        averageMarketPrice: figures.averagePrice,
        unrecognizedCompensation: figures.unrecognizedCompensation,
        fractionOutstanding: figures.fractionOutstanding,
      }),
  );
}

/**
 * Incremental shares of written puts and forward purchases by the reverse treasury stock method, never below zero.
 * @customfunction PUT_SHARES
 * @helpurl https://localhost:3000/help/put-shares.html
 * @param shares Shares to be bought back.
 * @param exercisePrice Price to be paid for one share.
 * @param averagePrice Average market price of the common stock in the period.
 * @param [fractionOutstanding] Part of the period in which it was outstanding, above 0 to 1; omitted, all of it.
 * @returns Incremental shares of each contract.
 * @see ASC 260-10-45-35; IAS 33.63
 */
export function putShares(
  shares: any[][],
  exercisePrice: any[][],
  averagePrice: any[][],
  fractionOutstanding?: any[][],
): any[][] {
  return cellByCell({ shares, exercisePrice, averagePrice }, { fractionOutstanding }, (figures) =>
    reverseTreasuryStockMethod(
      figures.shares,
      figures.exercisePrice,
      figures.averagePrice,
      figures.fractionOutstanding,
    ),
  );
}

/**
 * Shares that convertible debt adds by the if-converted method: principal over conversion price.
 * @customfunction CONVERSION_SHARES
 * @helpurl https://localhost:3000/help/conversion-shares.html
 * @param principal Principal of each convertible, in money.
 * @param conversionPrice Principal that converts into one share, in money.
 * @param [fractionOutstanding] Part of the period in which it was outstanding, above 0 to 1; omitted, all of it.
 * @returns Shares issuable on conversion.
 * @see ASC 260-10-45-40; IAS 33.49
 */
export function conversionShares(
  principal: any[][],
  conversionPrice: any[][],
  fractionOutstanding?: any[][],
): any[][] {
  return cellByCell({ principal, conversionPrice }, { fractionOutstanding }, (figures) =>
    sharesOnConversion(figures.principal, figures.conversionPrice, figures.fractionOutstanding),
  );
}

/**
 * Income that conversion would have saved by the if-converted method: interest net of tax, or preferred dividends.
 * @customfunction CONVERSION_INCOME
 * @helpurl https://localhost:3000/help/conversion-income.html
 * @param interest Interest expense of each convertible, or its preferred dividends, in money.
 * @param [taxRate] Tax rate from 0 to 1, such as 25%; omitted, no tax.
 * @param [fractionOutstanding] Part of the period in which it was outstanding, above 0 to 1; omitted, all of it.
 * @returns Income adjustment on conversion, in money.
 * @see ASC 260-10-45-40; IAS 33.33, 33.49
 */
export function conversionIncome(
  interest: any[][],
  taxRate?: any[][],
  fractionOutstanding?: any[][],
): any[][] {
  return cellByCell({ interest }, { taxRate, fractionOutstanding }, (figures) =>
    incomeOnConversion(figures.interest, figures.taxRate, figures.fractionOutstanding),
  );
}

/**
 * Contingently issuable shares of each period: the shares of every target that is met at its end.
 * @customfunction CONTINGENT_SHARES
 * @helpurl https://localhost:3000/help/contingent-shares.html
 * @param achieved Level reached at the end of each period, one cell a period, in a row.
 * @param targets Level of each target, in a column.
 * @param shares Shares that each target adds, in a column.
 * @returns Shares issuable if the end of the period were the end of the contingency.
 * @see ASC 260-10-45-48 to 45-57; IAS 33.52-56
 */
export function contingentShares(achieved: any[][], targets: any[][], shares: any[][]): any[][] {
  return contingentSharesTable({ achieved, targets, shares });
}

/**
 * Year-to-date incremental shares under US GAAP: the average of the quarters' incremental shares, or 0 in a year-to-date loss.
 * @customfunction YTD_SHARES
 * @helpurl https://localhost:3000/help/ytd-shares.html
 * @param quarterlyShares Incremental shares of each quarter, computed as if it had income: a row for each security.
 * @param [ytdControlNumber] Year-to-date control number; omitted, it is taken as income.
 * @returns Incremental shares of each security, in a column.
 * @see ASC 260-10-55-3 to 55-3B; IAS 33.37 computes the year on its own instead
 */
export function ytdShares(quarterlyShares: any[][], ytdControlNumber?: any[][]): any[][] {
  return ytdSharesTable({ quarterlyShares, ytdControlNumber });
}

/**
 * Diluted earnings per share: securities enter by the sequence while they lower earnings per share on the control number.
 * @customfunction DILUTED
 * @helpurl https://localhost:3000/help/diluted.html
 * @param netIncome Net income, a loss being negative; one cell a period, in a row.
 * @param weightedShares Weighted-average common shares outstanding, one cell a period.
 * @param incrementalShares Incremental shares before the test of dilution: a row for each security, a column for each period.
 * @param [incomeAdjustments] What each of them adds to income, in money, in the same shape; omitted, nothing.
 * @param [preferredDividends] Preferred dividends, one cell a period; omitted, none.
 * @param [controlIncome] Income from continuing operations, one cell a period; omitted, net income.
 * @param [decimals] Decimals to round to, half up; omitted, the figure is not rounded.
 * @returns Diluted earnings per share of each period, in money for one share.
 * @see ASC 260-10-45-16 to 45-20; IAS 33.31, 33.41-44
 */
export function diluted(
  netIncome: any[][],
  weightedShares: any[][],
  incrementalShares: any[][],
  incomeAdjustments?: any[][],
  preferredDividends?: any[][],
  controlIncome?: any[][],
  decimals?: any[][],
): any[][] {
  return byPeriod(
    {
      netIncome,
      weightedShares,
      incrementalShares,
      incomeAdjustments,
      preferredDividends,
      controlIncome,
      decimals,
    },
    (dilution) => dilutedEarningsPerShare(dilution.incomeAvailable, dilution),
  );
}

/**
 * The denominator of diluted earnings per share: weighted-average shares and the incremental shares that entered.
 * @customfunction DILUTED_SHARES
 * @helpurl https://localhost:3000/help/diluted-shares.html
 * @param netIncome Net income, a loss being negative; one cell a period, in a row.
 * @param weightedShares Weighted-average common shares outstanding, one cell a period.
 * @param incrementalShares Incremental shares before the test of dilution: a row for each security, a column for each period.
 * @param [incomeAdjustments] What each of them adds to income, in money, in the same shape; omitted, nothing.
 * @param [preferredDividends] Preferred dividends, one cell a period; omitted, none.
 * @param [controlIncome] Income from continuing operations, one cell a period; omitted, net income.
 * @returns Shares of each period.
 * @see ASC 260-10-45-16 to 45-20; IAS 33.36
 */
export function dilutedShares(
  netIncome: any[][],
  weightedShares: any[][],
  incrementalShares: any[][],
  incomeAdjustments?: any[][],
  preferredDividends?: any[][],
  controlIncome?: any[][],
): any[][] {
  return byPeriod(
    { netIncome, weightedShares, incrementalShares, incomeAdjustments, preferredDividends, controlIncome },
    (dilution) => dilution.dilutedShares,
  );
}

/**
 * The numerator of diluted earnings per share: income less preferred dividends and the adjustments that entered.
 * @customfunction DILUTED_INCOME
 * @helpurl https://localhost:3000/help/diluted-income.html
 * @param netIncome Net income, a loss being negative; one cell a period, in a row.
 * @param weightedShares Weighted-average common shares outstanding, one cell a period.
 * @param incrementalShares Incremental shares before the test of dilution: a row for each security, a column for each period.
 * @param [incomeAdjustments] What each of them adds to income, in money, in the same shape; omitted, nothing.
 * @param [preferredDividends] Preferred dividends, one cell a period; omitted, none.
 * @param [controlIncome] Income from continuing operations, one cell a period; omitted, net income.
 * @returns Income of each period, in money.
 * @see ASC 260-10-45-16 to 45-20; IAS 33.33
 */
export function dilutedNumerator(
  netIncome: any[][],
  weightedShares: any[][],
  incrementalShares: any[][],
  incomeAdjustments?: any[][],
  preferredDividends?: any[][],
  controlIncome?: any[][],
): any[][] {
  return byPeriod(
    { netIncome, weightedShares, incrementalShares, incomeAdjustments, preferredDividends, controlIncome },
    (dilution) => dilutedIncome(dilution.incomeAvailable, dilution),
  );
}

/**
 * The incremental shares of each security that enter diluted earnings per share; 0 where antidilutive.
 * @customfunction DILUTIVE_SHARES
 * @helpurl https://localhost:3000/help/dilutive-shares.html
 * @param netIncome Net income, a loss being negative; one cell a period, in a row.
 * @param weightedShares Weighted-average common shares outstanding, one cell a period.
 * @param incrementalShares Incremental shares before the test of dilution: a row for each security, a column for each period.
 * @param [incomeAdjustments] What each of them adds to income, in money, in the same shape; omitted, nothing.
 * @param [preferredDividends] Preferred dividends, one cell a period; omitted, none.
 * @param [controlIncome] Income from continuing operations, one cell a period; omitted, net income.
 * @returns Shares, a row for each security, a column for each period.
 * @see ASC 260-10-45-17 to 45-20; IAS 33.41-44
 */
export function dilutiveShares(
  netIncome: any[][],
  weightedShares: any[][],
  incrementalShares: any[][],
  incomeAdjustments?: any[][],
  preferredDividends?: any[][],
  controlIncome?: any[][],
): any[][] {
  return bySecurity(
    { netIncome, weightedShares, incrementalShares, incomeAdjustments, preferredDividends, controlIncome },
    (issuance) => issuance.dilutiveShares,
  );
}

/**
 * The incremental shares of each security left out of diluted earnings per share because antidilutive.
 * @customfunction ANTIDILUTIVE_SHARES
 * @helpurl https://localhost:3000/help/antidilutive-shares.html
 * @param netIncome Net income, a loss being negative; one cell a period, in a row.
 * @param weightedShares Weighted-average common shares outstanding, one cell a period.
 * @param incrementalShares Incremental shares before the test of dilution: a row for each security, a column for each period.
 * @param [incomeAdjustments] What each of them adds to income, in money, in the same shape; omitted, nothing.
 * @param [preferredDividends] Preferred dividends, one cell a period; omitted, none.
 * @param [controlIncome] Income from continuing operations, one cell a period; omitted, net income.
 * @returns Shares, a row for each security, a column for each period.
 * @see ASC 260-10-50-1(c); IAS 33.70(c)
 */
export function antidilutiveShares(
  netIncome: any[][],
  weightedShares: any[][],
  incrementalShares: any[][],
  incomeAdjustments?: any[][],
  preferredDividends?: any[][],
  controlIncome?: any[][],
): any[][] {
  return bySecurity(
    { netIncome, weightedShares, incrementalShares, incomeAdjustments, preferredDividends, controlIncome },
    (issuance) => issuance.antidilutiveShares,
  );
}

/**
 * The working of diluted earnings per share for one period: each security in its rank, and why it entered or not.
 * @customfunction SEQUENCE
 * @helpurl https://localhost:3000/help/sequence.html
 * @param netIncome Net income of the period, a loss being negative; one cell.
 * @param weightedShares Weighted-average common shares outstanding; one cell.
 * @param incrementalShares Incremental shares before the test of dilution: a row for each security.
 * @param [incomeAdjustments] What each of them adds to income, in money, in the same shape; omitted, nothing.
 * @param [preferredDividends] Preferred dividends of the period; omitted, none.
 * @param [controlIncome] Income from continuing operations of the period; omitted, net income.
 * @param [labels] Name of each security, in the order of its row.
 * @returns A table with a header row; the first line is the basic figure.
 * @see ASC 260-10-45-17 to 45-20; IAS 33.44
 */
export function sequence(
  netIncome: any[][],
  weightedShares: any[][],
  incrementalShares: any[][],
  incomeAdjustments?: any[][],
  preferredDividends?: any[][],
  controlIncome?: any[][],
  labels?: any[][],
): any[][] {
  return sequenceTable({
    netIncome,
    weightedShares,
    incrementalShares,
    incomeAdjustments,
    preferredDividends,
    controlIncome,
    labels,
  });
}

/**
 * Earnings per share of several classes by the two-class method: distributions, and a part of what is left.
 * @customfunction TWO_CLASS
 * @helpurl https://localhost:3000/help/two-class.html
 * @param income Income of each period, one cell a period, in a row.
 * @param shares Weighted-average shares: a row for each class, a column for each period.
 * @param [distributions] Dividends declared and contractual amounts, in total, in the shape of shares; omitted, none.
 * @param [participation] Weight of one share of each class in undistributed earnings, in a column; omitted, 1.
 * @param [sharesLosses] TRUE for each class that is obliged to share losses, in a column; omitted, the first class only.
 * @param [decimals] Decimals to round to, half up; omitted, the figure is not rounded.
 * @returns Earnings per share, a row for each class, a column for each period.
 * @see ASC 260-10-45-60B, 45-61 to 45-68; IAS 33.A14
 */
export function twoClass(
  income: any[][],
  shares: any[][],
  distributions?: any[][],
  participation?: any[][],
  sharesLosses?: any[][],
  decimals?: any[][],
): any[][] {
  return twoClassTable({ income, shares, distributions, participation, sharesLosses, decimals });
}

/**
 * Whether a reported figure per share can come from a numerator and a denominator that round to the printed ones.
 * @customfunction TIES
 * @helpurl https://localhost:3000/help/ties.html
 * @param reported Earnings per share as reported.
 * @param numerator Numerator as printed, such as 462 in thousands.
 * @param denominator Denominator as printed.
 * @param [numeratorUnit] Unit of the numerator, such as 1000; omitted, 1.
 * @param [denominatorUnit] Unit of the denominator, such as 1000; omitted, 1.
 * @param [decimals] Decimals that the figure is reported with; omitted, those that it has, at least 2.
 * @returns TRUE where it ties, FALSE where no inputs that round to the printed ones give it.
 * @see ASC 260-10-45-10, 45-16; IAS 33.9, 33.31
 */
export function ties(
  reported: any[][],
  numerator: any[][],
  denominator: any[][],
  numeratorUnit?: any[][],
  denominatorUnit?: any[][],
  decimals?: any[][],
): any[][] {
  return cellByCell(
    { reported, numerator, denominator },
    { numeratorUnit, denominatorUnit, decimals },
    (figures) => tiesWithinRounding(figures),
  );
}

/**
 * What does not add up in a range of facts or in an exhibit as reported: one row for each finding.
 * @customfunction CHECK
 * @helpurl https://localhost:3000/help/check.html
 * @param facts Range of facts: captions in the first column, one column for each period, headings on top.
 * @param invocation Where the range stands.
 * @requiresParameterAddresses
 * @returns Severity, rule, cell, what is wrong, expected and found; "No findings" where there are none.
 * @see ASC 260-10-45-10 to 45-23, 55-3; IAS 33.9-47
 */
export function check(facts: any[][], invocation: CustomFunctions.Invocation): any[][] {
  return findingsTable(facts, invocation?.parameterAddresses?.[0]);
}

/**
 * The complete Exhibit 11 of a range of facts, as a table of captions, figures and texts.
 * @customfunction EXHIBIT
 * @helpurl https://localhost:3000/help/exhibit.html
 * @param facts Range of facts: captions in the first column, one column for each period, headings on top.
 * @param [decimals] Decimals of earnings per share; omitted, 2.
 * @returns The rows of the exhibit.
 * @see ASC 260-10-45-2 to 45-7, 50-1; Regulation S-K, Item 601(b)(11)
 */
export function exhibit(facts: any[][], decimals?: any[][]): any[][] {
  return exhibitTable({ facts, decimals });
}
