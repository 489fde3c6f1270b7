import { deflateSync } from 'node:zlib';
import { SEAL_SIZE } from './seal-place';
import { readStructure } from './structure';

/** What the signature says about itself, readable without checking it. */
export interface Statement {
  /** Who signs, e.g. authority and seal. */
  readonly name: string;
  readonly reason: string;
  readonly signedAt: Date;
}

/** A document with seal and signature dictionary, whose signature is still to be computed. */
export interface Unsigned {
  /** All bytes of the file but the room of the signature. */
  readonly signedBytes: Buffer;
  /** The whole file. @throws RangeError when the signature does not fit in its room */
  withSignature(cms: Buffer): Buffer;
}

/** Bytes kept free for the signature; with one certificate it needs about 1500. */
const ROOM = 4096;
const RANGE = 'ByteRange [0                                ]';

/**
 * Appends a revision that fills the empty seal field: picture, and a signature dictionary with room for the signature
 * (ISO 32000-2 §12.8). What was there before stays byte for byte.
 * @param picture drawing operators, in a square of SEAL_SIZE points
 * @throws Error when the file has no empty seal field
 */
export function fillSealField(pdf: Buffer, picture: string, statement: Statement): Unsigned {
  const { field, form, trailer, size, start } = readStructure(pdf);
  const [signature, appearance] = [size, size + 1];
  const objects = new Map<number, string | Buffer>([
    [form.number, form.body.replace('/SigFlags 0', '/SigFlags 3')],
    [field.number, `${field.body}\n/V ${signature} 0 R\n/AP << /N ${appearance} 0 R >>`],
    [signature, signatureBody(statement)],
    [appearance, appearanceBody(picture)],
  ]);
  const parts: Buffer[] = [pdf];
  const offsets = new Map<number, number>();
  let length = pdf.length;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [number, body] of objects) {
    offsets.set(number, length);
    add(objectOf(number, body));
  }
  add(
    Buffer.from(`${crossReferences(offsets)}trailer\n<<\n${trailer(size + 2, start)}>>\nstartxref\n${length}\n%%EOF\n`),
  );
  return withRoom(Buffer.concat(parts), pdf.length);
}

function signatureBody({ name, reason, signedAt }: Statement): string {
  return [
    '/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached',
    `/${RANGE}`,
    `/Contents <${'0'.repeat(2 * ROOM)}>`,
    `/M (${pdfDate(signedAt)})\n/Name ${textString(name)}\n/Reason ${textString(reason)}`,
  ].join('\n');
}

function appearanceBody(picture: string): Buffer {
  const stream = deflateSync(picture);
  const head = [
    `<<\n/Type /XObject\n/Subtype /Form\n/BBox [0 0 ${SEAL_SIZE} ${SEAL_SIZE}]`,
    '/Resources << /ExtGState << /Ink << /Type /ExtGState /BM /Multiply >> >> >>',
    `/Filter /FlateDecode\n/Length ${stream.length}\n>>\nstream\n`,
  ].join('\n');
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream')]);
}

function objectOf(number: number, body: string | Buffer): Buffer {
  const whole = typeof body === 'string' ? Buffer.from(`<<\n${body}\n>>`, 'latin1') : body;
  return Buffer.concat([Buffer.from(`${number} 0 obj\n`), whole, Buffer.from('\nendobj\n')]);
}

/** One section for each object: their numbers need not follow each other. */
function crossReferences(offsets: ReadonlyMap<number, number>): string {
  const sections = [...offsets]
    .sort(([a], [b]) => a - b)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  return `xref\n${sections.join('')}`;
}

/** Writes into the new revision which bytes are signed. */
function withRoom(file: Buffer, from: number): Unsigned {
  const open = file.indexOf('/Contents <', from) + '/Contents '.length;
  const close = open + 2 * ROOM + 2;
  const range = `ByteRange [0 ${open} ${close} ${file.length - close}`.padEnd(RANGE.length - 1);
  file.write(`${range}]`, file.indexOf(RANGE, from), 'latin1');
  return {
    signedBytes: Buffer.concat([file.subarray(0, open), file.subarray(close)]),
    withSignature(cms) {
      if (cms.length > ROOM) throw new RangeError(`The signature has ${cms.length} bytes, there is room for ${ROOM}.`);
      const signed = Buffer.from(file);
      signed.write(cms.toString('hex'), open + 1, 'latin1');
      return signed;
    },
  };
}

/** D:20260302100000+08'00', the time in China. */
function pdfDate(time: Date): string {
  const inChina = new Date(time.getTime() + 8 * 3_600_000).toISOString();
  return `D:${inChina.slice(0, 19).replaceAll(/[-T:]/g, '')}+08'00'`;
}

/** A text string of PDF in UTF-16, which needs no escaping. */
function textString(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;
}
