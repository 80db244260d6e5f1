import { answerTemplates } from '../../utils/review/care/first-playbook';
import { type PublicDecision, personAnswers, reachCounts } from '../../utils/shapes/desk/care';
import type { DraftOf } from '../../utils/shapes/draft-shapes';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import { LineField } from './line-field';

interface DecisionDialogProps {
  id: string;
  decision?: PublicDecision | undefined;
  today: string;
  /** What stands in the braces of a template. */
  blanks: Readonly<Record<string, string>>;
  /** Whether a text holds words of the post. */
  quotes(text: string): boolean;
  onSave(decision: PublicDecision): Promise<unknown>;
  onClose(): void;
}

type Typed = DraftOf<'care-decision'>;
const linesOf = (text: string) => text.split('\n').flatMap((each) => each.trim() || []);

/** To answer in public or to stay silent: reach, reasons on both sides, the text, who approved. A text that quotes the post is not taken. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { t, lang } = useWords();
  const draft = useDraft('care-decision', props.id, typedOf(props.decision, props.today));
  const saving = useAct();
  const { value } = draft;
  const set = (change: Partial<Typed>) => draft.change({ ...draft.now(), ...change });
  const isQuoting = props.quotes(value.text);
  const isApproved = linesOf(value.approvedBy).length > 0;
  const save = async () => {
    const typed = draft.now();
    if (!(await saving.run(() => props.onSave(decisionOf(typed))))) return;
    draft.written(typed);
    props.onClose();
  };
  const fill = (id: string) => {
    const template = answerTemplates.find((each) => each.id === id)?.text[lang] ?? '';
    const text = Object.entries(props.blanks).reduce(
      (words, [name, blank]) => words.replaceAll(`{${name}}`, blank),
      template,
    );
    set({ template: id, text });
  };
  return (
    <Dialog
      title={t('decision_title')}
      act={saving}
      draft={draft}
      onClose={props.onClose}
      foot={
        <>
          <p class="muted small">
            {t(isQuoting ? 'decision_quotes' : isApproved ? 'care_logged' : 'decision_approvalWanted')}
          </p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={saving.isBusy || isQuoting || !isApproved} onPress={() => void save()}>
            {t('decision_save')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        <ReachFields value={value} set={set} />
        <ReasonFields value={value} set={set} />
        <ChipGroup
          legend={t('decision_what')}
          options={(['yes', 'no'] as const).map((each) => ({ value: each, label: t(`decision_answers_${each}`) }))}
          value={value.answers ? 'yes' : 'no'}
          onChoose={(each) => set({ answers: each === 'yes' })}
        />
        <ChipGroup
          legend={t('decision_template')}
          options={answerTemplates.map(({ id, title }) => ({ value: id, label: `${id} ${title[lang]}` }))}
          value={value.template || undefined}
          onChoose={fill}
        />
        <LineField
          label={t('decision_text')}
          rows={5}
          most={4_000}
          help={t('decision_textHelp')}
          problem={isQuoting ? t('decision_quotes') : undefined}
          value={value.text}
          onValue={(text) => set({ text })}
        />
        <LineField
          label={t('decision_approvedBy')}
          rows={2}
          help={t('decision_approvedHelp')}
          value={value.approvedBy}
          onValue={(approvedBy) => set({ approvedBy })}
        />
        <ChipGroup
          legend={t('decision_person')}
          options={personAnswers.map((each) => ({
            value: each,
            label: t(`decision_person_${personKey[each]}`),
          }))}
          value={value.person}
          onChoose={(person) => set({ person })}
        />
        <LineField
          label={t('decision_reviewOn')}
          type="date"
          value={value.reviewOn}
          onValue={(reviewOn) => set({ reviewOn })}
        />
      </div>
    </Dialog>
  );
}

function ReasonFields({ value, set }: { value: Typed; set(change: Partial<Typed>): void }) {
  const { t } = useWords();
  return (
    <div class="two-fields">
      <LineField
        label={t('decision_for')}
        rows={3}
        most={2_000}
        value={value.reasonsFor}
        onValue={(reasonsFor) => set({ reasonsFor })}
      />
      <LineField
        label={t('decision_against')}
        rows={3}
        most={2_000}
        value={value.reasonsAgainst}
        onValue={(reasonsAgainst) => set({ reasonsAgainst })}
      />
    </div>
  );
}

function ReachFields({ value, set }: { value: Typed; set(change: Partial<Typed>): void }) {
  const { t } = useWords();
  return (
    <fieldset class="group">
      <legend>{t('decision_reach')}</legend>
      <p class="muted small">{t('decision_reachHelp')}</p>
      <div class="four-fields">
        {reachCounts.map((name) => (
          <LineField
            key={name}
            label={t(`decision_${name}`)}
            type="number"
            value={value[name]}
            onValue={(count) => set({ [name]: count })}
          />
        ))}
      </div>
      <LineField label={t('decision_reachOn')} type="date" value={value.on} onValue={(on) => set({ on })} />
    </fieldset>
  );
}

export const personKey = { agrees: 'agrees', refuses: 'refuses', 'not-asked': 'notAsked' } as const;

function typedOf(decision: PublicDecision | undefined, today: string): Typed {
  const { reach } = decision ?? {};
  return {
    answers: decision?.answers ?? false,
    on: reach?.on ?? today,
    views: String(reach?.views ?? ''),
    replies: String(reach?.replies ?? ''),
    shares: String(reach?.shares ?? ''),
    enquiries: String(reach?.enquiries ?? ''),
    reasonsFor: decision?.reasonsFor.join('\n') ?? '',
    reasonsAgainst: decision?.reasonsAgainst.join('\n') ?? '',
    text: decision?.text ?? '',
    template: decision?.template ?? '',
    approvedBy: decision?.approvedBy.join('\n') ?? '',
    person: decision?.person ?? 'not-asked',
    reviewOn: decision?.reviewOn ?? '',
  };
}

function decisionOf(typed: Typed): PublicDecision {
  const numbers = Object.fromEntries(
    reachCounts.flatMap((name) => (/^\d{1,10}$/.test(typed[name]) ? [[name, Number(typed[name])]] : [])),
  );
  return {
    answers: typed.answers,
    reach: { ...(typed.on ? { on: typed.on } : {}), ...numbers },
    reasonsFor: linesOf(typed.reasonsFor),
    reasonsAgainst: linesOf(typed.reasonsAgainst),
    ...(typed.text.trim() ? { text: typed.text.trim() } : {}),
    ...(typed.template ? { template: typed.template } : {}),
    approvedBy: linesOf(typed.approvedBy),
    person: typed.person,
    ...(typed.reviewOn ? { reviewOn: typed.reviewOn } : {}),
  };
}
