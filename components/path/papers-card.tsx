import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { lawFact } from '../../utils/law/law-facts';
import { type PathKind, type PathStep, pathKinds } from '../../utils/shapes/schema';
import { type PaperKind, paperKinds } from '../../utils/takedown/court/court-papers';
import type { PetitionChoices } from '../../utils/takedown/court/petitions';
import { blanksIn, type Paper, type PaperFormat, paperFormats } from '../../utils/takedown/letters/paper';
import type { Addressee } from '../../utils/takedown/operators';
import { answerWord } from '../../utils/takedown/path/kinds';
import { keyPart } from '../../utils/word-key';
import { LetterPreview } from '../chooser/letter/letter-preview';
import { LetterTo } from '../chooser/letter/letter-to';
import { Lacking } from '../facts/fact-line';
import { LawLine } from '../facts/law-cite';
import { Icon } from '../icon';
import { dayWords } from '../requests/day-words';
import { Problem } from '../shared/acts/problem';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Notice } from '../shared/notice';
import { Dated } from '../shared/spoken';
import { useWords } from '../words/words';

interface PapersCardProps {
  /** The sheets of a paper; nothing where this sender cannot make it. */
  papersOf(kind: PaperKind): readonly Paper[] | undefined;
  choices: PetitionChoices;
  onChoices(choices: PetitionChoices): void;
  steps: readonly PathStep[];
  /** What was handed out goes into papers only where it is chosen. */
  withReceived: boolean;
  onWithReceived(isWith: boolean): void;
  /** What saves a paper, and what went wrong with it. */
  saving: Act;
  onSave(papers: readonly Paper[], kind: PaperKind, format: PaperFormat): void;
  onSent(kind: PathKind): Promise<boolean>;
  onShown(): void;
  /** Which posts the papers are about; absent where there is one. */
  posts?: ComponentChildren;
  /** The operator as it is known: who and where, each with quality and date. */
  addressee: Addressee;
}

/** Whom a paper goes to; the words are `path_to_…`. */
const goesTo = {
  'log-operator': 'operator',
  'disclosure-operator': 'operator',
  'log-access': 'access',
  'disclosure-access': 'access',
  petition: 'court',
  'petition-access': 'court',
  provisional: 'court',
  exhibits: 'court',
  secrecy: 'nobody',
  english: 'abroad',
  cover: 'counsel',
} as const satisfies Record<PaperKind, string>;

const isSendable = (kind: string): kind is PathKind => (pathKinds as readonly string[]).includes(kind);

/** Counsel's file: facts filled in, arguments left blank; as Word files to work on, as PDF to print, as pages to be read by ear. */
export function PapersCard(props: PapersCardProps) {
  const { t } = useWords();
  const [shown, setShown] = useState<PaperKind>();
  const { choices, saving } = props;
  const papers = shown && props.papersOf(shown);
  return (
    <section class="card" aria-label={t('path_papers')}>
      <header>
        <h2>{t('path_papers')}</h2>
        <span class="muted small">{t('path_papers_help')}</span>
      </header>
      <div class="pad">
        <LetterTo addressee={props.addressee} />
        {paperKinds.some((kind) => !props.papersOf(kind)) && (
          <Notice icon="info">
            {t('path_paper_refused')} <LawLine fact={lawFact('counsel-only')} />
          </Notice>
        )}
      </div>
      <div class="papers-head small muted" aria-hidden="true">
        {(['paper', 'to', 'blanks', 'state'] as const).map((head) => (
          <span key={head}>{t(`path_head_${head}`)}</span>
        ))}
      </div>
      <ul class="court-papers">
        {paperKinds.map((kind) => (
          <PaperLine
            key={kind}
            {...props}
            kind={kind}
            isBusy={saving.isBusy}
            onLook={() => setShown(shown === kind ? undefined : kind)}
            onKeep={(made, format) => props.onSave(made, kind, format)}
          />
        ))}
      </ul>
      <fieldset class="pad small">
        <legend>{t('path_choices')}</legend>
        {(['provision', 'preservation'] as const).map((choice) => (
          <label key={choice} class="both">
            <input
              type="checkbox"
              checked={choices[choice]}
              onChange={(event) => props.onChoices({ ...choices, [choice]: event.currentTarget.checked })}
            />
            <span>{t(`path_choice_${choice}`)}</span>
          </label>
        ))}
        <label class="both">
          <input
            type="checkbox"
            checked={props.withReceived}
            onChange={(event) => props.onWithReceived(event.currentTarget.checked)}
          />
          <span>{t('path_withReceived')}</span>
        </label>
        {props.posts}
      </fieldset>
      <div class="pad">
        <Problem act={saving} />
        {shown === 'english' && <Lacking words={t('path_english_unknown')} />}
        {papers?.map((paper) => (
          <LetterPreview key={paper.title} paper={paper} onShown={props.onShown} />
        ))}
      </div>
    </section>
  );
}

interface PaperLineProps extends PapersCardProps {
  kind: PaperKind;
  isBusy: boolean;
  onLook(): void;
  onKeep(made: readonly Paper[], format: PaperFormat): void;
}

/** One paper: whom it goes to, how much of it is blank, whether it was sent, and what can be done with it. */
function PaperLine({ kind, papersOf, steps, isBusy, onLook, onKeep, onSent }: PaperLineProps) {
  const { t, lang } = useWords();
  const made = papersOf(kind);
  const sent = steps.filter((step) => step.kind === kind).at(-1);
  return (
    <li>
      <span>
        <b>{t(`path_paper_${keyPart(kind)}`)}</b>
      </span>
      <span class="small">{t(`path_to_${goesTo[kind]}`)}</span>
      <span class="num small">
        {made && (
          <>
            <span class="sr">{t('path_head_blanks')} </span>
            {made.reduce((sum, paper) => sum + blanksIn(paper), 0)}
          </>
        )}
      </span>
      <span class="num small">
        {sent ? (
          <>
            <Icon name="check" /> <Dated>{t('path_sentOn', [dayWords(sent.sentOn, lang)])}</Dated>
            {sent.answer && (
              <>
                {t('dashboard_between')}
                {t(`path_answer_${answerWord(sent.kind, sent.answer)}`)}
              </>
            )}
          </>
        ) : (
          <span class="muted">{t(made ? 'path_state_draft' : 'path_state_refused')}</span>
        )}
      </span>
      {made && (
        <span class="line">
          <Button size="s" onPress={onLook}>
            {t('path_look')}
          </Button>
          {paperFormats.map((format) => (
            <Button key={format} kind="quiet" size="s" disabled={isBusy} onPress={() => onKeep(made, format)}>
              {format.toUpperCase()}
            </Button>
          ))}
          {isSendable(kind) && (
            <Button kind="quiet" size="s" onPress={() => void onSent(kind)}>
              {t('path_sent')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
