/** What only the page that checks a receipt has: files to choose, exact values, words shown on request. */
export const verifyPage = `
[hidden]{display:none!important}
.leave-link{white-space:nowrap;display:flex;align-items:center;gap:var(--s2);min-block-size:2.75rem;padding-inline:var(--s3);border-radius:var(--radius);background:var(--on-band);color:#0b3f45;font-weight:var(--bold);line-height:1.2;text-decoration:none}
[lang=ur] .leave-link{line-height:1.6;font-size:1rem}
[lang=ur] .leave-link span{padding-block-end:.35rem}
[dir=rtl] .leave-link .icon{transform:scaleX(-1)}
.leave-link:hover{background:#fff}
@media (max-width:26rem){.leave-link .icon{display:none}.leave-link{font-size:.9375rem}}
.save{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s3) var(--s5)}
.save>p{flex:1 1 20rem}
code,.command{font-family:ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace;font-size:.9375em;line-height:1.5;overflow-wrap:anywhere}
.code{overflow-wrap:normal;white-space:nowrap}
.save+.form{margin-block-start:var(--s5)}
.command{display:block;padding:var(--s3);background:var(--sheet);border:1px solid var(--line)}
#f-keys,#f-promise{font-family:ui-monospace,"Cascadia Mono","Noto Sans Mono","DejaVu Sans Mono",monospace;font-size:.9375rem;line-height:1.5}
.file{position:relative;display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2) var(--s3);padding-block:var(--s2)}
.file input{position:absolute;inset:0;inline-size:100%;opacity:0;cursor:pointer}
.file .button{min-block-size:2.25rem;padding-inline:var(--s4);border-width:1px}
.file:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}
.file-name{min-inline-size:0;overflow-wrap:anywhere;font-size:var(--t0)}
.result{min-block-size:4rem;scroll-margin-block-start:4.5rem}
.result:empty{min-block-size:0}
.result>*+*{margin-block-start:var(--s4)}
.panel-wrong{background:var(--brick-wash);border-color:var(--brick);border-inline-start:6px solid var(--brick)}
.panel-wrong h2{color:var(--brick)}
.panel .line{display:block}
.panel .line+.line{margin-block-start:var(--s1)}
.panel pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:var(--s3);margin:var(--s2) 0 0;background:var(--sheet);border:1px solid var(--line);font:inherit}
.result .panel h3{margin-block:var(--s4) 0;font:inherit;font-weight:var(--bold)}
.panel .summary-list>div:last-child{border-block-end:0}
`;
