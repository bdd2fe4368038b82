// HTML that wants something of whoever shows it, made in families: run a script, ask for a file, lie over the page, take the
// name of something. Every body says what it did: scripts set `taken`, files are asked for below PROBE.

/** A body and what it tries, in a few words. */
export type HostileBody = readonly [tries: string, html: string];

/** Where hostile bodies ask for files. */
export const PROBE = '/probe/';
/** The script that hostile bodies run. */
const RUN = 'window.taken=1';

/** All bodies; none is longer than a card may be. */
export function hostileBodies(): readonly HostileBody[] {
  return [
    ...numbered('a script', scripts),
    ...handlers.map((html, index): HostileBody => [`a handler ${index + 1}`, html.replace('RUN', RUN)]),
    ...schemes.flatMap((scheme) =>
      carriers.map((carrier): HostileBody => [
        `the address ${JSON.stringify(scheme)} in ${carrier.slice(0, 24)}`,
        carrier.replaceAll('URL', scheme),
      ]),
    ),
    ...remote.map((html, index): HostileBody => [
      `a request ${index + 1}`,
      html.replaceAll('URL', `${PROBE}${index + 1}`),
    ]),
    ...numbered('a mutation', mutations),
    ...numbered('an overlay', overlays),
    ...numbered('a clobbered name', clobbering),
    ...numbered('a trick of Unicode', unicode),
  ];
}

const nested = ['<div>', '<b>', '<x>', '<ul><li>', '<table><tr><td>', '<a><b>', '<svg>', '<font>', '<p><b>'];

/** Bodies with as many elements inside each other as are read. */
export function deepBodies(): readonly HostileBody[] {
  return nested.map((tag) => {
    const times = Math.floor(4900 / (tag.split('<').length - 1));
    return [`${times} of ${tag} inside each other`, tag.repeat(times)];
  });
}

/** Bodies whose size is the attack. */
export function largeBodies(): readonly HostileBody[] {
  return [
    ...nested.map((tag): HostileBody => [`10,000 of ${tag} inside each other`, tag.repeat(10_000)]),
    ['a megabyte of <b>', '<b>'.repeat(350_000)],
    ['a megabyte of open brackets', '<'.repeat(1_000_000)],
    ['a megabyte of open styles', '<style '.repeat(150_000)],
    ['a megabyte of open comments', '<!--'.repeat(250_000)],
    ['a megabyte of text', 'words '.repeat(170_000)],
    ['10,000 attributes', `<b ${Array.from({ length: 10_000 }, (_, index) => `a${index}=1`).join(' ')}>`],
    ['an attribute of 400 KB', `<b title="${'x'.repeat(400_000)}">`],
    ['100,000 sounds', '[sound:a.mp3]'.repeat(35_000)],
    ['100,000 marks of maths', '\\('.repeat(100_000)],
  ];
}

function numbered(what: string, bodies: readonly string[]): readonly HostileBody[] {
  return bodies.map((html, index) => [`${what} ${index + 1}`, html]);
}

const scripts = [
  `<script>${RUN}</script>`,
  `<SCRIPT>${RUN}</SCRIPT >`,
  `<script/x>${RUN}</script>`,
  `<script src=${PROBE}s.js></script>`,
  `<script type=module>${RUN}</script>`,
  `<script type=importmap>{"imports":{"a":"${PROBE}m.js"}}</script>`,
  `<scr<script>ipt>${RUN}</script>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href=${PROBE}s.js /></svg>`,
  `<math><script>${RUN}</script></math>`,
  `<<script>${RUN}//<</script>`,
  `<script\n>${RUN}</script\n>`,
  `</script><script>${RUN}</script>`,
  `<noscript><script>${RUN}</script></noscript>`,
  `<iframe><script>${RUN}</script></iframe>`,
  `<object><script>${RUN}</script></object>`,
];

