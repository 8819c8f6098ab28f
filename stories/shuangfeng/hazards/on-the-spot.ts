import type { SiteKey } from '../park.ts';
import type { Login } from '../people.ts';
import type { MotifName } from '../pictures/motifs.ts';
import { type Life, later, place, snap, step } from '../steps.ts';

type Time = readonly [workdaysAgo: number, time: `${number}:${number}`];

/** A hazard fixed while the inspector waits: recorded, fixed, confirmed, struck off by the centre; then looked back on. */
export interface OnTheSpot {
  readonly key: string;
  readonly at: SiteKey;
  readonly kind: string;
  readonly finder: Login;
  readonly fixer: Login;
  readonly found: Time;
  /** Minutes until it was fixed. */
  readonly took: number;
  readonly struckOff: Time;
  readonly description: string;
  readonly where: string;
  readonly basis: string;
  readonly picture: MotifName;
  readonly measures: string;
  readonly confirmed: string;
  readonly lookBack?: readonly [at: Time, by: Login, remark: string];
}

export function onTheSpot(hazard: OnTheSpot): Life {
  const { key, at, kind, finder, fixer, found, took, struckOff, picture } = hazard;
  const { description, where: placeWords, basis, measures } = hazard;
  const before = snap(picture, at, 'before', key);
  const after = snap(picture, at, 'after', key);
  const words = { kind, description, placeWords, basis };
  const look = hazard.lookBack;
  return {
    key,
    steps: [
      step(found, finder, 'record', { ...place(at, fixer), ...words, level: 'general' }, { photos: [before] }),
      step(later(found, took), fixer, 'fixOnSpot', { measures }, { after: [after] }),
      step(later(found, took + 12), finder, 'confirmFix', { passed: true, remark: hazard.confirmed }),
      step(struckOff, 'heng', 'strikeOff', { remark: '资料齐全，现场确认合格，同意销账。' }),
      ...(look ? [step(look[0], look[1], 'lookBack', { round: '30', passed: true, remark: look[2] })] : []),
    ],
  };
}
