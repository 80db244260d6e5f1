import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tellingFiles } from '../harness/profile-words';

const profile = mkdtempSync(join(tmpdir(), 'banken-profile-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

it('the search through a profile finds words in UTF-8 and UTF-16, and addresses where the extension keeps things', async () => {
  const write = (path: string, bytes: string | Buffer) => {
    mkdirSync(join(profile, path, '..'), { recursive: true });
    writeFileSync(join(profile, path), bytes);
  };
  write('Default/IndexedDB/own.leveldb/000003.log', '\0名札の写真\0');
  write('Default/Local Storage/leveldb/000004.log', Buffer.from('x.com/tokumei', 'utf16le'));
  write('Default/Login Data', Buffer.from('名札の写真', 'utf16le'));
  write('Default/History', 'https://x.com/tokumei');
  write('Default/Code Cache/js/1', '名札の写真');
  write('Default/Preferences', '{}');
  const found = await tellingFiles(profile, {
    secrets: ['名札の写真'],
    addresses: ['x.com/tokumei'],
    extension: 'own',
  });
  expect(found.sort()).toEqual([
    '/Default/IndexedDB/own.leveldb/000003.log',
    '/Default/Local Storage/leveldb/000004.log',
    '/Default/Login Data',
  ]);
});
