import type { ComponentChildren } from 'preact';
import type { GuideSession } from '../../utils/takedown/plan/guide-session';
import { MenuPictures } from '../guide/menu-pictures';
import { Icon } from '../icon';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';

interface RequestPageProps {
  session: GuideSession;
  incidentId: string;
  /** What went wrong. */
  problem: ComponentChildren;
  /** Opens the form with the guide beside it; runs inside the click. */
  onOpen(): void;
  /** Makes a letter; absent where a form or mail takes the request and the sender is no counsel. */
  letter?: ComponentChildren | undefined;
  /** The guide panel. */
  children: ComponentChildren;
}

const leads = {
  'web-form': 'chooser_request_lead_form',
  email: 'chooser_request_lead_mail',
  'in-product': 'chooser_request_lead_menu',
  post: 'letter_lead',
} as const;

/** A prepared request in the dashboard itself: for mails and menus, and where a form's tab could not get the panel. */
export function RequestPage({ session, incidentId, problem, onOpen, letter, children }: RequestPageProps) {
  const { t, lang } = useWords();
  const { route } = session;
  const isWeb = route.url.startsWith('https://');
  const isForm = route.medium === 'web-form' && isWeb;
  const isMenu = route.menuPath !== undefined && isWeb;
  return (
    <main class="guide-host">
      <section class="guide-lead">
        <header class="page-head">
          <p class="muted small num">
            <a href={`#/incidents/${incidentId}`}>{session.incidentNumber}</a>
            {'　'}
            {t('dashboard_requests')}
          </p>
          <h1>{t(session.sentAt ? 'chooser_request_sent' : 'chooser_request_title')}</h1>
          <p class="text muted">{t(leads[route.medium])}</p>
        </header>
        {problem}
        {route.menuPath && <MenuPictures path={route.menuPath} t={t} lang={lang} />}
        {!session.sentAt && (
          <p class="guide-open">
            {(isForm || isMenu) && (
              <button type="button" class="btn" onClick={onOpen}>
                <Icon name="external" />
                {t(isMenu ? 'chooser_request_openPostBeside' : 'chooser_request_openBeside')}
              </button>
            )}
            {isWeb && (
              <a class="btn quiet" href={route.url} target="_blank" rel="noreferrer">
                {t(isForm ? 'chooser_request_openPlain' : isMenu ? 'chooser_request_openPost' : 'chooser_openHelp')}
              </a>
            )}
          </p>
        )}
        {letter}
        <Notice icon="info">{t('chooser_request_never')}</Notice>
      </section>
      {children}
    </main>
  );
}
