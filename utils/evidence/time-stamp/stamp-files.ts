/**
 * Where a stamp's request and response are kept beside a capture. They came after the seal, so they are in none of its
 * lists; what they stamp is the tag manifest, which covers everything.
 */
export const stampedFile = 'seal/tagmanifest-sha256.txt';
export const requestFile = `${stampedFile}.tsq`;
export const responseFile = `${stampedFile}.tsr`;
