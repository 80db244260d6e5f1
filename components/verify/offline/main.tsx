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
import { serveChecks } from './check-thread';
import { OfflineApp } from './offline-app';

// The page's one script is its thread, too
if (typeof document === 'undefined') serveChecks();
else start();

function start(): void {
  mountSprite(document);
  const root = document.getElementById('app');
  if (!root) return;
  root.replaceChildren();
  render(<OfflineApp first={navigator.language.startsWith('ja') ? 'ja' : 'en'} />, root);
}
