import { useState } from 'preact/hooks';
import type { RoundSite } from '../../utils/review/rounds';
import { nextRound } from '../../utils/review/watching/next-round';
import type { Finding, WatchRow } from '../../utils/shapes/desk/company-records';
import { Button } from '../shared/button';
import { EmptyState } from '../shared/empty-state';
import { useWords } from '../words/words';
import { FindingDialog } from './finding-dialog';
import { FindingsCard } from './findings-card';
import { PlanDialog, rhythmKey } from './plan-dialog';

interface WatchRoomProps {
  rows: readonly WatchRow[];
  sites: readonly RoundSite[];
  /** Day of the last look at a site, `YYYY-MM-DD`. */
  lastOf(siteId: string): string | undefined;
  findings: readonly Finding[];
  /** Words of the company that name people. */
  people: readonly string[];
  today: string;
  onSave(row: WatchRow): Promise<unknown>;
  onFinding(finding: Finding): Promise<unknown>;
}

/** Who looks where and how often; what was found, by signs that explain themselves. Nothing is looked at by itself. */
export function WatchRoom(props: WatchRoomProps) {
  const { t, lang } = useWords();
  const { rows, sites, today } = props;
  const [open, setOpen] = useState<RoundSite | 'finding'>();
  const free = sites.filter(({ id }) => !rows.some((row) => row.id === id));
  return (
    <>
      <section class="card" aria-label={t('company_room_watch')}>
        <header>
          <h2>{t('plan_title')}</h2>
          <a class="btn quiet s" href="#/watch">
            {t('plan_terms')}
          </a>
        </header>
        {rows.length === 0 ? (
          <EmptyState title={t('plan_empty')}>{t('plan_emptyHelp')}</EmptyState>
        ) : (
          <PlanTable {...props} onOpen={setOpen} />
        )}
        {free.length > 0 && (
          <div class="pad">
            <p class="muted small">{t('plan_add')}</p>
            <div class="chips">
              {free.map((site) => (
                <Button key={site.id} size="s" icon="plus" onPress={() => setOpen(site)}>
                  {site.name[lang]}
                </Button>
              ))}
            </div>
          </div>
        )}
        <footer>
          <span>{t('plan_foot')}</span>
        </footer>
      </section>
      <FindingsCard findings={props.findings} sites={sites} onAdd={() => setOpen('finding')} />
      {open === 'finding' && (
        <FindingDialog
          sites={sites}
          people={props.people}
          today={today}
          onSave={props.onFinding}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open && open !== 'finding' && (
        <PlanDialog
          site={open}
          row={rows.find(({ id }) => id === open.id)}
          today={today}
          onSave={props.onSave}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function PlanTable({
  rows,
  sites,
  today,
  findings,
  lastOf,
  onOpen,
}: WatchRoomProps & { onOpen(site: RoundSite): void }) {
  const { t, lang } = useWords();
  const planned = rows.map((row) => ({
    row,
    site: sites.find(({ id }) => id === row.id),
    last: lastOf(row.id),
    next: nextRound(row, lastOf(row.id)),
  }));
  return (
    <table class="table" aria-label={t('plan_title')}>
      <thead>
        <tr>
          {(['site', 'owner', 'rhythm', 'last', 'found', 'next'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`plan_${column}`)}
            </th>
          ))}
          <th>
            <span class="sr">{t('care_change')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {planned.map(({ row, site, last, next }) => (
          <tr key={row.id}>
            <td>
              <b>{site?.name[lang] ?? row.id}</b>
            </td>
            <td data-column={t('plan_owner')}>{row.owner}</td>
            <td class="nowrap">{t(`plan_rhythm_${rhythmKey[row.rhythm]}`)}</td>
            <td class="num nowrap" data-column={t('plan_last')}>
              {last ?? t('rounds_never')}
            </td>
            <td class="num" data-column={t('plan_found')}>
              {findings.filter((finding) => finding.site === row.id).length}
            </td>
            <td class="num nowrap" data-column={t('plan_next')}>
              {next <= today ? <b>{t('plan_today')}</b> : next}
            </td>
            <td class="r">
              {next <= today && (
                <a class="btn s" href="#/watch">
                  {t('plan_go')}
                </a>
              )}
              <Button
                kind="quiet"
                size="s"
                onPress={() =>
                  onOpen(site ?? { id: row.id, name: { ja: row.id, en: row.id }, address: '', quality: 'unverified' })
                }
              >
                {t('care_change')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
