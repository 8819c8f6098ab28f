/** A JSON value (RFC 8259) whose numbers are what was written: no binary double ever stood in between. */
export type WrittenJson = null | boolean | string | WrittenNumber | readonly WrittenJson[] | WrittenObject;
export interface WrittenObject {
  readonly [key: string]: WrittenJson;
}

/** A number as its text: `0.1`, `1e3`, `-0`. */
export class WrittenNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Why a text is no JSON that can be taken: what is wrong, and at which character (from 0; the end of the text where it stops short). */
export class UnreadableJson {
  readonly why: 'syntax' | 'keyTwice' | 'tooDeep';
  readonly position: number;

  constructor(why: UnreadableJson['why'], position: number) {
    this.why = why;
    this.position = position;
  }
}

/** Deeper than any file that people write; a bound, so that hostile text cannot exhaust the stack. */
const DEEPEST = 64;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 §7 wants control characters escaped.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORDS: readonly (readonly [string, null | boolean])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
];

/**
 * Reads JSON with numbers as written. Stricter than `JSON.parse` in two points: a key that stands twice in one object is refused,
 * because one of its values would be lost in silence, and so is more than 64 levels of nesting.
 */
export function readWrittenJson(text: string): WrittenJson | UnreadableJson {
  const reader = new Reader(text);
  const value = reader.value(0);
  if (value instanceof UnreadableJson) return value;
  return reader.atEnd() ? value : reader.unreadable();
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#take(SPACE);
  }

  atEnd(): boolean {
    return this.#at === this.#text.length;
  }

  unreadable(why: UnreadableJson['why'] = 'syntax', position = this.#at): UnreadableJson {
    return new UnreadableJson(why, position);
  }

  /** One value and the space after it; the space before it is taken already. */
  value(depth: number): WrittenJson | UnreadableJson {
    const value = this.#bareValue(depth);
    this.#take(SPACE);
    return value;
  }

  #bareValue(depth: number): WrittenJson | UnreadableJson {
    const first = this.#text[this.#at];
    if (first === '{' || first === '[') {
      if (depth === DEEPEST) return this.unreadable('tooDeep');
      return first === '{' ? this.#object(depth + 1) : this.#array(depth + 1);
    }
    if (first === '"') return this.#string();
    const word = WORDS.find(([name]) => this.#text.startsWith(name, this.#at));
    if (word) {
      this.#at += word[0].length;
      return word[1];
    }
    const number = this.#take(NUMBER);
    return number === '' ? this.unreadable() : new WrittenNumber(number);
  }

  #array(depth: number): readonly WrittenJson[] | UnreadableJson {
    const items: WrittenJson[] = [];
    this.#sign('[');
    if (this.#sign(']')) return items;
    do {
      const item = this.value(depth);
      if (item instanceof UnreadableJson) return item;
      items.push(item);
    } while (this.#sign(','));
    return this.#sign(']') ? items : this.unreadable();
  }

  #object(depth: number): WrittenObject | UnreadableJson {
    const entries = new Map<string, WrittenJson>();
    this.#sign('{');
    if (this.#sign('}')) return {};
    do {
      const start = this.#at;
      const key = this.#text[this.#at] === '"' ? this.#string() : this.unreadable();
      if (key instanceof UnreadableJson) return key;
      if (entries.has(key)) return this.unreadable('keyTwice', start);
      this.#take(SPACE);
      if (!this.#sign(':')) return this.unreadable();
      const value = this.value(depth);
      if (value instanceof UnreadableJson) return value;
      entries.set(key, value);
    } while (this.#sign(','));
    // `fromEntries` defines its keys: `__proto__` becomes one like any other.
    return this.#sign('}') ? Object.fromEntries(entries) : this.unreadable();
  }

  #string(): string | UnreadableJson {
    const start = this.#at;
    this.#at += 1;
    do this.#take(PLAIN);
    while (this.#take(ESCAPE) !== '');
    if (this.#text[this.#at] !== '"') return this.unreadable();
    this.#at += 1;
    return String(JSON.parse(this.#text.slice(start, this.#at)));
  }

  /** Takes the sign and the space after it, where it is the next. */
  #sign(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    this.#take(SPACE);
    return true;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
