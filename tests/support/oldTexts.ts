// Texts in encodings of one or two bytes a letter, as programs of their time wrote them, and words of languages to make them of.
import { decodeOld } from '../../src/formats/guessEncoding';
import type { OldEncoding } from '../../src/formats/oldEncodings';

/** Bytes of a text in an old encoding; throws for a character that it does not have. */
export function encodeOld(text: string, encoding: OldEncoding): Uint8Array<ArrayBuffer> {
  const bytesOf = tableOf(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const bytes = bytesOf.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const tables = new Map<OldEncoding, ReadonlyMap<string, readonly number[]>>();

/** The bytes of every character beyond ASCII, found by reading all bytes and pairs of bytes. */
function tableOf(encoding: OldEncoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const keep = (...bytes: number[]): void => {
    const character = decodeOld(Uint8Array.from(bytes), encoding);
    const isOne = Array.from(character).length === 1 && character !== '\ufffd';
    if (isOne && !table.has(character)) table.set(character, bytes);
  };
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  for (const first of all.slice(0x80)) {
    keep(first);
    for (const second of all.slice(0x40)) keep(first, second);
  }
  tables.set(encoding, table);
  return table;
}

/** Words with signs that windows-1252 has, as they stand in texts of any western language. */
export const SIGNED_WORDS = [
  '20 °C',
  '98.6 °F',
  '100°C',
  '52°N',
  '13°E',
  '45°',
  '5 µm',
  '10 µg/ml',
  '5µs',
  '½ l',
  '1½ cups',
  '¼',
  '3¾ pt',
  '€5',
  '6 €',
  '£5',
  '5 ¢',
  '– yes',
  '— no',
  '“water”',
  '‘ice’',
  '„Eis“',
  '«eau»',
  '‹oui›',
  'it’s',
  'l’eau',
  '…',
  'end…',
  'Zu\u00adcker',
  'wa\u00adter',
  '12\u00a0km',
  '\u00a0x',
  '3 × 4',
  '3×x',
  '6÷2',
  '4 m²',
  '9 cm³',
  '§ 3',
  '§3',
  '©2024 Bell',
  'Bell®',
  'Bell™',
  '±5',
  '•',
  '• ice',
  'x·y',
  'nº',
  '1ª',
  '†',
] as const;

/** Common words of languages that were written in the encoding. */
export const WORDS = {
  english: 'water ice angle of a the is north width cell dose price law area half',
  russian:
    'вода время год город дело день договор дом жизнь закон земля имя книга лицо мир народ ночь ответ право работа ребёнок решение рука слово страна школа язык вопрос государство безопасность соглашение сотрудничество хороший новый быть говорить знать мочь который чтобы потому только очень',
  shortRussian:
    'да нет он она мы вы ты не дом кот сон мир рот нос лес что кто как где там тут вот мама папа брат сын дочь пять два три',
  shortBulgarian:
    'да не той тя ние вие дом куче котка сън мир нос гора какво кой как къде там тук ето майка син две три',
  ukrainian:
    'вода час рік місто справа день договір життя закон земля книга обличчя світ народ ніч відповідь право робота дитина рішення країна школа мова питання держава безпека угода співпраця добрий новий бути говорити знати могти який щоб тому тільки дуже її їжа',
  bulgarian:
    'вода време година град ден договор къща живот закон земя име книга лице свят народ нощ отговор право работа дете решение ръка дума страна училище език въпрос държава сигурност споразумение сътрудничество добър нов съм говоря зная мога който защото само много',
  french:
    'été élève père mère frère école forêt île hôtel gâteau garçon leçon façade français château fenêtre tête fête août où à déjà très après près problème système modèle règle théâtre santé liberté égalité fraternité réponse question café thé noël naïf œuvre sœur cœur bœuf reçu créée idée',
  german:
    'Größe Straße Übung Äpfel schön für über müssen können Mädchen Käse Tür Bär Fuß grün süß Löwe Frühling fünf zwölf Königin Gebäude Gefühl Lösung Erklärung Verträge Länder Bürger Behörde natürlich möglich',
  spanish:
    'mañana niño año español señor días aquí así también además está están qué cómo cuándo dónde corazón canción información nación árbol fácil difícil número último público música pequeño vergüenza pingüino ¿Qué ¿Cómo',
  portuguese:
    'não coração ação nações irmã mãe pão lição avó avô você português três água árvore fácil difícil órgão música país também até será três à câmara tênis exército política câncer',
  swedish:
    'på är för att må gå år språk vänner väg öppna höra först själv människa kött smör bröd gräns träd löv håll åtta älg ö några många svenska',
  danish: 'på er år være nøgle dør brød smør søster læse første også få gå båd øje æble rødgrød når så gør',
  polish:
    'żółty książka dziękuję proszę źródło źrebię miłość człowiek żyć być są się więc dlaczego ponieważ można również święto wąż dąb ręka język pięć dziewięć państwo bezpieczeństwo współpraca łódź śnieg jaźń gęś',
  czech:
    'příliš žluťoučký kůň úpěl ďábelské ódy dítě škola člověk město země děkuji dobrý večer řeka moře říci můj tvůj proč protože může také svět život láska květina přítel něco někdo žádný šest čtyři třicet bezpečnost spolupráce',
  hungarian:
    'árvíztűrő tükörfúrógép víz föld élet könyv gyermek kérdés válasz jövő idő erdő szép jó új öt hét nyolc tíz száz szerződés együttműködés biztonság köszönöm szívesen igen nő férfi',
  greek:
    'νερό χρόνος πόλη ημέρα σπίτι ζωή νόμος γη όνομα βιβλίο πρόσωπο κόσμος λαός νύχτα απάντηση δικαίωμα εργασία παιδί απόφαση χέρι λέξη χώρα σχολείο γλώσσα ερώτηση κράτος ασφάλεια συμφωνία συνεργασία καλός νέος είναι',
  turkish:
    'ağaç şehir su yıl gün ev yaşam yasa toprak kitap yüz dünya halk gece cevap hak iş çocuk karar ülke okul dil soru devlet güvenlik anlaşma işbirliği iyi yeni olmak bilmek çünkü yalnız çok değil öğrenmek çalışmak ışık',
  hebrew:
    'מים זמן שנה עיר יום הסכם בית חיים חוק ארץ שם ספר פנים עולם עם לילה תשובה זכות עבודה ילד החלטה יד מילה מדינה שפה שאלה ביטחון',
  arabic:
    'ماء وقت سنة مدينة يوم اتفاق بيت حياة قانون أرض اسم كتاب وجه عالم شعب ليل جواب حق عمل طفل قرار يد كلمة دولة مدرسة لغة سؤال أمن تعاون جديد',
  japanese:
    '水 時間 日本語 質問 答え これは何ですか ペンです ありがとう 学校 先生 本を読む 東京 食べる 私は学生です テレビ コーヒー 新しい 大きい 安全 協力',
  chinese:
    '什么是合同 双方的协议 你好 学生 中国 问题 时间 我们学习 国家 安全 合作 水果 这是什么 很高兴 现在几点 明天见 大学 老师 对不起 没关系',
  taiwanese:
    '什麼是合約 雙方的協議 你好 學生 中國 問題 時間 我們學習 國家 安全 合作 水果 這是什麼 很高興 現在幾點 明天見 大學 老師 對不起 沒關係',
  korean:
    '안녕하세요 계약이란 무엇인가 물이다 학교 선생님 시간 질문 대답 한국어 나라 안전 협력 우리는 학생입니다 감사합니다 지금 내일 사람 이것은',
} as const;
