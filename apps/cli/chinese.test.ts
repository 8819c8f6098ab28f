import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SOURCES = globSync('**/*.ts', { cwd: HERE }).filter((file) => !file.endsWith('.test.ts'));

/** What stands in a saying for a value that is filled in: it is taken for a Chinese word. */
const VALUE = '值';

/** Every text of a source that has Chinese in it, a template with its values left open. */
function chineseIn(source: string): string[] {
  let code = source.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');
  const values: string[] = [];
  // From the inside out, for a value may hold a template of its own.
  for (let before = ''; before !== code; ) {
    before = code;
    code = code.replace(/\$\{[^{}]*\}/g, (value) => {
      values.push(value);
      return VALUE;
    });
  }
  return [...values, code]
    .flatMap((part) => [...part.matchAll(/'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/gs)])
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .filter((text) => /\p{Script=Han}/u.test(text.replaceAll(VALUE, '')));
}

/** A comma, semicolon, colon, bracket, question or exclamation mark of ASCII beside a Chinese character or a value; JSON is left out. */
function asciiMarks(text: string): string[] {
  const prose = text.replace(/\{[^一-鿿]*\}|\[[^一-鿿]*\]/g, '');
  return [...prose.matchAll(/.?(?:\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}).?/gu)].map(([mark]) => mark);
}

describe('what the command line says in Chinese', () => {
  it('has Chinese punctuation', () => {
    const said = SOURCES.flatMap((file) => chineseIn(readFileSync(`${HERE}${file}`, 'utf8')));
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((text) => asciiMarks(text).length > 0)).toEqual([]);
  });

  it.each([
    ['`连不上(#{message});请检查`', 1],
    ["'用法:'", 1],
    ["'甲,乙'", 1],
    ['`#{word}, 乙`', 1],
    ["`甲#{list.map((each) => `#{each.zh}(乙)`).join(', ')}`", 1],
    ['`没有命令（#{name}）：请加 --help。`', 0],
    ['\'写成 {"people":60,"substances":[]}，或者 a, b\'', 0],
    ["say('甲', `English (#{name}): a, b`)", 0],
  ])('is found out in %s', (source, faults) => {
    const found = chineseIn(source.replaceAll('#{', '$' + '{')).filter((text) => asciiMarks(text).length > 0);
    expect(found).toHaveLength(faults);
  });
});
