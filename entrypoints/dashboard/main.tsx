import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/shared.css';
import '../../components/styles/page.css';
import '../../components/styles/dialog.css';
import '../../components/styles/states.css';
import '../../components/frame/frame.css';
import '../../components/list/list.css';
import '../../components/case/case.css';
import '../../components/viewer/viewer.css';
import '../../components/requests/requests.css';
import '../../components/export/export.css';
import '../../components/redaction/redaction.css';
import '../../components/chooser/chooser.css';
import '../../components/verify/verify.css';
import '../../components/guide/guide.css';
import '../../components/handoff/handoff.css';
import '../../components/settings/settings.css';
import '../../components/watch/watch.css';
import '../../components/styles/forced.css';
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
