import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Client, Reply } from '#testkit/client.ts';
import type { TestPark } from '#testkit/park.ts';
import { commandPath } from '../contract/paths.ts';
import type { CommandAnswer, HazardDetail } from '../contract/views.ts';
import type { HazardCommandBodies, HazardCommandName } from '../model/index.ts';

type Body = Readonly<Record<string, unknown>>;

/** A finding in the test park, as the form would send it. */
export function findingIn(park: TestPark, changed: Body = {}): Body {
  return {
    kind: 'staticEarthing',
    description: '装卸栈台静电接地夹松动，接地线断股',
    enterpriseId: park.plant,
    zoneId: park.zone,
    siteId: park.site,
    placeWords: '2 号鹤管旁',
    ...changed,
  };
}

/** The envelope of a command: id, the device's time, the version seen. */
export function envelope(version?: number, commandId: string = randomUUID()): Body {
  return { commandId, happenedAt: '2026-09-24T01:30:00.000Z', ...(version === undefined ? {} : { version }) };
}

type Answered = Reply<
  CommandAnswer & { code: string; message: string; details: Record<string, unknown>; fields?: { path: string }[] }
>;

/** Gives one command; without `code` it is one of the three that open a hazard. */
export function give(client: Client, name: HazardCommandName, body: Body, code?: string): Promise<Answered> {
  return client.post(`/hazards/${code === undefined ? '' : `${code}/`}${commandPath(name)}`, body);
}

/** A small photo; another shade is another photo. */
export function aPicture(shade = 90): Promise<Buffer> {
  const background = { r: shade, g: 90, b: 120 };
  return sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** One hazard under test: gives commands with the version it is at, and must not be refused. */
export class TestHazard {
  readonly code: string;
  version: number;

  constructor({ code, version }: CommandAnswer) {
    this.code = code;
    this.version = version;
  }

  static async open(client: Client, name: 'report' | 'record' | 'selfReport', body: Body): Promise<TestHazard> {
    return new TestHazard(accepted(await give(client, name, { ...envelope(), ...body })));
  }

  async give<Name extends HazardCommandName>(
    client: Client,
    name: Name,
    body: Partial<HazardCommandBodies[Name]>,
  ): Promise<CommandAnswer> {
    const answer = accepted(await give(client, name, { ...envelope(this.version), ...body }, this.code));
    this.version = answer.version;
    return answer;
  }

  async seenBy(client: Client): Promise<HazardDetail> {
    const reply = await client.get<HazardDetail>(`/hazards/${this.code}`);
    if (reply.status !== 200) throw new Error(`not seen: ${reply.status}`);
    return reply.body;
  }
}

function accepted(reply: Answered): CommandAnswer {
  if (reply.status !== 200) throw new Error(`refused: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
