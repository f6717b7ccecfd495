/**
 * The style of every published page, inlined: a page stands alone, with no script, no font and nothing fetched. All of it
 * hangs on `.page`, so that a preview can show the page inside another document.
 */
export const pageStyle = `body{margin:0}
.page{--ink:#1d1d1f;--quiet:#4a4d55;--ground:#fff;--line:#c9ccd3;--head:#eef2fb;--link:#0b50d0;color:var(--ink);background:var(--ground);font:1rem/1.65 system-ui,"Malgun Gothic","Apple SD Gothic Neo","Noto Sans KR","Pretendard GOV",sans-serif;min-height:100vh;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){.page{--ink:#f1f2f4;--quiet:#c0c4cc;--ground:#16181c;--line:#4b505a;--head:#232833;--link:#9dbdff}}
.page :is(header,main,footer){max-width:60rem;margin:0 auto;padding:1rem 1.25rem}
.page header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;color:var(--quiet)}
.page nav{display:flex;flex-wrap:wrap;gap:1rem}
.page h1{font-size:1.75rem;line-height:1.3;margin:.5rem 0}
.page h2{font-size:1.25rem;margin:2.5rem 0 .5rem}
.page a{color:var(--link)}
.page a:focus-visible,.page .scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.page .skip{position:absolute;left:-100vw}
.page .skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem 1rem}
.page .quiet,.page caption,.page footer{color:var(--quiet)}
.page dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.25rem 1.25rem;margin:0}
.page dt{color:var(--quiet)}
.page dd{margin:0}
.page .scroll{overflow-x:auto}
.page table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
.page caption{text-align:start;padding:.25rem 0}
.page :is(th,td){border-block-end:1px solid var(--line);padding:.5rem .75rem;text-align:start;vertical-align:top}
.page thead th{background:var(--head);border-block-start:2px solid var(--ink);white-space:nowrap}
.page tbody th{font-weight:600}
.page .date{white-space:nowrap}
.page .number{text-align:end;white-space:nowrap}
.page ul{margin:0;padding-inline-start:1.25rem}
.page code{font-size:.875rem}
@media print{.page{--ground:#fff;--ink:#000;--quiet:#333;--line:#999;--head:#eee;--link:#000}.page nav,.page .skip{display:none}}`
