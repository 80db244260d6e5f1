import type { Platform } from '../../../utils/platforms/contract';

/** The adapter of the invented site. An article without `data-id` is an advert. */
export const hirobaPlatform: Platform = {
  id: 'hiroba',
  name: { ja: 'ひろば', en: 'Hiroba' },
  tile: 'ひ',
  matches: ['https://hiroba.example/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: ['article'],
  read(post) {
    const id = post.getAttribute('data-id');
    if (!id) return undefined;
    const text = post.querySelector('p')?.textContent;
    const name = post.querySelector('b')?.textContent;
    const handle = post.getAttribute('data-handle');
    const raw = post.querySelector('time')?.textContent;
    return {
      platform: 'hiroba',
      id,
      kind: 'post',
      permalink: `https://hiroba.example/${id}`,
      ...(name ? { author: { name, ...(handle ? { handle } : {}) } } : {}),
      ...(raw ? { postedAt: { raw } } : {}),
      ...(text ? { text } : {}),
    };
  },
};
