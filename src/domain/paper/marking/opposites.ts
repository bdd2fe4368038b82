// Words that say the opposite of each other, or name two things that learners take for each other: by a table, and by how they begin.
// Two words that stand here never earn each other's marks, and one in the place of the other makes the answer wrong.
import { stemOf } from './stem';
import { stemOfPhrase } from './synonyms';
import { turnedWords } from './turnedWords';

/** In each line the words on the left say the opposite of those on the right. */
const OPPOSITE = [
  // Size, place and time
  'rise,increase,grow,go up:fall,decrease,decline,drop,shrink,go down,reduce,lower',
  'big,large:small',
  'biggest,largest,greatest:smallest,least',
  'major:minor',
  'maximum:minimum',
  'majority:minority',
  'high,higher:low,lower',
  'upper:lower',
  'long,longer:short,shorter',
  'wide,wider,broad:narrow,narrower',
  'thick,thicker:thin,thinner',
  'deep,deeper:shallow,shallower',
  'expand:contract,shrink',
  'internal,inside,domestic,inner:external,outside,foreign,outer',
  'north,northern:south,southern',
  'east,eastern:west,western',
  'left:right',
  'front:back,rear',
  'horizontal:vertical',
  'parallel:perpendicular',
  'clockwise:anticlockwise,counterclockwise',
  'before:after',
  'first:last',
  'ancient:modern',
  'old,older:young,younger',
  'permanent:temporary',
  'summer:winter',
  'spring:autumn',
  'day:night',
  'morning:evening',
  // Matter
  'hot,hotter,warm,warmer:cold,colder,cool,cooler',
  'heat:cool',
  'wet,wetter,humid,moist:dry,drier,arid',
  'hard,harder:soft,softer',
  'heavy,heavier:light,lighter',
  'fast,faster,quick,rapid:slow,slower',
  'strong,stronger:weak,weaker',
  'float:sink',
  'freeze:melt',
  'evaporate:condense',
  'attract:repel',
  'absorb:emit,release',
  'positive:negative',
  'cation:anion',
  'anode:cathode',
  'acidic:alkaline',
  'liquid:solid,gas',
  'gas:solid',
  'transparent:opaque',
  'conductor:insulator',
  'tension,tensile:compression,compressive',
  'static:dynamic',
  'concave:convex',
  // Living things
  'artery,arterial:vein,venous',
  'systole,systolic:diastole,diastolic',
  'dorsal:ventral',
  'anterior:posterior',
  'proximal:distal',
  'lateral:medial',
  'sensory:motor',
  'sympathetic:parasympathetic',
  'aerobic:anaerobic',
  'diploid:haploid',
  'dominant:recessive',
  'predator:prey',
  'herbivore:carnivore',
  'male:female',
  'mother:father',
  'son:daughter',
  // Trade and numbers
  'import,importer:export,exporter',
  'cheap,cheaper,inexpensive:expensive,dearer,costlier',
  'rich,richer:poor,poorer',
  'debit:credit',
  'debtor:creditor',
  'asset:liability',
  'surplus:deficit',
  'profit:loss',
  'lend,lender:borrow,borrower',
  'buyer:seller',
  'buy,purchase:sell',
  'employer:employee',
  'supply:demand',
  'add:subtract',
  'multiply:divide',
  'numerator:denominator',
  // Law, state and war
  'allow,permit:bar,ban,forbid,prohibit',
  'legal,lawful:illegal,unlawful',
  'mandatory,compulsory,obligatory:voluntary,optional',
  'public:private',
  'guilty:innocent',
  'plaintiff:defendant',
  'elect:appoint',
  'accept:reject',
  'win:lose',
  'victory:defeat',
  'peace:war',
  'attack:defend',
  'advance:retreat',
  'urban:rural',
  // Other
  'active:passive',
  'arrive,arrival:depart,departure',
  'open:close,shut',
  'stable:unstable,instable',
  'clear:unclear',
  'input:output',
  'hardware:software',
  'analogue,analog:digital',
] as const;

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = readOpposites();

/** A folded word with its stem. */
interface Word {
  readonly word: string;
  readonly stem: string;
}

/** Whether two words say the opposite of each other. */
export function areOpposite(one: Word, other: Word): boolean {
  return oppositesOf(one).includes(other.stem) || oppositesOf(other).includes(one.stem);
}

/** Found before, as the same words come again and again; so many that the points of a paper have room. */
const found = new Map<string, readonly string[]>();
const MOST_FOUND = 10_000;

/** The stems that say the opposite of a word; some of them are no words. */
export function oppositesOf({ word, stem }: Word): readonly string[] {
  const known = found.get(word);
  if (known !== undefined) return known;
  const turned = turnedWords(word).map(stemOf);
  const opposites = [...(OPPOSITES.get(stem) ?? []), ...turned.filter((other) => other !== stem)];
  if (found.size >= MOST_FOUND) found.clear();
  found.set(word, opposites);
  return opposites;
}

function readOpposites(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of OPPOSITE) {
    const [left, right] = line.split(':').map((side) => side.split(',').map(stemOfPhrase));
    for (const one of left ?? []) {
      for (const other of right ?? []) {
        found.set(one, (found.get(one) ?? new Set()).add(other));
        found.set(other, (found.get(other) ?? new Set()).add(one));
      }
    }
  }
  return found;
}
