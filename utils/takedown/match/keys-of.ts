import type { MatchKey } from '../field-keys';
import type { Control, ControlKind } from './controls';
import { asksAbout } from './japanese-heads';
import { plainly } from './japanese-turns';
import { rules, rulesFor } from './rules';
import { FULL_NAME } from './western-words';

const MOST_KNOWN = 2000;
const known = new Map<string, MatchKey[]>();

/** The keys with the highest weight: more than one is a tie. Forms say the same words again and again. */
export function keysOf({ kind }: Control, words: string): MatchKey[] {
  const asked = `${kind} ${words}`;
  const before = known.get(asked);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const keys = readKeys(kind, plainly(words));
  known.set(asked, keys);
  return keys;
}

function readKeys(kind: ControlKind, words: string): MatchKey[] {
  if (kind === 'text' && FULL_NAME.test(words)) return ['reporter.name'];
  // `お名前(法人名)`: either goes into the one box.
  if (kind === 'text' && /^ご?(お?名前|氏名)[(・/](法人|会社|団体|屋号)/.test(words)) return ['reporter.name'];
  const hits = rulesFor(words).filter(
    (rule) =>
      rule.kinds.includes(kind) && rule.says.test(words) && !rule.not?.test(words) && !asksAbout(rule.key, words),
  );
  const says = (key: MatchKey) => hits.some((rule) => rule.key === key);
  if (kind !== 'select' && (WHOLE_ADDRESS.every(says) || isWholeAddress(words))) return ['reporter.address'];
  // `会社名・部署名` begins with the company, `権利者のお名前・会社名` is whoever holds the right.
  if (says('reporter.organization') && says('victim.name')) return ['victim.name'];
  if (says('reporter.organization') && says('reporter.department'))
    return [DEPARTMENT_IN_BODY.test(words) ? 'reporter.department' : 'reporter.organization'];
  if (says('reporter.lastKana') && says('reporter.firstKana')) return ['reporter.kana'];
  const told = hits.filter((rule) => !GIVES_WAY.some(([key, better]) => key === rule.key && says(better)));
  const best = Math.max(0, ...told.map((rule) => rule.weight));
  return [...new Set(told.filter((rule) => rule.weight === best).map((rule) => rule.key))];
}

/** `姓(フリガナ)` names a part of the name and asks how it is read: the first of a pair gives way to the second. */
const GIVES_WAY: readonly (readonly [MatchKey, MatchKey])[] = [
  ['reporter.lastName', 'reporter.lastKana'],
  ['reporter.firstName', 'reporter.firstKana'],
  ['reporter.kana', 'reporter.lastKana'],
  ['reporter.kana', 'reporter.firstKana'],
];

/** A box that names them all takes the address whole. */
const WHOLE_ADDRESS: readonly MatchKey[] = ['reporter.address.region', 'reporter.address.city'];

/** `Department within your company` asks for the part, and the body only says of what. */
const DEPARTMENT_IN_BODY =
  /^(which |name of |your |the )*(department|dept\.?|division|section|business unit|team)\b.*\b(in|at|of|within|inside)\b|^section \(/;

const ADDRESS_OF_SENDER =
  /^(?:(?:your|the|full|complete|current|home|postal|mailing|contact|residential|private|permanent|whole) )*address\b/;
/** What follows names several of its parts or both of its ends. */
const ADDRESS_PARTS =
  /\b(?:post(?:al)? ?code|zip|city|town|prefecture|state|country|street|house number|block|building|room)\b/g;
const TOWN_OR_WIDER = /\b(?:post(?:al)? ?code|zip|city|town|prefecture|state|country)\b/;

/** `Address (street, city, postcode)`, `address including room number`, in one box. */
function isWholeAddress(words: string): boolean {
  const head = ADDRESS_OF_SENDER.exec(words)?.[0];
  if (head === undefined) return false;
  const rest = words.slice(head.length);
  if (/\bline\b(?! per)|e-?mail|\burl\b/.test(rest)) return false;
  if (/^\W*(?:\S+ ){0,5}incl(?:uding|\.)/.test(rest)) return true;
  return /^ ?[(:,–-]/.test(rest) && TOWN_OR_WIDER.test(rest) && (rest.match(ADDRESS_PARTS)?.length ?? 0) > 1;
}

/** The one part of the name that words speak of; "first and last name" speaks of both. */
export function partOf(words: string): MatchKey | undefined {
  if (/first.*last|last.*first|姓.?名/.test(words) || FULL_NAME.test(words)) return undefined;
  const parts = rules.filter((rule) => /(last|first)Name$/.test(rule.key) && rule.says.test(words));
  return parts.length === 1 ? parts[0]?.key : undefined;
}

/** Above its row a box has neighbours that its label does not speak of. */
const ROWS = 'form, table, tbody, body';

/** A label over as many boxes as it names (`City, State, ZIP`) names them in their order; `null`: this one is named, but has no key. */
export function byPlace(control: Control, words: string): MatchKey | null | undefined {
  const parts = words.split(/\s*[,/+&]\s*| (?:und|et|and|y|e|i|en|och) /).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const keys = parts.map((part) => keysOf({ ...control, kind: 'text' }, part));
  const all = keys.flat();
  const isCut = words.includes('(') && all.length < parts.length;
  if (isCut || keys.some((each) => each.length > 1) || all.length === 0) return undefined;
  if (new Set(all).size < all.length) return undefined;
  const boxesIn = (block: Element) => [...block.querySelectorAll('input:not([type=hidden]), select, textarea')];
  let row = control.element.parentElement;
  while (row && boxesIn(row).length < 2 && !row.matches(ROWS)) row = row.parentElement;
  const boxes = row && (row === control.element.parentElement || !row.matches(ROWS)) ? boxesIn(row) : [];
  return boxes.length === parts.length ? (keys[boxes.indexOf(control.element)]?.[0] ?? null) : undefined;
}
