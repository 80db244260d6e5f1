import { describe, expect, it } from 'vitest';
import {
  actsOf,
  countTabs,
  filterIncidents,
  isNarrowed,
  openFilter,
  searchText,
  sitesOf,
  type WordOf,
} from '../../../utils/review/filters';
import { inventedIncident } from './invented-capture';

const words: Record<string, string> = {
  'private-data': '個人情報',
  threat: '脅し・危害の予告',
  colleague: '同僚',
  new: '未確認',
};
const wordOf: WordOf = (_, value) => words[value] ?? value;
const site = (siteName: string) => ({ platform: 'p', siteName, mediaCount: 0, captureCount: 1, notes: [] });
const incidents = [
  inventedIncident('K-2026-0001', { acts: ['threat'], summary: site('5ch') }),
  inventedIncident('K-2026-0002', { acts: ['private-data', 'threat'], target: 'colleague', status: 'answered' }),
  inventedIncident('K-2026-0003', { status: 'closed', summary: site('食べログ') }),
];
const numbers = (filter: Partial<typeof openFilter>) =>
  filterIncidents(incidents, { ...openFilter, ...filter }, wordOf).map(({ number }) => number.slice(-1));

describe('list of incidents', () => {
  it('shows the newest first, or the oldest', () => {
    expect(numbers({})).toEqual(['3', '2', '1']);
    expect(numbers({ order: 'oldest' })).toEqual(['1', '2', '3']);
  });

  it('counts an answered case among the requested', () => {
    expect(countTabs(incidents)).toEqual({ all: 3, new: 1, 'in-review': 0, requested: 1, closed: 1 });
    expect(numbers({ tab: 'requested' })).toEqual(['2']);
  });

  it('filters by site and by act', () => {
    expect(numbers({ site: '食べログ' })).toEqual(['3']);
    expect(numbers({ act: 'threat' })).toEqual(['2', '1']);
    expect(sitesOf(incidents)).toHaveLength(3);
    expect(actsOf(incidents, ['threat', 'private-data', 'photo'])).toEqual(['threat', 'private-data']);
  });

  it('finds numbers, sites and shown words, whatever their width', () => {
    expect(numbers({ query: 'Ｋ－２０２６－０００２' })).toEqual(['2']);
    expect(numbers({ query: '５ＣＨ' })).toEqual(['1']);
    expect(numbers({ query: '個人情報 同僚' })).toEqual(['2']);
    expect(numbers({ query: '個人情報 5ch' })).toEqual([]);
  });

  it('never looks into words that a person wrote', () => {
    const [first] = incidents;
    const secret = inventedIncident('K-2026-0009', { details: { feeling: '眠れない', impact: '休み' } });
    expect(searchText(secret, wordOf)).not.toMatch(/眠れない|休み/);
    expect(first && searchText(first, wordOf)).toContain('5ch');
  });

  it('knows whether anything narrows it', () => {
    expect(isNarrowed(openFilter)).toBe(false);
    expect(isNarrowed({ ...openFilter, order: 'oldest' })).toBe(false);
    expect(isNarrowed({ ...openFilter, query: ' a' })).toBe(true);
  });
});
