import { useState } from 'preact/hooks';
import { EntryDialog, type EntryKind } from '../../../components/path/entry-dialog';
import { StationList } from '../../../components/path/station-list';
import { ActToast } from '../../../components/shared/acts/act-toast';
import type { Act } from '../../../components/shared/acts/use-act';
import { useWords } from '../../../components/words/words';
import { removePathStep, writePathDay, writePathStep } from '../../../utils/evidence/store/path-entries';
import { japanDate } from '../../../utils/japan-time';
import { pathDays, pathKinds } from '../../../utils/shapes/schema';
import { dayStations, kindFacts, type Station } from '../../../utils/takedown/path/kinds';
import type { PathEntry, StationState } from '../../../utils/takedown/path/stations';
import { instantNow, legal } from '../../shared/people';

interface EntriesPartProps {
  incidentId: string;
  stations: readonly StationState[];
  /** Says what was written and offers to take it back. */
  act: Act;
}

const kindsAt = (station: Station): EntryKind[] => [
  ...pathKinds.filter((kind) => kindFacts[kind].station === station),
  ...pathDays.filter((day) => dayStations[day] === station),
];

/** The stations of a path, and the dialog in which something is written down at one of them or amended. */
export function EntriesPart({ incidentId, stations, act }: EntriesPartProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<{ station: Station; entry?: PathEntry | undefined }>();
  const { entry } = open ?? {};
  const idOf = (of: PathEntry) => ('step' in of ? of.step.id : `${incidentId} ${of.day}`);
  return (
    <>
      <StationList
        incidentId={incidentId}
        stations={stations}
        onEnter={(station, amended) => setOpen({ station, entry: amended })}
      />
      {open && (
        <EntryDialog
          id={entry ? idOf(entry) : `${incidentId} ${open.station}`}
          title={t(`path_station_${open.station}`)}
          kinds={kindsAt(open.station)}
          entry={entry}
          today={japanDate(instantNow())}
          act={act}
          onSave={(written) =>
            act.run(() => writeEntry(incidentId, written), {
              as: 'entry',
              undo: () => (entry ? writeEntry(incidentId, entry) : removeEntry(incidentId, written)),
            })
          }
          onRemove={
            entry &&
            (() =>
              act.run(() => removeEntry(incidentId, entry), {
                as: 'entry',
                undo: () => writeEntry(incidentId, entry),
              }))
          }
          onClose={() => setOpen(undefined)}
        />
      )}
      {!open && <ActToast act={act}>{t('path_written')}</ActToast>}
    </>
  );
}

/** Writes an entry, or changes the one that it is. */
export function writeEntry(incidentId: string, entry: PathEntry): Promise<void> {
  return 'step' in entry
    ? writePathStep(incidentId, entry.step, legal, instantNow())
    : writePathDay(incidentId, entry, legal, instantNow());
}

export function removeEntry(incidentId: string, entry: PathEntry): Promise<void> {
  return 'step' in entry
    ? removePathStep(incidentId, entry.step, legal, instantNow())
    : writePathDay(incidentId, { day: entry.day, on: undefined }, legal, instantNow());
}
