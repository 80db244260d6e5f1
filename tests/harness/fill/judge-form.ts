/** What stands in a labelled form after filling. */
export interface Verdict {
  /** Keys that hold what belongs there. */
  right: string[];
  /** Everything that was written where it does not belong, by label and value. */
  wrong: string[];
  /** Keys whose control a person can see, whose value is known, and which stayed empty. */
  missed: string[];
  /** Controls without a key that heard an event. */
  touched: string[];
  submitted: boolean;
}

export interface Judging {
  /** What may stand in a control of each key. */
  expected: Readonly<Record<string, readonly string[]>>;
  /** Controls that the person chose on the way to this state. */
  chosen: readonly string[];
}

/** Runs in the page first: the test runner's compiler wraps inner functions in a helper that a page does not have. */
export const keepNames = 'globalThis.__name ??= (each) => each';

/**
 * Runs in the page. Labels are the `data-expect` of the form's author; `__touched` and `dataset.submitted` are kept by
 * the form itself.
 */
export function judgeForm({ expected, chosen }: Judging): Verdict {
  const verdict: Verdict = { right: [], wrong: [], missed: [], touched: [], submitted: false };
  const keyed = new Set<string>();
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '');
  for (const control of labelled(document)) {
    const key = control.dataset['expect'] ?? '';
    if (key !== 'never') for (const name of [control.id, control.getAttribute('name')]) if (name) keyed.add(name);
    if (chosen.some((css) => control.matches(css))) continue;
    const value = written(control);
    if (value !== undefined) {
      const fits = (expected[key] ?? []).some((each) => plain(each) === plain(value));
      if (fits) verdict.right.push(key);
      else verdict.wrong.push(`${key} = ${value}`);
    } else if (isOpen(control, key)) {
      verdict.missed.push(key);
    }
  }
  const touched = (globalThis as unknown as { __touched?: string[] }).__touched ?? [];
  verdict.touched = touched.filter((name) => !keyed.has(name));
  verdict.submitted = document.documentElement.dataset['submitted'] !== undefined;
  verdict.missed = verdict.missed.filter((key) => !verdict.right.includes(key));
  return verdict;

  /** Those in open shadow roots too. */
  function labelled(root: Document | ShadowRoot): HTMLElement[] {
    const inner = [...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? labelled(each.shadowRoot) : []));
    return [...root.querySelectorAll<HTMLElement>('[data-expect]'), ...inner];
  }

  function written(control: HTMLElement): string | undefined {
    if (control instanceof HTMLSelectElement) {
      const before = [...control.options].findIndex((option) => option.defaultSelected);
      return control.selectedIndex === Math.max(0, before) ? undefined : control.selectedOptions[0]?.text;
    }
    if (control instanceof HTMLTextAreaElement)
      return control.value === control.defaultValue ? undefined : control.value;
    if (control.matches('[role=radio], [role=checkbox]'))
      return control.getAttribute('aria-checked') === 'true' ? (control.textContent ?? '').trim() : undefined;
    if (control.matches('[role=combobox]')) return shown(control);
    if (control.matches('[class*=drop]')) return control.querySelector('li')?.textContent ?? undefined;
    if (control instanceof HTMLInputElement && control.type === 'file' && control.parentElement?.matches('.drop'))
      return control.parentElement.querySelector('li')?.textContent ?? undefined;
    if (!(control instanceof HTMLInputElement))
      return control.isContentEditable ? control.textContent || undefined : undefined;
    if (/^(radio|checkbox)$/.test(control.type))
      return control.checked === control.defaultChecked ? undefined : (control.labels?.[0]?.textContent ?? 'on').trim();
    if (control.type === 'file') return control.files?.length ? (control.files[0]?.name ?? '') : undefined;
    return control.type === 'hidden' || control.value === control.defaultValue ? undefined : control.value;
  }

  /** A drawn list shows its choice itself, or in the frame round the box one types in. */
  function shown(control: HTMLElement): string | undefined {
    if (control instanceof HTMLInputElement && control.value !== '') return control.value;
    // Beside a search box stands the page's own head, not a choice
    if (
      control instanceof HTMLInputElement &&
      control.dataset['expect'] === 'never' &&
      !control.closest('[data-shows]')
    )
      return undefined;
    const frame =
      control instanceof HTMLInputElement ? (control.closest('[data-shows]') ?? control.parentElement) : control;
    const words = [...(frame?.childNodes ?? [])]
      .filter((part) => !(part instanceof Element && part.matches('[role=listbox], label')))
      .map((part) => part.textContent ?? '')
      .join('')
      .replaceAll('\u200b', '')
      .trim();
    return /^(選択.*|Select|日本語|)$/.test(words) ? undefined : words;
  }

  function isOpen(control: HTMLElement, key: string): boolean {
    const isText =
      control.isContentEditable ||
      control.matches('textarea, select, [role=combobox], input:not([type=radio], [type=checkbox], [type=file])');
    return (
      isText && expected[key] !== undefined && !control.matches(':disabled, [readonly]') && control.checkVisibility()
    );
  }
}
