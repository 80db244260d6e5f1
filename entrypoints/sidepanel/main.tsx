import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/guide/guide.css';
import '../../components/styles/forced.css';
import { render } from 'preact';
import { mountSprite } from '../../components/icon';
import { Words } from '../../components/words/words';
import { useSessionForProfileKey } from '../../utils/messaging/profile-key';
import { pageWords } from '../shared/page-words';
import { PanelContainer } from './panel-container';

useSessionForProfileKey();
const words = pageWords();
document.documentElement.lang = words.lang;
document.title = words.t('guide_name');
mountSprite(document);
const tabId = Number(new URL(location.href).searchParams.get('tab'));
const root = document.getElementById('app');
if (root)
  render(
    <Words.Provider value={words}>
      <PanelContainer tabId={tabId} />
    </Words.Provider>,
    root,
  );
