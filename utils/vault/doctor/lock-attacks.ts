import { textIn } from '../store/answers';
import { lockHeaders } from '../store/object-store';
import { type Attack, held, remedies, type Words } from './attack';
import { type Bait, isRefusal, type Reply, type Ward } from './ward';

const bypass = { 'x-amz-bypass-governance-retention': 'true' };
const retention = (mode: string, until: number) =>
  `<Retention><Mode>${mode}</Mode><RetainUntilDate>${new Date(until).toISOString()}</RetainUntilDate></Retention>`;
const versioned = ({ version }: Bait) => ({ query: { versionId: version } });

/** Tries one deed on a locked object: it must be refused, and the object must stand. */
function onBait(
  id: string,
  ja: string,
  en: string,
  deed: (ward: Ward, bait: Bait) => Promise<Reply>,
  remedy: Words = remedies.lock,
): Attack {
  const run = async (ward: Ward) => {
    const bait = await ward.bait();
    const reply = await deed(ward, bait);
    return held(isRefusal(reply) && (await ward.stands(bait)), reply.status);
  };
  return { id, title: { ja, en }, remedy, run };
}

const onRetention = (id: string, ja: string, en: string, body: (ward: Ward) => string, headers = {}) =>
  onBait(id, ja, en, (ward, { key, version }) =>
    ward.deed('PUT', key, { query: { retention: '', versionId: version }, headers, body: body(ward) }),
  );

