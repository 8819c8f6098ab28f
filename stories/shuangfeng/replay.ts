import type { FastifyInstance } from 'fastify';
import type { CommandAnswer } from '#capabilities/hazard/contract/views.ts';
import type { Instant } from '#engine/time/instant.ts';
import { Client, overInject } from '#stories/client.ts';
import { type Album, openAlbum, type Shot } from './album.ts';
import { type StoryCalendar, storyCalendar } from './calendar.ts';
import type { StoryClock } from './clock.ts';
import { ADMIN, type Login } from './people.ts';
import { fillRegisters } from './registers.ts';
import { type Scheduled, timeline } from './timeline.ts';

export interface Telling {
  /** A house that runs on `clock` and need not listen. */
  readonly app: FastifyInstance;
  readonly clock: StoryClock;
  /** The day on which the story ends. Told again, it must be the same. */
  readonly now: Instant;
  /** Makes and tells the password of an account that is there. */
  readonly passwordOf: (login: Login) => Promise<string>;
  /** Called after each step; what it throws ends the telling. */
  readonly onStep?: (done: number, of: number) => void;
}

/**
 * Tells the whole story through the public API, as the people in it: registers, then eleven weeks of hazards. Told again after it
 * was broken off, it goes on where it stopped, because ids of lines and commands are always the same and the product carries out
 * each of them once. The park and its first administrator must be there.
 */
export async function replay(telling: Telling): Promise<void> {
  const { app, clock, now, passwordOf } = telling;
  const calendar = storyCalendar(now);
  const clients = new Map<Login, Promise<Client>>();
  const clientOf = (login: Login) => {
    const known = clients.get(login) ?? enter(app, login, passwordOf);
    clients.set(login, known);
    return known;
  };
  const steps = timeline(calendar);
  const filled = clientOf(ADMIN).then((admin) => clock.at(calendar.moment([55, '09:00']), () => fillRegisters(admin)));
  const album = openAlbum(shotsOf(steps), (login) => filled.then(() => clientOf(login)), clock);
  try {
    await filled;
    await act(steps, { telling, calendar, album, clientOf });
  } finally {
    await album.close();
  }
  for (const client of clients.values()) await (await client).logOut();
}

async function enter(app: FastifyInstance, login: Login, passwordOf: Telling['passwordOf']): Promise<Client> {
  const client = new Client(overInject(app));
  await client.logIn(login, await passwordOf(login));
  return client;
}

function shotsOf(steps: readonly Scheduled[]): Shot[] {
  return steps.flatMap(({ step: { by, photos }, happenedAt }) =>
    Object.values(photos).flatMap((pictures) => pictures.map((picture) => ({ by, moment: happenedAt, picture }))),
  );
}

interface Stage {
  readonly telling: Telling;
  readonly calendar: StoryCalendar;
  readonly album: Album;
  readonly clientOf: (login: Login) => Promise<Client>;
}

async function act(steps: readonly Scheduled[], { telling, calendar, album, clientOf }: Stage): Promise<void> {
  const { clock, onStep } = telling;
  const standing = new Map<string, CommandAnswer>();
  for (const [index, { life, step, commandId, happenedAt, recordedAt }] of steps.entries()) {
    const client = await clientOf(step.by);
    const body = { ...step.body(calendar.day), ...(await hashes(step, album)), commandId, happenedAt };
    const answer = await clock.at(recordedAt, () => client.command(step.does, body, standing.get(life)));
    standing.set(life, answer);
    onStep?.(index + 1, steps.length);
  }
}

/** The pictures of a step as the hashes that its command names. */
async function hashes({ by, photos }: Scheduled['step'], album: Album): Promise<Record<string, string[]>> {
  const fields = Object.entries(photos).map(async ([field, pictures]) => {
    const all = await Promise.all(pictures.map((picture) => album.hashOf(by, picture)));
    return [field, all] as const;
  });
  return Object.fromEntries(await Promise.all(fields));
}
