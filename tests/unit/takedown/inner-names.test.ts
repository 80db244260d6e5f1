// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { innerNames } from '../../../utils/node/build/inner-names';
import { projectRoot } from '../../harness/build';

/** What the guide hears, says, is given, opens or stores is written down in these rooms. */
const borders = [
  'utils/messaging',
  'utils/shapes',
  'utils/takedown/routes',
  'utils/takedown/route-schema.ts',
  'utils/takedown/match/lexicon/open-lexicon.ts',
  'utils/takedown/match/lexicon/compiled-lexicon.ts',
  'utils/node/build/compile-lexicon.ts',
  'utils/page-slots.ts',
];

function sources(place: string): string[] {
  if (/\.\w+$/.test(place)) return [place];
  return readdirSync(join(projectRoot, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|json|yml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
}

/** Every name by which these files write or read a property. */
function namesIn(file: string): Set<string> {
  const source = readFileSync(join(projectRoot, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const read = source.matchAll(/\.([A-Za-z]\w*)\b/g);
  const written = source.matchAll(/(?:^|[{,(\s])(?:(['"])([A-Za-z]\w*)\1(?=\s*:)|([A-Za-z]\w*)\??(?=\s*[:,}]))/gm);
  return new Set([
    ...[...read].map(([, name = '']) => name),
    ...[...written].map(([, , quoted, bare]) => quoted ?? bare ?? ''),
  ]);
}

describe('names that are shortened in the guide', () => {
  it.each(borders)('are of no property that passes %s', (place) => {
    const clashes = sources(place).flatMap((file) =>
      [...namesIn(file)].filter((name) => innerNames.test(name)).map((name) => `${name} in ${file}`),
    );
    expect(clashes).toEqual([]);
  });

  it('are of no part of a page', () => {
    const names = new Set<string>();
    for (const kind of [
      Element,
      HTMLInputElement,
      HTMLSelectElement,
      HTMLTextAreaElement,
      Document,
      Window,
      MouseEvent,
    ])
      for (let at: object | null = kind.prototype; at; at = Object.getPrototypeOf(at))
        for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    expect(names.size).toBeGreaterThan(200);
    expect([...names].filter((name) => innerNames.test(name))).toEqual([]);
  });
});
