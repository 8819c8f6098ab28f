interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Turns many single calls into few: items that arrive while a batch is under way, or within one turn of the event loop, are carried
 * together, at most `most` at a time, one batch after the other. `carry` answers an outcome for each item, in order.
 */
export function gather<Item, Outcome>(
  carry: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  most: number,
): (item: Item) => Promise<Outcome> {
  const waiting: Waiting<Item, Outcome>[] = [];
  let busy = false;

  const flush = async () => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        const outcomes = await carry(batch.map(({ item }) => item));
        for (const [at, one] of batch.entries()) one.settle(outcomes[at] as Outcome);
      } catch (error) {
        for (const one of batch) one.fail(error);
      }
    }
    busy = false;
  };

  return (item) =>
    new Promise((settle, fail) => {
      waiting.push({ item, settle, fail });
      if (busy) return;
      busy = true;
      setImmediate(() => void flush());
    });
}
