/**
 * Charts and the pages of figures. Marks have 3:1 on their ground and texts
 * 4.5:1, in light, dark and on paper; what tells marks apart is their form or pattern.
 */
export const figures = `
.chart-box{max-inline-size:25rem}
.chart{display:block;inline-size:100%;block-size:auto;overflow:visible}
.chart text{fill:var(--ink);font-size:14px;font-family:var(--text)}
.chart .chart-value{font-weight:var(--bold)}
.chart .chart-group{font-weight:var(--bold);fill:var(--brass-ink)}
.chart .chart-mark{font-size:12px;fill:var(--soft)}
.chart .chart-over{fill:var(--ink);font-weight:var(--bold)}
.chart-bar{fill:var(--teal)}
.chart-part{fill:var(--brass)}
.chart-ground{fill:var(--sheet)}
.chart-clear{fill:var(--paper)}
.chart-hatch{stroke:var(--teal);stroke-width:1.6}
.chart-rule{stroke:var(--teal);stroke-width:1.4}
.chart-dot{fill:var(--teal)}
.chart-band,.chart-field{stroke:var(--teal);stroke-width:1.2}
.chart-field-solid:not([fill]){fill:var(--teal)}
.chart-field-empty{stroke-dasharray:3 2}
.chart-field-empty:not([fill]),.chart-untold{fill:var(--sheet)}
.chart-untold{stroke:var(--edge);stroke-dasharray:3 3}
.chart-line{stroke:var(--brass);stroke-width:1}
.chart-grid{stroke:var(--line);stroke-width:1}
.chart-range{stroke:var(--teal);stroke-width:3;fill:none}
.chart-on{stroke:var(--teal);stroke-width:3;stroke-dasharray:4 4;fill:none}
.chart-empty{stroke:var(--edge);stroke-width:1.2;stroke-dasharray:3 3}
.chart-middle{fill:var(--paper);stroke:var(--teal);stroke-width:3.5}
.chart-average{stroke:var(--brass);stroke-width:2;stroke-dasharray:5 3}
.chart-step{fill:none;stroke:var(--teal);stroke-width:3.5}
.shown{padding-block-start:var(--s4);border-block-start:3px double var(--brass)}
.content>.shown{margin-block-start:var(--s6)}
.shown>*+*{margin-block-start:var(--s3)}
.shown>p{max-inline-size:42rem}
.shown-pair{display:grid;gap:var(--s5) var(--s6);grid-template-columns:minmax(0,1fr);align-items:start}
.shown-pair>*{min-inline-size:0}
.shown-pair>div+.chart-box{margin-block-start:var(--s2)}
.shown-halves{display:grid;gap:var(--s5) var(--s6);grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr))}
.shown-halves>*{min-inline-size:0}
.shown-halves h3{font-size:var(--t1);font-family:var(--text);margin-block-end:var(--s2)}
.shown-note{font-size:var(--t0);color:var(--soft);max-inline-size:42rem}
.shown table{font-size:var(--t0)}
.shown caption{font-weight:400;color:var(--soft)}
.shown th[scope=row]{min-inline-size:6.5rem}
.figure-links{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0 var(--s5)}
.figure-links :is(a,span){display:inline-flex;align-items:center;min-block-size:2.75rem}
.figure-links [aria-current]{font-weight:var(--bold);border-block-end:3px double var(--brass)}
.digest{font:.875em/1.5 ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.place-list{list-style:none;padding:0;columns:14rem;column-gap:var(--s6)}
.place-list>li{break-inside:avoid;padding-block-end:var(--s4)}
.place-list ul{list-style:none;padding:0}
.place-list li li a{display:inline-flex;align-items:center;min-block-size:2.75rem}
@media (min-width:40rem){.chart-box{max-inline-size:30rem}.chart text{font-size:11.5px}.chart .chart-mark{font-size:10px}}
@media (min-width:60rem){.shown-pair{grid-template-columns:minmax(0,30rem) minmax(0,1fr)}}
@media print{.shown-pair{grid-template-columns:minmax(0,9cm) minmax(0,1fr)}.shown-pair,.shown h2{break-inside:avoid}.chart-box{max-inline-size:9cm}.chart-part{fill:#777}.shown{break-inside:auto}.figure-links.only-screen{display:none}}
`;
