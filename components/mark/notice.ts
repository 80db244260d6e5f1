import { ownOverlay } from '../../utils/capture/page/own-overlay';
import { groundOf } from './ground';
import styles from './mark.css?inline';
import { drawDog } from './mark-icons';
import { element } from './mark-view';

const shownMilliseconds = 12_000;

/** One calm line at the bottom of the page, gone by itself. It outlives the marks: it says why they are gone. */
export function showNotice(document: Document, words: string): void {
  const { root } = ownOverlay(document, 'notice', [styles], AbortSignal.timeout(shownMilliseconds));
  const line = element(document, 'p', 'mark-bar', drawDog(document), words);
  line.role = 'status';
  root.dataset['theme'] = groundOf(document.body ?? document.documentElement);
  root.append(line);
}
