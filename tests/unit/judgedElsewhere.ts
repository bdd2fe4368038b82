// Notes on other subjects than the shipped deck's, in three scripts, with answers to them, judged by hand in the notation of
// judgedAnswers.ts. The ones that are not English are in judgedLanguages.ts. What is "turned round" and has one word
// that only here means the opposite is recalled by no fair examiner, but words alone seldom tell: it counts among the verdicts without
// being held never recalled.
import { readJudged, type JudgedDeck } from '../support/judged';
import { BAIKAL, GERMAN, YANGTZE } from './judgedLanguages';

const HEART: JudgedDeck = {
  name: 'heart',
  document: `# The human heart

Q: How is the human heart built?
A:
- Chambers: two atria above and two ventricles below.
- Wall: three layers, of which the one in the middle, the myocardium, is muscle.
- Valves: four valves keep the blood from flowing back.

Q: What makes the heart beat?
A:
- Pacemaker: the sinoatrial node (SAN) in the right atrium sets a rhythm of 60 to 100 beats a minute.
- Delay: the atrioventricular node holds the signal back for 0.1 seconds, so that the ventricles can fill.
- Spread: Purkinje fibres carry the signal through the walls of the ventricles.

Q: What happens in the pulmonary circulation?
A: The right ventricle pumps blood that is poor in oxygen to the lungs, and it comes back rich in oxygen to the left atrium.

Q: How do arteries and veins differ?
A:
- Arteries: they carry blood away from the heart and have thick, elastic walls.
- Veins: they bring blood back to the heart and have thin walls with valves.
`,
  cards: {
    built: 'How is the human heart',
    beat: 'What makes the heart',
    pulmonary: 'What happens in the pulmonary',
    vessels: 'How do arteries',
  },
  answers: readJudged(`
= right
built | r r r | It has two atria at the top and two ventricles below. / The wall is made of three layers; the middle one is muscle and called myocardium. / Four valves stop the blood from flowing back.
beat | r r r | The sinoatrial node, which is in the right atrium, sets the rhythm: 60 to 100 beats per minute. / The atrioventricular node holds the signal for 0.1 seconds, and so the ventricles have time to fill. / Through the walls of the ventricles the signal is carried by Purkinje fibres.
pulmonary | r | Blood poor in oxygen is pumped from the right ventricle to the lungs, and rich in oxygen it comes back to the left atrium.
vessels | r r | Arteries carry blood away from the heart, with thick and elastic walls. / Veins bring it back to the heart; their walls are thin and have valves.
= partly
built | p p pm | There are two atria. / It has three layers. / There are valves.
beat | p m rp | The sinoatrial node sets the rhythm. / Purkinje fibres carry the signal.
beat.2 | p | The atrioventricular node holds the signal back.
pulmonary | p | The right ventricle pumps blood to the lungs.
vessels | p p | Arteries have thick, elastic walls. / Veins bring blood back to the heart.
= wrong
built | m m m | It is a single bag of fat that hangs on a string.
pulmonary | m | Hormones are filtered out and stored in the liver.
beat | m m m | Adrenaline from the kidneys and the food that we eat.
= negated
pulmonary | n | The right ventricle does not pump blood that is poor in oxygen to the lungs, and it never comes back rich in oxygen to the left atrium.
vessels | n n | Arteries do not carry blood away from the heart and have no thick, elastic walls. / Veins don't bring blood back to the heart and their thin walls are without valves.
built.3 | n | Four valves do not keep the blood from flowing back.
vessels.2 | n | They bring blood back to the heart and have thin walls without valves.
beat.3 | n | Purkinje fibres cannot carry the signal through the walls of the ventricles.
= turned round
pulmonary | n | The left ventricle pumps blood that is poor in oxygen to the lungs, and it comes back rich in oxygen to the right atrium.
pulmonary | n | The right ventricle pumps blood rich in oxygen to the lungs, and it comes back poor in oxygen to the left atrium.
beat.1 | n | The sinoatrial node in the left atrium sets a rhythm of 60 to 100 beats a minute.
vessels.1 | pm | Arteries carry blood away from the heart and have thin, elastic walls.
= wrong number
beat.1 | n | The sinoatrial node in the right atrium sets a rhythm of 60 to 80 beats a minute.
beat.1 | n | sinoatrial node, right atrium, rhythm of 160 to 200 beats a minute
beat.2 | n | The atrioventricular node holds the signal back for 0.5 seconds, so that the ventricles can fill.
built.1 | n | three atria above and two ventricles below
built.2 | n | Four layers, of which the one in the middle, the myocardium, is muscle.
built | n m n | Two atria above and one ventricle below. / Three valves keep the blood from flowing back.
= numbers said otherwise
beat.1 | r | sinoatrial node in the right atrium: rhythm of 60–100 beats/minute
beat.1 | r | The SAN in the right atrium sets the rhythm, sixty to a hundred beats a minute.
beat.2 | r | the signal is held back for 0,1 seconds by the atrioventricular node so the ventricles can fill
beat.2 | rp | the atrioventricular node holds back the signal for a tenth of a second, so that ventricles can fill
built.1 | r | 2 atria (above), 2 ventricles (below)
= typos and spelling
beat.3 | r | purkinje fibers carry the signal trough the wals of the ventricals
beat.1 | r | the sinuatrial node in the rigth atrium sets a rythm of 60 to 100 beats a minute
built.2 | r | three layers, the midle one, the myocardum, is mucsle
pulmonary | r | The right ventricel pumps blood wich is poor in oxigen to the lungs and it comes back rich in oxigen to the left atrium
= telegraphic
vessels | r r | arteries: away from heart, thick elastic walls / veins: back to heart, thin walls, valves
pulmonary | r | right ventricle -> lungs (blood poor in oxygen) -> left atrium (rich in oxygen)
beat | r r r | SA node right atrium, rhythm 60-100 beats/min / AV node (atrioventricular) holds signal back 0.1 s, ventricles fill / Purkinje fibres: signal through ventricle walls
= mixed in
vessels | r r | Arteries carry blood away from the heart, like the blood poor in oxygen from the right ventricle, and have thick, elastic walls; veins bring it back to the heart and have thin walls with valves, of which the heart itself has four.
built | r m r | Two atria are above, the right one with the sinoatrial node that sets 60 to 100 beats a minute, and two ventricles below, with four valves that keep the blood from flowing back.
= label, question, empty
built | m m m | chambers, wall, valves
vessels | m m | Arteries and veins differ.
beat | m m m | What makes the heart beat is the heart.
pulmonary | m | 
pulmonary | m | In the pulmonary circulation a lot happens.
`),
};

