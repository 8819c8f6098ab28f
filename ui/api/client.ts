import { own } from '../words/own.ts';
import { type Locale, say } from '../words/words.ts';
import { ApiRefusal, refusalFrom } from './refusal.ts';

let spoken: Locale = 'zh';

/** The language in which the server is asked to answer. */
export function speak(locale: Locale): void {
  spoken = locale;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One request below `/api`. Answers with the parsed JSON; a refusal or a lost connection is thrown as `ApiRefusal`. */
export async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await reach(path, {
    method,
    headers: { ...headers(method), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  });
  const text = await response.text();
  if (!response.ok) throw refusalFrom(response.status, text, say(own.unreadable, spoken));
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export const get = <T>(path: string, signal?: AbortSignal) => call<T>('GET', path, undefined, signal);
export const post = <T>(path: string, body: unknown) => call<T>('POST', path, body);
export const put = <T>(path: string, body: unknown) => call<T>('PUT', path, body);

/** Headers of every request; the server takes no change without `x-gangwan`, which another site's page cannot send. */
export function headers(method: Method): Record<string, string> {
  return method === 'GET' ? { 'accept-language': spoken } : { 'accept-language': spoken, 'x-gangwan': 'desk' };
}

/** Text that came from a request made by other means (uploads). */
export function refused(status: number, text: string): ApiRefusal {
  return refusalFrom(status, text, say(own.unreadable, spoken));
}

export function unreachable(): ApiRefusal {
  return new ApiRefusal(0, { code: 'network.unreachable', message: say(own.unreachable, spoken) });
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api${path}`, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
}
