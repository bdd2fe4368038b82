// The pictures, sounds and films of imported cards. The idea to know: their sources are addresses of blobs that this page
// made, or data in the card itself; nothing is ever asked of another place.
import { MEDIA_ATTRIBUTE } from '../html';

const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif|bmp|svg\+xml)[;,]/iu;
const FILM_NAME = /\.(?:mp4|m4v|webm|ogv|mov|mpe?g|mkv|avi)$/iu;
const LONGEST_NAME = 80;
/** Most pictures, sounds and films of a card; in place of others stand their names. */
const MOST_MEDIA = 200;

/** A picture, sound or film of that name, without a source yet. */
export function createMedia(name: string): Element {
  const element = document.createElement(FILM_NAME.test(name) ? 'video' : 'audio');
  element.setAttribute(MEDIA_ATTRIBUTE, name);
  return element;
}

/** The names that the media of a card may have: as they are written, and with `%20` and the like read. */
export function mediaNames(root: ParentNode): readonly string[] {
  const names = mediaElements(root)
    .slice(0, MOST_MEDIA)
    .map(nameOf)
    .filter((name) => !PICTURE_DATA.test(name));
  return [...new Set(names.flatMap(spellingsOf))];
}

/** Gives media their sources until the signal ends; in place of what is not there stands its name. */
export function fillMedia(root: ParentNode, media: ReadonlyMap<string, Blob>, signal: AbortSignal): void {
  const addresses: string[] = [];
  signal.addEventListener('abort', () => addresses.forEach((address) => URL.revokeObjectURL(address)));
  for (const [index, element] of mediaElements(root).entries()) {
    const name = nameOf(element);
    element.removeAttribute(MEDIA_ATTRIBUTE);
    const blob = spellingsOf(name)
      .map((spelling) => media.get(spelling))
      .find((found) => found !== undefined);
    if (element instanceof HTMLImageElement && PICTURE_DATA.test(name)) element.src = name;
    else if (blob === undefined || index >= MOST_MEDIA) element.replaceWith(absence(element, name));
    else {
      const address = URL.createObjectURL(typed(blob, name));
      addresses.push(address);
      setSource(element, address);
    }
  }
}

function mediaElements(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('img, audio, video')];
}

function nameOf(element: Element): string {
  return element.getAttribute(MEDIA_ATTRIBUTE) ?? '';
}

function spellingsOf(name: string): readonly string[] {
  if (name === '' || !name.includes('%')) return name === '' ? [] : [name];
  try {
    return [name, decodeURIComponent(name)];
  } catch {
    // A per cent sign of its own: the name is what it says.
    return [name];
  }
}

function setSource(element: Element, address: string): void {
  if (element instanceof HTMLImageElement) {
    if (!element.hasAttribute('alt')) element.alt = 'picture';
    element.src = address;
  } else if (element instanceof HTMLMediaElement) {
    element.controls = true;
    element.preload = 'metadata';
    element.src = address;
  }
}

/** Browsers know all other kinds of media by their first bytes. */
function typed(blob: Blob, name: string): Blob {
  return /\.svg$/iu.test(name) ? blob.slice(0, blob.size, 'image/svg+xml') : blob;
}

function absence(element: Element, name: string): Element {
  const kind = element instanceof HTMLImageElement ? 'picture' : 'recording';
  const box = document.createElement('span');
  box.className = 'absent';
  const shown =
    name.startsWith('data:') || name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  const words = [`${kind} not here: ${shown}`, element.getAttribute('alt') ?? ''];
  box.textContent = words.filter((word) => word !== '').join(' · ');
  return box;
}
