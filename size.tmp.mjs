import { build } from 'vite'; import { minify } from 'terser';
const r = await build({ configFile:false, logLevel:'silent', root:'/work/wt-walls', define:{'import.meta.env.FIREFOX':'false','import.meta.env.CHROME':'true'}, build:{ write:false, target:'es2023', lib:{entry:'entrypoints/posts.ts',formats:['iife'],name:'x',fileName:'x'}, minify:true } });
const code=(Array.isArray(r)?r[0]:r).output[0].code;
const m=await minify(code,{compress:{passes:3,ecma:2022,unsafe_arrows:true,pure_getters:true,hoist_funs:true},mangle:true});
console.log(code.length,Buffer.byteLength(m.code));
