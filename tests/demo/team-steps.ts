import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumStage } from '../harness/story/chromium-stage';
import type { Stage } from '../harness/story/stage';
import type { View } from '../harness/story/view';
import { Gateway, hasGateway } from '../harness/vault/gateway';
import { makeLocalVault } from '../harness/vault/local-vault';
import { type Scene, teamStory, teamTitles } from '../harness/vault/team-story';
import { FOUNDATION, type Step } from './step-runner';

/** `npm run demo -- --team`: three people, three browsers, and a real object store on this machine. */
export class TeamDemo {
  readonly #people: Stage[] = [];
  /** What was looked at last, by whose it is. */
  readonly #views = new Map<Stage, View>();
  #gateway: Gateway | undefined;
  #scenes: Scene[] = [];

  constructor(
    readonly outDir: string,
    readonly language: 'ja' | 'en',
  ) {}

  steps(): Step[] {
    const begin: Step = {
      chain: FOUNDATION,
      title: 'Start the object store and three browsers, without a network',
      run: async () => {
        if (!hasGateway()) throw new Error('No object store can be had here; see the line above.');
        await rm(this.outDir, { recursive: true, force: true });
        await mkdir(join(this.outDir, 'screens'), { recursive: true });
        this.#gateway = await Gateway.start();
        for (let person = 0; person < 3; person++)
          this.#people.push(await chromiumStage({ language: this.language, reaches: this.#gateway.endpoint }));
        const [employee, hr, legal] = this.#people as [Stage, Stage, Stage];
        const local = await makeLocalVault(this.#gateway);
        const look = (stage: Stage, view: View, name: string) => this.#photograph(stage, view, name);
        this.#scenes = teamStory({ employee, hr, legal, local, maker: this.#gateway.owner, look });
      },
    };
    const titles = teamTitles.map((title, at) => ({
      chain: 'team',
      title,
      run: async () => this.#scenes[at]?.run(),
    }));
    return [begin, ...titles];
  }

  async #photograph(stage: Stage, view: View, name: string): Promise<void> {
    this.#views.set(stage, view);
    for (const scheme of ['dark', 'light'] as const) {
      const file = join(this.outDir, 'screens', name);
      await stage.photograph(view, `${file}${scheme === 'dark' ? '-dark' : ''}.png`, scheme);
    }
  }

  /** Pictures of what was looked at last, for whoever looks into a failed step. */
  async photographFailure(step: number): Promise<void> {
    const folder = join(this.outDir, 'failures');
    await mkdir(folder, { recursive: true });
    for (const [stage, view] of this.#views)
      await stage.photograph(view, `${join(folder, String(step))}-${this.#people.indexOf(stage)}.png`);
  }

  async leave(): Promise<void> {
    for (const person of this.#people) await person.close();
    await this.#gateway?.stop();
  }
}
