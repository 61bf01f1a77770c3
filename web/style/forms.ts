/** Fields, choices, buttons, mistakes. Nothing that is to be touched is lower than 44 px. */
export const forms = `
.field{min-inline-size:0}
.form>.field+.field{margin-block-start:var(--s5)}
.label{display:block;font-weight:var(--bold)}
.question,.question .label{font-size:var(--t4);line-height:var(--lead-head)}
.question{font-size:clamp(1.5rem,1.3rem + 1vw,2rem)}
.question .label{font:inherit}
.optional{font-weight:400;font-size:var(--t0);color:var(--soft);letter-spacing:0}
.hint{margin-block-start:var(--s1)}
:is(h1,legend:has(h1))+.hint{margin-block-start:var(--s3)}
.mistake{margin-block-start:var(--s1);color:var(--brick)}
.field-wrong{border-inline-start:4px solid var(--brick);padding-inline-start:var(--s3)}
.input{display:block;inline-size:100%;min-block-size:3rem;margin-block-start:var(--s2);padding:var(--s2) var(--s3);background:var(--sheet);border:1px solid var(--edge);border-radius:var(--radius);line-height:var(--lead)}
[lang=ur] .input{padding-block:0}
textarea.input,[lang=ur] textarea.input{padding-block:var(--s2);resize:vertical}
.input:hover{border-color:var(--ink)}
.input:focus-visible{outline-offset:0;border-color:var(--ink)}
.field-wrong .input{border:2px solid var(--brick)}
.input-short{max-inline-size:10rem}.input-medium{max-inline-size:20rem}
.date-parts{display:grid;grid-template-columns:3.75rem minmax(0,11rem) 5rem;gap:var(--s2);margin-block-start:var(--s2)}
.part-label{font-size:var(--t0)}
.part-label+.input{margin-block-start:var(--s1)}
.choices{display:grid;gap:var(--s2);margin-block-start:var(--s4)}
.choice{display:flex;align-items:center;gap:var(--s3);min-block-size:3.25rem;padding:var(--s2) var(--s4);background:var(--sheet);border:1px solid var(--edge);border-radius:var(--radius);line-height:var(--lead-tight);cursor:pointer}
[lang=ur] .choice{padding-block:.1rem .45rem}
.choice input{flex:none;inline-size:1.5rem;block-size:1.5rem;margin:0;accent-color:var(--teal)}
.choice .icon{color:var(--teal)}
.choice-hint{display:block;font-size:var(--t0);color:var(--soft)}
.choice:hover{border-color:var(--ink)}
.choice:has(:checked){background:var(--wash);border-color:var(--teal);box-shadow:inset 0 0 0 1px var(--teal)}
.buttons{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s3)}
.form>.buttons{margin-block-start:var(--s5)}
.button{display:inline-flex;align-items:center;justify-content:center;gap:var(--s2);min-block-size:3rem;padding:var(--s2) var(--s5);border:2px solid var(--teal);border-radius:var(--radius);font-weight:var(--bold);line-height:var(--lead-tight);text-decoration:none;cursor:pointer}
[lang=ur] .button{padding-block:0 .3rem}
.button-primary{background:var(--teal);color:var(--on-teal)}
.button-primary:hover{background:var(--teal-press);border-color:var(--teal-press)}
.button-secondary{background:none;color:var(--teal)}
.button-secondary:hover{background:var(--wash)}
@media (max-width:30rem){.buttons .button{inline-size:100%}}
.flow>.form+.form{margin-block-start:var(--s6)}
.error-summary{border:1px solid var(--brick);border-inline-start-width:6px;border-radius:var(--radius);background:var(--brick-wash);padding:var(--s4)}
.error-summary h2{font-size:var(--t2);color:var(--brick)}
.error-summary ul{list-style:none;margin-block-start:var(--s2)}
.error-summary a{color:var(--brick);font-weight:var(--bold);display:inline-block;padding-block:var(--s1)}
.progress{color:var(--soft);font-size:var(--t0)}
.progress progress{appearance:none;display:block;inline-size:100%;block-size:4px;border:0;background:var(--line);margin-block-start:var(--s1)}
.progress ::-webkit-progress-bar{background:var(--line)}
.progress ::-webkit-progress-value{background:var(--brass)}
.progress ::-moz-progress-bar{background:var(--brass)}
`;
