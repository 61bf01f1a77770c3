/**
 * Charts and the pages of figures. Marks have 3:1 on their ground and texts
 * 4.5:1, in light, dark and on paper; what tells marks apart is their form or pattern.
 */
export const figures = `
.chart-box{max-inline-size:25rem;container-type:inline-size}
.chart{display:block;inline-size:100%;block-size:auto;overflow:visible}
.chart text{fill:var(--ink);font-size:14px;font-family:var(--text)}
.chart :is(.chart-value,.chart-group,.chart-over){font-weight:var(--bold)}
.chart .chart-group{fill:var(--brass-ink)}
.chart .chart-mark{font-size:12px;paint-order:stroke;stroke:var(--paper);stroke-width:3px}
.chart-bar,.chart-dot,.chart-field-solid:not([fill]){fill:var(--teal)}
.chart-part{fill:var(--brass)}
.chart-ground,.chart-untold,.chart-field-empty:not([fill]){fill:var(--sheet)}
.chart-clear{fill:var(--paper)}
.chart-hatch{stroke:var(--teal);stroke-width:1.5}
.chart-band,.chart-field{stroke:var(--teal)}
.chart-untold{stroke:var(--edge)}
.chart-untold,.chart-field-empty{stroke-dasharray:3}
.chart-line{stroke:var(--brass)}
.chart-grid{stroke:var(--line)}
.chart-range{stroke:var(--teal);stroke-width:3;fill:none}
.chart-on{stroke-dasharray:4}
.chart-middle{fill:var(--paper);stroke:var(--teal);stroke-width:3}
.shown{padding-block-start:var(--s4);border-block-start:3px double var(--brass)}
.shown p{max-inline-size:42rem}
.shown-pair{display:grid;gap:var(--s5) var(--s6);grid-template-columns:minmax(0,1fr);align-items:start}
.flow>.shown-pair>*+*{margin:0}
.shown :is(table,.soft){font-size:var(--t0)}
.shown caption{font-weight:400}
.shown th[scope=row]{min-inline-size:6.5rem}
.figure-links{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0 var(--s5)}
.figure-links a{display:inline-flex;align-items:center;min-block-size:2.75rem}
.figure-links [aria-current]{font-weight:var(--bold);border-block-end:3px double var(--brass)}
@media (min-width:40rem){.chart-box{max-inline-size:30rem}}
@container (min-width:26rem){.chart text{font-size:11.5px}.chart .chart-mark{font-size:10px}}
@media (min-width:60rem){.shown-pair{grid-template-columns:minmax(0,30rem) minmax(0,1fr)}.shown-pair:has(h3){grid-template-columns:1fr 1fr}}
@supports selector(::details-content){@media print,(min-width:60rem){.shown details::details-content{content-visibility:visible}.shown details>.soft{margin-block-start:var(--s4)}.shown summary{display:none}}}
@media print{.chart-box{max-inline-size:8cm}.shown-pair{grid-template-columns:8cm minmax(0,1fr)}.shown-pair:has(th:nth-child(4)){grid-template-columns:minmax(0,1fr)}.shown{break-inside:avoid}td .key{white-space:normal;font-size:.8em}.figure-nav{display:none}}
`;
