import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBagDirectory } from '../../../utils/node/commands/verifying/open-bag-directory';
import { checkPlainBag } from '../../../utils/verify/bagit/plain-bag';
import { openZippedBag } from '../../../utils/verify/bagit/plain-zip';
import { handMadeFiles } from './hand-made-bag';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('the command', () => {
  const command = (...args: string[]) => {
    try {
      return {
        code: 0,
        out: execFileSync(process.execPath, ['--import', 'tsx', 'utils/node/commands/verify.ts', ...args], {
          encoding: 'utf8',
          stdio: 'pipe',
        }),
      };
    } catch (error) {
      const { status, stderr, stdout } = error as { status: number; stderr: string; stdout: string };
      return { code: status, out: stdout + stderr };
    }
  };
  const folder = mkdtempSync(join(tmpdir(), 'banken-bag-'));
  const write = (name: string) => {
    for (const [path, content] of handMadeFiles({ payload: { 'data/日本.txt': 'x' } })) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), content);
    }
  };

  it('says 0 for a valid bag, in a directory and in a ZIP by another maker, and 1 with the reason for another', {
    tags: 'long',
  }, () => {
    write('good');
    execFileSync('python3', ['-c', `import shutil; shutil.make_archive('good', 'zip', '.', 'good')`], { cwd: folder });
    expect(command(join(folder, 'good'), '--bagit')).toMatchObject({ code: 0 });
    expect(command(join(folder, 'good.zip'), '--bagit')).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'good', 'data', 'more'), 'x');
    const bad = command(join(folder, 'good'), '--bagit');
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('[file-unlisted]');
    expect(command(join(folder, 'none'), '--bagit').code).toBe(2);
  });

  it('follows no link', async () => {
    write('linked');
    symlinkSync('/etc/passwd', join(folder, 'linked', 'data', 'link'));
    expect(await checkPlainBag(await openBagDirectory(join(folder, 'linked')))).toMatchObject({ isValid: false });
  });

  it('does not take a broken ZIP for a bag', async () => {
    expect((await checkPlainBag(await openZippedBag(bytes('PK nonsense')))).isValid).toBe(false);
  });
});

/** The public suite (github.com/LibraryOfCongress/bagit-conformance-suite), when somebody has put it there. */
const suite = process.env['BAGIT_SUITE'] ?? '';
describe.skipIf(!existsSync(join(suite, 'v1.0')))('the conformance suite', () => {
  const kinds = ['valid', 'invalid', 'warning', 'linux-only'];
  const bags =
    suite === ''
      ? []
      : readdirSync(suite)
          .filter((name) => name.startsWith('v'))
          .flatMap((version) =>
            kinds
              .filter((kind) => existsSync(join(suite, version, kind)))
              .flatMap((kind) =>
                readdirSync(join(suite, version, kind), { withFileTypes: true })
                  .filter((entry) => entry.isDirectory())
                  .map((entry) => [version, kind, entry.name] as const),
              ),
          );
  it.each(bags)('%s %s %s', async (version, kind, name) => {
    const { isValid, findings } = await checkPlainBag(await openBagDirectory(join(suite, version, kind, name)));
    expect(isValid).toBe(kind === 'valid' || kind === 'warning');
    if (kind === 'warning') expect(findings.length).toBeGreaterThan(0);
  });
});
