import { useState } from 'preact/hooks';
import { type IdentityRow, identityPlaces } from '../../utils/shapes/desk/company-records';
import { Sign } from '../icon';
import { usePagedRows } from '../rows/paged-rows';
import { Button } from '../shared/button';
import { EmptyState } from '../shared/empty-state';
import { useWords } from '../words/words';
import { IdentityDialog } from './identity-dialog';

interface IdentityRoomProps {
  rows: readonly IdentityRow[];
  /** Shops that nobody has looked at yet. */
  unseen: readonly { id: string; region?: string }[];
  today: string;
  onSave(rows: readonly IdentityRow[]): Promise<unknown>;
}

const signs = { hidden: 'proven', part: 'claimed', named: 'missing' } as const;

/** Where staff can be told apart, shop by shop, with the day of the look and the day of the next. */
export function IdentityRoom({ rows, unseen, today, onSave }: IdentityRoomProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<IdentityRow | 'new'>();
  const all: IdentityRow[] = [...rows, ...unseen.map(emptyRow)];
  const { shown, foot } = usePagedRows(all);
  const seen = rows.filter(({ seenOn }) => seenOn).length;
  const count = (kind: keyof typeof signs) =>
    rows.filter((row) => identityPlaces.some((place) => row[place] === kind)).length;
  return (
    <section class="card" aria-label={t('company_room_identity')}>
      <header>
        <h2>{t('company_room_identity')}</h2>
        <Button kind="quiet" size="s" icon="plus" onPress={() => setOpen('new')}>
          {t('identity_add')}
        </Button>
      </header>
      {all.length === 0 ? (
        <EmptyState title={t('identity_empty')}>{t('identity_emptyHelp')}</EmptyState>
      ) : (
        <>
          <p class="tally2">
            <span>{t('identity_seen', [String(seen), String(all.length)])}</span>
            <span>
              <Sign kind="missing" /> {t('identity_named', [String(count('named'))])}
            </span>
            <span>
              <Sign kind="claimed" /> {t('identity_part', [String(count('part'))])}
            </span>
          </p>
          <table class="table" aria-label={t('company_room_identity')}>
            <thead>
              <tr>
                <th scope="col">{t('company_shop')}</th>
                {identityPlaces.map((place) => (
                  <th key={place} scope="col">
                    {t(`identity_place_${place}`)}
                  </th>
                ))}
                <th scope="col">{t('identity_seenOn')}</th>
                <th scope="col">{t('identity_nextOn')}</th>
                <th scope="col">{t('care_column_owner')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  <td class="nowrap">
                    <Button kind="quiet" size="s" onPress={() => setOpen(row)}>
                      {row.id}
                    </Button>
                    {row.region && <span class="sub">{row.region}</span>}
                  </td>
                  {identityPlaces.map((place) => (
                    <td key={place} data-column={t(`identity_place_${place}`)}>
                      <SignWord kind={row[place]} />
                    </td>
                  ))}
                  <td class="num nowrap" data-column={t('identity_seenOn')}>
                    {row.seenOn ?? '—'}
                  </td>
                  <td class="num nowrap" data-column={t('identity_nextOn')}>
                    {row.nextOn && row.nextOn <= today ? <b>{row.nextOn}</b> : (row.nextOn ?? '—')}
                  </td>
                  <td class="nowrap" data-column={t('care_column_owner')}>
                    {row.owner}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {foot}
        </>
      )}
      <footer>
        <span>{t('identity_foot')}</span>
      </footer>
      {open && (
        <IdentityDialog
          row={open === 'new' ? undefined : open}
          today={today}
          onSave={onSave}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function SignWord({ kind }: { kind: IdentityRow['badge'] }) {
  const { t } = useWords();
  if (kind === 'unknown') return <span class="muted">{t('identity_sign_unknown')}</span>;
  return (
    <span class="id3">
      <Sign kind={signs[kind]} />
      {t(`identity_sign_${kind}`)}
    </span>
  );
}

const emptyRow = ({ id, region }: { id: string; region?: string }): IdentityRow => ({
  id,
  ...(region ? { region } : {}),
  badge: 'unknown',
  receipt: 'unknown',
  site: 'unknown',
  replies: 'unknown',
  owner: '',
});
