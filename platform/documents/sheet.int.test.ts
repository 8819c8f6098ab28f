import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { printSheets, type ReadRow, readSheet, type SheetRow } from './sheet.ts';
import type { Column } from './sheet-cell.ts';

const COLUMNS: readonly Column[] = [
  { key: 'code', title: '编号', width: 16, kind: 'text' },
  { key: 'words', title: '情况', width: 40, kind: 'text' },
  { key: 'count', title: '数量', width: 8, kind: 'number' },
  { key: 'due', title: '期限', width: 16, kind: 'date' },
  { key: 'at', title: '发现时间', width: 18, kind: 'instant' },
];
const OPTIONS = { createdAt: '2025-11-22T00:00:00Z', author: '港湾' };
const HAZARD = { code: 'HZ-1', words: '接地夹断股', count: 3, due: '2025-12-05', at: '2025-11-21T18:30:00Z' };

const print = (rows: Iterable<SheetRow> | AsyncIterable<SheetRow>) =>
  printSheets([{ name: '台账', columns: COLUMNS, rows }], OPTIONS);
const values = (rows: unknown) => (rows as readonly ReadRow[]).map((row) => row.values);
function* hazards(count: number) {
  for (let n = 1; n <= count; n += 1) yield { ...HAZARD, code: `HZ-${n}`, words: `第${n}处静电接地夹断股` };
}
async function open(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}
/** A workbook made by hand, as another program would. */
async function workbookOf(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('导入'));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('writing', () => {
  test("a bold frozen header with a filter, dates as dates in Chinese form, instants in the park's time", async () => {
    const sheet = (await open(await print([HAZARD]))).worksheets[0] as ExcelJS.Worksheet;
    expect(sheet.name).toBe('台账');
    expect(sheet.getRow(1).values).toEqual([undefined, '编号', '情况', '数量', '期限', '发现时间']);
    expect(sheet.getCell('A1').font.bold).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:E1');
    expect(sheet.getCell('C2').value).toBe(3);
    expect(sheet.getCell('D2').value).toEqual(new Date('2025-12-05T00:00:00Z'));
    expect(sheet.getCell('D2').numFmt).toBe('yyyy"年"m"月"d"日"');
    expect(sheet.getCell('E2').value).toEqual(new Date('2025-11-22T02:30:00Z'));
  });

  test('text is never a formula, whatever it begins with', async () => {
    const texts = ['=1+1', '+86 10', '-3', '@SUM(A1)', '=HYPERLINK("http://evil")'];
    const bytes = await print(texts.map((words) => ({ words })));
    const sheet = (await open(bytes)).worksheets[0] as ExcelJS.Worksheet;
    for (const [index, words] of texts.entries()) {
      const cell = sheet.getCell(index + 2, 2);
      expect([cell.type, cell.value, cell.numFmt]).toEqual([ExcelJS.ValueType.String, words, '@']);
    }
    expect(values(await readSheet(bytes, COLUMNS)).map((row) => row.words)).toEqual(texts);
  });

  test('what XML cannot hold is left out, what Excel cannot is cut, what does not fit its column stays text', async () => {
    const row = {
      code: 'a\u0000\u0007\ud800b\ufffe',
      words: '长'.repeat(40_000),
      count: '三',
      due: '2025-02-30',
      at: '昨天',
    };
    const [read] = values(await readSheet(await print([row]), COLUMNS));
    expect(read).toMatchObject({ code: 'ab', count: '三', due: '2025-02-30', at: '昨天' });
    expect(read?.words).toHaveLength(32_767);
  });

  test('several sheets, an empty one among them, and a name that Excel would refuse', async () => {
    const of = (name: string, rows: SheetRow[]) => ({ name, columns: COLUMNS, rows });
    const workbook = await open(
      await printSheets([of('一', []), of('a/b:[c]?', [HAZARD]), of('三', [HAZARD])], OPTIONS),
    );
    expect(workbook.worksheets.map((sheet) => [sheet.name, sheet.rowCount])).toEqual([
      ['一', 1],
      ['a b  c  ', 2],
      ['三', 2],
    ]);
  });

  test('rows that fail in the middle throw their own error, and the next workbook is written', async () => {
    async function* broken() {
      yield HAZARD;
      throw new Error('cursor broke');
    }
    await expect(print(broken())).rejects.toThrow('cursor broke');
    expect(await readSheet(await print([HAZARD]), COLUMNS)).toHaveLength(1);
  });

  test('1,000 rows weigh less than 100 KB; 60,000 leave the memory of this process nearly where it was', async () => {
    expect((await print(hazards(1000))).length).toBeLessThan(100 * 1024);
    const before = process.memoryUsage.rss();
    await print(hazards(60_000));
    expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(60);
  });
});

