import { fakeBrowser } from 'wxt/testing';
import { CaptureContainer } from '../../../../entrypoints/popup/capture-container';
import { PageContainer } from '../../../../entrypoints/popup/page-container';
import { db } from '../../../../utils/evidence/db';
import type { CaptureJob } from '../../../../utils/shapes/schema';
import { t } from '../../components/dashboard-parts';
import { sealedJob } from '../../components/popup-parts';
import type { Scene } from '../scene';
import type { ScreenAct } from './screen-act';

const nothing = () => undefined;
const common = { onHide: nothing, onOpenList: nothing, onClose: nothing };
const server = { host: 'mastodon.example.jp', platform: 'mastodon', name: 'Mastodon' };
let job: CaptureJob | undefined;

function capture({ incidentId, captureId }: Scene) {
  const shown = job ?? sealedJob({ id: captureId, incidentId });
  return <CaptureContainer {...common} job={shown} tab={undefined} onDiscarded={nothing} onOtherCapture={nothing} />;
}

async function readJob({ captureId }: Scene): Promise<void> {
  job = await db.jobs.get(captureId);
}

/** The acts of the popup. */
export const popupActs: readonly ScreenAct[] = [
  {
    name: 'answer a question',
    covers: ['popup/draft-box#describeIncident'],
    prepare: readJob,
    show: capture,
    // A second press on what stands ticked would take it back: the next answer brings the first along
    press: (screen) =>
      screen.click(
        document.querySelector('input[value=insult]:checked') ? 'input[value=threat]' : 'input[value=insult]',
      ),
    typed: ['✓insult'],
    savesItself: true,
  },
  {
    name: 'write more',
    covers: ['popup/draft-box#describeIncident'],
    async prepare(scene) {
      await readJob(scene);
      await db.incidents.update(scene.incidentId, { acts: ['insult'], target: 'self' });
    },
    show: capture,
    open: (screen) => screen.press('popup_details'),
    press: (screen) => screen.type('popup_wish', '席を替えてほしい'),
    typed: ['席を替えてほしい'],
    savesItself: true,
  },
  {
    name: 'look at the words',
    covers: ['popup/capture-container#noteShown'],
    prepare: readJob,
    show: capture,
    open: (screen) => screen.click('.mask'),
    press: (screen) => screen.click('.mask'),
  },
  {
    name: 'add the server in front',
    covers: ['popup/page-container#addSite'],
    show: page,
    press: (screen) => screen.click('button', t('popup_addSite')),
  },
  {
    name: 'refuse the server in front at the question of the browser',
    isAgainByPressing: true,
    covers: ['popup/page-container#removeSite'],
    // Kept before the browser asks, since the popup may close over the question: shown in the settings as not allowed
    firstStandsAlone: true,
    async prepare() {
      Object.assign(fakeBrowser.permissions, { request: async () => false });
    },
    show: page,
    press: (screen) => screen.click('button', t('popup_addSite')),
  },
];

function page() {
  const tab = { id: 1, windowId: 1, url: 'https://mastodon.example.jp/' };
  return <PageContainer {...common} tab={tab} lock="open" page={{ kind: 'unread', server }} />;
}
