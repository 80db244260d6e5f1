import { describe, expect, it } from 'vitest';
import { inNumber, withNumbers } from '../../../components/words/in-number';
import type { WordKey } from '../../../utils/word-key';
import { wordsOf } from '../components/dashboard-parts';

const [ja, en] = [wordsOf('ja'), wordsOf('en')];
const place = /\{(\d):([^|}]*)\|([^}]*)\}/g;
/** Words in which no place is filled in: scripts in pages of platforms say them as the browser gives them. */
const ofPages = /^(?:mark|select|watch|capture)_/;

/** A number that is told with a word in the plural, and is never one. */
const neverOne = new Set([
  // Told where nobody has looked for half a year
  ...['age_due', 'age_oldRoute', 'age_oldRules', 'age_oldLaw'],
  // Bounds of ours
  ...[
    'identity_passphraseHelp',
    'lock_passphraseHelp',
    'guide_over_full_width',
    'chooser_days_range',
    'address_tooMany',
  ],
  // The number of a case
  'campaign_of',
]);

/** A message with these numbers, as a page says it. */
const said = (key: string, params: readonly string[]) =>
  withNumbers((asked, values = []) =>
    (en.get(asked) ?? '').replace(/\$(\d)/g, (_, at: string) => values[Number(at) - 1] ?? ''),
  )(key as WordKey, params);

/** Words with an `s` at their end that are no plurals. */
const singular =
  /\b(?:is|was|has|its|less|[a-z]+ss|asks|becomes|this|holds|proposes|fails|shows|waits|takes|stays|across)\b/g;

/** A one, and behind it a word of several, with at most two others between them: `1 like posts`, `1 are`. */
const several = /(?<![\d.,])1 (?:(?:[a-z-]+ ){0,2}[a-z]{2,}s|are|were|have|do)\b/;

describe('English words with a number', () => {
  it.each(['1', '2', '0', '1,284'])('say one by one form, and %s by its own', (count) => {
    expect(inNumber(`${count} {1:case|cases} {2:waits|wait}`, [count, '1'])).toBe(
      `${count} ${count === '1' ? 'case' : 'cases'} waits`,
    );
  });

  const counted = [...en].filter(([, text]) => /\$\d/.test(text));

  it('never tell of one thing as of several', () => {
    expect(counted.length).toBeGreaterThan(400);
    const wrong = counted
      .filter(([key]) => !neverOne.has(key))
      .map(([key]) => `${key}: ${said(key, ['1', '1', '1', '1'])}`)
      .filter((words) => several.test(words.replace(/^\w+: /, '').replaceAll(singular, '-')));
    expect(wrong).toEqual([]);
  });

  it('tell several as several, and leave no sign of the forms', () => {
    for (const [key] of counted)
      for (const count of ['1', '7']) expect(said(key, [count, count, count, count])).not.toMatch(/[{}|]/);
    expect(said('campaign_requests_act', ['1'])).toBe('Prepare 1 request');
    expect(said('campaign_requests_act', ['2'])).toBe('Prepare 2 requests');
    expect(said('campaign_title', ['x', '1'])).toBe('x: 1 like post');
    expect(said('campaign_previewHelp', ['1', '2'])).toMatch(/^1 stays here, 2 become a group of their own/);
  });

  it('choose by a number that is in the message, and differ in their forms', () => {
    for (const [key, text] of en)
      for (const [, at = '', one, more] of text.matchAll(place)) {
        expect(text, key).toContain(`$${at}`);
        expect(one, key).not.toBe(more);
      }
  });

  it('have no forms in Japanese, nor where scripts in pages say them', () => {
    expect([...ja].filter(([, text]) => text.search(place) >= 0)).toEqual([]);
    expect([...en].filter(([key, text]) => ofPages.test(key) && text.search(place) >= 0)).toEqual([]);
  });
});
