import type { Motif } from './motif.ts';
import { box, disc, GREEN, INK, moved, oval, RED, STEEL, shadow, shape, stroke, times, WHITE, YELLOW } from './pen.ts';

/** 灭火器: hidden behind cartons, then free on its stand. */
export const extinguisher: Motif = {
  focus: [600, 600, 190],
  before: () =>
    shadow(600, 780, 520) +
    bottle(560) +
    bottle(690) +
    box(430, 600, 230, 170, '#c99a63') +
    box(600, 520, 210, 250, '#d3aa78') +
    box(640, 440, 130, 80, '#b98752'),
  after: () =>
    shadow(600, 780, 520) + box(420, 740, 360, 34, RED) + bottle(480) + bottle(620) + box(420, 800, 360, 14, YELLOW),
};

/** 消火栓: a hydrant with goods before it, then kept free. */
export const hydrant: Motif = {
  focus: [600, 560, 200],
  before: () =>
    hydrantBox() +
    times(3, (i) =>
      box(390 + i * 150, 560 - (i % 2) * 50, 140, 210 + (i % 2) * 50, ['#b98752', '#d3aa78', '#c99a63'][i] as string),
    ),
  after: () => hydrantBox() + times(6, (i) => shape(`M ${380 + i * 76} 800 h 40 l -30 50 h -40 Z`, RED)),
};

/** 安全出口: blocked, then clear under a lit sign. */
export const exit: Motif = {
  focus: [600, 620, 190],
  before: () =>
    door('#7d8b92') +
    times(3, (i) => box(450 + i * 96, 600 - (i % 2) * 84, 110, 170 + (i % 2) * 84, i % 2 ? '#d3aa78' : '#b98752')) +
    moved(770, 770, box(-10, -330, 20, 330, '#8a6a4a'), 14),
  after: () => door(GREEN) + shape('M 560 770 L 500 890 H 700 L 640 770 Z', { fill: '#d9f0e0', opacity: 0.9 }),
};

/** 电缆: on the floor with a worn sheath, then in its tray. */
export const cable: Motif = {
  focus: [620, 750, 130],
  before: () =>
    socket() +
    stroke('M 300 520 C 320 760 460 700 560 750 S 820 820 1080 730', INK, 22) +
    stroke('M 592 758 q 20 8 46 14', '#d98324', 16) +
    stroke('M 600 748 l 14 -26 M 622 752 l 22 -22', '#d98324', 6),
  after: () =>
    socket() +
    box(284, 520, 34, 130, '#aab6bc') +
    box(284, 620, 800, 44, { fill: '#c9d2d6', stroke: '#8fa3ad', width: 4 }) +
    times(7, (i) => box(340 + i * 104, 616, 10, 52, '#8fa3ad')),
};

/** 配电箱: open and crowded, then closed and marked. */
export const cabinet: Motif = {
  focus: [600, 470, 200],
  before: () =>
    cabinetFrame() +
    box(450, 260, 300, 400, '#59666c') +
    times(6, (i) => box(480 + (i % 3) * 84, 300 + Math.floor(i / 3) * 130, 60, 90, { fill: '#d9dfe3', round: 6 })) +
    stroke(
      'M 500 390 C 460 520 640 440 560 640 M 600 390 C 700 470 520 520 700 650 M 680 520 C 740 560 640 600 760 760',
      RED,
      9,
    ) +
    shape('M 750 240 L 900 290 V 720 L 750 680 Z', '#b9c4c9'),
  after: () =>
    cabinetFrame() +
    box(440, 250, 320, 430, { fill: '#c3cdd2', stroke: '#8fa3ad', width: 6, round: 8 }) +
    box(726, 440, 16, 70, INK) +
    warning(600, 400),
};

/** 警示标志: faded, then new. */
export const sign: Motif = {
  focus: [600, 400, 190],
  before: () =>
    signPost() +
    moved(
      600,
      400,
      shape('M 0 -150 L 170 130 H -170 Z', { fill: '#ece5cf', stroke: '#b9b2a0', width: 14 }) +
        stroke('M -60 60 L 20 -20 M 40 90 L 90 60', '#cfc7b3', 10),
      9,
    ),
  after: () => signPost() + warning(600, 400, 1.5),
};

/** 防护栏: a rail is missing, then the whole guard. */
export const guardRail: Motif = {
  focus: [640, 470, 160],
  before: () => platform() + rail(false),
  after: () => platform() + rail(true),
};

