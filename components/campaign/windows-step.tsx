import type { ComponentChildren } from 'preact';
import { countSendings, type WindowGroup } from '../../utils/takedown/many-requests';
import type { RouteChoice } from '../../utils/takedown/route-choice';
import { camelPart } from '../../utils/word-key';
import { StepBox } from '../chooser/steps/step-box';
import { CheckedMark } from '../facts/checked-mark';
import { QualityKey } from '../facts/quality-mark';
import { useProgress } from '../files/use-progress';
import { Sign } from '../icon';
import { Badge } from '../shared/badge';
import { Spinner } from '../shared/spinner';
import { saidOf } from '../words/joined';
import { useWords } from '../words/words';

/** The posts of one site, and through which of its windows they go. */
export interface OfferedWindow extends WindowGroup {
  site: string;
  offers: readonly RouteChoice[];
  /** Absent where no window takes them. */
  chosen?: RouteChoice;
}

interface WindowsStepProps {
  number: number;
  windows: readonly OfferedWindow[];
  /** Why nothing can be prepared yet. */
  blocked: string | undefined;
  progress?: { done: number; total: number } | undefined;
  /** What is left out of it. */
  children: ComponentChildren;
  onChoose(platform: string, routeId: string): void;
  onPrepare(): void;
}

/** Of each site one window, how many posts and requests go through it, and the press that prepares all of them. */
export function WindowsStep({ number, windows, blocked, progress, children, onChoose, onPrepare }: WindowsStepProps) {
  const { t } = useWords();
  const count = windows.reduce((sum, window) => sum + sendingsOf(window), 0);
  return (
    <StepBox number={number} title={t('chooser_route')} aside={t('campaign_requests_aside')}>
      <QualityKey />
      <div class="routes">
        {windows.map((window) => (
          <SiteWindow key={window.platform} window={window} onChoose={(id) => onChoose(window.platform, id)} />
        ))}
      </div>
      {children}
      <p class="acts step-lead">
        <button
          type="button"
          class="btn primary"
          disabled={blocked !== undefined || progress !== undefined}
          onClick={onPrepare}
        >
          {t('campaign_requests_act', [String(count)])}
        </button>
        {blocked && <span class="muted small">{blocked}</span>}
      </p>
      {progress && <Preparing {...progress} />}
      <p class="muted small step-note">{t('campaign_requests_each')}</p>
    </StepBox>
  );
}

const sendingsOf = ({ chosen, captures }: OfferedWindow) => (chosen ? countSendings(chosen.route, captures) : 0);

function SiteWindow({ window, onChoose }: { window: OfferedWindow; onChoose(routeId: string): void }) {
  const { t, lang } = useWords();
  const { site, captures, offers, chosen, platform } = window;
  const allowed = offers.filter((offer) => offer.allowed);
  return (
    <article class="route site-window">
      <header>
        <h3>{site}</h3>
        <span class="muted small num">
          {t('campaign_requests_count', [String(captures.length), String(sendingsOf(window))])}
        </span>
      </header>
      {chosen ? (
        <div class="ticks" role="radiogroup" aria-label={t('campaign_requests_windowOf', [site])}>
          {allowed.map(({ route, unknownRules }) => (
            <label key={route.id}>
              <input
                type="radio"
                name={`window ${platform}`}
                checked={route.id === chosen.route.id}
                onChange={() => onChoose(route.id)}
              />
              <span class="radio" />
              <span>
                <b>{route.name[lang]}</b>{' '}
                {route.statutoryWindow && <Badge tone="accent">{t('dashboard_statutoryWindow')}</Badge>}
                <small>
                  <CheckedMark quality={route.quality.window} checkedOn={route.checkedOn} of="route" />
                  {unknownRules.map((rule) => (
                    <span key={rule}> {t(`chooser_unknown_${rule}`)}</span>
                  ))}
                </small>
              </span>
            </label>
          ))}
        </div>
      ) : (
        <p class="pad small">
          <Sign kind="missing" /> {t('campaign_requests_noWindow', [String(captures.length)])}
        </p>
      )}
      {chosen && <p class="route-caution muted small">{chosen.route.caution[lang]}</p>}
      {offers.length > allowed.length && (
        <details class="source pad">
          <summary class="small">{t('campaign_requests_others', [String(offers.length - allowed.length)])}</summary>
          {offers
            .filter((offer) => !offer.allowed)
            .map(({ route, refusal }) => (
              <p key={route.id} class="small muted">
                {saidOf([route.name[lang], t(`chooser_refused_${camelPart(refusal ?? 'claim-not-accepted')}`)], lang)}
              </p>
            ))}
        </details>
      )}
    </article>
  );
}

function Preparing({ done, total }: { done: number; total: number }) {
  const { t } = useWords();
  const bar = useProgress(total > 0 ? (done / total) * 100 : 0);
  return (
    <div class="gapped">
      <p role="status" class="comparing">
        <Spinner />
        {t('campaign_requests_preparing', [String(done), String(total)])}
      </p>
      <div class="bar">
        <i ref={bar} />
      </div>
    </div>
  );
}
