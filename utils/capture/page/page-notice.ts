import { ownOverlay } from './own-overlay';
import styles from './page-notice.css?inline';

const shownMilliseconds = 12_000;

/** One calm line over a web page, gone by itself. It outlives the script that says it, and replaces an earlier one. */
export function showPageNotice(document: Document, words: string): void {
  const { root } = ownOverlay(document, 'notice', [styles], AbortSignal.timeout(shownMilliseconds));
  const line = document.createElement('p');
  line.role = 'alert';
  line.textContent = words;
  root.append(line);
}
