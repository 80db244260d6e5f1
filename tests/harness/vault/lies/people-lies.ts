import { edited, isGet, isList, type Liars, resigned } from './what-passes';

/** Stores that let in whom they should not, and proxies that say more than they may. */
export const people: Liars = {
  'the employee acts as an owner': {
    notices: 'employee-read-own',
    lie:
      ({ owner }) =>
      (asked, pass) =>
        asked.who.includes('EMPLOYEE') ? pass({ as: owner }) : pass(),
  },
  'the employee reads as an owner': {
    notices: 'employee-read-own',
    lie:
      ({ owner }) =>
      (asked, pass) =>
        asked.who.includes('EMPLOYEE') && asked.method === 'GET' ? pass({ as: owner }) : pass(),
  },
  'the reviewer deletes wraps': {
    notices: 'reviewer-delete-wraps',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.who.includes('REVIEWER') && asked.method === 'DELETE' ? pass({ as: maker }) : pass(),
  },
  'legal deletes what is not locked': {
    notices: 'legal-delete-wraps',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.who.includes('LEGAL') && asked.method === 'DELETE' ? pass({ as: maker }) : pass(),
  },
  'the reviewer changes the policy': {
    notices: 'reviewer-policy',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.who.includes('REVIEWER') && asked.query.has('policy') ? pass({ as: maker }) : pass(),
  },
  'an owner deletes many at once': {
    notices: 'reviewer-delete-many-wraps',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.method === 'POST' && asked.query.has('delete') ? pass({ as: maker }) : pass(),
  },
  'legal copies from where it may not read': {
    notices: 'legal-copy',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.headers['x-amz-copy-source'] ? pass({ as: maker }) : pass(),
  },
  'unsigned requests are answered': {
    notices: 'anonymous-put',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.who === '' && asked.method !== 'OPTIONS' ? pass({ as: maker, anyhow: true }) : pass(),
  },
  'a wrong signature is taken': {
    notices: 'wrong-secret',
    lie: () => async (_, pass) => {
      const answer = await pass();
      return answer.status === 403 && answer.body.includes('SignatureDoesNotMatch') ? pass(resigned) : answer;
    },
  },
  'an old signature is taken': {
    notices: 'old-signature',
    lie: () => async (_, pass) => {
      const answer = await pass();
      return answer.status === 403 && /RequestTimeTooSkewed|expired/i.test(answer.body.toString())
        ? pass(resigned)
        : answer;
    },
  },
  'an expired link is taken': {
    notices: 'expired-link',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      return answer.status >= 400 &&
        asked.query.has('X-Amz-Signature') &&
        !/SignatureDoesNotMatch/.test(answer.body.toString())
        ? pass(resigned)
        : answer;
    },
  },
  'the clock is twenty minutes late': {
    notices: 'clock',
    lie: () => async (_, pass) => {
      const answer = await pass();
      return { ...answer, headers: { ...answer.headers, date: new Date(Date.now() - 1_200_000).toUTCString() } };
    },
  },
  'the clock is twenty minutes early and in the lists, too': {
    notices: 'clock',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      const late = { ...answer, headers: { ...answer.headers, date: new Date(Date.now() + 1_200_000).toUTCString() } };
      return isList(asked)
        ? edited(late, (xml) =>
            xml.replace(
              /<LastModified>(.*?)</g,
              (_, at) => `<LastModified>${new Date(Date.parse(at) + 1_200_000).toISOString()}<`,
            ),
          )
        : late;
    },
  },
  'CORS: everybody, with credentials': {
    notices: 'foreign-origin',
    lie: () => async (asked, pass) => {
      const cors = {
        'access-control-allow-origin': '*',
        'access-control-allow-credentials': 'true',
        'access-control-allow-methods': 'GET, PUT, DELETE',
        'access-control-allow-headers': '*',
      };
      if (asked.method === 'OPTIONS') return { status: 200, headers: cors, body: Buffer.alloc(0) };
      const answer = await pass();
      return { ...answer, headers: { ...answer.headers, ...cors } };
    },
  },
  'CORS: whoever asks': {
    notices: 'foreign-origin',
    lie: () => async (asked, pass) => {
      const origin = asked.headers['origin'];
      const cors = origin
        ? {
            'access-control-allow-origin': origin,
            'access-control-allow-methods': 'GET, PUT, DELETE',
            'access-control-allow-headers': asked.headers['access-control-request-headers'] ?? '*',
          }
        : {};
      if (asked.method === 'OPTIONS') return { status: 200, headers: cors, body: Buffer.alloc(0) };
      const answer = await pass();
      return { ...answer, headers: { ...answer.headers, ...cors } };
    },
  },
  'redirects to another host': {
    notices: 'bytes',
    lie: () => async (asked, pass) =>
      isGet(asked)
        ? {
            status: 307,
            headers: { location: 'http://127.0.0.1:9/elsewhere', 'content-length': '0' },
            body: Buffer.alloc(0),
          }
        : pass(),
  },
};
