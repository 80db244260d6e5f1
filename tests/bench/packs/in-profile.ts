import { type BankenBrowser, launchBanken } from '../../harness/browsers/banken-browser';

/** Something done in an empty profile of the extension, which is closed and thrown away after it. */
export async function inProfile<Result>(
  extensionDir: string,
  use: (banken: BankenBrowser) => Promise<Result>,
): Promise<Result> {
  const banken = await launchBanken(extensionDir);
  try {
    return await use(banken);
  } finally {
    await banken.close();
  }
}
