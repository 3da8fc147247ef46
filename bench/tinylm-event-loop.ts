// How late a 10 ms timer of the caller is while trainTinyLM trains a model whose step takes over 100 ms.
// Run: npx tsx bench/tinylm-event-loop.ts
import { trainTinyLM } from "libtorch-node";

const PERIOD = 10;
const STEPS = 40;
const corpus = Array.from({ length: 8 }, () => "the quick brown fox jumps over the lazy dog ".repeat(8));
const large = { corpus, dModel: 256, layers: 4, heads: 8, feedForward: 1024, maxSteps: STEPS };

const late: number[] = [];
let expected = performance.now() + PERIOD;
const timer = setInterval(() => {
  const now = performance.now();
  late.push(Math.max(0, now - expected));
  expected = now + PERIOD;
}, PERIOD);

const { seconds } = await trainTinyLM({ ...large, onStep() {} });
clearInterval(timer);

late.sort((a, b) => a - b);
const percentile = (p: number) => late[Math.min(late.length - 1, Math.floor(p * late.length))]!.toFixed(1);
console.log(`step ${((seconds / STEPS) * 1000).toFixed(0)} ms, ${late.length} timer calls`);
console.log(`late by: median ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, most ${percentile(1)} ms`);
