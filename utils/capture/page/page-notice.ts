import { ownRoots } from '../posts/registry';
import { hostOf, hostStyle } from './own-roots';
import styles from './page-notice.css?inline';

const shownMilliseconds = 12_000;

/** One calm line over a web page, gone by itself. It outlives the script that says it, replaces an earlier one, and takes no press. */
export function showPageNotice(document: Document, words: string): void {
  const part = 'notice';
  const end = (line: HTMLElement) => {
    hostOf(line)?.remove();
    ownRoots().delete(line);
  };
  for (const each of ownRoots()) if (each.dataset['part'] === part) end(each);
  const [host, style, line] = ['div', 'style', 'p'].map((name) => document.createElement(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  style.textContent = hostStyle + styles;
  line.className = 'bk-root';
  line.dataset['part'] = part;
  line.role = 'alert';
  line.textContent = words;
  host.attachShadow({ mode: 'closed' }).append(style, line);
  document.documentElement.append(host);
  ownRoots().add(line);
  setTimeout(() => end(line), shownMilliseconds);
}
