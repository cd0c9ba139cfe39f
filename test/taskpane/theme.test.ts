/** Which of Office's themes the pane is dark in, as office.js hands them over on each platform. */
import { isDark } from "../../src/taskpane/theme";

test.each([
  ["White", "#ffffff", false],
  ["Colorful", "#e6e6e6", false],
  ["Dark Gray", "#666666", true],
  ["Black", "#262626", true],
])("%s", (_, bodyBackgroundColor, dark) => {
  // What office.js makes of true and false on Windows and Mac.
  const isDarkTheme = (dark ? "#000001" : "#000000") as unknown as boolean;
  expect(isDark({ bodyBackgroundColor, isDarkTheme })).toBe(dark);
});

test("where Office tells no theme, as on the web, it does not say", () => {
  expect(isDark(undefined)).toBeUndefined();
  expect(isDark({})).toBeUndefined();
});
