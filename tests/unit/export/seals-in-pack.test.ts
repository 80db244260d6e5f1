import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeItemFile } from '../../../utils/export/item-file';
import { fontsOfPapers } from '../../../utils/node/build/letter-table';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack, type SampleInput } from './pack-maker';
import { sampleDevice, samplePackInput } from './sample-incident';
import { extract, run } from './stock-tools';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let input: SampleInput;
let bag: string;
beforeAll(async () => {
  input = { ...(await samplePackInput({}, { at: '2026-11-25T05:32:07.412Z' })), signer: sampleDevice };
  bag = await extract(
    await makePack({ ...input, pageFiles: { verifyPage: new TextEncoder().encode('<!doctype html>') } }),
  );
});

const pins = [{ fingerprint: sampleDevice.fingerprint, name: 'sample' }];
const verified = (folder: string, where: string) =>
  run(
    'openssl',
    [
      'dgst',
      '-sha256',
      '-verify',
      `${folder}key/device.spki.pem`,
      '-signature',
      `${folder}tagmanifest-sha256.txt.sig`,
      `${folder}tagmanifest-sha256.txt`,
    ],
    where,
  );

describe('the seals in a pack', () => {
  it('hold for stock tools, from the top of the pack', async () => {
    expect(await run('sha256sum', ['-c', 'data/seal/manifest-sha256.txt'], bag)).toContain('data/post.json: OK');
    expect(await run('sha512sum', ['-c', 'data/seal/manifest-sha512.txt'], bag)).toContain('data/page.html: OK');
    const tags = await run('sha256sum', ['-c', 'tagmanifest-sha256.txt'], join(bag, 'data/seal'));
    expect(tags).toContain('key/device.spki.pem: OK');
    expect(await verified('data/seal/', bag)).toContain('Verified OK');
    expect(await verified('data/capture-2/seal/', bag)).toContain('Verified OK');
    expect(await verified('', bag)).toContain('Verified OK');
  });

  it('are whole for us, and nobody’s until the key is on a list', { tags: 'long' }, async () => {
    const zip = new Uint8Array(await (await makePack(input)).blob.arrayBuffer());
    expect(await verifyPack(zip, { pins, revoked: [], letters: fontsOfPapers })).toMatchObject({
      outcome: 'whole',
      kind: 'case',
      captures: 2,
    });
    expect(await verifyPack(zip, { pins: [{ fingerprint: '0'.repeat(64), name: 'other' }] })).toMatchObject({
      outcome: 'open',
      holds: true,
    });
  });

  it('give the same verdict when nothing can be asked', { tags: 'long' }, async () => {
    const zip = new Uint8Array(await (await makePack(input)).blob.arrayBuffer());
    const online = await verifyPack(zip, { pins });
    const refuse = () => {
      throw new Error('asked the network');
    };
    vi.stubGlobal('fetch', refuse);
    vi.stubGlobal('XMLHttpRequest', refuse);
    vi.stubGlobal('WebSocket', refuse);
    expect(await verifyPack(zip, { pins })).toEqual(online);
    vi.unstubAllGlobals();
  });

  it('are refused at export when a tag file is gone or another one', { tags: 'long' }, async () => {
    const without = { ...input, files: input.files.filter(({ name }) => !name.endsWith('.sig')) };
    await expect(makePack(without)).rejects.toMatchObject({
      code: 'pack-failed',
      detail: expect.stringContaining('.sig'),
    });
    const changed = {
      ...input,
      files: input.files.map((file) =>
        file.name === 'seal/tagmanifest-sha256.txt' ? { ...file, bytes: new Uint8Array([1]) } : file,
      ),
    };
    await expect(makePack(changed)).rejects.toMatchObject({ code: 'pack-failed' });
  });

  it('are told as not answerable for a capture from before signatures', { tags: 'long' }, async () => {
    const old = await makePack(await samplePackInput({ device: 'none' }));
    const { checks, outcome } = await verifyPack(new Uint8Array(await old.blob.arrayBuffer()));
    expect(outcome).toBe('open');
    expect(checks.find(({ id }) => id === 'item-seals')).toMatchObject({ status: 'cannot-tell' });
  });
});

