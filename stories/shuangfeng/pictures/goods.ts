import type { Motif } from './motif.ts';
import { BLUE, box, disc, INK, moved, oval, RED, STEEL, shadow, shape, stroke, times, WHITE, YELLOW } from './pen.ts';

/** 桶装物料: drums on the bare floor, then on a spill pallet. */
export const drums: Motif = {
  focus: [700, 650, 150],
  before: () =>
    shadow(600, 770, 700) +
    drum(300, 480, BLUE) +
    drum(480, 480, '#3f7f6c') +
    moved(760, 745, drum(-90, -270, BLUE), 78) +
    oval(720, 775, 190, 24, { fill: '#4d6b2d', opacity: 0.7 }),
  after: () =>
    shadow(600, 792, 760) + times(4, (i) => drum(270 + i * 170, 440, i % 2 ? '#3f7f6c' : BLUE)) + spillPallet(),
};

/** 堆垛: a pile too high, then two low ones. */
export const stack: Motif = {
  focus: [600, 240, 140],
  before: () =>
    shadow(600, 770, 420) +
    pallet(430, 730) +
    times(5, (i) => carton(450 + (i % 2) * 26 + i * 9, 610 - i * 118, 290, 112, i)),
  after: () =>
    shadow(600, 770, 800) +
    times(2, (i) => pallet(250 + i * 380, 730) + times(3, (k) => carton(260 + i * 380, 610 - k * 114, 310, 110, k))),
};

/** 气瓶: cylinders lying about, then chained upright. */
export const cylinders: Motif = {
  focus: [640, 660, 170],
  before: () =>
    shadow(600, 770, 640) +
    cylinder(300, 380, '#3b8ea5') +
    moved(880, 740, cylinder(-50, -370, '#d7d9d6'), -84) +
    cylinder(440, 380, '#d7d9d6'),
  after: () =>
    shadow(600, 770, 640) +
    box(280, 420, 640, 24, '#59666c') +
    times(4, (i) => cylinder(310 + i * 150, 370, i < 2 ? '#3b8ea5' : '#d7d9d6')) +
    stroke('M 280 540 q 80 34 160 0 t 160 0 t 160 0 t 160 0', YELLOW, 12, { dash: '26 10' }) +
    box(590, 330, 20, 430, '#9aa7ad'),
};

/** 试剂瓶: bottles without labels, then with pictograms. */
export const bottles: Motif = {
  focus: [600, 520, 210],
  before: () => bench() + times(5, (i) => bottle(290 + i * 135, false)),
  after: () => bench() + times(5, (i) => bottle(290 + i * 135, true)),
};

/** 装卸车辆: a tank truck without, then with chocks and cones. */
export const truck: Motif = {
  focus: [430, 730, 130],
  before: () => tanker(),
  after: () =>
    tanker() +
    shape('M 300 772 L 352 772 L 300 728 Z', YELLOW) +
    shape('M 520 772 L 468 772 L 520 728 Z', YELLOW) +
    cone(170) +
    cone(1040),
};

/** 叉车通道: a forklift among scattered pallets, then a clear lane. */
export const forklift: Motif = {
  focus: [800, 700, 150],
  before: () =>
    lift(330) + moved(820, 770, pallet(-120, -50), -14) + moved(880, 700, carton(-80, -80, 170, 100, 1), 12),
  after: () =>
    lift(400) +
    box(120, 800, 960, 12, YELLOW) +
    box(120, 860, 960, 12, YELLOW) +
    disc(930, 460, 70, { fill: WHITE, stroke: RED, width: 16 }) +
    box(922, 530, 16, 240, STEEL),
};

function drum(x: number, y: number, colour: string): string {
  return (
    box(x, y, 150, 280, { fill: colour, round: 14 }) +
    oval(x + 75, y + 6, 75, 18, { fill: WHITE, opacity: 0.28 }) +
    times(2, (i) => box(x, y + 84 + i * 96, 150, 12, { fill: '#1d2b33', opacity: 0.25 }))
  );
}

