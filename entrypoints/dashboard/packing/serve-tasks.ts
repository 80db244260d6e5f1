import { CodedError, codeOf } from '../../../utils/coded-error';
import { LeaksFound } from '../../../utils/export/redaction/leaks-found';
import type { PageHelp } from './packing';
import type { TaskName, TaskNews, TaskOrder, TaskProgress, Tasks } from './tasks';

type Work = {
  [Name in TaskName]: (
    wish: Tasks[Name]['wish'],
    help: PageHelp,
    onProgress: (progress: TaskProgress) => void,
  ) => Promise<Tasks[Name]['result']>;
};

/** What each piece of work needs is loaded for it. */
const work: Work = {
  pack: async (wish, help, onProgress) => (await import('./pack-incident')).packIncident(wish, help, onProgress),
  backup: async (wish, help, onProgress) => (await import('./back-up')).backUp(wish, help, onProgress),
  restore: async (wish, help, onProgress) => (await import('./back-up')).restore(wish, help, onProgress),
  import: async (wish, help, onProgress) => (await import('./take-in')).takeIn(wish, help, onProgress),
  verify: async (wish, _, onProgress) => (await import('./check-pack')).checkPack(wish, onProgress),
};

/** The thread beside the page: does one piece of work, and asks the page for what only a page can do. */
export function serveTasks(tell: (news: TaskNews) => void): (order: TaskOrder) => void {
  const asked = new Map<number, (output: unknown) => void>();
  const ask = (what: keyof PageHelp, input: string) =>
    new Promise<unknown>((answer) => {
      const id = asked.size;
      asked.set(id, answer);
      tell({ is: 'ask', id, what, input } as TaskNews);
    });
  const help = Object.fromEntries(
    (['stamp', 'rebuild', 'thread'] as const).map((what) => [what, (input: string) => ask(what, input)]),
  ) as unknown as PageHelp;
  const onProgress = toldNowAndThen((progress) => tell({ is: 'progress', progress }));
  return (order) => {
    if (order.is === 'answer') {
      asked.get(order.id)?.(order.output);
      return;
    }
    const begun = work[order.is] as (wish: unknown, ...rest: [PageHelp, typeof onProgress]) => Promise<unknown>;
    begun(order.wish, help, onProgress).then(
      (result) => tell({ is: 'done', result }),
      (error: unknown) => tell(failureOf(error)),
    );
  };
}

/** Milliseconds between two tellings of one step: the page is drawn anew for each. */
const between = 500;

function toldNowAndThen(tell: (progress: TaskProgress) => void): (progress: TaskProgress) => void {
  let last: { step: TaskProgress['step']; at: number } | undefined;
  return (progress) => {
    const at = performance.now();
    if (last?.step === progress.step && at - last.at < between && !isEnd(progress)) return;
    last = { step: progress.step, at };
    tell(progress);
  };
}

const isEnd = (progress: TaskProgress) => 'total' in progress && progress.done === progress.total;

function failureOf(error: unknown): TaskNews {
  const detail = error instanceof CodedError ? error.detail : String(error);
  const leaks = error instanceof LeaksFound ? error.leaks : undefined;
  const { checks } = error as { checks?: Extract<TaskNews, { is: 'failed' }>['checks'] };
  return { is: 'failed', code: codeOf(error), detail, leaks, checks };
}
