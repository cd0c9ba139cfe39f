/** How a class of common stock is named, as a pattern: by a letter, a series that is said to be common, or its vote; never preferred stock. */
export const className =
  "class (?:[a-z](?:-\\d)?|\\d)\\b(?!(?: [\\w-]+){0,2} preferred)|series [a-z] common|[a-d] ordinary|(?:non-?)?voting";
