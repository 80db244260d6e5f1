import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../utils/takedown/match/match-form';
import { projectRoot } from '../../harness/build';
import { labelledForms } from '../../harness/fill/labelled-forms';
import { asked, LABELS } from './identity-labels';

describe('a third set of forms for the data of a person, in four languages', () => {
  it.each(labelledForms(join(projectRoot, 'tests', 'fixtures', 'forms-third', 'identity')))(
    'reads $name',
    ({ html }) => {
      const page = new JSDOM(html).window.document;
      const labels = new Map(
        [...page.querySelectorAll('[data-manual-scoring]')].map((each) => [
          each,
          each.getAttribute('data-manual-scoring') ?? '',
        ]),
      );
      for (const each of labels.keys()) each.removeAttribute('data-manual-scoring');
      const read = new Map<Element, string | undefined>(
        matchForm(page).map(({ element, key }) => [element, LABELS[key]]),
      );
      const differing = [...labels].flatMap(([element, label]) => {
        const want = asked.has(label) ? label : undefined;
        return read.get(element) === want ? [] : [`${read.get(element)} on ${label}`];
      });
      expect(differing).toEqual([]);
    },
  );
});
