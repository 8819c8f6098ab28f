import type { Words } from '../time/clock-rule.ts';
import type { BundleRefusal } from './bundle.ts';
import type { KeyChainRefusal } from './keys.ts';
import type { ReceiptRefusal } from './receipt.ts';
import type { TileRefusal } from './tiles.ts';
import type { WitnessRefusal } from './witness.ts';

/** Every "no" of the log, its notes, proofs, keys and witnesses. */
export type LogRefusal =
  | BundleRefusal
  | KeyChainRefusal
  | ReceiptRefusal
  | TileRefusal
  | WitnessRefusal
  | 'witness.answer-invalid';

type WordsFor<Area extends string> = Readonly<Record<Extract<LogRefusal, `${Area}.${string}`>, Words>>;

const TREE_WORDS: WordsFor<'merkle' | 'tile' | 'bundle'> = {
  'merkle.hash-length': { zh: '哈希必须是 32 字节。', en: 'A hash must have 32 bytes.' },
  'merkle.peaks-invalid': {
    zh: '保存的树与 {size} 条记录对不上，请从瓦片重新读取。',
    en: 'The tree that was kept does not fit {size} entries; read it again from the tiles.',
  },
  'merkle.index-outside': {
    zh: '账本只有 {size} 条记录，没有第 {index} 号（从 0 起）。',
    en: 'The log has {size} entries; there is no number {index} (counted from 0).',
  },
  'merkle.size-shrinks': {
    zh: '账本不能变短：原有 {old} 条，现在只有 {size} 条。',
    en: 'A log cannot shrink: it had {old} entries and now has {size}.',
  },
  'merkle.inclusion': {
    zh: '证明不成立：第 {index} 号记录不在这 {size} 条的账本里。',
    en: 'The proof does not hold: entry {index} does not stand in this log of {size} entries.',
  },
  'merkle.consistency': {
    zh: '账本被改过：{size} 条的账本不是从当初的 {old} 条接着写下来的。',
    en: 'The log was rewritten: its {size} entries do not begin with the {old} that it had.',
  },
  'tile.path-invalid': { zh: '“{path}”不是瓦片的路径。', en: '“{path}” is not the path of a tile.' },
  'tile.missing': { zh: '缺少瓦片 {path}。', en: 'The tile {path} is missing.' },
  'tile.length': {
    zh: '瓦片 {path} 的长度不对：{bytes} 字节。',
    en: 'The tile {path} has {bytes} bytes, which is not its length.',
  },
  'tile.outside': {
    zh: '账本只有 {size} 条记录，第 {level} 层没有第 {index} 个哈希。',
    en: 'The log has {size} entries; level {level} has no hash {index}.',
  },
  'bundle.entry-too-long': {
    zh: '一条记录最长 65535 字节，这条有 {bytes} 字节。',
    en: 'An entry may have 65,535 bytes; this one has {bytes}.',
  },
  'bundle.width-invalid': {
    zh: '一包记录只能有 1 到 256 条，不能是 {width} 条。',
    en: 'A bundle holds 1 to 256 entries, not {width}.',
  },
  'bundle.truncated': {
    zh: '记录包不完整：应有 {width} 条，读到第 {entry} 条就断了。',
    en: 'The bundle is cut short: of {width} entries it ends within number {entry}.',
  },
  'bundle.bytes-left': { zh: '记录包末尾多出 {bytes} 字节。', en: 'The bundle has {bytes} bytes too many.' },
};

const NOTE_WORDS: WordsFor<'note' | 'key'> = {
  'note.too-long': { zh: '签名文书最长 {most} 字节。', en: 'A signed note may have {most} bytes.' },
  'note.not-utf8': { zh: '签名文书不是 UTF-8 文本。', en: 'The signed note is not UTF-8 text.' },
  'note.control-character': { zh: '签名文书里有控制字符。', en: 'The signed note has control characters in it.' },
  'note.no-signatures': { zh: '文书下面没有签名。', en: 'There is no signature under the text.' },
  'note.signature-line': { zh: '第 {line} 行签名写得不对。', en: 'Signature line {line} is not in form.' },
  'note.too-many-signatures': { zh: '签名最多 {most} 个。', en: 'A note may have {most} signatures.' },
  'note.text-invalid': {
    zh: '这段文字不能签：要以换行结尾，不能有控制字符。',
    en: 'This text cannot be signed: it must end with a newline and have no control characters.',
  },
  'note.signature-wrong': {
    zh: '“{name}”的签名不对：文书被改过，或者签名是假的。',
    en: 'The signature of “{name}” is wrong: the text was changed, or the signature is forged.',
  },
  'note.unknown-signers': {
    zh: '签名的人都不认识：{names}。请核对公钥。',
    en: 'None of the signers is known: {names}. Check the public keys.',
  },
  'key.name-invalid': {
    zh: '公钥的名称“{name}”不能用：不能为空，不能有空格和加号。',
    en: '“{name}” cannot name a key: it must not be empty nor have spaces or a plus.',
  },
  'key.length': { zh: '公钥必须是 32 字节，不是 {bytes} 字节。', en: 'A public key has 32 bytes, not {bytes}.' },
  'key.text-invalid': {
    zh: '这不是公钥；公钥写作“名称+八位编号+编码”。',
    en: 'This is no public key; it is written name+hash+code.',
  },
  'key.type-unknown': { zh: '不支持第 {type} 类公钥。', en: 'Keys of type {type} are not supported.' },
  'key.id-wrong': {
    zh: '公钥“{name}”的编号 {id} 与内容不符，可能抄错了。',
    en: 'The id {id} of the key “{name}” is not its own; it may be miscopied.',
  },
};

