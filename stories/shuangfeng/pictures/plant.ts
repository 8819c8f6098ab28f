import type { Motif } from './motif.ts';
import { BLUE, box, disc, GREEN, INK, oval, RED, STEEL, shadow, shape, stroke, times, WHITE, YELLOW } from './pen.ts';

/** 静电接地: a tank's foot with its earthing strap. */
export const earthing: Motif = {
  focus: [690, 640, 120],
  before: () => tankFoot() + stroke('M 590 560 L 650 600 M 700 690 L 760 720', '#b7743c', 18) + rust(668, 640),
  after: () => tankFoot() + stroke('M 590 560 L 660 620 L 760 720', '#c98a3c', 18) + bolt(660, 620) + bolt(738, 702),
};

/** 法兰: a pipe with a flange and a valve. */
export const valve: Motif = {
  focus: [600, 560, 130],
  before: () =>
    pipe() +
    times(4, (i) => oval(588 + i * 9, 640 + i * 30, 9, 15, '#5b8f3a')) +
    oval(610, 752, 120, 22, { fill: '#5b8f3a', opacity: 0.75 }),
  after: () => pipe() + times(4, (i) => box(578, 488 + i * 40, 44, 12, '#c9d2d6')),
};

/** 压力表: a gauge on its line. */
export const gauge: Motif = {
  focus: [600, 400, 220],
  before: () => gaugeOn() + stroke('M 600 400 L 690 330', RED, 12) + crack() + disc(600, 400, 14, INK),
  after: () =>
    gaugeOn() +
    stroke('M 600 400 L 580 296', INK, 12) +
    disc(600, 400, 14, INK) +
    box(706, 470, 60, 60, { fill: GREEN, round: 30 }),
};

/** 围堰: the wall around a tank. */
export const berm: Motif = {
  focus: [640, 640, 130],
  before: () =>
    bermWall() +
    stroke('M 640 560 L 620 600 L 655 640 L 630 690 L 650 730', INK, 10) +
    oval(660, 770, 150, 22, { fill: '#5d8fa8', opacity: 0.7 }),
  after: () =>
    bermWall() +
    shape('M 596 560 H 690 V 740 H 596 Z', '#d9d3c7') +
    stroke('M 596 560 V 740 M 690 560 V 740', '#a39a8a', 4),
};

/** 紧急切断阀: an actuated valve with its lamp. */
export const shutOff: Motif = {
  focus: [600, 400, 150],
  before: () =>
    actuator(RED) + box(520, 376, 160, 26, '#e9d27a') + stroke('M 520 389 H 680', '#b89b34', 4, { dash: '14 10' }),
  after: () =>
    actuator(GREEN) +
    stroke('M 660 330 C 760 300 800 380 800 500 V 640', INK, 10) +
    box(770, 640, 60, 90, { fill: STEEL, round: 8 }),
};

/** 可燃气体探测器: a detector head on its post. */
export const detector: Motif = {
  focus: [600, 400, 150],
  before: () =>
    detectorOn(RED) +
    shape('M 510 330 Q 600 290 690 330 L 706 520 Q 600 570 494 520 Z', { fill: '#dfe9ee', opacity: 0.82 }) +
    stroke('M 530 520 Q 600 545 670 520', '#9db2bc', 8),
  after: () =>
    detectorOn(GREEN) + times(3, (i) => stroke(`M ${700 + i * 34} ${380 - i * 14} q 22 40 0 ${60 + i * 26}`, GREEN, 7)),
};

/** 管道标识: pipes with colour bands and arrows of flow. */
export const pipes: Motif = {
  focus: [600, 420, 190],
  before: () =>
    times(3, (i) =>
      box(180, 320 + i * 110, 840, 56, { fill: ['#aeb8bd', '#b7bfc2', '#a3adb2'][i] as string, round: 10 }),
    ) + posts(),
  after: () =>
    times(3, (i) => {
      const colour = [RED, BLUE, YELLOW][i] as string;
      const y = 320 + i * 110;
      return (
        box(180, y, 840, 56, { fill: '#c9d1d5', round: 10 }) +
        box(470, y, 260, 56, colour) +
        shape(`M 540 ${y + 20} h 80 v -12 l 50 20 l -50 20 v -12 h -80 Z`, WHITE)
      );
    }) + posts(),
};

