import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/guide/guide.css';
import '../../components/styles/forced.css';
import '../../components/styles/shared.css';
import { useSessionForProfileKey } from '../../utils/messaging/profile-key';
import { t } from '../shared/page-words';
import { startPage } from '../shared/start-page';
import { PanelContainer } from './panel-container';

useSessionForProfileKey();
const tabId = Number(new URL(location.href).searchParams.get('tab'));
startPage(<PanelContainer tabId={tabId} />, t('guide_name'));
