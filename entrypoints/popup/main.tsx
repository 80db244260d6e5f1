import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/shared.css';
import '../../components/styles/states.css';
import '../../components/styles/roles.css';
import '../../components/popup/popup.css';
import '../../components/lock/lock.css';
import '../../components/styles/forced.css';
import { PopupFrame } from '../../components/popup/popup-frame';
import { t } from '../shared/page-words';
import { showFrame } from '../shared/show-screen';

const capture = new URL(location.href).searchParams.get('capture') ?? undefined;
document.body.classList.toggle('in-tab', capture !== undefined);

const started = showFrame(
  <PopupFrame
    isWaiting
    onHide={() => leave('onHide')}
    onOpenList={() => leave('onOpenList')}
    onClose={() => window.close()}
  />,
  () => t('popup_name'),
).then(async () => (await import('./start-popup')).startPopup(capture));
started.catch(reportError);

/** A press on the frame is done as soon as there is what does it. */
function leave(way: 'onHide' | 'onOpenList'): void {
  void started.then((ways) => ways[way]());
}
