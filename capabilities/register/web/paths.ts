import { REGISTERS, type SheetName } from '../model/index.ts';

/** `zone` → `zones`; the contract's own table comes with zod, and a test holds the two equal. */
export function pathOf(sheet: SheetName): string {
  if (sheet === 'agency') return 'agencies';
  return `${sheet}s`;
}

/** The sheet that an address names; `null` for none. */
export function sheetOf(path: unknown): SheetName | null {
  return [...REGISTERS, 'person' as const].find((sheet) => pathOf(sheet) === path) ?? null;
}
