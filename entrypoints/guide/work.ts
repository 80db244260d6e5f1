import { bytesOfBase64 } from '../../utils/bytes/base64';
import { CodedError, type ErrorCode } from '../../utils/coded-error';
import type { FillMemory } from '../../utils/takedown/fill/fill-memory';
import { type FormState, guideForm } from '../../utils/takedown/fill/form-guide';
import type { PersonsAct } from '../../utils/takedown/fill/persons-act';
import type { FillStep, FormStage, GuideProblem, GuideSession } from '../../utils/takedown/plan/guide-session';
import { shootForm } from '../../utils/takedown/shoot-form';
import { send } from './guide-send';
import { tellFormHealth } from './tell-form-health';

/** Where the guide stands now. */
interface GuideState {
  session: GuideSession;
  form: FormState;
  problem?: GuideProblem | undefined;
  recording?: FormStage | undefined;
}

/** The guide's hands in the page, whoever shows it: the overlay here, or the browser's side panel. */
export interface GuideWork {
  state(): GuideState;
  /** `steps`: those of the plan with their values, of which the session here is an outline. */
  fill(act: PersonsAct | undefined, steps: readonly FillStep[] | undefined): Promise<void>;
  undo(act: PersonsAct | undefined): Promise<void>;
  /** Puts the sealed picture into the form's field for evidence. */
  attach(act: PersonsAct | undefined): Promise<void>;
  pointAt(step: number | undefined): void;
  /** Takes the page from top to bottom; `aside` hides what of ours would be on the pictures, and shows it again. */
  record(stage: FormStage, aside: (isHidden: boolean) => void): Promise<void>;
  /** What went wrong, or nothing did; `more`: what is known of the plan since. */
  tell(problem: GuideProblem | undefined, more?: Partial<GuideSession>): void;
}

/** Starts the work on this page. `changed` is told of everything; the signal ends it and takes the outlines away. */
export function guideWork(
  first: GuideSession,
  signal: AbortSignal,
  changed: () => void,
  memory: FillMemory,
): GuideWork {
  let session = first;
  let problem: GuideProblem | undefined;
  let recording: FormStage | undefined;
  const form = guideForm(document, first, signal, changed, memory);
  tellFormHealth(
    first,
    signal,
    () => form.state().formFound,
    (lackingSince) => {
      const { lackingSince: _, ...route } = session.route;
      session = { ...session, route: lackingSince === undefined ? route : { ...route, lackingSince } };
      changed();
    },
  );

  return {
    state: () => ({ session, form: form.state(), problem, recording }),
    fill: form.fill,
    tell(told, more) {
      problem = told;
      session = { ...session, ...more };
      changed();
    },
    undo: form.undo,
    pointAt: form.pointAt,
    async attach(act) {
      try {
        const { name, mediaType, base64 } = await send('evidencePicture', {});
        const bytes = bytesOfBase64(base64);
        problem = undefined;
        await form.attach(act, new File([bytes], name, { type: mediaType }));
      } catch (error) {
        problem = problemOf(error, 'guide_problem_picture');
        changed();
      }
    },
    async record(stage, aside) {
      if (recording) return;
      recording = stage;
      changed();
      const set = new Date().toISOString();
      aside(true);
      try {
        let at = set;
        await shootForm(document, async (part) => {
          at = (await send('captureForm', { stage, set, part })).at;
        });
        session = { ...session, recorded: { ...session.recorded, [stage]: at } };
        problem = undefined;
      } catch (error) {
        problem = isCoded(error, 'no-screen-permission') ? 'guide_problem_screen' : 'guide_problem_record';
      }
      aside(false);
      recording = undefined;
      changed();
    },
  };
}

const problemOf = <Word extends string>(error: unknown, other: Word) =>
  isCoded(error, 'reload-needed') ? 'guide_problem_reload' : other;

/** What the worker refused, or the script that asks it: nothing else has a code here. */
const isCoded = (error: unknown, code: ErrorCode) => error instanceof CodedError && error.code === code;
