import { useEffect, useRef } from 'preact/hooks';

/** Hears a file dropped anywhere on this page; without it the browser would leave the page and open the file. */
export function useFileDrop(onFile: (file: File) => void): void {
  const hear = useRef(onFile);
  hear.current = onFile;
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener('dragover', (event) => holdsFile(event) && event.preventDefault(), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        const file = event.dataTransfer?.files[0];
        if (!file || event.defaultPrevented) return;
        event.preventDefault();
        hear.current(file);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
}
