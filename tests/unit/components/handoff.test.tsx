// @in-a-document
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ExportDone } from '../../../components/export/export-done';
import { ChooseDesk } from '../../../components/handoff/choose-desk';
import { ConsentDialog } from '../../../components/handoff/consent-dialog';
import { DeskFacts } from '../../../components/handoff/desk-facts';
import { ImportDialog, type ImportStage } from '../../../components/handoff/import-dialog';
import { PassphraseForm } from '../../../components/handoff/passphrase-form';
import { IdentityCard } from '../../../components/settings/desk/identity-card';
import { BackupCard, type BackupState } from '../../../components/settings/device/backup-card';
import type { Check } from '../../../utils/verify/check-ids';
import { during, show } from './dashboard-parts';

const nothing = () => undefined;
const button = (root: HTMLElement, words: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

describe('before a case is handed over', () => {
  it('says who sees what and what stays unseen, and makes nothing before a purpose is ticked', () => {
    let made: readonly string[] | undefined;
    const root = show(
      <ConsentDialog
        name="人事部 相談窓口"
        people={['田所', '久保']}
        keys={{ words: { here: ['みかん'], there: ['orange'] }, are: 'new' }}
        captures={2}
        tellsPlace={false}
        onMake={(chosen) => (made = chosen)}
        onClose={nothing}
      />,
    );
    for (const said of [
      '人事部 相談窓口に渡すもの',
      '田所、久保',
      '自分だけの控え',
      '不利益な取扱いは、禁じられています。',
    ])
      expect(root.textContent).toContain(said);
    expect(root.querySelectorAll(':checked')).toHaveLength(0);
    expect(button(root, 'ファイルを作る')?.disabled).toBe(true);
    during(() => root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    during(() => button(root, 'ファイルを作る')?.click());
    expect(made).toEqual(['safety']);
  });

  it('shows no key and no code but behind the technician’s fold', () => {
    const desk = { name: '人事部', people: ['田所'], recipients: [`age1${'q'.repeat(58)}`] };
    const root = show(
      <DeskFacts desk={desk} words={{ here: ['みかん', 'とうだい'], there: ['orange', 'beacon'] }} way="リンク" />,
    );
    for (const fold of root.querySelectorAll('.for-tech')) fold.remove();
    expect(root.textContent).not.toMatch(/age1|SHA|指紋/);
    expect(root.textContent).toContain('とうだい');
    // Who is called may have the other language
    expect(root.querySelector('[lang=en]')?.textContent).toBe('orange beacon');
  });

  it('without a desk says by which ways one comes, none of which is copying a key', () => {
    const words = show(
      <ChooseDesk isWithdrawn={false} onFile={nothing} onAdd={nothing} onKeep={nothing} onClose={nothing} />,
    ).textContent;
    for (const way of ['リンクか QR', 'ファイル', '会社の設定']) expect(words).toContain(way);
    expect(words).not.toContain('age1');
  });
});

/** Stands beside every verdict. */
const scope = 'だれが記録したかは示しません';

describe('an import', () => {
  const stop = vi.fn();
  const shown = (stage: ImportStage) =>
    show(
      <ImportDialog
        stage={stage}
        onFile={nothing}
        onFiles={() => undefined}
        onPassphrase={nothing}
        onOpen={nothing}
        onStop={stop}
        onClose={nothing}
      />,
    );

  it('on its way says what is done, and can be ended', () => {
    const root = shown({ name: 'running', file: 'K-1.zip', progress: { step: 'pages', done: 12, total: 48 } });
    expect(root.querySelector('[role=status]')?.textContent).toBe('ページの文を調べています');
    expect(root.textContent).toContain('12 / 48');
    stop.mockClear();
    during(() => button(root, '途中でやめる')?.click());
    expect(stop).toHaveBeenCalledOnce();
  });

  it('of many files says how far it is, what was new, and names those that were refused', () => {
    const refused = [{ file: 'K-2026-0007.zip', code: 'pack-refused' }];
    const root = shown({ name: 'many', done: 640, total: 1_000, fresh: 638, refused });
    expect(root.querySelector('[role=status]')?.textContent).toBe('640 / 1,000 件・新しく 638 件');
    expect(root.querySelector('li')?.textContent).toContain('K-2026-0007.zip');
    expect(root.textContent).toContain('続きから読み込みます');
  });

  it('that is refused names the check, the cause and that nothing came in', () => {
    const checks: Check[] = [
      { id: 'custody', status: 'changed', findings: [{ reason: 'chain-head', path: 'data/custody.jsonl' }] },
    ];
    const root = shown({ name: 'refused', file: 'a.zip', refusal: { code: 'pack-refused', checks } });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('検証に通りませんでした');
    for (const said of ['取扱履歴の鎖', '末尾が説明と違います', '何も取り込んでいません', scope])
      expect(root.textContent).toContain(said);
  });

  it('calls a key claimed unless it was pinned', () => {
    const done = { kind: 'new', incidentId: 'a', number: 'K-2026-0001', captures: 2 } as const;
    const keys = ['ab'.repeat(32)];
    const words = (keyStanding: 'claimed' | 'pinned') =>
      shown({ name: 'done', file: 'a.zip', imported: { ...done, keys, withdrawn: [], keyStanding } }).textContent;
    expect(words('claimed')).toContain(scope);
    expect(words('claimed')).toContain('パックにそう書かれているだけです');
    expect(words('pinned')).toContain('確かめた端末の署名です');
  });
});

describe('a finished pack', () => {
  it.each([
    { isWhole: false, passed: 9, open: 0, failed: 0 },
    { isWhole: true, passed: 30, open: 3, failed: 0 },
    { isWhole: true, passed: 3, open: 1, failed: 2 },
  ])('says beside its verdict what that does not show: %o', (verified) => {
    const result = { name: 'a.zip', bytes: 1, sha256: '0'.repeat(64), verified };
    const root = show(<ExportDone result={result} onSaveAgain={nothing} onClose={nothing} />);
    expect(root.textContent).toContain(scope);
  });
});

describe('a new passphrase', () => {
  it('must be long, and typed twice the same', () => {
    let given: string | undefined;
    const root = show(<PassphraseForm act="作る" isNew onPassphrase={(passphrase) => (given = passphrase)} />);
    const [first, second] = [...root.querySelectorAll('input')];
    const type = (field: HTMLInputElement | undefined, text: string) =>
      during(() => {
        field!.value = text;
        field!.dispatchEvent(new Event('input', { bubbles: true }));
      });
    const send = () =>
      during(() => root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true })));
    for (const [one, other] of [
      ['短い', '短い'],
      ['十二文字より長い合い言葉です', '十二文字より長い合い言葉だ'],
    ] as const) {
      type(first, one);
      type(second, other);
      send();
      expect(given).toBeUndefined();
    }
    type(second, '十二文字より長い合い言葉です');
    send();
    expect(given).toBe('十二文字より長い合い言葉です');
  });
});

