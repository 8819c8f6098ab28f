import type { Words } from '../time/clock-rule.ts';
import { LOG_REFUSAL_WORDS } from './log-refusal-words.ts';

/** What a verifier says of a wrong thing, beside what the log itself refuses; `{name}` is filled from the fault's details. */
const FAULT_WORDS: Readonly<Record<string, Words>> = {
  'export.file-missing': { zh: '缺少这个文件。', en: 'The file is missing.' },
  'export.link': {
    zh: '这里是链接，不是文件；核验时不跟随链接。',
    en: 'This is a link and no file; links are not followed.',
  },
  'export.not-a-file': { zh: '这里不是普通文件。', en: 'This is no plain file.' },
  'export.file-too-long': {
    zh: '文件太长：{bytes} 字节，最多 {most} 字节。',
    en: 'The file has {bytes} bytes; it may have {most}.',
  },
  'export.unreadable': { zh: '读不出来（{error}）。', en: 'It cannot be read ({error}).' },
  'export.not-an-export': {
    zh: '这里没有港湾的导出：log.json 不是导出的说明。',
    en: 'There is no export of Gangwan here: log.json does not describe one.',
  },
  'export.format-unknown': {
    zh: '不认识的导出格式“{format}”；请用更新的程序核验。',
    en: 'The format “{format}” is not known; use a newer program.',
  },
  'export.head-member': {
    zh: 'log.json 里的“{member}”缺少或写得不对。',
    en: '“{member}” in log.json is missing or not in form.',
  },
  'export.other-first-key': {
    zh: '导出里的第一把公钥不是您给的那一把。',
    en: 'The first key in the export is not the one that you gave.',
  },
  'export.size-differs': {
    zh: 'log.json 说有 {said} 条记录，检查点说有 {checkpoint} 条。',
    en: 'log.json speaks of {said} entries, the checkpoint of {checkpoint}.',
  },
  'export.foreign-file': { zh: '这个文件不属于这本账。', en: 'This file is none of this log.' },
  'entry.not-utf8': { zh: '不是 UTF-8 文本。', en: 'It is not UTF-8 text.' },
  'entry.not-json': { zh: '不是 JSON。', en: 'It is not JSON.' },
  'entry.not-canonical': {
    zh: '不是规范写法的 JSON（RFC 8785）。',
    en: 'It is not written as canonical JSON (RFC 8785).',
  },
  'entry.version': { zh: '不认识的记录版本。', en: 'The version of the entry is not known.' },
  'entry.shape': { zh: '记录的“{member}”不合格式。', en: '“{member}” of the entry is not in form.' },
  'entry.foreign-park': { zh: '是别的园区的记录。', en: 'It is an entry of another park.' },
  'entry.facts': { zh: '“{type}”的内容读不懂。', en: 'The facts of “{type}” make no sense.' },
  'entry.leaf-differs': {
    zh: '记录被改过：哈希与 {tile} 里的不同。',
    en: 'The entry was changed: its hash is not the one in {tile}.',
  },
  'chain.gap': {
    zh: '序号是 {seq}，应当是 {expected}：中间少了、多了或换了位置。',
    en: 'Its number is {seq} and should be {expected}: one was dropped, doubled or moved.',
  },
  'chain.link': {
    zh: '接不上第 {seq} 条：那一条或这一条被改过。',
    en: 'It does not follow on seq {seq}: that one or this one was changed.',
  },
  'chain.time': {
    zh: '记录时间早于本事项的上一条（{before}）。',
    en: 'It was recorded before the matter’s entry before it ({before}).',
  },
  'tile.not-of-entries': {
    zh: '与记录算出来的不同，从第 {entry} 号记录起。',
    en: 'It is not what the entries make, from entry {entry} on.',
  },
  'bundle.not-in-tree': {
    zh: '这一包记录不是 {tile} 里的那一包：其中有记录被改过。',
    en: 'It is not the bundle that {tile} stands for: entries in it were changed.',
  },
  'checkpoint.other-size': {
    zh: '这是 {size} 条时的检查点，放错了地方。',
    en: 'This is the checkpoint of {size} entries.',
  },
  'checkpoint.root-differs': {
    zh: '根哈希与 {size} 条记录算出来的不同：签名以后账本被改过。',
    en: 'Its root is not that of the {size} entries: the log was changed after it was signed.',
  },
  'checkpoint.signed-twice': { zh: '同一个签名出现了两次。', en: 'The same signature stands there twice.' },
  'cosignature.wrong': { zh: '{path} 里的见证签名不对。', en: 'The cosignature in {path} does not hold.' },
  'cosignature.missing': { zh: '{path} 里缺少这家的见证签名。', en: 'The cosignature is missing in {path}.' },
  'cosignature.twice': { zh: '{path} 里的见证签名出现了两次。', en: 'The cosignature stands in {path} twice.' },
  'cosignature.too-few': {
    zh: '见证不够：要 {quorum} 家，{path} 里只有 {cosigned} 家。',
    en: 'Too few witnesses: {quorum} are needed, {cosigned} cosigned {path}.',
  },
  'figures.unreadable': { zh: '数字表不合格式。', en: 'The figures are not in form.' },
  'figures.other-size': { zh: '数字表不是 {size} 条记录时的。', en: 'The figures are not as of {size} entries.' },
  'figures.unknown-version': { zh: '不认识这一版数字。', en: 'This version of figures is not known.' },
  'figures.row-unfounded': { zh: '账本里没有这一行的依据。', en: 'Nothing in the log founds this row.' },
  'figures.row-twice': { zh: '这一行出现了两次。', en: 'The row stands there twice.' },
  'figures.row-missing': { zh: '缺少这一行。', en: 'The row is missing.' },
  'figures.row-out-of-order': { zh: '这一行的位置不对。', en: 'The row is out of order.' },
  'figures.count-wrong': {
    zh: '“{name}”写的是“{said}”，按账本算是“{folded}”。',
    en: '“{name}” is said to be “{said}”; the log comes to “{folded}”.',
  },
  'figures.not-folded': { zh: '事项 {matter} 的内容算不出数字。', en: 'The entries of {matter} come to no figures.' },
  'draw.unreadable': { zh: '抽取记录不合格式。', en: 'The record of the draw is not in form.' },
  'draw.does-not-hold': {
    zh: '抽取对不上，从“{at}”起。',
    en: 'The draw does not hold, from “{at}” on.',
  },
};

/** The sentence for a fault's or a refusal's code in both languages; the code itself where it is none of the log's. */
export function sayLogFault({ code, details = {} }: { code: string; details?: object | undefined }): Words {
  const known: Readonly<Record<string, Words>> = LOG_REFUSAL_WORDS;
  const { zh, en } = FAULT_WORDS[code] ?? known[code] ?? { zh: code, en: code };
  const values = new Map(Object.entries(details).map(([name, value]) => [name, String(value)]));
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
  return { zh: filled(zh), en: filled(en) };
}
