import { expect, it } from 'vitest';
import { readPage } from '../../../../utils/platforms';
import { pageDocument } from '../../../harness/page-document';
import { platformFixtures } from './platform-fixtures';

/** Ids that are read of a saved page after its own list was changed; the lists of other threads beside it stay. */
function readAfter(name: string, change: (document: Document) => void): (string | undefined)[] {
  const page = platformFixtures.find((one) => one.name === name);
  const document = pageDocument(page?.html ?? '', page?.url ?? '');
  change(document);
  const url = new URL(page?.url ?? '');
  return readPage(document, { url, capturedAt: page?.capturedAt ?? '', timeZone: 'Asia/Tokyo' }).map(({ id }) => id);
}

const removed = (selector: string) => (document: Document) => {
  for (const list of document.querySelectorAll(selector)) list.remove();
};
const emptied = (selector: string) => (document: Document) => {
  for (const list of document.querySelectorAll(selector)) list.replaceChildren();
};
const machiList = 'dl:not(.menu, .recent)';

it.each([
  ['machi/other-lists.html', removed(machiList)],
  ['machi/other-lists.html', emptied(machiList)],
  ['5ch/beside.html', removed('#thread')],
  ['5ch/beside.html', emptied('#thread')],
  ['bakusai/removed-opening.html', removed('#res_list')],
  ['bakusai/asked-post.html', removed('#res_list, #res448')],
])('%s: a list beside the thread is not the thread, also where the thread has no post', (name, change) => {
  expect(readAfter(name, change)).toEqual([]);
});

it('takes a list that begins with a first post for the thread only if it is not older than the thread', () => {
  const begin = (date: string) => (document: Document) => {
    removed(machiList)(document);
    const row = document.querySelector('.recent dt');
    if (row) row.innerHTML = `1 名前：<b>他スレ</b> 投稿日：${date}`;
  };
  // The key 1777000000 is the second 2026-04-24 12:06:40 in Japan
  expect(readAfter('machi/other-lists.html', begin('2026/04/24(金) 12:06:40'))).toEqual(['1']);
  expect(readAfter('machi/other-lists.html', begin('2026/04/24(金) 12:05:00'))).toEqual([]);
});

it('takes a list under a heading of its own, or away from the thread, for no part of the thread', () => {
  const boxed = (document: Document) => {
    const box = document.createElement('div');
    box.innerHTML = '<h3>人気のスレッド</h3>';
    for (const post of document.querySelectorAll('article[id^="cmt_"]')) box.append(post);
    document.body.append(box);
  };
  expect(readAfter('hostlove/pictures.html', boxed)).toEqual([]);
  const unlinked = (document: Document) => {
    for (const link of document.querySelectorAll('dt > a')) link.removeAttribute('href');
    document.getElementById('thread-body')?.removeAttribute('id');
  };
  expect(readAfter('shitaraba/thread.html', unlinked)).toEqual([]);
});

it('takes the post that a list says for another thread for none of this one', () => {
  const elsewhere = (document: Document) => {
    for (const link of document.querySelectorAll('dt > a'))
      link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/\/\d+(?=\/\d+$)/, '/1600000000'));
  };
  expect(readAfter('shitaraba/thread.html', elsewhere)).toEqual([]);
  expect(readAfter('shitaraba/thread.html', () => undefined)).not.toEqual([]);
});
