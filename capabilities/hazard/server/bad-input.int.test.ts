import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPicture } from '#platform/files/pictures.ts';
import type { Client } from '#testkit/client.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import { hazardFilters } from '../contract/query.ts';
import { envelope, findingIn, give, TestHazard } from '../testing/api.ts';

let kit: TestHouse;
let park: TestPark;
let inspector: Client;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner);
  inspector = await kit.as('inspector');
});
afterAll(() => kit.close());

const jpeg = async (width: number, height: number) => (await drawPicture(width, height)).jpeg().toBuffer();
const count = async () => Number((await kit.owner`select count(*) as n from entry`)[0]?.n);

describe('a command that is not well formed', () => {
  const sound = () => ({ ...envelope(), ...findingIn(park, { level: 'general' }) });
  const wrong: Record<string, [object, string]> = {
    'an unknown key': [{ colour: 'red' }, 'colour'],
    'a wrong type': [{ description: 7 }, 'description'],
    'an empty description': [{ description: '   ' }, 'description'],
    'a text too long': [{ description: '长'.repeat(2001) }, 'description'],
    'an unknown level': [{ level: 'huge' }, 'level'],
    'an id that is none': [{ zoneId: "x'; drop table entry; --" }, 'zoneId'],
    'a point off the earth': [{ point: { lng: 200, lat: 40 } }, 'point.lng'],
    'a photo hash that is a path': [{ photos: ['../../etc/passwd'] }, 'photos.0'],
    'twenty-one photos': [{ photos: Array.from({ length: 21 }, (_, n) => String(n).padStart(64, 'a')) }, 'photos'],
    'half of a surrogate pair': [{ description: '坏字\ud800' }, 'description'],
    'a NUL in the words': [{ placeWords: '空\u0000字' }, 'placeWords'],
    'a day of no calendar': [{ happenedAt: '2026-02-30T00:00:00Z' }, 'happenedAt'],
    'a command id that is none': [{ commandId: '1' }, 'commandId'],
  };
  it.each(Object.entries(wrong))(
    '%s is refused, named in both languages, and nothing is written',
    async (_name, [changed, field]) => {
      const before = await count();
      for (const [locale, words] of [
        ['zh', '填写的内容有误'],
        ['en', 'not valid'],
      ] as const) {
        const reply = await inspector.send<{ code: string; message: string; fields: { path: string }[] }>(
          'POST',
          '/hazards/record',
          { ...sound(), ...changed },
          { 'accept-language': locale },
        );
        expect([reply.status, reply.body.code]).toEqual([400, 'request.invalid']);
        expect(reply.body.message).toContain(words);
        expect(reply.body.fields.map(({ path }) => path)).toContain(field);
      }
      expect(await count()).toBe(before);
    },
  );

  it('a body that is no JSON, and one that is too large, are told apart', async () => {
    const broken = await inspector.send('POST', '/hazards/record', '{"kind":', { 'content-type': 'application/json' });
    expect([broken.status, broken.body.code]).toEqual([400, 'request.not-json']);
    const huge = await inspector.send('POST', '/hazards/record', { description: 'x'.repeat(300_000) });
    expect([huge.status, huge.body.code]).toEqual([413, 'request.too-large']);
  });

  it('without the guard header or from another site it is refused before anything is read', async () => {
    const reply = await kit.house.app.inject({ method: 'POST', url: '/api/hazards/record', payload: sound() });
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'request.cross-site']);
    const foreign = await inspector.send('POST', '/hazards/record', sound(), { 'sec-fetch-site': 'cross-site' });
    expect(foreign.body.code).toBe('request.cross-site');
  });

  it('without a session it is asked to log in', async () => {
    const reply = await kit.stranger.post('/hazards/record', sound());
    expect([reply.status, reply.body.code]).toEqual([401, 'session.none']);
  });
});

