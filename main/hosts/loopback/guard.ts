import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Compares without telling by its time how much was right. */
function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Who may speak to the loopback server. The one-time code is given to the browser in the address's fragment; the
 * window changes it for a token that lives in memory alone, here and there. No cookie: another site's page can send none.
 */
export interface Guard {
  readonly code: string
  /** The token for the code, once. */
  enter(code: string): string | null
  /** Whether a request comes from our own page on our own address. */
  isOurs(request: IncomingMessage): boolean
  hasToken(request: IncomingMessage): boolean
}

/** `origin()` is known once the server listens: `http://127.0.0.1:PORT`. */
export function createGuard(origin: () => string): Guard {
  const code = randomBytes(24).toString('base64url')
  const token = randomBytes(32).toString('base64url')
  let spent = false
  return {
    code,
    enter(given) {
      if (spent || !same(given, code)) return null
      spent = true
      return token
    },
    isOurs({ headers, method }) {
      if (headers.host !== new URL(origin()).host) return false
      const site = headers['sec-fetch-site']
      if (method === 'GET') return site === undefined || site === 'none' || site === 'same-origin'
      return headers.origin === origin() && (site === undefined || site === 'same-origin')
    },
    hasToken: ({ headers }) => same(headers.authorization ?? '', `Bearer ${token}`),
  }
}
