import { useState } from 'preact/hooks';
import type { BroughtFile } from '../../utils/evidence/brought/bring-files';
import { type AnswerOutcome, answerOutcomes, type RequestAnswer } from '../../utils/shapes/schema';
import { BroughtList } from '../files/brought-list';
import { FilesDrop } from '../files/files-drop';
import { type Act, useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import { useCameFiles } from './use-came-files';

interface AnsweredPost {
  captureId: string;
  name: string;
  outcome?: AnswerOutcome | undefined;
}

/** What came, in the person's words and as it came. */
interface AnswerSaid {
  outcome: AnswerOutcome;
  arrivedOn?: string;
  reason?: string;
  /** The answer itself: pasted, and the files of it. */
  wording?: string;
  files: readonly BroughtFile[];
}

interface AnswerDialogProps {
  /** Of the request. */
  id: string;
  routeName: string;
  answer?: RequestAnswer | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Of several posts: which, and what came of each so far. */
  posts?: readonly AnsweredPost[] | undefined;
  /**
   * What a file is.
   * @throws CodedError for one that is not taken
   */
  look(file: File): Promise<BroughtFile>;
  onSave(said: AnswerSaid, captureIds: readonly string[] | undefined): Promise<unknown>;
  onClose(): void;
}

/** What came of a request: one of five, the day, and the operator's own reason in short. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { t } = useWords();
  const { answer, posts } = props;
  const open = posts?.filter((post) => !post.outcome) ?? [];
  const [meant, setMeant] = useState((open.length > 0 ? open : (posts ?? [])).map((post) => post.captureId));
  const draft = useDraft('answer', props.id, {
    ...(answer ? { outcome: answer.outcome } : {}),
    arrivedOn: answer?.arrivedOn ?? props.today,
    reason: answer?.reason ?? '',
  });
  const act = useAct();
  const came = useCameFiles(props.look);
  const { outcome, arrivedOn = '', reason, wording = '' } = draft.value;
  const save = async () => {
    if (!outcome) return;
    const typed = draft.now();
    const said = {
      outcome,
      ...(arrivedOn ? { arrivedOn } : {}),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...(wording.trim() ? { wording } : {}),
      files: came.files,
    };
    if (!(await act.run(() => props.onSave(said, posts && meant)))) return;
    draft.written(typed);
    props.onClose();
  };
  return (
    <Dialog
      title={t('requests_answer')}
      small
      act={act}
      draft={draft}
      onClose={props.onClose}
      foot={
        <>
          <p class="muted small">
            {outcome ? t('requests_answer_becomes', [t(`requests_outcome_${outcome}`)]) : t('requests_answer_logged')}
          </p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button
            kind="primary"
            disabled={!outcome || act.isBusy || (posts !== undefined && meant.length === 0)}
            onPress={() => void save()}
          >
            {t('requests_answer_save')}
          </Button>
        </>
      }
    >
      <p class="muted small">{props.routeName}</p>
      {posts && <AnsweredPosts posts={posts} meant={meant} onMeant={setMeant} />}
      <div class="ticks" role="radiogroup" aria-label={t('requests_answer_which')}>
        {answerOutcomes.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="outcome"
              value={value}
              checked={value === outcome}
              onChange={() => draft.change({ ...draft.now(), outcome: value })}
            />
            <span class="radio" />
            <span>
              <b>{t(`requests_outcome_${value}`)}</b>
              <small>{t(`requests_outcome_${value}Help`)}</small>
            </span>
          </label>
        ))}
      </div>
      <label class="field">
        <span>{t('requests_answer_arrived')}</span>
        <input
          class="input num"
          type="date"
          max={props.today}
          value={arrivedOn}
          onInput={(event) => draft.change({ ...draft.now(), arrivedOn: event.currentTarget.value })}
        />
      </label>
      <CameFields
        came={came}
        act={act}
        wording={wording}
        onWording={(next) => draft.change({ ...draft.now(), wording: next })}
      />
      <label class="field">
        <span>{t('requests_answer_reason')}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={5_000}
          value={reason}
          onInput={(event) => draft.change({ ...draft.now(), reason: event.currentTarget.value })}
        />
      </label>
    </Dialog>
  );
}

interface CameFieldsProps {
  came: ReturnType<typeof useCameFiles>;
  act: Act;
  wording: string;
  onWording(wording: string): void;
}

/** The answer itself: its files, sealed as they are, or its words, pasted. */
function CameFields({ came, act, wording, onWording }: CameFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <div class="field">
        <span>
          {t('requests_answer_came')} <small class="muted">{t('requests_answer_optional')}</small>
        </span>
        <FilesDrop
          words={t('requests_answer_drop')}
          help={t('requests_answer_dropHelp')}
          onFiles={(chosen) => void act.run(() => came.take(chosen), { as: 'take' })}
        />
        <BroughtList files={came.files} refused={came.refused} onRemove={came.remove} />
      </div>
      <label class="field">
        <span>{t('requests_answer_wording')}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={50_000}
          value={wording}
          onInput={(event) => onWording(event.currentTarget.value)}
        />
      </label>
    </>
  );
}

interface AnsweredPostsProps {
  posts: readonly AnsweredPost[];
  /** Captures that the answer is about. */
  meant: readonly string[];
  onMeant(captureIds: string[]): void;
}

/** The posts of a request with what came of each so far; those that wait are ticked. */
function AnsweredPosts({ posts, meant, onMeant }: AnsweredPostsProps) {
  const { t } = useWords();
  const tick = (captureId: string, isMeant: boolean) =>
    onMeant(isMeant ? [...meant, captureId] : meant.filter((each) => each !== captureId));
  return (
    <fieldset class="answered-posts">
      <legend>{t('requests_answer_posts')}</legend>
      {posts.map(({ captureId, name, outcome }) => (
        <label key={captureId}>
          <input
            type="checkbox"
            checked={meant.includes(captureId)}
            onChange={(event) => tick(captureId, event.currentTarget.checked)}
          />
          <span>
            {name} {outcome && <small class="muted">{t(`requests_outcome_${outcome}`)}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