describe('verify.sh', () => {
  const sh = (where: string, ...args: string[]) =>
    run('sh', [join(where, 'verify.sh'), ...args]).then(
      (said) => ({ code: 0, said }),
      (error: { code: number; stdout: string }) => ({ code: error.code, said: error.stdout }),
    );

  it('finds nothing changed, knows a key from a list, and never says whole', { tags: 'long' }, async () => {
    const keys = join(await mkdtemp(join(tmpdir(), 'banken-keys-')), 'keys.txt');
    await writeFile(keys, `${sampleDevice.fingerprint.toUpperCase().replace(/.{4}/g, '$& ')}\n`);
    const { code, said } = await sh(bag, '-k', keys);
    expect(said).not.toMatch(/^(?:changed|cannot-tell) /m);
    expect(said).toMatch(/^proven +keys /m);
    expect(said).toMatch(/^proven +item-seals /m);
    expect(code).toBe(3);
  });

  it('says 1 and names what changed or was added', { tags: 'long' }, async () => {
    const copy = join(await mkdtemp(join(tmpdir(), 'banken-copy-')), 'bag');
    await cp(bag, copy, { recursive: true });
    await appendFile(join(copy, 'data/capture-2/post.txt'), 'x');
    await writeFile(join(copy, 'data/extra'), 'x');
    const { code, said } = await sh(copy);
    expect(code).toBe(1);
    expect(said).toContain('data/capture-2/post.txt [digest-differs]');
    expect(said).toContain('data/extra [file-unlisted]');
    expect(said).toContain('data/extra [file-unsealed]');
  });

  it('is the same in every pack, and named in VERIFY.txt', { tags: 'long' }, async () => {
    const other = await extract(await makePack({ ...(await samplePackInput()), signer: sampleDevice }));
    expect(await readFile(join(other, 'verify.sh'))).toEqual(await readFile(join(bag, 'verify.sh')));
    const text = await readFile(join(bag, 'VERIFY.txt'), 'utf8');
    for (const words of [
      'openssl dgst -sha256 -verify',
      'verify.html',
      '何の証明にもなりません',
      'proves nothing to the other side',
    ])
      expect(text).toContain(words);
    expect(text.indexOf('sha256sum -c')).toBeLessThan(text.indexOf('verify.sh'));
    const listed = await run('sha256sum', [join(bag, 'verify.html')]);
    expect(text).toContain(listed.slice(0, 64));
  });
});

describe('one capture by itself', () => {
  it('is the bag that was sealed, for stock tools and for us', async () => {
    const [capture] = input.captures;
    const item = await makeItemFile(capture!, input.files);
    const folder = await extract(item);
    const said = await run('sha256sum', ['-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], folder);
    expect(said).not.toContain('FAILED');
    expect(await run('sha512sum', ['-c', 'manifest-sha512.txt'], folder)).toContain('data/post.json: OK');
    expect(await verified('', folder)).toContain('Verified OK');
    const zip = new Uint8Array(await item.blob.arrayBuffer());
    expect(await verifyPack(zip, { pins, revoked: [] })).toMatchObject({ outcome: 'whole', kind: 'item', captures: 1 });
    expect(item.name).toMatch(/^capture-[0-9a-f]{8}_20261124\.zip$/);
  });

  it('adds less than one per cent to a capture of 2 MB', { tags: 'long' }, async () => {
    // A picture of pixels that do not compress: 2.1 MB
    const large = await samplePackInput({ width: 1_100, height: 1_050, noise: true });
    const { payload, envelope } = await makeItemFile(large.captures[0]!, large.files);
    expect(payload).toBeGreaterThan(2_000_000);
    expect(envelope / payload).toBeLessThan(0.01);
  });
});