describe('reading', () => {
  test('what was written comes back, with the row numbers that Excel shows', async () => {
    const rows = await readSheet(await print([HAZARD, {}, { ...HAZARD, code: 'HZ-2' }]), COLUMNS);
    const read = { code: 'HZ-1', words: '接地夹断股', count: '3', due: '2025-12-05', at: '2025-11-22T02:30:00' };
    expect(rows).toEqual([
      { row: 2, values: read },
      { row: 4, values: { ...read, code: 'HZ-2' } },
    ]);
  });

  test('the header may stand under a title, in another order, with marks and other names', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(['企业名录']);
      sheet.addRow([]);
      sheet.addRow(['电话', '企业 名称*', '电话']);
      sheet.addRow([13800000000, ' 港城精细化工 \u3000', 'x']);
    });
    const columns = [
      { key: 'name', title: '企业名称' },
      { key: 'phone', title: '联系电话', aliases: ['手机', '电话'] },
      { key: 'note', title: '备注', required: false },
    ];
    expect(await readSheet(bytes, columns)).toEqual([
      { row: 4, values: { name: '港城精细化工', phone: '13800000000', note: '' } },
    ]);
  });

  test('rich text, links, formulas, errors, dates, times and fractions read as a person reads them', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(['值']);
      sheet.addRow([{ richText: [{ text: '静电' }, { font: { bold: true }, text: '接地' }] }]);
      sheet.addRow([{ text: '港湾', hyperlink: 'https://gangwan.example' }]);
      sheet.addRow([{ formula: 'A1&"b"', result: '结果' }]);
      sheet.addRow([{ formula: '1/0', result: { error: '#DIV/0!' } }]);
      sheet.addRow([new Date('2025-11-22T00:00:00Z')]);
      sheet.addRow([new Date('2025-11-22T08:30:00Z')]);
      sheet.addRow([0.1 + 0.2]);
      sheet.addRow([true]);
      sheet.addRow(['零\u200b宽\ufeff']);
    });
    const read = values(await readSheet(bytes, [{ key: 'v', title: '值' }])).map((row) => row.v);
    expect(read).toEqual([
      '静电接地',
      '港湾',
      '结果',
      '#DIV/0!',
      '2025-11-22',
      '2025-11-22T08:30:00',
      '0.3',
      'TRUE',
      '零宽',
    ]);
  });

  test('a hidden first sheet is passed over', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('字典', { state: 'hidden' }).addRow(['值']);
    workbook.addWorksheet('数据').addRows([['值'], ['真']]);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(values(await readSheet(bytes, [{ key: 'v', title: '值' }]))).toEqual([{ v: '真' }]);
  });
});

describe('what is refused', () => {
  test('missing columns, by their titles', async () => {
    const bytes = await workbookOf((sheet) => sheet.addRow(['编号', '数量']));
    const refusal = { refused: true, code: 'sheet.missing-columns', details: { titles: ['情况', '期限', '发现时间'] } };
    expect(await readSheet(bytes, COLUMNS)).toEqual(refusal);
  });

  test.each([
    ['text', Buffer.from('编号，情况\n1,2'), 'unknown'],
    ['nothing', Buffer.alloc(0), 'unknown'],
    ['an old .xls or one with a password', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), 'xls'],
    ['an empty zip', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1'), 'unknown'],
  ])('%s', async (_, bytes, found) => {
    expect(await readSheet(bytes, COLUMNS)).toEqual({ refused: true, code: 'sheet.not-xlsx', details: { found } });
  });

  test('a workbook cut off', async () => {
    const whole = await print(hazards(50));
    expect(await readSheet(whole.subarray(0, -200), COLUMNS)).toMatchObject({ code: 'sheet.not-xlsx' });
  });

  test('more than 20,000 rows, and more than 60 columns', async () => {
    expect(await readSheet(await print(hazards(20_001)), COLUMNS)).toMatchObject({ details: { maxRows: 20_000 } });
    const wide = await workbookOf((sheet) => sheet.addRow(Array.from({ length: 61 }, (_, n) => `列${n}`)));
    expect(await readSheet(wide, [{ key: 'first', title: '列0' }])).toMatchObject({
      code: 'sheet.too-large',
      details: { maxColumns: 60 },
    });
  });

  test('more than 10 MB, cut off while it streams', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 2 ** 20;
        yield Buffer.alloc(2 ** 20);
      }
    }
    expect(await readSheet(endless(), COLUMNS)).toMatchObject({ code: 'sheet.too-large' });
    expect(sent).toBe(11 * 2 ** 20);
  });
});
