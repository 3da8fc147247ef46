/** A time as C's `strftime` writes it, in the locale "C". */

import { Unsupported } from "./errors.js";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

interface Part {
  readonly value: number | string;
  readonly width?: number;
  readonly fill?: string;
}

const number = (value: number, width = 2, fill = "0"): Part => ({ value, width, fill });

function dayOfYear(date: Date): number {
  return (
    Math.round(
      (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - Date.UTC(date.getFullYear(), 0, 1)) / 864e5,
    ) + 1
  );
}

/** The week by ISO 8601, and the year that it belongs to. */
function isoWeek(date: Date): { year: number; week: number } {
  const thursday = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() + 4 - (date.getDay() || 7)));
  const year = thursday.getUTCFullYear();
  return { year, week: Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 864e5 + 1) / 7) };
}

const whole = (date: Date, format: string): Part => ({ value: strftime(date, format) });

const PARTS: Readonly<Record<string, (date: Date) => Part>> = {
  a: (date) => ({ value: DAYS[date.getDay()]!.slice(0, 3) }),
  A: (date) => ({ value: DAYS[date.getDay()]! }),
  b: (date) => ({ value: MONTHS[date.getMonth()]!.slice(0, 3) }),
  h: (date) => ({ value: MONTHS[date.getMonth()]!.slice(0, 3) }),
  B: (date) => ({ value: MONTHS[date.getMonth()]! }),
  c: (date) => whole(date, "%a %b %e %H:%M:%S %Y"),
  C: (date) => number(Math.floor(date.getFullYear() / 100)),
  d: (date) => number(date.getDate()),
  D: (date) => whole(date, "%m/%d/%y"),
  e: (date) => number(date.getDate(), 2, " "),
  f: (date) => number(date.getMilliseconds() * 1000, 6),
  F: (date) => whole(date, "%Y-%m-%d"),
  g: (date) => number(isoWeek(date).year % 100),
  G: (date) => number(isoWeek(date).year, 4),
  H: (date) => number(date.getHours()),
  I: (date) => number(date.getHours() % 12 || 12),
  j: (date) => number(dayOfYear(date), 3),
  k: (date) => number(date.getHours(), 2, " "),
  l: (date) => number(date.getHours() % 12 || 12, 2, " "),
  m: (date) => number(date.getMonth() + 1),
  M: (date) => number(date.getMinutes()),
  n: () => ({ value: "\n" }),
  p: (date) => ({ value: date.getHours() < 12 ? "AM" : "PM" }),
  P: (date) => ({ value: date.getHours() < 12 ? "am" : "pm" }),
  r: (date) => whole(date, "%I:%M:%S %p"),
  R: (date) => whole(date, "%H:%M"),
  s: (date) => ({ value: String(Math.floor(date.getTime() / 1000)) }),
  S: (date) => number(date.getSeconds()),
  t: () => ({ value: "\t" }),
  T: (date) => whole(date, "%H:%M:%S"),
  u: (date) => number(date.getDay() || 7, 1),
  U: (date) => number(Math.floor((dayOfYear(date) + 6 - date.getDay()) / 7)),
  V: (date) => number(isoWeek(date).week),
  w: (date) => number(date.getDay(), 1),
  W: (date) => number(Math.floor((dayOfYear(date) + 6 - ((date.getDay() + 6) % 7)) / 7)),
  x: (date) => whole(date, "%m/%d/%y"),
  X: (date) => whole(date, "%H:%M:%S"),
  y: (date) => number(date.getFullYear() % 100),
  Y: (date) => number(date.getFullYear(), 1),
  z: () => ({ value: "" }),
  Z: () => ({ value: "" }),
};

export function strftime(date: Date, format: string): string {
  return format.replace(/%([-_0^]?)([\s\S]?)/gu, (whole, flag: string, letter: string) => {
    if (letter === "%" && flag === "") return "%";
    if (letter === "" && flag === "") return whole;
    if (!Object.hasOwn(PARTS, letter)) throw new Unsupported(`'${whole}' in the format of strftime_now`);
    const { value, width, fill } = PARTS[letter]!(date);
    if (flag === "^") return String(value).toUpperCase();
    if (flag !== "" && typeof value === "string") throw new Unsupported(`'${whole}' in the format of strftime_now`);
    const filling = { "-": "", _: " ", "0": "0" }[flag] ?? fill;
    return filling ? String(value).padStart(width ?? 0, filling) : String(value);
  });
}
