import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteOpening, ownOpenings, readReading, saveReading } from '../../../utils/evidence/settings/own-reading';
import { writeSetting } from '../../../utils/evidence/settings/stored-settings';
import { harmIn } from '../../../utils/review/watching/harm';
import { freshDevice } from '../handoff/invented-device';

describe('kinds of harm', () => {
  it('follow from what was said of the case and from the families of words', () => {
    expect(harmIn('また来ます', ['threat'])).toEqual(['threat']);
    expect(harmIn('夜道に気をつけろよ', [])).toEqual(['threat']);
    expect(harmIn('下着の色きいてみた。さっさと国に帰れ', ['insult'])).toEqual(['sexual', 'slur']);
    expect(harmIn('接客が遅い', ['insult', 'untrue'])).toEqual([]);
  });
});

describe('how much is read', () => {
  beforeEach(freshDevice);

  it('is twenty a day, lower by one’s own choice, and never above the company’s number', async () => {
    expect((await readReading()).guide).toBe(20);
    await saveReading({ guide: 8 });
    expect((await readReading()).guide).toBe(8);
    await writeSetting('company-policy', {
      values: { dailyReading: 5 },
      refused: [],
      since: '2026-11-27T00:00:00.000Z',
    });
    expect(await readReading()).toMatchObject({ guide: 5, most: 5 });
  });

  it('counts the openings of each case for who sits here, and of nobody else', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    await writeSetting('desk-self', { name: '久保' });
    await noteOpening(id);
    await noteOpening(id);
    await writeSetting('desk-self', { name: '田所' });
    await noteOpening(id);
    expect([await ownOpenings(id, '久保'), await ownOpenings(id, '田所'), await ownOpenings(id, '森')]).toEqual([
      2, 1, 0,
    ]);
  });
});
