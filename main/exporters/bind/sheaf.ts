import {
  type PDFContext,
  PDFCrossRefStream,
  type PDFDict,
  PDFHeader,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectStream,
  PDFRef,
  PDFStream,
  PDFTrailer,
} from 'pdf-lib'

type Indirect = [PDFRef, PDFObject]
/** Where an object is found: by its place in the file, or packed in a stream of objects. */
type Entry = { readonly ref: PDFRef } & (
  | { readonly offset: number }
  | { readonly packedIn: PDFRef; readonly index: number }
)

const objectsInStream = 50

/** One numbered object as it stands in a file. */
function written([ref, object]: Indirect): Uint8Array {
  const head = Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`)
  const tail = Buffer.from('\nendobj\n\n')
  const bytes = new Uint8Array(head.length + object.sizeInBytes() + tail.length)
  bytes.set(head)
  object.copyBytesInto(bytes, head.length)
  bytes.set(tail, bytes.length - tail.length)
  return bytes
}

interface Piece {
  readonly bytes: Uint8Array
  readonly entries: readonly Entry[]
}

/** Objects written one behind the other, the first at this place of the file. */
function run(objects: readonly Indirect[], at: number): Piece {
  const entries: Entry[] = []
  const parts = objects.map((one) => {
    const bytes = written(one)
    entries.push({ ref: one[0], offset: at })
    at += bytes.length
    return bytes
  })
  return { bytes: Buffer.concat(parts), entries }
}

const isPacked = ([ref, object]: Indirect): boolean => !(object instanceof PDFStream) && ref.generationNumber === 0

/** All objects of a document as the beginning of its file, small ones packed and compressed. */
function beginning(context: PDFContext): Piece {
  const objects = context.enumerateIndirectObjects()
  const small = objects.filter(isPacked)
  const entries: Entry[] = []
  const streams: Indirect[] = []
  for (let from = 0; from < small.length; from += objectsInStream) {
    const chunk = small.slice(from, from + objectsInStream)
    const packedIn = context.nextRef()
    streams.push([packedIn, PDFObjectStream.withContextAndObjects(context, chunk)])
    entries.push(...chunk.map(([ref], index) => ({ ref, packedIn, index })))
  }
  const version = PDFHeader.forVersion(1, 7)
  const head = new Uint8Array(version.sizeInBytes() + 1).fill(0x0a)
  version.copyBytesInto(head, 0)
  const large = objects.filter((one) => !isPacked(one))
  const { bytes, entries: placed } = run([...large, ...streams], head.length)
  return { bytes: Buffer.concat([head, bytes]), entries: [...entries, ...placed] }
}

function crossReferences(dict: PDFDict, entries: readonly Entry[]): PDFCrossRefStream {
  const table = PDFCrossRefStream.create(dict)
  for (const entry of entries.toSorted((a, b) => a.ref.objectNumber - b.ref.objectNumber)) {
    if ('offset' in entry) table.addUncompressedEntry(entry.ref, entry.offset)
    else table.addCompressedEntry(entry.ref, entry.packedIn, entry.index)
  }
  return table
}

/** Files of one document that differ in a few objects: what they share is written once. */
interface Sheaf {
  /** The file with these objects added, as two pieces to be written one behind the other. */
  with(objects: readonly Indirect[]): readonly [shared: Uint8Array, own: Uint8Array]
}

/**
 * A file whose last objects are yet to come. Not an appended update: cutting the end off such a file would give the
 * document back without them.
 */
export function createSheaf(context: PDFContext): Sheaf {
  const shared = beginning(context)
  const { Root, Info, ID } = context.trailerInfo
  return {
    with(objects) {
      const own = run(objects, shared.bytes.length)
      const ref = PDFRef.of(context.largestObjectNumber + 1)
      const at = shared.bytes.length + own.bytes.length
      const dict = context.obj({ Root, Info, ID })
      dict.set(PDFName.of('Size'), PDFNumber.of(ref.objectNumber + 1))
      const entries = [...shared.entries, ...own.entries, { ref, offset: at }]
      const table = written([ref, crossReferences(dict, entries)])
      const trailer = PDFTrailer.forLastCrossRefSectionOffset(at)
      const end = new Uint8Array(trailer.sizeInBytes())
      trailer.copyBytesInto(end, 0)
      return [shared.bytes, Buffer.concat([own.bytes, table, end])]
    },
  }
}
