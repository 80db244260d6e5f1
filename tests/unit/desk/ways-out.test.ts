import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * Everything that saves a file on a page of the desk, and what holds it: a gate that asks first, or why none does. Whoever adds
 * a file decides here.
 */
const waysOut: Record<string, string> = {
  'campaigns/save-post-list.ts': 'gate',
  'care/save-employer-record.ts': 'gate',
  'case/save-case-file.ts': 'gate, but for pages and answers of the person’s own requests',
  'path/papers-part.tsx': 'gate for papers of the company’s right; free that keep a log or are of a person’s right',
  'packing/run-packing.ts': 'gate for packs; free for counsel’s file, the vault and backups',
  'print/print-container.tsx': 'gate',
  'chooser/make-letter.ts': 'gate before the page of a company’s request',
  'case/consent-container.tsx': 'free: the answer to the person',
  'company/company-container.tsx': 'free: of the company, of no case',
  'company/save-register.ts': 'free: the desk’s own book, with its purpose in the log',
  'desk/exchange-container.tsx': 'free: sealed to another desk of the company',
  'figures/figures-container.tsx': 'free: numbers, of no case',
  'figures/yearly-report.ts': 'free: numbers, of no case',
  'requests/dates-part.tsx': 'free: the desk’s own calendar',
  'settings/desk/identity-container.tsx': 'free: a key',
  'settings/desk/invite-container.tsx': 'free: an invitation',
  'settings/desk/pins-container.tsx': 'free: keys',
  'vault/vault-container.tsx': 'free: a recovery paper',
};

it('every file that leaves the desk has its gate, or a reason to have none', () => {
  const folder = 'entrypoints/dashboard';
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
  const saving = paths.filter((path) => {
    const code = readFileSync(`${folder}/${path}`, 'utf8');
    return path !== 'path/save-papers.ts' && /\b(?:saveBlob|savePapers|saveCourtPapers)\(/.test(code);
  });
  expect(saving.sort()).toEqual(Object.keys(waysOut).sort());
});
