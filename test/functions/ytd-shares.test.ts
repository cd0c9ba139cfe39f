import { call, column, type Cell, type Given, type Shown } from "./excel-functions";

test.each<readonly [string, readonly Given[], readonly Shown[]]>([
  ["one quarter", [120], [120]],
  ["the average of two", [[120, 60]], [90]],
  ["of three, exactly", [[1, 0, 0]], [1 / 3]],
  ["of four", [[4, 8, 0, 0]], [3]],
  ["a blank quarter counts as none", [[120, "", null, 0]], [30]],
  [
    "each security by itself",
    [
      [
        [4, 8],
        [0, 10],
        [1, 2],
      ],
    ],
    [6, 5, 1.5],
  ],
  ["quarters in a column are securities of one quarter", [column(4, 8)], [4, 8]],
  [
    "a year-to-date profit",
    [
      [
        [4, 8],
        [0, 10],
      ],
      1,
    ],
    [6, 5],
  ],
  [
    "a control number of nothing is no loss",
    [
      [
        [4, 8],
        [0, 10],
      ],
      0,
    ],
    [6, 5],
  ],
  [
    "a blank one is left out",
    [
      [
        [4, 8],
        [0, 10],
      ],
      "",
    ],
    [6, 5],
  ],
  [
    "a loss",
    [
      [
        [4, 8],
        [0, 10],
      ],
      -1,
    ],
    [0, 0],
  ],
  ["a loss of a cent", [[4, 8], -0.01], [0]],
])("%s", (_, given, shown) => {
  expect(call("YTD_SHARES", ...given)).toEqual(shown.map((cell) => [cell]));
});

test.each([1, -1])("a bad cell spoils its own security, with a control number of %d too", (control) => {
  const quarters: readonly (readonly Cell[])[] = [
    [4, 8],
    [0, "x"],
    [-3, 4],
    [1, 2],
  ];
  expect(call("YTD_SHARES", quarters, control)).toEqual([
    [control < 0 ? 0 : 6],
    ['#VALUE! quarterlyShares, row 2, column 2: "x" is text. Enter a number.'],
    [
      "#VALUE! quarterlyShares, row 3, column 1: The number of incremental shares is -3; it cannot be negative. Enter 0 for none.",
    ],
    [control < 0 ? 0 : 1.5],
  ]);
});

test.each<readonly [string, readonly Given[], string]>([
  [
    "control numbers of the quarters",
    [
      [4, 8],
      [100, -50],
    ],
    "ytdControlNumber: The argument is a row of 2 cells; it must be a single cell.",
  ],
  [
    "a control number in words",
    [
      [
        [4, 8],
        [0, 10],
      ],
      "loss",
    ],
    'ytdControlNumber: "loss" is text. Enter a number.',
  ],
  [
    "a result too large for a cell",
    [[1.7e308]],
    "The result is too large for a cell. Check the units of the arguments.",
  ],
])("%s", (_, given, sentence) => {
  expect(call("YTD_SHARES", ...given)).toEqual([[`#VALUE! ${sentence}`]]);
});
