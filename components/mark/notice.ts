import { ownOverlay } from '../../utils/capture/page/own-overlay';
import { groundOf } from './ground';
import styles from './mark.css?inline';
import { drawDog } from './mark-icons';

const shownMilliseconds = 12_000;

/** One calm line at the bottom of the page, gone by itself. It outlives the marks: it says why they are gone. */
export function showNotice(document: Document, words: string): void {
  const { root } = ownOverlay(document, 'notice', [styles], AbortSignal.timeout(shownMilliseconds));
  const line = document.createElement('p');
  line.className = 'mark-bar';
  line.role = 'status';
  line.textContent = words;
  line.prepend(drawDog(document));
  root.dataset['theme'] = groundOf(document.body ?? document.documentElement);
  root.append(line);
}
