import { z } from 'zod';
import { CHANGE_STATES, OVERRIDE_GROUNDS } from '../model/index.ts';

const day = z.iso.date();
const moment = z.iso.datetime();
const name = z.string().nullable();

const override = z.object({
  kind: z.literal('override'),
  /** Id of the clock. */
  rule: z.string(),
  number: z.int(),
  ground: z.enum(OVERRIDE_GROUNDS),
  basis: z.string(),
  validFrom: day,
  validTo: day.nullable(),
});
const ending = z.object({ kind: z.literal('ending'), override: z.string(), rule: z.string(), lastDay: day });
const notice = z.object({
  kind: z.literal('notice'),
  year: z.int(),
  title: z.string(),
  published: day,
  address: z.string(),
  holidays: z.array(z.object({ name: z.string(), from: day, to: day })),
  makeUpDays: z.array(day),
});

/** One change with what became of it, and what the asking person may do with it now. */
export const changeView = z.object({
  code: z.string(),
  version: z.int(),
  state: z.enum(CHANGE_STATES),
  content: z.discriminatedUnion('kind', [override, ending, notice]),
  reason: z.string(),
  /** Names of persons. */
  proposedBy: name,
  proposedAt: moment,
  decidedBy: name,
  decidedOn: day.nullable(),
  /** The remark of who approved, or the reason of who refused or withdrew. */
  answer: z.string().nullable(),
  /** For an override in force that was ended: the last day that counts now and the code of its ending. */
  ended: z.object({ lastDay: day, by: z.string() }).nullable(),
  /** The buttons on the page. */
  commands: z.array(z.string()),
});
export type ChangeView = z.output<typeof changeView>;

export const changePage = z.object({
  rows: z.array(changeView),
  /** Give it back as `after` for the next page; `null` on the last. */
  next: z.string().nullable(),
});
export type ChangePage = z.output<typeof changePage>;

/** One line of a change's history: the ledger's entry as it is, and the words that stand beside it. */
export const historyEntry = z.object({
  hash: z.string(),
  by: name,
  title: name,
  entry: z.object({
    v: z.literal(1),
    park: z.string(),
    matter: z.string(),
    seq: z.int(),
    prev: z.string(),
    type: z.string(),
    actor: z.string().nullable(),
    happenedAt: moment,
    recordedAt: moment,
    facts: z.record(z.string(), z.json()),
    sealed: z.record(z.string(), z.string()),
  }),
  words: z.record(z.string(), z.string()),
});
export type HistoryEntry = z.output<typeof historyEntry>;

export const changeDetail = z.object({
  change: changeView,
  headHash: z.string(),
  history: z.array(historyEntry),
});
export type ChangeDetail = z.output<typeof changeDetail>;

/** The answer to every command; the same command sent again is answered with the very same text. */
export const commandAnswer = z.object({
  code: z.string(),
  version: z.int(),
  state: z.enum(CHANGE_STATES),
  receipt: z.object({
    matter: z.string(),
    entries: z.array(z.object({ seq: z.int(), hash: z.string() })),
    recordedAt: moment,
  }),
});
export type CommandAnswer = z.output<typeof commandAnswer>;
