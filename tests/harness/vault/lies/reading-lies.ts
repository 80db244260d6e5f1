import { randomUUID } from 'node:crypto';
import { type Answered, text } from './lying-store';
import { isGet, isWhole, type Liars, md5, mode, until, withBody } from './what-passes';

/** Stores that keep or give other bytes than they were given. */
export const reading: Liars = {
  'PUT is answered and stores nothing': {
    notices: 'fresh-read',
    lie: () => async (asked, pass) => {
      if (!isWhole(asked)) return pass();
      return {
        status: 200,
        headers: { etag: `"${md5(asked.body)}"`, 'x-amz-version-id': randomUUID() },
        body: Buffer.alloc(0),
      };
    },
  },
  'PUT stores nothing, reads come from a cache': {
    notices: 'overwrite',
    lie: () => {
      const cache = new Map<string, { body: Buffer; version: string }>();
      return async (asked, pass) => {
        if (isWhole(asked) && /^(packs|doctor)/.test(asked.key)) {
          const version = randomUUID();
          cache.set(asked.key, { body: asked.body, version });
          return {
            status: 200,
            headers: { etag: `"${md5(asked.body)}"`, 'x-amz-version-id': version },
            body: Buffer.alloc(0),
          };
        }
        const hit = cache.get(asked.key);
        if (hit && (isGet(asked) || asked.method === 'HEAD')) {
          const headers = {
            etag: `"${md5(hit.body)}"`,
            'x-amz-version-id': hit.version,
            'content-length': String(hit.body.length),
            [mode]: 'COMPLIANCE',
            [until]: new Date(Date.now() + 600_000).toISOString(),
          };
          return { status: 200, headers, body: asked.method === 'HEAD' ? Buffer.alloc(0) : hit.body };
        }
        return pass();
      };
    },
  },
  'a second PUT to a key is answered and dropped': {
    notices: 'overwrite',
    lie: () => {
      const seen = new Map<string, Answered>();
      return async (asked, pass) => {
        if (!isWhole(asked)) return pass();
        const before = seen.get(`${asked.bucket}/${asked.key}`);
        if (before) return { ...before, headers: { ...before.headers, etag: `"${md5(asked.body)}"` } };
        const answer = await pass();
        if (answer.status === 200) seen.set(`${asked.bucket}/${asked.key}`, answer);
        return answer;
      };
    },
  },
  'a second PUT overwrites the first version': {
    notices: 'wraps-versioned',
    lie: ({ maker }) => {
      const first = new Map<string, string>();
      return async (asked, pass) => {
        const answer = await pass();
        const name = `${asked.bucket}/${asked.key}`;
        if (isWhole(asked) && answer.status === 200) {
          const before = first.get(name);
          if (before && asked.bucket.includes('wraps'))
            await pass({
              method: 'DELETE',
              query: { versionId: before },
              body: Buffer.alloc(0),
              as: maker,
              headers: { 'content-md5': undefined, [mode]: undefined, [until]: undefined },
            });
          first.set(name, String(answer.headers['x-amz-version-id']));
        }
        return answer;
      };
    },
  },
  'GET gives the first version': {
    notices: 'fresh-read',
    lie: () => {
      const first = new Map<string, string>();
      return async (asked, pass) => {
        const name = `${asked.bucket}/${asked.key}`;
        const old = first.get(name);
        if (isGet(asked) && !asked.query.has('versionId') && old) return pass({ query: { versionId: old } });
        const answer = await pass();
        const version = answer.headers['x-amz-version-id'];
        if (isWhole(asked) && answer.status === 200 && version && !old) first.set(name, String(version));
        return answer;
      };
    },
  },
  'versionId is not looked at when reading': {
    notices: 'conditions',
    lie: () => (asked, pass) =>
      (isGet(asked) || asked.method === 'HEAD') && asked.query.has('versionId')
        ? pass({ query: { versionId: undefined } })
        : pass(),
  },
  'If-None-Match and If-Match are not looked at': {
    notices: 'conditions',
    lie: () => (asked, pass) =>
      asked.headers['if-none-match'] || asked.headers['if-match']
        ? pass({ headers: { 'if-none-match': undefined, 'if-match': undefined } })
        : pass(),
  },
  'Range is not looked at': {
    notices: 'conditions',
    lie: () => (asked, pass) => (asked.headers['range'] ? pass({ headers: { range: undefined } }) : pass()),
  },
  'Range gives the wrong bytes': {
    notices: 'conditions',
    lie: () => async (_, pass) => {
      const answer = await pass();
      return answer.status === 206
        ? {
            ...answer,
            body: Buffer.from([...answer.body].map((byte, at) => (at === answer.body.length - 1 ? byte ^ 1 : byte))),
          }
        : answer;
    },
  },
  'bodies over 256 kB end early': {
    notices: 'large',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      return isGet(asked) && answer.body.length > 262_144 ? withBody(answer, answer.body.subarray(0, 262_144)) : answer;
    },
  },
  'bodies over 4 MB end early': {
    notices: 'large',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      return isGet(asked) && answer.body.length > 4_194_304
        ? withBody(answer, answer.body.subarray(0, 4_194_304))
        : answer;
    },
  },
  'one bit of a large body is turned': {
    notices: 'large',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      if (!isGet(asked) || answer.body.length < 100_000) return answer;
      const body = Buffer.from(answer.body);
      body[70_000] = (body[70_000] ?? 0) ^ 4;
      return { ...answer, body };
    },
  },
  'what is missing is answered 200 with nothing': {
    notices: 'absent',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      return isGet(asked) && answer.status === 404
        ? { status: 200, headers: { 'content-length': '0' }, body: Buffer.alloc(0) }
        : answer;
    },
  },
  'what is forbidden is answered 404': {
    notices: 'absent',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      return (isGet(asked) || asked.method === 'HEAD') && answer.status === 403
        ? text(404, '<Error><Code>NoSuchKey</Code></Error>')
        : answer;
    },
  },
  'ETag is not the MD5': {
    notices: 'etag',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      if (isWhole(asked) && answer.headers.etag) answer.headers.etag = `"${md5(Buffer.from('another'))}"`;
      return answer;
    },
  },
  'text is turned into another charset on the way': {
    notices: 'bytes',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      return isGet(asked) && answer.status === 200 ? withBody(answer, answer.body.toString('utf8')) : answer;
    },
  },
  'what was not there is remembered': {
    notices: 'fresh-read',
    lie: () => {
      const gone = new Map<string, Answered>();
      return async (asked, pass) => {
        if (!isGet(asked)) return pass();
        const answer = gone.get(asked.key) ?? (await pass());
        if (answer.status === 404) gone.set(asked.key, answer);
        return answer;
      };
    },
  },
  'nothing empty is kept': {
    notices: 'bytes',
    lie: () => async (asked, pass) =>
      isGet(asked) || asked.method === 'HEAD'
        ? await pass().then((answer) =>
            answer.headers['content-length'] === '0' && answer.status === 200
              ? text(404, asked.method === 'HEAD' ? '' : '<Error><Code>NoSuchKey</Code></Error>')
              : answer,
          )
        : pass(),
  },
  'what stores has another clock than what answers': {
    notices: 'clock',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      const late = new Date(Date.now() - 1_200_000).toUTCString();
      return asked.method === 'HEAD' ? { ...answer, headers: { ...answer.headers, 'last-modified': late } } : answer;
    },
  },
  'answers to what is read at once are mixed up': {
    notices: 'together',
    lie: () => {
      let last: { at: number; answer: Promise<Answered> } | undefined;
      return async (asked, pass) => {
        if (!isGet(asked)) return pass();
        const before = last;
        const now = { at: Date.now(), answer: pass() };
        last = now;
        await now.answer;
        return before && now.at - before.at < 2 ? before.answer : now.answer;
      };
    },
  },
};
