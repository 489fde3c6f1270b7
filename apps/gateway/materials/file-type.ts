/** A format of files that materials are handed in as. */
export interface FileType {
  readonly format: 'pdf' | 'ofd' | 'jpg' | 'png';
  readonly mediaType: string;
}

/** Bytes that must be seen to tell a file type. */
export const SIGNATURE_BYTES = 8;

/** First bytes of each format; OFD (GB/T 33190) is a ZIP, so its name must say so too. */
const SIGNATURES: readonly (FileType & { readonly bytes: readonly number[]; readonly extension?: string })[] = [
  { format: 'pdf', mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { format: 'ofd', mediaType: 'application/ofd', bytes: [0x50, 0x4b, 0x03, 0x04], extension: '.ofd' },
  { format: 'jpg', mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { format: 'png', mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** The type of a file by its first bytes, whatever the sender calls it; undefined for anything else. */
export function fileType(start: Uint8Array, fileName: string): FileType | undefined {
  const found = SIGNATURES.find(
    ({ bytes, extension }) =>
      bytes.every((byte, index) => start[index] === byte) && fileName.toLowerCase().endsWith(extension ?? ''),
  );
  return found && { format: found.format, mediaType: found.mediaType };
}

/** The format that a media type of ours stands for. */
export function formatOf(mediaType: string): FileType['format'] | undefined {
  return SIGNATURES.find((signature) => signature.mediaType === mediaType)?.format;
}

/** A file name safe to store and to send back: no folders, no control characters, at most 200 characters. */
export function safeFileName(name: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters to remove
  const clean = (name.split(/[/\\]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f"]/g, '').trim();
  return Array.from(clean).slice(-200).join('') || 'file';
}
