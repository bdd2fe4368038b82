// Capitals that stand for their governments: "Moscow-led" is "Russia-led". Only before a hyphen, as elsewhere a capital is a place.

const CAPITALS: ReadonlyMap<string, string> = new Map(
  (
    'moscow RU,kremlin RU,washington US,beijing CN,tehran IR,ankara TR,paris FR,berlin DE,london GB,kyiv UA,kiev UA,riyadh SA,delhi IN,' +
    'tokyo JP,seoul KR,pyongyang KP,cairo EG,baghdad IQ,damascus SY,islamabad PK,kabul AF,rome IT,madrid ES,warsaw PL,baku AZ,' +
    'yerevan AM,tbilisi GE,minsk BY,belgrade RS,taipei TW,hanoi VN,jakarta ID,havana CU,canberra AU,ottawa CA,pretoria ZA'
  )
    .split(',')
    .map((line): [string, string] => {
      const [city = '', region = ''] = line.split(' ');
      return [city, region];
    }),
);

/** The country (as its region code) whose government a folded name of a capital stands for. */
export function governedFrom(word: string): string | undefined {
  return CAPITALS.get(word);
}
