import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownPart } from '../../utils/shapes/custody';
import type { Capture } from '../../utils/shapes/schema';
import { CaptureFacts } from '../case/capture-facts';
import { useHoldToShow } from '../shared/hold-to-show';
import { useWords } from '../words/words';
import { FilesPane } from './files-pane';
import { PagePane } from './page-pane';
import { Pager } from './pager';
import { NoPicture, PictureStage } from './picture-stage';
import { lengthOf, TextPane } from './text-pane';

const views = ['picture', 'text', 'page', 'files'] as const;
type View = (typeof views)[number];

interface ViewerProps {
  /** Every sealed capture of the incident, oldest first. */
  captures: readonly Capture[];
  capture: Capture;
  changedFiles: readonly string[];
  shownToday: number;
  onCapture(captureId: string): void;
  /** Words or pixels of the capture at hand were open for so many seconds. */
  onShown(what: ShownPart, seconds: number): void;
  loadPicture(): Promise<string | undefined>;
  loadPage(): Promise<string | undefined>;
  onDownload(name: string): void;
  /** What a person wrote about the capture at hand: the last line of the facts. */
  byHand?: ComponentChildren;
  /** Of a kind over which this person wants a harder mask. */
  isHard?: boolean;
  /** Folded words that were searched for: marked in the words while those are open. */
  sought?: readonly string[];
}

/** What was recorded, one capture at a time: picture, words, page, files; and its facts below. */
export function Viewer(props: ViewerProps) {
  const { captures, capture, shownToday, onShown, isHard = false, sought = [] } = props;
  const { t } = useWords();
  const [view, setView] = useState<View>('picture');
  const holds = view === 'text' ? lengthOf(capture.post) > 0 : view === 'picture' && capture.picture.kind !== 'none';
  const hold = useHoldToShow((seconds) => onShown(view === 'text' ? 'text' : 'picture', seconds), {
    anywhere: holds && !isHard,
  });
  return (
    <section class="card viewer" aria-label={t('dashboard_evidence')}>
      <header>
        <fieldset class="tabs">
          <legend class="sr">{t('dashboard_view')}</legend>
          {views.map((name) => (
            <button
              key={name}
              type="button"
              {...(name === view ? { 'aria-current': 'true' as const } : {})}
              onClick={() => setView(name)}
            >
              {t(`dashboard_view_${name}`)}
              {name === 'files' && <span class="num">{capture.files.length}</span>}
            </button>
          ))}
        </fieldset>
        <Pager captures={captures} capture={capture} onCapture={props.onCapture} />
      </header>
      {view === 'picture' &&
        (capture.picture.kind === 'none' ? (
          <NoPicture />
        ) : (
          <PictureStage picture={capture.picture} hold={hold} isHard={isHard} loadPicture={props.loadPicture} />
        ))}
      {view === 'text' && (
        <TextPane post={capture.post} hold={hold} isHard={isHard} shownToday={shownToday} sought={sought} />
      )}
      {view === 'page' && (
        <PagePane
          key={capture.id}
          isHard={isHard}
          loadPage={props.loadPage}
          onShown={(seconds) => onShown('page', seconds)}
        />
      )}
      {view === 'files' && (
        <FilesPane
          files={capture.files}
          isRendered={capture.picture.kind === 'rendered'}
          changed={props.changedFiles}
          onDownload={props.onDownload}
        />
      )}
      <CaptureFacts
        capture={capture}
        captures={captures}
        shownToday={shownToday}
        isHard={isHard}
        onCapture={props.onCapture}
        onShown={(seconds) => onShown('text', seconds)}
      >
        {props.byHand}
      </CaptureFacts>
    </section>
  );
}
