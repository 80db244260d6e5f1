import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const sources = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
);

const isChosen = /type="(?:checkbox|radio|file|range)"/;

/** The tags of places to type in: up to the `>` that stands in no braces. */
function boxesIn(text: string): string[] {
  return [...text.matchAll(/<(?:textarea|input|LineField|TextField)\b/g)].flatMap(({ index }) => {
    let depth = 0;
    let end = index;
    for (; end < text.length && !(text[end] === '>' && depth === 0); end += 1)
      depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0;
    const tag = text.slice(index, end);
    return isChosen.test(tag) ? [] : [tag];
  });
}

/** Keeps what is typed by itself, or is handed a draft. */
const keeps = /\buse(?:Draft|Autosave)\(|\bdraft\.change\(/;

const byParent = 'the draft is its parent’s';
const secret = 'a passphrase or the secret of a key, which nothing keeps';
const search = 'finds, and writes nothing';
const atOnce = 'is written with the change itself, or is a day that is chosen';
const copied = 'a name, a number or a key, copied here in one piece from where it stands';

/** Places to type in without a draft, and why. */
const without: Readonly<Record<string, string>> = {
  'components/care/line-field.tsx': byParent,
  'components/vault/text-field.tsx': byParent,
  'components/chooser/steps/posts-step.tsx': byParent,
  'components/chooser/steps/reason-step.tsx': byParent,
  'components/guide/guide-panel.tsx': byParent,
  'components/redaction/word-choice.tsx': byParent,
  'components/settings/desk/invite-card.tsx': byParent,
  'components/handoff/passphrase-form.tsx': secret,
  'components/lock/lock-box.tsx': secret,
  'components/lock/passphrase-seen.tsx': secret,
  'components/vault/connect-form.tsx': secret,
  'components/vault/inbox-setting.tsx': secret,
  'components/path/received-dialog.tsx': 'what a provider disclosed of a person stands nowhere in the open',
  'components/desk/query-field.tsx': search,
  'components/list/list-head.tsx': search,
  'components/shared/site-finder.tsx': search,
  'components/desk/bulk-bar.tsx': atOnce,
  'components/path/counsel-card.tsx': atOnce,
  'components/settings/desk/company-cards.tsx': atOnce,
  'components/settings/desk/reading-card.tsx': atOnce,
  'components/campaign/campaign-page.tsx': copied,
  'components/desk/exchange-dialog.tsx': copied,
  'components/export/recipient-dialog.tsx': copied,
  'components/settings/device/vault-card.tsx': copied,
  'components/vault/case-vault.tsx': copied,
  'components/vault/cost.tsx': copied,
  'components/vault/members.tsx': copied,
};

it('keeps a draft wherever something is typed, but for what is told here with its reason', () => {
  const found = sources.filter(({ text }) => boxesIn(text).length > 0 && !keeps.test(text)).map(({ file }) => file);
  expect(found.sort()).toEqual(Object.keys(without).sort());
});

it('sees a place to type in, whatever stands in its braces, and none where something is chosen', () => {
  expect(boxesIn('<input onInput={({ a }) => a > 1 && b()} value={x} />')).toHaveLength(1);
  expect(boxesIn('<input onChange={() => c()} type="checkbox" /><textarea rows={2} />')).toHaveLength(1);
});
