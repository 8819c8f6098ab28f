export interface Progress {
  /** One more is done. */
  step(): void;
  end(): void;
}

/** A bar on standard error for work of `total` steps; nothing where no person watches. */
export async function showProgress(total: number): Promise<Progress> {
  if (!process.stderr.isTTY || total === 0) return { step: () => undefined, end: () => undefined };
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    format: '{bar} {percentage}% {value}/{total}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}
