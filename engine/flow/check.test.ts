import { describe, expect, it } from 'vitest';
import { checkFlow } from './check.ts';
import { allows, arrows, commandsIn, type Flow, isSealed } from './flow.ts';
import { mermaid } from './picture.ts';

type State = 'none' | 'open' | 'closed' | 'island' | 'pit';
type Command = 'begin' | 'end' | 'fall' | 'never';

const sound: Flow<'none' | 'open' | 'closed', 'begin' | 'end'> = {
  name: 'door',
  start: 'none',
  ends: ['closed'],
  table: { none: { begin: ['open'] }, open: { end: ['closed'] }, closed: {} },
};
const faulty: Flow<State, Command> = {
  name: 'faulty',
  start: 'none',
  ends: ['closed'],
  table: {
    none: { begin: ['open'] },
    open: { end: ['closed'], fall: ['pit'] },
    closed: {},
    island: { end: ['closed'] },
    pit: {},
  },
};

describe('a flow', () => {
  it('is checked for states out of reach, states without an end and commands without use', () => {
    expect(checkFlow(sound, ['begin', 'end'])).toEqual({ unreachable: [], dead: [], unused: [] });
    expect(checkFlow(faulty, ['begin', 'end', 'fall', 'never'])).toEqual({
      unreachable: ['island'],
      dead: ['pit'],
      unused: ['never'],
    });
  });

  it('says what is allowed, and where nothing follows', () => {
    expect(commandsIn(faulty, 'open')).toEqual(['end', 'fall']);
    expect([allows(sound, 'open', 'end'), allows(sound, 'open', 'begin')]).toEqual([true, false]);
    expect([isSealed(sound, 'closed'), isSealed(sound, 'open')]).toEqual([true, false]);
    expect(arrows(sound)).toHaveLength(2);
  });

  it('draws itself', () => {
    expect(mermaid(sound, { open: '开着' })).toBe(
      [
        'stateDiagram-v2',
        '  state "开着 open" as open',
        '  state "closed" as closed',
        '  [*] --> open: begin',
        '  open --> closed: end',
        '  closed --> [*]',
        '',
      ].join('\n'),
    );
  });
});
