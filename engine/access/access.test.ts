import { describe, expect, it } from 'vitest';
import { type Actor, can, type Grants, type Reach, waysOf } from './access.ts';
import { ROLES } from './roles.ts';

type Verb = 'thing.see' | 'thing.do';
const nothing = Object.fromEntries(ROLES.map((role) => [role, {}])) as unknown as Grants<Verb>;
const granting = (reach: Reach | readonly Reach[]): Grants<Verb> => ({ ...nothing, inspector: { 'thing.see': reach } });
const actor: Actor = {
  personId: 'me',
  parkId: 'p',
  appointments: [{ role: 'inspector', enterpriseId: 'e1', teamId: 't1', squadId: 's1', agencyId: 'a1' }],
};
const subject = {
  parkId: 'p',
  enterpriseId: 'e1',
  teamId: 't1',
  squadId: 's1',
  agencyId: 'a1',
  assigned: ['me'],
  ownerId: 'me',
};

describe('can', () => {
  it.each<[Reach, object]>([
    ['enterprise', { enterpriseId: 'e2' }],
    ['team', { teamId: 't2' }],
    ['team', { enterpriseId: 'e2' }],
    ['squad', { squadId: 's2' }],
    ['agency', { agencyId: 'a2' }],
    ['assignment', { assigned: ['other'] }],
    ['own', { ownerId: 'other' }],
  ])('%s reaches what is there and not %o', (reach, elsewhere) => {
    expect(can(granting(reach), actor, 'thing.see', subject)).toBe(true);
    expect(can(granting(reach), actor, 'thing.see', { ...subject, ...elsewhere })).toBe(false);
    expect(can(granting(reach), actor, 'thing.do', subject)).toBe(false);
  });

  it('an absent place is no place: a role without squad reaches no matter without squad', () => {
    const drifting: Actor = { personId: 'me', parkId: 'p', appointments: [{ role: 'inspector' }] };
    for (const reach of ['squad', 'enterprise', 'team', 'agency'] as const) {
      expect(can(granting(reach), drifting, 'thing.see', { parkId: 'p' })).toBe(false);
    }
  });

  it('never reaches another park, whatever the reach', () => {
    for (const reach of ['park', 'squad', 'own', 'assignment'] as const) {
      expect(can(granting(reach), actor, 'thing.see', { ...subject, parkId: 'q' })).toBe(false);
    }
  });

  it('several reaches and several appointments add up', () => {
    expect(waysOf(granting(['squad', 'own']), actor, 'thing.see').map(({ reach }) => reach)).toEqual(['squad', 'own']);
    expect(can(granting(['squad', 'own']), actor, 'thing.see', { parkId: 'p', ownerId: 'me' })).toBe(true);
    const twice: Actor = { ...actor, appointments: [...actor.appointments, { role: 'inspector', squadId: 's9' }] };
    expect(can(granting('squad'), twice, 'thing.see', { parkId: 'p', squadId: 's9' })).toBe(true);
  });
});
