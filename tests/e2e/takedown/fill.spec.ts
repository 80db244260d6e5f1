import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../harness/build';
import { chromiumFill } from '../../harness/fill/chromium-fill';
import { type FillBrowser, faults, fillLabelled } from '../../harness/fill/fill-labelled';
import { firefoxFill } from '../../harness/fill/firefox-fill';
import { labelledForms } from '../../harness/fill/labelled-forms';
import { whole } from '../../harness/whole';

/** Frameworks' fields and editors, a component's shadow root, fields that come later, a wizard; `npm run fill-forms` does more. */
const forms = labelledForms(join(projectRoot, 'tests', 'fixtures', 'forms', 'kinds')).filter(
  // What a page draws itself is pressed in unit tests, in a browser too: fill-drawn.test.ts
  ({ name }) => whole || !name.startsWith('drawn'),
);

const browsers: [string, () => Promise<FillBrowser>][] = [
  ['Chromium', chromiumFill],
  ['Firefox', firefoxFill],
];

for (const [name, launch] of browsers) {
  test(`${name}: the built extension fills every kind of field, nothing else, and sends nothing`, {
    tag: name === 'Firefox' ? ['@long'] : [],
  }, async () => {
    test.setTimeout(240_000);
    const browser = await launch();
    try {
      for (const form of forms) {
        for (const result of await fillLabelled(browser, form)) {
          const where = `${result.form} ${result.state}`;
          expect(faults(result), where).toEqual([]);
          expect(result.missed, where).toEqual([]);
          expect(result.right.length, where).toBeGreaterThanOrEqual(3);
        }
      }
    } finally {
      await browser.close();
    }
  });
}
