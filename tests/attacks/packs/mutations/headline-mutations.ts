import { makePack } from '../../../unit/export/pack-maker';
import { sampleDevice } from '../../../unit/export/sample-incident';
import { bytesOf, edit, type Forged, openPack, rewriteManifests, text } from '../forged-pack';
import { forgedByTool, resignPack } from '../forged-seals';
import type { Mutation } from '../mutation';

/** What is said first is the cause: not what fails after it. */
const first = (
  name: string,
  [id, reason, path]: [id: Mutation['id'], reason: Mutation['reason'], path: string],
  apply: Mutation['apply'],
  more: Partial<Mutation> = {},
): Mutation => ({ name: `said first: ${name}`, id, reason, headline: `${reason} ${path}`, apply, ...more });

/** What is too large to be read says nothing against a pack: it is refused by its name, nothing is called changed, and never whole. */
const beyondReach = (name: string, apply: Mutation['apply']): Mutation => ({
  ...{ name: `said first: ${name}`, id: 'page-text', reason: 'too-large', outcome: 'open', apply },
});

/** Listed and signed anew by somebody at the right device. */
const signed = (change: (files: Forged) => unknown) => async (files: Forged) => {
  await change(files);
  await resignPack(files, sampleDevice);
};

/** A pack of the tool's own over a page that is not what the tool saves. */
const withPage = (change: (page: string) => string) => () =>
  forgedByTool(
    { stored: (files) => void files.set('page.html', bytesOf(change(text(files.get('page.html'))))) },
    sampleDevice,
  );

export const headlineMutations: Mutation[] = [
  first(
    'a record that cannot be read',
    ['captures', 'not-readable', 'data/seal.json'],
    signed((files) => edit(files, 'data/seal.json', '"scope"', '"scopeNote":"x","scope"')),
  ),
  first(
    'a record that is no JSON',
    ['captures', 'not-readable', 'data/seal.json'],
    signed((files) => files.set('data/seal.json', bytesOf('{'))),
  ),
  first(
    'a copy’s record that cannot be read',
    ['redactions', 'not-readable', 'data/redacted-1/redaction.json'],
    async (_, { redacted }) => {
      edit(redacted, 'data/redacted-1/redaction.json', '{', '{"more":1,');
      await resignPack(redacted, sampleDevice);
      return redacted;
    },
  ),
  first(
    'a page that acts',
    ['active', 'active-content', 'data/page.html'],
    withPage((page) => page.replace('</body>', '<script>alert(1)</script></body>')),
  ),
  first(
    'a page with an element of none of ours',
    ['active', 'active-content', 'data/page.html'],
    withPage((page) => page.replace('</body>', '<dialog>x</dialog></body>')),
  ),
  first(
    'a page of nothing',
    ['active', 'active-content', 'data/page.html'],
    withPage(() => ''),
  ),
  beyondReach(
    'a page of more elements than are read',
    withPage((page) => page.replace('</body>', () => `${'<div>'.repeat(200_000)}${'</div>'.repeat(200_000)}</body>`)),
  ),
  beyondReach(
    'a page of more references than are read',
    withPage((page) => page.replace('</body>', () => `<p>${'&#x1;'.repeat(450_000)}</p></body>`)),
  ),
  first(
    'a page that acts, laid into an honest pack by a stranger',
    ['seals', 'digest-differs', 'data/page.html'],
    async (files) => {
      edit(files, 'data/page.html', '</body>', '<script>alert(1)</script></body>');
      await rewriteManifests(files);
    },
    { who: 'stranger' },
  ),
  first(
    'folders of copies that nobody lists',
    ['payload', 'file-unlisted', 'data/redacted-1/redaction.json'],
    (files) => files.set('data/redacted-1/redaction.json', bytesOf('{}')),
    { who: 'stranger' },
  ),
  first('a page that acts, unnamed in VERIFY.txt', ['tools', 'tool-differs', 'VERIFY.txt'], async () => {
    const files = await openPack(await withPage((page) => page.replace('</body>', '<script>1</script></body>'))());
    edit(files, 'VERIFY.txt', /Active, do not open\n[\s\S]*?data\/page\.html\n\n/, '');
    await resignPack(files, sampleDevice);
    return files;
  }),
  first('VERIFY.txt calls a page active that is not', ['tools', 'text-of-other', 'VERIFY.txt'], async (files) => {
    const acting = await openPack(await withPage((page) => page.replace('</body>', '<script>1</script></body>'))());
    files.set('VERIFY.txt', acting.get('VERIFY.txt') ?? new Uint8Array());
    await resignPack(files, sampleDevice);
  }),
  first(
    'a verifier of one’s own put beside a good VERIFY.txt',
    ['tools', 'tool-differs', 'verify.html'],
    signed((files) => files.set('verify.html', bytesOf('<script>alert(1)</script>'))),
  ),
  first('VERIFY.txt names a page that is not there', ['tools', 'tool-differs', 'verify.html'], async (_, { input }) => {
    const files = await openPack(
      new Uint8Array(
        await (
          await makePack({ ...input, pageFiles: { ...input.pageFiles, verifyPage: bytesOf('<!doctype html>') } })
        ).blob.arrayBuffer(),
      ),
    );
    files.delete('verify.html');
    await resignPack(files, sampleDevice);
    return files;
  }),
];
