import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

export interface Served {
  readonly body: Buffer | string
  readonly headers: Readonly<Record<string, string>>
}

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

/** React Aria sets styles as it runs, hence a nonce for each page; pictures of pages are blobs. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The built window by the path of its address, or null; a page gets a nonce of its own. Shared by all hosts with a window. */
export async function rendererFile(folder: string, path: string): Promise<Served | null> {
  const inside = normalize(path === '/' ? '/index.html' : path)
  const file = join(folder, inside)
  if (!file.startsWith(folder + sep)) return null
  const type = types[extname(file)]
  if (type === undefined) return null
  const body = await readFile(file).catch(() => null)
  if (body === null) return null
  if (!type.startsWith('text/html'))
    return { body, headers: { ...common, 'content-type': type, 'cache-control': 'max-age=31536000, immutable' } }
  const nonce = randomBytes(18).toString('base64')
  return {
    body: body.toString('utf8').replaceAll('__CSP_NONCE__', nonce),
    headers: { ...common, 'content-type': type, 'cache-control': 'no-store', 'content-security-policy': policy(nonce) },
  }
}
