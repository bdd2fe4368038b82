// A made-up library for the soak of Anki packages: decks inside decks, all kinds of notes, types with several templates and with
// gaps, media, writing of many scripts, and a history for two cards of three.
import type { FieldsNote, Note, Point } from '../../src/domain/deck/deck';
import { cardIdsOf, pointIdsOf } from '../../src/domain/deck/slots';
import { hashText, noteIdOf, pointIdOf } from '../../src/domain/ids';
import { noteTypeIdOf, type NoteType } from '../../src/domain/noteType/noteType';
import { studyDayOf } from '../../src/domain/studyDay';
import type { MediaFile } from '../../src/formats/apkg/collection';
import type { ExportContext } from '../../src/formats/apkg/fromDecks';
import type { ExportedDeck, ExportedHistory } from '../../src/formats/apkg/noteDrafts';
import { randomFrom, type Random } from '../support/generator';
import { clockIn } from '../support/zones';
import { studyCard } from './ankiHistory';

/** Decks to be exported, with everything the writer wants. */
export interface AnkiLibrary {
  readonly decks: readonly ExportedDeck[];
  readonly context: ExportContext;
  readonly media: readonly MediaFile[];
}

const NOTES_PER_DECK = 60;
const TITLES = ['Rivers', 'Rivers::Locks::Gates', 'rivers::locks', '水坝 & "dams"', 'Échelle::', 'Default'];
const WORDS =
  'weir,lock,déjà vu,水坝,बाँध,سد,👩‍🚀,<b>bold</b>,a & b,x < y,"quoted",{{curly}},1931,50 %,o’clock,naïve,a\u00a0b'.split(
    ',',
  );

const TYPES: readonly NoteType[] = [
  typed(
    'standard',
    'Three ways',
    ['Name', 'Place', 'Picture', 'Add Reverse'],
    [
      ['Place?', '{{Name}}', '{{FrontSide}}<hr id=answer>{{Place}}<br>{{Picture}}'],
      ['Name?', '{{#Add Reverse}}{{Place}}{{/Add Reverse}}', '{{FrontSide}}<hr id=answer>{{Name}}'],
      ['Both', '{{Name}} – {{type:Place}}', '{{Name}}{{hint:Picture}}{{type:Place}}'],
    ],
  ),
  typed(
    'cloze',
    'Gaps of old',
    ['Text', 'Extra'],
    [['Cloze', '{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}']],
  ),
  typed(
    'standard',
    'Basic',
    ['Front', 'Back'],
    [['Card 1', '{{Front}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}']],
  ),
];

/** A library, the same for the same seed, zone and moment. */
export function makeAnkiLibrary(seed: number, zone: string, nowMs: number): AnkiLibrary {
  const random = randomFrom(seed);
  const clock = clockIn(zone);
  const media = [...pictures(random), { name: '_style.css', bytes: new TextEncoder().encode('b{}') }];
  const decks = TITLES.map((title, index): ExportedDeck => {
    const notes = Array.from({ length: NOTES_PER_DECK }, (_, number) =>
      noteFrom(`${title}${index}`, number, random),
    );
    const histories = new Map<string, ExportedHistory>();
    for (const note of notes) {
      for (const cardId of cardIdsOf(note)) {
        if (random() < 0.34) continue;
        histories.set(cardId, studyCard(cardId, pointIdsOf(note, cardId), { clock, nowMs, random }));
      }
    }
    return {
      title,
      ...(index % 2 === 0 ? { asOf: '2026-02-01', source: `Notes on ${title}` } : {}),
      notes,
      histories,
    };
  });
  const noteTypes = new Map(TYPES.map((type) => [type.id, type]));
  return { decks, context: { noteTypes, clock, today: studyDayOf(nowMs, clock), nowMs }, media };
}

const PICTURES = 12;

/** Files that nobody needs to see: what counts are their names and bytes. */
function pictures(random: Random): readonly MediaFile[] {
  return Array.from({ length: PICTURES }, (_, index) => {
    const bytes = Uint8Array.from({ length: 200 + Math.floor(random() * 3000) }, () =>
      Math.floor(random() * 256),
    );
    return { name: pictureName(index), bytes };
  });
}

function pictureName(index: number): string {
  return index % 3 === 0 ? `clip ${index}.mp3` : `Schleuse ü ${index}.png`;
}

