/** Shapes of a flat illustration as SVG text. No letters anywhere: a fresh machine may have no Chinese font. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly round?: number;
  readonly opacity?: number;
  /** SVG `stroke-dasharray`, e.g. `18 14`. */
  readonly dash?: string;
}

export const INK = '#2f3e46';
export const STEEL = '#8fa3ad';
export const RED = '#c8352b';
export const YELLOW = '#f0b429';
export const GREEN = '#2e9e5b';
export const BLUE = '#2b6cb0';
export const WHITE = '#fbfcfc';

export function box(x: number, y: number, width: number, height: number, paint: Paint | string): string {
  const { round = 0 } = plain(paint);
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" ${brush(paint)}/>`;
}

export function disc(x: number, y: number, radius: number, paint: Paint | string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" ${brush(paint)}/>`;
}

export function oval(x: number, y: number, rx: number, ry: number, paint: Paint | string): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" ${brush(paint)}/>`;
}

/** A filled shape, or with a stroke only a line: `M 0 0 L 10 10 …`. */
export function shape(path: string, paint: Paint | string): string {
  return `<path d="${path}" ${brush(paint)}/>`;
}

export function stroke(path: string, colour: string, width: number, more: Paint = {}): string {
  return shape(path, { ...more, fill: 'none', stroke: colour, width });
}

export function moved(dx: number, dy: number, inner: string, turn = 0): string {
  return `<g transform="translate(${dx} ${dy}) rotate(${turn})">${inner}</g>`;
}

/** The same thing `count` times, `make` being told which. */
export function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

/** The soft shadow that makes a thing stand on the ground. */
export function shadow(x: number, y: number, width: number): string {
  return oval(x, y, width / 2, width / 16 + 6, { fill: '#22313a', opacity: 0.16 });
}

function plain(paint: Paint | string): Paint {
  return typeof paint === 'string' ? { fill: paint } : paint;
}

function brush(paint: Paint | string): string {
  const { fill = 'none', stroke: line, width = 6, opacity, dash } = plain(paint);
  const drawn = line === undefined ? '' : ` stroke="${line}" stroke-width="${width}"`;
  const ends = line === undefined ? '' : ' stroke-linecap="round" stroke-linejoin="round"';
  return `fill="${fill}"${drawn}${ends}${dash ? ` stroke-dasharray="${dash}"` : ''}${opacity ? ` opacity="${opacity}"` : ''}`;
}
