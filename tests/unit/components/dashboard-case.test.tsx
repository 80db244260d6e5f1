// @in-a-document
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WithdrawnBand } from '../../../components/case/consent-card';
import { custodyWords } from '../../../components/case/custody-words';
import { useKeys } from '../../../components/frame/use-keys';
import { IncidentList } from '../../../components/list/incident-list';
import { RequestClock } from '../../../components/requests/request-clock';
import { RowWindow } from '../../../components/rows/row-window';
import { readSavedPage } from '../../../components/viewer/saved-page';
import { Viewer } from '../../../components/viewer/viewer';
import { openFilter } from '../../../utils/review/filters';
import { inventedCapture, inventedIncident } from '../review/invented-capture';
import { during, show, t } from './dashboard-parts';

const nothing = () => undefined;
const key = (letter: string, target: EventTarget = document.body) =>
  during(() => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: letter, bubbles: true, composed: true, cancelable: true }),
    );
  });

it('a consent that was taken back stands over the case, with what was sent and goes on', () => {
  const consent = {
    handOver: 'a',
    replyTo: 'age1a',
    at: '2026-11-24T05:00:00Z',
    purposes: [],
    withdrawn: { at: '2026-11-25T05:00:00Z', words: '控えます' },
  };
  const text = show(<WithdrawnBand consent={consent} requests={2} />).textContent;
  for (const said of [t('consent_stops'), t('consent_requestsOpen', ['2']), '控えます']) expect(text).toContain(said);
  expect(show(<WithdrawnBand consent={consent} requests={0} />).textContent).not.toContain(
    t('consent_requestsOpen', ['0']),
  );
});

describe('list', () => {
  const list = (over = {}) => (
    <IncidentList
      totals={{ tabCounts: { all: 0, new: 0, 'in-review': 0, requested: 0, closed: 0 }, sites: [], acts: [] }}
      count={0}
      incidentAt={nothing}
      currentIndex={-1}
      isPaged={false}
      filter={openFilter}
      dates={new Map()}
      shownToday={0}
      onPaged={nothing}
      onRange={nothing}
      onFind={nothing}
      onFilter={nothing}
      onImport={nothing}
      {...over}
    />
  );

  it('says what would be here, and how to begin', () => {
    expect(show(list()).textContent).toContain(t('dashboard_empty_title'));
  });

  it('says an unmatched filter back and takes it away', () => {
    const onFilter = vi.fn();
    const filter = { ...openFilter, site: '5ch', act: 'photo' as const };
    const root = show(list({ filter, onFilter }));
    expect(root.textContent).toContain('サイト「5ch」・行為「無断の写真・動画」');
    during(() => root.querySelector<HTMLElement>('.empty .btn')?.click());
    expect(onFilter).toHaveBeenCalledWith(openFilter);
  });

  it('keeps a display name that imitates markup as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const incident = inventedIncident('K-2026-0001');
    const named = { ...incident, summary: { ...incident.summary, siteName: hostile } };
    const root = show(list({ count: 1, incidentAt: () => named }));
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(hostile);
  });
});

describe('a long list', () => {
  const rows = (over = {}) =>
    show(
      <RowWindow
        class="rows"
        label="rows"
        count={50_000}
        about=""
        isPaged={false}
        onPaged={nothing}
        onRange={nothing}
        rowAt={(index) => ({ key: `${index}`, name: `${index}`, content: <a href={`#${index}`}>{index}</a> })}
        {...over}
      />,
    );

  it('draws some rows, tells of all, and keeps the current one', () => {
    const root = rows({ currentIndex: 30_000 });
    expect(root.querySelector('table')?.getAttribute('aria-rowcount')).toBe('50000');
    const indexes = [...root.querySelectorAll('tr')].map((row) => row.getAttribute('aria-rowindex'));
    expect(indexes.length).toBeLessThan(100);
    expect(indexes).toContain('30001');
  });

  it('turns pages of fifty', () => {
    const root = rows({ isPaged: true });
    const first = () => root.querySelector('tr')?.getAttribute('aria-rowindex');
    expect(root.querySelectorAll('tr')).toHaveLength(50);
    during(() => root.querySelectorAll<HTMLElement>('.row-pages button')[1]?.click());
    expect(first()).toBe('51');
    during(() => root.querySelectorAll<HTMLElement>('.row-pages button')[0]?.click());
    expect(first()).toBe('1');
  });
});

describe('viewer', () => {
  it('has no word of the post in the document until it is held', async () => {
    const { capture } = await inventedCapture();
    const root = show(
      <Viewer
        captures={[capture]}
        capture={capture}
        changedFiles={[]}
        shownToday={0}
        onCapture={nothing}
        onShown={nothing}
        loadPicture={async () => undefined}
        loadPage={async () => undefined}
        onDownload={nothing}
      />,
    );
    for (const button of root.querySelectorAll<HTMLElement>('.tabs button')) {
      during(() => button.click());
      expect(root.outerHTML).not.toContain('見に行くわ');
    }
  });

  it('labels a rendered picture in the stage, in the facts and beside the file', async () => {
    const { capture } = await inventedCapture();
    const rendered = { ...capture, picture: { ...capture.picture, kind: 'rendered' as const } };
    const root = show(
      <Viewer
        captures={[rendered]}
        capture={rendered}
        changedFiles={[]}
        shownToday={0}
        onCapture={nothing}
        onShown={nothing}
        loadPicture={async () => undefined}
        loadPage={async () => undefined}
        onDownload={nothing}
      />,
    );
    expect(root.textContent?.split(t('dashboard_picture_rendered'))).toHaveLength(3);
  });
});

