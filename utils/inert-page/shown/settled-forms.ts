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
  [/^(?:min-(?:width|inline-size)|flex-basis)$/, new RegExp(String.raw`^(?:auto|${room}|[\d.]+%)$`)],
  [/^border-(?:left|right|top|bottom|(?:inline|block)-(?:start|end))-width$/, new RegExp(`^${room}$`)],
  [/^(?:grid-)?(?:(?:row|column)-)?gap$/, new RegExp(`^(?:normal|${room})(?: (?:normal|${room}))?$`)],
  [/^border-spacing$/, new RegExp(`^${room}(?: ${room})?$`)],
  [/^column-width$/, /^auto$/],
  [/^column-count$/, /^auto$/],
  [/^writing-mode$/, /^horizontal-tb$/],
  [/^tab-size$/, /^\d+$/],
  [/^grid-template-(?:rows|columns)$/, new RegExp(`^${room}(?: ${room})*$`)],
  [/^overflow(?:-x|-y)?$/, /^visible$/],
];

const sides = (of: string, ...names: string[]) => names.map((side) => `border-${of}${side}-width`);
/** Shorthands of which the copy says the parts that count, by their names without a maker's prefix. */
const parts: Readonly<Record<string, readonly string[]>> = {
  font: ['font-size', 'line-height', 'font-family'],
  columns: ['column-width', 'column-count'],
  ...Object.fromEntries(
    ['top', 'right', 'bottom', 'left', 'inline-start', 'inline-end', 'block-start', 'block-end'].map((side) => [
      `border-${side}`,
      sides('', side),
    ]),
  ),
  ...Object.fromEntries(
    ['', '-inline', '-block'].flatMap((of) => {
      const own = of ? sides(`${of.slice(1)}-`, 'start', 'end') : sides('', 'top', 'right', 'bottom', 'left');
      return [`border${of}`, `border${of}-width`].map((name) => [name, own]);
    }),
  ),
};

/** The properties with which a copy of ours settles one. */
export const settledBy = (name: string): readonly string[] => parts[name] ?? [name];

/**
 * Whether a declaration says what takes precedence in the one form that a copy of ours has for it. A browser passes over
 * what it cannot read, so only what every browser reads settles anything.
 */
export function isSettled({ written, value, isImportant }: Declaration): boolean {
  const form = isImportant ? forms.find(([names]) => names.test(written))?.[1] : undefined;
  return form?.test(value.map(([, said]) => said).join(' ')) ?? false;
}
