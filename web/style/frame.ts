/** The frame of a page: band with name, language and the way out; banners; the column; the foot. */
export const frame = `
.site-header{position:sticky;inset-block-start:0;z-index:2;background:var(--band);color:var(--on-band);border-block-end:3px double var(--brass)}
.site-header :focus-visible{outline-color:var(--focus-band)}
.site-bar{display:flex;align-items:center;gap:var(--s3);max-inline-size:calc(var(--reading) + 2*var(--s4));margin-inline:auto;padding-inline:var(--s4);min-block-size:3.75rem}
.site-name{display:flex;align-items:center;gap:var(--s2);min-block-size:2.75rem;margin-inline-end:auto;color:inherit;font-family:var(--head);font-size:var(--t3);line-height:1;text-decoration:none}
[lang=ur] .site-name span{padding-block-end:.5rem}
.site-name .mark{color:#e7c98d}
.site-lang{display:inline-flex;align-items:center;min-block-size:2.75rem;padding-inline:var(--s2);color:var(--on-band);line-height:1.2;font-size:1rem}
.site-lang[lang=ur]{padding-block-end:.4rem;font-size:1.0625rem}
.leave button{white-space:nowrap;display:flex;align-items:center;gap:var(--s2);min-block-size:2.75rem;padding-inline:var(--s3);border:0;border-radius:var(--radius);background:var(--on-band);color:#0b3f45;font-weight:var(--bold);line-height:1.2;cursor:pointer}
[lang=ur] .leave button{font-size:1rem;line-height:1.6}
[lang=ur] .leave span{padding-block-end:.35rem}
[dir=rtl] .leave .icon{transform:scaleX(-1)}
.leave button:hover{background:#fff}
.banner{padding:var(--s2) max(var(--s4),calc((100% - var(--reading))/2));background:var(--brass-wash);border-block-end:1px solid var(--brass);font-size:var(--t0)}
.banner strong{color:var(--brass-ink);margin-inline-end:var(--s1)}
.banner-insecure{background:var(--brick-wash);border-color:var(--brick)}
.banner-insecure strong{color:var(--brick)}
.content{inline-size:100%;padding:var(--s5) var(--s4) var(--s7);margin-inline:auto;flex:1 0 auto}
.content{max-inline-size:calc(var(--reading) + 2*var(--s4))}
.content.content-form>*{max-inline-size:var(--column)}
.content.content-form>.summary-list{max-inline-size:54rem}
.content>*+*,.flow>*+*,.form>*+*,.panel>*+*{margin-block-start:var(--s4)}
.content>*+:is(h2,section){margin-block-start:var(--s6)}
.content-form>section>*+*{margin-block-start:var(--s3)}
.content>p,.content>.lead,.prose{max-inline-size:42rem}
.back{display:inline-flex;align-items:center;gap:var(--s1);min-block-size:2.75rem;font-size:var(--t0)}
.back::before{content:"";inline-size:.5rem;block-size:.5rem;border-block-end:2px solid;border-inline-start:2px solid;rotate:45deg;margin-inline-end:var(--s1)}
[dir=rtl] .back::before{rotate:-45deg}
.prose li+li{margin-block-start:var(--s2)}
.site-footer{background:var(--wash);border-block-start:1px solid var(--line);padding:var(--s5) max(var(--s4),calc((100% - var(--reading))/2)) var(--s6)}
.site-footer>*+*{margin-block-start:var(--s3)}
.site-footer ul{list-style:none;display:flex;flex-wrap:wrap;column-gap:var(--s5)}
.site-footer li a{display:inline-flex;align-items:center;min-block-size:2.75rem}
.site-footer .small{color:var(--soft)}
@media (max-width:26rem){.site-bar{gap:var(--s1)}.leave .icon{display:none}.leave button{font-size:.9375rem}.site-name{font-size:1.375rem}}
@media (max-width:21rem){.site-bar{padding-inline:var(--s2)}.leave button,.site-lang{padding-inline:var(--s2)}}
`;
