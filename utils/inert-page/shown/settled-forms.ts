import type { Declaration } from './sheets';

const length = String.raw`-?[\d.]+px`;
const room = String.raw`[\d.]+px`;
const number = String.raw`-?[\d.]+`;

/** Properties by the name that every browser knows, and the values with which a copy of ours settles them, with single blanks. */
const forms: readonly (readonly [names: RegExp, form: RegExp])[] = [
  [
    /^display$/,
    /^(?:block|contents|flow-root|list-item|inline|-webkit-box|(?:inline-)?(?:block|flex|grid|table)|table-(?:row|cell|row-group|caption))$/,
  ],
  [/^(?:content-)?visibility$/, /^visible$/],
  [/^(?:opacity|zoom|scale)$/, /^(?:1|0?\.\d+)$/],
  [/^clip$/, /^auto$/],
  [/^(?:mix-blend-mode|content)$/, /^normal$/],
  [/^unicode-bidi$/, /^(?:normal|isolate)$/],
  [/^(?:filter|mask|mask-image|-webkit-mask-box-image(?:-source)?|clip-path|-webkit-box-reflect)$/, /^none$/],
  [/^(?:animation|animation-name|offset-path|rotate|perspective)$/, /^none$/],
  [/^(?:-webkit-text-security|text-combine-upright|text-decoration(?:-line)?|font-size-adjust)$/, /^none$/],
  [/^font-size$/, new RegExp(`^${room}$`)],
  [/^line-height$/, new RegExp(`^(?:normal|${room})$`)],
  [/^font-family$/, /^sans-serif$/],
  [/^(?:color|-webkit-text-fill-color)$/, /^rgb\( \d+ , \d+ , \d+ \)$/],
  [/^(?:letter|word)-spacing$/, new RegExp(`^(?:normal|${length})$`)],
  [/^text-indent$/, new RegExp(`^${length}$`)],
  [/^z-index$/, /^(?:auto|\d+)$/],
  [/^(?:outline-offset|-webkit-text-stroke-width)$/, new RegExp(`^${length}$`)],
  [/^transform$/, new RegExp(String.raw`^(?:none|matrix\( ${Array(6).fill(number).join(' , ')} \))$`)],
  [/^translate$/, new RegExp(`^(?:none|${length}(?: ${length})?)$`)],
  [/^transform-origin$/, new RegExp(`^${length} ${length}$`)],
  [/^(?:margin|inset)$/, new RegExp(`^(?:${length}|auto)(?: (?:${length}|auto)){0,3}$`)],
  [
    /^(?:(?:margin|inset)-(?:top|left|right|bottom|(?:block|inline)-(?:start|end))|top|left|right|bottom)$/,
    new RegExp(`^(?:${length}|auto)$`),
  ],
  [/^padding$/, new RegExp(`^${room}(?: ${room}){0,3}$`)],
  [/^padding-(?:top|left|right|bottom|(?:block|inline)-(?:start|end))$/, new RegExp(`^${room}$`)],
  [/^vertical-align$/, new RegExp(`^(?:baseline|${length})$`)],
  [/^(?:width|height|inline-size|block-size)$/, new RegExp(`^${room}$`)],
  [/^max-(?:width|height|inline-size|block-size)$/, new RegExp(`^(?:none|${room})$`)],
  [/^grid-template-(?:rows|columns)$/, new RegExp(`^${room}(?: ${room})*$`)],
  [/^overflow(?:-x|-y)?$/, /^visible$/],
];

/**
 * Whether a declaration says what takes precedence in the one form that a copy of ours has for it. A browser passes over
 * what it cannot read, so only what every browser reads settles anything.
 */
export function isSettled({ written, value, isImportant }: Declaration): boolean {
  const form = isImportant ? forms.find(([names]) => names.test(written))?.[1] : undefined;
  return form?.test(value.map(([, said]) => said).join(' ')) ?? false;
}
