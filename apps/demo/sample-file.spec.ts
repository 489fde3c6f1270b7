import { crc32, inflateSync } from 'node:zlib';
import { sampleFile } from './sample-file';

const text = '营业场所平面图（示例）';
const bytes = (format: 'pdf' | 'ofd' | 'jpg' | 'png') =>
  Buffer.from(sampleFile({ id: 'm', formats: [format] }, text).bytes);

describe('sample files', () => {
  it('given a format, then the name ends with it and the file begins as the format demands', () => {
    expect(sampleFile({ id: 'layout-plan', formats: ['png', 'pdf'] }, text)).toMatchObject({
      name: 'layout-plan.png',
      mediaType: 'image/png',
    });
    expect(bytes('pdf').subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes('ofd').subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(bytes('jpg').subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(bytes('png').subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  });

  it('given a PDF, then every offset of its table leads to its object', () => {
    const file = bytes('pdf').toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    const offsets = [...file.slice(start).matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset));
    expect(file.slice(start)).toMatch(/^xref/);
    expect(offsets.map((offset, index) => file.startsWith(`${index + 1} 0 obj`, offset))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('given a PNG, then its chunks follow one another with right checksums and hold a pixel', () => {
    const file = bytes('png');
    const types: string[] = [];
    for (let at = 8; at < file.length;) {
      const length = file.readUInt32BE(at);
      const content = file.subarray(at + 4, at + 8 + length);
      expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(content));
      types.push(content.subarray(0, 4).toString());
      if (types.at(-1) === 'IDAT') expect(inflateSync(content.subarray(4))).toHaveLength(2);
      at += 12 + length;
    }
    expect(types).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
  });

  it('given two texts, then the files differ', () => {
    const other = sampleFile({ id: 'm', formats: ['jpg'] }, '另一份');
    expect(Buffer.from(other.bytes).equals(bytes('jpg'))).toBe(false);
  });
});
