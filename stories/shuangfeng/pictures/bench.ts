import { serveBench } from '#platform/workshop/bench.ts';
import { drawJpeg } from './draw.ts';

serveBench(drawJpeg);
