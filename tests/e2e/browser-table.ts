import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { byHandler } from '../harness/story/stage';

const title = /^(Chromium|Firefox): (.+)$/;
type Told = Partial<Record<'Chromium' | 'Firefox', string>>;

/**
 * What the two browsers did differently, made of the stories that ran: a table in `.output` after every run. A story that
 * did not run in a browser says so; Edge and Brave are not run and stand as that.
 */
export default class BrowserTable implements Reporter {
  private readonly stories = new Map<string, Told>();
  private folder = '';

  onBegin({ rootDir }: FullConfig): void {
    this.folder = join(rootDir, '..', '..', '.output');
  }

  onTestEnd(test: TestCase, { status }: TestResult): void {
    const [, browser, story = ''] = title.exec(test.title) ?? [];
    if (browser !== 'Chromium' && browser !== 'Firefox') return;
    this.stories.set(story, { ...this.stories.get(story), [browser]: status });
  }

  onEnd(): void {
    if (this.stories.size === 0) return;
    const file = join(this.folder, 'browsers.md');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, this.text());
  }

  printsToStdio(): boolean {
    return false;
  }

  private text(): string {
    const told = [...this.stories].map(([story, { Chromium = 'not run', Firefox = 'not run' }]) => [
      story,
      ...[Chromium, Firefox],
    ]);
    const pressed = byHandler.map(({ what, chromium, firefox }) => [what, chromium, firefox]);
    return [
      `# The same story in both browsers, ${new Date().toISOString().slice(0, 10)}`,
      table(['story', 'Chromium', 'Firefox'], told),
      '## How a machine pressed',
      table(['what', 'Chromium', 'Firefox'], pressed),
      'Edge and Brave have Chromium’s engine; neither was run.\n',
    ].join('\n\n');
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
