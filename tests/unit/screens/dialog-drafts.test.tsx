// @in-a-document
import 'fake-indexeddb/auto';
import './browser-here';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SecondCard } from '../../../components/company/second-card';
import { ColumnsDialog, RecentDialog } from '../../../components/desk/list-dialogs';
import { CodedError } from '../../../utils/coded-error';
import { dropDraftsOf, keepDraft, readDraft } from '../../../utils/drafts';
import type { DeskList } from '../../../utils/shapes/desk/company';
import { t } from '../components/dashboard-parts';
import { cardDrafts, clearingOfOne, type DraftPlace } from './card-drafts';
import { dialogDrafts } from './dialog-places';
import { Screen } from './screen';

let screen: Screen | undefined;
beforeEach(() => localStorage.clear());
afterEach(() => screen?.close());

/** What a dialog writes with: fails as long as the disk is full. */
const save = vi.fn<(...said: unknown[]) => Promise<boolean>>();
const full = () => save.mockReset().mockRejectedValue(new CodedError('quota-exceeded'));
const room = () => save.mockReset().mockResolvedValue(true);
const close = vi.fn();

const dialogs = dialogDrafts(save, close);

async function opened({ show, open }: DraftPlace): Promise<Screen> {
  await screen?.close();
  screen = new Screen(show());
  await screen.draw();
  await open?.(screen);
  return screen;
}

describe.each([...dialogs, ...cardDrafts(save)])('$name', (dialog) => {
  it('stands with its problem beside it, is offered again, and ends once it is written', async () => {
    full();
    close.mockReset();
    const first = await opened(dialog);
    await dialog.type(first);
    await dialog.press(first);
    const within = dialog.isCard ? '' : 'dialog ';
    expect((await first.find(`${within}[role=alert]`)).textContent).toContain(t('error_quota_exceeded'));
    expect(first.standing()).toContain(dialog.typed);
    expect(close).not.toHaveBeenCalled();

    const second = await opened(dialog);
    expect(second.standing()).toContain(dialog.typed);
    await second.find(`${within}button`, t('draft_discard'));
    room();
    await dialog.press(second);
    await expect.poll(() => save.mock.calls.length).toBe(1);
    await expect.poll(() => Object.keys(localStorage)).toEqual([]);
  });
});

it('the words that were found on a round are kept nowhere', async () => {
  const dialog = dialogs.find(({ name }) => name.startsWith('where'))!;
  await dialog.type(await opened(dialog));
  expect(JSON.stringify({ ...localStorage })).not.toContain('店長が憎い');
});

describe('a failure behind nothing', () => {
  const today = '2026-11-29';
  const list = { columns: ['shop'], author: 'ends', views: [] } as unknown as DeskList;
  const act = { id: 'a', kind: 'later', to: today, at: `${today}T01:00:00.000Z`, cases: [] } as unknown as Parameters<
    typeof RecentDialog
  >[0]['acts'][number];

  it.each([
    ['columns', () => <ColumnsDialog list={list} onChange={save} onClose={close} />, 'dialog .tickrow input'],
    ['acts of the last day', () => <RecentDialog acts={[act]} onUndo={save} onClose={close} />, 'dialog li button'],
  ] as const)('is told in the dialog of %s', async (_, show, button) => {
    full();
    screen = new Screen(show());
    await screen.draw();
    await screen.click(button);
    expect((await screen.find('dialog [role=alert]')).textContent).toContain(t('error_quota_exceeded'));
  });
});

it('a draft for which there is no room leaves the last one standing', () => {
  keepDraft('note', 'one', '前の言葉');
  const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  keepDraft('note', 'one', '前の言葉と、その続き');
  set.mockRestore();
  expect(readDraft('note', 'one')?.value).toBe('前の言葉');
});

it('a list whose deleting broke off says how many are gone, and counts those that are left', async () => {
  const cases = ['1', '2', '3'].map((end) => ({ ...clearingOfOne.cases[0]!, id: end, number: `K-2026-000${end}` }));
  screen = new Screen(
    <SecondCard clearing={{ ...clearingOfOne, cases }} left={new Set(['3'])} onWithdraw={save} onClear={save} />,
  );
  await screen.draw();
  await screen.find('.note', t('keep_brokeOff', ['2']));
  await screen.find('button', t('keep_delete', ['1']));
});

it('what was typed about a case that was deleted goes with it, and nothing else', () => {
  const [gone, other] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const id of [gone, other]) {
    keepDraft('desk-note', id, '店長に聞く');
    keepDraft('gate', `company-request:${id}`, '急ぎ');
  }
  dropDraftsOf([gone]);
  expect([readDraft('desk-note', gone), readDraft('gate', `company-request:${gone}`)]).toEqual([undefined, undefined]);
  expect(readDraft('gate', `company-request:${other}`)?.value).toBe('急ぎ');
  expect(Object.keys(localStorage)).toHaveLength(2);
});
