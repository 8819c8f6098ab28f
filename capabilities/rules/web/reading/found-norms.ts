import type { BookView } from '../../contract/book-view.ts';
import { holds, textsOfBasis, wordsOf } from '../clocks/found.ts';

export type Norm = BookView['norms'][number];

/** The norms in which each word typed stands somewhere, in either language. */
export function findNorms(norms: readonly Norm[], q: string): Norm[] {
  const typed = wordsOf(q);
  if (typed.length === 0) return [...norms];
  return norms.filter((norm) => holds(textsOf(norm), typed));
}

function textsOf({ id, text, number, unit, note, basis }: Norm): string[] {
  const said = [text, ...(unit === null ? [] : [unit]), ...(note === null ? [] : [note])];
  return [id, number ?? '', ...said.flatMap(({ zh, en }) => [zh, en]), ...textsOfBasis(basis)];
}
