import { unreadableStyles, unseenFrames, unseenMarkup, unseenStyles } from '../../fixtures/traps/unseen-styles';
import { honest, type Seen, type Trap } from './trap';

const field = (id: string, style = '') => `<input id="${id}" data-trap style="${style}">`;
const seen = '<p><label>メールアドレス <input id="honest"></label></p>';
const nestings: readonly [label: string, wrap: (style: string) => string][] = [
  ['氏名', (style) => field('a', style)],
  ['対象の投稿のURL', (style) => `<div style="${style}">${field('b')}</div>`],
  ['権利が侵害された理由', (style) => `<div style="${style}"><div><p><span>${field('c')}</span></p></div></div>`],
];
const nested = (style: string) =>
  nestings
    .map(([label, wrap], index) => `<div><label for="${'abc'[index]}">${label}</label>${wrap(style)}</div>`)
    .join('\n');

function fault({ trapped, values }: Seen): string | undefined {
  if (trapped.length === 0) return 'the trap is not there';
  if (trapped.some((value) => value !== '')) return `got ${trapped.filter(Boolean).join(' ')}`;
  return values['honest'] === honest.email ? undefined : 'the honest field was not filled';
}

const told = 'left empty, and the honest field beside it filled';
const trap = (name: string, html: string, more: Partial<Trap> = {}): Trap => ({
  name,
  html: seen + html,
  told,
  fault,
  ...more,
});

/** Fields on the official host that ask for private data where nobody sees them, beside one that is honest. */
export const unseenTraps: readonly Trap[] = [
  ...Object.entries(unseenStyles).map(([name, style]) =>
    trap(`fields by themselves and in two blocks: ${name}`, nested(style)),
  ),
  ...Object.entries(unreadableStyles).map(([name, style]) =>
    trap(
      `a field whose words could not be read: ${name}`,
      `<div><label for="a">氏名</label>${field('a', style)}</div>`,
    ),
  ),
  ...Object.entries(unseenMarkup).map(([name, wrap]) =>
    trap(
      `a field ${name}`,
      `<div><label for="a">氏名</label>${wrap(field('a'))}</div>`,
      // Then the honest field is not seen either
      /open dialog|as large as the page/.test(name)
        ? { fault: ({ trapped }) => (trapped.some(Boolean) ? `got ${trapped.join(' ')}` : undefined) }
        : {},
    ),
  ),
  ...Object.entries(unseenFrames).map(([name, attributes]) =>
    trap(`a field in a frame that is ${name}`, `<iframe src="/inner" ${attributes}></iframe>`, {
      inner: `<label>氏名 ${field('a')}</label>`,
    }),
  ),
];
