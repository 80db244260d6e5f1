import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/page.css';
import '../../components/styles/dashboard.css';
import '../../components/styles/dialog.css';
import '../../components/styles/chooser.css';
import '../../components/styles/verify.css';
import '../../components/styles/guide.css';
import '../../components/styles/popup.css';
import '../../components/styles/states.css';
import '../../components/styles/narrow.css';
import '../../components/styles/forced.css';
import '../../components/shared/shared.css';
import '../../components/settings/settings.css';
import '../../components/list/list.css';
import '../../components/case/case-more.css';
import '../../components/viewer/viewer-more.css';
import '../../components/case/backing.css';
import '../../components/export/export.css';
import '../../components/redaction/redaction.css';
import '../../components/chooser/chooser-more.css';
import '../../components/chooser/letter.css';
import '../../components/verify/verify-more.css';
import '../../components/handoff/handoff.css';
import '../../components/watch/watch.css';
import { render } from 'preact';
import { mountSprite } from '../../components/icon';
import { Words } from '../../components/words/words';
import { useSessionForProfileKey } from '../../utils/messaging/profile-key';
import { pageWords } from '../shared/page-words';
import { App } from './app';

useSessionForProfileKey();
const words = pageWords();
document.documentElement.lang = words.lang;
mountSprite(document);
const root = document.getElementById('app');
if (root)
  render(
    <Words.Provider value={words}>
      <App />
    </Words.Provider>,
    root,
  );
