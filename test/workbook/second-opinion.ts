import { libreOffice } from "./export";

const isThere = libreOffice() !== undefined;

/** A test that asks LibreOffice for a second opinion; skipped, and said so, where it is not installed. Continuous integration installs it. */
export const testWithLibreOffice = isThere ? test : test.skip;
if (!isThere) process.stdout.write("LibreOffice is not installed: its second opinion is skipped.\n");
