// Words that may stand for each other in any subject. The table is small on purpose: a learner who writes a rarer synonym can have it
// accepted, but one that is too wide would give marks for what was not said.
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
  'fall,decrease,decline,drop,shrink,reduce,lower,cut,go down',
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
  'people,population',
  'alliance,bloc,pact,coalition',
  'counterpart,equivalent,analogue',
  'mutual,reciprocal',
  // Verbs that nearly every subject has
  'receive,gain,obtain',
  'store,hold',
  'turn,convert,transform,change',
  'separate,divide,split',
  'happen,occur,take place',
  'reply,respond',
  'examine,check,inspect',
  'choose,select,pick',
  'remain,stay',
  'move,transport',
  'need,require',
  'close,shut',
  'release,give off,emit',
  'poisonous,toxic',
  'void,invalid',
  // Measures
  'kilometre,km,км,километр',
  'centimetre,cm',
  'millimetre,mm',
  'kilogram,kg',
  'milligram,mg',
  'microgram,mcg,µg,mikrogramm',
  'hour,hr',
  'minute,min',
  // Time
  'day,daily',
  'week,weekly',
  'month,monthly',
  'year,yearly,annual,annually,yr',
  // Other
  'anticlockwise,counterclockwise',
  'haemoglobin,hemoglobin',
  'soviet,ussr',
  'former,ex,erstwhile,previous',
  'external,outside,outer,foreign',
  'internal,inside,inner,domestic',
  'longing,desire,wish,yearning',
  'main,chief,principal,primary',
  'about,approximately,roughly',
  'quick,fast,rapid',
  'quicker,faster',
] as const;

/** Verbs with a particle, by their first stem: the particle's stem and what both are together. */
export const PHRASES: ReadonlyMap<string, ReadonlyMap<string, string>> = phrasesOf(SAME);

const SENSES: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const stems = line.split(',').map(stemOfPhrase);
    return stems.map((stem): [string, string] => [stem, `=${stems[0] ?? stem}`]);
  }),
);

/** What a stem means: the same for stems that may stand for each other. */
export function senseOf(stem: string): string {
  return SENSES.get(stem) ?? stem;
}

/** The stems of a word, or of a verb with its particle. */
export function stemOfPhrase(phrase: string): string {
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
