// How an application form looks: a ruled table on white, 10.5 points for the dossier, 17 points for the resident.

/** Lengths on paper in mm and pt; only rules of form blocks, beside those of every A4 sheet (a4-style.ts). */
export const formStyle = `
.form .page,.form .measure{padding:0 18mm}
.form header,.form footer{left:18mm;right:18mm;font-size:9pt}
.form header{display:flex;justify-content:space-between;padding-bottom:1mm;border-bottom:.35pt solid #000}
.form{font-size:10.5pt;line-height:1.35}
.form p{max-width:none}
.f-title{position:relative;min-height:25mm;padding:1mm 27mm 0}
.f-title h1{padding-top:8mm;font-size:20pt;line-height:1.25;font-weight:700;text-align:center;letter-spacing:.12em;text-wrap:balance}
.f-title .qr{position:absolute;top:0;right:0;width:24mm;height:24mm;margin:0}
.f-mark{position:absolute;top:1mm;left:0;padding:.5mm 1.5mm;border:.5pt solid #000;font-size:9pt;white-space:nowrap}
.f-facts{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 6mm;padding:2mm 0 1.5mm}
.f-row{margin-top:-.5pt;border:.5pt solid #000}
.f-band{padding:1.1mm 2mm;font-weight:700;letter-spacing:.05em}
.f-pairs1,.f-opinion{display:grid;grid-template-columns:26mm 1fr}
.f-pairs2{display:grid;grid-template-columns:26mm 1fr 26mm 1fr}
.f-label{display:flex;align-items:center;justify-content:center;padding:1.1mm 1.5mm;text-align:center;text-wrap:balance}
.f-label+.f-value{border-left:.5pt solid #000}
.f-value{min-width:0;padding:1.1mm 2mm;align-content:center;white-space:pre-line}
.f-value+.f-label{border-left:.5pt solid #000}
.f-options{display:flex;flex-wrap:wrap;gap:.4mm 5mm;white-space:normal}
.f-option{display:inline-flex;align-items:flex-start;gap:1.2mm}
.f-pictures{display:flex;flex-wrap:wrap;gap:2mm;padding-top:1mm}
.f-pictures img{width:46mm;height:34.5mm;object-fit:contain;object-position:left top}
.f-tick{flex:none;width:1.15em;height:1.15em;margin-top:.1em;border:.6pt solid #000;font-weight:700;line-height:1.1em;text-align:center}
.f-table{font-size:9pt;display:grid;grid-template-columns:repeat(100,1fr)}
.f-table>span{min-width:0;padding:1mm 1.2mm;align-content:center;text-align:center}
.f-table>span+span{border-left:.5pt solid #000}
.f-head{font-weight:700}
.f-words{padding:1.6mm 2mm}
.f-words p+p{padding-top:.8mm}
.f-opinion{min-height:30mm}
.f-opinion .f-value{display:flex;flex-direction:column;padding:2mm}
.f-said{flex:1;padding-top:1mm;min-height:7mm}
.f-foot{display:grid;grid-template-columns:1fr auto auto;gap:10mm;padding-top:1mm}
.f-sign{display:grid;grid-template-columns:auto 1fr auto;gap:3mm;align-items:end;padding-top:3mm}
.f-ink{display:flex;align-items:flex-end;gap:3mm;min-height:16mm;border-bottom:.5pt solid #000}
.f-note{font-size:9pt}
.f-strokes{width:48mm;height:16mm;fill:none;stroke:#000;stroke-width:4;stroke-linecap:round;stroke-linejoin:round}
.form .banner{padding:.8mm;margin-bottom:2mm;font-size:12pt}
.form.large{font-size:17pt;line-height:1.4}
.large .f-title{padding:1mm 34mm 0 0}
.large .f-title h1{padding-top:11mm;font-size:24pt;letter-spacing:.04em;text-align:left}
.large .f-title .qr{width:32mm;height:32mm}
.large .f-title{min-height:33mm}
.large :is(.f-mark,.f-note){font-size:14pt}
.form.large :is(header,footer){font-size:11pt}
.large .f-facts{display:block}
.large .f-facts span{display:block}
.large .f-band{padding:1.6mm 2mm;font-size:18pt}
.large .f-pairs1{grid-template-columns:44mm 1fr}
.large :is(.f-label,.f-value){padding:1.6mm 2mm}
.large .f-label{justify-content:flex-start;text-align:left}
.large .f-words{padding:2.5mm 2mm}
.large .f-strokes{width:60mm;height:20mm}
.large .banner{font-size:18pt}
${Array.from({ length: 100 }, (_, i) => `.f${i + 1}{grid-column:span ${i + 1}}`).join('')}
`;
