import { isRefusal, refuse } from '../flow/refusal.ts';
import { type DrawPlan, readDrawPlan } from './plan.ts';
import type { DrawRefusal } from './refusal.ts';
import { knownFrom, type PeopleSource, type SourcePlan } from './source.ts';

/** A plan as the one canonical piece of data that will be committed, from what a file or a form holds. */
export function drawPlan(given: unknown): DrawPlan | DrawRefusal {
  const plan = readDrawPlan(given, '');
  return isRefusal(plan) ? plan : (objection(plan) ?? plan);
}

/** Why this plan can give no result, or one that somebody could bend; `null` when there is no reason. */
function objection(plan: DrawPlan): DrawRefusal | null {
  for (const ask of [emptiness, identities, numbers, recusals, sources, method]) {
    const refusal = ask(plan);
    if (refusal !== null) return refusal;
  }
  return null;
}

function emptiness({ targets, inspectors, wanted, sources }: DrawPlan): DrawRefusal | null {
  if (targets.length === 0) return refuse('draw.roster-empty', { list: 'targets' });
  if (wanted.team > 0 && inspectors.length === 0) return refuse('draw.roster-empty', { list: 'inspectors' });
  return sources.length === 0 ? refuse('draw.source-missing') : null;
}

function identities(plan: DrawPlan): DrawRefusal | null {
  const { targets, inspectors, sources } = plan;
  const pairs = plan.recusals.map(({ inspector, target }) => `${inspector} × ${target}`);
  const seats = sources.flatMap((source) => (source.kind === 'people' ? [source.seats] : []));
  const skills = [...targets, ...inspectors].map((each) => each.skills);
  const lists = [targets.map(({ id }) => id), inspectors.map(({ id }) => id), sources.map(({ id }) => id), pairs];
  for (const ids of [...lists, ...seats, ...skills]) {
    const twice = firstTwice(ids);
    if (twice !== undefined) return refuse('draw.id-twice', { id: twice });
  }
  return null;
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}

function numbers({ targets, inspectors, wanted }: DrawPlan): DrawRefusal | null {
  if (wanted.team === 1) return refuse('draw.team-of-one');
  const agencies = new Set(inspectors.map(({ agency }) => agency)).size;
  const asked: readonly [what: string, wanted: number, found: number][] = [
    ['targets', wanted.targets, targets.length],
    ['inspectors', wanted.team, inspectors.length],
    ['places', wanted.agencies, wanted.team],
    ['agencies', wanted.agencies, agencies],
  ];
  const short = asked.find(([, most, found]) => most > found);
  return short === undefined ? null : refuse('draw.too-few', { what: short[0], wanted: short[1], found: short[2] });
}

function recusals({ targets, inspectors, recusals, wanted }: DrawPlan): DrawRefusal | null {
  const [places, people] = [new Set(targets.map(({ id }) => id)), new Set(inspectors.map(({ id }) => id))];
  for (const { inspector, target } of recusals) {
    if (!people.has(inspector)) return refuse('draw.id-unknown', { id: inspector });
    if (!places.has(target)) return refuse('draw.id-unknown', { id: target });
  }
  // No pair stands twice, so as many recusals as pairs are all of them.
  const all = wanted.team > 0 && recusals.length === targets.length * inspectors.length;
  return all ? refuse('draw.all-recused') : null;
}

function sources({ sources }: DrawPlan): DrawRefusal | null {
  for (const source of sources) {
    if (source.kind === 'lottery' && source.least > source.most)
      return refuse('draw.not-valid', { at: source.id, wanted: 'least ≤ most' });
    if (source.kind !== 'people') continue;
    if (source.seats.length === 0) return refuse('draw.roster-empty', { list: source.id });
    if (source.commitBy >= source.revealBy)
      return refuse('draw.not-valid', { at: source.id, wanted: 'commitBy < revealBy' });
    const later = sources.some((other) => other.kind !== 'people' && knownAfter(other, source));
    if (source.missing === 'proceed' && !later) return refuse('draw.fallback-too-early', { source: source.id });
  }
  return null;
}

/** A checkpoint's moment is not fixed by its size, so none can be said to come after the numbers. */
const knownAfter = (other: Exclude<SourcePlan, PeopleSource>, { revealBy }: PeopleSource) =>
  other.kind !== 'checkpoint' && knownFrom(other) > revealBy;

function method({ method, targets, inspectors, sources }: DrawPlan): DrawRefusal | null {
  if (method === 'weighted') return null;
  const weights = new Set([...targets, ...inspectors].map(({ weight }) => weight));
  if (weights.size > 1) return refuse('draw.weights-unused', { method });
  if (method === 'uniform') return null;
  const unfit = sources.find(
    (source) => !(source.kind === 'lottery' || (source.kind === 'index' && source.decimals === 0)),
  );
  if (unfit !== undefined) return refuse('draw.method-unfit', { method, what: unfit.id });
  if (inspectors.length > 0) return refuse('draw.method-unfit', { method, what: 'inspectors' });
  return targets.length > 65_535 ? refuse('draw.method-unfit', { method, what: 'targets' }) : null;
}

/**
 * What a careful reader would ask about a plan that is allowed: `checkpoint-last` (who keeps the log knows all else before he makes the
 * checkpoint, and could make several: have a witness cosign it, or add a later beacon) and `one-person` (the only randomness
 * is one person's number).
 */
export function drawCautions({ sources }: DrawPlan): readonly ('checkpoint-last' | 'one-person')[] {
  const beacon = sources.some(({ kind }) => kind === 'drand' || kind === 'lottery' || kind === 'index');
  const seats = sources.flatMap((source) => (source.kind === 'people' ? source.seats : [])).length;
  const checkpoint = sources.some(({ kind }) => kind === 'checkpoint');
  if (beacon) return [];
  return checkpoint ? ['checkpoint-last'] : seats === 1 ? ['one-person'] : [];
}
