import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { billOfMaterials, licenceTexts, shippedParts } from '../../../utils/node/build/bill-of-materials';
import { archiveCommit, uncommitted } from '../../../utils/node/build/commit-source';
import { buildNote, buildNoteName, packageSet } from '../../../utils/node/build/package-set';
import { storeZip } from '../../../utils/node/build/store-zip';
import { projectRoot } from '../../harness/build';
import { representatives } from '../../harness/whole';

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
  it('has the same bytes in every time zone, as the packages have', { tags: 'long' }, () => {
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

describe.each(
  representatives(
    [
      ['the stores', false],
      ['a company', true],
    ],
    2,
  ),
)('the source archive for %s, by itself,', (_, isForCompany) => {
  const set = packageSet('0.1.0', isForCompany);
  const file = join(folder, set.source);
  archiveCommit(projectRoot, file, { [buildNoteName]: buildNote(set, isForCompany, 'ab'.repeat(32), '>=20.19') });
  const files = unzipSync(readFileSync(file));
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const note = textOf(buildNoteName);
  const { scripts, engines, devDependencies } = JSON.parse(textOf('package.json'));

  it('holds every file of the commit, as it is there, and the note', () => {
    const listed = execFileSync('git', ['ls-tree', '-r', '-z', 'HEAD'], { cwd: projectRoot, encoding: 'utf8' });
    const committed = new Map(
      listed
        .split('\0')
        .filter(Boolean)
        .map((line) => /^\d+ blob ([0-9a-f]{40})\t(.+)$/.exec(line)?.slice(1) ?? [])
        .map(([id = '', name = '']) => [name, id]),
    );
    const held = Object.keys(files).filter((name) => !name.endsWith('/') && name !== buildNoteName);
    expect(held.sort()).toEqual([...committed.keys()].sort());
    for (const name of ['package.json', 'package-lock.json', 'wxt.config.ts', '.github/company.env']) {
      const bytes = files[name] ?? new Uint8Array();
      const blob = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes);
      expect(blob.digest('hex'), name).toBe(committed.get(name));
    }
  });

  it('says which package it is of, and commands that it brings itself', () => {
    expect(note).toContain(`source of \`${set.firefox.zip}\` (SHA-256 \`${'ab'.repeat(32)}\`)`);
    expect(set.source.replace('source', 'firefox')).toBe(set.firefox.zip);
    expect(note).toContain(`Node ${engines.node} `);
    const commands = [...note.matchAll(/^ {4}(.+)$/gm)].map(([, command]) => command);
    expect(commands).toEqual([
      'npm ci',
      `npm run ${set.firefox.script}`,
      `unzip ${set.firefox.zip} -d package`,
      `diff -r .output/${set.firefox.built} package`,
    ]);
    // Down to the builder, which `npm ci` brings, and to the file that makes it a company's
    let command: string = scripts[set.firefox.script];
    for (let next = command; next; command = next || command) {
      const [, name = '', rest = ''] = /^npm run ([\w:-]+)(?: -- (.+))?$/.exec(command) ?? [];
      next = name && [scripts[name], rest].filter(Boolean).join(' ');
    }
    const [, env, parameters] =
      /^(?:node --env-file=(\S+) node_modules\/wxt\/bin\/wxt\.mjs|wxt) (.+)$/.exec(command) ?? [];
    expect(parameters).toBe('build -b firefox --mv3');
    expect(env !== undefined).toBe(isForCompany);
    if (env) expect([env in files, note.includes(env)]).toEqual([true, true]);
    const locked = JSON.parse(textOf('package-lock.json')).packages['node_modules/wxt'];
    expect(locked).toMatchObject({ version: devDependencies.wxt, integrity: expect.stringContaining('sha512-') });
  });

  it('builds to where the note compares, by what its own file sets', { tags: 'long' }, async () => {
    const [isCompanys] = isForCompany ? (setBy(textOf('.github/company.env')) as string[]) : [];
    vi.resetModules();
    vi.stubEnv('BANKEN_COMPANY_BUILD', isCompanys);
    const { outDirTemplate = '{{browser}}-mv{{manifestVersion}}' } = (await import('../../../wxt.config')).default;
    vi.unstubAllEnvs();
    const built = outDirTemplate.replace('{{browser}}', 'firefox').replace('{{manifestVersion}}', '3');
    expect(built).toBe(set.firefox.built);
    expect(note.includes('which is another package')).toBe(isForCompany);
    const imported = [...textOf('wxt.config.ts').matchAll(/from '(\.[^']+)'/g)].map(
      ([, path = '']) => `${normalize(path)}.ts`,
    );
    expect(imported.length).toBeGreaterThan(5);
    expect(imported.filter((path) => !(path.replaceAll('\\', '/') in files))).toEqual([]);
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
