import { render } from 'preact';
import { mountSprite } from '../../../components/icon';
import { withNumbers } from '../../../components/words/in-number';
import { Words } from '../../../components/words/words';
import { popupStates } from './popup-states';

/** Names of all states. */
export const names = Object.keys(popupStates);

/** Draws one state, in the words that were handed in. */
export function draw(name: string, lang: 'ja' | 'en', words: Record<string, string>): void {
  const t = withNumbers((key, params = []) =>
    (words[key] ?? `no words for ${key}`).replace(/\$(\d)/g, (_, index: string) => params[Number(index) - 1] ?? ''),
  );
  const root = document.getElementById('app');
  if (!root) throw new Error('no place');
  mountSprite(document);
  document.documentElement.lang = lang;
  render(null, root);
  render(<Words.Provider value={{ t, lang }}>{popupStates[name]?.()}</Words.Provider>, root);
}
