// @in-a-document
import { readFileSync } from 'node:fs';
import { type ComponentChild, render } from 'preact';
import { describe, expect, test } from 'vitest';
import { GuideAbsent } from '../../../components/guide/guide-absent';
import { PostsFrame } from '../../../components/panel/posts-frame';
import { PopupFrame } from '../../../components/popup/popup-frame';
import { Words } from '../../../components/words/words';
import { t } from '../components/dashboard-parts';

const read = (path: string) => readFileSync(`${process.cwd()}/${path}`, 'utf8');
const drawn = (markup: string) => /<path [^>]* d="([^"]+)"/.exec(markup)?.[1];
const nothing = () => undefined;

const frames: [page: string, frame: string, screen: ComponentChild][] = [
  ['popup', 'the popup', <PopupFrame isWaiting onHide={nothing} onOpenList={nothing} onClose={nothing} />],
  ['sidepanel', 'the guide', <GuideAbsent isWaiting />],
  ['sidepanel', 'the posts', <PostsFrame />],
];

describe.each(frames)('%s is painted ahead of its scripts', (page, frame, screen) => {
  const [, ahead = ''] = /<div id="app">(.*)<\/div>/s.exec(read(`entrypoints/${page}/index.html`)) ?? [];

  test('with the dog of the icons, and no word', () => {
    const [, dog = ''] = /<symbol id="i-dog"[^>]*>(.*?)<\/symbol>/s.exec(read('components/icons.svg')) ?? [];
    expect(drawn(dog)).toBeDefined();
    expect(drawn(ahead)).toBe(drawn(dog));
    expect(ahead.replaceAll(/<[^>]*>|&nbsp;/g, '')).toBe('');
  });

  test(`and ${frame} takes over what stands there, so that nothing of it is left beside`, () => {
    const root = document.createElement('div');
    root.innerHTML = ahead;
    const [first] = root.children;
    render(<Words.Provider value={{ t, lang: 'ja' }}>{screen}</Words.Provider>, root);
    expect([...root.children]).toEqual([first]);
    expect(root.querySelectorAll('.dog')).toHaveLength(1);
  });
});