function typed(
  kind: NoteType['kind'],
  name: string,
  fields: readonly string[],
  sides: readonly (readonly [name: string, question: string, answer: string])[],
): NoteType {
  const templates = sides.map(([title, question, answer]) => ({ name: title, question, answer }));
  const type = { kind, name, fields, templates, css: '.card { color: navy; }' };
  return { id: noteTypeIdOf(type), ...type };
}

function noteFrom(key: string, number: number, random: Random): Note {
  const draw = random();
  const question = `${phrase(random)} ${number}?`;
  const id = noteIdOf(key, question, 0);
  const tags = random() < 0.3 ? { tags: ['river', 'law::水'].slice(0, 1 + Math.floor(random() * 2)) } : {};
  const remark = random() < 0.3 ? { remark: `${phrase(random)}\n\n- ${phrase(random)}` } : {};
  const edited = random() < 0.2 ? { editedAtMs: 1_700_000_000_000 + number } : {};
  const shared = { id, ...tags, ...edited };
  if (draw < 0.5) {
    const points = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) =>
      pointFrom(id, index, random),
    );
    const both = random() < 0.3 ? { bothWays: true as const } : {};
    const closing = random() < 0.2 ? { closing: phrase(random) } : {};
    return { kind: 'qa', ...shared, question, points, ...closing, ...remark, ...both };
  }
  if (draw < 0.7) {
    const gaps = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => gapFrom(index, random));
    return { kind: 'cloze', ...shared, text: `${phrase(random)} ${gaps.join('\n')}`, ...remark };
  }
  const fields = fieldsFrom(key, number, random);
  // As the reader of packages makes ids.
  return { ...shared, ...fields, id: hashText(`anki\n${fields.guid}`) };
}

function pointFrom(noteId: string, index: number, random: Random): Point {
  const code = random() < 0.1 ? `\n\`\`\`js\nif (a < b) {\n  open();\n}\n\`\`\`` : '';
  const bullets = random() < 0.2 ? `\n- ${phrase(random)}\n  - ${phrase(random)}` : '';
  const text = `${phrase(random)}${bullets}${code}`;
  return {
    id: pointIdOf(noteId, text, index),
    ...(random() < 0.5 ? { label: `Part ${index + 1}` } : {}),
    text,
    ...(random() < 0.15 ? { leadIn: phrase(random) } : {}),
  };
}

/** Numbers out of order, some of them twice, with hints. */
function gapFrom(index: number, random: Random): string {
  const number = random() < 0.2 ? 1 : 1 + ((index * 2) % 5);
  return `${phrase(random)} {{c${number}::${phrase(random).replaceAll(/[{}]/gu, '')}${random() < 0.4 ? '::which' : ''}}}`;
}

function fieldsFrom(
  key: string,
  number: number,
  random: Random,
): Omit<FieldsNote, 'id' | 'tags' | 'editedAtMs'> {
  const picture = pictureName(number % PICTURES);
  const shows = picture.endsWith('.mp3') ? `[sound:${picture}]` : `<img src="${picture}">`;
  const guid = `g${hashText(`${key} ${number}`).slice(0, 9)}`;
  const html = (): string => `<i>${htmlOf(phrase(random))}</i>`;
  const [three, gaps, basic] = TYPES;
  const foreign =
    random() < 0.5
      ? { foreignCardIds: [1_500_000_000_000 + number * 7, 1_500_000_000_001 + number * 7] }
      : {};
  if (number % 3 === 0 && three !== undefined) {
    const isReversed = random() < 0.5;
    const fields = [`${html()} ${number}`, html(), shows, isReversed ? 'y' : ''];
    const slots = isReversed ? ['t1', 't2', 't3'] : ['t1', 't3'];
    return { kind: 'fields', typeId: three.id, fields, slots, guid, ...foreign };
  }
  if (number % 3 === 1 && gaps !== undefined) {
    const text = `In {{c1::${html()}}} the {{c2::${html()}::what}} ${number}`;
    return { kind: 'fields', typeId: gaps.id, fields: [text, shows], slots: ['c1', 'c2'], guid, ...foreign };
  }
  return {
    kind: 'fields',
    typeId: basic?.id ?? '',
    fields: [`${number}`, shows],
    slots: ['t1'],
    guid,
    ...foreign,
  };
}

function phrase(random: Random): string {
  return Array.from(
    { length: 1 + Math.floor(random() * 5) },
    () => WORDS[Math.floor(random() * WORDS.length)],
  ).join(' ');
}

function htmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(/[{}]/gu, '');
}