/** What somebody with the owner's key tries on what is under lock. */
export const lockAttacks: readonly Attack[] = [
  onBait('delete-version', '鍵のかかった版を消す', 'Delete a locked version', (ward, bait) =>
    ward.deed('DELETE', bait.key, versioned(bait)),
  ),
  onBait(
    'delete-bypass',
    '鍵のかかった版を、管理の権限で消す',
    'Delete a locked version with an administrator’s bypass',
    (ward, bait) => ward.deed('DELETE', bait.key, { ...versioned(bait), headers: bypass }),
  ),
  {
    id: 'delete-many',
    title: { ja: 'まとめて消す命令にまぜて消す', en: 'Delete a locked version in a list of deletions' },
    remedy: remedies.lock,
    async run(ward) {
      const bait = await ward.bait();
      const body = `<Delete><Object><Key>${bait.key}</Key><VersionId>${bait.version}</VersionId></Object></Delete>`;
      const { status, text } = await ward.deed('POST', '', { query: { delete: '' }, headers: bypass, body });
      return held((await ward.stands(bait)) && (status >= 400 || text.includes('<Error>')), status);
    },
  },
  {
    id: 'delete-marker',
    title: { ja: '消した印を置いて、見えなくする', en: 'Hide an object behind a delete marker' },
    remedy: remedies.engine,
    async run(ward) {
      const bait = await ward.bait();
      const { status } = await ward.deed('DELETE', bait.key);
      const listed = await ward.store.versions(bait.key);
      const isListed = listed.some(({ version, isMarker }) => version === bait.version && !isMarker);
      return held(isListed && (await ward.stands(bait)), status);
    },
  },
  {
    id: 'overwrite',
    title: { ja: '同じ名前で上書きする', en: 'Write over an object' },
    remedy: remedies.lock,
    async run(ward) {
      const bait = await ward.bait();
      const { status } = await ward.deed('PUT', bait.key, { body: 'other', headers: lockHeaders(ward.until) });
      const versions = await ward.store.versions(bait.key);
      return held(
        (await ward.stands(bait)) && versions.length === (status === 200 ? 2 : 1),
        `${status} ${versions.length}`,
      );
    },
  },
  onRetention('shorten', '期限を早める', 'Shorten a lock', (ward) => retention('COMPLIANCE', ward.until - 60_000)),
  onRetention(
    'shorten-bypass',
    '期限を、管理の権限で早める',
    'Shorten a lock with a bypass',
    (ward) => retention('COMPLIANCE', ward.until - 60_000),
    bypass,
  ),
  onRetention(
    'downgrade',
    'COMPLIANCE を GOVERNANCE に下げる',
    'Turn COMPLIANCE into GOVERNANCE',
    (ward) => retention('GOVERNANCE', ward.until),
    bypass,
  ),
  onRetention('unlock', '鍵を空にする', 'Empty the lock', () => '<Retention></Retention>', bypass),
  {
    id: 'lock-kept',
    title: { ja: '置いたときの鍵が、黙って捨てられる', en: 'The lock of a PUT is dropped in silence' },
    remedy: remedies.engine,
    async run(ward) {
      const bait = await ward.bait();
      const { text } = await ward.deed('GET', bait.key, { query: { retention: '', versionId: bait.version } });
      const until = Date.parse(textIn(text, 'RetainUntilDate') ?? '');
      const head = await ward.store.head(bait.key);
      const isKept = textIn(text, 'Mode') === 'COMPLIANCE' && until >= ward.until - 1_000;
      return held(
        isKept && head?.mode === 'COMPLIANCE' && Math.abs((head.until ?? 0) - until) < 1_000,
        text.slice(0, 300),
      );
    },
  },
  {
    id: 'lengthen',
    title: { ja: '期限を延ばせない', en: 'A lock cannot be renewed' },
    remedy: remedies.engine,
    async run(ward) {
      const bait = await ward.bait();
      await ward.store.lock(bait.key, bait.version, ward.until + 60_000);
      const head = await ward.store.head(bait.key);
      return held((head?.until ?? 0) >= ward.until + 59_000, head?.until ?? 'none');
    },
  },
  {
    id: 'default-lock',
    title: { ja: '鍵を付け忘れた物を、管理の権限で消す', en: 'Delete what was put without a lock, with a bypass' },
    remedy: {
      ja: `バケットの既定を COMPLIANCE にします。aws s3api put-object-lock-configuration --bucket … --object-lock-configuration '{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Mode":"COMPLIANCE","Days":1095}}}'`,
      en: `Make COMPLIANCE the bucket's default: aws s3api put-object-lock-configuration --bucket … --object-lock-configuration '{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Mode":"COMPLIANCE","Days":1095}}}'`,
    },
    async run(ward) {
      const bait = await ward.bait({});
      const reply = await ward.deed('DELETE', bait.key, { ...versioned(bait), headers: bypass });
      return held(isRefusal(reply) && (await ward.stands(bait)), reply.status);
    },
  },
  {
    id: 'multipart-lock',
    title: { ja: '分けて送った物を、鍵のかかる前に消す', en: 'Delete what was sent in parts before it is locked' },
    remedy: {
      ja: 'この物置は、分けて送るときの鍵を捨てます。既定の鍵（COMPLIANCE）を付けます。',
      en: 'This store drops the lock of uploads in parts: give the bucket a default lock (COMPLIANCE).',
    },
    async run(ward) {
      const bait = await inParts(ward);
      const reply = await ward.deed('DELETE', bait.key, { ...versioned(bait), headers: bypass });
      return held(isRefusal(reply) && (await ward.stands(bait)), reply.status);
    },
  },
  {
    id: 'multipart-read-back',
    title: { ja: '分けて送った物に、鍵をかけられない', en: 'What was sent in parts cannot be locked afterwards' },
    remedy: remedies.engine,
    async run(ward) {
      const bait = await inParts(ward);
      const before = (await ward.store.head(bait.key))?.until ?? 0;
      const until = Math.max(ward.until, before + 1_000);
      await ward.store.lock(bait.key, bait.version, until);
      const head = await ward.store.head(bait.key);
      return held(head?.mode === 'COMPLIANCE' && (head.until ?? 0) >= until - 1_000, head?.mode ?? 'none');
    },
  },
  {
    id: 'suspend-versioning',
    title: { ja: '版の記録を止める', en: 'Suspend versioning' },
    remedy: remedies.lock,
    async run(ward) {
      const body = '<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>';
      const reply = await ward.deed('PUT', '', { query: { versioning: '' }, body });
      const { text } = await ward.deed('GET', '', { query: { versioning: '' } });
      return held(isRefusal(reply) && textIn(text, 'Status') === 'Enabled', reply.status);
    },
  },
  {
    id: 'lock-enabled',
    title: { ja: 'Object Lock のないバケットに置く', en: 'Use a bucket without Object Lock' },
    remedy: remedies.lock,
    async run(ward) {
      const { status, text } = await ward.deed('GET', '', { query: { 'object-lock': '' } });
      const isOn = textIn(text, 'ObjectLockEnabled') === 'Enabled' && textIn(text, 'Mode') === 'COMPLIANCE';
      return held(isOn, `${status} ${textIn(text, 'Mode') ?? 'no default'}`);
    },
  },
  {
    id: 'delete-bucket',
    title: { ja: 'バケットごと消す', en: 'Delete the bucket' },
    remedy: remedies.engine,
    async run(ward) {
      const bait = await ward.bait();
      const reply = await ward.deed('DELETE', '');
      return held(isRefusal(reply) && (await ward.stands(bait)), reply.status);
    },
  },
];

/** An object that went in parts, with lock headers at its beginning as a careless client sends them. */
async function inParts(ward: Ward): Promise<Bait> {
  const key = ward.newKey();
  const text = `in parts ${key}`;
  const begun = await ward.deed('POST', key, { query: { uploads: '' }, headers: lockHeaders(ward.until) });
  const uploadId = textIn(begun.text, 'UploadId') ?? '';
  const part = await ward.deed('PUT', key, { query: { partNumber: '1', uploadId }, body: text });
  const etag = part.headers.get('etag') ?? '';
  const body = `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${etag}</ETag></Part></CompleteMultipartUpload>`;
  const done = await ward.deed('POST', key, { query: { uploadId }, body });
  const version = (await ward.store.head(key))?.version;
  if (!version) throw new Error(`in parts: ${begun.status} ${part.status} ${done.status}`);
  return { key, version, text };
}
