// @in-a-document
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CaptureView, type CaptureViewProps } from '../../../../components/popup/capture-view';
import { during, freshIncident, hiddenWords, sealedJob, show } from '../popup-parts';

function captureProps(changes: Partial<CaptureViewProps> = {}): CaptureViewProps {
  return {
    site: 'x.com',
    job: sealedJob(),
    incident: freshIncident(),
    siteName: 'X',
    shownToday: 0,
    canAddPixels: true,
    busy: false,
    onHide: vi.fn(),
    onOpenList: vi.fn(),
    onClose: vi.fn(),
    onAct: vi.fn(),
    onTarget: vi.fn(),
    onDetails: vi.fn(),
    onShown: vi.fn(),
    onAddPixels: vi.fn(),
    onOpenPermission: vi.fn(),
    onNext: vi.fn(),
    ...changes,
  };
}

const chip = (root: HTMLElement, value: string) => root.querySelector<HTMLInputElement>(`input[value="${value}"]`);

describe('the popup after a capture', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says that it is sealed, and asks two questions without showing a word of the post', () => {
    const root = show(<CaptureView {...captureProps()} />);
    expect(root.querySelector('[role=status]')?.textContent).toContain('記録しました');
    expect(root.querySelectorAll('fieldset')).toHaveLength(2);
    expect(root.innerHTML).not.toContain(hiddenWords);
  });

  it('keeps an answer with one tap', () => {
    const props = captureProps();
    const root = show(<CaptureView {...props} />);
    during(() => chip(root, 'insult')?.click());
    during(() => chip(root, 'self')?.click());
    expect(props.onAct).toHaveBeenCalledWith('insult');
    expect(props.onTarget).toHaveBeenCalledWith('self');
  });

  it('shows the way to the police for a threat, and the non-retaliation rule when both are answered', () => {
    const root = show(
      <CaptureView {...captureProps({ incident: freshIncident({ acts: ['threat'], target: 'self' }) })} />,
    );
    expect(root.querySelector('.danger-line a[href="tel:110"]')).not.toBeNull();
    expect(root.textContent).toContain(
      '不利益な取扱いは、禁じられています。 労働施策総合推進法33条2項・2026-10-01施行',
    );
  });

  it('names every missing fact loudly', () => {
    const job = sealedJob();
    const bare = { ...job, sighting: { ...job.sighting, post: { platform: 'x', kind: 'post' as const } } };
    const root = show(<CaptureView {...captureProps({ job: bare })} />);
    expect([...root.querySelectorAll('.lacks')].map((line) => line.textContent)).toEqual([
      '固定リンクなし',
      '投稿日時なし',
      '投稿者IDなし',
    ]);
  });

  it('tells to open the rest on the page when the site showed only part of the text, in every layout', () => {
    const job = sealedJob();
    const cut = { ...job, sighting: { ...job.sighting, post: { ...job.sighting.post, truncated: true as const } } };
    const answered = freshIncident({ acts: ['insult'], target: 'self' });
    for (const props of [captureProps({ job: cut }), captureProps({ job: cut, incident: answered })])
      expect(show(<CaptureView {...props} />).textContent).toContain('ページで続きを開いて');
    expect(show(<CaptureView {...captureProps({ job })} />).textContent).not.toContain('ページで続きを開いて');
  });

  it('offers true pixels for a drawn picture only where the page is in front', () => {
    const job = sealedJob({ picture: { kind: 'rendered', seams: [], tiles: [], hidden: [], beside: [] } });
    const props = captureProps({ job });
    const root = show(<CaptureView {...props} />);
    during(() => root.querySelector<HTMLButtonElement>('.tech .btn')?.click());
    expect(props.onAddPixels).toHaveBeenCalledOnce();
    expect(show(<CaptureView {...captureProps({ job, canAddPixels: false })} />).textContent).not.toContain(
      '見えたままの画像を足す',
    );
  });

  it('saves what is typed 400 ms after the last key, or at once when the popup goes', () => {
    vi.useFakeTimers();
    const props = captureProps({ incident: freshIncident({ acts: ['insult'], target: 'self' }) });
    const root = show(<CaptureView {...props} />);
    during(() => root.querySelector<HTMLButtonElement>('.fold')?.click());
    const [field] = root.querySelectorAll('textarea');
    const type = (value: string) =>
      during(() => {
        if (field) field.value = value;
        field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    type('名札');
    expect(props.onDetails).not.toHaveBeenCalled();
    during(() => vi.advanceTimersByTime(400));
    expect(props.onDetails).toHaveBeenLastCalledWith({ identifiability: '名札' });
    type('名札の写真');
    dispatchEvent(new Event('pagehide'));
    expect(props.onDetails).toHaveBeenLastCalledWith({ identifiability: '名札の写真' });
  });
});
