import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '#engine/flow/decider.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { chainFault, linesOf, unsealed } from '#testkit/ledger.ts';
import { insertTestPark, loginOf, type TestPark } from '#testkit/park.ts';
import type { HazardDetail } from '../contract/views.ts';
import { countFigures, evolve, type Hazard, type HazardCommandName, nextDue, unreported } from '../model/index.ts';
import { aPicture, envelope, findingIn, give } from '../testing/api.ts';
import { bodies } from '../testing/builders.ts';
import { eventOf } from '../testing/lines.ts';

let kit: TestHouse;
let park: TestPark;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
});
afterAll(() => kit.close());

describe('a park in which everybody tries everything', () => {
  const accounts = [
    'worker',
    'teamLeader',
    'safetyOfficer',
    'secondOfficer',
    'enterpriseHead',
    'inspector',
    'secondInspector',
    'dispatcher',
    'centreHead',
  ];
  const names = Object.keys(bodies) as HazardCommandName[];

  const earlier: string[] = [];

  async function tryEverything(
    picks: readonly { account: string; name: HazardCommandName; yes: boolean }[],
    photo: string,
  ) {
    const opened = await give(await kit.as('inspector'), 'record', {
      ...envelope(),
      ...findingIn(park, { level: 'general', photos: [photo] }),
    });
    const { code } = opened.body;
    earlier.push(code);
    for (const { account, name, yes } of picks) {
      const client = await kit.as(loginOf('', account));
      const [row] = await kit.owner<{ version: number }[]>`select version from hazard where code = ${code}`;
      const opens = ['report', 'record', 'selfReport'].includes(name);
      const body = { ...(bodies[name] as object), ...(opens ? findingIn(park) : {}), ...placed(name, yes) };
      const reply = await give(
        client,
        name,
        { ...envelope(opens ? undefined : row?.version), ...body },
        opens ? undefined : code,
      );
      expect([200, 404, 409, 422], `${name}: ${JSON.stringify(reply.body)}`).toContain(reply.status);
      kit.clock.forward({ days: 1 });
    }
    return code;
  }

  function placed(name: HazardCommandName, yes: boolean): object {
    const far = kit.clock.now().slice(0, 10);
    const later = `${Number(far.slice(0, 4)) + 1}${far.slice(4)}`;
    if (name === 'order') return { handlerId: park.people.safetyOfficer, dueOn: later };
    if (name === 'merge') return { into: earlier.at(-2) ?? earlier.at(-1) };
    if (name === 'reorder') return { dueOn: later };
    if (name === 'askExtension') return { until: later };
    if (name === 'assign') return { squadId: park.squad, supervisorId: null };
    const photos =
      'photos' in bodies[name] || 'after' in bodies[name]
        ? { ...('photos' in bodies[name] ? { photos: [] } : { before: [], after: [] }) }
        : {};
    return {
      ...photos,
      ...('passed' in bodies[name] ? { passed: yes } : {}),
      ...('granted' in bodies[name] ? { granted: yes } : {}),
    };
  }

  it('HZ27 what is stored is what the entries fold to; every chain and every seal holds', async () => {
    const { body } = await (await kit.as('inspector')).upload(await aPicture());
    const pick = fc.record({
      account: fc.constantFrom(...accounts),
      name: fc.constantFrom(...names),
      yes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(pick, { minLength: 5, maxLength: 25 }), async (picks) => {
        await tryEverything(picks, body.hash);
      }),
      { numRuns: 25 },
    );
    const stored = await kit.owner<
      { code: string; version: number; head_hash: string; state: string; due_on: string | null; folded: string }[]
    >`select * from hazard`;
    expect(stored.length).toBeGreaterThan(25);
    for (const row of stored) {
      const lines = await linesOf(kit.owner, row.code);
      expect(chainFault(lines)).toBeNull();
      for (const line of lines) expect(unsealed(line)).toEqual([]);
      const folded = fold(evolve, unreported, lines.map(eventOf));
      expect(JSON.parse(row.folded)).toEqual(folded);
      expect([row.version, row.head_hash, row.state, row.due_on]).toEqual([
        lines.length,
        lines.at(-1)?.hash,
        folded.state,
        nextDue(folded)?.on ?? null,
      ]);
    }
  });

  it('everything on a person’s list waits for something that this person may do now', async () => {
    let seen = 0;
    for (const account of accounts) {
      const client = await kit.as(loginOf('', account));
      const { body } = await client.get<{ rows: { code: string }[] }>('/hazards/work?list=mine&limit=100');
      for (const { code } of body.rows) {
        const detail = await client.get<HazardDetail>(`/hazards/${code}`);
        expect(detail.body.commands, `${account} ${detail.body.row.state} ${detail.body.row.nature}`).not.toEqual([]);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('HZ23 the figures in SQL are the figures counted one by one', async () => {
    const stored = await kit.owner<{ folded: string }[]>`select folded from hazard`;
    const { body } = await (await kit.as('centrehead')).get<{ today: string; figures: object }>('/hazards/figures');
    const hazards = stored.map(({ folded }) => JSON.parse(folded) as Hazard);
    expect(body.figures).toEqual(countFigures(hazards, body.today));
  });
});

describe('the ledger in the database', () => {
  it('takes no change, no removal and no emptying: not from the server, and not from the owner by accident', async () => {
    await give(await kit.as('inspector'), 'record', { ...envelope(), ...findingIn(park, { level: 'general' }) });
    const server = kit.house.sql;
    for (const statement of ["update entry set text = 'x'", 'delete from entry', 'truncate entry']) {
      await expect(server.unsafe(statement)).rejects.toThrow(/permission denied/);
      await expect(kit.owner.unsafe(statement)).rejects.toThrow(/never changed or removed/);
    }
    await expect(server.unsafe('alter table entry disable trigger all')).rejects.toThrow(/owner/);
    await expect(server.unsafe('delete from sealed')).rejects.toThrow(/permission denied/);
  });
});
