// @in-a-document
import 'fake-indexeddb/auto';
import '../../unit/screens/browser-here';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { ChooserContainer } from '../../../entrypoints/dashboard/chooser/chooser-container';
import { ExportContainer } from '../../../entrypoints/dashboard/export/export-container';
import { db } from '../../../utils/evidence/db';
import { appendCustody } from '../../../utils/evidence/store/append-custody';
import { noteWithdrawal } from '../../../utils/evidence/store/note-withdrawal';
import { representatives } from '../../harness/whole';
import { t } from '../../unit/components/dashboard-parts';
import { now, reviewer } from '../../unit/handoff/invented-device';
import '../../unit/handoff/cheap-argon';
import { makeScene, placeBrowser } from '../../unit/screens/scene';
import { Screen, wait } from '../../unit/screens/screen';

let screen: Screen | undefined;
beforeEach(placeBrowser);
afterEach(() => screen?.close());
/** What the last screen still had in hand ends before its document does. */
afterAll(() => wait(500));

const handOver = crypto.randomUUID();

/** A case that came from its person, who agreed to its use. */
async function handedOver(): Promise<string> {
  const { incidentId } = await makeScene();
  await db.transaction('rw', [db.custody], async () => {
    const detail = { handOver, to: '相談窓口', purposes: 'safety', captures: 1, replyTo: `age1${'q'.repeat(58)}` };
    const pack = { pack: 'a'.repeat(64), number: 'K-2026-0001', captures: 1, keys: '', keyStanding: 'none' };
    await appendCustody({ incidentId, actor: reviewer, event: 'consented', detail }, now());
    await appendCustody({ incidentId, actor: reviewer, event: 'imported', detail: pack }, now());
  });
  return incidentId;
}

it.each(representatives(['export', 'request'], 2))(
  'is a press more before an %s, which says since when, and locks nothing',
  async (what) => {
    const incidentId = await handedOver();
    const incident = (await db.incidents.get(incidentId))!;
    const shown = (key: string) =>
      what === 'export' ? (
        <ExportContainer key={key} incident={incident} onClose={() => undefined} />
      ) : (
        <ChooserContainer key={key} incidentId={incidentId} />
      );
    screen = new Screen(shown('before'));
    await screen.draw();
    await screen.settle();
    expect(document.body.textContent).not.toContain(t('consent_withdrawn'));

    const saidAt = '2026-11-30T03:00:00.000Z';
    await noteWithdrawal({ incidentId, handOver, words: 'やはり控えます', saidAt }, reviewer, now());
    await screen.show(shown('after'));
    const dialog = await screen.find('dialog', t('consent_withdrawn'));
    expect(dialog.textContent).toContain('11月30日');
    expect(dialog.textContent).toContain('やはり控えます');
    await screen.press('consent_goOn', [], 'dialog button');
    await screen.settle();
    expect(document.body.textContent).not.toContain(t('consent_withdrawn'));
    if (what === 'export') await screen.find('dialog button', t('export_act'));
  },
);
