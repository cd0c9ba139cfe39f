/** @jest-environment jsdom */
/** What is chosen, as it is stored and read back. */
import { choicesFrom, usualChoices, type Choices } from "../../src/taskpane/choices";
import { storedPreferences } from "../../src/taskpane/preferences";

const every: Choices = {
  company: "HemaCare Corporation",
  title: "Computation of Earnings per Share",
  number: "11.1",
  decimals: 3,
  form: "reconciliation",
  standard: "IFRS",
  rounding: "made to foot",
  moneyShownIn: "thousands",
  sharesShownIn: "millions",
  showsReported: true,
  notesElements: true,
};

test("what is chosen comes back as it was", () => {
  expect(choicesFrom(JSON.parse(JSON.stringify(every)))).toEqual(every);
});

test.each([
  { decimals: 7 },
  { decimals: "2" },
  { form: "a poem" },
  { standard: null },
  { rounding: 5 },
  { moneyShownIn: 1000, sharesShownIn: "hundreds" },
  { number: "" },
  { company: " ", title: 5 },
  { showsReported: "yes" },
  null,
  "text",
  [],
])("a value that does not fit is the usual one: %j", (stored) => {
  expect(choicesFrom(stored)).toEqual(usualChoices);
});

test("preferences keep all but the company and the title, which the facts tell", () => {
  const preferences = storedPreferences("key");
  expect(preferences.read()).toEqual(usualChoices);
  preferences.keep(every);
  expect({ ...every, ...storedPreferences("key").read() }).toEqual(every);
  expect(storedPreferences("key").read()).not.toHaveProperty("company");
  expect(storedPreferences("key").read()).not.toHaveProperty("title");
});

test("a storage that holds something else is as good as none", () => {
  localStorage.setItem("other", "not JSON");
  expect(storedPreferences("other").read()).toEqual(usualChoices);
});
