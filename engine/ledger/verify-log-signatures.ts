import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { type LogCrypto, sameBytes } from './bytes.ts';
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import { openCosignature } from './cosignature.ts';
import { type KeyChain, keysAt, readKeyChange, walkKeys } from './keys.ts';
import { claims, type VerifierKey } from './verifier-key.ts';
import { type LogFault, logFault } from './verify-log-fault.ts';
import type { AnnouncedKey } from './verify-log-matters.ts';

/** Every checkpoint of an export under its size, as its bytes; and the log as its entries have shown it. */
export interface SignedLog {
  readonly origin: string;
  readonly size: number;
  readonly firstKey: VerifierKey;
  readonly announced: readonly AnnouncedKey[];
  readonly checkpoints: ReadonlyMap<number, Uint8Array>;
  readonly rootAt: (size: number) => Uint8Array | null;
}

/** Where the checkpoint of so many entries stands in the folder. */
export function checkpointPath(at: number, size: number): string {
  return at === size ? 'checkpoint' : `checkpoints/${at}`;
}

/** Walks the announced keys from the first; the first step that does not hold is named by its entry or by its checkpoint. */
export function verifyKeys(log: SignedLog, crypto: LogCrypto): KeyChain | LogFault {
  const { origin, size, firstKey, rootAt } = log;
  const changes = [];
  let chain: KeyChain = { origin, first: firstKey, changes: [] };
  for (const { index, name, facts } of log.announced) {
    const change = readKeyChange(facts, index, crypto.sha256);
    if (isRefusal(change)) return logFault(name, change, index);
    changes.push(change);
    const checkpointAt = (at: number) => log.checkpoints.get(at) ?? null;
    const walked = walkKeys(firstKey, { origin, size, changes, checkpointAt, rootAt }, crypto);
    if (isRefusal(walked)) {
      const isOfEntry = walked.code.startsWith('keys.') && !walked.code.startsWith('keys.overlap');
      return logFault(
        isOfEntry ? name : checkpointPath(change.fromSize, size),
        walked,
        isOfEntry ? index : change.fromSize,
      );
    }
    chain = walked;
  }
  return chain;
}

/** Who must have cosigned, and how many of them. */
export interface Witnessing {
  readonly witnesses: readonly VerifierKey[];
  readonly quorum: number;
  /** Names of those whose cosignatures the export says it has. */
  readonly expected: readonly string[];
}

export interface VerifiedCheckpoint {
  readonly faults: readonly LogFault[];
  /** Each witness's public key once. */
  readonly cosigned: readonly { readonly name: string; readonly time: number }[];
  /** Names of signers that nobody told the verifier of; they prove nothing and are no fault. */
  readonly unknown: readonly string[];
}

/** One checkpoint: the log's signature by the keys of its size, its root, and every cosignature of a known witness. */
export function verifyCheckpoint(
  at: number,
  log: SignedLog,
  chain: KeyChain,
  witnessing: Witnessing,
  crypto: LogCrypto,
): VerifiedCheckpoint {
  const path = checkpointPath(at, log.size);
  const source = log.checkpoints.get(at);
  const none = { cosigned: [], unknown: [] };
  // Told when it was not to be had.
  if (source === undefined) return { faults: [], ...none };
  const policy = { origin: log.origin, keys: keysAt(chain, at), witnesses: [], quorum: 0 };
  const opened = openCheckpoint(source, policy, crypto);
  if (isRefusal(opened)) return { faults: [logFault(path, opened, at)], ...none };
  const refusal = bodyFault(opened, at, log.rootAt(at));
  const cosigned = cosignatures(opened, witnessing.witnesses, crypto);
  const faults = cosignatureFaults(opened, cosigned, witnessing).map(([name, fault]) =>
    logFault(name === '' ? path : `cosignature of ${name}`, { ...fault, details: { path, ...fault.details } }, at),
  );
  const unknown = opened.unknown.filter((name) => !witnessing.witnesses.some((key) => key.name === name));
  const first = refusal === null ? [] : [logFault(path, refusal, at)];
  return { faults: [...first, ...faults], cosigned: cosigned.voices, unknown };
}

/** Names of witnesses with what is wrong about their cosignatures. */
function cosignatureFaults(
  { note }: OpenedCheckpoint,
  { voices, held, wrong }: ReturnType<typeof cosignatures>,
  { witnesses, quorum, expected }: Witnessing,
): readonly (readonly [name: string, refusal: Refusal])[] {
  const names = note.signatures.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) < at && witnesses.some((key) => key.name === name));
  const there = new Set([...held, ...wrong.map(({ name }) => name)]);
  const isKnown = (name: string) => witnesses.some((key) => key.name === name);
  const gone = expected.filter((name) => (isKnown(name) ? !there.has(name) : !names.includes(name)));
  const faults = [
    ...wrong.map(({ name }) => [name, refuse('cosignature.wrong')] as const),
    ...twice.map((name) => [name, refuse('cosignature.twice')] as const),
    ...gone.map((name) => [name, refuse('cosignature.missing')] as const),
  ];
  if (faults.length > 0 || voices.length >= quorum) return faults;
  const silent = witnesses.filter((key) => !voices.some(({ name }) => name === key.name)).map(({ name }) => name);
  return [[silent.join(', '), refuse('cosignature.too-few', { cosigned: voices.length, quorum })]];
}

function bodyFault(opened: OpenedCheckpoint, at: number, root: Uint8Array | null): Refusal | null {
  const lines = opened.note.signatures.map(({ name, id }) => `${name} ${id}`);
  const isTwice = lines.some((line, index) => line.startsWith(`${opened.origin} `) && lines.indexOf(line) < index);
  if (isTwice) return refuse('checkpoint.signed-twice');
  if (opened.size !== at) return refuse('checkpoint.other-size', { size: opened.size });
  return root === null || sameBytes(root, opened.root) ? null : refuse('checkpoint.root-differs', { size: at });
}

function cosignatures({ note }: OpenedCheckpoint, witnesses: readonly VerifierKey[], crypto: LogCrypto) {
  const voices: { name: string; time: number; key: VerifierKey }[] = [];
  const wrong: VerifierKey[] = [];
  const names: string[] = [];
  for (const signature of note.signatures) {
    const key = witnesses.find((known) => claims(signature, known));
    if (key === undefined) continue;
    const opened = openCosignature(note.text, signature.signature, key, crypto);
    if (opened === null) {
      wrong.push(key);
      continue;
    }
    names.push(key.name);
    // One voice for one public key, under however many names.
    if (!voices.some((voice) => sameBytes(voice.key.publicKey, key.publicKey)))
      voices.push({ name: key.name, time: opened.time, key });
  }
  return { voices: voices.map(({ name, time }) => ({ name, time })), held: names, wrong };
}
