// How an A4 sheet looks: black on white, one fact a line, 16 to 18 points for reading, 26 for the heading, at most 24
// characters a line, ruled tables, page numbers at the foot.

import { formStyle } from './form/form-style';

/** Rare characters follow in the same order as on the slips. */
const family = "'Sheet','HanaMinB','BabelStone Han'";

/** Millimetres that blocks may fill on a page, between its head and its foot. */
export const a4RoomMm = 256;

/** Lines closer together; sizes stay. */
const dense = `
.dense{line-height:1.25}
.dense p.s48{padding:0 0 1mm}
.dense hr{margin:2mm 0}
.dense .space{height:1mm}
.dense :is(.pair,.check,.columns,.choices){padding:.6mm 0}
.dense .banner{padding:.5mm;margin-bottom:2mm}
`;

/** The whole style sheet. Lengths on paper in mm and pt. */
export function a4Style(fonts: { readonly regular: string; readonly bold: string }): string {
  return `
@font-face{font-family:Sheet;font-weight:400;src:url(${fonts.regular}) format('woff2')}
@font-face{font-family:Sheet;font-weight:700;src:url(${fonts.bold}) format('woff2')}
@page{size:A4;margin:0}
*{box-sizing:border-box;margin:0;padding:0}
body{font:400 17pt/1.4 ${family};font-variant-numeric:tabular-nums;color:#000;background:#fff;overflow-wrap:anywhere}
.page,.measure{width:210mm;padding:0 28mm;position:relative}
.page{height:297mm;break-after:page}
.page:last-child{break-after:auto}
.page main{padding-top:18mm}
header{position:absolute;top:9mm;left:28mm;right:28mm;font-size:12pt;text-align:right}
footer{position:absolute;bottom:10mm;left:28mm;right:28mm;font-size:12pt;text-align:center}
main{display:block}
.item{display:flow-root}
p{max-width:24em}
.center{max-width:none;text-align:center}
.right{max-width:none;text-align:right}
.bold{font-weight:700}
.s24,.s28{font-size:16pt}
.s32,.s36{font-size:17pt}
.s40{font-size:18pt}
.s48{font-size:26pt}
.s56{font-size:28pt}
.s72{font-size:34pt;letter-spacing:.06em}
.s96{font-size:44pt}
.s120{font-size:54pt}
p.s48{line-height:1.35;padding:1mm 0 2mm}
hr{border:0;border-top:.5pt solid #000;margin:3.5mm 0}
.space{height:2mm}
.pair{display:grid;grid-template-columns:38mm 1fr;align-items:baseline;gap:4mm;padding:1.3mm 0;border-bottom:.35pt solid #777}
.pair>:first-child{font-size:16pt}
.check{display:grid;gap:0 3mm;align-items:baseline;padding:1.3mm 0;border-bottom:.35pt solid #777}
.check .mark{font-size:18pt}
.check.short{grid-template-columns:9mm 1fr auto}
.check.long{grid-template-columns:9mm 1fr}
.check.long .note{grid-column:2}
.check .note{font-size:16pt}
.choices{display:flex;flex-wrap:wrap;gap:0 14mm;padding:1.3mm 0;border-bottom:.35pt solid #777}
.choices .mark{font-size:18pt;margin-right:3mm}
.item:has(+.item>hr)>.pair,.item:has(+.item>hr)>.check,.item:has(+.item>hr)>.columns{border-bottom:0;padding-bottom:0}
.columns{display:grid;grid-template-columns:repeat(12,1fr);gap:3mm;align-items:baseline;padding:1.6mm 0;border-bottom:.35pt solid #777}
${Array.from({ length: 12 }, (_, i) => `.w${i + 1}{grid-column:span ${i + 1}}`).join('')}
.box{width:60mm;height:30mm;margin:3mm 0;padding:1.5mm;border:.5pt solid #000;font-size:14pt}
.qr{display:block;width:32mm;height:32mm;margin:1mm auto}
.beside{display:grid;grid-template-columns:32mm 1fr;gap:6mm;align-items:center;padding-top:2mm}
.beside .qr{margin:0}
.beside p{text-align:left}
.beside .lines{display:grid;grid-template-columns:1fr 1fr;gap:0 5mm}
.beside p{grid-column:1/-1}
.beside .signature{padding-top:11mm;gap:2mm;white-space:nowrap}
.beside .signature:last-child:nth-child(odd of .signature){grid-column:1/-1}
.signature{display:grid;grid-template-columns:auto 1fr;gap:4mm;align-items:end;padding-top:16mm}
.signature .line{border-bottom:.5pt solid #000}
.tear{margin-top:6mm;padding-top:2mm;border-top:1pt dashed #000;font-size:14pt;text-align:center}
.banner{border:2pt solid #000;padding:1.5mm;margin-bottom:4mm;font-size:20pt;font-weight:700;text-align:center}
${formStyle}
${dense}`;
}
