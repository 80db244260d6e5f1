import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles } from '../../utils/node/walls/circles';
import { drawnIn, drawWalls } from '../../utils/node/walls/drawing';
import { importsIn, importsOf, sourceFiles } from '../../utils/node/walls/imports';
import { breachesOf, idleAllowances, roomOf } from '../../utils/node/walls/rooms';
import { rooms } from '../../utils/node/walls/table';
import { databases, givenAway, type WrittenDatabase, writesIn } from '../../utils/node/walls/writes';
import { importersOf } from '../tools/importers';

const root = join(import.meta.dirname, '..', '..');
const files = sourceFiles(root);
const imports = files.flatMap((file) => importsOf(root, file, files));
const at = (file: string, text: string) => importsIn(text, root, file, files);

describe('the parsed imports', () => {
  it.each([
    ['import', "import { db } from '../evidence/db';", 'value'],
    ['import of a type', "import type { db } from '../evidence/db';", 'type'],
    ['import of types in braces', "import { type db } from '../evidence/db';", 'type'],
    ['import for its effect', "import '../evidence/db';", 'value'],
    ['export from', "export { db } from '../evidence/db';", 'value'],
    ['export of everything', "export * from '../evidence/db';", 'value'],
    ['dynamic import', "const all = () => import('../evidence/db');", 'value'],
    ['import in a type', "type Db = import('../evidence/db').db;", 'type'],
    ['import with require', "import db = require('../evidence/db');", 'value'],
    ['glob', "const all = import.meta.glob('../evidence/d*.ts', { eager: true });", 'value'],
  ] as const)('see an %s', (_, text, kind) => {
    expect(at('utils/takedown/planted.ts', text)).toEqual([
      { from: 'utils/takedown/planted.ts', to: 'utils/evidence/db.ts', kind },
    ]);
  });

  it('are all found as text, too, by which it is told what a change can break', () => {
    const importers = importersOf(files, root);
    const ours = imports.filter(({ to }) => files.includes(to));
    expect(ours.length).toBeGreaterThan(3_000);
    expect(ours.filter(({ from, to }) => !importers.get(to)?.includes(from))).toEqual([]);
  });

  it('take a style sheet by its file, and refuse what is not there', () => {
    const [sheet] = at('components/mark/planted.ts', "import styles from './watch-mark.css?inline';");
    expect(sheet?.to).toBe('components/mark/watch-mark.css');
    expect(() => at('utils/takedown/planted.ts', "import './nowhere';")).toThrow('is not there');
  });
});

