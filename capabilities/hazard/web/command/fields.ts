import type { Words } from '#ui/words/words.ts';
import type { HazardCommandBodies, HazardCommandName } from '../../model/index.ts';

interface Told {
  readonly label: Words;
  readonly hint?: Words;
  /** Fields are asked for unless this says otherwise. */
  readonly optional?: true;
}
interface Said {
  readonly value: string;
  readonly label: Words;
}
/** Options that come from the rule book, the registers or the model. */
export type OptionSource =
  | 'level'
  | 'nature'
  | 'kind'
  | 'zone'
  | 'site'
  | 'enterprise'
  | 'team'
  | 'handler'
  | 'squad'
  | 'supervisor';
type Text = Told &
  (
    | { readonly as: 'line' | 'words'; readonly most: number }
    | { readonly as: 'day'; readonly quick: readonly number[]; readonly counting?: 'deadline' }
    | { readonly as: 'choice'; readonly options: readonly Said[] }
    | { readonly as: OptionSource }
  );
type Verdict = Told & { readonly as: 'verdict'; readonly yes: Words; readonly no: Words };
type Photos = Told & { readonly as: 'photos' };
type Point = Told & { readonly as: 'point' };

/** How a field of this type may be filled in. */
type FieldFor<Value> = Value extends boolean
  ? Verdict
  : Value extends readonly string[]
    ? Photos
    : Value extends string | null
      ? Text
      : Point;
export type AnyField = Text | Verdict | Photos | Point;

/** Every field of every command, in the order of the form. A command or a field that is left out does not compile. */
export type FieldTable = {
  readonly [Name in HazardCommandName]: {
    readonly [Field in keyof HazardCommandBodies[Name]]-?: FieldFor<NonNullable<HazardCommandBodies[Name][Field]>>;
  };
};

export const words = (label: Words, more: Partial<Told> = {}) => ({ as: 'words', most: 2000, label, ...more }) as const;
export const line = (label: Words, more: Partial<Told> & { most?: number } = {}) =>
  ({ as: 'line', most: 200, label, ...more }) as const;
export const photos = (label: Words, more: Partial<Told> = {}) => ({ as: 'photos', label, ...more }) as const;
export const verdict = (label: Words, yes: Words, no: Words) => ({ as: 'verdict', label, yes, no }) as const;
