// @in-a-document
import { describe, expect, it } from 'vitest';
import { BackingCard, type BackingCardProps } from '../../../components/case/backing-card';
import { StampCard, type StampCardProps } from '../../../components/settings/legal/stamp-card';
import { OptionsCard } from '../../../components/settings/recorder/options-card';
import type { StampState } from '../../../utils/evidence/time-stamp/stamp-state';
import { during, show } from './dashboard-parts';

const token = {
  algorithm: 'a',
  imprint: 'b',
  nonce: 'c',
  genTime: '2026-11-24T05:33:00.000Z',
  serial: '1',
  policy: '1.2',
  accuracy: 1_000,
  certificates: 1,
};
const card = (over: Partial<BackingCardProps>) =>
  show(
    <BackingCard
      stamp={{ is: 'off' }}
      isProven={false}
      reads={[]}
      canReadAgain={true}
      onSend={() => undefined}
      onReadAgain={() => undefined}
      {...over}
    />,
  );
const buttons = (root: HTMLElement) => [...root.querySelectorAll('button')].map((button) => button.textContent);

describe('what backs a capture from outside', () => {
  it('shows a waiting stamp as waiting, with its reason, the next try and 「いま送る」', () => {
    let sent = 0;
    const stamp: StampState = {
      is: 'pending',
      since: '2026-11-24T05:32:08.000Z',
      attempts: 2,
      nextAt: '2026-11-24T05:40:00.000Z',
      error: 'no-permission',
    };
    const root = card({ stamp, onSend: () => (sent += 1) });
    expect(root.textContent).toContain('待っています（2026-11-24 14:32:08 から）');
    expect(root.textContent).toContain('次は 2026-11-24 14:40:00 に送ります。');
    expect(root.textContent).toContain('許可がありません');
    expect(root.textContent).not.toContain('時刻が付きました');
    during(() => root.querySelector('button')?.click());
    expect(sent).toBe(1);
  });

  it('says both times of a stamped capture', () => {
    const root = card({ stamp: { is: 'stamped', capturedAt: '2026-11-24T05:32:07.123Z', token } });
    expect(root.textContent).toContain('2026-11-24 14:33:00 に時刻が付きました');
    expect(root.textContent).toContain('記録したのは 2026-11-24 14:32:07');
    expect(buttons(root)).toEqual(['もう一度読む']);
  });

  it('does not offer to read again what has no permalink, and names the facts that differed', () => {
    const read = {
      format: 'banken-second-read/1' as const,
      capture: { id: 'c', seal: 's' },
      at: '2026-11-24T06:00:00.000Z',
      url: 'u',
      found: true,
      same: false,
      differences: [{ field: 'text' as const, first: '秘密の本文' }, { field: 'author.name' as const }],
    };
    expect(buttons(card({ canReadAgain: false }))).toEqual([]);
    const root = card({ reads: [read] });
    expect(root.textContent).toContain('違うところ：本文・表示名');
    expect(root.textContent).not.toContain('秘密の本文');
  });
});

describe('the settings of time stamps', () => {
  const settings = (over: Partial<StampCardProps>) =>
    show(
      <StampCard
        roots={0}
        waiting={0}
        act={{ isBusy: false, problem: undefined, retry: async () => true }}
        onSave={() => undefined}
        onRemove={() => undefined}
        onSend={() => undefined}
        onRoots={async () => true}
        {...over}
      />,
    );

  it('are off at first and say what would be sent', () => {
    const root = settings({});
    expect(root.textContent).toContain('使っていません');
    expect(root.textContent).toContain('封印の照合用の値（64 桁の文字）だけ');
    expect(buttons(root)).toEqual(['保存して始める']);
  });

  it('ask for the root, and say what its absence means', () => {
    const root = settings({ url: 'https://tsa.invalid/', waiting: 2 });
    expect(root.textContent).toContain('2 件が待っています。');
    expect(root.textContent).toContain('主張にとどまること');
    expect(buttons(root)).toContain('いま送る');
  });

  it('switches each network act by itself', () => {
    const said: object[] = [];
    const root = show(
      <OptionsCard
        options={{ secondRead: false, siteClock: false }}
        off={[]}
        onOptions={async (options) => said.push(options)}
      />,
    );
    during(() => root.querySelectorAll<HTMLInputElement>('input')[1]?.click());
    expect(said).toEqual([{ secondRead: false, siteClock: true }]);
  });
});
