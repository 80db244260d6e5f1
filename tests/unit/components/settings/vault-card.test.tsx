// @in-a-document
import { expect, it, vi } from 'vitest';
import { VaultCard } from '../../../../components/settings/device/vault-card';
import type { Act } from '../../../../components/shared/acts/use-act';
import { VaultList } from '../../../../components/vault/vault-list';
import type { VaultStateProps } from '../../../../components/vault/vault-state';
import { show } from '../popup-parts';

const act: Act = {
  isBusy: false,
  running: undefined,
  problem: undefined,
  done: undefined,
  run: vi.fn(),
  retry: vi.fn(),
  undo: vi.fn(),
  forget: vi.fn(),
};
const hands = {
  ...{ onOpen: vi.fn(), onClose: vi.fn(), onConnect: vi.fn(), onDisconnect: vi.fn(), onExamine: vi.fn() },
  ...{ onFound: vi.fn(), onJoin: vi.fn(), onSavePaper: vi.fn(), onPaperDone: vi.fn() },
};
const writer = 'a'.repeat(64);
const state: Omit<VaultStateProps, 'running'> = {
  ...{
    place: 's3.minato.example banken',
    number: 'b'.repeat(64),
    writer,
    recipient: 'age1qqq',
    mayAdd: true,
    hasInbox: false,
    me: '田所',
    unreadable: 1,
  },
  counts: { stored: 1_284, waiting: 1, refused: 1 },
  items: [
    { key: 'log/x/1', kind: 'event', state: 'waiting', fault: 'unreachable', next: 0, bytes: 900 },
    { key: 'packs/y', kind: 'pack', state: 'refused', fault: 'clock', next: 0, bytes: 12_400_000 },
  ],
  acts: {
    stored: 310,
    waiting: 4,
    kept: 2,
    isOut: false,
    putOut: 0,
    asReader: 0,
    earlier: 0,
    received: 95,
    refused: 0,
  },
  members: [{ person: '田所', role: 'owner', writer, recipient: 'age1qqq' }],
  proposals: [{ of: 'd'.repeat(64), by: '久保', kind: 'revoked', aim: '旧・森' }],
  cost: { bytes: 8_200_000_000, requests: 41_000 },
  locks: { until: Date.parse('2029-11-30T03:00:00Z'), open: 12, next: Date.parse('2026-12-20T03:00:00Z'), failed: 2 },
  ...{ onSecond: vi.fn(), onRevoke: vi.fn(), onBudget: vi.fn(), onLine: vi.fn(), bytesPerSecond: 0 },
  apart: ['revoked-writer · 12345678 9'],
  ...{ onSync: vi.fn(), onPutAll: vi.fn(), onInbox: vi.fn(async () => true), onAdd: vi.fn(async () => true) },
};

const buttons = (root: HTMLElement) => [...root.querySelectorAll('button')].map((button) => button.textContent);
const press = (root: HTMLElement, words: string) =>
  [...root.querySelectorAll('button')].find((button) => button.textContent === words)?.click();

it('tells what is stored, what waits and why, who holds a case twice, and what was kept apart', () => {
  const root = show(<VaultCard stage="ready" act={act} state={state} {...hands} />);
  expect(root.textContent).toContain('1284置いてある');
  expect(root.textContent).toMatch(/置いたものは、2029.*まで消せません/);
  expect(root.textContent).toContain('進行中の 12 件');
  expect(root.textContent).toContain('期限を延ばせなかったものが 2 個');
  expect(root.textContent).toContain('名前（アドレス）、通信、証明書のどれか');
  expect(root.textContent).toContain('時計がずれている');
  expect(root.textContent).toContain('取り込まなかった書き込みが 1 件あります');
  expect(root.textContent).toContain('「ない」とは扱いません');
  expect(root.textContent).toContain('持ち主が 1 人です');
  const acts = [...root.querySelectorAll('h3')].find(
    (title) => title.textContent === '担当者の書き込み',
  )?.parentElement;
  expect([...(acts?.querySelectorAll('dt, dd') ?? [])].map((part) => part.textContent)).toEqual([
    ...['置いてある', '310', '待っている', '4', '本文を送っていない', '2', 'ほかの担当者から受け取った', '95'],
  ]);
  expect(acts?.textContent).toContain('意見がそろうか、事案を保管庫に置くと、本文も送ります');
  expect(root.textContent).toContain('まだ受け取れません');
  const line = root.querySelector('select');
  if (line) line.value = '300';
  line?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(state.onLine).toHaveBeenCalledWith(300_000);
  press(root, '受け取り口をつくる');
  expect(state.onInbox).toHaveBeenCalledWith(undefined);
  expect(root.textContent).toContain('価格が入っていないため、わかりません');
  press(root, '賛成する');
  expect(state.onSecond).toHaveBeenCalledWith('d'.repeat(64));
});

