import regularUrl from '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url';
import boldUrl from '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf?url';
import type { ReportFonts } from '../../verify/layout/font-tables';

/** Noto Sans JP out of the extension's own package, about 11 MB, read when a report is made and not before. */
export async function loadReportFonts(): Promise<ReportFonts> {
  const [regular, bold] = await Promise.all([regularUrl, boldUrl].map(bytesAt));
  if (!regular || !bold) throw new RangeError('no font');
  return { regular, bold };
}

async function bytesAt(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  return response.arrayBuffer();
}
