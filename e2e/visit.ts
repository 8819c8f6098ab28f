import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SESSION_COOKIE } from '#platform/auth/routes.ts';

/** How a browser window stands on its table. */
export interface Looks {
  readonly width?: number;
  readonly language?: 'zh' | 'en';
  /** Asks for less motion; phones do, desks do not, unless said otherwise. */
  readonly still?: boolean;
}

/** One browser window of one person, with everything the browser complained of. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** Brings the cookie of a session that is open. */
  carry(token: string): Promise<void>;
  /** Requests to other hosts, errors of scripts, what the content policy refused. */
  troubles(): string[];
  /** Answers that the browser's console calls failed, e.g. a 404. */
  failures(): string[];
  close(): Promise<void>;
}

/** How long anything may take to be seen, on a busy machine. */
const PATIENCE = 15_000;
/** Below it a window is a phone's, pixels. */
const NARROW = 720;

export async function openVisit(browser: Browser, address: string, looks: Looks): Promise<Visit> {
  const { width = 1280, language = 'zh', still = width < NARROW } = looks;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: width < NARROW ? 844 : 800 },
    hasTouch: width < NARROW,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: still ? 'reduce' : 'no-preference',
  });
  context.setDefaultTimeout(PATIENCE);
  const { troubles, failures } = watch(context, address);
  if (language === 'en') await context.addInitScript(`isSecureContext && localStorage.setItem('gangwan.locale', 'en')`);
  return {
    page: await context.newPage(),
    context,
    address,
    carry: (token) => context.addCookies([{ name: SESSION_COOKIE, value: token, url: address }]),
    troubles: () => [...troubles],
    failures: () => [...failures],
    close: () => context.close(),
  };
}

function watch(context: BrowserContext, address: string) {
  const troubles = new Set<string>();
  const failures = new Set<string>();
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)) troubles.add(`asked another host: ${url}`);
  });
  context.on('weberror', (error) => troubles.add(`error: ${error.error().stack}`));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const said = `${message.text()} ${message.location().url}`;
    // A refusal is an answer; the stories that look for none ask for `failures`.
    if (message.text().startsWith('Failed to load resource')) failures.add(said);
    else troubles.add(`console: ${said}`);
  });
  return { troubles, failures };
}