describe('saved page', () => {
  it('loses everything that runs, loads or leads away, and keeps its words', () => {
    const { root, styles } = readSavedPage(
      `<html><head><style>p{color:red}</style><base href="https://evil.example/"><meta http-equiv="refresh" content="0"></head>
      <body onload="a()"><p style="color:green" onclick="b()">言葉</p><script>c()</script><iframe src="x"></iframe>
      <a href="https://evil.example/" ping="x">d</a><img src="https://evil.example/t.png" srcset="e"><img src="data:image/png;base64,iVBORw0KGgo=">
      <form action="https://evil.example/"></form><svg><script>f()</script><a xlink:href="g">h</a></svg></body></html>`,
    );
    expect(root.querySelectorAll('script, iframe, base, meta[http-equiv], style')).toHaveLength(0);
    // Addresses can be read; none of them is asked or gone to
    const said = /(?:title|data-banken-(?:src|href))="https:\/\/evil\.example[^"]*"/g;
    expect(root.outerHTML.replaceAll(said, '')).not.toMatch(/evil\.example|onload|onclick|ping=|srcset|xlink:href/);
    expect(root.querySelector('[href]')).toBeNull();
    expect(root.querySelector('img[src^="data:image/png"]')).not.toBeNull();
    expect(root.textContent).toContain('言葉');
    expect(styles.map((css) => css.trim())).toEqual(['p{color:red}']);
  });
});

describe('keys', () => {
  function Desk({ act }: { act: () => void }) {
    useKeys({ j: act });
    return <input />;
  }

  it('act on the page, never in fields or with modifiers', () => {
    const act = vi.fn();
    const root = show(<Desk act={act} />);
    key('j');
    expect(act).toHaveBeenCalledTimes(1);
    key('j', root.querySelector('input') ?? root);
    during(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true }));
    });
    expect(act).toHaveBeenCalledTimes(1);
  });
});

describe('clock', () => {
  const clock = {
    receivedOn: '2026-11-25',
    dueOn: '2026-12-02',
    days: 7,
    day: 5,
    state: 'running' as const,
    isReceived: true,
  };

  it('names today and the date, never what is left', () => {
    // In another year the date is told with its year
    vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00+09:00'), toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const root = show(<RequestClock clock={clock} />);
    expect(root.querySelectorAll('li')).toHaveLength(7);
    expect(root.querySelectorAll('li.past')).toHaveLength(4);
    expect(root.textContent).toContain('今日 5日目');
    expect(root.textContent).toContain('回答の目安 12/2');
    expect(root.textContent).not.toContain('残り');
  });

  it('keeps its looks when the day has passed', () => {
    const root = show(<RequestClock clock={{ ...clock, day: 9, state: 'past' }} />);
    expect(root.querySelectorAll('li.past')).toHaveLength(7);
  });
});

describe('custody words', () => {
  const entry = {
    incidentId: 'a',
    seq: 1,
    at: '2026-11-24T00:00:00.000Z',
    actor: { kind: 'person' as const, role: 'reviewer' as const },
    previous: '0'.repeat(64),
    hash: 'f'.repeat(64),
  };

  it('says what was shown and for how long', () => {
    const shown = { ...entry, event: 'revealed' as const, detail: { what: 'text', seconds: 8 } };
    expect(custodyWords(shown, t, nothing as never)).toBe('本文を表示・8 秒');
  });

  it('tells an undone change from a new one', () => {
    const undone = { ...entry, event: 'status-changed' as const, detail: { from: 'closed', to: 'new', undo: 'yes' } };
    expect(custodyWords(undone, t, nothing as never)).toBe('状態を元に戻した・完了 → 未確認');
  });

  it('names the cases that one was joined to or parted from, and counts where an entry names none or not all', () => {
    const said = (event: 'campaign-joined' | 'campaign-parted', detail: Record<string, string | number>) =>
      custodyWords({ ...entry, event, detail }, t, nothing as never);
    const cases = 'K-2026-0002 K-2026-0003';
    expect(said('campaign-joined', { others: 2, cases })).toBe(
      'ほかの事案とまとめて見ることにした（K-2026-0002、K-2026-0003）',
    );
    expect(said('campaign-parted', { others: 12, cases })).toBe(
      'ほかの事案とは別に見ることにした（K-2026-0002、K-2026-0003 ほか 10 件）',
    );
    expect(said('campaign-joined', { others: 1 })).toBe('ほかの事案とまとめて見ることにした');
  });
});
