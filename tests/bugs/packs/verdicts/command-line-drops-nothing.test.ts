import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyShell } from '../../../../utils/export/verify-files/verify-shell';
import { verifyCommand } from '../../../../utils/node/commands/verifying/verify-command';
import { bytesOf, closePack, openPack } from '../../../attacks/packs/forged-pack';
import { runShell, unpacked } from '../../../attacks/packs/shell-verdict';
import { representatives } from '../../../harness/whole';
import { makePack } from '../../../unit/export/pack-maker';
import { sampleDevice, samplePackInput } from '../../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'banken-line-'));
const at = (name: string) => join(folder, name);
const { fingerprint } = sampleDevice;
const list = (name: string, pins: unknown[], revoked: unknown[] = []) =>
  writeFileSync(at(name), JSON.stringify({ pins, revoked }));
let good: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const { blob } = await makePack({ ...(await samplePackInput()), signer: sampleDevice });
  good = new Uint8Array(await blob.arrayBuffer());
  writeFileSync(at('good.zip'), good);
  const changed = await openPack(good);
  writeFileSync(at('changed.zip'), closePack(changed.set('data/post.json', bytesOf('{}'))));
  writeFileSync(at('half.zip'), good.subarray(0, good.length / 2));
  list('pins.json', [{ fingerprint, name: 'x' }]);
  list('revoked.json', [], [{ fingerprint, name: 'stolen' }]);
  mkdirSync(at('folder'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function said(...words: string[]) {
  const lines: string[] = [];
  const output = { log: (line: string) => void lines.push(line), error: (line: string) => void lines.push(line) };
  return { exit: await verifyCommand(words, output), lines, text: lines.join('\n') };
}
const isJudged = (text: string) => /^check /m.test(text);

describe('several packs', () => {
  it('are judged each, and the worst of them is how the command ends', async () => {
    const { exit, lines, text } = await said(at('good.zip'), at('changed.zip'));
    expect(exit).toBe(1);
    expect(lines.filter((line) => line.startsWith('== '))).toEqual([
      `== ${at('good.zip')}`,
      `== ${at('changed.zip')}`,
      '== 2 checked',
    ]);
    expect(text).toMatch(/^CHANGED: data\/post\.json/m);
    expect(lines.slice(-2)).toEqual([`open        ${at('good.zip')}`, `CHANGED     ${at('changed.zip')}`]);
  });

  it.each(representatives(['none.zip', 'folder'], 2))('with %s among them nothing is judged', async (name) => {
    const { exit, text } = await said(at('good.zip'), at(name));
    expect({ exit, isJudged: isJudged(text) }).toEqual({ exit: 2, isJudged: false });
    expect(text).toContain(at(name));
  });

  it('are all bags with --bagit', async () => {
    const { exit, text } = await said(at('good.zip'), at('half.zip'), '--bagit');
    expect(exit).toBe(1);
    expect(text).toMatch(/good\.zip: valid.*half\.zip: NOT valid/s);
  });
});

describe('options', () => {
  it.each(
    representatives(
      [
        [['--orignal', 'good.zip'], '--orignal'],
        [['--key', 'pins.json'], '--key'],
        [['--bagit=yes'], '--bagit'],
        [['--keys'], '--keys'],
        [['--original', 'good.zip', '--original', 'good.zip'], '--original'],
        [['--bagit', '--keys', 'pins.json'], '--keys'],
        [['--original', 'half.zip'], 'half.zip'],
        [['--original', 'pins.json'], 'pins.json'],
        [['--original', 'none.zip'], 'none.zip'],
      ] as const,
      9,
    ),
  )('%s: told, and nothing is judged', async (words, named) => {
    const given = words.map((word) => (word.startsWith('-') ? word : at(word)));
    const { exit, text } = await said(at('good.zip'), ...given);
    expect({ exit, isJudged: isJudged(text) }).toEqual({ exit: 2, isJudged: false });
    expect(text).toContain(named);
  });

  it('reads a list behind an equals sign', { tags: 'long' }, async () => {
    expect((await said(at('good.zip'), `--keys=${at('revoked.json')}`)).text).toMatch(/^KEY REVOKED/);
  });

  it('says of an original that nothing was held against it', { tags: 'long' }, async () => {
    expect((await said(at('good.zip'), '--original', at('good.zip'))).text).toContain('Nothing was held against');
  });
});

describe('lists of keys', () => {
  it.each([
    ['pins.json', 'revoked.json'],
    ['revoked.json', 'pins.json'],
  ])('%s and %s: a revocation in either counts', async (one, other) => {
    const { exit, text } = await said(at('good.zip'), '--keys', at(one), '--keys', at(other));
    expect(exit).toBe(3);
    expect(text).toMatch(/^KEY REVOKED/);
    expect(text).toContain('key-revoked');
  });

  it('call a key by the names of both', { tags: 'long' }, async () => {
    list('other.json', [{ fingerprint, name: 'y' }]);
    const { text } = await said(at('good.zip'), '--keys', at('pins.json'), '--keys', at('other.json'));
    expect(text).toMatch(/proven +keys .*x \/ y/);
  });

  it('are no list where one names a key twice, and are one where it only says so again', { tags: 'long' }, async () => {
    const named = (...names: string[]) => names.map((name) => ({ fingerprint, name }));
    list('twice.json', named('x', 'y'));
    expect(await said(at('good.zip'), '--keys', at('twice.json'))).toMatchObject({ exit: 2 });
    list('again.json', named('x', 'x'));
    expect((await said(at('good.zip'), '--keys', at('again.json'))).exit).not.toBe(2);
  });

  it('are read with the mark that Windows puts before UTF-8', async () => {
    writeFileSync(at('marked.json'), `\ufeff${JSON.stringify([{ fingerprint, name: '端末' }])}`);
    const { text } = await said(at('good.zip'), '--keys', at('marked.json'));
    expect(text).toMatch(/proven +keys .*端末/);
  });

  it.each([
    ['UTF-16', () => Buffer.from(`\ufeff[{}]`, 'utf16le'), /saved as UTF-16/],
    ['UTF-16 without a mark', () => Buffer.from('[{}]', 'utf16le'), /saved as UTF-16/],
    ['Shift_JIS', () => Buffer.from([0x5b, 0x92, 0x5b, 0x96, 0x96, 0x5d]), /not saved as UTF-8/],
    ['no list', () => Buffer.from('{}'), /no key list/],
  ])('say that they are saved as %s', async (_, bytes, words) => {
    writeFileSync(at('odd.json'), bytes());
    const { exit, lines } = await said(at('good.zip'), '--keys', at('odd.json'));
    expect(exit).toBe(2);
    expect(lines.join('\n')).toMatch(words);
  });

  it('say that they are not there', async () => {
    const { exit, lines } = await said(at('good.zip'), '--keys', at('none.json'));
    expect({ exit, lines }).toEqual({ exit: 2, lines: [`${at('none.json')}: cannot be read (ENOENT)`] });
  });
});

describe('verify.sh', () => {
  const run = async (...words: string[]) => {
    writeFileSync(at('verify.sh'), verifyShell);
    try {
      return { exit: 0, output: execFileSync('sh', [at('verify.sh'), ...words], { encoding: 'utf8', stdio: 'pipe' }) };
    } catch (error) {
      // How it ended is what is asked
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { exit: status, output: stdout + stderr };
    }
  };

  it('reads every list of keys, and refuses what it would drop', { tags: 'long' }, async () => {
    const pack = await unpacked(good);
    const { top } = pack!;
    writeFileSync(at('a.txt'), `${'a'.repeat(64)}\n`);
    writeFileSync(at('b.txt'), `\ufeff${fingerprint}\n`);
    writeFileSync(at('root.pem'), '');
    expect((await runShell(top, { keys: [fingerprint] })).checks.get('keys')?.status).toBe('proven');
    for (const order of [
      ['a.txt', 'b.txt'],
      ['b.txt', 'a.txt'],
    ])
      expect((await run(...order.flatMap((name) => ['-k', at(name)]), top)).output).toMatch(/^proven +keys /m);
    for (const words of [
      [top, top],
      [top, '-k', at('a.txt')],
      ['-x', top],
      ['-k', at('none'), top],
      ['-r', at('none'), top],
      ['-r', at('root.pem'), '-r', at('root.pem'), top],
    ])
      expect((await run(...words)).exit).toBe(2);
    pack!.remove();
  });
});
