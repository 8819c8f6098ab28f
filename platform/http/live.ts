import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#engine/access/access.ts';
import type { Sql } from '#platform/db/connect.ts';

/** Something moved. `topic` names the capability, which also says who may hear of it. */
export interface Moved {
  readonly topic: string;
  readonly parkId: string;
  /** Name of the server-sent event; `moved` where left out. */
  readonly event?: string;
  /** What goes to the browser: for `moved`, code, version and state. */
  readonly data: object;
  /** What the topic's `maySee` needs; never sent to a browser. */
  readonly subject: unknown;
}

export type MaySee = (actor: Actor, moved: Moved) => boolean;

export interface Live {
  publish(moved: Moved): void;
  /** Keeps the reply open as a stream of server-sent events until the browser leaves. */
  follow(actor: Actor, reply: FastifyReply): void;
  stop(): Promise<void>;
}

/** Where PostgreSQL is told that something has moved, soon after it was written. */
export const CHANNEL = 'gangwan_live';
const HEARTBEAT_MS = 25_000;
const GATHER_MS = 200;
/** PostgreSQL takes 8,000 bytes in one notice. */
const NOTICE_ITEMS = 15;

/**
 * Tells open desks what has moved. Other processes hear of it through PostgreSQL, a few notices a second at most: a notice with
 * every write would take a lock at every commit.
 */
export async function createLive(sql: Sql, maySee: Readonly<Record<string, MaySee>>): Promise<Live> {
  const self = randomUUID();
  const followers = new Map<FastifyReply, Actor>();
  let gathered: Moved[] = [];

  const tell = (moved: Moved) => {
    for (const [reply, actor] of followers) {
      if (maySee[moved.topic]?.(actor, moved))
        reply.raw.write(`event: ${moved.event ?? 'moved'}\ndata: ${JSON.stringify(moved.data)}\n\n`);
    }
  };
  const hear = (text: string) => {
    const notice = JSON.parse(text) as { from: string; items: Moved[] };
    if (notice.from !== self) notice.items.forEach(tell);
  };
  const subscription = await sql.listen(CHANNEL, hear);

  const forward = setInterval(() => {
    const items = gathered.splice(0, NOTICE_ITEMS);
    if (items.length === 0) return;
    // A desk of another process that misses a notice reads the change at its next refresh; nothing is lost.
    sql.notify(CHANNEL, JSON.stringify({ from: self, items })).catch(() => undefined);
    if (gathered.length > 1_000) gathered = gathered.slice(-1_000);
  }, GATHER_MS);
  const heartbeat = setInterval(() => {
    for (const reply of followers.keys()) reply.raw.write(': still here\n\n');
  }, HEARTBEAT_MS);
  forward.unref();
  heartbeat.unref();

  return {
    publish(moved) {
      tell(moved);
      gathered.push(moved);
    },
    follow(actor, reply) {
      reply.hijack();
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      reply.raw.write('retry: 3000\n\n');
      followers.set(reply, actor);
      reply.raw.on('close', () => followers.delete(reply));
    },
    async stop() {
      clearInterval(forward);
      clearInterval(heartbeat);
      for (const reply of followers.keys()) reply.raw.end();
      await subscription.unlisten();
    },
  };
}
