/**
 * Basic earnings per share.
 * @customfunction BASIC
 * @param netIncome Net income (loss) of each period.
 * @returns Basic earnings per share.
 */
export function basic(netIncome: any[][]): any[][] {
  return netIncome;
}
