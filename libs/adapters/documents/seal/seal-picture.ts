import { type Glyph } from 'fontkit';
import { requireGlyphsOf } from '../glyph-missing';
import { SEAL_SIZE } from './seal-place';
import { type Typeface } from '../layout/typeface';

/** What is written on a round seal. */
export interface SealText {
  /** On the arc above. */
  readonly authority: string;
  /** Under the star. */
  readonly sealName: string;
  /** At the bottom, e.g. 测试印章. */
  readonly note: string;
}

const RADIUS = SEAL_SIZE / 2;
const RED = '0.83 0 0.07';
/** The name on the arc: distance of its middle from the centre, height, most room in degrees, for all and for one. */
const ARC = { radius: 0.72 * RADIUS, height: 0.26 * RADIUS, span: 236, step: 27 };
/** How narrow characters are, as on real seals; longer names are narrower still. */
const NARROW = 0.82;

/**
 * A round seal as drawing operators of PDF, in a square of SEAL_SIZE points with its origin at the lower left. Characters
 * are drawn as outlines, so that no font is needed.
 * @throws GlyphMissing for a character that no font has
 */
export function sealPicture({ authority, sealName, note }: SealText, typeface: Typeface): string {
  for (const [field, text] of Object.entries({ authority, sealName, note })) requireGlyphsOf(text, field, typeface);
  return [
    // Laid over black text like ink: the text stays readable.
    'q /Ink gs',
    `${RED} rg ${RED} RG 1 0 0 1 ${RADIUS} ${RADIUS} cm`,
    `3 w ${circle(RADIUS - 1.8)} S`,
    star(0.25 * RADIUS, 0.13 * RADIUS),
    arcText(authority, typeface),
    straightText(sealName, { y: -0.5 * RADIUS, size: 0.175 * RADIUS, room: 0.9 * RADIUS }, typeface),
    straightText(note, { y: -0.72 * RADIUS, size: 0.15 * RADIUS, room: 0.7 * RADIUS }, typeface),
    'Q',
  ].join('\n');
}

function arcText(text: string, typeface: Typeface): string {
  const characters = [...text];
  const step = Math.min(ARC.step, ARC.span / Math.max(1, characters.length - 1));
  const room = inRadians(step) * ARC.radius * 0.94;
  const size = { width: Math.min(NARROW * ARC.height, room), height: ARC.height };
  return characters
    .map((character, index) => {
      const angle = inRadians((index - (characters.length - 1) / 2) * step);
      const middle = { x: ARC.radius * Math.sin(angle), y: ARC.radius * Math.cos(angle) };
      return outline(character, { ...size, middle, angle }, typeface);
    })
    .join('\n');
}

function straightText(
  text: string,
  { y, size, room }: { readonly y: number; readonly size: number; readonly room: number },
  typeface: Typeface,
): string {
  const characters = [...text];
  const width = Math.min(size, room / characters.length);
  return characters
    .map((character, index) => {
      const middle = { x: (index - (characters.length - 1) / 2) * width, y };
      return outline(character, { width: width * 0.96, height: size, middle, angle: 0 }, typeface);
    })
    .join('\n');
}

/** Where a character goes: size and middle in points, turned clockwise by an angle in radians. */
interface Spot {
  readonly width: number;
  readonly height: number;
  readonly middle: { readonly x: number; readonly y: number };
  readonly angle: number;
}

/** The outline of a character as a filled path, in the units of its font: whole numbers are short. */
function outline(character: string, { width, height, middle, angle }: Spot, typeface: Typeface): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const font = typeface.fontFor(codePoint, 'bold');
  if (!font) return '';
  const glyph = font.glyphForCodePoint(codePoint);
  const [x, y] = [width / font.unitsPerEm, height / font.unitsPerEm];
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const matrix = [x * cos, -x * sin, y * sin, y * cos].map((value) => value.toFixed(5));
  // The middle of a Chinese character is 0.38 em above the baseline.
  const origin = `1 0 0 1 ${Math.round(-glyph.advanceWidth / 2)} ${Math.round(-0.38 * font.unitsPerEm)} cm`;
  const path = pathOperators(glyph.path.commands);
  return `q ${matrix.join(' ')} ${short(middle.x)} ${short(middle.y)} cm ${origin} ${path} f Q`;
}

function inRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

type Coordinates = readonly [number, number];

function pathOperators(commands: Glyph['path']['commands']): string {
  let from: Coordinates = [0, 0];
  const operators = commands.map(({ command, args }) => {
    const points = pairs(args);
    const [first = from, second = first] = points;
    const curve = command === 'quadraticCurveTo' ? [towards(from, first), towards(second, first), second] : points;
    from = points.at(-1) ?? from;
    const operator = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'c', bezierCurveTo: 'c', closePath: 'h' }[command];
    return [...curve.flat().map(Math.round), operator].join(' ');
  });
  return operators.join(' ');
}

function pairs(args: readonly number[]): Coordinates[] {
  return Array.from({ length: args.length / 2 }, (_, index) => [args[2 * index] ?? 0, args[2 * index + 1] ?? 0]);
}

/** Control point of a cubic curve: PDF has no quadratic ones. */
function towards(end: Coordinates, control: Coordinates): Coordinates {
  return [end[0] + (2 / 3) * (control[0] - end[0]), end[1] + (2 / 3) * (control[1] - end[1])];
}

function star(radius: number, y: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const length = index % 2 === 0 ? radius : radius * 0.382;
    const angle = (index * Math.PI) / 5;
    return `${short(length * Math.sin(angle))} ${short(y + length * Math.cos(angle))}`;
  });
  return `${points.map((point, index) => `${point} ${index === 0 ? 'm' : 'l'}`).join(' ')} h f`;
}

/** A circle of four curves. */
function circle(radius: number): string {
  const k = 0.5523 * radius;
  const r = radius;
  const curves = [
    [k, r, r, k, r, 0],
    [r, -k, k, -r, 0, -r],
    [-k, -r, -r, -k, -r, 0],
    [-r, k, -k, r, 0, r],
  ];
  return `0 ${r} m ${curves.map((curve) => `${curve.map(short).join(' ')} c`).join(' ')} h`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
