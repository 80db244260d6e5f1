import { useState } from 'preact/hooks';
import type { RoundSite } from '../../utils/review/rounds';
import { nextRound } from '../../utils/review/watching/next-round';
import { bySigns, personSign, signFamilies } from '../../utils/review/watching/signs';
import { type Finding, rhythms, type WatchRow } from '../../utils/shapes/company';
import { LineField } from '../care/line-field';
import { Badge } from '../shared/badge';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { EmptyState } from '../shared/empty-state';
import { useAct } from '../shared/use-act';
import { useWords } from '../words/words';
import { FindingDialog } from './finding-dialog';

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
  const planned = rows.map((row) => ({
    row,
    site: sites.find(({ id }) => id === row.id),
    last: props.lastOf(row.id),
    next: nextRound(row, props.lastOf(row.id)),
  }));
  const free = sites.filter(({ id }) => !rows.some((row) => row.id === id));
  return (
    <>
      <section class="card room" aria-label={t('company_room_watch')}>
        <header>
          <h2>{t('plan_title')}</h2>
          <a class="btn quiet s" href="#/watch">
            {t('plan_terms')}
          </a>
        </header>
        {planned.length === 0 ? (
          <EmptyState title={t('plan_empty')}>{t('plan_emptyHelp')}</EmptyState>
        ) : (
          <table class="table">
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
                  <td>{row.owner}</td>
                  <td class="nowrap">{t(`plan_rhythm_${rhythmKey[row.rhythm]}`)}</td>
                  <td class="num nowrap">{last ?? t('rounds_never')}</td>
                  <td class="num">{props.findings.filter((finding) => finding.site === row.id).length}</td>
                  <td class="num nowrap">{next <= today ? <b>{t('plan_today')}</b> : next}</td>
                  <td class="r">
                    {next <= today && (
                      <a class="btn s" href="#/watch">
                        {t('plan_go')}
                      </a>
                    )}
                    <Button
                      kind="quiet"
                      size="s"
                      onPress={() => setOpen(site ?? { id: row.id, name: { ja: row.id, en: row.id }, address: '' })}
                    >
                      {t('care_change')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
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

const rhythmKey = { 'twice-a-week': 'twice', weekly: 'weekly', monthly: 'monthly' } as const;

/** The name of a sign. */
export function signTitle(id: string, lang: 'ja' | 'en', person: string): string {
  return id === personSign ? person : (signFamilies.find((family) => family.id === id)?.title[lang] ?? id);
}

function FindingsCard({
  findings,
  sites,
  onAdd,
}: {
  findings: readonly Finding[];
  sites: readonly RoundSite[];
  onAdd(): void;
}) {
  const { t, lang } = useWords();
  return (
    <section class="card room" aria-label={t('finding_title')}>
      <header>
        <h2>
          {t('finding_title')}
          <small>{t('finding_help')}</small>
        </h2>
        <Button kind="quiet" size="s" icon="plus" onPress={onAdd}>
          {t('finding_add')}
        </Button>
      </header>
      {findings.length === 0 ? (
        <p class="pad muted small">{t('finding_none')}</p>
      ) : (
        <table class="table">
          <tbody>
            {bySigns(findings).map(({ id, on, site, signs, url, recorded }) => (
              <tr key={id}>
                <td class="num nowrap">{on}</td>
                <td>{sites.find((each) => each.id === site)?.name[lang] ?? site}</td>
                <td>
                  {signs.length === 0 && <span class="muted">{t('finding_noSign')}</span>}
                  {signs.map((sign) => (
                    <Badge key={sign}>{signTitle(sign, lang, t('finding_person'))}</Badge>
                  ))}
                </td>
                <td class="mono cut">{url?.replace(/^https?:\/\//, '')}</td>
                <td>{t(recorded ? 'finding_recorded' : 'finding_seenOnly')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface PlanDialogProps {
  site: RoundSite;
  row: WatchRow | undefined;
  today: string;
  onSave(row: WatchRow): Promise<unknown>;
  onClose(): void;
}

function PlanDialog({ site, row, today, onSave, onClose }: PlanDialogProps) {
  const { t, lang } = useWords();
  const [value, setValue] = useState<WatchRow>(row ?? { id: site.id, owner: '', rhythm: 'weekly', from: today });
  const saving = useAct();
  const save = async (change: Partial<WatchRow> = {}) => {
    if (await saving.run(() => onSave({ ...value, ...change }))) onClose();
  };
  return (
    <Dialog
      title={site.name[lang]}
      small
      act={saving}
      onClose={onClose}
      foot={
        <>
          {row && (
            <Button kind="quiet" onPress={() => void save({ gone: true })}>
              {t('plan_stop')}
            </Button>
          )}
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button
            kind="primary"
            disabled={saving.isBusy || !value.owner.trim() || !value.from}
            onPress={() => void save()}
          >
            {t('care_save')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        <LineField label={t('plan_owner')} value={value.owner} onValue={(owner) => setValue({ ...value, owner })} />
        <ChipGroup
          legend={t('plan_rhythm')}
          options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`plan_rhythm_${rhythmKey[rhythm]}`) }))}
          value={value.rhythm}
          onChoose={(rhythm) => setValue({ ...value, rhythm })}
        />
        <LineField
          label={t('plan_from')}
          type="date"
          value={value.from}
          onValue={(from) => setValue({ ...value, from })}
        />
      </div>
    </Dialog>
  );
}
