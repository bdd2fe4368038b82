import { describe, expect, it } from 'vitest';
import { ITEM_KINDS, type Item, type ItemKind } from '../../src/domain/paper/item';
import { factsOf, isHedged } from '../../src/domain/paper/items/facts';
import { makeItems } from '../../src/domain/paper/items/makeItems';
import { supportOf } from '../../src/domain/paper/items/support';
import { isTooAlike } from '../../src/domain/paper/items/words';
import type { SourceDeck } from '../../src/domain/paper/source';
import { documentSource } from '../support/paperSources';

function items(
  deck: SourceDeck,
  kinds: readonly ItemKind[],
  more: { seed?: string; banned?: ReadonlySet<string>; count?: number } = {},
): readonly Item[] {
  const { seed = 'seed', banned = new Set(), count = 200 } = more;
  return makeItems({ asked: [deck], all: [deck], kinds, items: count, seed, banned });
}

/** All items of a kind that some seeds give. */
function everyItem<Kind extends ItemKind>(
  deck: SourceDeck,
  kind: Kind,
): readonly Extract<Item, { kind: Kind }>[] {
  const seeds = Array.from({ length: 40 }, (_, seed) => String(seed));
  return seeds
    .flatMap((seed) => items(deck, [kind], { seed }))
    .filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
}

function wrongOptions(deck: SourceDeck): readonly string[] {
  return everyItem(deck, 'choice').flatMap(({ options, key }) => options.filter((_, place) => place !== key));
}

/** Two cards that say nearly the same of two years, among so many others of the later year. */
function lighthouseTwice(others: number): SourceDeck {
  const besides = Array.from(
    { length: others },
    (_, at) => `
Q: What became of ship ${at}?
A: Ship ${at} sank in 1803.
`,
  );
  return documentSource(
    `Q: When was the northern lighthouse beside the harbour built?
A: The northern lighthouse beside the harbour was built in 1801 for two keepers.

Q: When was the northern lighthouse beside the harbour rebuilt?
A: The northern lighthouse beside the harbour was built again in 1803 for two keepers.
${besides.join('')}`,
    'twice',
  );
}

/** Statements about the lighthouse that are called false although the other card says them. */
function liesOf(deck: SourceDeck): readonly string[] {
  const asked = [{ ...deck, cards: deck.cards.slice(0, 2) }];
  const request = { asked, all: [deck], kinds: ITEM_KINDS, items: 10, banned: new Set<string>() };
  return Array.from({ length: 20 }, (_, seed) => makeItems({ ...request, seed: String(seed) }))
    .flat()
    .flatMap((item) => (item.kind === 'statements' ? item.statements : []))
    .filter(({ isTrue, text, truth }) => !isTrue && text.includes('1803') && truth.includes('1801'))
    .map(({ text }) => text);
}

describe('facts of a text', () => {
  it.each([
    ['founded in 1889 by six towns', 'year 1889, number six'],
    ['RFC 1951 is kept by 1012 volunteers', 'number 1951, number 1012'],
    ['1931 – the dam broke (1932?)', 'year 1931, year 1932'],
    ['on 4 March 1931 the dam broke', 'date 4 March 1931'],
    ['it opened on March 4, 1931', 'date March 4, 1931'],
    ['1,204 boats and 3.5 tonnes', 'number 1,204, number 3.5'],
    ['from Kenya to South Sudan', 'country Kenya, country South Sudan'],
    ['the WMO warned', 'abbreviation WMO'],
    ['version 2.4.1, COVID-19, B52, 2nd, the 1990s, twenty-five', ''],
    ['Georgia, Jordan and Turkey are left alone', ''],
    ['Nigerians and Perugia', ''],
  ])('are found in “%s”', (text, found) => {
    expect(
      factsOf(text)
        .map((fact) => `${fact.kind} ${fact.text}`)
        .join(', '),
    ).toBe(found);
  });
});

