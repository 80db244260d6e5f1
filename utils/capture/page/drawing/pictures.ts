import { type PictureBytes, picturesOfPage } from '../picture-bytes';

/** Pictures that a drawing shows, each once, by a name in its styles. */
export class Pictures {
  private readonly named = new Map<string, { name: string; data: Promise<string | undefined> | string }>();
  private readonly bytes: PictureBytes = picturesOfPage();

  /** @param address what the page shows, or the bytes themselves as a data: address */
  nameOf(address: string): string {
    const known = this.named.get(address);
    if (known) return known.name;
    const name = `--p${this.named.size}`;
    this.named.set(address, { name, data: address.startsWith('data:') ? address : this.bytes(address) });
    return name;
  }

  /** Addresses in a style become names of pictures. */
  inStyle(value: string): string {
    if (!value.includes('url(')) return value;
    return value.replace(/url\("((?:[^"\\]|\\.)*)"\)/g, (all, address: string) =>
      address.startsWith('#') ? all : `var(${this.nameOf(address.replace(/\\(.)/g, '$1'))})`,
    );
  }

  /** What the names stand for, once the pictures are there; what could not be had is empty. */
  async styles(): Promise<{ css: string; at: ReadonlyMap<string, string> }> {
    const at = new Map<string, string>();
    await Promise.all(
      [...this.named.values()].map(async ({ name, data }) => {
        const bytes = await data;
        if (bytes) at.set(name, bytes);
      }),
    );
    const lines = [...this.named.values()].map(({ name }) => {
      const bytes = at.get(name)?.replace(/["\\\n\r]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
      return `${name}:${bytes ? `url("${bytes}")` : 'linear-gradient(transparent,transparent)'};`;
    });
    return { css: lines.join(''), at };
  }
}
