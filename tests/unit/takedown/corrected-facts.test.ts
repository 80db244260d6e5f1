import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citation } from '../../../utils/law/citation';
import { type FactId, lawFact, lawFacts } from '../../../utils/law/law-facts';
import { sourceFiles } from '../../../utils/node/walls/imports';
import { claimIds } from '../../../utils/shapes/takedown/claim-ids';
import { addresseeOf } from '../../../utils/takedown/operators';
import { routes, supportRoutes } from '../../../utils/takedown/routes';

const today = Date.parse('2026-11-27T03:00:00Z');
const root = join(import.meta.dirname, '..', '..', '..');
const fact = (id: FactId, at = today) => lawFact(id, at);
const cite = (id: FactId, at = today) => {
  const found = fact(id, at);
  return found && citation(found, 'ja', at);
};

/** What was put right, and what the product says of it; each fact names the public text that it stands on. */
const corrected: readonly (readonly [what: string, holds: () => void])[] = [
  [
    'the clock of an inquiry starts when the poster received it',
    () => {
      expect(cite('takedown-inquiry')).toBe('情報流通プラットフォーム対処法3条2項2号');
      expect(fact('takedown-inquiry')?.clock?.starts).toEqual(['inquiry-received']);
    },
  ],
  [
    'the clock of a provision order starts when the other provider’s name was received',
    () => {
      expect(cite('disclosure-order')).toBe('情報流通プラットフォーム対処法15条3項2号');
      expect(fact('disclosure-order')?.clock).toMatchObject({
        starts: ['provider-named'],
        length: { count: 2, unit: 'months' },
      });
    },
  ],
  [
    'the month for an action against the decision starts at its notification',
    () => {
      expect(cite('disclosure-objection')).toBe('情報流通プラットフォーム対処法14条1項');
      expect(fact('disclosure-objection')?.text.ja).toContain('告知を受けた日から');
    },
  ],
  [
    'the clock of an election is only for its documents',
    () => {
      expect(cite('election-inquiry')).toBe('情報流通プラットフォーム対処法4条1号');
      expect(fact('election-inquiry')?.clock?.starts).toEqual(['election-inquiry-received']);
    },
  ],
  [
    'counsel’s start stands twice, each with its source',
    () => {
      expect(fact('disclosure-start-two-months')?.sources.join(' ')).toContain('y-commons.com/kaiji/loghozon');
      expect(fact('disclosure-start-three-weeks')?.sources).toHaveLength(1);
    },
  ],
  [
    'logs are counted from each post and each login',
    () => {
      for (const id of ['access-log-mobile', 'access-log-fixed'] as const) {
        expect(fact(id)?.clock?.starts).toEqual(['posted', 'login']);
        expect(fact(id)?.articles).toBeUndefined();
      }
    },
  ],
  [
    'a letter has no answer time: silence of the poster lets a provider remove, and the duty is one of a window',
    () => {
      expect(routes.filter(({ medium, toldAnswer }) => medium === 'post' && toldAnswer)).toEqual([]);
      expect(fact('idpa-notice')?.clock?.statutoryWindowOnly).toBe(true);
      expect(fact('idpa-notice')?.text.ja).toContain('消す義務ではありません');
    },
  ],
  [
    'the ban on retaliation names consulting and co-operating, with article and day',
    () => {
      expect(fact('no-retaliation')?.text.ja).toMatch(/相談したこと、.*協力して/);
      expect(fact('no-retaliation')?.text.ja).not.toContain('記録');
      expect([cite('no-retaliation'), fact('no-retaliation')?.validFrom]).toEqual([
        '労働施策総合推進法33条2項',
        '2026-10-01',
      ]);
    },
  ],
  [
    'whistle-blowing is told as amended from 1 December 2026',
    () => {
      const on = Date.parse('2026-12-01T03:00:00Z');
      expect(cite('whistleblower', on)).toContain('令和7年法律第62号');
      expect(fact('whistleblower', on)?.text.ja).toContain('知らせた人を探すこと');
    },
  ],
  [
    'the inquiry about a private sexual picture takes two days from the poster’s receipt',
    () =>
      expect(fact('intimate-inquiry')?.clock).toMatchObject({
        starts: ['inquiry-received'],
        length: { count: 2, unit: 'days' },
        mover: 'poster',
        claims: ['intimate-image'],
      }),
  ],
  [
    'the hotlines stand where sexual pictures are the claim',
    () => {
      const ids = supportRoutes('self', 'intimate-image').map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(['safe-line', 'internet-hotline']));
    },
  ],
  [
    'who received data of a poster must not misuse it: no more than that is said',
    () => {
      expect(cite('sender-data-use')).toBe('情報流通プラットフォーム対処法7条');
      expect(fact('sender-data-use')?.text.ja).toContain('みだりに使ってはなりません');
    },
  ],
  [
    'secrecy in court applies to disclosure orders by the act’s own reference',
    () => expect(cite('court-secrecy')).toBe('民事訴訟法133条以下・情報流通プラットフォーム対処法17条'),
  ],
  [
    'numbers from 17 on are said to stand one higher in the text of May 2026',
    () => {
      for (const { id, articles, sources } of lawFacts)
        if (
          articles?.some(
            ({ law, article }) =>
              law.ja === '情報流通プラットフォーム対処法' &&
              typeof article === 'string' &&
              Number.parseInt(article, 10) >= 17,
          )
        )
          expect(sources.join(' '), id).toContain('one higher');
    },
  ],
];

describe('facts of the law that were put right', () => {
  it.each(corrected)('%s', (_, holds) => holds());

  it('are not known where the research has no words: names of parties, counting, the courts’ size limit, far limits', () => {
    const silent = [
      'party-names',
      'period-counting',
      'court-upload-size',
      'prosecution',
      'tort-known',
      'tort-act',
    ] as const;
    for (const id of silent) expect(fact(id)?.quality, id).toBe('unknown');
    expect(fact('court-upload-size')?.text.ja).toContain('裁判所に確かめてください');
  });

  it('give entity and address of a letter with source, day and quality, and never an address of another name', () => {
    for (const { platform } of routes) {
      const { entity, address } = addresseeOf(platform, today);
      for (const part of [entity, address])
        if (part) expect([part.source, part.checkedOn, part.quality].every(Boolean), platform).toBe(true);
      if (address) expect(address.of, platform).toBe(entity?.name);
    }
  });

  it('say “seen” nowhere: no person has recorded that they saw the live thing', () => {
    const isSeen = ({ quality, seen }: { quality: object | string; seen?: unknown }) =>
      (typeof quality === 'string' ? [quality] : Object.values(quality)).includes('seen') && !seen;
    expect([...lawFacts, ...routes].filter(isSeen)).toEqual([]);
  });

  it('print nowhere that a name is kept apart: no record keeps a name of its recorder', () => {
    const files = sourceFiles(root).map((file) => readFileSync(join(root, file), 'utf8'));
    expect(files.filter((text) => text.includes('氏名は別'))).toEqual([]);
  });

  it('have a right of each kind among the claims that clocks name', () => {
    for (const { clock } of lawFacts)
      for (const claim of [...(clock?.claims ?? []), ...(clock?.exceptClaims ?? [])]) expect(claimIds).toContain(claim);
  });
});
