import type { MatchKey } from '../plan/field-keys';
import type { Control } from './controls';
import { WORD_AND_TIME } from './guess';
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
  /** What must be said of it, in `word=sense`. */
  holds?: RegExp;
}

const isLink = ({ element }: Control) =>
  element.matches('[type=url], [placeholder^="http"]') && !says('own page', element.getAttribute('name') ?? '');

const RIGHTS = /^(harm|harmed|right)$/;
const SELVES = /^(self|selfvictim)$/;
const OTHERS = /^(agent|represent|party|kin)$/;

const KINDS: readonly Kind[] = [
  { key: 'post.permalink', fits: isLink, beside: /^(post\.quote|case\.)/ },
  {
    key: 'case.reason',
    fits: ({ kind }) => kind === 'textarea',
    beside: /^post\./,
    // Where the words of the post are asked for, nobody asks what is wrong with them
    unless: (said) => says('remarks', said) || /=quote\b/.test(said),
  },
  {
    key: 'post.quote',
    fits: ({ kind }) => kind === 'textarea',
    beside: /^case\.reason/,
    unless: (said) => says('remarks', said) || says('anything else', said),
    holds: /=(quote|says|stated|show|part|post)/,
  },
  {
    key: 'case.relationship',
    fits: (control) => optionsThat(control, SELVES) > 0 && optionsThat(control, OTHERS) > 0,
    beside: /^(post|case)\./,
    holds: /=/,
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
  const all = withGuesses(found, controls, judgementOf, asked);
  for (const { key, fits, beside, unless, holds } of KINDS) {
    if (asked.has(key) || all.some(({ meaning }) => meaning.key === key)) continue;
    const main = all.find(({ meaning }) => beside.test(meaning.key));
    if (!main) continue;
    const isRead = (control: Control) => all.some((each) => each.control.element === control.element);
    const ofKind = controls.filter((control) => fits(control) && !isRead(control));
    const [only, ...others] = ofKind.map((control) => ({ control, judgement: judgementOf(control.element) }));
    if (!only?.judgement?.isOpen || others.length > 0) continue;
    const { reason, said } = only.judgement;
    if (unless?.(`${reason} ${said}`) || (holds && !holds.test(said))) continue;
    const entry = { control: only.control, meaning: { ...only.judgement, key, score: ALONE, reason: 'the only one' } };
    if (formOf(entry) === formOf(main)) all.push(entry);
  }
  return all;
}

/** A datum that a report asks for nowhere else, in the only box whose known words say it. */
function withGuesses(
  found: readonly Found[],
  controls: readonly Control[],
  judgementOf: (element: Element) => Judgement | undefined,
  asked: ReadonlySet<MatchKey>,
): Found[] {
  const main = found.find(({ meaning }) => /^(post|case)\./.test(meaning.key));
  if (!main) return [...found];
  const isRead = (control: Control) => found.some((each) => each.control.element === control.element);
  const open = controls.flatMap((control) => {
    const judgement = judgementOf(control.element);
    return judgement?.guess && !isRead(control) ? [{ control, judgement, key: judgement.guess }] : [];
  });
  const guessed = open
    .filter(({ judgement }) => isOfSitesWord(judgement))
    .filter(({ key }) => !asked.has(key) && open.filter((other) => other.key === key).length === 1)
    .map(({ control, judgement, key }) => ({
      control,
      meaning: { ...judgement, key, score: ALONE, reason: `guess from ${judgement.reason}` },
    }));
  return [...found, ...guessed.filter((entry) => formOf(entry) === formOf(main))];

  /** `bite date` is the post's where the page asks for the `bite link` too. */
  function isOfSitesWord({ guess, said }: Judgement): boolean {
    const word = guess === 'post.postedAt' ? WORD_AND_TIME.exec(said)?.[1] : undefined;
    const judged = controls.map(({ element }) => judgementOf(element));
    return (
      word === undefined ||
      judged.some(
        (each) => /^post\.(permalink|quote)$/.test(each?.key ?? each?.guess ?? '') && each?.said.includes(word),
      )
    );
  }
}

/** Less than any word. */
const ALONE = 20;
