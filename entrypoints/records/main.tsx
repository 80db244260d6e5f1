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
import '../../components/lock/lock.css';
import '../../components/styles/forced.css';
import { useSessionForRecordKeys } from '../../utils/messaging/record-keys';
import { LockGate } from '../shared/lock/lock-gate';
import { t } from '../shared/page-words';
import { startPage } from '../shared/start-page';
import { RecordsContainer } from './records-container';

useSessionForRecordKeys();
startPage(
  <LockGate>
    <RecordsContainer />
  </LockGate>,
  () => t('records_title'),
).catch(reportError);
