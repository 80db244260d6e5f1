/** pdfmake's browser build: one file, runs in Node too. Only what the report uses is described. */
declare module 'pdfmake/build/pdfmake.js' {
  interface PdfMake {
    virtualfs: {
      storage: Record<string, unknown>;
      writeFileSync(name: string, content: Uint8Array | ArrayBuffer): void;
    };
    fonts: Record<string, Record<string, string>>;
    localAccessPolicy: ((path: string) => boolean) | undefined;
    setUrlAccessPolicy(allow: (url: string) => boolean): void;
    setProgressCallback(onProgress: ((share: number) => void) | undefined): void;
    createPdf(definition: Record<string, unknown>): { getBuffer(): Promise<Uint8Array> };
  }
  const pdfmake: PdfMake;
  export default pdfmake;
}
