import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { IconButton } from '../shared/button';
import { useWords } from '../words/words';

export interface Fact {
  label: string;
  value: ComponentChildren;
  /** Source or precision, muted, after the value. */
  behind?: ComponentChildren;
  /** For URLs and digests. */
  mono?: boolean;
  /** Text that a copy button puts on the clipboard. */
  copy?: string;
}

/** Label and value, line by line. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <FactLine key={fact.label} {...fact} />
      ))}
    </dl>
  );
}

function FactLine({ label, value, behind, mono, copy }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {mono ? <span class="mono">{value}</span> : value}
        {behind && <span class="muted">{behind}</span>}
        {copy !== undefined && <CopyButton text={copy} what={label} />}
      </dd>
    </>
  );
}

/** Copies; says so with a word for two seconds. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <>
      <IconButton icon={copied ? 'check' : 'copy'} name={t('shared_copy', [what])} onPress={() => void copy()} />
      <span class="sr" role="status">
        {copied ? t('shared_copied') : ''}
      </span>
    </>
  );
}
