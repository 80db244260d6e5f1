import type { ReadPost } from '../../../utils/platforms/contract';

/** A post's markup as X would send it: enough for a reader that knows no browser. */
export function postMarkup({ id, author, text = '', postedAt }: ReadPost): string {
  const escaped = text.replace(/[&<>]/g, (letter) => `&#${letter.codePointAt(0)};`);
  const name = author?.name?.replace(/[&<>]/g, '') ?? '';
  const time = postedAt
    ? `<a href="/${author?.handle ?? 'i'}/status/${id}"><time datetime="${postedAt.iso ?? ''}">${postedAt.raw ?? ''}</time></a>`
    : '';
  return (
    `<article><div data-testid="User-Name"><a href="/${author?.handle ?? ''}">${name}</a> @${author?.handle ?? ''}</div>` +
    `<div data-testid="tweetText"><span>${escaped}</span></div>${time}<i data-testid="${author?.id ?? ''}-follow"></i></article>`
  );
}