/** 洗眼器 */
export const eyewash: Motif = {
  focus: [600, 450, 180],
  before: () => basin('#9fae8a') + box(420, 560, 150, 210, '#c99a63') + box(650, 620, 130, 150, '#b98752'),
  after: () =>
    basin(GREEN) +
    stroke('M 560 400 q -20 -110 30 -120 M 640 400 q 20 -110 -30 -120', '#5bb3d8', 14) +
    disc(600, 250, 10, '#5bb3d8'),
};

/** 粉尘: a duct and a machine under dust, then cleaned. */
export const dust: Motif = {
  focus: [560, 300, 190],
  before: () =>
    machine() +
    shape('M 300 252 q 60 -44 140 -20 t 150 -8 t 130 18 V 260 H 300 Z', '#d9b98a') +
    times(22, (i) =>
      disc(320 + ((i * 97) % 520), 300 + ((i * 61) % 260), 5 + (i % 4), { fill: '#d9b98a', opacity: 0.8 }),
    ) +
    oval(560, 772, 330, 26, '#d9b98a'),
  after: () =>
    machine() +
    box(860, 300, 120, 300, { fill: '#6fa3b8', round: 16 }) +
    stroke('M 720 280 H 920 V 310', '#6fa3b8', 34) +
    box(880, 600, 80, 150, '#59666c'),
};

/** 砂轮机: the wheel bare, then under its guard. */
export const grinder: Motif = {
  focus: [470, 480, 150],
  before: () => grinderBody(),
  after: () =>
    grinderBody() +
    shape('M 340 500 A 130 130 0 1 1 570 560 L 540 520 A 86 86 0 1 0 384 500 Z', {
      fill: YELLOW,
      stroke: '#b8861b',
      width: 6,
    }) +
    box(360, 560, 150, 20, '#59666c'),
};

/** 空气呼吸器: the case half empty, then full. */
export const respirator: Motif = {
  focus: [600, 480, 210],
  before: () =>
    caseOpen() + apparatus(420, RED) + stroke('M 640 360 h 160 v 260 h -160 Z', '#9aa7ad', 6, { dash: '18 14' }),
  after: () => caseOpen() + apparatus(420, GREEN) + apparatus(660, GREEN),
};

/** 起重机: a hook without its latch, then with it. */
export const crane: Motif = {
  focus: [600, 520, 160],
  before: () => hook() + stroke('M 660 470 l 36 -30', RED, 8, { dash: '10 12' }),
  after: () => hook() + stroke('M 520 500 L 640 450', '#f4f6f6', 18) + disc(528, 498, 14, INK),
};

function bottle(x: number): string {
  return (
    box(x, 470, 100, 290, { fill: RED, round: 34 }) +
    box(x + 34, 424, 32, 52, INK) +
    stroke(`M ${x + 60} 440 q 80 10 70 120`, INK, 12) +
    box(x + 16, 560, 68, 90, { fill: WHITE, opacity: 0.9, round: 6 })
  );
}

function hydrantBox(): string {
  return (
    shadow(600, 780, 460) +
    box(400, 290, 400, 480, { fill: RED, round: 10 }) +
    box(430, 320, 340, 300, { fill: '#f3d9d6', round: 6 }) +
    disc(600, 470, 90, { fill: 'none', stroke: '#a82a22', width: 22 }) +
    disc(600, 470, 44, { fill: 'none', stroke: '#a82a22', width: 16 })
  );
}

function door(lamp: string): string {
  const runner =
    disc(640, 205, 12, WHITE) +
    stroke('M 628 226 L 606 244 L 622 268 M 616 236 l -28 4 M 606 244 l -6 26 l -22 6', WHITE, 9);
  return (
    box(430, 300, 340, 470, '#8fa3ad') +
    box(450, 316, 144, 454, '#dfe7ea') +
    box(606, 316, 144, 454, '#dfe7ea') +
    box(560, 540, 20, 60, INK) +
    box(620, 540, 20, 60, INK) +
    box(500, 170, 200, 110, { fill: lamp, round: 10 }) +
    runner
  );
}

function socket(): string {
  return (
    box(230, 380, 140, 150, { fill: '#e8edef', stroke: '#8fa3ad', width: 6, round: 12 }) +
    disc(276, 450, 12, INK) +
    disc(324, 450, 12, INK) +
    box(1040, 620, 120, 150, { fill: '#59666c', round: 10 })
  );
}

function cabinetFrame(): string {
  return (
    shadow(600, 780, 440) + box(420, 230, 360, 540, { fill: '#aab6bc', round: 10 }) + box(440, 740, 320, 40, '#59666c')
  );
}