describe('photos', () => {
  it('twenty with one report are all kept, under a Chinese name as well', async () => {
    const hashes = await Promise.all(
      Array.from(
        { length: 20 },
        async (_, n) => (await inspector.upload(await jpeg(64 + n, 48), `照片 ${n}.jpg`)).body.hash,
      ),
    );
    const hazard = await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general', photos: hashes }));
    expect((await hazard.seenBy(inspector)).row.photos).toBe(20);
    for (const hash of hashes) {
      const full = await inspector.get(`/hazards/${hazard.code}/photos/${hash}`);
      expect([full.status, full.headers['content-type']]).toEqual([200, 'image/jpeg']);
    }
  });

  it('a 12 MP picture is taken in, smaller and without its metadata', async () => {
    const reply = await inspector.upload(await jpeg(4000, 3000));
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ width: 2560, height: 1920 });
  });

  it.each([
    ['of zero bytes', Buffer.alloc(0), 'file.empty'],
    ['that is a text', Buffer.from('这不是照片'), 'file.not-a-picture'],
    ['that is cut off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'file.damaged'],
  ])('a file %s is refused with its reason', async (_name, bytes, code) => {
    const reply = await inspector.upload(bytes, '照片.jpg');
    expect(reply.body.code).toBe(code);
  });

  it('the same picture uploaded again in another session is the same photo, and may be shown twice', async () => {
    const bytes = await jpeg(91, 61);
    const [first, second] = [await inspector.upload(bytes), await (await kit.as('inspector')).upload(bytes)];
    expect(second.body.hash).toBe(first.body.hash);
    for (const client of [inspector, await kit.as('inspector')]) {
      await TestHazard.open(client, 'record', findingIn(park, { level: 'general', photos: [first.body.hash] }));
    }
  });

  it('somebody else’s upload cannot be shown, and a photo is served only with its own matter', async () => {
    const officer = await kit.as('safetyofficer');
    const { hash } = (await officer.upload(await jpeg(77, 55))).body;
    const stolen = await give(inspector, 'record', {
      ...envelope(),
      ...findingIn(park, { level: 'general', photos: [hash] }),
    });
    expect([stolen.status, stolen.body.code]).toEqual([422, 'photo.unknown']);
    const own = await TestHazard.open(officer, 'selfReport', findingIn(park, { photos: [hash] }));
    const other = await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
    expect((await inspector.get(`/hazards/${own.code}/photos/${hash}`)).status).toBe(200);
    expect((await inspector.get(`/hazards/${other.code}/photos/${hash}`)).status).toBe(404);
    expect((await (await kit.as('inspectorelsewhere')).get(`/hazards/${own.code}/photos/${hash}`)).status).toBe(404);
  });
});

describe('the board', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "' or 1=1 --",
      '1; drop table entry',
      '$1',
      '%',
      '_',
      '\\',
      '{}',
      'null',
      "');--",
      '\u0000',
      '🙂',
      '消防',
    ),
    fc.string({ maxLength: 30 }),
  );

  it('every parameter withstands whatever is written into it', async () => {
    const names = [...Object.keys(hazardFilters), 'sort', 'after', 'limit', 'list', 'unknown'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), hostile, async (name, text) => {
        for (const path of ['/hazards', '/hazards/work']) {
          const reply = await inspector.get(`${path}?${name}=${encodeURIComponent(text)}`);
          expect([200, 400]).toContain(reply.status);
          if (reply.status === 400) expect(reply.body.code).toBe('request.invalid');
        }
      }),
      { numRuns: 300 },
    );
    expect(await count()).toBeGreaterThan(0);
  });

  it('finds by two Chinese characters, by place and by code, and takes % for a letter', async () => {
    const hazard = await TestHazard.open(
      inspector,
      'record',
      findingIn(park, { level: 'general', description: '防爆泄压口被杂物遮挡' }),
    );
    const found = async (q: string) => {
      const { body } = await inspector.get<{ rows: { code: string }[] }>(`/hazards?q=${encodeURIComponent(q)}`);
      return body.rows.map(({ code }) => code).includes(hazard.code);
    };
    expect(await Promise.all(['泄压', '爆', '2 号鹤管', hazard.code.toLowerCase(), '%', '泄爆'].map(found))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('pages by key: every hazard once, in order, whatever is added meanwhile', async () => {
    for (let n = 0; n < 7; n += 1) await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
    for (const sort of ['newest', 'oldest']) {
      const seen: string[] = [];
      let after = '';
      do {
        const { body } = await inspector.get<{ rows: { code: string }[]; next: string | null }>(
          `/hazards?limit=3&sort=${sort}${after}`,
        );
        seen.push(...body.rows.map(({ code }) => code));
        after = body.next === null ? '' : `&after=${body.next}`;
        kit.clock.forward({ minutes: 1 });
        if (seen.length === 3 && sort === 'newest')
          await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
      } while (after !== '');
      expect(new Set(seen).size).toBe(seen.length);
      const [total] = await kit.owner`select count(*)::int as n from hazard where squad_id = ${park.squad}`;
      expect(seen.length).toBe(total?.n - (sort === 'newest' ? 1 : 0));
    }
  });

  it('a command id used in another park is no conflict there', async () => {
    const elsewhere = await insertTestPark(kit.owner, 'otherpark', 'other-');
    const commandId = randomUUID();
    const here = await give(inspector, 'record', {
      ...envelope(undefined, commandId),
      ...findingIn(park, { level: 'general' }),
    });
    const there = await give(await kit.as('other-inspector'), 'record', {
      ...envelope(undefined, commandId),
      ...findingIn(elsewhere, { level: 'general' }),
    });
    expect([here.status, there.status]).toEqual([200, 200]);
  });
});
