import type { FormRequest } from '../../utils/takedown/guide-session';
import { Icon } from '../icon';
import { useWords } from '../shared/words';

export type TabScope = 'element' | 'page';

/** A host that runs the software of a platform, and has no marks yet. */
export interface AddableServer {
  host: string;
  platform: string;
}

/** A part chosen by hand, or the whole page. `known`: the site is supported, only this page holds no posts. */
export function RecordChoices(props: { known: boolean; busy: boolean; onRecord: (scope: TabScope) => void }) {
  const { t } = useWords();
  const choices = [
    { scope: 'element', icon: 'target', help: props.known ? 'popup_partHelp' : 'popup_partHelpUnread' },
    { scope: 'page', icon: 'doc', help: props.known ? 'popup_pageHelp' : 'popup_pageHelpUnread' },
  ] as const;
  return (
    <div class="choices">
      {choices.map(({ scope, icon, help }) => (
        <button key={scope} type="button" disabled={props.busy} onClick={() => props.onRecord(scope)}>
          <Icon name={icon} />
          <span>
            <b>{t(scope === 'element' ? 'popup_part' : 'popup_page')}</b>
            <small>{t(help)}</small>
          </span>
          <Icon name="right" class="go" />
        </button>
      ))}
    </div>
  );
}

/** Several posts of a marked page at once. */
export function SelectChoice({ busy, onSelect }: { busy: boolean; onSelect: () => void }) {
  const { t } = useWords();
  return (
    <div class="choices">
      <button type="button" disabled={busy} onClick={onSelect}>
        <Icon name="stack" />
        <span>
          <b>{t('select_start')}</b>
          <small>{t('select_startHelp')}</small>
        </span>
        <kbd class="select-keys">Alt+Shift+S</kbd>
      </button>
    </div>
  );
}

/** The page in front is the form of a request: its guide, once more or for a form that the person found alone. */
export function GuideChoices(props: {
  requests: readonly FormRequest[];
  busy: boolean;
  onGuide: (requestId: string) => void;
}) {
  const { t, lang } = useWords();
  return (
    <div class="choices">
      {props.requests.map(({ id, incidentNumber, captureNumber, routeName }) => (
        <button key={id} type="button" disabled={props.busy} onClick={() => props.onGuide(id)}>
          <Icon name="send" />
          <span>
            <b>{t('popup_guide')}</b>
            <small>
              {t('guide_case', [incidentNumber, String(captureNumber ?? 1)])}
              <br />
              {routeName[lang]}
            </small>
          </span>
          <Icon name="right" class="go" />
        </button>
      ))}
    </div>
  );
}

/** Marks for the server in front from now on. */
export function ServerChoice(props: { server: AddableServer; busy: boolean; onAdd: (server: AddableServer) => void }) {
  const { t } = useWords();
  const { server } = props;
  return (
    <div class="choices">
      <button type="button" disabled={props.busy} onClick={() => props.onAdd(server)}>
        <Icon name="plus" />
        <span>
          <b>{t('popup_addSite')}</b>
          <small>{t('popup_addSiteHelp', [server.host])}</small>
        </span>
        <Icon name="right" class="go" />
      </button>
    </div>
  );
}
