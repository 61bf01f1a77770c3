/** Pieces of pages: panels, help-lines, codes, summaries, tags, tables, time lines. */
export const pieces = `
.panel{background:var(--sheet);border:1px solid var(--line);border-inline-start:4px double var(--brass);border-radius:var(--radius);padding:var(--s4) var(--s5)}
.panel-firm{border:2px solid var(--ink)}
.panel-done{background:var(--wash);border-color:var(--teal);border-inline-start:6px solid var(--teal)}
.panel :is(h1,h2,h3)+*{margin-block-start:var(--s2)}
.help-lines{background:var(--brass-wash);border-block:1px solid var(--brass);padding:var(--s4) clamp(var(--s4),3vw,var(--s5))}
.help-lines h2{font-size:var(--t3)}
.help-lines ul{list-style:none;display:grid;gap:var(--s3) var(--s5);margin-block-start:var(--s3);grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr))}
.help-lines li{display:flex;gap:var(--s3);align-items:flex-start}
.help-line{display:inline-flex;flex:none;align-items:center;gap:var(--s2);min-inline-size:6.25rem;min-block-size:2.75rem;color:var(--ink);font-family:var(--sans);line-height:1.2}
.help-line .icon{color:var(--brass-ink)}
.help-number{font-size:1.5rem;font-weight:600;font-variant-numeric:tabular-nums lining-nums}
.help-words{line-height:var(--lead-tight);padding-block-start:.5rem}
[lang=ur] .help-words{padding-block-start:0}
.help-state{display:block;color:var(--soft);font-size:var(--t0)}
.code-block{display:grid;grid-template-columns:repeat(3,max-content);justify-content:center;gap:var(--s2) clamp(var(--s4),5vw,var(--s6));padding:var(--s4);background:var(--sheet);border-block:3px double var(--brass);font:600 clamp(1.375rem,1rem + 2vw,1.875rem)/1.4 ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace;font-variant-numeric:tabular-nums slashed-zero;letter-spacing:.06em}
.summary-list>div{display:grid;align-items:baseline;gap:0 var(--s4);padding-block:var(--s3);border-block-end:1px solid var(--line)}
.flow:has(+.ruled)>.summary-list:last-child>div:last-child{border:0}
.summary-list dt{font-weight:var(--bold)}
.summary-list dd{display:flex;justify-content:space-between;align-items:baseline;gap:var(--s4)}
.summary-value{white-space:pre-line;min-inline-size:0;overflow-wrap:anywhere;overflow:clip;overflow-clip-margin:.5em}
.summary-change{padding-block:var(--s2)}
@media (min-width:40rem){.summary-list>div{grid-template-columns:minmax(10rem,1fr) 2fr}}
.summary-list>.summary-none{padding-block:0;font-size:var(--t0);color:var(--soft)}
@media (max-width:39.99rem){.summary-list>.summary-none{grid-template-columns:minmax(0,1fr) auto}}
.summary-none dt{font-weight:400}
:is(.points,.prose ul,.panel ul){padding-inline-start:1.5rem}
:is(.points,.prose ul,.panel ul) ::marker{font-family:var(--sans);color:var(--brass)}
.points li+li{margin-block-start:var(--s3)}
.read-back{font-size:var(--t3)}
.tag{display:inline-block;padding:0 .6em;border:1px solid var(--edge);border-radius:2em;font-size:var(--t0);line-height:1.7;color:var(--ink);background:var(--sheet);white-space:nowrap}
[lang=ur] .tag{line-height:1.9;padding-block-end:.15rem}
.tag-good{background:var(--wash);border-color:var(--teal);color:var(--teal-press)}
.tag-part{background:var(--brass-wash);border-color:var(--brass);color:var(--brass-ink)}
.tag-open{border-style:dashed}
.table-box{overflow-x:auto}
table{inline-size:100%;border-collapse:collapse;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:start;font-weight:var(--bold);padding-block-end:var(--s2)}
th,td{text-align:start;vertical-align:baseline;padding-block:var(--s2);padding-inline:0 var(--s3);border-block-end:1px solid var(--line)}
:is(th,td):last-child{padding-inline-end:0}
thead th{border-block-end:2px solid var(--brass);font-size:var(--t0)}
@media (max-width:39.99rem){
.table-cards,.table-cards :is(caption,tbody,tr,th,td){display:block}
.table-cards thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.table-cards tr{padding-block:var(--s3);border-block-end:1px solid var(--line)}
.table-cards tbody tr:first-child{border-block-start:2px solid var(--brass)}
.table-cards tbody :is(th,td){border:0;padding:0 0 var(--s1);overflow-wrap:anywhere}
.table-cards tbody td{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:0 var(--s3);align-items:baseline}
.table-cards td::before{content:attr(data-head);color:var(--soft);font-size:var(--t0)}
.table-cards td:empty{display:none}
}
.timeline{list-style:none;border-inline-start:2px solid var(--line);padding-inline-start:var(--s5)}
.timeline li{position:relative}
.timeline li+li{margin-block-start:var(--s4)}
.timeline li::before{content:"";position:absolute;inset-inline-start:calc(-1*var(--s5) - 7px);inset-block-start:.6em;inline-size:12px;block-size:12px;border:2px solid var(--teal);border-radius:50%;background:var(--paper)}
.timeline li:last-child::before{background:var(--teal)}
.timeline :is(time,.timeline-day){display:block;color:var(--soft);font-size:var(--t0)}
`;
