// Which media the texts of a package name, and which of those it does not hold.
import { plainTextOf } from '../../domain/deck/titles';
import type { AnkiPackage } from './collection';
import type { LeftOutList } from '../leftOutList';

/** Lists media that texts (HTML of fields and templates) name and the package lacks, and media it lists but lost. */
export function listMissingMedia(
  { media, missingMedia }: Pick<AnkiPackage, 'media' | 'missingMedia'>,
  texts: Iterable<string>,
  leftOut: LeftOutList,
): void {
  for (const name of missingMedia) leftOut.add('damaged-media', name);
  const known = new Set([...media.map(({ name }) => name), ...missingMedia].map(composed));
  for (const text of texts) {
    for (const name of mediaNamesIn(text)) {
      const forms = formsOf(name);
      if (forms.some((form) => known.has(form))) continue;
      const [shown = name] = forms;
      leftOut.add('missing-media', shown);
      known.add(shown);
    }
  }
}

/** The names of files that a text shows or plays, as they are written there; addresses elsewhere are not files. */
export function mediaNamesIn(text: string): readonly string[] {
  const names: string[] = [];
  if (/src/iu.test(text)) {
    for (const [, double, single, bare] of text.matchAll(SOURCE)) names.push(double ?? single ?? bare ?? '');
  }
  // By hand: a regular expression takes quadratic time on many openings that are never closed.
  for (let start = text.indexOf(SOUND); start >= 0;) {
    const end = text.indexOf(']', start);
    if (end < 0) break;
    names.push(text.slice(start + SOUND.length, end));
    start = text.indexOf(SOUND, end);
  }
  return names.map((name) => name.trim()).filter((name) => name !== '' && !NOT_A_FILE.test(name));
}

const SOURCE = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;
const SOUND = '[sound:';
/** An address of another kind (a drive letter is none), an address without its scheme, or a field to be filled in. */
const NOT_A_FILE = /^[a-z][a-z\d+.-]+:|^\/\/|\{\{/iu;

/** A name as it is, as HTML, or as an address may mean it; the most readable form comes first. */
export function formsOf(name: string): readonly string[] {
  const plain = plainTextOf(name);
  return [decoded(plain), plain, name].map(composed);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A percent sign that belongs to the name.
    return name;
  }
}

// Texts and archives may spell one name with composed and with combining letters.
function composed(name: string): string {
  return name.normalize('NFC');
}
