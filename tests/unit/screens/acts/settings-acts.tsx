import { lockIdentity } from '../../../../entrypoints/dashboard/settings/desk/unlocked-identity';
import { SettingsContainer } from '../../../../entrypoints/dashboard/settings/settings-container';
import { WatchContainer } from '../../../../entrypoints/dashboard/watch/watch-container';
import { makeDesk } from '../../../../utils/evidence/hand-over/desk-side';
import { addDesk } from '../../../../utils/evidence/hand-over/desks';
import { addPins, revokeKeys } from '../../../../utils/evidence/keys/pinned-keys';
import {
  createReviewerIdentity,
  forgetReviewerIdentity,
  plainIdentityFile,
  readReviewerIdentity,
  unlockReviewerIdentity,
} from '../../../../utils/evidence/keys/reviewer-identity';
import { setLock } from '../../../../utils/evidence/lock/record-lock';
import { addSite } from '../../../../utils/evidence/settings/added-sites';
import { addWatchTerm } from '../../../../utils/evidence/settings/held-watch-terms';
import { saveParty } from '../../../../utils/evidence/settings/parties';
import { saveAuthority } from '../../../../utils/evidence/time-stamp/stamp-settings';
import { roundSites } from '../../../../utils/review/rounds';
import type { Desk } from '../../../../utils/shapes/hand-over';
import { t } from '../../components/dashboard-parts';
import { now } from '../../handoff/invented-device';
import type { Screen } from '../screen';
import type { ScreenAct } from './screen-act';

const settings = () => <SettingsContainer />;
const passphrase = '石橋 たたいて 渡る 朝';
const fingerprint = 'ab'.repeat(32);
const pin = { fingerprint, name: '駅前店', addedAt: '2026-11-25T05:00:00.000Z' };
const term = { term: '駅前店', list: 'shop' as const, addedAt: '2026-11-25T05:00:00.000Z' };

async function typePassphrase(screen: Screen): Promise<void> {
  await screen.find('input[type=password]');
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type=password]'))
    await screen.write(field, passphrase);
}

let desk: Desk;
let fragment: string;

async function makeADesk(): Promise<void> {
  await createReviewerIdentity(passphrase, now());
  ({ desk, fragment } = await makeDesk({ name: '人事部', people: [], page: 'https://hr.example/' }, now()));
}

