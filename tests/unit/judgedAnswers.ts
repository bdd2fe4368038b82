// Answers to the shipped deck as learners write them, each point judged by hand as a fair examiner would who gives marks by points.
// The table measures marking (judgedAnswers.test.ts) and was made without a look at it.
//
// "= class" begins a class. A case is one line: the card and, where one point of it alone is asked, its number; a verdict for
// each point asked; the answer, in which " / " ends a line. Verdicts: r recalled, p partly, m missed; two letters where fair
// examiners differ; n for what is never recalled, as it is against the point: partly and missed are both right.
import { readJudged } from '../support/judged';

/** The beginnings of the questions that the table calls by a word. */
export const CSTO_CARDS = {
  news: 'Why was the CSTO in the news',
  situation: 'What was the situation',
  concern: 'What concern',
  csto: 'What is the Collective',
  functions: 'What are the functions',
  membership: 'What does membership',
} as const;

/** Answers to cards of the shipped deck and to single points of them. */
export const JUDGED_ANSWERS = readJudged(`
= right
news | r | The CSTO sent its troops into Kazakhstan to help put down the unrest there.
news | r | Troops of the Moscow-led alliance were sent to Kazakhstan because unrest was mounting and had to be put down.
situation | r r r r | Kazakhstan, rich in energy and long one of the most stable ex-Soviet republics of Central Asia, was facing its biggest crisis. / Protests about rising fuel prices had become widespread unrest. / The protesters also longed for political change, a feeling found throughout the region. / Under growing pressure the president of Kazakhstan appealed for the deployment of a CSTO force.
concern | r | Some argue that Russian nationalists could use the turmoil in Kazakhstan to press claims on its north, northern Kazakhstan.
csto | r r r r | A military alliance of former Soviet states, led by Russia and created in 2002. / The members are Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan. / Serbia and Afghanistan are observers. / It is there to ensure collective defence when any member faces external aggression.
functions | r r r | Political scientists describe it as the Eurasian counterpart of NATO, but it has only six members and NATO has 30. / It supports the sale and manufacture of arms, military training and exercises, so it is the most important multilateral defence organization of the former Soviet Union. / It coordinates the fight against illegal circulation of weapons among the members and has developed training for law enforcement.
membership | r r r | Members are barred from joining any other military alliance, so their relations with NATO are limited. / They get discounts, subsidies and other incentives for buying Russian weapons, and that eases military cooperation. / Aggression against one signatory counts as aggression against all, but whether that works in practice is unclear.
csto.1 | r | It was created in 2002 as a military alliance of former Soviet states under the lead of Russia.
csto.2 | r | Kazakhstan, Kyrgyzstan, Tajikistan, Belarus, Armenia, and Russia itself
csto.4 | r | The purpose is to ensure that a member which faces external aggression gets collective defence.
functions.3 | r | The CSTO coordinates how its members fight the illegal circulation of weapons, and it developed training for their law enforcement.
membership.1 | r | If you are a member you are barred from joining other military alliances. That limits relations with NATO, for example.
situation.4 | r | Pressure was growing, so Kazakhstan's president appealed for a CSTO force to be deployed in the country.
= partly
news | pm | It sent troops.
news | p | It sent troops to Kazakhstan.
news | p | There was mounting unrest in Kazakhstan.
situation | p p m m | Kazakhstan, an energy-rich country, was seen as one of the most stable republics of Central Asia. / There were protests over fuel prices.
situation | m p pm p | Fuel prices were rising. / People wanted change. / The president appealed for a force.
concern | p | Russian nationalists could use the turmoil.
concern | p | There could be claims on northern Kazakhstan.
csto | p p p p | A military alliance led by Russia. / Russia, Belarus and Armenia are members. / Serbia is an observer. / It stands for collective defence.
csto.1 | p | an alliance of former Soviet states
csto.1 | p | military alliance led by Russia
functions | p m m | It is called NATO's Eurasian counterpart.
functions | p p p | It has six members against the 30 of NATO. / It supports arms sales and manufacturing. / It has developed training for law enforcement.
functions.2 | p | military training and exercises
functions.2 | p | It is the most important multilateral defence organization in the former Soviet Union.
functions.3 | p | It coordinates the fight against illegal weapons.
membership | m pm m | You get discounts on weapons.
membership.1 | p | It limits relations with NATO.
membership.3 | pm | In practice it is unclear whether it works.
= wrong
news | m | It held a summit about climate and trade in Geneva.
news | m | The alliance admitted two new members and opened an office in Kazakhstan.
situation | m m m m | There had been an earthquake, and hospitals ran out of medicine.
situation.2 | m | A dispute about a dam and the price of bread ended in a strike of teachers.
concern | m | That the soldiers would bring an epidemic with them.
concern | m | The cost of the mission for the budget of the smaller states.
csto | m m m m | It is a customs union with a common currency and free movement of workers.
functions | m m m | It lends money for roads and dams, sets tariffs and runs a court for trade disputes.
functions.3 | m | It observes elections and monitors human rights.
membership | m m m | Free trade, visas for students and cheap gas.
membership.2 | m | Members can borrow money at low interest.
csto.4 | m | To promote trade, tourism and science among neighbours.
= negated
news | n | The alliance did not send troops to Kazakhstan to help put down the unrest.
news | n | It refused to send troops to Kazakhstan to put down the mounting unrest.
situation.1 | n | Energy-rich Kazakhstan, long among the least stable of the ex-Soviet republics of Central Asia, was facing its biggest crisis.
situation.2 | n | The protests were not over rising fuel prices and never grew into widespread unrest.
situation.2 | n | Protests over falling fuel prices had grown into widespread unrest.
situation.4 | n | Under growing pressure the president of Kazakhstan still did not appeal for a CSTO force to be deployed.
situation.3 | n | Nobody in the protests across the country longed for political change, nor did people throughout the region.
concern | n | It is argued that Russian nationalists could not use the turmoil inside the country to press claims on northern Kazakhstan.
csto.1 | n | It is not a military alliance of former Soviet states, is not led by Russia and was not created in 2002.
csto.4 | n | It does not ensure the collective defence of a member that faces external aggression.
csto.4 | n | To ensure the collective defence of any member that faces internal aggression.
functions.1 | n | Political scientists do not describe it as NATO's Eurasian counterpart, as it has six members and NATO 30.
functions.3 | n | It coordinates the legal circulation of weapons among its members and has developed training for their law enforcement.
membership | n n n | Members are not barred from joining other military alliances, and relations with NATO are not limited. / They get no discounts, subsidies or other incentives to buy Russian weapons. / Aggression against one signatory is not taken as aggression against all, and it does not work in practice.
membership.1 | n | Members are free to join other military alliances, such as NATO.
membership.1 | n | Members are never barred from joining other military alliances.
membership.3 | n | Aggression against one signatory isn't aggression against all.
= negated, and right so
membership.1 | r | A member may not join other military alliances, and its relations with NATO are limited.
membership.1 | r | Members are not allowed to join other military alliances, so they can't have close relations with NATO.
membership.1 | r | No member can be in another military alliance; this limits relations with NATO.
membership.3 | r | Aggression against one signatory is aggression against all of them, but it is not clear whether this works in practice.
concern | r | Not everybody likes it: it's argued Russian nationalists could use the turmoil to press claims on northern Kazakhstan.
functions.1 | r | Political scientists see NATO's Eurasian counterpart in it although it has no more than six members, not 30 like NATO.
situation.1 | rp | Until then Kazakhstan, energy-rich, had never been unstable, unlike other ex-Soviet republics of Central Asia; this was its biggest crisis.
= wrong number
functions.1 | n | Political scientists describe it as NATO's Eurasian counterpart, although it has just six members against NATO's 29.
functions.1 | n | NATO's Eurasian counterpart, say political scientists, but with seven members against NATO's 30
functions.1 | n | Eurasian counterpart of NATO according to political scientists: 6 members against 32 of NATO
functions.1 | n | political scientists call it the Eurasian counterpart of NATO. It has sixteen members against NATO's thirty
functions.1 | n | Eurasian counterpart to NATO for political scientists, five members, NATO 30
functions | n r m | According to political scientists it is the Eurasian counterpart of NATO, with 6 members where NATO has 20. / It supports arms sales and manufacturing, military training and exercises, and is the most important multilateral defence organization in the former Soviet Union.
functions | n m r | NATO's counterpart in Eurasia, six members, NATO has three hundred. / Coordinates the fight against illegal circulation of weapons among members, developed training for law enforcement.
functions.1 | n | It has 30 members and NATO six; political scientists call it NATO's Eurasian counterpart.
= wrong date
csto.1 | n | A Russia-led military alliance of former Soviet states, created in 2012.
csto.1 | n | Military alliance of former Soviet states led by Russia, created 1992
csto.1 | n | created in 2003, a Russia-led military alliance of former Soviet states
csto.1 | n | Russia-led military alliance, former Soviet states, 2020
csto.1 | n | Russia-led military alliance of former Soviet states, created in 1991 after the end of the Union
csto | n m n m | It was created in 2001 as a military alliance of former Soviet states under Russia. / Afghanistan and Syria are observers.
csto | n r r r | In 2022 Russia created this military alliance of former Soviet states. / Members: Russia, Armenia, Belarus, Kazakhstan, Kyrgyzstan, Tajikistan / Observers: Serbia, Afghanistan / Purpose: ensure collective defence of any member facing external aggression
csto.1 | n | Russian-led military alliance of former Soviet states, created in 200
= wrong name
news | n | The Moscow-led alliance sent troops to Kyrgyzstan to help put down mounting unrest.
news | n | The Beijing-led alliance sent troops to Kazakhstan to help put down mounting unrest.
situation.1 | n | Energy-rich Uzbekistan, long one of the most stable ex-Soviet republics of Central Asia, was facing its biggest crisis.
situation.4 | n | Under growing pressure, Kazakhstan's president appealed for a NATO force to be deployed.
concern | n | It is argued that Chinese nationalists could use the turmoil inside the country to press claims on northern Kazakhstan.
concern | n | It is argued that Russian nationalists could use the turmoil to press claims on northern Kyrgyzstan.
concern | n | Russian nationalists could use the turmoil in the country to press claims on southern Kazakhstan, it is argued.
csto.1 | n | A China-led military alliance of former Soviet states, created in 2002.
csto.2 | n | Albania, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan
csto.2 | n | Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Turkmenistan
csto.3 | n | Afghanistan and Syria
csto.3 | n | Azerbaijan and Serbia
csto.3 | n | Afghanistan, Siberia
functions.1 | n | Political scientists describe it as the EU's Eurasian counterpart, although it has just six members against 30.
membership.2 | n | Members get discounts, subsidies and other incentives to buy American weapons, which eases military cooperation.
membership | n m m | Members are barred from joining other military alliances, which limits their relations with China, for example.
= other order
membership | r r r | It's unclear whether it works in practice, but aggression against all is what aggression against one signatory is taken as. / Military cooperation is eased because Russian weapons come with discounts, subsidies and other incentives. / Relations with NATO, for example, are limited: joining other military alliances is barred.
situation | r r r r | The president of Kazakhstan appealed for deploying a CSTO force when the pressure on him was growing. / For political change there was a longing throughout the region, which the protests across the country spoke for too. / Widespread unrest had grown from protests, first over fuel prices that were rising. / Its biggest crisis faced a country long counted among the most stable in Central Asia of the ex-Soviet republics, energy-rich Kazakhstan.
csto | r r r r | External aggression against any member is to be met by collective defence, which it ensures. / Serbia, Afghanistan: observers / Tajikistan, Russia, Kyrgyzstan, Kazakhstan, Belarus, Armenia: members / 2002 created, former Soviet states, Russia leads, military alliance
functions | r r r | Training for law enforcement was developed, and among members illegal circulation of weapons is fought, which it coordinates. / In the former Soviet Union the most important multilateral defence organization, since military exercises and training and the manufacturing and sales of arms are supported. / 30 members NATO has, its Eurasian counterpart, as political scientists describe it, just six.
news | r | To help put down unrest that was mounting in Kazakhstan, troops were sent by the alliance led by Moscow.
concern | r | Claims on northern Kazakhstan could be pressed by Russian nationalists, it is argued, using the turmoil inside the country.
csto.2 | r | Russia, Tajikistan, Kyrgyzstan, Kazakhstan, Belarus, Armenia
csto.3 | r | Serbia and Afghanistan
= typos
news | r | The aliance sent trops to Kazakstan to help put down the mountig unrest.
situation.2 | r | protets over risng fuel prises had grown into widspread unrest
situation.3 | r | the protests acros the contry also spoke for a longing for polical change thruoghout the region
csto | r r r r | Russia-led miltary alliance of fromer Soviet states, creaated in 2002 / Armena, Belarus, Kazahkstan, Kyrgistan, Russia, Tajikstan / Afganistan and Serbia observers / ensure colective defence of a member facing external agression
csto.2 | r | armenia belarus kazakstan kirgizstan russia tadjikistan
csto.3 | r | Afghanisthan and Sebia
functions.3 | r | coordinates the figth against the ilegal circulation of wepons among its members, developped trainig for law enforcment
membership | r r r | memebers are bared from joinig other military aliances, wich limits there relations with NATO / discouts, subsidys and other incentivs to buy Russian weapns, eases military coperation / agression agains one signatry is taken as agression against all, unclear wether it works in practise
membership.2 | r | disconts subsidies an other incentives to by russian weapons whihc eases millitary cooperation
concern | r | russian nationlists could use the turmoyl inside the country to pres claims on nothern kazakhstan
= other wording
news | r | When unrest in Kazakhstan kept mounting, the alliance helped to put it down by sending troops.
situation.1 | r | It was the biggest crisis that Kazakhstan ever faced, though it's rich in energy and was counted among Central Asia's most stable ex-Soviet republics for long.
situation.2 | r | What began as protests against the rise of fuel prices grew to unrest that was widespread.
situation.3 | r | People who protested across the country were also longing for change in politics, and so was the whole region.
situation.4 | r | As the pressure on him grew, the Kazakh president made an appeal to deploy a force of the CSTO.
concern | r | The argument is that nationalists in Russia might use Kazakhstan's turmoil and press a claim on the northern part of Kazakhstan.
csto.1 | r | In 2002 Russia and some states that were formerly Soviet created this alliance, a military one that Russia leads.
csto.4 | r | If a member is faced with aggression that is external, the members ensure its defence collectively.
csto.4 | rp | All defend a member collectively when somebody from outside attacks it.
functions.1 | r | Among political scientists it is described as a Eurasian counterpart of NATO; members: six here, 30 there.
functions.2 | r | It helps with selling and manufacturing arms and with exercises and training for the military. For the source no multilateral defence organization is more important in the former Soviet Union.
functions.3 | r | It fights weapons circulating illegally among members in a coordinated way; also it trains law enforcement, with training that it developed.
membership.1 | r | Joining another military alliance is barred for members, and so relations to NATO stay limited.
membership.2 | r | A member has an incentive to buy weapons from Russia, since they are discounted and subsidised; cooperation of the militaries becomes easier.
membership.3 | r | Whoever is aggressive against one signatory is taken to be aggressive against all, but it is not clear if it works when put into practice.
= British and American spelling
csto.4 | r | to ensure collective defense of any member facing external aggression
functions.2 | r | Supports arms sales and manufacturing, military training and exercises; it is the most important multilateral defense organisation in the former Soviet Union.
membership.2 | r | subsidised and discounted Russian weapons and other incentives, which eases military co-operation
functions.3 | r | it co-ordinates the fight against illegal circulation of weapons among members and developed training programmes for law enforcement
csto | m m m r | The defense is collective: any member that faces external aggression is defended, this it ensures.
situation.4 | r | The president of Kazakhstan, under growing pressure, appealed for the Collective Security Treaty Organisation to deploy a force.
functions.2 | p | most important multilateral defense organisation of the former Soviet Union
= abbreviation
situation.4 | r | under growing pressure Kazakhstan's president appealed for a force of the Collective Security Treaty Organization to be deployed
news | r | the Collective Security Treaty Organization sent troops to Kazakhstan to help put down mounting unrest
functions.1 | r | political scientists: Eurasian counterpart of the North Atlantic Treaty Organization, but 6 members vs 30
membership.1 | r | barred from joining other mil. alliances, limits relations with N.A.T.O.
situation.4 | r | pres. of Kazakhstan appealed for deployment of CSTO force, under growing pressure
csto.1 | rp | Russia-led mil. alliance of ex-USSR states, created 2002
functions.2 | rp | supports arms sales & manufacturing, mil. training & exercises; most important multilateral defence org. in the former USSR
= list with a wrong extra member
csto.2 | n | Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan and Uzbekistan
csto.2 | n | Russia, Ukraine, Belarus, Armenia, Kazakhstan, Kyrgyzstan, Tajikistan
csto.2 | n | Armenia, Azerbaijan, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan
csto.3 | n | Afghanistan, Serbia and Moldova
csto.3 | n | Serbia, Iran, Afghanistan
csto | m n r m | Members: Armenia, Belarus, Georgia, Kazakhstan, Kyrgyzstan, Russia, Tajikistan / Observers: Afghanistan, Serbia
csto | r r n m | Military alliance of former Soviet states led by Russia, created in 2002 / members are Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan / observers are Afghanistan, Serbia and Mongolia
= list with members missing
csto.2 | rp | Armenia, Belarus, Kazakhstan, Kyrgyzstan and Russia
csto.2 | p | Belarus, Kazakhstan, Kyrgyzstan, Russia
csto.2 | p | Russia, Armenia, Tajikistan and some more
csto.2 | m | Russia
csto.2 | pm | Russia and Belarus
csto.3 | p | Afghanistan
csto | m p p m | Members: Armenia, Kazakhstan, Russia, Belarus / Observers: Serbia
membership.2 | rp | subsidies and incentives to buy Russian weapons, easing military cooperation
= right and wrong fact side by side
csto.1 | n | Russia-led military alliance of former Soviet states, created in 2002 or 2012
csto.1 | n | Military alliance of former Soviet states led by Russia, created in 1992, no, 2003
csto.1 | rp | Russia-led military alliance of former Soviet states; the treaty is of 1992, but it was created in 2002.
functions.1 | n | Political scientists describe it as NATO's Eurasian counterpart; six members against NATO's 29 or 30.
csto.3 | n | Afghanistan and Serbia or Syria
csto | n r r m | Alliance of former Soviet states, military, Russia-led, 2002 (1999?) / Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan / observers Afghanistan, Serbia
news | n | The alliance sent troops to Kazakhstan or Tajikistan to help put down mounting unrest.
membership | r n m | Members are barred from joining other military alliances, limiting relations with NATO. / They get discounts, subsidies and other incentives to buy Russian and Chinese weapons, which eases military cooperation.
= facts of another point mixed in
csto | r r m m | The Russia-led military alliance of former Soviet states was created in 2002; it has six members against NATO's 30: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan.
csto.1 | r | Russia-led military alliance of former Soviet states, created in 2002, with six members and two observers
csto.2 | r | The six members are Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan, since 2002.
csto | m m r r | Serbia and Afghanistan watch as observers while any member facing external aggression has collective defence ensured.
functions | r m m | NATO's Eurasian counterpart, political scientists say, though created only in 2002 and with six members while NATO has 30.
membership | r m r | Barred from joining other military alliances like NATO, with which relations are limited; aggression against one of the six signatories is aggression against all, unclear whether in practice it works, see Armenia.
situation | m r m r | Protests over rising fuel prices grew into widespread unrest, so under growing pressure Kazakhstan's president appealed for a force of the Russia-led CSTO to be deployed.
news | r | The Moscow-led alliance, created in 2002, sent troops to Kazakhstan to help put down mounting unrest over fuel prices.
= label only
csto | m m m m | Kind and year / Members / Observers / Purpose
csto.3 | m | observers
membership | m m m | No rival alliances. Cheaper Russian arms. Assurance against conquest.
functions | m pm m | Counterpart of NATO, arms and mutual defence, non-proliferation of weapons
situation | pm pm pm pm | biggest crisis, fuel prices, political change, appeal for troops
concern | pm | Northern Kazakhstan
membership.3 | m | It is an assurance against conquest.
= question parroted
news | m | The CSTO was in the news in early 2022.
news | m | Why was the CSTO in the news in early 2022?
situation | m m m m | The situation in Kazakhstan when CSTO troops were sent was difficult.
concern | m | The concern which the deployment of CSTO troops raised
csto | m m m m | The Collective Security Treaty Organization (CSTO) is the Collective Security Treaty Organization.
functions | m m m | The functions of the CSTO are its functions.
membership | m m m | Membership of the CSTO brings a lot to its members.
membership.2 | m | what membership of the CSTO brings
= empty
news | m | 
situation | m m m m |  / 
concern | m | ?
csto | m m m m | I don't know.
functions | m m m | ... / ... / ...
membership | m m m | no idea, sorry
csto.1 | m | -
= copy of the point
news | r | The Moscow-led alliance sent troops to Kazakhstan to help put down mounting unrest.
situation | m r m m | protests over rising fuel prices had grown into widespread unrest.
situation.3 | r | Political change: the protests across the country also spoke for a longing for political change felt throughout the region.
csto | r m m r | a Russia-led military alliance of former Soviet states, created in 2002. / to ensure the collective defence of any member that faces external aggression.
functions.2 | r | it supports arms sales and manufacturing as well as military training and exercises, which in the source's view makes it the most important multilateral defence organization in the former Soviet Union.
functions | r m m | Counterpart of NATO: political scientists describe it as NATO's Eurasian counterpart, although it has just six members against NATO's 30.
membership | m m r | Assurance against conquest: aggression against one signatory is taken as aggression against all, though it is unclear whether this works in practice.
concern | r | it is argued that Russian nationalists could use the turmoil inside the country to press claims on northern Kazakhstan.
= telegraphic notes
news | r | troops -> Kazakhstan, help put down mounting unrest
situation | r r r r | energy-rich KZ (Kazakhstan), most stable ex-Soviet Central Asia -> biggest crisis / protests: rising fuel prices -> widespread unrest / + longing for political change, whole region / pres. appealed: CSTO force, growing pressure
concern | r | Russ. nationalists: use turmoil, claims on N Kazakhstan / northern Kazakhstan
csto | r r r r | mil. alliance, Russia-led, former Soviet, 2002 / ARMENIA BELARUS KAZAKHSTAN KYRGYZSTAN RUSSIA TAJIKISTAN / obs.: Afghanistan + Serbia / collective defence vs external aggression on member
functions | r rp r | Eurasian counterpart of NATO (pol. scientists), 6 members vs 30 / arms sales + manufacturing, military training + exercises / coord. fight vs illegal circulation of weapons, training law enforcement
membership | r r r | barred: other military alliances (NATO relations limited) / Russian weapons: discounts, subsidies, incentives -> military cooperation / aggression vs 1 = aggression vs all (unclear in practice)
membership.3 | rp | one attacked = all attacked; unclear in practice
csto.4 | r | collective defence, member, external aggression
= long and rambling
news | r | So, as far as I remember from the papers at that time, it was January and very cold, and everybody was talking about gas and petrol and so on, and the point was that this alliance, the one that Moscow leads, for the first time really sent troops, namely to Kazakhstan, because there was unrest, and it was mounting every day, and they were to help to put it down, which they did, and then they went home again I think.
csto | r m m r | Well, what is it? I would say that first of all it is an alliance, and a military one at that, made up of former Soviet states, so not all of them, but some, and of course Russia leads it, everybody knows that. It was created in 2002 if I am not mistaken. And what for? The idea behind it is defence, collective defence to be precise, which it is meant to ensure whenever any one of the members faces aggression that is external, so from outside.
membership | r p m | There are several things to say here. To begin with the negative side: a member is barred from joining other military alliances, and this of course limits its relations with NATO, to take an example that comes to mind. On the positive side there are discounts, and I believe also something else, when you buy weapons that are Russian. There was a third thing too but I have forgotten it.
functions | p m r | I remember that the text began with a comparison: they called it the Eurasian counterpart of something, I think of NATO, yes, NATO. Then there was a part on arms which I forgot. At the end there was the thing with weapons that circulate illegally among the members, the fight against which the organization coordinates; and I am quite sure that it also developed some training, and this training was for law enforcement.
situation | r r m m | Let me think about it step by step. Kazakhstan is a country that is energy-rich, oil and gas and so on, and of the ex-Soviet republics in Central Asia it was long counted among the most stable ones, and now all of a sudden it was facing its biggest crisis. The thing started with fuel prices, they were rising, and so there were protests, which in the end had grown into unrest that was widespread.
concern | r | The concern, if I understood the lecture, and I sat rather far at the back, is that there are nationalists, Russian ones, and that these nationalists could use the turmoil inside the country, which was big enough, in order to press claims, old claims in fact, on the part of Kazakhstan that lies in the north, i.e. northern Kazakhstan; at least this is argued.
functions.1 | n | One has to know that political scientists like comparisons, and they describe it as the Eurasian counterpart of NATO, which is a little exaggerated in my humble view, because after all it has got just six members while NATO, if I have counted well, has got 29 members.
`);
