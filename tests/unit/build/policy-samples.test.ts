import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgePolicy } from '../../../utils/evidence/settings/judge-policy';
import { onPath } from '../../../utils/node/browser/find-browser';
import { managedSchema, type PlainSchema, plainSchema } from '../../../utils/node/policy/managed-schema';
import { exampleIds, exampleValues, policySamples } from '../../../utils/node/policy/policy-samples';
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

/** The archive of the Firefox on this machine; a command may be a script that stands elsewhere. */
const archive = ['firefox-esr', 'firefox']
  .flatMap((name) => onPath(name) ?? [])
  .map((command) => join(dirname(realpathSync(command)), 'browser', 'omni.ja'))
  .find((path) => existsSync(path));

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

  it('tell in both languages what a place of one’s own needs, and which command runs them', () => {
    const [ja = '', en = ''] = readFileSync(join(projectRoot, '.github', 'ADMIN.md'), 'utf8').split('\n## English\n');
    for (const page of [ja, en]) {
      for (const part of [
        'override_update_url',
        '--pack-extension-key=',
        '<gupdate',
        'unlisted',
        'install_url',
        '`npm test`',
        '`npm run proofs`',
      ])
        expect(page).toContain(part);
    }
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

  it('name to Intune every entry by the headings under which the template has it', () => {
    const settings = parsed('windows/intune.json').omaSettings as {
      displayName: string;
      omaUri: string;
      value: string;
    }[];
    const template = xml(settings[0]?.value ?? '');
    const above = (of: Element): string[] => {
      const name = of.querySelector(':scope > parentCategory')?.getAttribute('ref');
      const parent = [...template.querySelectorAll('category')].find((each) => each.getAttribute('name') === name);
      return parent ? [...above(parent), name ?? ''] : [];
    };
    const addresses = [...template.querySelectorAll('policy')].map(
      (entry) => `/Config/Banken~Policy~${above(entry).join('~')}/${entry.getAttribute('name')}`,
    );
    for (const { displayName, omaUri } of settings.slice(1))
      expect(
        addresses.filter((address) => omaUri.endsWith(address)),
        displayName,
      ).toHaveLength(1);
  });

  it.skipIf(!archive)('for Firefox stand before the schema that Firefox itself carries', () => {
    // An archive whose list of files stands first: `unzip` warns of it and gives what is in it
    const { stdout } = spawnSync('unzip', ['-p', String(archive), 'modules/policies/policies-schema.json'], {
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    });
    type Schema = Parameters<typeof z.fromJSONSchema>[0];
    const { properties } = JSON.parse(stdout) as { properties: Record<string, Schema> };
    const { policies } = parsed('firefox/policies.json');
    expect(Object.keys(policies)).toEqual(['ExtensionSettings', '3rdparty']);
    const holds = (name: string, value: unknown) => z.fromJSONSchema(properties[name] ?? {}).safeParse(value).success;
    for (const [name, value] of Object.entries(policies)) {
      expect(properties[name], name).toBeDefined();
      expect(holds(name, value), name).toBe(true);
    }
    const settings: object = policies.ExtensionSettings[exampleIds.firefox];
    expect(holds('ExtensionSettings', { a: { ...settings, installation_mode: 'always' } })).toBe(false);
    expect(holds('3rdparty', { Extensions: { a: 'values' } })).toBe(false);
  });

  it('pin the button in Chrome and in Edge, each in its own words', () => {
    const [chrome, edge] = ['chrome', 'edge'].map((name) => samples.get(`windows/banken-${name}.reg`) ?? '');
    expect([chrome, edge].map((text) => text?.match(/"toolbar_\w+"="\w+"/g))).toEqual([
      ['"toolbar_pin"="force_pinned"'],
      ['"toolbar_state"="force_shown"'],
    ]);
    const plist = samples.get('macos/banken.mobileconfig') ?? '';
    const payloads = plist.split('<key>PayloadType</key>').filter((part) => part.includes('force_installed'));
    expect(payloads.map((part) => part.match(/toolbar_\w+|com\.\w+\.\w+/g)?.slice(0, 2))).toEqual([
      ['com.google.Chrome', 'toolbar_pin'],
      ['com.microsoft.Edge', 'toolbar_state'],
    ]);
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
