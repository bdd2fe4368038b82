// Words that say nothing by themselves, so that no point is earned by them: articles, prepositions, auxiliaries, and what people write
// around an answer ("I think", "for example"). Words of other languages are here only if they are no English words of weight.

/** In folded form. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the this that these those it its he him his she her hers they them their theirs we us our ours you your yours i me my mine',
    'itself himself herself themselves ones',
    'what which who whom whose when where why how whether if then than while because although though since unless until as so',
    'is are was were be been being am do does did doing done has have had having can could may might must shall should will would',
    'get gets got getting become becomes became let lets',
    'in on at by for from to of off with within into onto upon over under about above after before behind below beside between',
    'among amongst against around across along during through throughout toward towards via per out up down',
    'and or but nor also too only just even either some many much more most few fewer less least several',
    'such same other another others else there here now very quite rather really actually basically simply merely however therefore',
    'thus hence yet still already again ever once like etc eg ie vs versus e.g i.e',
    'think believe guess maybe perhaps probably possibly example instance sort kind of-course mean means called known well thing things',
    'im ive its thats theres theyre youre hes shes whats dont s t d ll re ve m',
    // German, French, Spanish, Italian, Portuguese, Dutch
    'der das dem den des und oder ein eine einen einem einer eines ist sind wurde wurden wird werden mit von vom zu zum zur auf im am als',
    'sein seine seiner seinen seinem ihre ihrer ihren ihrem rund etwa circa ca',
    'aus bei fur nach uber durch sich auch er sie es wir ihr',
    'le la les du de et ou un une est sont etait ont avec dans sur par pour qui que au aux ce cette ces il elle ils elles se son sa ses',
    'el los las del y o uno una es son fue fueron ha han con en por para se su sus al lo como',
    'il lo gli della delle dei e ed sono stato con nel nella per che si da di',
    'os um uma e foi com no na nos nas em do dos ao',
    'het een en van zijn met voor dat die op',
    // Russian, Ukrainian, Greek, Arabic, Hindi
    'и в во на с со к по из за от до у о об что это как а но или его ее их он она они был была было были есть для при',
    'ο η το οι τα και του της των σε με για απο στο στη στην',
    'في من على الى إلى عن مع هو هي هذا هذه التي الذي و أن ان كان كانت',
    'का की के में से को पर और है हैं था थी थे ने यह वह एक भी',
  ]
    .join(' ')
    .split(' '),
);

/** Characters of scripts without blanks that say nothing where they stand by themselves. */
export const STOP_CHARACTERS =
  /^[\p{Script=Hiragana}的了是在和与與及有被这這那个個为為以于於也就都而等其之所]{1,2}$/u;

/** They open what a point adds to its main statement: "which limits ...", "although ...", "for example". */
export const ADDING: ReadonlySet<string> = new Set(
  'which although though while whereas whereby albeit including example notably especially'.split(' '),
);

/** Folded words that say little in nearly every sentence, but something: verbs for anything, and "all", "one", "any". */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  (
    'one all any each every both whole entire take takes took taken taking make makes made making use uses used using put puts give gives gave ' +
    'given giving come comes came coming go goes went going see sees saw seen keep keeps kept find finds found say says said show shows ' +
    'shown set sets work works seem seems include includes including various certain able own part parts way ways long new today now ' +
    'located lies lie lay situated occur occurs occurred happen happens happened usual usually normally generally consist consists consisted ' +
    'run runs running reach reaches reached act acts acted measured measure brings bring brought bringing last lasts lasted stand stands stood amount ' +
    'amounts remain remains remained carry carries carried dauert dauern betragt betragen liegt liegen befindet steht stehen besteht bestehen ' +
    'dura duran consiste consisten situado situada tiene tienen trouve trouvent dure situe составляет является находится год году года ' +
    'move moves moved moving need needs needed typical typically ' +
    'speak speaks spoke spoken count counts counted describe describes described ensure ensures felt face faces facing faced view source'
  ).split(' '),
);
