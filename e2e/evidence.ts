import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Visit } from './visit.ts';

/** Writes a picture and the text of every open page of a failed story, and says where. */
export async function keepEvidence(story: string, visits: readonly Visit[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gangwan-e2e-'));
  const pages = visits.flatMap((visit) => visit.context.pages().map((page) => ({ page, visit })));
  await writeFile(join(folder, 'story.txt'), story);
  for (const [at, { page, visit }] of pages.entries()) {
    const text = await page.innerText('body').catch((error: unknown) => String(error));
    const complaints = [...visit.troubles(), ...visit.failures()].join('\n');
    await writeFile(join(folder, `${at + 1}.txt`), `${page.url()}\n\n${text}\n\n${complaints}\n`);
    await page.screenshot({ path: join(folder, `${at + 1}.png`), fullPage: true }).catch(() => undefined);
  }
  process.stderr.write(`“${story}” failed; its pages are kept in ${folder}\n`);
}
