import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownRange } from '../../../components/rows/shown-range';
import { wordOf } from '../../../components/words/vocabulary';
import { useWords } from '../../../components/words/words';
import { readCompany } from '../../../utils/desk/company-acts';
import { listedIncidents } from '../../../utils/evidence/queries';
import { chunkSize, idAt, type RegisterChunk, registerPlace } from '../../../utils/evidence/register/chunks';
import { readColumns, readRegister, readWords } from '../../../utils/evidence/register/read-register';
import { type TakingUp, takeUp } from '../../../utils/evidence/register/take-up';
import { readCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import { type FindShop, shopFinder } from '../../../utils/review/company/shops';
import { type Looking, viewCounts } from '../../../utils/review/desk-views';
import { filterCases, type IncidentFilter, totalsOf } from '../../../utils/review/filters';
import type { Playbook } from '../../../utils/shapes/desk/playbook';
import type { Incident } from '../../../utils/shapes/schema';
import { named } from '../../shared/named-incident';
import { nameOfSite } from '../../shared/site-names';
import { useLive } from '../../shared/use-live';
import { dueDates } from '../requests/request-views';

const noPlaces: Uint32Array = new Uint32Array();
/** So many incidents are kept at hand: what was scrolled past comes back at once. */
const mostAtHand = 600;

/** The cases that a filter leaves: how many, which, and those in sight as they stand in the database. */
export function useCases(filter: IncidentFilter, currentId: string | undefined, { me, today }: Looking) {
  const { t, lang } = useWords();
  const [isSearching, setSearching] = useState(false);
  const needsWords = isSearching || filter.query.trim() !== '';
  const register = useLive(readRegister, []);
  const columns = useLive(readColumns, []);
  const company = useLive(readKnown, []);
  const { playbook, shopOf } = company.is === 'read' ? company.value : {};
  const words = useLive(async () => (needsWords ? readWords() : undefined), [needsWords]);
  const shown = useMemo(
    () => ({
      wordOf: wordOf(t),
      siteOf: (platform: string, siteName: string) => nameOfSite({ platform, siteName }, lang),
      shopOf,
    }),
    [t, lang, shopOf],
  );
  const chunks = register.is === 'read' ? register.value : undefined;
  const found = words.is === 'read' ? words.value : undefined;
  const totals = useMemo(() => chunks && totalsOf(chunks, shown), [chunks, shown]);
  const said = columns.is === 'read' ? columns.value : undefined;
  const looking = useMemo(() => playbook && { me, today, playbook }, [me, today, playbook]);
  const filtered = useMemo(
    () => chunks && said && looking && filterCases(chunks, found, filter, shown, { columns: said, looking }),
    [chunks, found, filter, shown, said, looking],
  );
  const counts = useMemo(() => chunks && said && looking && viewCounts(chunks, said, looking), [chunks, said, looking]);
  // Until the words are there the list stands as it was
  const last = useRef<Uint32Array>(noPlaces);
  last.current = filtered ?? last.current;
  const places = last.current;

  const idOf = useMemo(() => idsOf(chunks ?? []), [chunks]);
  const [range, setRange] = useState<ShownRange>({ from: 0, to: 0 });
  const ids = useMemo(() => [...places.subarray(range.from, range.to)].map(idOf), [places, range, idOf]);
  const rows = useLive(() => listedIncidents(ids), [ids.join(' ')]);
  const listed = rows.is === 'read' ? rows.value : undefined;
  const { atHand, requests } = useAtHand(listed);
  const dates = useMemo(
    () =>
      dueDates(
        ids.flatMap((id) => atHand.get(id) ?? []),
        requests,
        t,
        lang,
      ),
    [ids, listed, t, lang],
  );
  const incidentAt = (index: number) => {
    const incident = atHand.get(idOf(places[index] ?? -1));
    return incident && named(incident, lang);
  };
  const indexOf = (id: string | undefined) => {
    const place = id === undefined ? undefined : registerPlace(chunks ?? [], id);
    return place === undefined ? -1 : places.indexOf(place);
  };
  return {
    live: [words, columns, company].find(({ is }) => is === 'failed') ?? register,
    totals,
    counts,
    /** Of the rows in sight. */
    ids,
    count: places.length,
    incidentAt,
    idAt: (index: number) => (index in places ? idOf(places[index] ?? -1) : undefined),
    currentIndex: indexOf(currentId),
    dates,
    playbook,
    shopOf,
    takingUp: useTakeUp(),
    onRange: setRange,
    onFind: () => setSearching(true),
  };
}

/** As it was read last. */
let known: { text: string; playbook: Playbook; shopOf: FindShop } | undefined;

/** What is known of the company: the steps that count as planned, and its shops by code or name. */
async function readKnown() {
  const [{ playbook }, { shops }] = await Promise.all([readCompany(), readCompanyLists()]);
  const text = JSON.stringify([playbook, shops]);
  // The same as long as it says the same: what follows from it for every case is not worked out at each opening
  if (text !== known?.text) known = { text, playbook, shopOf: shopFinder(shops) };
  return known;
}

/** Gives the id at a place; an empty one where there is none. */
function idsOf(chunks: readonly RegisterChunk[]): (place: number) => string {
  const byNumber = new Map(chunks.map((chunk) => [chunk.n, chunk]));
  return (place: number) => {
    const chunk = byNumber.get(Math.floor(place / chunkSize));
    return chunk ? idAt(chunk, place % chunkSize) : '';
  };
}

type Rows = Awaited<ReturnType<typeof listedIncidents>>;

/** Incidents that were in sight of late, the newest readings of them. */
function useAtHand(rows: Rows | undefined) {
  const kept = useRef<{ atHand: Map<string, Incident>; requests: Rows['requests']; rows?: Rows }>({
    atHand: new Map(),
    requests: [],
  });
  const now = kept.current;
  if (rows && rows !== now.rows) {
    for (const incident of rows.incidents) {
      if (!incident) continue;
      now.atHand.delete(incident.id);
      now.atHand.set(incident.id, incident);
    }
    for (const id of now.atHand.keys()) {
      if (now.atHand.size <= mostAtHand) break;
      now.atHand.delete(id);
    }
    now.requests = rows.requests;
    now.rows = rows;
  }
  return now;
}

/** Takes cases into the register that are not there; says how far it is. */
function useTakeUp(): TakingUp | undefined {
  const [now, setNow] = useState<TakingUp>();
  useEffect(() => {
    const leaving = new AbortController();
    void takeUp(leaving.signal, setNow)
      .catch(reportError)
      .finally(() => setNow(undefined));
    return () => leaving.abort();
  }, []);
  return now;
}
