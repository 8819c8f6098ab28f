import type { Instant } from '#engine/time/instant.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { EndingContent, NoticeContent, OverrideContent } from './change.ts';

interface Said<Field extends string> {
  readonly facts: Record<never, never>;
  readonly sealed: { readonly [F in Field]: string };
}

/** What can happen to a change. Ids, numbers and days are facts; what a person wrote freely is sealed beside them. */
export interface RuleEventBodies {
  overrideProposed: {
    readonly facts: Omit<OverrideContent, 'kind' | 'basis'>;
    readonly sealed: { readonly basis: string; readonly reason: string };
  };
  endingProposed: { readonly facts: Omit<EndingContent, 'kind'>; readonly sealed: { readonly reason: string } };
  noticeProposed: {
    readonly facts: Omit<NoticeContent, 'kind' | 'title'>;
    readonly sealed: { readonly title: string; readonly reason: string };
  };
  approved: {
    readonly facts: { readonly ordinal: number; readonly on: PlainDate };
    readonly sealed: { readonly remark: string };
  };
  refused: { readonly facts: { readonly on: PlainDate }; readonly sealed: { readonly reason: string } };
  withdrawn: Said<'reason'>;
}

export type RuleEventName = keyof RuleEventBodies;

export type RuleEventOf<Name extends RuleEventName> = {
  readonly type: Name;
  readonly by: string;
  readonly happenedAt: Instant;
  readonly facts: RuleEventBodies[Name]['facts'];
  readonly sealed: RuleEventBodies[Name]['sealed'];
};

export type RuleEvent = { [Name in RuleEventName]: RuleEventOf<Name> }[RuleEventName];
