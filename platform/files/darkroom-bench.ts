import { serveBench } from '#platform/workshop/bench.ts';
import { developPhoto } from './photo.ts';

serveBench(developPhoto);
