import type { MatchKey } from '../plan/field-keys';
import type { Control } from './controls';
import type { Judgement } from './judge';
import { optionsThat } from './options';
import { says } from './phrases';
import { type Found, formOf } from './settle';

/** What a box may be by itself, where a report asks for it in words that nobody knows. */
interface Kind {
  key: MatchKey;
  /** Whether a box is such a one. */
  fits(control: Control): boolean;
  /** What the form must ask for besides. */
  beside: RegExp;
  /** What may not be said of it, however little of that is known. */
  unless?(said: string): boolean;
}

const isLink = ({ element }: Control) =>
  element.matches('[type=url], [placeholder^="http"]') && !says('own page', element.getAttribute('name') ?? '');

const RIGHTS = /^(harm|harmed|right)$/;

const KINDS: readonly Kind[] = [
  { key: 'post.permalink', fits: isLink, beside: /^(post\.quote|case\.)/ },
  {
    key: 'case.reason',
    fits: ({ kind }) => kind === 'textarea',
    beside: /^post\./,
    // Where the words of the post are asked for, nobody asks what is wrong with them
    unless: (said) => says('remarks', said) || /=quote\b/.test(said),
  },
  { key: 'case.claim', fits: (control) => optionsThat(control, RIGHTS) > 1, beside: /^post\./ },
  // How to reach whoever writes: what an account on the site has of them is the site's to know
  ...(['email', 'phone'] as const).map((what) => ({
    key: `reporter.${what}` as const,
    fits: ({ element }: Control) => element.matches(what === 'phone' ? '[type=tel]' : '[type=email]'),
    beside: /^(post|case)\./,
    unless: (said: string) => /=account/.test(said),
  })),
  // A file may be a paper that shows who one is: of that no word may speak.
  {
    key: 'attachment.evidence',
    fits: ({ kind }) => kind === 'file',
    beside: /^(post|case)\./,
    unless: (said) => said.includes('='),
  },
];

/**
 * What structure alone tells: in a report the only box of its kind (a large one, one for an address of a page, one for
 * a telephone number, one for a file) is what every report asks for, as long as nothing that is said speaks against it.
 */
export function withOnlyOnes(
  found: readonly Found[],
  controls: readonly Control[],
  judgementOf: (element: Element) => Judgement | undefined,
  asked: ReadonlySet<MatchKey>,
): Found[] {
  const all = [...found];
  for (const { key, fits, beside, unless } of KINDS) {
    if (asked.has(key) || all.some(({ meaning }) => meaning.key === key)) continue;
    const main = all.find(({ meaning }) => beside.test(meaning.key));
    if (!main) continue;
    const isRead = (control: Control) => all.some((each) => each.control.element === control.element);
    const ofKind = controls.filter((control) => fits(control) && !isRead(control));
    const [only, ...others] = ofKind.map((control) => ({ control, judgement: judgementOf(control.element) }));
    if (!only?.judgement?.isOpen || others.length > 0) continue;
    const { reason, said } = only.judgement;
    if (unless?.(`${reason} ${said}`)) continue;
    const entry = { control: only.control, meaning: { ...only.judgement, key, score: ALONE, reason: 'the only one' } };
    if (formOf(entry) === formOf(main)) all.push(entry);
  }
  return all;
}

/** Less than any word. */
const ALONE = 20;
