// @in-a-document

import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { FieldChoice } from '../../../components/redaction/field-choice';
import type { RedactableField } from '../../../utils/shapes/schema';
import { show, t } from './dashboard-parts';

const present = ['author.name', 'author.handle', 'id', 'permalink', 'page.url'] as const;

function choice(chosen: RedactableField[], hidesWords = false) {
  const onChange = vi.fn();
  const fields = present.map((field) => ({ field }));
  const root = show(<FieldChoice fields={fields} chosen={chosen} hidesWords={hidesWords} onChange={onChange} />);
  return { root, onChange };
}

it.each([
  ['an author is taken out', ['author.name'], false],
  ['words are taken out', [], true],
] as [string, RedactableField[], boolean][])(
  'where %s and an address is left, it is said that the address leads to the post',
  async (_, chosen, hidesWords) => {
    const { root, onChange } = choice(chosen, hidesWords);
    expect(root.textContent).toContain(t('redact_leading'));
    await act(() => root.querySelector('button')?.click());
    expect(onChange).toHaveBeenCalledWith([...chosen, 'id', 'permalink', 'page.url']);
  },
);

it.each([
  ['nothing else is taken out', ['id']],
  ['no address is left', ['author.name', 'id', 'permalink', 'page.url']],
] as [string, RedactableField[]][])('nothing is said where %s', (_, chosen) => {
  expect(choice(chosen).root.textContent).not.toContain(t('redact_leading'));
});
