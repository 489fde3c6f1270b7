import { type Font, openSync } from 'fontkit';

/** Regular for text, bold for titles, headings of tables and the seal. */
export type Weight = 'regular' | 'bold';

/** A stretch of text that one font prints. */
export interface Run {
  readonly font: Font;
  readonly text: string;
}

/** Noto Serif SC in two weights, and behind it the fonts for characters that it lacks. */
export interface Typeface {
  /** The first font that has the character; nothing when none has it. */
  fontFor(codePoint: number, weight: Weight): Font | undefined;
  /** Width in em (of the font size), about: 1 for a Chinese character; kerning is left out. */
  widthOf(text: string, weight: Weight): number;
  /** The text cut where the font changes. @throws RangeError for a character that no font has */
  runsOf(text: string, weight: Weight): readonly Run[];
}

/** Two of the eight weights of the package, 15 MB each; an image for production can leave the others out. */
const FILES: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
};

/** Parsed fonts by file; parsing and warming up one of 15 MB takes longer than printing a document. */
const parsed = new Map<string, Font>();
const typefaces = new Map<string, Typeface>();

/**
 * The typeface with further fonts in order of preference.
 * @param fallbackFonts paths of TTF files, e.g. a font with all characters of GB 18030-2022 that the authority has licensed
 * @throws Error when a file is missing or no font
 */
export function typefaceWith(fallbackFonts: readonly string[] = []): Typeface {
  const key = fallbackFonts.join('\n');
  const known = typefaces.get(key);
  if (known) return known;
  const fallback = fallbackFonts.map(fontOf);
  const made = assemble({
    regular: [fontOf(require.resolve(FILES.regular)), ...fallback],
    bold: [fontOf(require.resolve(FILES.bold)), ...fallback],
  });
  typefaces.set(key, made);
  return made;
}

function fontOf(path: string): Font {
  const known = parsed.get(path);
  if (known) return known;
  const font = openSync(path);
  if (!('layout' in font)) throw new Error(`"${path}" is a collection of fonts: name a file with one font.`);
  parsed.set(path, font);
  return font;
}

function assemble(fonts: Readonly<Record<Weight, readonly Font[]>>): Typeface {
  const widths: Record<Weight, Map<string, number>> = { regular: new Map(), bold: new Map() };
  const fontFor: Typeface['fontFor'] = (codePoint, weight) =>
    fonts[weight].find((font) => font.hasGlyphForCodePoint(codePoint));
  const widthOfCharacter = (character: string, weight: Weight) => {
    const known = widths[weight].get(character);
    if (known !== undefined) return known;
    const font = printing(fontFor, character, weight);
    const width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    widths[weight].set(character, width);
    return width;
  };
  return {
    fontFor,
    widthOf: (text, weight) => [...text].reduce((sum, character) => sum + widthOfCharacter(character, weight), 0),
    runsOf: (text, weight) => runsOf(text, (character) => printing(fontFor, character, weight)),
  };
}

function printing(fontFor: Typeface['fontFor'], character: string, weight: Weight): Font {
  const font = fontFor(character.codePointAt(0) ?? 0, weight);
  if (!font) throw new RangeError(`No font has "${character}".`);
  return font;
}

function runsOf(text: string, fontOfCharacter: (character: string) => Font): Run[] {
  const runs: { font: Font; text: string }[] = [];
  for (const character of text) {
    const font = fontOfCharacter(character);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}
