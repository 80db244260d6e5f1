import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/shared.css';
import '../../components/styles/states.css';
import '../../components/styles/roles.css';
import '../../components/popup/popup.css';
import '../../components/styles/forced.css';
import { t } from '../shared/page-words';
import { startPage } from '../shared/start-page';
import { keepStorage } from '../shared/storage-room';
import { PopupApp } from './popup-app';

const capture = new URL(location.href).searchParams.get('capture') ?? undefined;
document.body.classList.toggle('in-tab', capture !== undefined);
startPage(<PopupApp asked={capture} />, () => t('popup_name')).catch(reportError);
keepStorage().catch(reportError);
