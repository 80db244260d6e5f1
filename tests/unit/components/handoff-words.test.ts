import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keyStandings } from '../../../utils/evidence/store/import-incident';
import { wordsOf } from './dashboard-parts';

const sources = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);

describe.each(['ja', 'en'] as const)('words of hand-over, keys and backup in %s', (lang) => {
  const words = wordsOf(lang);

  it('has every key that is named in the code', () => {
    const named = sources.flatMap((source) => [
      ...source.matchAll(/['"`]((?:handoff|identity|pins|backup)_\w+)['"`]/g),
    ]);
    expect(named.length).toBeGreaterThan(80);
    expect([...new Set(named.map(([, key]) => key ?? ''))].filter((key) => !words.has(key))).toEqual([]);
  });

  it('has the keys that are put together', () => {
    const made = [
      ...['new', 'more', 'known'].flatMap((kind) => [`handoff_import_${kind}`, `handoff_import_${kind}_captures`]),
      ...keyStandings.flatMap((standing) => [`handoff_key_${standing}`, `handoff_key_${standing}_help`]),
      ...['create', 'adopt', 'unlock', 'plain', 'forget'].map((act) => `identity_${act}`),
      ...['create', 'adopt', 'plain', 'forget'].map((act) => `identity_${act}Warning`),
      ...['hrName', 'hrRecipient'].flatMap((field) => [`handoff_${field}`, `handoff_${field}Help`]),
      'handoff_hrRecipientWrong',
      'export_step_encrypt',
    ];
    expect(made.filter((key) => !words.has(key))).toEqual([]);
  });
});
