// Parts of imported HTML that are never shown here: scripts, styles, and text that is only to be spoken.

const CODE = /<(script|style)\b/giu;
const CODE_END: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script[^<>]*>?/giu],
  ['style', /<\/style[^<>]*>?/giu],
]);

/** HTML without scripts and styles; one that is never closed goes on to the end. */
export function withoutScripts(html: string): string {
  const shown: string[] = [];
  let index = 0;
  CODE.lastIndex = 0;
  for (let match = CODE.exec(html); match !== null; match = CODE.exec(html)) {
    shown.push(html.slice(index, match.index));
    const ending = CODE_END.get((match[1] ?? '').toLowerCase());
    if (ending === undefined) continue;
    ending.lastIndex = CODE.lastIndex;
    index = ending.exec(html) === null ? html.length : ending.lastIndex;
    CODE.lastIndex = index;
  }
  shown.push(html.slice(index));
  return shown.join('');
}

const SPEECH = { open: '[anki:tts', close: '[/anki:tts]' } as const;

/** HTML without `[anki:tts …]…[/anki:tts]`: sound is not made from text here. */
export function withoutSpeech(html: string): string {
  const [first = '', ...rest] = html.split(SPEECH.open);
  return rest.reduce((shown, piece) => {
    const end = piece.indexOf(SPEECH.close);
    return shown + (end < 0 ? SPEECH.open + piece : piece.slice(end + SPEECH.close.length));
  }, first);
}

/**
 * HTML without attributes for styles and handlers. They have no effect where the HTML is shown, but browsers would report
 * every one of them as refused. This only tidies: nothing relies on its having found all.
 */
export function withoutStyles(html: string): string {
  return html.replace(/<[a-z][^<>]*>/giu, (tag) =>
    tag.replace(/\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/giu, ''),
  );
}
