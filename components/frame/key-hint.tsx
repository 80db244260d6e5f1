/** The key of a command beside its words; those who hear the page get it from the list of keys. */
export function KeyHint({ letter, isOnAccent }: { letter: string; isOnAccent?: boolean }) {
  return (
    <span class="key-hint" aria-hidden="true">
      <kbd {...(isOnAccent ? { class: 'on' } : {})}>{letter}</kbd>
    </span>
  );
}
