import type { Alike } from '../../utils/review/campaigns/campaigns-at-hand';
import { nextStatuses } from '../../utils/review/status';
import type { Incident, IncidentStatus } from '../../utils/shapes/schema';
import { CopyButton } from '../facts/facts';
import { Ring, StatusRing } from '../facts/status-ring';
import { KeyHint } from '../frame/key-hint';
import { Icon } from '../icon';
import { Badge } from '../shared/badge';
import { MenuButton } from '../shared/menu-button';
import { fullTime } from '../words/format-time';
import { useVocabulary } from '../words/vocabulary';
import { CaseRooms } from './case-rooms';

interface CaseHeadProps {
  incident: Incident;
  /** The site's rules were never held against a real page. */
  isBeta: boolean;
  /** Something was recorded: it can be exported, handed over, and asked about. */
  hasCaptures: boolean;
  /** A new number opens the status menu. */
  statusSignal: number;
  onStatus(to: IncidentStatus): void;
  onExport(): void;
  /** Gives the case to HR. */
  onHandOff(): void;
  onRequest(): void;
  onDescribe(): void;
  /** Where it is one of several near copies. */
  alike?: Alike | undefined;
}

/** Number, target, acts; what can be done with the case; where it stands. */
export function CaseHead(props: CaseHeadProps) {
  const { incident, hasCaptures, statusSignal } = props;
  const { t, lang, titleOf, targetOf, word } = useVocabulary();
  const { summary, number, status, target } = incident;
  return (
    <header class="case-head">
      <div>
        <p class="num muted crumb">
          <a class="back" href="#/incidents">
            <Icon name="left" />
            {t('dashboard_back')}
          </a>
          <span>
            {summary.siteName}
            {t('dashboard_between')}
            <span class="nowrap">{number}</span>
          </span>
          {props.isBeta && <Badge>{t('health_beta')}</Badge>}
          <CopyButton text={number} what={t('dashboard_number')} />
          {target && <Badge>{targetOf(incident)}</Badge>}
        </p>
        <h1>{titleOf(incident)}</h1>
      </div>
      <div class="case-acts">
        <button type="button" class="btn" disabled={!hasCaptures} onClick={props.onExport}>
          <Icon name="pack" />
          {t('dashboard_export')}
          <KeyHint letter="E" />
        </button>
        <button type="button" class="btn" disabled={!hasCaptures} onClick={props.onHandOff}>
          <Icon name="lock" />
          {t('handoff_button')}
        </button>
        <button type="button" class="btn primary" disabled={!hasCaptures} onClick={props.onRequest}>
          <Icon name="send" />
          {t('dashboard_request')}
          <KeyHint letter="R" isOnAccent />
        </button>
      </div>
      <dl class="case-meta">
        <div>
          <dt>{t('dashboard_status')}</dt>
          <dd>
            <MenuButton
              class="pick"
              label={t('dashboard_status')}
              openSignal={statusSignal}
              chosen={status}
              choices={[status, ...nextStatuses(status)].map((value) => ({
                value,
                label: <StatusRing status={value} />,
              }))}
              onChoose={(to) => to !== status && props.onStatus(to)}
            >
              <span class="status">
                <Ring status={status} />
                <b>{word('status', status)}</b>
              </span>
            </MenuButton>
          </dd>
        </div>
        <div>
          <dt>{t('dashboard_recordedAt')}</dt>
          <dd class="num">{fullTime(incident.createdAt, lang)}</dd>
        </div>
        <div>
          <dt>{t('dashboard_actsAndTarget')}</dt>
          <dd>
            <button type="button" class="pick" onClick={props.onDescribe}>
              <span class="sr">{t('shared_is', [t('dashboard_actsAndTarget')])}</span>
              {t(incident.acts.length > 0 && target ? 'dashboard_describe_change' : 'dashboard_describe_add')}
              <Icon name="pen" />
            </button>
          </dd>
        </div>
        <div>
          <dt>{t('dashboard_captures')}</dt>
          <dd class="num">{t('dashboard_count', [String(summary.captureCount)])}</dd>
        </div>
      </dl>
      <CaseRooms incidentId={incident.id} current="record" alike={props.alike} />
    </header>
  );
}
