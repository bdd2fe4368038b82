// Drafts that were left without being saved or thrown away, kept while the tab lives: the way back in the browser must not cost
// what was written.
const drafts = new Map<string, unknown>();

/** A place for one draft. */
export interface KeptDraft<Draft> {
  readonly read: () => Draft | undefined;
  /** Keeps the draft, or forgets it. */
  readonly keep: (draft: Draft | undefined) => void;
}

/** The place for the draft of a screen, by its address. `isDraft` tells whether what is kept is of its kind. */
export function keptDraft<Draft>(
  address: string,
  isDraft: (kept: unknown) => kept is Draft,
): KeptDraft<Draft> {
  return {
    read: () => {
      const kept = drafts.get(address);
      return isDraft(kept) ? kept : undefined;
    },
    keep: (draft) => {
      if (draft === undefined) drafts.delete(address);
      else drafts.set(address, draft);
    },
  };
}
