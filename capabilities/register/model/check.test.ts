import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '#engine/access/roles.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import { PLACES, scopes } from './appointment.ts';
import { Book, nameKey } from './book.ts';
import { checkLine } from './check-line.ts';
import { checkPerson, completeAppointment } from './check-person.ts';
import type { Enterprise, Person, Zone } from './registers.ts';

const day = plainDate('2026-11-22');
const zone: Zone = { id: 'z', name: '东片区', closedOn: null };
const enterprise: Enterprise = {
  id: 'e',
  name: '华新化工',
  creditCode: null,
  trade: '',
  hazardous: false,
  keyUnit: false,
  idle: false,
  zoneId: 'z',
  squadId: null,
  closedOn: null,
};
const person: Person = { id: 'p', name: '李工', title: '', phone: null, login: null, leftOn: null, appointments: [] };
const clerk = { personId: 'clerk', roles: ['administrator'], takenElsewhere: new Set<string>() } as const;
const codes = (faults: readonly { code: string }[]) => faults.map(({ code }) => code);

describe('a line in its book', () => {
  it('RG3 refers to open lines that are there', () => {
    const book = new Book({ enterprise: [enterprise] });
    expect(codes(checkLine(book, 'enterprise', undefined, enterprise))).toEqual(['register.link-unknown']);
    book.put('zone', { ...zone, closedOn: day });
    expect(codes(checkLine(book, 'enterprise', undefined, enterprise))).toEqual(['register.link-closed']);
    expect(checkLine(book, 'enterprise', undefined, { ...enterprise, closedOn: day })).toEqual([]);
  });

  it('RG4 is in use by open lines and present persons only', () => {
    const book = new Book({ zone: [zone], enterprise: [enterprise] });
    const closed = { ...zone, closedOn: day };
    book.put('zone', closed);
    expect(codes(checkLine(book, 'zone', zone, closed))).toEqual(['register.in-use']);
    book.put('enterprise', { ...enterprise, closedOn: day });
    expect(checkLine(book, 'zone', zone, closed)).toEqual([]);
  });

  it('RG1 frees its old name when it is renamed', () => {
    const book = new Book({ zone: [zone] });
    book.put('zone', { ...zone, name: '西片区' });
    expect(book.under(nameKey('zone', '东片区'))).toEqual([]);
    const twin = { ...zone, id: 'z2', name: '西片区' };
    book.put('zone', twin);
    expect(codes(checkLine(book, 'zone', undefined, twin))).toEqual(['register.name-taken']);
  });

  it('counts its users rightly through any writes', () => {
    const write = fc.record({
      id: fc.constantFrom('e1', 'e2', 'e3'),
      zoneId: fc.constantFrom('z', 'y', null),
      closedOn: fc.constantFrom(day, null),
    });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 20 }), (writes) => {
        const book = new Book({ zone: [zone] });
        for (const each of writes) book.put('enterprise', { ...enterprise, name: each.id, ...each });
        const using = book.lines('enterprise').filter(({ zoneId, closedOn }) => zoneId === 'z' && closedOn === null);
        expect(book.users('zone', 'z')).toBe(using.length);
      }),
    );
  });
});

describe('a person in the book', () => {
  const book = new Book({
    zone: [zone],
    agency: [{ id: 'a', name: '应急管理局', kind: 'emergency', closedOn: null }],
    squad: [{ id: 's', name: '一组', agencyId: 'a', area: '', trade: '', closedOn: null }],
    enterprise: [enterprise],
    team: [{ id: 't', name: '储运班', enterpriseId: 'e', closedOn: null }],
  });
  const places = { enterpriseId: 'e', teamId: 't', agencyId: 'a', squadId: 's' };

  it.each(ROLES)('RG7 %s is held with just the places it needs, and not with all others', (role) => {
    const { needs, may } = scopes[role];
    const holding = Object.fromEntries(needs.map((place) => [place, places[place]]));
    const appointment = completeAppointment(book, { role, ...holding });
    expect(checkPerson(book, clerk, undefined, { ...person, appointments: [appointment] })).toEqual([]);
    for (const place of needs) {
      const lacking = { ...person, appointments: [{ ...appointment, [place]: undefined }] };
      expect(codes(checkPerson(book, clerk, undefined, lacking))).toContain('register.scope-needed');
    }
    for (const place of PLACES.filter((each) => !needs.includes(each) && !may.includes(each))) {
      const burdened = { ...person, appointments: [{ ...appointment, [place]: places[place] }] };
      expect(codes(checkPerson(book, clerk, undefined, burdened))).toContain('register.scope-unfit');
    }
  });

  it('RG9 gets no role from somebody who may give none', () => {
    const appointed = { ...person, appointments: [{ role: 'dispatcher' as const }] };
    expect(codes(checkPerson(book, { ...clerk, roles: ['dispatcher'] }, undefined, appointed))).toEqual([
      'register.role-not-yours',
    ]);
    expect(codes(checkPerson(book, { ...clerk, personId: 'p' }, person, appointed))).toEqual([
      'register.own-appointments',
    ]);
  });
});
