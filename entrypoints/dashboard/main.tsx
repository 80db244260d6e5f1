import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/shared.css';
import '../../components/styles/page.css';
import '../../components/styles/dialog.css';
import '../../components/styles/roles.css';
import '../../components/styles/states.css';
import '../../components/frame/frame.css';
import '../../components/rows/rows.css';
import '../../components/list/list.css';
import '../../components/case/case.css';
import '../../components/viewer/viewer.css';
import '../../components/requests/requests.css';
import '../../components/export/export.css';
import '../../components/redaction/redaction.css';
import '../../components/chooser/chooser.css';
import '../../components/party/party.css';
import '../../components/path/path.css';
import '../../components/verify/verify.css';
import '../../components/guide/guide.css';
import '../../components/handoff/handoff.css';
import '../../components/settings/settings.css';
import '../../components/vault/vault.css';
import '../../components/watch/watch.css';
import '../../components/campaign/campaign.css';
import '../../components/desk/desk.css';
import '../../components/care/care.css';
import '../../components/company/company.css';
import '../../components/figures/figures.css';
import '../../components/lock/lock.css';
import '../../components/print/print.css';
import '../../components/styles/forced.css';
import { useSessionForRecordKeys } from '../../utils/messaging/record-keys';
import { LockGate } from '../shared/lock/lock-gate';
import { startPage } from '../shared/start-page';
import { App } from './app';
import { clearFinished } from './packing/work-files';

useSessionForRecordKeys();
startPage(
  <LockGate>
    <App />
  </LockGate>,
).catch(reportError);
clearFinished().catch(reportError);
