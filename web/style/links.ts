/** Suggestions, the two records, the picture of what is joined, and the map of villages. */
export const links = `
.suggestion{padding-block:var(--s5);border-block-start:1px solid var(--line)}
.suggestion>*+*{margin-block-start:var(--s3)}
h2+.suggestion{border-block-start:3px double var(--brass);margin-block-start:var(--s3)}
.suggestion-head{display:flex;flex-wrap:wrap;align-items:flex-start;justify-content:space-between;gap:var(--s2) var(--s5)}
.pair{display:flex;flex-wrap:wrap;align-items:stretch;gap:var(--s2) var(--s4);font:inherit;font-family:var(--text)}
.subject{display:inline-flex;flex-direction:column;align-items:flex-start;font-weight:400}
.subject strong{font-weight:var(--bold)}
.pair-large .subject strong{font-size:var(--t2)}
.pair-and{align-self:center;inline-size:2rem;border-block-start:3px double var(--brass)}
.others-list{margin-block-start:var(--s1)}
@media (max-width:39.99rem){.pair{flex-direction:column;align-items:flex-start}.pair-and{align-self:flex-start}}
.subject-of{color:var(--soft)}
.subject-of a{display:inline-block;padding-block:.3rem}
.evidence{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:var(--s3) var(--s6)}
.evidence :is(h3,h4){font-family:var(--text);font-size:var(--t0);font-weight:var(--bold);letter-spacing:0;line-height:var(--lead);margin:0;padding-block-end:var(--s1);border-block-end:2px solid var(--teal)}
.evidence-against :is(h3,h4){border-block-end:2px dashed var(--brick)}
.evidence p{padding-block-start:var(--s2)}
.evidence-lines{list-style:none;padding:0}
.evidence-lines li{display:grid;grid-template-columns:7.5rem minmax(0,1fr);align-items:baseline;gap:0 var(--s3);padding-block:var(--s2);border-block-end:1px solid var(--line)}
.evidence-lines .tag{justify-self:start;white-space:nowrap}
.others-list{list-style:none;padding:0;display:grid;gap:var(--s2)}
.others-list li{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 var(--s4);padding-inline-start:var(--s4);border-inline-start:2px dashed var(--edge)}
.as-written{display:inline-block;overflow-wrap:anywhere}
.records tbody td[data-head]{inline-size:34%}
.records tbody td:last-child{inline-size:auto}
@media (max-width:39.99rem){.records tbody td[data-head]:not(:empty){inline-size:auto;display:block;padding-block-end:var(--s2)}.records td::before{display:block}.records tbody td:last-child::before{content:none}}
.network-box{display:grid;grid-template-columns:minmax(0,34rem);gap:var(--s4) var(--s6);align-items:start}
@media (min-width:60rem){.network-box{grid-template-columns:minmax(0,34rem) minmax(0,1fr)}}
.network{display:block;inline-size:100%;block-size:auto;background:var(--sheet);border:1px solid var(--line);border-radius:var(--radius)}
.network-join{fill:none;stroke:var(--teal);stroke-width:2.5}
.network-suggested{stroke:var(--soft);stroke-width:2;stroke-dasharray:6 5}
.network-weakest{stroke:var(--brass);stroke-width:7}
.network-hollow{stroke:var(--sheet);stroke-width:3}
.network-mark{fill:var(--sheet);stroke:var(--ink);stroke-width:2;stroke-linejoin:round}
.network-mark.network-weakest{stroke-width:2;stroke:var(--ink);fill:var(--brass-wash)}
.network-case circle{fill:var(--sheet);stroke:var(--ink);stroke-width:2.5}
.network-here circle{fill:var(--ink)}
.network-here .network-ring{fill:var(--sheet);stroke:var(--ink);stroke-width:1.5}
.network text{fill:var(--ink)}
.network-number{font:600 17px ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace}
.network-district{font-size:15px;font-family:var(--text)}
.network .network-district{fill:var(--soft)}
.network-legend{list-style:none;padding:0;display:grid;gap:var(--s2)}
.network-legend li{display:grid;grid-template-columns:2.75rem minmax(0,1fr);align-items:center;gap:var(--s3);line-height:var(--lead-tight)}
.network-key{inline-size:2.75rem;block-size:auto}
.villages{display:block;inline-size:100%;max-inline-size:36rem;block-size:auto;background:var(--sheet);border:1px solid var(--line);border-radius:var(--radius)}
.villages-all{fill:none;stroke:var(--edge);stroke-width:1.8;stroke-linecap:round;opacity:.75}
.village circle{fill:var(--brass-wash);stroke:var(--ink);stroke-width:2}
.villages text{fill:var(--ink);font-size:13px;font-family:var(--text)}
.village .village-number{font:700 13px/1 var(--sans);text-anchor:middle}
.village-name{paint-order:stroke;stroke:var(--sheet);stroke-width:4px;stroke-linejoin:round}
.villages-scale{fill:none;stroke:var(--ink);stroke-width:2}
.warning-list{list-style:none;border-block-start:3px double var(--brass)}
.warning-list>li{padding-block:var(--s4);border-block-end:1px solid var(--line)}
.warning-list>li>*+*{margin-block-start:var(--s2)}
.warning-list h2,.warning-list h3{font-size:var(--t2)}
.reasons{padding-inline-start:1.5rem}
.reasons ::marker{color:var(--brass)}
@media (min-width:40rem){.villages text,.village .village-number{font-size:10.5px}}
@media print{.network-same{stroke:#000}.network-suggested{stroke:#000}.suggestion{break-inside:avoid}.villages-all{stroke:#777}}
`;
