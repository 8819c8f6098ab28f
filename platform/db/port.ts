import { createServer } from 'node:net';

/** The last port when it is still free, else any free one, on 127.0.0.1. */
export async function choosePort(last: number | undefined): Promise<number> {
  return (last && (await tryPort(last))) || ((await tryPort(0)) as number);
}

/** The port if it is free now (0: any), else undefined. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
