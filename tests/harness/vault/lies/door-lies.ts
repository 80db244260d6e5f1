import { type Answered, type Asked, text } from './lying-store';
import { isBegin, isGet, type Liars, resigned } from './what-passes';

const isHead = ({ method }: Asked) => method === 'HEAD';
const isOpening = ({ headers }: Asked) =>
  /public|AllUsers/.test(`${headers['x-amz-acl'] ?? ''}${headers['x-amz-grant-read'] ?? ''}`);
const unsigned = ({ who, method }: Asked) => who === '' && method !== 'OPTIONS';

/** Stores with one door open beside those that are locked. */
export const doors: Liars = {
  'HEAD is answered to the employee': {
    notices: 'employee-read-packs',
    lie:
      ({ owner }) =>
      (asked, pass) =>
        asked.who.includes('EMPLOYEE') && isHead(asked) ? pass({ as: owner }) : pass(),
  },
  'the employee reads parts of what there is': {
    notices: 'employee-read-log',
    lie:
      ({ owner }) =>
      (asked, pass) =>
        asked.who.includes('EMPLOYEE') && asked.headers['range'] ? pass({ as: owner }) : pass(),
  },
  'the employee lists what was begun': {
    notices: 'employee-list',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.who.includes('EMPLOYEE') && asked.query.has('uploads') ? pass({ as: maker }) : pass(),
  },
  'the employee begins uploads anywhere': {
    notices: 'employee-put-log',
    lie:
      ({ owner }) =>
      (asked, pass) =>
        asked.who.includes('EMPLOYEE') && isBegin(asked) ? pass({ as: owner }) : pass(),
  },
  'the employee reads key wraps': {
    notices: 'employee-read-wraps',
    lie:
      ({ owner }) =>
      (asked, pass) =>
        asked.who.includes('EMPLOYEE') && asked.bucket.includes('wraps') && isGet(asked) ? pass({ as: owner }) : pass(),
  },
  'a part may be copied from anywhere': {
    notices: 'legal-copy',
    lie:
      ({ owner }) =>
      (asked, pass) =>
        asked.headers['x-amz-copy-source'] && asked.query.has('partNumber') ? pass({ as: owner }) : pass(),
  },
  'legal hides key wraps': {
    notices: 'legal-hide-wraps',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.who.includes('LEGAL') && asked.method === 'DELETE' && !asked.query.has('versionId')
          ? pass({ as: maker })
          : pass(),
  },
  'the reviewer sets a lifecycle': {
    notices: 'reviewer-settings-wraps',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.who.includes('REVIEWER') && asked.query.has('lifecycle') ? pass({ as: maker }) : pass(),
  },
  'what is put with a public ACL is public': {
    notices: 'employee-put-open',
    lie: ({ owner }) => {
      const open = new Set<string>();
      return (asked, pass) => {
        if (asked.method === 'PUT' && isOpening(asked)) {
          open.add(asked.key);
          return pass({ headers: { 'x-amz-acl': undefined, 'x-amz-grant-read': undefined } });
        }
        return unsigned(asked) && open.has(asked.key) ? pass({ as: owner, ...resigned }) : pass();
      };
    },
  },
  'what goes in parts with a public ACL is public': {
    notices: 'legal-parts-open',
    lie: ({ owner }) => {
      const open = new Set<string>();
      return (asked, pass) => {
        if (isBegin(asked) && isOpening(asked)) open.add(asked.key);
        return unsigned(asked) && open.has(asked.key) ? pass({ as: owner, ...resigned }) : pass();
      };
    },
  },
  'HEAD is answered to nobody': {
    notices: 'anonymous-read',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        unsigned(asked) && isHead(asked) ? pass({ as: maker, ...resigned }) : pass(),
  },
  'versions are listed to nobody': {
    notices: 'anonymous-read',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        unsigned(asked) && asked.query.has('versions') ? pass({ as: maker, ...resigned }) : pass(),
  },
  'one folder is open to nobody': {
    notices: 'anonymous-read',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        unsigned(asked) && isGet(asked) && asked.key.startsWith('answers/') ? pass({ as: maker, ...resigned }) : pass(),
  },
  'nobody deletes': {
    notices: 'anonymous-change',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        unsigned(asked) && asked.method === 'DELETE' ? pass({ as: maker, ...resigned }) : pass(),
  },
  'the signature of a link is not looked at': {
    notices: 'changed-link',
    lie: ({ maker }) => {
      return async (asked, pass) => {
        const made = asked.query.get('X-Amz-Date')?.replace(/(....)(..)(..T..)(..)(..Z)/, '$1-$2-$3:$4:$5');
        if (!made || !asked.query.has('X-Amz-Signature')) return pass();
        const isLate = Date.now() > Date.parse(made) + Number(asked.query.get('X-Amz-Expires')) * 1_000;
        return isLate ? text(403, '<Error><Code>AccessDenied</Code></Error>') : pass({ as: maker, ...resigned });
      };
    },
  },
  'a link deletes, too': {
    notices: 'changed-link',
    lie:
      ({ maker }) =>
      (asked, pass) =>
        asked.query.has('X-Amz-Signature') && asked.method === 'DELETE' ? pass({ as: maker, ...resigned }) : pass(),
  },
  'CORS: pages without an origin': {
    notices: 'foreign-origin',
    lie:
      () =>
      async (asked, pass): Promise<Answered> => {
        const answer = await pass();
        return asked.headers['origin'] === 'null'
          ? { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': 'null' } }
          : answer;
      },
  },
};
