import { Dialog } from './dialog';
import { type Live, Unread } from './unread';

interface UnreadDialogProps {
  title: string;
  live: Exclude<Live<unknown>, { is: 'read' }>;
  onClose(): void;
}

/** In place of a dialog whose contents are not read yet or could not be. */
export function UnreadDialog({ title, live, onClose }: UnreadDialogProps) {
  return (
    <Dialog title={title} small onClose={onClose}>
      <Unread live={live} />
    </Dialog>
  );
}
