// @in-a-document
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { AbilitiesStep } from '../../../components/onboarding/abilities-step';
import { withNumbers } from '../../../components/words/in-number';
import { Words } from '../../../components/words/words';
import { findable } from '../../../utils/find-site';
import { platformFor, platforms } from '../../../utils/platforms';
import { wordsOf } from './dashboard-parts';

const nothing = () => undefined;

/** Draws the first step; what its part of sites says once something was typed. */
function welcome(lang: 'ja' | 'en', withMarks?: readonly string[]) {
  const words = wordsOf(lang);
  const t = withNumbers((key, params = []) =>
    (words.get(key) ?? '').replace(/\$(\d)/g, (_, at: string) => params[Number(at) - 1] ?? ''),
  );
  const sites = platforms.map((site) => ({ id: site.id, name: site.name[lang], ...findable(site, platformFor) }));
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  void act(() =>
    render(
      <Words.Provider value={{ t, lang }}>
        <AbilitiesStep sites={sites} withMarks={withMarks} chosen={undefined} onRole={nothing} onNext={nothing} />
      </Words.Provider>,
      root,
    ),
  );
  const part = root.querySelector('.on-sites');
  const shown = (query: string) => {
    const field = part?.querySelector('input');
    void act(() => {
      if (field) field.value = query;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return part?.textContent;
  };
  const status = () => part?.querySelector('[role=status]')?.textContent;
  const nameOf = (id: string) => platforms.find((site) => site.id === id)?.name[lang] ?? '';
  return { t, shown, status, nameOf };
}

it.each(['ja', 'en'] as const)('Welcome finds a site by either language’s name and by its host: %s', (lang) => {
  const { t, shown, status, nameOf } = welcome(lang);
  const name = nameOf('tabelog');
  for (const query of ['食べログ', 'Tabelog', 'ﾀﾍﾞﾛｸﾞ', 'TABELOG.COM', 'https://tabelog.com/tokyo/']) {
    expect(shown(query)).toContain(name);
    expect(status()).toBe(t('sites_count', ['1']));
  }
  const google = platforms.filter(({ id }) => id.startsWith('google')).map((site) => site.name[lang]);
  for (const query of ['グーグル', 'google']) for (const each of google) expect(shown(query)).toContain(each);
  const maps = nameOf('google-maps');
  expect(shown('https://maps.app.goo.gl/AbC1')).toContain(maps);
  expect(status()).toBe(t('sites_short', [maps]));
  shown(`みなと珈琲のクチコミ https://maps.app.goo.gl/AbC1 #グルメ`);
  expect(status()).toBe(t('sites_short', [maps]));
  shown('https://play.google.com/store');
  expect(status()).toBe(t('sites_none', ['https://play.google.com/store']));
  shown(' みなと珈琲 ');
  expect(status()).toBe(t('sites_none', ['みなと珈琲']));
});

it.each(['ja', 'en'] as const)('Welcome says which sites the company’s setting leaves out: %s', (lang) => {
  const { t, shown, status, nameOf } = welcome(lang, ['google-maps', 'x']);
  const others = String(platforms.length - 2);
  const everything = [t('sites_count', ['2']), t('sites_leftOutCount', [others])].join(' ');
  expect(status()).toBe(everything);
  expect(shown('')).not.toContain(nameOf('tabelog'));
  for (const query of ['食べログ', 'https://tabelog.com/tokyo/']) {
    shown(query);
    expect(status()).toBe(t('sites_leftOut', [nameOf('tabelog')]));
  }
  const google = [t('sites_count', ['1']), t('sites_leftOut', [nameOf('google-search')])].join(' ');
  expect(shown('グーグル')).toContain(nameOf('google-maps'));
  expect(status()).toBe(google);
  shown('みなと珈琲');
  expect(status()).toBe(t('sites_none', ['みなと珈琲']));
});
