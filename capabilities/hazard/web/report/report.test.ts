import { describe, expect, test } from 'vitest';
import type { Directory } from '../directory.ts';
import { follow } from './follow.ts';
import { openingsOf, ownPlace } from './openings.ts';

const directory: Directory = {
  zones: [
    { id: 'east', name: '东片区' },
    { id: 'west', name: '西片区' },
  ],
  enterprises: [
    { id: 'ruian', name: '瑞安化工', zoneId: 'east' },
    { id: 'yongtai', name: '永泰树脂', zoneId: 'west' },
  ],
  sites: [
    { id: 'tanks', name: '一号罐区', zoneId: 'east', enterpriseId: 'ruian' },
    { id: 'road', name: '东大路', zoneId: 'east' },
  ],
  teams: [],
  agencies: [],
  squads: [],
};

describe('the way of reporting', () => {
  test('an inspector records, a safety officer self-checks, a worker reports', () => {
    expect(openingsOf({ verbs: ['hazard.report', 'hazard.record'] })).toEqual(['record', 'report']);
    expect(openingsOf({ verbs: ['hazard.selfReport', 'hazard.report'] })).toEqual(['selfReport', 'report']);
    expect(openingsOf({ verbs: ['hazard.report'] })).toEqual(['report']);
    expect(openingsOf({ verbs: ['hazard.figures'] })).toEqual([]);
  });

  test('whoever serves in one enterprise need not look for it', () => {
    expect(ownPlace({ appointments: [{ role: 'worker', enterpriseId: 'ruian', teamId: 't' }] })).toEqual({
      enterpriseId: 'ruian',
      teamId: 't',
    });
    expect(ownPlace({ appointments: [{ role: 'inspector', squadId: 's' }] })).toEqual({});
  });
});

describe('what follows from a place', () => {
  test('an enterprise brings its zone and takes another’s site and team away', () => {
    const all = { enterpriseId: 'yongtai', zoneId: 'east', siteId: 'tanks' };
    expect(follow({ enterpriseId: 'yongtai' }, all, directory)).toEqual({ zoneId: 'west', teamId: null, siteId: null });
  });

  test('a site of the park itself stays while the zone does', () => {
    const all = { enterpriseId: 'ruian', zoneId: 'east', siteId: 'road' };
    expect(follow({ description: '…' }, all, directory)).toEqual({});
    expect(follow({ zoneId: 'west' }, { ...all, zoneId: 'west' }, directory)).toEqual({ siteId: null });
  });
});
