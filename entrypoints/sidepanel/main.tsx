import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/guide/guide.css';
import '../../components/panel/posts-panel.css';
import '../../components/lock/lock.css';
import '../../components/styles/forced.css';
import '../../components/styles/shared.css';
import { useSessionForRecordKeys } from '../../utils/messaging/record-keys';
import { LockGate } from '../shared/lock/lock-gate';
import { t } from '../shared/page-words';
import { startPage } from '../shared/start-page';
import { PanelContainer } from './panel-container';
import { PostsContainer } from './posts-container';

useSessionForRecordKeys();
const { searchParams } = new URL(location.href);
const [form, page] = [searchParams.get('tab'), searchParams.get('posts')];
const started = form
  ? startPage(
      <LockGate>
        <PanelContainer tabId={Number(form)} />
      </LockGate>,
      () => t('guide_name'),
      false,
    )
  : startPage(
      <LockGate>
        <PostsContainer tabId={page ? Number(page) : undefined} />
      </LockGate>,
      () => t('panel_title'),
    );
started.catch(reportError);
