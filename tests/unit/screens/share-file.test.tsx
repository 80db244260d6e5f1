// @in-a-document
import 'fake-indexeddb/auto';
import './browser-here';
import { afterEach, expect, it } from 'vitest';
import { SendContainer } from '../../../entrypoints/records/hand-over/send-container';
import type { HandOver } from '../../../utils/shapes/hand-over';
import { t } from '../components/dashboard-parts';
import { Screen, wait } from './screen';

let screen: Screen;
afterEach(() => screen.close());

const handOver = { id: 'a', desk: { name: '人事部' } } as unknown as HandOver;

async function shareWith(failure: string): Promise<void> {
  const share = () => Promise.reject(new DOMException('', failure));
  Object.assign(navigator, { canShare: () => true, share });
  const made = { handOver, name: 'a.zip.age', blob: new Blob(), sha256: '' };
  screen = new Screen(<SendContainer made={made} onClose={() => undefined} />);
  await screen.draw();
  await screen.press('handoff_share');
}

it('a file that could not be handed to another app says so', async () => {
  await shareWith('NotAllowedError');
  expect((await screen.find('[role=alert]')).textContent).toContain(t('error_unknown'));
});

it('who closes the list of apps has changed their mind', async () => {
  await shareWith('AbortError');
  await wait(50);
  expect(document.querySelector('[role=alert]')).toBeNull();
});
