import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/shared.css';
import '../../components/styles/states.css';
import '../../components/popup/popup.css';
import '../../components/styles/forced.css';
import { render } from 'preact';
import { mountSprite } from '../../components/icon';
import { Words } from '../../components/words/words';
import { pageWords } from '../shared/page-words';
import { keepStorage } from '../shared/storage-room';
import { PopupApp } from './popup-app';

const words = pageWords();
document.documentElement.lang = words.lang;
document.title = words.t('popup_name');
const capture = new URL(location.href).searchParams.get('capture') ?? undefined;
document.body.classList.toggle('in-tab', capture !== undefined);
mountSprite(document);
void keepStorage();
const root = document.getElementById('app');
if (root)
  render(
    <Words.Provider value={words}>
      <PopupApp asked={capture} />
    </Words.Provider>,
    root,
  );