function spillPallet(): string {
  return (
    box(230, 716, 740, 60, { fill: YELLOW, round: 8 }) + times(11, (i) => box(256 + i * 64, 734, 34, 24, '#b8861b'))
  );
}

function pallet(x: number, y: number): string {
  return box(x, y, 340, 16, '#b98752') + times(3, (i) => box(x + i * 140, y + 16, 60, 28, '#96693c'));
}

function carton(x: number, y: number, width: number, height: number, tone: number): string {
  return (
    box(x, y, width, height, {
      fill: ['#d3aa78', '#c99a63', '#dab688'][tone % 3] as string,
      stroke: '#96693c',
      width: 4,
      round: 4,
    }) + box(x + width / 2 - 18, y, 36, height, { fill: '#efd9b4', opacity: 0.8 })
  );
}

function cylinder(x: number, y: number, colour: string): string {
  return (
    box(x, y, 100, 380, { fill: colour, round: 44 }) +
    box(x + 14, y + 50, 16, 270, { fill: WHITE, opacity: 0.4, round: 8 }) +
    box(x + 36, y - 34, 28, 44, '#59666c')
  );
}

function bench(): string {
  return (
    shadow(600, 790, 840) +
    box(180, 660, 840, 36, '#8a6a4a') +
    times(2, (i) => box(220 + i * 700, 696, 60, 90, '#6f543a'))
  );
}

function bottle(x: number, labelled: boolean): string {
  const glass = box(x - 24, 420, 48, 60, '#5a3d28') + box(x - 52, 470, 104, 190, { fill: '#7a4f30', round: 16 });
  const label =
    box(x - 46, 520, 92, 104, WHITE) +
    shape(`M ${x} 530 L ${x + 40} 570 L ${x} 610 L ${x - 40} 570 Z`, { fill: WHITE, stroke: RED, width: 7 }) +
    shape(`M ${x} 550 q 20 22 0 40 q -20 -18 0 -40`, INK);
  return labelled ? glass + label : glass + box(x - 46, 520, 92, 60, { fill: '#8d6344', opacity: 0.9 });
}

function tanker(): string {
  const wheel = (x: number) => disc(x, 724, 52, INK) + disc(x, 724, 22, STEEL);
  return (
    shadow(600, 776, 900) +
    box(330, 420, 620, 220, { fill: '#dfe5e8', round: 100 }) +
    box(360, 500, 560, 26, RED) +
    box(300, 640, 700, 34, '#59666c') +
    shape('M 160 640 V 500 Q 160 440 220 440 H 310 V 674 H 160 Z', BLUE) +
    shape('M 186 540 V 500 Q 190 470 226 470 H 276 V 540 Z', '#cfe6f2') +
    box(560, 396, 90, 34, '#8d9aa1') +
    wheel(260) +
    wheel(410) +
    wheel(790) +
    wheel(910)
  );
}

function cone(x: number): string {
  return (
    shape(`M ${x} 600 L ${x + 56} 772 H ${x - 56} Z`, '#e8622c') +
    shape(`M ${x - 22} 672 H ${x + 22} L ${x + 34} 706 H ${x - 34} Z`, WHITE) +
    box(x - 70, 764, 140, 16, '#e8622c')
  );
}

function lift(x: number): string {
  return (
    shadow(x + 90, 784, 460) +
    box(x, 560, 220, 150, { fill: YELLOW, round: 20 }) +
    stroke(`M ${x + 30} 560 V 400 H ${x + 170} L ${x + 200} 560`, INK, 18) +
    box(x + 236, 360, 22, 400, '#59666c') +
    box(x + 236, 744, 190, 18, '#59666c') +
    disc(x + 50, 726, 48, INK) +
    disc(x + 190, 726, 48, INK) +
    disc(x + 50, 726, 18, STEEL) +
    disc(x + 190, 726, 18, STEEL)
  );
}
