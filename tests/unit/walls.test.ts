import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles } from '../../utils/node/walls/circles';
import { drawnIn, drawWalls } from '../../utils/node/walls/drawing';
import { importsIn, importsOf, sourceFiles } from '../../utils/node/walls/imports';
import { breachesOf, idleAllowances, roomOf } from '../../utils/node/walls/rooms';
import { rooms } from '../../utils/node/walls/table';
import { writesIn } from '../../utils/node/walls/writes';

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
    ['an adapter for the room behind', 'utils/platforms/sites/x.ts', '../../capture/posts/observe'],
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

describe('the database', () => {
  const writesOf = (room: (name: string | undefined) => boolean) =>
    files
      .filter((file) => room(roomOf(file)))
      .flatMap((file) => writesIn(file, readFileSync(join(root, file), 'utf8')));

  it('is written in one room', () => {
    expect(writesOf((name) => name !== 'evidence')).toEqual([]);
  });

  it('has its writers where the test looks', () => {
    expect(writesOf((name) => name === 'evidence').length).toBeGreaterThan(20);
  });

  it.each([
    'db.incidents.put(incident);',
    'await db.incidents.where({ id }).modify({ status });',
    'await db.files.where({ captureId }).delete();',
    "db.transaction('rw', db.files, () => undefined);",
    'const { incidents } = db;',
    'const table = db.files;',
    '(await everything(db)).length;',
  ])('may not be had outside by %s', (text) => {
    expect(writesIn('entrypoints/popup/planted.ts', text)).not.toEqual([]);
  });

  it.each([
    'const all = await db.incidents.where({ id }).toArray();',
    'const many = (await db.files.count()) + 1;',
    'const isOld = db.verno > 1;',
  ])('may be read outside by %s', (text) => {
    expect(writesIn('entrypoints/popup/planted.ts', text)).toEqual([]);
  });
});
