import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/shared.css';
import '../../components/styles/page.css';
import '../../components/styles/dialog.css';
import '../../components/styles/roles.css';
import '../../components/styles/states.css';
import '../../components/export/export.css';
import '../../components/handoff/handoff.css';
import '../../components/records/records.css';
import '../../components/styles/forced.css';
import { useSessionForProfileKey } from '../../utils/messaging/profile-key';
import { t } from '../shared/page-words';
import { startPage } from '../shared/start-page';
import { RecordsContainer } from './records-container';

useSessionForProfileKey();
startPage(<RecordsContainer />, () => t('records_title')).catch(reportError);
