import { type ComponentChild, render } from 'preact';
import { mountSprite } from '../../components/icon';
import { Words } from '../../components/words/words';
import { pageWords, wordsReady } from './page-words';

/** Shows a screen in the language of the browser, in place of the one that stands there. */
export async function showScreen(screen: ComponentChild, title?: () => string): Promise<void> {
  await wordsReady();
  const words = pageWords();
  document.documentElement.lang = words.lang;
  if (title) document.title = title();
  mountSprite(document);
  const root = document.getElementById('app');
  if (root) render(<Words.Provider value={words}>{screen}</Words.Provider>, root);
}

/** A page that nobody sees is never painted: then the rest goes on after so long, ms. */
const longest = 60;

/** Shows the frame of a page and waits until it is painted: what stands in it is loaded after that. */
export async function showFrame(frame: ComponentChild, title: () => string): Promise<void> {
  await showScreen(frame, title);
  await new Promise<void>((painted) => {
    requestAnimationFrame(() => setTimeout(painted));
    setTimeout(painted, longest);
  });
}
