import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
process.chdir('/tmp/wt/sim');
const { runnerImport } = await import('/tmp/wt/sim/node_modules/vite/dist/node/index.js');
const { module: m } = await runnerImport('/tmp/wt/sim/src/domain/review/scheduler.ts');
const s = m.schedulerFor(m.DEFAULT_PARAMETERS);
const G=['again','hard','good','easy'];
function mix(a){a|=0;a=Math.imul(a^a>>>16,0x21f0aaad);a=Math.imul(a^a>>>15,0x735a2d97);return a^a>>>15;}
function draw(seed,c,n,p){let h=mix(seed+0x9e3779b9);h=mix(h^Math.imul(c+1,0x85ebca6b));h=mix(h^Math.imul(n*7+p+1,0xc2b2ae35));return (h>>>0)/4294967296;}
const FS=[19.58,18.79,13.78,10.71], PS=[17.59,12.38,8.94], first=[.24,.094,.495,.171],pass=[.224,.631,.145];
function run({N,D,B,seed,policy,fu1,fu2,strict,half}){
  const st=new Array(N).fill(undefined), n=new Int32Array(N); let used=0, over=0;
  if(half) for(let i=0;i<N/2;i++){const u=draw(seed,i,0,5),v=draw(seed,i,0,6);st[i]=half(u,v);}
  for(let d=0;d<D;d++){
    let left=B*60-over; over=0;
    const R=(c)=>st[c]?s.retrievability(d-st[c].last,st[c].stability):0;
    const done=new Set();
    const doCard=(c)=>{
      if(done.has(c))return; 
      const exp=st[c]?R(c)*13+(1-R(c))*35.2:29.1;
      if(strict? exp>left: left<=0) return;
      done.add(c);
      let sec;
      if(!st[c]){const u=draw(seed,c,n[c],0);let g=0,a=first[0];while(u>a&&g<3){g++;a+=first[g];}
        let m1=s.nextMemory(undefined,0,G[g]); sec=FS[g]+13.98;
        if(fu1[g])m1=s.nextMemory(m1,0,'good');
        st[c]={...m1,last:d};
      } else { const r=R(c);const u=draw(seed,c,n[c],0);let g;
        if(u<r){const v=draw(seed,c,n[c],1);g=v<pass[0]?1:v<pass[0]+pass[1]?2:3;sec=PS[g-1];}else{g=0;sec=35.2;}
        let m1=s.nextMemory(st[c],d-st[c].last,G[g]);
        if(g===0&&fu2)m1=s.nextMemory(m1,0,'good');
        st[c]={...m1,last:d};
      }
      n[c]++; used+=sec; left-=sec;
    };
    for(const c of policy({st,N,d,D,R})) { if(left<=0)break; doCard(c);} 
    if(strict&&left<0)over=-left;
  }
  let sum=0;for(let i=0;i<N;i++)if(st[i])sum+=s.retrievability(D-st[i].last,st[i].stability);
  return [100*sum/N,used/60];
}
const due=(x,DR,ord)=>{const a=[];for(let i=0;i<x.N;i++){const c=x.st[i];if(c){const k=c.last+Math.max(1,Math.ceil(s.intervalDays(c.stability,DR)));if(k<=x.d&&c.last<x.d)a.push([ord==='R'?x.R(i):k,i]);}}a.sort((p,q)=>p[0]-q[0]||p[1]-q[1]);return a.map(p=>p[1]);};
const news=(x)=>{const a=[];for(let i=0;i<x.N;i++)if(!x.st[i])a.push(i);return a;};
const low=(x)=>{const a=[];for(let i=0;i<x.N;i++)if(x.st[i]&&x.st[i].last<x.d)a.push([s.retrievability(x.D-x.st[i].last,x.st[i].stability),i]);return a.sort((p,q)=>p[0]-q[0]).map(p=>p[1]);};
const P={
 A:(ord)=>x=>[...due(x,.9,ord),...news(x)],
 A2:(ord)=>x=>[...news(x),...due(x,.9,ord)],
 B3:(ord)=>x=>[...due(x,.9,ord),...news(x),...(x.d>=x.D-3?low(x):[])],
 B1:(ord)=>x=>[...due(x,.9,ord),...news(x),...(x.d>=x.D-1?low(x):[])],
 B4:(ord)=>x=>[...news(x),...(x.d>=x.D-3?low(x):due(x,.9,ord))],
};
const W=[[500,30,15],[500,30,23],[500,30,30],[100,7,5],[100,7,10],[100,7,15],[100,7,20],[6,3,1],[6,3,5]];
function stat(a){const m=a.reduce((x,y)=>x+y)/a.length;return [m,Math.sqrt(a.reduce((x,y)=>x+(y-m)**2,0)/(a.length-1)/a.length)];}
export {run,P,W,stat};
const T={A:[70.4,94.7,95.0,42.7,83.9,94.0,93.8,81.6,93.2],A2:[87.7,94.4,94.2,62.4,90.7,93.9,93.5,88.2,93.2]};