function warning(x: number, y: number, size = 1): string {
  const bolt = shape('M 12 -62 L -34 14 H -2 L -16 74 L 38 -10 H 4 Z', INK);
  return `<g transform="translate(${x} ${y}) scale(${size})">${shape('M 0 -110 L 118 92 H -118 Z', { fill: YELLOW, stroke: INK, width: 12 })}${bolt}</g>`;
}

function signPost(): string {
  return shadow(600, 780, 260) + box(586, 480, 28, 300, STEEL) + box(520, 764, 160, 20, '#59666c');
}

function platform(): string {
  return (
    box(160, 640, 880, 34, '#7f919a') +
    times(11, (i) => box(176 + i * 80, 674, 12, 26, '#59666c')) +
    times(3, (i) => box(200 + i * 380, 700, 40, 190, '#7f919a'))
  );
}

function rail(whole: boolean): string {
  const uprights = times(5, (i) => (whole || i !== 3 ? box(200 + i * 195, 380, 18, 262, YELLOW) : ''));
  const left = whole ? 780 : 390;
  const bars = times(
    2,
    (i) => box(200, 384 + i * 110, left, 16, YELLOW) + (whole ? '' : box(880, 384 + i * 110, 118, 16, YELLOW)),
  );
  const hanging = whole ? '' : moved(600, 400, box(0, 0, 200, 16, '#b8861b'), 58);
  return bars + uprights + hanging + box(200, 610, whole ? 798 : 400, 30, '#d9b04a');
}

function basin(colour: string): string {
  return (
    shadow(600, 780, 260) +
    box(578, 460, 44, 310, '#7f919a') +
    shape('M 440 400 H 760 Q 750 490 600 490 Q 450 490 440 400 Z', colour) +
    box(520, 760, 160, 20, '#59666c') +
    stroke('M 620 560 q 70 0 90 40', '#7f919a', 16) +
    box(690, 596, 90, 18, GREEN)
  );
}

function machine(): string {
  return (
    shadow(540, 780, 680) +
    box(280, 430, 540, 330, { fill: '#5f8aa3', round: 14 }) +
    box(330, 480, 200, 130, { fill: '#cfe0e8', round: 8 }) +
    times(3, (i) => disc(600 + i * 70, 540, 22, [RED, YELLOW, GREEN][i] as string)) +
    box(300, 250, 420, 60, '#9fb0b8') +
    box(420, 300, 60, 140, '#9fb0b8')
  );
}

function grinderBody(): string {
  return (
    shadow(560, 780, 420) +
    box(500, 430, 260, 150, { fill: '#3f6f93', round: 30 }) +
    box(560, 580, 130, 190, '#59666c') +
    disc(462, 504, 104, { fill: '#b9b2a6', stroke: '#8d857a', width: 10 }) +
    disc(462, 504, 20, INK) +
    box(740, 470, 90, 60, { fill: '#b9b2a6', round: 10 }) +
    times(5, (i) => stroke(`M ${372 - i * 6} ${560 + i * 10} l -40 ${16 + i * 8}`, '#f0b429', 5))
  );
}

function caseOpen(): string {
  return (
    shadow(600, 790, 660) +
    box(320, 240, 560, 530, { fill: '#e8622c', round: 16 }) +
    box(352, 274, 496, 462, { fill: '#f6ddc9', round: 10 })
  );
}

function apparatus(x: number, lamp: string): string {
  return (
    box(x, 400, 90, 290, { fill: '#4a5a63', round: 40 }) +
    disc(x + 130, 440, 52, { fill: '#cfe0e8', stroke: INK, width: 10 }) +
    stroke(`M ${x + 50} 400 q 30 -80 84 -8`, INK, 12) +
    disc(x + 130, 560, 30, { fill: WHITE, stroke: INK, width: 7 }) +
    stroke(`M ${x + 130} 560 l 12 -18`, lamp, 8) +
    disc(x + 130, 640, 16, lamp)
  );
}

function hook(): string {
  return (
    box(100, 190, 1000, 60, YELLOW) +
    times(8, (i) => shape(`M ${130 + i * 124} 190 h 44 l -34 60 h -44 Z`, INK)) +
    box(520, 240, 160, 90, { fill: '#59666c', round: 10 }) +
    stroke('M 570 330 V 420 M 630 330 V 420', INK, 10) +
    box(548, 410, 104, 60, { fill: RED, round: 12 }) +
    stroke('M 600 470 V 500 A 70 70 0 1 1 528 560', '#4a5a63', 30)
  );
}
