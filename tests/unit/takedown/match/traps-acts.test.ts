import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../../utils/takedown/plan/plan';
import { type FormPages, launchForms, press, startGuide } from '../../../harness/fill/form-pages';
import { planInput, profile, route } from './match-samples';

/** Forms on the official host that exchange, send or lead away what is written. */
const session = planTakedown(planInput({ route: route('gmaps-legal'), claim: 'defamation' }));
const { origin } = new URL(session.route.url);

let forms: FormPages;
beforeAll(async () => {
  forms = await launchForms(new URL('../fill/fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => forms.close());

interface State {
  steps: string[];
  sendsElsewhere?: string;
  stopped?: { why: string; given: number[] };
}

async function open(html: string, plan = session): Promise<{ page: Page; asked: string[] }> {
  const asked: string[] = [];
  const page = await forms.open(plan.route.url, (url) => {
    asked.push(url);
    return url === plan.route.url ? `<!doctype html><h1>権利侵害の申出</h1>${html}` : '<p>…</p>';
  });
  await startGuide(page, plan);
  return { page, asked };
}
const stateOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { guideState(): State }).guideState());

const name = '<p><label>氏名 <input id="a" name="a"></label></p>';
const mail = '<p><label>メールアドレス <input id="b" name="b"></label></p>';

describe('a form that sends to another host', () => {
  it('is filled where the route names the host, and nowhere but there', { tags: 'long' }, async () => {
    const plan = planTakedown(
      planInput({ route: { ...route('gmaps-legal'), sendsTo: ['forms.example'] }, claim: 'defamation' }),
    );
    const html = `<form action="https://forms.example/in">${name}</form><form action="https://forms.example.evil.example/">${mail}</form>`;
    const { page } = await open(html, plan);
    await press(page, 'fill');
    expect(await page.inputValue('#a')).toBe(profile.name);
    expect(await page.inputValue('#b')).toBe('');
    await page.close();
  });
});

describe('a form that sends as it is written', () => {
  it('writes nothing more into a page that is left', async () => {
    const { page, asked } = await open(
      `${name}${mail}<script>addEventListener('input', (event) => {
        location.href = '/next?v=' + encodeURIComponent(event.target.value); });</script>`,
    );
    await page.click('#fill');
    await page.waitForURL(`${origin}/next**`);
    await page.waitForTimeout(300);
    expect(asked.filter((url) => url.includes('/next'))).toEqual([
      `${origin}/next?v=${encodeURIComponent(profile.name ?? '')}`,
    ]);
    await page.close();
  });

  it('goes on where a page only keeps what is written', { tags: 'long' }, async () => {
    const { page } = await open(
      `<form id="f">${name}${mail}</form><script>f.addEventListener('input', () => { globalThis.kept = [...new FormData(f)]; });</script>`,
    );
    await press(page, 'fill');
    expect(await page.inputValue('#b')).toBe(profile.email);
    expect((await stateOf(page)).stopped).toBeUndefined();
    await page.close();
  });
});
