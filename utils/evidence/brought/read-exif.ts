import { z } from 'zod';

/** What a picture says of itself: the camera's or the telephone's word, which anybody can write. */
export interface PictureClaims {
  /** As it stands there: `2026:11:23 23:18:04`. */
  takenAt?: string;
  /** It says where it was taken. */
  hasPlace: boolean;
  /** It names the device. */
  hasDevice: boolean;
}

const tag = z.object({ description: z.coerce.string().max(200) });
const tagsSchema = z.looseObject({
  DateTimeOriginal: tag.optional(),
  DateTime: tag.optional(),
  GPSLatitude: z.unknown(),
  Make: tag.optional(),
  Model: tag.optional(),
});

/** Reads what a picture says of itself; nothing where it says nothing or cannot be read. */
export async function readExif(bytes: Uint8Array<ArrayBuffer>): Promise<PictureClaims> {
  const { load } = await import('exifreader');
  try {
    const tags = tagsSchema.parse(load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)));
    const takenAt = tags.DateTimeOriginal?.description ?? tags.DateTime?.description;
    return {
      ...(takenAt ? { takenAt } : {}),
      hasPlace: tags.GPSLatitude !== undefined,
      hasDevice: tags.Make !== undefined || tags.Model !== undefined,
    };
  } catch {
    // A picture without readable particulars states none
    return { hasPlace: false, hasDevice: false };
  }
}
