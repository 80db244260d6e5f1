import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { judgePolicy } from '../../../utils/evidence/settings/judge-policy';
import { managedSchema, type PlainSchema, plainSchema } from '../../../utils/node/policy/managed-schema';
import { exampleIds, exampleValues, policySamples } from '../../../utils/node/policy/samples';
import { withTables } from '../../../utils/node/policy/tables';
import { keyOf, policyNames } from '../../../utils/shapes/policy/policy-keys';
import { projectRoot } from '../../harness/build';

const samples = policySamples(exampleIds);
const values = exampleValues();
const parsed = (name: string) => JSON.parse(samples.get(name) ?? '');
const parser = new new JSDOM().window.DOMParser();
const xml = (text: string) => parser.parseFromString(text, 'text/xml');

/** A value as Chromium on Windows makes it from the registry by the schema: numbers to switches, JSON in a string to lists. */
function fromRegistry(value: string | number, { type }: PlainSchema): unknown {
  if (type === 'boolean') return value === 1;
  return type === 'array' || type === 'object' ? JSON.parse(String(value)) : value;
}

describe('samples for administrators', () => {
  it('stand in the repository as they are made from the list of names', () => {
    for (const [path, text] of samples) {
      const bytes = readFileSync(join(projectRoot, '.github', 'policy', path));
      const stored = path.endsWith('.reg') ? bytes.toString('utf16le').replace(/^\ufeff/, '') : bytes.toString('utf8');
      if (path.endsWith('.json')) expect(JSON.parse(stored), path).toEqual(JSON.parse(text));
      else expect(stored, path).toBe(text);
    }
    const page = readFileSync(join(projectRoot, '.github', 'ADMIN.md'), 'utf8');
    // The formatter lays out the columns
    const cells = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
    expect(cells(withTables(page))).toBe(cells(page));
    for (const name of policyNames) expect(page.split(`\`${name}\``).length, name).toBeGreaterThan(2);
  });

  it('carry values that are all taken', () => {
    const { values: taken, refused } = judgePolicy(values, ['x', 'google-maps', 'tabelog']);
    expect(refused).toEqual([]);
    expect(taken).toEqual(values);
  });

  it('say the same in JSON, registry, profile and Intune', () => {
    const id = exampleIds.chromium;
    expect(parsed('linux/etc-chromium-policies-managed-banken.json')['3rdparty'].extensions[id]).toEqual(values);
    expect(parsed('firefox/policies.json').policies['3rdparty'].Extensions[exampleIds.firefox]).toEqual(values);
    const lines = samples.get('windows/banken-chrome.reg')?.split('\\policy]\r\n')[1]?.trim().split('\r\n') ?? [];
    const read = lines.map((line) => {
      const [, name = '', number, text = '', hex = ''] =
        /^"(\w+)"=(?:dword:([0-9a-f]{8})|"(.*)"|hex\(1\):(.*))$/.exec(line) ?? [];
      const bytes = Buffer.from(hex.replaceAll(',', ''), 'hex').toString('utf16le').replace('\0', '');
      const value = number ? Number.parseInt(number, 16) : bytes || text.replaceAll(/\\(["\\])/g, '$1');
      return [name, fromRegistry(value, plainSchema(name as (typeof policyNames)[number]))];
    });
    expect(Object.fromEntries(read)).toEqual(values);
    const set = parsed('windows/intune.json').omaSettings.slice(1) as { displayName: string; value: string }[];
    for (const { displayName, value } of set) {
      const data = xml(`<v>${value}</v>`).querySelector('data');
      const shape = plainSchema(displayName as (typeof policyNames)[number]);
      const told = data?.getAttribute('value');
      const number = shape.type === 'integer' ? Number(told) : (told ?? '');
      const expected = shape.type === 'boolean' ? value === '<enabled/>' : fromRegistry(number, shape);
      expect(expected, displayName).toEqual(values[displayName]);
    }
    expect(set).toHaveLength(Object.keys(values).length);
  });

  it('are well-formed for macOS and group policies, with words for every entry', () => {
    const plist = xml(samples.get('macos/banken.mobileconfig') ?? '');
    const keys = [...plist.querySelectorAll('key')].map(({ textContent }) => textContent);
    for (const name of Object.keys(values))
      expect(keys.filter((key) => key === name).length, name).toBeGreaterThanOrEqual(2);
    const template = xml(samples.get('windows/banken.admx') ?? '');
    const entries = [...template.querySelectorAll('policy')].map((entry) => entry.getAttribute('name'));
    expect(entries).toEqual(policyNames);
    for (const lang of ['ja-JP', 'en-US']) {
      const words = xml(samples.get(`windows/${lang}/banken.adml`) ?? '');
      const known = new Set([...words.querySelectorAll('string, presentation')].map((each) => each.getAttribute('id')));
      const asked = [...(samples.get('windows/banken.admx') ?? '').matchAll(/\$\((?:string|presentation)\.(\w+)\)/g)];
      expect(asked.filter(([, name = '']) => !known.has(name))).toEqual([]);
    }
  });

  it('are held by a schema that Chromium takes: one type each, no bound that would drop a value in silence', () => {
    const { type, properties } = JSON.parse(managedSchema()) as PlainSchema & {
      properties: Record<string, PlainSchema>;
    };
    expect([type, Object.keys(properties)]).toEqual(['object', policyNames]);
    expect(managedSchema()).not.toMatch(/"(?:minimum|maximum|pattern|enum|anyOf|format)"/);
    for (const name of policyNames) expect(keyOf(name).ja[0], name).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });
});
