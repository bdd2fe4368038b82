// Puts the HTML of an imported card into an element of the page: sanitised, fitted to the page, with its media and maths.
import { loadSanitiser, loadedSanitiser, type Sanitiser } from '../html';
import { showMaths } from '../text/maths';
import { fitToPage } from './fitToPage';
import { fillMedia, mediaNames } from './media';

/** Finds media of imported cards by name; names that are not here are left out. Never rejects. */
export type ReadMedia = (names: readonly string[]) => Promise<ReadonlyMap<string, Blob>>;

/**
 * Shows HTML in an element, in place of what it holds; returns what stops it and gives back its media. A sanitiser that
 * cannot be loaded is told by `onFault`, with nothing shown.
 */
export function showHtml(
  host: Element,
  html: string,
  readMedia: ReadMedia,
  onFault: (fault: unknown) => void,
): () => void {
  const stop = new AbortController();
  const sanitiser = loadedSanitiser();
  // Without a wait when it is there: nothing moves from one card to the next.
  if (sanitiser !== undefined) showWith(sanitiser, host, html, readMedia, stop.signal);
  else {
    loadSanitiser().then(
      (late) => showWith(late, host, html, readMedia, stop.signal),
      (fault: unknown) => {
        if (!stop.signal.aborted) onFault(fault);
      },
    );
  }
  return () => stop.abort();
}

function showWith(
  sanitiser: Sanitiser,
  host: Element,
  html: string,
  readMedia: ReadMedia,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const fragment = sanitiser.html(html);
  const maths = fitToPage(fragment);
  const names = mediaNames(fragment);
  host.replaceChildren(fragment);
  for (const { element, tex, isDisplay } of maths) showMaths(element, tex, isDisplay);
  if (names.length === 0) fillMedia(host, new Map(), signal);
  else {
    void readMedia(names).then((media) => {
      if (!signal.aborted) fillMedia(host, media, signal);
    });
  }
}
