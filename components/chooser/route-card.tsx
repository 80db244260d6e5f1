import { type ComponentChildren, Fragment } from 'preact';
import type { LawFact } from '../../utils/law/fact-shape';
import { lawFact } from '../../utils/law/law-facts';
import { statutoryAnswerDays } from '../../utils/takedown/clocks/answer-clock';
import type { Addressee } from '../../utils/takedown/operators';
import { takesSeveral } from '../../utils/takedown/request-posts';
import type { Route } from '../../utils/takedown/route-schema';
import { keyPart } from '../../utils/word-key';
import { CheckedMark } from '../facts/checked-mark';
import { LawCite } from '../facts/law-cite';
import { PlaceName } from '../facts/place-name';
import { QualityMark } from '../facts/quality-mark';
import { type SeenBy, SeenLine } from '../facts/seen-line';
import { Icon, Sign } from '../icon';
import { Badge } from '../shared/badge';
import type { Translate } from '../words/translate';
import { useWords } from '../words/words';
import { LetterTo } from './letter/letter-to';

interface RouteCardProps {
  route: Route;
  /** The operator's rule for this was not read anywhere. */
  unknownRules?: readonly ('standing' | 'claim')[];
  /** Of a letter: who gets it, as far as it is known. */
  addressee?: Addressee | undefined;
  /** The first one of a statutory window: framed, with the one primary button. */
  isFirst: boolean;
  /** How many posts are asked for. */
  posts?: number;
  /** Why it cannot be opened yet. */
  blocked?: string | undefined;
  /** Who last saw on the live page that it holds what is said here; absent while nobody has. */
  seen?: SeenBy | undefined;
  onOpen(): void;
}

/** One official window: how, with what login, who sees what, when an answer is due; how sure each of these is. */
export function RouteCard({
  route,
  unknownRules = [],
  addressee,
  isFirst,
  posts = 1,
  blocked,
  seen,
  onOpen,
}: RouteCardProps) {
  const { t, lang } = useWords();
  const isMenu = route.medium === 'in-product';
  const ofRoute = <span class="sr">{t('shared_of', [route.name[lang]])}</span>;
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
              <span>
                <PlaceName name={entry[lang]} t={t} />
              </span>
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
      {addressee && <LetterTo addressee={addressee} />}
      <p class="route-caution muted small">{route.caution[lang]}</p>
      {posts > 1 && (
        <p class="route-caution small">
          {t(takesSeveral(route) ? 'chooser_posts_together' : 'chooser_posts_oneByOne', [String(posts)])}
        </p>
      )}
      {unknownRules.map((rule) => (
        <p key={rule} class="route-caution small">
          <Sign kind="missing" /> {t(`chooser_unknown_${rule}`)}
        </p>
      ))}
      <footer>
        {!isMenu && <QualityMark part={t('chooser_part_fields')} quality={route.quality.fields} />}
        <CheckedMark
          part={t(isMenu ? 'chooser_part_menu' : 'chooser_part_window')}
          quality={route.quality.window}
          checkedOn={route.checkedOn}
          of="route"
        />
        <SeenLine seen={seen} />
        <details class="source">
          <summary class="small">
            {t('chooser_source')}
            {ofRoute}
          </summary>
          <p class="small muted">{route.source}</p>
          {route.facts?.map((id) => (
            <FactSource key={id} fact={lawFact(id)} />
          ))}
        </details>
        {blocked && <span class="blocked muted small">{blocked}</span>}
        <button
          type="button"
          class={isFirst ? 'btn primary s' : 'btn s'}
          disabled={blocked !== undefined}
          onClick={onOpen}
        >
          {t(openKey(route))}
          {ofRoute}
        </button>
      </footer>
    </article>
  );
}

function FactSource({ fact }: { fact: LawFact | undefined }) {
  const { lang } = useWords();
  if (!fact) return null;
  return (
    <p class="small">
      {fact.text[lang]} <LawCite fact={fact} />
    </p>
  );
}

function openKey({ medium, url }: Route) {
  if (medium === 'in-product') return 'chooser_openMenu';
  if (medium === 'email') return 'chooser_openMail';
  return url === 'unknown' ? 'chooser_openHelp' : 'chooser_open';
}

/** The duty of a statutory window; elsewhere what is told of it, with how sure that is. */
function AnswerTime({ route: { toldAnswer, statutoryWindow } }: { route: Route }) {
  const { t } = useWords();
  const days = statutoryWindow ? statutoryAnswerDays() : undefined;
  if (days !== undefined)
    return (
      <span class="num">
        <b>{t('chooser_days', [String(days)])}</b> <span class="muted">{t('chooser_days_from')}</span>
      </span>
    );
  if (!toldAnswer) return <span class="muted">{t('chooser_days_none')}</span>;
  const [from, to] = toldAnswer.days.map(String) as [string, string];
  return (
    <span class="num">
      {t('chooser_days_range', [from, to])}{' '}
      <span class="muted">{t('chooser_days_told', [t(`quality_${toldAnswer.quality}`)])}</span>
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
