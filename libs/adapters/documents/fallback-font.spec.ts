import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedNotice } from '@yijian/domain/testing';
import { extractText } from 'unpdf';
import { GlyphMissing, renderPdf } from '.';

const path = join(tmpdir(), `${randomUUID()}.ttf`);
beforeAll(() => writeFile(path, fontWith('𠮷')));
afterAll(() => rm(path));

const print = (name: string, fallbackFonts: readonly string[]) =>
  renderPdf(printedNotice({ head: [{ label: '申请人', value: name }] }), { issuedAt: new Date(0), fallbackFonts });

describe('a further font', () => {
  it('given a character that only it has, then the character is printed among the others and can be copied', async () => {
    const { text } = await extractText(new Uint8Array(await print('张𠮷三', [path])), { mergePages: true });
    expect(text).toContain('张𠮷三');
  });

  it('given a character that it lacks too, then nothing is printed', async () => {
    await expect(print('张𠮷𠮸', [path])).rejects.toMatchObject({ name: 'GlyphMissing', codePoint: 'U+20BB8' });
    await expect(print('张𠮷', [])).rejects.toThrow(GlyphMissing);
  });

  it('given a font that is not there, then the error names the file', async () => {
    await expect(print('张三', ['/no/such/font.ttf'])).rejects.toThrow('/no/such/font.ttf');
  });
});

/** The smallest TrueType font: one character, drawn as a square. */
function fontWith(character: string): Buffer {
  const square = Buffer.concat([
    int16(1, 0, 0, 900, 900, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    int16(0, 900, 0, -900, 0, 0, 900, 0),
  ]);
  const codePoint = character.codePointAt(0) ?? 0;
  const cmap = Buffer.concat([int16(0, 1, 3, 10), int32(12), int16(12, 0), int32(28, 0, 1, codePoint, codePoint, 1)]);
  const text = Buffer.from('OneCharacter', 'utf16le').swap16();
  const name = Buffer.concat([int16(0, 1, 18, 3, 1, 0x409, 6, text.length, 0), text]);
  return tablesOf({
    'OS/2': Buffer.alloc(96),
    cmap,
    glyf: square,
    head: Buffer.concat([
      int32(0x10000, 0, 0, 0x5f0f3cf5),
      int16(0, 1000),
      Buffer.alloc(16),
      int16(0, 0, 900, 900, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([int32(0x10000), int16(900, -100, 0, 1000), Buffer.alloc(22), int16(2)]),
    hmtx: int16(1000, 0, 1000, 0),
    loca: int32(0, 0, square.length),
    maxp: Buffer.concat([int32(0x10000), int16(2, 4, 1), Buffer.alloc(22)]),
    name,
    post: Buffer.concat([int32(0x30000), Buffer.alloc(28)]),
  });
}

function tablesOf(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  let offset = 12 + 16 * entries.length;
  const directory = entries.map(([tag, { length }]) => {
    const entry = Buffer.concat([Buffer.from(tag), int32(0, offset, length)]);
    offset += padded(length);
    return entry;
  });
  const bodies = entries.map(([, table]) => Buffer.concat([table], padded(table.length)));
  return Buffer.concat([int32(0x10000), int16(entries.length, 0, 0, 0), ...directory, ...bodies]);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function int16(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 0xff, value & 0xff])));
}

function int32(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => int16(value >>> 16, value & 0xffff)));
}
