type Said = readonly (readonly [name: string, unsaid: RegExp])[];

/** What a box paints by itself, and what it is where nothing need be said. */
const ofPaint: Said = [
  ['background', /^rgba\(0, 0, 0, 0\)(?: none.*)?$|^none$/],
  ['border-radius', /^0px$/],
  ['border-image', /^none/],
  ['box-shadow', /^none$/],
  ['outline', / none |^none| 0px$/],
];

/** What becomes of a box and all that stands in it. */
const ofGroups: Said = [
  ['opacity', /^1$/],
  ['filter', /^none$/],
  ['backdrop-filter', /^none$/],
  ['mix-blend-mode', /^normal$/],
  ['isolation', /^auto$/],
  ['clip-path', /^none$/],
  ['mask', /^none/],
];

/** What letters are set in. All of it is inherited but the line under them. */
const ofText = `color font-family font-size font-style font-weight font-stretch font-variant font-feature-settings
  font-variation-settings font-kerning font-size-adjust letter-spacing word-spacing text-transform text-shadow direction
  unicode-bidi visibility text-rendering writing-mode text-orientation text-combine-upright tab-size
  -webkit-text-fill-color -webkit-text-stroke text-emphasis text-emphasis-position font-optical-sizing`.split(/\s+/);

const plainText = new Map([
  ['font-style', 'normal'],
  ['font-stretch', '100%'],
  ['font-variant', 'normal'],
  ['font-feature-settings', 'normal'],
  ['font-variation-settings', 'normal'],
  ['font-kerning', 'auto'],
  ['font-size-adjust', 'none'],
  ['letter-spacing', 'normal'],
  ['word-spacing', '0px'],
  ['text-transform', 'none'],
  ['text-shadow', 'none'],
  ['direction', 'ltr'],
  ['unicode-bidi', 'normal'],
  ['visibility', 'visible'],
  ['text-rendering', 'auto'],
  ['writing-mode', 'horizontal-tb'],
  ['text-orientation', 'mixed'],
  ['text-combine-upright', 'none'],
  ['tab-size', '8'],
  ['text-emphasis-position', 'over'],
  ['font-optical-sizing', 'auto'],
]);

/** What a box paints beside what stands in it. */
export const paintStyle = (style: CSSStyleDeclaration): string => saidOf(ofPaint, style) + borderStyle(style);

/** How a box is shown with all that stands in it. */
export const groupStyle = (style: CSSStyleDeclaration): string => saidOf(ofGroups, style);

function saidOf(list: Said, style: CSSStyleDeclaration): string {
  let said = '';
  for (const [name, unsaid] of list) {
    const value = style.getPropertyValue(name);
    if (value && !unsaid.test(value)) said += `${name}:${value};`;
  }
  return said;
}

const borderStyle = (style: CSSStyleDeclaration): string => {
  const width = style.getPropertyValue('border-width');
  if (width === '0px') return '';
  const [kind, color] = ['border-style', 'border-color'].map((name) => style.getPropertyValue(name));
  return `border-width:${width};border-style:${kind};border-color:${color};`;
};

/** How the letters of an element are set. */
export function textStyle(style: CSSStyleDeclaration): string {
  let said = '';
  for (const name of ofText) {
    const value = style.getPropertyValue(name);
    if (value && value !== plainText.get(name)) said += `${name}:${value};`;
  }
  return said;
}