describe('two choices', () => {
  it.each([
    ['Lake Victoria', 'lake victoria.', true],
    ['Victoria', 'Lake Victoria', true],
    ['colour of the flag', 'color of the flag', true],
    ['1889', '1888', false],
    ['Kenya', 'Ghana', false],
    ['café', 'cafe', true],
  ])('“%s” and “%s” are too alike: %s', (one, other, expected) => {
    expect(isTooAlike(one, other)).toBe(expected);
  });
});

const BASIN = documentSource(
  `# Basin notes

As of: 2019-06-01

Q: What is the Basin Compact?
A:
- Founding: a compact of river states, signed in 1968.
- Parties: Kenya, Rwanda, Uganda and Zambia.
- Guests: Angola and Malawi.
- Seat: a small office beside the eastern harbour.
> Note: Tanzania was a party only until 1977. Some lists give 1967, which is wrong.

Q: What does the Basin Compact do?
A:
- Floods: it runs over 30 gauges and warns five towns of high water.
- Fishing: it sets quotas for carp, for example in Burundi.
- Ferries: the licences of crossings between neighbours were issued since 1975.
`,
  'basin',
);

describe('a wrong choice', () => {
  const wrong = wrongOptions(BASIN);

  it('is never a fact that a remark speaks of', () => {
    expect(wrong).not.toContain('Tanzania');
    expect(wrong).not.toContain('1967');
    expect(wrong).not.toContain('1977');
  });

  it('is never a year to come', () => {
    expect(wrong.filter((text) => /^\d{4}$/u.test(text) && Number(text) > 2019)).toEqual([]);
  });

  it('is never a member that the passage names already', () => {
    for (const { passage = '', options } of everyItem(BASIN, 'choice')) {
      if (!passage.startsWith('Parties')) continue;
      for (const option of options) expect(passage).not.toContain(option);
    }
  });
});

describe('a number', () => {
  it.each([
    ['the weir holds over 30 boats', true],
    ['the weir holds 30 boats', false],
    ['das Wehr hält mehr als 30 Boote', true],
    ['das Wehr hält genau 30 Boote', false],
    ['le barrage tient plus de 30 bateaux', true],
    ['плотина держит около 30 лодок', true],
    ['堤坝可容纳超过 30 艘船', true],
    ['堤坝可容纳 30 多艘船', true],
    ['堤坝可容纳 30 艘船', false],
  ])('is said more or less in “%s”: %s', (text, expected) => {
    expect(factsOf(text).map((fact) => isHedged(text, fact))).toEqual([expected]);
  });
});

describe('what is asked as a fact', () => {
  const asked = everyItem(BASIN, 'cloze').map(({ accepted }) => accepted[0]);

  it('is what stands without a doubt', () => {
    expect(new Set(asked)).toEqual(
      new Set(['1968', 'Kenya', 'Rwanda', 'Uganda', 'Zambia', 'Angola', 'Malawi', 'five']),
    );
  });
});

describe('a gap', () => {
  it('is not told by what stands around it', () => {
    const deck = documentSource(
      `Q: How do files travel?
A: They travel by FTP, and the ftp client of the harbour sends 12 files at once.

Q: Which twelve files travel?
A: The 12 files of the twelve months.
`,
      'files',
    );
    expect(everyItem(deck, 'cloze').map(({ accepted }) => accepted[0])).not.toContain('FTP');
  });
});

describe('a gap of a card with gaps', () => {
  it('is typed into, but not where something else stands in brackets', () => {
    const mills = documentSource(
      'The {{c1::mill}} has two stones.\n\nThe {{c1::weir}} [2] holds the pond.\n',
      'mills',
    );
    expect(new Set(everyItem(mills, 'cloze').map(({ passage }) => passage))).toEqual(
      new Set(['The ____ has two stones.']),
    );
    expect(new Set(everyItem(mills, 'short').map(({ stem }) => stem))).toEqual(
      new Set(['The […] [2] holds the pond.']),
    );
  });
});

