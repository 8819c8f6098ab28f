import { figureFolds } from '#apps/verify/figure-folds.ts';
import { createSequencer } from '#platform/ledger-store/sequencer.ts';

/** A sequencer as a process of its own, for tests that kill it: one batch after the other, without a pause. */
const [databaseUrl = '', dataDir = '', most = '20'] = process.argv.slice(2);
const log = { error: (details: object) => process.stderr.write(`${JSON.stringify(details)}\n`) };
const sequencer = createSequencer({ databaseUrl, dataDir, folds: figureFolds, log, most: Number(most) });
process.stdout.write('ready\n');
for (;;) await sequencer.sequence();
