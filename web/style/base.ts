/** The ground: a short reset, running text, headings, links, focus. Logical properties only, so one sheet serves both directions. */
export const base = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--paper);color:var(--ink);scroll-padding-block-start:5rem;font-size:100%}
body{margin:0;min-block-size:100vh;display:flex;flex-direction:column;font-size:var(--t1);overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure,blockquote,fieldset,legend{margin:0;padding:0;border:0}
h1,h2,h3{font-family:var(--head);line-height:var(--lead-head);font-weight:var(--bold);text-wrap:pretty}
[lang=ur] bdi{font-family:var(--sans)}
ol:where(:lang(ur)){list-style-type:persian}
h1{font-size:var(--t4);text-wrap:balance;letter-spacing:-.01em}
h2{font-size:var(--t3)}
h3{font-size:var(--t2)}
[lang=ur] :is(h1,h2,h3),:is(h1,h2,h3)[lang=ur]{letter-spacing:0}
button,input,select,textarea{font:inherit;color:inherit;letter-spacing:inherit}
a{color:var(--teal);text-decoration-thickness:1px;text-underline-offset:.22em}
[lang=ur] a{text-underline-offset:.5em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
main:focus,.error-summary:focus{outline:0}
.icon,.mark{inline-size:1.5em;block-size:1.5em;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.mark{inline-size:2rem;block-size:2rem;stroke-width:2.2}
.small{font-size:var(--t0)}
.soft,.hint{color:var(--soft)}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-block-start:-6rem;inset-inline-start:var(--s4);padding:var(--s3) var(--s4);background:var(--sheet);z-index:3}
.skip:focus{inset-block-start:var(--s2)}
.lead{font-size:var(--t2);line-height:var(--lead)}
[lang=ur] .lead{font-size:var(--t1)}
`;
