import { withoutJson, writeFigures, written } from '../../bench/written-figures';
import { buildExtension, buildForFirefox } from '../../harness/build';
import { chromiumFill } from '../../harness/fill/chromium-fill';
import { type FillResult, faults, fillLabelled } from '../../harness/fill/fill-labelled';
import { firefoxFill } from '../../harness/fill/firefox-fill';
import { labelledForms } from '../../harness/fill/labelled-forms';

/**
 * `npm run fill-forms -- FOLDER [--firefox] [--json FILE]`: fills every labelled form of a folder with the built extension in a real
 * browser, in all its states. Exit 0 only if nothing stands in a wrong place and no form was sent.
 */
const [folder] = withoutJson(process.argv.slice(2)).filter((argument) => !argument.startsWith('--'));
if (!folder) {
  process.stderr.write('Usage: npm run fill-forms -- FOLDER [--firefox] [--json FILE]\n');
  process.exit(2);
}
const isFirefox = process.argv.includes('--firefox');
if (isFirefox) buildForFirefox();
else buildExtension();
const browser = isFirefox ? await firefoxFill() : await chromiumFill();
const results: FillResult[] = [];
try {
  for (const form of labelledForms(folder)) {
    for (const result of await fillLabelled(browser, form)) {
      results.push(result);
      const { state, right, missed, time } = result;
      console.log(
        `${form.name} ${state}: ${right.length} right, ${faults(result).join(' | ') || 'no fault'}, ${time} ms` +
          (missed.length > 0 ? `, left empty: ${missed.join(' ')}` : ''),
      );
    }
  }
} finally {
  await browser.close();
}
const sum = (count: (result: FillResult) => number) => results.reduce((total, result) => total + count(result), 0);
const wrong = sum((result) => result.wrong.length + result.touched.length);
const sent = sum((result) => (result.submitted ? 1 : 0));
const right = sum((result) => result.right.length);
const missed = sum((result) => result.missed.length);
console.log(`${results.length} states: ${right} right, ${wrong} wrong, ${sent} sent, ${missed} left empty`);
writeFigures([
  written('states filled', results.length, 'states', '>= 1'),
  written('right', right, 'fields'),
  written('wrong', wrong, 'fields', '= 0'),
  written('sent', sent, 'forms', '= 0'),
  written('left empty', missed, 'fields'),
]);
process.exit(wrong + sent === 0 ? 0 : 1);
