import type { CheckedEntry } from './check.ts';
import type { Step } from './next.ts';
import type { Standing } from './standing.ts';

/** The standing as plain data: no salts, and nobody who is protected. */
export function asJson({ code, parkId, hazard, next, deadline, entries, verdict, names }: Standing): object {
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const { state, level, nature, kind, source, closing, stopUse, mergedInto, recurrenceOf, counts } = hazard;
  const step = ({ not, ...rest }: Step) => ({
    ...rest,
    not: not.map(({ id, because }) => ({ name: named(id), because })),
  });
  return {
    code,
    park: parkId,
    state,
    level,
    nature,
    kind,
    source,
    closing,
    stopUse,
    mergedInto,
    recurrenceOf,
    counts,
    handler: named(hazard.people.handler),
    supervisor: named(hazard.people.supervisor),
    next: { awaited: next.awaited.map(step), also: next.also.map(step) },
    deadline,
    chain: { ...verdict, entries: entries.map(line) },
  };
}

function line({ seq, hash, name, title, entry, words, seals }: CheckedEntry): object {
  const { type, happenedAt, recordedAt, prev, facts, actor } = entry;
  const isProtected = actor === null;
  return {
    seq,
    type,
    by: name,
    title,
    protected: isProtected,
    happenedAt,
    recordedAt,
    hash,
    prev,
    facts,
    words,
    seals,
  };
}
