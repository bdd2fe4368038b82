// Countries by region: one is swapped for another of its region, so that what is false sounds as if it might be true. Names that are
// as often something else (Georgia, Jordan, Chad, Turkey) are left out.

const REGIONS: readonly string[] = [
  'Armenia, Azerbaijan, Belarus, Kazakhstan, Kyrgyzstan, Moldova, Mongolia, Russia, Tajikistan, Turkmenistan, Ukraine, Uzbekistan',
  'Albania, Bosnia and Herzegovina, Bulgaria, Croatia, Kosovo, Montenegro, North Macedonia, Romania, Serbia, Slovenia, Greece, Cyprus',
  'Austria, Czechia, Estonia, Germany, Hungary, Latvia, Liechtenstein, Lithuania, Poland, Slovakia, Switzerland',
  'Andorra, Belgium, Denmark, Finland, France, Iceland, Ireland, Italy, Luxembourg, Malta, Monaco, Netherlands, Norway, Portugal, Spain, Sweden, United Kingdom',
  'Bahrain, Egypt, Iran, Iraq, Israel, Kuwait, Lebanon, Libya, Oman, Palestine, Qatar, Saudi Arabia, Syria, United Arab Emirates, Yemen',
  'Afghanistan, Bangladesh, Bhutan, India, Maldives, Nepal, Pakistan, Sri Lanka',
  'Brunei, Cambodia, China, Indonesia, Japan, Laos, Malaysia, Myanmar, North Korea, Philippines, Singapore, South Korea, Taiwan, Thailand, Vietnam',
  'Australia, Fiji, Kiribati, Marshall Islands, Micronesia, Nauru, New Zealand, Palau, Papua New Guinea, Samoa, Solomon Islands, Tonga, Tuvalu, Vanuatu',
  'Algeria, Benin, Burkina Faso, Cameroon, Cape Verde, Gabon, Gambia, Ghana, Guinea-Bissau, Ivory Coast, Liberia, Mali, Mauritania, Morocco, Niger, Nigeria, Senegal, Sierra Leone, Togo, Tunisia',
  'Angola, Botswana, Burundi, Comoros, Djibouti, Eritrea, Eswatini, Ethiopia, Kenya, Lesotho, Madagascar, Malawi, Mauritius, Mozambique, Namibia, Rwanda, Seychelles, Somalia, South Africa, South Sudan, Sudan, Tanzania, Uganda, Zambia, Zimbabwe',
  'Argentina, Bolivia, Brazil, Chile, Colombia, Ecuador, Guyana, Paraguay, Peru, Suriname, Uruguay, Venezuela',
  'Belize, Canada, Costa Rica, Cuba, El Salvador, Guatemala, Haiti, Honduras, Jamaica, Mexico, Nicaragua, Panama, United States',
];

const BY_REGION = REGIONS.map((region) => region.split(', '));

/** The countries of the region that a country is in, itself among them; empty for any other word. */
export function regionOf(country: string): readonly string[] {
  return BY_REGION.find((countries) => countries.includes(country)) ?? [];
}

/** Countries by their first word, the longest names first. */
const BY_FIRST_WORD = new Map<string, readonly string[]>();
for (const country of BY_REGION.flat().toSorted((one, other) => other.length - one.length)) {
  const [first = country] = country.split(' ', 1);
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), country]);
}

/** The country whose name begins at a place of a text, where the first word of the name is known; undefined for none. */
export function countryAt(text: string, from: number, firstWord: string): string | undefined {
  return BY_FIRST_WORD.get(firstWord)?.find(
    (country) => text.startsWith(country, from) && !/[\p{L}\p{N}]/u.test(text.charAt(from + country.length)),
  );
}
