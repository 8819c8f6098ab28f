import type { Motif } from './motif.ts';
import { BLUE, box, disc, GREEN, INK, moved, RED, STEEL, shadow, shape, stroke, times, WHITE, YELLOW } from './pen.ts';

/** 安全帽: left on the hook beside the work, then gone from it (a ticked empty hook). Nobody is in the picture. */
export const helmet: Motif = {
  focus: [600, 430, 170],
  before: () => hooks() + times(3, (i) => hat(380 + i * 220, 430)),
  after: () => hooks() + times(3, (i) => stroke(`M ${352 + i * 220} 430 l 22 24 l 46 -52`, GREEN, 16)),
};

/** 防护手套、护目镜 on the bench */
export const gear: Motif = {
  focus: [600, 640, 210],
  before: () =>
    table() +
    glove(420, 560, '#b9c4c9', 70) +
    moved(760, 640, box(-60, -24, 120, 48, { fill: 'none', stroke: '#9aa7ad', width: 12, round: 20 }), 18),
  after: () => table() + glove(400, 480, '#3f7f6c', 0) + glove(520, 480, '#3f7f6c', 0) + goggles(740, 600),
};

/** 安全带: loose on the ladder, then hooked on. */
export const harness: Motif = {
  focus: [680, 660, 140],
  before: () => ladder() + stroke('M 700 560 q 60 160 -30 200 q -90 10 -60 -60', RED, 16),
  after: () =>
    ladder() +
    box(420, 250, 420, 14, STEEL) +
    stroke('M 690 264 V 380 q -30 120 40 160 q 50 -60 10 -140', GREEN, 16) +
    disc(690, 264, 18, { fill: 'none', stroke: INK, width: 10 }),
};

/** 手机: taken into the explosion zone, then in the box at the gate. */
export const phone: Motif = {
  focus: [600, 620, 190],
  before: () => table() + moved(600, 640, handset(), 24),
  after: () =>
    shadow(600, 780, 460) +
    box(380, 320, 440, 450, { fill: '#c3cdd2', stroke: '#8fa3ad', width: 8, round: 10 }) +
    times(
      6,
      (i) =>
        box(410 + (i % 3) * 134, 360 + Math.floor(i / 3) * 200, 112, 170, { fill: '#eef2f3', round: 6 }) +
        box(436 + (i % 3) * 134, 390 + Math.floor(i / 3) * 200, 60, 110, { fill: INK, round: 8 }),
    ),
};

/** 动火作业: sparks beside open drums, then behind a blanket with an extinguisher. */
export const hotWork: Motif = {
  focus: [560, 600, 190],
  before: () =>
    weld() + box(760, 520, 150, 250, { fill: BLUE, round: 14 }) + shape('M 760 520 h 150 l -40 -50 h -70 Z', '#4d84b8'),
  after: () =>
    weld() +
    box(720, 330, 240, 440, { fill: '#d98324', round: 6 }) +
    box(700, 310, 280, 24, '#59666c') +
    box(250, 520, 90, 250, { fill: RED, round: 30 }) +
    box(280, 480, 30, 46, INK),
};

function hooks(): string {
  return (
    box(240, 280, 720, 34, '#8a6a4a') +
    times(3, (i) => stroke(`M ${380 + i * 220} 314 v 40 q 0 26 -26 26`, INK, 12)) +
    box(240, 700, 720, 30, '#8a6a4a') +
    shadow(600, 780, 700)
  );
}

function hat(x: number, y: number): string {
  return (
    shape(
      `M ${x - 86} ${y + 30} Q ${x - 80} ${y - 80} ${x} ${y - 84} Q ${x + 80} ${y - 80} ${x + 86} ${y + 30} Z`,
      YELLOW,
    ) +
    box(x - 104, y + 24, 208, 20, { fill: '#d99a1e', round: 10 }) +
    box(x - 10, y - 84, 20, 110, '#d99a1e')
  );
}

function table(): string {
  return (
    shadow(600, 800, 800) +
    box(200, 680, 800, 34, '#8a6a4a') +
    times(2, (i) => box(250 + i * 640, 714, 60, 84, '#6f543a'))
  );
}

function glove(x: number, y: number, colour: string, turn: number): string {
  return moved(
    x,
    y + 90,
    box(-40, -40, 80, 130, { fill: colour, round: 18 }) +
      times(4, (i) => box(-42 + i * 22, -110, 18, 90, { fill: colour, round: 9 })) +
      moved(44, 20, box(-10, -60, 24, 76, { fill: colour, round: 11 }), 32) +
      box(-46, 76, 92, 30, { fill: INK, opacity: 0.35, round: 6 }),
    turn,
  );
}

function goggles(x: number, y: number): string {
  return (
    stroke(`M ${x - 110} ${y} q 110 -90 220 0`, INK, 14) +
    box(x - 100, y - 10, 90, 80, { fill: '#cfe6f2', stroke: INK, width: 10, round: 26 }) +
    box(x + 10, y - 10, 90, 80, { fill: '#cfe6f2', stroke: INK, width: 10, round: 26 })
  );
}

function ladder(): string {
  return (
    shadow(560, 800, 300) +
    stroke('M 470 790 L 560 250 M 610 790 L 660 250', '#b98752', 22) +
    times(6, (i) => stroke(`M ${490 + i * 14} ${710 - i * 86} h ${112 - i * 6}`, '#96693c', 16))
  );
}

function handset(): string {
  return (
    box(-70, -130, 140, 260, { fill: INK, round: 22 }) +
    box(-56, -106, 112, 190, { fill: '#8fd0ea', round: 6 }) +
    disc(0, 106, 12, WHITE)
  );
}

function weld(): string {
  return (
    shadow(560, 790, 640) +
    box(330, 640, 340, 30, STEEL) +
    box(360, 670, 30, 110, '#59666c') +
    box(610, 670, 30, 110, '#59666c') +
    times(14, (i) => stroke(`M 500 630 l ${-150 + i * 24} ${-70 - ((i * 37) % 90)}`, i % 2 ? YELLOW : '#e8622c', 6)) +
    disc(500, 630, 30, '#fff3c4')
  );
}
