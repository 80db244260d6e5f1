import { type ComponentChildren, Fragment } from 'preact';
import type { Quality } from '../../utils/takedown/guide-session';
import type { Route } from '../../utils/takedown/route-schema';
import { keyPart } from '../../utils/word-key';
import { Icon, Sign } from '../icon';
import { AgeNote } from '../shared/age-note';
import { Badge } from '../shared/badge';
import type { Translate } from '../words/translate';
import { useWords } from '../words/words';

const signs = { verified: 'proven', reported: 'claimed', unknown: 'missing' } as const satisfies Record<
  Quality,
  string
>;

/** How sure a part of a route's data is. */
function QualityMark({ part, quality, extra }: { part: string; quality: Quality; extra?: string }) {
  const { t } = useWords();
  return (
    <span class="quality">
      <Sign kind={signs[quality]} />
      {part} <b>{t(`chooser_quality_${quality}`)}</b>
      {extra && <span class="num">{extra}</span>}
    </span>
  );
}

interface RouteCardProps {
  route: Route;
  /** The first one of a statutory window: framed, with the one primary button. */
  isFirst: boolean;
  /** Why it cannot be opened yet. */
  blocked?: string | undefined;
  onOpen(): void;
}

/** One official window: how, with what login, who sees what, when an answer is due; how sure each of these is. */
export function RouteCard({ route, isFirst, blocked, onOpen }: RouteCardProps) {
  const { t, lang } = useWords();
  const isMenu = route.medium === 'in-product';
  return (
    <article class={isFirst ? 'route top' : 'route'}>
      <header>
        <h3>{route.name[lang]}</h3>
        <Badge {...(route.statutoryWindow ? { tone: 'accent' as const } : {})}>
          {t(route.statutoryWindow ? 'dashboard_statutoryWindow' : `chooser_medium_${isMenu ? 'menu' : 'terms'}`)}
        </Badge>
      </header>
      {route.menuPath && (
        <p class="menu">
          {route.menuPath.map((entry, index) => (
            <Fragment key={entry.en}>
              {index > 0 && <Icon name="right" />}
              <span>{entry[lang]}</span>
            </Fragment>
          ))}
        </p>
      )}
      <dl>
        <Part label={t('chooser_route_method')}>{t(`chooser_method_${keyPart(route.medium)}`)}</Part>
        <Part label={t('chooser_route_login')}>
          {route.loginRequired === 'unknown' && <Sign kind="missing" />}
          {t(`chooser_login_${route.loginRequired}`)}
        </Part>
        <Part label={t('chooser_route_visible')}>{route.visibleToPoster[lang]}</Part>
        <Part label={t('chooser_route_answer')}>
          <AnswerTime route={route} />
        </Part>
      </dl>
      {route.needs.length > 0 && (
        <p class="route-needs small">
          <span class="muted">{t('chooser_route_needs')}</span> {needWords(route.needs, t)}
        </p>
      )}
      <p class="route-caution muted small">{route.caution[lang]}</p>
      <footer>
        <QualityMark
          part={t(isMenu ? 'chooser_part_menu' : 'chooser_part_window')}
          quality={route.quality.window}
          extra={route.checkedOn}
        />
        {!isMenu && <QualityMark part={t('chooser_part_fields')} quality={route.quality.fields} />}
        <AgeNote checkedOn={route.checkedOn} of="route" t={t} />
        <details class="source">
          <summary class="small">{t('chooser_source')}</summary>
          <p class="small muted">{route.source}</p>
        </details>
        {blocked && <span class="blocked muted small">{blocked}</span>}
        <button
          type="button"
          class={isFirst ? 'btn primary s' : 'btn s'}
          disabled={blocked !== undefined}
          onClick={onOpen}
        >
          {t(
            isMenu
              ? 'chooser_openMenu'
              : route.medium === 'email'
                ? 'chooser_openMail'
                : route.url === 'unknown'
                  ? 'chooser_openHelp'
                  : 'chooser_open',
          )}
        </button>
      </footer>
    </article>
  );
}

/** The duty of a statutory window; elsewhere what is told of it, with how sure that is. */
function AnswerTime({ route: { answerDays, answerDaysVerified, statutoryWindow } }: { route: Route }) {
  const { t } = useWords();
  if (!answerDays) return <span class="muted">{t('chooser_days_none')}</span>;
  const [from, to] = answerDays.map(String) as [string, string];
  return (
    <span class="num">
      {statutoryWindow ? <b>{t('chooser_days', [to])}</b> : t('chooser_days_range', [from, to])}{' '}
      <span class="muted">
        {t(
          statutoryWindow ? 'chooser_days_from' : answerDaysVerified ? 'chooser_days_told' : 'chooser_days_unverified',
        )}
      </span>
    </span>
  );
}

function needWords(needs: Route['needs'], t: Translate): string {
  return needs
    .map(({ what, when }) => {
      const words = t(`chooser_need_${keyPart(what)}`);
      return when ? t('chooser_need_case', [words, t(`chooser_need_when_${when}`)]) : words;
    })
    .join(t('mark_comma'));
}

function Part({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
