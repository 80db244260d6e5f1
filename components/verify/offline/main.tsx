import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/parts.css';
import '../../styles/page.css';
import '../../styles/dialog.css';
import '../../styles/verify.css';
import '../../styles/forced.css';
import '../../shared/shared.css';
import '../verify-more.css';
import './offline.css';
import { render } from 'preact';
import { mountSprite } from '../../icon';
import { OfflineApp } from './offline-app';

mountSprite(document);
const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  render(<OfflineApp first={navigator.language.startsWith('ja') ? 'ja' : 'en'} />, root);
}
