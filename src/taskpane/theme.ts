/**
 * Whether a theme of Office's is a dark one, by the background that it gives the pane; undefined where it tells none. On
 * Windows and Mac office.js makes a color of every member of the theme, and so of isDarkTheme: "#000000", which counts as true.
 */
export function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean | undefined {
  const [color] = /[\da-f]{6}$/i.exec(theme?.bodyBackgroundColor ?? "") ?? [];
  if (color === undefined) return undefined;
  const light = [0, 2, 4].reduce((sum, at) => sum + parseInt(color.slice(at, at + 2), 16), 0);
  return light < 1.5 * 255;
}
