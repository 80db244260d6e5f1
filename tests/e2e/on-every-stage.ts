import { expect, test } from '@playwright/test';
import { chromiumStage } from '../harness/story/chromium-stage';
import { firefoxStage } from '../harness/story/firefox-stage';
import type { Stage, StageOptions } from '../harness/story/stage';

/** Both browsers, by the name that a story's title begins with. */
export const stages = { Chromium: chromiumStage, Firefox: firefoxStage };

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
      } finally {
        await stage.close();
      }
    });
  }
}
