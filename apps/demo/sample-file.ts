import { crc32, deflateSync } from 'node:zlib';
import { type Material } from '@yijian/domain/catalogue';
import { type SampleFile } from './gateway';

type Format = Material['formats'][number];

/** A small valid file in the first format the material takes; the text distinguishes one file from the next. */
export function sampleFile(material: Pick<Material, 'id' | 'formats'>, text: string): SampleFile {
  const format = material.formats[0] ?? 'pdf';
  const { mediaType, bytes } = FORMATS[format];
  return { name: `${material.id}.${format}`, mediaType, bytes: Uint8Array.from(bytes(text)) };
}

const FORMATS: Readonly<Record<Format, { readonly mediaType: string; readonly bytes: (text: string) => Buffer }>> = {
  pdf: { mediaType: 'application/pdf', bytes: pdf },
  ofd: { mediaType: 'application/ofd', bytes: (text) => zip('OFD.xml', ofdDocument(text)) },
  jpg: { mediaType: 'image/jpeg', bytes: jpeg },
  png: { mediaType: 'image/png', bytes: png },
};

/** One empty page, the text in the document information. */
function pdf(text: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Title <FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}> >>`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

/** One white pixel, the text in a comment chunk. */
function png(text: string): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('iTXt', Buffer.from(`Comment\0\0\0\0\0${text}`)),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length, 'BE'), content, uint32(crc32(content), 'BE')]);
}

/** One pixel (progressive JPEG) with the text as a comment segment after the file header. */
function jpeg(text: string): Buffer {
  const pixel = Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////' +
      'wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
    'base64',
  );
  const words = Buffer.from(text);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, (words.length + 2) >> 8, (words.length + 2) & 0xff]), words]);
  const header = 20;
  const endOfImage = Buffer.from([0xff, 0xd9]);
  return Buffer.concat([pixel.subarray(0, header), comment, pixel.subarray(header), endOfImage]);
}

function ofdDocument(text: string): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD">` +
      `<ofd:DocBody><ofd:DocInfo><ofd:Title>${text}</ofd:Title></ofd:DocInfo></ofd:DocBody></ofd:OFD>`,
  );
}

/** A ZIP archive with one entry, stored without compression; an OFD document (GB/T 33190) is such an archive. */
function zip(name: string, content: Buffer): Buffer {
  const fields = Buffer.concat([
    Buffer.from('14000000000000002100', 'hex'),
    uint32(crc32(content), 'LE'),
    uint32(content.length, 'LE'),
    uint32(content.length, 'LE'),
    Buffer.from([name.length, 0, 0, 0]),
  ]);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), content]);
  const entry = Buffer.concat([
    Buffer.from('504b01021400', 'hex'),
    fields,
    Buffer.alloc(2 + 2 + 2 + 4 + 4),
    Buffer.from(name),
  ]);
  const end = Buffer.concat([
    Buffer.from('504b05060000000001000100', 'hex'),
    uint32(entry.length, 'LE'),
    uint32(local.length, 'LE'),
    Buffer.alloc(2),
  ]);
  return Buffer.concat([local, entry, end]);
}

function uint32(value: number, order: 'LE' | 'BE'): Buffer {
  const bytes = Buffer.alloc(4);
  if (order === 'LE') bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}
