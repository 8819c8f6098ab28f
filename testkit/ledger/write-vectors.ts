import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHECKPOINTS, KEYS, NOTES, RECEIPTS, WITNESSED } from './vector-cases-notes.ts';
import { BUNDLES, CONSISTENCY, GROWN, INCLUSION, LEAVES, PATHS, ROOTS } from './vector-cases-trees.ts';

/** Writes `conformance/ledger` by the oracle, never by `engine/ledger`: `node testkit/ledger/write-vectors.ts`. */
const FOLDER = fileURLToPath(new URL('../../conformance/ledger/', import.meta.url));

function write(file: string, title: string, columns: readonly string[], lines: readonly string[]): void {
  const header = `# Conformance vectors of the log: ${title}
#
# One vector a line, fields parted by a tab, UTF-8. Lines that begin with # and blank lines are no vectors.
# Bytes are lower-case hexadecimal, lists are parted by commas, - is none; texts of several lines are JSON strings.
# Where the last column is a word with a dot in it, that is the code of the refusal. All keys are of tests only.
${columns.map((column, at) => `#   ${at + 1} ${column}`).join('\n')}
`;
  writeFileSync(`${FOLDER}${file}.txt`, `${header}\n${lines.join('\n')}\n`);
}

const TREE = 'Entry number i of a counted tree is the decimal of i, from 0.';

mkdirSync(FOLDER, { recursive: true });
write('leaves', 'leaf hashes (RFC 6962 §2.1)', ['case', 'entry', 'leaf hash'], LEAVES);
write(
  'roots',
  `roots (RFC 6962 §2.1). ${TREE}`,
  ['case', '"hex" and the entries, or "count" and how many', 'root'],
  ROOTS,
);
write(
  'inclusion',
  `inclusion proofs (RFC 6962 §2.1.1, RFC 9162 §2.1.3.2). ${TREE}`,
  ['case', 'index', 'size', 'leaf hash', 'root', 'proof', '"holds", or the refusal'],
  INCLUSION,
);
write(
  'consistency',
  `consistency proofs (RFC 6962 §2.1.2, RFC 9162 §2.1.4.2). ${TREE}`,
  ['case', 'old size', 'old root', 'size', 'root', 'proof', '"holds", or the refusal'],
  CONSISTENCY,
);
write(
  'tile-paths',
  'paths of tiles (C2SP tlog-tiles)',
  ['case', 'path', 'level, index and width, or the refusal'],
  PATHS,
);
write(
  'new-tiles',
  'tiles of hashes that are new when a log grows (C2SP tlog-tiles)',
  [
    'case',
    'size before',
    'size after',
    'paths by level and index; beyond 20, how many, and SHA-256 of them joined by newlines',
  ],
  GROWN,
);
write(
  'bundles',
  'bundles of entries (C2SP tlog-tiles)',
  ['case', 'width', 'bundle', 'entries, or the refusal'],
  BUNDLES,
);
write(
  'keys',
  'verifier keys (C2SP signed-note)',
  ['case', 'key', 'name, type, id and public key, or the refusal'],
  KEYS,
);
write(
  'notes',
  'signed notes (C2SP signed-note)',
  ['case', 'note', 'known keys', 'name+id of each key that signed, in the order of the note, or the refusal'],
  NOTES,
);
write(
  'checkpoints',
  'checkpoints and cosignatures (C2SP tlog-checkpoint, tlog-cosignature)',
  [
    'case',
    'checkpoint',
    'origin that is expected',
    'keys of the log, all of which must have signed',
    'keys of witnesses',
    'how many witnesses must have cosigned',
    'size, root, and POSIX seconds of the cosignatures, or the refusal',
  ],
  CHECKPOINTS,
);
write(
  'witness',
  'what a witness answers to add-checkpoint (C2SP tlog-witness)',
  [
    'case',
    'size that it cosigned last',
    'root of that size',
    'body of the request',
    'origin that it watches',
    'keys that it trusts',
    '"cosign" and the size, or status, size at 409, and refusal',
  ],
  WITNESSED,
);
write(
  'receipts',
  'receipts, alone and as a C2SP tlog-proof',
  [
    'case',
    'receipt or proof',
    'origin that is expected',
    'keys of the log for receipts',
    'keys of the log for checkpoints',
    'matter, seq, leaf hash, moment, and index and size of a proof, or the refusal',
  ],
  RECEIPTS,
);
