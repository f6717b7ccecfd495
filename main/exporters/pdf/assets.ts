import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PdfAssets } from './types.ts'

/** The weights the templates use, then what stands in for signs Pretendard lacks (∼, arrows, Arabic, Hebrew; emoji). */
export const fontSources = [
  ['pretendard-gov', 'dist/public/static/PretendardGOV-Regular.otf'],
  ['pretendard-gov', 'dist/public/static/PretendardGOV-SemiBold.otf'],
  ['pretendard-gov', 'dist/public/static/PretendardGOV-Bold.otf'],
  ['dejavu-fonts-ttf', 'ttf/DejaVuSans.ttf'],
  ['dejavu-fonts-ttf', 'ttf/DejaVuSans-Bold.ttf'],
  ['@expo-google-fonts/noto-emoji', '400Regular/NotoEmoji_400Regular.ttf'],
] as const

/** Fonts in node_modules and templates in the source tree; a packaged program copies both and names its own places. */
export function pdfAssetsFromSource(): PdfAssets {
  const require = createRequire(import.meta.url)
  return {
    fontFiles: fontSources.map(([name, file]) => join(dirname(require.resolve(`${name}/package.json`)), file)),
    templateFolder: dirname(fileURLToPath(import.meta.url)),
  }
}
