import type { Answered } from './lying-store';
import { contents, edited, isList, isVersions, type Liars } from './what-passes';

/** Stores whose lists are not what lies there. */
export const lists: Liars = {
  'list leaves out every third key': {
    notices: 'listing',
    lie: () => async (asked, pass) =>
      isList(asked)
        ? edited(await pass(), (xml) => {
            let at = 0;
            return xml.replace(contents, (one) => (++at % 3 === 0 ? '' : one));
          })
        : pass(),
  },
  'list leaves out the last key of a cut page': {
    notices: 'listing',
    lie: () => async (asked, pass) =>
      isList(asked)
        ? edited(await pass(), (xml) => {
            const all = xml.match(contents) ?? [];
            return xml.includes('<IsTruncated>true') && all.length ? xml.replace(all.at(-1) ?? '', '') : xml;
          })
        : pass(),
  },
  'list shows what was there a minute ago': {
    notices: 'listing',
    lie: () => {
      const seen = new Map<string, Answered>();
      return async (asked, pass) => {
        if (!isList(asked)) return pass();
        const name = asked.bucket + [...asked.query].filter(([key]) => !/^X-Amz/i.test(key)).join();
        const answer = seen.get(name) ?? (await pass());
        seen.set(name, answer);
        return answer;
      };
    },
  },
  'list hides what was written in the last minute': {
    notices: 'listing',
    lie: () => async (asked, pass) => {
      if (!isList(asked)) return pass();
      return edited(await pass(), (xml) =>
        xml.replace(contents, (one) =>
          Date.parse(/<LastModified>(.*?)</.exec(one)?.[1] ?? '') > Date.now() - 60_000 ? '' : one,
        ),
      );
    },
  },
  'start-after is not looked at': {
    notices: 'listing',
    lie: () => (asked, pass) =>
      isList(asked) && asked.query.has('start-after') ? pass({ query: { 'start-after': undefined } }) : pass(),
  },
  'prefix is not looked at': {
    notices: 'listing',
    lie: () => (asked, pass) =>
      isList(asked) && asked.query.has('prefix') ? pass({ query: { prefix: undefined } }) : pass(),
  },
  'continuation-token is not looked at': {
    notices: 'listing',
    lie: () => (asked, pass) =>
      isList(asked) && asked.query.has('continuation-token')
        ? pass({ query: { 'continuation-token': undefined } })
        : pass(),
  },
  'pages of a list overlap': {
    notices: 'listing',
    lie: () => {
      let last = '';
      return async (asked, pass) => {
        if (!isList(asked)) return pass();
        const answer = await pass();
        const first = asked.query.has('continuation-token');
        const all = answer.body.toString().match(contents) ?? [];
        const again = last;
        last = all.at(-1) ?? '';
        return first && again ? edited(answer, (xml) => xml.replace('<Contents>', `${again}<Contents>`)) : answer;
      };
    },
  },
  'list is not in order': {
    notices: 'listing',
    lie: () => async (asked, pass) =>
      isList(asked)
        ? edited(await pass(), (xml) => {
            const all = [...(xml.match(contents) ?? [])].reverse();
            return xml.replace(contents, () => all.shift() ?? '');
          })
        : pass(),
  },
  'list ends after its first page': {
    notices: 'listing',
    lie: () => async (asked, pass) =>
      isList(asked)
        ? edited(await pass(), (xml) =>
            xml
              .replace('<IsTruncated>true', '<IsTruncated>false')
              .replace(/<NextContinuationToken>.*?<\/NextContinuationToken>/, ''),
          )
        : pass(),
  },
  'list of versions hides what was overwritten': {
    notices: 'version-listing',
    lie: () => async (asked, pass) =>
      isVersions(asked)
        ? edited(await pass(), (xml) => xml.replace(contents, (one) => (one.includes('<IsLatest>false') ? '' : one)))
        : pass(),
  },
  'list of versions hides markers': {
    notices: 'version-listing',
    lie: () => async (asked, pass) =>
      isVersions(asked)
        ? edited(await pass(), (xml) => xml.replace(/<DeleteMarker>.*?<\/DeleteMarker>/gs, ''))
        : pass(),
  },
  'list has nothing that is empty': {
    notices: 'listing',
    lie: () => async (asked, pass) =>
      isList(asked)
        ? edited(await pass(), (xml) => xml.replace(contents, (one) => (one.includes('<Size>0<') ? '' : one)))
        : pass(),
  },
  'list leaves out its last folder': {
    notices: 'listing',
    lie: () => async (asked, pass) =>
      isList(asked) && asked.query.has('delimiter')
        ? edited(await pass(), (xml) => xml.replace(/(.*)<CommonPrefixes>.*?<\/CommonPrefixes>/s, '$1'))
        : pass(),
  },
  'delimiter is not looked at': {
    notices: 'listing',
    lie: () => (asked, pass) =>
      isList(asked) && asked.query.has('delimiter') ? pass({ query: { delimiter: undefined } }) : pass(),
  },
  'start-after takes the next one along': {
    notices: 'listing',
    lie: () => async (asked, pass) =>
      isList(asked) && asked.query.get('start-after')
        ? edited(await pass(), (xml) => xml.replace(/<Contents>.*?<\/Contents>/s, ''))
        : pass(),
  },
  'list says that it ends after a thousand': {
    notices: 'pages',
    lie: () => async (asked, pass) =>
      isList(asked)
        ? edited(await pass(), (xml) =>
            (xml.match(contents) ?? []).length < 1_000 ? xml : xml.replace('<IsTruncated>true', '<IsTruncated>false'),
          )
        : pass(),
  },
  'list of versions says that it ends after a thousand': {
    notices: 'pages',
    lie: () => async (asked, pass) =>
      isVersions(asked)
        ? edited(await pass(), (xml) =>
            (xml.match(contents) ?? []).length < 1_000 ? xml : xml.replace('<IsTruncated>true', '<IsTruncated>false'),
          )
        : pass(),
  },
  'list of versions ends after its first page': {
    notices: 'version-listing',
    lie: () => async (asked, pass) =>
      isVersions(asked)
        ? edited(await pass(), (xml) => xml.replace('<IsTruncated>true', '<IsTruncated>false'))
        : pass(),
  },
  'key-marker takes the next key along': {
    notices: 'version-listing',
    lie: () => async (asked, pass) => {
      const marker = asked.query.get('key-marker');
      if (!isVersions(asked) || !marker || asked.query.has('version-id-marker')) return pass();
      return edited(await pass(), (xml) => {
        const keys = [...xml.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) => decodeURIComponent(key));
        const next = keys.find((key) => key > marker);
        return xml.replace(contents, (one) => (next && decodeURIComponent(one).includes(`>${next}<`) ? '' : one));
      });
    },
  },
  'lists of key wraps leave one out': {
    notices: 'wraps-listing',
    lie: () => async (asked, pass) =>
      isList(asked) && asked.bucket.includes('wraps')
        ? edited(await pass(), (xml) => xml.replace(/<Contents>.*?<\/Contents>/s, ''))
        : pass(),
  },
  'ETags in a list are others': {
    notices: 'etag',
    lie: () => async (asked, pass) =>
      isList(asked) ? edited(await pass(), (xml) => xml.replace(/<ETag>.*?<\/ETag>/g, '<ETag>"0"</ETag>')) : pass(),
  },
};
