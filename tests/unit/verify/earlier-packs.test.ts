import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readInertPage } from '../../../utils/inert-page/read-inert-page';
import { rebuiltPage } from '../../../utils/inert-page/rebuild-page';
import { verifyCommand } from '../../../utils/node/commands/verifying/verify-command';
import { type PackVerdict, verifyPack } from '../../../utils/verify/verify-pack';
import { bytesOf, closePack, openPack, rewriteManifests, text } from '../../attacks/packs/forged-pack';
import { shellDiffers, usual } from '../../attacks/packs/mutations/run-mutations';
import { projectRoot } from '../../harness/build';
import { representatives } from '../../harness/whole';
import { makePack } from '../export/pack-maker';
import { insult, sampleDevice, samplePackInput } from '../export/sample-incident';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const pathOf = (name: string) => join(projectRoot, 'tests/fixtures/packs', `${name}.zip`);
const pages = ['data/page.html', 'data/post.html'].map((path) => ({ reason: 'active-original', path }));
const activeIn = ({ checks }: PackVerdict) => checks.find(({ id }) => id === 'active');

/** Made by the version that kept pages as sites had made them; the second holds a page that runs, calls and leads away. */
describe.each(representatives(['pack-0.1.0', 'pack-0.1.0-active'], 2))('%s', (name) => {
  const zip = new Uint8Array(readFileSync(pathOf(name)));

  it('holds, and names its pages “active, do not open”', async () => {
    const verdict = await verifyPack(zip);
    expect(verdict).toMatchObject({ outcome: 'open', holds: true });
    expect(activeIn(verdict)).toMatchObject({ status: 'missing', findings: pages });
    const said: string[] = [];
    const output = { log: (line: string) => said.push(line), error: (line: string) => said.push(line) };
    expect(await verifyCommand([pathOf(name)], output)).toBe(3);
    for (const { path } of pages) expect(said.join('\n')).toContain(`${path} active, do not open`);
  });

  it('is judged alike by verify.sh', { tags: 'long' }, async () => {
    expect(await shellDiffers({ options: {} }, { verdict: await verifyPack(zip), zip })).toEqual([]);
  });
});

describe('a pack of today over a capture of that version', () => {
  const acts =
    '<body onload="run()"><script>run()</script><img src="https://evil.example/a.gif"><a href="javascript:run()">x</a>';
  let files: Awaited<ReturnType<typeof openPack>>;
  let verdict: PackVerdict;
  beforeAll(async () => {
    const { DOMParser, Element, Node } = new JSDOM('').window;
    for (const [name, value] of Object.entries({ DOMParser, Element, Node })) vi.stubGlobal(name, value);
    const input = await samplePackInput({ isEarlier: true, css: acts, device: sampleDevice });
    const { blob } = await makePack({ ...input, signer: sampleDevice, rebuildPage: rebuiltPage });
    const zip = new Uint8Array(await blob.arrayBuffer());
    [files, verdict] = await Promise.all([openPack(zip), verifyPack(zip, usual)]);
  });
  afterAll(() => vi.unstubAllGlobals());

  it('keeps the sealed bytes and lays a copy beside them that shows the same and runs nothing', () => {
    expect(text(files.get('data/page.html'))).toContain(acts);
    const copy = text(files.get('data/rebuilt/capture-1.html'));
    expect(readInertPage(copy)).toEqual([]);
    expect(copy).toContain(insult.text);
    expect(copy).not.toContain('run()');
  });

  it('is changed by nothing, and both verifier and VERIFY.txt name the page', () => {
    expect(verdict.holds).toBe(true);
    expect(activeIn(verdict)).toMatchObject({ status: 'missing', findings: pages });
    const words = text(files.get('VERIFY.txt'));
    expect(words).toMatch(/Active, do not open\n[^\n]*\n[^\n]*\n {2}data\/page\.html\n/);
    expect(words).toMatch(/開かないでください[^\n]*\n(?:[^\n]*\n){1,3} {2}data\/page\.html\n/);
  });

  const forgeries: [string, string, string, (copy: string) => string][] = [
    ['a copy that acts', 'capture-1', 'active-content', () => `<!doctype html>${acts}`],
    ['a copy under another name', 'page', 'file-unlisted', (copy) => copy],
    ['a copy of another capture', 'capture-2', 'file-unlisted', (copy) => copy],
    ['a copy of other words', 'capture-1', 'page-differs', (copy) => copy.replace(/>駅前店.*?</, '>いつもありがとう<')],
    [
      'a copy with a sentence more',
      'capture-1',
      'page-differs',
      (copy) => copy.replace('</main>', '<p>本人が書いたと認めました</p></main>'),
    ],
  ];

  it.each(representatives(forgeries, forgeries.length))('is red with %s', async (_, name, reason, change) => {
    const forged = new Map(files);
    const path = `data/rebuilt/${name}.html`;
    forged.set(path, bytesOf(change(text(files.get('data/rebuilt/capture-1.html')))));
    await rewriteManifests(forged);
    const { outcome, checks } = await verifyPack(closePack(forged), { pins: [] });
    expect(outcome).toBe('changed');
    const found = checks.find(({ id }) => id === 'active')?.findings;
    expect(found).toContainEqual(expect.objectContaining({ reason, path }));
  });
});
