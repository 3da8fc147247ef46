import { runCalls } from "./test/robustness/run_calls.js";
const t=performance.now();
const o = await runCalls({kind:"random",seed:+(process.argv[2]??1),first:0,end:+(process.argv[3]??10000), limitMs: 20000});
console.log((performance.now()-t)/1000, o.returned,o.threw,o.findings.length,o.crashes.length);
for (const c of o.crashes) console.log(c.index, c.ended.slice(0,300), JSON.stringify(c.call));
for (const c of o.findings) console.log(JSON.stringify(c));
