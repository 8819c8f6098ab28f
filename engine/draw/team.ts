import type { Hmac } from './crypto.ts';
import { drawOrder } from './order.ts';
import type { DrawPlan, DrawTarget } from './plan.ts';

/** The filters that an inspector passes, in this order; the first that he does not pass is the reason that is logged. */
export const INSPECTOR_FILTERS = ['withdrawn', 'recusal', 'skill', 'agency', 'cap'] as const;
/** The filters that a target passes, in this order; `team` is the last, for it needs the inspectors. */
export const TARGET_FILTERS = ['withdrawn', 'cap', 'team'] as const;

/** Somebody or something that was next in the drawn order, and was passed over. `inspector` null: the target itself was. */
export interface Skip {
  readonly target: string;
  readonly inspector: string | null;
  readonly why: (typeof INSPECTOR_FILTERS)[number] | (typeof TARGET_FILTERS)[number];
}

/** Ids that take no part in a redraw. */
export interface Withdrawn {
  readonly targets: readonly string[];
  readonly inspectors: readonly string[];
}

/** Who is sent to a target, and who was passed over on the way; too short a team is none. */
export interface Team {
  readonly inspectors: readonly string[];
  readonly skips: readonly Skip[];
}

/** Forms teams from one seed; keeps count of how often each inspector was taken. */
export class Teams {
  readonly #plan: DrawPlan;
  readonly #seed: Uint8Array;
  readonly #hmac: Hmac;
  readonly #withdrawn: ReadonlySet<string>;
  readonly #recused: ReadonlySet<string>;
  readonly #taken = new Map<number, number>();

  constructor(plan: DrawPlan, seed: Uint8Array, withdrawn: Withdrawn, hmac: Hmac) {
    this.#plan = plan;
    this.#seed = seed;
    this.#hmac = hmac;
    this.#withdrawn = new Set(withdrawn.inspectors);
    this.#recused = new Set(plan.recusals.map(({ target, inspector }) => pair(target, inspector)));
  }

  /** Walks the inspectors in the order drawn for this target until the team is complete. */
  form(target: DrawTarget): Team {
    const { inspectors, wanted, method } = this.#plan;
    const team: number[] = [];
    const skips: Skip[] = [];
    if (wanted.team === 0) return { inspectors: [], skips };
    const weights = inspectors.map(({ weight }) => weight);
    for (const place of drawOrder(method, weights, this.#seed, `inspectors\n${target.id}`, this.#hmac)) {
      if (team.length === wanted.team) break;
      const why = INSPECTOR_FILTERS.find((filter) => this.#fails(filter, place, target, team));
      if (why === undefined) team.push(place);
      else skips.push({ target: target.id, inspector: this.#at(place).id, why });
    }
    if (team.length < wanted.team) return { inspectors: [], skips };
    for (const place of team) this.#taken.set(place, (this.#taken.get(place) ?? 0) + 1);
    return { inspectors: team.map((place) => this.#at(place).id), skips };
  }

  #fails(
    filter: (typeof INSPECTOR_FILTERS)[number],
    place: number,
    target: DrawTarget,
    team: readonly number[],
  ): boolean {
    const { id, skills, drawn } = this.#at(place);
    const { caps } = this.#plan;
    if (filter === 'withdrawn') return this.#withdrawn.has(id);
    if (filter === 'recusal') return this.#recused.has(pair(target.id, id));
    if (filter === 'skill') return !target.skills.every((skill) => skills.includes(skill));
    if (filter === 'agency') return !this.#mixes(place, team);
    return caps.inspector !== null && drawn + (this.#taken.get(place) ?? 0) >= caps.inspector;
  }

  /** Whether with this one the places left can still bring as many agencies as are wanted. */
  #mixes(place: number, team: readonly number[]): boolean {
    const { wanted } = this.#plan;
    const agencies = new Set([...team, place].map((each) => this.#at(each).agency));
    return agencies.size + (wanted.team - team.length - 1) >= wanted.agencies;
  }

  #at(place: number): DrawPlan['inspectors'][number] {
    const inspector = this.#plan.inspectors[place];
    if (inspector === undefined) throw new RangeError(`no inspector at ${place}`);
    return inspector;
  }
}

const pair = (target: string, inspector: string) => JSON.stringify([target, inspector]);
