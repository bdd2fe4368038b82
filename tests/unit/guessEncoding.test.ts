// Old encodings known by the words of the text: short ones, in capitals, mixed with English; and what must stay western.
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decodeText';
import { decodeOld, guessEncoding } from '../../src/formats/guessEncoding';
import type { OldEncoding } from '../../src/formats/oldEncodings';
import { encodeOld } from '../support/oldTexts';

type Row = readonly [encoding: OldEncoding, text: string];

const CYRILLIC: readonly Row[] = [
  ['windows-1251', 'слово'],
  ['windows-1251', 'ДОГОВОР'],
  ['windows-1251', 'вода\twater'],
  ['windows-1251', 'Q: Столица Франции?\nA: Париж'],
  ['windows-1251', 'ЧТО ТАКОЕ ДОГОВОР? СОГЛАШЕНИЕ СТОРОН.'],
  ['windows-1251', 'В каком году? — В 1992 году, «в мае».'],
  ['windows-1251', 'hello\tпривет\nWindows-программа\tapplication\nhouse\tдом'],
  ['windows-1251', 'Україна є державою, її столиця Київ'],
  ['windows-1251', 'Защо? Защото съм тук, а нощта е дълга.'],
  ['windows-1251', 'да'],
  ['windows-1251', 'не'],
  ['windows-1251', 'да\tyes\nнет\tno'],
  ['windows-1251', 'кот\tcat\nдом\thouse\nлес\tforest'],
  ['windows-1251', 'їжа\tfood'],
  ['windows-1251', 'куче\tdog'],
  ['windows-1251', 'кућа\thouse\nпас\tdog\nкрв\tblood'],
  ['windows-1251', 'кг\tkilogram\nкилометр\tkilometre'],
  ['koi8-r', 'слово'],
  ['koi8-r', 'ДОГОВОР'],
  ['koi8-r', 'Что такое договор?\tСоглашение сторон'],
  ['koi8-r', 'hello\tпривет\nwater\tвода'],
  ['koi8-u', 'Україна є державою, її столиця Київ'],
];

const WESTERN: readonly Row[] = [
  ['windows-1252', 'café'],
  ['windows-1252', 'été\tsummer'],
  ['windows-1252', 'Où est la gare ?\tIl va à Paris, à pied.'],
  ['windows-1252', 'L’élève répète à voix haute'],
  ['windows-1252', 'ÉCOLE ÉLÉMENTAIRE'],
  ['windows-1252', 'sœur, cœur, bœuf, forêt'],
  ['windows-1252', 'à\tto\nô\toh'],
  ['windows-1252', 'Größe und Straße, Übung für Äpfel'],
  ['windows-1252', 'STRAßE, ÜBUNG'],
  ['windows-1252', 'Straße\true\nGröße\ttaille\nété\tSommer\ngarçon\tJunge'],
  ['windows-1252', 'mañana\ttomorrow'],
  ['windows-1252', '¿Qué es? ¡Así!'],
  ['windows-1252', 'geïnd, coördinatie, zeeën, één, ruïne'],
  ['windows-1252', 'coração, não, à noite'],
  ['windows-1252', 'smörgåsbord på svenska är gott'],
  ['windows-1252', 'öö\tnight\njäääär\tedge of the ice'],
  ['windows-1252', 'It’s 20°C – “hot”, 5 m² © 1992'],
  ['windows-1252', 'þú ert\tyou are'],
  ['windows-1252', 'virtù, lunedì, è, però'],
  ['windows-1252', 'època\tepoch\nèxit\tsuccess'],
  ['windows-1252', 'irmã\tsister\nmanhã\tmorning\nlições\tlessons'],
  ['windows-1252', 'õun\tapple\nsõber\tfriend'],
  ['windows-1252', '§ 5\t½\t– €\t×'],
  ['windows-1252', 'Q: When does water boil?\nA: At 100 °C.'],
  ['windows-1252', 'Between 36 °C and 37 °C, or 98.6 °F'],
  ['windows-1252', 'Oslo lies at 60°N 11°E'],
  ['windows-1252', '5 µs or 10 µm'],
  ['windows-1252', '20 °C, 5 µm, ½ l, 3½ cups'],
  ['windows-1252', 'pH • 7.4 • 37 °C'],
  ['windows-1252', 'wa\u00adter'],
  ['windows-1252', '12\u00a0°C – “cold”, «froid»'],
];

const OTHERS: readonly Row[] = [
  ['windows-1250', 'Zażółć gęślą jaźń'],
  ['windows-1250', 'woda\twater\nżółty\tyellow\nksiążka\tbook'],
  ['windows-1250', 'Dlaczego? Ponieważ są małe'],
  ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy'],
  ['windows-1250', 'árvíztűrő tükörfúrógép'],
  ['windows-1250', 'dům\thouse\nstůl\ttable'],
  ['windows-1250', 'könyv\tbook\nszép\tnice\nidő\ttime'],
  ['windows-1250', 'băiat\tboy\nfată\tgirl'],
  ['windows-1253', 'Τι είναι η συμφωνία;\tΜια σύμβαση'],
  ['windows-1254', 'Türkçe öğrenmek için İstanbul’da çalışıyorum'],
  ['windows-1255', 'שלום עולם'],
  ['windows-1255', 'שלום\thello'],
  ['windows-1256', 'مرحبا بالعالم'],
  ['windows-1257', 'ačiū, žąsis, ėjęs, šuo, įrašų sąrašas, ūkininkų'],
  ['windows-1257', 'žąsis\tgoose\nėjimas\twalk'],
  ['shift_jis', '日本語の質問\t答え'],
  ['shift_jis', 'これは何ですか。\tペンです。'],
  ['euc-jp', 'これは何ですか。\tペンです。'],
  ['euc-jp', '送信に失敗しました。\t引数は正しくありません。'],
  ['gb18030', '什么是合同？\t双方的协议'],
  ['gb18030', '你好\thello'],
  ['big5', '什麼是合約？\t雙方的協議'],
  ['euc-kr', '안녕하세요\thello'],
];

describe('a text in an old encoding', () => {
  it.each([...CYRILLIC, ...WESTERN, ...OTHERS])('is known as %s by its words: %j', (encoding, text) => {
    const read = decodeText(encodeOld(text, encoding));
    expect(read.text).toBe(text);
    expect(read.guessed).toBe(encoding);
  });

  it('is known when Latin text fills most of it', () => {
    const text = `${'An English sentence of some words.\n'.repeat(5_000)}договор\tcontract`;
    expect(decodeText(encodeOld(text, 'windows-1251')).text).toBe(text);
  });

  it('is known when a letter of it is damaged', () => {
    const bytes = encodeOld('Что такое договор? Соглашение сторон.', 'windows-1251');
    bytes[4] = 0x98;
    expect(guessEncoding(bytes)).toBe('windows-1251');
  });

  it('is known when it says the same again and again', () => {
    expect(guessEncoding(encodeOld('договор о сотрудничестве, '.repeat(50_000), 'koi8-r'))).toBe('koi8-r');
  });

  it('is western when nothing tells, as of single letters and signs', () => {
    expect(guessEncoding(Uint8Array.of(0xe0, 0x20, 0xb0))).toBe('windows-1252');
    expect(guessEncoding(new Uint8Array())).toBe('windows-1252');
  });

  it('keeps the quotes of windows-1252, which are no Latin-1', () => {
    expect(decodeOld(Uint8Array.of(0x93, 0x61, 0x94), 'windows-1252')).toBe('“a”');
  });
});
