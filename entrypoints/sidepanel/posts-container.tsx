import { useEffect, useState } from 'preact/hooks';
import type { RowState } from '../../components/panel/post-row';
import { PostsFrame } from '../../components/panel/posts-frame';
import { PostsPanel } from '../../components/panel/posts-panel';
import { useAct } from '../../components/shared/acts/use-act';
import { postStates } from '../../utils/evidence/queries';
import { readQuiet, sitesWithMarks } from '../../utils/evidence/settings/quiet-mode';
import { deskOf, readProfile } from '../../utils/evidence/settings/read-profile';
import { browser } from '../../utils/messaging/browser';
import type { ListedPost } from '../../utils/shapes/records/listed-post';
import { send } from '../shared/page-send';
import { useLive } from '../shared/use-live';

/** How often the page is looked at, ms: it tells nobody when it moves. */
const LOOK = 1_000;
const idle: RowState = { is: 'idle' };

/** The list of the posts of the page in front of this window, or of one tab. */
export function PostsContainer({ tabId }: { tabId: number | undefined }) {
  const act = useAct();
  const { tab, posts } = usePosts(tabId);
  const [ways, setWays] = useState<{ screenGranted: boolean; shortcut: string | undefined }>();
  useEffect(() => {
    lookAtWays().then(setWays, reportError);
  }, []);
  const keys = Array.isArray(posts) ? posts.map(({ key }) => key) : [];
  const states = useLive(() => postStates(keys), [keys.join('\n')]);
  const settings = useLive(async () => {
    const isBySite = (await sitesWithMarks()) !== undefined;
    return { isQuiet: await readQuiet(), isBySite, profile: await readProfile() };
  }, []);
  const [last, setLast] = useState<ReadonlyMap<string, RowState>>(new Map());
  useEffect(() => {
    if (states.is === 'read') setLast(states.value);
  }, [states]);
  if (settings.is !== 'read' || !ways) return <PostsFrame />;
  const { isQuiet, isBySite, profile } = settings.value;
  return (
    <PostsPanel
      {...ways}
      isQuiet={isQuiet}
      isBySite={isBySite}
      desk={deskOf(profile)}
      posts={posts}
      stateOf={(key) => last.get(key) ?? idle}
      error={act.problem}
      onRecord={(postKey) => tab !== undefined && void act.run(() => send('recordPost', { tabId: tab, postKey }))}
      onDetails={(captureId) => void act.run(() => send('openDetails', { captureId }))}
      onWhat={() => {
        const url = browser.runtime.getURL('/dashboard.html#/settings/capture#presence');
        return void act.run(() => browser.tabs.create({ url }));
      }}
    />
  );
}

/** Asks again and again while the panel is shown; the script in the page answers by itself of nothing. */
function usePosts(fixed: number | undefined): { tab?: number | undefined; posts?: readonly ListedPost[] | 'none' } {
  const [found, setFound] = useState<{ tab?: number | undefined; posts?: readonly ListedPost[] | 'none' }>({});
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      if (document.visibilityState === 'visible') {
        const tab = fixed ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
        const posts = tab === undefined ? 'none' : await listOf(tab);
        if (!isOver) setFound((before) => (isSame(before, tab, posts) ? before : { tab, posts }));
      }
      if (!isOver) timer = setTimeout(() => void look(), LOOK);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [fixed]);
  return found;
}

const isSame = (before: { tab?: number | undefined; posts?: unknown }, tab: number | undefined, posts: unknown) =>
  before.tab === tab && JSON.stringify(before.posts) === JSON.stringify(posts);

async function listOf(tabId: number): Promise<readonly ListedPost[] | 'none'> {
  // A page that nobody may read has no posts to list
  const { posts = [] } = await send('pagePosts', { tabId }).catch(() => ({ posts: [] }));
  return posts.length > 0 ? posts : 'none';
}

async function lookAtWays(): Promise<{ screenGranted: boolean; shortcut: string | undefined }> {
  const screenGranted = await browser.permissions.contains({ origins: ['<all_urls>'] });
  const commands = await browser.commands?.getAll();
  return { screenGranted, shortcut: commands?.find(({ name }) => name === 'record-element')?.shortcut || undefined };
}
