import '../../harness/open-lexicon';
import { describe, expect, it } from 'vitest';
import { familiesOf, languages, readGrammar } from '../../../utils/node/build/compile-lexicon';
import { read } from '../../../utils/takedown/match/reading';
import { tidy } from '../../../utils/takedown/match/wording';

const KINDS = { line: 'text', area: 'textarea', choice: 'select', file: 'file' } as const;
type Box = keyof typeof KINDS;

const grammar = readGrammar();
const keyOf = (label: string, box: Box) => {
  const verdict = read(tidy(label), { kind: KINDS[box] });
  return 'key' in verdict ? verdict.key : 'never';
};

describe.each(languages)('the lexicon in %s', (language) => {
  const families = familiesOf(language);

  it('reads the labels of its lines', () => {
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

describe('the joins', () => {
  it('come to an end and lead to senses that have words or pairs', () => {
    for (const [row, together] of Object.entries(grammar.joins))
      expect(together.split(' ').length, row).toBeLessThanOrEqual(row.split(' ').length);
  });
});
