// Rows of images on their way into storage and back.
import type { ImagedRow, ImageRow } from './schema';

/** Rows of images as they are kept: as JSON where none of the rows was there. */
export function packed(rows: readonly ImagedRow[]): ImageRow['rows'] {
  return rows.every(({ row }) => row === undefined) ? JSON.stringify(rows) : rows;
}

/** The rows of kept images. */
export function unpacked({ rows }: ImageRow): readonly ImagedRow[] {
  return typeof rows === 'string' ? JSON.parse(rows) : rows;
}
