/** How one refusal looks from outside: its HTTP status and its words. `{name}` is replaced from the refusal's details. */
export interface RefusalWords {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

export type RefusalTable = Readonly<Record<string, RefusalWords>>;

/** Refusals of the platform itself. Capabilities bring their own tables; `apps/server` joins them. */
export const platformRefusals: RefusalTable = {
  'not-found': { status: 404, zh: '没有找到，或者不在您的职责范围内。', en: 'Not found, or not within your duties.' },
  'request.invalid': { status: 400, zh: '填写的内容有误：{fields}', en: 'The request is not valid: {fields}' },
  'request.not-json': { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  'request.too-large': { status: 413, zh: '请求内容过大。', en: 'The request is too large.' },
  'request.wrong-type': { status: 415, zh: '不支持这种内容类型。', en: 'This content type is not supported.' },
  'request.too-many': {
    status: 429,
    zh: '操作过于频繁，请在 {seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  'request.cross-site': {
    status: 403,
    zh: '请求不是从本系统页面发出的，已拒绝。',
    en: 'The request did not come from this site and was refused.',
  },
  'session.none': { status: 401, zh: '请先登录。', en: 'Please log in.' },
  'session.wrong-login': { status: 401, zh: '账号或密码不正确。', en: 'Account or password is wrong.' },
  'session.password-too-short': {
    status: 422,
    zh: '密码至少需要 {least} 个字符。',
    en: 'A password needs at least {least} characters.',
  },
  'command.other-content': {
    status: 409,
    zh: '这个操作编号已用于另一项内容，未作处理。请刷新后重新提交。',
    en: 'This command id was already used for something else. Nothing was done; reload and submit again.',
  },
  'matter.entry-too-long': {
    status: 422,
    zh: '这一步的内容超过一条台账记录的上限（{most} 字节），未作处理。请分几次提交。',
    en: 'This step is longer than one entry of the ledger may be ({most} bytes). Nothing was done; submit it in several steps.',
  },
  'matter.stale': {
    status: 409,
    zh: '这件事项刚刚被他人处理过（当前第 {version} 版），请刷新后再操作。',
    en: 'Someone else has just moved this matter (now version {version}). Reload and try again.',
  },
  'photo.unknown': {
    status: 422,
    zh: '有照片尚未上传成功，请重新上传。',
    en: 'A photo has not been uploaded; upload it again.',
  },
  'file.empty': { status: 422, zh: '文件是空的（0 字节），请重新拍摄或选择。', en: 'The file is empty (0 bytes).' },
  'file.too-large': {
    status: 413,
    zh: '文件过大，单张照片不能超过 15 MB。',
    en: 'The file is too large: 15 MB at most.',
  },
  'file.not-a-picture': {
    status: 422,
    zh: '这不是可用的照片，请使用 JPG、PNG 或 WebP。',
    en: 'Not a usable picture: use JPEG, PNG or WebP.',
  },
  'file.too-many-pixels': { status: 422, zh: '照片像素过大。', en: 'The picture has too many pixels.' },
  'file.damaged': { status: 422, zh: '照片已损坏，无法读取。', en: 'The picture is damaged.' },
  'file.none': { status: 400, zh: '没有收到文件。', en: 'No file was received.' },
  'server.failed': {
    status: 500,
    zh: '系统出错，操作没有完成，请稍后重试。',
    en: 'Something failed here; nothing was done. Try again later.',
  },
  'server.busy': {
    status: 503,
    zh: '系统正在启动或维护，请稍后再试。',
    en: 'The server is starting or stopping; try again later.',
  },
};

/** The words of a refusal in one language. A code without words is a bug, found by the test that walks all codes. */
export function wordsFor(
  table: RefusalTable,
  code: string,
  locale: 'zh' | 'en',
  details: Readonly<Record<string, unknown>> = {},
): { status: number; message: string } {
  const words = table[code] ?? platformRefusals['server.failed'];
  if (words === undefined) throw new Error(`no words for ${code}`);
  const [between, none] = locale === 'zh' ? ['、', '无'] : [', ', 'none'];
  const said = (fact: unknown) => (Array.isArray(fact) ? fact.join(between) || none : String(fact ?? ''));
  const message = words[locale].replace(/\{(\w+)\}/g, (_, name: string) => said(details[name]));
  return { status: words.status, message };
}
