// Catches the files that a screen hands to the learner, where jsdom saves none. Call it in a `beforeEach`.
import { vi } from 'vitest';

/** A file as it was handed over. */
export interface SavedFile {
  readonly name: string;
  readonly contents: Blob;
}

/** Catches downloads into a list; hands back what stops it. */
export function catchFiles(saved: SavedFile[]): () => void {
  let last = new Blob();
  const given = { create: URL.createObjectURL, revoke: URL.revokeObjectURL };
  URL.createObjectURL = (contents) => {
    if (contents instanceof Blob) last = contents;
    return 'blob:caught';
  };
  URL.revokeObjectURL = () => undefined;
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    if (this.href === 'blob:caught') saved.push({ name: this.download, contents: last });
  });
  return () => {
    click.mockRestore();
    Object.assign(URL, { createObjectURL: given.create, revokeObjectURL: given.revoke });
  };
}
