import { printed, quotient, rational, sum, toNumber } from "./rational";

test.each<readonly [number | string, number, string]>([
  [1.365, 2, "1.37"],
  [-0.155, 2, "-0.16"],
  [-0.004, 2, "0.00"],
  [-0.005, 2, "-0.01"],
  [13333.333, 0, "13333"],
  [0.5, 0, "1"],
  ["7/12", 4, "0.5833"],
  ["-1/3", 3, "-0.333"],
  [1e21, 0, "1000000000000000000000"],
  [1.5e-7, 8, "0.00000015"],
])("%s to %d decimals prints %s", (value, decimals, text) => {
  expect(printed(rational(value), decimals)).toBe(text);
});

test.each([0, 1 / 3, -2 / 3, 0.1, 1e300, 5e-324, 1.7976931348623157e308, 123456.789])(
  "%d comes back as the same number",
  (value) => {
    expect(toNumber(rational(value))).toBe(value);
  },
);

test("a third and two thirds are one", () => {
  expect(toNumber(sum(rational("1/3"), quotient(rational(2), rational(3))))).toBe(1);
});
