/** A case's life: the picture of its way, facts of steps, and the forms that record them. */
export const life = `
.ruled>h2+.small{margin-block-start:var(--s1)}
ul.plain{list-style:none}
ul.plain{padding:0}ul.plain>li+li{margin-block-start:var(--s1)}
.tag-late{background:var(--brick-wash);border-color:var(--brick);color:var(--brick)}
.tag{white-space:normal}
.in-english{font-family:var(--sans);line-height:1.55}
.case-way{list-style:none;padding-inline-start:1.75rem;margin-block-start:var(--s4)}
.station{position:relative;padding-block-end:var(--s5)}
.station::before{content:"";position:absolute;inset-inline-start:-1.75rem;inset-block-start:.35em;inline-size:1rem;block-size:1rem;border:2px solid var(--edge);border-radius:50%;background:var(--paper);z-index:1}
[lang=ur] .station::before{inset-block-start:.85em}
.station:not(:last-child,.station-beside)::after{content:"";position:absolute;inset-inline-start:calc(-1.75rem + .5rem - 1px);inset-block:1rem -.4rem;border-inline-start:2px solid var(--line)}
.station-reached::before{background:var(--teal);border-color:var(--teal)}
.station-reached:not(:last-child)::after{border-color:var(--teal)}
.station-rests::before{inset-inline-start:-2rem;inline-size:1.5rem;block-size:1.5rem;margin-block-start:-.25rem;border:5px double var(--paper);outline:2px solid var(--teal)}
.station-rests:not(:last-child)::after{border-inline-start-style:dashed;border-color:var(--line)}
.station-beside{border-block-start:1px solid var(--line);padding-block-start:var(--s3)}
.station-beside::before{border-style:dashed;inset-block-start:1.1em}
.station h3{font-size:var(--t1)}
.station-rests h3{font-size:var(--t2)}
.station-state strong{color:var(--teal)}
.way-clocks{list-style:none;padding:0;margin-block-start:var(--s2);display:grid;grid-template-columns:minmax(0,1fr);gap:var(--s3)}
.way-clock{line-height:var(--lead-tight)}
.way-clock a{display:inline-block;padding-block:.15rem}
.bar{display:block;inline-size:100%;block-size:.875rem;margin-block:var(--s1)}
[dir=rtl] .bar{transform:scaleX(-1)}
.bar-ground{fill:var(--line)}.bar-allowed{fill:var(--teal)}.bar-late{fill:var(--brick)}.bar-today{fill:var(--ink)}
.clock-state{color:var(--soft)}
.way-ended{margin-block-start:var(--s2);font-size:var(--t0)}
.way-ended summary{min-block-size:2.75rem;align-content:center;color:var(--soft);cursor:pointer}
.way-ended ul{padding-inline-start:1.25rem}
.way-ended li+li{margin-block-start:var(--s2)}
@media (min-width:48rem){.way-clocks>li{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,4fr);gap:0 var(--s5);align-items:start}.way-clocks>li>.bar{grid-column:2;grid-row:1;margin-block-start:.4rem}.way-clocks>li>.way-clock{grid-column:1;grid-row:1/3}.way-clocks>li>p:last-child{grid-column:2}}
.facts{margin-block:var(--s1);display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:0 var(--s5)}
.facts>div{display:flex;flex-wrap:wrap;gap:0 var(--s2)}
.facts dt{color:var(--soft)}
.facts dt::after{content:":"}
.facts dd{min-inline-size:0;overflow-wrap:anywhere}
.long-code{font:1em/1.4 ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.details>span+span::before{content:" · "}
.of-step{display:flex;flex-wrap:wrap;gap:0 var(--s4)}.of-step a{min-block-size:1.75rem}
.struck>p:first-child strong,.struck .facts{text-decoration:line-through;text-decoration-color:var(--brick)}
.titled caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.panel ul.plain{padding:0}
.more-offers summary{min-block-size:2.75rem;align-content:center;color:var(--teal);cursor:pointer}
.more-offers[open] summary{margin-block-end:var(--s2)}
.timeline-step:target{background:var(--brass-wash);box-shadow:0 0 0 var(--s2) var(--brass-wash)}
.offers{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:var(--s2)}
.offers .button{font-weight:400;padding-inline:var(--s4);text-align:start}
.all-steps{columns:17rem auto;column-gap:var(--s5)}
.all-steps section{break-inside:avoid-column;margin-block-end:var(--s4)}
.all-steps h3{font-size:var(--t1)}
.all-steps ul{list-style:none;padding:0}
.all-steps li a{display:block;padding-block:var(--s1);min-block-size:2rem}
.error-summary[autofocus]{scroll-margin-block-start:100vh}
.when{display:flex;flex-wrap:wrap;align-items:end;gap:var(--s3) var(--s5)}.when>.field:first-child{flex:1 1 20rem}.when>.field:last-child{flex:0 1 11rem}
.form>:is(.when,.sealed-fields)+*,.form>.field+:is(.when,.sealed-fields){margin-block-start:var(--s5)}
.section-fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:var(--s2) var(--s3);margin-block-start:var(--s2)}
.field-wrong .section-fields .input:not([aria-invalid]){border:1px solid var(--edge)}
.step-form .choices{grid-template-columns:repeat(auto-fill,minmax(min(11rem,100%),1fr));margin-block-start:var(--s2)}
.step-form .choice{min-block-size:2.75rem;padding-block:var(--s1)}
.sealed-fields{border:1px solid var(--line);border-inline-start:4px double var(--brass);border-radius:var(--radius);padding:var(--s4);background:var(--sheet)}
.sealed-fields h2{font-size:var(--t2)}
.moved{list-style:none;padding:0}
.moved>li+li{margin-block-start:var(--s3);border-block-start:1px solid var(--line);padding-block-start:var(--s3)}
.counting{padding-inline-start:1.5rem}
.counting li+li{margin-block-start:var(--s2)}
@media print{
.no-print,.staff-band,.staff-waiting,.details>:has(.staff-name),body:has(.case-way) :is(.fold,.panel-done,.summary-list>div:has(.case-people)){display:none}
body:has(.case-way) .summary-list>div{padding-block:var(--s1)}
.way-ended::details-content{content-visibility:visible;block-size:auto;opacity:1}
.way-ended summary{list-style:none;min-block-size:0}
.way-clocks{gap:var(--s1)}
.way-clocks>li{display:grid;grid-template-columns:3fr 2fr;gap:0 var(--s4)}
.way-clocks>li>:is(.bar,p:last-child){grid-column:2}
.way-clocks>li>.bar{grid-row:1}
.way-clocks>li>.way-clock{grid-column:1;grid-row:1/3}
.station{padding-block-end:var(--s3)}
.bar-allowed{fill:#777}.bar-late{fill:#000}
.way-clocks>li{break-inside:avoid}
}
`;
