import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const styles = readFileSync(new URL('../../../components/styles/parts.css', import.meta.url), 'utf8');

it('sets the bar of what is on its way without sliding it: each frame of a slide is drawn by the page that works', () => {
  const rule = /\.bar > i \{([^}]*)\}/.exec(styles)?.[1] ?? '';
  expect(rule).toContain('transform:');
  expect(rule).not.toMatch(/transition|animation/);
});
