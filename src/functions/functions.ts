// The metadata that Excel reads is generated from this file: top-level functions with inline types and one-line
// descriptions, in the order of the statement. Each body is one expression.
import { basicEarningsPerShare, incomeAvailableToCommonStockholders } from "../eps/basic";
import { dilutedEarningsPerShare, dilutedIncome } from "../eps/diluted";
import { incomeOnConversion, sharesOnConversion } from "../eps/if-converted-method";
import { treasuryStockMethod } from "../eps/treasury-stock-method";
import { cellByCell } from "./arguments";
import { byPeriod, bySecurity, sequenceTable } from "./diluted-arguments";

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
    ({ averagePrice: averageMarketPrice, ...tranche }) =>
      treasuryStockMethod({ ...tranche, averageMarketPrice }),
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
  return sequenceTable(
    { netIncome, weightedShares, incrementalShares, incomeAdjustments, preferredDividends, controlIncome },
    labels,
  );
}
