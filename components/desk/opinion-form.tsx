import { citedAs } from '../../utils/law/citation';
import {
  decisions,
  type OpinionPurpose,
  opinionAnswers,
  opinionPurposes,
  questions,
  reasons,
} from '../../utils/shapes/desk/opinion';
import type { DraftOf } from '../../utils/shapes/draft-shapes';
import { keyPart } from '../../utils/word-key';
import { Button } from '../shared/button';
import { ChipGroup, LegendHint } from '../shared/chips';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';

/** An opinion as its form holds it. */
export type OpinionDraft = DraftOf<'opinion'>;

interface OpinionFormProps {
  /** Of the round. */
  id: string;
  by: string;
  isBusy: boolean;
  /** Tells whether it was written. */
  onGive(draft: OpinionDraft): Promise<boolean>;
}

/** One person's opinion: three questions, reasons from a list and in words, and what should be done. */
export function OpinionForm({ id, by, isBusy, onGive }: OpinionFormProps) {
  const { t, lang } = useWords();
  const kept = useDraft('opinion', id, { answers: {}, reasons: [], text: '' });
  const draft = kept.value;
  const setDraft = kept.change;
  const isWhole = draft.decision !== undefined && draft.reasons.length > 0;
  return (
    <form
      class="pad gapped"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !isBusy) void onGive(draft).then((isDone) => isDone && kept.written(draft));
      }}
    >
      <Restored draft={kept} />
      <h3>
        {t('opinion_questions')}{' '}
        <small class="muted">{t('opinion_questions_source', [citedAs('harassment-definition', lang)])}</small>
      </h3>
      {questions.map((question) => (
        <ChipGroup
          key={question}
          legend={t(`opinion_question_${question}`)}
          hint={t(`opinion_question_${question}_hint`)}
          options={opinionAnswers.map((value) => ({ value, label: t(`opinion_answer_${value}`) }))}
          value={draft.answers[question]}
          onChoose={(value) => setDraft({ ...draft, answers: { ...draft.answers, [question]: value } })}
        />
      ))}
      <fieldset class="chip-group">
        <legend>
          {t('opinion_reasons')}
          <LegendHint words={t('opinion_reasons_hint')} />
        </legend>
        <div class="chips">
          {reasons.map((reason) => (
            <label key={reason} class="chip">
              <input
                type="checkbox"
                checked={draft.reasons.includes(reason)}
                onChange={() =>
                  setDraft({
                    ...draft,
                    reasons: draft.reasons.includes(reason)
                      ? draft.reasons.filter((each) => each !== reason)
                      : [...draft.reasons, reason],
                  })
                }
              />
              {t(`opinion_reason_${keyPart(reason)}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <label class="wish wide">
        {t('opinion_words')}
        <textarea
          class="input"
          rows={3}
          maxLength={5_000}
          value={draft.text}
          onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
      </label>
      <ChipGroup
        legend={t('opinion_decision')}
        options={decisions.map((value) => ({ value, label: t(`opinion_decision_${keyPart(value)}`) }))}
        value={draft.decision}
        onChoose={(decision) => setDraft({ ...draft, decision })}
      />
      <p>
        <button type="submit" class="btn primary" disabled={!isWhole || isBusy}>
          {t('opinion_give', [by])}
        </button>{' '}
        <small class="muted">{t('opinion_give_help')}</small>
      </p>
    </form>
  );
}

interface AskFormProps {
  /** Of the incident. */
  id: string;
  /** Who can be asked. */
  reviewers: readonly string[];
  /** Tells whether it was written. */
  onAsk(of: readonly string[], purpose: OpinionPurpose, due: string): Promise<boolean>;
}

/** Asks two people for an opinion. */
export function AskForm({ id, reviewers, onAsk }: AskFormProps) {
  const { t } = useWords();
  const draft = useDraft('opinion-ask', id, { of: [], due: '' });
  const { purpose, due } = draft.value;
  // Who has left since cannot be asked any more
  const of = draft.value.of.filter((name) => reviewers.includes(name));
  const set = (change: Partial<DraftOf<'opinion-ask'>>) => draft.change({ ...draft.now(), ...change });
  const ask = async () => {
    const typed = draft.now();
    if (purpose && (await onAsk(of, purpose, due))) draft.written(typed);
  };
  if (reviewers.length < 2)
    return (
      <p class="pad muted">
        {t('opinion_fewReviewers')} <a href="#/settings/company#lists">{t('triage_toLists')}</a>
      </p>
    );
  return (
    <div class="pad gapped">
      <Restored draft={draft} />
      <fieldset class="chip-group">
        <legend>
          {t('opinion_of')}
          <LegendHint words={t('opinion_of_hint')} />
        </legend>
        <div class="chips">
          {reviewers.map((name) => (
            <label key={name} class="chip">
              <input
                type="checkbox"
                checked={of.includes(name)}
                onChange={() => set({ of: of.includes(name) ? of.filter((each) => each !== name) : [...of, name] })}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <ChipGroup
        legend={t('opinion_purpose')}
        options={opinionPurposes.map((value) => ({
          value,
          label: t(`opinion_purpose_${keyPart(value)}`),
        }))}
        value={purpose}
        onChoose={(chosen) => set({ purpose: chosen })}
      />
      <label class="wish">
        {t('opinion_due')}
        <input class="input" type="date" value={due} onInput={(event) => set({ due: event.currentTarget.value })} />
      </label>
      <p class="line">
        <Button kind="primary" disabled={of.length !== 2 || !purpose} onPress={() => void ask()}>
          {t('opinion_ask')}
        </Button>
        {(of.length !== 2 || !purpose) && <span class="muted small">{t('opinion_askNeeds')}</span>}
      </p>
    </div>
  );
}
