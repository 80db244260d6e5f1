import { codeOf } from '../../utils/coded-error';
import { type GuideProblem, type GuideSession, isLastPost } from '../../utils/takedown/plan/guide-session';
import { send } from './guide-send';
import type { GuideWork } from './work';

/** What a person asks of the worker in a guide that lies over its page; beside a side panel, the panel asks it itself. */
interface OverlayActs {
  /** The whole plan, which came as an outline: call it within a person's press alone. Nothing where it is refused. */
  whole(): Promise<GuideSession | undefined>;
  tellSent(receipt: string | undefined): Promise<void>;
  /** Passes over the post whose turn it is, where several go one by one. */
  skip(): Promise<void>;
}

export function overlayActs(work: GuideWork): OverlayActs {
  let isWhole = false;

  /** Tells how it went; a fault gives nothing. */
  async function ask<T>(
    asked: (session: GuideSession) => Promise<T>,
    other: GuideProblem = 'guide_problem',
  ): Promise<T | undefined> {
    try {
      const answer = await asked(work.state().session);
      work.tell(undefined);
      return answer;
    } catch (error) {
      work.tell(codeOf(error) === 'reload-needed' ? 'guide_problem_reload' : other);
      return undefined;
    }
  }

  return {
    async whole() {
      if (!isWhole) {
        const answer = await ask(() => send('guideValues', {}), 'guide_problem_values');
        if (!answer) return undefined;
        isWhole = true;
        work.tell(undefined, answer.session);
      }
      return work.state().session;
    },
    async tellSent(receipt) {
      await ask(async ({ requestId, posts }) => {
        const { sentAt } = await send('requestSent', {
          requestId,
          ...(receipt ? { receipt } : {}),
          ...(posts ? { captureId: posts.captureId } : {}),
        });
        // With posts left the page is about to be the next one's form
        if (!posts || isLastPost(posts)) work.tell(undefined, { sentAt });
      });
    },
    async skip() {
      await ask(async ({ requestId, posts }) => {
        if (posts) await send('postSkipped', { requestId, captureId: posts.captureId });
      });
    },
  };
}
