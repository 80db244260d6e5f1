import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/shared.css';
import '../../components/styles/states.css';
import '../../components/popup/popup.css';
import '../../components/styles/roles.css';
import '../../components/onboarding/onboarding.css';
import '../../components/styles/forced.css';
import { t } from '../shared/page-words';
import { startPage } from '../shared/start-page';
import { keepStorage } from '../shared/storage-room';
import { WelcomeApp } from './welcome-app';

startPage(<WelcomeApp />, () => `${t('welcome_title')}｜${t('popup_name')}`).catch(reportError);
keepStorage().catch(reportError);
