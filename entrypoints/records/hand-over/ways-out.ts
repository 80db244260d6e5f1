/** Whether the browser can hand a file to another app: most computers cannot, most telephones can. */
export function mayShare(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

/** Hands a file to another app. A person who closes the browser's list without choosing has changed their mind. */
export async function shareFile(file: File, { subject, body }: { subject: string; body: string }): Promise<void> {
  try {
    await navigator.share({ files: [file], title: subject, text: body });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}

/** Opens the person's own mail program with the words; a file cannot be attached by a link. */
export function openMail({ to, subject, body }: { to?: string | undefined; subject: string; body: string }): void {
  const link = document.createElement('a');
  link.href = `mailto:${to ? encodeURIComponent(to).replace('%40', '@') : ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  document.body.append(link);
  link.click();
  link.remove();
}
