import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAR_OFF } from '#testkit/draw/plans.ts';
import { writeLogExample } from '#testkit/log/example.ts';

/** The files that the examples in the command line's help call by name. */
export function writeExamples(folder: string): void {
  writeFileSync(join(folder, 'unit.json'), '{"people":60,"substances":[{"cas":"7664-41-7","tonnes":"8"}]}');
  writeFileSync(join(folder, 'draw.json'), JSON.stringify(FAR_OFF.plan));
  writeFileSync(join(folder, 'values.json'), JSON.stringify(FAR_OFF.values));
  writeLogExample(folder);
}
