import { ColumnsDialog, RecentDialog, SaveViewDialog } from '../../../components/desk/list-dialogs';
import { KeyList } from '../../../components/frame/key-list';
import { saveDeskList } from '../../../utils/evidence/settings/desk-settings';
import { ImportContainer } from '../handoff/import-container';
import { ExchangeContainer } from './exchange-container';
import type { DeskListState } from './use-desk-list';

/** What opens over the list. */
export function DeskDialogs({ desk }: { desk: DeskListState }) {
  const { filter, dialog, close, triage, saved } = desk;
  const { list, recent } = desk.settings;
  return (
    <>
      {dialog === 'columns' && list && <ColumnsDialog list={list} onChange={saveDeskList} onClose={close} />}
      {dialog === 'save' && list && (
        <SaveViewDialog
          onClose={close}
          onSave={(name) => {
            const { query, view: at = '', order } = filter;
            const view = { name, query, view: at, order, columns: list.columns };
            const views = [...saved.filter((each) => each.name !== name), view];
            return saveDeskList({ ...list, views });
          }}
        />
      )}
      {dialog === 'recent' && <RecentDialog acts={recent} onUndo={triage.undo} onClose={close} />}
      {dialog === 'keys' && <KeyList onClose={close} />}
      {dialog === 'import' && <ImportContainer onClose={close} />}
      {dialog === 'exchange' && <ExchangeContainer onClose={close} />}
    </>
  );
}
