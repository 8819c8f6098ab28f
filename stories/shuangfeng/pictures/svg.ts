import { type MotifName, motifs } from './motifs.ts';
import { disc, GREEN, moved, RED, stroke } from './pen.ts';
import type { Picture } from './picture.ts';
import { sceneOf } from './scenes.ts';

/** The picture as SVG, 1200 × 900: the place, the thing, and the inspector's mark around it. */
export function svgOf({ motif, scene, light, when }: Picture): string {
  const { focus, before, after } = motifs[motif as MotifName];
  const thing = when === 'before' ? before() + ring(focus) : after();
  // Mirrored in one of the lights: text there is none, so a mirror is just another standpoint.
  const standpoint = light % 2 === 1 ? 'translate(1200 0) scale(-1 1)' : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 1200 900">${sceneOf(scene, light)}<g transform="${standpoint}">${thing}</g>${when === 'after' ? tick() : ''}</svg>`;
}

function ring([x, y, radius]: readonly [number, number, number]): string {
  return disc(x, y, radius, { stroke: RED, width: 12, dash: '46 22', opacity: 0.9 });
}

function tick(): string {
  return moved(1090, 110, disc(0, 0, 62, GREEN) + stroke('M -28 2 L -8 24 L 32 -22', '#ffffff', 14));
}