describe('the walls', () => {
  it('give every file a room', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it('hold: nobody imports what the table does not allow', () => {
    expect(imports.flatMap(breachesOf)).toEqual([]);
  });

  it('allow nothing that nobody uses', () => {
    expect(idleAllowances(imports)).toEqual([]);
  });

  it('have no circle of files, types included', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('have no circle of rooms, but for the adapters and the list that gathers them', () => {
    const edges = Object.entries(rooms).flatMap(([from, { uses, types = [] }]) =>
      [...uses, ...types].map((to) => ({ from, to })),
    );
    expect(circles(edges)).toEqual([['platforms', 'sites']]);
  });

  it.each([
    ['the page’s script for the database', 'entrypoints/posts.ts', '../utils/evidence/db'],
    ['the guide’s script for a schema', 'entrypoints/guide/work.ts', 'zod'],
    ['the guide’s script for the polyfill', 'entrypoints/guide/work.ts', '../../utils/messaging/browser'],
    ['capture for a message', 'utils/capture/posts/observe.ts', '../../messaging/contract/messages'],
    ['capture for the browser', 'utils/capture/job/shots.ts', 'wxt/browser'],
    ['a component for the database', 'components/list/incident-row.tsx', '../../utils/evidence/db'],
    ['an adapter for the room behind', 'utils/platforms/sites/social/x.ts', '../../../capture/posts/observe'],
    ['what ships for a tool', 'entrypoints/popup/main.tsx', '../../utils/node/walls/table'],
    ['evidence for the pack', 'utils/evidence/queries.ts', '../export/pack'],
    ['a command for a test', 'utils/node/commands/verify.ts', '../../../tests/harness/build'],
  ])('stop %s', (_, file, specifier) => {
    for (const text of [`import '${specifier}';`, `export * from '${specifier}';`]) {
      expect(at(file, text).flatMap(breachesOf)).toHaveLength(1);
    }
  });

  it('stand in the README as the table has them', () => {
    expect(drawnIn(readFileSync(join(root, 'README.md'), 'utf8'))).toBe(drawWalls());
  });
});

describe.each(databases)('the database of the room $room', (database) => {
  const inFiles = (room: (name: string | undefined) => boolean, look: typeof writesIn) =>
    files
      .filter((file) => room(roomOf(file)))
      .flatMap((file) => look(file, readFileSync(join(root, file), 'utf8'), database));

  it('is written in one room', () => {
    expect(inFiles((name) => name !== database.room, writesIn)).toEqual([]);
  });

  it('has its writers where the test looks', () => {
    const { length } = inFiles((name) => name === database.room, writesIn);
    expect(length).toBeGreaterThan(database.room === 'evidence' ? 20 : 10);
  });

  it('is given away by no other module', () => {
    const given = inFiles((name) => name === database.room, givenAway);
    expect(given.filter((line) => !line.startsWith(database.module))).toEqual([]);
  });
});

describe('the evidence', () => {
  const [database] = databases as [WrittenDatabase];
  const planted = (text: string) => writesIn('entrypoints/popup/planted.ts', text, database);

  it.each([
    'db.incidents.put(incident);',
    'await db.incidents.where({ id }).modify({ status });',
    'await db.files.where({ captureId }).delete();',
    "db.transaction('rw', db.files, () => undefined);",
    'const { incidents } = db;',
    'const table = db.files;',
    '(await everything(db)).length;',
    'const all = { db };',
    'export { db };',
    "import { db as base } from '../../utils/evidence/db'; base.incidents.put(incident);",
    "import { db as base } from '../../utils/evidence/db.ts'; const { files } = base;",
    "const { db: base } = await import('../../utils/evidence/db');",
    "const { db } = await import('../../utils/evidence/db');",
    "import * as e from '../../utils/evidence/db'; e.db.incidents.put(incident);",
    "import e = require('../../utils/evidence/db');",
    "export { db as base } from '../../utils/evidence/db';",
    "export * from '../../utils/evidence/db';",
    "const all = import.meta.glob('../../utils/evidence/d*.ts');",
    'new EvidenceDatabase().incidents.put(incident);',
    "import { EvidenceDatabase as Base } from '../../utils/evidence/db'; new Base().incidents.put(incident);",
    "import { Dexie as D } from 'dexie'; new D('banken').open();",
    "indexedDB.open('banken');",
  ])('may not be had outside by %s', (text) => {
    expect(planted(text)).not.toEqual([]);
  });

  it.each([
    'const all = await db.incidents.where({ id }).toArray();',
    'const many = (await db.files.count()) + 1;',
    'const isOld = db.verno > 1;',
    "import { db as base } from '../../utils/evidence/db'; const all = await base.incidents.toArray();",
    "import type { EvidenceDatabase } from '../../utils/evidence/db';",
    "import { db, type Setting } from '../../utils/evidence/db';",
  ])('may be read outside by %s', (text) => {
    expect(planted(text)).toEqual([]);
  });

  it.each([
    "export { db } from './db';",
    "export { db as base } from './db';",
    "import { db } from './db'; export { db };",
    "import { db as base } from './db'; export const rows = base;",
  ])('may not be given away by %s', (text) => {
    expect(givenAway('utils/evidence/planted.ts', text, database)).not.toEqual([]);
  });
});

describe('the vault', () => {
  const [, database] = databases as [WrittenDatabase, WrittenDatabase];
  const module = '../../utils/vault/work/vault-database';
  const planted = (text: string) => writesIn('entrypoints/popup/planted.ts', text, database);

  it.each([
    "new VaultDatabase().vaults.put({ key: 'vault' });",
    `import { VaultDatabase as Base } from '${module}'; const base = new Base();`,
    "vaultDatabase.vaults.update('vault', { polledAt: 0 });",
    `import { vaultDatabase as base } from '${module}'; base.blobs.delete(key);`,
    `import * as vault from '${module}'; vault.vaultDatabase.forget();`,
    `const { vaultDatabase: base } = await import('${module}');`,
  ])('may not be had outside by %s', (text) => {
    expect(planted(text)).not.toEqual([]);
  });

  it('may be read outside, and the evidence written by who may not write here', () => {
    expect(planted("const row = await vaultDatabase.vaults.get('vault');")).toEqual([]);
    expect(planted('await db.incidents.put(incident);')).toEqual([]);
  });
});
