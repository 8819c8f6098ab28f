import { arrows, type Flow } from './flow.ts';

/** Words for a state or a command in the picture; the name itself where there are none. */
export type Labels = Readonly<Record<string, string>>;

/** The flow as a mermaid state diagram (text). Equal flows give equal text, so a committed picture can be checked. */
export function mermaid<S extends string, C extends string>(flow: Flow<S, C>, labels: Labels = {}): string {
  const states = (Object.keys(flow.table) as S[]).filter((state) => state !== flow.start);
  const name = (id: string) => (labels[id] ? `${labels[id]} ${id}` : id);
  const end = (state: S) => (state === flow.start ? '[*]' : state);
  return [
    'stateDiagram-v2',
    ...states.map((state) => `  state "${name(state)}" as ${state}`),
    ...arrows(flow).map((arrow) => `  ${end(arrow.from)} --> ${end(arrow.to)}: ${name(arrow.command)}`),
    ...flow.ends.map((state) => `  ${state} --> [*]`),
    '',
  ].join('\n');
}
