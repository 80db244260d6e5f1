import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether the guide lies over a page that is not ours. */
export const OverPage = createContext(false);

/**
 * What belongs to a person: names, what goes into the form. A page can have the text of its document searched
 * (`window.find`), in closed roots and in boxes too, and so read it letter by letter. What a style draws, neither Chromium
 * nor Firefox finds; screen readers say it.
 */
export function OwnWords({ words }: { words: string }) {
  return useContext(OverPage) ? <span class="drawn" data-words={words} /> : words;
}
