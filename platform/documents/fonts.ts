import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Weight = 'regular' | 'bold';

// The TTF of this package: measured as the only source that holds all of GB2312 and GBK and subsets well in pdfkit.
const FILES: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

const loaded = new Map<Weight, Buffer>();
const ranges = new Map<Weight, Array<readonly [from: number, to: number]>>();

/** The font file's bytes, 10 MB each, read once. Only to be called in a process that does not stay. */
export function fontBytes(weight: Weight): Buffer {
  const bytes = loaded.get(weight) ?? readFileSync(fontPath(weight));
  loaded.set(weight, bytes);
  return bytes;
}

/**
 * The characters of a text that Regular or Bold cannot draw, each once, in order. Reads the font's character map only.
 * Line breaks and other control characters are not drawn and never answered.
 */
export function uncovered(text: string): string[] {
  const weights = Object.keys(FILES) as Weight[];
  const characters = new Set(text.replace(/\p{Cc}/gu, ''));
  return [...characters].filter((character) => !weights.every((weight) => covers(weight, character)));
}

function covers(weight: Weight, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const known = ranges.get(weight) ?? readCharacterMap(fontPath(weight));
  ranges.set(weight, known);
  return known.some(([from, to]) => code >= from && code <= to);
}

/** Reads the ranges of the `cmap` subtable in format 12 (OpenType 1.9, "Segmented coverage"), which knows all planes. */
function readCharacterMap(path: string): Array<readonly [number, number]> {
  const file = openSync(path, 'r');
  const read = (at: number, length: number) => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, at);
    return bytes;
  };
  try {
    const directory = read(12, 16 * read(4, 2).readUInt16BE());
    const entry = directory.indexOf('cmap', 0, 'latin1');
    const cmap = read(directory.readUInt32BE(entry + 8), directory.readUInt32BE(entry + 12));
    for (let table = 0; table < cmap.readUInt16BE(2); table += 1) {
      const at = cmap.readUInt32BE(4 + table * 8 + 4);
      if (cmap.readUInt16BE(at) === 12) return readGroups(cmap.subarray(at));
    }
    throw new Error(`no format 12 character map in ${path}`);
  } finally {
    closeSync(file);
  }
}

function readGroups(table: Buffer): Array<readonly [number, number]> {
  return Array.from({ length: table.readUInt32BE(12) }, (_, group) => {
    const at = 16 + group * 12;
    return [table.readUInt32BE(at), table.readUInt32BE(at + 4)] as const;
  });
}

function fontPath(weight: Weight): string {
  return fileURLToPath(import.meta.resolve(FILES[weight]));
}
