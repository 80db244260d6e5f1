// @in-a-document
import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import '../handoff/cheap-scrypt';
import './browser-here';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CampaignRequestsContainer } from '../../../entrypoints/dashboard/campaigns/campaign-requests-container';
import { db } from '../../../utils/evidence/db';
import { saveCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import { saveParty } from '../../../utils/evidence/settings/parties';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { claimById } from '../../../utils/takedown/claims';
import { t } from '../components/dashboard-parts';
import { freshDevice, recordPost } from '../handoff/invented-device';
import { placeBrowser } from './scene';
import { Screen, until, wait } from './screen';

let screen: Screen;
let incidentId: string;

/** A browser whose threads that compare records fail. */
beforeEach(async () => {
  useSessionForRecordKeys();
  placeBrowser();
  await freshDevice();
  ({ incidentId } = await recordPost());
  await saveParty({ id: crypto.randomUUID(), kind: 'company', data: { organization: '見本商店', name: '見本 花子' } });
  await saveCompanyLists({
    ...{ shops: [], people: [] },
    reviewers: ['田所', '久保'].map((name) => ({ name, role: 'reviewer' as const })),
  });
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage(data: unknown): void {
        if (!('said' in Object(data))) return;
        setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: { failed: 'no room' } })));
      }
      terminate(): void {}
    },
  );
});

afterEach(async () => {
  await screen.close();
  await wait(100);
});

it('says that nothing could be compared, and goes on with the case that was asked for, with a reason', async () => {
  screen = new Screen(<CampaignRequestsContainer incidentId={incidentId} />);
  await screen.draw();
  await screen.find('[role=alert]', t('campaign_requests_alone'));
  await screen.click('label', t('chooser_gate_clear'));
  await screen.click('label.pickcard', t('chooser_standing_company_help'));
  await screen.click('label', claimById('credit-damage')?.paperWord);
  await screen.type('chooser_reason_label', '事実ではありません');
  const list = await screen.find('.held-cases');
  expect(list.textContent).toContain(t('gate_alike'));
  await screen.type('gate_urgent', '比べられないため、目で確かめた');
  await screen.press('campaign_held_pass', ['1']);
  await screen.click('.choose-main button.primary');
  if (document.querySelector('dialog')) await screen.press('logs_skip', [], '.dialog-foot button');
  await until('nothing was prepared', async () => (await db.requests.count()) === 1);
});
