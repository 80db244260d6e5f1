import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/parts.css';
import '../../styles/shared.css';
import '../../styles/dialog.css';
import '../verify.css';
import './offline.css';
import '../../styles/forced.css';
import { render } from 'preact';
import { mountSprite } from '../../icon';
import { OfflineApp } from './offline-app';

mountSprite(document);
const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  render(<OfflineApp first={navigator.language.startsWith('ja') ? 'ja' : 'en'} />, root);
}