const HANSE: JudgedDeck = {
  name: 'hanse',
  document: `# The Hanseatic League

Q: What was the Hanseatic League?
A:
- Kind: a league of merchant towns in northern Europe, led by Lübeck.
- Diets: its first general diet met in 1356, its last in 1669.
- Offices abroad: London, Bruges, Bergen and Novgorod.

Q: What did the Treaty of Stralsund settle?
A:
- War: on 24 May 1370 it ended the war against King Valdemar IV of Denmark.
- Castles: the League held four castles in Scania for 15 years and took two thirds of their income.

Q: Why did the Hanseatic League decline?
A:
- Herring: the shoals of herring moved from the Baltic to the North Sea.
- Rivals: Dutch and English merchants carried goods in larger and cheaper ships.
- Princes: the rulers of territories made towns obey their laws and pay their taxes.
- Novgorod: Ivan III of Moscow closed the office there in 1494.
`,
  cards: {
    hanse: 'What was the Hanseatic',
    stralsund: 'What did the Treaty',
    decline: 'Why did the Hanseatic',
  },
  answers: readJudged(`
= right
hanse | r r r | It was a league of towns of merchants in northern Europe under the lead of Lübeck. / The first general diet was in 1356 and the last in 1669. / It had offices abroad in Novgorod, Bergen, Bruges and London.
stralsund | r r | It ended the war against Valdemar IV, King of Denmark, on 24 May 1370. / For 15 years the League held four castles in Scania, and two thirds of their income.
decline | r r r r | The herring shoals moved to the North Sea from the Baltic. / Merchants from Holland and England, I mean Dutch and English ones, carried goods in ships that were larger and cheaper. / Rulers of territories made the towns pay taxes and obey laws. / Ivan III of Moscow closed the office in Novgorod in 1494.
hanse.1 | r | merchant towns of northern Europe in a league, Lübeck led it
= partly
hanse | p p p | a league of merchant towns / The first general diet met in 1356. / London and Bergen
stralsund | pm p | It ended the war. / They held four castles in Scania.
decline.2 | p | Dutch and English merchants
decline.3 | p | The towns had to pay taxes.
= wrong date
hanse.2 | n | its first general diet met in 1365, its last in 1669
hanse.2 | n | its first general diet met in 1356, its last in 1699
stralsund.1 | n | on 24 May 1307 it ended the war against King Valdemar IV of Denmark
stralsund.1 | n | on 14 May 1370 it ended the war against King Valdemar IV of Denmark
stralsund.1 | n | on 24 March 1370 it ended the war against King Valdemar IV of Denmark
decline.4 | n | Ivan III of Moscow closed the office in Novgorod in 1494 BC, no, in 1594.
hanse.2 | n | The last general diet met in 1356, the first in 1669.
= dates said otherwise
stralsund.1 | r | it ended the war against King Valdemar IV of Denmark on May 24, 1370
stralsund.1 | r | 24/5/1370: end of the war against king Valdemar IV of Denmark
stralsund.1 | rp | In May 1370 it ended the war against King Valdemar IV of Denmark.
stralsund.1 | rp | In 1370 it ended the war against King Valdemar the Fourth of Denmark.
= wrong number
stralsund.2 | n | the League held five castles in Scania for 15 years and took two thirds of their income
stralsund.2 | n | the League held four castles in Scania for 50 years and took two thirds of their income
stralsund.2 | n | the League held four castles in Scania for 15 years and took one third of their income
stralsund.1 | n | on 24 May 1370 it ended the war against King Valdemar III of Denmark
decline.4 | n | Ivan IV of Moscow closed the office there in 1494.
= wrong name
hanse.1 | n | a league of merchant towns in northern Europe, led by Hamburg
hanse.1 | n | a league of merchant towns in southern Europe, led by Lübeck
hanse.3 | n | London, Bruges, Bergen and Riga
hanse.3 | n | Lisbon, Bruges, Bergen and Novgorod
stralsund.1 | n | on 24 May 1370 it ended the war against King Valdemar IV of Sweden
decline.2 | n | Spanish and Portuguese merchants carried goods in larger and cheaper ships.
decline.4 | n | Peter III of Moscow closed the office there in 1494.
= turned round
decline.1 | n | The shoals of herring moved from the North Sea to the Baltic.
= negated
decline | n n n n | The shoals of herring never moved from the Baltic to the North Sea. / Dutch and English merchants did not carry goods in larger and cheaper ships. / The rulers of territories could not make towns obey their laws or pay their taxes. / Ivan III of Moscow did not close the office in Novgorod in 1494.
stralsund.1 | n | On 24 May 1370 it failed to end the war against King Valdemar IV of Denmark.
decline.2 | n | Dutch and English merchants carried goods in smaller and more expensive ships.
= other order, typos
decline | r r r r | In 1494 Ivan III of Moscow closed the Novgorod office. / Laws and taxes of the rulers of territories had to be obeyed and paid by towns. / Larger, cheaper ships carried the goods of the Dutch and English merchants. / To the North Sea moved the shoals of herring, away from the Baltic.
hanse | r r r | leage of merchent towns in nothern Europe, led by Lubeck / 1669 last general diet, 1356 the first / Bergen, Novgorod, London, Brugges
decline.1 | r | the sholes of hering moved form the baltic to the north see
= list with extras and gaps
hanse.3 | n | London, Bruges, Bergen, Novgorod and Antwerp
hanse.3 | rp | London, Bruges and Novgorod
hanse.3 | p | Bruges, Bergen
hanse.3 | n | London, Bruges, Bergen and Novgorod, also Danzig
= side by side, mixed
hanse.2 | n | Its first general diet met in 1356 or 1358, its last in 1669.
hanse.1 | n | A league of merchant towns in northern Europe, led by Lübeck or Bremen.
hanse | r r m | The league of merchant towns in northern Europe, which Lübeck led, had its first general diet in 1356, 14 years before the Treaty of Stralsund, and the last in 1669.
decline | m m m r | It declined after Ivan III of Moscow closed the office in Novgorod in 1494; the last diet was in 1669.
= long and rambling
decline | r m pm m | There are many reasons, and historians do not agree on all of them. One that I like, because it is so simple, is fish: the shoals of herring, on which so much depended in those days of fasting, moved away, from the Baltic where they had always been to the North Sea. And then the towns were no longer free, the rulers made them obey.
= label, question, empty
hanse | m m m | Kind, diets, offices abroad
decline | m m m m | Why the Hanseatic League declined is an old question. It declined.
stralsund | m m | The Treaty of Stralsund settled something.
stralsund | m m | ?
`),
};

/** All of them. */
export const JUDGED_ELSEWHERE: readonly JudgedDeck[] = [HEART, HANSE, GERMAN, YANGTZE, BAIKAL];
