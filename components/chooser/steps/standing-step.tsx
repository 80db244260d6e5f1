import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { lawFact } from '../../../utils/law/law-facts';
import { type Incident, type Standing, standings } from '../../../utils/shapes/schema';
import { keyPart } from '../../../utils/word-key';
import { FactLine } from '../../facts/fact-line';
import { LawLine } from '../../facts/law-cite';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { Restored } from '../../shared/drafts/restored';
import { useAutosave } from '../../shared/drafts/use-autosave';
import { useDraft } from '../../shared/drafts/use-draft';
import { useWords } from '../../words/words';
import { StepBox } from './step-box';

interface StandingStepProps {
  /** One, or several that are asked for at once: then nothing is written of each by itself. */
  incidents: readonly Incident[];
  standing?: Standing | undefined;
  onStanding(standing: Standing): void;
  /** The post hits a person and the company. */
  hitsBoth?: boolean;
  onBoth?(hitsBoth: boolean): Promise<unknown>;
  /** The case speaks of somebody else, or came from another device: it takes an own statement to be that person. */
  wantsStatement: boolean;
  stated: boolean;
  onStated(): void;
  onAbout?(name: string): Promise<unknown>;
  /** Asked of who says to be the person named, before the statement. */
  children?: ComponentChildren;
}

/** Whose right is it, and who brings it: the most common error is the wrong sender. Nothing is chosen beforehand. */
export function StandingStep(props: StandingStepProps) {
  const { standing, onStanding, hitsBoth = false, onBoth, onAbout, incidents } = props;
  const { t } = useWords();
  // What was ticked shows at once; when it could not be kept, it goes back to what is
  const [ticked, setTicked] = useState<boolean>();
  const tick = async (isTicked: boolean) => {
    setTicked(isTicked);
    if (!(await onBoth?.(isTicked))) setTicked(undefined);
  };
  const [incident] = incidents;
  const isImported = incidents.some(({ own }) => own?.importedAt !== undefined);
  return (
    <StepBox number={1} title={t('chooser_standing')}>
      {isImported && <p class="muted step-lead">{t('chooser_imported')}</p>}
      {incident && onAbout && <About incident={incident} onAbout={onAbout} />}
      <div class="stand" role="radiogroup" aria-label={t('chooser_standing')}>
        {standings.map((value) => (
          <label key={value} class="pickcard">
            <input type="radio" name="standing" checked={value === standing} onChange={() => onStanding(value)} />
            <span class="radio" />
            <b>{t(`dashboard_standing_${value}`)}</b>
            <small>{t(`chooser_standing_${value}_help`)}</small>
          </label>
        ))}
      </div>
      {standing === 'self' && (
        <p class="muted small step-note" role="status">
          {t('chooser_statement_logged')}
        </p>
      )}
      {standing === 'self' && props.children}
      {standing === 'self' && props.wantsStatement && (
        <label class="both">
          <input type="checkbox" checked={props.stated} onChange={props.onStated} />
          <span>
            {t('chooser_statement')}
            <small class="muted">
              {t(isImported ? 'chooser_statement_imported' : 'chooser_statement_other', [
                incident?.target ? t(`target_${keyPart(incident.target)}`) : '',
              ])}
            </small>
          </span>
        </label>
      )}
      {onBoth && (
        <label class="both">
          <input
            type="checkbox"
            checked={ticked ?? hitsBoth}
            onChange={(event) => void tick(event.currentTarget.checked)}
          />
          <span>
            {t('chooser_both')}
            <small class="muted">{t('chooser_both_help')}</small>
          </span>
        </label>
      )}
      <p class="muted small step-note">
        {t('chooser_standing_note')} <LawLine fact={lawFact('counsel-only')} />
      </p>
    </StepBox>
  );
}

/** Who recorded it, and whom it is about. */
function About({ incident, onAbout }: { incident: Incident; onAbout(name: string): Promise<unknown> }) {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft('about', incident.id, incident.own?.about ?? '');
  const act = useAct();
  const save = useAutosave(({ name }: { name: string }) =>
    act.run(async () => {
      await onAbout(name);
      draft.written(name);
    }),
  );
  // What was found at the opening is not saved yet
  useEffect(() => {
    if (draft.restoredAt) save({ name: draft.now() });
  }, []);
  return (
    <>
      <dl class="facts step-lead">
        <FactLine label={t('chooser_recordedBy')}>
          {t(incident.own?.importedAt ? 'chooser_recordedBy_other' : 'chooser_recordedBy_here')}
        </FactLine>
        <dt>
          <label for={id}>{t('chooser_about')}</label>
        </dt>
        <dd>
          <input
            id={id}
            class="input"
            type="text"
            autocomplete="off"
            maxLength={200}
            value={draft.value}
            onInput={(event) => {
              draft.change(event.currentTarget.value);
              save({ name: event.currentTarget.value });
            }}
          />
          <small class="muted">{t('chooser_about_help')}</small>
        </dd>
      </dl>
      <Restored draft={draft} />
      <Problem act={act} />
    </>
  );
}
