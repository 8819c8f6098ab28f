import type { HazardCommandName } from '#capabilities/hazard/model/index.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { CommandBody } from '#stories/client.ts';
import type { When } from './calendar.ts';
import { idOf, spread } from './ids.ts';
import { type PlantKey, plants, type SiteKey, type SquadKey } from './park.ts';
import { type Login, type Persona, people } from './people.ts';
import type { MotifName } from './pictures/motifs.ts';
import type { Picture } from './pictures/picture.ts';
import type { Scene } from './pictures/scenes.ts';

/** One thing that somebody does to a hazard, with what they wrote and photographed. */
export interface Step {
  readonly at: When;
  readonly by: Login;
  readonly does: HazardCommandName;
  readonly body: (day: (workdaysAgo: number) => PlainDate) => Readonly<Record<string, unknown>>;
  readonly photos: Readonly<Partial<Record<'photos' | 'before' | 'after', readonly Picture[]>>>;
}

/** A hazard's or unsafe act's whole life, in order. */
export interface Life {
  readonly key: string;
  readonly steps: readonly Step[];
}

type Body<Name extends HazardCommandName> =
  | CommandBody<Name>
  | ((day: (workdaysAgo: number) => PlainDate) => CommandBody<Name>);

export function step<Name extends HazardCommandName>(
  at: When,
  by: Login,
  does: Name,
  body: Body<Name>,
  photos: Step['photos'] = {},
): Step {
  return { at, by, does, body: typeof body === 'function' ? body : () => body, photos };
}

/** Place of a finding: its plant, zone and site, and the team whose leader is to deal with it. */
export function place(at: SiteKey, dealsWith?: Login) {
  const [plant = '', site = ''] = at.split('/');
  const persona: Persona | undefined = dealsWith === undefined ? undefined : people[dealsWith];
  const team = persona?.duties.find(({ role }) => role === 'teamLeader')?.team;
  return {
    enterpriseId: idOf('enterprise', plant),
    zoneId: idOf('zone', plants[plant as PlantKey].zone),
    siteId: idOf('site', plant, site),
    ...(team === undefined ? {} : { teamId: idOf('team', ...team.split('/')) }),
  };
}

export function personId(login: Login): string {
  return idOf('person', login);
}

export function squadId(squad: SquadKey): string {
  return idOf('squad', squad);
}

/** A picture of the thing at its place; the same place keeps its light before and after. */
export function snap(motif: MotifName, at: SiteKey, when: Picture['when'], key: string): Picture {
  return { motif, scene: sceneAt(at), light: spread(3, key), when };
}

function sceneAt(at: SiteKey): Scene {
  const [plant = '', site = ''] = at.split('/');
  const sites: Readonly<Record<string, readonly [string, string]>> = plants[plant as PlantKey].sites;
  const kind = sites[site]?.[1];
  if (kind === 'tankFarm' || kind === 'warehouse') return kind;
  return kind === 'hall' || kind === 'utility' ? 'hall' : 'yard';
}

/** The same day, so many minutes later. */
export function later([day, time]: readonly [number, string], minutes: number): When {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + minutes;
  const two = (n: number) => String(n).padStart(2, '0');
  return [day, `${two(Math.floor(total / 60))}:${two(total % 60)}` as `${number}:${number}`];
}
