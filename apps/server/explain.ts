/** What went wrong at the start, in plain words of both languages; a bug keeps its stack. */
export function explain(error: unknown): { zh: string; en: string } {
  if (error instanceof Error && 'words' in error) return error.words as { zh: string; en: string };
  if (isListenError(error)) {
    return {
      zh: `端口 ${error.port} 已被占用，请先停止占用它的程序，或用 PORT 指定其他端口。`,
      en: `Port ${error.port} is in use: stop what uses it, or set PORT to another.`,
    };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { zh: `启动失败：${text}`, en: 'The start failed; see above.' };
}

function isListenError(error: unknown): error is Error & { port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}