const CHECKPOINT_WORDS: WordsFor<'checkpoint' | 'witness' | 'proof'> = {
  'checkpoint.body-invalid': {
    zh: '检查点写得不对：要有账本名称、条数、根哈希三行。',
    en: 'The checkpoint is not in form: origin, size and root hash, a line each.',
  },
  'checkpoint.foreign-log': {
    zh: '这是“{origin}”的检查点，不是“{expected}”的。',
    en: 'This is a checkpoint of “{origin}”, not of “{expected}”.',
  },
  'checkpoint.not-signed-by-log': {
    zh: '检查点缺少账本自己的签名：{missing}。',
    en: 'The checkpoint lacks the log’s own signature: {missing}.',
  },
  'checkpoint.too-few-witnesses': {
    zh: '见证不够：要 {quorum} 家，只有 {cosigned} 家。',
    en: 'Too few witnesses: {quorum} are needed, {cosigned} cosigned.',
  },
  'witness.request-invalid': {
    zh: '见证请求写得不对：先是原来的条数，再是证明，空一行后是检查点。',
    en: 'The request is not in form: the old size, the proof, an empty line, the checkpoint.',
  },
  'witness.answer-invalid': { zh: '见证人的答复不是签名。', en: 'The witness did not answer with signatures.' },
  'witness.unknown-log': { zh: '见证人不认识账本“{origin}”。', en: 'The witness does not watch the log “{origin}”.' },
  'witness.old-size-beyond': {
    zh: '原来的条数 {old} 大于检查点的条数 {size}。',
    en: 'The old size {old} is beyond the checkpoint’s {size}.',
  },
  'witness.old-size-differs': {
    zh: '见证人上次见到的是 {last} 条，不是 {old} 条；请从 {last} 条起重新证明。',
    en: 'The witness last saw {last} entries, not {old}; prove from {last}.',
  },
  'witness.root-differs': {
    zh: '同样是 {size} 条，内容却与见证人上次见到的不同：账本被改过。',
    en: 'Of the same {size} entries the witness saw another root: the log was rewritten.',
  },
  'proof.text-invalid': {
    zh: '证明写得不对：要有版本、序号、哈希各行，空一行后是检查点。',
    en: 'The proof is not in form: version, index and hashes, an empty line, the checkpoint.',
  },
};

const RECEIPT_WORDS: WordsFor<'receipt' | 'keys'> = {
  'receipt.text-invalid': { zh: '这不是港湾的回执。', en: 'This is no receipt of Gangwan.' },
  'receipt.foreign-log': {
    zh: '这是“{origin}”的回执，不是“{expected}”的。',
    en: 'This is a receipt of “{origin}”, not of “{expected}”.',
  },
  'receipt.without-receipt': { zh: '证明里没有回执。', en: 'There is no receipt in the proof.' },
  'receipt.other-entry': {
    zh: '回执说的是 {matter} 的第 {seq} 条，与这条记录不符。',
    en: 'The receipt is for entry {seq} of {matter}, which is not this one.',
  },
  'receipt.not-in-log': {
    zh: '账本里没有 {matter} 的第 {seq} 条：当初签收了，后来没有写进去，或者被拿掉了。请保存好回执。',
    en: 'Entry {seq} of {matter} is not in the log: it was signed for and then left out, or taken out. Keep the receipt.',
  },
  'keys.change-invalid': {
    zh: '第 {index} 号记录要换公钥，但写得不对。',
    en: 'Entry {index} announces a new key, but not in form.',
  },
  'keys.not-the-current-key': {
    zh: '第 {index} 号记录要换掉的不是现用的公钥。',
    en: 'Entry {index} would replace a key that is not the present one.',
  },
  'keys.used-before': {
    zh: '第 {index} 号记录要换上的公钥已经用过。',
    en: 'The key of entry {index} was used before.',
  },
  'keys.out-of-order': {
    zh: '第 {index} 号记录又要换公钥，可上一次更换还没有生效。',
    en: 'Entry {index} announces a key before the last change came into force.',
  },
  'keys.overlap-missing': {
    zh: '缺少新旧公钥共同签名的检查点（{size} 条）。',
    en: 'The checkpoint of {size} entries, which both keys sign, is missing.',
  },
  'keys.overlap-of-another-tree': {
    zh: '新旧公钥共同签名的检查点（{size} 条）与账本对不上。',
    en: 'The checkpoint of {size} entries that both keys signed is not of this log.',
  },
};

/** What the log's "no" says; `{name}` is filled from the refusal's details. */
export const LOG_REFUSAL_WORDS: Readonly<Record<LogRefusal, Words>> = {
  ...TREE_WORDS,
  ...NOTE_WORDS,
  ...CHECKPOINT_WORDS,
  ...RECEIPT_WORDS,
};
