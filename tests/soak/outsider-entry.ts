/** Runs in a page of the extension: reads its database as an outsider does, with IndexedDB alone. */
interface Row {
  id: string;
  seal?: string;
  step?: string;
  state?: string;
  error?: unknown;
  files?: { name: string; sha256: string }[];
}

async function inDatabase<Result>(use: (database: IDBDatabase) => Promise<Result>): Promise<Result> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('banken');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

function answerOf<Answer>(asking: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asking.addEventListener('success', () => resolve(asking.result));
    asking.addEventListener('error', () => reject(asking.error ?? new Error('no answer')));
  });
}

const told = new Set<string>();

/** Ids of what was sealed since this was asked last, and of the jobs with where each stands. */
export function standing(): Promise<{ sealed: string[]; jobs: [id: string, at: string][] }> {
  return inDatabase(async (database) => {
    if (!database.objectStoreNames.contains('jobs')) return { sealed: [], jobs: [] };
    const reading = database.transaction(['jobs', 'captures']);
    const captures = reading.objectStore('captures');
    const [count, jobs] = await Promise.all([
      answerOf(captures.count()),
      answerOf(reading.objectStore('jobs').getAll() as IDBRequest<Row[]>),
    ]);
    // Ten thousand ids many times a second would be the load themselves
    const sealed = count === told.size ? [] : (await answerOf(captures.getAllKeys())).map(String);
    const fresh = sealed.filter((id) => !told.has(id));
    for (const id of fresh) told.add(id);
    const at = ({ state, step, error }: Row) =>
      state === 'running' ? `at ${step}` : error === undefined ? 'failed without a reason' : 'failed';
    return { sealed: fresh, jobs: jobs.map((job) => [job.id, at(job)]) };
  });
}

/** Ids of everything that is sealed. */
export function sealed(): Promise<string[]> {
  return inDatabase(async (database) =>
    (await answerOf(database.transaction('captures').objectStore('captures').getAllKeys())).map(String),
  );
}

/** Seals of these captures, `damaged` where a file is missing or not as it was listed. */
export function seals(ids: readonly string[]): Promise<[id: string, seal: string][]> {
  return inDatabase(async (database) => {
    const found: [string, string][] = [];
    for (const id of ids) {
      const capture: Row | undefined = await answerOf(database.transaction('captures').objectStore('captures').get(id));
      const files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = await answerOf(
        database.transaction('files').objectStore('files').index('captureId').getAll(id),
      );
      const kept = new Map<string, string>();
      for (const { name, bytes } of files) kept.set(name, await digestOf(bytes));
      const isWhole = capture?.files?.every(({ name, sha256 }) => kept.get(name) === sha256);
      found.push([id, capture?.seal && isWhole ? capture.seal : 'damaged']);
    }
    return found;
  });
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every entry of every log. */
export function custody(): Promise<unknown[]> {
  return inDatabase((database) =>
    answerOf(database.transaction('custody').objectStore('custody').getAll() as IDBRequest<unknown[]>),
  );
}
