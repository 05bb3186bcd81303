/** A small writer of line charts as SVG: both axes from 0 to 1. */

/** A line of points, each from 0 to 1 both ways; what is outside is drawn at the edge. */
export interface Series {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Whether each point is marked by a dot; for few points. */
  readonly dots?: boolean;
}

/** A chart's words and lines. */
export interface Chart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
  /** A dashed line from 0,0 to 1,1. */
  readonly diagonal?: boolean;
}

const WIDTH = 640;
const HEIGHT = 520;
const LEFT = 70;
const TOP = 50;
const RIGHT = 20;
const BOTTOM = 60;
/** Okabe and Ito's palette, which the colour-blind tell apart. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const acrossOf = (x: number) => (LEFT + clamp(x) * (WIDTH - LEFT - RIGHT)).toFixed(1);
const downOf = (y: number) => (HEIGHT - BOTTOM - clamp(y) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Draws a chart. @returns a whole SVG document that ends with a line end */
export function chartSvg({ title, xLabel, yLabel, series, diagonal = false }: Chart): string {
  const middle = (LEFT + WIDTH - RIGHT) / 2;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${middle}" y="28" text-anchor="middle" font-size="17">${escaped(title)}</text>`,
  ];
  for (let tick = 0; tick <= 10; tick += 2) {
    const value = tick / 10;
    const [x, y] = [acrossOf(value), downOf(value)];
    parts.push(
      `<path d="M${x} ${downOf(0)}V${downOf(1)}M${acrossOf(0)} ${y}H${acrossOf(1)}" stroke="#ddd"/>`,
      `<text x="${x}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${value.toFixed(1)}</text>`,
      `<text x="${LEFT - 8}" y="${y}" dy="4" text-anchor="end">${value.toFixed(1)}</text>`,
    );
  }
  parts.push(
    `<path d="M${acrossOf(0)} ${downOf(1)}V${downOf(0)}H${acrossOf(1)}" fill="none" stroke="#333"/>`,
    `<text x="${middle}" y="${HEIGHT - 14}" text-anchor="middle">${escaped(xLabel)}</text>`,
    `<text transform="translate(20 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${escaped(yLabel)}</text>`,
  );
  if (diagonal)
    parts.push(
      `<path d="M${acrossOf(0)} ${downOf(0)}L${acrossOf(1)} ${downOf(1)}" stroke="#777" stroke-dasharray="5 4"/>`,
    );
  for (const [i, { label, points, dots }] of series.entries()) {
    const colour = COLOURS[i % COLOURS.length] ?? '#000';
    const line = points.map(({ x, y }) => `${acrossOf(x)},${downOf(y)}`).join(' ');
    parts.push(`<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    if (dots)
      for (const { x, y } of points)
        parts.push(`<circle cx="${acrossOf(x)}" cy="${downOf(y)}" r="4" fill="${colour}"/>`);
    const y = TOP + 18 + i * 20;
    parts.push(
      `<path d="M${LEFT + 14} ${y}h24" stroke="${colour}" stroke-width="3"/>`,
      `<text x="${LEFT + 46}" y="${y + 4}">${escaped(label)}</text>`,
    );
  }
  return `${parts.join('\n')}\n</svg>\n`;
}
