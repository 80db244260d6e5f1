import type { Incident } from '../../utils/shapes/schema';
import { signKinds } from '../../utils/shapes/sign-kinds';
import type { FormRequest } from '../../utils/takedown/plan/guide-session';
import { AgeNote } from '../facts/age-note';
import { Icon, Sign } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { Badge } from '../shared/badge';
import { EmptyState } from '../shared/empty-state';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';
import { InvitationLine } from './desk-view';
import { type PopupCommon, PopupFrame } from './popup-frame';
import {
  type AddableServer,
  GuideChoices,
  PanelChoice,
  RecordChoices,
  ServerChoice,
  ShowRecordsChoice,
  type TabScope,
} from './record-choices';
import { RecordList } from './record-list';

/** What the page in front is to us. `closed`: the browser lets no extension read it. */
export type PageFound =
  | ({
      kind: 'posts';
      count: number;
      incomplete: number;
      ours: Ours;
      isFirst: boolean;
    } & KnownSite)
  | ({ kind: 'no-posts'; ours: Ours } & KnownSite)
  | { kind: 'unread'; server?: AddableServer; leftOut?: AddableServer }
  | { kind: 'closed' };

/** What stands beside the posts, and why not. `left-out`: the company’s setting has marks elsewhere. */
type Ours = 'marks' | 'covered' | 'refused' | 'quiet' | 'left-out';

interface KnownSite {
  siteName: string;
  /** Rules that were never held against a real page. */
  isBeta: boolean;
  /** The day its rules were last held against real pages, `YYYY-MM-DD`. */
  checkedOn: string;
  hasChanged: boolean;
}

interface PageViewProps extends PopupCommon {
  page: PageFound;
  /** Records of this page, once they were asked for. */
  records: readonly Incident[] | undefined;
  /** Name of a site for its tile, in the language of the interface. */
  nameOf: (incident: Incident) => string;
  /** Nothing of a page's records is shown, not even that there are any, before this; absent while they are locked. */
  onShowRecords?: (() => void) | undefined;
  /** To the lock over all records; absent where there is one. */
  onLock?: (() => void) | undefined;
  /** Keys of the shortcut that chooses a part, as the browser has them set. */
  shortcut?: string | undefined;
  error?: string | undefined;
  busy: boolean;
  /** Nothing of ours stands in pages. */
  isQuiet?: boolean;
  /** Requests whose form is the page in front. */
  forms: readonly FormRequest[];
  /** Puts the guide of a request beside the page. */
  onGuide: (request: FormRequest) => void;
  /** Has the browser ask, and marks the posts of this host from then on; must be called in the click. */
  onAddServer: (server: AddableServer) => void;
  onRecord: (scope: TabScope) => void;
  /** Starts choosing several posts at their marks. */
  onSelect: () => void;
  /** Opens the list of posts beside the page; must be called in the click. */
  onOpenPanel: () => void;
  onOpenIncident: (id: string) => void;
  /** To the desk that the address brings, which is here already or was not taken; absent where it brings none. */
  onInvitation?: (() => void) | undefined;
}

/** No capture at hand: what can be recorded here, and what was recorded lately. */
export function PageView(props: PageViewProps) {
  const { page } = props;
  const { t } = useWords();
  const isForm = props.forms.some((form) => form.isForm);
  return (
    <PopupFrame {...props} footLook="slim" isTight={page.kind === 'posts' || page.kind === 'unread'}>
      {isForm ? <FormLead /> : <Lead page={page} />}
      {props.forms.length > 0 && <GuideChoices requests={props.forms} busy={props.busy} onGuide={props.onGuide} />}
      {props.error && <ProblemNotice code={props.error} />}
      {'hasChanged' in page && page.hasChanged && (
        <Notice icon="info" tone="caution">
          {t('health_changed')}
        </Notice>
      )}
      {page.kind === 'posts' && page.ours === 'marks' && !page.isFirst && !page.hasChanged && (
        <Notice icon="info" tone="caution">
          {t('popup_postsLate')}
        </Notice>
      )}
      {page.kind === 'posts' && page.ours !== 'marks' && <PanelChoice busy={props.busy} onOpen={props.onOpenPanel} />}
      {page.kind === 'unread' && page.server && (
        <ServerChoice server={page.server} busy={props.busy} onAdd={props.onAddServer} />
      )}
      {page.kind === 'unread' && page.leftOut && (
        <Notice icon="info">{t('popup_serverLeftOut', [page.leftOut.host, page.leftOut.name])}</Notice>
      )}
      {page.kind !== 'closed' && (
        <RecordChoices
          known={page.kind !== 'unread'}
          isQuiet={props.isQuiet ?? false}
          busy={props.busy}
          onRecord={props.onRecord}
          {...(page.kind === 'posts' && page.ours === 'marks' ? { onSelect: props.onSelect } : {})}
        />
      )}
      {page.kind === 'unread' && !isForm && <WhatStays />}
      {page.kind === 'unread' && !isForm && !page.server && props.shortcut && <Shortcut keys={props.shortcut} />}
      {page.kind === 'posts' && <PageRecords {...props} />}
      {props.onInvitation && <InvitationLine onShow={props.onInvitation} />}
    </PopupFrame>
  );
}

