// Marking by itself: what is forgiven, what is not, and what a mark says. Each line is a point, an answer, and its verdict.
import { describe, expect, it } from 'vitest';
import { markAnswer, readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import type { Knowledge, PointMark, Verdict } from '../../src/domain/paper/marking/mark';
import type { SourceCard } from '../../src/domain/paper/source';

const NOTHING_KNOWN = readKnowledge([]);

/** A small library on other subjects than the shipped deck. */
const LIBRARY = readKnowledge([
  card('What did the General Agreement on Lock Gates (GALG) settle?', [
    'The General Agreement on Lock Gates fixed the width of gates at 14 metres.',
    'It was signed by Austria, Slovakia, Hungary and Serbia.',
    'Vessels without a pilot are forbidden to enter the upper basin.',
  ]),
  card('How do plants feed?', [
    'Leaves absorb sunlight with chlorophyll and turn carbon dioxide and water into sugar.',
    'Roots take up minerals from the soil.',
    'Nitrogen is fixed by bacteria in nodules.',
  ]),
  card('Who explored the river?', [
    'Mungo Park reached Segou in 1796 and followed the Niger downstream.',
    'Nigeria and Mali share most of its course today.',
    'Heinrich Barth travelled from Tripoli to Timbuktu.',
  ]),
]);

describe('what is forgiven', () => {
  it.each<[what: string, point: string, answer: string, verdict?: Verdict]>([
    ['case', 'Leaves absorb sunlight.', 'LEAVES ABSORB SUNLIGHT'],
    ['accents', 'The café of São Tomé', 'the cafe of Sao Tome'],
    ['marks', 'Roots, stems, leaves; flowers.', 'roots stems leaves flowers'],
    ['a letter left out', 'Leaves absorb sunlight.', 'leaves absorb sunligt'],
    ['a letter too many', 'Leaves absorb sunlight.', 'leaves abssorb sunlight'],
    ['another letter', 'Leaves absorb sunlight.', 'leaves absorb sunlighd'],
    ['letters that changed places', 'Leaves absorb sunlight.', 'leaves absrob sunlihgt'],
    ['two slips in a long word', 'by photosynthesis', 'fotosyntesis', 'missed'],
    ['two slips in a long word that begins right', 'by photosynthesis', 'photosintesis'],
    ['a slip in the name of a country', 'It borders on Kyrgyzstan.', 'it borders on kirgyzstan'],
    ['another order', 'Bacteria in nodules fix nitrogen.', 'nitrogen is fixed in nodules by bacteria'],
    ['plurals', 'A root takes up minerals.', 'roots take up a mineral'],
    ['tenses', 'The king founded cities.', 'founding of a city by kings'],
    ['irregular forms', 'The fleet fought and lost.', 'fleets fight, fleets lose'],
    ['nouns for verbs', 'They created an organization.', 'creation of organizations'],
    [
      'British spelling',
      'The center organized the defense of labor.',
      'the centre organised the defence of labour',
    ],
    ['American spelling', 'The travelled theatre programme', 'traveled theater program'],
    ['numbers in words', 'It has 6 gates and 29 locks.', 'six gates, twenty-nine locks'],
    ['numbers in digits', 'It has six gates and twenty-nine locks.', '6 gates and 29 locks'],
    ['large numbers', 'Two million people fled.', '2,000,000 people fled'],
    ['marks between thousands', 'It holds 12,500 litres.', 'it holds 12500 liters'],
    ['per cent', 'It fell by 10%.', 'it fell by ten per cent'],
    ['ordinals', 'The seventh lock collapsed.', 'the 7th lock collapsed'],
    ['another notation of a day', 'It opened on 3 May 1992.', 'opened 1992-05-03'],
    ['the month first', 'It opened on 3 May 1992.', 'it opened on May 3rd, 1992'],
    ['a people for its country', 'Armenia protested.', 'the armenians protested'],
    ['a capital that leads', 'A Moscow-led alliance.', 'an alliance led by Russia'],
    [
      'words that mean the same',
      'The king created a state and bought weapons.',
      'a country was founded by the king; he purchased arms',
    ],
    ['verbs with particles', 'The army put down the revolt.', 'the army quelled the revolt'],
    ['"cannot" for "barred"', 'Members are barred from joining clubs.', 'members cannot join clubs'],
    [
      '"not clear" for "unclear"',
      'It is unclear whether the dam holds.',
      "it isn't clear whether the dam holds",
    ],
    ['words cut short', 'The president appointed judges.', 'the pres. appointed judges'],
    [
      'words around it',
      'Leaves absorb sunlight.',
      'I think it was that the leaves, for example, absorb the sunlight or so',
    ],
    [
      'what the point only adds',
      'The lock was widened, although the town objected for years.',
      'they widened the lock',
    ],
  ])('is forgiven: %s', (_, point, answer, verdict = 'recalled') => {
    expect(verdictOf(point, answer)).toBe(verdict);
    expect(verdictOf(point, answer, LIBRARY)).toBe(verdict);
  });

  it.each([
    ['an abbreviation for its words', 'The General Agreement on Lock Gates', 'the GALG'],
    [
      'the words for an abbreviation',
      'The GALG binds vessels.',
      'vessels are bound by the general agreement on lock gates',
    ],
  ])('is %s, where the deck explains it', (_, point, answer) => {
    expect(verdictOf(point, answer, LIBRARY)).toBe('recalled');
    expect(verdictOf(point, answer)).not.toBe('recalled');
  });
});

describe('in other scripts and languages', () => {
  it.each<[what: string, point: string, answer: string, verdict?: Verdict]>([
    ['German', 'Die Wurzeln nehmen Mineralien aus dem Boden auf.', 'wurzel nimmt aus boden mineralien'],
    [
      'German, another noun',
      'Die Wurzeln nehmen Mineralien aus dem Boden auf.',
      'Die Blätter wandeln Licht in Zucker um.',
      'missed',
    ],
    [
      'French',
      'Les feuilles absorbent la lumière du soleil.',
      'la lumiere du soleil est absorbée par les feuilles',
    ],
    ['Spanish', 'Las raíces absorben los minerales del suelo.', 'raices absorben minerales suelo'],
    ['Russian', 'Армения и Беларусь создали союз.', 'союз создан Арменией и Беларусью'],
    ['Russian, another country', 'Союз создан в Словакии.', 'союз создан в Словении', 'partly'],
    ['Greek', 'Τα φύλλα απορροφούν φως.', 'ΦΥΛΛΑ ΑΠΟΡΡΟΦΟΥΝ ΦΩΣ'],
    ['Arabic', 'تأسست المنظمة عام ٢٠٠٢', 'تأسست منظمة عام 2002'],
    ['Arabic, another year', 'تأسست المنظمة عام ٢٠٠٢', 'تأسست المنظمة عام ٢٠١٢', 'partly'],
    ['Hindi', 'संगठन की स्थापना २००२ में हुई', 'स्थापना 2002 में संगठन हुई'],
    ['Hindi, another year', 'संगठन की स्थापना २००२ में हुई', 'संगठन की स्थापना २०१२ में हुई', 'partly'],
    ['Chinese', '根部从土壤中吸收矿物质', '矿物质由根部吸收,来自土壤'],
    ['Chinese, half of it', '根部从土壤中吸收矿物质和水分', '吸收水分', 'partly'],
    ['Chinese numerals', '该组织有六个成员国', '成员国6个,组织'],
    ['Chinese, another number', '该组织有六个成员国', '该组织有七个成员国', 'partly'],
    ['Chinese denial', '成员国可以加入其他联盟', '成员国不可以加入其他联盟', 'missed'],
    ['Japanese', '根は土から鉱物を吸収する', '鉱物は根が土から吸収した'],
    ['Korean, another number', '회원국은 여섯 곳, 2002년', '회원국은 여섯 곳, 2012년', 'partly'],
    ['Thai', 'รากดูดซับแร่ธาตุจากดิน', 'แร่ธาตุจากดิน รากดูดซับ'],
    ['Thai digits', 'ก่อตั้งในปี ๒๕๔๕', 'ก่อตั้งในปี 2545'],
    ['Korean', '뿌리는 흙에서 미네랄을 흡수한다', '흙에서 뿌리가 미네랄 흡수한다'],
  ])('marks %s', (_, point, answer, verdict = 'recalled') => {
    expect(verdictOf(point, answer)).toBe(verdict);
  });
});

describe('what is not forgiven', () => {
  it.each<[what: string, point: string, answer: string, said?: string]>([
    ['another number', 'NATO has 30 members.', 'nato has 29 members', 'number 29 for 30'],
    [
      'another number in words',
      'The canal has six locks.',
      'the canal has seven locks',
      'number seven for six',
    ],
    ['another year', 'The treaty was signed in 2002.', 'the treaty was signed in 2012', 'date 2012 for 2002'],
    ['another day', 'It opened on 3 May 1992.', 'It opened on 4 May 1992.', 'date 4 for 3'],
    ['another month', 'It opened in May 1992.', 'it opened in june 1992', 'date june for May'],
    ['another share', 'Output fell by 10%.', 'output fell by 12 percent', 'number 12 percent for 10%'],
    ['another ordinal', 'The seventh lock collapsed.', 'the 8th lock collapsed', 'number 8th for seventh'],
    [
      'the right number beside a wrong one',
      'NATO has 30 members.',
      'nato has 29 or 30 members',
      'number 29 for 30',
    ],
    [
      'numbers that changed places',
      'It has six locks and 30 bridges.',
      '30 locks and six bridges',
      'number 30 for six',
    ],
    ['another country', 'Troops went to Armenia.', 'troops went to albania', 'name albania for Armenia'],
    ['nearly the same country', 'Troops went to Iran.', 'Troops went to Iraq', 'name Iraq for Iran'],
    [
      'the next country but one',
      'It was signed by Austria.',
      'it was signed by australia',
      'name australia for Austria',
    ],
    ['a country in another', 'It flows through Niger.', 'it flows through nigeria', 'name nigeria for Niger'],
    [
      'a country of nearly the same name',
      'It joined with Slovakia.',
      'it joined with slovenia',
      'name slovenia for Slovakia',
    ],
    [
      'another people',
      'Russian engineers built it.',
      'ukrainian engineers built it',
      'name ukrainian for Russian',
    ],
    [
      'another person',
      'President Tokayev resigned.',
      'President Nazarbayev resigned',
      'name Nazarbayev for Tokayev',
    ],
    [
      'a member too many',
      'Austria, Hungary, Serbia and Slovakia.',
      'austria, hungary, serbia, slovakia and georgia',
      'name georgia for nothing',
    ],
    [
      'a right name or a wrong one',
      'It lies in Georgia.',
      'it lies in georgia or armenia',
      'name armenia for nothing',
    ],
    [
      'another capital that leads',
      'A Moscow-led alliance sent aid.',
      'a Beijing-led alliance sent aid',
      'name Beijing for Moscow',
    ],
  ])('never recalls %s', (_, point, answer, said) => {
    for (const knowledge of [NOTHING_KNOWN, LIBRARY]) {
      const mark = marked(point, answer, knowledge);
      expect(mark.verdict).not.toBe('recalled');
      expect(
        mark.wrong.map((fact) => `${fact.kind} ${fact.said} for ${fact.instead || 'nothing'}`),
      ).toContain(said);
    }
  });

  it.each([
    ['a denial too many', 'Members may join other clubs.', 'members may not join other clubs'],
    [
      'a denial undone',
      'Members are barred from joining clubs.',
      'members are not barred from joining clubs',
    ],
    ['a denial left out', 'Members are barred from joining clubs.', 'members may join clubs'],
    ['"never"', 'The dam broke in the flood.', 'the dam never broke in the flood'],
    ['"without"', 'Ships enter with a pilot.', 'ships enter without a pilot'],
    ['a contraction', 'Bacteria need oxygen.', "bacteria don't need oxygen"],
    ['the opposite word', 'Prices were rising.', 'prices were falling'],
    ['the opposite side', 'It claimed northern Ruritania.', 'it claimed southern ruritania'],
    ['the opposite degree', 'It is the most stable republic.', 'it is the least stable republic'],
    ['German', 'Mitglieder dürfen beitreten.', 'Mitglieder dürfen nicht beitreten.'],
    ['Russian', 'Союз признал договор.', 'Союз не признал договор.'],
  ])('never recalls what says the opposite: %s', (_, point, answer) => {
    const mark = marked(point, answer);
    expect(mark.verdict).toBe('missed');
    expect(mark.wrong.map(({ kind }) => kind)).toContain('negation');
  });

  it.each([
    ['not only', 'Ships and trains carry coal.', 'not only ships but trains carry coal'],
    ['no other', 'It is the most important port.', 'no other port is more important'],
    ['denied twice', 'Members can leave.', 'it is not true that members cannot leave'],
    ['the opposite of the opposite', 'The state was stable.', 'the state was never unstable'],
    ['a denial of something else', 'Leaves absorb sunlight.', 'Roots do not; leaves absorb sunlight.'],
  ])('lets be what only looks like a denial: %s', (_, point, answer) => {
    expect(verdictOf(point, answer)).toBe('recalled');
  });

  it.each<[what: string, point: string, answer: string, verdict: Verdict]>([
    ['nothing', 'Leaves absorb sunlight.', '', 'missed'],
    ['blanks and marks', 'Leaves absorb sunlight.', ' \n ... ?', 'missed'],
    ['other words', 'Leaves absorb sunlight.', 'the king founded a city', 'missed'],
    ['a word of many', 'Leaves absorb sunlight and turn water into sugar.', 'water', 'missed'],
    ['half of it', 'Roots take up minerals; leaves absorb sunlight.', 'leaves absorb sunlight', 'partly'],
    [
      'all but the number',
      'The treaty of friendship was signed in 2002.',
      'the treaty of friendship was signed',
      'partly',
    ],
    [
      'a third of a list',
      'Austria, Hungary, Serbia, Slovakia, Romania and Ukraine.',
      'Serbia and Romania',
      'partly',
    ],
    [
      'most of a list',
      'Austria, Hungary, Serbia, Slovakia, Romania and Ukraine.',
      'austria hungary serbia slovakia',
      'partly',
    ],
    ['one of a list', 'Austria, Hungary, Serbia, Slovakia, Romania and Ukraine.', 'ukraine', 'missed'],
    ['a slip that makes a word of the deck', 'the sail', 'the soil', 'missed'],
  ])('gives for %s no more than its due', (_, point, answer, verdict) => {
    expect(verdictOf(point, answer, LIBRARY)).toBe(verdict);
  });
});

describe('an answer to several points', () => {
  const POINTS = [
    { id: 'a', label: 'Beginning', text: 'The port was founded in 1204 by Danish monks.' },
    { id: 'b', label: 'Walls', text: 'Its walls were built in 1340 and have six gates.' },
    { id: 'c', label: 'Partners', text: 'Norway, Poland and Estonia.' },
    { id: 'd', label: 'Rivals', text: 'Sweden and Latvia.' },
  ];

  it.each<[what: string, answer: string, verdicts: string]>([
    [
      'lines in order',
      'founded 1204 by Danish monks\nwalls 1340, six gates\nNorway, Poland, Estonia\nSweden, Latvia',
      'r r r r',
    ],
    [
      'lines in another order',
      'Sweden, Latvia\nNorway, Poland, Estonia\nwalls 1340, six gates\nport founded 1204 by Danish monks',
      'r r r r',
    ],
    [
      'one sentence for two points',
      'Danish monks founded the port in 1204, and walls with six gates were built in 1340.',
      'r r m m',
    ],
    [
      'years that changed places',
      'Danish monks founded the port in 1340. The walls with six gates were built in 1204.',
      'p p m m',
    ],
    ['a member of another list', 'Partners: Norway, Poland, Estonia and Latvia.', 'm m p m'],
    [
      'lists in one sentence',
      'Partners are Norway, Poland and Estonia, rivals are Sweden and Latvia.',
      'm m r r',
    ],
    ['labels only', 'Beginning, walls, partners, rivals', 'm m m m'],
    [
      'a fact about something else',
      'Danish monks founded the port in 1204. My aunt had 17 cats in Peru in 1999.',
      'r m m m',
    ],
    [
      'a denial about something else',
      'There was never a king. Danish monks founded the port in 1204.',
      'r m m m',
    ],
  ])('is told apart by points: %s', (_, answer, verdicts) => {
    const said = markAnswer(answer, POINTS, NOTHING_KNOWN).points.map(({ verdict }) => verdict.charAt(0));
    expect(said.join(' ')).toBe(verdicts);
  });

  it('is marked in the order of the points, each by its id', () => {
    const marks = markAnswer('', POINTS, NOTHING_KNOWN).points;
    expect(marks.map(({ pointId }) => pointId)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a mark', () => {
  const POINT = 'Leaves absorb sunlight with chlorophyll.';

  it('shows the words that earned it, as they were typed, and names those that are missing', () => {
    const answer = 'The LEAF absorbes, I think, sun light and sunlihgt!';
    const { earned, missing, coverage } = marked(POINT, answer);
    expect(earned.map(({ from, to }) => answer.slice(from, to))).toEqual(['LEAF absorbes', 'sunlihgt']);
    expect(missing).toEqual(['chlorophyll']);
    expect(coverage).toBeCloseTo(3 / 4);
  });

  it('shows what an abbreviation earned where it stands', () => {
    const answer = 'galg, width fixed';
    const { earned } = marked('The General Agreement on Lock Gates fixed the width.', answer, LIBRARY);
    expect(earned.map(({ from, to }) => answer.slice(from, to))).toEqual(['galg', 'width fixed']);
  });

  it('names a denial that is missing, and one that is too many', () => {
    expect(marked('Members are barred from joining clubs.', 'members may join clubs').wrong).toEqual([
      { kind: 'negation', said: '', instead: 'barred' },
    ]);
    expect(marked('Members may join clubs.', 'members may never join clubs').wrong).toEqual([
      { kind: 'negation', said: 'never', instead: '' },
    ]);
  });

  it('is recalled by a wording that was accepted before, in a line or a sentence of the answer, facts included', () => {
    const point = { id: 'a', text: POINT, accepted: ['Green things eat light in 1999!'] };
    const answer = 'Well.\ngreen things  eat LIGHT in 1999';
    const [mark] = markAnswer(answer, [point], NOTHING_KNOWN).points;
    expect(mark).toMatchObject({ verdict: 'recalled', by: 'accepted', missing: [], wrong: [] });
    expect(mark?.earned).toEqual([{ from: 6, to: answer.length }]);
    const other = markAnswer('Green things eat light in 1998', [point], NOTHING_KNOWN).points[0];
    expect(other).toMatchObject({ verdict: 'missed' });
    expect(other).not.toHaveProperty('by');
  });

  it('does not take one sign for another in an accepted wording', () => {
    const point = { id: 'a', text: 'Java', accepted: ['C'] };
    expect(markAnswer('C++', [point], NOTHING_KNOWN).points[0]?.verdict).toBe('missed');
  });

  it('gives little for what the question says', () => {
    const question = 'What do the leaves of the plant absorb?';
    const [mark] = markAnswer(
      'the plant leaves absorb',
      [{ id: 'a', text: 'The leaves of the plant absorb sunlight.' }],
      NOTHING_KNOWN,
      question,
    ).points;
    expect(mark?.verdict).not.toBe('recalled');
    expect(mark?.earned).toEqual([]);
    const [short] = markAnswer(
      'sunlight',
      [{ id: 'a', text: 'The leaves of the plant absorb sunlight.' }],
      NOTHING_KNOWN,
      question,
    ).points;
    expect(short?.verdict).toBe('recalled');
  });

  it('gives little for words that stand in many points of the decks', () => {
    const common = readKnowledge([
      card(
        '?',
        Array.from({ length: 20 }, (_, index) => `The river basin number${index} floods.`),
      ),
    ]);
    const point = 'The river basin has nine beavers.';
    expect(marked(point, 'river basin', common).coverage).toBeLessThan(marked(point, 'river basin').coverage);
  });

  it('counts signs where a point has nothing else', () => {
    expect(marked('→', 'it is → I think')).toMatchObject({
      verdict: 'recalled',
      earned: [{ from: 6, to: 7 }],
    });
    expect(marked('→', '←')).toMatchObject({ verdict: 'missed', missing: ['→'] });
  });
});

describe('what is known of decks', () => {
  it('holds abbreviations in both notations, and no others', () => {
    const known = readKnowledge([
      card('What is the Bank of Northern Towns (BNT)?', [
        'The RRC (River Rights Council) meets in May (see MAP).',
      ]),
    ]);
    expect([...known.abbreviations]).toEqual([
      ['bnt', 'bank of northern towns'],
      ['rrc', 'river rights council'],
    ]);
  });

  it('counts in how many points a stem stands, each point once', () => {
    const known = readKnowledge([card('?', ['A weir and weirs.', 'The weir.']), card('!', ['Roots'])]);
    expect(known.points).toBe(3);
    expect(known.pointsWith.get('weir')).toBe(2);
  });

  it('takes no noun for a name where all nouns have capitals', () => {
    const known = readKnowledge([
      card('?', ['Die Wurzeln nehmen das Wasser und die Salze aus dem Boden auf.']),
    ]);
    expect([...known.names]).toEqual([]);
    expect([...LIBRARY.names]).toContain('tripoli');
  });
});

describe('a copy of a point but for one thing', () => {
  it.each<[what: string, point: string, answer: string]>([
    [
      '"one" for another number',
      'Two locks above and two basins below.',
      'Two locks above and one basin below.',
    ],
    [
      'another number',
      'The gate of 14 metres opens inwards in spring.',
      'The gate of 15 metres opens inwards in spring.',
    ],
    ['another number in a row', 'The gates 1, 2 and 3 are open.', 'The gates 2, 2 and 3 are open.'],
    ['another ruler', 'Otto II of Saxony closed the lock.', 'Karl II of Saxony closed the lock.'],
    [
      'the first and the last changed',
      'Its first lock opened in 1356, its last in 1669.',
      'Its last lock opened in 1356, its first in 1669.',
    ],
    [
      'where from and where to changed',
      'The trade moved from the Danube to the Rhine.',
      'The trade moved from the Rhine to the Danube.',
    ],
    [
      'two words changed',
      'The left gate lets water in and the right gate lets water out.',
      'The right gate lets water in and the left gate lets water out.',
    ],
    [
      'denials in two clauses',
      'They carry water to the fields and have walls with gates.',
      "They don't carry water to the fields and have walls without gates.",
    ],
    [
      'a denial',
      'The keeper opens the gate when the basin is full.',
      'The keeper never opens the gate when the basin is full.',
    ],
    ['no denial', 'The keeper may not open the gate by night.', 'The keeper may open the gate by night.'],
    ['a member too many', 'mit, nach, bei, zu', 'mit, nach, bei, zu, ohne'],
    ['another part of the world', '它是亚洲最长的河流。', '它是欧洲最长的河流。'],
    ['the south for the north', '它位于湖北的西部。', '它位于湖南的西部。'],
  ])('is not recalled: %s', (_, point, answer) => {
    expect(verdictOf(point, point, LIBRARY)).toBe('recalled');
    expect(verdictOf(point, answer, LIBRARY)).not.toBe('recalled');
  });

  it.each<[what: string, point: string, answer: string]>([
    [
      'another order of two words',
      'Larger and cheaper gates were built.',
      'Cheaper and larger gates were built.',
    ],
    ['another order of a list', 'mit, nach, bei, zu', 'zu, mit, bei, nach'],
    [
      'where to before where from',
      'The trade moved from the Danube to the Rhine.',
      'The trade moved to the Rhine from the Danube.',
    ],
    [
      'a denial of the opposite',
      'The lower gate is stable in spring.',
      'The lower gate is never unstable in spring.',
    ],
    [
      'a denial said twice',
      'There are no gates and locks on the river.',
      'There are no gates and no locks on the river.',
    ],
    [
      'a denial of something else',
      'The gate opens inwards in spring.',
      'Not everybody likes it: the gate opens inwards in spring.',
    ],
  ])('is recalled: %s', (_, point, answer) => {
    expect(verdictOf(point, answer, LIBRARY)).toBe('recalled');
  });
});

function verdictOf(point: string, answer: string, knowledge: Knowledge = NOTHING_KNOWN): Verdict {
  return marked(point, answer, knowledge).verdict;
}

function marked(text: string, answer: string, knowledge: Knowledge = NOTHING_KNOWN): PointMark {
  const [mark] = markAnswer(answer, [{ id: 'a', text }], knowledge).points;
  if (mark === undefined) throw new Error('no mark was given');
  return mark;
}

function card(question: string, texts: readonly string[]): SourceCard {
  return {
    cardId: `${question}:front`,
    noteId: question,
    deckId: 'deck',
    form: 'question',
    tags: [],
    question,
    points: texts.map((text, index) => ({ id: String(index), text })),
  };
}
