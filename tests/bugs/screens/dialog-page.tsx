import { render } from 'preact';
import { Dialog } from '../../../components/shared/dialog';

const root = () => document.getElementById('app') ?? document.body;
const shown = (title: string) => (
  <Dialog key={title} title={title} onClose={() => draw()}>
    <input aria-label={title} />
  </Dialog>
);

/** A page with one button, and over it the dialogs of these names, each in the place of the one before. */
export function draw(...titles: readonly string[]): void {
  render(
    <>
      <button id="opener" type="button">
        開く
      </button>
      {titles.map(shown)}
    </>,
    root(),
  );
}
