/** The languages of the desk; Chinese comes first. */
export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One saying in both languages. A missing one does not compile. */
export type Words = { readonly [L in Locale]: string };
export type Catalogue = Readonly<Record<string, Words>>;
export type Values = Readonly<Record<string, string | number>>;

/** The saying in `locale`, with `{name}` replaced from `values`. A name without a value is a bug and stays visible. */
export function say(words: Words, locale: Locale, values: Values = {}): string {
  return words[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The `{names}` that a text asks for, sorted; both languages of one saying must ask for the same. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string).sort();
}

/** Reads a stored or asked-for language; Chinese when it is none of ours. */
export function readLocale(text: string | null | undefined): Locale {
  return text?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
