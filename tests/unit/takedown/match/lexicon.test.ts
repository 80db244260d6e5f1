import '../../../harness/lexicon-setup';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { familiesOf, languages, readGrammar, readPhrases } from '../../../../utils/node/build/compile-lexicon';
import { type Node, walk } from '../../../../utils/node/walls/imports';
import { entriesIn } from '../../../../utils/takedown/match/labels/label-parts';
import { says } from '../../../../utils/takedown/match/labels/phrases';
import { read } from '../../../../utils/takedown/match/labels/read-label';
import { keyOfWord } from '../../../../utils/takedown/match/labels/word-cutter';
import type { PhraseName } from '../../../../utils/takedown/match/lexicon/compiled-lexicon';
import { tidy } from '../../../../utils/takedown/match/texts/wording';
import { projectRoot } from '../../../harness/build';
import { whole } from '../../../harness/whole';

const KINDS = { line: 'text', area: 'textarea', choice: 'select', file: 'file' } as const;
type Box = keyof typeof KINDS;

const grammar = readGrammar();
const keyOf = (label: string, box: Box) => {
  const verdict = read(tidy(label), { kind: KINDS[box] });
  return 'key' in verdict ? verdict.key : 'never';
};

describe.each(languages)('the lexicon in %s', (language) => {
  const families = familiesOf(language);

  it('reads the labels of its lines', { tags: 'long' }, () => {
    const wrong = families.flatMap(({ yes = {} }) =>
      Object.entries(yes).flatMap(([key, labels]) => {
        const boxes = (grammar.kinds[key] ?? []) as Box[];
        return labels
          .filter((label) => boxes.every((box) => keyOf(label, box) !== key))
          .map((label) => `${label}: not ${key}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves alone what its lines say', () => {
    const wrong = families.flatMap(({ no = {} }) =>
      Object.entries(no).flatMap(([box, labels]) =>
        labels.flatMap((label) => {
          const key = keyOf(label, box as Box);
          return key === 'never' ? [] : [`${label}: ${key}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a phrase beside labels', () => {
  const phrases = readPhrases();

  it('is found in the texts of its line, and not in those that must not be taken for it', () => {
    const found = (name: string, texts: readonly string[]) => texts.filter((text) => says(name as PhraseName, text));
    for (const { phrase, yes, no } of phrases) {
      expect([phrase, found(phrase, yes)]).toEqual([phrase, yes]);
      expect([phrase, found(phrase, no)]).toEqual([phrase, []]);
      expect(Math.min(yes.length, no.length), phrase).toBeGreaterThan(0);
    }
  });

  it('is asked for somewhere', () => {
    const folder = join(projectRoot, 'utils', 'takedown', 'match');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const code = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const asked = new Set([...code.matchAll(/(?:says|patternOf|without)\('([^']+)'/g)].map(([, name]) => name));
    expect(phrases.map(({ phrase }) => phrase).filter((name) => !asked.has(name))).toEqual([]);
  });
});

/** How Japanese inflects, by its letters, and what the parts of a calendar are called: grammar, to which no form brings a word. */
const GRAMMAR = /^(?:labels\/word-cutter|settling\/date-(?:rows|words))\.ts/;

it('no Japanese word stands in the code that reads them', () => {
  const folder = join(projectRoot, 'utils', 'takedown', 'match');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!compiled-\S*)\.ts$/.test(name),
  );
  const found = files.flatMap((name) => {
    const said: string[] = [];
    walk(parseSync(name, readFileSync(join(folder, name), 'utf8')).program as unknown as Node, (node) => {
      const { pattern } = (node['regex'] ?? {}) as { pattern?: string };
      const { raw } = (node['value'] ?? {}) as { raw?: string };
      const text = pattern ?? raw ?? (typeof node['value'] === 'string' ? node['value'] : '');
      // Of a class of letters none is a word
      if (/[ぁ-んァ-ヶ一-龠]/.test(text.replaceAll(/\[[^\]]*\]/g, ''))) said.push(`${name}: ${text}`);
    });
    return said;
  });
  expect(found.length).toBeGreaterThan(2);
  expect(found.filter((line) => !GRAMMAR.test(line))).toEqual([]);
});

/** Every line of text and every word in an attribute of the labelled forms. */
function linesOfForms(): Set<string> {
  const folder = join(projectRoot, 'tests', 'fixtures', 'forms');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const lines = pages.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .split(/<[^>]*?>|["'\n]/),
  );
  const attributes = pages.flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/(?<=")[^"<>]+(?=")/g) ?? [],
  );
  return new Set([...lines, ...attributes].map((line) => line.trim()).filter((line) => line !== ''));
}

const labelsOf = ({ yes = {}, no = {} }: ReturnType<typeof familiesOf>[number]) => [
  ...Object.values(yes).flat(),
  ...Object.values(no).flat(),
];

/** Words that join or fill leave what stands beside them as it is: a label with them is read like one without. */
const isHarmless = (word: string) =>
  [`${word} email address`, `${word}メールアドレス`].some((label) => keyOf(label, 'line') === 'reporter.email') ||
  [`Name of the ${word}`, `${word}の氏名`].some((label) => keyOf(label, 'line') === 'reporter.name');

/** What never has a key, and what is read in the options of a list or right behind a post only. */
const WITHOUT_YES = new Set('? stop third us them others prefecture nation inquiry twice signed'.split(' '));

describe('the lines of the lexicon', () => {
  const families = languages.flatMap(familiesOf);

  it('have labels that must be read and labels that must not', () => {
    const bare = families.flatMap(({ sense, words, yes = {}, no = {} }) => [
      ...(Object.keys(yes).length === 0 && !WITHOUT_YES.has(sense) ? [`${sense} (${words[0]}): no yes`] : []),
      ...(Object.keys(no).length === 0 ? [`${sense} (${words[0]}): no no`] : []),
    ]);
    expect(bare).toEqual([]);
  });

  it.runIf(whole)(
    'hold no word that neither a label of theirs nor a form reaches, and that does harm beside another',
    () => {
      const texts = new Set([...families.flatMap(labelsOf), ...linesOfForms()].map(tidy));
      const reached = new Set([...texts].flatMap(entriesIn));
      // Which prefectures and countries there are is known; of the options of a list a form need hold only some.
      const open = families.filter(({ sense }) => sense !== 'prefecture' && sense !== 'nation');
      const idle = open.flatMap(({ sense, words }) =>
        words
          .filter((word) => !reached.has(keyOfWord(word.toLowerCase()).key) && !isHarmless(word))
          .map((word) => `${sense}: ${word}`),
      );
      expect(idle).toEqual([]);
    },
  );
});

describe('the joins', () => {
  it('come to an end and lead to senses that have words or pairs', () => {
    for (const [row, together] of Object.entries(grammar.joins))
      expect(together.split(' ').length, row).toBeLessThanOrEqual(row.split(' ').length);
  });
});
