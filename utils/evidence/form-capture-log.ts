import { type CustodyEntry, type RecordedStage, recordedStages } from '../shapes/schema';

/** The form as it was before sending, and the page that said that it arrived. */
export const formStages = ['before', 'after'] as const;
export type FormStage = (typeof formStages)[number];

/** One picture of a form, or a file of the answer, sealed by the digest that the custody log holds. Long pages are several pictures. */
export interface FormCapture {
  requestId: string;
  /** The post that the form was about. */
  captureId?: string;
  stage: RecordedStage;
  /** ISO 8601, as the log has it. */
  at: string;
  /** `form-before-20261125T064100Z-1.png` */
  name: string;
  sha256: string;
}

/** Pictures of forms that a log speaks of, oldest first. */
export function formCapturesIn(custody: readonly CustodyEntry[]): FormCapture[] {
  return custody.flatMap(({ event, at, captureId, detail }) => {
    const { request, file, sha256 } = detail;
    if (event !== 'form-captured') return [];
    if (typeof request !== 'string' || typeof file !== 'string' || typeof sha256 !== 'string') return [];
    const post = captureId ? { captureId } : {};
    return [{ requestId: request, ...post, stage: stageIn(detail.stage), at, name: file, sha256 }];
  });
}

const stageIn = (said: unknown) => recordedStages.find((stage) => stage === said) ?? 'before';
