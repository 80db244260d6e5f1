import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isSignedSeen } from '../../../utils/node/live/seen-record';
import { seenLinkSchema } from '../../../utils/shapes/records/seen-link';
import { seenSiteSchema } from '../../../utils/shapes/records/seen-site';
import { plantedSites, plantVerdicts } from '../../harness/live-copies';
import { plantedLinks } from '../../harness/live-forms';

const folder = mkdtempSync(join(tmpdir(), 'banken-check-live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function checkLive(...parameters: string[]): { status: number | null; told: string; out: string } {
  const out = mkdtempSync(join(folder, 'out-'));
  const all = ['--import', 'tsx', 'tests/tools/check-live.ts', '--local', '--delay', '0', '--out', out, ...parameters];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return { status, told: stdout + stderr, out };
}

it('tells forms and links of copies apart, each signed with its picture', { tags: 'long', timeout: 900_000 }, () => {
  const { status, told, out } = checkLive('--links');
  expect(told).not.toContain('FAULT');
  expect(status).toBe(0);
  const file = join(out, 'links', 'seen.json');
  const seen = seenLinkSchema.array().parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(seen.filter((record) => !isSignedSeen(record, [record]))).toEqual([]);
  for (const [id, verdict] of plantedLinks) expect(seen.find((record) => record.id === id)).toMatchObject({ verdict });
  expect(seen.filter(({ verdict }) => verdict !== 'right')).toHaveLength(plantedLinks.size);
  expect(readdirSync(join(out, 'links')).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(0);
  expect(existsSync(join(out, 'seen.json'))).toBe(false);
});

it('tells all sites of copies apart, with each fact’s own verdict', { tags: 'long', timeout: 900_000 }, () => {
  const { status, told, out } = checkLive();
  expect(told).not.toContain('FAULT');
  expect(status).toBe(0);
  const seen = seenSiteSchema.array().parse(JSON.parse(readFileSync(join(out, 'seen.json'), 'utf8')));
  for (const [id, plant] of plantedSites)
    expect(seen.find(({ site }) => site === id)).toMatchObject({ verdict: plantVerdicts[plant] });
  expect(existsSync(join(out, 'jobtalk'))).toBe(false);
  const [kept = ''] = readdirSync(join(out, 'x')).filter((name) => name.endsWith('.html'));
  expect(readFileSync(join(out, 'x', kept), 'utf8')).not.toMatch(/hana_k|jiro_x|saburo|花子|佐藤/);
  const undated = seen.find(({ site }) => plantedSites.get(site) === 'undated');
  expect(undated?.fields).toMatchObject({ postedAt: { count: 0, verdict: 'wrong' }, id: { verdict: 'right' } });
});

it('names the sites where it is asked for one that is none', { tags: 'long', timeout: 120_000 }, () => {
  const { status, told } = checkLive('--site', 'nowhere');
  expect(status).toBe(1);
  expect(told).toMatch(/No site nowhere.*5ch.*youtube/s);
});
