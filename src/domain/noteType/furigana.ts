// Readings above Japanese words, written ` 漢字[かんじ]`: a base that starts after a blank, and its reading in brackets.

/** The words with their readings above them, as HTML. */
export function furigana(html: string): string {
  return replaceReadings(html, (base, reading) => `<ruby>${base}<rt>${reading}</rt></ruby>`);
}

/** The words without their readings. */
export function kanji(html: string): string {
  return replaceReadings(html, (base) => base);
}

/** The readings in place of their words. */
export function kana(html: string): string {
  return replaceReadings(html, (_base, reading) => reading);
}

function replaceReadings(html: string, replace: (base: string, reading: string) => string): string {
  const text = html.replaceAll('&nbsp;', ' ');
  const shown: string[] = [];
  let index = 0;
  for (;;) {
    const open = text.indexOf('[', index);
    const close = open < 0 ? -1 : text.indexOf(']', open);
    if (close < 0) break;
    const before = text.slice(index, open);
    const start = Math.max(before.lastIndexOf(' '), before.lastIndexOf('>')) + 1;
    const base = before.slice(start);
    const reading = text.slice(open + 1, close);
    // `[sound:name]` has the same brackets.
    if (base === '' || reading === '' || reading.startsWith('sound:')) {
      shown.push(text.slice(index, close + 1));
    } else {
      // The blank only says where the base starts.
      const kept = before.slice(0, start);
      shown.push(kept.endsWith(' ') ? kept.slice(0, -1) : kept, replace(base, reading));
    }
    index = close + 1;
  }
  shown.push(text.slice(index));
  return shown.join('');
}
