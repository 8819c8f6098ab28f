import { hash, verify } from '@node-rs/argon2';

/** Characters a password needs at least (NIST SP 800-63B asks for length, not for classes of characters). */
export const LEAST_PASSWORD = 10;

/** argon2id with 19 MiB, two passes, one lane (OWASP's first choice). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/**
 * True when the password fits. With no hash (an unknown or passwordless account) the same work is done on a stand-in, so that
 * the time of the answer does not tell which accounts exist.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await standIn()), password.normalize('NFKC'));
  return fits && stored !== null;
}

let made: Promise<string> | null = null;
function standIn(): Promise<string> {
  made ??= hashPassword(`nobody-${process.pid}-${process.hrtime.bigint()}`);
  return made;
}
