import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verifyCommand } from '../../../utils/node/commands/verifying/verify-command';
import { bytesOf, closePack, openPack } from '../../attacks/packs/forged-pack';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { sampleDevice, samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'banken-terminal-'));
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  const { blob } = await makePack({ ...(await samplePackInput()), signer: sampleDevice });
  const zip = new Uint8Array(await blob.arrayBuffer());
  writeFileSync(at('pack.zip'), zip);
  const changed = await openPack(zip);
  writeFileSync(at('changed.zip'), closePack(changed.set('data/post.json', bytesOf('{}'))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function said(...words: string[]) {
  const lines: string[] = [];
  const output = { log: (line: string) => void lines.push(line), error: (line: string) => void lines.push(line) };
  return { exit: await verifyCommand(words, output), lines };
}

const whole = 'Whole: every check was made, and every part of this pack agrees with every other.';

/** Whoever wrote the list had the words of a whole pack stand over those of a changed one. */
it.each(
  representatives(
    [
      ['a cleared screen', `x\u001b[2J\u001b[H${whole}\u001b[8m`],
      ['a new line', `x\r\n${whole}`],
      ['a control of one byte', `x\u009b2J${whole}`],
      ['words turned round', `x\u202e${whole}`],
    ],
    4,
  ),
)('prints a name of the key list with %s as what it is', async (_, name) => {
  writeFileSync(
    at('keys.json'),
    JSON.stringify({ pins: [{ fingerprint: sampleDevice.fingerprint, name }], revoked: [] }),
  );
  const { exit, lines } = await said(at('changed.zip'), '--keys', at('keys.json'));
  expect(exit).toBe(1);
  expect(lines.join('')).toContain('Whole: every check');
  expect(lines.filter((line) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line))).toEqual([]);
  expect(lines.some((line) => line.startsWith('Whole'))).toBe(false);
});

it.each(representatives(['--keys', '--roots', '--original'], 3))(
  'says of a file behind %s that is not there that it cannot be read',
  async (option) => {
    const { exit, lines } = await said(at('pack.zip'), option, at('no\u001b[2Jsuch'));
    expect(exit).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/no\\u\{1b\}\[2Jsuch: /);
  },
);

it('takes no file without a certificate for roots', async () => {
  writeFileSync(at('roots.pem'), 'roots\n');
  expect(await said(at('pack.zip'), '--roots', at('roots.pem'))).toMatchObject({ exit: 2 });
});
