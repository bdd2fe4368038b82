// The encodings that texts were kept in before UTF-8, and how each of them can be known: the letters of the languages that
// were written in it, the commonest first. One row for each language; adding one is adding a row.

/** An encoding of one or two bytes a letter, by the name that TextDecoder knows it by. */
export type OldEncoding =
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-1257'
  | 'koi8-r'
  | 'koi8-u'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr'
  | 'gb18030'
  | 'big5';

/** A language in an encoding. */
export interface WrittenLanguage {
  readonly encoding: OldEncoding;
  /** `latin` adds some letters to A–Z; a `script` has none of A–Z; others have thousands of characters. */
  readonly kind: 'latin' | 'script' | 'eastAsian' | 'japanese';
  /** Lower-case letters that ASCII does not have, the commonest first; of thousands, some hundred of the commonest. */
  readonly letters: string;
  /** How much rarer than a western text it is, as the logarithm of the odds: evidence has to outweigh it. */
  readonly rarity: number;
  /** Whether its letters are about equally common. */
  readonly isMixed: boolean;
}

/** What is assumed of a text that tells nothing. */
export const USUAL_ENCODING: OldEncoding = 'windows-1252';

// Kana need no list; of the Chinese characters and of the syllables of Korean, these are a good half of any text.
const COMMON_KANJI =
  '日一国人年大本中十二出長者会三学分生前上五行時目社見方事自今家高立入四月地手間東的力言話場子水火動体気山食車何書聞語新文質問答意味読漢字名電';
const COMMON_SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任先海教原东立比水名真火';
const COMMON_TRADITIONAL =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體政美相見什二等產或新己身果加西月話合回水名真火';
const COMMON_HANGUL =
  '이다의는에을가하고지로한도사은기를대있나자리어서시그인아라해일스정부수여거보전과면으장만구조들제주관공우화적것동안원문되성게중상오세경유무학생선국내년용습니까요물말란엇계약';

/** All that a text can be known as. */
export const WRITTEN_LANGUAGES: readonly WrittenLanguage[] = [
  latin('windows-1252', 'éàèêçîôâûùëïœüæÿ', 0),
  latin('windows-1252', 'üäöß', 0),
  latin('windows-1252', 'óíáéñúü', 0),
  latin('windows-1252', 'ãçáéõêíóúâôàü', 0),
  latin('windows-1252', 'èàùòìé', 0),
  latin('windows-1252', 'ëêéïèöüôûáîóäç', 0),
  latin('windows-1252', 'äåöéõüšž', 0),
  latin('windows-1252', 'øåæéóô', 0),
  latin('windows-1252', 'ðíáöóþéæúý', 2),
  // Words of several languages, as in a list of vocabulary.
  latin('windows-1252', 'éàèêçîôâûùëïœæüäößóíáñúãõòìåøðþý', 3, true),
  latin('windows-1250', 'łóążęśćńź', 4),
  latin('windows-1250', 'íáéěčžřýšůúňóťď', 4),
  latin('windows-1250', 'áíýéčšžúôľťóňäďŕĺ', 5),
  latin('windows-1250', 'áéőöóüíúű', 3),
  latin('windows-1250', 'ăîşâţ', 5),
  latin('windows-1250', 'čšžćđ', 5),
  latin('windows-1254', 'ıüşöğçİâî', 2),
  latin('windows-1257', 'ėšųįžąęūč', 9),
  latin('windows-1257', 'āīēšņļūžģķč', 9),
  script('windows-1251', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ', 3),
  script('windows-1251', 'оанивіретслкмудпязьбгчйхцїюєжшщфґ', 4),
  script('windows-1251', 'аиеотнрсвлкдпмзяъугщчбцйжшхфюь', 5),
  script('windows-1251', 'аиоенрјтсвкдупмлзгбчшцхжњћђљфџ', 5),
  script('koi8-r', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ', 4),
  script('koi8-u', 'оанивіретслкмудпязьбгчйхцїюєжшщфґ', 5),
  script('windows-1253', 'αοιετσνηυρπκμλςωγδίόάέήβθφχύώξζψ', 4),
  script('windows-1255', 'יוהלאתרמבשםנחעדקפכטןסגצזךףץ', 5),
  script('windows-1256', 'المينورتبةعدسفهكقحجشطصخأضذثىئغءإآظؤ', 5),
  eastAsian('shift_jis', COMMON_KANJI, 'japanese'),
  eastAsian('euc-jp', COMMON_KANJI, 'japanese'),
  eastAsian('gb18030', COMMON_SIMPLIFIED),
  eastAsian('big5', COMMON_TRADITIONAL),
  eastAsian('euc-kr', COMMON_HANGUL),
];

function latin(encoding: OldEncoding, letters: string, rarity: number, isMixed = false): WrittenLanguage {
  return { encoding, kind: 'latin', letters, rarity, isMixed };
}

function script(encoding: OldEncoding, letters: string, rarity: number): WrittenLanguage {
  return { encoding, kind: 'script', letters, rarity, isMixed: false };
}

function eastAsian(
  encoding: OldEncoding,
  letters: string,
  kind: 'eastAsian' | 'japanese' = 'eastAsian',
): WrittenLanguage {
  // Any two bytes are a character of one of them, so that one or two rare characters tell nothing.
  return { encoding, kind, letters, rarity: 8, isMixed: true };
}
