import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../harness/build';

const documents = [
  'README.md',
  ...readdirSync(join(projectRoot, '.github'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('.github', name)),
];
const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');
/** What stands outside of fenced examples. */
const prose = (name: string) => read(name).replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');

/** The address that GitHub gives a heading. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
const headings = (name: string) => [...prose(name).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));

/** Stands for the name of a site that somebody adds. */
const invented = 'site-id';

describe.each(documents)('what %s names', (name) => {
  it('is there: pages, headings, pictures', () => {
    const links = [...prose(name).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const missing = links.filter((link) => {
      if (/^(?:https?|mailto|tel):/.test(link)) return false;
      const [path = '', anchor] = decodeURI(link).split('#');
      const target = path === '' ? name : join(dirname(name), path);
      if (!existsSync(join(projectRoot, target))) return true;
      return anchor !== undefined && !headings(target).includes(anchor);
    });
    expect(missing).toEqual([]);
  });

  it('is there: commands', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...read(name).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, command = '']) => command);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  it('is there: files and folders of the repository', () => {
    const top = readdirSync(projectRoot).filter((each) => /^\w+$/.test(each) && each !== 'node_modules');
    const paths = [...prose(name).matchAll(/`([\w./-]+\/[\w./-]*)`/g)].map(([, path = '']) => path);
    const named = paths.filter((path) => top.includes(path.split('/')[0] ?? '') && !path.includes(invented));
    expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });
});
