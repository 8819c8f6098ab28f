/**
 * The flow of a matter: which command may be given in which state, and to which states it may lead.
 * The table is complete by type: a state that has no row does not compile.
 */
export interface Flow<State extends string, Command extends string> {
  readonly name: string;
  /** The state before the first event; no stored matter is ever in it. */
  readonly start: State;
  /** Resting states. A matter here asks nothing of anybody. */
  readonly ends: readonly State[];
  readonly table: FlowTable<State, Command>;
}

export type FlowTable<State extends string, Command extends string> = {
  readonly [S in State]: { readonly [C in Command]?: readonly State[] };
};

/** The commands that the flow allows in `state`, in the table's order. Who may give them is `access`'s question. */
export function commandsIn<S extends string, C extends string>(flow: Flow<S, C>, state: S): C[] {
  return Object.keys(flow.table[state]) as C[];
}

/** True when the flow allows `command` in `state`. */
export function allows<S extends string, C extends string>(flow: Flow<S, C>, state: S, command: C): boolean {
  return flow.table[state][command] !== undefined;
}

/** True when nothing may follow: a resting state without a single command. */
export function isSealed<S extends string, C extends string>(flow: Flow<S, C>, state: S): boolean {
  return commandsIn(flow, state).length === 0;
}

export interface Arrow<State extends string, Command extends string> {
  readonly from: State;
  readonly command: Command;
  readonly to: State;
}

/** Every arrow of the table, in the table's order. */
export function arrows<S extends string, C extends string>(flow: Flow<S, C>): Arrow<S, C>[] {
  return (Object.keys(flow.table) as S[]).flatMap((from) =>
    commandsIn(flow, from).flatMap((command) => (flow.table[from][command] ?? []).map((to) => ({ from, command, to }))),
  );
}
