import { arrows, type Flow } from './flow.ts';

/** What is wrong with a flow's graph; all three empty for a sound one. */
export interface FlowFaults<State extends string, Command extends string> {
  /** States that no path from the start reaches. */
  readonly unreachable: readonly State[];
  /** States from which no path leads to an end: a matter would be stuck there for ever. */
  readonly dead: readonly State[];
  /** Commands of `allCommands` that no state allows. */
  readonly unused: readonly Command[];
}

/** Walks the graph once forwards from the start and once backwards from the ends. */
export function checkFlow<S extends string, C extends string>(
  flow: Flow<S, C>,
  allCommands: readonly C[],
): FlowFaults<S, C> {
  const edges = arrows(flow);
  const states = Object.keys(flow.table) as S[];
  const reached = closure([flow.start], (state) => edges.filter((edge) => edge.from === state).map((edge) => edge.to));
  const ending = closure(flow.ends, (state) => edges.filter((edge) => edge.to === state).map((edge) => edge.from));
  const used = new Set(edges.map((edge) => edge.command));
  return {
    unreachable: states.filter((state) => !reached.has(state)),
    dead: states.filter((state) => !ending.has(state)),
    unused: allCommands.filter((command) => !used.has(command)),
  };
}

function closure<S>(from: readonly S[], next: (state: S) => readonly S[]): Set<S> {
  const seen = new Set(from);
  const open = [...from];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const neighbour of next(state)) {
      if (seen.has(neighbour)) continue;
      seen.add(neighbour);
      open.push(neighbour);
    }
  }
  return seen;
}
