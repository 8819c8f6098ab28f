import { buffer } from 'node:stream/consumers';
import type { Actor } from '#engine/access/access.ts';
import { readMatterCode } from '#engine/ledger/code.ts';
import { printPdf } from '#platform/documents/press.ts';
import type { HazardRouteDeps } from './deps.ts';
import { findDetail } from './detail.ts';
import { lastOrder, rectificationNotice } from './notice.ts';

const PRINTED_PHOTOS = 4;

/** The notice of the hazard's last order as PDF; `null` when none was given or the hazard is out of reach. */
export async function printNotice(
  deps: HazardRouteDeps,
  actor: Actor,
  typed: string,
  address: string,
): Promise<Buffer | null> {
  const code = readMatterCode(typed);
  const detail = code === null ? null : await findDetail(deps.sql, actor, code);
  const order = detail === null ? null : lastOrder(detail);
  if (detail === null || order === null) return null;
  const [park, nameOf, circumstances, rules] = await Promise.all([
    deps.parkNames(actor.parkId),
    deps.names(actor.parkId),
    deps.circumstances(actor.parkId),
    deps.rules(actor.parkId),
  ]);
  const hashes = await deps.sql<{ hash: string }[]>`
    select hash from matter_photo where park_id = ${actor.parkId} and matter = ${order.entry.matter} and seq < ${order.entry.seq}
    order by seq, hash limit ${PRINTED_PHOTOS}`;
  const files = await Promise.all(hashes.map(({ hash }) => deps.photos.findPhoto(actor.parkId, hash, 'thumb')));
  const photos = await Promise.all(files.filter((file) => file !== undefined).map(({ stream }) => buffer(stream)));
  const agencyName = nameOf(detail.hazard.agencyId) || park.nameZh;
  return Buffer.from(
    await printPdf(
      rectificationNotice(
        { detail, parkName: park.nameZh, agencyName, nameOf, address, timeZone: circumstances.timeZone, rules, photos },
        order,
      ),
    ),
  );
}
