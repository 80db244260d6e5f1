// @in-a-document
import { beforeAll, describe, expect, it } from 'vitest';
import { LeaksDialog } from '../../../components/redaction/leaks-dialog';
import type { Leak } from '../../../utils/verify/redacted/search-copies';
import { during, show, t } from './dashboard-parts';

const short: Leak = { field: 'author.name', value: '林', path: 'data/custody.jsonl', place: 'text', kind: 'short' };
const other: Leak = { field: 'author.handle', value: 'ak', path: 'data/report.pdf', place: 'text', kind: 'short' };
const sure: Leak = { field: 'word', value: '山田花子', path: 'data/report.pdf', place: 'metadata', kind: 'sure' };

function shown(leaks: readonly Leak[]) {
  let decided = 0;
  const root = show(
    <LeaksDialog leaks={leaks} onWiden={() => undefined} onDecide={() => (decided += 1)} onClose={() => undefined} />,
  );
  const named = (label: string) =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  return { root, named, decided: () => decided };
}

// jsdom has no dialogs
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});

describe('words that were taken out and are left in a pack', () => {
  it('stop the export where they are sure: file, place and a way back are told, and nothing is to be decided', () => {
    const { root, named } = shown([short, sure]);
    expect(root.textContent).toContain('山田花子');
    expect(root.textContent).toContain(`data/report.pdf（${t('redact_leaks_in_metadata')}）`);
    expect(named(t('redact_leaks_widen'))).toBeDefined();
    expect(named(t('redact_leaks_decide'))).toBeUndefined();
    expect(root.querySelectorAll('input')).toHaveLength(0);
  });

  it('can go on where they are short, once each was looked at', () => {
    const { root, named, decided } = shown([short, other, { ...other, path: 'data/incident.json' }]);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input')];
    expect(boxes).toHaveLength(2);
    const decide = () => named(t('redact_leaks_decide'));
    during(() => boxes[0]?.click());
    expect(decide()?.disabled).toBe(true);
    during(() => boxes[1]?.click());
    expect(decide()?.disabled).toBe(false);
    during(() => decide()?.click());
    expect(decided()).toBe(1);
  });
});
