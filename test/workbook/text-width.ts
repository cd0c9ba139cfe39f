/** How wide text runs in Excel's usual font, in parts of its size: close enough to fit columns and rows where no font can be measured. */
function characterWidth(character: string): number {
  if (/[ .,:;'|!iljI]/.test(character)) return 0.25;
  if (/[-()[\]{}"ftr/\\*]/.test(character)) return 0.33;
  if (/[mwMW@%—]/.test(character)) return 0.8;
  if (/[A-Z&#$+=<>~]/.test(character)) return 0.58;
  return 0.5;
}

/** In points. */
export function textWidth(text: string, fontSize: number, bold: boolean): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize * (bold ? 1.04 : 1);
}

/** The lines that a text takes in a column of that many points. */
export function wrappedLines(text: string, points: number, fontSize: number, bold: boolean): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let line = "";
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && textWidth(longer, fontSize, bold) > points) {
        lines += 1;
        line = word;
      } else {
        line = longer;
      }
    }
  }
  return lines;
}
