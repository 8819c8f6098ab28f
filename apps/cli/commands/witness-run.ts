import type { Command } from 'commander';
import { runUntilStopped } from '#apps/server/until-stopped.ts';
import { readKeyFile } from '#apps/witness/key-file.ts';
import { DEFAULT_WITNESS_PORT, serveWitness } from '#apps/witness/serve.ts';
import { writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { misused } from '../exit.ts';
import type { Words } from '../language.ts';

/** The witness until Ctrl-C or a service manager's stop. */
export function witnessRun(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'run', words)
    .requiredOption('--state <dir>', say('见证人的状态目录', 'the witness’s folder'))
    .requiredOption('--key <file>', say('见证人的密钥文件', 'the witness’s key file'))
    .option('--port <port>', say('端口', 'port'), String(DEFAULT_WITNESS_PORT))
    .option('--host <host>', say('监听地址', 'address to listen at'), '127.0.0.1')
    .action(async (options: { state: string; key: string; port: string; host: string }) => {
      const port = /^\d{1,5}$/.test(options.port) ? Number(options.port) : Number.NaN;
      if (!(port <= 65_535))
        throw misused({ zh: '端口应为 0–65535 的整数。', en: 'A port is a whole number from 0 to 65535.' });
      const signer = await readKeyFile(options.key);
      const serving = await serveWitness({ stateDir: options.state, signer, host: options.host, port });
      runUntilStopped({ stop: serving.stop, databaseLost: new Promise<void>(() => undefined) });
      const { address, sizes } = serving;
      const logs = Object.fromEntries(sizes);
      const key = writeVerifierKey(signer.key);
      const lines = [...sizes].map(([origin, size]) =>
        say(`  ${origin}：${told(size).zh}`, `  ${origin}: ${told(size).en}`),
      );
      const title = say(`见证人已启动：${address}`, `The witness is running at ${address}`);
      cli.answer({ address, key, logs, pid: process.pid }, [title, key, ...lines].join('\n'));
    });
  return withExamples(cli, command, [
    'gangwan witness run --state witness --key union.key',
    {
      zh: '在 http://127.0.0.1:8687 等候园区送来检查点',
      en: 'waits for the park’s checkpoints at http://127.0.0.1:8687',
    },
  ]);
}

function told(size: number | null): Words {
  return size === null
    ? { zh: '尚未作证', en: 'nothing cosigned yet' }
    : { zh: `上次作证时 ${size} 条`, en: `${size} entries when cosigned last` };
}
