import { useEffect } from 'preact/hooks';
import { useWords } from '../../components/words/words';
import { incidentOf } from '../../utils/evidence/queries';
import { useLive } from '../shared/use-live';
import type { HashAddress } from './hash-address';

/** The title of the page: the case, where the place is one of a case, and the screen. */
export function useTitle(place: HashAddress, screen: string): void {
  const { t } = useWords();
  const id = 'incidentId' in place ? place.incidentId : undefined;
  const opened = useLive(() => incidentOf(id), [id]);
  const number = opened.is === 'read' ? opened.value?.number : undefined;
  useEffect(() => {
    document.title = [number, screen, t('extension_name')].filter(Boolean).join('｜');
  }, [number, screen, t]);
}
