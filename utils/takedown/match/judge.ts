import type { MatchKey } from '../field-keys';
import type { Control } from './controls';
import { readOptions } from './options';
import { ownerOf, type Verdict, read, sensesOf } from './reading';
import type { ControlText } from './text';

/** What a control means and how surely; else why it is left alone. */
export interface Judgement {
  key?: MatchKey;
  score: number;
  /** Where the words stood, and the words. */
  reason: string;
  /** What each word was taken for. */
  said: string;
  refused?: string;
  senses: readonly string[];
}

const AUTOCOMPLETE: Readonly<Record<string, MatchKey>> = {
  name: 'reporter.name',
  'family-name': 'reporter.lastName',
  'given-name': 'reporter.firstName',
  email: 'reporter.email',
  tel: 'reporter.phone',
  'tel-national': 'reporter.phone',
  organization: 'reporter.organization',
  'street-address': 'reporter.address',
  'address-line1': 'reporter.address.street',
  'address-line2': 'reporter.address.street2',
  'address-level1': 'reporter.address.region',
  'address-level2': 'reporter.address.city',
  'postal-code': 'reporter.address.postalCode',
  country: 'reporter.address.country',
  'country-name': 'reporter.address.country',
};
const NOT_OURS = /^(cc-|new-password|current-password|one-time-code|username|bday|sex|honorific|url$)/;

/** Reads a control by the words round it, from the most to the least telling. */
export function judge(control: Control, text: ControlText, before: Judgement | undefined): Judgement {
  const { kind, element } = control;
  const token = element.getAttribute('autocomplete')?.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  if (NOT_OURS.test(token)) return leave(`autocomplete ${token}`);
  if (/^@|@$/.test(text.near) && text.own === '') return leave('a half of an address');
  const whose = blockOf(text, before);
  const isLabel = (words: string) => words !== '';
  const [label = '', ...rest] = [text.last, text.own, text.near, text.head].filter(isLabel);
  const over = [text.head, text.near, ...(text.own === label ? [] : [text.own])].filter(
    (words) => words !== '' && words !== label && rest.includes(words) && words.length <= 40,
  );
  const source = label === '' ? '' : label === text.last || label === text.own ? 'label' : label === text.near ? 'text before' : 'row header';
  const score = { label: 90, 'text before': 80, 'row header': 75 }[source] ?? 0;
  const asked = { kind, over, whose };

  const said = label === '' ? undefined : read(label, asked);
  const offered = kind === 'select' || kind === 'choice' ? readOptions(control) : undefined;
  if (said && 'key' in said) return settle(said, score, `${source} "${label}"`);
  // Something is said, and it is not ours: nothing less telling may overrule it.
  if (said && !said.isOpen) return { ...leave(said.refused), reason: `${source} "${label}"`, said: said.said };
  if (offered) return { key: offered, score: 70, reason: 'options', said: said?.said ?? '', senses: [] };
  const byToken = Object.hasOwn(AUTOCOMPLETE, token) ? AUTOCOMPLETE[token] : undefined;
  if (byToken && (said === undefined || said.isOpen)) return { key: byToken, score: 65, reason: `autocomplete ${token}`, said: '', senses: [] };
  if (said && !said.isEmpty) return { ...leave(said.refused), reason: `${source} "${label}"`, said: said.said };
  // Nothing stands round it that says a datum.
  for (const [from, words, points] of [['shared label', text.shared, 72], ['placeholder', text.hint, 60], ['name', text.ident, 40]] as const) {
    if (words === '') continue;
    const found = read(words, { kind, over: from === 'name' ? [] : [...over, label].filter(isLabel), whose });
    if ('key' in found) return settle(found, points, `${from} "${words}"`);
    if (from !== 'name' && !found.isEmpty) return { ...leave(found.refused), reason: `${from} "${words}"`, said: found.said };
  }
  const type = (element as HTMLInputElement).type;
  if (type === 'email') return { key: 'reporter.email', score: 30, reason: 'type email', said: '', senses: [] };
  return { ...leave(said?.refused ?? 'nothing said'), reason: `${source} "${label}"`, said: said?.said ?? '' };

  function settle(found: Verdict & { key: MatchKey }, points: number, reason: string): Judgement {
    const refined = refine(found, text, control, whose, over);
    const isRight = found.key === 'case.claim' || found.key === 'case.relationship';
    const key = isRight && offered ? offered : refined.key;
    const plain = found.senses.length === 1 ? PLAIN : 0;
    const agrees = isRight && offered === found.key ? PLAIN : 0;
    const inShort = key === 'case.reason' && kind === 'text' ? SHORT : found.senses.includes('company') ? SHORT : 0;
    return { key, score: points + plain + agrees + inShort, reason, said: refined.said, senses: refined.senses };
  }
}

/** A label of one word wins over one that also names a person. */
const PLAIN = 2;
/** A company's number gives way to a person's, a reason on one line to the box that takes it in full. */
const SHORT = -5;

const leave = (refused: string): Judgement => ({ score: 0, reason: '', said: '', refused, senses: [] });

/** The words in an empty box may say which part of a name or address it takes, or that an e-mail is typed again. */
function refine(found: Verdict & { key: MatchKey }, text: ControlText, { kind }: Control, whose: string | undefined, over: readonly string[]) {
  if (!/^reporter\.(name|kana|address|address\.postalCode|email|phone)$/.test(found.key)) return found;
  for (const hint of [text.hint, text.behind]) {
    if (hint === '' || /\d/.test(hint)) continue;
    const label = text.own || text.near || text.head;
    const closer = read(hint, { kind, whose, over: [...over, label] });
    if ('key' in closer && closer.key.startsWith('reporter.')) return closer;
  }
  return found;
}

/** Whose data the rows of this block are: the nearest text over the box that names somebody or something. */
function blockOf(text: ControlText, before: Judgement | undefined): string | undefined {
  for (const section of text.sections) {
    const owner = ownerOf(section);
    if (owner) return owner;
  }
  return before?.key === 'post.permalink' || /^(thread|post)\./.test(before?.key ?? '') ? 'post?' : undefined;
}

export const saysOnly = (words: string, sense: string): boolean => {
  const senses = sensesOf(words);
  return senses.length > 0 && senses.every((each) => each === sense || each === 'part' || each === 'addr' || each === 'address');
};
