import type { Attack, Family } from '../attack-shape';
import { renewable } from '../renewable';
import { actingTraps } from './acting-traps';
import { drawnTraps } from './drawn-traps';
import { lateTraps } from './late-traps';
import { paintedTraps } from './painted-traps';
import { chromiumTraps, firefoxTraps } from './trap-browsers';
import { unreadTraps } from './unread-traps';
import { unseenTraps } from './unseen-traps';
import { whoseTraps } from './whose-traps';

/** A browser that has met so many hostile forms is slow to open the next. */
const mostForms = 40;

const family = (name: string, open: typeof chromiumTraps): Family => ({
  name,
  place: 'forms',
  by: ['platform'],
  holds:
    'only what a person sees is written, to the form’s own host, and a write that something follows ends the filling',
  atOnce: 1,
  async open() {
    const browser = renewable(open, mostForms);
    const attacks = [
      ...unseenTraps,
      ...actingTraps,
      ...drawnTraps,
      ...paintedTraps,
      ...whoseTraps,
      ...unreadTraps,
      ...lateTraps,
    ].map(
      (trap): Attack => ({
        tries: trap.name,
        who: 'platform',
        told: trap.told,
        run: () => browser.use((own) => own.judge(trap)),
      }),
    );
    return { attacks, close: () => browser.close() };
  },
});

/** Forms that set traps, in both browsers. */
export const formFamilies: readonly Family[] = [
  family('forms’ traps (Chromium)', chromiumTraps),
  family('forms’ traps (Firefox)', firefoxTraps),
];
