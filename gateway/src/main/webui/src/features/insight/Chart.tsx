import { type ReactNode, useId } from 'react';
import { messages } from './messages';
import { thinned, ticks } from './scale';

type Row = { key: string; label: string; values: number[] };

type ChartProps = {
  title: string;
  /** What the picture says, for those who do not see it. */
  summary: string;
  /** Names the rows of the table, and then each value. */
  columns: string[];
  rows: Row[];
  legend?: ReactNode;
  children: ReactNode;
};

/** A picture of numbers with its title, and the same numbers as a table. */
export function Chart({ title, summary, columns, rows, legend, children }: ChartProps) {
  const id = useId();
  return (
    <figure
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-3 rounded-xl border border-line bg-surface p-4 shadow-card"
    >
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-[0.8125rem] font-semibold">
          {title}
        </h2>
        {legend}
      </figcaption>
      <div role="img" aria-label={summary}>
        {children}
      </div>
      <details className="mt-auto text-xs">
        <summary className="w-fit cursor-pointer rounded-md text-faint hover:text-ink">{messages.table}</summary>
        <div data-scroll className="mt-2 max-h-64 overflow-y-auto">
          <table className="w-full text-left tabular-nums">
            <caption className="sr-only">{title}</caption>
            <thead className="text-faint">
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className="py-1 pr-3 font-medium">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, label, values }) => (
                <tr key={key} className="border-t border-line">
                  <th scope="row" className="py-1 pr-3 font-normal">
                    {label}
                  </th>
                  {values.map((value, index) => (
                    <td key={columns[index + 1]} className="py-1 pr-3">
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

export const Legend = ({ items }: { items: [look: string, name: string][] }) => (
  <span aria-hidden className="flex gap-3 text-xs text-soft">
    {items.map(([look, name]) => (
      <span key={name} className="inline-flex items-center gap-1.5">
        <span className={`size-2.5 rounded-sm ${look}`} />
        {name}
      </span>
    ))}
  </span>
);

const WIDTH = 400;
const HEIGHT = 190;
const LEFT = 28;
const BOTTOM = 20;
const TOP = 8;
const MOST_LABELS = 6;
const HALF_LABEL = 20;

const innerHeight = HEIGHT - TOP - BOTTOM;
const innerWidth = WIDTH - LEFT;

/** The frame of a picture over time: lines with their numbers, and the names of some moments below. */
function TimeFrame({ rows, most, children }: { rows: Row[]; most: number; children: (y: Y, x: X) => ReactNode }) {
  const marks = ticks(most);
  const y: Y = (value) => TOP + innerHeight * (1 - value / marks.at(-1)!);
  const x: X = (index) => LEFT + (innerWidth * (index + 0.5)) / rows.length;
  const named = thinned(rows, MOST_LABELS);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full text-2xs" aria-hidden>
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={LEFT} x2={WIDTH} y1={y(mark)} y2={y(mark)} className="stroke-line" />
          <text x={LEFT - 6} y={y(mark) + 3.5} textAnchor="end" className="fill-faint">
            {mark}
          </text>
        </g>
      ))}
      {children(y, x)}
      {rows.map((row, index) =>
        named.has(row) ? (
          <text
            key={row.key}
            x={Math.min(x(index), WIDTH - HALF_LABEL)}
            y={HEIGHT - 5}
            textAnchor="middle"
            className="fill-faint"
          >
            {row.label}
          </text>
        ) : null,
      )}
    </svg>
  );
}

type Y = (value: number) => number;
type X = (index: number) => number;

/** Two bars side by side for each moment. */
export function PairBars({ rows, looks }: { rows: Row[]; looks: [string, string] }) {
  const width = Math.min(14, (innerWidth / rows.length) * 0.36);
  return (
    <TimeFrame rows={rows} most={Math.max(...rows.flatMap(({ values }) => values))}>
      {(y, x) =>
        rows.map(({ key, label, values }, index) =>
          values.map((value, side) => (
            <rect
              key={`${key}-${side}`}
              x={x(index) + (side === 0 ? -width - 0.5 : 0.5)}
              width={width}
              y={y(value)}
              height={y(0) - y(value)}
              rx={Math.min(2, width / 2)}
              className={looks[side]}
            >
              <title>{`${label}: ${value}`}</title>
            </rect>
          )),
        )
      }
    </TimeFrame>
  );
}

/** Two areas over each other: what is done, below all that there is. */
export function Areas({ rows, looks }: { rows: Row[]; looks: [string, string] }) {
  return (
    <TimeFrame rows={rows} most={Math.max(...rows.flatMap(({ values }) => values))}>
      {(y, x) =>
        looks.map((look, side) => {
          const points = rows.map(({ values }, index) => `${x(index).toFixed(1)},${y(values[side] ?? 0).toFixed(1)}`);
          return (
            <g key={look} className={look}>
              <polygon
                points={`${x(0)},${y(0)} ${points.join(' ')} ${x(rows.length - 1)},${y(0)}`}
                stroke="none"
                fillOpacity={0.16}
              />
              <polyline points={points.join(' ')} fill="none" strokeWidth={2} strokeLinejoin="round" />
            </g>
          );
        })
      }
    </TimeFrame>
  );
}

/** A bar across for each thing, with its number; the share of it that is late is in another colour. */
export function Bars({ rows, look }: { rows: Row[]; look: string }) {
  const most = Math.max(1, ...rows.map(({ values }) => values[0] ?? 0));
  return (
    <ul className="space-y-2">
      {rows.map(({ key, label, values: [value = 0, late = 0] }) => (
        <li key={key} className="grid grid-cols-[minmax(5rem,30%)_1fr_auto] items-center gap-3 text-xs">
          <span className="truncate text-soft">{label}</span>
          <span className="flex h-3 overflow-hidden rounded-sm bg-sunken">
            <span className="bg-danger" style={{ width: `${(late / most) * 100}%` }} />
            <span className={look} style={{ width: `${((value - late) / most) * 100}%` }} />
          </span>
          <span className="min-w-6 text-right font-medium tabular-nums">{value}</span>
        </li>
      ))}
    </ul>
  );
}
