import { BulkBar } from '../../../components/desk/bulk-bar';
import { doneWords } from '../../../components/desk/list-dialogs';
import { TakingUpNote } from '../../../components/list/taking-up-note';
import { ActToast } from '../../../components/shared/acts/act-toast';
import { Unread } from '../../../components/shared/unread';
import { useVocabulary } from '../../../components/words/vocabulary';
import { DeskDialogs } from './desk-dialogs';
import { DeskHead } from './desk-head';
import { DeskTable } from './desk-table';
import { DeskViews } from './desk-views';
import { useDeskList } from './use-desk-list';

/** The list of the desk: what there is to do, what is due, and each case as it is recognised. */
export function DeskContainer() {
  const { t } = useVocabulary();
  const desk = useDeskList();
  const { cases, triage, failed } = desk;
  const { lists } = desk.settings;
  return (
    <div class="hr-list">
      <DeskViews desk={desk} />
      <main class="cases">
        <DeskHead desk={desk} />
        {cases.takingUp && <TakingUpNote {...cases.takingUp} />}
        {failed?.is === 'failed' && <Unread live={failed} />}
        <DeskTable desk={desk} />
        {triage.chosen.size > 0 && (
          <BulkBar
            count={triage.chosen.size}
            kind={triage.kind}
            wish={triage.wish}
            preview={triage.preview}
            reviewers={lists.reviewers.map(({ name }) => name)}
            isBusy={triage.act.isBusy || triage.isLooking}
            onKind={desk.begin}
            onWish={triage.look}
            onApply={triage.apply}
            onClose={triage.clear}
          />
        )}
        <DeskKeys />
      </main>
      <DeskDialogs desk={desk} />
      <ActToast act={triage.act}>{triage.last && doneWords(triage.last, t)}</ActToast>
    </div>
  );
}

const letters = ['J K', 'X', 'A', 'S', 'H', 'L', 'Z', '/'] as const;
const words = ['move', 'choose', 'claim', 'status', 'hold', 'later', 'undo', 'find'] as const;

/** The keys of the list. */
function DeskKeys() {
  const { t } = useVocabulary();
  return (
    <footer class="keys">
      {letters.map((all, at) => (
        <span key={all}>
          {all.split(' ').map((letter) => (
            <kbd key={letter}>{letter}</kbd>
          ))}
          {t(`triage_key_${words[at] ?? 'move'}`)}
        </span>
      ))}
    </footer>
  );
}
