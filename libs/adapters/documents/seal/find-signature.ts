/** A signature found in a file, nothing of it checked. */
export interface FoundSignature {
  /** CMS, DER. */
  readonly cms: Buffer;
  /** All bytes of the file but those of the signature. */
  readonly signedBytes: Buffer;
  /** The time that the signer claims; missing when it is not said or cannot be read. */
  readonly signedAt?: Date;
}

/**
 * Finds the signature that covers the whole file. It reads no more of the structure of the file than the signed range: a
 * signature is always written in the open (ISO 32000-2 §12.8.1), and whatever misleads here makes the digest wrong.
 */
export function findSignature(
  pdf: Buffer,
): FoundSignature | { readonly problem: 'unsigned' | 'notWholeFile' | 'unreadable' } {
  const text = pdf.toString('latin1');
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  if (ranges.length === 0) return { problem: 'unsigned' };
  for (const match of ranges) {
    const [start = NaN, open = NaN, close = NaN, length = NaN] = match.slice(1).map(Number);
    if (start !== 0 || open >= close || close + length !== pdf.length) continue;
    const cms = signatureIn(text.slice(open, close));
    if (!cms) return { problem: 'unreadable' };
    const signedBytes = Buffer.concat([pdf.subarray(0, open), pdf.subarray(close)]);
    const signedAt = timeIn(dictionaryAround(text, match.index, open, close));
    return { cms, signedBytes, ...(signedAt && { signedAt }) };
  }
  return { problem: 'notWholeFile' };
}

/** `<30…00>`: hexadecimal DER of known length, and zeros up to the end of the room and nothing else. */
function signatureIn(gap: string): Buffer | undefined {
  if (!/^<(?:[0-9A-Fa-f]{2})+>$/.test(gap)) return undefined;
  const bytes = Buffer.from(gap.slice(1, -1), 'hex');
  const longForm = (bytes[1] ?? 0) & 0x80 ? (bytes[1] ?? 0) & 0x7f : 0;
  if (bytes[0] !== 0x30 || longForm > 4 || bytes.length < 2 + longForm) return undefined;
  const content = longForm ? bytes.readUIntBE(2, longForm) : (bytes[1] ?? 0);
  const end = 2 + longForm + content;
  return bytes.subarray(end).every((byte) => byte === 0) ? bytes.subarray(0, end) : undefined;
}

/** Text of the signature dictionary without the signature itself. */
function dictionaryAround(text: string, range: number, open: number, close: number): string {
  const start = text.lastIndexOf(' obj', Math.min(range, open));
  const end = text.indexOf('endobj', Math.max(range, close));
  return text.slice(start, open) + text.slice(close, end < 0 ? undefined : end);
}

/** `/M (D:20260302100000+08'00')`. */
function timeIn(dictionary: string): Date | undefined {
  const match = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?'?)?/.exec(dictionary);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, offset = '+00', minutes = '00'] = match;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}:${minutes}`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