/** The acts of the settings and of the watch terms. */
export const settingsActs: readonly ScreenAct[] = [
  {
    name: 'type the company’s desk',
    covers: ['dashboard/settings/settings-container#saveProfile'],
    show: settings,
    press: (screen) => screen.type('settings_deskName', '相談の窓口'),
    typed: ['相談の窓口'],
    savesItself: true,
  },
  {
    name: 'type a sender',
    covers: ['dashboard/settings/recorder/parties-container#saveParty'],
    show: settings,
    open: (screen) => screen.press('party_add_self'),
    press: (screen) => screen.type('settings_email', 'hanako@example.com'),
    typed: ['hanako@example.com'],
    savesItself: true,
  },
  {
    name: 'delete a sender',
    covers: ['dashboard/settings/recorder/parties-container#deleteParty'],
    prepare: () => saveParty({ id: crypto.randomUUID(), kind: 'self', data: { name: '見本 花子' } }),
    show: settings,
    open: (screen) => screen.click('.party-line summary'),
    press: (screen) => screen.press('party_delete', [], '.party-line button'),
  },
  {
    name: 'choose quiet mode',
    covers: ['dashboard/settings/recorder/presence-container#saveQuiet'],
    show: settings,
    press: (screen) => screen.click('label', t('quiet_quiet')),
  },
  {
    name: 'put the lock over the records',
    covers: ['dashboard/settings/recorder/record-lock-container#setLock'],
    show: settings,
    async open(screen) {
      await screen.press('lock_set');
      await screen.type('lock_passphrase', passphrase);
    },
    typed: [passphrase],
    isSecret: true,
    firstStandsAlone: true,
    press: (screen) => screen.press('lock_setNext', [], '.dialog-foot button'),
  },
  {
    name: 'take the lock off',
    covers: ['dashboard/settings/recorder/record-lock-container#removeLock'],
    prepare: () => setLock(passphrase, 5, now()),
    show: settings,
    firstStandsAlone: true,
    press: (screen) => screen.press('lock_remove'),
  },
  {
    name: 'add a server',
    covers: ['dashboard/settings/recorder/added-sites-container#addSite'],
    show: settings,
    type: (screen) => screen.type('sites_host', 'mastodon.example.jp'),
    typed: ['mastodon.example.jp'],
    press: (screen) => screen.press('sites_add', [], '.added-site button'),
  },
  {
    name: 'remove a server',
    covers: ['dashboard/settings/recorder/added-sites-container#removeSite'],
    prepare: () => addSite({ host: 'mastodon.example.jp', platform: 'mastodon', addedAt: now() }),
    show: settings,
    press: (screen) => screen.press('sites_remove', ['mastodon.example.jp']),
  },
  {
    name: 'look again every day',
    covers: ['dashboard/settings/recorder/reminders-container#saveStillUpRhythm'],
    show: settings,
    press: (screen) => screen.click('label', t('reminders_stillUp_day')),
  },
  {
    name: 'name a time-stamp authority',
    covers: ['dashboard/settings/legal/stamp-container#saveAuthority'],
    show: settings,
    type: (screen) => screen.type('stamp_url', 'https://tsa.example.jp/'),
    typed: ['https://tsa.example.jp/'],
    press: (screen) => screen.press('stamp_save'),
  },
  {
    name: 'stop time stamps',
    covers: ['dashboard/settings/legal/stamp-container#removeAuthority'],
    prepare: () => saveAuthority('https://tsa.example.jp/', now()),
    show: settings,
    press: (screen) => screen.click('.btn.quiet.s', t('stamp_stop')),
    onlyDeletes: true,
  },
  {
    name: 'give root certificates',
    covers: ['dashboard/settings/legal/stamp-container#saveRoots'],
    prepare: () => saveAuthority('https://tsa.example.jp/', now()),
    show: settings,
    type: (screen) => screen.type('stamp_roots', pem),
    typed: ['-----BEGIN CERTIFICATE-----'],
    press: (screen) => screen.press('stamp_rootsSave'),
  },
  {
    name: 'switch a network act on',
    covers: ['dashboard/settings/recorder/options-container#saveCaptureOptions'],
    show: settings,
    press: (screen) => screen.click('label', t('again_option_secondRead')),
  },
  {
    name: 'make the key of HR',
    covers: ['dashboard/settings/desk/identity-container#createReviewerIdentity'],
    show: settings,
    async open(screen) {
      await screen.press('identity_create');
      await typePassphrase(screen);
    },
    typed: [passphrase],
    isSecret: true,
    press: (screen) => screen.press('identity_create', [], 'button[type=submit]'),
  },
  {
    name: 'take the key of HR from a file',
    covers: ['dashboard/settings/desk/identity-container#adoptReviewerIdentity'],
    async prepare() {
      await createReviewerIdentity(passphrase, now());
      const identity = await readReviewerIdentity();
      if (identity) keyFile = plainIdentityFile(await unlockReviewerIdentity(passphrase), identity);
      await forgetReviewerIdentity();
    },
    show: settings,
    async open(screen) {
      await screen.choose('input[accept=".age,.txt,.key"]', new File([keyFile], 'key.txt'));
      await typePassphrase(screen);
    },
    typed: [passphrase],
    isSecret: true,
    press: (screen) => screen.press('identity_adopt', [], 'button[type=submit]'),
  },
  {
    name: 'add a desk from its file',
    covers: ['dashboard/settings/recorder/desks-container#addDesk'],
    prepare: makeADesk,
    show: settings,
    press: (screen) => screen.choose('input[accept=".json,.txt"]', new File([fragment], 'banken-desk.txt')),
  },
  {
    name: 'hand over to another desk that is known',
    covers: ['dashboard/settings/recorder/desks-container#chooseDesk'],
    async prepare() {
      await makeADesk();
      await addDesk(desk, { way: 'file' }, now());
      await addDesk({ ...desk, key: 'A'.repeat(124) }, { way: 'file', takesPlace: true }, now());
    },
    show: settings,
    press: (screen) => screen.press('desk_choose'),
  },
  {
    name: 'remove a desk',
    covers: ['dashboard/settings/recorder/desks-container#removeDesk'],
    async prepare() {
      await makeADesk();
      await addDesk(desk, { way: 'file' }, now());
    },
    show: settings,
    press: (screen) => screen.press('desk_remove'),
  },
  {
    name: 'invite employees',
    covers: [
      'dashboard/settings/desk/invite-container#keepInvitation',
      'dashboard/settings/desk/invite-container#makeDesk',
    ],
    prepare: makeADesk,
    show: settings,
    async type(screen) {
      await screen.type('invite_name', '人事相談窓口');
      await screen.type('invite_page', 'https://hr.example/');
    },
    press: (screen) => screen.press('invite_make'),
  },
  {
    name: 'forget the key of HR',
    covers: ['dashboard/settings/desk/identity-container#forgetReviewerIdentity'],
    async prepare() {
      lockIdentity();
      await createReviewerIdentity(passphrase, now());
    },
    show: settings,
    async open(screen) {
      await screen.press('identity_forget');
      await typePassphrase(screen);
    },
    typed: [passphrase],
    isSecret: true,
    press: (screen) => screen.press('identity_forget', [], 'button[type=submit]'),
  },
  {
    name: 'pin a key',
    covers: ['dashboard/settings/desk/pins-container#addPins'],
    show: settings,
    async type(screen) {
      await screen.type('pins_name', '駅前店のレジ');
      await screen.type('pins_fingerprint', fingerprint);
    },
    typed: ['駅前店のレジ', fingerprint],
    press: (screen) => screen.press('pins_add', [], '.pins-add button'),
  },
  {
    name: 'remove a pinned key',
    covers: ['dashboard/settings/desk/pins-container#removePin'],
    prepare: () => addPins([pin]),
    show: settings,
    press: (screen) => screen.press('pins_remove', ['駅前店']),
  },
  {
    name: 'revoke a key',
    covers: ['dashboard/settings/desk/pins-container#revokeKeys'],
    prepare: () => addPins([pin]),
    show: settings,
    press: (screen) => screen.press('pins_revoke'),
  },
  {
    name: 'take a key off the revoked ones',
    covers: ['dashboard/settings/desk/pins-container#removeRevoked'],
    prepare: () => revokeKeys([pin]),
    show: settings,
    press: (screen) => screen.press('pins_revokedRemove', ['駅前店']),
  },
  {
    name: 'set the limit of the court',
    covers: ['dashboard/settings/legal/save-mints-limit#keepMintsLimit'],
    show: settings,
    press: (screen) => screen.type('mints_setting_limit', '42'),
    typed: ['42'],
    savesItself: true,
  },
  {
    name: 'add a watch term',
    covers: ['dashboard/watch/watch-container#addWatchTerm'],
    show: () => <WatchContainer />,
    type: (screen) => screen.type('watch_term', '駅前店の店長'),
    typed: ['駅前店の店長'],
    press: (screen) => screen.press('watch_add'),
  },
  {
    name: 'remove a watch term',
    covers: ['dashboard/watch/watch-container#removeWatchTerm'],
    prepare: () => addWatchTerm(term),
    show: () => <WatchContainer />,
    press: (screen) => screen.press('watch_remove', ['駅前店']),
  },
  {
    name: 'open the search page of a site',
    covers: ['dashboard/watch/watch-container#noteRound'],
    prepare: () => addWatchTerm(term),
    show: () => <WatchContainer />,
    press: (screen) => screen.press('rounds_openName', [roundSites[0]?.name.ja ?? '', '駅前店']),
  },
];

let keyFile = '';

/** Invented: the card counts certificates, and does not look into them before a stamp is judged. */
const pem = `-----BEGIN CERTIFICATE-----\n${btoa('0\u0003\u0002\u0001\u0001')}\n-----END CERTIFICATE-----`;
