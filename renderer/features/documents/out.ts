const keepFor = 60_000 // milliseconds a browser may take to read what it was given

const release = (url: string): unknown => setTimeout(() => URL.revokeObjectURL(url), keepFor)

/** Hands a file to the browser's downloads under its name. */
export function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  release(url)
}

/** Opens the browser's print dialog on a PDF, in a frame that nobody sees; the frame of the last print is replaced. */
export function printPdf(file: Blob): void {
  const url = URL.createObjectURL(new Blob([file], { type: 'application/pdf' }))
  document.querySelector('iframe[data-print]')?.remove()
  const frame = document.createElement('iframe')
  frame.dataset.print = ''
  frame.title = ''
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  frame.style.cssText = 'position:fixed;width:1px;height:1px;border:0;opacity:0;pointer-events:none'
  frame.addEventListener('load', () => frame.contentWindow?.print(), { once: true })
  frame.src = url
  document.body.append(frame)
  release(url)
}
