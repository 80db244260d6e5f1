import { expect, test } from '@playwright/test';
import { chromiumStage } from '../harness/story/chromium-stage';
import { firefoxStage } from '../harness/story/firefox-stage';
import type { Stage, StageOptions, StoredRows } from '../harness/story/stage';
import { leftMark } from '../harness/story/told-stories';

/** Both browsers, by the name that a story's title begins with. */
export const stages = { Chromium: chromiumStage, Firefox: firefoxStage };

/** Names of what was sealed, failed and logged: the same in both browsers, or a difference. Under a lock nothing is read. */
function namesLeft({ captures = [], custody = [] }: StoredRows): string[] {
  const named = captures.flatMap(({ files, picture, failures }) => [
    ...namesIn(files, 'name').map((name) => `file ${name.replaceAll(/\d+/g, 'n')} in a record`),
    ...namesIn([picture], 'kind').map((kind) => `pixels: ${kind}`),
    ...namesIn(failures, 'code').map((code) => `failure ${code} in a record`),
  ]);
  const logged = namesIn(custody, 'event').map((event) => `log: ${event}`);
  return [...new Set([...named, ...logged])].sort();
}

const namesIn = (rows: unknown, key: string): string[] =>
  (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const name = Object(row)[key];
    return typeof name === 'string' ? [name] : [];
  });

interface StoryOptions extends StageOptions {
  /** Told by `npm run proofs` only, in both browsers. */
  isLong?: boolean;
  /** Told in this browser by `npm run proofs` only. */
  firefoxIsLong?: boolean;
  chromiumIsLong?: boolean;
}

/** One story, told in both browsers. At its end no request was left without an answer and nothing was sent. */
export function onEveryStage(name: string, story: (stage: Stage) => Promise<void>, options: StoryOptions = {}): void {
  for (const [browser, launch] of Object.entries(stages)) {
    const isLong = options.isLong || (browser === 'Firefox' ? options.firefoxIsLong : options.chromiumIsLong);
    const tag = isLong ? ['@long'] : [];
    test(`${browser}: ${name}`, { tag }, async () => {
      const stage = await launch(options);
      try {
        await story(stage);
        expect(stage.traffic()).toEqual({ unrouted: [], sent: [] });
        const description = JSON.stringify(namesLeft(await stage.stored()));
        test.info().annotations.push({ type: leftMark, description });
      } finally {
        await stage.close();
      }
    });
  }
}
