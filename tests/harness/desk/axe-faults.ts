import { axeSource } from '../axe-source';
import { until, type View } from '../story/view';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong on a page as it stands, in either browser: rule and element. */
export async function axeFaults(view: View): Promise<string[]> {
  // A colour on its way to another is neither
  const moving = `() => String(document.getAnimations().some(({ playState, effect }) =>
    playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime)) || '')`;
  await until(
    async () => (await view.driver.call(moving, '')) === '' || undefined,
    () => Promise.resolve('the page to stand still'),
  );
  const start = `(root) => {
    delete globalThis.axeFound;
    if (!globalThis.axe) { ${axeSource} }
    globalThis.axe.run(root, { runOnly: ${JSON.stringify(tags)} }).then(
      ({ violations, passes }) => {
        globalThis.axeFound = JSON.stringify({
          passes: passes.length,
          faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 200))),
        });
      },
      (error) => { globalThis.axeFound = JSON.stringify({ passes: 0, faults: [String(error)] }); },
    );
    return '';
  }`;
  await view.driver.call(start, '');
  const found = await until(
    async () => (await view.driver.call(`() => globalThis.axeFound ?? ''`, '')) || undefined,
    () => Promise.resolve('axe to end'),
  );
  const { passes, faults } = JSON.parse(found) as { passes: number; faults: string[] };
  return passes > 5 ? faults : [...faults, `only ${passes} rules had anything to look at`];
}

/** Everything that a page could say to anybody: text, values, and every attribute of every element. */
export async function everythingSaid(view: View): Promise<string> {
  const source = `(root) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].map(({ value }) => value),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
    typeof element.value === 'string' ? element.value : '',
  ]).join('\\n')`;
  return view.driver.call(source, '');
}
