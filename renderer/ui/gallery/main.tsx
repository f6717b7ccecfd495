import '../tokens.css'
import '../base.css'
import { createRoot } from 'react-dom/client'
import { applyTheme, themes } from '../theme.ts'
import { WordsProvider } from '../words.tsx'
import { Gallery } from './Gallery.tsx'

/** Every piece on one page, for the eye and for axe: `gallery.html?locale=en&theme=dark`. */
const query = new URLSearchParams(location.search)
applyTheme(themes.find((theme) => theme === query.get('theme')) ?? 'light')
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <WordsProvider initial={query.get('locale') === 'en' ? 'en' : 'ko'}>
      <Gallery />
    </WordsProvider>,
  )
}
