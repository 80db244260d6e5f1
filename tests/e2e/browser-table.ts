import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { projectRoot } from '../harness/build';
import { browserPage, keepTold, leftMark } from '../harness/story/told-stories';

const title = /^(Chromium|Firefox): (.+)$/;

/**
 * What the two browsers did differently, made of the stories that ran: kept in `.output` over all runs, and written to the
 * repository by `npm run browsers`. A story that did not run in a browser says so.
 */
export default class BrowserTable implements Reporter {
  onTestEnd(test: TestCase, { status, annotations, startTime }: TestResult): void {
    const [, browser, story = ''] = title.exec(test.title) ?? [];
    if ((browser !== 'Chromium' && browser !== 'Firefox') || status === 'skipped') return;
    const left = annotations.find(({ type }) => type === leftMark)?.description;
    const on = startTime.toISOString().slice(0, 10);
    const told = { status, on, left: left ? (JSON.parse(left) as string[]) : [] };
    // At once: a run that is broken off has told what it told
    const all = keepTold({ [story]: { [browser]: told } });
    writeFileSync(join(projectRoot, '.output', 'browsers.md'), browserPage(all));
  }

  printsToStdio(): boolean {
    return false;
  }
}