it('warns before a key is taken out unencrypted', () => {
  const root = show(
    <IdentityCard
      identity={{ recipient: 'age1abc', createdAt: '2026-11-25T00:00:00.000Z' }}
      isUnlocked={false}
      isBusy={false}
      onAct={async () => true}
      onLock={nothing}
      onSaveLocked={nothing}
    />,
  );
  expect(root.textContent).toContain('age1abc');
  during(() => button(root, '暗号化を解いて取り出す')?.click());
  expect(root.querySelector('.notice')?.textContent).toContain('これまでに渡された事案をすべて開けます');
  expect(root.querySelector('input[type=password]')).toBeTruthy();
});

it('says in words that the room gets tight, from 80 % on', () => {
  const card = (usage: number) =>
    show(
      <BackupCard
        room={{ usage, quota: 1_000_000_000, isKept: true }}
        state={{ name: 'idle' }}
        onBackup={nothing}
        onRestore={nothing}
        onPassphrase={nothing}
        onReset={nothing}
        onCancel={nothing}
      />,
    ).textContent;
  expect(card(799_000_000)).toContain('799.0 MB を使っています');
  expect(card(830_000_000)).toContain('使える容量の 83% に届きました。残りは 170.0 MB です');
  // What may be cleared is proposed in a room of its own
  expect(document.querySelector('.notice a')?.getAttribute('href')).toBe('#/company/keep');
});

it('a backup on its way says how much is done, and can be ended', () => {
  const ended = vi.fn();
  const card = (state: BackupState) =>
    show(
      <BackupCard
        state={state}
        onBackup={nothing}
        onRestore={nothing}
        onPassphrase={nothing}
        onReset={nothing}
        onCancel={ended}
      />,
    );
  const root = card({ name: 'running', step: 'restore', done: 300, total: 1200 });
  expect(root.querySelector('[role=status]')?.textContent).toBe('確かめながら戻しています');
  expect(root.textContent).toContain('300 / 1200');
  expect(root.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('25');
  during(() => button(root, '途中でやめる')?.click());
  expect(ended).toHaveBeenCalledOnce();
  // Bytes are no counts that say anything to a person
  expect(card({ name: 'running', step: 'decrypt', done: 3, total: 12 }).textContent).not.toContain('12');
});

it('a backup that was put back names logs that do not go with their records, and whom to compare again', () => {
  const words = { here: ['あ', 'い', 'う', 'え'], there: ['a', 'b', 'c', 'd'] };
  const report = {
    ...{ incidents: 2, captures: 3, files: 9, doubted: [], strayEntries: 0, isOpen: true },
    desks: [{ name: '人事相談窓口', people: ['田所'], words }],
    pins: [{ name: '駅前店', fingerprint: 'a'.repeat(64) }],
  };
  const said = (over: object) =>
    show(
      <BackupCard
        state={{ name: 'restored', report: { ...report, ...over } }}
        onBackup={nothing}
        onRestore={nothing}
        onPassphrase={nothing}
        onReset={nothing}
        onCancel={nothing}
      />,
    ).querySelector('[role=status]')?.textContent ?? '';
  const open = said({});
  expect(open).toContain('封印も履歴の鎖も合っています');
  expect(open).toMatch(/もう一度比べてください.*人事相談窓口.*田所.*あいうえ.*駅前店.*a{64}/);
  // Nobody without its passphrase has written what lies under one
  expect(said({ isOpen: false })).not.toContain('人事相談窓口');
  const doubted = said({ doubted: [{ number: 'K-2026-0007', doubts: ['log-short', 'record-gone'] }], strayEntries: 2 });
  expect(doubted).not.toContain('履歴の鎖も合っています');
  expect(doubted).toMatch(/手元にあるうちに.*K-2026-0007.*履歴の終わりが切られた.*履歴では封印した.*2 行/);
});
