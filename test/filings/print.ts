/** Prints how the reader does on filed exhibits: `npm run filings`, or `npm run filings -- 13 text` for some of them. */
import { filings } from "./filing";
import { forms, type FormName } from "./forms";
import { resultsOf, scoreOf, type Result, type Totals } from "./scoreboard";

const chosen = process.argv.slice(2);
const isChosen = ({ filing, form }: Result) =>
  chosen.every((word) => word === form || filing.startsWith(`${word}_`) || filing === word);

const results = resultsOf(filings);
const shown = results.filter(isChosen);

const outOf = ({ right, of }: Totals) => (of === 0 ? "–" : `${right}/${of}`);
const percent = ({ right, of }: Totals) => `${((100 * right) / of).toFixed(1)} %`;
const scores = (Object.keys(forms) as FormName[]).map((form) => scoreOf(form, results));

/** What is counted, with the figures of one form. */
const counts = scores.map((score) => ({
  form: score.form,
  totals: [
    ["read without a question", { right: score.read.length, of: score.filings }],
    ["roles right or a question asked", { right: score.rightOrAsked.length, of: score.filings }],
    ["lines with the right role", score.roles],
    ["securities of the right kind", score.kinds],
    ["periods right", score.periods],
    ["figures per share confirmed", score.confirmed],
    ["known faults found", score.faults],
    ["filings without a false alarm", score.alarms],
    ["computed as filed (SFAS 128)", score.computed],
    ["columns said not to be periods", score.saysNotPeriods],
  ] as const,
}));

/** One sentence for each failure; a table in which nothing is found has one failure. */
function failuresOf(result: Result): readonly string[] {
  const { filing, form, questions, roles, invented } = result;
  const says = (what: string, sentences: readonly string[]) =>
    sentences.map((sentence) => `${filing}, ${form}: ${what}: ${sentence}`);
  if (!result.columnsArePeriods) {
    const said = questions.length > 0 ? questions : ["nothing"];
    return result.saysNotPeriods ? [] : says("columns are not periods, but it says", said);
  }
  if (roles.wrong.length === roles.of) return says("finds no line", questions);
  const wrong = questions.length === 0 ? "wrong in silence" : "role";
  return [
    ...says("asks", questions),
    ...says(wrong, [...roles.wrong, ...invented]),
    ...says("kind", result.kinds.wrong),
    ...says("period", result.periods.wrong),
    ...says("not confirmed", result.confirmed.wrong),
    ...says("not found", result.faults.wrong),
    ...says("false alarm", result.alarms.wrong),
    ...says("computed", result.computed.wrong),
  ];
}

const failures = shown.flatMap(failuresOf);
console.log(failures.join("\n"));

console.log(`\n${"".padEnd(34)}${counts.map(({ form }) => form.padStart(12)).join("")}`);
counts[0]?.totals.forEach(([what], row) => {
  const cells = counts.map(({ totals }) => outOf(totals[row]?.[1] ?? { right: 0, of: 0 }).padStart(12));
  console.log(`${what.padEnd(34)}${cells.join("")}`);
});
console.log("");
for (const { form, wrongInSilence } of scores) {
  console.log(`Wrong in silence, ${form}: ${wrongInSilence.join(", ") || "none"}`);
}
for (const { form, totals } of counts) {
  const measured = totals.filter(([, { of }]) => of > 0);
  const sentences = measured.map(([what, total]) => `${percent(total)} ${what}`);
  console.log(`As ${form}: ${sentences.join("; ")}.`);
}
