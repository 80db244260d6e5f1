// @in-a-document
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { PlaybookRoom } from '../../../components/company/playbook-room';
import type { Translate } from '../../../components/words/translate';
import { Words } from '../../../components/words/words';
import { firstPlaybook } from '../../../utils/review/care/first-playbook';
import type { PlaybookStep } from '../../../utils/shapes/desk/playbook';
import { wordsOf } from './dashboard-parts';

beforeEach(() => localStorage.clear());

const english = wordsOf('en');
const t: Translate = (key) => english.get(key) ?? key;
const pressed = (words: string) =>
  act(() => [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === words)?.click());

it('a step of the company’s own has its words on Japanese papers, too, and cites nothing that the company has not chosen', async () => {
  let saved: readonly PlaybookStep[] = [];
  const onSave = async (steps: readonly PlaybookStep[]) => {
    saved = steps;
  };
  const room = <PlaybookRoom playbook={firstPlaybook} onSave={onSave} onExport={() => {}} onImport={async () => []} />;
  await act(() => render(<Words.Provider value={{ t, lang: 'en' }}>{room}</Words.Provider>, document.body));
  await pressed(t('playbook_add'));
  const own = [...document.querySelectorAll('.playbook > li')].at(-1);
  const [title] = own?.querySelectorAll('input') ?? [];
  await act(() => {
    if (title) title.value = 'Ask the landlord';
    title?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await pressed(t('playbook_save'));
  expect(saved.at(-1)).toMatchObject({ title: { ja: 'Ask the landlord', en: 'Ask the landlord' }, bases: [] });

  const chips = [...(own?.querySelectorAll<HTMLInputElement>('details input') ?? [])];
  expect(chips.length).toBeGreaterThan(5);
  await act(() => chips[0]?.click());
  await pressed(t('playbook_save'));
  expect(saved.at(-1)?.bases).toHaveLength(1);
  expect(document.querySelectorAll('.playbook > li:first-child details')).toHaveLength(0);
});