describe('statements', () => {
  it('are false only by what no remark and no other point says', () => {
    for (const { statements } of everyItem(BASIN, 'statements')) {
      for (const { text, isTrue } of statements) if (!isTrue) expect(text).not.toMatch(/Tanzania|1967|1977/u);
    }
  });

  it('are not called true where the remark of a card with one point says another number', () => {
    const canal = documentSource(
      [
        'Q: How is the Orme canal kept?\nA: A crew of 30 keeps the Orme canal free of weeds and mud.\n> Note: It has had a crew of 32 since last year.',
        'Q: How is the Rook canal kept?\nA: A crew of 45 keeps the Rook canal free of ice in winter.\n> Note: It froze over in 1911.',
        'Q: How is the Hoy canal kept?\nA: A crew of 12 looks after the Hoy canal and its four locks.',
      ].join('\n\n'),
      'canal',
    );
    const said = everyItem(canal, 'statements').flatMap(({ statements }) => statements);
    expect(new Set(said.filter(({ isTrue }) => isTrue).map(({ text }) => text.slice(0, 18)))).toEqual(
      new Set(['How is the Rook ca', 'How is the Hoy can']),
    );
    expect(everyItem(canal, 'cloze').filter(({ passage }) => passage.includes('Orme'))).toEqual([]);
  });

  it('are banned together, whichever of the two questions is asked about them', () => {
    const bansOf = new Map<string, ReadonlySet<string>>();
    let both = 0;
    for (const { asks, statements, bans } of everyItem(BASIN, 'statements')) {
      const said = statements.map(({ text }) => text).sort();
      const other = bansOf.get([asks === 'which' ? 'howMany' : 'which', ...said].join('\n'));
      if (other !== undefined) {
        expect(bans.some((ban) => other.has(ban))).toBe(true);
        if (statements.every(({ isTrue }) => isTrue)) both += 1;
      }
      bansOf.set([asks, ...said].join('\n'), new Set(bans));
    }
    expect(both).toBeGreaterThan(0);
  });

  it('could be false, or are not asked', () => {
    const plain = documentSource('Q: What is calm?\nA:\n- the sea\n- the wind\n', 'plain');
    expect(everyItem(plain, 'statements')).toEqual([]);
  });

  it('are not called false where another card says the same', () => {
    expect(liesOf(lighthouseTwice(0))).toEqual([]);
  });

  it('are not called false where another card says the same, however many cards have the swapped word', () => {
    expect(liesOf(lighthouseTwice(150))).toEqual([]);
  });
});
describe('putting in order', () => {
  const DATED = documentSource(
    `Q: How did the harbour grow?
A:
- Pier: the long pier was finished in 1872.
- Light: the lighthouse was lit on 3 May 1851.
- Crane: a steam crane came in 1890.
- Rails: rails were laid from 1860 to 1866.
`,
    'harbour',
  );

  it('asks for what happened at one time, without its dates', () => {
    const [item] = everyItem(DATED, 'order');
    expect(item?.key.map((place) => item.dates[place])).toEqual(['3 May 1851', '1872', '1890']);
    expect(item?.entries.join(' ')).not.toMatch(/\d{4}/u);
  });
});

