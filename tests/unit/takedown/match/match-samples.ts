import type { Party } from '../../../../utils/shapes/schema';
import type { PlanInput } from '../../../../utils/takedown/plan/plan';
import type { Route } from '../../../../utils/takedown/route-schema';
import { routeById } from '../../../../utils/takedown/routes';

/** All names and words are invented. */
export const xPost: PlanInput['post'] = {
  platform: 'x',
  id: '2125091629328146883',
  permalink: 'https://x.com/tokumei_sample83/status/2125091629328146883',
  kind: 'post',
  author: { name: '匿名サンプル', handle: 'tokumei_sample83' },
  text: '駅前店の佐伯という店員、住所は見本町1-2-3だって。会いに行こうかな😀',
};

export const boardPost: PlanInput['post'] = {
  platform: '5ch',
  id: '57',
  permalink: 'https://example.5ch.net/test/read.cgi/shop/1700000000/57',
  kind: 'reply',
  text: '見本町の店員を許すな\n二行目 & 三行目?',
  thread: { title: '見本町の店 Part3', number: '1700000000' },
};

export const profile: PlanInput['profile'] = {
  name: '佐伯 みのり',
  email: 'm.saeki@example.jp',
  organization: '株式会社見本',
};

export function route(id: string): Route {
  const found = routeById(id);
  if (!found) throw new Error(`no route ${id}`);
  return found;
}

/** A request of the person herself through X's statutory window, with changes. */
export function planInput(changes: Partial<PlanInput> = {}): PlanInput {
  return {
    requestId: '00000000-0000-4000-8000-000000000001',
    incidentNumber: 'K-2026-0117',
    post: xPost,
    profile,
    standing: 'self',
    claim: 'privacy',
    reason: '勤務先と住所が書かれ、知らない人が来るのではないかと不安です。',
    route: route('x-idpa'),
    ...changes,
  };
}

/** Who acts for another in papers of counsel. */
export const counsel: Party = {
  id: '00000000-0000-4000-8000-000000000011',
  kind: 'counsel',
  data: { name: '霧島 遥', organization: '霧島法律事務所', registration: '00000', email: 'k@kirishima.example' },
};
