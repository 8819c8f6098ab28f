import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { NoteSigner } from '#engine/ledger/verifier-key.ts';
import { createLog } from '#platform/config/log.ts';
import { createWitnessServer } from './server.ts';
import { findLogs, openState } from './state.ts';
import { openWitness, type Tell } from './witness.ts';

export const DEFAULT_WITNESS_PORT = 8687;

/** Milliseconds that requests under way are given at a stop. */
const LAST_WORDS = 3_000;

export interface WitnessWish {
  /** Folder with all that the witness knows. */
  readonly stateDir: string;
  readonly signer: NoteSigner;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface ServingWitness {
  /** The submission prefix, e.g. `http://127.0.0.1:8687`. */
  readonly address: string;
  /** Size cosigned last, by origin; `null` before the first. */
  readonly sizes: ReadonlyMap<string, number | null>;
  stop(): Promise<void>;
}

/**
 * Holds the state folder and listens. One JSON line per answer on standard error: log, size and code, no address and no body.
 * @throws WitnessTrouble, and what the system says when the port is taken
 */
export async function serveWitness({ stateDir, signer, host, port }: WitnessWish): Promise<ServingWitness> {
  const log = createLog('info');
  const tell: Tell = ({ code, ...what }) => (code === 'cosigned' ? log.info(what, code) : log.warn(what, code));
  const state = await openState(stateDir, { make: false });
  try {
    const now = () => Math.floor(Date.now() / 1_000);
    const witness = await openWitness({ logs: await findLogs(state), signer, now, tell });
    const server = createWitnessServer(witness, (error) => log.error({ err: error }, 'witness.failed'));
    server.listen(port, host);
    await once(server, 'listening');
    const stop = async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), LAST_WORDS).unref();
      await closed;
      await state.release();
    };
    return { address: addressOf(server.address() as AddressInfo), sizes: witness.sizes(), stop };
  } catch (error) {
    await state.release();
    throw error;
  }
}

function addressOf({ address, family, port }: AddressInfo): string {
  const host = ['0.0.0.0', '::'].includes(address) ? 'localhost' : address;
  return `http://${family === 'IPv6' && host !== 'localhost' ? `[${host}]` : host}:${port}`;
}
