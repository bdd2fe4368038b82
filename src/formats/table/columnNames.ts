// What columns are called, in the languages and programs that tables come from, and what each name makes of its column.
import type { ColumnRole } from '../../domain/incoming/tableChoice';
import { normalizeText } from '../../domain/ids';

const NAMES: Readonly<Record<Exclude<ColumnRole, 'ignore'>, string>> = {
  question:
    'question|questions|q|front|term|prompt|word|vocab|vocabulary|expression|sentence|text|otázka|otazka|pojem|přední strana|' +
    'frage|begriff|vorderseite|question recto|recto|terme|mot|pregunta|anverso|término|pergunta|frente|termo|domanda|' +
    'termine|fronte|pytanie|pojęcie|przód|вопрос|термин|слово|питання|kérdés|fogalom|vraag|voorkant|fråga|framsida|' +
    'spørsmål|spørgsmål|forside|kysymys|soru|ön|问题|問題|问|正面|词语|术语|質問|表|표면|질문|السؤال|سؤال|प्रश्न|सवाल|คำถาม',
  answer:
    'answer|answers|a|back|definition|meaning|response|solution|translation|odpověď|odpoved|odpověd|definice|překlad|' +
    'zadní strana|antwort|definition oder antwort|rückseite|bedeutung|übersetzung|lösung|réponse|verso|définition|' +
    'traduction|respuesta|reverso|definición|significado|traducción|resposta|definição|tradução|risposta|definizione|retro|' +
    'traduzione|odpowiedź|definicja|tył|ответ|определение|перевод|значение|відповідь|válasz|antwoord|achterkant|svar|' +
    'baksida|bagside|vastaus|cevap|yanıt|arka|答案|答|背面|释义|定义|回答|解答|答え|裏|意味|답|정답|뒷면|뜻|الجواب|جواب|إجابة|الإجابة|' +
    'उत्तर|जवाब|คำตอบ',
  tags:
    'tags|tag|labels|categories|category|topic|topics|štítky|značky|kategorie|schlagwörter|schlagworte|stichwörter|étiquettes|' +
    'etiquetas|marcadores|etichette|tagi|etykiety|теги|метки|标签|標籤|タグ|태그|وسوم|टैग',
  deck: 'deck|deck name|deckname|balíček|balicek|stapel|paquet|mazo|baralho|mazzo|talia|колода|牌组|牌組|デッキ|덱|مجموعة',
  guid: 'guid|id|note id|noteid|uuid|card id|uid',
  noteType: 'type|note type|notetype|model|card type|typ poznámky|notiztyp|kartentyp',
  remark:
    'remark|remarks|note|notes|hint|hints|comment|comments|extra|back extra|explanation|example|examples|source|nápověda|' +
    'poznámka|poznámky|hinweis|anmerkung|bemerkung|kommentar|beispiel|erklärung|remarque|indice|exemple|nota|pista|ejemplo|' +
    'comentario|observação|exemplo|dica|suggerimento|esempio|uwaga|notatka|przykład|wskazówka|примечание|подсказка|пример|' +
    '备注|提示|例句|説明|ヒント|メモ|例文|메모|힌트|ملاحظة|تلميح',
};

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((role) =>
    NAMES[role].split('|').map((name) => [normalizeText(name), role] as const),
  ),
);

export interface NamedRoles {
  /** One for each name; undefined where a name says nothing. */
  readonly roles: readonly (ColumnRole | undefined)[];
  /** Whether the names are names, rather than the first row of a table. */
  readonly isHeader: boolean;
}

const LONGEST_NAME = 60;

/** What the cells of a first row say about their columns. */
export function rolesOfNames(cells: readonly string[]): NamedRoles {
  const exact = cells.map((cell) => (cell.length > LONGEST_NAME ? undefined : ROLES.get(nameOf(cell))));
  // "Answer 1", "Answer 2": a number alone makes no header, since cells of learners look like that too.
  const roles = exact.map((role, index) => role ?? numberedRole(cells[index] ?? ''));
  const found = exact.filter((role) => role !== undefined);
  const isHeader =
    cells.length > 1 &&
    ((found.includes('question') && roles.includes('answer')) ||
      new Set(found).size > 1 ||
      found.some((role) => role === 'guid' || role === 'tags' || role === 'deck') ||
      hasLanguages(cells));
  return { roles, isHeader };
}

function nameOf(cell: string): string {
  return normalizeText(cell.replace(/[_*]+/gu, ' ').trim());
}

function numberedRole(cell: string): ColumnRole | undefined {
  const match = /^(\S.{0,40}?)[ _]?\d{1,2}$/u.exec(cell.trim());
  const role = match === null ? undefined : ROLES.get(nameOf(match[1] ?? ''));
  return role === 'answer' || role === 'remark' ? role : undefined;
}

/** "capital", "capital:de", "capital:fr": columns that repeat another one in another language. */
function hasLanguages(cells: readonly string[]): boolean {
  const names = new Set(cells.map((cell) => cell.trim()));
  return cells.some((cell) => {
    const match = /^(.{1,60}):[a-z]{2,3}(?:-[a-zA-Z]{2,4})?$/u.exec(cell.trim());
    return match !== null && names.has(match[1] ?? '');
  });
}
