import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, loginOf, type TestPark } from '#testkit/park.ts';
import { keepEvidence } from './evidence.ts';
import { type Looks, openVisit, type Visit } from './visit.ts';

/** A park of its own with its real server, and people who come to it, each with a browser window of their own. */
export interface Stage {
  readonly house: TestHouse;
  readonly park: TestPark;
  /** Somebody of the park, already logged in. */
  enter(account: string, looks?: Looks): Promise<Visit>;
  /** Somebody who has not logged in yet. */
  come(looks?: Looks): Promise<Visit>;
}

/** Opens a stage for the stories of one file; after each story its windows are closed, and what broke is kept to look at. */
export function openStage(prepare: (house: TestHouse, park: TestPark) => Promise<void> = async () => {}): Stage {
  let browser: Browser;
  let house: TestHouse;
  let park: TestPark;
  let visits: Visit[] = [];

  beforeAll(async () => {
    browser = await chromium.connect(inject('browserAddress'));
    house = await openTestHouse({ desk: inject('desk') });
    park = await insertTestPark(house.owner);
    await prepare(house, park);
  });
  afterEach(async ({ task }) => {
    const ended = visits;
    visits = [];
    if (task.result?.state === 'fail') await keepEvidence(task.name, ended);
    await Promise.all(ended.map((visit) => visit.close()));
    const troubles = ended.flatMap((visit) => visit.troubles());
    if (troubles.length > 0) throw new Error(`the browser complained:\n${troubles.join('\n')}`);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const come = async (looks: Looks = {}) => {
    const visit = await openVisit(browser, house.address, looks);
    visits.push(visit);
    return visit;
  };
  return {
    get house() {
      return house;
    },
    get park() {
      return park;
    },
    come,
    async enter(account, looks) {
      const visit = await come(looks);
      const login = loginOf('', account);
      await house.owner`update account set locale = ${looks?.language ?? 'zh'} where login = ${login}`;
      house.house.sessions.forget();
      await visit.carry(await house.house.sessions.open(login));
      return visit;
    },
  };
}
