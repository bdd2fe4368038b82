// Words that may stand for each other in any subject, and words that say the opposite of each other. Both tables are small on purpose:
// a learner who writes a rarer synonym can have it accepted, but one that is too wide would give marks for what was not said.
import { stemOf } from './stem';

/** In each line the words name the same act or thing in ordinary notes; two words stand for a verb with its particle. */
const SAME = [
  // Beginnings and ends
  'create,found,establish,form,institute,launch,set up',
  'begin,start,commence',
  'finish,conclude,complete',
  // What people do for, to and with each other
  'help,assist,aid,support',
  'suppress,quell,crush,subdue,put down,stamp out',
  'fight,combat,struggle,battle',
  'attack,assault,aggression,offensive',
  'protect,defend,safeguard,defence',
  'ask,request,appeal,call for,plead',
  'ensure,guarantee,secure,assure',
  'coordinate,organize',
  'teach,train',
  'join,enter,accede',
  'allow,permit,let',
  'bar,ban,forbid,prohibit',
  'limit,restrict,constrain',
  'argue,assert,contend',
  'describe,call,regard,see,consider,view',
  'send,dispatch,deploy',
  // Trade
  'buy,purchase,acquire',
  'cheap,inexpensive',
  'discount,rebate,reduction',
  'price,cost',
  'manufacture,produce,make',
  // Change of size
  'rise,increase,grow,mount,climb,go up',
  'fall,decrease,decline,drop,shrink,go down',
  'big,large,great',
  'widespread,extensive',
  // Arms and unrest
  'weapon,arm,armament,weaponry',
  'troop,soldier,force',
  'unrest,turmoil,disorder,riot,disturbance',
  'protest,demonstration,demonstrator',
  'illegal,unlawful,illicit',
  // States and groups
  'state,country,nation,republic',
  'alliance,bloc,pact,coalition',
  'counterpart,equivalent,analogue',
  'mutual,reciprocal',
  // Other
  'soviet,ussr',
  'former,ex,erstwhile,previous',
  'external,outside,foreign',
  'internal,inside,domestic',
  'longing,desire,wish,yearning',
  'main,chief,principal,primary',
  'about,approximately,roughly',
  'quick,fast,rapid',
] as const;

/** In each line the words on the left say the opposite of those on the right. */
const OPPOSITE = [
  'rise,increase,grow,go up:fall,decrease,decline,drop,shrink,go down,reduce',
  'internal,inside,domestic,inner:external,outside,foreign,outer',
  'north,northern:south,southern',
  'east,eastern:west,western',
  'cheap,inexpensive:expensive,dear,costly',
  'big,large:small',
  'biggest,largest,greatest:smallest,least',
  'import:export',
  'allow,permit:bar,ban,forbid,prohibit',
  'stable:unstable,instable',
  'legal,lawful:illegal,unlawful',
  'before:after',
  'first:last',
  'major:minor',
  'maximum:minimum',
  'rich:poor',
  'high,higher:low,lower',
  'strong:weak',
  'win:lose',
  'accept:reject',
  'positive:negative',
  'left:right',
  'hot:cold',
  'old,older:young,younger',
  'clear:unclear',
] as const;

/** Verbs with a particle, by their first stem: the particle's stem and what both are together. */
export const PHRASES: ReadonlyMap<string, ReadonlyMap<string, string>> = phrasesOf([
  ...SAME,
  ...OPPOSITE.flatMap((line) => line.split(':')),
]);

const SENSES: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const stems = line.split(',').map(stemOfPhrase);
    return stems.map((stem): [string, string] => [stem, `=${stems[0] ?? stem}`]);
  }),
);

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = readOpposites();

/** What a stem means: the same for stems that may stand for each other. */
export function senseOf(stem: string): string {
  return SENSES.get(stem) ?? stem;
}

/** Whether two stems say the opposite of each other. */
export function areOpposite(one: string, other: string): boolean {
  return OPPOSITES.get(one)?.has(other) ?? false;
}

/** The stems that say the opposite of one. */
export function oppositesOf(stem: string): readonly string[] {
  return [...(OPPOSITES.get(stem) ?? [])];
}

function stemOfPhrase(phrase: string): string {
  return phrase.split(' ').map(stemOf).join(' ');
}

function phrasesOf(lines: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const phrase of lines.join(',').split(',')) {
    const [verb, particle] = phrase.split(' ').map(stemOf);
    if (verb === undefined || particle === undefined) continue;
    const known = found.get(verb) ?? new Map<string, string>();
    found.set(verb, known.set(particle, `${verb} ${particle}`));
  }
  return found;
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
