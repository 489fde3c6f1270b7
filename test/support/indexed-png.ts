import { createCanvas, loadImage } from '@napi-rs/canvas';
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Pictures beside each other as one small PNG: sixteen levels a colour and a palette are enough for printed pages, and take a
 * quarter of the bytes.
 */
export async function besideEachOther(pictures: readonly Buffer[]): Promise<Buffer> {
  const images = await Promise.all(pictures.map((picture) => loadImage(picture)));
  const width = images.reduce((sum, image) => sum + image.width, 0);
  const height = Math.max(...images.map((image) => image.height));
  const context = createCanvas(width, height).getContext('2d');
  let x = 0;
  for (const image of images) {
    context.drawImage(image, x, 0);
    x += image.width;
  }
  return indexedPng(context.getImageData(0, 0, width, height));
}

interface Pixels {
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Throws RangeError for more than 256 different colours, which no printed page has. */
function indexedPng({ data, width, height }: Pixels): Buffer {
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = level(data, 4 * pixel) * 256 + level(data, 4 * pixel + 1) * 16 + level(data, 4 * pixel + 2);
    const index = palette.get(colour) ?? palette.size;
    palette.set(colour, index);
    // Each row begins with its filter: none.
    rows[Math.floor(pixel / width) * (width + 1) + (pixel % width) + 1] = index;
  }
  if (palette.size > 256) throw new RangeError(`${palette.size} colours do not fit into a palette.`);
  const colours = [...palette.keys()].flatMap((colour) => [colour >> 8, (colour >> 4) & 15, colour & 15]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.map((value) => value * 17))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One of sixteen levels. */
function level(data: Uint8ClampedArray, at: number): number {
  return Math.round((data[at] ?? 0) / 17);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
