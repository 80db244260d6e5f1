import { dayStart } from '../../utils/japan-time';
import { lawFact } from '../../utils/law/law-facts';
import type { OpenThings } from '../../utils/review/care/closing';
import { isNothingOpen } from '../../utils/review/care/closing';
import { type Wishes, wishNames } from '../../utils/shapes/desk/care';
import { Facts } from '../facts/facts';
import { LawLine } from '../facts/law-cite';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { Notice } from '../shared/notice';
import { Dated } from '../shared/spoken';
import { shortDay } from '../words/format-time';
import { useWords } from '../words/words';

interface ClosingCardProps {
  open: OpenThings;
  isClosed: boolean;
  onClose(): void;
}

/** What is open before the case is closed. */
export function ClosingCard({ open, isClosed, onClose }: ClosingCardProps) {
  const { t, lang } = useWords();
  const lines = [
    {
      id: 'steps',
      isOpen: open.steps.length > 0,
      words: open.steps.length > 0 ? t('closing_steps', [String(open.steps.length)]) : t('closing_stepsDone'),
      help: open.steps.map(({ step }) => step.title[lang]).join(t('campaign_between')),
    },
    {
      id: 'requests',
      isOpen: open.requests > 0,
      words: open.requests > 0 ? t('closing_requests', [String(open.requests)]) : t('closing_requestsDone'),
    },
    {
      id: 'person',
      isOpen: open.isPersonWaiting,
      words: t(open.isPersonWaiting ? 'closing_person' : 'closing_personDone'),
    },
    // Few cases have any: what was never there is not told as done
    ...(open.tasks > 0 ? [{ id: 'tasks', isOpen: true, words: t('closing_tasks', [String(open.tasks)]) }] : []),
    ...(open.opinions.length > 0
      ? [{ id: 'opinions', isOpen: true, words: t('closing_opinions', [open.opinions.join(t('campaign_between'))]) }]
      : []),
    ...(open.isUndecided ? [{ id: 'undecided', isOpen: true, words: t('closing_undecided') }] : []),
  ];
  return (
    <section class="card" aria-label={t('closing_title')}>
      <header>
        <h2>{t('closing_title')}</h2>
      </header>
      <ul class="lines pad-x">
        {lines.map(({ id, isOpen, words, help }) => (
          <li key={id}>
            {isOpen ? <Sign kind="missing" /> : <Icon name="check" />}
            <span>
              {words}
              {isOpen && help && <small>{help}</small>}
            </span>
          </li>
        ))}
      </ul>
      {!isClosed && (
        <footer>
          <Button wide onPress={onClose}>
            {t(isNothingOpen(open) ? 'closing_close' : 'closing_closeWith')}
          </Button>
        </footer>
      )}
    </section>
  );
}

const restsOn = ['labour-33', 'contract-5', 'measure-5', 'tokyo-52'] as const;

/** On what the duty rests, and where the employer's help for a person ends. */
export function BasisCard() {
  const { t } = useWords();
  const limit = lawFact('attorney-72');
  return (
    <section class="card" aria-label={t('basis_title')}>
      <header>
        <h2>{t('basis_title')}</h2>
      </header>
      <div class="pad gapped">
        <ul class="basis">
          {restsOn.map((id) => (
            <li key={id}>
              <LawLine fact={lawFact(id)} />
            </li>
          ))}
        </ul>
        {limit && (
          <Notice icon="info">
            <LawLine fact={limit} />
          </Notice>
        )}
        <p class="note">{t('basis_general')}</p>
      </div>
    </section>
  );
}

/** What the person concerned wishes, in their own choice of words, and when they were asked. */
export function WishesCard({ wishes, onOpen }: { wishes?: Wishes | undefined; onOpen(): void }) {
  const { t, lang } = useWords();
  return (
    <section class="card" aria-label={t('wishes_title')}>
      <header>
        <h2>{t('wishes_title')}</h2>
        <Button kind="quiet" size="s" onPress={onOpen}>
          {t('wishes_open')}
        </Button>
      </header>
      <div class="pad">
        {wishes ? (
          <>
            <Facts
              facts={wishNames.map((name) => ({
                label: t(`wishes_${name}`),
                value: wishes[name] || t('wishes_notAsked'),
              }))}
            />
            <p class="note num">
              <Dated>{t('wishes_askedOn', [shortDay(dayStart(wishes.askedOn), lang)])}</Dated>
              {wishes.askAgainOn && (
                <Dated>{t('wishes_askAgain', [shortDay(dayStart(wishes.askAgainOn), lang)])}</Dated>
              )}
            </p>
          </>
        ) : (
          <p class="muted small">{t('wishes_none')}</p>
        )}
      </div>
    </section>
  );
}
