/** The first page and the dossiers: ways on, claims, comparisons, promises, sources. */
export const publicPages = `
.opening{padding-block:var(--s4) var(--s2);max-inline-size:46rem}
.opening .lead{margin-block-start:var(--s4)}
.ways{list-style:none;margin-block-start:var(--s3);border-block-start:3px double var(--brass)}
.way{display:flex;align-items:flex-start;gap:var(--s4);padding-block:var(--s4);border-block-end:1px solid var(--line);color:inherit;text-decoration:none}
.way .icon{inline-size:2rem;block-size:2rem;color:var(--teal);margin-block-start:.2rem}
.way strong{font-family:var(--head);font-size:var(--t2);line-height:var(--lead-tight);color:var(--teal);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.22em}
[lang=ur] .way strong{text-underline-offset:.5em}
.way-text{display:block;margin-block-start:var(--s1);max-inline-size:40rem}
.way:hover{background:var(--wash)}.way:hover strong{text-decoration-thickness:2px}
.kept{display:grid;gap:var(--s5) var(--s6)}
.kept>section+section{margin-block-start:0}
.kept ul{list-style:none;margin-block-start:var(--s3)}
.kept li{padding-block:var(--s2);border-block-start:1px solid var(--line)}
.kept h2{font-size:var(--t2)}
.content>.kept{margin-block-start:var(--s6)}
@media (min-width:48rem){
.kept{grid-template-columns:1fr 1fr}
.ways{display:grid;grid-template-columns:repeat(3,1fr);column-gap:var(--s6)}
.way{flex-direction:column;gap:var(--s3);border:0;block-size:100%}
}
.ruled{border-block-start:1px solid var(--line);padding-block-start:var(--s4)}
.ruled h2{font-size:var(--t2)}
.eyebrow{color:var(--brass-ink);font-size:var(--t0)}
.note{border-inline-start:4px double var(--brass);padding-inline-start:var(--s4);max-inline-size:42rem}
.dossier-head>*+*{margin-block-start:var(--s2)}
.dossier-head h1{max-inline-size:46rem}
[lang=ur] .dossier-head .eyebrow+h1{padding-block-start:.35em}
.dossier-head :is(.note,.note+p){margin-block-start:var(--s4)}
.content-reading>:is(section,*+nav){margin-block-start:var(--s6)}
.content-reading>.help-lines{margin-block-start:var(--s5)}
:is(.claim-text,.promise-text,h1,h2 a)>[lang]{display:block}
.dossier-list{list-style:none}
.dossier-list li{padding-block:var(--s4);border-block-start:1px solid var(--line)}
.dossier-list li:first-child{border-block-start:3px double var(--brass)}
.topic{display:grid;gap:var(--s2) var(--s5);padding-block:var(--s4);border-block-start:1px solid var(--line);margin-block-start:var(--s2)}
h2+.topic{border-block-start:3px double var(--brass)}
.topic+.topic{margin-block-start:0}
@media (min-width:48rem){.topic{grid-template-columns:13rem 1fr}}
.topic h3{font-size:var(--t1);line-height:var(--lead-tight)}
.claims{display:grid;gap:var(--s5);min-inline-size:0}
.claim{min-inline-size:0;max-inline-size:40rem}
.figure{line-height:var(--lead-tight);margin-block-end:var(--s1)}
.figure b{font-family:var(--head);font-size:2.25rem;font-weight:var(--bold);line-height:1.1;color:var(--teal);font-variant-numeric:lining-nums}
[lang=ur] .figure b{line-height:1.7;font-size:2.125rem}
.kept .figure b{display:block}
.attribution{font-size:var(--t0);color:var(--soft)}
.attribution cite{font-style:normal;font-weight:var(--bold);color:var(--ink)}
.compare-box h3{font-size:var(--t1)}
.compare{display:grid;border:1px solid var(--edge);border-radius:var(--radius);background:var(--sheet);margin-block-start:var(--s2)}
.compare>div{padding:var(--s4) var(--s5);min-inline-size:0}
.compare>div+div{border-block-start:1px solid var(--edge)}
.speaker{font-weight:var(--bold);border-block-end:1px solid var(--line);padding-block-end:var(--s1);margin-block-end:var(--s2)}
@media (min-width:48rem){.compare{grid-template-columns:1fr 1fr}.compare>div+div{border-block-start:0;border-inline-start:3px double var(--brass)}}
.beside{margin-block-start:var(--s3);border-inline-start:3px solid var(--line);padding-inline-start:var(--s4)}
del{color:var(--soft)}
.promise{padding-block:var(--s4);border-block-start:1px solid var(--line);max-inline-size:46rem}
.promise-text{font-family:var(--head);font-size:var(--t2);line-height:var(--lead-tight)}
.promise-state{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);align-items:baseline;margin-block-start:var(--s3)}
.promise-state>:last-child{flex:1 1 18rem}
.sources,.links{list-style:none}
.sources .small{padding-block-start:var(--s2)}
.sources li{padding-block:var(--s3);border-block-start:1px solid var(--line);max-inline-size:46rem}
:is(.sources li,.versions li,.claim,.promise):target{background:var(--brass-wash);box-shadow:0 0 0 .5rem var(--brass-wash)}
.versions{list-style:none;margin-block-start:var(--s5);border-block-start:3px double var(--brass)}
.versions li{padding-block:var(--s4);border-block-end:1px solid var(--line)}
.versions h2{font-size:var(--t2)}
.versions .tag{font-family:var(--text);font-weight:400}
.counts{inline-size:auto;min-inline-size:min(26rem,100%)}
.counts td{text-align:end}
.counts thead th+th{text-align:end}
.counts tbody th{font-weight:400}
.counts tfoot :is(th,td){border-block:2px solid var(--brass) 0;font-weight:var(--bold)}
.print-foot{display:none}
.tongues{display:grid;gap:var(--s4) var(--s5)}
@media (min-width:48rem){.tongues{grid-template-columns:1fr 1fr;align-items:end}}
.tongues .input{block-size:3rem}
.tongues textarea.input{block-size:7rem}
.in-urdu .input{font-family:var(--nastaliq);line-height:1.9}
.tongues+.fold{margin-block-start:var(--s5)}
.preview>section+section{margin-block-start:var(--s5)}
.preview{border:1px dashed var(--edge);padding:var(--s4);background:var(--sheet)}
.command{display:block;padding:var(--s3);background:var(--sheet);border:1px solid var(--line);font:.9375em/1.5 ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.command>span{white-space:nowrap}
.key{word-break:break-all;white-space:pre-wrap}
td .key{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.command+.command{margin-block-start:var(--s2)}
`;
