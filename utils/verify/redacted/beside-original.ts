import { canonicalJson } from '../../evidence/custody-chain';
import {
  type ReadPost,
  type RedactableField,
  readPostSchema,
  redactableFields,
  redactedMark,
} from '../../shapes/schema';
import type { FoundCapture, FoundCopy } from '../captures/found-capture';
import { readRecord } from '../captures/sealed-shapes';
import type { Finding } from '../check-ids';
import { isCutFrom, partsOf } from './redacted-words';
import { isCode, leavesOf, needlesToTake, removedValues } from './removed-values';
import { hasWord, shortest } from './spelled/spellings';
import { withoutTraces } from './traces';

const json = 'redaction.json';
/** Members of a post that no copy takes out. */
const kept = ['platform', 'kind', 'rating', 'truncated'] as const;
/** Characters of a copy compared with words; the search of the whole pack says what is too large. */
const mostLooks = 40_000_000;

/** Beside its original a copy differs in nothing but what it says it took out, and what its marks stand for is gone. */
export function originalFindings(copy: FoundCopy, found: readonly FoundCapture[]): Finding[] {
  const { path, record, files } = copy;
  const original = found.find(({ capture }) => capture.id === record.parent.captureId);
  if (!original) return [];
  const source = original.capture;
  const differs = (detail: string): Finding => ({ reason: 'records-differ', path: path + json, detail });
  const { parent, capture, removed } = record;
  const post = readRecord(readPostSchema, files.get('post.json'));
  const findings: Finding[] = post ? leftFindings(copy, original, post) : [];
  if (parent.seal !== source.seal || parent.tagmanifest !== source.signature?.tagmanifest)
    findings.push({ reason: 'seal-differs', path: path + json, detail: 'original' });
  const without = source.files.map(({ name }) => name).filter((name) => !files.has(name));
  const facts: [detail: string, here: unknown, there: unknown][] = [
    ['scope', capture.scope, source.scope],
    ['capturedAt', capture.capturedAt, source.capturedAt],
    ['sealedAt', capture.sealedAt, source.sealedAt],
    ['pixels', capture.pixels, source.picture.kind],
    ['devicePixelRatio', capture.devicePixelRatio, source.environment.devicePixelRatio],
    ['files that it leaves out', removed.files.join(' '), without.join(' ')],
  ];
  for (const [detail, here, there] of facts) if (here !== there) findings.push(differs(detail));
  const absent = removed.pictures.filter(({ name }) => !original.files.has(name));
  findings.push(
    ...absent.map(({ name }): Finding => ({ reason: 'picture-differs', path: path + name, detail: 'of no original' })),
  );
  if (!post) return findings;
  for (const key of kept) if (canonicalJson(post[key]) !== canonicalJson(source.post[key])) findings.push(differs(key));
  const bare = withoutTraces(source.post, removed);
  // What holds a word that went is gone whole, and only who chose it knows the word; older copies have all of them
  const [all, own] = [source.post.notes ?? [], post.notes ?? []];
  const isNoted = all.filter((note) => own.includes(note)).join('\n') === own.join('\n');
  if (!isNoted || bare.notes?.some((note) => !note.includes(':') && !own.includes(note)))
    findings.push(differs('notes'));
  if (!isCutWhole(post.lang, source.post.lang)) findings.push(differs('lang'));
  if (!isCutWhole(capture.page.lang, source.page.lang)) findings.push(differs('page.lang'));
  const [here, there] = [partsOf({ ...post, page: capture.page }), partsOf({ ...source.post, page: source.page })];
  const cut = new Set(removed.words.map(({ field }) => field));
  for (const field of redactableFields) {
    const [ours, theirs] = [here.get(field), there.get(field)];
    const isSo = removed.fields.includes(field)
      ? leavesOf(theirs).length > 0 && isMaskOf(ours, theirs, field)
      : [theirs, field === 'postedAt' ? bare.postedAt : theirs].some((own) =>
          cut.has(field) ? isCutFrom(ours, own) : canonicalJson(ours) === canonicalJson(own),
        );
    if (!isSo) findings.push(differs(field));
  }
  return findings;
}

const isCutWhole = (ours: string | undefined, theirs: string | undefined) =>
  isCutFrom(ours, theirs) || (theirs !== undefined && ours === redactedMark);

/** Every string of the original is the mark, and nothing came to them. */
function isMaskOf(ours: unknown, theirs: unknown, name: string): boolean {
  if (typeof theirs === 'string')
    return isCode(name) ? ours === theirs : ours === redactedMark || (theirs === '' && ours === '');
  if (theirs === null || typeof theirs !== 'object' || ours === null || typeof ours !== 'object')
    return ours === theirs;
  if (name === 'postedAt' && canonicalJson(ours) === canonicalJson({ raw: redactedMark })) return true;
  const [own, all] = [new Map(Object.entries(ours)), Object.entries(theirs)];
  return (
    own.size === all.length &&
    Array.isArray(ours) === Array.isArray(theirs) &&
    all.every(([key, part]) => own.has(key) && isMaskOf(own.get(key), part, key))
  );
}

/** What was taken out and comes back in the copy's own words: our hand would have taken it out there, too. */
function leftFindings({ path, record }: FoundCopy, { capture }: FoundCapture, post: ReadPost): Finding[] {
  const { page } = record.capture;
  const values = removedValues(capture, { post, page }, record.removed).map(({ value }) => value);
  const needles = needlesToTake(values);
  const parts = Object.entries({ ...post, page }).map(([name, part]) => ({
    name,
    leaves: isCode(name) ? [] : leavesOf(part),
  }));
  const length = parts.reduce((sum, { leaves }) => sum + leaves.join('').length, 0);
  if (length * (needles.length + 50) > mostLooks) return [];
  return parts
    .filter(({ leaves }) => leaves.some((text) => hasWord(text, needles, redactedMark)))
    .map(({ name }) => ({ reason: 'not-removed', path: path + (name === 'page' ? json : 'post.json'), detail: name }));
}

/** Two copies of one capture say the same where both say something, and neither shows what the other took out. */
export function siblingFindings(copy: FoundCopy, copies: readonly FoundCopy[]): Finding[] {
  const ours = shownIn(copy);
  const others = copies.filter(
    (each) => each !== copy && each.record.parent.captureId === copy.record.parent.captureId,
  );
  return others.flatMap((other) => {
    const theirs = shownIn(other);
    const whole = redactableFields.filter((field) => theirs.wayOf(field) === 'shown');
    return whole.flatMap((field): Finding[] => {
      const [here, there] = [ours.parts.get(field), theirs.parts.get(field)];
      const left: Finding = { reason: 'not-removed', path: `${other.path}post.json`, detail: field };
      const differs: Finding = { reason: 'records-differ', path: copy.path + json, detail: field };
      const way = ours.wayOf(field);
      if (way === 'shown') return canonicalJson(here) === canonicalJson(there) ? [] : [differs];
      if (way === 'cut' && !isCutFrom(here, there)) return [differs];
      return leavesOf(there).join('').length > shortest ? [left] : [];
    });
  });
}

function shownIn({ record, files }: FoundCopy) {
  const post = readRecord(readPostSchema, files.get('post.json'));
  const { fields, words } = record.removed;
  return {
    // The time of one that hides the number is whole seconds
    parts: partsOf({ ...(post && withoutTraces(post, { fields: ['id'], words: [] })), page: record.capture.page }),
    wayOf: (field: RedactableField) =>
      fields.includes(field) ? 'whole' : words.some((each) => each.field === field) ? 'cut' : 'shown',
  };
}
