import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFaults } from '../../harness/desk/axe-faults';
import type { Stage } from '../../harness/story/stage';
import type { View } from '../../harness/story/view';
import { Gateway, hasGateway } from '../../harness/vault/gateway';
import { makeLocalVault } from '../../harness/vault/local-vault';
import { teamStory } from '../../harness/vault/team-story';
import { stages } from '../on-every-stage';

/** Where to leave pictures of the screens: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];

const last = new Map<Stage, View>();

async function look(stage: Stage, view: View, name: string): Promise<void> {
  last.set(stage, view);
  if (pictures) mkdirSync(pictures, { recursive: true });
  if (pictures) await stage.photograph(view, `${pictures}/${stage.browser}-${name}.png`);
  expect.soft(await axeFaults(view), name).toEqual([]);
}

test.skip(!hasGateway(), 'no object store can be had here');

for (const [browser, launch] of Object.entries(stages)) {
  const title = 'an employee hands over, HR sees it within a minute and answers, a second desk goes on';
  test(`${browser}: ${title}`, { tag: '@long' }, async () => {
    test.setTimeout(1_200_000);
    await using gateway = await Gateway.start();
    const local = await makeLocalVault(gateway);
    const people: Stage[] = [];
    for (let person = 0; person < 3; person += 1) people.push(await launch({ reaches: gateway.endpoint }));
    const [employee, hr, legal] = people as [Stage, Stage, Stage];
    try {
      const cast = { employee, hr, legal, local, maker: gateway.owner, look };
      for (const scene of teamStory(cast)) await test.step(scene.title, scene.run);
      for (const { traffic } of people) expect(traffic()).toEqual({ unrouted: [], sent: [] });
    } finally {
      // How it ended, also where it ended too early
      for (const [at, [stage, view]] of [...last].entries())
        if (pictures) await stage.photograph(view, `${pictures}/${browser}-end-${at}.png`);
      last.clear();
      for (const person of people) await person.close();
    }
  });
}
