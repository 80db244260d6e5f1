import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../build';
import { profile } from './sample-profile';

type Row = Record<string, unknown>;

const { victimName, ...own } = profile;
const client = { id: '00000000-0000-4000-8000-000000000021', kind: 'client', data: { name: victimName } };
const counsel = {
  id: '00000000-0000-4000-8000-000000000022',
  kind: 'counsel',
  data: { ...own, registration: '00000' },
};

/** Under this address the forms are served: X's statutory window, which any plan may be opened on. */
export const formUrl = 'https://help.x.com/ja/forms/japan-report';

const post = {
  platform: 'x',
  id: '57',
  permalink: 'https://x.com/tokumei_sample83/status/2125091629328146883',
  kind: 'post',
  author: { name: '名無しの客', handle: 'tokumei_sample83' },
  text: '駅前店のレジの人、態度が悪すぎる\n二度と行かない',
  postedAt: { raw: '2026年11月24日 13:58', iso: '2026-11-24T04:58:21.000Z', precision: 's', method: 'attribute' },
  thread: { title: '見本町の店 Part3', number: '17000000000001' },
} as const;

const reason = '実際と違う出来事が書かれ、店の名前と時間から誰のことか分かります。';

/** What may stand in a control of each key after filling; every other value is a wrong write. */
export const expectedValues: Readonly<Record<string, readonly string[]>> = {
  'reporter.name': [profile.name],
  'reporter.lastName': ['佐伯'],
  'reporter.firstName': ['みのり'],
  'reporter.kana': [profile.kana],
  'reporter.lastKana': ['サエキ'],
  'reporter.firstKana': ['ミノリ'],
  'reporter.email': [profile.email],
  'reporter.emailConfirm': [profile.email],
  'reporter.phone': [profile.phone, '0312345678'],
  'reporter.phone1': ['03'],
  'reporter.phone2': ['1234'],
  'reporter.phone3': ['5678'],
  'reporter.organization': [profile.organization],
  'reporter.department': [profile.department],
  'reporter.address': ['東京都見本区見本町1-2-3 見本ビル5階'],
  'reporter.address.postalCode': [profile.postalCode, '1000001'],
  'reporter.address.postalCode1': ['100'],
  'reporter.address.postalCode2': ['0001'],
  'reporter.address.region': [profile.region, '東京'],
  'reporter.address.city': [profile.city],
  'reporter.address.street': [profile.street],
  'reporter.address.street2': [profile.street2],
  'reporter.address.country': ['日本', 'Japan', 'Japan / 日本'],
  'victim.name': [profile.victimName],
  'agent.name': [profile.name],
  'post.permalink': [post.permalink],
  'post.quote': [post.text],
  'post.postedAt': [post.postedAt.raw, '2026-11-24', '2026-11-24T13:58'],
  'post.authorHandle': [`@${post.author.handle}`],
  'thread.title': [post.thread.title],
  'thread.number': [post.thread.number],
  'post.number': [post.id],
  'case.reason': [reason, `${reason}\n\n該当箇所：\n> ${post.text.replaceAll('\n', '\n> ')}\n（引用ここまで）`],
  'case.relationship': ['代理人'],
  'attachment.evidence': ['K-2026-0001-1.png'],
};

/** Rows of one incident with a request of counsel that is prepared and not sent, made of the golden example. */
export function sampleRows(): { rows: Record<string, Row[]>; requestId: string } {
  const golden = JSON.parse(
    readFileSync(join(projectRoot, 'tests', 'fixtures', 'evidence', 'v1.json'), 'utf8'),
  ) as Record<string, Row[]>;
  const request = golden['requests']?.[0] ?? {};
  const { sentAt: _, receipt: __, answerDays: ___, ...kept } = request;
  const captures = golden['captures']?.filter(({ id }) => id === request['captureId']) ?? [];
  return {
    requestId: String(request['id']),
    rows: {
      incidents: golden['incidents'] ?? [],
      captures: captures.map((capture) => ({ ...capture, post })),
      files: (golden['files'] ?? []).map((file) => ({ ...file, bytes: (file['bytes'] as { base64: string }).base64 })),
      requests: [
        {
          ...kept,
          standing: 'counsel',
          claim: 'defamation',
          reason,
          state: 'prepared',
          partyId: client.id,
          agentId: counsel.id,
        },
      ],
      settings: [{ key: 'personal', value: { parties: [client, counsel], received: [] } }],
    },
  };
}

/** Runs in a page of the extension: writes rows into its database. Bytes come as base64. */
export async function putRows(rows: Record<string, Row[]>): Promise<void> {
  for (const file of rows['files'] ?? [])
    file['bytes'] = Uint8Array.from(atob(String(file['bytes'])), (letter) => letter.charCodeAt(0));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('banken');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('no database')));
  });
  await new Promise<void>((resolve, reject) => {
    const writing = database.transaction(Object.keys(rows), 'readwrite');
    for (const [table, list] of Object.entries(rows)) for (const row of list) writing.objectStore(table).put(row);
    writing.addEventListener('complete', () => resolve());
    writing.addEventListener('error', () => reject(new Error('not written')));
  });
  database.close();
}
