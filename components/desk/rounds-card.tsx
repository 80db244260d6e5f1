import type { OpinionRound } from '../../utils/desk/rounds-of-opinions';
import { dayStart } from '../../utils/japan-time';
import { type decisions, questions, type reasons } from '../../utils/shapes/desk/opinion';
import { keyPart } from '../../utils/word-key';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { dayAndMinute, dayWithWeekday } from '../words/format-time';
import { listed } from '../words/joined';
import { useWords } from '../words/words';
import { type OpinionDraft, OpinionForm } from './opinion-form';

interface RoundCardProps {
  round: OpinionRound;
  me: string;
  /** Whether who sits here may read what the round says. */
  isShown: boolean;
  /** Who may be asked as a third: nobody of the round. */
  others: readonly string[];
  /** What most of the round say. */
  majority: string | undefined;
  isBusy: boolean;
  onGive(draft: OpinionDraft): Promise<boolean>;
  onThird(name: string): void;
  onDecide(): void;
}

/** A round of opinions: one's own form, the wait that shows nothing of the other, and both beside each other afterwards. */
export function RoundCard(props: RoundCardProps) {
  const { round, me, isShown } = props;
  const { t, lang } = useWords();
  const isMine = round.waiting.includes(me);
  return (
    <section class="card">
      <header>
        <div class="titled">
          <h2>{t('opinion_round', [t(`opinion_purpose_${keyPart(round.purpose as 'other')}`)])}</h2>
          <small class="muted num">
            {round.due && t('opinion_dueBy', [dayWithWeekday(dayStart(round.due), lang)])}
          </small>
        </div>
      </header>
      {isMine && <OpinionForm id={round.round} by={me} isBusy={props.isBusy} onGive={props.onGive} />}
      {!isShown && <Blind round={round} me={me} />}
      {round.waiting.length === 0 && (
        <div class="pad gapped">
          {isShown && <Compared round={round} />}
          <Outcome {...props} />
        </div>
      )}
    </section>
  );
}

function Blind({ round, me }: { round: OpinionRound; me: string }) {
  const { t, lang } = useWords();
  const others = round.waiting.filter((name) => name !== me);
  return (
    <div class="blind" role="note">
      <Icon name="lock" />
      <b>{t(round.isSplit ? 'opinion_blindSplit' : 'opinion_blind')}</b>
      {round.waiting.length > 0 && (
        <p class="muted">
          {others.length > 0 ? t('opinion_waitsFor', [listed(others, lang)]) : t('opinion_waitsForYou')}
        </p>
      )}
    </div>
  );
}

const word = (value: unknown) => (typeof value === 'string' ? value : '');

function Compared({ round }: Pick<RoundCardProps, 'round'>) {
  const { t, lang } = useWords();
  const list = (value: unknown) => (Array.isArray(value) ? (value as string[]) : []);
  const rows: { name: string; cells: string[]; isSplit?: boolean }[] = [
    ...questions.map((question) => ({
      name: t(`opinion_question_${question}`),
      cells: round.given.map(({ said }) => {
        const answer = (said?.body['answers'] as Record<string, 'yes'> | undefined)?.[question];
        return answer ? t(`opinion_answer_${answer}`) : '';
      }),
    })),
    {
      name: t('opinion_reasons'),
      cells: round.given.map(({ said }) =>
        listed(
          list(said?.body['reasons']).map((reason) =>
            t(`opinion_reason_${keyPart(reason as (typeof reasons)[number])}`),
          ),
          lang,
        ),
      ),
    },
    { name: t('opinion_words'), cells: round.given.map(({ said }) => word(said?.body['text'])) },
    {
      name: t('opinion_openedPost'),
      cells: round.given.map(({ said }) => t(said?.body['openedPost'] ? 'opinion_opened' : 'opinion_notOpened')),
    },
    {
      name: t('opinion_decision'),
      isSplit: round.isSplit,
      cells: round.given.map(({ said }) =>
        t(`opinion_decision_${keyPart(word(said?.body['decision']) as (typeof decisions)[number])}`),
      ),
    },
  ];
  return (
    <>
      <table class="table" aria-label={t('opinion_round', [t(`opinion_purpose_${keyPart(round.purpose as 'other')}`)])}>
        <thead>
          <tr>
            <td />
            {round.given.map(({ by, at }) => (
              <th key={by} scope="col">
                {by} <small class="num muted">{dayAndMinute(at, lang)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells, isSplit }) => (
            <tr key={name} class={isSplit ? 'split' : ''}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={round.given[at]?.by} data-column={round.given[at]?.by}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {round.isOneDevice && <p class="muted small">{t('opinion_oneDevice')}</p>}
    </>
  );
}

/** What came of a round, or what may come of it: a decision where most agree, a third person where no two do. */
function Outcome({ round, others, majority, isBusy, onThird, onDecide }: RoundCardProps) {
  const { t, lang } = useWords();
  return round.decision ? (
    <p>
      <Icon name="check" />{' '}
      {t('opinion_decided', [
        t(`opinion_decision_${keyPart(word(round.decision.body['decision']) as (typeof decisions)[number])}`),
        dayAndMinute(round.decision.at, lang),
      ])}
    </p>
  ) : (
    <div class="empty-acts">
      {majority && (
        <Button kind="primary" disabled={isBusy} onPress={onDecide}>
          {t('opinion_decide', [t(`opinion_decision_${keyPart(majority as (typeof decisions)[number])}`)])}
        </Button>
      )}
      {round.isSplit && !majority && (
        <>
          <span>{t('opinion_split')}</span>
          {others.map((name) => (
            <Button key={name} disabled={isBusy} onPress={() => onThird(name)}>
              {t('opinion_third', [name])}
            </Button>
          ))}
        </>
      )}
    </div>
  );
}
