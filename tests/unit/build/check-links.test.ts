import '../../harness/lexicon-setup';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judgeForm } from '../../../utils/node/live/look-at-form';
import { isSignedSeen } from '../../../utils/node/live/seen-record';
import { everyRoute, shownLinks } from '../../../utils/node/live/shown-links';
import { seenLinkSchema } from '../../../utils/shapes/records/seen-link';
import { matchForm } from '../../../utils/takedown/match/match-form';
import seen from '../../../utils/takedown/seen-links.json';
import { copyOfForm, plantedLinks, withoutLabels } from '../../harness/live-forms';
import { route } from '../takedown/match/match-samples';

const routes = everyRoute();
const judged = (id: string, html = readFileSync(copyOfForm(id), 'utf8')) => {
  const { url = '' } = route(id);
  return judgeForm(route(id), { asked: url, url, status: 200, words: '', title: '' }, html, matchForm);
};

it.each(['x-private-info', 'gbp-reviews-tool', 'yt-defamation'])(
  'the form %s is not called rebuilt for what is a person’s own',
  (id) => {
    const { verdict, fields } = judged(id);
    expect(verdict).toBe('right');
    expect(Object.keys(fields).filter((key) => key.startsWith('manual:'))).toEqual([]);
  },
);

it('a form that lost one field of many is wrong, and says which', () => {
  const html = readFileSync(copyOfForm('fb-defamation'), 'utf8');
  const lost = html.replace(/<(?:input|textarea)[^>]*data-expect="reporter\.email"[^>]*>/, '');
  expect(lost).not.toBe(html);
  const { verdict, why, fields } = judged('fb-defamation', lost);
  expect(verdict).toBe('wrong');
  expect(why).toContain('reporter.email');
  expect(Object.entries(fields).filter(([, found]) => found === 'wrong')).toEqual([['reporter.email', 'wrong']]);
});

it('what is planted stands where it is looked for: web forms with a copy, and a help line', () => {
  const forms = routes.filter(({ medium, url }) => medium === 'web-form' && url?.startsWith('https:'));
  const there = new Set([...forms, ...shownLinks(routes)].map(({ id }) => id));
  expect([...plantedLinks.keys()].filter((id) => !there.has(id))).toEqual([]);
  const html = withoutLabels(readFileSync(copyOfForm('tt-privacy'), 'utf8'));
  expect(judged('tt-privacy', html).verdict).toBe('wrong');
});

it('every desk’s page and every search of a round is among the addresses', () => {
  const addresses = [...shownLinks(routes), ...routes].map(({ url = '' }) => url);
  for (const part of [
    'https://www.mhlw.go.jp/general/seido/chihou/kaiketu/soudan.html',
    'https://www.mhlw.go.jp/mamorouyokokoro/',
    'https://www.saferinternet.or.jp/bullying/',
    'https://www.since2011.net/yorisoi/',
    'https://find.5ch.net/search?q=%E3%82%AB',
    'https://bakusai.com/sch_all/',
  ])
    expect(
      addresses.some((address) => address.startsWith(part)),
      part,
    ).toBe(true);
});

it('what a person saw of forms and links stands in the product only as its key signed it', () => {
  expect(
    seenLinkSchema
      .array()
      .parse(seen)
      .filter((record) => !isSignedSeen(record)),
  ).toEqual([]);
});
