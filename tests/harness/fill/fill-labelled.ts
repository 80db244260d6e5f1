import type { Verdict } from './judge-form';
import type { FormAct, LabelledForm } from './labelled-forms';

/** A browser with the extension in it and one tab on which a request was opened. */
export interface FillBrowser {
  /** Serves this page under the form's address, loads it, and waits for the guide. */
  open(html: string): Promise<void>;
  act(act: FormAct): Promise<void>;
  /** Presses 「入力する」 (or 「残りを入力する」) as long as there is one. Gives the time until all was read back, in ms. */
  fill(): Promise<number>;
  /** Presses the button that puts the record's picture into a field for evidence; false when there is none. */
  attach(): Promise<boolean>;
  /** `chosen`: controls that the person's own acts changed. */
  judge(chosen: readonly string[]): Promise<Verdict>;
  close(): Promise<void>;
}

export interface FillResult extends Verdict {
  form: string;
  state: string;
  time: number;
}

/** Fills a form as it loads and then in each of its further states, as a person walks through it. */
export async function fillLabelled(browser: FillBrowser, form: LabelledForm): Promise<FillResult[]> {
  const results: FillResult[] = [];
  for (const { name, acts } of [{ name: 'load', acts: [] }, ...form.states]) {
    await browser.open(form.html);
    let time = await browser.fill();
    for (const act of acts) {
      await browser.act(act);
      time = Math.max(time, await browser.fill());
    }
    await browser.attach();
    results.push({ form: form.name, state: name, time, ...(await browser.judge(acts.map(([, css]) => css))) });
  }
  return results;
}

/** What must never be: a value in a wrong place, an event on a control without a key, a sent form. */
export function faults(result: FillResult): string[] {
  return [
    ...result.wrong.map((wrong) => `wrong: ${wrong}`),
    ...result.touched.map((name) => `touched: ${name}`),
    ...(result.submitted ? ['submitted'] : []),
  ];
}
