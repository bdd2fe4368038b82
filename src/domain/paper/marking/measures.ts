// What numbers count: "0.5 mg" is not "0.5 g", and "30 days" are not "30 hours". Only measures that are known can be told apart.
import type { AnswerIndex } from './answerIndex';
import type { WrongFact } from './mark';
import type { FoundPoint } from './standing';
import type { Placed } from './written';

/** Folded words and signs, in each line those of one measure. */
const MEASURES = [
  's sec secs second seconds sekunde sekunden segundo segundos seconde secondes секунда секунды секунд',
  'min mins minute minutes minuten minuto minutos минута минуты минут',
  'h hr hrs hour hours stunde stunden hora horas heure heures час часа часов',
  'd day days tag tage tagen dia dias jour jours день дня дней',
  'week weeks wk wks woche wochen semana semanas semaine semaines неделя недели недель',
  'month months monat monate monaten mes meses mois месяц месяца месяцев',
  'y yr yrs year years jahr jahre jahren ano anos an ans annee annees год года лет',
  'decade decades jahrzehnt jahrzehnte',
  'century centuries jahrhundert jahrhunderte siglo siglos siecle siecles век века веков',
  'nm nanometre nanometres nanometer nanometers',
  'mm millimetre millimetres millimeter millimeters milimetro milimetros миллиметр миллиметра миллиметров мм',
  'cm centimetre centimetres centimeter centimeters zentimeter centimetro centimetros сантиметр сантиметра сантиметров см',
  'm metre metres meter meters metern metro metros метр метра метров м',
  'km kilometre kilometres kilometer kilometers kilometern kilometro kilometros километр километра километров км',
  'mile miles',
  'mcg microgram micrograms microgramme microgrammes mikrogramm',
  'mg milligram milligrams milligramme milligrammes milligramm milligramo milligramos miligramo miligramos',
  'g gram grams gramme grammes gramm gramo gramos грамм грамма граммов',
  'kg kilogram kilograms kilogramme kilogrammes kilogramm kilo kilos kilogramo kilogramos килограмм килограмма килограммов кг',
  't ton tons tonne tonnes tonnen tonelada toneladas тонна тонны тонн',
  'ml millilitre millilitres milliliter milliliters mililitro mililitros',
  'l litre litres liter liters litro litros литр литра литров л',
  'rupee rupees rs',
  'dollar dollars usd',
  'euro euros eur',
  'pound pounds',
  'celsius',
  'fahrenheit',
  'kelvin kelvins',
  'newton newtons',
  'joule joules',
  'watt watts',
  'pascal pascals',
  'volt volts',
  'ampere amperes amp amps',
  'ohm ohms',
  'hertz hz',
];

const MEASURE_OF: ReadonlyMap<string, number> = new Map(
  MEASURES.flatMap((line, measure) => line.split(' ').map((word): [string, number] => [word, measure])),
);

/** Numbers of the point that an answer has with another measure behind them. */
export function wrongMeasuresOf(
  point: FoundPoint,
  sentences: ReadonlySet<number>,
  { tokens }: AnswerIndex,
): readonly WrongFact[] {
  return point.found.flatMap(({ unit, hits }): readonly WrongFact[] => {
    if (unit.quantity === undefined) return [];
    const meant = measureBehind(point.written.tokens, unit.token + 1);
    if (meant === undefined) return [];
    const measure = MEASURE_OF.get(meant.word);
    const said = hits
      .filter(({ from }) => sentences.has(tokens[from]?.sentence ?? -1))
      .flatMap(({ to }) => measureBehind(tokens, to) ?? []);
    const [wrong] = said;
    if (wrong === undefined || said.some(({ word }) => MEASURE_OF.get(word) === measure)) return [];
    const instead = `${unit.written} ${meant.written}`;
    return [{ kind: 'number', said: `${unit.written} ${wrong.written}`, instead }];
  });
}

/** The measure behind a number, or behind one word more: "nautical miles". */
function measureBehind(tokens: readonly Placed[], at: number): Placed | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || !/^ ?$/u.test(first.gap) || MEASURE_OF.has(first.word))
    return knownMeasure(first);
  const isWord = first.quantity === undefined && first.clause === second?.clause && second.gap === ' ';
  return isWord ? knownMeasure(second) : undefined;
}

function knownMeasure(token: Placed | undefined): Placed | undefined {
  return token !== undefined && MEASURE_OF.has(token.word) ? token : undefined;
}
