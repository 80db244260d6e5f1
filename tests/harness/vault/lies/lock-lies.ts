import { text } from './lying-store';
import { edited, isBegin, isRetention, type Liars, mode, soon, until } from './what-passes';

/** Stores that keep a lock otherwise than they say. */
export const locks: Liars = {
  'multipart: lock set afterwards is swallowed': {
    notices: 'multipart-read-back',
    lie: () => {
      const multipart = new Set<string>();
      return async (asked, pass) => {
        if (isBegin(asked)) multipart.add(asked.key);
        if (isRetention(asked) && multipart.has(asked.key)) return text(200, '');
        return pass();
      };
    },
  },
  'multipart: lock is swallowed and read back as asked': {
    notices: 'multipart-read-back',
    lie: () => {
      const told = new Map<string, string>();
      const multipart = new Set<string>();
      return async (asked, pass) => {
        if (isBegin(asked)) multipart.add(asked.key);
        if (isRetention(asked) && multipart.has(asked.key)) {
          told.set(asked.key, asked.body.toString());
          return text(200, '');
        }
        const xml = told.get(asked.key);
        if (xml && asked.method === 'GET' && asked.query.has('retention')) return text(200, xml);
        const answer = await pass();
        if (xml && asked.method === 'HEAD') {
          answer.headers[mode] = 'COMPLIANCE';
          answer.headers[until] = /<RetainUntilDate>(.*?)</.exec(xml)?.[1] ?? '';
        }
        return answer;
      };
    },
  },
  'PUT: retention is shortened': {
    notices: 'long-lock',
    lie: () => (asked, pass) =>
      asked.headers[until] && Date.parse(asked.headers[until]) > Date.now() + 60_000
        ? pass({ headers: { [until]: soon() } })
        : pass(),
  },
  'PUT: retention is shortened and told as asked': {
    notices: 'long-lock',
    lie: () => {
      const told = new Map<string, string>();
      return async (asked, pass) => {
        const wanted = asked.headers[until];
        if (wanted && Date.parse(wanted) > Date.now() + 60_000) {
          told.set(asked.key, wanted);
          return pass({ headers: { [until]: soon() } });
        }
        const answer = await pass();
        if (told.has(asked.key) && answer.headers[until]) answer.headers[until] = told.get(asked.key) ?? '';
        if (told.has(asked.key) && asked.query.has('retention') && asked.method === 'GET')
          return edited(answer, (xml) =>
            xml.replace(/<RetainUntilDate>.*?</, `<RetainUntilDate>${told.get(asked.key)}<`),
          );
        return answer;
      };
    },
  },
  'lengthening is answered 200 and not done': {
    notices: 'lengthen',
    lie: () => (asked, pass) => (isRetention(asked) ? Promise.resolve(text(200, '')) : pass()),
  },
  'PUT: lock headers dropped, default stays': {
    notices: 'lock-kept',
    lie: () => (asked, pass) =>
      asked.headers[mode] ? pass({ headers: { [mode]: undefined, [until]: undefined } }) : pass(),
  },
  'GOVERNANCE for COMPLIANCE': {
    notices: 'lock-kept',
    lie: () => (asked, pass) =>
      asked.headers[mode] === 'COMPLIANCE' ? pass({ headers: { [mode]: 'GOVERNANCE' } }) : pass(),
  },
  'GOVERNANCE for COMPLIANCE, told as COMPLIANCE': {
    notices: 'delete-bypass',
    lie: () => async (asked, pass) => {
      const answer =
        asked.headers[mode] === 'COMPLIANCE' ? await pass({ headers: { [mode]: 'GOVERNANCE' } }) : await pass();
      if (answer.headers[mode]) answer.headers[mode] = 'COMPLIANCE';
      return asked.query.has('retention') && asked.method === 'GET'
        ? edited(answer, (xml) => xml.replace('GOVERNANCE', 'COMPLIANCE'))
        : answer;
    },
  },
  'DELETE without version takes the object away in the bucket of wraps': {
    notices: 'wraps-marker',
    lie:
      ({ maker }) =>
      async (asked, pass) => {
        if (
          asked.method !== 'DELETE' ||
          asked.query.has('versionId') ||
          !asked.bucket.includes('wraps') ||
          asked.key === ''
        )
          return pass();
        const head = await pass({ method: 'HEAD', as: maker });
        const version = head.headers['x-amz-version-id'];
        return version ? pass({ query: { versionId: String(version) } }) : pass();
      },
  },
  'versioning may be suspended in the bucket of wraps by every role': {
    notices: 'reviewer-versioning-wraps',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.method === 'PUT' && asked.query.has('versioning') ? pass({ as: maker }) : pass(),
  },
  'the default lock is told longer than it is': {
    notices: 'default-lock',
    lie: () => async (asked, pass) =>
      asked.method === 'GET' && asked.query.has('object-lock')
        ? edited(await pass(), (xml) => xml.replace(/<Days>\d+</, '<Days>1095<'))
        : pass(),
  },
  'PUT: lock headers dropped in one folder': {
    notices: 'lock-kept',
    lie: () => (asked, pass) =>
      asked.headers[mode] && asked.key.startsWith('packs/')
        ? pass({ headers: { [mode]: undefined, [until]: undefined } })
        : pass(),
  },
};
