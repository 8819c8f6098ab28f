import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import { addCosignatures, writeAddCheckpoint } from '#engine/ledger/add-checkpoint.ts';
import { decimal } from '#engine/ledger/bytes.ts';
import type { VerifierKey } from '#engine/ledger/verifier-key.ts';
import { NODE_LOG_CRYPTO } from './note-crypto.ts';

/** A witness that the park has agreed with. */
export interface WitnessAt {
  /** Submission prefix (C2SP tlog-witness), `http:` or `https:`, e.g. `https://witness.union.example`. */
  readonly url: string;
  /** Of type `cosignature/v1`. */
  readonly key: VerifierKey;
}

/** A signed checkpoint that is to be cosigned. */
export interface Offered {
  readonly size: number;
  /** The signed note, with or without cosignatures. */
  readonly note: string;
  /** That the tree of this size begins with the tree of `old` leaves; empty for 0 and for itself. */
  readonly proofFrom: (old: number) => readonly Uint8Array[] | Refusal | Promise<readonly Uint8Array[] | Refusal>;
}

/** How it ended with one witness. Only `cosigned` changes anything; all others leave the checkpoint as it was. */
export type Witnessed =
  /**
   * `note` is the offered one with the cosignature, which holds. `from` is the size that it was proved from: less than what the
   * witness is known to have cosigned means that its folder was set back, and its operator must be told.
   */
  | { readonly ended: 'cosigned'; readonly note: string; readonly from: number }
  /** No answer, an answer that is none, or one that says "later": worth another try. */
  | { readonly ended: 'unreachable'; readonly why: string }
  /** It does not watch this log (404) or does not trust its key (403), or cannot read us (400): somebody must set something right. */
  | { readonly ended: 'refused'; readonly status: number; readonly why: string }
  /** It has cosigned a larger tree: ours is an older one, or our database was set back. */
  | { readonly ended: 'ahead'; readonly seen: number }
  /** It has cosigned another tree: our log is not the one that it saw. Never to be passed over in silence. */
  | { readonly ended: 'inconsistent'; readonly seen: number; readonly status: number };

export interface SubmitOptions {
  /** Milliseconds for all of it, with every retry; 5,000 unless told. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** A witness whose size moves under us is asked this often at most. */
const TRIES = 4;
const LONGEST_ANSWER = 16 * 1024;

/**
 * Asks one witness to cosign, from the size that it saw last as far as the caller knows (0 when he does not); where the witness
 * says another size, once more from there. Never throws and never takes longer than `timeout`.
 */
export async function submitCheckpoint(
  witness: WitnessAt,
  old: number,
  offered: Offered,
  { timeout = 5_000, signal }: SubmitOptions = {},
): Promise<Witnessed> {
  const ends = AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]);
  try {
    return await ask(witness, Math.min(old, offered.size), offered, ends);
  } catch (error) {
    return { ended: 'unreachable', why: ends.aborted ? 'timed out' : reasonOf(error) };
  }
}

async function ask({ url, key }: WitnessAt, first: number, offered: Offered, signal: AbortSignal): Promise<Witnessed> {
  let old = first;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const proof = await offered.proofFrom(old);
    if (isRefusal(proof)) return { ended: 'unreachable', why: proof.code };
    const { status, contentType, body } = await post(url, writeAddCheckpoint(old, proof, offered.note), signal);
    if (status === 200) return openAnswer(offered.note, body, key, old);
    if (status === 422) return { ended: 'inconsistent', seen: old, status };
    if (status !== 409) return notNow(status, body);
    const seen = contentType === 'text/x.tlog.size' && body.endsWith('\n') ? decimal(body.slice(0, -1)) : null;
    if (seen === null) return { ended: 'unreachable', why: 'the answer names no size' };
    if (seen > offered.size) return { ended: 'ahead', seen };
    // The size is the one that we proved from, so what it does not accept is the root.
    if (seen === old) return { ended: 'inconsistent', seen, status };
    old = seen;
  }
  return { ended: 'unreachable', why: 'its size keeps changing' };
}

function openAnswer(note: string, body: string, key: VerifierKey, from: number): Witnessed {
  const cosigned = addCosignatures(note, body, [key], NODE_LOG_CRYPTO);
  return isRefusal(cosigned)
    ? { ended: 'refused', status: 200, why: cosigned.code }
    : { ended: 'cosigned', note: cosigned, from };
}

function notNow(status: number, body: string): Witnessed {
  const why = /^[a-z.-]{1,60}\n$/.test(body) ? body.trimEnd() : `status ${status}`;
  return [400, 403, 404, 413].includes(status) ? { ended: 'refused', status, why } : { ended: 'unreachable', why };
}

async function post(url: string, body: string, signal: AbortSignal) {
  const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body,
    redirect: 'error',
    signal,
  });
  const [contentType = ''] = (answer.headers.get('content-type') ?? '').split(';');
  return { status: answer.status, contentType: contentType.trim().toLowerCase(), body: await readAnswer(answer) };
}

/** The text of an answer; one that does not end is left. */
async function readAnswer({ body }: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, length] = ['', 0];
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > LONGEST_ANSWER) throw new Error('the answer is too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Why a connection failed, by the system's own code where there is one. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
