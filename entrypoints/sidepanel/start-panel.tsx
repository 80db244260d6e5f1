import { GuideAbsent } from '../../components/guide/guide-absent';
import { PostsFrame } from '../../components/panel/posts-frame';
import { useSessionForRecordKeys } from '../../utils/messaging/record-keys';
import { LockGate } from '../shared/lock/lock-gate';
import { t } from '../shared/page-words';
import { startPage } from '../shared/start-page';
import { PanelContainer } from './panel-container';
import { PostsContainer } from './posts-container';

useSessionForRecordKeys();

/** The guide beside the form of a tab, in place of its frame. */
export function startGuide(tabId: number): Promise<void> {
  return startPage(
    <LockGate frame={<GuideAbsent isWaiting />}>
      <PanelContainer tabId={tabId} />
    </LockGate>,
    () => t('guide_name'),
    false,
  );
}

/** The posts of the page in front or of one tab, in place of their frame. */
export function startPosts(tabId: number | undefined): Promise<void> {
  return startPage(
    <LockGate frame={<PostsFrame />}>
      <PostsContainer tabId={tabId} />
    </LockGate>,
    () => t('panel_title'),
  );
}
