import { envelope, findingIn, give, TestHazard } from '#capabilities/hazard/testing/api.ts';
import type { TestHouse } from '../house.ts';
import { loginOf, type TestPark } from '../park.ts';

export interface Writers {
  /** They go on until so many commands are carried out between them, and stop. */
  reach(commands: number): Promise<void>;
  /** What is under way is finished first. */
  stop(): Promise<void>;
}

/** So many inspectors who record hazards and give orders without a pause, in one park or in several in turn. */
export async function startWriters(
  kit: TestHouse,
  parks: readonly { readonly park: TestPark; readonly prefix: string }[],
  count: number,
): Promise<Writers> {
  let written = 0;
  let wanted = Number.POSITIVE_INFINITY;
  const write = async (nth: number) => {
    const { park, prefix } = parks[nth % parks.length] as (typeof parks)[number];
    const inspector = await kit.as(loginOf(prefix, 'inspector'));
    const handlerId = park.people.safetyOfficer as string;
    while (written < wanted) {
      const hazard = await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
      await hazard.give(inspector, 'order', {
        handlerId,
        dueOn: '2026-10-08' as never,
        dueReason: '需采购',
        requirements: '更换接地线',
      });
      written += 2;
      if (nth % 2 === 0) continue;
      // Moves its row of the figures once more; two at once, of which one comes too late.
      const body = { ...envelope(hazard.version), level: 'major', reason: '涉及重大危险源' };
      const both = await Promise.all(
        [1, 2].map(() => give(inspector, 'regrade', { ...body, ...envelope(2) }, hazard.code)),
      );
      written += both.filter(({ status }) => status === 200).length;
    }
  };
  const running = Array.from({ length: count }, (_, nth) => write(nth));
  const stopAt = async (commands: number) => {
    wanted = commands;
    await Promise.all(running);
  };
  return { reach: stopAt, stop: () => stopAt(0) };
}
