import { expect, it } from 'vitest';
import type { Flow } from '#engine/flow/flow.ts';
import { flowsAmong, page, stale } from './flows.ts';

const lamp: Flow<'off' | 'on' | 'broken', 'switchOn' | 'drop'> = {
  name: 'lamp',
  start: 'off',
  ends: ['broken'],
  table: { off: { switchOn: ['on'] }, on: { drop: ['broken'] }, broken: {} },
};

it('finds the flow among what a module exports', () => {
  expect(flowsAmong({ lamp, other: { name: 'x' }, words: 'x', nothing: null })).toEqual([lamp]);
});

it('draws the picture in a mermaid block, and says what made it', () => {
  const text = page('lamp', [lamp]);
  expect(text).toContain('node tools/flows.ts');
  expect(text).toContain('```mermaid\nstateDiagram-v2\n');
  expect(text).toContain('on --> broken: drop');
  expect(text).not.toContain('## lamp');
});

it('gives each of several flows its heading', () => {
  expect(page('lamp', [lamp, { ...lamp, name: 'spare' }])).toContain('## spare');
});

it('names a picture that is missing, one that differs and one that nothing makes', () => {
  const wanted = new Map([
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ]);
  const committed = new Map([
    ['a', '1'],
    ['b', 'old'],
    ['d', '4'],
  ]);
  expect(stale(wanted, committed)).toEqual(['b', 'c', 'd']);
});
