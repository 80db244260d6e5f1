// @in-a-document
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openGate } from '../../../utils/capture/page/first-in-line';
import type { PostProgress } from '../../../utils/capture/posts/follow-captures';
import { type PostRecorder, recordPosts } from '../../../utils/capture/posts/record-posts';
import { locate, locatedPosts } from '../../../utils/capture/posts/registry';
import { CodedError } from '../../../utils/coded-error';
import type { CaptureState } from '../../../utils/shapes/records/job';
import type { Sighting } from '../../../utils/shapes/records/sighting';
import { hirobaPlatform } from '../mark/hiroba-platform';

const running: CaptureState = {
  captureId: 'c1',
  incidentId: 'i1',
  incidentNumber: 'K-1',
  state: 'running',
  step: 'pixels',
};
const sealed: CaptureState = {
  ...running,
  state: 'sealed',
  step: 'seal',
  pixels: 'screen',
  sealedAt: '2026-11-24T05:32:07.000Z',
};

let asked: { name: string; request: unknown }[];
let answers: Record<string, () => Promise<unknown>>;
let shown: [string, PostProgress][];
let lost: number;
let leave: AbortController;
let recorder: PostRecorder;

const element = () => document.querySelector('article') as Element;
const sighting = () => {
  const [first] = asked.filter(({ name }) => name === 'startCapture');
  return (first as { request: { sighting: Sighting } }).request.sighting;
};
const see = () => {
  const post = hirobaPlatform.read(element(), { url: new URL(document.URL), capturedAt: '', timeZone: 'UTC' });
  if (post) recorder.posts({ show: () => {}, hide: () => {} }).appeared({ element: element(), key: 'hiroba::1', post });
};

beforeEach(() => {
  openGate();
  vi.useFakeTimers();
  document.body.innerHTML = '<article data-id="1"><b>客</b><p>話</p></article>';
  window.matchMedia ??= (() => ({ matches: false })) as never;
  asked = [];
  shown = [];
  lost = 0;
  answers = {
    startCapture: async () => running,
    captureState: async () => running,
    keptPosts: async () => ({ kept: [] }),
  };
  leave = new AbortController();
  recorder = recordPosts(
    {
      platform: hirobaPlatform,
      send: (async (name: string, request: unknown) => {
        asked.push({ name, request });
        return answers[name]?.();
      }) as never,
      show: (key, progress) => shown.push([key, progress]),
      lost: () => {
        lost += 1;
      },
    },
    leave.signal,
  );
});
afterEach(() => {
  leave.abort();
  vi.useRealTimers();
});

