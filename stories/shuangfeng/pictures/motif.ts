/** A thing that was found wrong and put right. Stands on the ground at about y = 740, in the middle of 1200 × 900. */
export interface Motif {
  readonly before: () => string;
  readonly after: () => string;
  /** Where the eye should go: centre and radius. */
  readonly focus: readonly [x: number, y: number, radius: number];
}