describe('cards with one short answer', () => {
  const CAPITALS = documentSource(
    ['Kenya: Nairobi', 'Peru: Lima', 'Norway: Oslo', 'Ghana: Accra', 'Fiji: Suva']
      .map((line) => line.split(': '))
      .map(([country, capital]) => `Q: What is the capital of ${country}?\nA: ${capital}\n`)
      .join('\n'),
    'capitals',
  );

  it('give choices, statements and pairs', () => {
    const support = supportOf([CAPITALS], [CAPITALS]);
    expect(support.filter(({ most }) => most > 0).map(({ kind }) => kind)).toEqual([
      'choice',
      'statements',
      'pairs',
      'short',
    ]);
  });

  it('are not told apart by yes and no', () => {
    const flags = documentSource(
      [
        'Is the harbour deep?: Yes',
        'Is the pier long?: No',
        'Is the light lit?: Yes, it is',
        'Is the crane old?: Not yet',
      ]
        .map((line) => line.split(': '))
        .map(([question, answer]) => `Q: ${question}\nA: ${answer}\n`)
        .join('\n'),
      'flags',
    );
    expect(
      supportOf([flags], [flags])
        .filter(({ most }) => most > 0)
        .map(({ kind }) => kind),
    ).toEqual(['short']);
  });

  it('are neither called true nor set beside others where a remark corrects them', () => {
    const league = documentSource(
      [
        'Q: How many towns has the Salt League?\nA: 30\n> Note: It has had 32 since last year.',
        'Q: How many gates has Rook?\nA: 32',
        'Q: How many wells has Lindow?\nA: 28',
        'Q: How many bells has Orme?\nA: 41',
        'Q: Who keeps the seal of Rook?\nA: Ada Finch\n> Note: Bo Carrow keeps it now.',
        'Q: Who keeps the seal of Orme?\nA: Bo Carrow',
        'Q: Who keeps the seal of Lindow?\nA: Cy Dale\n> Note: Ed Fenn has a copy.',
        'Q: Who keeps the seal of Tarn?\nA: Ed Fenn',
        'Q: Who keeps the seal of Hoy?\nA: Gus Hart',
      ].join('\n\n'),
      'league',
    );
    const kinds = ['choice', 'statements', 'pairs'] as const;
    const made = kinds.flatMap((kind) => everyItem(league, kind));
    const asked = made.flatMap(({ tests }) => tests.map(({ text }) => text));
    expect(new Set(asked)).toEqual(
      new Set(['32', '28', '41', 'Bo Carrow', 'Cy Dale', 'Ed Fenn', 'Gus Hart']),
    );
    const choices = everyItem(league, 'choice').filter(({ stem }) => stem.includes('Lindow?'));
    expect(choices.flatMap(({ options }) => options)).not.toContain('Ed Fenn');
    const lies = everyItem(league, 'statements').flatMap(({ statements }) =>
      statements.map(({ text }) => text),
    );
    expect(lies).not.toContain('Who keeps the seal of Lindow? — Ed Fenn');
    for (const { texts } of everyItem(league, 'pairs'))
      expect(texts.includes('Cy Dale') && texts.includes('Ed Fenn')).toBe(false);
  });

  it('are not told from others where the question has more than one', () => {
    const members = documentSource(
      [
        'Q: Name a town of the Salt League.\nA: Rook',
        'Q: Name another town of the Salt League.\nA: Lindow',
        'Q: What is an example of a moor?\nA: Tarn',
        'Q: Which town is the oldest?\nA: Orme',
        'Q: Which town is the driest?\nA: Hoy',
        'Q: Which town is the highest?\nA: Skerry',
      ].join('\n\n'),
      'members',
    );
    const made = (['choice', 'statements', 'pairs'] as const).flatMap((kind) => everyItem(members, kind));
    expect(new Set(made.flatMap(({ tests }) => tests.map(({ text }) => text)))).toEqual(
      new Set(['Orme', 'Hoy', 'Skerry']),
    );
  });

  it('stand beside others of their kind: years, other numbers, or words', () => {
    const mixed = documentSource(
      [
        'Q: When was Rook built?\nA: In 1604',
        'Q: When was Orme built?\nA: 1711',
        'Q: When was Hoy built?\nA: In 1822.',
        'Q: How many wells has Rook?\nA: 28',
        'Q: How many wells has Orme?\nA: 41',
        'Q: How many wells has Hoy?\nA: 56',
        'Q: Who built Rook?\nA: Ada Finch',
        'Q: Who built Orme?\nA: Bo Carrow',
        'Q: Who built Hoy?\nA: Cy Dale',
      ].join('\n\n'),
      'mixed',
    );
    const kindOf = (text: string) => (/\d{4}/u.test(text) ? 'year' : /\d/u.test(text) ? 'number' : 'words');
    const choices = everyItem(mixed, 'choice');
    expect(choices.length).toBeGreaterThan(0);
    for (const { options } of choices) expect(new Set(options.map(kindOf)).size).toBe(1);
  });

  it('stand beside answers of the decks around theirs where their own has too few', () => {
    const keepers = documentSource('Q: Who keeps the seal of Rook?\nA: Ada Finch\n', 'keepers');
    const builders = documentSource(
      [
        'Q: Who built the mole of Orme?\nA: Bo Carrow',
        'Q: Who built the quay of Hoy?\nA: Cy Dale',
        'Q: Who keeps the seal of Rook?\nA: Ed Fenn',
        'Q: Who built the light of Tarn?\nA: Gus Hart',
      ].join('\n\n'),
      'builders',
    );
    const [item] = makeItems({
      asked: [keepers],
      all: [keepers, builders],
      kinds: ['choice'],
      items: 9,
      seed: 'seed',
      banned: new Set(),
    });
    expect(item?.kind === 'choice' && item.options.toSorted()).toEqual([
      'Ada Finch',
      'Bo Carrow',
      'Cy Dale',
      'Gus Hart',
    ]);
    expect(items(keepers, ['choice'])).toEqual([]);
  });

  it('never offer another right answer', () => {
    const both = documentSource(
      `Q: Which river flows through Vienna?
A: Danube

Q: Which river flows through Vienna?
A: Wien

Q: Which river flows through Cairo?
A: Nile

Q: Which river flows through Baghdad?
A: Tigris

Q: Which river flows through Paris?
A: Seine
`,
      'rivers',
    );
    for (const { stem, options } of everyItem(both, 'choice')) {
      if (stem.includes('Vienna')) expect(options.includes('Danube') && options.includes('Wien')).toBe(false);
    }
  });
});

