import type { Refusal } from '#engine/flow/refusal.ts';
import type { ClockRefusal } from '#engine/time/clock-event.ts';
import { CLOCK_REFUSAL_WORDS } from '#engine/time/clock-refusal-words.ts';
import { isRegion, nearRegions } from '#rulebook/regions.ts';
import { CliTrouble, EXIT } from '../exit.ts';
import { fill } from '../language.ts';

/** A region that no map has: the nation's rules must not answer for it. */
export function checkRegion(region: string): void {
  if (isRegion(region)) return;
  const near = nearRegions(region).join('、') || 'CN';
  throw new CliTrouble(
    'clock.region-unknown',
    EXIT.refused,
    {
      zh: `没有地区代码“${region}”；全国写 CN，省级写 ${near} 这样的代码。`,
      en: `There is no region “${region}”; write CN for the nation, or the code of a province such as ${near}.`,
    },
    { region },
  );
}

/** A clock's "no" as the command line tells it: what is not in the book is not found, everything else is refused. */
export function troubleOf({ code, details = {} }: Refusal<ClockRefusal>): CliTrouble {
  const told = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, Array.isArray(value) ? value.join('、') : String(value)]),
  );
  if (told.near === '') told.near = 'gangwan clock list';
  const { zh, en } = CLOCK_REFUSAL_WORDS[code];
  const exit = code === 'clock.unknown-rule' ? EXIT.notFound : EXIT.refused;
  return new CliTrouble(code, exit, { zh: fill(zh, told), en: fill(en, told) }, details);
}
