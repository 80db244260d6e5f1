import { countLetters } from '../../utils/count-letters';
import type { Capture, Standing } from '../../utils/shapes/schema';
import type { WordKey } from '../../utils/word-key';
import { FactLine, Lacking } from '../facts/fact-line';
import { RowMask } from '../facts/row-mask';
import { CareLinks, type CompanyHelp } from '../shared/care-links';
import { Pager } from '../viewer/pager';
import { useWords } from '../words/words';
import { SendingNotice } from './sending-notice';

interface ChooserSideProps {
  capture: Capture;
  captures: readonly Capture[];
  standing?: Standing | undefined;
  claimName?: string | undefined;
  routeName?: string | undefined;
  senderName?: string | undefined;
  desk?: CompanyHelp | undefined;
  onCapture(captureId: string): void;
}

/** The choice so far as one sentence, and what goes with it. */
export function ChooserSide(props: ChooserSideProps) {
  const { capture, captures, standing, claimName, routeName, senderName } = props;
  const { t } = useWords();
  const { post } = capture;
  return (
    <aside class="choose-side" aria-label={t('shared_aside')}>
      <section class="card" aria-label={t('chooser_side')}>
        <header>
          <h2>{t('chooser_side')}</h2>
        </header>
        <div class="pad sum">
          <p class="sentence">
            <Said words={standing && t(`dashboard_standing_${standing}`)} frame="chooser_sentence_standing" />
            <Said words={claimName} frame="chooser_sentence_claim" />
            <Said words={routeName} frame="chooser_sentence_route" />
            {!standing && <span class="muted small">{t('chooser_sentence_none')}</span>}
          </p>
          <dl class="facts">
            <FactLine label={t('chooser_side_capture')}>
              <Pager captures={captures} capture={capture} onCapture={props.onCapture} />
            </FactLine>
            <FactLine label={t('chooser_side_post')}>
              <RowMask length={countLetters(post.text)} mediaCount={post.media?.length ?? 0} />
            </FactLine>
            <FactLine label="URL">
              {post.permalink ? t('chooser_side_permalink') : <Lacking words={t('dashboard_fact_noPermalink')} />}
            </FactLine>
            <FactLine label={t('chooser_side_sender')}>
              {senderName ?? <span class="muted">{t('chooser_side_noSender')}</span>}
            </FactLine>
          </dl>
        </div>
      </section>
      <SendingNotice />
      <CareLinks desk={props.desk} />
    </aside>
  );
}

/** One clause of the sentence: the frame holds `$1` where the marked words stand. */
function Said({ words, frame }: { words: string | undefined; frame: WordKey }) {
  const { t } = useWords();
  const [before = '', after = ''] = t(frame, ['\uE000']).split('\uE000');
  if (!words) return null;
  return (
    <>
      {before}
      <b>{words}</b>
      {after}
      <br />
    </>
  );
}
