import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { compileLexicon } from '../build/compile-lexicon';
import { strictArguments } from './strict-arguments';

/**
 * `npm run match-form -- page.html [--explain]`: what the guide would recognise on a saved page, as JSON on stdout; with
 * `--explain` every control, with the words that decided or the rule that refused. A field that nobody sees yet (a step,
 * a dialog) carries `shown: false`; the guide fills it when it appears.
 */
compileLexicon();
const { matchForm } = await import('../../takedown/match/match-form');
const { explainForm } = await import('../../takedown/match/explain-form');
const { cssPath } = await import('../../takedown/match/css-path');
const { layWords } = await import('../../takedown/match/lexicon/lay-words');
await layWords();
const { values, positionals } = strictArguments({ explain: { type: 'boolean' } }, 1);
const [file] = positionals;
if (!file) {
  process.stderr.write('Usage: npm run match-form -- page.html [--explain]\n');
  process.exit(2);
}
const page = new JSDOM(readFileSync(file, 'utf8')).window.document;
const told = values.explain
  ? explainForm(page).map(({ selector, key, reason, said, refused }) => ({ selector, key, reason, said, refused }))
  : matchForm(page)
      // No key is for the year of a date alone: `--explain` tells of those
      .filter(({ part }) => part === undefined)
      .map(({ element, key, score, reason, shown }) => ({
        selector: cssPath(element),
        key,
        score,
        reason,
        ...(shown ? {} : { shown }),
      }));
process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
