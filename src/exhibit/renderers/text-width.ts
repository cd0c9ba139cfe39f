/** How wide characters run in Excel's usual fonts, in parts of the size: no font can be measured where a sheet is planned. */
function widthOf(character: string): number {
  if (/[ .,:;'|!iljI]/.test(character)) return 0.24;
  if (/[-()[\]{}"ftr/\\*]/.test(character)) return 0.34;
  if (/[aceskvxyzg]/.test(character)) return 0.46;
  if (/[mwMW@%—]/.test(character)) return 0.8;
  if (/[A-Z&#$+=<>~]/.test(character)) return 0.61;
  return 0.53;
}

/** In points, in the usual size of 11, with a little to spare: a line too many is a gap, a line too few cuts words off. */
function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + widthOf(character), 0) * 11 * 1.04;
}

/** The text in lines of so many points, broken between words. */
export function linesOf(text: string, points: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer) > points) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** How many lines a text takes in so many points. */
export function linesNeeded(text: string, points: number): number {
  return linesOf(text, points).length;
}
