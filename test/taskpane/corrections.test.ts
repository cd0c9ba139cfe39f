/** What is set by hand, as a text that stays with the exhibit. */
import { recognize } from "../../src/facts/recognize";
import type { Corrections } from "../../src/facts/read-facts";
import { assignableRoles, type Role } from "../../src/facts/role";
import { countOf, takeUp, toText, withEntry, withScale } from "../../src/taskpane/corrections";
import { grid } from "../facts/table";

const facts = "'Facts'!$A$1:$C$7";
const table = recognize(
  grid([
    ["(In thousands)", null, null],
    ["", 2024, 2023],
    ["Net income", 900, 800],
    ["Weighted-average shares", 100, 100],
    ["Dilutive effect of convertible notes", 20, 20],
    ["Interest on convertible notes, net of tax", 10, 10],
    ["Diluted earnings per share", 7.58, 6.75],
  ]),
);

const fromText = (...from: Parameters<typeof takeUp>) => takeUp(...from)?.corrections;

const corrections: Corrections = {
  roles: new Map<number, Role>([
    [2, { kind: "income", of: "continuing" }],
    [3, { kind: "not used" }],
  ]),
  owners: new Map([[5, 4]]),
  scales: { money: 1_000_000 },
  periods: new Map([
    [1, { label: "Year 2024" }],
    [2, { dropped: true } as const],
  ]),
};

test("a text gives back what it was made of", () => {
  const text = toText(corrections, facts, table);
  expect(JSON.parse(text)).toEqual({
    facts,
    captions: {
      2: "Net income",
      3: "Weighted-average shares",
      4: "Dilutive effect of convertible notes",
      5: "Interest on convertible notes, net of tax",
    },
    labels: { 1: "2024", 2: "2023" },
    roles: { 2: "income/continuing", 3: "not used" },
    owners: { 5: 4 },
    scales: { money: 1_000_000 },
    periods: { 1: "Year 2024", 2: null },
  });
  expect(fromText(text, facts, table)).toEqual(corrections);
});

test("every role that a person can choose is kept", () => {
  const choices = [
    ...assignableRoles,
    ...table.lines.flatMap(({ role, alternatives }) => [role, ...alternatives]),
  ];
  for (const role of choices) {
    const text = toText({ roles: new Map([[2, role]]) }, facts, table);
    expect(fromText(text, facts, table)?.roles?.get(2)).toEqual(role);
  }
});

test("nothing set by hand is kept as well", () => {
  const text = toText({ roles: new Map(), scales: {}, periods: new Map() }, facts, table);
  expect(JSON.parse(text)).toEqual({ facts });
  expect(countOf(fromText(text, facts, table) ?? corrections)).toBe(0);
});

test("corrections are of their own facts alone", () => {
  expect(fromText(toText(corrections, facts, table), "'Facts'!$A$1:$C$8", table)).toBeUndefined();
});

test.each([
  ["a role that nobody knows", { roles: { 2: "income/imaginary" } }],
  ["a row that is no line", { roles: { 99: "not used" }, owners: { 5: 99, 98: 4 } }],
  ["a column that is no period", { periods: { 7: "2022" } }],
  ["a label that is none", { periods: { 1: "", 2: 5 } }],
  ["a scale that is none", { scales: { money: -3, shares: "thousands" } }],
  ["other forms", { roles: "all", owners: 3, scales: null, periods: ["a"] }],
])("%s is left out", (_, kept) => {
  const text = JSON.stringify({ facts, ...kept });
  expect(countOf(fromText(text, facts, table) ?? corrections)).toBe(0);
});

test.each(["{", "null", "7", "[]", "{}"])("the text %s is of no facts", (text) => {
  expect(fromText(text, facts, table)).toBeUndefined();
});

test("what is understood is kept beside what is not", () => {
  const text = JSON.stringify({ facts, version: 9, roles: { 2: "of tomorrow", 3: "not used" } });
  expect(fromText(text, facts, table)?.roles).toEqual(new Map([[3, { kind: "not used" }]]));
});

test("entries are set and taken away again, the ones before untouched", () => {
  const before = new Map([[1, "a"]]);
  expect(withEntry(before, 2, "b")).toEqual(
    new Map([
      [1, "a"],
      [2, "b"],
    ]),
  );
  expect(withEntry(before, 1, undefined)).toEqual(new Map());
  expect(withEntry<string>(undefined, 1, undefined)).toEqual(new Map());
  expect(before.size).toBe(1);
  expect(withScale({ money: 1 }, "shares", 1000)).toEqual({ money: 1, shares: 1000 });
  expect(withScale({ money: 1 }, "money", undefined)).toEqual({});
  expect(countOf(corrections)).toBe(6);
});

test("lines and periods that have moved are found by what they are called, and what is not found is counted", () => {
  const moved = recognize(
    grid([
      ["(In thousands)", null, null, null],
      ["", 2025, 2024, 2023],
      ["Net income", 950, 900, 800],
      ["Tax", 1, 2, 3],
      ["Average shares", 100, 100, 100],
      ["Interest on convertible notes, net of tax", 10, 10, 10],
      ["Dilutive effect of convertible notes", 20, 20, 20],
    ]),
  );
  const text = toText(corrections, facts, table);
  expect(takeUp(text, undefined, moved)).toEqual({
    corrections: {
      roles: new Map([[2, { kind: "income", of: "continuing" }]]),
      owners: new Map([[5, 6]]),
      scales: { money: 1_000_000 },
      periods: new Map<number, object>([
        [2, { label: "Year 2024" }],
        [3, { dropped: true }],
      ]),
    },
    lost: 1,
  });
});
