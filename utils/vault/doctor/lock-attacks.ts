import { textIn } from '../store/answers';
import { lockHeaders } from '../store/object-store';
import { lockedUntil } from '../work/terms';
import { lockOf, setLock } from './part-attacks';
import { type Attack, held, remedies, type Words } from './store-attack';
import { type Bait, folders, isRefusal, type Reply, type Ward } from './ward';

const bypass = { 'x-amz-bypass-governance-retention': 'true' };
const retention = (mode: string, until: number) =>
  `<Retention><Mode>${mode}</Mode><RetainUntilDate>${new Date(until).toISOString()}</RetainUntilDate></Retention>`;
const versioned = ({ version }: Bait) => ({ query: { versionId: version } });

const isLocked = ({ modes, ends }: Awaited<ReturnType<typeof lockOf>>, until: number) =>
  modes.every((mode) => mode === 'COMPLIANCE') && ends.every((end) => Math.abs(end - until) < 1_000);

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
  {
    id: 'delete-version',
    title: { ja: '鍵のかかった版を消す', en: 'Delete a locked version' },
    remedy: remedies.lock,
    async run(ward) {
      const said: string[] = [];
      for (const folder of folders) {
        const bait = await ward.bait(undefined, ward.newKey(folder));
        const reply = await ward.deed('DELETE', bait.key, versioned(bait));
        if (!isRefusal(reply) || !(await ward.stands(bait))) said.push(`${folder} ${reply.status}`);
      }
      return held(said.length === 0, said.join(', '));
    },
  },
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
  // By two seconds: a store that keeps a shorter lock than it tells takes that for a longer one
  onRetention('shorten', '期限を早める', 'Shorten a lock', (ward) => retention('COMPLIANCE', ward.until - 2_000)),
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
      const said: string[] = [];
      for (const folder of folders) {
        const lock = await lockOf(ward, await ward.bait(undefined, ward.newKey(folder)));
        if (!isLocked(lock, ward.until)) said.push(`${folder} ${lock.modes.join()} ${lock.ends.join()}`);
      }
      return held(said.length === 0, said.join(', '));
    },
  },
  {
    id: 'long-lock',
    title: { ja: '長い鍵が、黙って短くされる', en: 'A long lock is shortened in silence' },
    remedy: {
      ja: '鍵の期間の上限（s3:object-lock-remaining-retention-days など）を外します。番犬は最長 5 年の鍵をかけます。',
      en: 'Lift the limit on retention (such as s3:object-lock-remaining-retention-days): Banken locks for up to five years.',
    },
    async run(ward) {
      const until = Math.ceil(lockedUntil('proceeding', Date.now()) / 1_000) * 1_000;
      const bait = await ward.bait(lockHeaders(until));
      const lock = await lockOf(ward, bait);
      const earlier = await setLock(ward, bait, until - 2_000);
      return held(isLocked(lock, until) && isRefusal(earlier), `${lock.ends.join()} ${earlier.status}`);
    },
  },
  {
    id: 'lengthen',
    title: { ja: '期限を延ばせない', en: 'A lock cannot be renewed' },
    remedy: remedies.engine,
    async run(ward) {
      const bait = await ward.bait();
      await ward.store.lock(bait.key, bait.version, ward.until + 60_000);
      const lock = await lockOf(ward, bait);
      return held(isLocked(lock, ward.until + 60_000), lock.ends.join());
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
      const { text } = await ward.deed('GET', '', { query: { 'object-lock': '' } });
      const days = Number(textIn(text, 'Days') ?? 365 * Number(textIn(text, 'Years')));
      const { modes, ends } = await lockOf(ward, bait);
      // A year is counted by one store and another; a day is none of those
      const isKept = ends.every((end) => end > Date.now() + (days * 0.99 - 0.1) * 86_400_000);
      const isLocked = isKept && modes.every((mode) => mode === 'COMPLIANCE');
      return held(
        isRefusal(reply) && isLocked && (await ward.stands(bait)),
        `${reply.status} ${modes.join()} ${ends.join()}`,
      );
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
