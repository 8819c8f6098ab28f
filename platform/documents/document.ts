/** One label and its value in a form's table; an empty value prints as an empty cell to be filled in by hand. */
export interface Field {
  readonly label: string;
  readonly value: string;
}

/** A JPEG as bytes (a thumbnail is enough: two in a row are 80 mm wide) and the words under it. */
export interface PrintedPhoto {
  readonly jpeg: Uint8Array;
  readonly caption: string;
}

/** One who signs. `lines` are printed with room to write after them; `seal` marks where the stamp goes. */
export interface Signer {
  readonly title: string;
  readonly lines: readonly string[];
  readonly seal?: boolean;
}

export type Block =
  /** Numbered by itself: 一、二、三 … */
  | { readonly kind: 'heading'; readonly text: string }
  /** Justified, first line indented by two characters unless `indent` is false. `\n` begins a new paragraph. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent?: boolean }
  /** Each row holds one field over the whole width, or two side by side. */
  | { readonly kind: 'table'; readonly rows: ReadonlyArray<readonly [Field] | readonly [Field, Field]> }
  /** Two to a row, in the order given. */
  | { readonly kind: 'photos'; readonly photos: readonly PrintedPhoto[] }
  | { readonly kind: 'signatures'; readonly signers: readonly Signer[] }
  /** A QR code as vector, its words beside it. `content` is what the code holds, for example an address. */
  | { readonly kind: 'qr'; readonly content: string; readonly caption: string };

/** A document to be printed on A4. Plain data: it can be sent to another process and compared in tests. */
export interface PrintedDocument {
  readonly title: string;
  /** The document's number, printed under the title. */
  readonly number?: string;
  /** Who issues it; goes into the file's properties. */
  readonly author: string;
  /** ISO 8601 instant. The same document with the same instant gives the same bytes. */
  readonly createdAt: string;
  /** Small words at the left of every page's foot. */
  readonly footer?: string;
  readonly blocks: readonly Block[];
}

/** Every word that will be printed, for asking whether the fonts cover it. */
export function wordsOf(document: PrintedDocument): string {
  const head = [document.title, document.number ?? '', document.footer ?? ''];
  return [...head, ...document.blocks.flatMap(wordsOfBlock)].join('\n');
}

function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((field) => [field.label, field.value]));
    case 'photos':
      return block.photos.map((photo) => photo.caption);
    case 'signatures':
      return block.signers.flatMap((signer) => [signer.title, ...signer.lines]);
    case 'qr':
      return [block.caption];
  }
}