describe('kinds that a deck cannot give', () => {
  it('have a reason', () => {
    const bare = documentSource('Q: What is calm?\nA: the sea\n', 'bare');
    expect(supportOf([bare], [bare])).toEqual([
      { kind: 'choice', most: 0, why: 'tooFewAlike' },
      { kind: 'statements', most: 0, why: 'tooFewAlike' },
      { kind: 'pairs', most: 0, why: 'noPairs' },
      { kind: 'order', most: 0, why: 'noDates' },
      { kind: 'cloze', most: 0, why: 'noFacts' },
      { kind: 'short', most: 1 },
      { kind: 'long', most: 0, why: 'noLongAnswers' },
    ]);
  });

  it('are all of them where no card has text', () => {
    const empty = { id: 'empty', title: 'Pictures', cards: [] };
    expect(supportOf([empty], [empty]).every((one) => 'why' in one && one.why === 'noText')).toBe(true);
    expect(items(empty, ITEM_KINDS)).toEqual([]);
  });
});

describe('a paper', () => {
  it('has nothing of items that were ruled bad', () => {
    const before = items(BASIN, ITEM_KINDS);
    const banned = new Set(before.slice(0, 5).flatMap(({ bans }) => bans));
    const after = items(BASIN, ITEM_KINDS, { banned });
    expect(after.flatMap(({ bans }) => bans.filter((ban) => banned.has(ban)))).toEqual([]);
  });

  it('asks the points first that it is told to', () => {
    const weak = BASIN.cards[1]?.points[2]?.id ?? '';
    for (const seed of ['a', 'b', 'c', 'd']) {
      const [item] = makeItems({
        asked: [BASIN],
        all: [BASIN],
        kinds: ['short'],
        items: 1,
        seed,
        targets: [weak],
        banned: new Set(),
      });
      expect(item?.tests.map(({ pointId }) => pointId)).toEqual([weak]);
    }
  });

  it('has no more items than are wanted, and no kind that is not', () => {
    const short = items(BASIN, ['choice', 'long'], { count: 4 });
    expect(short).toHaveLength(4);
    expect(new Set(short.map(({ kind }) => kind))).toEqual(new Set(['long', 'choice']));
  });
});