const handlers = [
  '<img src=x onerror="RUN">',
  '<img/src=x/onerror=RUN>',
  '<IMG SRC=x OnErRoR="RUN">',
  '<img src=x onerror\n=\n"RUN">',
  '<img src=x onerror="RUN" ONERROR="RUN">',
  '<img src="data:image/png;base64,AAAA" onerror="RUN">',
  '<img srcset="x 1x" onerror="RUN">',
  '<svg onload="RUN">',
  '<svg><g onload="RUN"></g></svg>',
  '<svg><animate onbegin="RUN" attributeName=x dur=1s></svg>',
  '<svg><set onbegin="RUN" attributeName=x></svg>',
  '<body onload="RUN">',
  '<html onmouseenter="RUN"><body onpageshow="RUN">',
  '<input autofocus onfocus="RUN">',
  '<b tabindex=1 autofocus onfocus="RUN">x</b>',
  '<select autofocus onfocus="RUN"><option>x</select>',
  '<textarea autofocus onfocus="RUN"></textarea>',
  '<details open ontoggle="RUN"><summary>x</summary></details>',
  '<details><summary onclick="RUN">x</summary></details>',
  '<video src=x onerror="RUN"></video>',
  '<video><source onerror="RUN" src=x></video>',
  '<audio src=x onerror="RUN"></audio>',
  '<audio><source onerror="RUN" src=x></audio>',
  '<marquee onstart="RUN">x</marquee>',
  '<iframe onload="RUN"></iframe>',
  '<object data=x onerror="RUN"></object>',
  '<embed src=x onload="RUN">',
  '<style onload="RUN"></style>',
  '<link rel=stylesheet href=x onerror="RUN">',
  '<div onclick="RUN" onmouseover="RUN" onpointerdown="RUN">x</div>',
  '<p onanimationstart="RUN" style="animation:open 1s">x</p>',
  '<p ontransitionend="RUN" style="transition:all 1s">x</p>',
  '<div oncontentvisibilityautostatechange="RUN" style="content-visibility:auto">x</div>',
  '<div popover id=p onbeforetoggle="RUN"></div><button popovertarget=p>x</button>',
  '<button onclick="RUN">x</button>',
  '<math onmouseover="RUN"><mi>x</mi></math>',
  '<ruby onclick="RUN">x<rt onclick="RUN">y</rt></ruby>',
  '<table onclick="RUN"><tr onclick="RUN"><td onclick="RUN">x</table>',
  '<dialog open onclose="RUN"><form method=dialog><button>x</button></form></dialog>',
  '<b onwheel="RUN" onauxclick="RUN" onkeydown="RUN">x</b>',
  '<b style=x onclick=RUN class=cloze>x</b>',
  '<b title="a" "onclick="RUN">x</b>',
  '<b title=`x` onclick=RUN>x</b>',
];

const schemes = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `&#106;avascript&colon;${RUN}`,
  `\u0001javascript:${RUN}`,
  'vbscript:msgbox(1)',
  `data:text/html,<script>${RUN}</script>`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
];

const carriers = [
  '<a href="URL">x</a>',
  '<a href="URL" target=_top>x</a>',
  '<map name=m><area href="URL" shape=default></map><img usemap=#m src=x>',
  '<form action="URL"><button>x</button></form>',
  '<button formaction="URL">x</button>',
  '<iframe src="URL"></iframe>',
  '<iframe srcdoc="URL"></iframe>',
  '<embed src="URL">',
  '<object data="URL"></object>',
  '<img src="URL">',
  '<svg><a xlink:href="URL"><text y=9>x</text></a></svg>',
  '<svg><use href="URL#x"/></svg>',
  '<math href="URL"><mi>x</mi></math>',
  '<base href="URL"><a href=x>x</a>',
  '<meta http-equiv=refresh content="0;url=URL">',
  '<link rel=stylesheet href="URL">',
  '<blockquote cite="URL">x</blockquote>',
];

