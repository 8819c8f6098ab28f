import pino, { type Logger } from 'pino';

/**
 * The log on standard error: one JSON line per event, without personal data. No address, no agent, no query, no body, no login; routes by their
 * pattern. What would identify a person in an error's text is not written either: only its type, code and stack's places.
 */
export function createLog(level: pino.LevelWithSilent = 'warn'): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, at: places(error.stack) }),
        req: (request: { method?: string }) => ({ method: request.method }),
        res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
      },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}

/** The stack without its first line: the message may quote what a person wrote. */
function places(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .map((line) => line.trim());
}
