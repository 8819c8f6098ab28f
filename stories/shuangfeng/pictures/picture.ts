import type { MotifName } from './motifs.ts';
import type { Scene } from './scenes.ts';

/** One picture of the story. Plain data: it is sent to the child that draws. */
export interface Picture {
  readonly motif: MotifName;
  readonly scene: Scene;
  /** Which of three lights; the same place looks different. */
  readonly light: number;
  readonly when: 'before' | 'after';
}

/** Equal pictures have equal keys. */
export function pictureKey({ motif, scene, light, when }: Picture): string {
  return `${motif}-${scene}-${light}-${when}`;
}
