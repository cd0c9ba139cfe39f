/**
 * Whether a theme of Office's is a dark one, by the background that it gives the pane; undefined where it tells none. On
 * Windows and Mac office.js makes a color of every member of the theme, and so of isDarkTheme: "#000000", which counts as true.
 */
export function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | undefined {
  // The themes' backgrounds are grays: one of their parts tells how light they are.
  const part = parseInt(theme?.bodyBackgroundColor?.slice(-2) ?? "", 16);
  return Number.isNaN(part) ? undefined : part < 128;
}
