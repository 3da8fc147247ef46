import { wrongCalls } from "./test/robustness/wrong_calls.js";
import { runCalls } from "./test/robustness/run_calls.js";
const n = wrongCalls().length; console.log(n);
const t=performance.now();
const o = await runCalls({kind:"wrong",seed:0,first:0,end:n, limitMs: 20000});
console.log((performance.now()-t)/1000, o.returned,o.threw,o.findings.length,o.crashes.length);
for (const c of o.crashes.slice(0,60)) console.log(c.ended.slice(0,300), JSON.stringify(c.call));
const f=new Map(); for (const x of o.findings) { const k=("op" in x.call? "op:"+JSON.stringify(x.call.args.map(a=>(a as any)?.name??"T")):"door:"+x.call.door)+" "+x.found; (f.get(k)??f.set(k,[]).get(k)).push(("op" in x.call)?x.call.op:(x.call.args[0] as any).name);}
for (const [k,v] of f) console.log(k, v.length, v.slice(0,12).join(" "));
