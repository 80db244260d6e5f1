import '../../harness/open-lexicon';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../harness/build';
import { labelledForms } from '../../harness/fill/labelled-forms';
import { noScore, type Score, scoreForm } from '../../harness/fill/score-form';

const folder = join(projectRoot, 'tests', 'fixtures', 'forms');
/** Forms that no report is made with count for what must not be written only; copies of official ones have a test of their own. */
const REPORTS = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['sign-up', 'route', 'kinds'].includes(entry.name))
  .map(({ name }) => name);

/** What is read of all report forms, at least; where a single form is read worse, `npm run match-form -- --score --misses` tells. */
const PRECISION = 0.98;
const RECALL = 0.93;
/** Prints on boxes that must be left alone, by case: known and to be mended. */
const KNOWN_NEVER = 20;

function sumOf(kinds: readonly string[]): Score {
  const sum = noScore();
  for (const kind of kinds)
    for (const form of labelledForms(join(folder, kind))) {
      const score = scoreForm(form, () => undefined);
      for (const name of Object.keys(sum) as (keyof Score)[]) sum[name] += score[name];
    }
  return sum;
}

describe('labelled forms', () => {
  it('are read as their authors say', () => {
    const { right, wrong, never, missed } = sumOf(REPORTS);
    expect(right / (right + wrong + never)).toBeGreaterThanOrEqual(PRECISION);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(RECALL);
    expect(never).toBeLessThanOrEqual(KNOWN_NEVER);
  }, 600_000);
});