function PageRecords({ page, records, nameOf, busy, onShowRecords, onLock, onOpenIncident }: PageViewProps) {
  const { t } = useWords();
  if (!onShowRecords) return null;
  if (records) return <RecordList incidents={records} nameOf={nameOf} onOpen={onOpenIncident} />;
  return (
    <>
      <ShowRecordsChoice busy={busy} onShow={onShowRecords} />
      {page.kind === 'posts' && page.ours === 'marks' && !page.hasChanged && (
        <p class="privy">
          <Icon name="info" />
          <span>
            {t('popup_anybodyHere')}{' '}
            {onLock && (
              <button type="button" class="link" onClick={onLock}>
                {t('lock_set')}
              </button>
            )}
          </span>
        </p>
      )}
    </>
  );
}

function Lead({ page }: { page: PageFound }) {
  const { t } = useWords();
  if (page.kind === 'no-posts') {
    return (
      <EmptyState level={1} art title={t('popup_noPosts')}>
        {t(noPostsWords(page.ours), [page.siteName])}
        <AgeNote checkedOn={page.checkedOn} of="rules" t={t} />
      </EmptyState>
    );
  }
  if (page.kind === 'closed') {
    return (
      <EmptyState level={1} title={t('popup_closedPage')}>
        {t('popup_closedPageHelp')}
      </EmptyState>
    );
  }
  if (page.kind === 'unread') {
    return (
      <section class="lead">
        <h1>{t('popup_unread')}</h1>
        <p>{t('popup_unreadHelp')}</p>
      </section>
    );
  }
  const { ours } = page;
  const [title, help] = postsWords[ours];
  return (
    <section class="lead">
      <h1>{t(title, [String(page.count)])}</h1>
      <p>{t(help)}</p>
      {page.incomplete > 0 && (
        <span class="incomplete">
          <Sign kind="missing" />
          {t('popup_postsIncomplete', [String(page.incomplete)])}
        </span>
      )}
      {page.isBeta && (
        <span class="is-beta">
          <Badge>{t('health_beta')}</Badge> {t('health_betaHelp')}
        </span>
      )}
      <AgeNote checkedOn={page.checkedOn} of="rules" t={t} />
    </section>
  );
}

/** What is true of the marks on this page. */
const postsWords = {
  marks: ['popup_posts', 'popup_postsHelp'],
  covered: ['popup_postsThere', 'popup_postsCovered'],
  refused: ['popup_postsThere', 'popup_postsRefused'],
  quiet: ['popup_postsThere', 'popup_postsQuiet'],
  'left-out': ['popup_postsThere', 'popup_postsLeftOut'],
} as const;

/** What is true of the marks on the site's other pages. */
const noPostsWords = (ours: Ours) =>
  ours === 'quiet' ? 'popup_noPostsQuiet' : ours === 'left-out' ? 'popup_noPostsLeftOut' : 'popup_noPostsHelp';

function FormLead() {
  const { t } = useWords();
  return (
    <section class="lead">
      <h1>{t('popup_formPage')}</h1>
      <p>{t('popup_formPageHelp')}</p>
    </section>
  );
}

/** What a capture of an unknown site can and cannot hold, under the three signs. */
function WhatStays() {
  const { t } = useWords();
  return (
    <section class="card pad-s gets">
      <h2>{t('popup_whatStays')}</h2>
      <ul>
        {signKinds.map((kind) => (
          <li key={kind}>
            <Sign kind={kind} />
            {t(`popup_stays_${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shortcut({ keys }: { keys: string }) {
  const { t } = useWords();
  return (
    <p class="muted small shortcut">
      {t('popup_shortcut')}
      {keys.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </p>
  );
}