const remote = [
  '<img src=URL>',
  '<img srcset="URL 1x, URL 2x">',
  '<img src=URL loading=eager fetchpriority=high>',
  '<picture><source srcset=URL><img alt=x></picture>',
  '<video poster=URL></video>',
  '<video src=URL autoplay></video>',
  '<audio src=URL autoplay preload=auto></audio>',
  '<audio><source src=URL></audio>',
  '<video><track default src=URL></video>',
  '<link rel=stylesheet href=URL>',
  '<link rel=preload as=image href=URL>',
  '<link rel=prefetch href=URL>',
  '<link rel=icon href=URL>',
  '<link rel=manifest href=URL>',
  '<style>@import "URL";</style>',
  '<style>@import url(URL);*{background:url(URL)}</style>',
  '<style>@font-face{font-family:f;src:url(URL)}*{font-family:f}</style>',
  '<b style="background:url(URL)">x</b>',
  '<b style="background:image-set(\'URL\' 1x)">x</b>',
  '<b style="--x:url(URL);background:var(--x)">x</b>',
  '<li style="list-style-image:url(URL)">x</li>',
  '<b style="cursor:url(URL),auto;content:url(URL)">x</b>',
  '<table background=URL><tr><td background=URL>x</table>',
  '<body background=URL>',
  '<input type=image src=URL>',
  '<svg><image href=URL width=9 height=9 /></svg>',
  '<svg><image xlink:href=URL width=9 height=9 /></svg>',
  '<svg><use href="URL#a"/></svg>',
  '<svg><filter id=f><feImage href=URL /></filter><rect filter=url(#f) width=9 height=9 /></svg>',
  '<svg><style>@import "URL";</style></svg>',
  '<svg><rect style="fill:url(URL)" width=9 height=9 /></svg>',
  '<object data=URL></object>',
  '<embed src=URL>',
  '<iframe src=URL></iframe>',
  '<frameset><frame src=URL></frameset>',
  '<a ping=URL href=#x>x</a>',
  '<meta http-equiv=refresh content="0;url=URL">',
  '<base href=URL><img src=x>',
  '<img lowsrc=URL dynsrc=URL longdesc=URL>',
  '<bgsound src=URL>',
  '<applet code=URL></applet>',
  '<fencedframe src=URL></fencedframe>',
  '<html manifest=URL>',
  '<img src=x data-media=URL>',
  '<audio data-media=URL></audio>',
  '<math><mglyph src=URL /></math>',
  '[sound:URL]',
  '<img src="/URL">',
  '<img src="URL?%zz">',
];

const mutations = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<math><mtext><table><mglyph><style><math><img src=x onerror=${RUN}></style></table></mtext></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<svg></p><style><a title="</style><img src=x onerror=${RUN}>">`,
  `<svg><style><img title="</style><img src=x onerror=${RUN}>">`,
  `<svg><desc><b><style><a title="</style><img src=x onerror=${RUN}>">`,
  `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<svg><title><style><img title="</title><img src=x onerror=${RUN}>">`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${RUN}></style>`,
  `<math><annotation-xml encoding="application/xhtml+xml"><svg><script>${RUN}</script>`,
  `<math><mi><table><mi><style><img src=x onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<noembed><img title="</noembed><img src=x onerror=${RUN}>">`,
  `<noframes><p title="</noframes><img src=x onerror=${RUN}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`,
  `<iframe><p title="</iframe><img src=x onerror=${RUN}>">`,
  `<textarea><p title="</textarea><img src=x onerror=${RUN}>">`,
  `<title><p title="</title><img src=x onerror=${RUN}>">`,
  `<style><p title="</style><img src=x onerror=${RUN}>">`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<div><template shadowrootmode=open><img src=x onerror=${RUN}></template></div>`,
  `<div><template shadowroot=open><script>${RUN}</script></template></div>`,
  `<select><template><img src=x onerror=${RUN}></template></select>`,
  `<select><keygen><img src=x onerror=${RUN}></select>`,
  `<table><select><tr><td><img src=x onerror=${RUN}></table>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!--a--!><img src=x onerror=${RUN}>-->`,
  `<!-- --><img src=x onerror=${RUN}>`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  `<svg><![CDATA[><img src=x onerror=${RUN}>]]></svg>`,
  `<?xml version="1.0"?><img src=x onerror=${RUN}>`,
  `<a title="--><img src=x onerror=${RUN}>">x</a>`,
  `<b title="</b><img src=x onerror=${RUN}>">x</b>`,
  `<b alt='<![endif]--><img src=x onerror=${RUN}>'>x</b>`,
  `<plaintext><img src=x onerror=${RUN}>`,
  `<listing>&lt;img src=x onerror=${RUN}&gt;</listing>`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `<p>${'<b>'.repeat(600)}<svg><style><img src=x onerror=${RUN}>`,
  `${'<div>'.repeat(511)}<math><mtext><mglyph><style><img src=x onerror=${RUN}>`,
  `<b is=x-y><x-y onclick=${RUN}>x</x-y></b>`,
  `<a href="x" xlink:href="javascript:${RUN}">x</a>`,
  `[sound:"><img src=x onerror=${RUN}>]`,
  `\\(<img src=x onerror=${RUN}>\\)`,
  `\\(\\href{javascript:${RUN}}{x}\\)`,
  `\\(\\htmlStyle{position:fixed}{x}\\htmlId{root}{x}\\)`,
  `\\(\\includegraphics{${PROBE}maths.png}\\)`,
  `\\(\\text{<img src=x onerror=${RUN}>}\\)`,
  `\\(\\def\\a{\\a\\a}\\a\\)`,
];

