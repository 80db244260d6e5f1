import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { compileLexicon } from '../../utils/takedown/match/lexicon/compile-lexicon';

/**
 * `npm run match-form -- page.html`: what the guide would recognise on a saved page, as JSON on stdout. A field that
 * nobody sees yet (a step, a dialog) carries `shown: false`; the guide fills it when it appears.
 */
compileLexicon();
const { explainForm, matchForm } = await import('../../utils/takedown/match/match-form');
const { scoreSets } = await import('./score-forms');
const args = process.argv.slice(2);
if (args[0] === '--score') {
  const { never } = scoreSets(
    args.slice(1).filter((each) => !each.startsWith('--')),
    args.includes('--misses'),
  );
  process.exit(never === 0 ? 0 : 1);
}
const file = args.find((each) => !each.startsWith('--'));
if (!file) {
  process.stderr.write('Usage: npm run match-form -- page.html\n');
  process.exit(2);
}
const page = new JSDOM(readFileSync(file, 'utf8')).window.document;
const matches = matchForm(page).map(({ selector, key, score, reason, shown }) => ({
  selector,
  key,
  score,
  reason,
  ...(shown ? {} : { shown }),
}));
process.stdout.write(`${JSON.stringify(args.includes('--explain') ? explained() : matches, null, 2)}\n`);

/** Every control with the words that decided and the rule that refused. */
function explained(): unknown[] {
  return explainForm(page).map(({ element: _, ...rest }) => rest);
}
