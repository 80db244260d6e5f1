import type { PageAttack } from './page-attack';
import { innocentHead, postPath, praise } from './x-page';

const photo = (fill: string) =>
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'><rect width='300' height='200' fill='${fill}'/></svg>`;
const tile = (image: string) =>
  `<a href="${postPath}/photo/1"><div data-testid="tweetPhoto" style="position:relative;width:300px">${image}</div></a>`;
const image = '<img alt="レシート" width="300" height="200" src="/media/receipt.png">';
const loaded = `<img alt="レシート" width="300" height="200" src="${photo('silver')}">`;

/** Photographs and addresses that are others than the record states. */
export const otherPhotos: readonly PageAttack[] = [
  {
    name: 'another photograph: a style puts it in its place',
    more: tile(image),
    css: `[data-testid=tweetPhoto] img{content:url("${photo('maroon')}")}`,
    told: ['photos-unlike-record'],
  },
  {
    name: 'another photograph: a source beside it',
    more: tile(`<picture><source srcset="${photo('maroon').replaceAll(' ', '%20')}">${image}</picture>`),
    told: ['photos-unlike-record'],
  },
  {
    name: 'another photograph: a style lays one over it',
    more: tile(loaded),
    css: `[data-testid=tweetPhoto]::after{content:"";position:absolute;inset:0;background:url("${photo('maroon')}")}`,
    told: ['photos-unlike-record'],
  },
  {
    name: 'a photograph under a plate that a style draws',
    more: tile(loaded),
    css: '[data-testid=tweetPhoto]::after{content:"";position:absolute;inset:0;background:#800}',
    told: ['photos-unlike-record'],
  },
  ...[
    [
      'its own pixels are out of its box',
      `object-fit:none;object-position:-999px 0;background:url("${photo('maroon')}")`,
    ],
    [
      'it has no room beside its padding',
      `box-sizing:border-box;padding-left:300px;background:url("${photo('maroon')}")`,
    ],
    ['it is cut away over another', 'clip-path:inset(50%)'],
    ['it is blackened', 'filter:brightness(0)'],
    ['it is mirrored', 'transform:scaleX(-1)'],
    ['a corner of it alone is shown', 'object-view-box:inset(0 90% 90% 0)'],
  ].map(([what, css]) => ({
    name: `another photograph: ${what}`,
    more: tile(loaded),
    css: `[data-testid=tweetPhoto] img{${css}}`,
    told: ['photos-unlike-record'],
  })),
  {
    name: 'every link of the post leads to a host of nearly the same name',
    script: `for(const a of document.querySelectorAll('#post a[href^="/"]'))a.setAttribute('href','https://x.com.evil.example'+a.getAttribute('href'))`,
    told: ['permalink-elsewhere'],
  },
  {
    name: 'the base of all links is another host',
    script: `document.head.insertAdjacentHTML('beforeend','<base href="https://evil.example/">')`,
    told: ['permalink-elsewhere'],
  },
];

const cloned = (what: string, change: string, more?: string): PageAttack => ({
  name: `another post in its place: ${what}`,
  ...(more ? { more } : {}),
  script: `addEventListener('mousemove',(e)=>{if(window.q||e.clientY>30)return;window.q=1;const a=document.querySelector('#post'),c=a.cloneNode(true);${change};a.replaceWith(c)},true)`,
  level: '#post',
  told: ['changed-before-click'],
});
const quote = `<div role="link" tabindex="0" class="quote"><div data-testid="User-Name"><div><span>通りがかり</span></div><div><span>@toori_sample</span></div></div><div data-testid="tweetText"><span>あの店員を殴ってやりたい</span></div></div>`;
const later = (change: string) =>
  `addEventListener('mousemove',(e)=>{if(window.q||e.clientY>30)return;window.q=1;${change}},true)`;

/** What stood in the post as the pointer came, and does no more. */
export const leftBefore: readonly PageAttack[] = [
  cloned('its words are praise', `c.querySelector('.words').innerHTML='<span>${praise}</span>'`),
  cloned(
    'its author is another',
    `c.querySelector('.names').innerHTML=${JSON.stringify(innocentHead).replaceAll('<', '\\u003c')}`,
  ),
  {
    name: 'a quotation is exchanged a moment before the pointer comes',
    more: quote,
    script: later("document.querySelector('.quote [data-testid=tweetText] span').textContent='よい店でした'"),
    told: ['changed-before-click'],
  },
  {
    name: 'a quotation is taken away a moment before the pointer comes',
    more: quote,
    script: later("document.querySelector('.quote').remove()"),
    told: ['changed-before-click'],
  },
  {
    name: 'a photograph is taken away a moment before the pointer comes',
    more: tile(image),
    script: later("document.querySelector('[data-testid=tweetPhoto]').closest('a').remove()"),
    told: ['changed-before-click'],
  },
  {
    name: 'its time is exchanged a moment before the pointer comes',
    script: later(
      "const t=document.querySelector('#post time');t.setAttribute('datetime','2020-01-01T00:00:00.000Z');t.textContent='2020年1月1日'",
    ),
    told: ['changed-before-click'],
  },
];
