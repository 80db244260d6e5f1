import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { billOfMaterials, licenceTexts, shippedParts } from '../../../utils/node/build/bill-of-materials';
import { archiveCommit, uncommitted } from '../../../utils/node/build/commit-source';
import { storeZip } from '../../../utils/node/build/store-zip';
import { projectRoot } from '../../harness/build';

const folder = mkdtempSync(join(tmpdir(), 'banken-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tree(name: string, order: readonly string[], time: Date): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'a'), { recursive: true });
  for (const file of order) {
    writeFileSync(join(root, file), `${file} 番犬 `.repeat(100));
    utimesSync(join(root, file), time, time);
  }
  return root;
}

describe('the ZIP for a store', () => {
  it('depends on the files alone, not on when and in which order they were written, and unzip reads it', () => {
    const one = storeZip(tree('one', ['b.js', 'a/z.js', 'manifest.json'], new Date('2026-11-27')));
    const other = storeZip(tree('other', ['manifest.json', 'a/z.js', 'b.js'], new Date('2001-01-01')));
    expect(Buffer.from(one).equals(other)).toBe(true);
    writeFileSync(join(folder, 'store.zip'), one);
    const out = join(folder, 'out');
    execFileSync('unzip', ['-q', join(folder, 'store.zip'), '-d', out]);
    expect(readFileSync(join(out, 'a', 'z.js'), 'utf8')).toBe('a/z.js 番犬 '.repeat(100));
  });
});

/** A repository with one commit. */
function repository(name: string): string {
  const root = tree(name, ['manifest.json', 'a/z.js', 'old.js'], new Date('2026-11-27'));
  for (const parameters of [
    ['init', '-q'],
    ['add', '.'],
    ['-c', 'user.name=A', '-c', 'user.email=a@example.test', 'commit', '-q', '-m', 'one'],
  ])
    execFileSync('git', parameters, { cwd: root });
  return root;
}

/** What a build finds set by such a file. */
function setBy(written: string): unknown {
  const file = join(folder, 'company.env');
  writeFileSync(file, written);
  const { BANKEN_COMPANY_BUILD: _, BANKEN_GECKO_ID: __, ...env } = process.env;
  const said = 'JSON.stringify(["BANKEN_COMPANY_BUILD", "BANKEN_GECKO_ID"].map((name) => process.env[name] ?? null))';
  return JSON.parse(execFileSync(process.execPath, [`--env-file=${file}`, '-p', said], { encoding: 'utf8', env }));
}

describe('the source for a store', () => {
  it('has the same bytes in every time zone, as the packages have', () => {
    const root = repository('source');
    const made = ['Asia/Tokyo', 'America/New_York'].map((zone) => {
      vi.stubEnv('TZ', zone);
      const file = join(folder, 'source.zip');
      archiveCommit(root, file);
      return [new Date(0).getHours(), readFileSync(file), storeZip(root)] as const;
    });
    vi.unstubAllEnvs();
    const [[hour, ...one], [otherHour, ...other]] = made as [(typeof made)[0], (typeof made)[0]];
    expect(hour).not.toBe(otherHour);
    expect(other).toEqual(one);
  });

  it('tells every file that the commit has otherwise or not at all, and none where there is none', () => {
    const root = repository('changed');
    expect(uncommitted(root)).toEqual([]);
    writeFileSync(join(root, 'a', '番犬 new.js'), 'new');
    writeFileSync(join(root, 'manifest.json'), '{}');
    rmSync(join(root, 'old.js'));
    expect(uncommitted(root).sort()).toEqual(['a/番犬 new.js', 'manifest.json', 'old.js']);
  });

  it('is built there by the name that addons.mozilla.org looks for, from pinned packages alone', () => {
    const { scripts, devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(scripts['build-for-amo']).toBe('npm run build:firefox');
    expect(Object.values(devDependencies).filter((version) => !/^\d/.test(String(version)))).toEqual([]);
  });

  it("has a company's own build by names of its own, which read what is set from a file that it brings", () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(scripts['build-for-amo:company']).toBe('npm run build:company -- -b firefox --mv3');
    const [, file = ''] =
      /^node --env-file=(\S+) node_modules\/wxt\/bin\/wxt\.mjs build$/.exec(scripts['build:company']) ?? [];
    expect(execFileSync('git', ['ls-files', file], { cwd: projectRoot, encoding: 'utf8' }).trim()).toBe(file);
    const written = readFileSync(join(projectRoot, file), 'utf8');
    expect(setBy(written)).toEqual(['1', null]);
    // A company that signs it as its own takes the sign before its id away
    expect(setBy(written.replace('# BANKEN_GECKO_ID', 'BANKEN_GECKO_ID'))).toEqual(['1', 'banken@company.example']);
  });
});

describe('what ships', () => {
  it('is every dependency of package.json, pinned, and none of the tools', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    const names = shippedParts(projectRoot).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    for (const tool of ['vitest', 'wxt', '@playwright/test'])
      expect([names.includes(tool), tool in devDependencies]).toEqual([false, true]);
    const bill = JSON.parse(billOfMaterials(projectRoot));
    expect(bill.components.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(billOfMaterials(projectRoot)).toBe(billOfMaterials(projectRoot));
  });

  it('is under a licence that asks for nothing of the source, and brings its text', () => {
    const copyleft = shippedParts(projectRoot).filter(({ licence = 'none' }) => /GPL|SSPL|none/i.test(licence));
    expect(copyleft).toEqual([]);
    expect(licenceTexts(projectRoot)).toContain('dexie');
  });
});
