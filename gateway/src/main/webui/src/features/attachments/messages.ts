export const messages = {
  title: 'Files',
  add: 'Attach files',
  hint: 'Drop files here, paste them, or choose some.',
  drop: 'Drop to attach',
  failed: 'The files could not be loaded.',
  retry: 'Try again',
  more: 'Show more',
  download: (name: string) => `Download “${name}”`,
  remove: (name: string) => `Delete “${name}”`,
  removeTitle: 'Delete this file?',
  removeText: (name: string) => `“${name}” is deleted for good.`,
  cancel: 'Cancel',
  confirm: 'Delete',
  uploading: (name: string, percent: number) => `Uploading “${name}”, ${percent} %`,
  stop: (name: string) => `Stop uploading “${name}”`,
  dismiss: (name: string) => `Forget “${name}”`,
  again: 'Try again',
};

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** 1234567 as “1.2 MB”. */
export function sizeText(bytes: number, locale?: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** power;
  const digits = power > 0 && value < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)} ${UNITS[power]}`;
}
