// Notes for learners of German, in Chinese and in Russian, with answers that were judged by hand: see judgedElsewhere.ts.
import { readJudged, type JudgedDeck } from '../support/judged';

/** Words and grammar. */
export const GERMAN: JudgedDeck = {
  name: 'german',
  document: `# German words

Q: What does "die Fahrkarte" mean?
A: the ticket

Q: What does "sich erinnern" mean?
A: to remember

Q: What is "the butterfly" in German?
A: der Schmetterling

Q: What are the main forms of "gehen"?
A: gehen, ging, ist gegangen

Q: Which prepositions always take the dative?
A: aus, bei, mit, nach, seit, von, zu

Q: Where does the verb stand in a German subordinate clause?
A: At the end of the clause, after all objects.
`,
  cards: {
    ticket: 'What does "die Fahrkarte',
    remember: 'What does "sich',
    butterfly: 'What is "the butterfly',
    go: 'What are the main forms',
    dative: 'Which prepositions',
    verb: 'Where does the verb',
  },
  answers: readJudged(`
= right
ticket | r | ticket
ticket | r | a ticket
remember | r | remember
butterfly | r | der Schmetterling
butterfly | r | Schmetterling, der
go | r | gehen – ging – ist gegangen
dative | r | mit, nach, bei, seit, von, zu, aus
verb | r | It stands at the end of the clause, behind all of the objects, so after them.
= typos
ticket | r | tiket
butterfly | r | der schmeterling
remember | r | to rember
= partly
butterfly | rp | Schmetterling
go | p | gehen, ging
dative | p | mit, von, zu, bei
verb | rp | at the end of the clause
= wrong
ticket | m | the suitcase
remember | m | to forget
butterfly | m | der Käfer
go | m | laufen, lief, ist gelaufen
dative | m | durch, für, gegen, ohne, um
dative | n | aus, bei, mit, nach, seit, von, zu, für
verb | n | Not at the end of the clause, after all objects.
butterfly | rp | die Schmetterling
= turned round
verb | pm | At the beginning of the clause, before all objects.
= question, empty
ticket | m | die Fahrkarte
butterfly | m | the butterfly
dative | m | prepositions that always take the dative
go | m | gehen
remember | m | don't know
`),
};

/** A script without blanks between words. */
export const YANGTZE: JudgedDeck = {
  name: 'yangtze',
  document: `# 长江

Q: 长江有多长？
A: 长江全长约6300公里，是亚洲最长的河流。

Q: 关于长江，你知道什么？
A:
- 源头: 发源于青藏高原的唐古拉山脉。
- 入海: 在上海注入东海。
- 大坝: 三峡大坝位于湖北宜昌，2003年开始蓄水。
- 作用: 长江灌溉中下游的稻田，也是重要的航运通道。
`,
  cards: {
    long: '长江有多长',
    river: '关于长江',
  },
  answers: readJudged(`
= right
long | r | 亚洲最长的河流，全长约6300公里
river | r r r r | 长江发源于青藏高原唐古拉山脉。 / 在上海流入东海，注入东海。 / 三峡大坝在湖北宜昌，2003年蓄水。 / 它灌溉中下游稻田，是重要的航运通道。
river.1 | r | 唐古拉山脉，在青藏高原
river.3 | r | 2003年三峡大坝开始蓄水，它位于湖北的宜昌
river.2 | r | 在上海注入东海
= partly
long | p | 约6300公里
long | p | 是亚洲最长的河流
river | p p p p | 青藏高原 / 上海 / 三峡大坝在湖北 / 是航运通道
= wrong
long | m | 水很深
river | m m m m | 我不知道
long | n | 长江全长约3600公里，是亚洲最长的河流。
long | n | 长江全长约6300公里，是欧洲最长的河流。
river.2 | n | 在天津注入黄海。
river.2 | n | 在上海注入南海。
river.3 | n | 三峡大坝位于湖北宜昌，2013年开始蓄水。
river.3 | n | 三峡大坝位于湖南宜昌，2003年开始蓄水。
river.4 | n | 长江不灌溉中下游的稻田，也不是重要的航运通道。
= question, empty
long | m | 长江有多长
river | m m m m | 关于长江
`),
};

/** A language with many endings. */
export const BAIKAL: JudgedDeck = {
  name: 'baikal',
  document: `# Байкал

Q: Что такое Байкал?
A:
- Глубина: самое глубокое озеро в мире, его глубина 1642 метра.
- Вода: в озере около 20 процентов мировых запасов пресной воды.
- Сток: из озера вытекает только одна река, Ангара.
- Охрана: с 1996 года озеро входит в список Всемирного наследия ЮНЕСКО.

Q: Какие животные живут только на Байкале?
A: Байкальская нерпа и рыба голомянка.
`,
  cards: {
    lake: 'Что такое',
    animals: 'Какие животные',
  },
  answers: readJudged(`
= right
lake | r r r r | Это самое глубокое озеро мира, глубина — 1642 метра. / В нём около 20 процентов мирового запаса пресной воды. / Вытекает только одна река — Ангара. / Озеро вошло в список Всемирного наследия ЮНЕСКО в 1996 году.
animals | r | Рыба голомянка и байкальская нерпа
lake.1 | r | глубина самого глубокого озера в мире — 1642 м, то есть метра
lake.2 | r | 20% мировых запасов пресной воды
lake.3 | r | единственная река, которая вытекает из озера, — только Ангара
= partly
lake | p m p p | Самое глубокое озеро в мире. / Из озера вытекает река. / Список Всемирного наследия.
animals | p | нерпа
lake.2 | p | запасы пресной воды
= typos
lake.1 | r | самое глубакое озиро в мире, глубина 1642 метра
lake.3 | r | из озера вытикает толко одна река, ангара
= wrong
lake | m m m m | Это город на юге с большим портом и университетом.
animals | m | Медведи и волки
lake.1 | n | Самое глубокое озеро в мире, его глубина 1462 метра.
lake.1 | n | Самое глубокое озеро в мире, его глубина не 1642 метра.
lake.2 | n | В озере около 30 процентов мировых запасов пресной воды.
lake.3 | n | Из озера вытекает только одна река, Лена.
lake.3 | n | Из озера не вытекает река Ангара.
lake.4 | n | С 1986 года озеро входит в список Всемирного наследия ЮНЕСКО.
= question, empty
lake | m m m m | Байкал — это Байкал.
animals | m | Животные живут только на Байкале.
animals | m | не знаю
`),
};
