import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../../utils/takedown/plan/plan';
import type { Route } from '../../../../utils/takedown/route-schema';
import { routes } from '../../../../utils/takedown/routes';
import { type FormPages, launchForms, press } from '../../../harness/fill/form-pages';
import { representatives } from '../../../harness/whole';
import { planInput, profile } from '../match/match-samples';

/** Forms of three routes were drawn earlier, under the names of their pages; fill.test.ts fills them. */
const drawnEarlier = ['x-idpa', 'gmaps-legal', 'tabelog-contact'];
const forms = routes.filter((route) => route.medium === 'web-form' && !drawnEarlier.includes(route.id));

/** 「画像についての説明」 may be a caption as well: it is shown to be copied, not written. */
const LEFT_TO_COPY: Readonly<Record<string, readonly string[]>> = { 'safe-line': ['case.reason'] };

const drawingOf = ({ id }: Route) => new URL(`../../../fixtures/forms/route/${id}.html`, import.meta.url);

let formPages: FormPages;

beforeAll(async () => {
  formPages = await launchForms(new URL('../fill/fill-entry.ts', import.meta.url).pathname);
});
afterAll(() => formPages.close());

function sessionFor(route: Route) {
  const standing = route.standings.includes('self') ? 'self' : (route.standings.at(-1) ?? 'self');
  return planTakedown(
    planInput({
      route,
      standing,
      claim: route.claims[0] ?? 'privacy',
      post: {
        ...planInput().post,
        id: '57',
        thread: { title: '見本町の店 Part3', number: '17000000000001' },
      },
      profile: {
        ...profile,
        phone: '03-1234-5678',
        region: '東京都',
        city: '見本区',
        street: '見本町1-2-3',
        victimName: '佐伯 みのり',
      },
    }),
  );
}

/** What stands in the form after filling, by the label that says what belongs there. */
async function fillForm(route: Route) {
  const session = sessionFor(route);
  const html = readFileSync(drawingOf(route), 'utf8');
  const page = await formPages.start(session, html);
  await press(page, 'fill');
  const seen = await page.evaluate(() => ({
    submitted: document.documentElement.dataset['submitted'] ?? '',
    fields: [...document.querySelectorAll<HTMLInputElement>('[data-expect]')].map((box) => ({
      key: box.dataset['expect'] ?? '',
      value:
        box.type === 'radio' || box.type === 'checkbox'
          ? box.checked
            ? (box.labels?.[0]?.textContent ?? 'on').trim()
            : ''
          : box instanceof HTMLSelectElement && box.selectedIndex <= 0
            ? ''
            : box instanceof HTMLSelectElement
              ? (box.selectedOptions[0]?.text ?? '')
              : box.value,
    })),
  }));
  await page.close();
  return { session, ...seen };
}

describe('every web form of the routes', () => {
  it('has a form of our own', () => {
    expect(forms.filter((route) => !existsSync(drawingOf(route))).map(({ id }) => id)).toEqual([]);
  });

  it.concurrent.each(representatives(forms, 36).map((route) => [route.id, route] as const))(
    '%s: right values, no wrong write, not sent',
    async (_, route) => {
      const { session, submitted, fields } = await fillForm(route);
      expect(submitted).toBe('');
      const wanted = new Map(
        session.steps.filter((step) => step.mode === 'fill' && !step.why).map((step) => [step.key, step.value ?? '']),
      );
      if (wanted.has('reporter.email')) wanted.set('reporter.emailConfirm', wanted.get('reporter.email') ?? '');
      const written = fields.filter((field) => field.value !== '');
      for (const field of written) expect(field.value, field.key).toBe(wanted.get(field.key));
      const hit = new Set(written.map((field) => field.key));
      const onForm = new Set(fields.map((field) => field.key));
      expect([...wanted.keys()].filter((key) => onForm.has(key) && !hit.has(key))).toEqual(
        LEFT_TO_COPY[route.id] ?? [],
      );
    },
  );
});
