import type { Answered } from './lying-store';
import { isGet, type Liars } from './what-passes';

/** Stores that treat the bucket of key wraps otherwise than they say. */
export const wraps: Liars = {
  'key wraps that were thrown away are read on by version': {
    notices: 'wraps-shred',
    lie: () => {
      const kept = new Map<string, Answered>();
      return async (asked, pass) => {
        const version = asked.query.get('versionId');
        if (!isGet(asked) || !version || !asked.bucket.includes('wraps')) return pass();
        const answer = kept.get(version) ?? (await pass());
        if (answer.status === 200) kept.set(version, answer);
        return answer;
      };
    },
  },
  'key wraps are given as they were first': {
    notices: 'wraps-read',
    lie: () => {
      const kept = new Map<string, Answered>();
      return async (asked, pass) => {
        if (!isGet(asked) || !asked.bucket.includes('wraps')) return pass();
        const answer = kept.get(asked.key) ?? (await pass());
        if (answer.status === 200) kept.set(asked.key, answer);
        return answer;
      };
    },
  },
};
