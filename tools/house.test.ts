import { describe, expect, it } from 'vitest';
import { ourFiles } from './files.ts';

const CODE = /\.(ts|tsx|mjs|js|css|sql)$/;

/** Where code may stand. A new room is added here, to biome.json, to the plants and to a tsconfig in one change. */
const ROOMS = [
  /^(engine|rulebook|platform|ui|testkit|stories|bench|e2e|tools|conformance)\//,
  /^apps\/(server|desk|worker|field|cli|verify|witness)\//,
  /^capabilities\/[^/]+\/(model|contract|server|web|field|worker|testing)\//,
  /^[^/]+\.config\.ts$/,
];

/** The vitest projects that would run a file. */
const projectsOf = (path: string) => [
  ...(path.endsWith('.int.test.ts') && !path.startsWith('e2e/') ? ['integration'] : []),
  ...(path.endsWith('.e2e.test.ts') && path.startsWith('e2e/') ? ['browser'] : []),
  ...(/^[^.]+\.test\.ts$/.test(path) && !path.startsWith('e2e/') ? ['pure'] : []),
];

describe('the house', () => {
  const files = ourFiles();

  it('has no code outside its rooms, where no floor would hold it', () => {
    expect(files.filter((path) => CODE.test(path) && !ROOMS.some((room) => room.test(path)))).toEqual([]);
  });

  it('has no test that no project runs', () => {
    const tests = files.filter((path) => /(^|[./])(test|spec|__tests__)[./]/.test(path) && CODE.test(path));
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((path) => projectsOf(path).length !== 1)).toEqual([]);
  });
});