const overlays = [
  '<div style="position:fixed;inset:0;z-index:9999;background:red">x</div>',
  '<div style="position:absolute;top:-999px;height:9999px;width:9999px">x</div>',
  '<style>body{display:none}</style>',
  '<style>#app{visibility:hidden}button{display:none}</style>',
  '<link rel=stylesheet href="data:text/css,body{display:none}">',
  '<dialog open style="position:fixed;inset:0">x</dialog>',
  '<div popover=auto>x</div>',
  '<iframe style="position:fixed;inset:0;width:100%;height:100%"></iframe>',
  '<div class="visually-hidden sheet dialog" style="transform:scale(99)">x</div>',
  '<marquee width=9999 height=9999 behavior=alternate>x</marquee>',
  '<img width=99999 height=99999 alt=x src=x>',
  '<table width=99999 height=99999><tr><td>x</table>',
  '<center><font size=7 color=red face=Symbol>x</font></center>',
  '<div hidden=until-found inert contenteditable>x</div>',
  '<fullscreen style="all:initial;position:fixed;inset:0">x</fullscreen>',
];

const clobbering = [
  '<div id=app>x</div><div id=root>x</div>',
  '<form id=app><input name=attributes><input name=parentNode><input name=removeChild></form>',
  '<form><input name=nodeName><input name=childNodes><input name=textContent></form>',
  '<form name=cookie></form><img name=cookie>',
  '<img name=getElementById><img name=querySelector><img name=body>',
  '<a id=shared></a><a id=shared name=x href="clob:bered"></a>',
  '<iframe name=shared></iframe>',
  '<object id=shared></object><embed name=shared>',
  '<form id=shared><output id=x name=y>z</output></form>',
  '<label for=probe>x</label><button form=f name=recalled>x</button>',
  '<input name=recalled type=checkbox><input type=radio name=app>',
  '<b slot=x part=y itemid=z itemprop=q accesskey=1 nonce=1>x</b>',
  '<h2 id=remark>x</h2><b data-answer data-maths=display>x</b>',
  '<b aria-hidden=true aria-labelledby=app role=alert aria-live=assertive>x</b>',
];

const unicode = [
  '＜script＞window.taken=1＜/script＞',
  `<\u017fcript>${RUN}</\u017fcript>`,
  `<\u0131mg src=x onerror=${RUN}>`,
  `<lin\u212a rel=stylesheet href=${PROBE}k.css>`,
  `<img src=x o\u200bnerror=${RUN}>`,
  `<img\u00a0src=x onerror=${RUN}>`,
  `<img src=x\u0000 onerror=${RUN}>`,
  `<im\u0000g src=x onerror=${RUN}>`,
  `<scr\u0000ipt>${RUN}</scr\u0000ipt>`,
  `<a href="java\u0000script:${RUN}">x</a>`,
  `<a href="\u2028javascript:${RUN}">x</a>`,
  `<b title="\ud800<img src=x onerror=${RUN}>">\udfff</b>`,
  '\u202eevil\u202c\u2066x\u2069 \u200f\ufeff',
  `<b>${'\u0301'.repeat(5000)}</b>`,
  `&#x3c;script&#x3e;${RUN}&#x3c;/script&#x3e;`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
];
