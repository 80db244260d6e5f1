import { planTakedown } from '../../utils/takedown/plan';
import { routeById } from '../../utils/takedown/routes';
import { xPost } from '../unit/takedown/samples';

export { start } from '../unit/takedown/fill-entry';

const profile = {
  name: '佐伯 みのり',
  kana: 'サエキ ミノリ',
  email: 'm.saeki@example.jp',
  phone: '03-1234-5678',
  postalCode: '100-0001',
  region: '東京都',
  city: '見本区',
  street: '見本町1-2-3',
  street2: '見本ビル5階',
};

/** A plan that has a value for each field of the form in `filling.ts`. */
export function session(): unknown {
  const route = routeById('x-idpa');
  if (!route) throw new Error('no route');
  return planTakedown({
    requestId: '00000000-0000-4000-8000-000000000001',
    incidentNumber: 'K-2026-0117',
    post: xPost,
    profile,
    standing: 'self',
    claim: 'privacy',
    reason: '勤務先と住所が書かれています。',
    route,
  });
}
