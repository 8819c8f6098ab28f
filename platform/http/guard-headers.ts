import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Security headers of every page and file. TLS and its HSTS belong to the proxy in front. */
export async function mountGuardHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CSP },
    strictTransportSecurity: false,
  });
}

/** What an answer of the API needs of them: data is neither sniffed, framed, stored nor read by another site. */
export const DATA_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // Left on no shared computer; what names its content or carries an ETag says otherwise itself.
  'cache-control': 'no-store',
} as const;

/** Everything from this host; antd writes its styles at run time, scripts never stand inline. */
const CSP = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
