import type { BothWords } from '../../../utils/evidence/keys/spoken-words';
import type { LogDoubt } from '../../../utils/shapes/custody';
import { keyPart } from '../../../utils/word-key';
import { FourWords } from '../../handoff/four-words';
import { Notice } from '../../shared/notice';
import { useWords } from '../../words/words';

/** What a backup has brought, and what of it a person has to look at. */
export interface RestoredReport {
  incidents: number;
  captures: number;
  files: number;
  /** Cases by number whose log and records do not say the same. */
  doubted: readonly { number: string; doubts: readonly LogDoubt[] }[];
  /** Entries of logs of no case that there is. */
  strayEntries: number;
  /** It lay open: whoever could write to its place could change it. */
  isOpen: boolean;
  desks: readonly { name: string; people: readonly string[]; words: BothWords }[];
  pins: readonly { name: string; fingerprint: string }[];
}

/** Cases that are named one by one. */
const mostNamed = 50;

/** What came back, the cases whose logs do not go with their records, and whom to compare again before anything goes to them. */
export function RestoredLines({ report }: { report: RestoredReport }) {
  const { t } = useWords();
  const { incidents, captures, files, doubted, strayEntries, isOpen, desks, pins } = report;
  const counts = [String(incidents), String(captures), String(files)] as const;
  const isDoubted = doubted.length > 0 || strayEntries > 0;
  return (
    <div class="stack" role="status">
      <p class="small">{t(isDoubted ? 'backup_restoredInPart' : 'backup_restored', [...counts])}</p>
      {isDoubted && (
        <>
          <Notice icon="alert" tone="caution">
            {t('backup_doubted')}
          </Notice>
          <ul class="small">
            {doubted.slice(0, mostNamed).map(({ number, doubts }) => (
              <li key={number}>
                <span class="num">{number}</span> {doubts.map((doubt) => t(`backup_doubt_${keyPart(doubt)}`)).join(' ')}
              </li>
            ))}
            {doubted.length > mostNamed && <li>{t('backup_doubtedMore', [String(doubted.length - mostNamed)])}</li>}
            {strayEntries > 0 && <li>{t('backup_stray', [String(strayEntries)])}</li>}
          </ul>
        </>
      )}
      {isOpen && desks.length + pins.length > 0 && (
        <>
          <Notice icon="alert" tone="caution">
            {t('backup_compareAgain')}
          </Notice>
          <ul class="small">
            {desks.map(({ name, people, words }) => (
              <li key={words.here.join(' ')} class="stack tight">
                <b>{t('backup_desk', [[name, people.join(t('desk_and'))].filter(Boolean).join(' / ')])}</b>
                <FourWords words={words} name={t('desk_words')} />
              </li>
            ))}
            {pins.map(({ name, fingerprint }) => (
              <li key={fingerprint}>
                <b>{t('backup_pin', [name])}</b> <span class="mono">{fingerprint}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
