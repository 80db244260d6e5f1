import { useState } from 'preact/hooks';
import type { Retention } from '../../utils/review/retention/retention';
import type { Clearing, RetentionPolicy } from '../../utils/shapes/desk/company-records';
import type { Incident } from '../../utils/shapes/schema';
import { LineField } from '../care/line-field';
import { Icon } from '../icon';
import { Problem } from '../shared/acts/problem';
import { useAct } from '../shared/acts/use-act';
import { Badge } from '../shared/badge';
import { Button } from '../shared/button';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { useVocabulary } from '../words/vocabulary';
import { RetentionCard } from './retention-card';
import { SecondCard } from './second-card';

interface DueRow {
  incident: Incident;
  retention: Retention;
}

interface KeepRoomProps {
  policy: RetentionPolicy;
  /** Days after closing that the company's settings demand. */
  atLeastDays: number | undefined;
  /** Cases whose period is over; absent while they are looked for. */
  due: readonly DueRow[] | undefined;
  /** How many cases were looked at, where that takes a while. */
  progress?: { done: number; of: number } | undefined;
  /** How many there are; the list holds those whose period ended first. */
  dueInAll: number;
  /** A list that waits for a second person. */
  clearing: Clearing | undefined;
  /** Which cases of it are still here. */
  left: ReadonlySet<string> | undefined;
  /** Cases of this desk may lie in a vault. */
  hasVault?: boolean | undefined;
  today: string;
  onPolicy(policy: RetentionPolicy): Promise<unknown>;
  onPropose(rows: readonly DueRow[], by: string): Promise<unknown>;
  onWithdraw(clearing: Clearing): Promise<unknown>;
  onClear(clearing: Clearing, second: string): Promise<{ deleted: string[]; stayed: string[] }>;
}

/** Periods, and every case by its number before anything is deleted. Two persons delete; nothing goes by itself. */
export function KeepRoom(props: KeepRoomProps) {
  const { t } = useVocabulary();
  const { policy, clearing } = props;
  const [done, setDone] = useState<{ deleted: string[]; stayed: string[] }>();
  return (
    <>
      <RetentionCard policy={policy} today={props.today} onPolicy={props.onPolicy} />
      {props.atLeastDays !== undefined && (
        <p class="muted small num">
          <Icon name="lock" /> {t('keep_atLeast', [String(props.atLeastDays)])}
        </p>
      )}
      {clearing ? (
        <SecondCard
          clearing={clearing}
          left={props.left}
          hasVault={props.hasVault}
          onWithdraw={props.onWithdraw}
          onClear={async (second) => setDone(await props.onClear(clearing, second))}
        />
      ) : props.due ? (
        <ProposalCard {...props} due={props.due} />
      ) : (
        <section class="card" aria-label={t('keep_list')} aria-busy="true">
          <header>
            <h2>{t('keep_list')}</h2>
          </header>
          <p class="pad muted" role="status">
            {props.progress && t('keep_looking', [String(props.progress.done), String(props.progress.of)])}
          </p>
        </section>
      )}
      {done && (
        <section class="card" role="status">
          <p class="pad">
            {t('keep_deleted', [String(done.deleted.length), done.deleted.join(t('campaign_between'))])}{' '}
            {done.stayed.length > 0 && t('keep_stayed', [done.stayed.join(t('campaign_between'))])}
          </p>
        </section>
      )}
    </>
  );
}

function ProposalCard({ due, dueInAll, hasVault, onPropose }: KeepRoomProps & { due: readonly DueRow[] }) {
  const { t, titleOf } = useVocabulary();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const draft = useDraft('clearing-name', '', '');
  const by = draft.value;
  const act = useAct();
  const chosen = due.filter(({ incident }) => !kept.has(incident.id));
  const toggle = (id: string) =>
    setKept(new Set(kept.has(id) ? [...kept].filter((each) => each !== id) : [...kept, id]));
  return (
    <section class="card" aria-label={t('keep_list')}>
      <header>
        <div class="titled">
          <h2>{t('keep_list')}</h2>
          <small class="num">
            {dueInAll > due.length
              ? t('keep_firstOf', [String(due.length), String(dueInAll)])
              : t('dashboard_count', [String(due.length)])}
          </small>
        </div>
        <Badge tone="caution" icon="eye">
          {t('keep_untilSeen')}
        </Badge>
      </header>
      {due.length === 0 ? (
        <p class="pad muted small">{t('keep_none')}</p>
      ) : (
        <>
          <table class="table" aria-label={t('keep_list')}>
            <thead>
              <tr>
                {(['keepIt', 'number', 'acts', 'rule', 'until', 'goes'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`keep_column_${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {due.map(({ incident, retention }) => (
                <tr key={incident.id}>
                  <td>
                    <label class="tick">
                      <input
                        type="checkbox"
                        checked={kept.has(incident.id)}
                        aria-label={t('keep_keepNumber', [incident.number])}
                        onChange={() => toggle(incident.id)}
                      />
                      <span class="box">
                        <Icon name="check" />
                      </span>
                    </label>
                  </td>
                  <td class="num nowrap">
                    <a class="lnk" href={`#/incidents/${incident.id}`}>
                      {incident.number}
                    </a>
                  </td>
                  <td>{titleOf(incident)}</td>
                  <td>{t(`keep_rule_${retention.rule}`)}</td>
                  <td class="num nowrap" data-column={t('keep_column_until')}>
                    {retention.until}
                  </td>
                  <td>{kept.has(incident.id) ? <b>{t('keep_stays')}</b> : t('keep_whatGoes')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div class="pad gapped">
            <p class="note">{t('keep_note')}</p>
            {hasVault && <p class="note">{t('keep_vault')}</p>}
            <Restored draft={draft} />
            <LineField label={t('keep_by')} value={by} most={60} onValue={draft.change} />
            <Problem act={act} />
            <p>
              <Button
                disabled={act.isBusy || chosen.length === 0 || !by.trim()}
                onPress={() => void act.run(() => onPropose(chosen, by)).then((isDone) => isDone && draft.written(by))}
              >
                {t('keep_propose', [String(chosen.length)])}
              </Button>
            </p>
          </div>
        </>
      )}
    </section>
  );
}
