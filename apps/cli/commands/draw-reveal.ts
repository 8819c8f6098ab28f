import type { Command } from 'commander';
import { checkReveal } from '#engine/draw/commitment.ts';
import { hex64, id, matching, object } from '#engine/draw/shape.ts';
import { seatCommitment } from '#engine/draw/values.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { granted, readJson } from '../draw/files.ts';
import { NODE_CRYPTO } from '../draw/node-crypto.ts';
import { commitmentFrom, secretFrom } from '../draw/secret.ts';
import type { Words } from '../language.ts';
import { columns, plain } from '../width.ts';

const readNumber = object({
  draw: hex64,
  source: id,
  seat: id,
  number: matching(/^(?:0|[1-9][0-9]{0,29})$/, 'whole number of at most 30 digits'),
  nonce: matching(/^[0-9a-f]{32}$/, '32 hexadecimal digits, small letters'),
});

/** Shows what a commitment was about, after checking that it is that; or one person's number, against the hash that was handed in. */
export function drawReveal(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'reveal', words)
    .argument('<file|->', say('secret.json，或某席位的 number.json', 'secret.json, or the number.json of a seat'))
    .option('--commitment <file>', say('当初公开的 commitment.json', 'the commitment.json that was published'))
    .option('--handed-in <hash>', say('该席位先前交来的校验值', 'the hash that the seat handed in'))
    .action((file: string, { commitment, handedIn }: { commitment?: string; handedIn?: string }) =>
      commitment === undefined ? revealNumber(cli, file, handedIn) : revealPlan(cli, file, commitment),
    );
  return withExamples(
    cli,
    command,
    [
      'gangwan draw reveal draw/secret.json --commitment draw/commitment.json',
      { zh: '公开方案并与承诺核对', en: 'reveal the plan, held against the commitment' },
    ],
    [
      'gangwan draw reveal union/number.json',
      { zh: '公布数字，并显示它的校验值', en: 'reveal a number, with its hash' },
    ],
  );
}

async function revealPlan(cli: Cli, file: string, commitmentFile: string): Promise<void> {
  const [{ plan, salt }, commitment] = [await secretFrom(file), await commitmentFrom(commitmentFile)];
  granted(checkReveal(plan, salt, commitment, NODE_CRYPTO.sha256));
  const rows = [
    ...plan.targets.map(({ id, weight, drawn }) => [plain(id), `${weight}`, `${drawn}`]),
    ...plan.inspectors.map(({ id, weight, drawn }) => [plain(id), `${weight}`, `${drawn}`]),
  ];
  const titles = { zh: ['编号', '权重', '已抽中'], en: ['id', 'weight', 'drawn before'] }[cli.locale];
  const holds = { zh: '与承诺一致', en: 'as committed to' }[cli.locale];
  cli.answer(
    { commitment: commitment.hash, plan, salt },
    `${plain(plan.purpose)}\n${columns([titles, ...rows])}\n${holds}  ${commitment.hash}`,
  );
}

async function revealNumber(cli: Cli, file: string, handedIn: string | undefined): Promise<void> {
  const told = granted(readNumber(await readJson(file), ''));
  const { source, seat, number, nonce } = told;
  const commitment = seatCommitment(told, NODE_CRYPTO.sha256);
  if (handedIn !== undefined && handedIn !== commitment)
    granted({ refused: true, code: 'draw.seat-mismatch', details: { source, seat } });
  cli.answer({ source, seat, commitment, number, nonce }, `${plain(seat)}  ${number}  ${commitment}`);
}
