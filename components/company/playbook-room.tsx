import { basisWords, firstPlaybook, ownerOf } from '../../utils/review/care/first-playbook';
import type { Playbook, PlaybookStep, SaidWords } from '../../utils/shapes/desk/playbook';
import { LineField } from '../care/line-field';
import { FileButton } from '../files/file-button';
import { Problem } from '../shared/acts/problem';
import { useAct } from '../shared/acts/use-act';
import { Button, IconButton } from '../shared/button';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { useVocabulary } from '../words/vocabulary';

interface PlaybookRoomProps {
  playbook: Playbook;
  onSave(steps: readonly PlaybookStep[]): Promise<unknown>;
  /** Saves the steps as a file. */
  onExport(): void;
  /** Reads steps from a file and gives them, or nothing where the file is none. */
  onImport(file: File): Promise<readonly PlaybookStep[]>;
}

/** Begins the id of a step that the company has added. */
const own = 'own-';

/** What a step of the company's own rests on only the company knows. */
function newStep(words: string): PlaybookStep {
  const id = `${own}${crypto.randomUUID().slice(0, 8)}`;
  return { id, title: { ja: words, en: words }, help: { ja: '', en: '' }, owner: '', days: 7, bases: [] };
}

/** Words in one language; where the other has no words of its own they stand for it too: papers are in Japanese. */
function said(words: SaidWords, lang: 'ja' | 'en', now: string): SaidWords {
  return words.ja === words.en ? { ja: now, en: now } : { ...words, [lang]: now };
}

/** The company's own steps: words, who, in how many days, which are used and in which order. */
export function PlaybookRoom({ playbook, onSave, onExport, onImport }: PlaybookRoomProps) {
  const { t, lang, word } = useVocabulary();
  const draft = useDraft('playbook', String(playbook.version), playbook.steps);
  const steps = draft.value;
  const setSteps = (next: readonly PlaybookStep[]) => draft.change([...next]);
  const act = useAct();
  const change = (id: string, part: Partial<PlaybookStep>) =>
    setSteps(steps.map((step) => (step.id === id ? { ...step, ...part } : step)));
  const use = (step: PlaybookStep) => {
    const { unused, ...rest } = step;
    setSteps(steps.map((each) => (each.id === step.id ? (unused ? rest : { ...step, unused: true as const }) : each)));
  };
  const up = (at: number) => {
    const moved = [...steps];
    moved.splice(at - 1, 0, ...moved.splice(at, 1));
    setSteps(moved);
  };
  const isChanged = JSON.stringify(steps) !== JSON.stringify(playbook.steps);
  return (
    <section class="card" aria-label={t('company_room_playbook')}>
      <header>
        <h2>{playbook.version === 0 ? t('playbook_first') : t('playbook_version', [String(playbook.version)])}</h2>
        <Button kind="quiet" size="s" icon="download" onPress={onExport}>
          {t('playbook_export')}
        </Button>
        <FileButton
          look="btn quiet s"
          words={t('playbook_import')}
          accept=".json,application/json"
          onFile={(file) => void act.run(async () => setSteps(await onImport(file)), { as: 'import' })}
        />
      </header>
      <Restored draft={draft} />
      <ol class="playbook">
        {steps.map((step, at) => (
          <li key={step.id} class={step.unused ? 'unused' : ''}>
            <div class="four-fields">
              <LineField
                label={t('care_column_what')}
                value={step.title[lang]}
                most={200}
                onValue={(words) => change(step.id, { title: said(step.title, lang, words) })}
              />
              <LineField
                label={t('playbook_help')}
                value={step.help[lang]}
                onValue={(words) => change(step.id, { help: said(step.help, lang, words) })}
              />
              <LineField
                label={t('care_column_owner')}
                most={60}
                value={ownerOf(step, lang)}
                onValue={(owner) => change(step.id, { owner })}
              />
              <LineField
                label={t('playbook_days')}
                type="number"
                value={String(step.days)}
                onValue={(days) => change(step.id, { days: Math.min(365, Number.parseInt(days, 10) || 0) })}
              />
            </div>
            <Bases step={step} onChange={(bases) => change(step.id, { bases })} />
            <p class="line">
              <span class="muted small">
                {basisWords(step.bases, lang, t('campaign_between'))}
                {step.acts &&
                  t('playbook_onlyFor', [step.acts.map((kind) => word('act', kind)).join(t('campaign_between'))])}
              </span>
              {at > 0 && <IconButton icon="arrow" name={t('playbook_up', [step.title[lang]])} onPress={() => up(at)} />}
              <Button kind="quiet" size="s" onPress={() => use(step)}>
                {t(step.unused ? 'playbook_use' : 'playbook_unuse')}
                <span class="sr">{step.title[lang]}</span>
              </Button>
            </p>
          </li>
        ))}
      </ol>
      <Problem act={act} />
      <footer>
        <Button icon="plus" onPress={() => setSteps([...steps, newStep(t('playbook_newStep'))])}>
          {t('playbook_add')}
        </Button>
        <Button
          kind="primary"
          disabled={!isChanged || act.isBusy || steps.some(({ title }) => !title[lang].trim())}
          onPress={() =>
            void act.run(() => onSave(steps), { as: 'save' }).then((isDone) => isDone && draft.written(steps))
          }
        >
          {t('playbook_save')}
        </Button>
        <span>{t(isChanged ? 'playbook_foot' : 'playbook_unchanged')}</span>
      </footer>
    </section>
  );
}

const everyBasis = [...new Set(firstPlaybook.steps.flatMap(({ bases }) => bases))].sort();
const mostBases = 6;

interface BasesProps {
  step: PlaybookStep;
  onChange(bases: string[]): void;
}

/** On what a step of the company's own rests: chosen by the company, since the record of what it did cites it. */
function Bases({ step: { id: stepId, title, bases: chosen }, onChange }: BasesProps) {
  const { t, lang } = useVocabulary();
  if (!stepId.startsWith(own)) return null;
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <details>
      <summary>
        {t('playbook_bases')}
        <span class="sr">{title[lang]}</span>
      </summary>
      <div class="chips">
        {everyBasis.map((id) => (
          <label key={id} class="chip">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= mostBases}
              onChange={() => toggle(id)}
            />
            {basisWords([id], lang)}
          </label>
        ))}
      </div>
    </details>
  );
}
