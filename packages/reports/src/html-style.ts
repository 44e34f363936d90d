/** The style of a page: high contrast, no fonts or images from elsewhere, narrow screens, and A4 when printed. */
export const pageStyle = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#0b0c0c;font:1rem/1.45 Arial,Helvetica,"Liberation Sans",sans-serif}
.wide{max-width:70rem;margin:0 auto;padding:0 1.25rem}
header{background:#12304a;color:#fff}
header .wide{padding-top:1.5rem;padding-bottom:1.5rem}
h1{margin:0;font-size:2rem;line-height:1.15}
header p{margin:.35rem 0 0}
header .who{font-size:1.25rem}
.notice{margin:1.5rem 0 0;padding:.75rem 1rem;border-left:.5rem solid #12304a;background:#f1f4f6}
.notice p{margin:0}
.notice p+p{margin-top:.25rem}
.notice .key{margin:.25rem 0 .75rem}
h2{margin:2.5rem 0 .25rem;font-size:1.5rem;line-height:1.2}
h3{margin:0;font-size:1.125rem;line-height:1.25}
.key{margin:.75rem 0 0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.5rem}
table{width:100%;border-collapse:collapse;margin:.75rem 0 0}
caption{text-align:left;color:#383f43;padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.75rem 1rem .75rem 0;border-bottom:1px solid #8a9499;font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:700;border-bottom:2px solid #0b0c0c;padding-top:.25rem;padding-bottom:.25rem}
.scores{table-layout:fixed}
.scores thead th:nth-child(1){width:30%}
.scores thead th:nth-child(2){width:19%}
.scores thead th:nth-child(3){width:23%}
.question{margin:.25rem 0 0;color:#383f43}
.value{font-size:1.75rem;line-height:1.1;font-weight:700;font-variant-numeric:tabular-nums}
.per{font-size:1rem;font-weight:400;white-space:nowrap}
.parts,.movement,.target,.says,.why{margin:.35rem 0 0}
.why{font-weight:700}
.tag{display:inline-block;padding:.2rem .6rem;border:2px solid #0b0c0c;font-weight:700}
.tag span{margin-right:.35rem;white-space:nowrap}
ul.plain{margin:0;padding:0;list-style:none}
ul.plain li+li{margin-top:.35rem}
.groups{margin:0 0 .5rem}
.groups caption{font-weight:700;color:#0b0c0c}
.groups th,.groups td{padding-top:.35rem;padding-bottom:.35rem;border-bottom-color:#c5ccd0}
.none{color:#383f43}
figure{margin:.5rem 0 0}
figure svg{display:block;width:100%;height:auto}
.bullet svg{max-width:16rem}
.spark svg{max-width:7.5rem}
.spark figcaption{font-size:.875rem;color:#383f43}
.bars svg{max-width:45rem}
.points{margin:1.25rem 0 0}
.points+ul{margin:.35rem 0 0;padding-left:1.25rem}
.contents{margin:1.25rem 0 0;padding-left:1.25rem;columns:18rem}
.figures th,.figures td{padding:.4rem .6rem;border-bottom-color:#c5ccd0;overflow-wrap:break-word}
.figures th:first-child{padding-left:0}
.flag{border-bottom:2px solid #0b0c0c}
a{color:#12436d}
footer{margin:2.5rem 0 0;padding:1rem 0 2rem;border-top:2px solid #12304a;color:#383f43;font-size:.9375rem;overflow-wrap:anywhere}
footer th,footer td{padding-top:.4rem;padding-bottom:.4rem}
footer h2{font-size:1.25rem;margin-top:1rem;color:#0b0c0c}
.narrow-only{display:none}
@media screen and (max-width:45rem){
h1{font-size:1.5rem}
.stack,.stack tbody,.stack tr,.stack td,.stack th[scope=row]{display:block;width:auto}
.stack caption{display:block}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack tr{border-bottom:2px solid #0b0c0c;padding:.75rem 0}
.stack td,.stack th[scope=row]{border:0;padding:.3rem 0}
.stack .narrow-only{display:block;font-weight:700}
}
@media print{
@page{size:A4;margin:15mm}
body{font-size:9.5pt}
.wide{max-width:none;padding:0}
header{background:none;color:#000;border-bottom:2pt solid #000}
header .wide{padding:0 0 6pt}
h1{font-size:17pt}
h2{font-size:13pt;margin-top:12pt;break-after:avoid}
h3{font-size:10.5pt}
.value{font-size:14pt}
th,td{padding:4pt 8pt 4pt 0}
tr,figure{break-inside:avoid}
caption,thead{break-inside:avoid;break-after:avoid}
tbody tr:first-child{break-before:avoid}
thead{display:table-header-group}
.scores thead th:nth-child(3){width:26%}
.tag{padding:1pt 4pt;border-width:1pt}
.tag,.shade{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.figures{font-size:8pt}
.figures th,.figures td{padding:2pt 3pt}
nav{display:none}
}
`.trim();
