import { useSessionForRecordKeys } from '../../utils/messaging/record-keys';
import { t } from '../shared/page-words';
import { startPage } from '../shared/start-page';
import { keepStorage } from '../shared/storage-room';
import { waysOut } from './leave';
import { PopupApp } from './popup-app';

/**
 * The popup itself, in place of its frame; gives what the frame's buttons do.
 * @param capture the one that was asked for by the address
 */
export function startPopup(capture: string | undefined): typeof waysOut {
  useSessionForRecordKeys();
  startPage(<PopupApp asked={capture} />, () => t('popup_name')).catch(reportError);
  keepStorage().catch(reportError);
  return waysOut;
}
