import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { packName } from '../../../utils/export/pack';
import { makePack, type Pack } from './pack-maker';
import { samplePackInput } from './sample-incident';
import { extract, run } from './stock-tools';

// Packs and stock tools take seconds on a busy machine
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let pack: Pack;
let bag: string;

beforeAll(async () => {
  pack = await makePack(await samplePackInput({}, { viewport: true, at: '2026-11-25T05:32:07.412Z' }));
  bag = await extract(pack);
}, 60_000);

describe('a pack', () => {
  it('is judged whole by sha256sum over both manifests', async () => {
    const said = await run('sha256sum', ['-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], bag);
    expect(said).toContain('data/report.pdf: OK');
    expect(said).toContain('bag-info.txt: OK');
    expect(said).not.toContain('FAILED');
  });

  it('lists every file of the payload, and nothing else', async () => {
    const listed = (await readFile(join(bag, 'manifest-sha256.txt'), 'utf8')).match(/data\/.*/g);
    const names = await readdir(join(bag, 'data'), { recursive: true, withFileTypes: true });
    const present = names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(bag.length + 1));
    expect(listed).toEqual(present.sort());
  });

  it('lays the first capture flat and the second in its own folder', () => {
    const names = pack.entries.map(({ name }) => name.replace('K-2026-0117_20261130/', ''));
    for (const name of [
      'post.json',
      'capture.json',
      'screenshot-post.png',
      'page.html',
      'post.txt',
      'tiles/1.png',
      'seal.json',
    ]) {
      expect(names).toContain(`data/${name}`);
      expect(names).toContain(`data/capture-2/${name}`);
    }
    for (const name of ['data/custody.jsonl', 'data/incident.json', 'data/report.pdf', 'VERIFY.txt'])
      expect(names).toContain(name);
  });

  it('has short ASCII names under one directory named like the ZIP', () => {
    expect(pack.name).toBe('K-2026-0117_20261130.zip');
    expect(pack.entries.every(({ name }) => /^K-2026-0117_20261130\/[A-Za-z0-9._/-]+$/.test(name))).toBe(true);
    expect(pack.entries.every(({ name }) => (name.split('/').at(-1) ?? '').length <= 50)).toBe(true);
  });

  it('is named after the day in Japan', { tags: 'long' }, () => {
    expect(packName({ number: 'K-2026-0117' }, '2026-11-24T15:00:00.000Z')).toBe('K-2026-0117_20261125');
  });

  it('carries neither the feeling nor its key', async () => {
    const files = await readdir(bag, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const text = await readFile(join(file.parentPath, file.name), 'utf8');
      expect(text).not.toContain('feeling');
      expect(text).not.toContain('外に出さない約束');
    }
  });

  it('keeps the sealed files byte for byte', async () => {
    const input = await samplePackInput();
    const made = await extract(await makePack(input));
    for (const { name, bytes } of input.files)
      expect(new Uint8Array(await readFile(join(made, 'data', name)))).toEqual(bytes);
  });

  it('is the same pack, byte for byte, from the same input', async () => {
    const input = await samplePackInput();
    const [first, second] = [await makePack(input), await makePack(input)];
    expect(second.sha256).toBe(first.sha256);
    expect(first.sha256).toBe(await sha256Hex(new Uint8Array(await first.blob.arrayBuffer())));
  });

  it('states the seals and the head of the log in bag-info.txt', { tags: 'long' }, async () => {
    const input = await samplePackInput();
    const info = await readFile(join(await extract(await makePack(input)), 'bag-info.txt'), 'utf8');
    const head = input.custody.at(-1);
    expect(info).toContain(`Capture-Seal: capture-1 ${input.captures[0]?.seal}\n`);
    expect(info).toContain(`Custody-Head: ${head?.seq} ${head?.hash}\n`);
    expect(info).toMatch(/^Payload-Oxum: \d+\.\d+$/m);
    expect(info).toContain('Bagging-Date: 2026-11-30\n');
  });

  it('tells how far it is', { tags: 'long' }, async () => {
    const steps: string[] = [];
    await makePack(await samplePackInput(), {
      onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
    });
    expect(steps[0]).toBe('files 0/7');
    expect(steps).toContain('files 7/7');
    expect(steps).toContain('report 100/100');
    expect(steps.at(-1)).toMatch(/^zip (\d+)\/\1$/);
  });

  it('is refused when a sealed file is gone or changed', async () => {
    const input = await samplePackInput();
    const without = { ...input, files: input.files.filter(({ name }) => name !== 'post.txt') };
    await expect(makePack(without)).rejects.toMatchObject({
      code: 'pack-failed',
      detail: expect.stringContaining('post.txt'),
    });
    const changed = {
      ...input,
      files: input.files.map((file) => (file.name === 'post.txt' ? { ...file, bytes: new Uint8Array([1]) } : file)),
    };
    await expect(makePack(changed)).rejects.toMatchObject({
      code: 'pack-failed',
      detail: expect.stringContaining('changed'),
    });
  });

  it('says in both languages how to check it and what a check does not show', async () => {
    const text = await readFile(join(bag, 'VERIFY.txt'), 'utf8');
    expect(text.indexOf('sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt')).toBeLessThan(
      text.indexOf('照合でわかること'),
    );
    for (const words of ['shasum -a 256 -c', 'Get-FileHash', '照合ではわからないこと', 'What a check does not show'])
      expect(text).toContain(words);
  });
});
