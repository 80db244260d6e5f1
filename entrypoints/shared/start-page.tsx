import { type ComponentChild, render } from 'preact';
import { type Lost, LostNotices } from '../../components/shared/acts/lost-notices';
import { type WordSource, Words } from '../../components/words/words';
import { codeOf } from '../../utils/coded-error';
import { keepDraftsInMemory, tidyDrafts } from '../../utils/drafts';
import { lockState } from '../../utils/evidence/lock/record-lock';
import { followLock, noteUse } from '../../utils/messaging/record-keys';
import { followTold, takeTold } from '../../utils/messaging/told';
import { hideByKey } from './hide-pages';
import { pageWords, wordsReady } from './page-words';
import { showScreen } from './show-screen';
import { keepBoxesOutOfSessions } from './unremembered';

/** What every page of this extension begins with: its language, its icons, its drafts, and that nothing fails unseen. */
export async function startPage(screen: ComponentChild, title?: () => string, hidesByKey = true): Promise<void> {
  keepBoxesOutOfSessions();
  await wordsReady();
  tellWhatNobodyCaught(pageWords());
  hideByKey(hidesByKey);
  noteUse();
  const draftsFollow = async () => (await lockState()) !== 'open' && keepDraftsInMemory();
  // A database that does not open is told by the screen that reads from it
  await draftsFollow().catch(() => undefined);
  // As above
  followLock(() => void draftsFollow().catch(() => undefined));
  tidyDrafts(Date.now());
  await showScreen(screen, title);
}

/** Shows what no screen has caught, here or in the worker: each kind once until it is closed. */
export function tellWhatNobodyCaught(words: WordSource): void {
  const place = document.createElement('div');
  let lost: Lost[] = [];
  const draw = () => {
    // Beside an open dialog nothing can be pressed
    (document.querySelector('dialog[open]') ?? document.body).append(place);
    render(
      <Words.Provider value={words}>
        <LostNotices lost={lost} onClose={close} />
      </Words.Provider>,
      place,
    );
  };
  const close = (closed: Lost) => {
    lost = lost.filter((one) => one !== closed);
    draw();
  };
  const add = (more: readonly Lost[]) => {
    const fresh = more.filter(({ code, about }) => !lost.some((one) => one.code === code && one.about === about));
    if (fresh.length === 0) return;
    lost = [...lost, ...fresh];
    draw();
  };
  const keep = (error: unknown) => {
    console.error(error);
    add([{ code: codeOf(error), about: 'page', at: new Date().toISOString() }]);
  };
  addEventListener('unhandledrejection', ({ reason }) => keep(reason));
  // A resize that could not be told in one turn is reported without an error, and is none
  addEventListener('error', ({ error }) => error && keep(error));
  const look = () => void takeTold().then(add, keep);
  followTold(look);
  look();
}