it('lists what was handed in and what lies elsewhere, found by the words of the search, with both who claimed it', () => {
  const [onTakeIn, onTakeArrival] = [vi.fn(), vi.fn()];
  const one = {
    ...{ id: '1', number: 'K-2026-0123', status: 'new', createdAt: '2026-11-27T05:00:00.000Z', acts: ['threat'] },
    ...{ sites: ['x'], find: 'しょっぷのまえ', isHere: false, object: 'c'.repeat(64), isShredded: false },
    holders: [
      { holder: '田所', at: '2026-11-27T05:02:00.000Z' },
      { holder: '久保', at: '2026-11-27T05:03:00.000Z' },
    ],
  };
  const cases = [
    one,
    { ...one, id: '2', number: 'K-2026-0124', find: '', holders: [] },
    { ...one, id: '3', isHere: true },
  ];
  const arrivals = [{ key: 'inbox/1', at: Date.parse('2026-11-27T05:00:00.000Z'), bytes: 12_400_000 }];
  const given = { isOpen: true, arrivals, cases, running: undefined, problem: undefined, onTakeIn, onTakeArrival };
  const root = show(<VaultList {...given} query="K-2026-0123" onClaim={vi.fn()} />);
  expect(root.textContent).toContain('従業員から届いたもの 1 件');
  expect(root.textContent).not.toContain('K-2026-0124');
  press(root, '確かめて取り込む');
  expect(onTakeArrival).toHaveBeenCalledWith('inbox/1');
  const found = show(<VaultList {...given} query="しょっぷ 久保" onClaim={vi.fn()} />);
  expect(found.textContent).toContain('2 人が担当にしています：田所、久保');
  press(found, '取り込む');
  expect(onTakeIn).toHaveBeenCalledWith('1', 'c'.repeat(64));
});

it('asks for nothing and offers no vault before there is a key of one’s own, and shows the paper once', () => {
  expect(buttons(show(<VaultCard stage="no-identity" act={act} {...hands} />))).toEqual([]);
  const root = show(<VaultCard stage="connected" act={act} paper="AGE-SECRET-KEY-1XYZ" {...hands} />);
  expect(root.textContent).toContain('AGE-SECRET-KEY-1XYZ');
  press(root, '金庫に入れました');
  expect(hands.onPaperDone).toHaveBeenCalled();
});

it('shows first what got through, with its remedy, and says that this is no vault', () => {
  const finding = { title: '期限を早める', remedy: '作り直します', saw: '200' } as const;
  const findings = [
    { ...finding, id: 'shorten', verdict: 'through' as const },
    { ...finding, id: 'delete', verdict: 'refused' as const },
  ];
  const root = show(<VaultCard stage="connected" act={act} examined={{ findings, isVault: false }} {...hands} />);
  expect(root.textContent).toContain('まだ保管庫として使えません');
  expect(root.querySelector('details')?.open).toBe(true);
  expect(root.querySelector('details')?.textContent).toContain('作り直します');
});

it('says what can never go by the vault, of who only reads and of an earlier key, and leads to the way that works', () => {
  const acts = { ...state.acts, waiting: 0, asReader: 3, earlier: 2 };
  const root = show(<VaultCard stage="ready" act={act} state={{ ...state, acts }} {...hands} />);
  const card = [...root.querySelectorAll('h3')].find(
    (title) => title.textContent === '担当者の書き込み',
  )?.parentElement;
  const said = [...(card?.querySelectorAll('dt, dd') ?? [])].map((part) => part.textContent);
  expect(said.join(' ')).toContain('保管庫では渡せない 3 前の端末の鍵で書いたもの 2');
  // Nothing of it waits
  expect(said).not.toContain('待っている');
  expect(card?.textContent).toContain('この端末の役割は「読むだけ」のため');
  expect(card?.textContent).toContain('バックアップから戻す前に');
  expect([...(card?.querySelectorAll('a[href="#/desk"]') ?? [])].map(({ textContent }) => textContent)).toEqual([
    '担当者どうしのやりとり',
    '担当者どうしのやりとり',
  ]);
});

it('says of a device that was put out that nothing of it waits, and nothing comes, even while it has written nothing', () => {
  for (const putOut of [0, 5]) {
    const acts = { ...state.acts, waiting: 0, isOut: true, putOut };
    const root = show(<VaultCard stage="ready" act={act} state={{ ...state, acts }} {...hands} />);
    const card = [...root.querySelectorAll('h3')].find(
      (title) => title.textContent === '担当者の書き込み',
    )?.parentElement;
    const said = [...(card?.querySelectorAll('dt, dd') ?? [])].map((part) => part.textContent).join(' ');
    expect(said.includes('保管庫では渡せない 5')).toBe(putOut === 5);
    expect(said).not.toContain('待っている');
    expect(card?.textContent).toContain('この端末は保管庫から外されています');
    expect(card?.querySelector('a[href="#/desk"]')?.textContent).toBe('担当者どうしのやりとり');
  }
});
