import { useId } from 'preact/hooks';

/** A button that opens the browser's file picker. */
export function PickFile(props: { look: string; words: string; accept: string; onFile(file: File): void }) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        class="sr"
        type="file"
        accept={props.accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) props.onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <label for={id} class={props.look}>
        {props.words}
      </label>
    </span>
  );
}
