import { serveBench } from '#platform/workshop/bench.ts';
import type { ReadTask } from './sheet.ts';
import { parseSheet } from './sheet-parser.ts';

serveBench(({ bytes, columns }: ReadTask) => parseSheet(bytes, columns));
