import type { DeskMeeting } from '../../utils/evidence/hand-over/desks';
import type { BothWords } from '../../utils/evidence/keys/spoken-words';
import type { Desk } from '../../utils/shapes/hand-over';
import { ProblemNotice } from '../shared/acts/problem';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';
import { OtherWords, OwnWords } from './four-words';

/** What an invitation brings, held against the desks that are known here. */
export interface OfferedDesk {
  desk: Desk;
  words: BothWords;
  meeting: DeskMeeting;
  /** Of the desk that is known here. */
  knownWords: BothWords;
}

/** Whether an invitation can take the known desk's place at all: what the company has set stands before it. */
const mayReplace = ({ known }: DeskMeeting) => known?.way !== 'policy';

/** The title over the two: one name for people, or two. */
export const otherDeskTitle = ({ isNamesake }: DeskMeeting) => (isNamesake ? 'desk_otherSame' : 'desk_otherName');

/**
 * An invitation by another key than the desk that is known here: what that may be, and the words of both to compare.
 * @param postedOn host of the page where it was found, if anybody can post there
 */
export function OtherDesk({
  desk,
  words,
  meeting,
  knownWords,
  postedOn,
}: OfferedDesk & { postedOn?: string | undefined }) {
  const { t } = useWords();
  const { known, isSameOpener } = meeting;
  const help = isSameOpener ? 'desk_otherOpensSame' : 'desk_otherAnybody';
  const said = postedOn ? t('desk_linkPosted', [postedOn]) : t(help);
  return (
    <div class="stack">
      <Notice icon="alert" tone="caution">
        {mayReplace(meeting) ? said : t('desk_otherPolicy')}
      </Notice>
      {mayReplace(meeting) && <p class="text">{t('desk_otherAsk')}</p>}
      <TwoWords title={t('desk_otherKnown')} name={known?.name ?? t('handoff_someone')} words={knownWords} />
      <TwoWords title={t('desk_otherThis')} name={desk.name} words={words} />
    </div>
  );
}

/** In lines and not as chips: both stand in a popup at once. */
function TwoWords({ title, name, words }: { title: string; name: string; words: BothWords }) {
  return (
    <section class="whocard" aria-label={title}>
      <div>
        <p class="muted small">
          {title} {name}
        </p>
        <b>
          <OwnWords words={words} />
        </b>
        <small>
          <OtherWords words={words} />
        </small>
      </div>
    </section>
  );
}

interface OtherDeskActs {
  meeting: DeskMeeting;
  isBusy?: boolean;
  onKeep(): void;
  onTake(): void;
}

/** The known desk stays unless the person, who has compared the words, says otherwise. */
export function OtherDeskActs({ meeting, isBusy = false, onKeep, onTake }: OtherDeskActs) {
  const { t } = useWords();
  return (
    <>
      {mayReplace(meeting) && (
        <Button disabled={isBusy} onPress={onTake}>
          {t('desk_otherTake')}
        </Button>
      )}
      <Button kind="primary" disabled={isBusy} onPress={onKeep}>
        {t('desk_otherKeep')}
      </Button>
    </>
  );
}

interface OtherDeskDialogProps extends OtherDeskActs {
  offered: OfferedDesk;
  problem?: string | undefined;
}

/** The same as a dialog, for what came by a file. */
export function OtherDeskDialog({ offered, problem, ...acts }: Omit<OtherDeskDialogProps, 'meeting'>) {
  const { t } = useWords();
  const { meeting } = offered;
  return (
    <Dialog
      title={t(otherDeskTitle(meeting))}
      small
      onClose={acts.onKeep}
      foot={<OtherDeskActs {...acts} meeting={meeting} />}
    >
      {problem && <ProblemNotice code={problem} />}
      <OtherDesk {...offered} />
    </Dialog>
  );
}
