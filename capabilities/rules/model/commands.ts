import type { Instant } from '#engine/time/instant.ts';
import type { EndingContent, NoticeContent, OverrideContent } from './change.ts';

interface Reasoned {
  readonly reason: string;
}

/** The body of every command; the envelope (`type`, `by`, `happenedAt`) is added by `RuleCommand`. */
export interface RuleCommandBodies {
  proposeOverride: Omit<OverrideContent, 'kind'> & Reasoned;
  proposeEnding: Omit<EndingContent, 'kind' | 'rule'> & Reasoned;
  proposeNotice: Omit<NoticeContent, 'kind'> & Reasoned;
  approve: { readonly remark: string };
  refuse: Reasoned;
  withdraw: Reasoned;
}

export type RuleCommandName = keyof RuleCommandBodies;

export type RuleCommandOf<Name extends RuleCommandName> = {
  readonly type: Name;
  /** The person who gives it. */
  readonly by: string;
  /** What the device claims (M10). */
  readonly happenedAt: Instant;
} & RuleCommandBodies[Name];

export type RuleCommand = { [Name in RuleCommandName]: RuleCommandOf<Name> }[RuleCommandName];
