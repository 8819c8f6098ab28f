/** One kind of request, sent at an even pace whether or not those before are answered. */
export interface Asking {
  readonly name: string;
  readonly perSecond: number;
  readonly ask: () => Promise<Response>;
}

/** What the answers took, milliseconds. */
export interface Latency {
  readonly count: number;
  /** Not answered, or not with a 2xx. */
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** Begins to ask; the answer ends it and waits for what is still open. */
export function pacedLoad({ perSecond, ask }: Asking): () => Promise<Latency> {
  const times: number[] = [];
  const open = new Set<Promise<void>>();
  let failed = 0;
  const once = async () => {
    const start = performance.now();
    const reply = await ask().catch(() => null);
    await reply?.arrayBuffer();
    if (reply?.ok) times.push(performance.now() - start);
    else failed += 1;
  };
  const pace = setInterval(() => {
    const asked: Promise<void> = once().finally(() => open.delete(asked));
    open.add(asked);
  }, 1_000 / perSecond);
  return async () => {
    clearInterval(pace);
    await Promise.all(open);
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { count: sorted.length + failed, failed, p50: at(0.5), p99: at(0.99), most: at(1) };
  };
}
