import { type Answered, text } from './lying-store';
import { edited, isComplete, isObjectPut, isPart, isWhole, isWrongSum, type Liars, md5, resigned } from './what-passes';

/** Stores that hold no digest, or put parts together as they like. */
export const uploads: Liars = {
  'a body that is not what was signed is taken': {
    notices: 'wrong-hash',
    lie: () => async (asked, pass) => {
      const answer = await pass();
      return isObjectPut(asked) && answer.status === 400 && answer.body.includes('SHA256Mismatch')
        ? pass(resigned)
        : answer;
    },
  },
  'Content-MD5 is not looked at': {
    notices: 'wrong-md5',
    lie: () => (asked, pass) =>
      isWhole(asked) && isWrongSum(asked) ? pass({ headers: { 'content-md5': undefined }, anyhow: true }) : pass(),
  },
  'Content-MD5 of a part is not looked at': {
    notices: 'part-wrong-md5',
    lie: () => (asked, pass) =>
      isPart(asked) && isWrongSum(asked) ? pass({ headers: { 'content-md5': undefined }, anyhow: true }) : pass(),
  },
  'digests of parts are not held when they are joined': {
    notices: 'complete-digest',
    lie: () => async (asked, pass) => {
      if (!isComplete(asked)) return pass();
      const answer = await pass();
      if (answer.status < 400) return answer;
      const list = await pass({ method: 'GET', body: Buffer.alloc(0), headers: { 'content-md5': undefined } });
      const parts = [...list.body.toString().matchAll(/<Part>.*?<PartNumber>(\d+).*?<ETag>(.*?)<.*?<\/Part>/gs)];
      const xml = parts
        .map(([, number, etag]) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`)
        .join('');
      return pass({
        body: Buffer.from(`<CompleteMultipartUpload>${xml}</CompleteMultipartUpload>`),
        headers: { 'content-md5': undefined },
      });
    },
  },
  'complete is answered 200 with an error in it': {
    notices: 'large',
    lie: () => async (asked, pass) =>
      isComplete(asked)
        ? text(200, '<?xml version="1.0"?><Error><Code>InternalError</Code><Message>try again</Message></Error>')
        : pass(),
  },
  'complete is answered 200 and not done': {
    notices: 'large',
    lie: () => async (asked, pass) =>
      isComplete(asked)
        ? text(
            200,
            `<?xml version="1.0"?><CompleteMultipartUploadResult><Bucket>${asked.bucket}</Bucket><Key>${asked.key}</Key><ETag>"${md5(asked.body)}-2"</ETag></CompleteMultipartUploadResult>`,
          )
        : pass(),
  },
  'parts are joined in the order they came': {
    notices: 'large',
    lie: () => {
      const order = new Map<string, number>();
      return async (asked, pass) => {
        const id = asked.query.get('uploadId') ?? '';
        if (!isPart(asked)) return pass();
        const next = (order.get(id) ?? 0) + 1;
        order.set(id, next);
        return pass({ query: { partNumber: String(next) } });
      };
    },
  },
  'a part sent again is not taken': {
    notices: 'large',
    lie: () => {
      const seen = new Map<string, Answered>();
      return async (asked, pass) => {
        if (!isPart(asked)) return pass();
        const name = `${asked.query.get('uploadId')}/${asked.query.get('partNumber')}`;
        const before = seen.get(name);
        if (before) return { ...before, headers: { ...before.headers, etag: `"${md5(asked.body)}"` } };
        const answer = await pass();
        seen.set(name, answer);
        return answer;
      };
    },
  },
  'an aborted upload goes on': {
    notices: 'abort',
    lie: () => async (asked, pass) =>
      asked.method === 'DELETE' && asked.query.has('uploadId')
        ? { status: 204, headers: {}, body: Buffer.alloc(0) }
        : pass(),
  },
  'parts are joined in the order of their numbers as words': {
    notices: 'large',
    lie: () => {
      const asWords = new Map(['10', '11', '2'].map((number, at) => [number, String(at + 1)]));
      return async (asked, pass) => {
        if (isPart(asked)) {
          const number = asked.query.get('partNumber') ?? '';
          return pass({ query: { partNumber: asWords.get(number) ?? number } });
        }
        if (!isComplete(asked)) return pass();
        const parts = (asked.body.toString().match(/<Part>.*?<\/Part>/gs) ?? [])
          .map((part) =>
            part.replace(/<PartNumber>(\d+)/, (_, number) => `<PartNumber>${asWords.get(number) ?? number}`),
          )
          .sort();
        const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`);
        return pass({ body, headers: { 'content-md5': undefined } });
      };
    },
  },
  'an unfinished upload tells of no parts': {
    notices: 'large',
    lie: () => async (asked, pass) =>
      asked.method === 'GET' && asked.query.has('uploadId')
        ? edited(await pass(), (xml) => xml.replace(/<Part>.*<\/Part>/s, ''))
        : pass(),
  },
};
