import { expect } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { pageUrls } from '../../harness/site-responses';
import { recordPost } from '../../harness/story/steps';
import { onEveryStage } from '../on-every-stage';

/** What the browser says that the extension may do, and what it would still ask for. */
const allowed = `(async () => {
  const { permissions, runtime } = globalThis.browser ?? globalThis.chrome;
  const { optional_permissions: permissionsLeft, optional_host_permissions: hostsLeft = [] } = runtime.getManifest();
  const everySite = await permissions.contains({ origins: ['<all_urls>'] });
  const { permissions: granted } = await permissions.getAll();
  return { everySite, copies: granted.includes('pageCapture'), permissionsLeft, hostsLeft };
})()`;

onEveryStage(
  "a company's build has every site from the start: a mark stands and records what is seen, and nothing was granted",
  async (stage) => {
    const page = await stage.open(pageUrls.x);
    await page.within('marks').waitMark(stage.words.pattern('mark_record_name'), threat.text);
    expect(await stage.lay(allowed)).toEqual({
      everySite: true,
      copies: stage.browser === 'chromium',
      permissionsLeft: ['notifications'],
      hostsLeft: [],
    });
    await recordPost(stage, page, threat.text);
    const { captures = [] } = await stage.stored();
    expect(captures).toMatchObject([{ post: { text: threat.text }, picture: { kind: 'screen' }, failures: [] }]);
    const names = captures.flatMap(({ files }) => files as { name: string }[]).map(({ name }) => name);
    expect(names.includes('page.mhtml')).toBe(stage.browser === 'chromium');
  },
  { permissions: 'default', forCompany: true, isLong: true },
);