function tankFoot(): string {
  return (
    shadow(480, 750, 620) +
    box(250, 180, 380, 560, '#dfe5e8') +
    box(250, 180, 60, 560, { fill: '#ffffff', opacity: 0.5 }) +
    box(250, 300, 380, 10, '#a9b6bc') +
    box(230, 720, 420, 36, '#9b948a') +
    box(560, 530, 60, 50, '#8d9aa1') +
    box(740, 700, 26, 70, '#6f7c83') +
    disc(753, 700, 22, '#59666c')
  );
}

function rust(x: number, y: number): string {
  return times(5, (i) => disc(x + ((i * 37) % 60) - 30, y + ((i * 23) % 50) - 25, 9 - i, '#9a5a2c'));
}

function bolt(x: number, y: number): string {
  return disc(x, y, 22, '#dfe5e8') + disc(x, y, 12, '#6f7c83');
}

function pipe(): string {
  return (
    shadow(600, 770, 520) +
    box(160, 490, 880, 150, '#c2ccd1') +
    box(160, 500, 880, 26, { fill: '#ffffff', opacity: 0.6 }) +
    box(556, 450, 34, 230, '#7f919a') +
    box(610, 450, 34, 230, '#7f919a') +
    box(840, 330, 40, 170, '#8d9aa1') +
    box(770, 310, 180, 30, { fill: RED, round: 14 }) +
    box(260, 640, 60, 130, '#8d9aa1') +
    box(900, 640, 60, 130, '#8d9aa1')
  );
}

function gaugeOn(): string {
  return (
    shadow(600, 770, 300) +
    box(574, 560, 52, 210, '#8d9aa1') +
    box(300, 690, 600, 70, '#b9c4c9') +
    disc(600, 400, 170, { fill: WHITE, stroke: '#59666c', width: 22 }) +
    times(9, (i) => {
      const angle = ((-210 + i * 30) * Math.PI) / 180;
      const at = (radius: number) =>
        `${Math.round(600 + radius * Math.cos(angle))} ${Math.round(400 + radius * Math.sin(angle))}`;
      return stroke(`M ${at(128)} L ${at(148)}`, i > 6 ? RED : INK, 8);
    })
  );
}

function crack(): string {
  return stroke('M 500 300 L 560 350 L 540 390 L 610 470 M 560 350 L 600 330', '#7f919a', 6);
}

function bermWall(): string {
  return (
    oval(600, 470, 250, 40, '#c5d0d5') +
    box(350, 260, 500, 220, '#dbe2e5') +
    oval(600, 260, 250, 40, '#eef2f3') +
    box(140, 560, 920, 180, '#bdb4a5') +
    box(120, 540, 960, 34, '#cfc7b9') +
    times(6, (i) => box(180 + i * 150, 600, 110, 4, { fill: '#8f8778', opacity: 0.5 }))
  );
}

function actuator(lamp: string): string {
  return (
    shadow(600, 770, 420) +
    box(220, 590, 760, 120, '#c2ccd1') +
    box(220, 604, 760, 22, { fill: '#ffffff', opacity: 0.6 }) +
    box(540, 560, 120, 180, { fill: '#7f919a', round: 10 }) +
    box(574, 450, 52, 120, '#59666c') +
    box(500, 290, 200, 180, { fill: '#3f6f93', round: 24 }) +
    disc(600, 330, 26, lamp) +
    disc(592, 322, 8, { fill: WHITE, opacity: 0.8 })
  );
}

function detectorOn(lamp: string): string {
  return (
    shadow(600, 770, 220) +
    box(584, 520, 32, 250, '#7f919a') +
    box(520, 756, 160, 24, '#59666c') +
    box(520, 330, 160, 150, { fill: YELLOW, round: 20 }) +
    disc(600, 400, 44, '#fdf3d6') +
    disc(600, 400, 20, lamp) +
    shape('M 556 480 H 644 L 630 540 H 570 Z', '#59666c')
  );
}

function posts(): string {
  return times(2, (i) => box(250 + i * 660, 280, 40, 480, '#7f919a')) + shadow(600, 768, 820);
}
