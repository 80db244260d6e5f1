import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/guide/guide.css';
import '../../components/panel/posts-panel.css';
import '../../components/styles/forced.css';
import '../../components/styles/shared.css';
import { useSessionForProfileKey } from '../../utils/messaging/profile-key';
import { t } from '../shared/page-words';
import { startPage } from '../shared/start-page';
import { PanelContainer } from './panel-container';
import { PostsContainer } from './posts-container';

useSessionForProfileKey();
const { searchParams } = new URL(location.href);
const [form, page] = [searchParams.get('tab'), searchParams.get('posts')];
const started = form
  ? startPage(<PanelContainer tabId={Number(form)} />, () => t('guide_name'))
  : startPage(<PostsContainer tabId={page ? Number(page) : undefined} />, () => t('panel_title'));
started.catch(reportError);
