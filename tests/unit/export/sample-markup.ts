import { pagePolicy } from '../../../utils/inert-page/kept-markup';
import type { ReadPost } from '../../../utils/platforms/contract';

/** A post's markup as X would send it: enough for a reader that knows no browser. */
export function postMarkup({ id, author, text = '', postedAt }: ReadPost): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
  const name = author?.name?.replace(/[&<>]/g, '') ?? '';
  const time = postedAt
    ? `<a href="https://x.com/${author?.handle ?? 'i'}/status/${id}"><time datetime="${postedAt.iso ?? ''}">${postedAt.raw ?? ''}</time></a>`
    : '';
  return (
    `<article><div data-testid="User-Name"><a href="https://x.com/${author?.handle ?? ''}">${name}</a> @${author?.handle ?? ''}</div>` +
    `<div data-testid="tweetText"><span>${escaped}</span></div>${time}<i data-testid="${author?.id ?? ''}-follow"></i></article>`
  );
}

/** The same in an element that begins so. */
export const within = (begin: string | undefined, markup: string) =>
  begin ? `${begin}${markup}</${/^<(\w+)/.exec(begin)?.[1]}>` : markup;

/** Links as a saved page has them: their addresses stand beside, and a press leads nowhere. */
const staying = (markup: string) =>
  markup.replace(/(<a\s[^>]*?)href="([^#"][^"]*)"/g, '$1href="#-" data-banken-href="$2"');

/** A page round markup, in the words of saved pages (utils/inert-page). */
export const savedPage = (markup: string, css = '') =>
  `<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${pagePolicy}"/><title>X</title>${css && `<link rel="stylesheet" href="data:text/css;charset=utf-8;base64,${Buffer.from(css).toString('base64')}"/>`}</head><body><main>${staying(markup)}</main></body></html>`;

/** The same as an earlier version kept it: as the site had made it. */
export const earlierPage = (markup: string, css = '') => `<!doctype html><title>X</title>${css}<main>${markup}</main>`;
