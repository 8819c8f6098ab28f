import { gear, harness, helmet, hotWork, phone } from './acts.ts';
import { bottles, cylinders, drums, forklift, stack, truck } from './goods.ts';
import type { Motif } from './motif.ts';
import { berm, detector, earthing, gauge, pipes, shutOff, valve } from './plant.ts';
import {
  cabinet,
  cable,
  crane,
  dust,
  exit,
  extinguisher,
  eyewash,
  grinder,
  guardRail,
  hydrant,
  respirator,
  sign,
} from './site.ts';

const plant = { earthing, valve, gauge, berm, shutOff, detector, pipes };
const goods = { drums, stack, cylinders, bottles, truck, forklift };
const site = {
  extinguisher,
  hydrant,
  exit,
  cable,
  cabinet,
  sign,
  guardRail,
  eyewash,
  dust,
  grinder,
  respirator,
  crane,
};
const acts = { helmet, gear, harness, phone, hotWork };

/** Everything that the story's pictures show. */
export const motifs = { ...plant, ...goods, ...site, ...acts } satisfies Record<string, Motif>;
export type MotifName = keyof typeof motifs;
