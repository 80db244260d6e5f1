import { ObjectStore } from '../../../../utils/vault/store/object-store';
import { upload } from '../../../../utils/vault/store/upload';

/** Takes all of the client, so that a bundle of this file has its size. */
Object.assign(globalThis, { ObjectStore, upload });
