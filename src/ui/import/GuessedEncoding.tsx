// How the letters of a file were read, where nothing in the file says it.
import type { ReactNode } from 'react';
import type { OldEncoding } from '../../state/react';
import styles from './Import.module.css';

/** The encoding that was guessed, and what to do when the guess is wrong; nothing when none had to be. */
export function GuessedEncoding({ guessed }: { readonly guessed: OldEncoding | undefined }): ReactNode {
  if (guessed === undefined) return null;
  return (
    <p className={styles.soft}>
      Read as {NAMES[guessed]}, since the file does not say how its letters are kept. If letters look wrong,
      cancel: nothing has been written. Save the file as UTF-8, and read it again.
    </p>
  );
}

const NAMES: Readonly<Record<OldEncoding, string>> = {
  'windows-1250': 'windows-1250 (Central European)',
  'windows-1251': 'windows-1251 (Cyrillic)',
  'windows-1252': 'windows-1252 (Western European)',
  'windows-1253': 'windows-1253 (Greek)',
  'windows-1254': 'windows-1254 (Turkish)',
  'windows-1255': 'windows-1255 (Hebrew)',
  'windows-1256': 'windows-1256 (Arabic)',
  'windows-1257': 'windows-1257 (Baltic)',
  'koi8-r': 'KOI8-R (Russian)',
  'koi8-u': 'KOI8-U (Ukrainian)',
  shift_jis: 'Shift_JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'euc-kr': 'EUC-KR (Korean)',
  gb18030: 'GB 18030 (Chinese)',
  big5: 'Big5 (traditional Chinese)',
};