describe('recordPosts', () => {
  it('reads the post at the click, sends it, and names the element to the capture', async () => {
    see();
    (element().querySelector('p') as Element).textContent = '書き直した';
    await recorder.record('hiroba::1', element());
    expect(sighting().post.text).toBe('書き直した');
    expect(sighting().postHtml).toContain('書き直した');
    expect(locate('hiroba::1')).toBe(element());
    expect(shown.map(([, { is }]) => is)).toEqual(['running', 'running']);
  });

  it('sends one capture for two clicks', async () => {
    see();
    await Promise.all([recorder.record('hiroba::1', element()), recorder.record('hiroba::1', element())]);
    expect(asked.filter(({ name }) => name === 'startCapture')).toHaveLength(1);
  });

  it('sends what was last read when the post is gone', async () => {
    see();
    const gone = element();
    gone.remove();
    gone.removeAttribute('data-id');
    await recorder.record('hiroba::1', gone);
    expect(sighting().post.text).toBe('話');
  });

  it('never lends the markup of another post', async () => {
    see();
    const recycled = element();
    recycled.setAttribute('data-id', '2');
    await recorder.record('hiroba::1', recycled);
    expect(sighting()).toMatchObject({ postKey: 'hiroba::1', postHtml: '', post: { id: '1' } });
  });

  it('asks every two seconds until the capture is sealed', async () => {
    see();
    await recorder.record('hiroba::1', element());
    await vi.advanceTimersByTimeAsync(2_000);
    answers['captureState'] = async () => sealed;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown.at(-1)?.[1]).toMatchObject({ is: 'kept', captureId: 'c1', isNew: true });
    const count = () => asked.filter(({ name }) => name === 'captureState').length;
    const polls = count();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(count()).toBe(polls);
  });

  it('believes the worker that tells of the end before it answers', async () => {
    see();
    let answer: (state: CaptureState) => void = () => {};
    answers['startCapture'] = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const clicked = recorder.record('hiroba::1', element());
    recorder.progress({ ...sealed, postKey: 'hiroba::1' });
    answer(running);
    await clicked;
    expect(shown.at(-1)?.[1].is).toBe('kept');
  });

  it('outlives a worker that is stopped in the middle', async () => {
    see();
    await recorder.record('hiroba::1', element());
    answers['captureState'] = async () => {
      throw new CodedError('unknown', 'no answer');
    };
    await vi.advanceTimersByTimeAsync(6_000);
    expect(shown.at(-1)?.[1].is).toBe('running');
    answers['captureState'] = async () => sealed;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown.at(-1)?.[1].is).toBe('kept');
  });

  it('says why not, and takes it up again', async () => {
    see();
    answers['startCapture'] = async () => {
      throw new CodedError('quota-exceeded');
    };
    await recorder.record('hiroba::1', element());
    expect(shown.at(-1)).toEqual(['hiroba::1', { is: 'failed', code: 'quota-exceeded' }]);
    answers['retryCapture'] = async () => sealed;
    await recorder.retry('hiroba::1', 'c1');
    expect(shown.at(-1)?.[1].is).toBe('kept');
  });

  it('fails with post-gone when nothing was ever read', async () => {
    element().removeAttribute('data-id');
    await recorder.record('hiroba::1', element());
    expect(shown.at(-1)?.[1]).toEqual({ is: 'failed', code: 'post-gone' });
    expect(asked).toEqual([]);
  });

  it('says once that the extension was reloaded, and shows no failure', async () => {
    see();
    answers['startCapture'] = async () => {
      throw new CodedError('reload-needed');
    };
    await recorder.record('hiroba::1', element());
    expect(lost).toBe(1);
    expect(shown.map(([, { is }]) => is)).toEqual(['running']);
  });

  it('asks once for all new posts which are kept already', async () => {
    answers['keptPosts'] = async () => ({
      kept: [{ postKey: 'hiroba::1', captureId: 'c0', pixels: 'rendered', sealedAt: sealed.sealedAt }],
    });
    see();
    see();
    await vi.advanceTimersByTimeAsync(300);
    expect(asked).toEqual([{ name: 'keptPosts', request: { posts: [['hiroba::1', expect.any(String)]], fine: '' } }]);
    expect(shown).toEqual([
      ['hiroba::1', { is: 'kept', isNew: false, captureId: 'c0', pixels: 'rendered', sealedAt: sealed.sealedAt }],
    ]);
  });

  it('says that the site reads well by more posts than a rebuilt page leaves above its list', async () => {
    const appear = (count: number) => {
      const { appeared } = recorder.posts({ show: () => {}, hide: () => {} });
      for (let at = asked.length; at < asked.length + count; at += 1) {
        const post = { platform: 'hiroba', id: `${at}`, kind: 'post', author: { name: '客' }, text: '話' } as const;
        appeared({ element: document.createElement('article'), key: `hiroba::${at}`, post });
      }
      return vi.advanceTimersByTimeAsync(300);
    };
    await appear(5);
    expect([recorder.isFine(), asked.at(-1)?.request]).toEqual([false, expect.objectContaining({ fine: '' })]);
    await appear(6);
    expect([recorder.isFine(), asked.at(-1)?.request]).toEqual([true, expect.objectContaining({ fine: 'hiroba' })]);
  });

  it('reads a post again that was seen and never recorded from here, as in a second reading', () => {
    see();
    expect(recorder.readAgain('hiroba::1')).toMatchObject({
      postKey: 'hiroba::1',
      environment: { adapter: { id: 'hiroba' } },
    });
    expect(recorder.readAgain('hiroba::2')).toBeUndefined();
  });
});

describe('context', () => {
  const page = (html: string) => {
    document.body.innerHTML = html;
    const handler = recorder.posts({ show: () => {}, hide: () => {} });
    for (const article of document.querySelectorAll('article')) {
      const post = hirobaPlatform.read(article, { url: new URL(document.URL), capturedAt: '', timeZone: 'UTC' });
      if (post) handler.appeared({ element: article, key: `hiroba::${post.id}`, post });
    }
  };
  const contextOf = async (id: string) => {
    await recorder.record(`hiroba::${id}`, document.querySelector(`[data-id="${id}"]`) as Element);
    return sighting().post.context;
  };
  const three =
    '<article data-id="1"><b>甲</b><p>一\n行目</p></article><article><p>広告</p></article><article data-id="2"><b>乙</b><p>二</p></article><article data-id="3"><p>三</p></article>';

  it('is the post before and the one after, a line each, and no advert', async () => {
    page(three);
    expect(await contextOf('2')).toEqual({ before: '甲: 一 行目', after: '三' });
  });

  it('is what there is at the ends of a list', async () => {
    page(three);
    expect(await contextOf('1')).toEqual({ after: '乙: 二' });
  });

  it('leaves out hidden posts and those of another dialog', async () => {
    page(three.replace('</article>', '</article></dialog>').replace(/^/, '<dialog>'));
    const last = document.querySelector('[data-id="3"]') as Element;
    last.checkVisibility = () => false;
    expect(await contextOf('2')).toBeUndefined();
  });

  it('leaves what the adapter read itself', async () => {
    page(three);
    const { read } = hirobaPlatform;
    const own = vi.spyOn(hirobaPlatform, 'read').mockImplementation((element, at) => {
      const post = read(element, at);
      return post && { ...post, context: { before: '読み取り器の言う前' } };
    });
    expect(await contextOf('2')).toEqual({ before: '読み取り器の言う前', after: '三' });
    own.mockRestore();
  });
});

describe('posts recorded together', () => {
  it('name their group, and go as they were chosen when they have left the page', async () => {
    see();
    locatedPosts().set('hiroba::1', element());
    const chosen = recorder.readAgain('hiroba::1');
    element().remove();
    await recorder.record('hiroba::1', document.body, { group: 'g', chosen });
    expect(asked.at(-1)).toEqual({
      name: 'startCapture',
      request: { captureId: expect.any(String), sighting: chosen, group: 'g' },
    });
    expect(chosen?.postHtml).toContain('話');
  });
});
