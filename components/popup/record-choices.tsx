import type { ComponentChildren } from 'preact';
import type { FormRequest } from '../../utils/takedown/plan/guide-session';
import { Icon, type IconName } from '../icon';
import { useWords } from '../words/words';

export type TabScope = 'element' | 'page';

/** A host that runs the software of a platform or is its site in another country, and has no marks yet. */
export interface AddableServer {
  host: string;
  platform: string;
  /** What the pages of the host are, in the language of the interface. */
  name: string;
}

/** One act as a row: what it does, a line about it, and the keys for it or an arrow. */
export function Choice(props: {
  icon: IconName;
  title: string;
  help: ComponentChildren;
  keys?: string;
  busy: boolean;
  onPress: () => void;
}) {
  return (
    <button type="button" disabled={props.busy} onClick={props.onPress}>
      <Icon name={props.icon} />
      <span>
        <b>{props.title}</b>
        <small>{props.help}</small>
      </span>
      {props.keys ? <kbd class="select-keys">{props.keys}</kbd> : <Icon name="right" class="go" />}
    </button>
  );
}

/** Several posts at their marks, a part chosen by hand, or the whole page. `known`: the site is supported. */
export function RecordChoices(props: {
  known: boolean;
  /** Choosing a part draws over the page: not in quiet mode. */
  isQuiet: boolean;
  busy: boolean;
  onRecord: (scope: TabScope) => void;
  /** Where the page has marks. */
  onSelect?: () => void;
}) {
  const { t } = useWords();
  const choices = [
    { scope: 'element', icon: 'target', help: props.known ? 'popup_partHelp' : 'popup_partHelpUnread' },
    { scope: 'page', icon: 'doc', help: props.known ? 'popup_pageHelp' : 'popup_pageHelpUnread' },
  ] as const;
  return (
    <div class="choices">
      {props.onSelect && (
        <Choice
          icon="stack"
          title={t('select_start')}
          help={t('select_startHelp')}
          keys="Alt+Shift+S"
          busy={props.busy}
          onPress={props.onSelect}
        />
      )}
      {choices
        .filter(({ scope }) => !(props.isQuiet && scope === 'element'))
        .map(({ scope, icon, help }) => (
          <Choice
            key={scope}
            icon={icon}
            title={t(scope === 'element' ? 'popup_part' : 'popup_page')}
            help={t(help)}
            busy={props.busy}
            onPress={() => props.onRecord(scope)}
          />
        ))}
    </div>
  );
}

/** What was recorded of this page, on asking only. */
export function ShowRecordsChoice({ busy, onShow }: { busy: boolean; onShow: () => void }) {
  const { t } = useWords();
  return (
    <div class="choices">
      <Choice
        icon="eyeoff"
        title={t('popup_pageRecords')}
        help={t('popup_pageRecordsHelp')}
        busy={busy}
        onPress={onShow}
      />
    </div>
  );
}

/** The posts of the page as a list beside it. */
export function PanelChoice({ busy, onOpen }: { busy: boolean; onOpen: () => void }) {
  const { t } = useWords();
  return (
    <div class="choices">
      <Choice
        icon="present"
        title={t('popup_openPanel')}
        help={t('popup_openPanelHelp')}
        busy={busy}
        onPress={onOpen}
      />
    </div>
  );
}

/** The page in front is the form of a request: its guide, once more or for a form that the person found alone. */
export function GuideChoices(props: {
  requests: readonly FormRequest[];
  busy: boolean;
  onGuide: (request: FormRequest) => void;
}) {
  const { t, lang } = useWords();
  return (
    <div class="choices">
      {props.requests.map((request) => (
        <Choice
          key={request.id}
          icon="send"
          title={t(request.asksFirst ? 'popup_askFirst' : 'popup_guide')}
          help={
            <>
              {t('guide_case', [request.incidentNumber, String(request.captureNumber ?? 1)])}
              <br />
              {request.routeName[lang]}
              {request.asksFirst && (
                <>
                  <br />
                  {t('popup_askFirstHelp')}
                </>
              )}
            </>
          }
          busy={props.busy}
          onPress={() => props.onGuide(request)}
        />
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
      <Choice
        icon="plus"
        title={t('popup_addSite')}
        help={t('popup_addSiteHelp', [server.host, server.name])}
        busy={props.busy}
        onPress={() => props.onAdd(server)}
      />
    </div>
  );
}
