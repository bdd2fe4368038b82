// The formats of an export in words: what each keeps, and what it cannot.
import type { ExportFormat } from '../../state/react';

interface FormatWords {
  readonly format: ExportFormat;
  readonly name: string;
  readonly keeps: string;
}

/** In the order in which they are offered. */
export const FORMATS: readonly FormatWords[] = [
  {
    format: 'document',
    name: 'Document text',
    keeps:
      'Questions, points, labels and remarks as a text that you can edit and read again. No reviews, pictures or sound.',
  },
  {
    format: 'json',
    name: 'Pointwise deck (JSON)',
    keeps: 'Everything of the deck: text, reviews, pictures and sound, for another Pointwise.',
  },
  {
    format: 'csv',
    name: 'Table (CSV)',
    keeps:
      'One row for each note, for spreadsheets and other programs. Points are bullets in one cell; no reviews, pictures or sound.',
  },
  {
    format: 'apkg',
    name: 'Anki package (.apkg)',
    keeps:
      'Notes, reviews, pictures and sound, for Anki. Anki keeps one memory for each card, so that of single points is joined.',
  },
  {
    format: 'revlog',
    name: 'Review log (revlog.csv)',
    keeps:
      'Every review with its lowest grade and its time, for programs that fit the memory model. No text of the cards.',
  },
];
