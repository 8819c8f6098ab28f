import { box, disc, oval, shape, stroke, times } from './pen.ts';

/** Where a picture was taken. */
export const SCENES = ['hall', 'tankFarm', 'warehouse', 'yard'] as const;
export type Scene = (typeof SCENES)[number];

/** Three lights in which the same place looks different: morning, noon, a grey day. */
const LIGHTS = [
  { sky: ['#f7dcc0', '#fdf3e6'], wall: '#ece6dc', floor: '#bdb4a6' },
  { sky: ['#a9cfe6', '#e4f1f6'], wall: '#e3eaed', floor: '#b4b9b6' },
  { sky: ['#c3cdd3', '#e7ebed'], wall: '#d9dfe3', floor: '#a8aeb0' },
] as const;

/** The ground's upper edge: motifs stand at about 740. */
const GROUND = 640;

/** The background of a picture; `light` chooses the hour. */
export function sceneOf(scene: Scene, light: number): string {
  const { sky, wall, floor } = LIGHTS[light % LIGHTS.length] ?? LIGHTS[0];
  const gradient = `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs>`;
  return gradient + { hall, tankFarm, warehouse, yard }[scene](wall, floor);
}

function hall(wall: string, floor: string): string {
  return [
    box(0, 0, 1200, GROUND, wall),
    times(4, (i) => box(70 + i * 290, 90, 190, 150, { fill: 'url(#sky)', stroke: '#9fb0b8', width: 8, round: 4 })),
    box(0, 500, 1200, 140, { fill: '#7d93a0', opacity: 0.35 }),
    box(0, 24, 1200, 26, '#b7743c'),
    times(6, (i) => box(60 + i * 220, 14, 22, 46, '#8d5a2f')),
    box(0, GROUND, 1200, 260, floor),
    box(0, 862, 1200, 14, '#e8bd3f'),
    box(0, GROUND, 1200, 8, { fill: '#5c6b73', opacity: 0.5 }),
  ].join('');
}

function tankFarm(_wall: string, floor: string): string {
  const tank = (x: number, y: number, width: number, colour: string) =>
    box(x, y, width, GROUND - y, colour) +
    oval(x + width / 2, y, width / 2, 26, '#f4f6f6') +
    times(3, (i) => box(x, y + 70 + i * 90, width, 5, { fill: '#6f828c', opacity: 0.35 })) +
    stroke(`M ${x + width - 46} ${y} V ${GROUND} M ${x + width - 26} ${y} V ${GROUND}`, '#6f828c', 4);
  return [
    box(0, 0, 1200, GROUND, 'url(#sky)'),
    disc(1030, 110, 54, { fill: '#fff6da', opacity: 0.9 }),
    tank(40, 210, 300, '#d5dde0'),
    tank(850, 270, 290, '#c9d5d9'),
    box(0, 560, 1200, 80, '#a89f92'),
    box(0, 552, 1200, 14, '#c4bcae'),
    box(0, GROUND, 1200, 260, floor),
    times(5, (i) => box(i * 260, 770, 200, 4, { fill: '#6d6f6b', opacity: 0.35 })),
  ].join('');
}

function warehouse(wall: string, floor: string): string {
  const rack = (x: number) =>
    times(3, (level) =>
      times(3, (i) =>
        box(x + 24 + i * 104, 96 + level * 168, 84, 84, ['#c99a63', '#b98752', '#d3aa78'][(i + level) % 3] as string),
      ),
    ) +
    times(3, (level) => box(x, 182 + level * 168, 350, 16, '#e07a2f')) +
    times(2, (i) => box(x + i * 334, 60, 18, 580, '#2f5d8a'));
  return [
    box(0, 0, 1200, GROUND, wall),
    box(0, 0, 1200, 46, '#8b9aa2'),
    times(3, (i) => box(180 + i * 320, 30, 170, 14, '#fff7d6')),
    rack(20),
    rack(830),
    box(0, GROUND, 1200, 260, floor),
    shape('M 250 900 L 360 640 L 384 640 L 290 900 Z', '#e8bd3f'),
    shape('M 950 900 L 840 640 L 816 640 L 910 900 Z', '#e8bd3f'),
  ].join('');
}

function yard(_wall: string, floor: string): string {
  const tamarisk = (x: number, size: number) =>
    times(5, (i) => oval(x + (i - 2) * size * 0.5, 570 - (i % 2) * size * 0.5, size * 0.5, size * 0.75, '#c98aa0')) +
    box(x - 4, 580, 8, 60, '#7a5a48');
  return [
    box(0, 0, 1200, GROUND, 'url(#sky)'),
    shape('M 0 520 Q 180 420 380 505 T 760 480 T 1200 500 V 640 H 0 Z', '#d8c6a2'),
    box(760, 330, 260, 240, '#c3ccd1'),
    box(820, 210, 40, 130, '#aab6bc'),
    box(930, 250, 34, 90, '#aab6bc'),
    times(4, (i) => box(790 + i * 56, 420, 34, 46, '#8fa3ad')),
    tamarisk(120, 60),
    tamarisk(290, 44),
    tamarisk(1120, 56),
    box(0, 600, 1200, 300, floor),
    times(6, (i) => box(40 + i * 210, 838, 120, 12, { fill: '#fbfcfc', opacity: 0.8 })),
  ].join('');
}
