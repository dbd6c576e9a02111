// @ts-nocheck
// Generated from schemas/ by ajv, which scripts/generate.ts runs. Do not edit.
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { DocumentKind } from "./schemas.generated.ts";
import ucs2length from "ajv/dist/runtime/ucs2length.js";

/** Of each kind, whether a value has its shape; `errors` is what its last value broke. */
export const validators: Readonly<Record<DocumentKind, ValidateFunction>> = (()=>{"use strict";const Zt=rt,ye={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://muster.dev/schema\
s/v1/approval-list.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{
apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"ApprovalList",examples:["ApprovalList"]},metadata:{$ref:"\
common.schema.json#/$defs/metadata",examples:[{name:"2026-11-workstations",owner:"client-team"}]},spec:{type:"object",additionalProperties:!1,
properties:{through:{$ref:"common.schema.json#/$defs/through"},defaults:{type:"object",additionalProperties:!1,properties:{
evidence:{type:"array",items:{type:"string"}},rollback:{$ref:"#/$defs/rollback"}}},approve:{type:"array",items:{$ref:"#/\
$defs/approveEntry"}},hold:{type:"array",items:{$ref:"#/$defs/holdEntry"}},reject:{type:"array",items:{$ref:"#/$defs/rej\
ectEntry"}},release:{type:"array",items:{$ref:"#/$defs/releaseEntry"}}},examples:[{through:"last",defaults:{evidence:["l\
ab-2026-11"],rollback:{method:"uninstall",tested:!0}},approve:[{patch:"KB5068861",digest:"sha256:9f86d081884c7d659a2feaa\
0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",through:"ws-broad",rollback:{method:"none",accepted:"the update cannot be tak\
en off; restored from image"},expedite:!0,waives:["soak","window"],leaves:["ws-pilot"],despite:["KB5068781"]}],hold:[{patch:"\
KB5068900",endpoints:{facts:{model:["Latitude 5540"]}},reason:"known issue",until:"2026-12-01"}],reject:[{patch:"KB50687\
81",reason:"breaks the print spooler",installed:"keep",asDependency:"block"}],release:[{patch:"KB5068900",trip:4711,reason:"\
vendor fixed it, revision 2"}]}]}},$defs:{rollback:{type:"object",additionalProperties:!1,required:["method"],properties:{
method:{type:"string",minLength:1,examples:["uninstall"]},tested:{type:"boolean"},accepted:{type:"string",minLength:1}}},
approveEntry:{type:"object",additionalProperties:!1,required:["patch","digest"],properties:{patch:{$ref:"common.schema.j\
son#/$defs/patchId",examples:["KB5068861"]},digest:{$ref:"common.schema.json#/$defs/digest",examples:["sha256:9f86d08188\
4c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},through:{$ref:"common.schema.json#/$defs/through"},evidence:{type:"\
array",items:{type:"string"}},rollback:{$ref:"#/$defs/rollback"},expedite:{type:"boolean"},waives:{type:"array",items:{type:"\
string",enum:["gate","soak","installed","window","freeze","concurrency","test"]}},leaves:{type:"array",items:{$ref:"comm\
on.schema.json#/$defs/ringName"}},despite:{type:"array",items:{$ref:"common.schema.json#/$defs/patchId"}}}},holdEntry:{type:"\
object",additionalProperties:!1,required:["patch","reason"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",
examples:["KB5068900"]},endpoints:{$ref:"common.schema.json#/$defs/endpointSelector"},reason:{type:"string",minLength:1,
examples:["known issue"]},until:{$ref:"common.schema.json#/$defs/dateOrInstant"}}},rejectEntry:{type:"object",additionalProperties:!1,
required:["patch","reason"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",examples:["KB5068781"]},endpoints:{
$ref:"common.schema.json#/$defs/endpointSelector"},reason:{type:"string",minLength:1,examples:["breaks the print spooler"]},
installed:{type:"string",enum:["keep","remove"]},asDependency:{type:"string",enum:["block","allow"]}}},releaseEntry:{type:"\
object",additionalProperties:!1,required:["patch","trip","reason"],properties:{patch:{$ref:"common.schema.json#/$defs/pa\
tchId",examples:["KB5068900"]},trip:{type:"integer",minimum:0,examples:[4711]},reason:{type:"string",minLength:1,examples:[
"vendor fixed it, revision 2"]}}}}},rr={type:["string","array"],items:{type:"string"}},o=Object.prototype.hasOwnProperty,
B={type:"object",additionalProperties:!1,required:["name"],properties:{name:{type:"string",examples:["pilot"]},owner:{type:"\
string",minLength:1},description:{type:"string"}}},X=ucs2length.default;function zr(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=zr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===
null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,
data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={
instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},schema:B.properties.name.
type,parentSchema:B.properties.name,data:r};e===null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.
owner;if(typeof r=="string"){if(X(r)<1){const t={instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:B.properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={
instancePath:i+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.
type,parentSchema:B.properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"descript\
ion")){let r=s.description;if(typeof r!="string"){const t={instancePath:i+"/description",schemaPath:"#/properties/descri\
ption/type",keyword:"type",params:{type:"string"},schema:B.properties.description.type,parentSchema:B.properties.description,
data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"obj\
ect"},schema:B.type,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}return zr.errors=e,p===0}zr.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};const nr={type:"object",additionalProperties:!1,required:["method"],properties:{method:{
type:"string",minLength:1,examples:["uninstall"]},tested:{type:"boolean"},accepted:{type:"string",minLength:1}}};function $r(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=$r.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.method===
void 0||!o.call(s,"method")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
method"},schema:nr.required,parentSchema:nr,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r===
"method"||r==="tested"||r==="accepted")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:r},schema:!1,parentSchema:nr,data:s};e===null?e=[t]:e.push(t),p++}if(s.method!==void 0&&
o.call(s,"method")){let r=s.method;if(typeof r=="string"){if(X(r)<1){const t={instancePath:i+"/method",schemaPath:"#/pro\
perties/method/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:nr.properties.method,data:r};e===null?
e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{
type:"string"},schema:nr.properties.method.type,parentSchema:nr.properties.method,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.tested!==void 0&&o.call(s,"tested")){let r=s.tested;if(typeof r!="boolean"){const t={instancePath:i+"/tested",schemaPath:"\
#/properties/tested/type",keyword:"type",params:{type:"boolean"},schema:nr.properties.tested.type,parentSchema:nr.properties.
tested,data:r};e===null?e=[t]:e.push(t),p++}}if(s.accepted!==void 0&&o.call(s,"accepted")){let r=s.accepted;if(typeof r==
"string"){if(X(r)<1){const t={instancePath:i+"/accepted",schemaPath:"#/properties/accepted/minLength",keyword:"minLength",
params:{limit:1},schema:1,parentSchema:nr.properties.accepted,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/accepted",schemaPath:"#/properties/accepted/type",keyword:"type",params:{type:"string"},schema:nr.properties.accepted.
type,parentSchema:nr.properties.accepted,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:nr.type,parentSchema:nr,data:s};e===null?e=[r]:e.push(r),p++}return $r.
errors=e,p===0}$r.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Se={type:"object",additionalProperties:!1,required:[
"patch","digest"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",examples:["KB5068861"]},digest:{$ref:"comm\
on.schema.json#/$defs/digest",examples:["sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},through:{
$ref:"common.schema.json#/$defs/through"},evidence:{type:"array",items:{type:"string"}},rollback:{$ref:"#/$defs/rollback"},
expedite:{type:"boolean"},waives:{type:"array",items:{type:"string",enum:["gate","soak","installed","window","freeze","c\
oncurrency","test"]}},leaves:{type:"array",items:{$ref:"common.schema.json#/$defs/ringName"}},despite:{type:"array",items:{
$ref:"common.schema.json#/$defs/patchId"}}}},U={type:"string"},Te={type:"string"},Qe={type:"string"};function Cr(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Cr.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.patch===void 0||!o.call(
s,"patch")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"patch"},schema:Se.
required,parentSchema:Se,data:s};e===null?e=[r]:e.push(r),p++}if(s.digest===void 0||!o.call(s,"digest")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"digest"},schema:Se.required,parentSchema:Se,data:s};
e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!o.call(Se.properties,r)){const t={instancePath:i,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:Se,data:s};e===
null?e=[t]:e.push(t),p++}if(s.patch!==void 0&&o.call(s,"patch")){let r=s.patch;if(typeof r!="string"){const t={instancePath:i+
"/patch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.digest!==void 0&&o.call(s,"digest")){let r=s.digest;if(typeof r!="string"){const t={
instancePath:i+"/digest",schemaPath:"common.schema.json#/$defs/digest/type",keyword:"type",params:{type:"string"},schema:Te.
type,parentSchema:Te,data:r};e===null?e=[t]:e.push(t),p++}}if(s.through!==void 0&&o.call(s,"through")){let r=s.through;if(typeof r!=
"string"&&!Array.isArray(r)){const t={instancePath:i+"/through",schemaPath:"common.schema.json#/$defs/through/type",keyword:"\
type",params:{type:rr.type},schema:rr.type,parentSchema:rr,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/through/"+a,schemaPath:"common.s\
chema.json#/$defs/through/items/type",keyword:"type",params:{type:"string"},schema:rr.items.type,parentSchema:rr.items,data:n};
e===null?e=[l]:e.push(l),p++}}}}if(s.evidence!==void 0&&o.call(s,"evidence")){let r=s.evidence;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/evidence/"+a,schemaPath:"#/prope\
rties/evidence/items/type",keyword:"type",params:{type:"string"},schema:Se.properties.evidence.items.type,parentSchema:Se.
properties.evidence.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/evidence",schemaPath:"#/\
properties/evidence/type",keyword:"type",params:{type:"array"},schema:Se.properties.evidence.type,parentSchema:Se.properties.
evidence,data:r};e===null?e=[t]:e.push(t),p++}}if(s.rollback!==void 0&&o.call(s,"rollback")&&($r(s.rollback,{instancePath:i+
"/rollback",parentData:s,parentDataProperty:"rollback",rootData:q,dynamicAnchors:j})||(e=e===null?$r.errors:e.concat($r.
errors),p=e.length)),s.expedite!==void 0&&o.call(s,"expedite")){let r=s.expedite;if(typeof r!="boolean"){const t={instancePath:i+
"/expedite",schemaPath:"#/properties/expedite/type",keyword:"type",params:{type:"boolean"},schema:Se.properties.expedite.
type,parentSchema:Se.properties.expedite,data:r};e===null?e=[t]:e.push(t),p++}}if(s.waives!==void 0&&o.call(s,"waives")){
let r=s.waives;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+
"/waives/"+a,schemaPath:"#/properties/waives/items/type",keyword:"type",params:{type:"string"},schema:Se.properties.waives.
items.type,parentSchema:Se.properties.waives.items,data:n};e===null?e=[l]:e.push(l),p++}if(!(n==="gate"||n==="soak"||n===
"installed"||n==="window"||n==="freeze"||n==="concurrency"||n==="test")){const l={instancePath:i+"/waives/"+a,schemaPath:"\
#/properties/waives/items/enum",keyword:"enum",params:{allowedValues:Se.properties.waives.items.enum},schema:Se.properties.
waives.items.enum,parentSchema:Se.properties.waives.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+
"/waives",schemaPath:"#/properties/waives/type",keyword:"type",params:{type:"array"},schema:Se.properties.waives.type,parentSchema:Se.
properties.waives,data:r};e===null?e=[t]:e.push(t),p++}}if(s.leaves!==void 0&&o.call(s,"leaves")){let r=s.leaves;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/leaves/"+a,
schemaPath:"common.schema.json#/$defs/ringName/type",keyword:"type",params:{type:"string"},schema:Qe.type,parentSchema:Qe,
data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/leaves",schemaPath:"#/properties/leaves/type",keyword:"\
type",params:{type:"array"},schema:Se.properties.leaves.type,parentSchema:Se.properties.leaves,data:r};e===null?e=[t]:e.
push(t),p++}}if(s.despite!==void 0&&o.call(s,"despite")){let r=s.despite;if(Array.isArray(r)){const t=r.length;for(let a=0;a<
t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/despite/"+a,schemaPath:"common.schema.json#/$defs/pat\
chId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/despite",schemaPath:"#/properties/despite/type",keyword:"type",params:{type:"array"},schema:Se.
properties.despite.type,parentSchema:Se.properties.despite,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:Se.type,parentSchema:Se,data:s};e===null?e=[r]:e.push(r),
p++}return Cr.errors=e,p===0}Cr.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Sr={type:"object",additionalProperties:!1,
required:["patch","reason"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",examples:["KB5068900"]},endpoints:{
$ref:"common.schema.json#/$defs/endpointSelector"},reason:{type:"string",minLength:1,examples:["known issue"]},until:{$ref:"\
common.schema.json#/$defs/dateOrInstant"}}},hr={type:"string"},F={type:"object",additionalProperties:!1,properties:{names:{
type:"array",items:{$ref:"#/$defs/glob"}},labels:{type:"object",additionalProperties:{type:["string","array"],items:{type:"\
string"}}},os:{$ref:"#/$defs/osSelector"},facts:{$ref:"#/$defs/factConditions"},software:{type:"array",items:{type:"stri\
ng"}},any:{type:"array",items:{$ref:"#/$defs/endpointSelector"}},all:{type:"array",items:{$ref:"#/$defs/endpointSelector"}},
not:{$ref:"#/$defs/endpointSelector"}}},he={type:"string"},Je={type:"object",additionalProperties:!1,properties:{family:{
allOf:[{if:{type:["array"]},else:{$ref:"#/$defs/osFamily"}},{if:{not:{type:["array"]}},else:{type:"array",items:{$ref:"#\
/$defs/osFamily"}}}]},id:{type:["string","array"],items:{type:"string"}},version:{type:"string"}}},sr={type:"string",enum:[
"linux","windows","macos"]};function xe(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=xe.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){for(const n of Object.keys(s))if(!(n==="family"||n==="id"||n==="version")){const l={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},schema:!1,parentSchema:Je,
data:s};e===null?e=[l]:e.push(l),p++}if(s.family!==void 0&&o.call(s,"family")){let n=s.family;const l=p;let m=!0;const d=p;
if(!Array.isArray(n)){const x={};e===null?e=[x]:e.push(x),p++}var r=d===p;if(p=l,e!==null&&(l?e.length=l:e=null),!r){const x=p;
if(typeof n!="string"){const N={instancePath:i+"/family",schemaPath:"#/$defs/osFamily/type",keyword:"type",params:{type:"\
string"},schema:sr.type,parentSchema:sr,data:n};e===null?e=[N]:e.push(N),p++}if(!(n==="linux"||n==="windows"||n==="macos")){
const N={instancePath:i+"/family",schemaPath:"#/$defs/osFamily/enum",keyword:"enum",params:{allowedValues:sr.enum},schema:sr.
enum,parentSchema:sr,data:n};e===null?e=[N]:e.push(N),p++}var r=x===p;m=r}if(!m){const x={instancePath:i+"/family",schemaPath:"\
#/properties/family/allOf/0/if",keyword:"if",params:{failingKeyword:"else"},schema:Je.properties.family.allOf[0].if,parentSchema:Je.
properties.family.allOf[0],data:n};e===null?e=[x]:e.push(x),p++}const g=p;let u=!0;const f=p,c=p,w=p;if(!Array.isArray(n)){
const x={};e===null?e=[x]:e.push(x),p++}var t=w===p;if(t){const x={};e===null?e=[x]:e.push(x),p++}else p=c,e!==null&&(c?
e.length=c:e=null);var a=f===p;if(p=g,e!==null&&(g?e.length=g:e=null),!a){const x=p;if(Array.isArray(n)){const N=n.length;
for(let pe=0;pe<N;pe++){let Ue=n[pe];if(typeof Ue!="string"){const _e={instancePath:i+"/family/"+pe,schemaPath:"#/$defs/\
osFamily/type",keyword:"type",params:{type:"string"},schema:sr.type,parentSchema:sr,data:Ue};e===null?e=[_e]:e.push(_e),
p++}if(!(Ue==="linux"||Ue==="windows"||Ue==="macos")){const _e={instancePath:i+"/family/"+pe,schemaPath:"#/$defs/osFamil\
y/enum",keyword:"enum",params:{allowedValues:sr.enum},schema:sr.enum,parentSchema:sr,data:Ue};e===null?e=[_e]:e.push(_e),
p++}}}else{const N={instancePath:i+"/family",schemaPath:"#/properties/family/allOf/1/else/type",keyword:"type",params:{type:"\
array"},schema:Je.properties.family.allOf[1].else.type,parentSchema:Je.properties.family.allOf[1].else,data:n};e===null?
e=[N]:e.push(N),p++}var a=x===p;u=a}if(!u){const x={instancePath:i+"/family",schemaPath:"#/properties/family/allOf/1/if",
keyword:"if",params:{failingKeyword:"else"},schema:Je.properties.family.allOf[1].if,parentSchema:Je.properties.family.allOf[1],
data:n};e===null?e=[x]:e.push(x),p++}}if(s.id!==void 0&&o.call(s,"id")){let n=s.id;if(typeof n!="string"&&!Array.isArray(
n)){const l={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:Je.properties.id.type},schema:Je.
properties.id.type,parentSchema:Je.properties.id,data:n};e===null?e=[l]:e.push(l),p++}if(Array.isArray(n)){const l=n.length;
for(let m=0;m<l;m++){let d=n[m];if(typeof d!="string"){const g={instancePath:i+"/id/"+m,schemaPath:"#/properties/id/item\
s/type",keyword:"type",params:{type:"string"},schema:Je.properties.id.items.type,parentSchema:Je.properties.id.items,data:d};
e===null?e=[g]:e.push(g),p++}}}}if(s.version!==void 0&&o.call(s,"version")){let n=s.version;if(typeof n!="string"){const l={
instancePath:i+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type:"string"},schema:Je.properties.
version.type,parentSchema:Je.properties.version,data:n};e===null?e=[l]:e.push(l),p++}}}else{const n={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:Je.type,parentSchema:Je,data:s};e===null?e=[n]:e.push(n),p++}return xe.
errors=e,p===0}xe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const R={type:"object",additionalProperties:!1,properties:{
vendor:{type:["string","array"],items:{type:"string"}},model:{type:["string","array"],items:{type:"string"}},serial:{type:[
"string","array"],items:{type:"string"}},tpm:{type:["string","array"],items:{type:"string"}},secureBoot:{type:"boolean"},
memoryMiB:{type:["integer","string","array"],items:{type:["integer","string"]}},diskFreeMiB:{type:["integer","string","a\
rray"],items:{type:["integer","string"]}}}};function Ie(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=Ie.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="vendor"||r==="model"||r==="ser\
ial"||r==="tpm"||r==="secureBoot"||r==="memoryMiB"||r==="diskFreeMiB")){const t={instancePath:i,schemaPath:"#/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:R,data:s};e===null?e=[t]:
e.push(t),p++}if(s.vendor!==void 0&&o.call(s,"vendor")){let r=s.vendor;if(typeof r!="string"&&!Array.isArray(r)){const t={
instancePath:i+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type:R.properties.vendor.type},schema:R.
properties.vendor.type,parentSchema:R.properties.vendor,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/vendor/"+a,schemaPath:"#/propert\
ies/vendor/items/type",keyword:"type",params:{type:"string"},schema:R.properties.vendor.items.type,parentSchema:R.properties.
vendor.items,data:n};e===null?e=[l]:e.push(l),p++}}}}if(s.model!==void 0&&o.call(s,"model")){let r=s.model;if(typeof r!=
"string"&&!Array.isArray(r)){const t={instancePath:i+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{
type:R.properties.model.type},schema:R.properties.model.type,parentSchema:R.properties.model,data:r};e===null?e=[t]:e.push(
t),p++}if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+
"/model/"+a,schemaPath:"#/properties/model/items/type",keyword:"type",params:{type:"string"},schema:R.properties.model.items.
type,parentSchema:R.properties.model.items,data:n};e===null?e=[l]:e.push(l),p++}}}}if(s.serial!==void 0&&o.call(s,"seria\
l")){let r=s.serial;if(typeof r!="string"&&!Array.isArray(r)){const t={instancePath:i+"/serial",schemaPath:"#/properties\
/serial/type",keyword:"type",params:{type:R.properties.serial.type},schema:R.properties.serial.type,parentSchema:R.properties.
serial,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!=
"string"){const l={instancePath:i+"/serial/"+a,schemaPath:"#/properties/serial/items/type",keyword:"type",params:{type:"\
string"},schema:R.properties.serial.items.type,parentSchema:R.properties.serial.items,data:n};e===null?e=[l]:e.push(l),p++}}}}
if(s.tpm!==void 0&&o.call(s,"tpm")){let r=s.tpm;if(typeof r!="string"&&!Array.isArray(r)){const t={instancePath:i+"/tpm",
schemaPath:"#/properties/tpm/type",keyword:"type",params:{type:R.properties.tpm.type},schema:R.properties.tpm.type,parentSchema:R.
properties.tpm,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];
if(typeof n!="string"){const l={instancePath:i+"/tpm/"+a,schemaPath:"#/properties/tpm/items/type",keyword:"type",params:{
type:"string"},schema:R.properties.tpm.items.type,parentSchema:R.properties.tpm.items,data:n};e===null?e=[l]:e.push(l),p++}}}}
if(s.secureBoot!==void 0&&o.call(s,"secureBoot")){let r=s.secureBoot;if(typeof r!="boolean"){const t={instancePath:i+"/s\
ecureBoot",schemaPath:"#/properties/secureBoot/type",keyword:"type",params:{type:"boolean"},schema:R.properties.secureBoot.
type,parentSchema:R.properties.secureBoot,data:r};e===null?e=[t]:e.push(t),p++}}if(s.memoryMiB!==void 0&&o.call(s,"memor\
yMiB")){let r=s.memoryMiB;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"&&!Array.isArray(r)){
const t={instancePath:i+"/memoryMiB",schemaPath:"#/properties/memoryMiB/type",keyword:"type",params:{type:R.properties.memoryMiB.
type},schema:R.properties.memoryMiB.type,parentSchema:R.properties.memoryMiB,data:r};e===null?e=[t]:e.push(t),p++}if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))&&typeof n!=
"string"){const l={instancePath:i+"/memoryMiB/"+a,schemaPath:"#/properties/memoryMiB/items/type",keyword:"type",params:{
type:R.properties.memoryMiB.items.type},schema:R.properties.memoryMiB.items.type,parentSchema:R.properties.memoryMiB.items,
data:n};e===null?e=[l]:e.push(l),p++}}}}if(s.diskFreeMiB!==void 0&&o.call(s,"diskFreeMiB")){let r=s.diskFreeMiB;if(!(typeof r==
"number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"&&!Array.isArray(r)){const t={instancePath:i+"/diskFreeMiB",
schemaPath:"#/properties/diskFreeMiB/type",keyword:"type",params:{type:R.properties.diskFreeMiB.type},schema:R.properties.
diskFreeMiB.type,parentSchema:R.properties.diskFreeMiB,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))&&typeof n!="string"){const l={
instancePath:i+"/diskFreeMiB/"+a,schemaPath:"#/properties/diskFreeMiB/items/type",keyword:"type",params:{type:R.properties.
diskFreeMiB.items.type},schema:R.properties.diskFreeMiB.items.type,parentSchema:R.properties.diskFreeMiB.items,data:n};e===
null?e=[l]:e.push(l),p++}}}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:R.
type,parentSchema:R,data:s};e===null?e=[r]:e.push(r),p++}return Ie.errors=e,p===0}Ie.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const xr={validate:W};function W(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=W.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="names"||r==="labels"||r==="os"||r==="facts"||r==="soft\
ware"||r==="any"||r==="all"||r==="not")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additional\
Properties",params:{additionalProperty:r},schema:!1,parentSchema:F,data:s};e===null?e=[t]:e.push(t),p++}if(s.names!==void 0&&
o.call(s,"names")){let r=s.names;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="str\
ing"){const l={instancePath:i+"/names/"+a,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:he.
type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/names",schemaPath:"#/properti\
es/names/type",keyword:"type",params:{type:"array"},schema:F.properties.names.type,parentSchema:F.properties.names,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.labels!==void 0&&o.call(s,"labels")){let r=s.labels;if(r&&typeof r=="object"&&!Array.
isArray(r))for(const t of Object.keys(r)){let a=r[t];if(typeof a!="string"&&!Array.isArray(a)){const n={instancePath:i+"\
/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"t\
ype",params:{type:F.properties.labels.additionalProperties.type},schema:F.properties.labels.additionalProperties.type,parentSchema:F.
properties.labels.additionalProperties,data:a};e===null?e=[n]:e.push(n),p++}if(Array.isArray(a)){const n=a.length;for(let l=0;l<
n;l++){let m=a[l];if(typeof m!="string"){const d={instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+
l,schemaPath:"#/properties/labels/additionalProperties/items/type",keyword:"type",params:{type:"string"},schema:F.properties.
labels.additionalProperties.items.type,parentSchema:F.properties.labels.additionalProperties.items,data:m};e===null?e=[d]:
e.push(d),p++}}}}else{const t={instancePath:i+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type:"\
object"},schema:F.properties.labels.type,parentSchema:F.properties.labels,data:r};e===null?e=[t]:e.push(t),p++}}if(s.os!==
void 0&&o.call(s,"os")&&(xe(s.os,{instancePath:i+"/os",parentData:s,parentDataProperty:"os",rootData:q,dynamicAnchors:j})||
(e=e===null?xe.errors:e.concat(xe.errors),p=e.length)),s.facts!==void 0&&o.call(s,"facts")&&(Ie(s.facts,{instancePath:i+
"/facts",parentData:s,parentDataProperty:"facts",rootData:q,dynamicAnchors:j})||(e=e===null?Ie.errors:e.concat(Ie.errors),
p=e.length)),s.software!==void 0&&o.call(s,"software")){let r=s.software;if(Array.isArray(r)){const t=r.length;for(let a=0;a<
t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/software/"+a,schemaPath:"#/properties/software/items/\
type",keyword:"type",params:{type:"string"},schema:F.properties.software.items.type,parentSchema:F.properties.software.items,
data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/software",schemaPath:"#/properties/software/type",
keyword:"type",params:{type:"array"},schema:F.properties.software.type,parentSchema:F.properties.software,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.any!==void 0&&o.call(s,"any")){let r=s.any;if(Array.isArray(r)){const t=r.length;for(let a=0;a<
t;a++)xr.validate(r[a],{instancePath:i+"/any/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===
null?xr.validate.errors:e.concat(xr.validate.errors),p=e.length)}else{const t={instancePath:i+"/any",schemaPath:"#/prope\
rties/any/type",keyword:"type",params:{type:"array"},schema:F.properties.any.type,parentSchema:F.properties.any,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.all!==void 0&&o.call(s,"all")){let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<
t;a++)xr.validate(r[a],{instancePath:i+"/all/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===
null?xr.validate.errors:e.concat(xr.validate.errors),p=e.length)}else{const t={instancePath:i+"/all",schemaPath:"#/prope\
rties/all/type",keyword:"type",params:{type:"array"},schema:F.properties.all.type,parentSchema:F.properties.all,data:r};
e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&o.call(s,"not")&&(xr.validate(s.not,{instancePath:i+"/not",parentData:s,parentDataProperty:"\
not",rootData:q,dynamicAnchors:j})||(e=e===null?xr.validate.errors:e.concat(xr.validate.errors),p=e.length))}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:F.type,parentSchema:F,data:s};e===null?e=
[r]:e.push(r),p++}return W.errors=e,p===0}W.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Kr(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Kr.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.patch===void 0||!o.call(
s,"patch")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"patch"},schema:Sr.
required,parentSchema:Sr,data:s};e===null?e=[r]:e.push(r),p++}if(s.reason===void 0||!o.call(s,"reason")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"reason"},schema:Sr.required,parentSchema:Sr,data:s};
e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="patch"||r==="endpoints"||r==="reason"||r==="until")){
const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:Sr,data:s};e===null?e=[t]:e.push(t),p++}if(s.patch!==void 0&&o.call(s,"patch")){let r=s.patch;if(typeof r!=
"string"){const t={instancePath:i+"/patch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"\
string"},schema:U.type,parentSchema:U,data:r};e===null?e=[t]:e.push(t),p++}}if(s.endpoints!==void 0&&o.call(s,"endpoints")&&
(W(s.endpoints,{instancePath:i+"/endpoints",parentData:s,parentDataProperty:"endpoints",rootData:q,dynamicAnchors:j})||(e=
e===null?W.errors:e.concat(W.errors),p=e.length)),s.reason!==void 0&&o.call(s,"reason")){let r=s.reason;if(typeof r=="st\
ring"){if(X(r)<1){const t={instancePath:i+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{
limit:1},schema:1,parentSchema:Sr.properties.reason,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"\
/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type:"string"},schema:Sr.properties.reason.type,parentSchema:Sr.
properties.reason,data:r};e===null?e=[t]:e.push(t),p++}}if(s.until!==void 0&&o.call(s,"until")){let r=s.until;if(typeof r!=
"string"){const t={instancePath:i+"/until",schemaPath:"common.schema.json#/$defs/dateOrInstant/type",keyword:"type",params:{
type:"string"},schema:hr.type,parentSchema:hr,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:Sr.type,parentSchema:Sr,data:s};e===null?e=[r]:e.push(r),p++}return Kr.
errors=e,p===0}Kr.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ze={type:"object",additionalProperties:!1,required:[
"patch","reason"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",examples:["KB5068781"]},endpoints:{$ref:"c\
ommon.schema.json#/$defs/endpointSelector"},reason:{type:"string",minLength:1,examples:["breaks the print spooler"]},installed:{
type:"string",enum:["keep","remove"]},asDependency:{type:"string",enum:["block","allow"]}}};function Ur(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Ur.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.patch===void 0||!o.call(
s,"patch")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"patch"},schema:ze.
required,parentSchema:ze,data:s};e===null?e=[r]:e.push(r),p++}if(s.reason===void 0||!o.call(s,"reason")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"reason"},schema:ze.required,parentSchema:ze,data:s};
e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="patch"||r==="endpoints"||r==="reason"||r==="install\
ed"||r==="asDependency")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r},schema:!1,parentSchema:ze,data:s};e===null?e=[t]:e.push(t),p++}if(s.patch!==void 0&&o.call(s,"patc\
h")){let r=s.patch;if(typeof r!="string"){const t={instancePath:i+"/patch",schemaPath:"common.schema.json#/$defs/patchId\
/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:r};e===null?e=[t]:e.push(t),p++}}if(s.endpoints!==
void 0&&o.call(s,"endpoints")&&(W(s.endpoints,{instancePath:i+"/endpoints",parentData:s,parentDataProperty:"endpoints",rootData:q,
dynamicAnchors:j})||(e=e===null?W.errors:e.concat(W.errors),p=e.length)),s.reason!==void 0&&o.call(s,"reason")){let r=s.
reason;if(typeof r=="string"){if(X(r)<1){const t={instancePath:i+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:ze.properties.reason,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={
instancePath:i+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type:"string"},schema:ze.properties.
reason.type,parentSchema:ze.properties.reason,data:r};e===null?e=[t]:e.push(t),p++}}if(s.installed!==void 0&&o.call(s,"i\
nstalled")){let r=s.installed;if(typeof r!="string"){const t={instancePath:i+"/installed",schemaPath:"#/properties/insta\
lled/type",keyword:"type",params:{type:"string"},schema:ze.properties.installed.type,parentSchema:ze.properties.installed,
data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="keep"||r==="remove")){const t={instancePath:i+"/installed",schemaPath:"#/\
properties/installed/enum",keyword:"enum",params:{allowedValues:ze.properties.installed.enum},schema:ze.properties.installed.
enum,parentSchema:ze.properties.installed,data:r};e===null?e=[t]:e.push(t),p++}}if(s.asDependency!==void 0&&o.call(s,"as\
Dependency")){let r=s.asDependency;if(typeof r!="string"){const t={instancePath:i+"/asDependency",schemaPath:"#/properti\
es/asDependency/type",keyword:"type",params:{type:"string"},schema:ze.properties.asDependency.type,parentSchema:ze.properties.
asDependency,data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="block"||r==="allow")){const t={instancePath:i+"/asDependency",
schemaPath:"#/properties/asDependency/enum",keyword:"enum",params:{allowedValues:ze.properties.asDependency.enum},schema:ze.
properties.asDependency.enum,parentSchema:ze.properties.asDependency,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:ze.type,parentSchema:ze,data:s};e===null?
e=[r]:e.push(r),p++}return Ur.errors=e,p===0}Ur.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const tr={type:"obj\
ect",additionalProperties:!1,required:["patch","trip","reason"],properties:{patch:{$ref:"common.schema.json#/$defs/patch\
Id",examples:["KB5068900"]},trip:{type:"integer",minimum:0,examples:[4711]},reason:{type:"string",minLength:1,examples:[
"vendor fixed it, revision 2"]}}};function Zr(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Zr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.patch===void 0||!o.call(s,"patch")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"patch"},schema:tr.required,parentSchema:tr,data:s};e===null?e=[r]:e.push(r),p++}if(s.
trip===void 0||!o.call(s,"trip")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
trip"},schema:tr.required,parentSchema:tr,data:s};e===null?e=[r]:e.push(r),p++}if(s.reason===void 0||!o.call(s,"reason")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"reason"},schema:tr.required,
parentSchema:tr,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="patch"||r==="trip"||r==="re\
ason")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:tr,data:s};e===null?e=[t]:e.push(t),p++}if(s.patch!==void 0&&o.call(s,"patch")){let r=s.patch;if(typeof r!=
"string"){const t={instancePath:i+"/patch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"\
string"},schema:U.type,parentSchema:U,data:r};e===null?e=[t]:e.push(t),p++}}if(s.trip!==void 0&&o.call(s,"trip")){let r=s.
trip;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/trip",schemaPath:"#/properties/\
trip/type",keyword:"type",params:{type:"integer"},schema:tr.properties.trip.type,parentSchema:tr.properties.trip,data:r};
e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/trip",schemaPath:"\
#/properties/trip/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:tr.properties.trip,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.reason!==void 0&&o.call(s,"reason")){let r=s.reason;if(typeof r=="string"){if(X(r)<1){
const t={instancePath:i+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:tr.properties.reason,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/reason",schemaPath:"\
#/properties/reason/type",keyword:"type",params:{type:"string"},schema:tr.properties.reason.type,parentSchema:tr.properties.
reason,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},schema:tr.type,parentSchema:tr,data:s};e===null?e=[r]:e.push(r),p++}return Zr.errors=e,p===0}Zr.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function rt(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=rt.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const r={instancePath:i,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"apiVersion"},schema:ye.required,parentSchema:ye,data:s};e===null?e=[r]:
e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"kind"},schema:ye.required,parentSchema:ye,data:s};e===null?e=[r]:e.push(r),p++}if(s.metadata===
void 0||!o.call(s,"metadata")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
metadata"},schema:ye.required,parentSchema:ye,data:s};e===null?e=[r]:e.push(r),p++}if(s.spec===void 0||!o.call(s,"spec")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"},schema:ye.required,parentSchema:ye,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="apiVersion"||r==="kind"||r==="metadata"||r===
"spec")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:ye,data:s};e===null?e=[t]:e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.
apiVersion;if(r!=="muster/v1"){const t={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:ye.properties.apiVersion,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let r=s.kind;if(r!=="ApprovalList"){const t={instancePath:i+"/kind",
schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"ApprovalList"},schema:"ApprovalList",parentSchema:ye.
properties.kind,data:r};e===null?e=[t]:e.push(t),p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&(zr(s.metadata,{instancePath:i+
"/metadata",parentData:s,parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||(e=e===null?zr.errors:e.concat(zr.
errors),p=e.length)),s.spec!==void 0&&o.call(s,"spec")){let r=s.spec;if(r&&typeof r=="object"&&!Array.isArray(r)){for(const t of Object.
keys(r))if(!(t==="through"||t==="defaults"||t==="approve"||t==="hold"||t==="reject"||t==="release")){const a={instancePath:i+
"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
schema:!1,parentSchema:ye.properties.spec,data:r};e===null?e=[a]:e.push(a),p++}if(r.through!==void 0&&o.call(r,"through")){
let t=r.through;if(typeof t!="string"&&!Array.isArray(t)){const a={instancePath:i+"/spec/through",schemaPath:"common.sch\
ema.json#/$defs/through/type",keyword:"type",params:{type:rr.type},schema:rr.type,parentSchema:rr,data:t};e===null?e=[a]:
e.push(a),p++}if(Array.isArray(t)){const a=t.length;for(let n=0;n<a;n++){let l=t[n];if(typeof l!="string"){const m={instancePath:i+
"/spec/through/"+n,schemaPath:"common.schema.json#/$defs/through/items/type",keyword:"type",params:{type:"string"},schema:rr.
items.type,parentSchema:rr.items,data:l};e===null?e=[m]:e.push(m),p++}}}}if(r.defaults!==void 0&&o.call(r,"defaults")){let t=r.
defaults;if(t&&typeof t=="object"&&!Array.isArray(t)){for(const a of Object.keys(t))if(!(a==="evidence"||a==="rollback")){
const n={instancePath:i+"/spec/defaults",schemaPath:"#/properties/spec/properties/defaults/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:a},schema:!1,parentSchema:ye.properties.spec.properties.defaults,data:t};
e===null?e=[n]:e.push(n),p++}if(t.evidence!==void 0&&o.call(t,"evidence")){let a=t.evidence;if(Array.isArray(a)){const n=a.
length;for(let l=0;l<n;l++){let m=a[l];if(typeof m!="string"){const d={instancePath:i+"/spec/defaults/evidence/"+l,schemaPath:"\
#/properties/spec/properties/defaults/properties/evidence/items/type",keyword:"type",params:{type:"string"},schema:ye.properties.
spec.properties.defaults.properties.evidence.items.type,parentSchema:ye.properties.spec.properties.defaults.properties.evidence.
items,data:m};e===null?e=[d]:e.push(d),p++}}}else{const n={instancePath:i+"/spec/defaults/evidence",schemaPath:"#/proper\
ties/spec/properties/defaults/properties/evidence/type",keyword:"type",params:{type:"array"},schema:ye.properties.spec.properties.
defaults.properties.evidence.type,parentSchema:ye.properties.spec.properties.defaults.properties.evidence,data:a};e===null?
e=[n]:e.push(n),p++}}t.rollback!==void 0&&o.call(t,"rollback")&&($r(t.rollback,{instancePath:i+"/spec/defaults/rollback",
parentData:t,parentDataProperty:"rollback",rootData:q,dynamicAnchors:j})||(e=e===null?$r.errors:e.concat($r.errors),p=e.
length))}else{const a={instancePath:i+"/spec/defaults",schemaPath:"#/properties/spec/properties/defaults/type",keyword:"\
type",params:{type:"object"},schema:ye.properties.spec.properties.defaults.type,parentSchema:ye.properties.spec.properties.
defaults,data:t};e===null?e=[a]:e.push(a),p++}}if(r.approve!==void 0&&o.call(r,"approve")){let t=r.approve;if(Array.isArray(
t)){const a=t.length;for(let n=0;n<a;n++)Cr(t[n],{instancePath:i+"/spec/approve/"+n,parentData:t,parentDataProperty:n,rootData:q,
dynamicAnchors:j})||(e=e===null?Cr.errors:e.concat(Cr.errors),p=e.length)}else{const a={instancePath:i+"/spec/approve",schemaPath:"\
#/properties/spec/properties/approve/type",keyword:"type",params:{type:"array"},schema:ye.properties.spec.properties.approve.
type,parentSchema:ye.properties.spec.properties.approve,data:t};e===null?e=[a]:e.push(a),p++}}if(r.hold!==void 0&&o.call(
r,"hold")){let t=r.hold;if(Array.isArray(t)){const a=t.length;for(let n=0;n<a;n++)Kr(t[n],{instancePath:i+"/spec/hold/"+
n,parentData:t,parentDataProperty:n,rootData:q,dynamicAnchors:j})||(e=e===null?Kr.errors:e.concat(Kr.errors),p=e.length)}else{
const a={instancePath:i+"/spec/hold",schemaPath:"#/properties/spec/properties/hold/type",keyword:"type",params:{type:"ar\
ray"},schema:ye.properties.spec.properties.hold.type,parentSchema:ye.properties.spec.properties.hold,data:t};e===null?e=
[a]:e.push(a),p++}}if(r.reject!==void 0&&o.call(r,"reject")){let t=r.reject;if(Array.isArray(t)){const a=t.length;for(let n=0;n<
a;n++)Ur(t[n],{instancePath:i+"/spec/reject/"+n,parentData:t,parentDataProperty:n,rootData:q,dynamicAnchors:j})||(e=e===
null?Ur.errors:e.concat(Ur.errors),p=e.length)}else{const a={instancePath:i+"/spec/reject",schemaPath:"#/properties/spec\
/properties/reject/type",keyword:"type",params:{type:"array"},schema:ye.properties.spec.properties.reject.type,parentSchema:ye.
properties.spec.properties.reject,data:t};e===null?e=[a]:e.push(a),p++}}if(r.release!==void 0&&o.call(r,"release")){let t=r.
release;if(Array.isArray(t)){const a=t.length;for(let n=0;n<a;n++)Zr(t[n],{instancePath:i+"/spec/release/"+n,parentData:t,
parentDataProperty:n,rootData:q,dynamicAnchors:j})||(e=e===null?Zr.errors:e.concat(Zr.errors),p=e.length)}else{const a={
instancePath:i+"/spec/release",schemaPath:"#/properties/spec/properties/release/type",keyword:"type",params:{type:"array"},
schema:ye.properties.spec.properties.release.type,parentSchema:ye.properties.spec.properties.release,data:t};e===null?e=
[a]:e.push(a),p++}}}else{const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type:"\
object"},schema:ye.properties.spec.type,parentSchema:ye.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:ye.type,parentSchema:ye,data:s};e===null?
e=[r]:e.push(r),p++}return rt.errors=e,p===0}rt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Ht=st,ee={$schema:"\
https://json-schema.org/draft/2020-12/schema",$id:"https://muster.dev/schemas/v1/baseline.schema.json",type:"object",additionalProperties:!1,
required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{
const:"Baseline",examples:["Baseline"]},metadata:{$ref:"common.schema.json#/$defs/metadata",examples:[{name:"win11"}]},spec:{
type:"object",additionalProperties:!1,required:["endpoints"],properties:{endpoints:{$ref:"common.schema.json#/$defs/endp\
ointSelector",examples:[{os:{family:"windows"}}]},from:{$ref:"common.schema.json#/$defs/dateOrInstant"},due:{$ref:"commo\
n.schema.json#/$defs/dateOrInstant"},operatingSystem:{type:"object",additionalProperties:!1,required:["version"],properties:{
version:{type:"string",examples:[">=10.0.26100"]},requires:{$ref:"common.schema.json#/$defs/factConditions"}}},software:{
type:"array",items:{type:"object",additionalProperties:!1,required:["product"],properties:{product:{type:"string",minLength:1,
examples:["openssl"]},version:{type:"string"},absent:{type:"boolean"}}}},firmware:{type:"array",items:{type:"object",additionalProperties:!1,
required:["component","version"],properties:{component:{type:"string",minLength:1,examples:["BIOS"]},vendor:{type:"strin\
g",minLength:1},version:{type:"string",examples:[">=1.24.0"]}}}}},examples:[{endpoints:{os:{family:"windows"}},from:"202\
6-12-01",due:"2027-03-31",operatingSystem:{version:">=10.0.26100",requires:{tpm:">=2.0",memoryMiB:">=4096",secureBoot:!0}},
software:[{product:"openssl",version:">=3.0.15"},{product:"7-zip",absent:!0}],firmware:[{component:"BIOS",vendor:"dell",
version:">=1.24.0"}]}]}}};function Hr(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Hr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==
void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+"/name",schemaPath:"#/properties/n\
ame/type",keyword:"type",params:{type:"string"},schema:B.properties.name.type,parentSchema:B.properties.name,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.owner;if(typeof r=="string"){if(X(r)<1){const t={
instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:B.
properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/owner",schemaPath:"#/properties/ow\
ner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.type,parentSchema:B.properties.owner,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"description")){let r=s.description;if(typeof r!="string"){
const t={instancePath:i+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},
schema:B.properties.description.type,parentSchema:B.properties.description,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:B.type,parentSchema:B,data:s};e===null?e=
[r]:e.push(r),p++}return Hr.errors=e,p===0}Hr.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Wr(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Wr.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))
if(!(r==="names"||r==="labels"||r==="os"||r==="facts"||r==="software"||r==="any"||r==="all"||r==="not")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:F,
data:s};e===null?e=[t]:e.push(t),p++}if(s.names!==void 0&&o.call(s,"names")){let r=s.names;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/names/"+a,schemaPath:"#/$defs/gl\
ob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type:"array"},schema:F.properties.
names.type,parentSchema:F.properties.names,data:r};e===null?e=[t]:e.push(t),p++}}if(s.labels!==void 0&&o.call(s,"labels")){
let r=s.labels;if(r&&typeof r=="object"&&!Array.isArray(r))for(const t of Object.keys(r)){let a=r[t];if(typeof a!="strin\
g"&&!Array.isArray(a)){const n={instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/propert\
ies/labels/additionalProperties/type",keyword:"type",params:{type:F.properties.labels.additionalProperties.type},schema:F.
properties.labels.additionalProperties.type,parentSchema:F.properties.labels.additionalProperties,data:a};e===null?e=[n]:
e.push(n),p++}if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){let m=a[l];if(typeof m!="string"){const d={instancePath:i+
"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+l,schemaPath:"#/properties/labels/additionalProperties/items/typ\
e",keyword:"type",params:{type:"string"},schema:F.properties.labels.additionalProperties.items.type,parentSchema:F.properties.
labels.additionalProperties.items,data:m};e===null?e=[d]:e.push(d),p++}}}}else{const t={instancePath:i+"/labels",schemaPath:"\
#/properties/labels/type",keyword:"type",params:{type:"object"},schema:F.properties.labels.type,parentSchema:F.properties.
labels,data:r};e===null?e=[t]:e.push(t),p++}}if(s.os!==void 0&&o.call(s,"os")&&(xe(s.os,{instancePath:i+"/os",parentData:s,
parentDataProperty:"os",rootData:q,dynamicAnchors:j})||(e=e===null?xe.errors:e.concat(xe.errors),p=e.length)),s.facts!==
void 0&&o.call(s,"facts")&&(Ie(s.facts,{instancePath:i+"/facts",parentData:s,parentDataProperty:"facts",rootData:q,dynamicAnchors:j})||
(e=e===null?Ie.errors:e.concat(Ie.errors),p=e.length)),s.software!==void 0&&o.call(s,"software")){let r=s.software;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/software/"+
a,schemaPath:"#/properties/software/items/type",keyword:"type",params:{type:"string"},schema:F.properties.software.items.
type,parentSchema:F.properties.software.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/soft\
ware",schemaPath:"#/properties/software/type",keyword:"type",params:{type:"array"},schema:F.properties.software.type,parentSchema:F.
properties.software,data:r};e===null?e=[t]:e.push(t),p++}}if(s.any!==void 0&&o.call(s,"any")){let r=s.any;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++)W(r[a],{instancePath:i+"/any/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||
(e=e===null?W.errors:e.concat(W.errors),p=e.length)}else{const t={instancePath:i+"/any",schemaPath:"#/properties/any/typ\
e",keyword:"type",params:{type:"array"},schema:F.properties.any.type,parentSchema:F.properties.any,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.all!==void 0&&o.call(s,"all")){let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)
W(r[a],{instancePath:i+"/all/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?W.errors:e.
concat(W.errors),p=e.length)}else{const t={instancePath:i+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{
type:"array"},schema:F.properties.all.type,parentSchema:F.properties.all,data:r};e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&
o.call(s,"not")&&(W(s.not,{instancePath:i+"/not",parentData:s,parentDataProperty:"not",rootData:q,dynamicAnchors:j})||(e=
e===null?W.errors:e.concat(W.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:F.type,parentSchema:F,data:s};e===null?e=[r]:e.push(r),p++}return Wr.errors=e,p===0}Wr.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};function Gr(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=Gr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="vendor"||r==="model"||r==="ser\
ial"||r==="tpm"||r==="secureBoot"||r==="memoryMiB"||r==="diskFreeMiB")){const t={instancePath:i,schemaPath:"#/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:R,data:s};e===null?e=[t]:
e.push(t),p++}if(s.vendor!==void 0&&o.call(s,"vendor")){let r=s.vendor;if(typeof r!="string"&&!Array.isArray(r)){const t={
instancePath:i+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type:R.properties.vendor.type},schema:R.
properties.vendor.type,parentSchema:R.properties.vendor,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/vendor/"+a,schemaPath:"#/propert\
ies/vendor/items/type",keyword:"type",params:{type:"string"},schema:R.properties.vendor.items.type,parentSchema:R.properties.
vendor.items,data:n};e===null?e=[l]:e.push(l),p++}}}}if(s.model!==void 0&&o.call(s,"model")){let r=s.model;if(typeof r!=
"string"&&!Array.isArray(r)){const t={instancePath:i+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{
type:R.properties.model.type},schema:R.properties.model.type,parentSchema:R.properties.model,data:r};e===null?e=[t]:e.push(
t),p++}if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+
"/model/"+a,schemaPath:"#/properties/model/items/type",keyword:"type",params:{type:"string"},schema:R.properties.model.items.
type,parentSchema:R.properties.model.items,data:n};e===null?e=[l]:e.push(l),p++}}}}if(s.serial!==void 0&&o.call(s,"seria\
l")){let r=s.serial;if(typeof r!="string"&&!Array.isArray(r)){const t={instancePath:i+"/serial",schemaPath:"#/properties\
/serial/type",keyword:"type",params:{type:R.properties.serial.type},schema:R.properties.serial.type,parentSchema:R.properties.
serial,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!=
"string"){const l={instancePath:i+"/serial/"+a,schemaPath:"#/properties/serial/items/type",keyword:"type",params:{type:"\
string"},schema:R.properties.serial.items.type,parentSchema:R.properties.serial.items,data:n};e===null?e=[l]:e.push(l),p++}}}}
if(s.tpm!==void 0&&o.call(s,"tpm")){let r=s.tpm;if(typeof r!="string"&&!Array.isArray(r)){const t={instancePath:i+"/tpm",
schemaPath:"#/properties/tpm/type",keyword:"type",params:{type:R.properties.tpm.type},schema:R.properties.tpm.type,parentSchema:R.
properties.tpm,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];
if(typeof n!="string"){const l={instancePath:i+"/tpm/"+a,schemaPath:"#/properties/tpm/items/type",keyword:"type",params:{
type:"string"},schema:R.properties.tpm.items.type,parentSchema:R.properties.tpm.items,data:n};e===null?e=[l]:e.push(l),p++}}}}
if(s.secureBoot!==void 0&&o.call(s,"secureBoot")){let r=s.secureBoot;if(typeof r!="boolean"){const t={instancePath:i+"/s\
ecureBoot",schemaPath:"#/properties/secureBoot/type",keyword:"type",params:{type:"boolean"},schema:R.properties.secureBoot.
type,parentSchema:R.properties.secureBoot,data:r};e===null?e=[t]:e.push(t),p++}}if(s.memoryMiB!==void 0&&o.call(s,"memor\
yMiB")){let r=s.memoryMiB;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"&&!Array.isArray(r)){
const t={instancePath:i+"/memoryMiB",schemaPath:"#/properties/memoryMiB/type",keyword:"type",params:{type:R.properties.memoryMiB.
type},schema:R.properties.memoryMiB.type,parentSchema:R.properties.memoryMiB,data:r};e===null?e=[t]:e.push(t),p++}if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))&&typeof n!=
"string"){const l={instancePath:i+"/memoryMiB/"+a,schemaPath:"#/properties/memoryMiB/items/type",keyword:"type",params:{
type:R.properties.memoryMiB.items.type},schema:R.properties.memoryMiB.items.type,parentSchema:R.properties.memoryMiB.items,
data:n};e===null?e=[l]:e.push(l),p++}}}}if(s.diskFreeMiB!==void 0&&o.call(s,"diskFreeMiB")){let r=s.diskFreeMiB;if(!(typeof r==
"number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"&&!Array.isArray(r)){const t={instancePath:i+"/diskFreeMiB",
schemaPath:"#/properties/diskFreeMiB/type",keyword:"type",params:{type:R.properties.diskFreeMiB.type},schema:R.properties.
diskFreeMiB.type,parentSchema:R.properties.diskFreeMiB,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))&&typeof n!="string"){const l={
instancePath:i+"/diskFreeMiB/"+a,schemaPath:"#/properties/diskFreeMiB/items/type",keyword:"type",params:{type:R.properties.
diskFreeMiB.items.type},schema:R.properties.diskFreeMiB.items.type,parentSchema:R.properties.diskFreeMiB.items,data:n};e===
null?e=[l]:e.push(l),p++}}}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:R.
type,parentSchema:R,data:s};e===null?e=[r]:e.push(r),p++}return Gr.errors=e,p===0}Gr.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function st(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=st.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const r={instancePath:i,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"apiVersion"},schema:ee.required,parentSchema:ee,data:s};e===null?e=[r]:
e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"kind"},schema:ee.required,parentSchema:ee,data:s};e===null?e=[r]:e.push(r),p++}if(s.metadata===
void 0||!o.call(s,"metadata")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
metadata"},schema:ee.required,parentSchema:ee,data:s};e===null?e=[r]:e.push(r),p++}if(s.spec===void 0||!o.call(s,"spec")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"},schema:ee.required,parentSchema:ee,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="apiVersion"||r==="kind"||r==="metadata"||r===
"spec")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:ee,data:s};e===null?e=[t]:e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.
apiVersion;if(r!=="muster/v1"){const t={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:ee.properties.apiVersion,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let r=s.kind;if(r!=="Baseline"){const t={instancePath:i+"/kind",schemaPath:"\
#/properties/kind/const",keyword:"const",params:{allowedValue:"Baseline"},schema:"Baseline",parentSchema:ee.properties.kind,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&(Hr(s.metadata,{instancePath:i+"/met\
adata",parentData:s,parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||(e=e===null?Hr.errors:e.concat(Hr.errors),
p=e.length)),s.spec!==void 0&&o.call(s,"spec")){let r=s.spec;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.endpoints===
void 0||!o.call(r,"endpoints")){const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"require\
d",params:{missingProperty:"endpoints"},schema:ee.properties.spec.required,parentSchema:ee.properties.spec,data:r};e===null?
e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!(t==="endpoints"||t==="from"||t==="due"||t==="operatingSystem"||t===
"software"||t==="firmware")){const a={instancePath:i+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:ee.properties.spec,data:r};e===null?e=[a]:e.push(
a),p++}if(r.endpoints!==void 0&&o.call(r,"endpoints")&&(Wr(r.endpoints,{instancePath:i+"/spec/endpoints",parentData:r,parentDataProperty:"\
endpoints",rootData:q,dynamicAnchors:j})||(e=e===null?Wr.errors:e.concat(Wr.errors),p=e.length)),r.from!==void 0&&o.call(
r,"from")){let t=r.from;if(typeof t!="string"){const a={instancePath:i+"/spec/from",schemaPath:"common.schema.json#/$def\
s/dateOrInstant/type",keyword:"type",params:{type:"string"},schema:hr.type,parentSchema:hr,data:t};e===null?e=[a]:e.push(
a),p++}}if(r.due!==void 0&&o.call(r,"due")){let t=r.due;if(typeof t!="string"){const a={instancePath:i+"/spec/due",schemaPath:"\
common.schema.json#/$defs/dateOrInstant/type",keyword:"type",params:{type:"string"},schema:hr.type,parentSchema:hr,data:t};
e===null?e=[a]:e.push(a),p++}}if(r.operatingSystem!==void 0&&o.call(r,"operatingSystem")){let t=r.operatingSystem;if(t&&
typeof t=="object"&&!Array.isArray(t)){if(t.version===void 0||!o.call(t,"version")){const a={instancePath:i+"/spec/opera\
tingSystem",schemaPath:"#/properties/spec/properties/operatingSystem/required",keyword:"required",params:{missingProperty:"\
version"},schema:ee.properties.spec.properties.operatingSystem.required,parentSchema:ee.properties.spec.properties.operatingSystem,
data:t};e===null?e=[a]:e.push(a),p++}for(const a of Object.keys(t))if(!(a==="version"||a==="requires")){const n={instancePath:i+
"/spec/operatingSystem",schemaPath:"#/properties/spec/properties/operatingSystem/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:a},schema:!1,parentSchema:ee.properties.spec.properties.operatingSystem,data:t};
e===null?e=[n]:e.push(n),p++}if(t.version!==void 0&&o.call(t,"version")){let a=t.version;if(typeof a!="string"){const n={
instancePath:i+"/spec/operatingSystem/version",schemaPath:"#/properties/spec/properties/operatingSystem/properties/versi\
on/type",keyword:"type",params:{type:"string"},schema:ee.properties.spec.properties.operatingSystem.properties.version.type,
parentSchema:ee.properties.spec.properties.operatingSystem.properties.version,data:a};e===null?e=[n]:e.push(n),p++}}t.requires!==
void 0&&o.call(t,"requires")&&(Gr(t.requires,{instancePath:i+"/spec/operatingSystem/requires",parentData:t,parentDataProperty:"\
requires",rootData:q,dynamicAnchors:j})||(e=e===null?Gr.errors:e.concat(Gr.errors),p=e.length))}else{const a={instancePath:i+
"/spec/operatingSystem",schemaPath:"#/properties/spec/properties/operatingSystem/type",keyword:"type",params:{type:"obje\
ct"},schema:ee.properties.spec.properties.operatingSystem.type,parentSchema:ee.properties.spec.properties.operatingSystem,
data:t};e===null?e=[a]:e.push(a),p++}}if(r.software!==void 0&&o.call(r,"software")){let t=r.software;if(Array.isArray(t)){
const a=t.length;for(let n=0;n<a;n++){let l=t[n];if(l&&typeof l=="object"&&!Array.isArray(l)){if(l.product===void 0||!o.
call(l,"product")){const m={instancePath:i+"/spec/software/"+n,schemaPath:"#/properties/spec/properties/software/items/r\
equired",keyword:"required",params:{missingProperty:"product"},schema:ee.properties.spec.properties.software.items.required,
parentSchema:ee.properties.spec.properties.software.items,data:l};e===null?e=[m]:e.push(m),p++}for(const m of Object.keys(
l))if(!(m==="product"||m==="version"||m==="absent")){const d={instancePath:i+"/spec/software/"+n,schemaPath:"#/propertie\
s/spec/properties/software/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},schema:!1,
parentSchema:ee.properties.spec.properties.software.items,data:l};e===null?e=[d]:e.push(d),p++}if(l.product!==void 0&&o.
call(l,"product")){let m=l.product;if(typeof m=="string"){if(X(m)<1){const d={instancePath:i+"/spec/software/"+n+"/produ\
ct",schemaPath:"#/properties/spec/properties/software/items/properties/product/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:ee.properties.spec.properties.software.items.properties.product,data:m};e===null?e=[d]:e.push(d),p++}}else{
const d={instancePath:i+"/spec/software/"+n+"/product",schemaPath:"#/properties/spec/properties/software/items/propertie\
s/product/type",keyword:"type",params:{type:"string"},schema:ee.properties.spec.properties.software.items.properties.product.
type,parentSchema:ee.properties.spec.properties.software.items.properties.product,data:m};e===null?e=[d]:e.push(d),p++}}
if(l.version!==void 0&&o.call(l,"version")){let m=l.version;if(typeof m!="string"){const d={instancePath:i+"/spec/softwa\
re/"+n+"/version",schemaPath:"#/properties/spec/properties/software/items/properties/version/type",keyword:"type",params:{
type:"string"},schema:ee.properties.spec.properties.software.items.properties.version.type,parentSchema:ee.properties.spec.
properties.software.items.properties.version,data:m};e===null?e=[d]:e.push(d),p++}}if(l.absent!==void 0&&o.call(l,"absen\
t")){let m=l.absent;if(typeof m!="boolean"){const d={instancePath:i+"/spec/software/"+n+"/absent",schemaPath:"#/properti\
es/spec/properties/software/items/properties/absent/type",keyword:"type",params:{type:"boolean"},schema:ee.properties.spec.
properties.software.items.properties.absent.type,parentSchema:ee.properties.spec.properties.software.items.properties.absent,
data:m};e===null?e=[d]:e.push(d),p++}}}else{const m={instancePath:i+"/spec/software/"+n,schemaPath:"#/properties/spec/pr\
operties/software/items/type",keyword:"type",params:{type:"object"},schema:ee.properties.spec.properties.software.items.
type,parentSchema:ee.properties.spec.properties.software.items,data:l};e===null?e=[m]:e.push(m),p++}}}else{const a={instancePath:i+
"/spec/software",schemaPath:"#/properties/spec/properties/software/type",keyword:"type",params:{type:"array"},schema:ee.
properties.spec.properties.software.type,parentSchema:ee.properties.spec.properties.software,data:t};e===null?e=[a]:e.push(
a),p++}}if(r.firmware!==void 0&&o.call(r,"firmware")){let t=r.firmware;if(Array.isArray(t)){const a=t.length;for(let n=0;n<
a;n++){let l=t[n];if(l&&typeof l=="object"&&!Array.isArray(l)){if(l.component===void 0||!o.call(l,"component")){const m={
instancePath:i+"/spec/firmware/"+n,schemaPath:"#/properties/spec/properties/firmware/items/required",keyword:"required",
params:{missingProperty:"component"},schema:ee.properties.spec.properties.firmware.items.required,parentSchema:ee.properties.
spec.properties.firmware.items,data:l};e===null?e=[m]:e.push(m),p++}if(l.version===void 0||!o.call(l,"version")){const m={
instancePath:i+"/spec/firmware/"+n,schemaPath:"#/properties/spec/properties/firmware/items/required",keyword:"required",
params:{missingProperty:"version"},schema:ee.properties.spec.properties.firmware.items.required,parentSchema:ee.properties.
spec.properties.firmware.items,data:l};e===null?e=[m]:e.push(m),p++}for(const m of Object.keys(l))if(!(m==="component"||
m==="vendor"||m==="version")){const d={instancePath:i+"/spec/firmware/"+n,schemaPath:"#/properties/spec/properties/firmw\
are/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},schema:!1,parentSchema:ee.properties.
spec.properties.firmware.items,data:l};e===null?e=[d]:e.push(d),p++}if(l.component!==void 0&&o.call(l,"component")){let m=l.
component;if(typeof m=="string"){if(X(m)<1){const d={instancePath:i+"/spec/firmware/"+n+"/component",schemaPath:"#/prope\
rties/spec/properties/firmware/items/properties/component/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:ee.
properties.spec.properties.firmware.items.properties.component,data:m};e===null?e=[d]:e.push(d),p++}}else{const d={instancePath:i+
"/spec/firmware/"+n+"/component",schemaPath:"#/properties/spec/properties/firmware/items/properties/component/type",keyword:"\
type",params:{type:"string"},schema:ee.properties.spec.properties.firmware.items.properties.component.type,parentSchema:ee.
properties.spec.properties.firmware.items.properties.component,data:m};e===null?e=[d]:e.push(d),p++}}if(l.vendor!==void 0&&
o.call(l,"vendor")){let m=l.vendor;if(typeof m=="string"){if(X(m)<1){const d={instancePath:i+"/spec/firmware/"+n+"/vendo\
r",schemaPath:"#/properties/spec/properties/firmware/items/properties/vendor/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:ee.properties.spec.properties.firmware.items.properties.vendor,data:m};e===null?e=[d]:e.push(d),p++}}else{
const d={instancePath:i+"/spec/firmware/"+n+"/vendor",schemaPath:"#/properties/spec/properties/firmware/items/properties\
/vendor/type",keyword:"type",params:{type:"string"},schema:ee.properties.spec.properties.firmware.items.properties.vendor.
type,parentSchema:ee.properties.spec.properties.firmware.items.properties.vendor,data:m};e===null?e=[d]:e.push(d),p++}}if(l.
version!==void 0&&o.call(l,"version")){let m=l.version;if(typeof m!="string"){const d={instancePath:i+"/spec/firmware/"+
n+"/version",schemaPath:"#/properties/spec/properties/firmware/items/properties/version/type",keyword:"type",params:{type:"\
string"},schema:ee.properties.spec.properties.firmware.items.properties.version.type,parentSchema:ee.properties.spec.properties.
firmware.items.properties.version,data:m};e===null?e=[d]:e.push(d),p++}}}else{const m={instancePath:i+"/spec/firmware/"+
n,schemaPath:"#/properties/spec/properties/firmware/items/type",keyword:"type",params:{type:"object"},schema:ee.properties.
spec.properties.firmware.items.type,parentSchema:ee.properties.spec.properties.firmware.items,data:l};e===null?e=[m]:e.push(
m),p++}}}else{const a={instancePath:i+"/spec/firmware",schemaPath:"#/properties/spec/properties/firmware/type",keyword:"\
type",params:{type:"array"},schema:ee.properties.spec.properties.firmware.type,parentSchema:ee.properties.spec.properties.
firmware,data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/type",
keyword:"type",params:{type:"object"},schema:ee.properties.spec.type,parentSchema:ee.properties.spec,data:r};e===null?e=
[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:ee.type,
parentSchema:ee,data:s};e===null?e=[r]:e.push(r),p++}return st.errors=e,p===0}st.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const Wt=it,ue={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://muster.dev/schemas/v1/change-freeze.\
schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{
const:"muster/v1",examples:["muster/v1"]},kind:{const:"ChangeFreeze",examples:["ChangeFreeze"]},metadata:{$ref:"common.s\
chema.json#/$defs/metadata",examples:[{name:"year-end"}]},spec:{type:"object",additionalProperties:!1,required:["from","\
until","endpoints"],properties:{from:{$ref:"common.schema.json#/$defs/localDateTime",examples:["2026-12-18T00:00"]},until:{
$ref:"common.schema.json#/$defs/localDateTime",examples:["2027-01-04T00:00"]},timezone:{$ref:"common.schema.json#/$defs/\
zone"},endpoints:{$ref:"common.schema.json#/$defs/endpointSelector",examples:[{}]},except:{type:"object",additionalProperties:!1,
required:["patches"],properties:{patches:{$ref:"common.schema.json#/$defs/patchSelector",examples:[{exploited:!0}]}}},reason:{
type:"string",minLength:1}},examples:[{from:"2026-12-18T00:00",until:"2027-01-04T00:00",timezone:"Europe/Berlin",endpoints:{},
except:{patches:{exploited:!0}}}]}}},tt={type:"string"},pt={type:"string"};function Yr(s,{instancePath:i="",parentData:E,
parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Yr.evaluated;if(h.dynamicProps&&(h.props=
void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},schema:B.required,parentSchema:B,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="name"||r==="owner"||r==="description")){const t={
instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,
parentSchema:B,data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="str\
ing"){const t={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},schema:B.
properties.name.type,parentSchema:B.properties.name,data:r};e===null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,
"owner")){let r=s.owner;if(typeof r=="string"){if(X(r)<1){const t={instancePath:i+"/owner",schemaPath:"#/properties/owne\
r/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:B.properties.owner,data:r};e===null?e=[t]:e.push(
t),p++}}else{const t={instancePath:i+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type:"string"},
schema:B.properties.owner.type,parentSchema:B.properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}if(s.description!==
void 0&&o.call(s,"description")){let r=s.description;if(typeof r!="string"){const t={instancePath:i+"/description",schemaPath:"\
#/properties/description/type",keyword:"type",params:{type:"string"},schema:B.properties.description.type,parentSchema:B.
properties.description,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},schema:B.type,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}return Yr.errors=e,p===0}
Yr.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Qr(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Qr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="names"||r==="labels"||
r==="os"||r==="facts"||r==="software"||r==="any"||r==="all"||r==="not")){const t={instancePath:i,schemaPath:"#/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:F,data:s};e===null?e=[t]:
e.push(t),p++}if(s.names!==void 0&&o.call(s,"names")){let r=s.names;if(Array.isArray(r)){const t=r.length;for(let a=0;a<
t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/names/"+a,schemaPath:"#/$defs/glob/type",keyword:"typ\
e",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+
"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type:"array"},schema:F.properties.names.type,parentSchema:F.
properties.names,data:r};e===null?e=[t]:e.push(t),p++}}if(s.labels!==void 0&&o.call(s,"labels")){let r=s.labels;if(r&&typeof r==
"object"&&!Array.isArray(r))for(const t of Object.keys(r)){let a=r[t];if(typeof a!="string"&&!Array.isArray(a)){const n={
instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/labels/additionalProperties/\
type",keyword:"type",params:{type:F.properties.labels.additionalProperties.type},schema:F.properties.labels.additionalProperties.
type,parentSchema:F.properties.labels.additionalProperties,data:a};e===null?e=[n]:e.push(n),p++}if(Array.isArray(a)){const n=a.
length;for(let l=0;l<n;l++){let m=a[l];if(typeof m!="string"){const d={instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+l,schemaPath:"#/properties/labels/additionalProperties/items/type",keyword:"type",params:{type:"string"},
schema:F.properties.labels.additionalProperties.items.type,parentSchema:F.properties.labels.additionalProperties.items,data:m};
e===null?e=[d]:e.push(d),p++}}}}else{const t={instancePath:i+"/labels",schemaPath:"#/properties/labels/type",keyword:"ty\
pe",params:{type:"object"},schema:F.properties.labels.type,parentSchema:F.properties.labels,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.os!==void 0&&o.call(s,"os")&&(xe(s.os,{instancePath:i+"/os",parentData:s,parentDataProperty:"os",rootData:q,
dynamicAnchors:j})||(e=e===null?xe.errors:e.concat(xe.errors),p=e.length)),s.facts!==void 0&&o.call(s,"facts")&&(Ie(s.facts,
{instancePath:i+"/facts",parentData:s,parentDataProperty:"facts",rootData:q,dynamicAnchors:j})||(e=e===null?Ie.errors:e.
concat(Ie.errors),p=e.length)),s.software!==void 0&&o.call(s,"software")){let r=s.software;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/software/"+a,schemaPath:"#/prope\
rties/software/items/type",keyword:"type",params:{type:"string"},schema:F.properties.software.items.type,parentSchema:F.
properties.software.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/software",schemaPath:"#/\
properties/software/type",keyword:"type",params:{type:"array"},schema:F.properties.software.type,parentSchema:F.properties.
software,data:r};e===null?e=[t]:e.push(t),p++}}if(s.any!==void 0&&o.call(s,"any")){let r=s.any;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++)W(r[a],{instancePath:i+"/any/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||
(e=e===null?W.errors:e.concat(W.errors),p=e.length)}else{const t={instancePath:i+"/any",schemaPath:"#/properties/any/typ\
e",keyword:"type",params:{type:"array"},schema:F.properties.any.type,parentSchema:F.properties.any,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.all!==void 0&&o.call(s,"all")){let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)
W(r[a],{instancePath:i+"/all/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?W.errors:e.
concat(W.errors),p=e.length)}else{const t={instancePath:i+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{
type:"array"},schema:F.properties.all.type,parentSchema:F.properties.all,data:r};e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&
o.call(s,"not")&&(W(s.not,{instancePath:i+"/not",parentData:s,parentDataProperty:"not",rootData:q,dynamicAnchors:j})||(e=
e===null?W.errors:e.concat(W.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:F.type,parentSchema:F,data:s};e===null?e=[r]:e.push(r),p++}return Qr.errors=e,p===0}Qr.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};const z={type:"object",additionalProperties:!1,properties:{ids:{type:"array",items:{
$ref:"#/$defs/glob"}},cves:{type:"array",items:{$ref:"#/$defs/glob"}},severity:{type:"array",items:{$ref:"#/$defs/severi\
ty"}},classification:{type:"array",items:{$ref:"#/$defs/classification"}},exploited:{type:"boolean"},cvss:{type:"string"},
epss:{type:"string"},vendor:{type:"array",items:{type:"string"}},products:{type:"array",items:{$ref:"#/$defs/glob"}},any:{
type:"array",items:{$ref:"#/$defs/patchSelector"}},all:{type:"array",items:{$ref:"#/$defs/patchSelector"}},not:{$ref:"#/\
$defs/patchSelector"}}},qe={type:"string",enum:["critical","important","moderate","low","unknown"]},je={type:"string",enum:[
"security","bugfix","feature","firmware","driver","definition"]},Ir={validate:Ae};function Ae(s,{instancePath:i="",parentData:E,
parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Ae.evaluated;if(h.dynamicProps&&(h.props=
void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!o.call(
z.properties,r)){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:z,data:s};e===null?e=[t]:e.push(t),p++}if(s.ids!==void 0&&o.call(s,"ids")){let r=s.ids;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/ids/"+a,schemaPath:"\
#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),
p++}}}else{const t={instancePath:i+"/ids",schemaPath:"#/properties/ids/type",keyword:"type",params:{type:"array"},schema:z.
properties.ids.type,parentSchema:z.properties.ids,data:r};e===null?e=[t]:e.push(t),p++}}if(s.cves!==void 0&&o.call(s,"cv\
es")){let r=s.cves;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={
instancePath:i+"/cves/"+a,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,
data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/cves",schemaPath:"#/properties/cves/type",keyword:"\
type",params:{type:"array"},schema:z.properties.cves.type,parentSchema:z.properties.cves,data:r};e===null?e=[t]:e.push(t),
p++}}if(s.severity!==void 0&&o.call(s,"severity")){let r=s.severity;if(Array.isArray(r)){const t=r.length;for(let a=0;a<
t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/severity/"+a,schemaPath:"#/$defs/severity/type",keyword:"\
type",params:{type:"string"},schema:qe.type,parentSchema:qe,data:n};e===null?e=[l]:e.push(l),p++}if(!(n==="critical"||n===
"important"||n==="moderate"||n==="low"||n==="unknown")){const l={instancePath:i+"/severity/"+a,schemaPath:"#/$defs/sever\
ity/enum",keyword:"enum",params:{allowedValues:qe.enum},schema:qe.enum,parentSchema:qe,data:n};e===null?e=[l]:e.push(l),
p++}}}else{const t={instancePath:i+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type:"arra\
y"},schema:z.properties.severity.type,parentSchema:z.properties.severity,data:r};e===null?e=[t]:e.push(t),p++}}if(s.classification!==
void 0&&o.call(s,"classification")){let r=s.classification;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];
if(typeof n!="string"){const l={instancePath:i+"/classification/"+a,schemaPath:"#/$defs/classification/type",keyword:"ty\
pe",params:{type:"string"},schema:je.type,parentSchema:je,data:n};e===null?e=[l]:e.push(l),p++}if(!(n==="security"||n===
"bugfix"||n==="feature"||n==="firmware"||n==="driver"||n==="definition")){const l={instancePath:i+"/classification/"+a,schemaPath:"\
#/$defs/classification/enum",keyword:"enum",params:{allowedValues:je.enum},schema:je.enum,parentSchema:je,data:n};e===null?
e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/classification",schemaPath:"#/properties/classification/type",keyword:"\
type",params:{type:"array"},schema:z.properties.classification.type,parentSchema:z.properties.classification,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.exploited!==void 0&&o.call(s,"exploited")){let r=s.exploited;if(typeof r!="boolean"){const t={
instancePath:i+"/exploited",schemaPath:"#/properties/exploited/type",keyword:"type",params:{type:"boolean"},schema:z.properties.
exploited.type,parentSchema:z.properties.exploited,data:r};e===null?e=[t]:e.push(t),p++}}if(s.cvss!==void 0&&o.call(s,"c\
vss")){let r=s.cvss;if(typeof r!="string"){const t={instancePath:i+"/cvss",schemaPath:"#/properties/cvss/type",keyword:"\
type",params:{type:"string"},schema:z.properties.cvss.type,parentSchema:z.properties.cvss,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.epss!==void 0&&o.call(s,"epss")){let r=s.epss;if(typeof r!="string"){const t={instancePath:i+"/epss",schemaPath:"\
#/properties/epss/type",keyword:"type",params:{type:"string"},schema:z.properties.epss.type,parentSchema:z.properties.epss,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.vendor!==void 0&&o.call(s,"vendor")){let r=s.vendor;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/vendor/"+a,schemaPath:"#/propert\
ies/vendor/items/type",keyword:"type",params:{type:"string"},schema:z.properties.vendor.items.type,parentSchema:z.properties.
vendor.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/vendor",schemaPath:"#/properties/vend\
or/type",keyword:"type",params:{type:"array"},schema:z.properties.vendor.type,parentSchema:z.properties.vendor,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.products!==void 0&&o.call(s,"products")){let r=s.products;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/products/"+a,schemaPath:"#/$defs\
/glob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/products",schemaPath:"#/properties/products/type",keyword:"type",params:{type:"array"},schema:z.
properties.products.type,parentSchema:z.properties.products,data:r};e===null?e=[t]:e.push(t),p++}}if(s.any!==void 0&&o.call(
s,"any")){let r=s.any;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)Ir.validate(r[a],{instancePath:i+"/any/"+
a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?Ir.validate.errors:e.concat(Ir.validate.errors),
p=e.length)}else{const t={instancePath:i+"/any",schemaPath:"#/properties/any/type",keyword:"type",params:{type:"array"},
schema:z.properties.any.type,parentSchema:z.properties.any,data:r};e===null?e=[t]:e.push(t),p++}}if(s.all!==void 0&&o.call(
s,"all")){let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)Ir.validate(r[a],{instancePath:i+"/all/"+
a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?Ir.validate.errors:e.concat(Ir.validate.errors),
p=e.length)}else{const t={instancePath:i+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type:"array"},
schema:z.properties.all.type,parentSchema:z.properties.all,data:r};e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&o.call(
s,"not")&&(Ir.validate(s.not,{instancePath:i+"/not",parentData:s,parentDataProperty:"not",rootData:q,dynamicAnchors:j})||
(e=e===null?Ir.validate.errors:e.concat(Ir.validate.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"#/type",
keyword:"type",params:{type:"object"},schema:z.type,parentSchema:z,data:s};e===null?e=[r]:e.push(r),p++}return Ae.errors=
e,p===0}Ae.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function it(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=it.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiVersion"},schema:ue.required,parentSchema:ue,data:s};
e===null?e=[r]:e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"kind"},schema:ue.required,parentSchema:ue,data:s};e===null?e=[r]:e.push(r),p++}if(s.metadata===
void 0||!o.call(s,"metadata")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
metadata"},schema:ue.required,parentSchema:ue,data:s};e===null?e=[r]:e.push(r),p++}if(s.spec===void 0||!o.call(s,"spec")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"},schema:ue.required,parentSchema:ue,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="apiVersion"||r==="kind"||r==="metadata"||r===
"spec")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:ue,data:s};e===null?e=[t]:e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.
apiVersion;if(r!=="muster/v1"){const t={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:ue.properties.apiVersion,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let r=s.kind;if(r!=="ChangeFreeze"){const t={instancePath:i+"/kind",
schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"ChangeFreeze"},schema:"ChangeFreeze",parentSchema:ue.
properties.kind,data:r};e===null?e=[t]:e.push(t),p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&(Yr(s.metadata,{instancePath:i+
"/metadata",parentData:s,parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||(e=e===null?Yr.errors:e.concat(Yr.
errors),p=e.length)),s.spec!==void 0&&o.call(s,"spec")){let r=s.spec;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.from===
void 0||!o.call(r,"from")){const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{
missingProperty:"from"},schema:ue.properties.spec.required,parentSchema:ue.properties.spec,data:r};e===null?e=[t]:e.push(
t),p++}if(r.until===void 0||!o.call(r,"until")){const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",
keyword:"required",params:{missingProperty:"until"},schema:ue.properties.spec.required,parentSchema:ue.properties.spec,data:r};
e===null?e=[t]:e.push(t),p++}if(r.endpoints===void 0||!o.call(r,"endpoints")){const t={instancePath:i+"/spec",schemaPath:"\
#/properties/spec/required",keyword:"required",params:{missingProperty:"endpoints"},schema:ue.properties.spec.required,parentSchema:ue.
properties.spec,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!(t==="from"||t==="until"||t==="ti\
mezone"||t==="endpoints"||t==="except"||t==="reason")){const a={instancePath:i+"/spec",schemaPath:"#/properties/spec/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:ue.properties.spec,
data:r};e===null?e=[a]:e.push(a),p++}if(r.from!==void 0&&o.call(r,"from")){let t=r.from;if(typeof t!="string"){const a={
instancePath:i+"/spec/from",schemaPath:"common.schema.json#/$defs/localDateTime/type",keyword:"type",params:{type:"strin\
g"},schema:tt.type,parentSchema:tt,data:t};e===null?e=[a]:e.push(a),p++}}if(r.until!==void 0&&o.call(r,"until")){let t=r.
until;if(typeof t!="string"){const a={instancePath:i+"/spec/until",schemaPath:"common.schema.json#/$defs/localDateTime/t\
ype",keyword:"type",params:{type:"string"},schema:tt.type,parentSchema:tt,data:t};e===null?e=[a]:e.push(a),p++}}if(r.timezone!==
void 0&&o.call(r,"timezone")){let t=r.timezone;if(typeof t!="string"){const a={instancePath:i+"/spec/timezone",schemaPath:"\
common.schema.json#/$defs/zone/type",keyword:"type",params:{type:"string"},schema:pt.type,parentSchema:pt,data:t};e===null?
e=[a]:e.push(a),p++}}if(r.endpoints!==void 0&&o.call(r,"endpoints")&&(Qr(r.endpoints,{instancePath:i+"/spec/endpoints",parentData:r,
parentDataProperty:"endpoints",rootData:q,dynamicAnchors:j})||(e=e===null?Qr.errors:e.concat(Qr.errors),p=e.length)),r.except!==
void 0&&o.call(r,"except")){let t=r.except;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.patches===void 0||!o.call(t,
"patches")){const a={instancePath:i+"/spec/except",schemaPath:"#/properties/spec/properties/except/required",keyword:"re\
quired",params:{missingProperty:"patches"},schema:ue.properties.spec.properties.except.required,parentSchema:ue.properties.
spec.properties.except,data:t};e===null?e=[a]:e.push(a),p++}for(const a of Object.keys(t))if(a!=="patches"){const n={instancePath:i+
"/spec/except",schemaPath:"#/properties/spec/properties/except/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:a},schema:!1,parentSchema:ue.properties.spec.properties.except,data:t};e===null?e=[n]:e.push(n),p++}t.
patches!==void 0&&o.call(t,"patches")&&(Ae(t.patches,{instancePath:i+"/spec/except/patches",parentData:t,parentDataProperty:"\
patches",rootData:q,dynamicAnchors:j})||(e=e===null?Ae.errors:e.concat(Ae.errors),p=e.length))}else{const a={instancePath:i+
"/spec/except",schemaPath:"#/properties/spec/properties/except/type",keyword:"type",params:{type:"object"},schema:ue.properties.
spec.properties.except.type,parentSchema:ue.properties.spec.properties.except,data:t};e===null?e=[a]:e.push(a),p++}}if(r.
reason!==void 0&&o.call(r,"reason")){let t=r.reason;if(typeof t=="string"){if(X(t)<1){const a={instancePath:i+"/spec/rea\
son",schemaPath:"#/properties/spec/properties/reason/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:ue.
properties.spec.properties.reason,data:t};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/spec/reason",schemaPath:"\
#/properties/spec/properties/reason/type",keyword:"type",params:{type:"string"},schema:ue.properties.spec.properties.reason.
type,parentSchema:ue.properties.spec.properties.reason,data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type:"object"},schema:ue.properties.spec.type,parentSchema:ue.
properties.spec,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:ue.type,parentSchema:ue,data:s};e===null?e=[r]:e.push(r),p++}return it.errors=e,p===0}it.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const Gt=at,O={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"ht\
tps://muster.dev/schemas/v1/endpoint-report.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","k\
ind","endpoint","observedAt"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"EndpointRep\
ort",examples:["EndpointReport"]},endpoint:{$ref:"#/$defs/endpointIdentity",examples:[{id:"web-1",hostname:"web-1",labels:{
site:"fra"},timezone:"Europe/Berlin"}]},observedAt:{$ref:"common.schema.json#/$defs/instant",examples:["2026-11-12T09:58\
:03Z"]},sequence:{type:"integer",minimum:0},os:{type:"object",additionalProperties:!1,properties:{family:{type:"string",
enum:["linux","windows","macos",""]},id:{type:"string"},version:{type:"string"},build:{type:"string"},arch:{type:"string"}}},
hardware:{type:"object",additionalProperties:!1,properties:{vendor:{type:"string"},model:{type:"string"},serial:{type:"s\
tring"},tpm:{type:"string"},secureBoot:{type:"boolean"},memoryMiB:{type:"integer",minimum:0},diskFreeMiB:{type:"integer",
minimum:0}}},firmware:{type:"array",items:{type:"object",additionalProperties:!1,required:["component"],properties:{component:{
type:"string",examples:["BIOS"]},vendor:{type:"string"},version:{type:"string"}}}},software:{type:"array",items:{$ref:"#\
/$defs/softwareItem"}},modules:{type:"array",items:{type:"object",additionalProperties:!1,required:["name","stream"],properties:{
name:{type:"string",examples:["nodejs"]},stream:{type:"string",examples:["20"]}}}},offered:{type:"array",items:{$ref:"co\
mmon.schema.json#/$defs/purl"}},installedPatches:{type:"array",items:{$ref:"common.schema.json#/$defs/patchId"}},availablePatches:{
type:"array",items:{$ref:"common.schema.json#/$defs/patchId"}},transactions:{type:"array",items:{type:"object",additionalProperties:!1,
required:["patch","brings"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},brings:{
type:"array",items:{$ref:"common.schema.json#/$defs/purl"},examples:[["pkg:deb/debian/libssl3@3.0.15-1~deb12u1"]]}}}},attempts:{
type:"array",items:{type:"object",additionalProperties:!1,required:["patch","startedAt","outcome"],properties:{patch:{$ref:"\
common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},startedAt:{$ref:"common.schema.json#/$defs/instant",examples:[
"2026-11-10T22:00:00Z"]},finishedAt:{$ref:"common.schema.json#/$defs/instant"},outcome:{type:"string",enum:["succeeded",
"failed","in-progress","unknown"],examples:["succeeded"]},code:{type:"string"},rebootRequired:{type:"boolean"}}}},rebootPending:{
type:"boolean"},bootedAt:{$ref:"common.schema.json#/$defs/instant"},health:{type:"array",items:{type:"object",additionalProperties:!1,
required:["check","status"],properties:{check:{type:"string",examples:["http-200"]},status:{type:"string",enum:["pass","\
warn","fail","unknown"],examples:["pass"]}}}},evidence:{type:"array",items:{type:"object",additionalProperties:!1,required:[
"type","at"],properties:{type:{type:"string",examples:["forensics"]},at:{$ref:"common.schema.json#/$defs/instant",examples:[
"2026-11-12T08:00:00Z"]},digest:{$ref:"common.schema.json#/$defs/digest"},by:{type:"string"}}}},partial:{type:"string"}},
$defs:{endpointIdentity:{type:"object",additionalProperties:!1,required:["id"],properties:{id:{$ref:"common.schema.json#\
/$defs/endpointId",examples:["web-1"]},hostname:{type:"string"},labels:{type:"object",additionalProperties:{type:"string"}},
timezone:{type:"string"}}},softwareItem:{type:"object",additionalProperties:!1,required:["purl"],properties:{purl:{$ref:"\
common.schema.json#/$defs/purl",examples:["pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=amd64"]},source:{type:"object",additionalProperties:!1,
required:["name"],properties:{name:{type:"string",examples:["openssl"]},version:{type:"string"}}},status:{type:"string",
enum:["installed","half-installed","unpacked","half-configured","triggers-awaited","triggers-pending"]},held:{type:"bool\
ean"}}}}},ae={type:"string"},qr={type:"string"},lr={type:"object",additionalProperties:!1,required:["id"],properties:{id:{
$ref:"common.schema.json#/$defs/endpointId",examples:["web-1"]},hostname:{type:"string"},labels:{type:"object",additionalProperties:{
type:"string"}},timezone:{type:"string"}}},Ge={type:"string"};function Jr(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Jr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.id===void 0||!o.call(s,"id")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"id"},schema:lr.required,parentSchema:lr,data:s};e===null?e=[r]:e.
push(r),p++}for(const r of Object.keys(s))if(!(r==="id"||r==="hostname"||r==="labels"||r==="timezone")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:lr,
data:s};e===null?e=[t]:e.push(t),p++}if(s.id!==void 0&&o.call(s,"id")){let r=s.id;if(typeof r!="string"){const t={instancePath:i+
"/id",schemaPath:"common.schema.json#/$defs/endpointId/type",keyword:"type",params:{type:"string"},schema:Ge.type,parentSchema:Ge,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.hostname!==void 0&&o.call(s,"hostname")){let r=s.hostname;if(typeof r!="strin\
g"){const t={instancePath:i+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type:"string"},schema:lr.
properties.hostname.type,parentSchema:lr.properties.hostname,data:r};e===null?e=[t]:e.push(t),p++}}if(s.labels!==void 0&&
o.call(s,"labels")){let r=s.labels;if(r&&typeof r=="object"&&!Array.isArray(r))for(const t of Object.keys(r)){let a=r[t];
if(typeof a!="string"){const n={instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/propert\
ies/labels/additionalProperties/type",keyword:"type",params:{type:"string"},schema:lr.properties.labels.additionalProperties.
type,parentSchema:lr.properties.labels.additionalProperties,data:a};e===null?e=[n]:e.push(n),p++}}else{const t={instancePath:i+
"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type:"object"},schema:lr.properties.labels.type,parentSchema:lr.
properties.labels,data:r};e===null?e=[t]:e.push(t),p++}}if(s.timezone!==void 0&&o.call(s,"timezone")){let r=s.timezone;if(typeof r!=
"string"){const t={instancePath:i+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type:"strin\
g"},schema:lr.properties.timezone.type,parentSchema:lr.properties.timezone,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:lr.type,parentSchema:lr,data:s};e===null?
e=[r]:e.push(r),p++}return Jr.errors=e,p===0}Jr.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Re={type:"obj\
ect",additionalProperties:!1,required:["purl"],properties:{purl:{$ref:"common.schema.json#/$defs/purl",examples:["pkg:de\
b/debian/libssl3@3.0.11-1~deb12u1?arch=amd64"]},source:{type:"object",additionalProperties:!1,required:["name"],properties:{
name:{type:"string",examples:["openssl"]},version:{type:"string"}}},status:{type:"string",enum:["installed","half-instal\
led","unpacked","half-configured","triggers-awaited","triggers-pending"]},held:{type:"boolean"}}};function Dr(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Dr.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.purl===void 0||!o.call(
s,"purl")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"purl"},schema:Re.
required,parentSchema:Re,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="purl"||r==="source"||
r==="status"||r==="held")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r},schema:!1,parentSchema:Re,data:s};e===null?e=[t]:e.push(t),p++}if(s.purl!==void 0&&o.call(s,"purl")){
let r=s.purl;if(typeof r!="string"){const t={instancePath:i+"/purl",schemaPath:"common.schema.json#/$defs/purl/type",keyword:"\
type",params:{type:"string"},schema:qr.type,parentSchema:qr,data:r};e===null?e=[t]:e.push(t),p++}}if(s.source!==void 0&&
o.call(s,"source")){let r=s.source;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.name===void 0||!o.call(r,"name")){const t={
instancePath:i+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty:"name"},schema:Re.
properties.source.required,parentSchema:Re.properties.source,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.
keys(r))if(!(t==="name"||t==="version")){const a={instancePath:i+"/source",schemaPath:"#/properties/source/additionalPro\
perties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:Re.properties.source,data:r};
e===null?e=[a]:e.push(a),p++}if(r.name!==void 0&&o.call(r,"name")){let t=r.name;if(typeof t!="string"){const a={instancePath:i+
"/source/name",schemaPath:"#/properties/source/properties/name/type",keyword:"type",params:{type:"string"},schema:Re.properties.
source.properties.name.type,parentSchema:Re.properties.source.properties.name,data:t};e===null?e=[a]:e.push(a),p++}}if(r.
version!==void 0&&o.call(r,"version")){let t=r.version;if(typeof t!="string"){const a={instancePath:i+"/source/version",
schemaPath:"#/properties/source/properties/version/type",keyword:"type",params:{type:"string"},schema:Re.properties.source.
properties.version.type,parentSchema:Re.properties.source.properties.version,data:t};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type:"object"},schema:Re.
properties.source.type,parentSchema:Re.properties.source,data:r};e===null?e=[t]:e.push(t),p++}}if(s.status!==void 0&&o.call(
s,"status")){let r=s.status;if(typeof r!="string"){const t={instancePath:i+"/status",schemaPath:"#/properties/status/typ\
e",keyword:"type",params:{type:"string"},schema:Re.properties.status.type,parentSchema:Re.properties.status,data:r};e===
null?e=[t]:e.push(t),p++}if(!(r==="installed"||r==="half-installed"||r==="unpacked"||r==="half-configured"||r==="trigger\
s-awaited"||r==="triggers-pending")){const t={instancePath:i+"/status",schemaPath:"#/properties/status/enum",keyword:"en\
um",params:{allowedValues:Re.properties.status.enum},schema:Re.properties.status.enum,parentSchema:Re.properties.status,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.held!==void 0&&o.call(s,"held")){let r=s.held;if(typeof r!="boolean"){const t={
instancePath:i+"/held",schemaPath:"#/properties/held/type",keyword:"type",params:{type:"boolean"},schema:Re.properties.held.
type,parentSchema:Re.properties.held,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"},schema:Re.type,parentSchema:Re,data:s};e===null?e=[r]:e.push(r),p++}return Dr.
errors=e,p===0}Dr.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function at(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=at.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiVersion"},schema:O.required,parentSchema:O,data:s};
e===null?e=[r]:e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"kind"},schema:O.required,parentSchema:O,data:s};e===null?e=[r]:e.push(r),p++}if(s.endpoint===
void 0||!o.call(s,"endpoint")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
endpoint"},schema:O.required,parentSchema:O,data:s};e===null?e=[r]:e.push(r),p++}if(s.observedAt===void 0||!o.call(s,"ob\
servedAt")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"observedAt"},schema:O.
required,parentSchema:O,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!o.call(O.properties,r)){const t={
instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,
parentSchema:O,data:s};e===null?e=[t]:e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.apiVersion;
if(r!=="muster/v1"){const t={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{
allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:O.properties.apiVersion,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.kind!==void 0&&o.call(s,"kind")){let r=s.kind;if(r!=="EndpointReport"){const t={instancePath:i+"/kind",schemaPath:"\
#/properties/kind/const",keyword:"const",params:{allowedValue:"EndpointReport"},schema:"EndpointReport",parentSchema:O.properties.
kind,data:r};e===null?e=[t]:e.push(t),p++}}if(s.endpoint!==void 0&&o.call(s,"endpoint")&&(Jr(s.endpoint,{instancePath:i+
"/endpoint",parentData:s,parentDataProperty:"endpoint",rootData:q,dynamicAnchors:j})||(e=e===null?Jr.errors:e.concat(Jr.
errors),p=e.length)),s.observedAt!==void 0&&o.call(s,"observedAt")){let r=s.observedAt;if(typeof r!="string"){const t={instancePath:i+
"/observedAt",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,parentSchema:ae,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.sequence!==void 0&&o.call(s,"sequence")){let r=s.sequence;if(!(typeof r=="num\
ber"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/sequence",schemaPath:"#/properties/sequence/type",keyword:"\
type",params:{type:"integer"},schema:O.properties.sequence.type,parentSchema:O.properties.sequence,data:r};e===null?e=[t]:
e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/sequence",schemaPath:"#/pro\
perties/sequence/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:O.properties.sequence,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.os!==void 0&&o.call(s,"os")){let r=s.os;if(r&&typeof r=="object"&&!Array.isArray(
r)){for(const t of Object.keys(r))if(!(t==="family"||t==="id"||t==="version"||t==="build"||t==="arch")){const a={instancePath:i+
"/os",schemaPath:"#/properties/os/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,
parentSchema:O.properties.os,data:r};e===null?e=[a]:e.push(a),p++}if(r.family!==void 0&&o.call(r,"family")){let t=r.family;
if(typeof t!="string"){const a={instancePath:i+"/os/family",schemaPath:"#/properties/os/properties/family/type",keyword:"\
type",params:{type:"string"},schema:O.properties.os.properties.family.type,parentSchema:O.properties.os.properties.family,
data:t};e===null?e=[a]:e.push(a),p++}if(!(t==="linux"||t==="windows"||t==="macos"||t==="")){const a={instancePath:i+"/os\
/family",schemaPath:"#/properties/os/properties/family/enum",keyword:"enum",params:{allowedValues:O.properties.os.properties.
family.enum},schema:O.properties.os.properties.family.enum,parentSchema:O.properties.os.properties.family,data:t};e===null?
e=[a]:e.push(a),p++}}if(r.id!==void 0&&o.call(r,"id")){let t=r.id;if(typeof t!="string"){const a={instancePath:i+"/os/id",
schemaPath:"#/properties/os/properties/id/type",keyword:"type",params:{type:"string"},schema:O.properties.os.properties.
id.type,parentSchema:O.properties.os.properties.id,data:t};e===null?e=[a]:e.push(a),p++}}if(r.version!==void 0&&o.call(r,
"version")){let t=r.version;if(typeof t!="string"){const a={instancePath:i+"/os/version",schemaPath:"#/properties/os/pro\
perties/version/type",keyword:"type",params:{type:"string"},schema:O.properties.os.properties.version.type,parentSchema:O.
properties.os.properties.version,data:t};e===null?e=[a]:e.push(a),p++}}if(r.build!==void 0&&o.call(r,"build")){let t=r.build;
if(typeof t!="string"){const a={instancePath:i+"/os/build",schemaPath:"#/properties/os/properties/build/type",keyword:"t\
ype",params:{type:"string"},schema:O.properties.os.properties.build.type,parentSchema:O.properties.os.properties.build,data:t};
e===null?e=[a]:e.push(a),p++}}if(r.arch!==void 0&&o.call(r,"arch")){let t=r.arch;if(typeof t!="string"){const a={instancePath:i+
"/os/arch",schemaPath:"#/properties/os/properties/arch/type",keyword:"type",params:{type:"string"},schema:O.properties.os.
properties.arch.type,parentSchema:O.properties.os.properties.arch,data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/os",schemaPath:"#/properties/os/type",keyword:"type",params:{type:"object"},schema:O.properties.os.type,parentSchema:O.
properties.os,data:r};e===null?e=[t]:e.push(t),p++}}if(s.hardware!==void 0&&o.call(s,"hardware")){let r=s.hardware;if(r&&
typeof r=="object"&&!Array.isArray(r)){for(const t of Object.keys(r))if(!(t==="vendor"||t==="model"||t==="serial"||t==="\
tpm"||t==="secureBoot"||t==="memoryMiB"||t==="diskFreeMiB")){const a={instancePath:i+"/hardware",schemaPath:"#/propertie\
s/hardware/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:O.properties.
hardware,data:r};e===null?e=[a]:e.push(a),p++}if(r.vendor!==void 0&&o.call(r,"vendor")){let t=r.vendor;if(typeof t!="str\
ing"){const a={instancePath:i+"/hardware/vendor",schemaPath:"#/properties/hardware/properties/vendor/type",keyword:"type",
params:{type:"string"},schema:O.properties.hardware.properties.vendor.type,parentSchema:O.properties.hardware.properties.
vendor,data:t};e===null?e=[a]:e.push(a),p++}}if(r.model!==void 0&&o.call(r,"model")){let t=r.model;if(typeof t!="string"){
const a={instancePath:i+"/hardware/model",schemaPath:"#/properties/hardware/properties/model/type",keyword:"type",params:{
type:"string"},schema:O.properties.hardware.properties.model.type,parentSchema:O.properties.hardware.properties.model,data:t};
e===null?e=[a]:e.push(a),p++}}if(r.serial!==void 0&&o.call(r,"serial")){let t=r.serial;if(typeof t!="string"){const a={instancePath:i+
"/hardware/serial",schemaPath:"#/properties/hardware/properties/serial/type",keyword:"type",params:{type:"string"},schema:O.
properties.hardware.properties.serial.type,parentSchema:O.properties.hardware.properties.serial,data:t};e===null?e=[a]:e.
push(a),p++}}if(r.tpm!==void 0&&o.call(r,"tpm")){let t=r.tpm;if(typeof t!="string"){const a={instancePath:i+"/hardware/t\
pm",schemaPath:"#/properties/hardware/properties/tpm/type",keyword:"type",params:{type:"string"},schema:O.properties.hardware.
properties.tpm.type,parentSchema:O.properties.hardware.properties.tpm,data:t};e===null?e=[a]:e.push(a),p++}}if(r.secureBoot!==
void 0&&o.call(r,"secureBoot")){let t=r.secureBoot;if(typeof t!="boolean"){const a={instancePath:i+"/hardware/secureBoot",
schemaPath:"#/properties/hardware/properties/secureBoot/type",keyword:"type",params:{type:"boolean"},schema:O.properties.
hardware.properties.secureBoot.type,parentSchema:O.properties.hardware.properties.secureBoot,data:t};e===null?e=[a]:e.push(
a),p++}}if(r.memoryMiB!==void 0&&o.call(r,"memoryMiB")){let t=r.memoryMiB;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t))){const a={instancePath:i+"/hardware/memoryMiB",schemaPath:"#/properties/hardware/properties/memoryMiB/type",keyword:"\
type",params:{type:"integer"},schema:O.properties.hardware.properties.memoryMiB.type,parentSchema:O.properties.hardware.
properties.memoryMiB,data:t};e===null?e=[a]:e.push(a),p++}if(typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))){const a={
instancePath:i+"/hardware/memoryMiB",schemaPath:"#/properties/hardware/properties/memoryMiB/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},schema:0,parentSchema:O.properties.hardware.properties.memoryMiB,data:t};e===null?e=[a]:e.push(
a),p++}}if(r.diskFreeMiB!==void 0&&o.call(r,"diskFreeMiB")){let t=r.diskFreeMiB;if(!(typeof t=="number"&&!(t%1)&&!isNaN(
t)&&isFinite(t))){const a={instancePath:i+"/hardware/diskFreeMiB",schemaPath:"#/properties/hardware/properties/diskFreeM\
iB/type",keyword:"type",params:{type:"integer"},schema:O.properties.hardware.properties.diskFreeMiB.type,parentSchema:O.
properties.hardware.properties.diskFreeMiB,data:t};e===null?e=[a]:e.push(a),p++}if(typeof t=="number"&&isFinite(t)&&(t<0||
isNaN(t))){const a={instancePath:i+"/hardware/diskFreeMiB",schemaPath:"#/properties/hardware/properties/diskFreeMiB/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:O.properties.hardware.properties.diskFreeMiB,
data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/hardware",schemaPath:"#/properties/hardware/type",
keyword:"type",params:{type:"object"},schema:O.properties.hardware.type,parentSchema:O.properties.hardware,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.firmware!==void 0&&o.call(s,"firmware")){let r=s.firmware;if(Array.isArray(r)){const t=r.length;
for(let a=0;a<t;a++){let n=r[a];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.component===void 0||!o.call(n,"compone\
nt")){const l={instancePath:i+"/firmware/"+a,schemaPath:"#/properties/firmware/items/required",keyword:"required",params:{
missingProperty:"component"},schema:O.properties.firmware.items.required,parentSchema:O.properties.firmware.items,data:n};
e===null?e=[l]:e.push(l),p++}for(const l of Object.keys(n))if(!(l==="component"||l==="vendor"||l==="version")){const m={
instancePath:i+"/firmware/"+a,schemaPath:"#/properties/firmware/items/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:l},schema:!1,parentSchema:O.properties.firmware.items,data:n};e===null?e=[m]:e.push(m),p++}
if(n.component!==void 0&&o.call(n,"component")){let l=n.component;if(typeof l!="string"){const m={instancePath:i+"/firmw\
are/"+a+"/component",schemaPath:"#/properties/firmware/items/properties/component/type",keyword:"type",params:{type:"str\
ing"},schema:O.properties.firmware.items.properties.component.type,parentSchema:O.properties.firmware.items.properties.component,
data:l};e===null?e=[m]:e.push(m),p++}}if(n.vendor!==void 0&&o.call(n,"vendor")){let l=n.vendor;if(typeof l!="string"){const m={
instancePath:i+"/firmware/"+a+"/vendor",schemaPath:"#/properties/firmware/items/properties/vendor/type",keyword:"type",params:{
type:"string"},schema:O.properties.firmware.items.properties.vendor.type,parentSchema:O.properties.firmware.items.properties.
vendor,data:l};e===null?e=[m]:e.push(m),p++}}if(n.version!==void 0&&o.call(n,"version")){let l=n.version;if(typeof l!="s\
tring"){const m={instancePath:i+"/firmware/"+a+"/version",schemaPath:"#/properties/firmware/items/properties/version/typ\
e",keyword:"type",params:{type:"string"},schema:O.properties.firmware.items.properties.version.type,parentSchema:O.properties.
firmware.items.properties.version,data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={instancePath:i+"/firmware/"+a,schemaPath:"\
#/properties/firmware/items/type",keyword:"type",params:{type:"object"},schema:O.properties.firmware.items.type,parentSchema:O.
properties.firmware.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/firmware",schemaPath:"#/\
properties/firmware/type",keyword:"type",params:{type:"array"},schema:O.properties.firmware.type,parentSchema:O.properties.
firmware,data:r};e===null?e=[t]:e.push(t),p++}}if(s.software!==void 0&&o.call(s,"software")){let r=s.software;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++)Dr(r[a],{instancePath:i+"/software/"+a,parentData:r,parentDataProperty:a,rootData:q,
dynamicAnchors:j})||(e=e===null?Dr.errors:e.concat(Dr.errors),p=e.length)}else{const t={instancePath:i+"/software",schemaPath:"\
#/properties/software/type",keyword:"type",params:{type:"array"},schema:O.properties.software.type,parentSchema:O.properties.
software,data:r};e===null?e=[t]:e.push(t),p++}}if(s.modules!==void 0&&o.call(s,"modules")){let r=s.modules;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.name===void 0||!o.
call(n,"name")){const l={instancePath:i+"/modules/"+a,schemaPath:"#/properties/modules/items/required",keyword:"required",
params:{missingProperty:"name"},schema:O.properties.modules.items.required,parentSchema:O.properties.modules.items,data:n};
e===null?e=[l]:e.push(l),p++}if(n.stream===void 0||!o.call(n,"stream")){const l={instancePath:i+"/modules/"+a,schemaPath:"\
#/properties/modules/items/required",keyword:"required",params:{missingProperty:"stream"},schema:O.properties.modules.items.
required,parentSchema:O.properties.modules.items,data:n};e===null?e=[l]:e.push(l),p++}for(const l of Object.keys(n))if(!(l===
"name"||l==="stream")){const m={instancePath:i+"/modules/"+a,schemaPath:"#/properties/modules/items/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:l},schema:!1,parentSchema:O.properties.modules.items,data:n};e===
null?e=[m]:e.push(m),p++}if(n.name!==void 0&&o.call(n,"name")){let l=n.name;if(typeof l!="string"){const m={instancePath:i+
"/modules/"+a+"/name",schemaPath:"#/properties/modules/items/properties/name/type",keyword:"type",params:{type:"string"},
schema:O.properties.modules.items.properties.name.type,parentSchema:O.properties.modules.items.properties.name,data:l};e===
null?e=[m]:e.push(m),p++}}if(n.stream!==void 0&&o.call(n,"stream")){let l=n.stream;if(typeof l!="string"){const m={instancePath:i+
"/modules/"+a+"/stream",schemaPath:"#/properties/modules/items/properties/stream/type",keyword:"type",params:{type:"stri\
ng"},schema:O.properties.modules.items.properties.stream.type,parentSchema:O.properties.modules.items.properties.stream,
data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={instancePath:i+"/modules/"+a,schemaPath:"#/properties/modules/items\
/type",keyword:"type",params:{type:"object"},schema:O.properties.modules.items.type,parentSchema:O.properties.modules.items,
data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/modules",schemaPath:"#/properties/modules/type",keyword:"\
type",params:{type:"array"},schema:O.properties.modules.type,parentSchema:O.properties.modules,data:r};e===null?e=[t]:e.
push(t),p++}}if(s.offered!==void 0&&o.call(s,"offered")){let r=s.offered;if(Array.isArray(r)){const t=r.length;for(let a=0;a<
t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/offered/"+a,schemaPath:"common.schema.json#/$defs/pur\
l/type",keyword:"type",params:{type:"string"},schema:qr.type,parentSchema:qr,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/offered",schemaPath:"#/properties/offered/type",keyword:"type",params:{type:"array"},schema:O.
properties.offered.type,parentSchema:O.properties.offered,data:r};e===null?e=[t]:e.push(t),p++}}if(s.installedPatches!==
void 0&&o.call(s,"installedPatches")){let r=s.installedPatches;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){
let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/installedPatches/"+a,schemaPath:"common.schema.json#/$defs/p\
atchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/installedPatches",schemaPath:"#/properties/installedPatches/type",keyword:"type",params:{type:"\
array"},schema:O.properties.installedPatches.type,parentSchema:O.properties.installedPatches,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.availablePatches!==void 0&&o.call(s,"availablePatches")){let r=s.availablePatches;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/availablePatches/"+a,schemaPath:"\
common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:n};e===null?
e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/availablePatches",schemaPath:"#/properties/availablePatches/type",keyword:"\
type",params:{type:"array"},schema:O.properties.availablePatches.type,parentSchema:O.properties.availablePatches,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.transactions!==void 0&&o.call(s,"transactions")){let r=s.transactions;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.patch===void 0||!o.
call(n,"patch")){const l={instancePath:i+"/transactions/"+a,schemaPath:"#/properties/transactions/items/required",keyword:"\
required",params:{missingProperty:"patch"},schema:O.properties.transactions.items.required,parentSchema:O.properties.transactions.
items,data:n};e===null?e=[l]:e.push(l),p++}if(n.brings===void 0||!o.call(n,"brings")){const l={instancePath:i+"/transact\
ions/"+a,schemaPath:"#/properties/transactions/items/required",keyword:"required",params:{missingProperty:"brings"},schema:O.
properties.transactions.items.required,parentSchema:O.properties.transactions.items,data:n};e===null?e=[l]:e.push(l),p++}
for(const l of Object.keys(n))if(!(l==="patch"||l==="brings")){const m={instancePath:i+"/transactions/"+a,schemaPath:"#/\
properties/transactions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},schema:!1,
parentSchema:O.properties.transactions.items,data:n};e===null?e=[m]:e.push(m),p++}if(n.patch!==void 0&&o.call(n,"patch")){
let l=n.patch;if(typeof l!="string"){const m={instancePath:i+"/transactions/"+a+"/patch",schemaPath:"common.schema.json#\
/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:l};e===null?e=[m]:e.push(m),
p++}}if(n.brings!==void 0&&o.call(n,"brings")){let l=n.brings;if(Array.isArray(l)){const m=l.length;for(let d=0;d<m;d++){
let g=l[d];if(typeof g!="string"){const u={instancePath:i+"/transactions/"+a+"/brings/"+d,schemaPath:"common.schema.json\
#/$defs/purl/type",keyword:"type",params:{type:"string"},schema:qr.type,parentSchema:qr,data:g};e===null?e=[u]:e.push(u),
p++}}}else{const m={instancePath:i+"/transactions/"+a+"/brings",schemaPath:"#/properties/transactions/items/properties/b\
rings/type",keyword:"type",params:{type:"array"},schema:O.properties.transactions.items.properties.brings.type,parentSchema:O.
properties.transactions.items.properties.brings,data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={instancePath:i+"/tr\
ansactions/"+a,schemaPath:"#/properties/transactions/items/type",keyword:"type",params:{type:"object"},schema:O.properties.
transactions.items.type,parentSchema:O.properties.transactions.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={
instancePath:i+"/transactions",schemaPath:"#/properties/transactions/type",keyword:"type",params:{type:"array"},schema:O.
properties.transactions.type,parentSchema:O.properties.transactions,data:r};e===null?e=[t]:e.push(t),p++}}if(s.attempts!==
void 0&&o.call(s,"attempts")){let r=s.attempts;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(n&&
typeof n=="object"&&!Array.isArray(n)){if(n.patch===void 0||!o.call(n,"patch")){const l={instancePath:i+"/attempts/"+a,schemaPath:"\
#/properties/attempts/items/required",keyword:"required",params:{missingProperty:"patch"},schema:O.properties.attempts.items.
required,parentSchema:O.properties.attempts.items,data:n};e===null?e=[l]:e.push(l),p++}if(n.startedAt===void 0||!o.call(
n,"startedAt")){const l={instancePath:i+"/attempts/"+a,schemaPath:"#/properties/attempts/items/required",keyword:"requir\
ed",params:{missingProperty:"startedAt"},schema:O.properties.attempts.items.required,parentSchema:O.properties.attempts.
items,data:n};e===null?e=[l]:e.push(l),p++}if(n.outcome===void 0||!o.call(n,"outcome")){const l={instancePath:i+"/attemp\
ts/"+a,schemaPath:"#/properties/attempts/items/required",keyword:"required",params:{missingProperty:"outcome"},schema:O.
properties.attempts.items.required,parentSchema:O.properties.attempts.items,data:n};e===null?e=[l]:e.push(l),p++}for(const l of Object.
keys(n))if(!(l==="patch"||l==="startedAt"||l==="finishedAt"||l==="outcome"||l==="code"||l==="rebootRequired")){const m={
instancePath:i+"/attempts/"+a,schemaPath:"#/properties/attempts/items/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:l},schema:!1,parentSchema:O.properties.attempts.items,data:n};e===null?e=[m]:e.push(m),p++}
if(n.patch!==void 0&&o.call(n,"patch")){let l=n.patch;if(typeof l!="string"){const m={instancePath:i+"/attempts/"+a+"/pa\
tch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,
data:l};e===null?e=[m]:e.push(m),p++}}if(n.startedAt!==void 0&&o.call(n,"startedAt")){let l=n.startedAt;if(typeof l!="st\
ring"){const m={instancePath:i+"/attempts/"+a+"/startedAt",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"\
type",params:{type:"string"},schema:ae.type,parentSchema:ae,data:l};e===null?e=[m]:e.push(m),p++}}if(n.finishedAt!==void 0&&
o.call(n,"finishedAt")){let l=n.finishedAt;if(typeof l!="string"){const m={instancePath:i+"/attempts/"+a+"/finishedAt",schemaPath:"\
common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,parentSchema:ae,data:l};e===
null?e=[m]:e.push(m),p++}}if(n.outcome!==void 0&&o.call(n,"outcome")){let l=n.outcome;if(typeof l!="string"){const m={instancePath:i+
"/attempts/"+a+"/outcome",schemaPath:"#/properties/attempts/items/properties/outcome/type",keyword:"type",params:{type:"\
string"},schema:O.properties.attempts.items.properties.outcome.type,parentSchema:O.properties.attempts.items.properties.
outcome,data:l};e===null?e=[m]:e.push(m),p++}if(!(l==="succeeded"||l==="failed"||l==="in-progress"||l==="unknown")){const m={
instancePath:i+"/attempts/"+a+"/outcome",schemaPath:"#/properties/attempts/items/properties/outcome/enum",keyword:"enum",
params:{allowedValues:O.properties.attempts.items.properties.outcome.enum},schema:O.properties.attempts.items.properties.
outcome.enum,parentSchema:O.properties.attempts.items.properties.outcome,data:l};e===null?e=[m]:e.push(m),p++}}if(n.code!==
void 0&&o.call(n,"code")){let l=n.code;if(typeof l!="string"){const m={instancePath:i+"/attempts/"+a+"/code",schemaPath:"\
#/properties/attempts/items/properties/code/type",keyword:"type",params:{type:"string"},schema:O.properties.attempts.items.
properties.code.type,parentSchema:O.properties.attempts.items.properties.code,data:l};e===null?e=[m]:e.push(m),p++}}if(n.
rebootRequired!==void 0&&o.call(n,"rebootRequired")){let l=n.rebootRequired;if(typeof l!="boolean"){const m={instancePath:i+
"/attempts/"+a+"/rebootRequired",schemaPath:"#/properties/attempts/items/properties/rebootRequired/type",keyword:"type",
params:{type:"boolean"},schema:O.properties.attempts.items.properties.rebootRequired.type,parentSchema:O.properties.attempts.
items.properties.rebootRequired,data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={instancePath:i+"/attempts/"+a,schemaPath:"\
#/properties/attempts/items/type",keyword:"type",params:{type:"object"},schema:O.properties.attempts.items.type,parentSchema:O.
properties.attempts.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/attempts",schemaPath:"#/\
properties/attempts/type",keyword:"type",params:{type:"array"},schema:O.properties.attempts.type,parentSchema:O.properties.
attempts,data:r};e===null?e=[t]:e.push(t),p++}}if(s.rebootPending!==void 0&&o.call(s,"rebootPending")){let r=s.rebootPending;
if(typeof r!="boolean"){const t={instancePath:i+"/rebootPending",schemaPath:"#/properties/rebootPending/type",keyword:"t\
ype",params:{type:"boolean"},schema:O.properties.rebootPending.type,parentSchema:O.properties.rebootPending,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.bootedAt!==void 0&&o.call(s,"bootedAt")){let r=s.bootedAt;if(typeof r!="string"){const t={
instancePath:i+"/bootedAt",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.
type,parentSchema:ae,data:r};e===null?e=[t]:e.push(t),p++}}if(s.health!==void 0&&o.call(s,"health")){let r=s.health;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.check===void 0||
!o.call(n,"check")){const l={instancePath:i+"/health/"+a,schemaPath:"#/properties/health/items/required",keyword:"requir\
ed",params:{missingProperty:"check"},schema:O.properties.health.items.required,parentSchema:O.properties.health.items,data:n};
e===null?e=[l]:e.push(l),p++}if(n.status===void 0||!o.call(n,"status")){const l={instancePath:i+"/health/"+a,schemaPath:"\
#/properties/health/items/required",keyword:"required",params:{missingProperty:"status"},schema:O.properties.health.items.
required,parentSchema:O.properties.health.items,data:n};e===null?e=[l]:e.push(l),p++}for(const l of Object.keys(n))if(!(l===
"check"||l==="status")){const m={instancePath:i+"/health/"+a,schemaPath:"#/properties/health/items/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:l},schema:!1,parentSchema:O.properties.health.items,data:n};e===
null?e=[m]:e.push(m),p++}if(n.check!==void 0&&o.call(n,"check")){let l=n.check;if(typeof l!="string"){const m={instancePath:i+
"/health/"+a+"/check",schemaPath:"#/properties/health/items/properties/check/type",keyword:"type",params:{type:"string"},
schema:O.properties.health.items.properties.check.type,parentSchema:O.properties.health.items.properties.check,data:l};e===
null?e=[m]:e.push(m),p++}}if(n.status!==void 0&&o.call(n,"status")){let l=n.status;if(typeof l!="string"){const m={instancePath:i+
"/health/"+a+"/status",schemaPath:"#/properties/health/items/properties/status/type",keyword:"type",params:{type:"string"},
schema:O.properties.health.items.properties.status.type,parentSchema:O.properties.health.items.properties.status,data:l};
e===null?e=[m]:e.push(m),p++}if(!(l==="pass"||l==="warn"||l==="fail"||l==="unknown")){const m={instancePath:i+"/health/"+
a+"/status",schemaPath:"#/properties/health/items/properties/status/enum",keyword:"enum",params:{allowedValues:O.properties.
health.items.properties.status.enum},schema:O.properties.health.items.properties.status.enum,parentSchema:O.properties.health.
items.properties.status,data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={instancePath:i+"/health/"+a,schemaPath:"#/p\
roperties/health/items/type",keyword:"type",params:{type:"object"},schema:O.properties.health.items.type,parentSchema:O.
properties.health.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/health",schemaPath:"#/prop\
erties/health/type",keyword:"type",params:{type:"array"},schema:O.properties.health.type,parentSchema:O.properties.health,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.evidence!==void 0&&o.call(s,"evidence")){let r=s.evidence;if(Array.isArray(r)){
const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.type===void 0||!o.call(
n,"type")){const l={instancePath:i+"/evidence/"+a,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{
missingProperty:"type"},schema:O.properties.evidence.items.required,parentSchema:O.properties.evidence.items,data:n};e===
null?e=[l]:e.push(l),p++}if(n.at===void 0||!o.call(n,"at")){const l={instancePath:i+"/evidence/"+a,schemaPath:"#/propert\
ies/evidence/items/required",keyword:"required",params:{missingProperty:"at"},schema:O.properties.evidence.items.required,
parentSchema:O.properties.evidence.items,data:n};e===null?e=[l]:e.push(l),p++}for(const l of Object.keys(n))if(!(l==="ty\
pe"||l==="at"||l==="digest"||l==="by")){const m={instancePath:i+"/evidence/"+a,schemaPath:"#/properties/evidence/items/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},schema:!1,parentSchema:O.properties.evidence.
items,data:n};e===null?e=[m]:e.push(m),p++}if(n.type!==void 0&&o.call(n,"type")){let l=n.type;if(typeof l!="string"){const m={
instancePath:i+"/evidence/"+a+"/type",schemaPath:"#/properties/evidence/items/properties/type/type",keyword:"type",params:{
type:"string"},schema:O.properties.evidence.items.properties.type.type,parentSchema:O.properties.evidence.items.properties.
type,data:l};e===null?e=[m]:e.push(m),p++}}if(n.at!==void 0&&o.call(n,"at")){let l=n.at;if(typeof l!="string"){const m={
instancePath:i+"/evidence/"+a+"/at",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"str\
ing"},schema:ae.type,parentSchema:ae,data:l};e===null?e=[m]:e.push(m),p++}}if(n.digest!==void 0&&o.call(n,"digest")){let l=n.
digest;if(typeof l!="string"){const m={instancePath:i+"/evidence/"+a+"/digest",schemaPath:"common.schema.json#/$defs/dig\
est/type",keyword:"type",params:{type:"string"},schema:Te.type,parentSchema:Te,data:l};e===null?e=[m]:e.push(m),p++}}if(n.
by!==void 0&&o.call(n,"by")){let l=n.by;if(typeof l!="string"){const m={instancePath:i+"/evidence/"+a+"/by",schemaPath:"\
#/properties/evidence/items/properties/by/type",keyword:"type",params:{type:"string"},schema:O.properties.evidence.items.
properties.by.type,parentSchema:O.properties.evidence.items.properties.by,data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={
instancePath:i+"/evidence/"+a,schemaPath:"#/properties/evidence/items/type",keyword:"type",params:{type:"object"},schema:O.
properties.evidence.items.type,parentSchema:O.properties.evidence.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={
instancePath:i+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type:"array"},schema:O.properties.
evidence.type,parentSchema:O.properties.evidence,data:r};e===null?e=[t]:e.push(t),p++}}if(s.partial!==void 0&&o.call(s,"\
partial")){let r=s.partial;if(typeof r!="string"){const t={instancePath:i+"/partial",schemaPath:"#/properties/partial/ty\
pe",keyword:"type",params:{type:"string"},schema:O.properties.partial.type,parentSchema:O.properties.partial,data:r};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:O.
type,parentSchema:O,data:s};e===null?e=[r]:e.push(r),p++}return at.errors=e,p===0}at.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const Yt=ot,se={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://muster.dev/schemas/\
v1/exclusion.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{
apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"Exclusion",examples:["Exclusion"]},metadata:{$ref:"co\
mmon.schema.json#/$defs/metadata",examples:[{name:"erp-01-november"}]},spec:{type:"object",additionalProperties:!1,required:[
"endpoints","reason","owner","expires"],properties:{endpoints:{$ref:"common.schema.json#/$defs/endpointSelector",examples:[
{names:["erp-01"]}]},patches:{$ref:"common.schema.json#/$defs/patchSelector"},baselines:{type:"array",items:{type:"strin\
g"},minItems:1},successors:{type:"boolean"},reason:{type:"string",minLength:1,examples:["vendor certification pending"]},
owner:{type:"string",minLength:1,examples:["j.doe"]},control:{type:"string",minLength:1},ticket:{type:"string",minLength:1},
expires:{$ref:"common.schema.json#/$defs/dateOrInstant",examples:["2026-12-31"]},onExpiry:{type:"object",additionalProperties:!1,
properties:{grace:{$ref:"common.schema.json#/$defs/duration"}}}},oneOf:[{required:["patches"]},{required:["baselines"]}],
examples:[{endpoints:{names:["erp-01"]},patches:{ids:["KB5068861"]},successors:!0,reason:"vendor certification pending",
owner:"j.doe",control:"isolated VLAN 40, IPS rule 4711",ticket:"CHG-1042",expires:"2026-12-31",onExpiry:{grace:"P7D"}}]}}},
te={type:"string"};function Xr(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Xr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==
void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+"/name",schemaPath:"#/properties/n\
ame/type",keyword:"type",params:{type:"string"},schema:B.properties.name.type,parentSchema:B.properties.name,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.owner;if(typeof r=="string"){if(X(r)<1){const t={
instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:B.
properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/owner",schemaPath:"#/properties/ow\
ner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.type,parentSchema:B.properties.owner,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"description")){let r=s.description;if(typeof r!="string"){
const t={instancePath:i+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},
schema:B.properties.description.type,parentSchema:B.properties.description,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:B.type,parentSchema:B,data:s};e===null?e=
[r]:e.push(r),p++}return Xr.errors=e,p===0}Xr.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function es(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=es.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))
if(!(r==="names"||r==="labels"||r==="os"||r==="facts"||r==="software"||r==="any"||r==="all"||r==="not")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:F,
data:s};e===null?e=[t]:e.push(t),p++}if(s.names!==void 0&&o.call(s,"names")){let r=s.names;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/names/"+a,schemaPath:"#/$defs/gl\
ob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type:"array"},schema:F.properties.
names.type,parentSchema:F.properties.names,data:r};e===null?e=[t]:e.push(t),p++}}if(s.labels!==void 0&&o.call(s,"labels")){
let r=s.labels;if(r&&typeof r=="object"&&!Array.isArray(r))for(const t of Object.keys(r)){let a=r[t];if(typeof a!="strin\
g"&&!Array.isArray(a)){const n={instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/propert\
ies/labels/additionalProperties/type",keyword:"type",params:{type:F.properties.labels.additionalProperties.type},schema:F.
properties.labels.additionalProperties.type,parentSchema:F.properties.labels.additionalProperties,data:a};e===null?e=[n]:
e.push(n),p++}if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){let m=a[l];if(typeof m!="string"){const d={instancePath:i+
"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+l,schemaPath:"#/properties/labels/additionalProperties/items/typ\
e",keyword:"type",params:{type:"string"},schema:F.properties.labels.additionalProperties.items.type,parentSchema:F.properties.
labels.additionalProperties.items,data:m};e===null?e=[d]:e.push(d),p++}}}}else{const t={instancePath:i+"/labels",schemaPath:"\
#/properties/labels/type",keyword:"type",params:{type:"object"},schema:F.properties.labels.type,parentSchema:F.properties.
labels,data:r};e===null?e=[t]:e.push(t),p++}}if(s.os!==void 0&&o.call(s,"os")&&(xe(s.os,{instancePath:i+"/os",parentData:s,
parentDataProperty:"os",rootData:q,dynamicAnchors:j})||(e=e===null?xe.errors:e.concat(xe.errors),p=e.length)),s.facts!==
void 0&&o.call(s,"facts")&&(Ie(s.facts,{instancePath:i+"/facts",parentData:s,parentDataProperty:"facts",rootData:q,dynamicAnchors:j})||
(e=e===null?Ie.errors:e.concat(Ie.errors),p=e.length)),s.software!==void 0&&o.call(s,"software")){let r=s.software;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/software/"+
a,schemaPath:"#/properties/software/items/type",keyword:"type",params:{type:"string"},schema:F.properties.software.items.
type,parentSchema:F.properties.software.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/soft\
ware",schemaPath:"#/properties/software/type",keyword:"type",params:{type:"array"},schema:F.properties.software.type,parentSchema:F.
properties.software,data:r};e===null?e=[t]:e.push(t),p++}}if(s.any!==void 0&&o.call(s,"any")){let r=s.any;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++)W(r[a],{instancePath:i+"/any/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||
(e=e===null?W.errors:e.concat(W.errors),p=e.length)}else{const t={instancePath:i+"/any",schemaPath:"#/properties/any/typ\
e",keyword:"type",params:{type:"array"},schema:F.properties.any.type,parentSchema:F.properties.any,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.all!==void 0&&o.call(s,"all")){let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)
W(r[a],{instancePath:i+"/all/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?W.errors:e.
concat(W.errors),p=e.length)}else{const t={instancePath:i+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{
type:"array"},schema:F.properties.all.type,parentSchema:F.properties.all,data:r};e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&
o.call(s,"not")&&(W(s.not,{instancePath:i+"/not",parentData:s,parentDataProperty:"not",rootData:q,dynamicAnchors:j})||(e=
e===null?W.errors:e.concat(W.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:F.type,parentSchema:F,data:s};e===null?e=[r]:e.push(r),p++}return es.errors=e,p===0}es.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};function rs(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=rs.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!o.call(z.properties,r)){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:z,
data:s};e===null?e=[t]:e.push(t),p++}if(s.ids!==void 0&&o.call(s,"ids")){let r=s.ids;if(Array.isArray(r)){const t=r.length;
for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/ids/"+a,schemaPath:"#/$defs/glob/type",
keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={
instancePath:i+"/ids",schemaPath:"#/properties/ids/type",keyword:"type",params:{type:"array"},schema:z.properties.ids.type,
parentSchema:z.properties.ids,data:r};e===null?e=[t]:e.push(t),p++}}if(s.cves!==void 0&&o.call(s,"cves")){let r=s.cves;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/cves/"+a,schemaPath:"\
#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),
p++}}}else{const t={instancePath:i+"/cves",schemaPath:"#/properties/cves/type",keyword:"type",params:{type:"array"},schema:z.
properties.cves.type,parentSchema:z.properties.cves,data:r};e===null?e=[t]:e.push(t),p++}}if(s.severity!==void 0&&o.call(
s,"severity")){let r=s.severity;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="stri\
ng"){const l={instancePath:i+"/severity/"+a,schemaPath:"#/$defs/severity/type",keyword:"type",params:{type:"string"},schema:qe.
type,parentSchema:qe,data:n};e===null?e=[l]:e.push(l),p++}if(!(n==="critical"||n==="important"||n==="moderate"||n==="low"||
n==="unknown")){const l={instancePath:i+"/severity/"+a,schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues:qe.
enum},schema:qe.enum,parentSchema:qe,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/severity",schemaPath:"\
#/properties/severity/type",keyword:"type",params:{type:"array"},schema:z.properties.severity.type,parentSchema:z.properties.
severity,data:r};e===null?e=[t]:e.push(t),p++}}if(s.classification!==void 0&&o.call(s,"classification")){let r=s.classification;
if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/c\
lassification/"+a,schemaPath:"#/$defs/classification/type",keyword:"type",params:{type:"string"},schema:je.type,parentSchema:je,
data:n};e===null?e=[l]:e.push(l),p++}if(!(n==="security"||n==="bugfix"||n==="feature"||n==="firmware"||n==="driver"||n===
"definition")){const l={instancePath:i+"/classification/"+a,schemaPath:"#/$defs/classification/enum",keyword:"enum",params:{
allowedValues:je.enum},schema:je.enum,parentSchema:je,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+
"/classification",schemaPath:"#/properties/classification/type",keyword:"type",params:{type:"array"},schema:z.properties.
classification.type,parentSchema:z.properties.classification,data:r};e===null?e=[t]:e.push(t),p++}}if(s.exploited!==void 0&&
o.call(s,"exploited")){let r=s.exploited;if(typeof r!="boolean"){const t={instancePath:i+"/exploited",schemaPath:"#/prop\
erties/exploited/type",keyword:"type",params:{type:"boolean"},schema:z.properties.exploited.type,parentSchema:z.properties.
exploited,data:r};e===null?e=[t]:e.push(t),p++}}if(s.cvss!==void 0&&o.call(s,"cvss")){let r=s.cvss;if(typeof r!="string"){
const t={instancePath:i+"/cvss",schemaPath:"#/properties/cvss/type",keyword:"type",params:{type:"string"},schema:z.properties.
cvss.type,parentSchema:z.properties.cvss,data:r};e===null?e=[t]:e.push(t),p++}}if(s.epss!==void 0&&o.call(s,"epss")){let r=s.
epss;if(typeof r!="string"){const t={instancePath:i+"/epss",schemaPath:"#/properties/epss/type",keyword:"type",params:{type:"\
string"},schema:z.properties.epss.type,parentSchema:z.properties.epss,data:r};e===null?e=[t]:e.push(t),p++}}if(s.vendor!==
void 0&&o.call(s,"vendor")){let r=s.vendor;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!=
"string"){const l={instancePath:i+"/vendor/"+a,schemaPath:"#/properties/vendor/items/type",keyword:"type",params:{type:"\
string"},schema:z.properties.vendor.items.type,parentSchema:z.properties.vendor.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type:"array"},schema:z.properties.
vendor.type,parentSchema:z.properties.vendor,data:r};e===null?e=[t]:e.push(t),p++}}if(s.products!==void 0&&o.call(s,"pro\
ducts")){let r=s.products;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={
instancePath:i+"/products/"+a,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,
data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/products",schemaPath:"#/properties/products/type",
keyword:"type",params:{type:"array"},schema:z.properties.products.type,parentSchema:z.properties.products,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.any!==void 0&&o.call(s,"any")){let r=s.any;if(Array.isArray(r)){const t=r.length;for(let a=0;a<
t;a++)Ae(r[a],{instancePath:i+"/any/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?Ae.
errors:e.concat(Ae.errors),p=e.length)}else{const t={instancePath:i+"/any",schemaPath:"#/properties/any/type",keyword:"t\
ype",params:{type:"array"},schema:z.properties.any.type,parentSchema:z.properties.any,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.all!==void 0&&o.call(s,"all")){let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)Ae(r[a],{instancePath:i+
"/all/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?Ae.errors:e.concat(Ae.errors),p=e.
length)}else{const t={instancePath:i+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{type:"array"},schema:z.
properties.all.type,parentSchema:z.properties.all,data:r};e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&o.call(s,"not")&&
(Ae(s.not,{instancePath:i+"/not",parentData:s,parentDataProperty:"not",rootData:q,dynamicAnchors:j})||(e=e===null?Ae.errors:
e.concat(Ae.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},
schema:z.type,parentSchema:z,data:s};e===null?e=[r]:e.push(r),p++}return rs.errors=e,p===0}rs.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function ot(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=ot.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const t={instancePath:i,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"apiVersion"},schema:se.required,parentSchema:se,data:s};e===null?e=[t]:
e.push(t),p++}if(s.kind===void 0||!o.call(s,"kind")){const t={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"kind"},schema:se.required,parentSchema:se,data:s};e===null?e=[t]:e.push(t),p++}if(s.metadata===
void 0||!o.call(s,"metadata")){const t={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
metadata"},schema:se.required,parentSchema:se,data:s};e===null?e=[t]:e.push(t),p++}if(s.spec===void 0||!o.call(s,"spec")){
const t={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"},schema:se.required,parentSchema:se,
data:s};e===null?e=[t]:e.push(t),p++}for(const t of Object.keys(s))if(!(t==="apiVersion"||t==="kind"||t==="metadata"||t===
"spec")){const a={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
schema:!1,parentSchema:se,data:s};e===null?e=[a]:e.push(a),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let t=s.
apiVersion;if(t!=="muster/v1"){const a={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:se.properties.apiVersion,data:t};e===null?e=[a]:
e.push(a),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let t=s.kind;if(t!=="Exclusion"){const a={instancePath:i+"/kind",schemaPath:"\
#/properties/kind/const",keyword:"const",params:{allowedValue:"Exclusion"},schema:"Exclusion",parentSchema:se.properties.
kind,data:t};e===null?e=[a]:e.push(a),p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&(Xr(s.metadata,{instancePath:i+
"/metadata",parentData:s,parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||(e=e===null?Xr.errors:e.concat(Xr.
errors),p=e.length)),s.spec!==void 0&&o.call(s,"spec")){let t=s.spec;const a=p;let n=!1,l=null;const m=p;if(t&&typeof t==
"object"&&!Array.isArray(t)&&(t.patches===void 0||!o.call(t,"patches"))){const g={instancePath:i+"/spec",schemaPath:"#/p\
roperties/spec/oneOf/0/required",keyword:"required",params:{missingProperty:"patches"},schema:se.properties.spec.oneOf[0].
required,parentSchema:se.properties.spec.oneOf[0],data:t};e===null?e=[g]:e.push(g),p++}var r=m===p;r&&(n=!0,l=0);const d=p;
if(t&&typeof t=="object"&&!Array.isArray(t)&&(t.baselines===void 0||!o.call(t,"baselines"))){const g={instancePath:i+"/s\
pec",schemaPath:"#/properties/spec/oneOf/1/required",keyword:"required",params:{missingProperty:"baselines"},schema:se.properties.
spec.oneOf[1].required,parentSchema:se.properties.spec.oneOf[1],data:t};e===null?e=[g]:e.push(g),p++}var r=d===p;if(r&&n?
(n=!1,l=[l,1]):r&&(n=!0,l=1),n)p=a,e!==null&&(a?e.length=a:e=null);else{const g={instancePath:i+"/spec",schemaPath:"#/pr\
operties/spec/oneOf",keyword:"oneOf",params:{passingSchemas:l},schema:se.properties.spec.oneOf,parentSchema:se.properties.
spec,data:t};e===null?e=[g]:e.push(g),p++}if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.endpoints===void 0||!o.call(
t,"endpoints")){const g={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"\
endpoints"},schema:se.properties.spec.required,parentSchema:se.properties.spec,data:t};e===null?e=[g]:e.push(g),p++}if(t.
reason===void 0||!o.call(t,"reason")){const g={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"r\
equired",params:{missingProperty:"reason"},schema:se.properties.spec.required,parentSchema:se.properties.spec,data:t};e===
null?e=[g]:e.push(g),p++}if(t.owner===void 0||!o.call(t,"owner")){const g={instancePath:i+"/spec",schemaPath:"#/properti\
es/spec/required",keyword:"required",params:{missingProperty:"owner"},schema:se.properties.spec.required,parentSchema:se.
properties.spec,data:t};e===null?e=[g]:e.push(g),p++}if(t.expires===void 0||!o.call(t,"expires")){const g={instancePath:i+
"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"expires"},schema:se.properties.
spec.required,parentSchema:se.properties.spec,data:t};e===null?e=[g]:e.push(g),p++}for(const g of Object.keys(t))if(!o.call(
se.properties.spec.properties,g)){const u={instancePath:i+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:g},schema:!1,parentSchema:se.properties.spec,data:t};e===null?e=[u]:e.push(
u),p++}if(t.endpoints!==void 0&&o.call(t,"endpoints")&&(es(t.endpoints,{instancePath:i+"/spec/endpoints",parentData:t,parentDataProperty:"\
endpoints",rootData:q,dynamicAnchors:j})||(e=e===null?es.errors:e.concat(es.errors),p=e.length)),t.patches!==void 0&&o.call(
t,"patches")&&(rs(t.patches,{instancePath:i+"/spec/patches",parentData:t,parentDataProperty:"patches",rootData:q,dynamicAnchors:j})||
(e=e===null?rs.errors:e.concat(rs.errors),p=e.length)),t.baselines!==void 0&&o.call(t,"baselines")){let g=t.baselines;if(Array.
isArray(g)){if(g.length<1){const f={instancePath:i+"/spec/baselines",schemaPath:"#/properties/spec/properties/baselines/\
minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:se.properties.spec.properties.baselines,data:g};e===
null?e=[f]:e.push(f),p++}const u=g.length;for(let f=0;f<u;f++){let c=g[f];if(typeof c!="string"){const w={instancePath:i+
"/spec/baselines/"+f,schemaPath:"#/properties/spec/properties/baselines/items/type",keyword:"type",params:{type:"string"},
schema:se.properties.spec.properties.baselines.items.type,parentSchema:se.properties.spec.properties.baselines.items,data:c};
e===null?e=[w]:e.push(w),p++}}}else{const u={instancePath:i+"/spec/baselines",schemaPath:"#/properties/spec/properties/b\
aselines/type",keyword:"type",params:{type:"array"},schema:se.properties.spec.properties.baselines.type,parentSchema:se.
properties.spec.properties.baselines,data:g};e===null?e=[u]:e.push(u),p++}}if(t.successors!==void 0&&o.call(t,"successor\
s")){let g=t.successors;if(typeof g!="boolean"){const u={instancePath:i+"/spec/successors",schemaPath:"#/properties/spec\
/properties/successors/type",keyword:"type",params:{type:"boolean"},schema:se.properties.spec.properties.successors.type,
parentSchema:se.properties.spec.properties.successors,data:g};e===null?e=[u]:e.push(u),p++}}if(t.reason!==void 0&&o.call(
t,"reason")){let g=t.reason;if(typeof g=="string"){if(X(g)<1){const u={instancePath:i+"/spec/reason",schemaPath:"#/prope\
rties/spec/properties/reason/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:se.properties.spec.properties.
reason,data:g};e===null?e=[u]:e.push(u),p++}}else{const u={instancePath:i+"/spec/reason",schemaPath:"#/properties/spec/p\
roperties/reason/type",keyword:"type",params:{type:"string"},schema:se.properties.spec.properties.reason.type,parentSchema:se.
properties.spec.properties.reason,data:g};e===null?e=[u]:e.push(u),p++}}if(t.owner!==void 0&&o.call(t,"owner")){let g=t.
owner;if(typeof g=="string"){if(X(g)<1){const u={instancePath:i+"/spec/owner",schemaPath:"#/properties/spec/properties/o\
wner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:se.properties.spec.properties.owner,data:g};e===
null?e=[u]:e.push(u),p++}}else{const u={instancePath:i+"/spec/owner",schemaPath:"#/properties/spec/properties/owner/type",
keyword:"type",params:{type:"string"},schema:se.properties.spec.properties.owner.type,parentSchema:se.properties.spec.properties.
owner,data:g};e===null?e=[u]:e.push(u),p++}}if(t.control!==void 0&&o.call(t,"control")){let g=t.control;if(typeof g=="st\
ring"){if(X(g)<1){const u={instancePath:i+"/spec/control",schemaPath:"#/properties/spec/properties/control/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:se.properties.spec.properties.control,data:g};e===null?e=[u]:e.push(u),
p++}}else{const u={instancePath:i+"/spec/control",schemaPath:"#/properties/spec/properties/control/type",keyword:"type",
params:{type:"string"},schema:se.properties.spec.properties.control.type,parentSchema:se.properties.spec.properties.control,
data:g};e===null?e=[u]:e.push(u),p++}}if(t.ticket!==void 0&&o.call(t,"ticket")){let g=t.ticket;if(typeof g=="string"){if(X(
g)<1){const u={instancePath:i+"/spec/ticket",schemaPath:"#/properties/spec/properties/ticket/minLength",keyword:"minLeng\
th",params:{limit:1},schema:1,parentSchema:se.properties.spec.properties.ticket,data:g};e===null?e=[u]:e.push(u),p++}}else{
const u={instancePath:i+"/spec/ticket",schemaPath:"#/properties/spec/properties/ticket/type",keyword:"type",params:{type:"\
string"},schema:se.properties.spec.properties.ticket.type,parentSchema:se.properties.spec.properties.ticket,data:g};e===
null?e=[u]:e.push(u),p++}}if(t.expires!==void 0&&o.call(t,"expires")){let g=t.expires;if(typeof g!="string"){const u={instancePath:i+
"/spec/expires",schemaPath:"common.schema.json#/$defs/dateOrInstant/type",keyword:"type",params:{type:"string"},schema:hr.
type,parentSchema:hr,data:g};e===null?e=[u]:e.push(u),p++}}if(t.onExpiry!==void 0&&o.call(t,"onExpiry")){let g=t.onExpiry;
if(g&&typeof g=="object"&&!Array.isArray(g)){for(const u of Object.keys(g))if(u!=="grace"){const f={instancePath:i+"/spe\
c/onExpiry",schemaPath:"#/properties/spec/properties/onExpiry/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:u},schema:!1,parentSchema:se.properties.spec.properties.onExpiry,data:g};e===null?e=[f]:e.push(f),p++}
if(g.grace!==void 0&&o.call(g,"grace")){let u=g.grace;if(typeof u!="string"){const f={instancePath:i+"/spec/onExpiry/gra\
ce",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,
data:u};e===null?e=[f]:e.push(f),p++}}}else{const u={instancePath:i+"/spec/onExpiry",schemaPath:"#/properties/spec/prope\
rties/onExpiry/type",keyword:"type",params:{type:"object"},schema:se.properties.spec.properties.onExpiry.type,parentSchema:se.
properties.spec.properties.onExpiry,data:g};e===null?e=[u]:e.push(u),p++}}}else{const g={instancePath:i+"/spec",schemaPath:"\
#/properties/spec/type",keyword:"type",params:{type:"object"},schema:se.properties.spec.type,parentSchema:se.properties.
spec,data:t};e===null?e=[g]:e.push(g),p++}}}else{const t={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},schema:se.type,parentSchema:se,data:s};e===null?e=[t]:e.push(t),p++}return ot.errors=e,p===0}ot.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};const Qt=nt,fe={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://mus\
ter.dev/schemas/v1/incident.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata",
"spec"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"Incident",examples:["Incident"]},
metadata:{$ref:"common.schema.json#/$defs/metadata",examples:[{name:"inc-881"}]},spec:{type:"object",additionalProperties:!1,
required:["patch","openedAt","severity"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",examples:["KB506886\
1"]},endpoints:{type:"array",items:{$ref:"common.schema.json#/$defs/endpointId"}},openedAt:{$ref:"common.schema.json#/$d\
efs/instant",examples:["2026-11-14T07:30:00Z"]},closedAt:{$ref:"common.schema.json#/$defs/instant"},severity:{type:"stri\
ng",minLength:1,examples:["major"]},url:{type:"string",minLength:1},notes:{type:"string",minLength:1}},examples:[{patch:"\
KB5068861",endpoints:["ws-0042"],openedAt:"2026-11-14T07:30:00Z",closedAt:"2026-11-14T11:00:00Z",severity:"major",url:"h\
ttps://tickets.example.org/INC-881"}]}}};function ss(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=ss.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===null?e=[r]:e.
push(r),p++}for(const r of Object.keys(s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,data:s};e===
null?e=[t]:e.push(t),p++}if(s.name!==void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},schema:B.properties.name.type,parentSchema:B.
properties.name,data:r};e===null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.owner;if(typeof r==
"string"){if(X(r)<1){const t={instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{
limit:1},schema:1,parentSchema:B.properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/o\
wner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.type,parentSchema:B.
properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"description")){let r=s.description;
if(typeof r!="string"){const t={instancePath:i+"/description",schemaPath:"#/properties/description/type",keyword:"type",
params:{type:"string"},schema:B.properties.description.type,parentSchema:B.properties.description,data:r};e===null?e=[t]:
e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:B.type,parentSchema:B,
data:s};e===null?e=[r]:e.push(r),p++}return ss.errors=e,p===0}ss.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function nt(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=nt.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===
void 0||!o.call(s,"apiVersion")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
apiVersion"},schema:fe.required,parentSchema:fe,data:s};e===null?e=[r]:e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"},schema:fe.required,parentSchema:fe,
data:s};e===null?e=[r]:e.push(r),p++}if(s.metadata===void 0||!o.call(s,"metadata")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"metadata"},schema:fe.required,parentSchema:fe,data:s};e===null?e=
[r]:e.push(r),p++}if(s.spec===void 0||!o.call(s,"spec")){const r={instancePath:i,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"spec"},schema:fe.required,parentSchema:fe,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!(r==="apiVersion"||r==="kind"||r==="metadata"||r==="spec")){const t={instancePath:i,schemaPath:"#/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:fe,data:s};e===null?e=[t]:
e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.apiVersion;if(r!=="muster/v1"){const t={instancePath:i+
"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue:"muster/v1"},schema:"muste\
r/v1",parentSchema:fe.properties.apiVersion,data:r};e===null?e=[t]:e.push(t),p++}}if(s.kind!==void 0&&o.call(s,"kind")){
let r=s.kind;if(r!=="Incident"){const t={instancePath:i+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{
allowedValue:"Incident"},schema:"Incident",parentSchema:fe.properties.kind,data:r};e===null?e=[t]:e.push(t),p++}}if(s.metadata!==
void 0&&o.call(s,"metadata")&&(ss(s.metadata,{instancePath:i+"/metadata",parentData:s,parentDataProperty:"metadata",rootData:q,
dynamicAnchors:j})||(e=e===null?ss.errors:e.concat(ss.errors),p=e.length)),s.spec!==void 0&&o.call(s,"spec")){let r=s.spec;
if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.patch===void 0||!o.call(r,"patch")){const t={instancePath:i+"/spec",schemaPath:"\
#/properties/spec/required",keyword:"required",params:{missingProperty:"patch"},schema:fe.properties.spec.required,parentSchema:fe.
properties.spec,data:r};e===null?e=[t]:e.push(t),p++}if(r.openedAt===void 0||!o.call(r,"openedAt")){const t={instancePath:i+
"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"openedAt"},schema:fe.properties.
spec.required,parentSchema:fe.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}if(r.severity===void 0||!o.call(r,"se\
verity")){const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"\
severity"},schema:fe.properties.spec.required,parentSchema:fe.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.
keys(r))if(!(t==="patch"||t==="endpoints"||t==="openedAt"||t==="closedAt"||t==="severity"||t==="url"||t==="notes")){const a={
instancePath:i+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
schema:!1,parentSchema:fe.properties.spec,data:r};e===null?e=[a]:e.push(a),p++}if(r.patch!==void 0&&o.call(r,"patch")){let t=r.
patch;if(typeof t!="string"){const a={instancePath:i+"/spec/patch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"\
type",params:{type:"string"},schema:U.type,parentSchema:U,data:t};e===null?e=[a]:e.push(a),p++}}if(r.endpoints!==void 0&&
o.call(r,"endpoints")){let t=r.endpoints;if(Array.isArray(t)){const a=t.length;for(let n=0;n<a;n++){let l=t[n];if(typeof l!=
"string"){const m={instancePath:i+"/spec/endpoints/"+n,schemaPath:"common.schema.json#/$defs/endpointId/type",keyword:"t\
ype",params:{type:"string"},schema:Ge.type,parentSchema:Ge,data:l};e===null?e=[m]:e.push(m),p++}}}else{const a={instancePath:i+
"/spec/endpoints",schemaPath:"#/properties/spec/properties/endpoints/type",keyword:"type",params:{type:"array"},schema:fe.
properties.spec.properties.endpoints.type,parentSchema:fe.properties.spec.properties.endpoints,data:t};e===null?e=[a]:e.
push(a),p++}}if(r.openedAt!==void 0&&o.call(r,"openedAt")){let t=r.openedAt;if(typeof t!="string"){const a={instancePath:i+
"/spec/openedAt",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,
parentSchema:ae,data:t};e===null?e=[a]:e.push(a),p++}}if(r.closedAt!==void 0&&o.call(r,"closedAt")){let t=r.closedAt;if(typeof t!=
"string"){const a={instancePath:i+"/spec/closedAt",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{
type:"string"},schema:ae.type,parentSchema:ae,data:t};e===null?e=[a]:e.push(a),p++}}if(r.severity!==void 0&&o.call(r,"se\
verity")){let t=r.severity;if(typeof t=="string"){if(X(t)<1){const a={instancePath:i+"/spec/severity",schemaPath:"#/prop\
erties/spec/properties/severity/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:fe.properties.spec.
properties.severity,data:t};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/spec/severity",schemaPath:"#/pr\
operties/spec/properties/severity/type",keyword:"type",params:{type:"string"},schema:fe.properties.spec.properties.severity.
type,parentSchema:fe.properties.spec.properties.severity,data:t};e===null?e=[a]:e.push(a),p++}}if(r.url!==void 0&&o.call(
r,"url")){let t=r.url;if(typeof t=="string"){if(X(t)<1){const a={instancePath:i+"/spec/url",schemaPath:"#/properties/spe\
c/properties/url/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:fe.properties.spec.properties.url,
data:t};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/spec/url",schemaPath:"#/properties/spec/properties/\
url/type",keyword:"type",params:{type:"string"},schema:fe.properties.spec.properties.url.type,parentSchema:fe.properties.
spec.properties.url,data:t};e===null?e=[a]:e.push(a),p++}}if(r.notes!==void 0&&o.call(r,"notes")){let t=r.notes;if(typeof t==
"string"){if(X(t)<1){const a={instancePath:i+"/spec/notes",schemaPath:"#/properties/spec/properties/notes/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:fe.properties.spec.properties.notes,data:t};e===null?e=[a]:e.push(a),p++}}else{
const a={instancePath:i+"/spec/notes",schemaPath:"#/properties/spec/properties/notes/type",keyword:"type",params:{type:"\
string"},schema:fe.properties.spec.properties.notes.type,parentSchema:fe.properties.spec.properties.notes,data:t};e===null?
e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type:"\
object"},schema:fe.properties.spec.type,parentSchema:fe.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:fe.type,parentSchema:fe,data:s};e===null?
e=[r]:e.push(r),p++}return nt.errors=e,p===0}nt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Jt=Qs,L={$schema:"\
https://json-schema.org/draft/2020-12/schema",$id:"https://muster.dev/schemas/v1/log-entry.schema.json",type:"object",additionalProperties:!1,
required:["apiVersion","kind","number","type","recordedAt"],properties:{apiVersion:{const:"muster/v1",examples:["muster/\
v1"]},kind:{const:"LogEntry",examples:["LogEntry"]},number:{type:"integer",minimum:0,examples:[412]},type:{type:"string",
enum:["review","dismiss","merge","bypass","policy-change","seal","gate","trip","release","members","seen","tip","promoti\
on","hold"],examples:["merge"]},repositoryId:{type:"integer"},pullRequest:{type:"integer"},recordedAt:{$ref:"common.sche\
ma.json#/$defs/instant",examples:["2026-11-14T09:05:00Z"]},rulesCommit:{$ref:"common.schema.json#/$defs/gitObject"},person:{
type:"object",additionalProperties:!1,required:["id","login","roles"],properties:{id:{type:"integer",examples:[1001]},login:{
type:"string",examples:["ana"]},roles:{type:"array",items:{type:"string"},examples:[["operations"]]}}},review:{type:"obj\
ect",additionalProperties:!1,required:["id","state","submittedAt"],properties:{id:{type:"integer",examples:[1]},state:{type:"\
string",examples:["APPROVED"]},submittedAt:{$ref:"common.schema.json#/$defs/instant",examples:["2026-11-14T08:30:00Z"]},
permission:{type:["string","null"]}}},head:{$ref:"common.schema.json#/$defs/gitObject"},headTree:{$ref:"common.schema.js\
on#/$defs/gitObject"},base:{$ref:"common.schema.json#/$defs/gitObject"},mergeCommit:{$ref:"common.schema.json#/$defs/git\
Object"},mergeTree:{$ref:"common.schema.json#/$defs/gitObject"},effect:{type:"array",items:{$ref:"review-input.schema.js\
on#/$defs/effectRow"}},governed:{type:"object",additionalProperties:{$ref:"#/$defs/governedPath"}},catalogEntries:{type:"\
array",items:{$ref:"common.schema.json#/$defs/digest"}},run:{type:"object",additionalProperties:!1,required:["id","attem\
pt","workflow"],properties:{id:{type:"integer",examples:[1]},attempt:{type:"integer",examples:[1]},workflow:{type:"strin\
g",examples:["record"]}}},rings:{type:"array",items:{$ref:"review-input.schema.json#/$defs/ringCount"}},input:{type:"obj\
ect",additionalProperties:!0},approved:{type:"boolean"},line:{type:"string",maxLength:140},reason:{type:"string"},fact:{
type:"object",additionalProperties:!0},tip:{type:"object",additionalProperties:!1,required:["branch","commit"],properties:{
branch:{type:"string",examples:["main"]},commit:{$ref:"common.schema.json#/$defs/gitObject",examples:["3f786850e387550fd\
ab836ed7e6dc881de23001b"]}}},signatures:{type:"array",items:{type:"string"}},revokes:{type:"array",items:{type:"string"}}},
$defs:{governedPath:{type:"object",additionalProperties:!1,required:["old","new","rule"],properties:{old:{type:["string",
"null"],examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},new:{type:["string","null"],examples:["3f786850e387550fda\
b836ed7e6dc881de23001b"]},rule:{type:"array",items:{type:"string"},examples:[["critical"]]}}}}},Pe={type:"string"},jr={type:"\
array",items:{type:["string","null","object"],additionalProperties:!0}};function ts(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=ts.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++){let a=s[t];if(typeof a!="string"&&a!==null&&!(a&&
typeof a=="object"&&!Array.isArray(a))){const n={instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:jr.
items.type},schema:jr.items.type,parentSchema:jr.items,data:a};e===null?e=[n]:e.push(n),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:jr.type,parentSchema:jr,data:s};e===null?e=[r]:e.push(r),
p++}return ts.errors=e,p===0}ts.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};const Ze={type:"object",additionalProperties:!1,
required:["old","new","rule"],properties:{old:{type:["string","null"],examples:["3f786850e387550fdab836ed7e6dc881de23001\
b"]},new:{type:["string","null"],examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},rule:{type:"array",items:{type:"\
string"},examples:[["critical"]]}}};function ps(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=ps.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.old===void 0||!o.call(s,"old")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"old"},schema:Ze.required,parentSchema:Ze,data:s};e===null?e=[r]:e.push(r),p++}if(s.new===
void 0||!o.call(s,"new")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"ne\
w"},schema:Ze.required,parentSchema:Ze,data:s};e===null?e=[r]:e.push(r),p++}if(s.rule===void 0||!o.call(s,"rule")){const r={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rule"},schema:Ze.required,parentSchema:Ze,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="old"||r==="new"||r==="rule")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:Ze,
data:s};e===null?e=[t]:e.push(t),p++}if(s.old!==void 0&&o.call(s,"old")){let r=s.old;if(typeof r!="string"&&r!==null){const t={
instancePath:i+"/old",schemaPath:"#/properties/old/type",keyword:"type",params:{type:Ze.properties.old.type},schema:Ze.properties.
old.type,parentSchema:Ze.properties.old,data:r};e===null?e=[t]:e.push(t),p++}}if(s.new!==void 0&&o.call(s,"new")){let r=s.
new;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/new",schemaPath:"#/properties/new/type",keyword:"type",params:{
type:Ze.properties.new.type},schema:Ze.properties.new.type,parentSchema:Ze.properties.new,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.rule!==void 0&&o.call(s,"rule")){let r=s.rule;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];
if(typeof n!="string"){const l={instancePath:i+"/rule/"+a,schemaPath:"#/properties/rule/items/type",keyword:"type",params:{
type:"string"},schema:Ze.properties.rule.items.type,parentSchema:Ze.properties.rule.items,data:n};e===null?e=[l]:e.push(
l),p++}}}else{const t={instancePath:i+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type:"array"},schema:Ze.
properties.rule.type,parentSchema:Ze.properties.rule,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:Ze.type,parentSchema:Ze,data:s};e===null?e=[r]:e.push(r),
p++}return ps.errors=e,p===0}ps.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const De={type:"object",additionalProperties:!1,
required:["ring","endpoints"],properties:{ring:{type:"string",examples:["pilot"]},endpoints:{type:"integer",minimum:0,examples:[
25]}}};function is(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,
p=0;const h=is.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.
isArray(s)){if(s.ring===void 0||!o.call(s,"ring")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"ring"},schema:De.required,parentSchema:De,data:s};e===null?e=[r]:e.push(r),p++}if(s.endpoints===void 0||
!o.call(s,"endpoints")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"endp\
oints"},schema:De.required,parentSchema:De,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="\
ring"||r==="endpoints")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r},schema:!1,parentSchema:De,data:s};e===null?e=[t]:e.push(t),p++}if(s.ring!==void 0&&o.call(s,"ring")){
let r=s.ring;if(typeof r!="string"){const t={instancePath:i+"/ring",schemaPath:"#/properties/ring/type",keyword:"type",params:{
type:"string"},schema:De.properties.ring.type,parentSchema:De.properties.ring,data:r};e===null?e=[t]:e.push(t),p++}}if(s.
endpoints!==void 0&&o.call(s,"endpoints")){let r=s.endpoints;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={
instancePath:i+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type:"integer"},schema:De.properties.
endpoints.type,parentSchema:De.properties.endpoints,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(
r)&&(r<0||isNaN(r))){const t={instancePath:i+"/endpoints",schemaPath:"#/properties/endpoints/minimum",keyword:"minimum",
params:{comparison:">=",limit:0},schema:0,parentSchema:De.properties.endpoints,data:r};e===null?e=[t]:e.push(t),p++}}}else{
const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:De.type,parentSchema:De,data:s};
e===null?e=[r]:e.push(r),p++}return is.errors=e,p===0}is.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Qs(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Qs.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===
void 0||!o.call(s,"apiVersion")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
apiVersion"},schema:L.required,parentSchema:L,data:s};e===null?e=[r]:e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"},schema:L.required,parentSchema:L,
data:s};e===null?e=[r]:e.push(r),p++}if(s.number===void 0||!o.call(s,"number")){const r={instancePath:i,schemaPath:"#/re\
quired",keyword:"required",params:{missingProperty:"number"},schema:L.required,parentSchema:L,data:s};e===null?e=[r]:e.push(
r),p++}if(s.type===void 0||!o.call(s,"type")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"type"},schema:L.required,parentSchema:L,data:s};e===null?e=[r]:e.push(r),p++}if(s.recordedAt===void 0||
!o.call(s,"recordedAt")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"rec\
ordedAt"},schema:L.required,parentSchema:L,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!o.call(
L.properties,r)){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:L,data:s};e===null?e=[t]:e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.
apiVersion;if(r!=="muster/v1"){const t={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:L.properties.apiVersion,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let r=s.kind;if(r!=="LogEntry"){const t={instancePath:i+"/kind",schemaPath:"\
#/properties/kind/const",keyword:"const",params:{allowedValue:"LogEntry"},schema:"LogEntry",parentSchema:L.properties.kind,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.number!==void 0&&o.call(s,"number")){let r=s.number;if(!(typeof r=="number"&&
!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/number",schemaPath:"#/properties/number/type",keyword:"type",
params:{type:"integer"},schema:L.properties.number.type,parentSchema:L.properties.number,data:r};e===null?e=[t]:e.push(t),
p++}if(typeof r=="number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/number",schemaPath:"#/properties/numb\
er/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:L.properties.number,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.type!==void 0&&o.call(s,"type")){let r=s.type;if(typeof r!="string"){const t={instancePath:i+"\
/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},schema:L.properties.type.type,parentSchema:L.
properties.type,data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="review"||r==="dismiss"||r==="merge"||r==="bypass"||r==="p\
olicy-change"||r==="seal"||r==="gate"||r==="trip"||r==="release"||r==="members"||r==="seen"||r==="tip"||r==="promotion"||
r==="hold")){const t={instancePath:i+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:L.
properties.type.enum},schema:L.properties.type.enum,parentSchema:L.properties.type,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.repositoryId!==void 0&&o.call(s,"repositoryId")){let r=s.repositoryId;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(
r))){const t={instancePath:i+"/repositoryId",schemaPath:"#/properties/repositoryId/type",keyword:"type",params:{type:"in\
teger"},schema:L.properties.repositoryId.type,parentSchema:L.properties.repositoryId,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.pullRequest!==void 0&&o.call(s,"pullRequest")){let r=s.pullRequest;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(
r))){const t={instancePath:i+"/pullRequest",schemaPath:"#/properties/pullRequest/type",keyword:"type",params:{type:"inte\
ger"},schema:L.properties.pullRequest.type,parentSchema:L.properties.pullRequest,data:r};e===null?e=[t]:e.push(t),p++}}if(s.
recordedAt!==void 0&&o.call(s,"recordedAt")){let r=s.recordedAt;if(typeof r!="string"){const t={instancePath:i+"/recorde\
dAt",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,parentSchema:ae,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.rulesCommit!==void 0&&o.call(s,"rulesCommit")){let r=s.rulesCommit;if(typeof r!=
"string"){const t={instancePath:i+"/rulesCommit",schemaPath:"common.schema.json#/$defs/gitObject/type",keyword:"type",params:{
type:"string"},schema:Pe.type,parentSchema:Pe,data:r};e===null?e=[t]:e.push(t),p++}}if(s.person!==void 0&&o.call(s,"pers\
on")){let r=s.person;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===void 0||!o.call(r,"id")){const t={instancePath:i+
"/person",schemaPath:"#/properties/person/required",keyword:"required",params:{missingProperty:"id"},schema:L.properties.
person.required,parentSchema:L.properties.person,data:r};e===null?e=[t]:e.push(t),p++}if(r.login===void 0||!o.call(r,"lo\
gin")){const t={instancePath:i+"/person",schemaPath:"#/properties/person/required",keyword:"required",params:{missingProperty:"\
login"},schema:L.properties.person.required,parentSchema:L.properties.person,data:r};e===null?e=[t]:e.push(t),p++}if(r.roles===
void 0||!o.call(r,"roles")){const t={instancePath:i+"/person",schemaPath:"#/properties/person/required",keyword:"require\
d",params:{missingProperty:"roles"},schema:L.properties.person.required,parentSchema:L.properties.person,data:r};e===null?
e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!(t==="id"||t==="login"||t==="roles")){const a={instancePath:i+"/pe\
rson",schemaPath:"#/properties/person/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
schema:!1,parentSchema:L.properties.person,data:r};e===null?e=[a]:e.push(a),p++}if(r.id!==void 0&&o.call(r,"id")){let t=r.
id;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){const a={instancePath:i+"/person/id",schemaPath:"#/properti\
es/person/properties/id/type",keyword:"type",params:{type:"integer"},schema:L.properties.person.properties.id.type,parentSchema:L.
properties.person.properties.id,data:t};e===null?e=[a]:e.push(a),p++}}if(r.login!==void 0&&o.call(r,"login")){let t=r.login;
if(typeof t!="string"){const a={instancePath:i+"/person/login",schemaPath:"#/properties/person/properties/login/type",keyword:"\
type",params:{type:"string"},schema:L.properties.person.properties.login.type,parentSchema:L.properties.person.properties.
login,data:t};e===null?e=[a]:e.push(a),p++}}if(r.roles!==void 0&&o.call(r,"roles")){let t=r.roles;if(Array.isArray(t)){const a=t.
length;for(let n=0;n<a;n++){let l=t[n];if(typeof l!="string"){const m={instancePath:i+"/person/roles/"+n,schemaPath:"#/p\
roperties/person/properties/roles/items/type",keyword:"type",params:{type:"string"},schema:L.properties.person.properties.
roles.items.type,parentSchema:L.properties.person.properties.roles.items,data:l};e===null?e=[m]:e.push(m),p++}}}else{const a={
instancePath:i+"/person/roles",schemaPath:"#/properties/person/properties/roles/type",keyword:"type",params:{type:"array"},
schema:L.properties.person.properties.roles.type,parentSchema:L.properties.person.properties.roles,data:t};e===null?e=[a]:
e.push(a),p++}}}else{const t={instancePath:i+"/person",schemaPath:"#/properties/person/type",keyword:"type",params:{type:"\
object"},schema:L.properties.person.type,parentSchema:L.properties.person,data:r};e===null?e=[t]:e.push(t),p++}}if(s.review!==
void 0&&o.call(s,"review")){let r=s.review;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===void 0||!o.call(r,"id")){
const t={instancePath:i+"/review",schemaPath:"#/properties/review/required",keyword:"required",params:{missingProperty:"\
id"},schema:L.properties.review.required,parentSchema:L.properties.review,data:r};e===null?e=[t]:e.push(t),p++}if(r.state===
void 0||!o.call(r,"state")){const t={instancePath:i+"/review",schemaPath:"#/properties/review/required",keyword:"require\
d",params:{missingProperty:"state"},schema:L.properties.review.required,parentSchema:L.properties.review,data:r};e===null?
e=[t]:e.push(t),p++}if(r.submittedAt===void 0||!o.call(r,"submittedAt")){const t={instancePath:i+"/review",schemaPath:"#\
/properties/review/required",keyword:"required",params:{missingProperty:"submittedAt"},schema:L.properties.review.required,
parentSchema:L.properties.review,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!(t==="id"||t==="\
state"||t==="submittedAt"||t==="permission")){const a={instancePath:i+"/review",schemaPath:"#/properties/review/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:L.properties.review,data:r};
e===null?e=[a]:e.push(a),p++}if(r.id!==void 0&&o.call(r,"id")){let t=r.id;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t))){const a={instancePath:i+"/review/id",schemaPath:"#/properties/review/properties/id/type",keyword:"type",params:{type:"\
integer"},schema:L.properties.review.properties.id.type,parentSchema:L.properties.review.properties.id,data:t};e===null?
e=[a]:e.push(a),p++}}if(r.state!==void 0&&o.call(r,"state")){let t=r.state;if(typeof t!="string"){const a={instancePath:i+
"/review/state",schemaPath:"#/properties/review/properties/state/type",keyword:"type",params:{type:"string"},schema:L.properties.
review.properties.state.type,parentSchema:L.properties.review.properties.state,data:t};e===null?e=[a]:e.push(a),p++}}if(r.
submittedAt!==void 0&&o.call(r,"submittedAt")){let t=r.submittedAt;if(typeof t!="string"){const a={instancePath:i+"/revi\
ew/submittedAt",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,
parentSchema:ae,data:t};e===null?e=[a]:e.push(a),p++}}if(r.permission!==void 0&&o.call(r,"permission")){let t=r.permission;
if(typeof t!="string"&&t!==null){const a={instancePath:i+"/review/permission",schemaPath:"#/properties/review/properties\
/permission/type",keyword:"type",params:{type:L.properties.review.properties.permission.type},schema:L.properties.review.
properties.permission.type,parentSchema:L.properties.review.properties.permission,data:t};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/review",schemaPath:"#/properties/review/type",keyword:"type",params:{type:"object"},schema:L.properties.
review.type,parentSchema:L.properties.review,data:r};e===null?e=[t]:e.push(t),p++}}if(s.head!==void 0&&o.call(s,"head")){
let r=s.head;if(typeof r!="string"){const t={instancePath:i+"/head",schemaPath:"common.schema.json#/$defs/gitObject/type",
keyword:"type",params:{type:"string"},schema:Pe.type,parentSchema:Pe,data:r};e===null?e=[t]:e.push(t),p++}}if(s.headTree!==
void 0&&o.call(s,"headTree")){let r=s.headTree;if(typeof r!="string"){const t={instancePath:i+"/headTree",schemaPath:"co\
mmon.schema.json#/$defs/gitObject/type",keyword:"type",params:{type:"string"},schema:Pe.type,parentSchema:Pe,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.base!==void 0&&o.call(s,"base")){let r=s.base;if(typeof r!="string"){const t={instancePath:i+
"/base",schemaPath:"common.schema.json#/$defs/gitObject/type",keyword:"type",params:{type:"string"},schema:Pe.type,parentSchema:Pe,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.mergeCommit!==void 0&&o.call(s,"mergeCommit")){let r=s.mergeCommit;if(typeof r!=
"string"){const t={instancePath:i+"/mergeCommit",schemaPath:"common.schema.json#/$defs/gitObject/type",keyword:"type",params:{
type:"string"},schema:Pe.type,parentSchema:Pe,data:r};e===null?e=[t]:e.push(t),p++}}if(s.mergeTree!==void 0&&o.call(s,"m\
ergeTree")){let r=s.mergeTree;if(typeof r!="string"){const t={instancePath:i+"/mergeTree",schemaPath:"common.schema.json\
#/$defs/gitObject/type",keyword:"type",params:{type:"string"},schema:Pe.type,parentSchema:Pe,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.effect!==void 0&&o.call(s,"effect")){let r=s.effect;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)
ts(r[a],{instancePath:i+"/effect/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?ts.errors:
e.concat(ts.errors),p=e.length)}else{const t={instancePath:i+"/effect",schemaPath:"#/properties/effect/type",keyword:"ty\
pe",params:{type:"array"},schema:L.properties.effect.type,parentSchema:L.properties.effect,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.governed!==void 0&&o.call(s,"governed")){let r=s.governed;if(r&&typeof r=="object"&&!Array.isArray(r))for(const t of Object.
keys(r))ps(r[t],{instancePath:i+"/governed/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:r,parentDataProperty:t,
rootData:q,dynamicAnchors:j})||(e=e===null?ps.errors:e.concat(ps.errors),p=e.length);else{const t={instancePath:i+"/gove\
rned",schemaPath:"#/properties/governed/type",keyword:"type",params:{type:"object"},schema:L.properties.governed.type,parentSchema:L.
properties.governed,data:r};e===null?e=[t]:e.push(t),p++}}if(s.catalogEntries!==void 0&&o.call(s,"catalogEntries")){let r=s.
catalogEntries;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+
"/catalogEntries/"+a,schemaPath:"common.schema.json#/$defs/digest/type",keyword:"type",params:{type:"string"},schema:Te.
type,parentSchema:Te,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/catalogEntries",schemaPath:"#\
/properties/catalogEntries/type",keyword:"type",params:{type:"array"},schema:L.properties.catalogEntries.type,parentSchema:L.
properties.catalogEntries,data:r};e===null?e=[t]:e.push(t),p++}}if(s.run!==void 0&&o.call(s,"run")){let r=s.run;if(r&&typeof r==
"object"&&!Array.isArray(r)){if(r.id===void 0||!o.call(r,"id")){const t={instancePath:i+"/run",schemaPath:"#/properties/\
run/required",keyword:"required",params:{missingProperty:"id"},schema:L.properties.run.required,parentSchema:L.properties.
run,data:r};e===null?e=[t]:e.push(t),p++}if(r.attempt===void 0||!o.call(r,"attempt")){const t={instancePath:i+"/run",schemaPath:"\
#/properties/run/required",keyword:"required",params:{missingProperty:"attempt"},schema:L.properties.run.required,parentSchema:L.
properties.run,data:r};e===null?e=[t]:e.push(t),p++}if(r.workflow===void 0||!o.call(r,"workflow")){const t={instancePath:i+
"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty:"workflow"},schema:L.properties.
run.required,parentSchema:L.properties.run,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!(t==="\
id"||t==="attempt"||t==="workflow")){const a={instancePath:i+"/run",schemaPath:"#/properties/run/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:L.properties.run,data:r};e===null?e=[a]:e.push(
a),p++}if(r.id!==void 0&&o.call(r,"id")){let t=r.id;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){const a={instancePath:i+
"/run/id",schemaPath:"#/properties/run/properties/id/type",keyword:"type",params:{type:"integer"},schema:L.properties.run.
properties.id.type,parentSchema:L.properties.run.properties.id,data:t};e===null?e=[a]:e.push(a),p++}}if(r.attempt!==void 0&&
o.call(r,"attempt")){let t=r.attempt;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){const a={instancePath:i+"\
/run/attempt",schemaPath:"#/properties/run/properties/attempt/type",keyword:"type",params:{type:"integer"},schema:L.properties.
run.properties.attempt.type,parentSchema:L.properties.run.properties.attempt,data:t};e===null?e=[a]:e.push(a),p++}}if(r.
workflow!==void 0&&o.call(r,"workflow")){let t=r.workflow;if(typeof t!="string"){const a={instancePath:i+"/run/workflow",
schemaPath:"#/properties/run/properties/workflow/type",keyword:"type",params:{type:"string"},schema:L.properties.run.properties.
workflow.type,parentSchema:L.properties.run.properties.workflow,data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type:"object"},schema:L.properties.run.type,parentSchema:L.
properties.run,data:r};e===null?e=[t]:e.push(t),p++}}if(s.rings!==void 0&&o.call(s,"rings")){let r=s.rings;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++)is(r[a],{instancePath:i+"/rings/"+a,parentData:r,parentDataProperty:a,rootData:q,
dynamicAnchors:j})||(e=e===null?is.errors:e.concat(is.errors),p=e.length)}else{const t={instancePath:i+"/rings",schemaPath:"\
#/properties/rings/type",keyword:"type",params:{type:"array"},schema:L.properties.rings.type,parentSchema:L.properties.rings,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.input!==void 0&&o.call(s,"input")){let r=s.input;if(!(r&&typeof r=="object"&&
!Array.isArray(r))){const t={instancePath:i+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type:"o\
bject"},schema:L.properties.input.type,parentSchema:L.properties.input,data:r};e===null?e=[t]:e.push(t),p++}}if(s.approved!==
void 0&&o.call(s,"approved")){let r=s.approved;if(typeof r!="boolean"){const t={instancePath:i+"/approved",schemaPath:"#\
/properties/approved/type",keyword:"type",params:{type:"boolean"},schema:L.properties.approved.type,parentSchema:L.properties.
approved,data:r};e===null?e=[t]:e.push(t),p++}}if(s.line!==void 0&&o.call(s,"line")){let r=s.line;if(typeof r=="string"){
if(X(r)>140){const t={instancePath:i+"/line",schemaPath:"#/properties/line/maxLength",keyword:"maxLength",params:{limit:140},
schema:140,parentSchema:L.properties.line,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/line",schemaPath:"\
#/properties/line/type",keyword:"type",params:{type:"string"},schema:L.properties.line.type,parentSchema:L.properties.line,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.reason!==void 0&&o.call(s,"reason")){let r=s.reason;if(typeof r!="string"){const t={
instancePath:i+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type:"string"},schema:L.properties.
reason.type,parentSchema:L.properties.reason,data:r};e===null?e=[t]:e.push(t),p++}}if(s.fact!==void 0&&o.call(s,"fact")){
let r=s.fact;if(!(r&&typeof r=="object"&&!Array.isArray(r))){const t={instancePath:i+"/fact",schemaPath:"#/properties/fa\
ct/type",keyword:"type",params:{type:"object"},schema:L.properties.fact.type,parentSchema:L.properties.fact,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.tip!==void 0&&o.call(s,"tip")){let r=s.tip;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.
branch===void 0||!o.call(r,"branch")){const t={instancePath:i+"/tip",schemaPath:"#/properties/tip/required",keyword:"req\
uired",params:{missingProperty:"branch"},schema:L.properties.tip.required,parentSchema:L.properties.tip,data:r};e===null?
e=[t]:e.push(t),p++}if(r.commit===void 0||!o.call(r,"commit")){const t={instancePath:i+"/tip",schemaPath:"#/properties/t\
ip/required",keyword:"required",params:{missingProperty:"commit"},schema:L.properties.tip.required,parentSchema:L.properties.
tip,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!(t==="branch"||t==="commit")){const a={instancePath:i+
"/tip",schemaPath:"#/properties/tip/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,
parentSchema:L.properties.tip,data:r};e===null?e=[a]:e.push(a),p++}if(r.branch!==void 0&&o.call(r,"branch")){let t=r.branch;
if(typeof t!="string"){const a={instancePath:i+"/tip/branch",schemaPath:"#/properties/tip/properties/branch/type",keyword:"\
type",params:{type:"string"},schema:L.properties.tip.properties.branch.type,parentSchema:L.properties.tip.properties.branch,
data:t};e===null?e=[a]:e.push(a),p++}}if(r.commit!==void 0&&o.call(r,"commit")){let t=r.commit;if(typeof t!="string"){const a={
instancePath:i+"/tip/commit",schemaPath:"common.schema.json#/$defs/gitObject/type",keyword:"type",params:{type:"string"},
schema:Pe.type,parentSchema:Pe,data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/tip",schemaPath:"#/\
properties/tip/type",keyword:"type",params:{type:"object"},schema:L.properties.tip.type,parentSchema:L.properties.tip,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.signatures!==void 0&&o.call(s,"signatures")){let r=s.signatures;if(Array.isArray(r)){
const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/signatures/"+a,schemaPath:"\
#/properties/signatures/items/type",keyword:"type",params:{type:"string"},schema:L.properties.signatures.items.type,parentSchema:L.
properties.signatures.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/signatures",schemaPath:"\
#/properties/signatures/type",keyword:"type",params:{type:"array"},schema:L.properties.signatures.type,parentSchema:L.properties.
signatures,data:r};e===null?e=[t]:e.push(t),p++}}if(s.revokes!==void 0&&o.call(s,"revokes")){let r=s.revokes;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/revokes/"+a,schemaPath:"\
#/properties/revokes/items/type",keyword:"type",params:{type:"string"},schema:L.properties.revokes.items.type,parentSchema:L.
properties.revokes.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/revokes",schemaPath:"#/pr\
operties/revokes/type",keyword:"type",params:{type:"array"},schema:L.properties.revokes.type,parentSchema:L.properties.revokes,
data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"obj\
ect"},schema:L.type,parentSchema:L,data:s};e===null?e=[r]:e.push(r),p++}return Qs.errors=e,p===0}Qs.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};const Xt=lt,le={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://mus\
ter.dev/schemas/v1/maintenance-window.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind","\
metadata","spec"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"MaintenanceWindow",examples:[
"MaintenanceWindow"]},metadata:{$ref:"common.schema.json#/$defs/metadata",examples:[{name:"sites-night"}]},spec:{type:"o\
bject",additionalProperties:!1,required:["timezone","recurrence","start","duration"],properties:{timezone:{type:"string",
examples:["endpoint"]},recurrence:{type:"array",items:{type:"string"},minItems:1,examples:[["FREQ=MONTHLY;BYDAY=2TU"]]},
offset:{$ref:"common.schema.json#/$defs/duration"},start:{type:"string",examples:["22:00"]},duration:{$ref:"common.schem\
a.json#/$defs/duration",examples:["PT6H"]},cutoff:{$ref:"common.schema.json#/$defs/duration"},validFrom:{$ref:"common.sc\
hema.json#/$defs/dateOrInstant"},validUntil:{$ref:"common.schema.json#/$defs/dateOrInstant"},catchUp:{type:"object",additionalProperties:!1,
required:["within"],properties:{within:{$ref:"common.schema.json#/$defs/duration",examples:["PT24H"]}}}},examples:[{timezone:"\
endpoint",recurrence:["FREQ=MONTHLY;BYDAY=2TU"],offset:"P4D",start:"22:00",duration:"PT6H",cutoff:"PT1H",validFrom:"2026\
-01-01",validUntil:"2027-01-01",catchUp:{within:"PT24H"}}]}}};function as(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=as.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===
null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,
data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={
instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},schema:B.properties.name.
type,parentSchema:B.properties.name,data:r};e===null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.
owner;if(typeof r=="string"){if(X(r)<1){const t={instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:B.properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={
instancePath:i+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.
type,parentSchema:B.properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"descript\
ion")){let r=s.description;if(typeof r!="string"){const t={instancePath:i+"/description",schemaPath:"#/properties/descri\
ption/type",keyword:"type",params:{type:"string"},schema:B.properties.description.type,parentSchema:B.properties.description,
data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"obj\
ect"},schema:B.type,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}return as.errors=e,p===0}as.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};function lt(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=lt.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const r={instancePath:i,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"apiVersion"},schema:le.required,parentSchema:le,data:s};e===null?e=[r]:
e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"kind"},schema:le.required,parentSchema:le,data:s};e===null?e=[r]:e.push(r),p++}if(s.metadata===
void 0||!o.call(s,"metadata")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
metadata"},schema:le.required,parentSchema:le,data:s};e===null?e=[r]:e.push(r),p++}if(s.spec===void 0||!o.call(s,"spec")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"},schema:le.required,parentSchema:le,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="apiVersion"||r==="kind"||r==="metadata"||r===
"spec")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:le,data:s};e===null?e=[t]:e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.
apiVersion;if(r!=="muster/v1"){const t={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:le.properties.apiVersion,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let r=s.kind;if(r!=="MaintenanceWindow"){const t={instancePath:i+"/\
kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"MaintenanceWindow"},schema:"Maintenance\
Window",parentSchema:le.properties.kind,data:r};e===null?e=[t]:e.push(t),p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&
(as(s.metadata,{instancePath:i+"/metadata",parentData:s,parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||(e=
e===null?as.errors:e.concat(as.errors),p=e.length)),s.spec!==void 0&&o.call(s,"spec")){let r=s.spec;if(r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.timezone===void 0||!o.call(r,"timezone")){const t={instancePath:i+"/spec",schemaPath:"#/pr\
operties/spec/required",keyword:"required",params:{missingProperty:"timezone"},schema:le.properties.spec.required,parentSchema:le.
properties.spec,data:r};e===null?e=[t]:e.push(t),p++}if(r.recurrence===void 0||!o.call(r,"recurrence")){const t={instancePath:i+
"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"recurrence"},schema:le.properties.
spec.required,parentSchema:le.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}if(r.start===void 0||!o.call(r,"start")){
const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"star\
t"},schema:le.properties.spec.required,parentSchema:le.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}if(r.duration===
void 0||!o.call(r,"duration")){const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",
params:{missingProperty:"duration"},schema:le.properties.spec.required,parentSchema:le.properties.spec,data:r};e===null?
e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!o.call(le.properties.spec.properties,t)){const a={instancePath:i+"\
/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
schema:!1,parentSchema:le.properties.spec,data:r};e===null?e=[a]:e.push(a),p++}if(r.timezone!==void 0&&o.call(r,"timezon\
e")){let t=r.timezone;if(typeof t!="string"){const a={instancePath:i+"/spec/timezone",schemaPath:"#/properties/spec/prop\
erties/timezone/type",keyword:"type",params:{type:"string"},schema:le.properties.spec.properties.timezone.type,parentSchema:le.
properties.spec.properties.timezone,data:t};e===null?e=[a]:e.push(a),p++}}if(r.recurrence!==void 0&&o.call(r,"recurrence")){
let t=r.recurrence;if(Array.isArray(t)){if(t.length<1){const n={instancePath:i+"/spec/recurrence",schemaPath:"#/properti\
es/spec/properties/recurrence/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:le.properties.spec.properties.
recurrence,data:t};e===null?e=[n]:e.push(n),p++}const a=t.length;for(let n=0;n<a;n++){let l=t[n];if(typeof l!="string"){
const m={instancePath:i+"/spec/recurrence/"+n,schemaPath:"#/properties/spec/properties/recurrence/items/type",keyword:"t\
ype",params:{type:"string"},schema:le.properties.spec.properties.recurrence.items.type,parentSchema:le.properties.spec.properties.
recurrence.items,data:l};e===null?e=[m]:e.push(m),p++}}}else{const a={instancePath:i+"/spec/recurrence",schemaPath:"#/pr\
operties/spec/properties/recurrence/type",keyword:"type",params:{type:"array"},schema:le.properties.spec.properties.recurrence.
type,parentSchema:le.properties.spec.properties.recurrence,data:t};e===null?e=[a]:e.push(a),p++}}if(r.offset!==void 0&&o.
call(r,"offset")){let t=r.offset;if(typeof t!="string"){const a={instancePath:i+"/spec/offset",schemaPath:"common.schema\
.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:t};e===null?e=[a]:
e.push(a),p++}}if(r.start!==void 0&&o.call(r,"start")){let t=r.start;if(typeof t!="string"){const a={instancePath:i+"/sp\
ec/start",schemaPath:"#/properties/spec/properties/start/type",keyword:"type",params:{type:"string"},schema:le.properties.
spec.properties.start.type,parentSchema:le.properties.spec.properties.start,data:t};e===null?e=[a]:e.push(a),p++}}if(r.duration!==
void 0&&o.call(r,"duration")){let t=r.duration;if(typeof t!="string"){const a={instancePath:i+"/spec/duration",schemaPath:"\
common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:t};e===
null?e=[a]:e.push(a),p++}}if(r.cutoff!==void 0&&o.call(r,"cutoff")){let t=r.cutoff;if(typeof t!="string"){const a={instancePath:i+
"/spec/cutoff",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,
parentSchema:te,data:t};e===null?e=[a]:e.push(a),p++}}if(r.validFrom!==void 0&&o.call(r,"validFrom")){let t=r.validFrom;
if(typeof t!="string"){const a={instancePath:i+"/spec/validFrom",schemaPath:"common.schema.json#/$defs/dateOrInstant/typ\
e",keyword:"type",params:{type:"string"},schema:hr.type,parentSchema:hr,data:t};e===null?e=[a]:e.push(a),p++}}if(r.validUntil!==
void 0&&o.call(r,"validUntil")){let t=r.validUntil;if(typeof t!="string"){const a={instancePath:i+"/spec/validUntil",schemaPath:"\
common.schema.json#/$defs/dateOrInstant/type",keyword:"type",params:{type:"string"},schema:hr.type,parentSchema:hr,data:t};
e===null?e=[a]:e.push(a),p++}}if(r.catchUp!==void 0&&o.call(r,"catchUp")){let t=r.catchUp;if(t&&typeof t=="object"&&!Array.
isArray(t)){if(t.within===void 0||!o.call(t,"within")){const a={instancePath:i+"/spec/catchUp",schemaPath:"#/properties/\
spec/properties/catchUp/required",keyword:"required",params:{missingProperty:"within"},schema:le.properties.spec.properties.
catchUp.required,parentSchema:le.properties.spec.properties.catchUp,data:t};e===null?e=[a]:e.push(a),p++}for(const a of Object.
keys(t))if(a!=="within"){const n={instancePath:i+"/spec/catchUp",schemaPath:"#/properties/spec/properties/catchUp/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:a},schema:!1,parentSchema:le.properties.spec.properties.
catchUp,data:t};e===null?e=[n]:e.push(n),p++}if(t.within!==void 0&&o.call(t,"within")){let a=t.within;if(typeof a!="stri\
ng"){const n={instancePath:i+"/spec/catchUp/within",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",
params:{type:"string"},schema:te.type,parentSchema:te,data:a};e===null?e=[n]:e.push(n),p++}}}else{const a={instancePath:i+
"/spec/catchUp",schemaPath:"#/properties/spec/properties/catchUp/type",keyword:"type",params:{type:"object"},schema:le.properties.
spec.properties.catchUp.type,parentSchema:le.properties.spec.properties.catchUp,data:t};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type:"object"},schema:le.properties.
spec.type,parentSchema:le.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:le.type,parentSchema:le,data:s};e===null?e=[r]:e.push(r),p++}return lt.
errors=e,p===0}lt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ep=ct,re={$schema:"https://json-schema.org/\
draft/2020-12/schema",$id:"https://muster.dev/schemas/v1/patch-policy.schema.json",type:"object",additionalProperties:!1,
required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{
const:"PatchPolicy",examples:["PatchPolicy"]},metadata:{$ref:"common.schema.json#/$defs/metadata",examples:[{name:"serve\
rs",owner:"platform-team",description:"Linux servers"}]},spec:{type:"object",additionalProperties:!1,required:["endpoint\
s","rules"],properties:{endpoints:{$ref:"common.schema.json#/$defs/endpointSelector",examples:[{labels:{role:"server"}}]},
precedence:{type:"integer"},anchor:{type:"string",enum:["first-seen","released","approved","patch-tuesday"]},staleAfter:{
$ref:"common.schema.json#/$defs/duration"},exposed:{$ref:"common.schema.json#/$defs/endpointSelector"},humanImpact:{type:"\
array",items:{type:"object",additionalProperties:!1,required:["endpoints","impact"],properties:{endpoints:{$ref:"common.\
schema.json#/$defs/endpointSelector",examples:[{labels:{tier:"3"}}]},impact:{type:"string",enum:["low","medium","high","\
very-high"],examples:["low"]}}}},train:{type:"string",enum:["each","weekly","monthly"]},rules:{type:"array",items:{$ref:"\
#/$defs/rule"},minItems:1,examples:[[{name:"exploited",patches:{exploited:!0},approval:"required",through:"last",review:"\
emergency",test:{for:"PT2H",signOff:"security"},defer:"P0D",due:"P3D",grace:"P1D",windows:"until-due",retry:{attempts:3,
every:"PT12H"},reboot:"if-required",evidenceBefore:[{type:"forensics",maxAge:"P1D"}],risk:"bod-26-04"}]]},otherwise:{type:"\
string",enum:["hold","ignore"]}},examples:[{endpoints:{labels:{role:"server"}},precedence:100,anchor:"first-seen",staleAfter:"\
P2D",exposed:{labels:{exposure:"internet"}},train:"monthly",rules:[{name:"exploited",patches:{exploited:!0},approval:"re\
quired",through:"last",review:"emergency",test:{for:"PT2H",signOff:"security"},defer:"P0D",due:"P3D",grace:"P1D",windows:"\
until-due",retry:{attempts:3,every:"PT12H"},reboot:"if-required",evidenceBefore:[{type:"forensics",maxAge:"P1D"}],risk:"\
bod-26-04"}],otherwise:"hold"}]}},$defs:{rule:{type:"object",additionalProperties:!1,required:["name","patches","approva\
l"],properties:{name:{type:"string",minLength:1,examples:["exploited"]},patches:{$ref:"common.schema.json#/$defs/patchSe\
lector",examples:[{exploited:!0}]},approval:{type:"string",enum:["required","automatic","never"],examples:["required"]},
through:{$ref:"common.schema.json#/$defs/through"},review:{type:"string"},test:{type:"object",additionalProperties:!1,required:[
"for"],properties:{for:{$ref:"common.schema.json#/$defs/duration",examples:["PT2H"]},signOff:{type:"string"}}},defer:{$ref:"\
common.schema.json#/$defs/duration"},due:{$ref:"common.schema.json#/$defs/duration"},grace:{$ref:"common.schema.json#/$d\
efs/duration"},windows:{type:"string",enum:["respect","until-due","ignore"]},retry:{type:"object",additionalProperties:!1,
properties:{attempts:{type:"integer",minimum:1,maximum:100},every:{$ref:"common.schema.json#/$defs/duration"}}},reboot:{
type:"string",enum:["if-required","never","always"]},evidenceBefore:{type:"array",items:{type:"object",additionalProperties:!1,
required:["type","maxAge"],properties:{type:{type:"string",minLength:1,examples:["forensics"]},maxAge:{$ref:"common.sche\
ma.json#/$defs/duration",examples:["P1D"]}}}},risk:{type:"string",enum:["bod-26-04","ssvc-deployer"]}}}}};function os(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=os.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===
void 0||!o.call(s,"name")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"n\
ame"},schema:B.required,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="name"||
r==="owner"||r==="description")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperti\
es",params:{additionalProperty:r},schema:!1,parentSchema:B,data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==void 0&&o.call(
s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"\
type",params:{type:"string"},schema:B.properties.name.type,parentSchema:B.properties.name,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.owner;if(typeof r=="string"){if(X(r)<1){const t={instancePath:i+
"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:B.properties.
owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/owner",schemaPath:"#/properties/owner/type",keyword:"\
type",params:{type:"string"},schema:B.properties.owner.type,parentSchema:B.properties.owner,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.description!==void 0&&o.call(s,"description")){let r=s.description;if(typeof r!="string"){const t={instancePath:i+
"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},schema:B.properties.description.
type,parentSchema:B.properties.description,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:B.type,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}return os.
errors=e,p===0}os.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function yr(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=yr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="names"||r==="labels"||
r==="os"||r==="facts"||r==="software"||r==="any"||r==="all"||r==="not")){const t={instancePath:i,schemaPath:"#/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:F,data:s};e===null?e=[t]:
e.push(t),p++}if(s.names!==void 0&&o.call(s,"names")){let r=s.names;if(Array.isArray(r)){const t=r.length;for(let a=0;a<
t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/names/"+a,schemaPath:"#/$defs/glob/type",keyword:"typ\
e",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+
"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type:"array"},schema:F.properties.names.type,parentSchema:F.
properties.names,data:r};e===null?e=[t]:e.push(t),p++}}if(s.labels!==void 0&&o.call(s,"labels")){let r=s.labels;if(r&&typeof r==
"object"&&!Array.isArray(r))for(const t of Object.keys(r)){let a=r[t];if(typeof a!="string"&&!Array.isArray(a)){const n={
instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/labels/additionalProperties/\
type",keyword:"type",params:{type:F.properties.labels.additionalProperties.type},schema:F.properties.labels.additionalProperties.
type,parentSchema:F.properties.labels.additionalProperties,data:a};e===null?e=[n]:e.push(n),p++}if(Array.isArray(a)){const n=a.
length;for(let l=0;l<n;l++){let m=a[l];if(typeof m!="string"){const d={instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+l,schemaPath:"#/properties/labels/additionalProperties/items/type",keyword:"type",params:{type:"string"},
schema:F.properties.labels.additionalProperties.items.type,parentSchema:F.properties.labels.additionalProperties.items,data:m};
e===null?e=[d]:e.push(d),p++}}}}else{const t={instancePath:i+"/labels",schemaPath:"#/properties/labels/type",keyword:"ty\
pe",params:{type:"object"},schema:F.properties.labels.type,parentSchema:F.properties.labels,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.os!==void 0&&o.call(s,"os")&&(xe(s.os,{instancePath:i+"/os",parentData:s,parentDataProperty:"os",rootData:q,
dynamicAnchors:j})||(e=e===null?xe.errors:e.concat(xe.errors),p=e.length)),s.facts!==void 0&&o.call(s,"facts")&&(Ie(s.facts,
{instancePath:i+"/facts",parentData:s,parentDataProperty:"facts",rootData:q,dynamicAnchors:j})||(e=e===null?Ie.errors:e.
concat(Ie.errors),p=e.length)),s.software!==void 0&&o.call(s,"software")){let r=s.software;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/software/"+a,schemaPath:"#/prope\
rties/software/items/type",keyword:"type",params:{type:"string"},schema:F.properties.software.items.type,parentSchema:F.
properties.software.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/software",schemaPath:"#/\
properties/software/type",keyword:"type",params:{type:"array"},schema:F.properties.software.type,parentSchema:F.properties.
software,data:r};e===null?e=[t]:e.push(t),p++}}if(s.any!==void 0&&o.call(s,"any")){let r=s.any;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++)W(r[a],{instancePath:i+"/any/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||
(e=e===null?W.errors:e.concat(W.errors),p=e.length)}else{const t={instancePath:i+"/any",schemaPath:"#/properties/any/typ\
e",keyword:"type",params:{type:"array"},schema:F.properties.any.type,parentSchema:F.properties.any,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.all!==void 0&&o.call(s,"all")){let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)
W(r[a],{instancePath:i+"/all/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?W.errors:e.
concat(W.errors),p=e.length)}else{const t={instancePath:i+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{
type:"array"},schema:F.properties.all.type,parentSchema:F.properties.all,data:r};e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&
o.call(s,"not")&&(W(s.not,{instancePath:i+"/not",parentData:s,parentDataProperty:"not",rootData:q,dynamicAnchors:j})||(e=
e===null?W.errors:e.concat(W.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:F.type,parentSchema:F,data:s};e===null?e=[r]:e.push(r),p++}return yr.errors=e,p===0}yr.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};const J={type:"object",additionalProperties:!1,required:["name","patches","app\
roval"],properties:{name:{type:"string",minLength:1,examples:["exploited"]},patches:{$ref:"common.schema.json#/$defs/pat\
chSelector",examples:[{exploited:!0}]},approval:{type:"string",enum:["required","automatic","never"],examples:["required"]},
through:{$ref:"common.schema.json#/$defs/through"},review:{type:"string"},test:{type:"object",additionalProperties:!1,required:[
"for"],properties:{for:{$ref:"common.schema.json#/$defs/duration",examples:["PT2H"]},signOff:{type:"string"}}},defer:{$ref:"\
common.schema.json#/$defs/duration"},due:{$ref:"common.schema.json#/$defs/duration"},grace:{$ref:"common.schema.json#/$d\
efs/duration"},windows:{type:"string",enum:["respect","until-due","ignore"]},retry:{type:"object",additionalProperties:!1,
properties:{attempts:{type:"integer",minimum:1,maximum:100},every:{$ref:"common.schema.json#/$defs/duration"}}},reboot:{
type:"string",enum:["if-required","never","always"]},evidenceBefore:{type:"array",items:{type:"object",additionalProperties:!1,
required:["type","maxAge"],properties:{type:{type:"string",minLength:1,examples:["forensics"]},maxAge:{$ref:"common.sche\
ma.json#/$defs/duration",examples:["P1D"]}}}},risk:{type:"string",enum:["bod-26-04","ssvc-deployer"]}}};function ns(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=ns.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))
if(!o.call(z.properties,r)){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:r},schema:!1,parentSchema:z,data:s};e===null?e=[t]:e.push(t),p++}if(s.ids!==void 0&&o.call(s,"ids")){
let r=s.ids;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+
"/ids/"+a,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===
null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/ids",schemaPath:"#/properties/ids/type",keyword:"type",params:{
type:"array"},schema:z.properties.ids.type,parentSchema:z.properties.ids,data:r};e===null?e=[t]:e.push(t),p++}}if(s.cves!==
void 0&&o.call(s,"cves")){let r=s.cves;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!=
"string"){const l={instancePath:i+"/cves/"+a,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:he.
type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/cves",schemaPath:"#/propertie\
s/cves/type",keyword:"type",params:{type:"array"},schema:z.properties.cves.type,parentSchema:z.properties.cves,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.severity!==void 0&&o.call(s,"severity")){let r=s.severity;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/severity/"+a,schemaPath:"#/$defs\
/severity/type",keyword:"type",params:{type:"string"},schema:qe.type,parentSchema:qe,data:n};e===null?e=[l]:e.push(l),p++}
if(!(n==="critical"||n==="important"||n==="moderate"||n==="low"||n==="unknown")){const l={instancePath:i+"/severity/"+a,
schemaPath:"#/$defs/severity/enum",keyword:"enum",params:{allowedValues:qe.enum},schema:qe.enum,parentSchema:qe,data:n};
e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/severity",schemaPath:"#/properties/severity/type",keyword:"\
type",params:{type:"array"},schema:z.properties.severity.type,parentSchema:z.properties.severity,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.classification!==void 0&&o.call(s,"classification")){let r=s.classification;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/classification/"+a,schemaPath:"#\
/$defs/classification/type",keyword:"type",params:{type:"string"},schema:je.type,parentSchema:je,data:n};e===null?e=[l]:
e.push(l),p++}if(!(n==="security"||n==="bugfix"||n==="feature"||n==="firmware"||n==="driver"||n==="definition")){const l={
instancePath:i+"/classification/"+a,schemaPath:"#/$defs/classification/enum",keyword:"enum",params:{allowedValues:je.enum},
schema:je.enum,parentSchema:je,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/classification",schemaPath:"\
#/properties/classification/type",keyword:"type",params:{type:"array"},schema:z.properties.classification.type,parentSchema:z.
properties.classification,data:r};e===null?e=[t]:e.push(t),p++}}if(s.exploited!==void 0&&o.call(s,"exploited")){let r=s.
exploited;if(typeof r!="boolean"){const t={instancePath:i+"/exploited",schemaPath:"#/properties/exploited/type",keyword:"\
type",params:{type:"boolean"},schema:z.properties.exploited.type,parentSchema:z.properties.exploited,data:r};e===null?e=
[t]:e.push(t),p++}}if(s.cvss!==void 0&&o.call(s,"cvss")){let r=s.cvss;if(typeof r!="string"){const t={instancePath:i+"/c\
vss",schemaPath:"#/properties/cvss/type",keyword:"type",params:{type:"string"},schema:z.properties.cvss.type,parentSchema:z.
properties.cvss,data:r};e===null?e=[t]:e.push(t),p++}}if(s.epss!==void 0&&o.call(s,"epss")){let r=s.epss;if(typeof r!="s\
tring"){const t={instancePath:i+"/epss",schemaPath:"#/properties/epss/type",keyword:"type",params:{type:"string"},schema:z.
properties.epss.type,parentSchema:z.properties.epss,data:r};e===null?e=[t]:e.push(t),p++}}if(s.vendor!==void 0&&o.call(s,
"vendor")){let r=s.vendor;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={
instancePath:i+"/vendor/"+a,schemaPath:"#/properties/vendor/items/type",keyword:"type",params:{type:"string"},schema:z.properties.
vendor.items.type,parentSchema:z.properties.vendor.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+
"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type:"array"},schema:z.properties.vendor.type,parentSchema:z.
properties.vendor,data:r};e===null?e=[t]:e.push(t),p++}}if(s.products!==void 0&&o.call(s,"products")){let r=s.products;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/products/"+
a,schemaPath:"#/$defs/glob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=
[l]:e.push(l),p++}}}else{const t={instancePath:i+"/products",schemaPath:"#/properties/products/type",keyword:"type",params:{
type:"array"},schema:z.properties.products.type,parentSchema:z.properties.products,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.any!==void 0&&o.call(s,"any")){let r=s.any;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)Ae(r[a],{instancePath:i+
"/any/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?Ae.errors:e.concat(Ae.errors),p=e.
length)}else{const t={instancePath:i+"/any",schemaPath:"#/properties/any/type",keyword:"type",params:{type:"array"},schema:z.
properties.any.type,parentSchema:z.properties.any,data:r};e===null?e=[t]:e.push(t),p++}}if(s.all!==void 0&&o.call(s,"all")){
let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)Ae(r[a],{instancePath:i+"/all/"+a,parentData:r,parentDataProperty:a,
rootData:q,dynamicAnchors:j})||(e=e===null?Ae.errors:e.concat(Ae.errors),p=e.length)}else{const t={instancePath:i+"/all",
schemaPath:"#/properties/all/type",keyword:"type",params:{type:"array"},schema:z.properties.all.type,parentSchema:z.properties.
all,data:r};e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&o.call(s,"not")&&(Ae(s.not,{instancePath:i+"/not",parentData:s,
parentDataProperty:"not",rootData:q,dynamicAnchors:j})||(e=e===null?Ae.errors:e.concat(Ae.errors),p=e.length))}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:z.type,parentSchema:z,data:s};e===null?e=
[r]:e.push(r),p++}return ns.errors=e,p===0}ns.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ls(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=ls.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0||!o.call(
s,"name")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},schema:J.required,
parentSchema:J,data:s};e===null?e=[r]:e.push(r),p++}if(s.patches===void 0||!o.call(s,"patches")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"patches"},schema:J.required,parentSchema:J,data:s};e===
null?e=[r]:e.push(r),p++}if(s.approval===void 0||!o.call(s,"approval")){const r={instancePath:i,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"approval"},schema:J.required,parentSchema:J,data:s};e===null?e=[r]:e.push(r),
p++}for(const r of Object.keys(s))if(!o.call(J.properties,r)){const t={instancePath:i,schemaPath:"#/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:J,data:s};e===null?e=[t]:e.push(t),p++}
if(s.name!==void 0&&o.call(s,"name")){let r=s.name;if(typeof r=="string"){if(X(r)<1){const t={instancePath:i+"/name",schemaPath:"\
#/properties/name/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:J.properties.name,data:r};e===null?
e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"\
string"},schema:J.properties.name.type,parentSchema:J.properties.name,data:r};e===null?e=[t]:e.push(t),p++}}if(s.patches!==
void 0&&o.call(s,"patches")&&(ns(s.patches,{instancePath:i+"/patches",parentData:s,parentDataProperty:"patches",rootData:q,
dynamicAnchors:j})||(e=e===null?ns.errors:e.concat(ns.errors),p=e.length)),s.approval!==void 0&&o.call(s,"approval")){let r=s.
approval;if(typeof r!="string"){const t={instancePath:i+"/approval",schemaPath:"#/properties/approval/type",keyword:"typ\
e",params:{type:"string"},schema:J.properties.approval.type,parentSchema:J.properties.approval,data:r};e===null?e=[t]:e.
push(t),p++}if(!(r==="required"||r==="automatic"||r==="never")){const t={instancePath:i+"/approval",schemaPath:"#/proper\
ties/approval/enum",keyword:"enum",params:{allowedValues:J.properties.approval.enum},schema:J.properties.approval.enum,parentSchema:J.
properties.approval,data:r};e===null?e=[t]:e.push(t),p++}}if(s.through!==void 0&&o.call(s,"through")){let r=s.through;if(typeof r!=
"string"&&!Array.isArray(r)){const t={instancePath:i+"/through",schemaPath:"common.schema.json#/$defs/through/type",keyword:"\
type",params:{type:rr.type},schema:rr.type,parentSchema:rr,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/through/"+a,schemaPath:"common.s\
chema.json#/$defs/through/items/type",keyword:"type",params:{type:"string"},schema:rr.items.type,parentSchema:rr.items,data:n};
e===null?e=[l]:e.push(l),p++}}}}if(s.review!==void 0&&o.call(s,"review")){let r=s.review;if(typeof r!="string"){const t={
instancePath:i+"/review",schemaPath:"#/properties/review/type",keyword:"type",params:{type:"string"},schema:J.properties.
review.type,parentSchema:J.properties.review,data:r};e===null?e=[t]:e.push(t),p++}}if(s.test!==void 0&&o.call(s,"test")){
let r=s.test;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.for===void 0||!o.call(r,"for")){const t={instancePath:i+"\
/test",schemaPath:"#/properties/test/required",keyword:"required",params:{missingProperty:"for"},schema:J.properties.test.
required,parentSchema:J.properties.test,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!(t==="for"||
t==="signOff")){const a={instancePath:i+"/test",schemaPath:"#/properties/test/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:t},schema:!1,parentSchema:J.properties.test,data:r};e===null?e=[a]:e.push(a),p++}if(r.
for!==void 0&&o.call(r,"for")){let t=r.for;if(typeof t!="string"){const a={instancePath:i+"/test/for",schemaPath:"common\
.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:t};e===null?
e=[a]:e.push(a),p++}}if(r.signOff!==void 0&&o.call(r,"signOff")){let t=r.signOff;if(typeof t!="string"){const a={instancePath:i+
"/test/signOff",schemaPath:"#/properties/test/properties/signOff/type",keyword:"type",params:{type:"string"},schema:J.properties.
test.properties.signOff.type,parentSchema:J.properties.test.properties.signOff,data:t};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/test",schemaPath:"#/properties/test/type",keyword:"type",params:{type:"object"},schema:J.properties.
test.type,parentSchema:J.properties.test,data:r};e===null?e=[t]:e.push(t),p++}}if(s.defer!==void 0&&o.call(s,"defer")){let r=s.
defer;if(typeof r!="string"){const t={instancePath:i+"/defer",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"\
type",params:{type:"string"},schema:te.type,parentSchema:te,data:r};e===null?e=[t]:e.push(t),p++}}if(s.due!==void 0&&o.call(
s,"due")){let r=s.due;if(typeof r!="string"){const t={instancePath:i+"/due",schemaPath:"common.schema.json#/$defs/durati\
on/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:r};e===null?e=[t]:e.push(t),p++}}if(s.
grace!==void 0&&o.call(s,"grace")){let r=s.grace;if(typeof r!="string"){const t={instancePath:i+"/grace",schemaPath:"com\
mon.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.windows!==void 0&&o.call(s,"windows")){let r=s.windows;if(typeof r!="string"){const t={instancePath:i+
"/windows",schemaPath:"#/properties/windows/type",keyword:"type",params:{type:"string"},schema:J.properties.windows.type,
parentSchema:J.properties.windows,data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="respect"||r==="until-due"||r==="ignore")){
const t={instancePath:i+"/windows",schemaPath:"#/properties/windows/enum",keyword:"enum",params:{allowedValues:J.properties.
windows.enum},schema:J.properties.windows.enum,parentSchema:J.properties.windows,data:r};e===null?e=[t]:e.push(t),p++}}if(s.
retry!==void 0&&o.call(s,"retry")){let r=s.retry;if(r&&typeof r=="object"&&!Array.isArray(r)){for(const t of Object.keys(
r))if(!(t==="attempts"||t==="every")){const a={instancePath:i+"/retry",schemaPath:"#/properties/retry/additionalProperti\
es",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:J.properties.retry,data:r};e===null?
e=[a]:e.push(a),p++}if(r.attempts!==void 0&&o.call(r,"attempts")){let t=r.attempts;if(!(typeof t=="number"&&!(t%1)&&!isNaN(
t)&&isFinite(t))){const a={instancePath:i+"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/type",keyword:"\
type",params:{type:"integer"},schema:J.properties.retry.properties.attempts.type,parentSchema:J.properties.retry.properties.
attempts,data:t};e===null?e=[a]:e.push(a),p++}if(typeof t=="number"&&isFinite(t)){if(t>100||isNaN(t)){const a={instancePath:i+
"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/maximum",keyword:"maximum",params:{comparison:"<=",
limit:100},schema:100,parentSchema:J.properties.retry.properties.attempts,data:t};e===null?e=[a]:e.push(a),p++}if(t<1||isNaN(
t)){const a={instancePath:i+"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/minimum",keyword:"minim\
um",params:{comparison:">=",limit:1},schema:1,parentSchema:J.properties.retry.properties.attempts,data:t};e===null?e=[a]:
e.push(a),p++}}}if(r.every!==void 0&&o.call(r,"every")){let t=r.every;if(typeof t!="string"){const a={instancePath:i+"/r\
etry/every",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,
data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/retry",schemaPath:"#/properties/retry/type",keyword:"\
type",params:{type:"object"},schema:J.properties.retry.type,parentSchema:J.properties.retry,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.reboot!==void 0&&o.call(s,"reboot")){let r=s.reboot;if(typeof r!="string"){const t={instancePath:i+"/reboot",
schemaPath:"#/properties/reboot/type",keyword:"type",params:{type:"string"},schema:J.properties.reboot.type,parentSchema:J.
properties.reboot,data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="if-required"||r==="never"||r==="always")){const t={instancePath:i+
"/reboot",schemaPath:"#/properties/reboot/enum",keyword:"enum",params:{allowedValues:J.properties.reboot.enum},schema:J.
properties.reboot.enum,parentSchema:J.properties.reboot,data:r};e===null?e=[t]:e.push(t),p++}}if(s.evidenceBefore!==void 0&&
o.call(s,"evidenceBefore")){let r=s.evidenceBefore;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];
if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.type===void 0||!o.call(n,"type")){const l={instancePath:i+"/evidenceBe\
fore/"+a,schemaPath:"#/properties/evidenceBefore/items/required",keyword:"required",params:{missingProperty:"type"},schema:J.
properties.evidenceBefore.items.required,parentSchema:J.properties.evidenceBefore.items,data:n};e===null?e=[l]:e.push(l),
p++}if(n.maxAge===void 0||!o.call(n,"maxAge")){const l={instancePath:i+"/evidenceBefore/"+a,schemaPath:"#/properties/evi\
denceBefore/items/required",keyword:"required",params:{missingProperty:"maxAge"},schema:J.properties.evidenceBefore.items.
required,parentSchema:J.properties.evidenceBefore.items,data:n};e===null?e=[l]:e.push(l),p++}for(const l of Object.keys(
n))if(!(l==="type"||l==="maxAge")){const m={instancePath:i+"/evidenceBefore/"+a,schemaPath:"#/properties/evidenceBefore/\
items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},schema:!1,parentSchema:J.properties.
evidenceBefore.items,data:n};e===null?e=[m]:e.push(m),p++}if(n.type!==void 0&&o.call(n,"type")){let l=n.type;if(typeof l==
"string"){if(X(l)<1){const m={instancePath:i+"/evidenceBefore/"+a+"/type",schemaPath:"#/properties/evidenceBefore/items/\
properties/type/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:J.properties.evidenceBefore.items.
properties.type,data:l};e===null?e=[m]:e.push(m),p++}}else{const m={instancePath:i+"/evidenceBefore/"+a+"/type",schemaPath:"\
#/properties/evidenceBefore/items/properties/type/type",keyword:"type",params:{type:"string"},schema:J.properties.evidenceBefore.
items.properties.type.type,parentSchema:J.properties.evidenceBefore.items.properties.type,data:l};e===null?e=[m]:e.push(
m),p++}}if(n.maxAge!==void 0&&o.call(n,"maxAge")){let l=n.maxAge;if(typeof l!="string"){const m={instancePath:i+"/eviden\
ceBefore/"+a+"/maxAge",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.
type,parentSchema:te,data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={instancePath:i+"/evidenceBefore/"+a,schemaPath:"\
#/properties/evidenceBefore/items/type",keyword:"type",params:{type:"object"},schema:J.properties.evidenceBefore.items.type,
parentSchema:J.properties.evidenceBefore.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/evi\
denceBefore",schemaPath:"#/properties/evidenceBefore/type",keyword:"type",params:{type:"array"},schema:J.properties.evidenceBefore.
type,parentSchema:J.properties.evidenceBefore,data:r};e===null?e=[t]:e.push(t),p++}}if(s.risk!==void 0&&o.call(s,"risk")){
let r=s.risk;if(typeof r!="string"){const t={instancePath:i+"/risk",schemaPath:"#/properties/risk/type",keyword:"type",params:{
type:"string"},schema:J.properties.risk.type,parentSchema:J.properties.risk,data:r};e===null?e=[t]:e.push(t),p++}if(!(r===
"bod-26-04"||r==="ssvc-deployer")){const t={instancePath:i+"/risk",schemaPath:"#/properties/risk/enum",keyword:"enum",params:{
allowedValues:J.properties.risk.enum},schema:J.properties.risk.enum,parentSchema:J.properties.risk,data:r};e===null?e=[t]:
e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:J.type,parentSchema:J,
data:s};e===null?e=[r]:e.push(r),p++}return ls.errors=e,p===0}ls.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ct(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=ct.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===
void 0||!o.call(s,"apiVersion")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
apiVersion"},schema:re.required,parentSchema:re,data:s};e===null?e=[r]:e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"},schema:re.required,parentSchema:re,
data:s};e===null?e=[r]:e.push(r),p++}if(s.metadata===void 0||!o.call(s,"metadata")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"metadata"},schema:re.required,parentSchema:re,data:s};e===null?e=
[r]:e.push(r),p++}if(s.spec===void 0||!o.call(s,"spec")){const r={instancePath:i,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"spec"},schema:re.required,parentSchema:re,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!(r==="apiVersion"||r==="kind"||r==="metadata"||r==="spec")){const t={instancePath:i,schemaPath:"#/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:re,data:s};e===null?e=[t]:
e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.apiVersion;if(r!=="muster/v1"){const t={instancePath:i+
"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue:"muster/v1"},schema:"muste\
r/v1",parentSchema:re.properties.apiVersion,data:r};e===null?e=[t]:e.push(t),p++}}if(s.kind!==void 0&&o.call(s,"kind")){
let r=s.kind;if(r!=="PatchPolicy"){const t={instancePath:i+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",
params:{allowedValue:"PatchPolicy"},schema:"PatchPolicy",parentSchema:re.properties.kind,data:r};e===null?e=[t]:e.push(t),
p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&(os(s.metadata,{instancePath:i+"/metadata",parentData:s,parentDataProperty:"\
metadata",rootData:q,dynamicAnchors:j})||(e=e===null?os.errors:e.concat(os.errors),p=e.length)),s.spec!==void 0&&o.call(
s,"spec")){let r=s.spec;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.endpoints===void 0||!o.call(r,"endpoints")){const t={
instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"endpoints"},schema:re.
properties.spec.required,parentSchema:re.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}if(r.rules===void 0||!o.call(
r,"rules")){const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"\
rules"},schema:re.properties.spec.required,parentSchema:re.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.
keys(r))if(!o.call(re.properties.spec.properties,t)){const a={instancePath:i+"/spec",schemaPath:"#/properties/spec/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:re.properties.spec,
data:r};e===null?e=[a]:e.push(a),p++}if(r.endpoints!==void 0&&o.call(r,"endpoints")&&(yr(r.endpoints,{instancePath:i+"/s\
pec/endpoints",parentData:r,parentDataProperty:"endpoints",rootData:q,dynamicAnchors:j})||(e=e===null?yr.errors:e.concat(
yr.errors),p=e.length)),r.precedence!==void 0&&o.call(r,"precedence")){let t=r.precedence;if(!(typeof t=="number"&&!(t%1)&&
!isNaN(t)&&isFinite(t))){const a={instancePath:i+"/spec/precedence",schemaPath:"#/properties/spec/properties/precedence/\
type",keyword:"type",params:{type:"integer"},schema:re.properties.spec.properties.precedence.type,parentSchema:re.properties.
spec.properties.precedence,data:t};e===null?e=[a]:e.push(a),p++}}if(r.anchor!==void 0&&o.call(r,"anchor")){let t=r.anchor;
if(typeof t!="string"){const a={instancePath:i+"/spec/anchor",schemaPath:"#/properties/spec/properties/anchor/type",keyword:"\
type",params:{type:"string"},schema:re.properties.spec.properties.anchor.type,parentSchema:re.properties.spec.properties.
anchor,data:t};e===null?e=[a]:e.push(a),p++}if(!(t==="first-seen"||t==="released"||t==="approved"||t==="patch-tuesday")){
const a={instancePath:i+"/spec/anchor",schemaPath:"#/properties/spec/properties/anchor/enum",keyword:"enum",params:{allowedValues:re.
properties.spec.properties.anchor.enum},schema:re.properties.spec.properties.anchor.enum,parentSchema:re.properties.spec.
properties.anchor,data:t};e===null?e=[a]:e.push(a),p++}}if(r.staleAfter!==void 0&&o.call(r,"staleAfter")){let t=r.staleAfter;
if(typeof t!="string"){const a={instancePath:i+"/spec/staleAfter",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"\
type",params:{type:"string"},schema:te.type,parentSchema:te,data:t};e===null?e=[a]:e.push(a),p++}}if(r.exposed!==void 0&&
o.call(r,"exposed")&&(yr(r.exposed,{instancePath:i+"/spec/exposed",parentData:r,parentDataProperty:"exposed",rootData:q,
dynamicAnchors:j})||(e=e===null?yr.errors:e.concat(yr.errors),p=e.length)),r.humanImpact!==void 0&&o.call(r,"humanImpact")){
let t=r.humanImpact;if(Array.isArray(t)){const a=t.length;for(let n=0;n<a;n++){let l=t[n];if(l&&typeof l=="object"&&!Array.
isArray(l)){if(l.endpoints===void 0||!o.call(l,"endpoints")){const m={instancePath:i+"/spec/humanImpact/"+n,schemaPath:"\
#/properties/spec/properties/humanImpact/items/required",keyword:"required",params:{missingProperty:"endpoints"},schema:re.
properties.spec.properties.humanImpact.items.required,parentSchema:re.properties.spec.properties.humanImpact.items,data:l};
e===null?e=[m]:e.push(m),p++}if(l.impact===void 0||!o.call(l,"impact")){const m={instancePath:i+"/spec/humanImpact/"+n,schemaPath:"\
#/properties/spec/properties/humanImpact/items/required",keyword:"required",params:{missingProperty:"impact"},schema:re.
properties.spec.properties.humanImpact.items.required,parentSchema:re.properties.spec.properties.humanImpact.items,data:l};
e===null?e=[m]:e.push(m),p++}for(const m of Object.keys(l))if(!(m==="endpoints"||m==="impact")){const d={instancePath:i+
"/spec/humanImpact/"+n,schemaPath:"#/properties/spec/properties/humanImpact/items/additionalProperties",keyword:"additio\
nalProperties",params:{additionalProperty:m},schema:!1,parentSchema:re.properties.spec.properties.humanImpact.items,data:l};
e===null?e=[d]:e.push(d),p++}if(l.endpoints!==void 0&&o.call(l,"endpoints")&&(yr(l.endpoints,{instancePath:i+"/spec/huma\
nImpact/"+n+"/endpoints",parentData:l,parentDataProperty:"endpoints",rootData:q,dynamicAnchors:j})||(e=e===null?yr.errors:
e.concat(yr.errors),p=e.length)),l.impact!==void 0&&o.call(l,"impact")){let m=l.impact;if(typeof m!="string"){const d={instancePath:i+
"/spec/humanImpact/"+n+"/impact",schemaPath:"#/properties/spec/properties/humanImpact/items/properties/impact/type",keyword:"\
type",params:{type:"string"},schema:re.properties.spec.properties.humanImpact.items.properties.impact.type,parentSchema:re.
properties.spec.properties.humanImpact.items.properties.impact,data:m};e===null?e=[d]:e.push(d),p++}if(!(m==="low"||m===
"medium"||m==="high"||m==="very-high")){const d={instancePath:i+"/spec/humanImpact/"+n+"/impact",schemaPath:"#/propertie\
s/spec/properties/humanImpact/items/properties/impact/enum",keyword:"enum",params:{allowedValues:re.properties.spec.properties.
humanImpact.items.properties.impact.enum},schema:re.properties.spec.properties.humanImpact.items.properties.impact.enum,
parentSchema:re.properties.spec.properties.humanImpact.items.properties.impact,data:m};e===null?e=[d]:e.push(d),p++}}}else{
const m={instancePath:i+"/spec/humanImpact/"+n,schemaPath:"#/properties/spec/properties/humanImpact/items/type",keyword:"\
type",params:{type:"object"},schema:re.properties.spec.properties.humanImpact.items.type,parentSchema:re.properties.spec.
properties.humanImpact.items,data:l};e===null?e=[m]:e.push(m),p++}}}else{const a={instancePath:i+"/spec/humanImpact",schemaPath:"\
#/properties/spec/properties/humanImpact/type",keyword:"type",params:{type:"array"},schema:re.properties.spec.properties.
humanImpact.type,parentSchema:re.properties.spec.properties.humanImpact,data:t};e===null?e=[a]:e.push(a),p++}}if(r.train!==
void 0&&o.call(r,"train")){let t=r.train;if(typeof t!="string"){const a={instancePath:i+"/spec/train",schemaPath:"#/prop\
erties/spec/properties/train/type",keyword:"type",params:{type:"string"},schema:re.properties.spec.properties.train.type,
parentSchema:re.properties.spec.properties.train,data:t};e===null?e=[a]:e.push(a),p++}if(!(t==="each"||t==="weekly"||t===
"monthly")){const a={instancePath:i+"/spec/train",schemaPath:"#/properties/spec/properties/train/enum",keyword:"enum",params:{
allowedValues:re.properties.spec.properties.train.enum},schema:re.properties.spec.properties.train.enum,parentSchema:re.
properties.spec.properties.train,data:t};e===null?e=[a]:e.push(a),p++}}if(r.rules!==void 0&&o.call(r,"rules")){let t=r.rules;
if(Array.isArray(t)){if(t.length<1){const n={instancePath:i+"/spec/rules",schemaPath:"#/properties/spec/properties/rules\
/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:re.properties.spec.properties.rules,data:t};e===null?
e=[n]:e.push(n),p++}const a=t.length;for(let n=0;n<a;n++)ls(t[n],{instancePath:i+"/spec/rules/"+n,parentData:t,parentDataProperty:n,
rootData:q,dynamicAnchors:j})||(e=e===null?ls.errors:e.concat(ls.errors),p=e.length)}else{const a={instancePath:i+"/spec\
/rules",schemaPath:"#/properties/spec/properties/rules/type",keyword:"type",params:{type:"array"},schema:re.properties.spec.
properties.rules.type,parentSchema:re.properties.spec.properties.rules,data:t};e===null?e=[a]:e.push(a),p++}}if(r.otherwise!==
void 0&&o.call(r,"otherwise")){let t=r.otherwise;if(typeof t!="string"){const a={instancePath:i+"/spec/otherwise",schemaPath:"\
#/properties/spec/properties/otherwise/type",keyword:"type",params:{type:"string"},schema:re.properties.spec.properties.
otherwise.type,parentSchema:re.properties.spec.properties.otherwise,data:t};e===null?e=[a]:e.push(a),p++}if(!(t==="hold"||
t==="ignore")){const a={instancePath:i+"/spec/otherwise",schemaPath:"#/properties/spec/properties/otherwise/enum",keyword:"\
enum",params:{allowedValues:re.properties.spec.properties.otherwise.enum},schema:re.properties.spec.properties.otherwise.
enum,parentSchema:re.properties.spec.properties.otherwise,data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type:"object"},schema:re.properties.spec.type,parentSchema:re.
properties.spec,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:re.type,parentSchema:re,data:s};e===null?e=[r]:e.push(r),p++}return ct.errors=e,p===0}ct.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const rp=mt,K={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"ht\
tps://muster.dev/schemas/v1/patch.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind","id",
"fixes"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"Patch",examples:["Patch"]},id:{$ref:"\
common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},vendor:{type:"string"},title:{type:"string"},classification:{
$ref:"common.schema.json#/$defs/classification"},severity:{$ref:"common.schema.json#/$defs/severity"},vulnerabilities:{type:"\
array",items:{$ref:"#/$defs/vulnerability"}},released:{type:["string","null"]},firstSeen:{type:["string","null"]},revision:{
type:"integer",minimum:0},fixes:{type:"array",items:{$ref:"#/$defs/fix"},examples:[[{type:"source",os:{id:"debian",version:"\
12"},product:"openssl",scheme:"deb",introduced:null,fixed:"3.0.15-1~deb12u1",arch:null,module:null}]]},supersedes:{type:"\
array",items:{$ref:"common.schema.json#/$defs/patchId"}},requires:{$ref:"#/$defs/requirements"},reboot:{type:"string",enum:[
"never","possible","required"]},removable:{type:"boolean"},sizeBytes:{type:"integer",minimum:0},knownIssues:{type:"array",
items:{type:"object",additionalProperties:!1,required:["id","status"],properties:{id:{type:"string",examples:["BTS-10842\
11"]},status:{type:"string",enum:["open","mitigated","resolved"],examples:["open"]},resolvedBy:{type:["string","null"]},
title:{type:"string"}}}},retracted:{type:"boolean"},unlisted:{type:"boolean"},references:{type:"array",items:{type:"stri\
ng"}},source:{$ref:"#/$defs/patchSource"}},$defs:{vulnerability:{type:"object",additionalProperties:!1,required:["id"],properties:{
id:{$ref:"common.schema.json#/$defs/cveId",examples:["CVE-2026-0001"]},cvss:{type:["number","null"],minimum:0,maximum:10},
epss:{type:["number","null"],minimum:0,maximum:1},exploited:{type:["boolean","null"]},exploitedSince:{type:["string","nu\
ll"]},exploitedDue:{type:["string","null"]},ransomware:{type:["boolean","null"]},automatable:{type:["boolean","null"]},technicalImpact:{
type:["string","null"],enum:["partial","total",null]},asOf:{type:["string","null"]}}},fix:{type:"object",additionalProperties:!1,
required:["type"],properties:{type:{type:"string",enum:["package","source","system","kb","application","firmware"],examples:[
"source"]},os:{allOf:[{if:{type:["null"]},else:{$ref:"#/$defs/fixOs"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},product:{
type:["string","null"]},scheme:{allOf:[{if:{type:["null"]},else:{$ref:"common.schema.json#/$defs/scheme"}},{if:{not:{type:[
"null"]}},else:{type:"null"}}]},introduced:{type:["string","null"]},fixed:{type:["string","null"]},arch:{type:["string",
"null"]},module:{allOf:[{if:{type:["null"]},else:{$ref:"#/$defs/fixModule"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},
component:{type:["string","null"]},purlType:{type:["string","null"]},publisher:{type:["string","null"]}},allOf:[{if:{properties:{
type:{enum:["package","source"]}}},then:{required:["product","scheme"]}},{if:{properties:{type:{const:"application"}}},then:{
required:["product"]}},{if:{properties:{type:{const:"firmware"}}},then:{required:["component"]}}]},fixOs:{type:"object",
additionalProperties:!1,properties:{family:{allOf:[{if:{type:["null"]},else:{$ref:"common.schema.json#/$defs/osFamily"}},
{if:{not:{type:["null"]}},else:{type:"null"}}]},id:{type:["string","null"]},version:{type:["string","null"]}}},fixModule:{
type:"object",additionalProperties:!1,required:["name","stream"],properties:{name:{type:"string",examples:["nodejs"]},stream:{
type:"string",examples:["20"]}}},requirements:{type:"object",additionalProperties:!1,properties:{facts:{$ref:"common.sch\
ema.json#/$defs/factConditions"},patches:{type:"array",items:{$ref:"common.schema.json#/$defs/patchId"}},absent:{type:"a\
rray",items:{$ref:"common.schema.json#/$defs/patchId"}}}},patchSource:{type:"object",additionalProperties:!1,required:["\
feed"],properties:{feed:{type:"string",examples:["debian-tracker"]},asOf:{type:["string","null"]},digest:{type:["string",
"null"]}}}}},ne={type:"object",additionalProperties:!1,required:["id"],properties:{id:{$ref:"common.schema.json#/$defs/c\
veId",examples:["CVE-2026-0001"]},cvss:{type:["number","null"],minimum:0,maximum:10},epss:{type:["number","null"],minimum:0,
maximum:1},exploited:{type:["boolean","null"]},exploitedSince:{type:["string","null"]},exploitedDue:{type:["string","nul\
l"]},ransomware:{type:["boolean","null"]},automatable:{type:["boolean","null"]},technicalImpact:{type:["string","null"],
enum:["partial","total",null]},asOf:{type:["string","null"]}}},cs={type:"string"};function Or(s,{instancePath:i="",parentData:E,
parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Or.evaluated;if(h.dynamicProps&&(h.props=
void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.id===void 0||!o.call(s,"id")){const r={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"},schema:ne.required,parentSchema:ne,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!o.call(ne.properties,r)){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:ne,
data:s};e===null?e=[t]:e.push(t),p++}if(s.id!==void 0&&o.call(s,"id")){let r=s.id;if(typeof r!="string"){const t={instancePath:i+
"/id",schemaPath:"common.schema.json#/$defs/cveId/type",keyword:"type",params:{type:"string"},schema:cs.type,parentSchema:cs,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.cvss!==void 0&&o.call(s,"cvss")){let r=s.cvss;if(!(typeof r=="number"&&isFinite(
r))&&r!==null){const t={instancePath:i+"/cvss",schemaPath:"#/properties/cvss/type",keyword:"type",params:{type:ne.properties.
cvss.type},schema:ne.properties.cvss.type,parentSchema:ne.properties.cvss,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r==
"number"&&isFinite(r)){if(r>10||isNaN(r)){const t={instancePath:i+"/cvss",schemaPath:"#/properties/cvss/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:10},schema:10,parentSchema:ne.properties.cvss,data:r};e===null?e=[t]:e.push(t),p++}
if(r<0||isNaN(r)){const t={instancePath:i+"/cvss",schemaPath:"#/properties/cvss/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},schema:0,parentSchema:ne.properties.cvss,data:r};e===null?e=[t]:e.push(t),p++}}}if(s.epss!==void 0&&o.call(
s,"epss")){let r=s.epss;if(!(typeof r=="number"&&isFinite(r))&&r!==null){const t={instancePath:i+"/epss",schemaPath:"#/p\
roperties/epss/type",keyword:"type",params:{type:ne.properties.epss.type},schema:ne.properties.epss.type,parentSchema:ne.
properties.epss,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)){if(r>1||isNaN(r)){const t={instancePath:i+
"/epss",schemaPath:"#/properties/epss/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},schema:1,parentSchema:ne.
properties.epss,data:r};e===null?e=[t]:e.push(t),p++}if(r<0||isNaN(r)){const t={instancePath:i+"/epss",schemaPath:"#/pro\
perties/epss/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:ne.properties.epss,data:r};
e===null?e=[t]:e.push(t),p++}}}if(s.exploited!==void 0&&o.call(s,"exploited")){let r=s.exploited;if(typeof r!="boolean"&&
r!==null){const t={instancePath:i+"/exploited",schemaPath:"#/properties/exploited/type",keyword:"type",params:{type:ne.properties.
exploited.type},schema:ne.properties.exploited.type,parentSchema:ne.properties.exploited,data:r};e===null?e=[t]:e.push(t),
p++}}if(s.exploitedSince!==void 0&&o.call(s,"exploitedSince")){let r=s.exploitedSince;if(typeof r!="string"&&r!==null){const t={
instancePath:i+"/exploitedSince",schemaPath:"#/properties/exploitedSince/type",keyword:"type",params:{type:ne.properties.
exploitedSince.type},schema:ne.properties.exploitedSince.type,parentSchema:ne.properties.exploitedSince,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.exploitedDue!==void 0&&o.call(s,"exploitedDue")){let r=s.exploitedDue;if(typeof r!="string"&&r!==
null){const t={instancePath:i+"/exploitedDue",schemaPath:"#/properties/exploitedDue/type",keyword:"type",params:{type:ne.
properties.exploitedDue.type},schema:ne.properties.exploitedDue.type,parentSchema:ne.properties.exploitedDue,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.ransomware!==void 0&&o.call(s,"ransomware")){let r=s.ransomware;if(typeof r!="boolean"&&r!==
null){const t={instancePath:i+"/ransomware",schemaPath:"#/properties/ransomware/type",keyword:"type",params:{type:ne.properties.
ransomware.type},schema:ne.properties.ransomware.type,parentSchema:ne.properties.ransomware,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.automatable!==void 0&&o.call(s,"automatable")){let r=s.automatable;if(typeof r!="boolean"&&r!==null){const t={
instancePath:i+"/automatable",schemaPath:"#/properties/automatable/type",keyword:"type",params:{type:ne.properties.automatable.
type},schema:ne.properties.automatable.type,parentSchema:ne.properties.automatable,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.technicalImpact!==void 0&&o.call(s,"technicalImpact")){let r=s.technicalImpact;if(typeof r!="string"&&r!==null){const t={
instancePath:i+"/technicalImpact",schemaPath:"#/properties/technicalImpact/type",keyword:"type",params:{type:ne.properties.
technicalImpact.type},schema:ne.properties.technicalImpact.type,parentSchema:ne.properties.technicalImpact,data:r};e===null?
e=[t]:e.push(t),p++}if(!(r==="partial"||r==="total"||r===null)){const t={instancePath:i+"/technicalImpact",schemaPath:"#\
/properties/technicalImpact/enum",keyword:"enum",params:{allowedValues:ne.properties.technicalImpact.enum},schema:ne.properties.
technicalImpact.enum,parentSchema:ne.properties.technicalImpact,data:r};e===null?e=[t]:e.push(t),p++}}if(s.asOf!==void 0&&
o.call(s,"asOf")){let r=s.asOf;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/asOf",schemaPath:"#/properties\
/asOf/type",keyword:"type",params:{type:ne.properties.asOf.type},schema:ne.properties.asOf.type,parentSchema:ne.properties.
asOf,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},schema:ne.type,parentSchema:ne,data:s};e===null?e=[r]:e.push(r),p++}return Or.errors=e,p===0}Or.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};const G={type:"object",additionalProperties:!1,required:["type"],properties:{type:{type:"\
string",enum:["package","source","system","kb","application","firmware"],examples:["source"]},os:{allOf:[{if:{type:["nul\
l"]},else:{$ref:"#/$defs/fixOs"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},product:{type:["string","null"]},scheme:{
allOf:[{if:{type:["null"]},else:{$ref:"common.schema.json#/$defs/scheme"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},
introduced:{type:["string","null"]},fixed:{type:["string","null"]},arch:{type:["string","null"]},module:{allOf:[{if:{type:[
"null"]},else:{$ref:"#/$defs/fixModule"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},component:{type:["string","nul\
l"]},purlType:{type:["string","null"]},publisher:{type:["string","null"]}},allOf:[{if:{properties:{type:{enum:["package",
"source"]}}},then:{required:["product","scheme"]}},{if:{properties:{type:{const:"application"}}},then:{required:["produc\
t"]}},{if:{properties:{type:{const:"firmware"}}},then:{required:["component"]}}]},Js={type:"string",enum:["deb","rpm","a\
pk","alpm","semver","nuget","pep440","maven","gem","windows-build","macos","fwupd-plain","fwupd-hex","fwupd-number","fwu\
pd-pair","fwupd-triplet","fwupd-quad","fwupd-bcd","fwupd-intel-me","fwupd-intel-me2","fwupd-intel-csme19","fwupd-surface",
"fwupd-surface-legacy","fwupd-dell-bios","fwupd-dell-bios-msb","generic"]},pr={type:"object",additionalProperties:!1,properties:{
family:{allOf:[{if:{type:["null"]},else:{$ref:"common.schema.json#/$defs/osFamily"}},{if:{not:{type:["null"]}},else:{type:"\
null"}}]},id:{type:["string","null"]},version:{type:["string","null"]}}};function ms(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=ms.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const n of Object.keys(s))if(!(n==="family"||n==="id"||n===
"version")){const l={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},
schema:!1,parentSchema:pr,data:s};e===null?e=[l]:e.push(l),p++}if(s.family!==void 0&&o.call(s,"family")){let n=s.family;
const l=p;let m=!0;const d=p;if(n!==null){const x={};e===null?e=[x]:e.push(x),p++}var r=d===p;if(p=l,e!==null&&(l?e.length=
l:e=null),!r){const x=p;if(typeof n!="string"){const N={instancePath:i+"/family",schemaPath:"common.schema.json#/$defs/o\
sFamily/type",keyword:"type",params:{type:"string"},schema:sr.type,parentSchema:sr,data:n};e===null?e=[N]:e.push(N),p++}
if(!(n==="linux"||n==="windows"||n==="macos")){const N={instancePath:i+"/family",schemaPath:"common.schema.json#/$defs/o\
sFamily/enum",keyword:"enum",params:{allowedValues:sr.enum},schema:sr.enum,parentSchema:sr,data:n};e===null?e=[N]:e.push(
N),p++}var r=x===p;m=r}if(!m){const x={instancePath:i+"/family",schemaPath:"#/properties/family/allOf/0/if",keyword:"if",
params:{failingKeyword:"else"},schema:pr.properties.family.allOf[0].if,parentSchema:pr.properties.family.allOf[0],data:n};
e===null?e=[x]:e.push(x),p++}const g=p;let u=!0;const f=p,c=p,w=p;if(n!==null){const x={};e===null?e=[x]:e.push(x),p++}var t=w===
p;if(t){const x={};e===null?e=[x]:e.push(x),p++}else p=c,e!==null&&(c?e.length=c:e=null);var a=f===p;if(p=g,e!==null&&(g?
e.length=g:e=null),!a){const x=p;if(n!==null){const N={instancePath:i+"/family",schemaPath:"#/properties/family/allOf/1/\
else/type",keyword:"type",params:{type:"null"},schema:pr.properties.family.allOf[1].else.type,parentSchema:pr.properties.
family.allOf[1].else,data:n};e===null?e=[N]:e.push(N),p++}var a=x===p;u=a}if(!u){const x={instancePath:i+"/family",schemaPath:"\
#/properties/family/allOf/1/if",keyword:"if",params:{failingKeyword:"else"},schema:pr.properties.family.allOf[1].if,parentSchema:pr.
properties.family.allOf[1],data:n};e===null?e=[x]:e.push(x),p++}}if(s.id!==void 0&&o.call(s,"id")){let n=s.id;if(typeof n!=
"string"&&n!==null){const l={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:pr.properties.
id.type},schema:pr.properties.id.type,parentSchema:pr.properties.id,data:n};e===null?e=[l]:e.push(l),p++}}if(s.version!==
void 0&&o.call(s,"version")){let n=s.version;if(typeof n!="string"&&n!==null){const l={instancePath:i+"/version",schemaPath:"\
#/properties/version/type",keyword:"type",params:{type:pr.properties.version.type},schema:pr.properties.version.type,parentSchema:pr.
properties.version,data:n};e===null?e=[l]:e.push(l),p++}}}else{const n={instancePath:i,schemaPath:"#/type",keyword:"type",
params:{type:"object"},schema:pr.type,parentSchema:pr,data:s};e===null?e=[n]:e.push(n),p++}return ms.errors=e,p===0}ms.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const Pr={type:"object",additionalProperties:!1,required:["name","stream"],properties:{
name:{type:"string",examples:["nodejs"]},stream:{type:"string",examples:["20"]}}};function ds(s,{instancePath:i="",parentData:E,
parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=ds.evaluated;if(h.dynamicProps&&(h.props=
void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},schema:Pr.required,parentSchema:Pr,
data:s};e===null?e=[r]:e.push(r),p++}if(s.stream===void 0||!o.call(s,"stream")){const r={instancePath:i,schemaPath:"#/re\
quired",keyword:"required",params:{missingProperty:"stream"},schema:Pr.required,parentSchema:Pr,data:s};e===null?e=[r]:e.
push(r),p++}for(const r of Object.keys(s))if(!(r==="name"||r==="stream")){const t={instancePath:i,schemaPath:"#/addition\
alProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:Pr,data:s};e===null?e=
[t]:e.push(t),p++}if(s.name!==void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+"/na\
me",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},schema:Pr.properties.name.type,parentSchema:Pr.
properties.name,data:r};e===null?e=[t]:e.push(t),p++}}if(s.stream!==void 0&&o.call(s,"stream")){let r=s.stream;if(typeof r!=
"string"){const t={instancePath:i+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type:"string"},
schema:Pr.properties.stream.type,parentSchema:Pr.properties.stream,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:Pr.type,parentSchema:Pr,data:s};e===null?
e=[r]:e.push(r),p++}return ds.errors=e,p===0}ds.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Br(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Br.evaluated;h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0);const r=p;let t=!0;const a=p;if(s&&typeof s=="object"&&!Array.isArray(
s)&&s.type!==void 0&&o.call(s,"type")){let V=s.type;if(!(V==="package"||V==="source")){const ie={};e===null?e=[ie]:e.push(
ie),p++}}var n=a===p;if(p=r,e!==null&&(r?e.length=r:e=null),n){const V=p;if(s&&typeof s=="object"&&!Array.isArray(s)){if(s.
product===void 0||!o.call(s,"product")){const Be={instancePath:i,schemaPath:"#/allOf/0/then/required",keyword:"required",
params:{missingProperty:"product"},schema:G.allOf[0].then.required,parentSchema:G.allOf[0].then,data:s};e===null?e=[Be]:
e.push(Be),p++}if(s.scheme===void 0||!o.call(s,"scheme")){const Be={instancePath:i,schemaPath:"#/allOf/0/then/required",
keyword:"required",params:{missingProperty:"scheme"},schema:G.allOf[0].then.required,parentSchema:G.allOf[0].then,data:s};
e===null?e=[Be]:e.push(Be),p++}}var n=V===p;t=n}if(!t){const V={instancePath:i,schemaPath:"#/allOf/0/if",keyword:"if",params:{
failingKeyword:"then"},schema:G.allOf[0].if,parentSchema:G.allOf[0],data:s};e===null?e=[V]:e.push(V),p++}const l=p;let m=!0;
const d=p;if(s&&typeof s=="object"&&!Array.isArray(s)&&s.type!==void 0&&o.call(s,"type")&&s.type!=="application"){const V={};
e===null?e=[V]:e.push(V),p++}var g=d===p;if(p=l,e!==null&&(l?e.length=l:e=null),g){const V=p;if(s&&typeof s=="object"&&!Array.
isArray(s)&&(s.product===void 0||!o.call(s,"product"))){const Be={instancePath:i,schemaPath:"#/allOf/1/then/required",keyword:"\
required",params:{missingProperty:"product"},schema:G.allOf[1].then.required,parentSchema:G.allOf[1].then,data:s};e===null?
e=[Be]:e.push(Be),p++}var g=V===p;m=g}if(!m){const V={instancePath:i,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword:"\
then"},schema:G.allOf[1].if,parentSchema:G.allOf[1],data:s};e===null?e=[V]:e.push(V),p++}const u=p;let f=!0;const c=p;if(s&&
typeof s=="object"&&!Array.isArray(s)&&s.type!==void 0&&o.call(s,"type")&&s.type!=="firmware"){const V={};e===null?e=[V]:
e.push(V),p++}var w=c===p;if(p=u,e!==null&&(u?e.length=u:e=null),w){const V=p;if(s&&typeof s=="object"&&!Array.isArray(s)&&
(s.component===void 0||!o.call(s,"component"))){const Be={instancePath:i,schemaPath:"#/allOf/2/then/required",keyword:"r\
equired",params:{missingProperty:"component"},schema:G.allOf[2].then.required,parentSchema:G.allOf[2].then,data:s};e===null?
e=[Be]:e.push(Be),p++}var w=V===p;f=w}if(!f){const V={instancePath:i,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword:"\
then"},schema:G.allOf[2].if,parentSchema:G.allOf[2],data:s};e===null?e=[V]:e.push(V),p++}if(s&&typeof s=="object"&&!Array.
isArray(s)){if(s.type===void 0||!o.call(s,"type")){const V={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"type"},schema:G.required,parentSchema:G,data:s};e===null?e=[V]:e.push(V),p++}for(const V of Object.keys(
s))if(!o.call(G.properties,V)){const ie={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:V},schema:!1,parentSchema:G,data:s};e===null?e=[ie]:e.push(ie),p++}if(s.type!==void 0&&o.call(
s,"type")){let V=s.type;if(typeof V!="string"){const ie={instancePath:i+"/type",schemaPath:"#/properties/type/type",keyword:"\
type",params:{type:"string"},schema:G.properties.type.type,parentSchema:G.properties.type,data:V};e===null?e=[ie]:e.push(
ie),p++}if(!(V==="package"||V==="source"||V==="system"||V==="kb"||V==="application"||V==="firmware")){const ie={instancePath:i+
"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:G.properties.type.enum},schema:G.properties.
type.enum,parentSchema:G.properties.type,data:V};e===null?e=[ie]:e.push(ie),p++}}if(s.os!==void 0&&o.call(s,"os")){let V=s.
os;const ie=p;let Be=!0;const Rr=p;if(V!==null){const b={};e===null?e=[b]:e.push(b),p++}var x=Rr===p;if(p=ie,e!==null&&(ie?
e.length=ie:e=null),!x){const b=p;ms(V,{instancePath:i+"/os",parentData:s,parentDataProperty:"os",rootData:q,dynamicAnchors:j})||
(e=e===null?ms.errors:e.concat(ms.errors),p=e.length);var x=b===p;Be=x}if(!Be){const b={instancePath:i+"/os",schemaPath:"\
#/properties/os/allOf/0/if",keyword:"if",params:{failingKeyword:"else"},schema:G.properties.os.allOf[0].if,parentSchema:G.
properties.os.allOf[0],data:V};e===null?e=[b]:e.push(b),p++}const fr=p;let wr=!0;const v=p,S=p,A=p;if(V!==null){const b={};
e===null?e=[b]:e.push(b),p++}var C=A===p;if(C){const b={};e===null?e=[b]:e.push(b),p++}else p=S,e!==null&&(S?e.length=S:
e=null);var N=v===p;if(p=fr,e!==null&&(fr?e.length=fr:e=null),!N){const b=p;if(V!==null){const $={instancePath:i+"/os",schemaPath:"\
#/properties/os/allOf/1/else/type",keyword:"type",params:{type:"null"},schema:G.properties.os.allOf[1].else.type,parentSchema:G.
properties.os.allOf[1].else,data:V};e===null?e=[$]:e.push($),p++}var N=b===p;wr=N}if(!wr){const b={instancePath:i+"/os",
schemaPath:"#/properties/os/allOf/1/if",keyword:"if",params:{failingKeyword:"else"},schema:G.properties.os.allOf[1].if,parentSchema:G.
properties.os.allOf[1],data:V};e===null?e=[b]:e.push(b),p++}}if(s.product!==void 0&&o.call(s,"product")){let V=s.product;
if(typeof V!="string"&&V!==null){const ie={instancePath:i+"/product",schemaPath:"#/properties/product/type",keyword:"typ\
e",params:{type:G.properties.product.type},schema:G.properties.product.type,parentSchema:G.properties.product,data:V};e===
null?e=[ie]:e.push(ie),p++}}if(s.scheme!==void 0&&o.call(s,"scheme")){let V=s.scheme;const ie=p;let Be=!0;const Rr=p;if(V!==
null){const b={};e===null?e=[b]:e.push(b),p++}var pe=Rr===p;if(p=ie,e!==null&&(ie?e.length=ie:e=null),!pe){const b=p;if(typeof V!=
"string"){const $={instancePath:i+"/scheme",schemaPath:"common.schema.json#/$defs/scheme/type",keyword:"type",params:{type:"\
string"},schema:Js.type,parentSchema:Js,data:V};e===null?e=[$]:e.push($),p++}if(!(V==="deb"||V==="rpm"||V==="apk"||V==="\
alpm"||V==="semver"||V==="nuget"||V==="pep440"||V==="maven"||V==="gem"||V==="windows-build"||V==="macos"||V==="fwupd-pla\
in"||V==="fwupd-hex"||V==="fwupd-number"||V==="fwupd-pair"||V==="fwupd-triplet"||V==="fwupd-quad"||V==="fwupd-bcd"||V===
"fwupd-intel-me"||V==="fwupd-intel-me2"||V==="fwupd-intel-csme19"||V==="fwupd-surface"||V==="fwupd-surface-legacy"||V===
"fwupd-dell-bios"||V==="fwupd-dell-bios-msb"||V==="generic")){const $={instancePath:i+"/scheme",schemaPath:"common.schem\
a.json#/$defs/scheme/enum",keyword:"enum",params:{allowedValues:Js.enum},schema:Js.enum,parentSchema:Js,data:V};e===null?
e=[$]:e.push($),p++}var pe=b===p;Be=pe}if(!Be){const b={instancePath:i+"/scheme",schemaPath:"#/properties/scheme/allOf/0\
/if",keyword:"if",params:{failingKeyword:"else"},schema:G.properties.scheme.allOf[0].if,parentSchema:G.properties.scheme.
allOf[0],data:V};e===null?e=[b]:e.push(b),p++}const fr=p;let wr=!0;const v=p,S=p,A=p;if(V!==null){const b={};e===null?e=
[b]:e.push(b),p++}var Ue=A===p;if(Ue){const b={};e===null?e=[b]:e.push(b),p++}else p=S,e!==null&&(S?e.length=S:e=null);var _e=v===
p;if(p=fr,e!==null&&(fr?e.length=fr:e=null),!_e){const b=p;if(V!==null){const $={instancePath:i+"/scheme",schemaPath:"#/\
properties/scheme/allOf/1/else/type",keyword:"type",params:{type:"null"},schema:G.properties.scheme.allOf[1].else.type,parentSchema:G.
properties.scheme.allOf[1].else,data:V};e===null?e=[$]:e.push($),p++}var _e=b===p;wr=_e}if(!wr){const b={instancePath:i+
"/scheme",schemaPath:"#/properties/scheme/allOf/1/if",keyword:"if",params:{failingKeyword:"else"},schema:G.properties.scheme.
allOf[1].if,parentSchema:G.properties.scheme.allOf[1],data:V};e===null?e=[b]:e.push(b),p++}}if(s.introduced!==void 0&&o.
call(s,"introduced")){let V=s.introduced;if(typeof V!="string"&&V!==null){const ie={instancePath:i+"/introduced",schemaPath:"\
#/properties/introduced/type",keyword:"type",params:{type:G.properties.introduced.type},schema:G.properties.introduced.type,
parentSchema:G.properties.introduced,data:V};e===null?e=[ie]:e.push(ie),p++}}if(s.fixed!==void 0&&o.call(s,"fixed")){let V=s.
fixed;if(typeof V!="string"&&V!==null){const ie={instancePath:i+"/fixed",schemaPath:"#/properties/fixed/type",keyword:"t\
ype",params:{type:G.properties.fixed.type},schema:G.properties.fixed.type,parentSchema:G.properties.fixed,data:V};e===null?
e=[ie]:e.push(ie),p++}}if(s.arch!==void 0&&o.call(s,"arch")){let V=s.arch;if(typeof V!="string"&&V!==null){const ie={instancePath:i+
"/arch",schemaPath:"#/properties/arch/type",keyword:"type",params:{type:G.properties.arch.type},schema:G.properties.arch.
type,parentSchema:G.properties.arch,data:V};e===null?e=[ie]:e.push(ie),p++}}if(s.module!==void 0&&o.call(s,"module")){let V=s.
module;const ie=p;let Be=!0;const Rr=p;if(V!==null){const b={};e===null?e=[b]:e.push(b),p++}var vr=Rr===p;if(p=ie,e!==null&&
(ie?e.length=ie:e=null),!vr){const b=p;ds(V,{instancePath:i+"/module",parentData:s,parentDataProperty:"module",rootData:q,
dynamicAnchors:j})||(e=e===null?ds.errors:e.concat(ds.errors),p=e.length);var vr=b===p;Be=vr}if(!Be){const b={instancePath:i+
"/module",schemaPath:"#/properties/module/allOf/0/if",keyword:"if",params:{failingKeyword:"else"},schema:G.properties.module.
allOf[0].if,parentSchema:G.properties.module.allOf[0],data:V};e===null?e=[b]:e.push(b),p++}const fr=p;let wr=!0;const v=p,
S=p,A=p;if(V!==null){const b={};e===null?e=[b]:e.push(b),p++}var oe=A===p;if(oe){const b={};e===null?e=[b]:e.push(b),p++}else
p=S,e!==null&&(S?e.length=S:e=null);var Tr=v===p;if(p=fr,e!==null&&(fr?e.length=fr:e=null),!Tr){const b=p;if(V!==null){const $={
instancePath:i+"/module",schemaPath:"#/properties/module/allOf/1/else/type",keyword:"type",params:{type:"null"},schema:G.
properties.module.allOf[1].else.type,parentSchema:G.properties.module.allOf[1].else,data:V};e===null?e=[$]:e.push($),p++}
var Tr=b===p;wr=Tr}if(!wr){const b={instancePath:i+"/module",schemaPath:"#/properties/module/allOf/1/if",keyword:"if",params:{
failingKeyword:"else"},schema:G.properties.module.allOf[1].if,parentSchema:G.properties.module.allOf[1],data:V};e===null?
e=[b]:e.push(b),p++}}if(s.component!==void 0&&o.call(s,"component")){let V=s.component;if(typeof V!="string"&&V!==null){
const ie={instancePath:i+"/component",schemaPath:"#/properties/component/type",keyword:"type",params:{type:G.properties.
component.type},schema:G.properties.component.type,parentSchema:G.properties.component,data:V};e===null?e=[ie]:e.push(ie),
p++}}if(s.purlType!==void 0&&o.call(s,"purlType")){let V=s.purlType;if(typeof V!="string"&&V!==null){const ie={instancePath:i+
"/purlType",schemaPath:"#/properties/purlType/type",keyword:"type",params:{type:G.properties.purlType.type},schema:G.properties.
purlType.type,parentSchema:G.properties.purlType,data:V};e===null?e=[ie]:e.push(ie),p++}}if(s.publisher!==void 0&&o.call(
s,"publisher")){let V=s.publisher;if(typeof V!="string"&&V!==null){const ie={instancePath:i+"/publisher",schemaPath:"#/p\
roperties/publisher/type",keyword:"type",params:{type:G.properties.publisher.type},schema:G.properties.publisher.type,parentSchema:G.
properties.publisher,data:V};e===null?e=[ie]:e.push(ie),p++}}}else{const V={instancePath:i,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},schema:G.type,parentSchema:G,data:s};e===null?e=[V]:e.push(V),p++}return Br.errors=e,p===0}
Br.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const or={type:"object",additionalProperties:!1,properties:{facts:{
$ref:"common.schema.json#/$defs/factConditions"},patches:{type:"array",items:{$ref:"common.schema.json#/$defs/patchId"}},
absent:{type:"array",items:{$ref:"common.schema.json#/$defs/patchId"}}}};function Vr(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Vr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="vendor"||r==="model"||
r==="serial"||r==="tpm"||r==="secureBoot"||r==="memoryMiB"||r==="diskFreeMiB")){const t={instancePath:i,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:R,data:s};e===null?
e=[t]:e.push(t),p++}if(s.vendor!==void 0&&o.call(s,"vendor")){let r=s.vendor;if(typeof r!="string"&&!Array.isArray(r)){const t={
instancePath:i+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type:R.properties.vendor.type},schema:R.
properties.vendor.type,parentSchema:R.properties.vendor,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/vendor/"+a,schemaPath:"#/propert\
ies/vendor/items/type",keyword:"type",params:{type:"string"},schema:R.properties.vendor.items.type,parentSchema:R.properties.
vendor.items,data:n};e===null?e=[l]:e.push(l),p++}}}}if(s.model!==void 0&&o.call(s,"model")){let r=s.model;if(typeof r!=
"string"&&!Array.isArray(r)){const t={instancePath:i+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{
type:R.properties.model.type},schema:R.properties.model.type,parentSchema:R.properties.model,data:r};e===null?e=[t]:e.push(
t),p++}if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+
"/model/"+a,schemaPath:"#/properties/model/items/type",keyword:"type",params:{type:"string"},schema:R.properties.model.items.
type,parentSchema:R.properties.model.items,data:n};e===null?e=[l]:e.push(l),p++}}}}if(s.serial!==void 0&&o.call(s,"seria\
l")){let r=s.serial;if(typeof r!="string"&&!Array.isArray(r)){const t={instancePath:i+"/serial",schemaPath:"#/properties\
/serial/type",keyword:"type",params:{type:R.properties.serial.type},schema:R.properties.serial.type,parentSchema:R.properties.
serial,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!=
"string"){const l={instancePath:i+"/serial/"+a,schemaPath:"#/properties/serial/items/type",keyword:"type",params:{type:"\
string"},schema:R.properties.serial.items.type,parentSchema:R.properties.serial.items,data:n};e===null?e=[l]:e.push(l),p++}}}}
if(s.tpm!==void 0&&o.call(s,"tpm")){let r=s.tpm;if(typeof r!="string"&&!Array.isArray(r)){const t={instancePath:i+"/tpm",
schemaPath:"#/properties/tpm/type",keyword:"type",params:{type:R.properties.tpm.type},schema:R.properties.tpm.type,parentSchema:R.
properties.tpm,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];
if(typeof n!="string"){const l={instancePath:i+"/tpm/"+a,schemaPath:"#/properties/tpm/items/type",keyword:"type",params:{
type:"string"},schema:R.properties.tpm.items.type,parentSchema:R.properties.tpm.items,data:n};e===null?e=[l]:e.push(l),p++}}}}
if(s.secureBoot!==void 0&&o.call(s,"secureBoot")){let r=s.secureBoot;if(typeof r!="boolean"){const t={instancePath:i+"/s\
ecureBoot",schemaPath:"#/properties/secureBoot/type",keyword:"type",params:{type:"boolean"},schema:R.properties.secureBoot.
type,parentSchema:R.properties.secureBoot,data:r};e===null?e=[t]:e.push(t),p++}}if(s.memoryMiB!==void 0&&o.call(s,"memor\
yMiB")){let r=s.memoryMiB;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"&&!Array.isArray(r)){
const t={instancePath:i+"/memoryMiB",schemaPath:"#/properties/memoryMiB/type",keyword:"type",params:{type:R.properties.memoryMiB.
type},schema:R.properties.memoryMiB.type,parentSchema:R.properties.memoryMiB,data:r};e===null?e=[t]:e.push(t),p++}if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))&&typeof n!=
"string"){const l={instancePath:i+"/memoryMiB/"+a,schemaPath:"#/properties/memoryMiB/items/type",keyword:"type",params:{
type:R.properties.memoryMiB.items.type},schema:R.properties.memoryMiB.items.type,parentSchema:R.properties.memoryMiB.items,
data:n};e===null?e=[l]:e.push(l),p++}}}}if(s.diskFreeMiB!==void 0&&o.call(s,"diskFreeMiB")){let r=s.diskFreeMiB;if(!(typeof r==
"number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&typeof r!="string"&&!Array.isArray(r)){const t={instancePath:i+"/diskFreeMiB",
schemaPath:"#/properties/diskFreeMiB/type",keyword:"type",params:{type:R.properties.diskFreeMiB.type},schema:R.properties.
diskFreeMiB.type,parentSchema:R.properties.diskFreeMiB,data:r};e===null?e=[t]:e.push(t),p++}if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))&&typeof n!="string"){const l={
instancePath:i+"/diskFreeMiB/"+a,schemaPath:"#/properties/diskFreeMiB/items/type",keyword:"type",params:{type:R.properties.
diskFreeMiB.items.type},schema:R.properties.diskFreeMiB.items.type,parentSchema:R.properties.diskFreeMiB.items,data:n};e===
null?e=[l]:e.push(l),p++}}}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:R.
type,parentSchema:R,data:s};e===null?e=[r]:e.push(r),p++}return Vr.errors=e,p===0}Vr.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function fs(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=fs.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="facts"||r==="patches"||r==="absent")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:or,
data:s};e===null?e=[t]:e.push(t),p++}if(s.facts!==void 0&&o.call(s,"facts")&&(Vr(s.facts,{instancePath:i+"/facts",parentData:s,
parentDataProperty:"facts",rootData:q,dynamicAnchors:j})||(e=e===null?Vr.errors:e.concat(Vr.errors),p=e.length)),s.patches!==
void 0&&o.call(s,"patches")){let r=s.patches;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!=
"string"){const l={instancePath:i+"/patches/"+a,schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{
type:"string"},schema:U.type,parentSchema:U,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/patche\
s",schemaPath:"#/properties/patches/type",keyword:"type",params:{type:"array"},schema:or.properties.patches.type,parentSchema:or.
properties.patches,data:r};e===null?e=[t]:e.push(t),p++}}if(s.absent!==void 0&&o.call(s,"absent")){let r=s.absent;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/absent/"+a,
schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:n};
e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/absent",schemaPath:"#/properties/absent/type",keyword:"typ\
e",params:{type:"array"},schema:or.properties.absent.type,parentSchema:or.properties.absent,data:r};e===null?e=[t]:e.push(
t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:or.type,parentSchema:or,
data:s};e===null?e=[r]:e.push(r),p++}return fs.errors=e,p===0}fs.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ke={
type:"object",additionalProperties:!1,required:["feed"],properties:{feed:{type:"string",examples:["debian-tracker"]},asOf:{
type:["string","null"]},digest:{type:["string","null"]}}};function hs(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=hs.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.feed===void 0||!o.call(s,"feed")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"feed"},schema:ke.required,parentSchema:ke,data:s};e===
null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="feed"||r==="asOf"||r==="digest")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:ke,
data:s};e===null?e=[t]:e.push(t),p++}if(s.feed!==void 0&&o.call(s,"feed")){let r=s.feed;if(typeof r!="string"){const t={
instancePath:i+"/feed",schemaPath:"#/properties/feed/type",keyword:"type",params:{type:"string"},schema:ke.properties.feed.
type,parentSchema:ke.properties.feed,data:r};e===null?e=[t]:e.push(t),p++}}if(s.asOf!==void 0&&o.call(s,"asOf")){let r=s.
asOf;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",
params:{type:ke.properties.asOf.type},schema:ke.properties.asOf.type,parentSchema:ke.properties.asOf,data:r};e===null?e=
[t]:e.push(t),p++}}if(s.digest!==void 0&&o.call(s,"digest")){let r=s.digest;if(typeof r!="string"&&r!==null){const t={instancePath:i+
"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type:ke.properties.digest.type},schema:ke.properties.
digest.type,parentSchema:ke.properties.digest,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:ke.type,parentSchema:ke,data:s};e===null?e=[r]:e.push(r),p++}return hs.
errors=e,p===0}hs.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function mt(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=mt.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiVersion"},schema:K.required,parentSchema:K,data:s};
e===null?e=[r]:e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"kind"},schema:K.required,parentSchema:K,data:s};e===null?e=[r]:e.push(r),p++}if(s.id===
void 0||!o.call(s,"id")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"},
schema:K.required,parentSchema:K,data:s};e===null?e=[r]:e.push(r),p++}if(s.fixes===void 0||!o.call(s,"fixes")){const r={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"fixes"},schema:K.required,parentSchema:K,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!o.call(K.properties,r)){const t={instancePath:i,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:K,data:s};e===
null?e=[t]:e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.apiVersion;if(r!=="muster/v1"){const t={
instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue:"muster/v1"},
schema:"muster/v1",parentSchema:K.properties.apiVersion,data:r};e===null?e=[t]:e.push(t),p++}}if(s.kind!==void 0&&o.call(
s,"kind")){let r=s.kind;if(r!=="Patch"){const t={instancePath:i+"/kind",schemaPath:"#/properties/kind/const",keyword:"co\
nst",params:{allowedValue:"Patch"},schema:"Patch",parentSchema:K.properties.kind,data:r};e===null?e=[t]:e.push(t),p++}}if(s.
id!==void 0&&o.call(s,"id")){let r=s.id;if(typeof r!="string"){const t={instancePath:i+"/id",schemaPath:"common.schema.j\
son#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.vendor!==void 0&&o.call(s,"vendor")){let r=s.vendor;if(typeof r!="string"){const t={instancePath:i+"/vendor",
schemaPath:"#/properties/vendor/type",keyword:"type",params:{type:"string"},schema:K.properties.vendor.type,parentSchema:K.
properties.vendor,data:r};e===null?e=[t]:e.push(t),p++}}if(s.title!==void 0&&o.call(s,"title")){let r=s.title;if(typeof r!=
"string"){const t={instancePath:i+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type:"string"},schema:K.
properties.title.type,parentSchema:K.properties.title,data:r};e===null?e=[t]:e.push(t),p++}}if(s.classification!==void 0&&
o.call(s,"classification")){let r=s.classification;if(typeof r!="string"){const t={instancePath:i+"/classification",schemaPath:"\
common.schema.json#/$defs/classification/type",keyword:"type",params:{type:"string"},schema:je.type,parentSchema:je,data:r};
e===null?e=[t]:e.push(t),p++}if(!(r==="security"||r==="bugfix"||r==="feature"||r==="firmware"||r==="driver"||r==="defini\
tion")){const t={instancePath:i+"/classification",schemaPath:"common.schema.json#/$defs/classification/enum",keyword:"en\
um",params:{allowedValues:je.enum},schema:je.enum,parentSchema:je,data:r};e===null?e=[t]:e.push(t),p++}}if(s.severity!==
void 0&&o.call(s,"severity")){let r=s.severity;if(typeof r!="string"){const t={instancePath:i+"/severity",schemaPath:"co\
mmon.schema.json#/$defs/severity/type",keyword:"type",params:{type:"string"},schema:qe.type,parentSchema:qe,data:r};e===
null?e=[t]:e.push(t),p++}if(!(r==="critical"||r==="important"||r==="moderate"||r==="low"||r==="unknown")){const t={instancePath:i+
"/severity",schemaPath:"common.schema.json#/$defs/severity/enum",keyword:"enum",params:{allowedValues:qe.enum},schema:qe.
enum,parentSchema:qe,data:r};e===null?e=[t]:e.push(t),p++}}if(s.vulnerabilities!==void 0&&o.call(s,"vulnerabilities")){let r=s.
vulnerabilities;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)Or(r[a],{instancePath:i+"/vulnerabilities/"+a,
parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?Or.errors:e.concat(Or.errors),p=e.length)}else{
const t={instancePath:i+"/vulnerabilities",schemaPath:"#/properties/vulnerabilities/type",keyword:"type",params:{type:"a\
rray"},schema:K.properties.vulnerabilities.type,parentSchema:K.properties.vulnerabilities,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.released!==void 0&&o.call(s,"released")){let r=s.released;if(typeof r!="string"&&r!==null){const t={instancePath:i+
"/released",schemaPath:"#/properties/released/type",keyword:"type",params:{type:K.properties.released.type},schema:K.properties.
released.type,parentSchema:K.properties.released,data:r};e===null?e=[t]:e.push(t),p++}}if(s.firstSeen!==void 0&&o.call(s,
"firstSeen")){let r=s.firstSeen;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/firstSeen",schemaPath:"#/prop\
erties/firstSeen/type",keyword:"type",params:{type:K.properties.firstSeen.type},schema:K.properties.firstSeen.type,parentSchema:K.
properties.firstSeen,data:r};e===null?e=[t]:e.push(t),p++}}if(s.revision!==void 0&&o.call(s,"revision")){let r=s.revision;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/revision",schemaPath:"#/properties/r\
evision/type",keyword:"type",params:{type:"integer"},schema:K.properties.revision.type,parentSchema:K.properties.revision,
data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/revi\
sion",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:K.
properties.revision,data:r};e===null?e=[t]:e.push(t),p++}}if(s.fixes!==void 0&&o.call(s,"fixes")){let r=s.fixes;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++)Br(r[a],{instancePath:i+"/fixes/"+a,parentData:r,parentDataProperty:a,rootData:q,
dynamicAnchors:j})||(e=e===null?Br.errors:e.concat(Br.errors),p=e.length)}else{const t={instancePath:i+"/fixes",schemaPath:"\
#/properties/fixes/type",keyword:"type",params:{type:"array"},schema:K.properties.fixes.type,parentSchema:K.properties.fixes,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.supersedes!==void 0&&o.call(s,"supersedes")){let r=s.supersedes;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/supersedes/"+a,schemaPath:"\
common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:n};e===null?
e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/supersedes",schemaPath:"#/properties/supersedes/type",keyword:"type",
params:{type:"array"},schema:K.properties.supersedes.type,parentSchema:K.properties.supersedes,data:r};e===null?e=[t]:e.
push(t),p++}}if(s.requires!==void 0&&o.call(s,"requires")&&(fs(s.requires,{instancePath:i+"/requires",parentData:s,parentDataProperty:"\
requires",rootData:q,dynamicAnchors:j})||(e=e===null?fs.errors:e.concat(fs.errors),p=e.length)),s.reboot!==void 0&&o.call(
s,"reboot")){let r=s.reboot;if(typeof r!="string"){const t={instancePath:i+"/reboot",schemaPath:"#/properties/reboot/typ\
e",keyword:"type",params:{type:"string"},schema:K.properties.reboot.type,parentSchema:K.properties.reboot,data:r};e===null?
e=[t]:e.push(t),p++}if(!(r==="never"||r==="possible"||r==="required")){const t={instancePath:i+"/reboot",schemaPath:"#/p\
roperties/reboot/enum",keyword:"enum",params:{allowedValues:K.properties.reboot.enum},schema:K.properties.reboot.enum,parentSchema:K.
properties.reboot,data:r};e===null?e=[t]:e.push(t),p++}}if(s.removable!==void 0&&o.call(s,"removable")){let r=s.removable;
if(typeof r!="boolean"){const t={instancePath:i+"/removable",schemaPath:"#/properties/removable/type",keyword:"type",params:{
type:"boolean"},schema:K.properties.removable.type,parentSchema:K.properties.removable,data:r};e===null?e=[t]:e.push(t),
p++}}if(s.sizeBytes!==void 0&&o.call(s,"sizeBytes")){let r=s.sizeBytes;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(
r))){const t={instancePath:i+"/sizeBytes",schemaPath:"#/properties/sizeBytes/type",keyword:"type",params:{type:"integer"},
schema:K.properties.sizeBytes.type,parentSchema:K.properties.sizeBytes,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r==
"number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/sizeBytes",schemaPath:"#/properties/sizeBytes/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:K.properties.sizeBytes,data:r};e===null?e=[t]:e.
push(t),p++}}if(s.knownIssues!==void 0&&o.call(s,"knownIssues")){let r=s.knownIssues;if(Array.isArray(r)){const t=r.length;
for(let a=0;a<t;a++){let n=r[a];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.id===void 0||!o.call(n,"id")){const l={
instancePath:i+"/knownIssues/"+a,schemaPath:"#/properties/knownIssues/items/required",keyword:"required",params:{missingProperty:"\
id"},schema:K.properties.knownIssues.items.required,parentSchema:K.properties.knownIssues.items,data:n};e===null?e=[l]:e.
push(l),p++}if(n.status===void 0||!o.call(n,"status")){const l={instancePath:i+"/knownIssues/"+a,schemaPath:"#/propertie\
s/knownIssues/items/required",keyword:"required",params:{missingProperty:"status"},schema:K.properties.knownIssues.items.
required,parentSchema:K.properties.knownIssues.items,data:n};e===null?e=[l]:e.push(l),p++}for(const l of Object.keys(n))
if(!(l==="id"||l==="status"||l==="resolvedBy"||l==="title")){const m={instancePath:i+"/knownIssues/"+a,schemaPath:"#/pro\
perties/knownIssues/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},schema:!1,parentSchema:K.
properties.knownIssues.items,data:n};e===null?e=[m]:e.push(m),p++}if(n.id!==void 0&&o.call(n,"id")){let l=n.id;if(typeof l!=
"string"){const m={instancePath:i+"/knownIssues/"+a+"/id",schemaPath:"#/properties/knownIssues/items/properties/id/type",
keyword:"type",params:{type:"string"},schema:K.properties.knownIssues.items.properties.id.type,parentSchema:K.properties.
knownIssues.items.properties.id,data:l};e===null?e=[m]:e.push(m),p++}}if(n.status!==void 0&&o.call(n,"status")){let l=n.
status;if(typeof l!="string"){const m={instancePath:i+"/knownIssues/"+a+"/status",schemaPath:"#/properties/knownIssues/i\
tems/properties/status/type",keyword:"type",params:{type:"string"},schema:K.properties.knownIssues.items.properties.status.
type,parentSchema:K.properties.knownIssues.items.properties.status,data:l};e===null?e=[m]:e.push(m),p++}if(!(l==="open"||
l==="mitigated"||l==="resolved")){const m={instancePath:i+"/knownIssues/"+a+"/status",schemaPath:"#/properties/knownIssu\
es/items/properties/status/enum",keyword:"enum",params:{allowedValues:K.properties.knownIssues.items.properties.status.enum},
schema:K.properties.knownIssues.items.properties.status.enum,parentSchema:K.properties.knownIssues.items.properties.status,
data:l};e===null?e=[m]:e.push(m),p++}}if(n.resolvedBy!==void 0&&o.call(n,"resolvedBy")){let l=n.resolvedBy;if(typeof l!=
"string"&&l!==null){const m={instancePath:i+"/knownIssues/"+a+"/resolvedBy",schemaPath:"#/properties/knownIssues/items/p\
roperties/resolvedBy/type",keyword:"type",params:{type:K.properties.knownIssues.items.properties.resolvedBy.type},schema:K.
properties.knownIssues.items.properties.resolvedBy.type,parentSchema:K.properties.knownIssues.items.properties.resolvedBy,
data:l};e===null?e=[m]:e.push(m),p++}}if(n.title!==void 0&&o.call(n,"title")){let l=n.title;if(typeof l!="string"){const m={
instancePath:i+"/knownIssues/"+a+"/title",schemaPath:"#/properties/knownIssues/items/properties/title/type",keyword:"typ\
e",params:{type:"string"},schema:K.properties.knownIssues.items.properties.title.type,parentSchema:K.properties.knownIssues.
items.properties.title,data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={instancePath:i+"/knownIssues/"+a,schemaPath:"\
#/properties/knownIssues/items/type",keyword:"type",params:{type:"object"},schema:K.properties.knownIssues.items.type,parentSchema:K.
properties.knownIssues.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/knownIssues",schemaPath:"\
#/properties/knownIssues/type",keyword:"type",params:{type:"array"},schema:K.properties.knownIssues.type,parentSchema:K.
properties.knownIssues,data:r};e===null?e=[t]:e.push(t),p++}}if(s.retracted!==void 0&&o.call(s,"retracted")){let r=s.retracted;
if(typeof r!="boolean"){const t={instancePath:i+"/retracted",schemaPath:"#/properties/retracted/type",keyword:"type",params:{
type:"boolean"},schema:K.properties.retracted.type,parentSchema:K.properties.retracted,data:r};e===null?e=[t]:e.push(t),
p++}}if(s.unlisted!==void 0&&o.call(s,"unlisted")){let r=s.unlisted;if(typeof r!="boolean"){const t={instancePath:i+"/un\
listed",schemaPath:"#/properties/unlisted/type",keyword:"type",params:{type:"boolean"},schema:K.properties.unlisted.type,
parentSchema:K.properties.unlisted,data:r};e===null?e=[t]:e.push(t),p++}}if(s.references!==void 0&&o.call(s,"references")){
let r=s.references;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={
instancePath:i+"/references/"+a,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type:"string"},schema:K.
properties.references.items.type,parentSchema:K.properties.references.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type:"array"},schema:K.
properties.references.type,parentSchema:K.properties.references,data:r};e===null?e=[t]:e.push(t),p++}}s.source!==void 0&&
o.call(s,"source")&&(hs(s.source,{instancePath:i+"/source",parentData:s,parentDataProperty:"source",rootData:q,dynamicAnchors:j})||
(e=e===null?hs.errors:e.concat(hs.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:K.type,parentSchema:K,data:s};e===null?e=[r]:e.push(r),p++}return mt.errors=e,p===0}mt.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};const sp=ft,y={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"htt\
ps://muster.dev/schemas/v1/plan.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind","inputs",
"summary","rings","patches","vulnerabilities","reasons","actions","gates","promotions","drift","findings","changes","exi\
tCode","exitReason"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"Plan",examples:["Pla\
n"]},inputs:{$ref:"#/$defs/inputs",examples:[{commit:"3f786850e387550fdab836ed7e6dc881de23001b",catalog:"sha256:9f86d081\
884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",fleet:"sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c07\
6dbe9f558c11c752",rollout:"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",log:"89e6c98d9288791\
3cadf06b2adb97f26cde4849b",now:"2026-11-21T20:00:00Z",engine:"0.1.0",tzdata:"2026a",since:null}]},summary:{$ref:"#/$defs\
/summary",examples:[{endpoints:2e3,decisions:51234,verdicts:{compliant:4e4,install:120},overdue:4,willMiss:17}]},rings:{
type:"array",items:{type:"object",additionalProperties:!1,required:["ring","endpoints","verdicts"],properties:{ring:{$ref:"\
common.schema.json#/$defs/ringName",examples:["pilot"]},endpoints:{type:"integer",minimum:0,examples:[100]},verdicts:{$ref:"\
common.schema.json#/$defs/verdictCounts",examples:[{install:20}]}}},examples:[[{ring:"pilot",endpoints:100,verdicts:{compliant:80,
install:20}}]]},patches:{type:"array",items:{type:"object",additionalProperties:!1,required:["patch","digest","verdicts",
"rings"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},digest:{$ref:"common.schem\
a.json#/$defs/digest",examples:["sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},verdicts:{$ref:"\
common.schema.json#/$defs/verdictCounts",examples:[{install:20}]},rings:{type:"object",additionalProperties:{$ref:"commo\
n.schema.json#/$defs/verdictCounts"},examples:[{pilot:{install:20}}]}}},examples:[[{patch:"DSA-5800-1",digest:"sha256:9f\
86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",verdicts:{install:20},rings:{pilot:{install:20}}}]]},vulnerabilities:{
type:"array",items:{type:"object",additionalProperties:!1,required:["id","open","fixed","unknown","mitigated","willMiss"],
properties:{id:{$ref:"common.schema.json#/$defs/cveId",examples:["CVE-2026-0001"]},open:{type:"integer",minimum:0,examples:[
412]},fixed:{type:"integer",minimum:0,examples:[28110]},unknown:{type:"integer",minimum:0,examples:[301]},mitigated:{type:"\
integer",minimum:0,examples:[40]},willMiss:{type:"integer",minimum:0,examples:[17]}}},examples:[[{id:"CVE-2026-0001",open:412,
fixed:28110,unknown:301,mitigated:40,willMiss:17}]]},endpoints:{type:"array",items:{$ref:"#/$defs/planEndpoint"}},reasons:{
type:"array",items:{type:"object",additionalProperties:!1,required:["rung","at","says"],properties:{rung:{type:"string",
examples:["install"]},at:{type:["string","null"],examples:["policies/servers.yaml:12:5"]},says:{type:"string",examples:[
"nothing stands against it"]}}},examples:[[{rung:"install",at:"policies/servers.yaml:12:5",says:"nothing stands against \
it"}]]},actions:{type:"array",items:{type:"object",additionalProperties:!1,required:["endpoint","do","product","to","pat\
ches","notBefore","notAfter"],properties:{endpoint:{$ref:"common.schema.json#/$defs/endpointId",examples:["web-1"]},do:{
type:"string",enum:["install","remove"],examples:["install"]},product:{type:"string",examples:["openssl"]},to:{type:["st\
ring","null"],examples:["3.0.15-1~deb12u1"]},patches:{type:"array",items:{$ref:"common.schema.json#/$defs/patchId"},examples:[
["DSA-5800-1"]]},notBefore:{type:["string","null"],examples:["2026-11-12T09:58:03Z"]},notAfter:{type:["string","null"],examples:[
"2026-11-12T09:58:03Z"]}}},examples:[[{endpoint:"web-1",do:"install",product:"openssl",to:"3.0.15-1~deb12u1",patches:["D\
SA-5800-1"],notBefore:"2026-11-21T20:00:00Z",notAfter:"2026-11-22T04:00:00Z"}]]},gates:{type:"array",items:{type:"object",
additionalProperties:!1,required:["ring","patch","answer","assigned","attempted","succeeded","failed","upper","lower","s\
ays","track","of","unconfirmed","upperKnown","look","looks","until","recorded","worse"],properties:{ring:{$ref:"common.s\
chema.json#/$defs/ringName",examples:["pilot"]},patch:{$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},
answer:{type:"string",enum:["pass","fail","inconclusive","pending"],examples:["pass"]},assigned:{type:"integer",minimum:0,
examples:[100]},attempted:{type:"integer",minimum:0,examples:[98]},succeeded:{type:"integer",minimum:0,examples:[97]},failed:{
type:"integer",minimum:0,examples:[0]},upper:{type:["number","null"],examples:[.031]},lower:{type:["number","null"],examples:[
0]},says:{type:"string",examples:["no failure among 98 attempts: at most 3.1 % with 95 % confidence"]},track:{type:"stri\
ng",examples:["servers"]},of:{type:"string",enum:["install","remove"],examples:["install"]},unconfirmed:{type:"integer",
minimum:0,examples:[1]},upperKnown:{type:["number","null"],examples:[.029]},look:{type:["integer","null"],examples:[1]},
looks:{type:"integer",minimum:1,examples:[3]},until:{type:["string","null"],examples:["2026-11-24T00:00:00Z"]},recorded:{
type:"boolean",examples:[!0]},worse:{type:"array",items:{type:"object",additionalProperties:!1,required:["path","value",
"attempted","failed","unconfirmed","says"],properties:{path:{type:"string",examples:["hardware.model"]},value:{type:["st\
ring","null"],examples:["Latitude 5540"]},attempted:{type:"integer",minimum:0,examples:[45]},failed:{type:"integer",minimum:0,
examples:[4]},unconfirmed:{type:"integer",minimum:0,examples:[0]},says:{type:"string",examples:["4 of 45 with hardware.m\
odel Latitude 5540 fail"]}}},examples:[[]]}}},examples:[[{ring:"pilot",track:"servers",patch:"DSA-5800-1",of:"install",answer:"\
pass",look:1,looks:3,until:null,recorded:!0,assigned:100,attempted:98,succeeded:97,failed:0,unconfirmed:1,upper:.056,upperKnown:.041,
lower:0,worse:[],says:"no failure and 1 unconfirmed among 98 attempts"}]]},promotions:{type:"array",items:{type:"object",
additionalProperties:!1,required:["ring","to","patch","how","says"],properties:{ring:{$ref:"common.schema.json#/$defs/ri\
ngName",examples:["pilot"]},to:{$ref:"common.schema.json#/$defs/ringName",examples:["broad"]},patch:{$ref:"common.schema\
.json#/$defs/patchId",examples:["DSA-5800-1"]},how:{type:"string",enum:["automatic","pull-request","manual"],examples:["\
automatic"]},says:{type:"string",examples:["pilot passed its gate"]},list:{$ref:"common.schema.json#/$defs/name"},branch:{
type:"string"},question:{type:"boolean"}}},examples:[[{ring:"pilot",to:"broad",patch:"DSA-5800-1",how:"automatic",says:"\
pilot passed its gate"}]]},proposals:{type:"array",items:{type:"object",additionalProperties:!1,required:["branch","kind",
"title","path","diff","evidence","patches","ring","list","says"],properties:{branch:{type:"string",examples:["muster/lea\
ve-pilot-2026-11"]},kind:{type:"string",enum:["leave","question","hold","reject"],examples:["leave"]},title:{type:"strin\
g",examples:["Let DSA-5800-1 of list 2026-11 leave ring pilot"]},path:{type:"string",examples:["policies/approvals/2026-\
11.yaml"]},diff:{type:["string","null"],examples:[`diff --git a/policies/approvals/2026-11.yaml b/policies/approvals/202\
6-11.yaml
--- a/policies/approvals/2026-11.yaml
+++ b/policies/approvals/2026-11.yaml
@@ -7,2 +7,3 @@
     - patch: DSA-5800-1
       digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
+      leaves: [pilot]
`]},evidence:{type:"string",examples:["Let `DSA-5800-1` leave ring `pilot`.\n"]},patches:{type:"array",items:{$ref:"comm\
on.schema.json#/$defs/patchId"},examples:[["DSA-5800-1"]]},ring:{type:["string","null"],examples:["pilot"]},list:{$ref:"\
common.schema.json#/$defs/name",examples:["2026-11"]},says:{type:"string",examples:["pilot passed its gate"]}}}},published:{
type:"array",items:{$ref:"common.schema.json#/$defs/published"}},drift:{type:"array",items:{type:"object",additionalProperties:!1,
required:["endpoint","patch","since","by","says"],properties:{endpoint:{$ref:"common.schema.json#/$defs/endpointId",examples:[
"web-1"]},patch:{$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},since:{type:["string","null"],examples:[
"2026-11-12T09:58:03Z"]},by:{type:["string","null"],examples:[null]},says:{type:"string",examples:["came between two rep\
orts, nothing approved it"]}}},examples:[[{endpoint:"web-1",patch:"DSA-5800-1",since:"2026-11-20T03:00:00Z",by:null,says:"\
came between two reports, nothing approved it"}]]},findings:{type:"array",items:{type:"object",additionalProperties:!1,required:[
"code","says"],properties:{code:{type:"string",examples:["no-policy"]},says:{type:"string",examples:["no policy matches \
3 endpoints"]},at:{type:["string","null"]},ring:{$ref:"common.schema.json#/$defs/ringName"},patch:{$ref:"common.schema.j\
son#/$defs/patchId"},baseline:{type:"string"},overdue:{type:"boolean"},endpoints:{type:"array",items:{$ref:"common.schem\
a.json#/$defs/endpointId"}},count:{type:"integer",minimum:0}}},examples:[[{code:"no-policy",says:"no policy matches 3 en\
dpoints",count:3,endpoints:["web-7","web-8","web-9"]}]]},changes:{type:"array",items:{type:"object",additionalProperties:!1,
required:["endpoint","patch","was","is"],properties:{endpoint:{$ref:"common.schema.json#/$defs/endpointId",examples:["we\
b-1"]},patch:{$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},was:{examples:["awaiting-approval"],allOf:[
{if:{type:["null"]},else:{$ref:"common.schema.json#/$defs/verdict"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},is:{
examples:["install"],allOf:[{if:{type:["null"]},else:{$ref:"common.schema.json#/$defs/verdict"}},{if:{not:{type:["null"]}},
else:{type:"null"}}]}}},examples:[[{endpoint:"web-1",patch:"DSA-5800-1",was:"awaiting-approval",is:"install"}]]},exitCode:{
type:"integer",examples:[0]},exitReason:{type:"string",examples:["clean"]}},$defs:{inputs:{type:"object",additionalProperties:!1,
required:["commit","catalog","fleet","rollout","log","now","engine","tzdata","since"],properties:{commit:{type:["string",
"null"],examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},catalog:{$ref:"common.schema.json#/$defs/digest",examples:[
"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},fleet:{$ref:"common.schema.json#/$defs/diges\
t",examples:["sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"]},rollout:{$ref:"common.schema.js\
on#/$defs/digest",examples:["sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},log:{type:["stri\
ng","null"],examples:["89e6c98d92887913cadf06b2adb97f26cde4849b"]},now:{$ref:"common.schema.json#/$defs/instant",examples:[
"2026-11-21T20:00:00Z"]},engine:{type:"string",examples:["0.1.0"]},tzdata:{type:"string",examples:["2026a"]},since:{type:[
"string","null"],examples:[null]}},examples:[{commit:"3f786850e387550fdab836ed7e6dc881de23001b",catalog:"sha256:9f86d081\
884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",fleet:"sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c07\
6dbe9f558c11c752",rollout:"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",log:"89e6c98d9288791\
3cadf06b2adb97f26cde4849b",now:"2026-11-21T20:00:00Z",engine:"0.1.0",tzdata:"2026a",since:null}]},summary:{type:"object",
additionalProperties:!1,required:["endpoints","decisions","verdicts","overdue","willMiss"],properties:{endpoints:{type:"\
integer",minimum:0,examples:[2e3]},decisions:{type:"integer",minimum:0,examples:[51234]},verdicts:{$ref:"common.schema.j\
son#/$defs/verdictCounts",examples:[{compliant:4e4,install:120}]},overdue:{type:"integer",minimum:0,examples:[4]},willMiss:{
type:"integer",minimum:0,examples:[17]}},examples:[{endpoints:2e3,decisions:51234,verdicts:{compliant:4e4,install:120},overdue:4,
willMiss:17}]},planEndpoint:{type:"object",additionalProperties:!1,required:["endpoint","ring","policy","decisions"],properties:{
endpoint:{$ref:"common.schema.json#/$defs/endpointId",examples:["web-1"]},ring:{type:["string","null"],examples:["pilot"]},
policy:{type:["string","null"],examples:["servers"]},decisions:{type:"array",items:{$ref:"#/$defs/decision"},examples:[[
{patch:"DSA-5800-1",verdict:"install",rule:"exploited",compliance:"pending",flags:[],overdue:!1,willMiss:!1,due:"2026-11\
-24T00:00:00Z",until:null,targets:[{product:"openssl",from:"3.0.11-1~deb12u1",to:"3.0.15-1~deb12u1"}],reasons:[0]}]]}}},
decision:{type:"object",additionalProperties:!1,required:["patch","verdict","rule","compliance","flags","overdue","willM\
iss","due","until","targets","reasons"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-\
1"]},verdict:{$ref:"common.schema.json#/$defs/verdict",examples:["install"]},rule:{type:["string","null"],examples:["exp\
loited"]},compliance:{$ref:"common.schema.json#/$defs/compliance",examples:["pending"]},flags:{type:"array",items:{type:"\
string"},examples:[["rejected"]]},overdue:{type:"boolean",examples:[!1]},willMiss:{type:"boolean",examples:[!1]},due:{type:[
"string","null"],examples:["2026-11-24T00:00:00Z"]},until:{type:["string","null"],examples:[null]},do:{const:"remove"},targets:{
type:"array",items:{type:"object",additionalProperties:!1,required:["product","from","to"],properties:{product:{type:"st\
ring",examples:["openssl"]},from:{type:["string","null"],examples:["3.0.11-1~deb12u1"]},to:{type:["string","null"],examples:[
"3.0.15-1~deb12u1"]}}},examples:[[{product:"openssl",from:"3.0.11-1~deb12u1",to:"3.0.15-1~deb12u1"}]]},reasons:{type:"ar\
ray",items:{type:"integer",minimum:0},examples:[[0]]}}}}},dt={type:"string"},Ce={type:"string",enum:["unknown","not-appl\
icable","remove","installed-rejected","reboot-pending","installed-unapproved","compliant","retracted","rejected","exclud\
ed","superseded","blocked","ignored","held","awaiting-approval","awaiting-ring","deferred","failed","scheduled","throttl\
ed","install"]},de={type:"object",additionalProperties:!1,required:["commit","catalog","fleet","rollout","log","now","en\
gine","tzdata","since"],properties:{commit:{type:["string","null"],examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},
catalog:{$ref:"common.schema.json#/$defs/digest",examples:["sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6\
c15b0f00a08"]},fleet:{$ref:"common.schema.json#/$defs/digest",examples:["sha256:60303ae22b998861bce3b28f33eec1be758a213c\
86c93c076dbe9f558c11c752"]},rollout:{$ref:"common.schema.json#/$defs/digest",examples:["sha256:9f86d081884c7d659a2feaa0c\
55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},log:{type:["string","null"],examples:["89e6c98d92887913cadf06b2adb97f26cde484\
9b"]},now:{$ref:"common.schema.json#/$defs/instant",examples:["2026-11-21T20:00:00Z"]},engine:{type:"string",examples:["\
0.1.0"]},tzdata:{type:"string",examples:["2026a"]},since:{type:["string","null"],examples:[null]}},examples:[{commit:"3f\
786850e387550fdab836ed7e6dc881de23001b",catalog:"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
fleet:"sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",rollout:"sha256:9f86d081884c7d659a2feaa0\
c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",log:"89e6c98d92887913cadf06b2adb97f26cde4849b",now:"2026-11-21T20:00:00Z",engine:"\
0.1.0",tzdata:"2026a",since:null}]};function ys(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=ys.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.commit===void 0||!o.call(s,"commit")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"commit"},schema:de.required,parentSchema:de,data:s};e===null?e=[r]:e.push(r),p++}if(s.
catalog===void 0||!o.call(s,"catalog")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
catalog"},schema:de.required,parentSchema:de,data:s};e===null?e=[r]:e.push(r),p++}if(s.fleet===void 0||!o.call(s,"fleet")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"fleet"},schema:de.required,parentSchema:de,
data:s};e===null?e=[r]:e.push(r),p++}if(s.rollout===void 0||!o.call(s,"rollout")){const r={instancePath:i,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"rollout"},schema:de.required,parentSchema:de,data:s};e===null?e=[r]:
e.push(r),p++}if(s.log===void 0||!o.call(s,"log")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"log"},schema:de.required,parentSchema:de,data:s};e===null?e=[r]:e.push(r),p++}if(s.now===void 0||!o.call(
s,"now")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"now"},schema:de.required,
parentSchema:de,data:s};e===null?e=[r]:e.push(r),p++}if(s.engine===void 0||!o.call(s,"engine")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"engine"},schema:de.required,parentSchema:de,data:s};
e===null?e=[r]:e.push(r),p++}if(s.tzdata===void 0||!o.call(s,"tzdata")){const r={instancePath:i,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"tzdata"},schema:de.required,parentSchema:de,data:s};e===null?e=[r]:e.push(r),
p++}if(s.since===void 0||!o.call(s,"since")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"since"},schema:de.required,parentSchema:de,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(
s))if(!o.call(de.properties,r)){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalPropertie\
s",params:{additionalProperty:r},schema:!1,parentSchema:de,data:s};e===null?e=[t]:e.push(t),p++}if(s.commit!==void 0&&o.
call(s,"commit")){let r=s.commit;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/commit",schemaPath:"#/proper\
ties/commit/type",keyword:"type",params:{type:de.properties.commit.type},schema:de.properties.commit.type,parentSchema:de.
properties.commit,data:r};e===null?e=[t]:e.push(t),p++}}if(s.catalog!==void 0&&o.call(s,"catalog")){let r=s.catalog;if(typeof r!=
"string"){const t={instancePath:i+"/catalog",schemaPath:"common.schema.json#/$defs/digest/type",keyword:"type",params:{type:"\
string"},schema:Te.type,parentSchema:Te,data:r};e===null?e=[t]:e.push(t),p++}}if(s.fleet!==void 0&&o.call(s,"fleet")){let r=s.
fleet;if(typeof r!="string"){const t={instancePath:i+"/fleet",schemaPath:"common.schema.json#/$defs/digest/type",keyword:"\
type",params:{type:"string"},schema:Te.type,parentSchema:Te,data:r};e===null?e=[t]:e.push(t),p++}}if(s.rollout!==void 0&&
o.call(s,"rollout")){let r=s.rollout;if(typeof r!="string"){const t={instancePath:i+"/rollout",schemaPath:"common.schema\
.json#/$defs/digest/type",keyword:"type",params:{type:"string"},schema:Te.type,parentSchema:Te,data:r};e===null?e=[t]:e.
push(t),p++}}if(s.log!==void 0&&o.call(s,"log")){let r=s.log;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/\
log",schemaPath:"#/properties/log/type",keyword:"type",params:{type:de.properties.log.type},schema:de.properties.log.type,
parentSchema:de.properties.log,data:r};e===null?e=[t]:e.push(t),p++}}if(s.now!==void 0&&o.call(s,"now")){let r=s.now;if(typeof r!=
"string"){const t={instancePath:i+"/now",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"\
string"},schema:ae.type,parentSchema:ae,data:r};e===null?e=[t]:e.push(t),p++}}if(s.engine!==void 0&&o.call(s,"engine")){
let r=s.engine;if(typeof r!="string"){const t={instancePath:i+"/engine",schemaPath:"#/properties/engine/type",keyword:"t\
ype",params:{type:"string"},schema:de.properties.engine.type,parentSchema:de.properties.engine,data:r};e===null?e=[t]:e.
push(t),p++}}if(s.tzdata!==void 0&&o.call(s,"tzdata")){let r=s.tzdata;if(typeof r!="string"){const t={instancePath:i+"/t\
zdata",schemaPath:"#/properties/tzdata/type",keyword:"type",params:{type:"string"},schema:de.properties.tzdata.type,parentSchema:de.
properties.tzdata,data:r};e===null?e=[t]:e.push(t),p++}}if(s.since!==void 0&&o.call(s,"since")){let r=s.since;if(typeof r!=
"string"&&r!==null){const t={instancePath:i+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type:de.
properties.since.type},schema:de.properties.since.type,parentSchema:de.properties.since,data:r};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:de.type,parentSchema:de,
data:s};e===null?e=[r]:e.push(r),p++}return ys.errors=e,p===0}ys.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const $e={
type:"object",additionalProperties:!1,required:["endpoints","decisions","verdicts","overdue","willMiss"],properties:{endpoints:{
type:"integer",minimum:0,examples:[2e3]},decisions:{type:"integer",minimum:0,examples:[51234]},verdicts:{$ref:"common.sc\
hema.json#/$defs/verdictCounts",examples:[{compliant:4e4,install:120}]},overdue:{type:"integer",minimum:0,examples:[4]},
willMiss:{type:"integer",minimum:0,examples:[17]}},examples:[{endpoints:2e3,decisions:51234,verdicts:{compliant:4e4,install:120},
overdue:4,willMiss:17}]},Xs={type:"object",additionalProperties:{type:"integer",minimum:0}};function ir(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=ir.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s))for(const r of Object.keys(s)){
let t=s[r];if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){const a={instancePath:i+"/"+r.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"integer"},schema:Xs.additionalProperties.
type,parentSchema:Xs.additionalProperties,data:t};e===null?e=[a]:e.push(a),p++}if(typeof t=="number"&&isFinite(t)&&(t<0||
isNaN(t))){const a={instancePath:i+"/"+r.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/minim\
um",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:Xs.additionalProperties,data:t};e===null?e=
[a]:e.push(a),p++}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:Xs.type,
parentSchema:Xs,data:s};e===null?e=[r]:e.push(r),p++}return ir.errors=e,p===0}ir.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function us(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;
const h=us.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.
isArray(s)){if(s.endpoints===void 0||!o.call(s,"endpoints")){const r={instancePath:i,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"endpoints"},schema:$e.required,parentSchema:$e,data:s};e===null?e=[r]:e.push(r),p++}if(s.
decisions===void 0||!o.call(s,"decisions")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
decisions"},schema:$e.required,parentSchema:$e,data:s};e===null?e=[r]:e.push(r),p++}if(s.verdicts===void 0||!o.call(s,"v\
erdicts")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"verdicts"},schema:$e.
required,parentSchema:$e,data:s};e===null?e=[r]:e.push(r),p++}if(s.overdue===void 0||!o.call(s,"overdue")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"overdue"},schema:$e.required,parentSchema:$e,data:s};
e===null?e=[r]:e.push(r),p++}if(s.willMiss===void 0||!o.call(s,"willMiss")){const r={instancePath:i,schemaPath:"#/requir\
ed",keyword:"required",params:{missingProperty:"willMiss"},schema:$e.required,parentSchema:$e,data:s};e===null?e=[r]:e.push(
r),p++}for(const r of Object.keys(s))if(!(r==="endpoints"||r==="decisions"||r==="verdicts"||r==="overdue"||r==="willMiss")){
const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:$e,data:s};e===null?e=[t]:e.push(t),p++}if(s.endpoints!==void 0&&o.call(s,"endpoints")){let r=s.endpoints;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/endpoints",schemaPath:"#/properties/\
endpoints/type",keyword:"type",params:{type:"integer"},schema:$e.properties.endpoints.type,parentSchema:$e.properties.endpoints,
data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/endp\
oints",schemaPath:"#/properties/endpoints/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:$e.
properties.endpoints,data:r};e===null?e=[t]:e.push(t),p++}}if(s.decisions!==void 0&&o.call(s,"decisions")){let r=s.decisions;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/decisions",schemaPath:"#/properties/\
decisions/type",keyword:"type",params:{type:"integer"},schema:$e.properties.decisions.type,parentSchema:$e.properties.decisions,
data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/deci\
sions",schemaPath:"#/properties/decisions/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:$e.
properties.decisions,data:r};e===null?e=[t]:e.push(t),p++}}if(s.verdicts!==void 0&&o.call(s,"verdicts")&&(ir(s.verdicts,
{instancePath:i+"/verdicts",parentData:s,parentDataProperty:"verdicts",rootData:q,dynamicAnchors:j})||(e=e===null?ir.errors:
e.concat(ir.errors),p=e.length)),s.overdue!==void 0&&o.call(s,"overdue")){let r=s.overdue;if(!(typeof r=="number"&&!(r%1)&&
!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/overdue",schemaPath:"#/properties/overdue/type",keyword:"type",params:{
type:"integer"},schema:$e.properties.overdue.type,parentSchema:$e.properties.overdue,data:r};e===null?e=[t]:e.push(t),p++}
if(typeof r=="number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/overdue",schemaPath:"#/properties/overdue\
/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:$e.properties.overdue,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.willMiss!==void 0&&o.call(s,"willMiss")){let r=s.willMiss;if(!(typeof r=="number"&&!(r%1)&&!isNaN(
r)&&isFinite(r))){const t={instancePath:i+"/willMiss",schemaPath:"#/properties/willMiss/type",keyword:"type",params:{type:"\
integer"},schema:$e.properties.willMiss.type,parentSchema:$e.properties.willMiss,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r==
"number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/willMiss",schemaPath:"#/properties/willMiss/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:$e.properties.willMiss,data:r};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:$e.type,parentSchema:$e,
data:s};e===null?e=[r]:e.push(r),p++}return us.errors=e,p===0}us.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const He={
type:"object",additionalProperties:!1,required:["endpoint","ring","policy","decisions"],properties:{endpoint:{$ref:"comm\
on.schema.json#/$defs/endpointId",examples:["web-1"]},ring:{type:["string","null"],examples:["pilot"]},policy:{type:["st\
ring","null"],examples:["servers"]},decisions:{type:"array",items:{$ref:"#/$defs/decision"},examples:[[{patch:"DSA-5800-\
1",verdict:"install",rule:"exploited",compliance:"pending",flags:[],overdue:!1,willMiss:!1,due:"2026-11-24T00:00:00Z",until:null,
targets:[{product:"openssl",from:"3.0.11-1~deb12u1",to:"3.0.15-1~deb12u1"}],reasons:[0]}]]}}},Z={type:"object",additionalProperties:!1,
required:["patch","verdict","rule","compliance","flags","overdue","willMiss","due","until","targets","reasons"],properties:{
patch:{$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},verdict:{$ref:"common.schema.json#/$defs/verdic\
t",examples:["install"]},rule:{type:["string","null"],examples:["exploited"]},compliance:{$ref:"common.schema.json#/$def\
s/compliance",examples:["pending"]},flags:{type:"array",items:{type:"string"},examples:[["rejected"]]},overdue:{type:"bo\
olean",examples:[!1]},willMiss:{type:"boolean",examples:[!1]},due:{type:["string","null"],examples:["2026-11-24T00:00:00\
Z"]},until:{type:["string","null"],examples:[null]},do:{const:"remove"},targets:{type:"array",items:{type:"object",additionalProperties:!1,
required:["product","from","to"],properties:{product:{type:"string",examples:["openssl"]},from:{type:["string","null"],examples:[
"3.0.11-1~deb12u1"]},to:{type:["string","null"],examples:["3.0.15-1~deb12u1"]}}},examples:[[{product:"openssl",from:"3.0\
.11-1~deb12u1",to:"3.0.15-1~deb12u1"}]]},reasons:{type:"array",items:{type:"integer",minimum:0},examples:[[0]]}}},Ar={type:"\
string",enum:["compliant","non-compliant","pending","exempt","unknown","none"]};function gs(s,{instancePath:i="",parentData:E,
parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=gs.evaluated;if(h.dynamicProps&&(h.props=
void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.patch===void 0||!o.call(s,"patch")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"patch"},schema:Z.required,parentSchema:Z,
data:s};e===null?e=[r]:e.push(r),p++}if(s.verdict===void 0||!o.call(s,"verdict")){const r={instancePath:i,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"verdict"},schema:Z.required,parentSchema:Z,data:s};e===null?e=[r]:
e.push(r),p++}if(s.rule===void 0||!o.call(s,"rule")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"rule"},schema:Z.required,parentSchema:Z,data:s};e===null?e=[r]:e.push(r),p++}if(s.compliance===
void 0||!o.call(s,"compliance")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
compliance"},schema:Z.required,parentSchema:Z,data:s};e===null?e=[r]:e.push(r),p++}if(s.flags===void 0||!o.call(s,"flags")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"flags"},schema:Z.required,parentSchema:Z,
data:s};e===null?e=[r]:e.push(r),p++}if(s.overdue===void 0||!o.call(s,"overdue")){const r={instancePath:i,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"overdue"},schema:Z.required,parentSchema:Z,data:s};e===null?e=[r]:
e.push(r),p++}if(s.willMiss===void 0||!o.call(s,"willMiss")){const r={instancePath:i,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"willMiss"},schema:Z.required,parentSchema:Z,data:s};e===null?e=[r]:e.push(r),p++}if(s.due===
void 0||!o.call(s,"due")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"du\
e"},schema:Z.required,parentSchema:Z,data:s};e===null?e=[r]:e.push(r),p++}if(s.until===void 0||!o.call(s,"until")){const r={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"until"},schema:Z.required,parentSchema:Z,
data:s};e===null?e=[r]:e.push(r),p++}if(s.targets===void 0||!o.call(s,"targets")){const r={instancePath:i,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"targets"},schema:Z.required,parentSchema:Z,data:s};e===null?e=[r]:
e.push(r),p++}if(s.reasons===void 0||!o.call(s,"reasons")){const r={instancePath:i,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"reasons"},schema:Z.required,parentSchema:Z,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!o.call(Z.properties,r)){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalPrope\
rties",params:{additionalProperty:r},schema:!1,parentSchema:Z,data:s};e===null?e=[t]:e.push(t),p++}if(s.patch!==void 0&&
o.call(s,"patch")){let r=s.patch;if(typeof r!="string"){const t={instancePath:i+"/patch",schemaPath:"common.schema.json#\
/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:r};e===null?e=[t]:e.push(t),
p++}}if(s.verdict!==void 0&&o.call(s,"verdict")){let r=s.verdict;if(typeof r!="string"){const t={instancePath:i+"/verdic\
t",schemaPath:"common.schema.json#/$defs/verdict/type",keyword:"type",params:{type:"string"},schema:Ce.type,parentSchema:Ce,
data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="unknown"||r==="not-applicable"||r==="remove"||r==="installed-rejected"||r===
"reboot-pending"||r==="installed-unapproved"||r==="compliant"||r==="retracted"||r==="rejected"||r==="excluded"||r==="sup\
erseded"||r==="blocked"||r==="ignored"||r==="held"||r==="awaiting-approval"||r==="awaiting-ring"||r==="deferred"||r==="f\
ailed"||r==="scheduled"||r==="throttled"||r==="install")){const t={instancePath:i+"/verdict",schemaPath:"common.schema.j\
son#/$defs/verdict/enum",keyword:"enum",params:{allowedValues:Ce.enum},schema:Ce.enum,parentSchema:Ce,data:r};e===null?e=
[t]:e.push(t),p++}}if(s.rule!==void 0&&o.call(s,"rule")){let r=s.rule;if(typeof r!="string"&&r!==null){const t={instancePath:i+
"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type:Z.properties.rule.type},schema:Z.properties.rule.
type,parentSchema:Z.properties.rule,data:r};e===null?e=[t]:e.push(t),p++}}if(s.compliance!==void 0&&o.call(s,"compliance")){
let r=s.compliance;if(typeof r!="string"){const t={instancePath:i+"/compliance",schemaPath:"common.schema.json#/$defs/co\
mpliance/type",keyword:"type",params:{type:"string"},schema:Ar.type,parentSchema:Ar,data:r};e===null?e=[t]:e.push(t),p++}
if(!(r==="compliant"||r==="non-compliant"||r==="pending"||r==="exempt"||r==="unknown"||r==="none")){const t={instancePath:i+
"/compliance",schemaPath:"common.schema.json#/$defs/compliance/enum",keyword:"enum",params:{allowedValues:Ar.enum},schema:Ar.
enum,parentSchema:Ar,data:r};e===null?e=[t]:e.push(t),p++}}if(s.flags!==void 0&&o.call(s,"flags")){let r=s.flags;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/flags/"+a,
schemaPath:"#/properties/flags/items/type",keyword:"type",params:{type:"string"},schema:Z.properties.flags.items.type,parentSchema:Z.
properties.flags.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/flags",schemaPath:"#/proper\
ties/flags/type",keyword:"type",params:{type:"array"},schema:Z.properties.flags.type,parentSchema:Z.properties.flags,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.overdue!==void 0&&o.call(s,"overdue")){let r=s.overdue;if(typeof r!="boolean"){const t={
instancePath:i+"/overdue",schemaPath:"#/properties/overdue/type",keyword:"type",params:{type:"boolean"},schema:Z.properties.
overdue.type,parentSchema:Z.properties.overdue,data:r};e===null?e=[t]:e.push(t),p++}}if(s.willMiss!==void 0&&o.call(s,"w\
illMiss")){let r=s.willMiss;if(typeof r!="boolean"){const t={instancePath:i+"/willMiss",schemaPath:"#/properties/willMis\
s/type",keyword:"type",params:{type:"boolean"},schema:Z.properties.willMiss.type,parentSchema:Z.properties.willMiss,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.due!==void 0&&o.call(s,"due")){let r=s.due;if(typeof r!="string"&&r!==null){const t={
instancePath:i+"/due",schemaPath:"#/properties/due/type",keyword:"type",params:{type:Z.properties.due.type},schema:Z.properties.
due.type,parentSchema:Z.properties.due,data:r};e===null?e=[t]:e.push(t),p++}}if(s.until!==void 0&&o.call(s,"until")){let r=s.
until;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/until",schemaPath:"#/properties/until/type",keyword:"ty\
pe",params:{type:Z.properties.until.type},schema:Z.properties.until.type,parentSchema:Z.properties.until,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.do!==void 0&&o.call(s,"do")){let r=s.do;if(r!=="remove"){const t={instancePath:i+"/do",schemaPath:"\
#/properties/do/const",keyword:"const",params:{allowedValue:"remove"},schema:"remove",parentSchema:Z.properties.do,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.targets!==void 0&&o.call(s,"targets")){let r=s.targets;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.product===void 0||!o.call(n,"pr\
oduct")){const l={instancePath:i+"/targets/"+a,schemaPath:"#/properties/targets/items/required",keyword:"required",params:{
missingProperty:"product"},schema:Z.properties.targets.items.required,parentSchema:Z.properties.targets.items,data:n};e===
null?e=[l]:e.push(l),p++}if(n.from===void 0||!o.call(n,"from")){const l={instancePath:i+"/targets/"+a,schemaPath:"#/prop\
erties/targets/items/required",keyword:"required",params:{missingProperty:"from"},schema:Z.properties.targets.items.required,
parentSchema:Z.properties.targets.items,data:n};e===null?e=[l]:e.push(l),p++}if(n.to===void 0||!o.call(n,"to")){const l={
instancePath:i+"/targets/"+a,schemaPath:"#/properties/targets/items/required",keyword:"required",params:{missingProperty:"\
to"},schema:Z.properties.targets.items.required,parentSchema:Z.properties.targets.items,data:n};e===null?e=[l]:e.push(l),
p++}for(const l of Object.keys(n))if(!(l==="product"||l==="from"||l==="to")){const m={instancePath:i+"/targets/"+a,schemaPath:"\
#/properties/targets/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},schema:!1,
parentSchema:Z.properties.targets.items,data:n};e===null?e=[m]:e.push(m),p++}if(n.product!==void 0&&o.call(n,"product")){
let l=n.product;if(typeof l!="string"){const m={instancePath:i+"/targets/"+a+"/product",schemaPath:"#/properties/targets\
/items/properties/product/type",keyword:"type",params:{type:"string"},schema:Z.properties.targets.items.properties.product.
type,parentSchema:Z.properties.targets.items.properties.product,data:l};e===null?e=[m]:e.push(m),p++}}if(n.from!==void 0&&
o.call(n,"from")){let l=n.from;if(typeof l!="string"&&l!==null){const m={instancePath:i+"/targets/"+a+"/from",schemaPath:"\
#/properties/targets/items/properties/from/type",keyword:"type",params:{type:Z.properties.targets.items.properties.from.
type},schema:Z.properties.targets.items.properties.from.type,parentSchema:Z.properties.targets.items.properties.from,data:l};
e===null?e=[m]:e.push(m),p++}}if(n.to!==void 0&&o.call(n,"to")){let l=n.to;if(typeof l!="string"&&l!==null){const m={instancePath:i+
"/targets/"+a+"/to",schemaPath:"#/properties/targets/items/properties/to/type",keyword:"type",params:{type:Z.properties.
targets.items.properties.to.type},schema:Z.properties.targets.items.properties.to.type,parentSchema:Z.properties.targets.
items.properties.to,data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={instancePath:i+"/targets/"+a,schemaPath:"#/prop\
erties/targets/items/type",keyword:"type",params:{type:"object"},schema:Z.properties.targets.items.type,parentSchema:Z.properties.
targets.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/targets",schemaPath:"#/properties/ta\
rgets/type",keyword:"type",params:{type:"array"},schema:Z.properties.targets.type,parentSchema:Z.properties.targets,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.reasons!==void 0&&o.call(s,"reasons")){let r=s.reasons;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(!(typeof n=="number"&&!(n%1)&&!isNaN(n)&&isFinite(n))){const l={instancePath:i+
"/reasons/"+a,schemaPath:"#/properties/reasons/items/type",keyword:"type",params:{type:"integer"},schema:Z.properties.reasons.
items.type,parentSchema:Z.properties.reasons.items,data:n};e===null?e=[l]:e.push(l),p++}if(typeof n=="number"&&isFinite(
n)&&(n<0||isNaN(n))){const l={instancePath:i+"/reasons/"+a,schemaPath:"#/properties/reasons/items/minimum",keyword:"mini\
mum",params:{comparison:">=",limit:0},schema:0,parentSchema:Z.properties.reasons.items,data:n};e===null?e=[l]:e.push(l),
p++}}}else{const t={instancePath:i+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type:"array"},
schema:Z.properties.reasons.type,parentSchema:Z.properties.reasons,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:Z.type,parentSchema:Z,data:s};e===null?e=
[r]:e.push(r),p++}return gs.errors=e,p===0}gs.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ws(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=ws.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.endpoint===void 0||!o.call(
s,"endpoint")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"endpoint"},schema:He.
required,parentSchema:He,data:s};e===null?e=[r]:e.push(r),p++}if(s.ring===void 0||!o.call(s,"ring")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"ring"},schema:He.required,parentSchema:He,data:s};e===
null?e=[r]:e.push(r),p++}if(s.policy===void 0||!o.call(s,"policy")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"policy"},schema:He.required,parentSchema:He,data:s};e===null?e=[r]:e.push(r),p++}if(s.
decisions===void 0||!o.call(s,"decisions")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
decisions"},schema:He.required,parentSchema:He,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r===
"endpoint"||r==="ring"||r==="policy"||r==="decisions")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:He,data:s};e===null?e=[t]:e.push(t),p++}if(s.
endpoint!==void 0&&o.call(s,"endpoint")){let r=s.endpoint;if(typeof r!="string"){const t={instancePath:i+"/endpoint",schemaPath:"\
common.schema.json#/$defs/endpointId/type",keyword:"type",params:{type:"string"},schema:Ge.type,parentSchema:Ge,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.ring!==void 0&&o.call(s,"ring")){let r=s.ring;if(typeof r!="string"&&r!==null){const t={
instancePath:i+"/ring",schemaPath:"#/properties/ring/type",keyword:"type",params:{type:He.properties.ring.type},schema:He.
properties.ring.type,parentSchema:He.properties.ring,data:r};e===null?e=[t]:e.push(t),p++}}if(s.policy!==void 0&&o.call(
s,"policy")){let r=s.policy;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/policy",schemaPath:"#/properties/\
policy/type",keyword:"type",params:{type:He.properties.policy.type},schema:He.properties.policy.type,parentSchema:He.properties.
policy,data:r};e===null?e=[t]:e.push(t),p++}}if(s.decisions!==void 0&&o.call(s,"decisions")){let r=s.decisions;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++)gs(r[a],{instancePath:i+"/decisions/"+a,parentData:r,parentDataProperty:a,
rootData:q,dynamicAnchors:j})||(e=e===null?gs.errors:e.concat(gs.errors),p=e.length)}else{const t={instancePath:i+"/deci\
sions",schemaPath:"#/properties/decisions/type",keyword:"type",params:{type:"array"},schema:He.properties.decisions.type,
parentSchema:He.properties.decisions,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"},schema:He.type,parentSchema:He,data:s};e===null?e=[r]:e.push(r),p++}return ws.
errors=e,p===0}ws.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ge={type:"object",additionalProperties:!1,required:[
"branch","number","did","title","why"],properties:{branch:{type:"string",examples:["muster/approve-2026-11"]},number:{type:[
"integer","null"],minimum:1,examples:[88]},did:{type:"string",enum:["opened","refreshed","kept","closed","silent","by-ha\
nd","failed"],examples:["opened"]},title:{type:"string",examples:["Approve 2 patches in list 2026-11"]},why:{type:["stri\
ng","null"],examples:["it was reviewed"]}}};function Ps(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=Ps.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.branch===void 0||!o.call(s,"branch")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"branch"},schema:ge.required,parentSchema:ge,data:s};e===null?e=[
r]:e.push(r),p++}if(s.number===void 0||!o.call(s,"number")){const r={instancePath:i,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:"number"},schema:ge.required,parentSchema:ge,data:s};e===null?e=[r]:e.push(r),p++}if(s.did===
void 0||!o.call(s,"did")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"di\
d"},schema:ge.required,parentSchema:ge,data:s};e===null?e=[r]:e.push(r),p++}if(s.title===void 0||!o.call(s,"title")){const r={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"title"},schema:ge.required,parentSchema:ge,
data:s};e===null?e=[r]:e.push(r),p++}if(s.why===void 0||!o.call(s,"why")){const r={instancePath:i,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"why"},schema:ge.required,parentSchema:ge,data:s};e===null?e=[r]:e.push(r),p++}
for(const r of Object.keys(s))if(!(r==="branch"||r==="number"||r==="did"||r==="title"||r==="why")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:ge,
data:s};e===null?e=[t]:e.push(t),p++}if(s.branch!==void 0&&o.call(s,"branch")){let r=s.branch;if(typeof r!="string"){const t={
instancePath:i+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type:"string"},schema:ge.properties.
branch.type,parentSchema:ge.properties.branch,data:r};e===null?e=[t]:e.push(t),p++}}if(s.number!==void 0&&o.call(s,"numb\
er")){let r=s.number;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null){const t={instancePath:i+"/numbe\
r",schemaPath:"#/properties/number/type",keyword:"type",params:{type:ge.properties.number.type},schema:ge.properties.number.
type,parentSchema:ge.properties.number,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<1||isNaN(
r))){const t={instancePath:i+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison:">=",
limit:1},schema:1,parentSchema:ge.properties.number,data:r};e===null?e=[t]:e.push(t),p++}}if(s.did!==void 0&&o.call(s,"d\
id")){let r=s.did;if(typeof r!="string"){const t={instancePath:i+"/did",schemaPath:"#/properties/did/type",keyword:"type",
params:{type:"string"},schema:ge.properties.did.type,parentSchema:ge.properties.did,data:r};e===null?e=[t]:e.push(t),p++}
if(!(r==="opened"||r==="refreshed"||r==="kept"||r==="closed"||r==="silent"||r==="by-hand"||r==="failed")){const t={instancePath:i+
"/did",schemaPath:"#/properties/did/enum",keyword:"enum",params:{allowedValues:ge.properties.did.enum},schema:ge.properties.
did.enum,parentSchema:ge.properties.did,data:r};e===null?e=[t]:e.push(t),p++}}if(s.title!==void 0&&o.call(s,"title")){let r=s.
title;if(typeof r!="string"){const t={instancePath:i+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{
type:"string"},schema:ge.properties.title.type,parentSchema:ge.properties.title,data:r};e===null?e=[t]:e.push(t),p++}}if(s.
why!==void 0&&o.call(s,"why")){let r=s.why;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/why",schemaPath:"#\
/properties/why/type",keyword:"type",params:{type:ge.properties.why.type},schema:ge.properties.why.type,parentSchema:ge.
properties.why,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:ge.type,parentSchema:ge,data:s};e===null?e=[r]:e.push(r),p++}return Ps.errors=e,p===0}Ps.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function ft(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=ft.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const d={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiVersion"},schema:y.required,parentSchema:y,data:s};
e===null?e=[d]:e.push(d),p++}if(s.kind===void 0||!o.call(s,"kind")){const d={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"kind"},schema:y.required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.inputs===
void 0||!o.call(s,"inputs")){const d={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
inputs"},schema:y.required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.summary===void 0||!o.call(s,"summary")){
const d={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"summary"},schema:y.required,
parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.rings===void 0||!o.call(s,"rings")){const d={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"rings"},schema:y.required,parentSchema:y,data:s};e===null?e=[d]:
e.push(d),p++}if(s.patches===void 0||!o.call(s,"patches")){const d={instancePath:i,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"patches"},schema:y.required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.vulnerabilities===
void 0||!o.call(s,"vulnerabilities")){const d={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
vulnerabilities"},schema:y.required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.reasons===void 0||!o.call(s,
"reasons")){const d={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"reasons"},schema:y.
required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.actions===void 0||!o.call(s,"actions")){const d={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"actions"},schema:y.required,parentSchema:y,data:s};e===
null?e=[d]:e.push(d),p++}if(s.gates===void 0||!o.call(s,"gates")){const d={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"gates"},schema:y.required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.promotions===
void 0||!o.call(s,"promotions")){const d={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
promotions"},schema:y.required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.drift===void 0||!o.call(s,"drift")){
const d={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"drift"},schema:y.required,parentSchema:y,
data:s};e===null?e=[d]:e.push(d),p++}if(s.findings===void 0||!o.call(s,"findings")){const d={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"findings"},schema:y.required,parentSchema:y,data:s};e===null?e=[
d]:e.push(d),p++}if(s.changes===void 0||!o.call(s,"changes")){const d={instancePath:i,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"changes"},schema:y.required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.exitCode===
void 0||!o.call(s,"exitCode")){const d={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
exitCode"},schema:y.required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}if(s.exitReason===void 0||!o.call(s,"ex\
itReason")){const d={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"exitReason"},schema:y.
required,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}for(const d of Object.keys(s))if(!o.call(y.properties,d)){const g={
instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},schema:!1,
parentSchema:y,data:s};e===null?e=[g]:e.push(g),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let d=s.apiVersion;
if(d!=="muster/v1"){const g={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{
allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:y.properties.apiVersion,data:d};e===null?e=[g]:e.push(g),p++}}
if(s.kind!==void 0&&o.call(s,"kind")){let d=s.kind;if(d!=="Plan"){const g={instancePath:i+"/kind",schemaPath:"#/properti\
es/kind/const",keyword:"const",params:{allowedValue:"Plan"},schema:"Plan",parentSchema:y.properties.kind,data:d};e===null?
e=[g]:e.push(g),p++}}if(s.inputs!==void 0&&o.call(s,"inputs")&&(ys(s.inputs,{instancePath:i+"/inputs",parentData:s,parentDataProperty:"\
inputs",rootData:q,dynamicAnchors:j})||(e=e===null?ys.errors:e.concat(ys.errors),p=e.length)),s.summary!==void 0&&o.call(
s,"summary")&&(us(s.summary,{instancePath:i+"/summary",parentData:s,parentDataProperty:"summary",rootData:q,dynamicAnchors:j})||
(e=e===null?us.errors:e.concat(us.errors),p=e.length)),s.rings!==void 0&&o.call(s,"rings")){let d=s.rings;if(Array.isArray(
d)){const g=d.length;for(let u=0;u<g;u++){let f=d[u];if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.ring===void 0||!o.
call(f,"ring")){const c={instancePath:i+"/rings/"+u,schemaPath:"#/properties/rings/items/required",keyword:"required",params:{
missingProperty:"ring"},schema:y.properties.rings.items.required,parentSchema:y.properties.rings.items,data:f};e===null?
e=[c]:e.push(c),p++}if(f.endpoints===void 0||!o.call(f,"endpoints")){const c={instancePath:i+"/rings/"+u,schemaPath:"#/p\
roperties/rings/items/required",keyword:"required",params:{missingProperty:"endpoints"},schema:y.properties.rings.items.
required,parentSchema:y.properties.rings.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.verdicts===void 0||!o.call(f,"v\
erdicts")){const c={instancePath:i+"/rings/"+u,schemaPath:"#/properties/rings/items/required",keyword:"required",params:{
missingProperty:"verdicts"},schema:y.properties.rings.items.required,parentSchema:y.properties.rings.items,data:f};e===null?
e=[c]:e.push(c),p++}for(const c of Object.keys(f))if(!(c==="ring"||c==="endpoints"||c==="verdicts")){const w={instancePath:i+
"/rings/"+u,schemaPath:"#/properties/rings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},
schema:!1,parentSchema:y.properties.rings.items,data:f};e===null?e=[w]:e.push(w),p++}if(f.ring!==void 0&&o.call(f,"ring")){
let c=f.ring;if(typeof c!="string"){const w={instancePath:i+"/rings/"+u+"/ring",schemaPath:"common.schema.json#/$defs/ri\
ngName/type",keyword:"type",params:{type:"string"},schema:Qe.type,parentSchema:Qe,data:c};e===null?e=[w]:e.push(w),p++}}
if(f.endpoints!==void 0&&o.call(f,"endpoints")){let c=f.endpoints;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){
const w={instancePath:i+"/rings/"+u+"/endpoints",schemaPath:"#/properties/rings/items/properties/endpoints/type",keyword:"\
type",params:{type:"integer"},schema:y.properties.rings.items.properties.endpoints.type,parentSchema:y.properties.rings.
items.properties.endpoints,data:c};e===null?e=[w]:e.push(w),p++}if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={
instancePath:i+"/rings/"+u+"/endpoints",schemaPath:"#/properties/rings/items/properties/endpoints/minimum",keyword:"mini\
mum",params:{comparison:">=",limit:0},schema:0,parentSchema:y.properties.rings.items.properties.endpoints,data:c};e===null?
e=[w]:e.push(w),p++}}f.verdicts!==void 0&&o.call(f,"verdicts")&&(ir(f.verdicts,{instancePath:i+"/rings/"+u+"/verdicts",parentData:f,
parentDataProperty:"verdicts",rootData:q,dynamicAnchors:j})||(e=e===null?ir.errors:e.concat(ir.errors),p=e.length))}else{
const c={instancePath:i+"/rings/"+u,schemaPath:"#/properties/rings/items/type",keyword:"type",params:{type:"object"},schema:y.
properties.rings.items.type,parentSchema:y.properties.rings.items,data:f};e===null?e=[c]:e.push(c),p++}}}else{const g={instancePath:i+
"/rings",schemaPath:"#/properties/rings/type",keyword:"type",params:{type:"array"},schema:y.properties.rings.type,parentSchema:y.
properties.rings,data:d};e===null?e=[g]:e.push(g),p++}}if(s.patches!==void 0&&o.call(s,"patches")){let d=s.patches;if(Array.
isArray(d)){const g=d.length;for(let u=0;u<g;u++){let f=d[u];if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.patch===void 0||
!o.call(f,"patch")){const c={instancePath:i+"/patches/"+u,schemaPath:"#/properties/patches/items/required",keyword:"requ\
ired",params:{missingProperty:"patch"},schema:y.properties.patches.items.required,parentSchema:y.properties.patches.items,
data:f};e===null?e=[c]:e.push(c),p++}if(f.digest===void 0||!o.call(f,"digest")){const c={instancePath:i+"/patches/"+u,schemaPath:"\
#/properties/patches/items/required",keyword:"required",params:{missingProperty:"digest"},schema:y.properties.patches.items.
required,parentSchema:y.properties.patches.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.verdicts===void 0||!o.call(f,
"verdicts")){const c={instancePath:i+"/patches/"+u,schemaPath:"#/properties/patches/items/required",keyword:"required",params:{
missingProperty:"verdicts"},schema:y.properties.patches.items.required,parentSchema:y.properties.patches.items,data:f};e===
null?e=[c]:e.push(c),p++}if(f.rings===void 0||!o.call(f,"rings")){const c={instancePath:i+"/patches/"+u,schemaPath:"#/pr\
operties/patches/items/required",keyword:"required",params:{missingProperty:"rings"},schema:y.properties.patches.items.required,
parentSchema:y.properties.patches.items,data:f};e===null?e=[c]:e.push(c),p++}for(const c of Object.keys(f))if(!(c==="pat\
ch"||c==="digest"||c==="verdicts"||c==="rings")){const w={instancePath:i+"/patches/"+u,schemaPath:"#/properties/patches/\
items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,parentSchema:y.properties.
patches.items,data:f};e===null?e=[w]:e.push(w),p++}if(f.patch!==void 0&&o.call(f,"patch")){let c=f.patch;if(typeof c!="s\
tring"){const w={instancePath:i+"/patches/"+u+"/patch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",
params:{type:"string"},schema:U.type,parentSchema:U,data:c};e===null?e=[w]:e.push(w),p++}}if(f.digest!==void 0&&o.call(f,
"digest")){let c=f.digest;if(typeof c!="string"){const w={instancePath:i+"/patches/"+u+"/digest",schemaPath:"common.sche\
ma.json#/$defs/digest/type",keyword:"type",params:{type:"string"},schema:Te.type,parentSchema:Te,data:c};e===null?e=[w]:
e.push(w),p++}}if(f.verdicts!==void 0&&o.call(f,"verdicts")&&(ir(f.verdicts,{instancePath:i+"/patches/"+u+"/verdicts",parentData:f,
parentDataProperty:"verdicts",rootData:q,dynamicAnchors:j})||(e=e===null?ir.errors:e.concat(ir.errors),p=e.length)),f.rings!==
void 0&&o.call(f,"rings")){let c=f.rings;if(c&&typeof c=="object"&&!Array.isArray(c))for(const w of Object.keys(c))ir(c[w],
{instancePath:i+"/patches/"+u+"/rings/"+w.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:c,parentDataProperty:w,rootData:q,
dynamicAnchors:j})||(e=e===null?ir.errors:e.concat(ir.errors),p=e.length);else{const w={instancePath:i+"/patches/"+u+"/r\
ings",schemaPath:"#/properties/patches/items/properties/rings/type",keyword:"type",params:{type:"object"},schema:y.properties.
patches.items.properties.rings.type,parentSchema:y.properties.patches.items.properties.rings,data:c};e===null?e=[w]:e.push(
w),p++}}}else{const c={instancePath:i+"/patches/"+u,schemaPath:"#/properties/patches/items/type",keyword:"type",params:{
type:"object"},schema:y.properties.patches.items.type,parentSchema:y.properties.patches.items,data:f};e===null?e=[c]:e.push(
c),p++}}}else{const g={instancePath:i+"/patches",schemaPath:"#/properties/patches/type",keyword:"type",params:{type:"arr\
ay"},schema:y.properties.patches.type,parentSchema:y.properties.patches,data:d};e===null?e=[g]:e.push(g),p++}}if(s.vulnerabilities!==
void 0&&o.call(s,"vulnerabilities")){let d=s.vulnerabilities;if(Array.isArray(d)){const g=d.length;for(let u=0;u<g;u++){
let f=d[u];if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.id===void 0||!o.call(f,"id")){const c={instancePath:i+"/vul\
nerabilities/"+u,schemaPath:"#/properties/vulnerabilities/items/required",keyword:"required",params:{missingProperty:"id"},
schema:y.properties.vulnerabilities.items.required,parentSchema:y.properties.vulnerabilities.items,data:f};e===null?e=[c]:
e.push(c),p++}if(f.open===void 0||!o.call(f,"open")){const c={instancePath:i+"/vulnerabilities/"+u,schemaPath:"#/propert\
ies/vulnerabilities/items/required",keyword:"required",params:{missingProperty:"open"},schema:y.properties.vulnerabilities.
items.required,parentSchema:y.properties.vulnerabilities.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.fixed===void 0||
!o.call(f,"fixed")){const c={instancePath:i+"/vulnerabilities/"+u,schemaPath:"#/properties/vulnerabilities/items/require\
d",keyword:"required",params:{missingProperty:"fixed"},schema:y.properties.vulnerabilities.items.required,parentSchema:y.
properties.vulnerabilities.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.unknown===void 0||!o.call(f,"unknown")){const c={
instancePath:i+"/vulnerabilities/"+u,schemaPath:"#/properties/vulnerabilities/items/required",keyword:"required",params:{
missingProperty:"unknown"},schema:y.properties.vulnerabilities.items.required,parentSchema:y.properties.vulnerabilities.
items,data:f};e===null?e=[c]:e.push(c),p++}if(f.mitigated===void 0||!o.call(f,"mitigated")){const c={instancePath:i+"/vu\
lnerabilities/"+u,schemaPath:"#/properties/vulnerabilities/items/required",keyword:"required",params:{missingProperty:"m\
itigated"},schema:y.properties.vulnerabilities.items.required,parentSchema:y.properties.vulnerabilities.items,data:f};e===
null?e=[c]:e.push(c),p++}if(f.willMiss===void 0||!o.call(f,"willMiss")){const c={instancePath:i+"/vulnerabilities/"+u,schemaPath:"\
#/properties/vulnerabilities/items/required",keyword:"required",params:{missingProperty:"willMiss"},schema:y.properties.
vulnerabilities.items.required,parentSchema:y.properties.vulnerabilities.items,data:f};e===null?e=[c]:e.push(c),p++}for(const c of Object.
keys(f))if(!(c==="id"||c==="open"||c==="fixed"||c==="unknown"||c==="mitigated"||c==="willMiss")){const w={instancePath:i+
"/vulnerabilities/"+u,schemaPath:"#/properties/vulnerabilities/items/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:c},schema:!1,parentSchema:y.properties.vulnerabilities.items,data:f};e===null?e=[w]:e.push(w),
p++}if(f.id!==void 0&&o.call(f,"id")){let c=f.id;if(typeof c!="string"){const w={instancePath:i+"/vulnerabilities/"+u+"/\
id",schemaPath:"common.schema.json#/$defs/cveId/type",keyword:"type",params:{type:"string"},schema:cs.type,parentSchema:cs,
data:c};e===null?e=[w]:e.push(w),p++}}if(f.open!==void 0&&o.call(f,"open")){let c=f.open;if(!(typeof c=="number"&&!(c%1)&&
!isNaN(c)&&isFinite(c))){const w={instancePath:i+"/vulnerabilities/"+u+"/open",schemaPath:"#/properties/vulnerabilities/\
items/properties/open/type",keyword:"type",params:{type:"integer"},schema:y.properties.vulnerabilities.items.properties.
open.type,parentSchema:y.properties.vulnerabilities.items.properties.open,data:c};e===null?e=[w]:e.push(w),p++}if(typeof c==
"number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+"/vulnerabilities/"+u+"/open",schemaPath:"#/properties/v\
ulnerabilities/items/properties/open/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:y.
properties.vulnerabilities.items.properties.open,data:c};e===null?e=[w]:e.push(w),p++}}if(f.fixed!==void 0&&o.call(f,"fi\
xed")){let c=f.fixed;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const w={instancePath:i+"/vulnerabilities\
/"+u+"/fixed",schemaPath:"#/properties/vulnerabilities/items/properties/fixed/type",keyword:"type",params:{type:"integer"},
schema:y.properties.vulnerabilities.items.properties.fixed.type,parentSchema:y.properties.vulnerabilities.items.properties.
fixed,data:c};e===null?e=[w]:e.push(w),p++}if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+
"/vulnerabilities/"+u+"/fixed",schemaPath:"#/properties/vulnerabilities/items/properties/fixed/minimum",keyword:"minimum",
params:{comparison:">=",limit:0},schema:0,parentSchema:y.properties.vulnerabilities.items.properties.fixed,data:c};e===null?
e=[w]:e.push(w),p++}}if(f.unknown!==void 0&&o.call(f,"unknown")){let c=f.unknown;if(!(typeof c=="number"&&!(c%1)&&!isNaN(
c)&&isFinite(c))){const w={instancePath:i+"/vulnerabilities/"+u+"/unknown",schemaPath:"#/properties/vulnerabilities/item\
s/properties/unknown/type",keyword:"type",params:{type:"integer"},schema:y.properties.vulnerabilities.items.properties.unknown.
type,parentSchema:y.properties.vulnerabilities.items.properties.unknown,data:c};e===null?e=[w]:e.push(w),p++}if(typeof c==
"number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+"/vulnerabilities/"+u+"/unknown",schemaPath:"#/propertie\
s/vulnerabilities/items/properties/unknown/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:y.
properties.vulnerabilities.items.properties.unknown,data:c};e===null?e=[w]:e.push(w),p++}}if(f.mitigated!==void 0&&o.call(
f,"mitigated")){let c=f.mitigated;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const w={instancePath:i+"/vu\
lnerabilities/"+u+"/mitigated",schemaPath:"#/properties/vulnerabilities/items/properties/mitigated/type",keyword:"type",
params:{type:"integer"},schema:y.properties.vulnerabilities.items.properties.mitigated.type,parentSchema:y.properties.vulnerabilities.
items.properties.mitigated,data:c};e===null?e=[w]:e.push(w),p++}if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={
instancePath:i+"/vulnerabilities/"+u+"/mitigated",schemaPath:"#/properties/vulnerabilities/items/properties/mitigated/mi\
nimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:y.properties.vulnerabilities.items.properties.
mitigated,data:c};e===null?e=[w]:e.push(w),p++}}if(f.willMiss!==void 0&&o.call(f,"willMiss")){let c=f.willMiss;if(!(typeof c==
"number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const w={instancePath:i+"/vulnerabilities/"+u+"/willMiss",schemaPath:"#/prope\
rties/vulnerabilities/items/properties/willMiss/type",keyword:"type",params:{type:"integer"},schema:y.properties.vulnerabilities.
items.properties.willMiss.type,parentSchema:y.properties.vulnerabilities.items.properties.willMiss,data:c};e===null?e=[w]:
e.push(w),p++}if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+"/vulnerabilities/"+u+"/willM\
iss",schemaPath:"#/properties/vulnerabilities/items/properties/willMiss/minimum",keyword:"minimum",params:{comparison:">\
=",limit:0},schema:0,parentSchema:y.properties.vulnerabilities.items.properties.willMiss,data:c};e===null?e=[w]:e.push(w),
p++}}}else{const c={instancePath:i+"/vulnerabilities/"+u,schemaPath:"#/properties/vulnerabilities/items/type",keyword:"t\
ype",params:{type:"object"},schema:y.properties.vulnerabilities.items.type,parentSchema:y.properties.vulnerabilities.items,
data:f};e===null?e=[c]:e.push(c),p++}}}else{const g={instancePath:i+"/vulnerabilities",schemaPath:"#/properties/vulnerab\
ilities/type",keyword:"type",params:{type:"array"},schema:y.properties.vulnerabilities.type,parentSchema:y.properties.vulnerabilities,
data:d};e===null?e=[g]:e.push(g),p++}}if(s.endpoints!==void 0&&o.call(s,"endpoints")){let d=s.endpoints;if(Array.isArray(
d)){const g=d.length;for(let u=0;u<g;u++)ws(d[u],{instancePath:i+"/endpoints/"+u,parentData:d,parentDataProperty:u,rootData:q,
dynamicAnchors:j})||(e=e===null?ws.errors:e.concat(ws.errors),p=e.length)}else{const g={instancePath:i+"/endpoints",schemaPath:"\
#/properties/endpoints/type",keyword:"type",params:{type:"array"},schema:y.properties.endpoints.type,parentSchema:y.properties.
endpoints,data:d};e===null?e=[g]:e.push(g),p++}}if(s.reasons!==void 0&&o.call(s,"reasons")){let d=s.reasons;if(Array.isArray(
d)){const g=d.length;for(let u=0;u<g;u++){let f=d[u];if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.rung===void 0||!o.
call(f,"rung")){const c={instancePath:i+"/reasons/"+u,schemaPath:"#/properties/reasons/items/required",keyword:"required",
params:{missingProperty:"rung"},schema:y.properties.reasons.items.required,parentSchema:y.properties.reasons.items,data:f};
e===null?e=[c]:e.push(c),p++}if(f.at===void 0||!o.call(f,"at")){const c={instancePath:i+"/reasons/"+u,schemaPath:"#/prop\
erties/reasons/items/required",keyword:"required",params:{missingProperty:"at"},schema:y.properties.reasons.items.required,
parentSchema:y.properties.reasons.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.says===void 0||!o.call(f,"says")){const c={
instancePath:i+"/reasons/"+u,schemaPath:"#/properties/reasons/items/required",keyword:"required",params:{missingProperty:"\
says"},schema:y.properties.reasons.items.required,parentSchema:y.properties.reasons.items,data:f};e===null?e=[c]:e.push(
c),p++}for(const c of Object.keys(f))if(!(c==="rung"||c==="at"||c==="says")){const w={instancePath:i+"/reasons/"+u,schemaPath:"\
#/properties/reasons/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,
parentSchema:y.properties.reasons.items,data:f};e===null?e=[w]:e.push(w),p++}if(f.rung!==void 0&&o.call(f,"rung")){let c=f.
rung;if(typeof c!="string"){const w={instancePath:i+"/reasons/"+u+"/rung",schemaPath:"#/properties/reasons/items/propert\
ies/rung/type",keyword:"type",params:{type:"string"},schema:y.properties.reasons.items.properties.rung.type,parentSchema:y.
properties.reasons.items.properties.rung,data:c};e===null?e=[w]:e.push(w),p++}}if(f.at!==void 0&&o.call(f,"at")){let c=f.
at;if(typeof c!="string"&&c!==null){const w={instancePath:i+"/reasons/"+u+"/at",schemaPath:"#/properties/reasons/items/p\
roperties/at/type",keyword:"type",params:{type:y.properties.reasons.items.properties.at.type},schema:y.properties.reasons.
items.properties.at.type,parentSchema:y.properties.reasons.items.properties.at,data:c};e===null?e=[w]:e.push(w),p++}}if(f.
says!==void 0&&o.call(f,"says")){let c=f.says;if(typeof c!="string"){const w={instancePath:i+"/reasons/"+u+"/says",schemaPath:"\
#/properties/reasons/items/properties/says/type",keyword:"type",params:{type:"string"},schema:y.properties.reasons.items.
properties.says.type,parentSchema:y.properties.reasons.items.properties.says,data:c};e===null?e=[w]:e.push(w),p++}}}else{
const c={instancePath:i+"/reasons/"+u,schemaPath:"#/properties/reasons/items/type",keyword:"type",params:{type:"object"},
schema:y.properties.reasons.items.type,parentSchema:y.properties.reasons.items,data:f};e===null?e=[c]:e.push(c),p++}}}else{
const g={instancePath:i+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type:"array"},schema:y.
properties.reasons.type,parentSchema:y.properties.reasons,data:d};e===null?e=[g]:e.push(g),p++}}if(s.actions!==void 0&&o.
call(s,"actions")){let d=s.actions;if(Array.isArray(d)){const g=d.length;for(let u=0;u<g;u++){let f=d[u];if(f&&typeof f==
"object"&&!Array.isArray(f)){if(f.endpoint===void 0||!o.call(f,"endpoint")){const c={instancePath:i+"/actions/"+u,schemaPath:"\
#/properties/actions/items/required",keyword:"required",params:{missingProperty:"endpoint"},schema:y.properties.actions.
items.required,parentSchema:y.properties.actions.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.do===void 0||!o.call(f,
"do")){const c={instancePath:i+"/actions/"+u,schemaPath:"#/properties/actions/items/required",keyword:"required",params:{
missingProperty:"do"},schema:y.properties.actions.items.required,parentSchema:y.properties.actions.items,data:f};e===null?
e=[c]:e.push(c),p++}if(f.product===void 0||!o.call(f,"product")){const c={instancePath:i+"/actions/"+u,schemaPath:"#/pro\
perties/actions/items/required",keyword:"required",params:{missingProperty:"product"},schema:y.properties.actions.items.
required,parentSchema:y.properties.actions.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.to===void 0||!o.call(f,"to")){
const c={instancePath:i+"/actions/"+u,schemaPath:"#/properties/actions/items/required",keyword:"required",params:{missingProperty:"\
to"},schema:y.properties.actions.items.required,parentSchema:y.properties.actions.items,data:f};e===null?e=[c]:e.push(c),
p++}if(f.patches===void 0||!o.call(f,"patches")){const c={instancePath:i+"/actions/"+u,schemaPath:"#/properties/actions/\
items/required",keyword:"required",params:{missingProperty:"patches"},schema:y.properties.actions.items.required,parentSchema:y.
properties.actions.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.notBefore===void 0||!o.call(f,"notBefore")){const c={
instancePath:i+"/actions/"+u,schemaPath:"#/properties/actions/items/required",keyword:"required",params:{missingProperty:"\
notBefore"},schema:y.properties.actions.items.required,parentSchema:y.properties.actions.items,data:f};e===null?e=[c]:e.
push(c),p++}if(f.notAfter===void 0||!o.call(f,"notAfter")){const c={instancePath:i+"/actions/"+u,schemaPath:"#/propertie\
s/actions/items/required",keyword:"required",params:{missingProperty:"notAfter"},schema:y.properties.actions.items.required,
parentSchema:y.properties.actions.items,data:f};e===null?e=[c]:e.push(c),p++}for(const c of Object.keys(f))if(!(c==="end\
point"||c==="do"||c==="product"||c==="to"||c==="patches"||c==="notBefore"||c==="notAfter")){const w={instancePath:i+"/ac\
tions/"+u,schemaPath:"#/properties/actions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},
schema:!1,parentSchema:y.properties.actions.items,data:f};e===null?e=[w]:e.push(w),p++}if(f.endpoint!==void 0&&o.call(f,
"endpoint")){let c=f.endpoint;if(typeof c!="string"){const w={instancePath:i+"/actions/"+u+"/endpoint",schemaPath:"commo\
n.schema.json#/$defs/endpointId/type",keyword:"type",params:{type:"string"},schema:Ge.type,parentSchema:Ge,data:c};e===null?
e=[w]:e.push(w),p++}}if(f.do!==void 0&&o.call(f,"do")){let c=f.do;if(typeof c!="string"){const w={instancePath:i+"/actio\
ns/"+u+"/do",schemaPath:"#/properties/actions/items/properties/do/type",keyword:"type",params:{type:"string"},schema:y.properties.
actions.items.properties.do.type,parentSchema:y.properties.actions.items.properties.do,data:c};e===null?e=[w]:e.push(w),
p++}if(!(c==="install"||c==="remove")){const w={instancePath:i+"/actions/"+u+"/do",schemaPath:"#/properties/actions/item\
s/properties/do/enum",keyword:"enum",params:{allowedValues:y.properties.actions.items.properties.do.enum},schema:y.properties.
actions.items.properties.do.enum,parentSchema:y.properties.actions.items.properties.do,data:c};e===null?e=[w]:e.push(w),
p++}}if(f.product!==void 0&&o.call(f,"product")){let c=f.product;if(typeof c!="string"){const w={instancePath:i+"/action\
s/"+u+"/product",schemaPath:"#/properties/actions/items/properties/product/type",keyword:"type",params:{type:"string"},schema:y.
properties.actions.items.properties.product.type,parentSchema:y.properties.actions.items.properties.product,data:c};e===
null?e=[w]:e.push(w),p++}}if(f.to!==void 0&&o.call(f,"to")){let c=f.to;if(typeof c!="string"&&c!==null){const w={instancePath:i+
"/actions/"+u+"/to",schemaPath:"#/properties/actions/items/properties/to/type",keyword:"type",params:{type:y.properties.
actions.items.properties.to.type},schema:y.properties.actions.items.properties.to.type,parentSchema:y.properties.actions.
items.properties.to,data:c};e===null?e=[w]:e.push(w),p++}}if(f.patches!==void 0&&o.call(f,"patches")){let c=f.patches;if(Array.
isArray(c)){const w=c.length;for(let x=0;x<w;x++){let C=c[x];if(typeof C!="string"){const N={instancePath:i+"/actions/"+
u+"/patches/"+x,schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,
parentSchema:U,data:C};e===null?e=[N]:e.push(N),p++}}}else{const w={instancePath:i+"/actions/"+u+"/patches",schemaPath:"\
#/properties/actions/items/properties/patches/type",keyword:"type",params:{type:"array"},schema:y.properties.actions.items.
properties.patches.type,parentSchema:y.properties.actions.items.properties.patches,data:c};e===null?e=[w]:e.push(w),p++}}
if(f.notBefore!==void 0&&o.call(f,"notBefore")){let c=f.notBefore;if(typeof c!="string"&&c!==null){const w={instancePath:i+
"/actions/"+u+"/notBefore",schemaPath:"#/properties/actions/items/properties/notBefore/type",keyword:"type",params:{type:y.
properties.actions.items.properties.notBefore.type},schema:y.properties.actions.items.properties.notBefore.type,parentSchema:y.
properties.actions.items.properties.notBefore,data:c};e===null?e=[w]:e.push(w),p++}}if(f.notAfter!==void 0&&o.call(f,"no\
tAfter")){let c=f.notAfter;if(typeof c!="string"&&c!==null){const w={instancePath:i+"/actions/"+u+"/notAfter",schemaPath:"\
#/properties/actions/items/properties/notAfter/type",keyword:"type",params:{type:y.properties.actions.items.properties.notAfter.
type},schema:y.properties.actions.items.properties.notAfter.type,parentSchema:y.properties.actions.items.properties.notAfter,
data:c};e===null?e=[w]:e.push(w),p++}}}else{const c={instancePath:i+"/actions/"+u,schemaPath:"#/properties/actions/items\
/type",keyword:"type",params:{type:"object"},schema:y.properties.actions.items.type,parentSchema:y.properties.actions.items,
data:f};e===null?e=[c]:e.push(c),p++}}}else{const g={instancePath:i+"/actions",schemaPath:"#/properties/actions/type",keyword:"\
type",params:{type:"array"},schema:y.properties.actions.type,parentSchema:y.properties.actions,data:d};e===null?e=[g]:e.
push(g),p++}}if(s.gates!==void 0&&o.call(s,"gates")){let d=s.gates;if(Array.isArray(d)){const g=d.length;for(let u=0;u<g;u++){
let f=d[u];if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.ring===void 0||!o.call(f,"ring")){const c={instancePath:i+"\
/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty:"ring"},schema:y.properties.
gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.patch===void 0||!o.
call(f,"patch")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{
missingProperty:"patch"},schema:y.properties.gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?
e=[c]:e.push(c),p++}if(f.answer===void 0||!o.call(f,"answer")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/propert\
ies/gates/items/required",keyword:"required",params:{missingProperty:"answer"},schema:y.properties.gates.items.required,
parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.assigned===void 0||!o.call(f,"assigned")){
const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty:"\
assigned"},schema:y.properties.gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(
c),p++}if(f.attempted===void 0||!o.call(f,"attempted")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gat\
es/items/required",keyword:"required",params:{missingProperty:"attempted"},schema:y.properties.gates.items.required,parentSchema:y.
properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.succeeded===void 0||!o.call(f,"succeeded")){const c={instancePath:i+
"/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty:"succeeded"},schema:y.
properties.gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.failed===
void 0||!o.call(f,"failed")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"\
required",params:{missingProperty:"failed"},schema:y.properties.gates.items.required,parentSchema:y.properties.gates.items,
data:f};e===null?e=[c]:e.push(c),p++}if(f.upper===void 0||!o.call(f,"upper")){const c={instancePath:i+"/gates/"+u,schemaPath:"\
#/properties/gates/items/required",keyword:"required",params:{missingProperty:"upper"},schema:y.properties.gates.items.required,
parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.lower===void 0||!o.call(f,"lower")){const c={
instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty:"lo\
wer"},schema:y.properties.gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}
if(f.says===void 0||!o.call(f,"says")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/required",
keyword:"required",params:{missingProperty:"says"},schema:y.properties.gates.items.required,parentSchema:y.properties.gates.
items,data:f};e===null?e=[c]:e.push(c),p++}if(f.track===void 0||!o.call(f,"track")){const c={instancePath:i+"/gates/"+u,
schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty:"track"},schema:y.properties.gates.
items.required,parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.of===void 0||!o.call(f,"o\
f")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty:"\
of"},schema:y.properties.gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}
if(f.unconfirmed===void 0||!o.call(f,"unconfirmed")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/\
items/required",keyword:"required",params:{missingProperty:"unconfirmed"},schema:y.properties.gates.items.required,parentSchema:y.
properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.upperKnown===void 0||!o.call(f,"upperKnown")){const c={
instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty:"up\
perKnown"},schema:y.properties.gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(
c),p++}if(f.look===void 0||!o.call(f,"look")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/r\
equired",keyword:"required",params:{missingProperty:"look"},schema:y.properties.gates.items.required,parentSchema:y.properties.
gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.looks===void 0||!o.call(f,"looks")){const c={instancePath:i+"/gate\
s/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty:"looks"},schema:y.properties.
gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.until===void 0||!o.
call(f,"until")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{
missingProperty:"until"},schema:y.properties.gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?
e=[c]:e.push(c),p++}if(f.recorded===void 0||!o.call(f,"recorded")){const c={instancePath:i+"/gates/"+u,schemaPath:"#/pro\
perties/gates/items/required",keyword:"required",params:{missingProperty:"recorded"},schema:y.properties.gates.items.required,
parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.worse===void 0||!o.call(f,"worse")){const c={
instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/items/required",keyword:"required",params:{missingProperty:"wo\
rse"},schema:y.properties.gates.items.required,parentSchema:y.properties.gates.items,data:f};e===null?e=[c]:e.push(c),p++}
for(const c of Object.keys(f))if(!o.call(y.properties.gates.items.properties,c)){const w={instancePath:i+"/gates/"+u,schemaPath:"\
#/properties/gates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,parentSchema:y.
properties.gates.items,data:f};e===null?e=[w]:e.push(w),p++}if(f.ring!==void 0&&o.call(f,"ring")){let c=f.ring;if(typeof c!=
"string"){const w={instancePath:i+"/gates/"+u+"/ring",schemaPath:"common.schema.json#/$defs/ringName/type",keyword:"type",
params:{type:"string"},schema:Qe.type,parentSchema:Qe,data:c};e===null?e=[w]:e.push(w),p++}}if(f.patch!==void 0&&o.call(
f,"patch")){let c=f.patch;if(typeof c!="string"){const w={instancePath:i+"/gates/"+u+"/patch",schemaPath:"common.schema.\
json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:c};e===null?e=[w]:e.push(
w),p++}}if(f.answer!==void 0&&o.call(f,"answer")){let c=f.answer;if(typeof c!="string"){const w={instancePath:i+"/gates/"+
u+"/answer",schemaPath:"#/properties/gates/items/properties/answer/type",keyword:"type",params:{type:"string"},schema:y.
properties.gates.items.properties.answer.type,parentSchema:y.properties.gates.items.properties.answer,data:c};e===null?e=
[w]:e.push(w),p++}if(!(c==="pass"||c==="fail"||c==="inconclusive"||c==="pending")){const w={instancePath:i+"/gates/"+u+"\
/answer",schemaPath:"#/properties/gates/items/properties/answer/enum",keyword:"enum",params:{allowedValues:y.properties.
gates.items.properties.answer.enum},schema:y.properties.gates.items.properties.answer.enum,parentSchema:y.properties.gates.
items.properties.answer,data:c};e===null?e=[w]:e.push(w),p++}}if(f.assigned!==void 0&&o.call(f,"assigned")){let c=f.assigned;
if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const w={instancePath:i+"/gates/"+u+"/assigned",schemaPath:"#/\
properties/gates/items/properties/assigned/type",keyword:"type",params:{type:"integer"},schema:y.properties.gates.items.
properties.assigned.type,parentSchema:y.properties.gates.items.properties.assigned,data:c};e===null?e=[w]:e.push(w),p++}
if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+"/gates/"+u+"/assigned",schemaPath:"#/prope\
rties/gates/items/properties/assigned/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:y.
properties.gates.items.properties.assigned,data:c};e===null?e=[w]:e.push(w),p++}}if(f.attempted!==void 0&&o.call(f,"atte\
mpted")){let c=f.attempted;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const w={instancePath:i+"/gates/"+u+
"/attempted",schemaPath:"#/properties/gates/items/properties/attempted/type",keyword:"type",params:{type:"integer"},schema:y.
properties.gates.items.properties.attempted.type,parentSchema:y.properties.gates.items.properties.attempted,data:c};e===
null?e=[w]:e.push(w),p++}if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+"/gates/"+u+"/atte\
mpted",schemaPath:"#/properties/gates/items/properties/attempted/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
schema:0,parentSchema:y.properties.gates.items.properties.attempted,data:c};e===null?e=[w]:e.push(w),p++}}if(f.succeeded!==
void 0&&o.call(f,"succeeded")){let c=f.succeeded;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const w={instancePath:i+
"/gates/"+u+"/succeeded",schemaPath:"#/properties/gates/items/properties/succeeded/type",keyword:"type",params:{type:"in\
teger"},schema:y.properties.gates.items.properties.succeeded.type,parentSchema:y.properties.gates.items.properties.succeeded,
data:c};e===null?e=[w]:e.push(w),p++}if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+"/gate\
s/"+u+"/succeeded",schemaPath:"#/properties/gates/items/properties/succeeded/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},schema:0,parentSchema:y.properties.gates.items.properties.succeeded,data:c};e===null?e=[w]:e.push(w),p++}}if(f.
failed!==void 0&&o.call(f,"failed")){let c=f.failed;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const w={instancePath:i+
"/gates/"+u+"/failed",schemaPath:"#/properties/gates/items/properties/failed/type",keyword:"type",params:{type:"integer"},
schema:y.properties.gates.items.properties.failed.type,parentSchema:y.properties.gates.items.properties.failed,data:c};e===
null?e=[w]:e.push(w),p++}if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+"/gates/"+u+"/fail\
ed",schemaPath:"#/properties/gates/items/properties/failed/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,
parentSchema:y.properties.gates.items.properties.failed,data:c};e===null?e=[w]:e.push(w),p++}}if(f.upper!==void 0&&o.call(
f,"upper")){let c=f.upper;if(!(typeof c=="number"&&isFinite(c))&&c!==null){const w={instancePath:i+"/gates/"+u+"/upper",
schemaPath:"#/properties/gates/items/properties/upper/type",keyword:"type",params:{type:y.properties.gates.items.properties.
upper.type},schema:y.properties.gates.items.properties.upper.type,parentSchema:y.properties.gates.items.properties.upper,
data:c};e===null?e=[w]:e.push(w),p++}}if(f.lower!==void 0&&o.call(f,"lower")){let c=f.lower;if(!(typeof c=="number"&&isFinite(
c))&&c!==null){const w={instancePath:i+"/gates/"+u+"/lower",schemaPath:"#/properties/gates/items/properties/lower/type",
keyword:"type",params:{type:y.properties.gates.items.properties.lower.type},schema:y.properties.gates.items.properties.lower.
type,parentSchema:y.properties.gates.items.properties.lower,data:c};e===null?e=[w]:e.push(w),p++}}if(f.says!==void 0&&o.
call(f,"says")){let c=f.says;if(typeof c!="string"){const w={instancePath:i+"/gates/"+u+"/says",schemaPath:"#/properties\
/gates/items/properties/says/type",keyword:"type",params:{type:"string"},schema:y.properties.gates.items.properties.says.
type,parentSchema:y.properties.gates.items.properties.says,data:c};e===null?e=[w]:e.push(w),p++}}if(f.track!==void 0&&o.
call(f,"track")){let c=f.track;if(typeof c!="string"){const w={instancePath:i+"/gates/"+u+"/track",schemaPath:"#/propert\
ies/gates/items/properties/track/type",keyword:"type",params:{type:"string"},schema:y.properties.gates.items.properties.
track.type,parentSchema:y.properties.gates.items.properties.track,data:c};e===null?e=[w]:e.push(w),p++}}if(f.of!==void 0&&
o.call(f,"of")){let c=f.of;if(typeof c!="string"){const w={instancePath:i+"/gates/"+u+"/of",schemaPath:"#/properties/gat\
es/items/properties/of/type",keyword:"type",params:{type:"string"},schema:y.properties.gates.items.properties.of.type,parentSchema:y.
properties.gates.items.properties.of,data:c};e===null?e=[w]:e.push(w),p++}if(!(c==="install"||c==="remove")){const w={instancePath:i+
"/gates/"+u+"/of",schemaPath:"#/properties/gates/items/properties/of/enum",keyword:"enum",params:{allowedValues:y.properties.
gates.items.properties.of.enum},schema:y.properties.gates.items.properties.of.enum,parentSchema:y.properties.gates.items.
properties.of,data:c};e===null?e=[w]:e.push(w),p++}}if(f.unconfirmed!==void 0&&o.call(f,"unconfirmed")){let c=f.unconfirmed;
if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const w={instancePath:i+"/gates/"+u+"/unconfirmed",schemaPath:"\
#/properties/gates/items/properties/unconfirmed/type",keyword:"type",params:{type:"integer"},schema:y.properties.gates.items.
properties.unconfirmed.type,parentSchema:y.properties.gates.items.properties.unconfirmed,data:c};e===null?e=[w]:e.push(w),
p++}if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+"/gates/"+u+"/unconfirmed",schemaPath:"\
#/properties/gates/items/properties/unconfirmed/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:y.
properties.gates.items.properties.unconfirmed,data:c};e===null?e=[w]:e.push(w),p++}}if(f.upperKnown!==void 0&&o.call(f,"\
upperKnown")){let c=f.upperKnown;if(!(typeof c=="number"&&isFinite(c))&&c!==null){const w={instancePath:i+"/gates/"+u+"/\
upperKnown",schemaPath:"#/properties/gates/items/properties/upperKnown/type",keyword:"type",params:{type:y.properties.gates.
items.properties.upperKnown.type},schema:y.properties.gates.items.properties.upperKnown.type,parentSchema:y.properties.gates.
items.properties.upperKnown,data:c};e===null?e=[w]:e.push(w),p++}}if(f.look!==void 0&&o.call(f,"look")){let c=f.look;if(!(typeof c==
"number"&&!(c%1)&&!isNaN(c)&&isFinite(c))&&c!==null){const w={instancePath:i+"/gates/"+u+"/look",schemaPath:"#/propertie\
s/gates/items/properties/look/type",keyword:"type",params:{type:y.properties.gates.items.properties.look.type},schema:y.
properties.gates.items.properties.look.type,parentSchema:y.properties.gates.items.properties.look,data:c};e===null?e=[w]:
e.push(w),p++}}if(f.looks!==void 0&&o.call(f,"looks")){let c=f.looks;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(
c))){const w={instancePath:i+"/gates/"+u+"/looks",schemaPath:"#/properties/gates/items/properties/looks/type",keyword:"t\
ype",params:{type:"integer"},schema:y.properties.gates.items.properties.looks.type,parentSchema:y.properties.gates.items.
properties.looks,data:c};e===null?e=[w]:e.push(w),p++}if(typeof c=="number"&&isFinite(c)&&(c<1||isNaN(c))){const w={instancePath:i+
"/gates/"+u+"/looks",schemaPath:"#/properties/gates/items/properties/looks/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},schema:1,parentSchema:y.properties.gates.items.properties.looks,data:c};e===null?e=[w]:e.push(w),p++}}if(f.
until!==void 0&&o.call(f,"until")){let c=f.until;if(typeof c!="string"&&c!==null){const w={instancePath:i+"/gates/"+u+"/\
until",schemaPath:"#/properties/gates/items/properties/until/type",keyword:"type",params:{type:y.properties.gates.items.
properties.until.type},schema:y.properties.gates.items.properties.until.type,parentSchema:y.properties.gates.items.properties.
until,data:c};e===null?e=[w]:e.push(w),p++}}if(f.recorded!==void 0&&o.call(f,"recorded")){let c=f.recorded;if(typeof c!=
"boolean"){const w={instancePath:i+"/gates/"+u+"/recorded",schemaPath:"#/properties/gates/items/properties/recorded/type",
keyword:"type",params:{type:"boolean"},schema:y.properties.gates.items.properties.recorded.type,parentSchema:y.properties.
gates.items.properties.recorded,data:c};e===null?e=[w]:e.push(w),p++}}if(f.worse!==void 0&&o.call(f,"worse")){let c=f.worse;
if(Array.isArray(c)){const w=c.length;for(let x=0;x<w;x++){let C=c[x];if(C&&typeof C=="object"&&!Array.isArray(C)){if(C.
path===void 0||!o.call(C,"path")){const N={instancePath:i+"/gates/"+u+"/worse/"+x,schemaPath:"#/properties/gates/items/p\
roperties/worse/items/required",keyword:"required",params:{missingProperty:"path"},schema:y.properties.gates.items.properties.
worse.items.required,parentSchema:y.properties.gates.items.properties.worse.items,data:C};e===null?e=[N]:e.push(N),p++}if(C.
value===void 0||!o.call(C,"value")){const N={instancePath:i+"/gates/"+u+"/worse/"+x,schemaPath:"#/properties/gates/items\
/properties/worse/items/required",keyword:"required",params:{missingProperty:"value"},schema:y.properties.gates.items.properties.
worse.items.required,parentSchema:y.properties.gates.items.properties.worse.items,data:C};e===null?e=[N]:e.push(N),p++}if(C.
attempted===void 0||!o.call(C,"attempted")){const N={instancePath:i+"/gates/"+u+"/worse/"+x,schemaPath:"#/properties/gat\
es/items/properties/worse/items/required",keyword:"required",params:{missingProperty:"attempted"},schema:y.properties.gates.
items.properties.worse.items.required,parentSchema:y.properties.gates.items.properties.worse.items,data:C};e===null?e=[N]:
e.push(N),p++}if(C.failed===void 0||!o.call(C,"failed")){const N={instancePath:i+"/gates/"+u+"/worse/"+x,schemaPath:"#/p\
roperties/gates/items/properties/worse/items/required",keyword:"required",params:{missingProperty:"failed"},schema:y.properties.
gates.items.properties.worse.items.required,parentSchema:y.properties.gates.items.properties.worse.items,data:C};e===null?
e=[N]:e.push(N),p++}if(C.unconfirmed===void 0||!o.call(C,"unconfirmed")){const N={instancePath:i+"/gates/"+u+"/worse/"+x,
schemaPath:"#/properties/gates/items/properties/worse/items/required",keyword:"required",params:{missingProperty:"unconf\
irmed"},schema:y.properties.gates.items.properties.worse.items.required,parentSchema:y.properties.gates.items.properties.
worse.items,data:C};e===null?e=[N]:e.push(N),p++}if(C.says===void 0||!o.call(C,"says")){const N={instancePath:i+"/gates/"+
u+"/worse/"+x,schemaPath:"#/properties/gates/items/properties/worse/items/required",keyword:"required",params:{missingProperty:"\
says"},schema:y.properties.gates.items.properties.worse.items.required,parentSchema:y.properties.gates.items.properties.
worse.items,data:C};e===null?e=[N]:e.push(N),p++}for(const N of Object.keys(C))if(!(N==="path"||N==="value"||N==="attemp\
ted"||N==="failed"||N==="unconfirmed"||N==="says")){const pe={instancePath:i+"/gates/"+u+"/worse/"+x,schemaPath:"#/prope\
rties/gates/items/properties/worse/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:N},
schema:!1,parentSchema:y.properties.gates.items.properties.worse.items,data:C};e===null?e=[pe]:e.push(pe),p++}if(C.path!==
void 0&&o.call(C,"path")){let N=C.path;if(typeof N!="string"){const pe={instancePath:i+"/gates/"+u+"/worse/"+x+"/path",schemaPath:"\
#/properties/gates/items/properties/worse/items/properties/path/type",keyword:"type",params:{type:"string"},schema:y.properties.
gates.items.properties.worse.items.properties.path.type,parentSchema:y.properties.gates.items.properties.worse.items.properties.
path,data:N};e===null?e=[pe]:e.push(pe),p++}}if(C.value!==void 0&&o.call(C,"value")){let N=C.value;if(typeof N!="string"&&
N!==null){const pe={instancePath:i+"/gates/"+u+"/worse/"+x+"/value",schemaPath:"#/properties/gates/items/properties/wors\
e/items/properties/value/type",keyword:"type",params:{type:y.properties.gates.items.properties.worse.items.properties.value.
type},schema:y.properties.gates.items.properties.worse.items.properties.value.type,parentSchema:y.properties.gates.items.
properties.worse.items.properties.value,data:N};e===null?e=[pe]:e.push(pe),p++}}if(C.attempted!==void 0&&o.call(C,"attem\
pted")){let N=C.attempted;if(!(typeof N=="number"&&!(N%1)&&!isNaN(N)&&isFinite(N))){const pe={instancePath:i+"/gates/"+u+
"/worse/"+x+"/attempted",schemaPath:"#/properties/gates/items/properties/worse/items/properties/attempted/type",keyword:"\
type",params:{type:"integer"},schema:y.properties.gates.items.properties.worse.items.properties.attempted.type,parentSchema:y.
properties.gates.items.properties.worse.items.properties.attempted,data:N};e===null?e=[pe]:e.push(pe),p++}if(typeof N=="\
number"&&isFinite(N)&&(N<0||isNaN(N))){const pe={instancePath:i+"/gates/"+u+"/worse/"+x+"/attempted",schemaPath:"#/prope\
rties/gates/items/properties/worse/items/properties/attempted/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
schema:0,parentSchema:y.properties.gates.items.properties.worse.items.properties.attempted,data:N};e===null?e=[pe]:e.push(
pe),p++}}if(C.failed!==void 0&&o.call(C,"failed")){let N=C.failed;if(!(typeof N=="number"&&!(N%1)&&!isNaN(N)&&isFinite(N))){
const pe={instancePath:i+"/gates/"+u+"/worse/"+x+"/failed",schemaPath:"#/properties/gates/items/properties/worse/items/p\
roperties/failed/type",keyword:"type",params:{type:"integer"},schema:y.properties.gates.items.properties.worse.items.properties.
failed.type,parentSchema:y.properties.gates.items.properties.worse.items.properties.failed,data:N};e===null?e=[pe]:e.push(
pe),p++}if(typeof N=="number"&&isFinite(N)&&(N<0||isNaN(N))){const pe={instancePath:i+"/gates/"+u+"/worse/"+x+"/failed",
schemaPath:"#/properties/gates/items/properties/worse/items/properties/failed/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},schema:0,parentSchema:y.properties.gates.items.properties.worse.items.properties.failed,data:N};e===null?e=
[pe]:e.push(pe),p++}}if(C.unconfirmed!==void 0&&o.call(C,"unconfirmed")){let N=C.unconfirmed;if(!(typeof N=="number"&&!(N%
1)&&!isNaN(N)&&isFinite(N))){const pe={instancePath:i+"/gates/"+u+"/worse/"+x+"/unconfirmed",schemaPath:"#/properties/ga\
tes/items/properties/worse/items/properties/unconfirmed/type",keyword:"type",params:{type:"integer"},schema:y.properties.
gates.items.properties.worse.items.properties.unconfirmed.type,parentSchema:y.properties.gates.items.properties.worse.items.
properties.unconfirmed,data:N};e===null?e=[pe]:e.push(pe),p++}if(typeof N=="number"&&isFinite(N)&&(N<0||isNaN(N))){const pe={
instancePath:i+"/gates/"+u+"/worse/"+x+"/unconfirmed",schemaPath:"#/properties/gates/items/properties/worse/items/proper\
ties/unconfirmed/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:y.properties.gates.items.
properties.worse.items.properties.unconfirmed,data:N};e===null?e=[pe]:e.push(pe),p++}}if(C.says!==void 0&&o.call(C,"says")){
let N=C.says;if(typeof N!="string"){const pe={instancePath:i+"/gates/"+u+"/worse/"+x+"/says",schemaPath:"#/properties/ga\
tes/items/properties/worse/items/properties/says/type",keyword:"type",params:{type:"string"},schema:y.properties.gates.items.
properties.worse.items.properties.says.type,parentSchema:y.properties.gates.items.properties.worse.items.properties.says,
data:N};e===null?e=[pe]:e.push(pe),p++}}}else{const N={instancePath:i+"/gates/"+u+"/worse/"+x,schemaPath:"#/properties/g\
ates/items/properties/worse/items/type",keyword:"type",params:{type:"object"},schema:y.properties.gates.items.properties.
worse.items.type,parentSchema:y.properties.gates.items.properties.worse.items,data:C};e===null?e=[N]:e.push(N),p++}}}else{
const w={instancePath:i+"/gates/"+u+"/worse",schemaPath:"#/properties/gates/items/properties/worse/type",keyword:"type",
params:{type:"array"},schema:y.properties.gates.items.properties.worse.type,parentSchema:y.properties.gates.items.properties.
worse,data:c};e===null?e=[w]:e.push(w),p++}}}else{const c={instancePath:i+"/gates/"+u,schemaPath:"#/properties/gates/ite\
ms/type",keyword:"type",params:{type:"object"},schema:y.properties.gates.items.type,parentSchema:y.properties.gates.items,
data:f};e===null?e=[c]:e.push(c),p++}}}else{const g={instancePath:i+"/gates",schemaPath:"#/properties/gates/type",keyword:"\
type",params:{type:"array"},schema:y.properties.gates.type,parentSchema:y.properties.gates,data:d};e===null?e=[g]:e.push(
g),p++}}if(s.promotions!==void 0&&o.call(s,"promotions")){let d=s.promotions;if(Array.isArray(d)){const g=d.length;for(let u=0;u<
g;u++){let f=d[u];if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.ring===void 0||!o.call(f,"ring")){const c={instancePath:i+
"/promotions/"+u,schemaPath:"#/properties/promotions/items/required",keyword:"required",params:{missingProperty:"ring"},
schema:y.properties.promotions.items.required,parentSchema:y.properties.promotions.items,data:f};e===null?e=[c]:e.push(c),
p++}if(f.to===void 0||!o.call(f,"to")){const c={instancePath:i+"/promotions/"+u,schemaPath:"#/properties/promotions/item\
s/required",keyword:"required",params:{missingProperty:"to"},schema:y.properties.promotions.items.required,parentSchema:y.
properties.promotions.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.patch===void 0||!o.call(f,"patch")){const c={instancePath:i+
"/promotions/"+u,schemaPath:"#/properties/promotions/items/required",keyword:"required",params:{missingProperty:"patch"},
schema:y.properties.promotions.items.required,parentSchema:y.properties.promotions.items,data:f};e===null?e=[c]:e.push(c),
p++}if(f.how===void 0||!o.call(f,"how")){const c={instancePath:i+"/promotions/"+u,schemaPath:"#/properties/promotions/it\
ems/required",keyword:"required",params:{missingProperty:"how"},schema:y.properties.promotions.items.required,parentSchema:y.
properties.promotions.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.says===void 0||!o.call(f,"says")){const c={instancePath:i+
"/promotions/"+u,schemaPath:"#/properties/promotions/items/required",keyword:"required",params:{missingProperty:"says"},
schema:y.properties.promotions.items.required,parentSchema:y.properties.promotions.items,data:f};e===null?e=[c]:e.push(c),
p++}for(const c of Object.keys(f))if(!(c==="ring"||c==="to"||c==="patch"||c==="how"||c==="says"||c==="list"||c==="branch"||
c==="question")){const w={instancePath:i+"/promotions/"+u,schemaPath:"#/properties/promotions/items/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,parentSchema:y.properties.promotions.items,data:f};
e===null?e=[w]:e.push(w),p++}if(f.ring!==void 0&&o.call(f,"ring")){let c=f.ring;if(typeof c!="string"){const w={instancePath:i+
"/promotions/"+u+"/ring",schemaPath:"common.schema.json#/$defs/ringName/type",keyword:"type",params:{type:"string"},schema:Qe.
type,parentSchema:Qe,data:c};e===null?e=[w]:e.push(w),p++}}if(f.to!==void 0&&o.call(f,"to")){let c=f.to;if(typeof c!="st\
ring"){const w={instancePath:i+"/promotions/"+u+"/to",schemaPath:"common.schema.json#/$defs/ringName/type",keyword:"type",
params:{type:"string"},schema:Qe.type,parentSchema:Qe,data:c};e===null?e=[w]:e.push(w),p++}}if(f.patch!==void 0&&o.call(
f,"patch")){let c=f.patch;if(typeof c!="string"){const w={instancePath:i+"/promotions/"+u+"/patch",schemaPath:"common.sc\
hema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:c};e===null?e=[w]:
e.push(w),p++}}if(f.how!==void 0&&o.call(f,"how")){let c=f.how;if(typeof c!="string"){const w={instancePath:i+"/promotio\
ns/"+u+"/how",schemaPath:"#/properties/promotions/items/properties/how/type",keyword:"type",params:{type:"string"},schema:y.
properties.promotions.items.properties.how.type,parentSchema:y.properties.promotions.items.properties.how,data:c};e===null?
e=[w]:e.push(w),p++}if(!(c==="automatic"||c==="pull-request"||c==="manual")){const w={instancePath:i+"/promotions/"+u+"/\
how",schemaPath:"#/properties/promotions/items/properties/how/enum",keyword:"enum",params:{allowedValues:y.properties.promotions.
items.properties.how.enum},schema:y.properties.promotions.items.properties.how.enum,parentSchema:y.properties.promotions.
items.properties.how,data:c};e===null?e=[w]:e.push(w),p++}}if(f.says!==void 0&&o.call(f,"says")){let c=f.says;if(typeof c!=
"string"){const w={instancePath:i+"/promotions/"+u+"/says",schemaPath:"#/properties/promotions/items/properties/says/typ\
e",keyword:"type",params:{type:"string"},schema:y.properties.promotions.items.properties.says.type,parentSchema:y.properties.
promotions.items.properties.says,data:c};e===null?e=[w]:e.push(w),p++}}if(f.list!==void 0&&o.call(f,"list")){let c=f.list;
if(typeof c!="string"){const w={instancePath:i+"/promotions/"+u+"/list",schemaPath:"common.schema.json#/$defs/name/type",
keyword:"type",params:{type:"string"},schema:dt.type,parentSchema:dt,data:c};e===null?e=[w]:e.push(w),p++}}if(f.branch!==
void 0&&o.call(f,"branch")){let c=f.branch;if(typeof c!="string"){const w={instancePath:i+"/promotions/"+u+"/branch",schemaPath:"\
#/properties/promotions/items/properties/branch/type",keyword:"type",params:{type:"string"},schema:y.properties.promotions.
items.properties.branch.type,parentSchema:y.properties.promotions.items.properties.branch,data:c};e===null?e=[w]:e.push(
w),p++}}if(f.question!==void 0&&o.call(f,"question")){let c=f.question;if(typeof c!="boolean"){const w={instancePath:i+"\
/promotions/"+u+"/question",schemaPath:"#/properties/promotions/items/properties/question/type",keyword:"type",params:{type:"\
boolean"},schema:y.properties.promotions.items.properties.question.type,parentSchema:y.properties.promotions.items.properties.
question,data:c};e===null?e=[w]:e.push(w),p++}}}else{const c={instancePath:i+"/promotions/"+u,schemaPath:"#/properties/p\
romotions/items/type",keyword:"type",params:{type:"object"},schema:y.properties.promotions.items.type,parentSchema:y.properties.
promotions.items,data:f};e===null?e=[c]:e.push(c),p++}}}else{const g={instancePath:i+"/promotions",schemaPath:"#/propert\
ies/promotions/type",keyword:"type",params:{type:"array"},schema:y.properties.promotions.type,parentSchema:y.properties.
promotions,data:d};e===null?e=[g]:e.push(g),p++}}if(s.proposals!==void 0&&o.call(s,"proposals")){let d=s.proposals;if(Array.
isArray(d)){const g=d.length;for(let u=0;u<g;u++){let f=d[u];if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.branch===
void 0||!o.call(f,"branch")){const c={instancePath:i+"/proposals/"+u,schemaPath:"#/properties/proposals/items/required",
keyword:"required",params:{missingProperty:"branch"},schema:y.properties.proposals.items.required,parentSchema:y.properties.
proposals.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.kind===void 0||!o.call(f,"kind")){const c={instancePath:i+"/pr\
oposals/"+u,schemaPath:"#/properties/proposals/items/required",keyword:"required",params:{missingProperty:"kind"},schema:y.
properties.proposals.items.required,parentSchema:y.properties.proposals.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.
title===void 0||!o.call(f,"title")){const c={instancePath:i+"/proposals/"+u,schemaPath:"#/properties/proposals/items/req\
uired",keyword:"required",params:{missingProperty:"title"},schema:y.properties.proposals.items.required,parentSchema:y.properties.
proposals.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.path===void 0||!o.call(f,"path")){const c={instancePath:i+"/pr\
oposals/"+u,schemaPath:"#/properties/proposals/items/required",keyword:"required",params:{missingProperty:"path"},schema:y.
properties.proposals.items.required,parentSchema:y.properties.proposals.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.
diff===void 0||!o.call(f,"diff")){const c={instancePath:i+"/proposals/"+u,schemaPath:"#/properties/proposals/items/requi\
red",keyword:"required",params:{missingProperty:"diff"},schema:y.properties.proposals.items.required,parentSchema:y.properties.
proposals.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.evidence===void 0||!o.call(f,"evidence")){const c={instancePath:i+
"/proposals/"+u,schemaPath:"#/properties/proposals/items/required",keyword:"required",params:{missingProperty:"evidence"},
schema:y.properties.proposals.items.required,parentSchema:y.properties.proposals.items,data:f};e===null?e=[c]:e.push(c),
p++}if(f.patches===void 0||!o.call(f,"patches")){const c={instancePath:i+"/proposals/"+u,schemaPath:"#/properties/propos\
als/items/required",keyword:"required",params:{missingProperty:"patches"},schema:y.properties.proposals.items.required,parentSchema:y.
properties.proposals.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.ring===void 0||!o.call(f,"ring")){const c={instancePath:i+
"/proposals/"+u,schemaPath:"#/properties/proposals/items/required",keyword:"required",params:{missingProperty:"ring"},schema:y.
properties.proposals.items.required,parentSchema:y.properties.proposals.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.
list===void 0||!o.call(f,"list")){const c={instancePath:i+"/proposals/"+u,schemaPath:"#/properties/proposals/items/requi\
red",keyword:"required",params:{missingProperty:"list"},schema:y.properties.proposals.items.required,parentSchema:y.properties.
proposals.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.says===void 0||!o.call(f,"says")){const c={instancePath:i+"/pr\
oposals/"+u,schemaPath:"#/properties/proposals/items/required",keyword:"required",params:{missingProperty:"says"},schema:y.
properties.proposals.items.required,parentSchema:y.properties.proposals.items,data:f};e===null?e=[c]:e.push(c),p++}for(const c of Object.
keys(f))if(!o.call(y.properties.proposals.items.properties,c)){const w={instancePath:i+"/proposals/"+u,schemaPath:"#/pro\
perties/proposals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},schema:!1,parentSchema:y.
properties.proposals.items,data:f};e===null?e=[w]:e.push(w),p++}if(f.branch!==void 0&&o.call(f,"branch")){let c=f.branch;
if(typeof c!="string"){const w={instancePath:i+"/proposals/"+u+"/branch",schemaPath:"#/properties/proposals/items/proper\
ties/branch/type",keyword:"type",params:{type:"string"},schema:y.properties.proposals.items.properties.branch.type,parentSchema:y.
properties.proposals.items.properties.branch,data:c};e===null?e=[w]:e.push(w),p++}}if(f.kind!==void 0&&o.call(f,"kind")){
let c=f.kind;if(typeof c!="string"){const w={instancePath:i+"/proposals/"+u+"/kind",schemaPath:"#/properties/proposals/i\
tems/properties/kind/type",keyword:"type",params:{type:"string"},schema:y.properties.proposals.items.properties.kind.type,
parentSchema:y.properties.proposals.items.properties.kind,data:c};e===null?e=[w]:e.push(w),p++}if(!(c==="leave"||c==="qu\
estion"||c==="hold"||c==="reject")){const w={instancePath:i+"/proposals/"+u+"/kind",schemaPath:"#/properties/proposals/i\
tems/properties/kind/enum",keyword:"enum",params:{allowedValues:y.properties.proposals.items.properties.kind.enum},schema:y.
properties.proposals.items.properties.kind.enum,parentSchema:y.properties.proposals.items.properties.kind,data:c};e===null?
e=[w]:e.push(w),p++}}if(f.title!==void 0&&o.call(f,"title")){let c=f.title;if(typeof c!="string"){const w={instancePath:i+
"/proposals/"+u+"/title",schemaPath:"#/properties/proposals/items/properties/title/type",keyword:"type",params:{type:"st\
ring"},schema:y.properties.proposals.items.properties.title.type,parentSchema:y.properties.proposals.items.properties.title,
data:c};e===null?e=[w]:e.push(w),p++}}if(f.path!==void 0&&o.call(f,"path")){let c=f.path;if(typeof c!="string"){const w={
instancePath:i+"/proposals/"+u+"/path",schemaPath:"#/properties/proposals/items/properties/path/type",keyword:"type",params:{
type:"string"},schema:y.properties.proposals.items.properties.path.type,parentSchema:y.properties.proposals.items.properties.
path,data:c};e===null?e=[w]:e.push(w),p++}}if(f.diff!==void 0&&o.call(f,"diff")){let c=f.diff;if(typeof c!="string"&&c!==
null){const w={instancePath:i+"/proposals/"+u+"/diff",schemaPath:"#/properties/proposals/items/properties/diff/type",keyword:"\
type",params:{type:y.properties.proposals.items.properties.diff.type},schema:y.properties.proposals.items.properties.diff.
type,parentSchema:y.properties.proposals.items.properties.diff,data:c};e===null?e=[w]:e.push(w),p++}}if(f.evidence!==void 0&&
o.call(f,"evidence")){let c=f.evidence;if(typeof c!="string"){const w={instancePath:i+"/proposals/"+u+"/evidence",schemaPath:"\
#/properties/proposals/items/properties/evidence/type",keyword:"type",params:{type:"string"},schema:y.properties.proposals.
items.properties.evidence.type,parentSchema:y.properties.proposals.items.properties.evidence,data:c};e===null?e=[w]:e.push(
w),p++}}if(f.patches!==void 0&&o.call(f,"patches")){let c=f.patches;if(Array.isArray(c)){const w=c.length;for(let x=0;x<
w;x++){let C=c[x];if(typeof C!="string"){const N={instancePath:i+"/proposals/"+u+"/patches/"+x,schemaPath:"common.schema\
.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:C};e===null?e=[N]:e.push(
N),p++}}}else{const w={instancePath:i+"/proposals/"+u+"/patches",schemaPath:"#/properties/proposals/items/properties/pat\
ches/type",keyword:"type",params:{type:"array"},schema:y.properties.proposals.items.properties.patches.type,parentSchema:y.
properties.proposals.items.properties.patches,data:c};e===null?e=[w]:e.push(w),p++}}if(f.ring!==void 0&&o.call(f,"ring")){
let c=f.ring;if(typeof c!="string"&&c!==null){const w={instancePath:i+"/proposals/"+u+"/ring",schemaPath:"#/properties/p\
roposals/items/properties/ring/type",keyword:"type",params:{type:y.properties.proposals.items.properties.ring.type},schema:y.
properties.proposals.items.properties.ring.type,parentSchema:y.properties.proposals.items.properties.ring,data:c};e===null?
e=[w]:e.push(w),p++}}if(f.list!==void 0&&o.call(f,"list")){let c=f.list;if(typeof c!="string"){const w={instancePath:i+"\
/proposals/"+u+"/list",schemaPath:"common.schema.json#/$defs/name/type",keyword:"type",params:{type:"string"},schema:dt.
type,parentSchema:dt,data:c};e===null?e=[w]:e.push(w),p++}}if(f.says!==void 0&&o.call(f,"says")){let c=f.says;if(typeof c!=
"string"){const w={instancePath:i+"/proposals/"+u+"/says",schemaPath:"#/properties/proposals/items/properties/says/type",
keyword:"type",params:{type:"string"},schema:y.properties.proposals.items.properties.says.type,parentSchema:y.properties.
proposals.items.properties.says,data:c};e===null?e=[w]:e.push(w),p++}}}else{const c={instancePath:i+"/proposals/"+u,schemaPath:"\
#/properties/proposals/items/type",keyword:"type",params:{type:"object"},schema:y.properties.proposals.items.type,parentSchema:y.
properties.proposals.items,data:f};e===null?e=[c]:e.push(c),p++}}}else{const g={instancePath:i+"/proposals",schemaPath:"\
#/properties/proposals/type",keyword:"type",params:{type:"array"},schema:y.properties.proposals.type,parentSchema:y.properties.
proposals,data:d};e===null?e=[g]:e.push(g),p++}}if(s.published!==void 0&&o.call(s,"published")){let d=s.published;if(Array.
isArray(d)){const g=d.length;for(let u=0;u<g;u++)Ps(d[u],{instancePath:i+"/published/"+u,parentData:d,parentDataProperty:u,
rootData:q,dynamicAnchors:j})||(e=e===null?Ps.errors:e.concat(Ps.errors),p=e.length)}else{const g={instancePath:i+"/publ\
ished",schemaPath:"#/properties/published/type",keyword:"type",params:{type:"array"},schema:y.properties.published.type,
parentSchema:y.properties.published,data:d};e===null?e=[g]:e.push(g),p++}}if(s.drift!==void 0&&o.call(s,"drift")){let d=s.
drift;if(Array.isArray(d)){const g=d.length;for(let u=0;u<g;u++){let f=d[u];if(f&&typeof f=="object"&&!Array.isArray(f)){
if(f.endpoint===void 0||!o.call(f,"endpoint")){const c={instancePath:i+"/drift/"+u,schemaPath:"#/properties/drift/items/\
required",keyword:"required",params:{missingProperty:"endpoint"},schema:y.properties.drift.items.required,parentSchema:y.
properties.drift.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.patch===void 0||!o.call(f,"patch")){const c={instancePath:i+
"/drift/"+u,schemaPath:"#/properties/drift/items/required",keyword:"required",params:{missingProperty:"patch"},schema:y.
properties.drift.items.required,parentSchema:y.properties.drift.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.since===
void 0||!o.call(f,"since")){const c={instancePath:i+"/drift/"+u,schemaPath:"#/properties/drift/items/required",keyword:"\
required",params:{missingProperty:"since"},schema:y.properties.drift.items.required,parentSchema:y.properties.drift.items,
data:f};e===null?e=[c]:e.push(c),p++}if(f.by===void 0||!o.call(f,"by")){const c={instancePath:i+"/drift/"+u,schemaPath:"\
#/properties/drift/items/required",keyword:"required",params:{missingProperty:"by"},schema:y.properties.drift.items.required,
parentSchema:y.properties.drift.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.says===void 0||!o.call(f,"says")){const c={
instancePath:i+"/drift/"+u,schemaPath:"#/properties/drift/items/required",keyword:"required",params:{missingProperty:"sa\
ys"},schema:y.properties.drift.items.required,parentSchema:y.properties.drift.items,data:f};e===null?e=[c]:e.push(c),p++}
for(const c of Object.keys(f))if(!(c==="endpoint"||c==="patch"||c==="since"||c==="by"||c==="says")){const w={instancePath:i+
"/drift/"+u,schemaPath:"#/properties/drift/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},
schema:!1,parentSchema:y.properties.drift.items,data:f};e===null?e=[w]:e.push(w),p++}if(f.endpoint!==void 0&&o.call(f,"e\
ndpoint")){let c=f.endpoint;if(typeof c!="string"){const w={instancePath:i+"/drift/"+u+"/endpoint",schemaPath:"common.sc\
hema.json#/$defs/endpointId/type",keyword:"type",params:{type:"string"},schema:Ge.type,parentSchema:Ge,data:c};e===null?
e=[w]:e.push(w),p++}}if(f.patch!==void 0&&o.call(f,"patch")){let c=f.patch;if(typeof c!="string"){const w={instancePath:i+
"/drift/"+u+"/patch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.
type,parentSchema:U,data:c};e===null?e=[w]:e.push(w),p++}}if(f.since!==void 0&&o.call(f,"since")){let c=f.since;if(typeof c!=
"string"&&c!==null){const w={instancePath:i+"/drift/"+u+"/since",schemaPath:"#/properties/drift/items/properties/since/t\
ype",keyword:"type",params:{type:y.properties.drift.items.properties.since.type},schema:y.properties.drift.items.properties.
since.type,parentSchema:y.properties.drift.items.properties.since,data:c};e===null?e=[w]:e.push(w),p++}}if(f.by!==void 0&&
o.call(f,"by")){let c=f.by;if(typeof c!="string"&&c!==null){const w={instancePath:i+"/drift/"+u+"/by",schemaPath:"#/prop\
erties/drift/items/properties/by/type",keyword:"type",params:{type:y.properties.drift.items.properties.by.type},schema:y.
properties.drift.items.properties.by.type,parentSchema:y.properties.drift.items.properties.by,data:c};e===null?e=[w]:e.push(
w),p++}}if(f.says!==void 0&&o.call(f,"says")){let c=f.says;if(typeof c!="string"){const w={instancePath:i+"/drift/"+u+"/\
says",schemaPath:"#/properties/drift/items/properties/says/type",keyword:"type",params:{type:"string"},schema:y.properties.
drift.items.properties.says.type,parentSchema:y.properties.drift.items.properties.says,data:c};e===null?e=[w]:e.push(w),
p++}}}else{const c={instancePath:i+"/drift/"+u,schemaPath:"#/properties/drift/items/type",keyword:"type",params:{type:"o\
bject"},schema:y.properties.drift.items.type,parentSchema:y.properties.drift.items,data:f};e===null?e=[c]:e.push(c),p++}}}else{
const g={instancePath:i+"/drift",schemaPath:"#/properties/drift/type",keyword:"type",params:{type:"array"},schema:y.properties.
drift.type,parentSchema:y.properties.drift,data:d};e===null?e=[g]:e.push(g),p++}}if(s.findings!==void 0&&o.call(s,"findi\
ngs")){let d=s.findings;if(Array.isArray(d)){const g=d.length;for(let u=0;u<g;u++){let f=d[u];if(f&&typeof f=="object"&&
!Array.isArray(f)){if(f.code===void 0||!o.call(f,"code")){const c={instancePath:i+"/findings/"+u,schemaPath:"#/propertie\
s/findings/items/required",keyword:"required",params:{missingProperty:"code"},schema:y.properties.findings.items.required,
parentSchema:y.properties.findings.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.says===void 0||!o.call(f,"says")){const c={
instancePath:i+"/findings/"+u,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty:"\
says"},schema:y.properties.findings.items.required,parentSchema:y.properties.findings.items,data:f};e===null?e=[c]:e.push(
c),p++}for(const c of Object.keys(f))if(!o.call(y.properties.findings.items.properties,c)){const w={instancePath:i+"/fin\
dings/"+u,schemaPath:"#/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},
schema:!1,parentSchema:y.properties.findings.items,data:f};e===null?e=[w]:e.push(w),p++}if(f.code!==void 0&&o.call(f,"co\
de")){let c=f.code;if(typeof c!="string"){const w={instancePath:i+"/findings/"+u+"/code",schemaPath:"#/properties/findin\
gs/items/properties/code/type",keyword:"type",params:{type:"string"},schema:y.properties.findings.items.properties.code.
type,parentSchema:y.properties.findings.items.properties.code,data:c};e===null?e=[w]:e.push(w),p++}}if(f.says!==void 0&&
o.call(f,"says")){let c=f.says;if(typeof c!="string"){const w={instancePath:i+"/findings/"+u+"/says",schemaPath:"#/prope\
rties/findings/items/properties/says/type",keyword:"type",params:{type:"string"},schema:y.properties.findings.items.properties.
says.type,parentSchema:y.properties.findings.items.properties.says,data:c};e===null?e=[w]:e.push(w),p++}}if(f.at!==void 0&&
o.call(f,"at")){let c=f.at;if(typeof c!="string"&&c!==null){const w={instancePath:i+"/findings/"+u+"/at",schemaPath:"#/p\
roperties/findings/items/properties/at/type",keyword:"type",params:{type:y.properties.findings.items.properties.at.type},
schema:y.properties.findings.items.properties.at.type,parentSchema:y.properties.findings.items.properties.at,data:c};e===
null?e=[w]:e.push(w),p++}}if(f.ring!==void 0&&o.call(f,"ring")){let c=f.ring;if(typeof c!="string"){const w={instancePath:i+
"/findings/"+u+"/ring",schemaPath:"common.schema.json#/$defs/ringName/type",keyword:"type",params:{type:"string"},schema:Qe.
type,parentSchema:Qe,data:c};e===null?e=[w]:e.push(w),p++}}if(f.patch!==void 0&&o.call(f,"patch")){let c=f.patch;if(typeof c!=
"string"){const w={instancePath:i+"/findings/"+u+"/patch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"t\
ype",params:{type:"string"},schema:U.type,parentSchema:U,data:c};e===null?e=[w]:e.push(w),p++}}if(f.baseline!==void 0&&o.
call(f,"baseline")){let c=f.baseline;if(typeof c!="string"){const w={instancePath:i+"/findings/"+u+"/baseline",schemaPath:"\
#/properties/findings/items/properties/baseline/type",keyword:"type",params:{type:"string"},schema:y.properties.findings.
items.properties.baseline.type,parentSchema:y.properties.findings.items.properties.baseline,data:c};e===null?e=[w]:e.push(
w),p++}}if(f.overdue!==void 0&&o.call(f,"overdue")){let c=f.overdue;if(typeof c!="boolean"){const w={instancePath:i+"/fi\
ndings/"+u+"/overdue",schemaPath:"#/properties/findings/items/properties/overdue/type",keyword:"type",params:{type:"bool\
ean"},schema:y.properties.findings.items.properties.overdue.type,parentSchema:y.properties.findings.items.properties.overdue,
data:c};e===null?e=[w]:e.push(w),p++}}if(f.endpoints!==void 0&&o.call(f,"endpoints")){let c=f.endpoints;if(Array.isArray(
c)){const w=c.length;for(let x=0;x<w;x++){let C=c[x];if(typeof C!="string"){const N={instancePath:i+"/findings/"+u+"/end\
points/"+x,schemaPath:"common.schema.json#/$defs/endpointId/type",keyword:"type",params:{type:"string"},schema:Ge.type,parentSchema:Ge,
data:C};e===null?e=[N]:e.push(N),p++}}}else{const w={instancePath:i+"/findings/"+u+"/endpoints",schemaPath:"#/properties\
/findings/items/properties/endpoints/type",keyword:"type",params:{type:"array"},schema:y.properties.findings.items.properties.
endpoints.type,parentSchema:y.properties.findings.items.properties.endpoints,data:c};e===null?e=[w]:e.push(w),p++}}if(f.
count!==void 0&&o.call(f,"count")){let c=f.count;if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))){const w={instancePath:i+
"/findings/"+u+"/count",schemaPath:"#/properties/findings/items/properties/count/type",keyword:"type",params:{type:"inte\
ger"},schema:y.properties.findings.items.properties.count.type,parentSchema:y.properties.findings.items.properties.count,
data:c};e===null?e=[w]:e.push(w),p++}if(typeof c=="number"&&isFinite(c)&&(c<0||isNaN(c))){const w={instancePath:i+"/find\
ings/"+u+"/count",schemaPath:"#/properties/findings/items/properties/count/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},schema:0,parentSchema:y.properties.findings.items.properties.count,data:c};e===null?e=[w]:e.push(w),p++}}}else{
const c={instancePath:i+"/findings/"+u,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type:"object"},
schema:y.properties.findings.items.type,parentSchema:y.properties.findings.items,data:f};e===null?e=[c]:e.push(c),p++}}}else{
const g={instancePath:i+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type:"array"},schema:y.
properties.findings.type,parentSchema:y.properties.findings,data:d};e===null?e=[g]:e.push(g),p++}}if(s.changes!==void 0&&
o.call(s,"changes")){let d=s.changes;if(Array.isArray(d)){const g=d.length;for(let u=0;u<g;u++){let f=d[u];if(f&&typeof f==
"object"&&!Array.isArray(f)){if(f.endpoint===void 0||!o.call(f,"endpoint")){const c={instancePath:i+"/changes/"+u,schemaPath:"\
#/properties/changes/items/required",keyword:"required",params:{missingProperty:"endpoint"},schema:y.properties.changes.
items.required,parentSchema:y.properties.changes.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.patch===void 0||!o.call(
f,"patch")){const c={instancePath:i+"/changes/"+u,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{
missingProperty:"patch"},schema:y.properties.changes.items.required,parentSchema:y.properties.changes.items,data:f};e===
null?e=[c]:e.push(c),p++}if(f.was===void 0||!o.call(f,"was")){const c={instancePath:i+"/changes/"+u,schemaPath:"#/proper\
ties/changes/items/required",keyword:"required",params:{missingProperty:"was"},schema:y.properties.changes.items.required,
parentSchema:y.properties.changes.items,data:f};e===null?e=[c]:e.push(c),p++}if(f.is===void 0||!o.call(f,"is")){const c={
instancePath:i+"/changes/"+u,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty:"\
is"},schema:y.properties.changes.items.required,parentSchema:y.properties.changes.items,data:f};e===null?e=[c]:e.push(c),
p++}for(const c of Object.keys(f))if(!(c==="endpoint"||c==="patch"||c==="was"||c==="is")){const w={instancePath:i+"/chan\
ges/"+u,schemaPath:"#/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},
schema:!1,parentSchema:y.properties.changes.items,data:f};e===null?e=[w]:e.push(w),p++}if(f.endpoint!==void 0&&o.call(f,
"endpoint")){let c=f.endpoint;if(typeof c!="string"){const w={instancePath:i+"/changes/"+u+"/endpoint",schemaPath:"commo\
n.schema.json#/$defs/endpointId/type",keyword:"type",params:{type:"string"},schema:Ge.type,parentSchema:Ge,data:c};e===null?
e=[w]:e.push(w),p++}}if(f.patch!==void 0&&o.call(f,"patch")){let c=f.patch;if(typeof c!="string"){const w={instancePath:i+
"/changes/"+u+"/patch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.
type,parentSchema:U,data:c};e===null?e=[w]:e.push(w),p++}}if(f.was!==void 0&&o.call(f,"was")){let c=f.was;const w=p;let x=!0;
const C=p;if(c!==null){const oe={};e===null?e=[oe]:e.push(oe),p++}var r=C===p;if(p=w,e!==null&&(w?e.length=w:e=null),!r){
const oe=p;if(typeof c!="string"){const V={instancePath:i+"/changes/"+u+"/was",schemaPath:"common.schema.json#/$defs/ver\
dict/type",keyword:"type",params:{type:"string"},schema:Ce.type,parentSchema:Ce,data:c};e===null?e=[V]:e.push(V),p++}if(!(c===
"unknown"||c==="not-applicable"||c==="remove"||c==="installed-rejected"||c==="reboot-pending"||c==="installed-unapproved"||
c==="compliant"||c==="retracted"||c==="rejected"||c==="excluded"||c==="superseded"||c==="blocked"||c==="ignored"||c==="h\
eld"||c==="awaiting-approval"||c==="awaiting-ring"||c==="deferred"||c==="failed"||c==="scheduled"||c==="throttled"||c===
"install")){const V={instancePath:i+"/changes/"+u+"/was",schemaPath:"common.schema.json#/$defs/verdict/enum",keyword:"en\
um",params:{allowedValues:Ce.enum},schema:Ce.enum,parentSchema:Ce,data:c};e===null?e=[V]:e.push(V),p++}var r=oe===p;x=r}
if(!x){const oe={instancePath:i+"/changes/"+u+"/was",schemaPath:"#/properties/changes/items/properties/was/allOf/0/if",keyword:"\
if",params:{failingKeyword:"else"},schema:y.properties.changes.items.properties.was.allOf[0].if,parentSchema:y.properties.
changes.items.properties.was.allOf[0],data:c};e===null?e=[oe]:e.push(oe),p++}const N=p;let pe=!0;const Ue=p,_e=p,vr=p;if(c!==
null){const oe={};e===null?e=[oe]:e.push(oe),p++}var t=vr===p;if(t){const oe={};e===null?e=[oe]:e.push(oe),p++}else p=_e,
e!==null&&(_e?e.length=_e:e=null);var a=Ue===p;if(p=N,e!==null&&(N?e.length=N:e=null),!a){const oe=p;if(c!==null){const V={
instancePath:i+"/changes/"+u+"/was",schemaPath:"#/properties/changes/items/properties/was/allOf/1/else/type",keyword:"ty\
pe",params:{type:"null"},schema:y.properties.changes.items.properties.was.allOf[1].else.type,parentSchema:y.properties.changes.
items.properties.was.allOf[1].else,data:c};e===null?e=[V]:e.push(V),p++}var a=oe===p;pe=a}if(!pe){const oe={instancePath:i+
"/changes/"+u+"/was",schemaPath:"#/properties/changes/items/properties/was/allOf/1/if",keyword:"if",params:{failingKeyword:"\
else"},schema:y.properties.changes.items.properties.was.allOf[1].if,parentSchema:y.properties.changes.items.properties.was.
allOf[1],data:c};e===null?e=[oe]:e.push(oe),p++}}if(f.is!==void 0&&o.call(f,"is")){let c=f.is;const w=p;let x=!0;const C=p;
if(c!==null){const oe={};e===null?e=[oe]:e.push(oe),p++}var n=C===p;if(p=w,e!==null&&(w?e.length=w:e=null),!n){const oe=p;
if(typeof c!="string"){const V={instancePath:i+"/changes/"+u+"/is",schemaPath:"common.schema.json#/$defs/verdict/type",keyword:"\
type",params:{type:"string"},schema:Ce.type,parentSchema:Ce,data:c};e===null?e=[V]:e.push(V),p++}if(!(c==="unknown"||c===
"not-applicable"||c==="remove"||c==="installed-rejected"||c==="reboot-pending"||c==="installed-unapproved"||c==="complia\
nt"||c==="retracted"||c==="rejected"||c==="excluded"||c==="superseded"||c==="blocked"||c==="ignored"||c==="held"||c==="a\
waiting-approval"||c==="awaiting-ring"||c==="deferred"||c==="failed"||c==="scheduled"||c==="throttled"||c==="install")){
const V={instancePath:i+"/changes/"+u+"/is",schemaPath:"common.schema.json#/$defs/verdict/enum",keyword:"enum",params:{allowedValues:Ce.
enum},schema:Ce.enum,parentSchema:Ce,data:c};e===null?e=[V]:e.push(V),p++}var n=oe===p;x=n}if(!x){const oe={instancePath:i+
"/changes/"+u+"/is",schemaPath:"#/properties/changes/items/properties/is/allOf/0/if",keyword:"if",params:{failingKeyword:"\
else"},schema:y.properties.changes.items.properties.is.allOf[0].if,parentSchema:y.properties.changes.items.properties.is.
allOf[0],data:c};e===null?e=[oe]:e.push(oe),p++}const N=p;let pe=!0;const Ue=p,_e=p,vr=p;if(c!==null){const oe={};e===null?
e=[oe]:e.push(oe),p++}var l=vr===p;if(l){const oe={};e===null?e=[oe]:e.push(oe),p++}else p=_e,e!==null&&(_e?e.length=_e:
e=null);var m=Ue===p;if(p=N,e!==null&&(N?e.length=N:e=null),!m){const oe=p;if(c!==null){const V={instancePath:i+"/change\
s/"+u+"/is",schemaPath:"#/properties/changes/items/properties/is/allOf/1/else/type",keyword:"type",params:{type:"null"},
schema:y.properties.changes.items.properties.is.allOf[1].else.type,parentSchema:y.properties.changes.items.properties.is.
allOf[1].else,data:c};e===null?e=[V]:e.push(V),p++}var m=oe===p;pe=m}if(!pe){const oe={instancePath:i+"/changes/"+u+"/is",
schemaPath:"#/properties/changes/items/properties/is/allOf/1/if",keyword:"if",params:{failingKeyword:"else"},schema:y.properties.
changes.items.properties.is.allOf[1].if,parentSchema:y.properties.changes.items.properties.is.allOf[1],data:c};e===null?
e=[oe]:e.push(oe),p++}}}else{const c={instancePath:i+"/changes/"+u,schemaPath:"#/properties/changes/items/type",keyword:"\
type",params:{type:"object"},schema:y.properties.changes.items.type,parentSchema:y.properties.changes.items,data:f};e===
null?e=[c]:e.push(c),p++}}}else{const g={instancePath:i+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",
params:{type:"array"},schema:y.properties.changes.type,parentSchema:y.properties.changes,data:d};e===null?e=[g]:e.push(g),
p++}}if(s.exitCode!==void 0&&o.call(s,"exitCode")){let d=s.exitCode;if(!(typeof d=="number"&&!(d%1)&&!isNaN(d)&&isFinite(
d))){const g={instancePath:i+"/exitCode",schemaPath:"#/properties/exitCode/type",keyword:"type",params:{type:"integer"},
schema:y.properties.exitCode.type,parentSchema:y.properties.exitCode,data:d};e===null?e=[g]:e.push(g),p++}}if(s.exitReason!==
void 0&&o.call(s,"exitReason")){let d=s.exitReason;if(typeof d!="string"){const g={instancePath:i+"/exitReason",schemaPath:"\
#/properties/exitReason/type",keyword:"type",params:{type:"string"},schema:y.properties.exitReason.type,parentSchema:y.properties.
exitReason,data:d};e===null?e=[g]:e.push(g),p++}}}else{const d={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:y.type,parentSchema:y,data:s};e===null?e=[d]:e.push(d),p++}return ft.errors=e,p===0}ft.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};const tp=ut,ce={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"ht\
tps://muster.dev/schemas/v1/policy-test.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind",
"metadata","spec"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"PolicyTest",examples:[
"PolicyTest"]},metadata:{$ref:"common.schema.json#/$defs/metadata",examples:[{name:"exploited-waits-for-security"}]},spec:{
type:"object",additionalProperties:!1,required:["now","endpoints","patches","expect"],properties:{now:{$ref:"common.sche\
ma.json#/$defs/instant",examples:["2026-11-12T10:00:00Z"]},endpoints:{type:"array",items:{$ref:"#/$defs/inlineEndpoint"},
minItems:1,examples:[[{id:"web-1",os:{family:"linux",id:"debian",version:"12"},labels:{role:"server",site:"fra",ring:"la\
b"},software:[{purl:"pkg:deb/debian/openssl@3.0.11-1~deb12u1"}],evidence:[{type:"forensics",at:"2026-11-12T08:00:00Z"}]}]]},
patches:{type:"array",items:{$ref:"#/$defs/inlinePatch"},minItems:1,examples:[[{id:"DSA-5800-1",vendor:"debian",classification:"\
security",severity:"critical",released:"2026-11-11T00:00:00Z",vulnerabilities:[{id:"CVE-2026-0001",exploited:!0}],fixes:[
{type:"source",os:{id:"debian",version:"12"},product:"openssl",scheme:"deb",fixed:"3.0.15-1~deb12u1"}]}]]},approved:{type:"\
array",items:{$ref:"common.schema.json#/$defs/patchId"}},opened:{type:"object",additionalProperties:{type:"array",items:{
$ref:"common.schema.json#/$defs/ringName"}}},expect:{type:"array",items:{$ref:"#/$defs/expectation"},minItems:1,examples:[
[{endpoint:"web-1",patch:"DSA-5800-1",verdict:"awaiting-approval",rule:"exploited"}]]}},examples:[{now:"2026-11-12T10:00\
:00Z",endpoints:[{id:"web-1",os:{family:"linux",id:"debian",version:"12"},labels:{role:"server",site:"fra",ring:"lab"},software:[
{purl:"pkg:deb/debian/openssl@3.0.11-1~deb12u1"}],evidence:[{type:"forensics",at:"2026-11-12T08:00:00Z"}]}],patches:[{id:"\
DSA-5800-1",vendor:"debian",classification:"security",severity:"critical",released:"2026-11-11T00:00:00Z",vulnerabilities:[
{id:"CVE-2026-0001",exploited:!0}],fixes:[{type:"source",os:{id:"debian",version:"12"},product:"openssl",scheme:"deb",fixed:"\
3.0.15-1~deb12u1"}]}],expect:[{endpoint:"web-1",patch:"DSA-5800-1",verdict:"awaiting-approval",rule:"exploited"}]}]}},$defs:{
inlineEndpoint:{type:"object",additionalProperties:!1,required:["id"],properties:{id:{$ref:"endpoint-report.schema.json#\
/$defs/endpointIdentity/properties/id",examples:[]},hostname:{$ref:"endpoint-report.schema.json#/$defs/endpointIdentity/\
properties/hostname"},labels:{$ref:"endpoint-report.schema.json#/$defs/endpointIdentity/properties/labels"},timezone:{$ref:"\
endpoint-report.schema.json#/$defs/endpointIdentity/properties/timezone"},observedAt:{$ref:"endpoint-report.schema.json#\
/properties/observedAt"},sequence:{$ref:"endpoint-report.schema.json#/properties/sequence"},os:{$ref:"endpoint-report.sc\
hema.json#/properties/os"},hardware:{$ref:"endpoint-report.schema.json#/properties/hardware"},firmware:{$ref:"endpoint-r\
eport.schema.json#/properties/firmware"},software:{$ref:"endpoint-report.schema.json#/properties/software"},modules:{$ref:"\
endpoint-report.schema.json#/properties/modules"},offered:{$ref:"endpoint-report.schema.json#/properties/offered"},installedPatches:{
$ref:"endpoint-report.schema.json#/properties/installedPatches"},availablePatches:{$ref:"endpoint-report.schema.json#/pr\
operties/availablePatches"},transactions:{$ref:"endpoint-report.schema.json#/properties/transactions"},attempts:{$ref:"e\
ndpoint-report.schema.json#/properties/attempts"},rebootPending:{$ref:"endpoint-report.schema.json#/properties/rebootPen\
ding"},bootedAt:{$ref:"endpoint-report.schema.json#/properties/bootedAt"},health:{$ref:"endpoint-report.schema.json#/pro\
perties/health"},evidence:{$ref:"endpoint-report.schema.json#/properties/evidence"},partial:{$ref:"endpoint-report.schem\
a.json#/properties/partial"}}},inlinePatch:{type:"object",additionalProperties:!1,required:["id","fixes"],properties:{id:{
$ref:"patch.schema.json#/properties/id",examples:[]},vendor:{$ref:"patch.schema.json#/properties/vendor"},title:{$ref:"p\
atch.schema.json#/properties/title"},classification:{$ref:"patch.schema.json#/properties/classification"},severity:{$ref:"\
patch.schema.json#/properties/severity"},vulnerabilities:{$ref:"patch.schema.json#/properties/vulnerabilities"},released:{
$ref:"patch.schema.json#/properties/released"},firstSeen:{$ref:"patch.schema.json#/properties/firstSeen"},revision:{$ref:"\
patch.schema.json#/properties/revision"},fixes:{$ref:"patch.schema.json#/properties/fixes",examples:[]},supersedes:{$ref:"\
patch.schema.json#/properties/supersedes"},requires:{$ref:"patch.schema.json#/properties/requires"},reboot:{$ref:"patch.\
schema.json#/properties/reboot"},removable:{$ref:"patch.schema.json#/properties/removable"},sizeBytes:{$ref:"patch.schem\
a.json#/properties/sizeBytes"},knownIssues:{$ref:"patch.schema.json#/properties/knownIssues"},retracted:{$ref:"patch.sch\
ema.json#/properties/retracted"},unlisted:{$ref:"patch.schema.json#/properties/unlisted"},references:{$ref:"patch.schema\
.json#/properties/references"},source:{$ref:"patch.schema.json#/properties/source"}}},expectation:{type:"object",additionalProperties:!1,
required:["endpoint","patch","verdict"],properties:{endpoint:{$ref:"common.schema.json#/$defs/endpointId",examples:["web\
-1"]},patch:{$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},verdict:{$ref:"common.schema.json#/$defs/\
verdict",examples:["awaiting-approval"]},rule:{type:"string",minLength:1},ring:{$ref:"common.schema.json#/$defs/ringName"},
policy:{type:"string"},compliance:{$ref:"common.schema.json#/$defs/compliance"},due:{$ref:"common.schema.json#/$defs/ins\
tant"},until:{type:"string",minLength:1},overdue:{type:"boolean"},willMiss:{type:"boolean"},flags:{type:"array",items:{type:"\
string",minLength:1}},do:{const:"remove"}}}}};function ks(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=ks.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===null?e=[r]:e.
push(r),p++}for(const r of Object.keys(s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,data:s};e===
null?e=[t]:e.push(t),p++}if(s.name!==void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},schema:B.properties.name.type,parentSchema:B.
properties.name,data:r};e===null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.owner;if(typeof r==
"string"){if(X(r)<1){const t={instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{
limit:1},schema:1,parentSchema:B.properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/o\
wner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.type,parentSchema:B.
properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"description")){let r=s.description;
if(typeof r!="string"){const t={instancePath:i+"/description",schemaPath:"#/properties/description/type",keyword:"type",
params:{type:"string"},schema:B.properties.description.type,parentSchema:B.properties.description,data:r};e===null?e=[t]:
e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:B.type,parentSchema:B,
data:s};e===null?e=[r]:e.push(r),p++}return ks.errors=e,p===0}ks.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const bs={
type:"object",additionalProperties:!1,required:["id"],properties:{id:{$ref:"endpoint-report.schema.json#/$defs/endpointI\
dentity/properties/id",examples:[]},hostname:{$ref:"endpoint-report.schema.json#/$defs/endpointIdentity/properties/hostn\
ame"},labels:{$ref:"endpoint-report.schema.json#/$defs/endpointIdentity/properties/labels"},timezone:{$ref:"endpoint-rep\
ort.schema.json#/$defs/endpointIdentity/properties/timezone"},observedAt:{$ref:"endpoint-report.schema.json#/properties/\
observedAt"},sequence:{$ref:"endpoint-report.schema.json#/properties/sequence"},os:{$ref:"endpoint-report.schema.json#/p\
roperties/os"},hardware:{$ref:"endpoint-report.schema.json#/properties/hardware"},firmware:{$ref:"endpoint-report.schema\
.json#/properties/firmware"},software:{$ref:"endpoint-report.schema.json#/properties/software"},modules:{$ref:"endpoint-\
report.schema.json#/properties/modules"},offered:{$ref:"endpoint-report.schema.json#/properties/offered"},installedPatches:{
$ref:"endpoint-report.schema.json#/properties/installedPatches"},availablePatches:{$ref:"endpoint-report.schema.json#/pr\
operties/availablePatches"},transactions:{$ref:"endpoint-report.schema.json#/properties/transactions"},attempts:{$ref:"e\
ndpoint-report.schema.json#/properties/attempts"},rebootPending:{$ref:"endpoint-report.schema.json#/properties/rebootPen\
ding"},bootedAt:{$ref:"endpoint-report.schema.json#/properties/bootedAt"},health:{$ref:"endpoint-report.schema.json#/pro\
perties/health"},evidence:{$ref:"endpoint-report.schema.json#/properties/evidence"},partial:{$ref:"endpoint-report.schem\
a.json#/properties/partial"}}},It={type:"string"},ht={type:"object",additionalProperties:{type:"string"}},Dt={type:"stri\
ng"},vt={type:"integer",minimum:0},Ot={type:"boolean"},Bt={type:"string"},Xe={type:"object",additionalProperties:!1,properties:{
family:{type:"string",enum:["linux","windows","macos",""]},id:{type:"string"},version:{type:"string"},build:{type:"strin\
g"},arch:{type:"string"}}};function vs(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=vs.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="family"||r==="id"||r==="version"||r==="build"||r==="a\
rch")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:Xe,data:s};e===null?e=[t]:e.push(t),p++}if(s.family!==void 0&&o.call(s,"family")){let r=s.family;
if(typeof r!="string"){const t={instancePath:i+"/family",schemaPath:"#/properties/family/type",keyword:"type",params:{type:"\
string"},schema:Xe.properties.family.type,parentSchema:Xe.properties.family,data:r};e===null?e=[t]:e.push(t),p++}if(!(r===
"linux"||r==="windows"||r==="macos"||r==="")){const t={instancePath:i+"/family",schemaPath:"#/properties/family/enum",keyword:"\
enum",params:{allowedValues:Xe.properties.family.enum},schema:Xe.properties.family.enum,parentSchema:Xe.properties.family,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.id!==void 0&&o.call(s,"id")){let r=s.id;if(typeof r!="string"){const t={instancePath:i+
"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"},schema:Xe.properties.id.type,parentSchema:Xe.
properties.id,data:r};e===null?e=[t]:e.push(t),p++}}if(s.version!==void 0&&o.call(s,"version")){let r=s.version;if(typeof r!=
"string"){const t={instancePath:i+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type:"string"},
schema:Xe.properties.version.type,parentSchema:Xe.properties.version,data:r};e===null?e=[t]:e.push(t),p++}}if(s.build!==
void 0&&o.call(s,"build")){let r=s.build;if(typeof r!="string"){const t={instancePath:i+"/build",schemaPath:"#/propertie\
s/build/type",keyword:"type",params:{type:"string"},schema:Xe.properties.build.type,parentSchema:Xe.properties.build,data:r};
e===null?e=[t]:e.push(t),p++}}if(s.arch!==void 0&&o.call(s,"arch")){let r=s.arch;if(typeof r!="string"){const t={instancePath:i+
"/arch",schemaPath:"#/properties/arch/type",keyword:"type",params:{type:"string"},schema:Xe.properties.arch.type,parentSchema:Xe.
properties.arch,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:Xe.type,parentSchema:Xe,data:s};e===null?e=[r]:e.push(r),p++}return vs.errors=e,p===0}vs.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const We={type:"object",additionalProperties:!1,properties:{vendor:{type:"str\
ing"},model:{type:"string"},serial:{type:"string"},tpm:{type:"string"},secureBoot:{type:"boolean"},memoryMiB:{type:"inte\
ger",minimum:0},diskFreeMiB:{type:"integer",minimum:0}}};function Ss(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Ss.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="vendor"||r==="model"||
r==="serial"||r==="tpm"||r==="secureBoot"||r==="memoryMiB"||r==="diskFreeMiB")){const t={instancePath:i,schemaPath:"#/ad\
ditionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:We,data:s};e===null?
e=[t]:e.push(t),p++}if(s.vendor!==void 0&&o.call(s,"vendor")){let r=s.vendor;if(typeof r!="string"){const t={instancePath:i+
"/vendor",schemaPath:"#/properties/vendor/type",keyword:"type",params:{type:"string"},schema:We.properties.vendor.type,parentSchema:We.
properties.vendor,data:r};e===null?e=[t]:e.push(t),p++}}if(s.model!==void 0&&o.call(s,"model")){let r=s.model;if(typeof r!=
"string"){const t={instancePath:i+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"},schema:We.
properties.model.type,parentSchema:We.properties.model,data:r};e===null?e=[t]:e.push(t),p++}}if(s.serial!==void 0&&o.call(
s,"serial")){let r=s.serial;if(typeof r!="string"){const t={instancePath:i+"/serial",schemaPath:"#/properties/serial/typ\
e",keyword:"type",params:{type:"string"},schema:We.properties.serial.type,parentSchema:We.properties.serial,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.tpm!==void 0&&o.call(s,"tpm")){let r=s.tpm;if(typeof r!="string"){const t={instancePath:i+
"/tpm",schemaPath:"#/properties/tpm/type",keyword:"type",params:{type:"string"},schema:We.properties.tpm.type,parentSchema:We.
properties.tpm,data:r};e===null?e=[t]:e.push(t),p++}}if(s.secureBoot!==void 0&&o.call(s,"secureBoot")){let r=s.secureBoot;
if(typeof r!="boolean"){const t={instancePath:i+"/secureBoot",schemaPath:"#/properties/secureBoot/type",keyword:"type",params:{
type:"boolean"},schema:We.properties.secureBoot.type,parentSchema:We.properties.secureBoot,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.memoryMiB!==void 0&&o.call(s,"memoryMiB")){let r=s.memoryMiB;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(
r))){const t={instancePath:i+"/memoryMiB",schemaPath:"#/properties/memoryMiB/type",keyword:"type",params:{type:"integer"},
schema:We.properties.memoryMiB.type,parentSchema:We.properties.memoryMiB,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r==
"number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/memoryMiB",schemaPath:"#/properties/memoryMiB/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:We.properties.memoryMiB,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.diskFreeMiB!==void 0&&o.call(s,"diskFreeMiB")){let r=s.diskFreeMiB;if(!(typeof r=="number"&&!(r%1)&&
!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/diskFreeMiB",schemaPath:"#/properties/diskFreeMiB/type",keyword:"type",
params:{type:"integer"},schema:We.properties.diskFreeMiB.type,parentSchema:We.properties.diskFreeMiB,data:r};e===null?e=
[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/diskFreeMiB",schemaPath:"\
#/properties/diskFreeMiB/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:We.properties.
diskFreeMiB,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:We.type,parentSchema:We,data:s};e===null?e=[r]:e.push(r),p++}return Ss.errors=e,p===0}Ss.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};const cr={type:"array",items:{type:"object",additionalProperties:!1,required:[
"component"],properties:{component:{type:"string",examples:["BIOS"]},vendor:{type:"string"},version:{type:"string"}}}};function qs(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=qs.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++){
let a=s[t];if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.component===void 0||!o.call(a,"component")){const n={instancePath:i+
"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"component"},schema:cr.items.required,parentSchema:cr.
items,data:a};e===null?e=[n]:e.push(n),p++}for(const n of Object.keys(a))if(!(n==="component"||n==="vendor"||n==="versio\
n")){const l={instancePath:i+"/"+t,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},
schema:!1,parentSchema:cr.items,data:a};e===null?e=[l]:e.push(l),p++}if(a.component!==void 0&&o.call(a,"component")){let n=a.
component;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/component",schemaPath:"#/items/properties/component/typ\
e",keyword:"type",params:{type:"string"},schema:cr.items.properties.component.type,parentSchema:cr.items.properties.component,
data:n};e===null?e=[l]:e.push(l),p++}}if(a.vendor!==void 0&&o.call(a,"vendor")){let n=a.vendor;if(typeof n!="string"){const l={
instancePath:i+"/"+t+"/vendor",schemaPath:"#/items/properties/vendor/type",keyword:"type",params:{type:"string"},schema:cr.
items.properties.vendor.type,parentSchema:cr.items.properties.vendor,data:n};e===null?e=[l]:e.push(l),p++}}if(a.version!==
void 0&&o.call(a,"version")){let n=a.version;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/version",schemaPath:"\
#/items/properties/version/type",keyword:"type",params:{type:"string"},schema:cr.items.properties.version.type,parentSchema:cr.
items.properties.version,data:n};e===null?e=[l]:e.push(l),p++}}}else{const n={instancePath:i+"/"+t,schemaPath:"#/items/t\
ype",keyword:"type",params:{type:"object"},schema:cr.items.type,parentSchema:cr.items,data:a};e===null?e=[n]:e.push(n),p++}}}else{
const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:cr.type,parentSchema:cr,data:s};
e===null?e=[r]:e.push(r),p++}return qs.errors=e,p===0}qs.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};const Vt={
type:"array",items:{$ref:"#/$defs/softwareItem"}};function js(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=js.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++)Dr(s[t],{instancePath:i+"/"+t,parentData:s,parentDataProperty:t,
rootData:q,dynamicAnchors:j})||(e=e===null?Dr.errors:e.concat(Dr.errors),p=e.length)}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"array"},schema:Vt.type,parentSchema:Vt,data:s};e===null?e=[r]:e.push(r),p++}return js.
errors=e,p===0}js.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};const mr={type:"array",items:{type:"object",additionalProperties:!1,
required:["name","stream"],properties:{name:{type:"string",examples:["nodejs"]},stream:{type:"string",examples:["20"]}}}};
function As(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;
const h=As.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){const r=s.length;
for(let t=0;t<r;t++){let a=s[t];if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.name===void 0||!o.call(a,"name")){const n={
instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"name"},schema:mr.items.required,
parentSchema:mr.items,data:a};e===null?e=[n]:e.push(n),p++}if(a.stream===void 0||!o.call(a,"stream")){const n={instancePath:i+
"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"stream"},schema:mr.items.required,parentSchema:mr.
items,data:a};e===null?e=[n]:e.push(n),p++}for(const n of Object.keys(a))if(!(n==="name"||n==="stream")){const l={instancePath:i+
"/"+t,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},schema:!1,parentSchema:mr.
items,data:a};e===null?e=[l]:e.push(l),p++}if(a.name!==void 0&&o.call(a,"name")){let n=a.name;if(typeof n!="string"){const l={
instancePath:i+"/"+t+"/name",schemaPath:"#/items/properties/name/type",keyword:"type",params:{type:"string"},schema:mr.items.
properties.name.type,parentSchema:mr.items.properties.name,data:n};e===null?e=[l]:e.push(l),p++}}if(a.stream!==void 0&&o.
call(a,"stream")){let n=a.stream;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/stream",schemaPath:"#/items/prop\
erties/stream/type",keyword:"type",params:{type:"string"},schema:mr.items.properties.stream.type,parentSchema:mr.items.properties.
stream,data:n};e===null?e=[l]:e.push(l),p++}}}else{const n={instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",
params:{type:"object"},schema:mr.items.type,parentSchema:mr.items,data:a};e===null?e=[n]:e.push(n),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:mr.type,parentSchema:mr,data:s};e===null?e=[r]:e.push(r),
p++}return As.errors=e,p===0}As.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};const Nt={type:"array",items:{$ref:"\
common.schema.json#/$defs/purl"}};function $s(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=$s.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){
const r=s.length;for(let t=0;t<r;t++){let a=s[t];if(typeof a!="string"){const n={instancePath:i+"/"+t,schemaPath:"common\
.schema.json#/$defs/purl/type",keyword:"type",params:{type:"string"},schema:qr.type,parentSchema:qr,data:a};e===null?e=[
n]:e.push(n),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:Nt.type,
parentSchema:Nt,data:s};e===null?e=[r]:e.push(r),p++}return $s.errors=e,p===0}$s.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};
const Ft={type:"array",items:{$ref:"common.schema.json#/$defs/patchId"}};function xs(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=xs.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++){let a=s[t];if(typeof a!="string"){const n={instancePath:i+
"/"+t,schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,
data:a};e===null?e=[n]:e.push(n),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"arr\
ay"},schema:Ft.type,parentSchema:Ft,data:s};e===null?e=[r]:e.push(r),p++}return xs.errors=e,p===0}xs.evaluated={items:!0,
dynamicProps:!1,dynamicItems:!1};const Lt={type:"array",items:{$ref:"common.schema.json#/$defs/patchId"}};function Is(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Is.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++){
let a=s[t];if(typeof a!="string"){const n={instancePath:i+"/"+t,schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"\
type",params:{type:"string"},schema:U.type,parentSchema:U,data:a};e===null?e=[n]:e.push(n),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:Lt.type,parentSchema:Lt,data:s};e===null?e=[r]:e.push(r),
p++}return Is.errors=e,p===0}Is.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};const kr={type:"array",items:{type:"\
object",additionalProperties:!1,required:["patch","brings"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",
examples:["DSA-5800-1"]},brings:{type:"array",items:{$ref:"common.schema.json#/$defs/purl"},examples:[["pkg:deb/debian/l\
ibssl3@3.0.15-1~deb12u1"]]}}}};function Ds(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Ds.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){
const r=s.length;for(let t=0;t<r;t++){let a=s[t];if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.patch===void 0||!o.call(
a,"patch")){const n={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"patc\
h"},schema:kr.items.required,parentSchema:kr.items,data:a};e===null?e=[n]:e.push(n),p++}if(a.brings===void 0||!o.call(a,
"brings")){const n={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"bring\
s"},schema:kr.items.required,parentSchema:kr.items,data:a};e===null?e=[n]:e.push(n),p++}for(const n of Object.keys(a))if(!(n===
"patch"||n==="brings")){const l={instancePath:i+"/"+t,schemaPath:"#/items/additionalProperties",keyword:"additionalPrope\
rties",params:{additionalProperty:n},schema:!1,parentSchema:kr.items,data:a};e===null?e=[l]:e.push(l),p++}if(a.patch!==void 0&&
o.call(a,"patch")){let n=a.patch;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/patch",schemaPath:"common.schema\
.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:n};e===null?e=[l]:e.push(
l),p++}}if(a.brings!==void 0&&o.call(a,"brings")){let n=a.brings;if(Array.isArray(n)){const l=n.length;for(let m=0;m<l;m++){
let d=n[m];if(typeof d!="string"){const g={instancePath:i+"/"+t+"/brings/"+m,schemaPath:"common.schema.json#/$defs/purl/\
type",keyword:"type",params:{type:"string"},schema:qr.type,parentSchema:qr,data:d};e===null?e=[g]:e.push(g),p++}}}else{const l={
instancePath:i+"/"+t+"/brings",schemaPath:"#/items/properties/brings/type",keyword:"type",params:{type:"array"},schema:kr.
items.properties.brings.type,parentSchema:kr.items.properties.brings,data:n};e===null?e=[l]:e.push(l),p++}}}else{const n={
instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:"object"},schema:kr.items.type,parentSchema:kr.
items,data:a};e===null?e=[n]:e.push(n),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"\
array"},schema:kr.type,parentSchema:kr,data:s};e===null?e=[r]:e.push(r),p++}return Ds.errors=e,p===0}Ds.evaluated={items:!0,
dynamicProps:!1,dynamicItems:!1};const Ke={type:"array",items:{type:"object",additionalProperties:!1,required:["patch","\
startedAt","outcome"],properties:{patch:{$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},startedAt:{$ref:"\
common.schema.json#/$defs/instant",examples:["2026-11-10T22:00:00Z"]},finishedAt:{$ref:"common.schema.json#/$defs/instan\
t"},outcome:{type:"string",enum:["succeeded","failed","in-progress","unknown"],examples:["succeeded"]},code:{type:"strin\
g"},rebootRequired:{type:"boolean"}}}};function Os(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Os.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){
const r=s.length;for(let t=0;t<r;t++){let a=s[t];if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.patch===void 0||!o.call(
a,"patch")){const n={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"patc\
h"},schema:Ke.items.required,parentSchema:Ke.items,data:a};e===null?e=[n]:e.push(n),p++}if(a.startedAt===void 0||!o.call(
a,"startedAt")){const n={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
startedAt"},schema:Ke.items.required,parentSchema:Ke.items,data:a};e===null?e=[n]:e.push(n),p++}if(a.outcome===void 0||!o.
call(a,"outcome")){const n={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"\
outcome"},schema:Ke.items.required,parentSchema:Ke.items,data:a};e===null?e=[n]:e.push(n),p++}for(const n of Object.keys(
a))if(!(n==="patch"||n==="startedAt"||n==="finishedAt"||n==="outcome"||n==="code"||n==="rebootRequired")){const l={instancePath:i+
"/"+t,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},schema:!1,parentSchema:Ke.
items,data:a};e===null?e=[l]:e.push(l),p++}if(a.patch!==void 0&&o.call(a,"patch")){let n=a.patch;if(typeof n!="string"){
const l={instancePath:i+"/"+t+"/patch",schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"\
string"},schema:U.type,parentSchema:U,data:n};e===null?e=[l]:e.push(l),p++}}if(a.startedAt!==void 0&&o.call(a,"startedAt")){
let n=a.startedAt;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/startedAt",schemaPath:"common.schema.json#/$def\
s/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,parentSchema:ae,data:n};e===null?e=[l]:e.push(l),p++}}
if(a.finishedAt!==void 0&&o.call(a,"finishedAt")){let n=a.finishedAt;if(typeof n!="string"){const l={instancePath:i+"/"+
t+"/finishedAt",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,
parentSchema:ae,data:n};e===null?e=[l]:e.push(l),p++}}if(a.outcome!==void 0&&o.call(a,"outcome")){let n=a.outcome;if(typeof n!=
"string"){const l={instancePath:i+"/"+t+"/outcome",schemaPath:"#/items/properties/outcome/type",keyword:"type",params:{type:"\
string"},schema:Ke.items.properties.outcome.type,parentSchema:Ke.items.properties.outcome,data:n};e===null?e=[l]:e.push(
l),p++}if(!(n==="succeeded"||n==="failed"||n==="in-progress"||n==="unknown")){const l={instancePath:i+"/"+t+"/outcome",schemaPath:"\
#/items/properties/outcome/enum",keyword:"enum",params:{allowedValues:Ke.items.properties.outcome.enum},schema:Ke.items.
properties.outcome.enum,parentSchema:Ke.items.properties.outcome,data:n};e===null?e=[l]:e.push(l),p++}}if(a.code!==void 0&&
o.call(a,"code")){let n=a.code;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/code",schemaPath:"#/items/properti\
es/code/type",keyword:"type",params:{type:"string"},schema:Ke.items.properties.code.type,parentSchema:Ke.items.properties.
code,data:n};e===null?e=[l]:e.push(l),p++}}if(a.rebootRequired!==void 0&&o.call(a,"rebootRequired")){let n=a.rebootRequired;
if(typeof n!="boolean"){const l={instancePath:i+"/"+t+"/rebootRequired",schemaPath:"#/items/properties/rebootRequired/ty\
pe",keyword:"type",params:{type:"boolean"},schema:Ke.items.properties.rebootRequired.type,parentSchema:Ke.items.properties.
rebootRequired,data:n};e===null?e=[l]:e.push(l),p++}}}else{const n={instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"\
type",params:{type:"object"},schema:Ke.items.type,parentSchema:Ke.items,data:a};e===null?e=[n]:e.push(n),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:Ke.type,parentSchema:Ke,data:s};e===null?
e=[r]:e.push(r),p++}return Os.errors=e,p===0}Os.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};const er={type:"arr\
ay",items:{type:"object",additionalProperties:!1,required:["check","status"],properties:{check:{type:"string",examples:[
"http-200"]},status:{type:"string",enum:["pass","warn","fail","unknown"],examples:["pass"]}}}};function Bs(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Bs.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++){let a=s[t];if(a&&
typeof a=="object"&&!Array.isArray(a)){if(a.check===void 0||!o.call(a,"check")){const n={instancePath:i+"/"+t,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"check"},schema:er.items.required,parentSchema:er.items,data:a};
e===null?e=[n]:e.push(n),p++}if(a.status===void 0||!o.call(a,"status")){const n={instancePath:i+"/"+t,schemaPath:"#/item\
s/required",keyword:"required",params:{missingProperty:"status"},schema:er.items.required,parentSchema:er.items,data:a};
e===null?e=[n]:e.push(n),p++}for(const n of Object.keys(a))if(!(n==="check"||n==="status")){const l={instancePath:i+"/"+
t,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},schema:!1,parentSchema:er.
items,data:a};e===null?e=[l]:e.push(l),p++}if(a.check!==void 0&&o.call(a,"check")){let n=a.check;if(typeof n!="string"){
const l={instancePath:i+"/"+t+"/check",schemaPath:"#/items/properties/check/type",keyword:"type",params:{type:"string"},
schema:er.items.properties.check.type,parentSchema:er.items.properties.check,data:n};e===null?e=[l]:e.push(l),p++}}if(a.
status!==void 0&&o.call(a,"status")){let n=a.status;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/status",schemaPath:"\
#/items/properties/status/type",keyword:"type",params:{type:"string"},schema:er.items.properties.status.type,parentSchema:er.
items.properties.status,data:n};e===null?e=[l]:e.push(l),p++}if(!(n==="pass"||n==="warn"||n==="fail"||n==="unknown")){const l={
instancePath:i+"/"+t+"/status",schemaPath:"#/items/properties/status/enum",keyword:"enum",params:{allowedValues:er.items.
properties.status.enum},schema:er.items.properties.status.enum,parentSchema:er.items.properties.status,data:n};e===null?
e=[l]:e.push(l),p++}}}else{const n={instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:"object"},
schema:er.items.type,parentSchema:er.items,data:a};e===null?e=[n]:e.push(n),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"array"},schema:er.type,parentSchema:er,data:s};e===null?e=[r]:e.push(r),p++}return Bs.
errors=e,p===0}Bs.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};const dr={type:"array",items:{type:"object",additionalProperties:!1,
required:["type","at"],properties:{type:{type:"string",examples:["forensics"]},at:{$ref:"common.schema.json#/$defs/insta\
nt",examples:["2026-11-12T08:00:00Z"]},digest:{$ref:"common.schema.json#/$defs/digest"},by:{type:"string"}}}};function Vs(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Vs.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++){
let a=s[t];if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.type===void 0||!o.call(a,"type")){const n={instancePath:i+"\
/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"type"},schema:dr.items.required,parentSchema:dr.
items,data:a};e===null?e=[n]:e.push(n),p++}if(a.at===void 0||!o.call(a,"at")){const n={instancePath:i+"/"+t,schemaPath:"\
#/items/required",keyword:"required",params:{missingProperty:"at"},schema:dr.items.required,parentSchema:dr.items,data:a};
e===null?e=[n]:e.push(n),p++}for(const n of Object.keys(a))if(!(n==="type"||n==="at"||n==="digest"||n==="by")){const l={
instancePath:i+"/"+t,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},
schema:!1,parentSchema:dr.items,data:a};e===null?e=[l]:e.push(l),p++}if(a.type!==void 0&&o.call(a,"type")){let n=a.type;
if(typeof n!="string"){const l={instancePath:i+"/"+t+"/type",schemaPath:"#/items/properties/type/type",keyword:"type",params:{
type:"string"},schema:dr.items.properties.type.type,parentSchema:dr.items.properties.type,data:n};e===null?e=[l]:e.push(
l),p++}}if(a.at!==void 0&&o.call(a,"at")){let n=a.at;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/at",schemaPath:"\
common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,parentSchema:ae,data:n};e===
null?e=[l]:e.push(l),p++}}if(a.digest!==void 0&&o.call(a,"digest")){let n=a.digest;if(typeof n!="string"){const l={instancePath:i+
"/"+t+"/digest",schemaPath:"common.schema.json#/$defs/digest/type",keyword:"type",params:{type:"string"},schema:Te.type,
parentSchema:Te,data:n};e===null?e=[l]:e.push(l),p++}}if(a.by!==void 0&&o.call(a,"by")){let n=a.by;if(typeof n!="string"){
const l={instancePath:i+"/"+t+"/by",schemaPath:"#/items/properties/by/type",keyword:"type",params:{type:"string"},schema:dr.
items.properties.by.type,parentSchema:dr.items.properties.by,data:n};e===null?e=[l]:e.push(l),p++}}}else{const n={instancePath:i+
"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:"object"},schema:dr.items.type,parentSchema:dr.items,data:a};
e===null?e=[n]:e.push(n),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:dr.
type,parentSchema:dr,data:s};e===null?e=[r]:e.push(r),p++}return Vs.errors=e,p===0}Vs.evaluated={items:!0,dynamicProps:!1,
dynamicItems:!1};function Ns(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Ns.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.id===void 0||!o.call(s,"id")){const r={instancePath:i,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"id"},schema:bs.required,parentSchema:bs,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!o.call(bs.properties,r)){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProp\
erties",params:{additionalProperty:r},schema:!1,parentSchema:bs,data:s};e===null?e=[t]:e.push(t),p++}if(s.id!==void 0&&o.
call(s,"id")){let r=s.id;if(typeof r!="string"){const t={instancePath:i+"/id",schemaPath:"endpoint-report.schema.json#/$\
defs/endpointIdentity/properties/id/type",keyword:"type",params:{type:"string"},schema:Ge.type,parentSchema:Ge,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.hostname!==void 0&&o.call(s,"hostname")){let r=s.hostname;if(typeof r!="string"){const t={
instancePath:i+"/hostname",schemaPath:"endpoint-report.schema.json#/$defs/endpointIdentity/properties/hostname/type",keyword:"\
type",params:{type:"string"},schema:It.type,parentSchema:It,data:r};e===null?e=[t]:e.push(t),p++}}if(s.labels!==void 0&&
o.call(s,"labels")){let r=s.labels;if(r&&typeof r=="object"&&!Array.isArray(r))for(const t of Object.keys(r)){let a=r[t];
if(typeof a!="string"){const n={instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"endpoint-\
report.schema.json#/$defs/endpointIdentity/properties/labels/additionalProperties/type",keyword:"type",params:{type:"str\
ing"},schema:ht.additionalProperties.type,parentSchema:ht.additionalProperties,data:a};e===null?e=[n]:e.push(n),p++}}else{
const t={instancePath:i+"/labels",schemaPath:"endpoint-report.schema.json#/$defs/endpointIdentity/properties/labels/type",
keyword:"type",params:{type:"object"},schema:ht.type,parentSchema:ht,data:r};e===null?e=[t]:e.push(t),p++}}if(s.timezone!==
void 0&&o.call(s,"timezone")){let r=s.timezone;if(typeof r!="string"){const t={instancePath:i+"/timezone",schemaPath:"en\
dpoint-report.schema.json#/$defs/endpointIdentity/properties/timezone/type",keyword:"type",params:{type:"string"},schema:Dt.
type,parentSchema:Dt,data:r};e===null?e=[t]:e.push(t),p++}}if(s.observedAt!==void 0&&o.call(s,"observedAt")){let r=s.observedAt;
if(typeof r!="string"){const t={instancePath:i+"/observedAt",schemaPath:"endpoint-report.schema.json#/properties/observe\
dAt/type",keyword:"type",params:{type:"string"},schema:ae.type,parentSchema:ae,data:r};e===null?e=[t]:e.push(t),p++}}if(s.
sequence!==void 0&&o.call(s,"sequence")){let r=s.sequence;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={
instancePath:i+"/sequence",schemaPath:"endpoint-report.schema.json#/properties/sequence/type",keyword:"type",params:{type:"\
integer"},schema:vt.type,parentSchema:vt,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||
isNaN(r))){const t={instancePath:i+"/sequence",schemaPath:"endpoint-report.schema.json#/properties/sequence/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:vt,data:r};e===null?e=[t]:e.push(t),p++}}if(s.os!==void 0&&
o.call(s,"os")&&(vs(s.os,{instancePath:i+"/os",parentData:s,parentDataProperty:"os",rootData:q,dynamicAnchors:j})||(e=e===
null?vs.errors:e.concat(vs.errors),p=e.length)),s.hardware!==void 0&&o.call(s,"hardware")&&(Ss(s.hardware,{instancePath:i+
"/hardware",parentData:s,parentDataProperty:"hardware",rootData:q,dynamicAnchors:j})||(e=e===null?Ss.errors:e.concat(Ss.
errors),p=e.length)),s.firmware!==void 0&&o.call(s,"firmware")&&(qs(s.firmware,{instancePath:i+"/firmware",parentData:s,
parentDataProperty:"firmware",rootData:q,dynamicAnchors:j})||(e=e===null?qs.errors:e.concat(qs.errors),p=e.length)),s.software!==
void 0&&o.call(s,"software")&&(js(s.software,{instancePath:i+"/software",parentData:s,parentDataProperty:"software",rootData:q,
dynamicAnchors:j})||(e=e===null?js.errors:e.concat(js.errors),p=e.length)),s.modules!==void 0&&o.call(s,"modules")&&(As(
s.modules,{instancePath:i+"/modules",parentData:s,parentDataProperty:"modules",rootData:q,dynamicAnchors:j})||(e=e===null?
As.errors:e.concat(As.errors),p=e.length)),s.offered!==void 0&&o.call(s,"offered")&&($s(s.offered,{instancePath:i+"/offe\
red",parentData:s,parentDataProperty:"offered",rootData:q,dynamicAnchors:j})||(e=e===null?$s.errors:e.concat($s.errors),
p=e.length)),s.installedPatches!==void 0&&o.call(s,"installedPatches")&&(xs(s.installedPatches,{instancePath:i+"/install\
edPatches",parentData:s,parentDataProperty:"installedPatches",rootData:q,dynamicAnchors:j})||(e=e===null?xs.errors:e.concat(
xs.errors),p=e.length)),s.availablePatches!==void 0&&o.call(s,"availablePatches")&&(Is(s.availablePatches,{instancePath:i+
"/availablePatches",parentData:s,parentDataProperty:"availablePatches",rootData:q,dynamicAnchors:j})||(e=e===null?Is.errors:
e.concat(Is.errors),p=e.length)),s.transactions!==void 0&&o.call(s,"transactions")&&(Ds(s.transactions,{instancePath:i+"\
/transactions",parentData:s,parentDataProperty:"transactions",rootData:q,dynamicAnchors:j})||(e=e===null?Ds.errors:e.concat(
Ds.errors),p=e.length)),s.attempts!==void 0&&o.call(s,"attempts")&&(Os(s.attempts,{instancePath:i+"/attempts",parentData:s,
parentDataProperty:"attempts",rootData:q,dynamicAnchors:j})||(e=e===null?Os.errors:e.concat(Os.errors),p=e.length)),s.rebootPending!==
void 0&&o.call(s,"rebootPending")){let r=s.rebootPending;if(typeof r!="boolean"){const t={instancePath:i+"/rebootPending",
schemaPath:"endpoint-report.schema.json#/properties/rebootPending/type",keyword:"type",params:{type:"boolean"},schema:Ot.
type,parentSchema:Ot,data:r};e===null?e=[t]:e.push(t),p++}}if(s.bootedAt!==void 0&&o.call(s,"bootedAt")){let r=s.bootedAt;
if(typeof r!="string"){const t={instancePath:i+"/bootedAt",schemaPath:"endpoint-report.schema.json#/properties/bootedAt/\
type",keyword:"type",params:{type:"string"},schema:ae.type,parentSchema:ae,data:r};e===null?e=[t]:e.push(t),p++}}if(s.health!==
void 0&&o.call(s,"health")&&(Bs(s.health,{instancePath:i+"/health",parentData:s,parentDataProperty:"health",rootData:q,dynamicAnchors:j})||
(e=e===null?Bs.errors:e.concat(Bs.errors),p=e.length)),s.evidence!==void 0&&o.call(s,"evidence")&&(Vs(s.evidence,{instancePath:i+
"/evidence",parentData:s,parentDataProperty:"evidence",rootData:q,dynamicAnchors:j})||(e=e===null?Vs.errors:e.concat(Vs.
errors),p=e.length)),s.partial!==void 0&&o.call(s,"partial")){let r=s.partial;if(typeof r!="string"){const t={instancePath:i+
"/partial",schemaPath:"endpoint-report.schema.json#/properties/partial/type",keyword:"type",params:{type:"string"},schema:Bt.
type,parentSchema:Bt,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"ty\
pe",params:{type:"object"},schema:bs.type,parentSchema:bs,data:s};e===null?e=[r]:e.push(r),p++}return Ns.errors=e,p===0}
Ns.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Mr={type:"object",additionalProperties:!1,required:["id","\
fixes"],properties:{id:{$ref:"patch.schema.json#/properties/id",examples:[]},vendor:{$ref:"patch.schema.json#/properties\
/vendor"},title:{$ref:"patch.schema.json#/properties/title"},classification:{$ref:"patch.schema.json#/properties/classif\
ication"},severity:{$ref:"patch.schema.json#/properties/severity"},vulnerabilities:{$ref:"patch.schema.json#/properties/\
vulnerabilities"},released:{$ref:"patch.schema.json#/properties/released"},firstSeen:{$ref:"patch.schema.json#/propertie\
s/firstSeen"},revision:{$ref:"patch.schema.json#/properties/revision"},fixes:{$ref:"patch.schema.json#/properties/fixes",
examples:[]},supersedes:{$ref:"patch.schema.json#/properties/supersedes"},requires:{$ref:"patch.schema.json#/properties/\
requires"},reboot:{$ref:"patch.schema.json#/properties/reboot"},removable:{$ref:"patch.schema.json#/properties/removable"},
sizeBytes:{$ref:"patch.schema.json#/properties/sizeBytes"},knownIssues:{$ref:"patch.schema.json#/properties/knownIssues"},
retracted:{$ref:"patch.schema.json#/properties/retracted"},unlisted:{$ref:"patch.schema.json#/properties/unlisted"},references:{
$ref:"patch.schema.json#/properties/references"},source:{$ref:"patch.schema.json#/properties/source"}}},Rt={type:"string"},
Mt={type:"string"},St={type:["string","null"]},qt={type:["string","null"]},jt={type:"integer",minimum:0},et={type:"strin\
g",enum:["never","possible","required"]},_t={type:"boolean"},At={type:"integer",minimum:0},Et={type:"boolean"},Tt={type:"\
boolean"},yt={type:"array",items:{type:"string"}},zt={type:"array",items:{$ref:"#/$defs/vulnerability"}};function Fs(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Fs.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++)
Or(s[t],{instancePath:i+"/"+t,parentData:s,parentDataProperty:t,rootData:q,dynamicAnchors:j})||(e=e===null?Or.errors:e.concat(
Or.errors),p=e.length)}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:zt.type,
parentSchema:zt,data:s};e===null?e=[r]:e.push(r),p++}return Fs.errors=e,p===0}Fs.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};
const Ct={type:"array",items:{$ref:"#/$defs/fix"},examples:[[{type:"source",os:{id:"debian",version:"12"},product:"opens\
sl",scheme:"deb",introduced:null,fixed:"3.0.15-1~deb12u1",arch:null,module:null}]]};function Ls(s,{instancePath:i="",parentData:E,
parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Ls.evaluated;if(h.dynamicProps&&(h.props=
void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++)Br(s[t],{instancePath:i+
"/"+t,parentData:s,parentDataProperty:t,rootData:q,dynamicAnchors:j})||(e=e===null?Br.errors:e.concat(Br.errors),p=e.length)}else{
const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:Ct.type,parentSchema:Ct,data:s};
e===null?e=[r]:e.push(r),p++}return Ls.errors=e,p===0}Ls.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};const Kt={
type:"array",items:{$ref:"common.schema.json#/$defs/patchId"}};function Rs(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Rs.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++){let a=s[t];if(typeof a!="string"){const n={instancePath:i+
"/"+t,schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,
data:a};e===null?e=[n]:e.push(n),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"arr\
ay"},schema:Kt.type,parentSchema:Kt,data:s};e===null?e=[r]:e.push(r),p++}return Rs.errors=e,p===0}Rs.evaluated={items:!0,
dynamicProps:!1,dynamicItems:!1};function Ms(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Ms.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){for(const r of Object.keys(s))if(!(r==="facts"||r==="patches"||r==="absent")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:or,
data:s};e===null?e=[t]:e.push(t),p++}if(s.facts!==void 0&&o.call(s,"facts")&&(Vr(s.facts,{instancePath:i+"/facts",parentData:s,
parentDataProperty:"facts",rootData:q,dynamicAnchors:j})||(e=e===null?Vr.errors:e.concat(Vr.errors),p=e.length)),s.patches!==
void 0&&o.call(s,"patches")){let r=s.patches;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!=
"string"){const l={instancePath:i+"/patches/"+a,schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{
type:"string"},schema:U.type,parentSchema:U,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/patche\
s",schemaPath:"#/properties/patches/type",keyword:"type",params:{type:"array"},schema:or.properties.patches.type,parentSchema:or.
properties.patches,data:r};e===null?e=[t]:e.push(t),p++}}if(s.absent!==void 0&&o.call(s,"absent")){let r=s.absent;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/absent/"+a,
schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:n};
e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/absent",schemaPath:"#/properties/absent/type",keyword:"typ\
e",params:{type:"array"},schema:or.properties.absent.type,parentSchema:or.properties.absent,data:r};e===null?e=[t]:e.push(
t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:or.type,parentSchema:or,
data:s};e===null?e=[r]:e.push(r),p++}return Ms.errors=e,p===0}Ms.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Me={
type:"array",items:{type:"object",additionalProperties:!1,required:["id","status"],properties:{id:{type:"string",examples:[
"BTS-1084211"]},status:{type:"string",enum:["open","mitigated","resolved"],examples:["open"]},resolvedBy:{type:["string",
"null"]},title:{type:"string"}}}};function _s(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=_s.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){
const r=s.length;for(let t=0;t<r;t++){let a=s[t];if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.id===void 0||!o.call(
a,"id")){const n={instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"id"},schema:Me.
items.required,parentSchema:Me.items,data:a};e===null?e=[n]:e.push(n),p++}if(a.status===void 0||!o.call(a,"status")){const n={
instancePath:i+"/"+t,schemaPath:"#/items/required",keyword:"required",params:{missingProperty:"status"},schema:Me.items.
required,parentSchema:Me.items,data:a};e===null?e=[n]:e.push(n),p++}for(const n of Object.keys(a))if(!(n==="id"||n==="st\
atus"||n==="resolvedBy"||n==="title")){const l={instancePath:i+"/"+t,schemaPath:"#/items/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:n},schema:!1,parentSchema:Me.items,data:a};e===null?e=[l]:e.push(l),p++}
if(a.id!==void 0&&o.call(a,"id")){let n=a.id;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/id",schemaPath:"#/it\
ems/properties/id/type",keyword:"type",params:{type:"string"},schema:Me.items.properties.id.type,parentSchema:Me.items.properties.
id,data:n};e===null?e=[l]:e.push(l),p++}}if(a.status!==void 0&&o.call(a,"status")){let n=a.status;if(typeof n!="string"){
const l={instancePath:i+"/"+t+"/status",schemaPath:"#/items/properties/status/type",keyword:"type",params:{type:"string"},
schema:Me.items.properties.status.type,parentSchema:Me.items.properties.status,data:n};e===null?e=[l]:e.push(l),p++}if(!(n===
"open"||n==="mitigated"||n==="resolved")){const l={instancePath:i+"/"+t+"/status",schemaPath:"#/items/properties/status/\
enum",keyword:"enum",params:{allowedValues:Me.items.properties.status.enum},schema:Me.items.properties.status.enum,parentSchema:Me.
items.properties.status,data:n};e===null?e=[l]:e.push(l),p++}}if(a.resolvedBy!==void 0&&o.call(a,"resolvedBy")){let n=a.
resolvedBy;if(typeof n!="string"&&n!==null){const l={instancePath:i+"/"+t+"/resolvedBy",schemaPath:"#/items/properties/r\
esolvedBy/type",keyword:"type",params:{type:Me.items.properties.resolvedBy.type},schema:Me.items.properties.resolvedBy.type,
parentSchema:Me.items.properties.resolvedBy,data:n};e===null?e=[l]:e.push(l),p++}}if(a.title!==void 0&&o.call(a,"title")){
let n=a.title;if(typeof n!="string"){const l={instancePath:i+"/"+t+"/title",schemaPath:"#/items/properties/title/type",keyword:"\
type",params:{type:"string"},schema:Me.items.properties.title.type,parentSchema:Me.items.properties.title,data:n};e===null?
e=[l]:e.push(l),p++}}}else{const n={instancePath:i+"/"+t,schemaPath:"#/items/type",keyword:"type",params:{type:"object"},
schema:Me.items.type,parentSchema:Me.items,data:a};e===null?e=[n]:e.push(n),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"array"},schema:Me.type,parentSchema:Me,data:s};e===null?e=[r]:e.push(r),p++}return _s.
errors=e,p===0}_s.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};function Es(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Es.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.feed===void 0||!o.call(s,"feed")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"feed"},schema:ke.required,parentSchema:ke,data:s};e===
null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="feed"||r==="asOf"||r==="digest")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:ke,
data:s};e===null?e=[t]:e.push(t),p++}if(s.feed!==void 0&&o.call(s,"feed")){let r=s.feed;if(typeof r!="string"){const t={
instancePath:i+"/feed",schemaPath:"#/properties/feed/type",keyword:"type",params:{type:"string"},schema:ke.properties.feed.
type,parentSchema:ke.properties.feed,data:r};e===null?e=[t]:e.push(t),p++}}if(s.asOf!==void 0&&o.call(s,"asOf")){let r=s.
asOf;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",
params:{type:ke.properties.asOf.type},schema:ke.properties.asOf.type,parentSchema:ke.properties.asOf,data:r};e===null?e=
[t]:e.push(t),p++}}if(s.digest!==void 0&&o.call(s,"digest")){let r=s.digest;if(typeof r!="string"&&r!==null){const t={instancePath:i+
"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type:ke.properties.digest.type},schema:ke.properties.
digest.type,parentSchema:ke.properties.digest,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:ke.type,parentSchema:ke,data:s};e===null?e=[r]:e.push(r),p++}return Es.
errors=e,p===0}Es.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Ts(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Ts.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.id===void 0||!o.call(s,"id")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"id"},schema:Mr.required,parentSchema:Mr,data:s};e===null?e=[r]:e.
push(r),p++}if(s.fixes===void 0||!o.call(s,"fixes")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"fixes"},schema:Mr.required,parentSchema:Mr,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!o.call(Mr.properties,r)){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProp\
erties",params:{additionalProperty:r},schema:!1,parentSchema:Mr,data:s};e===null?e=[t]:e.push(t),p++}if(s.id!==void 0&&o.
call(s,"id")){let r=s.id;if(typeof r!="string"){const t={instancePath:i+"/id",schemaPath:"patch.schema.json#/properties/\
id/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:r};e===null?e=[t]:e.push(t),p++}}if(s.vendor!==
void 0&&o.call(s,"vendor")){let r=s.vendor;if(typeof r!="string"){const t={instancePath:i+"/vendor",schemaPath:"patch.sc\
hema.json#/properties/vendor/type",keyword:"type",params:{type:"string"},schema:Rt.type,parentSchema:Rt,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.title!==void 0&&o.call(s,"title")){let r=s.title;if(typeof r!="string"){const t={instancePath:i+
"/title",schemaPath:"patch.schema.json#/properties/title/type",keyword:"type",params:{type:"string"},schema:Mt.type,parentSchema:Mt,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.classification!==void 0&&o.call(s,"classification")){let r=s.classification;if(typeof r!=
"string"){const t={instancePath:i+"/classification",schemaPath:"patch.schema.json#/properties/classification/type",keyword:"\
type",params:{type:"string"},schema:je.type,parentSchema:je,data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="security"||r===
"bugfix"||r==="feature"||r==="firmware"||r==="driver"||r==="definition")){const t={instancePath:i+"/classification",schemaPath:"\
patch.schema.json#/properties/classification/enum",keyword:"enum",params:{allowedValues:je.enum},schema:je.enum,parentSchema:je,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.severity!==void 0&&o.call(s,"severity")){let r=s.severity;if(typeof r!="strin\
g"){const t={instancePath:i+"/severity",schemaPath:"patch.schema.json#/properties/severity/type",keyword:"type",params:{
type:"string"},schema:qe.type,parentSchema:qe,data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="critical"||r==="important"||
r==="moderate"||r==="low"||r==="unknown")){const t={instancePath:i+"/severity",schemaPath:"patch.schema.json#/properties\
/severity/enum",keyword:"enum",params:{allowedValues:qe.enum},schema:qe.enum,parentSchema:qe,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.vulnerabilities!==void 0&&o.call(s,"vulnerabilities")&&(Fs(s.vulnerabilities,{instancePath:i+"/vulnerabilit\
ies",parentData:s,parentDataProperty:"vulnerabilities",rootData:q,dynamicAnchors:j})||(e=e===null?Fs.errors:e.concat(Fs.
errors),p=e.length)),s.released!==void 0&&o.call(s,"released")){let r=s.released;if(typeof r!="string"&&r!==null){const t={
instancePath:i+"/released",schemaPath:"patch.schema.json#/properties/released/type",keyword:"type",params:{type:St.type},
schema:St.type,parentSchema:St,data:r};e===null?e=[t]:e.push(t),p++}}if(s.firstSeen!==void 0&&o.call(s,"firstSeen")){let r=s.
firstSeen;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/firstSeen",schemaPath:"patch.schema.json#/propertie\
s/firstSeen/type",keyword:"type",params:{type:qt.type},schema:qt.type,parentSchema:qt,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.revision!==void 0&&o.call(s,"revision")){let r=s.revision;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){
const t={instancePath:i+"/revision",schemaPath:"patch.schema.json#/properties/revision/type",keyword:"type",params:{type:"\
integer"},schema:jt.type,parentSchema:jt,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||
isNaN(r))){const t={instancePath:i+"/revision",schemaPath:"patch.schema.json#/properties/revision/minimum",keyword:"mini\
mum",params:{comparison:">=",limit:0},schema:0,parentSchema:jt,data:r};e===null?e=[t]:e.push(t),p++}}if(s.fixes!==void 0&&
o.call(s,"fixes")&&(Ls(s.fixes,{instancePath:i+"/fixes",parentData:s,parentDataProperty:"fixes",rootData:q,dynamicAnchors:j})||
(e=e===null?Ls.errors:e.concat(Ls.errors),p=e.length)),s.supersedes!==void 0&&o.call(s,"supersedes")&&(Rs(s.supersedes,{
instancePath:i+"/supersedes",parentData:s,parentDataProperty:"supersedes",rootData:q,dynamicAnchors:j})||(e=e===null?Rs.
errors:e.concat(Rs.errors),p=e.length)),s.requires!==void 0&&o.call(s,"requires")&&(Ms(s.requires,{instancePath:i+"/requ\
ires",parentData:s,parentDataProperty:"requires",rootData:q,dynamicAnchors:j})||(e=e===null?Ms.errors:e.concat(Ms.errors),
p=e.length)),s.reboot!==void 0&&o.call(s,"reboot")){let r=s.reboot;if(typeof r!="string"){const t={instancePath:i+"/rebo\
ot",schemaPath:"patch.schema.json#/properties/reboot/type",keyword:"type",params:{type:"string"},schema:et.type,parentSchema:et,
data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="never"||r==="possible"||r==="required")){const t={instancePath:i+"/reboot",
schemaPath:"patch.schema.json#/properties/reboot/enum",keyword:"enum",params:{allowedValues:et.enum},schema:et.enum,parentSchema:et,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.removable!==void 0&&o.call(s,"removable")){let r=s.removable;if(typeof r!="bo\
olean"){const t={instancePath:i+"/removable",schemaPath:"patch.schema.json#/properties/removable/type",keyword:"type",params:{
type:"boolean"},schema:_t.type,parentSchema:_t,data:r};e===null?e=[t]:e.push(t),p++}}if(s.sizeBytes!==void 0&&o.call(s,"\
sizeBytes")){let r=s.sizeBytes;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/sizeB\
ytes",schemaPath:"patch.schema.json#/properties/sizeBytes/type",keyword:"type",params:{type:"integer"},schema:At.type,parentSchema:At,
data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||isNaN(r))){const t={instancePath:i+"/size\
Bytes",schemaPath:"patch.schema.json#/properties/sizeBytes/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,
parentSchema:At,data:r};e===null?e=[t]:e.push(t),p++}}if(s.knownIssues!==void 0&&o.call(s,"knownIssues")&&(_s(s.knownIssues,
{instancePath:i+"/knownIssues",parentData:s,parentDataProperty:"knownIssues",rootData:q,dynamicAnchors:j})||(e=e===null?
_s.errors:e.concat(_s.errors),p=e.length)),s.retracted!==void 0&&o.call(s,"retracted")){let r=s.retracted;if(typeof r!="\
boolean"){const t={instancePath:i+"/retracted",schemaPath:"patch.schema.json#/properties/retracted/type",keyword:"type",
params:{type:"boolean"},schema:Et.type,parentSchema:Et,data:r};e===null?e=[t]:e.push(t),p++}}if(s.unlisted!==void 0&&o.call(
s,"unlisted")){let r=s.unlisted;if(typeof r!="boolean"){const t={instancePath:i+"/unlisted",schemaPath:"patch.schema.jso\
n#/properties/unlisted/type",keyword:"type",params:{type:"boolean"},schema:Tt.type,parentSchema:Tt,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.references!==void 0&&o.call(s,"references")){let r=s.references;if(Array.isArray(r)){const t=r.length;
for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/references/"+a,schemaPath:"patch.schema\
.json#/properties/references/items/type",keyword:"type",params:{type:"string"},schema:yt.items.type,parentSchema:yt.items,
data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/references",schemaPath:"patch.schema.json#/propert\
ies/references/type",keyword:"type",params:{type:"array"},schema:yt.type,parentSchema:yt,data:r};e===null?e=[t]:e.push(t),
p++}}s.source!==void 0&&o.call(s,"source")&&(Es(s.source,{instancePath:i+"/source",parentData:s,parentDataProperty:"sour\
ce",rootData:q,dynamicAnchors:j})||(e=e===null?Es.errors:e.concat(Es.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:Mr.type,parentSchema:Mr,data:s};e===null?e=[r]:e.push(r),p++}return Ts.
errors=e,p===0}Ts.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const we={type:"object",additionalProperties:!1,required:[
"endpoint","patch","verdict"],properties:{endpoint:{$ref:"common.schema.json#/$defs/endpointId",examples:["web-1"]},patch:{
$ref:"common.schema.json#/$defs/patchId",examples:["DSA-5800-1"]},verdict:{$ref:"common.schema.json#/$defs/verdict",examples:[
"awaiting-approval"]},rule:{type:"string",minLength:1},ring:{$ref:"common.schema.json#/$defs/ringName"},policy:{type:"st\
ring"},compliance:{$ref:"common.schema.json#/$defs/compliance"},due:{$ref:"common.schema.json#/$defs/instant"},until:{type:"\
string",minLength:1},overdue:{type:"boolean"},willMiss:{type:"boolean"},flags:{type:"array",items:{type:"string",minLength:1}},
do:{const:"remove"}}};function zs(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=zs.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.endpoint===void 0||!o.call(s,"endpoint")){const r={instancePath:i,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"endpoint"},schema:we.required,parentSchema:we,data:s};e===null?e=[r]:e.push(
r),p++}if(s.patch===void 0||!o.call(s,"patch")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"patch"},schema:we.required,parentSchema:we,data:s};e===null?e=[r]:e.push(r),p++}if(s.verdict===void 0||
!o.call(s,"verdict")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"verdic\
t"},schema:we.required,parentSchema:we,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!o.call(we.
properties,r)){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:we,data:s};e===null?e=[t]:e.push(t),p++}if(s.endpoint!==void 0&&o.call(s,"endpoint")){let r=s.endpoint;
if(typeof r!="string"){const t={instancePath:i+"/endpoint",schemaPath:"common.schema.json#/$defs/endpointId/type",keyword:"\
type",params:{type:"string"},schema:Ge.type,parentSchema:Ge,data:r};e===null?e=[t]:e.push(t),p++}}if(s.patch!==void 0&&o.
call(s,"patch")){let r=s.patch;if(typeof r!="string"){const t={instancePath:i+"/patch",schemaPath:"common.schema.json#/$\
defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.type,parentSchema:U,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.verdict!==void 0&&o.call(s,"verdict")){let r=s.verdict;if(typeof r!="string"){const t={instancePath:i+"/verdict",schemaPath:"\
common.schema.json#/$defs/verdict/type",keyword:"type",params:{type:"string"},schema:Ce.type,parentSchema:Ce,data:r};e===
null?e=[t]:e.push(t),p++}if(!(r==="unknown"||r==="not-applicable"||r==="remove"||r==="installed-rejected"||r==="reboot-p\
ending"||r==="installed-unapproved"||r==="compliant"||r==="retracted"||r==="rejected"||r==="excluded"||r==="superseded"||
r==="blocked"||r==="ignored"||r==="held"||r==="awaiting-approval"||r==="awaiting-ring"||r==="deferred"||r==="failed"||r===
"scheduled"||r==="throttled"||r==="install")){const t={instancePath:i+"/verdict",schemaPath:"common.schema.json#/$defs/v\
erdict/enum",keyword:"enum",params:{allowedValues:Ce.enum},schema:Ce.enum,parentSchema:Ce,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.rule!==void 0&&o.call(s,"rule")){let r=s.rule;if(typeof r=="string"){if(X(r)<1){const t={instancePath:i+"/r\
ule",schemaPath:"#/properties/rule/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:we.properties.rule,
data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/rule",schemaPath:"#/properties/rule/type",keyword:"\
type",params:{type:"string"},schema:we.properties.rule.type,parentSchema:we.properties.rule,data:r};e===null?e=[t]:e.push(
t),p++}}if(s.ring!==void 0&&o.call(s,"ring")){let r=s.ring;if(typeof r!="string"){const t={instancePath:i+"/ring",schemaPath:"\
common.schema.json#/$defs/ringName/type",keyword:"type",params:{type:"string"},schema:Qe.type,parentSchema:Qe,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.policy!==void 0&&o.call(s,"policy")){let r=s.policy;if(typeof r!="string"){const t={instancePath:i+
"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type:"string"},schema:we.properties.policy.type,parentSchema:we.
properties.policy,data:r};e===null?e=[t]:e.push(t),p++}}if(s.compliance!==void 0&&o.call(s,"compliance")){let r=s.compliance;
if(typeof r!="string"){const t={instancePath:i+"/compliance",schemaPath:"common.schema.json#/$defs/compliance/type",keyword:"\
type",params:{type:"string"},schema:Ar.type,parentSchema:Ar,data:r};e===null?e=[t]:e.push(t),p++}if(!(r==="compliant"||r===
"non-compliant"||r==="pending"||r==="exempt"||r==="unknown"||r==="none")){const t={instancePath:i+"/compliance",schemaPath:"\
common.schema.json#/$defs/compliance/enum",keyword:"enum",params:{allowedValues:Ar.enum},schema:Ar.enum,parentSchema:Ar,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.due!==void 0&&o.call(s,"due")){let r=s.due;if(typeof r!="string"){const t={instancePath:i+
"/due",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,parentSchema:ae,
data:r};e===null?e=[t]:e.push(t),p++}}if(s.until!==void 0&&o.call(s,"until")){let r=s.until;if(typeof r=="string"){if(X(
r)<1){const t={instancePath:i+"/until",schemaPath:"#/properties/until/minLength",keyword:"minLength",params:{limit:1},schema:1,
parentSchema:we.properties.until,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/until",schemaPath:"\
#/properties/until/type",keyword:"type",params:{type:"string"},schema:we.properties.until.type,parentSchema:we.properties.
until,data:r};e===null?e=[t]:e.push(t),p++}}if(s.overdue!==void 0&&o.call(s,"overdue")){let r=s.overdue;if(typeof r!="bo\
olean"){const t={instancePath:i+"/overdue",schemaPath:"#/properties/overdue/type",keyword:"type",params:{type:"boolean"},
schema:we.properties.overdue.type,parentSchema:we.properties.overdue,data:r};e===null?e=[t]:e.push(t),p++}}if(s.willMiss!==
void 0&&o.call(s,"willMiss")){let r=s.willMiss;if(typeof r!="boolean"){const t={instancePath:i+"/willMiss",schemaPath:"#\
/properties/willMiss/type",keyword:"type",params:{type:"boolean"},schema:we.properties.willMiss.type,parentSchema:we.properties.
willMiss,data:r};e===null?e=[t]:e.push(t),p++}}if(s.flags!==void 0&&o.call(s,"flags")){let r=s.flags;if(Array.isArray(r)){
const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n=="string"){if(X(n)<1){const l={instancePath:i+"/flags/"+a,schemaPath:"\
#/properties/flags/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:we.properties.flags.items,
data:n};e===null?e=[l]:e.push(l),p++}}else{const l={instancePath:i+"/flags/"+a,schemaPath:"#/properties/flags/items/type",
keyword:"type",params:{type:"string"},schema:we.properties.flags.items.type,parentSchema:we.properties.flags.items,data:n};
e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",
params:{type:"array"},schema:we.properties.flags.type,parentSchema:we.properties.flags,data:r};e===null?e=[t]:e.push(t),
p++}}if(s.do!==void 0&&o.call(s,"do")){let r=s.do;if(r!=="remove"){const t={instancePath:i+"/do",schemaPath:"#/propertie\
s/do/const",keyword:"const",params:{allowedValue:"remove"},schema:"remove",parentSchema:we.properties.do,data:r};e===null?
e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:we.type,
parentSchema:we,data:s};e===null?e=[r]:e.push(r),p++}return zs.errors=e,p===0}zs.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
function ut(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;
const h=ut.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.
isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"apiVersion"},schema:ce.required,parentSchema:ce,data:s};e===null?e=[r]:e.push(r),p++}
if(s.kind===void 0||!o.call(s,"kind")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
kind"},schema:ce.required,parentSchema:ce,data:s};e===null?e=[r]:e.push(r),p++}if(s.metadata===void 0||!o.call(s,"metada\
ta")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"metadata"},schema:ce.required,
parentSchema:ce,data:s};e===null?e=[r]:e.push(r),p++}if(s.spec===void 0||!o.call(s,"spec")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"spec"},schema:ce.required,parentSchema:ce,data:s};e===null?e=[r]:
e.push(r),p++}for(const r of Object.keys(s))if(!(r==="apiVersion"||r==="kind"||r==="metadata"||r==="spec")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:ce,
data:s};e===null?e=[t]:e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.apiVersion;if(r!=="muster\
/v1"){const t={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue:"\
muster/v1"},schema:"muster/v1",parentSchema:ce.properties.apiVersion,data:r};e===null?e=[t]:e.push(t),p++}}if(s.kind!==void 0&&
o.call(s,"kind")){let r=s.kind;if(r!=="PolicyTest"){const t={instancePath:i+"/kind",schemaPath:"#/properties/kind/const",
keyword:"const",params:{allowedValue:"PolicyTest"},schema:"PolicyTest",parentSchema:ce.properties.kind,data:r};e===null?
e=[t]:e.push(t),p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&(ks(s.metadata,{instancePath:i+"/metadata",parentData:s,
parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||(e=e===null?ks.errors:e.concat(ks.errors),p=e.length)),s.spec!==
void 0&&o.call(s,"spec")){let r=s.spec;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.now===void 0||!o.call(r,"now")){
const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"now"},
schema:ce.properties.spec.required,parentSchema:ce.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}if(r.endpoints===
void 0||!o.call(r,"endpoints")){const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"require\
d",params:{missingProperty:"endpoints"},schema:ce.properties.spec.required,parentSchema:ce.properties.spec,data:r};e===null?
e=[t]:e.push(t),p++}if(r.patches===void 0||!o.call(r,"patches")){const t={instancePath:i+"/spec",schemaPath:"#/propertie\
s/spec/required",keyword:"required",params:{missingProperty:"patches"},schema:ce.properties.spec.required,parentSchema:ce.
properties.spec,data:r};e===null?e=[t]:e.push(t),p++}if(r.expect===void 0||!o.call(r,"expect")){const t={instancePath:i+
"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"expect"},schema:ce.properties.
spec.required,parentSchema:ce.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!(t===
"now"||t==="endpoints"||t==="patches"||t==="approved"||t==="opened"||t==="expect")){const a={instancePath:i+"/spec",schemaPath:"\
#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:ce.
properties.spec,data:r};e===null?e=[a]:e.push(a),p++}if(r.now!==void 0&&o.call(r,"now")){let t=r.now;if(typeof t!="strin\
g"){const a={instancePath:i+"/spec/now",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"\
string"},schema:ae.type,parentSchema:ae,data:t};e===null?e=[a]:e.push(a),p++}}if(r.endpoints!==void 0&&o.call(r,"endpoin\
ts")){let t=r.endpoints;if(Array.isArray(t)){if(t.length<1){const n={instancePath:i+"/spec/endpoints",schemaPath:"#/prop\
erties/spec/properties/endpoints/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:ce.properties.spec.
properties.endpoints,data:t};e===null?e=[n]:e.push(n),p++}const a=t.length;for(let n=0;n<a;n++)Ns(t[n],{instancePath:i+"\
/spec/endpoints/"+n,parentData:t,parentDataProperty:n,rootData:q,dynamicAnchors:j})||(e=e===null?Ns.errors:e.concat(Ns.errors),
p=e.length)}else{const a={instancePath:i+"/spec/endpoints",schemaPath:"#/properties/spec/properties/endpoints/type",keyword:"\
type",params:{type:"array"},schema:ce.properties.spec.properties.endpoints.type,parentSchema:ce.properties.spec.properties.
endpoints,data:t};e===null?e=[a]:e.push(a),p++}}if(r.patches!==void 0&&o.call(r,"patches")){let t=r.patches;if(Array.isArray(
t)){if(t.length<1){const n={instancePath:i+"/spec/patches",schemaPath:"#/properties/spec/properties/patches/minItems",keyword:"\
minItems",params:{limit:1},schema:1,parentSchema:ce.properties.spec.properties.patches,data:t};e===null?e=[n]:e.push(n),
p++}const a=t.length;for(let n=0;n<a;n++)Ts(t[n],{instancePath:i+"/spec/patches/"+n,parentData:t,parentDataProperty:n,rootData:q,
dynamicAnchors:j})||(e=e===null?Ts.errors:e.concat(Ts.errors),p=e.length)}else{const a={instancePath:i+"/spec/patches",schemaPath:"\
#/properties/spec/properties/patches/type",keyword:"type",params:{type:"array"},schema:ce.properties.spec.properties.patches.
type,parentSchema:ce.properties.spec.properties.patches,data:t};e===null?e=[a]:e.push(a),p++}}if(r.approved!==void 0&&o.
call(r,"approved")){let t=r.approved;if(Array.isArray(t)){const a=t.length;for(let n=0;n<a;n++){let l=t[n];if(typeof l!=
"string"){const m={instancePath:i+"/spec/approved/"+n,schemaPath:"common.schema.json#/$defs/patchId/type",keyword:"type",
params:{type:"string"},schema:U.type,parentSchema:U,data:l};e===null?e=[m]:e.push(m),p++}}}else{const a={instancePath:i+
"/spec/approved",schemaPath:"#/properties/spec/properties/approved/type",keyword:"type",params:{type:"array"},schema:ce.
properties.spec.properties.approved.type,parentSchema:ce.properties.spec.properties.approved,data:t};e===null?e=[a]:e.push(
a),p++}}if(r.opened!==void 0&&o.call(r,"opened")){let t=r.opened;if(t&&typeof t=="object"&&!Array.isArray(t))for(const a of Object.
keys(t)){let n=t[a];if(Array.isArray(n)){const l=n.length;for(let m=0;m<l;m++){let d=n[m];if(typeof d!="string"){const g={
instancePath:i+"/spec/opened/"+a.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+m,schemaPath:"common.schema.json#/$defs/ring\
Name/type",keyword:"type",params:{type:"string"},schema:Qe.type,parentSchema:Qe,data:d};e===null?e=[g]:e.push(g),p++}}}else{
const l={instancePath:i+"/spec/opened/"+a.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/spec/propertie\
s/opened/additionalProperties/type",keyword:"type",params:{type:"array"},schema:ce.properties.spec.properties.opened.additionalProperties.
type,parentSchema:ce.properties.spec.properties.opened.additionalProperties,data:n};e===null?e=[l]:e.push(l),p++}}else{const a={
instancePath:i+"/spec/opened",schemaPath:"#/properties/spec/properties/opened/type",keyword:"type",params:{type:"object"},
schema:ce.properties.spec.properties.opened.type,parentSchema:ce.properties.spec.properties.opened,data:t};e===null?e=[a]:
e.push(a),p++}}if(r.expect!==void 0&&o.call(r,"expect")){let t=r.expect;if(Array.isArray(t)){if(t.length<1){const n={instancePath:i+
"/spec/expect",schemaPath:"#/properties/spec/properties/expect/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:ce.
properties.spec.properties.expect,data:t};e===null?e=[n]:e.push(n),p++}const a=t.length;for(let n=0;n<a;n++)zs(t[n],{instancePath:i+
"/spec/expect/"+n,parentData:t,parentDataProperty:n,rootData:q,dynamicAnchors:j})||(e=e===null?zs.errors:e.concat(zs.errors),
p=e.length)}else{const a={instancePath:i+"/spec/expect",schemaPath:"#/properties/spec/properties/expect/type",keyword:"t\
ype",params:{type:"array"},schema:ce.properties.spec.properties.expect.type,parentSchema:ce.properties.spec.properties.expect,
data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/type",keyword:"\
type",params:{type:"object"},schema:ce.properties.spec.type,parentSchema:ce.properties.spec,data:r};e===null?e=[t]:e.push(
t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:ce.type,parentSchema:ce,
data:s};e===null?e=[r]:e.push(r),p++}return ut.errors=e,p===0}ut.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const pp=gt,
P={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https://muster.dev/schemas/v1/review-input.schema.json",type:"\
object",additionalProperties:!1,required:["apiVersion","kind","repository","now","pullRequest","commits","reviews","even\
ts","recorded","files","effect","reviewPolicy","unread"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},
kind:{const:"ReviewInput",examples:["ReviewInput"]},repository:{type:"object",additionalProperties:!1,required:["id","na\
me"],properties:{id:{type:"integer",examples:[1]},name:{type:"string",examples:["acme/patching"]}},examples:[{id:1,name:"\
acme/patching"}]},now:{$ref:"common.schema.json#/$defs/instant",examples:["2026-11-14T09:00:00Z"]},pullRequest:{type:"ob\
ject",additionalProperties:!1,required:["number","user","head","base","merged","mergedAt","mergeCommit","mergeTree"],properties:{
number:{type:"integer",examples:[88]},user:{examples:[{id:7,login:"tom",type:"User"}],allOf:[{if:{type:["null"]},else:{$ref:"\
#/$defs/account"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},head:{$ref:"#/$defs/revision",examples:[{sha:"3f78685\
0e387550fdab836ed7e6dc881de23001b",ref:"approve-november"}]},base:{$ref:"#/$defs/revision",examples:[{sha:"89e6c98d92887\
913cadf06b2adb97f26cde4849b",ref:"main"}]},merged:{type:"boolean",examples:[!1]},mergedAt:{type:["string","null"],examples:[
"2026-11-12T09:58:03Z"]},mergeCommit:{type:["string","null"],examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},mergeTree:{
type:["string","null"],examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},draft:{type:"boolean"},recomputed:{type:["\
boolean","null"]},mergedBy:{allOf:[{if:{type:["null"]},else:{$ref:"#/$defs/account"}},{if:{not:{type:["null"]}},else:{type:"\
null"}}]}},examples:[{number:88,user:{id:7,login:"tom",type:"User"},head:{sha:"3f786850e387550fdab836ed7e6dc881de23001b",
ref:"approve-november"},base:{sha:"89e6c98d92887913cadf06b2adb97f26cde4849b",ref:"main"},merged:!1,mergedAt:null,mergeCommit:null,
mergeTree:null}]},commits:{type:"array",items:{type:"object",additionalProperties:!1,required:["sha","parents","tree","a\
uthor","committer","coAuthors"],properties:{sha:{$ref:"common.schema.json#/$defs/gitObject",examples:["3f786850e387550fd\
ab836ed7e6dc881de23001b"]},parents:{type:"array",items:{$ref:"common.schema.json#/$defs/gitObject"},examples:[["89e6c98d\
92887913cadf06b2adb97f26cde4849b"]]},tree:{$ref:"common.schema.json#/$defs/gitObject",examples:["2b66fd261ee5c6cfc8de7fa\
466bab600bcfe4f69"]},author:{examples:[{id:7,login:"tom",type:"User"}],allOf:[{if:{type:["null"]},else:{$ref:"#/$defs/ac\
count"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},committer:{examples:[{id:7,login:"tom",type:"User"}],allOf:[{if:{
type:["null"]},else:{$ref:"#/$defs/account"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},coAuthors:{type:"array",items:{
allOf:[{if:{type:["null"]},else:{$ref:"#/$defs/account"}},{if:{not:{type:["null"]}},else:{type:"null"}}]},examples:[[{id:7,
login:"tom",type:"User"}]]},baseMerge:{type:["boolean","null"]}}},examples:[[{sha:"3f786850e387550fdab836ed7e6dc881de230\
01b",parents:["89e6c98d92887913cadf06b2adb97f26cde4849b"],tree:"2b66fd261ee5c6cfc8de7fa466bab600bcfe4f69",author:{id:7,login:"\
tom",type:"User"},committer:{id:7,login:"tom",type:"User"},coAuthors:[]}]]},reviews:{type:"array",items:{type:"object",additionalProperties:!1,
required:["id","user","state","submittedAt","commitId"],properties:{id:{type:"integer",examples:[1]},user:{examples:[{id:1001,
login:"ana",type:"User"}],allOf:[{if:{type:["null"]},else:{$ref:"#/$defs/account"}},{if:{not:{type:["null"]}},else:{type:"\
null"}}]},state:{type:"string",enum:["APPROVED","CHANGES_REQUESTED","COMMENTED","DISMISSED","PENDING"],examples:["APPROV\
ED"]},submittedAt:{type:["string","null"],examples:["2026-11-14T08:30:00Z"]},commitId:{type:["string","null"],examples:[
"3f786850e387550fdab836ed7e6dc881de23001b"]},editedAt:{type:["string","null"]},permission:{type:["string","null"]}}},examples:[
[{id:1,user:{id:1001,login:"ana",type:"User"},state:"APPROVED",submittedAt:"2026-11-14T08:30:00Z",commitId:"3f786850e387\
550fdab836ed7e6dc881de23001b",editedAt:null,permission:"write"}]]},events:{type:"array",items:{type:"object",additionalProperties:!1,
required:["type","at"],properties:{type:{type:"string",examples:["head_ref_force_pushed"]},at:{type:["string","null"],examples:[
"2026-11-14T08:00:00Z"]},actor:{allOf:[{if:{type:["null"]},else:{$ref:"#/$defs/account"}},{if:{not:{type:["null"]}},else:{
type:"null"}}]},before:{type:["string","null"]},after:{type:["string","null"]},review:{type:"integer"}}},examples:[[{type:"\
head_ref_force_pushed",at:"2026-11-14T08:00:00Z",actor:{id:7},before:"89e6c98d92887913cadf06b2adb97f26cde4849b",after:"3\
f786850e387550fdab836ed7e6dc881de23001b"},{type:"pushed",at:"2026-11-14T07:00:00Z",actor:{id:7},after:"89e6c98d92887913c\
adf06b2adb97f26cde4849b"}]]},recorded:{type:"array",items:{$ref:"log-entry.schema.json"},examples:[[]]},files:{type:"arr\
ay",items:{$ref:"#/$defs/file"},examples:[[{path:"policies/approvals/2026-11.yaml",old:"89e6c98d92887913cadf06b2adb97f26\
cde4849b",new:"2b66fd261ee5c6cfc8de7fa466bab600bcfe4f69",mode:"100644"}]]},effect:{type:"object",additionalProperties:!1,
required:["approved","now"],properties:{approved:{examples:[null],allOf:[{if:{type:["null"]},else:{type:"array",items:{$ref:"\
#/$defs/effectRow"}}},{if:{not:{type:["null"]}},else:{type:"null"}}]},now:{type:"array",items:{$ref:"#/$defs/effectRow"},
examples:[[]]},restricts:{type:"boolean"}},examples:[{approved:null,now:[]}]},reviewPolicy:{$ref:"review-policy.schema.j\
son",examples:[{apiVersion:"muster/v1",kind:"ReviewPolicy",metadata:{name:"review"},spec:{people:[{id:1001,login:"ana",roles:[
"operations"]}],rules:[{name:"standard",requires:[{role:"operations",count:1}]}],governs:[{paths:["**"],rule:"standard"}]}}]},
unread:{type:"array",items:{type:"object",additionalProperties:!1,required:["what","why"],properties:{what:{type:"string",
examples:["timeline"]},why:{type:"string",examples:["403"]}}},examples:[[{what:"timeline",why:"403"}]]},heads:{type:"arr\
ay",items:{type:"object",additionalProperties:!1,required:["sha","tree","files","effect"],properties:{sha:{$ref:"common.\
schema.json#/$defs/gitObject",examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},tree:{$ref:"common.schema.json#/$de\
fs/gitObject",examples:["2b66fd261ee5c6cfc8de7fa466bab600bcfe4f69"]},mergeTree:{type:["string","null"]},files:{type:"arr\
ay",items:{$ref:"#/$defs/file"},examples:[[]]},effect:{examples:[null],allOf:[{if:{type:["null"]},else:{type:"array",items:{
$ref:"#/$defs/effectRow"}}},{if:{not:{type:["null"]}},else:{type:"null"}}]}}}},governed:{type:"array",items:{type:"strin\
g"}},byPolicy:{type:"object",additionalProperties:{type:"array",items:{type:"string"}}},reach:{type:["object","null"],additionalProperties:!1,
required:["tracks","rings","touched"],properties:{tracks:{type:"array",items:{type:"object",additionalProperties:!1,required:[
"track","reached","of"],properties:{track:{type:"string",examples:["servers"]},reached:{type:"integer",minimum:0,examples:[
412]},of:{type:"integer",minimum:0,examples:[9830]}}},examples:[[]]},rings:{type:"array",items:{$ref:"#/$defs/ringCount"},
examples:[[]]},touched:{type:"array",items:{type:"integer",minimum:0},examples:[[1]]}}},overdue:{type:"array",items:{type:"\
object",additionalProperties:!1,required:["pullRequest","rule","since"],properties:{pullRequest:{type:["integer","null"],
examples:[81]},rule:{type:"string",examples:["critical"]},since:{$ref:"common.schema.json#/$defs/instant",examples:["202\
6-11-13T09:00:00Z"]}}}}},$defs:{account:{type:"object",additionalProperties:!1,required:["id"],properties:{id:{type:"int\
eger",examples:[7]},login:{type:"string"},type:{type:"string"}}},revision:{type:"object",additionalProperties:!1,required:[
"sha","ref"],properties:{sha:{$ref:"common.schema.json#/$defs/gitObject",examples:["3f786850e387550fdab836ed7e6dc881de23\
001b"]},ref:{type:"string",examples:["main"]}}},effectRow:{type:"array",items:{type:["string","null","object"],additionalProperties:!0}},
file:{type:"object",additionalProperties:!1,required:["path","old","new","mode"],properties:{path:{type:"string",examples:[
"policies/approvals/2026-11.yaml"]},old:{type:["string","null"],examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},new:{
type:["string","null"],examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},mode:{type:["string","null"],examples:["10\
0644"]}}},ringCount:{type:"object",additionalProperties:!1,required:["ring","endpoints"],properties:{ring:{type:"string",
examples:["pilot"]},endpoints:{type:"integer",minimum:0,examples:[25]}}}}},br={type:"object",additionalProperties:!1,required:[
"id"],properties:{id:{type:"integer",examples:[7]},login:{type:"string"},type:{type:"string"}}};function Oe(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Oe.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.id===void 0||!o.call(s,
"id")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"},schema:br.required,
parentSchema:br,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="id"||r==="login"||r==="type")){
const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:br,data:s};e===null?e=[t]:e.push(t),p++}if(s.id!==void 0&&o.call(s,"id")){let r=s.id;if(!(typeof r==
"number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"type",
params:{type:"integer"},schema:br.properties.id.type,parentSchema:br.properties.id,data:r};e===null?e=[t]:e.push(t),p++}}
if(s.login!==void 0&&o.call(s,"login")){let r=s.login;if(typeof r!="string"){const t={instancePath:i+"/login",schemaPath:"\
#/properties/login/type",keyword:"type",params:{type:"string"},schema:br.properties.login.type,parentSchema:br.properties.
login,data:r};e===null?e=[t]:e.push(t),p++}}if(s.type!==void 0&&o.call(s,"type")){let r=s.type;if(typeof r!="string"){const t={
instancePath:i+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},schema:br.properties.type.
type,parentSchema:br.properties.type,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/t\
ype",keyword:"type",params:{type:"object"},schema:br.type,parentSchema:br,data:s};e===null?e=[r]:e.push(r),p++}return Oe.
errors=e,p===0}Oe.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Nr={type:"object",additionalProperties:!1,required:[
"sha","ref"],properties:{sha:{$ref:"common.schema.json#/$defs/gitObject",examples:["3f786850e387550fdab836ed7e6dc881de23\
001b"]},ref:{type:"string",examples:["main"]}}};function Fr(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=Fr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.sha===void 0||!o.call(s,"sha")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"sha"},schema:Nr.required,parentSchema:Nr,data:s};e===null?e=[r]:
e.push(r),p++}if(s.ref===void 0||!o.call(s,"ref")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"ref"},schema:Nr.required,parentSchema:Nr,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(
s))if(!(r==="sha"||r==="ref")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:r},schema:!1,parentSchema:Nr,data:s};e===null?e=[t]:e.push(t),p++}if(s.sha!==void 0&&o.call(s,
"sha")){let r=s.sha;if(typeof r!="string"){const t={instancePath:i+"/sha",schemaPath:"common.schema.json#/$defs/gitObjec\
t/type",keyword:"type",params:{type:"string"},schema:Pe.type,parentSchema:Pe,data:r};e===null?e=[t]:e.push(t),p++}}if(s.
ref!==void 0&&o.call(s,"ref")){let r=s.ref;if(typeof r!="string"){const t={instancePath:i+"/ref",schemaPath:"#/propertie\
s/ref/type",keyword:"type",params:{type:"string"},schema:Nr.properties.ref.type,parentSchema:Nr.properties.ref,data:r};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:Nr.
type,parentSchema:Nr,data:s};e===null?e=[r]:e.push(r),p++}return Fr.errors=e,p===0}Fr.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};const Le={type:"object",additionalProperties:!1,required:["path","old","new","mode"],properties:{path:{
type:"string",examples:["policies/approvals/2026-11.yaml"]},old:{type:["string","null"],examples:["3f786850e387550fdab83\
6ed7e6dc881de23001b"]},new:{type:["string","null"],examples:["3f786850e387550fdab836ed7e6dc881de23001b"]},mode:{type:["s\
tring","null"],examples:["100644"]}}};function Lr(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Lr.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.path===void 0||!o.call(s,"path")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"path"},schema:Le.required,parentSchema:Le,data:s};e===null?e=[r]:e.push(r),p++}if(s.old===
void 0||!o.call(s,"old")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"ol\
d"},schema:Le.required,parentSchema:Le,data:s};e===null?e=[r]:e.push(r),p++}if(s.new===void 0||!o.call(s,"new")){const r={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"new"},schema:Le.required,parentSchema:Le,
data:s};e===null?e=[r]:e.push(r),p++}if(s.mode===void 0||!o.call(s,"mode")){const r={instancePath:i,schemaPath:"#/requir\
ed",keyword:"required",params:{missingProperty:"mode"},schema:Le.required,parentSchema:Le,data:s};e===null?e=[r]:e.push(
r),p++}for(const r of Object.keys(s))if(!(r==="path"||r==="old"||r==="new"||r==="mode")){const t={instancePath:i,schemaPath:"\
#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:Le,data:s};e===
null?e=[t]:e.push(t),p++}if(s.path!==void 0&&o.call(s,"path")){let r=s.path;if(typeof r!="string"){const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"string"},schema:Le.properties.path.type,parentSchema:Le.
properties.path,data:r};e===null?e=[t]:e.push(t),p++}}if(s.old!==void 0&&o.call(s,"old")){let r=s.old;if(typeof r!="stri\
ng"&&r!==null){const t={instancePath:i+"/old",schemaPath:"#/properties/old/type",keyword:"type",params:{type:Le.properties.
old.type},schema:Le.properties.old.type,parentSchema:Le.properties.old,data:r};e===null?e=[t]:e.push(t),p++}}if(s.new!==
void 0&&o.call(s,"new")){let r=s.new;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/new",schemaPath:"#/prope\
rties/new/type",keyword:"type",params:{type:Le.properties.new.type},schema:Le.properties.new.type,parentSchema:Le.properties.
new,data:r};e===null?e=[t]:e.push(t),p++}}if(s.mode!==void 0&&o.call(s,"mode")){let r=s.mode;if(typeof r!="string"&&r!==
null){const t={instancePath:i+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type:Le.properties.mode.
type},schema:Le.properties.mode.type,parentSchema:Le.properties.mode,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:Le.type,parentSchema:Le,data:s};e===null?
e=[r]:e.push(r),p++}return Lr.errors=e,p===0}Lr.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function ur(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=ur.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),Array.isArray(s)){const r=s.length;for(let t=0;t<r;t++){let a=s[t];if(typeof a!=
"string"&&a!==null&&!(a&&typeof a=="object"&&!Array.isArray(a))){const n={instancePath:i+"/"+t,schemaPath:"#/items/type",
keyword:"type",params:{type:jr.items.type},schema:jr.items.type,parentSchema:jr.items,data:a};e===null?e=[n]:e.push(n),p++}}}else{
const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"array"},schema:jr.type,parentSchema:jr,data:s};
e===null?e=[r]:e.push(r),p++}return ur.errors=e,p===0}ur.evaluated={items:!0,dynamicProps:!1,dynamicItems:!1};const I={$schema:"\
https://json-schema.org/draft/2020-12/schema",$id:"https://muster.dev/schemas/v1/review-policy.schema.json",type:"object",
additionalProperties:!1,required:["apiVersion","kind","metadata","spec"],properties:{apiVersion:{const:"muster/v1",examples:[
"muster/v1"]},kind:{const:"ReviewPolicy",examples:["ReviewPolicy"]},metadata:{$ref:"common.schema.json#/$defs/metadata",
examples:[{name:"review"}]},spec:{type:"object",additionalProperties:!1,required:["people","rules","governs"],properties:{
people:{type:"array",items:{type:"object",additionalProperties:!1,required:["id","login","roles"],properties:{id:{type:"\
integer",minimum:1,examples:[1001]},login:{type:"string",minLength:1,examples:["ana"]},roles:{type:"array",items:{type:"\
string",minLength:1},minItems:1,examples:[["operations"]]},keys:{type:"array",items:{type:"string",minLength:1}}}},minItems:1,
examples:[[{id:1001,login:"ana",roles:["operations"],keys:["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKxample"]},{id:1002,login:"\
raj",roles:["security"]}]]},rules:{type:"array",items:{type:"object",additionalProperties:!1,required:["name","requires"],
properties:{name:{type:"string",minLength:1,examples:["critical"]},requires:{type:"array",items:{type:"object",additionalProperties:!1,
required:["role","count"],properties:{role:{type:"string",examples:["operations"]},count:{type:"integer",minimum:1,maximum:100,
examples:[1]}}},minItems:1,examples:[[{role:"operations",count:1}]]},distinct:{type:"boolean"},followUp:{type:"object",additionalProperties:!1,
required:["rule","within"],properties:{rule:{type:"string",examples:["critical"]},within:{$ref:"common.schema.json#/$def\
s/duration",examples:["PT24H"]}}},author:{type:"string",enum:["never","counts"]}}},minItems:1,examples:[[{name:"standard",
requires:[{role:"operations",count:1}]},{name:"critical",requires:[{role:"operations",count:1},{role:"security",count:1}],
distinct:!0},{name:"emergency",requires:[{role:"security",count:1}],followUp:{rule:"critical",within:"PT24H"}},{name:"st\
op",requires:[{role:"operations",count:1}],author:"counts"}]]},governs:{type:"array",items:{type:"object",additionalProperties:!1,
required:["rule"],properties:{paths:{type:"array",items:{type:"string"},minItems:1},restricts:{const:!0},rule:{type:"str\
ing",examples:["critical"]}},oneOf:[{required:["paths"]},{required:["restricts"]}]},minItems:1,examples:[[{restricts:!0,
rule:"stop"},{paths:["policies/approvals/**"],rule:"by-policy"},{paths:["policies/evidence/**","policies/incidents/**"],
rule:"standard"},{paths:["policies/*.yaml","policies/exclusions/**","policies/baselines/**","policies/tests/**","rings/*\
*","inventory.csv","feeds/**",".github/**","action.yml","muster.yaml"],rule:"critical"}]]},binding:{type:"string",enum:[
"head","content","tree"]},effectGrowth:{$ref:"common.schema.json#/$defs/percent"},authors:{type:"string",enum:["never"]},
coAuthors:{type:"string",enum:["exclude","ignore","raise-threshold"]},bots:{type:"array",items:{type:["integer","string"]}},
blastRadius:{type:"array",items:{type:"object",additionalProperties:!1,required:["rule"],properties:{above:{$ref:"common\
.schema.json#/$defs/percent"},touches:{$ref:"common.schema.json#/$defs/endpointSelector"},rule:{type:"string",examples:[
"critical"]}},oneOf:[{required:["above"]},{required:["touches"]}]}},exclusions:{type:"object",additionalProperties:!1,properties:{
maxDays:{type:"integer",minimum:1}}}},examples:[{people:[{id:1001,login:"ana",roles:["operations"],keys:["ssh-ed25519 AA\
AAC3NzaC1lZDI1NTE5AAAAIKxample"]},{id:1002,login:"raj",roles:["security"]}],rules:[{name:"standard",requires:[{role:"ope\
rations",count:1}]},{name:"critical",requires:[{role:"operations",count:1},{role:"security",count:1}],distinct:!0},{name:"\
emergency",requires:[{role:"security",count:1}],followUp:{rule:"critical",within:"PT24H"}},{name:"stop",requires:[{role:"\
operations",count:1}],author:"counts"}],governs:[{restricts:!0,rule:"stop"},{paths:["policies/approvals/**"],rule:"by-po\
licy"},{paths:["policies/evidence/**","policies/incidents/**"],rule:"standard"},{paths:["policies/*.yaml","policies/excl\
usions/**","policies/baselines/**","policies/tests/**","rings/**","inventory.csv","feeds/**",".github/**","action.yml","\
muster.yaml"],rule:"critical"}],binding:"content",effectGrowth:"10%",authors:"never",coAuthors:"exclude",bots:[],blastRadius:[
{above:"10%",rule:"critical"},{touches:{labels:{tier:"0"}},rule:"critical"}],exclusions:{maxDays:180}}]}}},Ye={type:"str\
ing"};function Cs(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,
p=0;const h=Cs.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.
isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(
s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==
void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+"/name",schemaPath:"#/properties/n\
ame/type",keyword:"type",params:{type:"string"},schema:B.properties.name.type,parentSchema:B.properties.name,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.owner;if(typeof r=="string"){if(X(r)<1){const t={
instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:B.
properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/owner",schemaPath:"#/properties/ow\
ner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.type,parentSchema:B.properties.owner,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"description")){let r=s.description;if(typeof r!="string"){
const t={instancePath:i+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},
schema:B.properties.description.type,parentSchema:B.properties.description,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:B.type,parentSchema:B,data:s};e===null?e=
[r]:e.push(r),p++}return Cs.errors=e,p===0}Cs.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Ks(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Ks.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))
if(!(r==="names"||r==="labels"||r==="os"||r==="facts"||r==="software"||r==="any"||r==="all"||r==="not")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:F,
data:s};e===null?e=[t]:e.push(t),p++}if(s.names!==void 0&&o.call(s,"names")){let r=s.names;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/names/"+a,schemaPath:"#/$defs/gl\
ob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type:"array"},schema:F.properties.
names.type,parentSchema:F.properties.names,data:r};e===null?e=[t]:e.push(t),p++}}if(s.labels!==void 0&&o.call(s,"labels")){
let r=s.labels;if(r&&typeof r=="object"&&!Array.isArray(r))for(const t of Object.keys(r)){let a=r[t];if(typeof a!="strin\
g"&&!Array.isArray(a)){const n={instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/propert\
ies/labels/additionalProperties/type",keyword:"type",params:{type:F.properties.labels.additionalProperties.type},schema:F.
properties.labels.additionalProperties.type,parentSchema:F.properties.labels.additionalProperties,data:a};e===null?e=[n]:
e.push(n),p++}if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){let m=a[l];if(typeof m!="string"){const d={instancePath:i+
"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+l,schemaPath:"#/properties/labels/additionalProperties/items/typ\
e",keyword:"type",params:{type:"string"},schema:F.properties.labels.additionalProperties.items.type,parentSchema:F.properties.
labels.additionalProperties.items,data:m};e===null?e=[d]:e.push(d),p++}}}}else{const t={instancePath:i+"/labels",schemaPath:"\
#/properties/labels/type",keyword:"type",params:{type:"object"},schema:F.properties.labels.type,parentSchema:F.properties.
labels,data:r};e===null?e=[t]:e.push(t),p++}}if(s.os!==void 0&&o.call(s,"os")&&(xe(s.os,{instancePath:i+"/os",parentData:s,
parentDataProperty:"os",rootData:q,dynamicAnchors:j})||(e=e===null?xe.errors:e.concat(xe.errors),p=e.length)),s.facts!==
void 0&&o.call(s,"facts")&&(Ie(s.facts,{instancePath:i+"/facts",parentData:s,parentDataProperty:"facts",rootData:q,dynamicAnchors:j})||
(e=e===null?Ie.errors:e.concat(Ie.errors),p=e.length)),s.software!==void 0&&o.call(s,"software")){let r=s.software;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/software/"+
a,schemaPath:"#/properties/software/items/type",keyword:"type",params:{type:"string"},schema:F.properties.software.items.
type,parentSchema:F.properties.software.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/soft\
ware",schemaPath:"#/properties/software/type",keyword:"type",params:{type:"array"},schema:F.properties.software.type,parentSchema:F.
properties.software,data:r};e===null?e=[t]:e.push(t),p++}}if(s.any!==void 0&&o.call(s,"any")){let r=s.any;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++)W(r[a],{instancePath:i+"/any/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||
(e=e===null?W.errors:e.concat(W.errors),p=e.length)}else{const t={instancePath:i+"/any",schemaPath:"#/properties/any/typ\
e",keyword:"type",params:{type:"array"},schema:F.properties.any.type,parentSchema:F.properties.any,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.all!==void 0&&o.call(s,"all")){let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)
W(r[a],{instancePath:i+"/all/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?W.errors:e.
concat(W.errors),p=e.length)}else{const t={instancePath:i+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{
type:"array"},schema:F.properties.all.type,parentSchema:F.properties.all,data:r};e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&
o.call(s,"not")&&(W(s.not,{instancePath:i+"/not",parentData:s,parentDataProperty:"not",rootData:q,dynamicAnchors:j})||(e=
e===null?W.errors:e.concat(W.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:F.type,parentSchema:F,data:s};e===null?e=[r]:e.push(r),p++}return Ks.errors=e,p===0}Ks.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};function _r(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,
dynamicAnchors:j={}}={}){let e=null,p=0;const h=_r.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=
void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const a={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiVersion"},schema:I.required,parentSchema:I,data:s};
e===null?e=[a]:e.push(a),p++}if(s.kind===void 0||!o.call(s,"kind")){const a={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"kind"},schema:I.required,parentSchema:I,data:s};e===null?e=[a]:e.push(a),p++}if(s.metadata===
void 0||!o.call(s,"metadata")){const a={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
metadata"},schema:I.required,parentSchema:I,data:s};e===null?e=[a]:e.push(a),p++}if(s.spec===void 0||!o.call(s,"spec")){
const a={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"},schema:I.required,parentSchema:I,
data:s};e===null?e=[a]:e.push(a),p++}for(const a of Object.keys(s))if(!(a==="apiVersion"||a==="kind"||a==="metadata"||a===
"spec")){const n={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a},
schema:!1,parentSchema:I,data:s};e===null?e=[n]:e.push(n),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let a=s.
apiVersion;if(a!=="muster/v1"){const n={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:I.properties.apiVersion,data:a};e===null?e=[n]:
e.push(n),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let a=s.kind;if(a!=="ReviewPolicy"){const n={instancePath:i+"/kind",
schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"ReviewPolicy"},schema:"ReviewPolicy",parentSchema:I.
properties.kind,data:a};e===null?e=[n]:e.push(n),p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&(Cs(s.metadata,{instancePath:i+
"/metadata",parentData:s,parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||(e=e===null?Cs.errors:e.concat(Cs.
errors),p=e.length)),s.spec!==void 0&&o.call(s,"spec")){let a=s.spec;if(a&&typeof a=="object"&&!Array.isArray(a)){if(a.people===
void 0||!o.call(a,"people")){const n={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",
params:{missingProperty:"people"},schema:I.properties.spec.required,parentSchema:I.properties.spec,data:a};e===null?e=[n]:
e.push(n),p++}if(a.rules===void 0||!o.call(a,"rules")){const n={instancePath:i+"/spec",schemaPath:"#/properties/spec/req\
uired",keyword:"required",params:{missingProperty:"rules"},schema:I.properties.spec.required,parentSchema:I.properties.spec,
data:a};e===null?e=[n]:e.push(n),p++}if(a.governs===void 0||!o.call(a,"governs")){const n={instancePath:i+"/spec",schemaPath:"\
#/properties/spec/required",keyword:"required",params:{missingProperty:"governs"},schema:I.properties.spec.required,parentSchema:I.
properties.spec,data:a};e===null?e=[n]:e.push(n),p++}for(const n of Object.keys(a))if(!o.call(I.properties.spec.properties,
n)){const l={instancePath:i+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:n},schema:!1,parentSchema:I.properties.spec,data:a};e===null?e=[l]:e.push(l),p++}if(a.people!==void 0&&
o.call(a,"people")){let n=a.people;if(Array.isArray(n)){if(n.length<1){const m={instancePath:i+"/spec/people",schemaPath:"\
#/properties/spec/properties/people/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:I.properties.spec.
properties.people,data:n};e===null?e=[m]:e.push(m),p++}const l=n.length;for(let m=0;m<l;m++){let d=n[m];if(d&&typeof d==
"object"&&!Array.isArray(d)){if(d.id===void 0||!o.call(d,"id")){const g={instancePath:i+"/spec/people/"+m,schemaPath:"#/\
properties/spec/properties/people/items/required",keyword:"required",params:{missingProperty:"id"},schema:I.properties.spec.
properties.people.items.required,parentSchema:I.properties.spec.properties.people.items,data:d};e===null?e=[g]:e.push(g),
p++}if(d.login===void 0||!o.call(d,"login")){const g={instancePath:i+"/spec/people/"+m,schemaPath:"#/properties/spec/pro\
perties/people/items/required",keyword:"required",params:{missingProperty:"login"},schema:I.properties.spec.properties.people.
items.required,parentSchema:I.properties.spec.properties.people.items,data:d};e===null?e=[g]:e.push(g),p++}if(d.roles===
void 0||!o.call(d,"roles")){const g={instancePath:i+"/spec/people/"+m,schemaPath:"#/properties/spec/properties/people/it\
ems/required",keyword:"required",params:{missingProperty:"roles"},schema:I.properties.spec.properties.people.items.required,
parentSchema:I.properties.spec.properties.people.items,data:d};e===null?e=[g]:e.push(g),p++}for(const g of Object.keys(d))
if(!(g==="id"||g==="login"||g==="roles"||g==="keys")){const u={instancePath:i+"/spec/people/"+m,schemaPath:"#/properties\
/spec/properties/people/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:g},schema:!1,
parentSchema:I.properties.spec.properties.people.items,data:d};e===null?e=[u]:e.push(u),p++}if(d.id!==void 0&&o.call(d,"\
id")){let g=d.id;if(!(typeof g=="number"&&!(g%1)&&!isNaN(g)&&isFinite(g))){const u={instancePath:i+"/spec/people/"+m+"/i\
d",schemaPath:"#/properties/spec/properties/people/items/properties/id/type",keyword:"type",params:{type:"integer"},schema:I.
properties.spec.properties.people.items.properties.id.type,parentSchema:I.properties.spec.properties.people.items.properties.
id,data:g};e===null?e=[u]:e.push(u),p++}if(typeof g=="number"&&isFinite(g)&&(g<1||isNaN(g))){const u={instancePath:i+"/s\
pec/people/"+m+"/id",schemaPath:"#/properties/spec/properties/people/items/properties/id/minimum",keyword:"minimum",params:{
comparison:">=",limit:1},schema:1,parentSchema:I.properties.spec.properties.people.items.properties.id,data:g};e===null?
e=[u]:e.push(u),p++}}if(d.login!==void 0&&o.call(d,"login")){let g=d.login;if(typeof g=="string"){if(X(g)<1){const u={instancePath:i+
"/spec/people/"+m+"/login",schemaPath:"#/properties/spec/properties/people/items/properties/login/minLength",keyword:"mi\
nLength",params:{limit:1},schema:1,parentSchema:I.properties.spec.properties.people.items.properties.login,data:g};e===null?
e=[u]:e.push(u),p++}}else{const u={instancePath:i+"/spec/people/"+m+"/login",schemaPath:"#/properties/spec/properties/pe\
ople/items/properties/login/type",keyword:"type",params:{type:"string"},schema:I.properties.spec.properties.people.items.
properties.login.type,parentSchema:I.properties.spec.properties.people.items.properties.login,data:g};e===null?e=[u]:e.push(
u),p++}}if(d.roles!==void 0&&o.call(d,"roles")){let g=d.roles;if(Array.isArray(g)){if(g.length<1){const f={instancePath:i+
"/spec/people/"+m+"/roles",schemaPath:"#/properties/spec/properties/people/items/properties/roles/minItems",keyword:"min\
Items",params:{limit:1},schema:1,parentSchema:I.properties.spec.properties.people.items.properties.roles,data:g};e===null?
e=[f]:e.push(f),p++}const u=g.length;for(let f=0;f<u;f++){let c=g[f];if(typeof c=="string"){if(X(c)<1){const w={instancePath:i+
"/spec/people/"+m+"/roles/"+f,schemaPath:"#/properties/spec/properties/people/items/properties/roles/items/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:I.properties.spec.properties.people.items.properties.roles.items,data:c};
e===null?e=[w]:e.push(w),p++}}else{const w={instancePath:i+"/spec/people/"+m+"/roles/"+f,schemaPath:"#/properties/spec/p\
roperties/people/items/properties/roles/items/type",keyword:"type",params:{type:"string"},schema:I.properties.spec.properties.
people.items.properties.roles.items.type,parentSchema:I.properties.spec.properties.people.items.properties.roles.items,data:c};
e===null?e=[w]:e.push(w),p++}}}else{const u={instancePath:i+"/spec/people/"+m+"/roles",schemaPath:"#/properties/spec/pro\
perties/people/items/properties/roles/type",keyword:"type",params:{type:"array"},schema:I.properties.spec.properties.people.
items.properties.roles.type,parentSchema:I.properties.spec.properties.people.items.properties.roles,data:g};e===null?e=[
u]:e.push(u),p++}}if(d.keys!==void 0&&o.call(d,"keys")){let g=d.keys;if(Array.isArray(g)){const u=g.length;for(let f=0;f<
u;f++){let c=g[f];if(typeof c=="string"){if(X(c)<1){const w={instancePath:i+"/spec/people/"+m+"/keys/"+f,schemaPath:"#/p\
roperties/spec/properties/people/items/properties/keys/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:I.
properties.spec.properties.people.items.properties.keys.items,data:c};e===null?e=[w]:e.push(w),p++}}else{const w={instancePath:i+
"/spec/people/"+m+"/keys/"+f,schemaPath:"#/properties/spec/properties/people/items/properties/keys/items/type",keyword:"\
type",params:{type:"string"},schema:I.properties.spec.properties.people.items.properties.keys.items.type,parentSchema:I.
properties.spec.properties.people.items.properties.keys.items,data:c};e===null?e=[w]:e.push(w),p++}}}else{const u={instancePath:i+
"/spec/people/"+m+"/keys",schemaPath:"#/properties/spec/properties/people/items/properties/keys/type",keyword:"type",params:{
type:"array"},schema:I.properties.spec.properties.people.items.properties.keys.type,parentSchema:I.properties.spec.properties.
people.items.properties.keys,data:g};e===null?e=[u]:e.push(u),p++}}}else{const g={instancePath:i+"/spec/people/"+m,schemaPath:"\
#/properties/spec/properties/people/items/type",keyword:"type",params:{type:"object"},schema:I.properties.spec.properties.
people.items.type,parentSchema:I.properties.spec.properties.people.items,data:d};e===null?e=[g]:e.push(g),p++}}}else{const l={
instancePath:i+"/spec/people",schemaPath:"#/properties/spec/properties/people/type",keyword:"type",params:{type:"array"},
schema:I.properties.spec.properties.people.type,parentSchema:I.properties.spec.properties.people,data:n};e===null?e=[l]:
e.push(l),p++}}if(a.rules!==void 0&&o.call(a,"rules")){let n=a.rules;if(Array.isArray(n)){if(n.length<1){const m={instancePath:i+
"/spec/rules",schemaPath:"#/properties/spec/properties/rules/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:I.
properties.spec.properties.rules,data:n};e===null?e=[m]:e.push(m),p++}const l=n.length;for(let m=0;m<l;m++){let d=n[m];if(d&&
typeof d=="object"&&!Array.isArray(d)){if(d.name===void 0||!o.call(d,"name")){const g={instancePath:i+"/spec/rules/"+m,schemaPath:"\
#/properties/spec/properties/rules/items/required",keyword:"required",params:{missingProperty:"name"},schema:I.properties.
spec.properties.rules.items.required,parentSchema:I.properties.spec.properties.rules.items,data:d};e===null?e=[g]:e.push(
g),p++}if(d.requires===void 0||!o.call(d,"requires")){const g={instancePath:i+"/spec/rules/"+m,schemaPath:"#/properties/\
spec/properties/rules/items/required",keyword:"required",params:{missingProperty:"requires"},schema:I.properties.spec.properties.
rules.items.required,parentSchema:I.properties.spec.properties.rules.items,data:d};e===null?e=[g]:e.push(g),p++}for(const g of Object.
keys(d))if(!(g==="name"||g==="requires"||g==="distinct"||g==="followUp"||g==="author")){const u={instancePath:i+"/spec/r\
ules/"+m,schemaPath:"#/properties/spec/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:g},schema:!1,parentSchema:I.properties.spec.properties.rules.items,data:d};e===null?e=[u]:e.push(u),p++}
if(d.name!==void 0&&o.call(d,"name")){let g=d.name;if(typeof g=="string"){if(X(g)<1){const u={instancePath:i+"/spec/rule\
s/"+m+"/name",schemaPath:"#/properties/spec/properties/rules/items/properties/name/minLength",keyword:"minLength",params:{
limit:1},schema:1,parentSchema:I.properties.spec.properties.rules.items.properties.name,data:g};e===null?e=[u]:e.push(u),
p++}}else{const u={instancePath:i+"/spec/rules/"+m+"/name",schemaPath:"#/properties/spec/properties/rules/items/properti\
es/name/type",keyword:"type",params:{type:"string"},schema:I.properties.spec.properties.rules.items.properties.name.type,
parentSchema:I.properties.spec.properties.rules.items.properties.name,data:g};e===null?e=[u]:e.push(u),p++}}if(d.requires!==
void 0&&o.call(d,"requires")){let g=d.requires;if(Array.isArray(g)){if(g.length<1){const f={instancePath:i+"/spec/rules/"+
m+"/requires",schemaPath:"#/properties/spec/properties/rules/items/properties/requires/minItems",keyword:"minItems",params:{
limit:1},schema:1,parentSchema:I.properties.spec.properties.rules.items.properties.requires,data:g};e===null?e=[f]:e.push(
f),p++}const u=g.length;for(let f=0;f<u;f++){let c=g[f];if(c&&typeof c=="object"&&!Array.isArray(c)){if(c.role===void 0||
!o.call(c,"role")){const w={instancePath:i+"/spec/rules/"+m+"/requires/"+f,schemaPath:"#/properties/spec/properties/rule\
s/items/properties/requires/items/required",keyword:"required",params:{missingProperty:"role"},schema:I.properties.spec.
properties.rules.items.properties.requires.items.required,parentSchema:I.properties.spec.properties.rules.items.properties.
requires.items,data:c};e===null?e=[w]:e.push(w),p++}if(c.count===void 0||!o.call(c,"count")){const w={instancePath:i+"/s\
pec/rules/"+m+"/requires/"+f,schemaPath:"#/properties/spec/properties/rules/items/properties/requires/items/required",keyword:"\
required",params:{missingProperty:"count"},schema:I.properties.spec.properties.rules.items.properties.requires.items.required,
parentSchema:I.properties.spec.properties.rules.items.properties.requires.items,data:c};e===null?e=[w]:e.push(w),p++}for(const w of Object.
keys(c))if(!(w==="role"||w==="count")){const x={instancePath:i+"/spec/rules/"+m+"/requires/"+f,schemaPath:"#/properties/\
spec/properties/rules/items/properties/requires/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:w},
schema:!1,parentSchema:I.properties.spec.properties.rules.items.properties.requires.items,data:c};e===null?e=[x]:e.push(
x),p++}if(c.role!==void 0&&o.call(c,"role")){let w=c.role;if(typeof w!="string"){const x={instancePath:i+"/spec/rules/"+
m+"/requires/"+f+"/role",schemaPath:"#/properties/spec/properties/rules/items/properties/requires/items/properties/role/\
type",keyword:"type",params:{type:"string"},schema:I.properties.spec.properties.rules.items.properties.requires.items.properties.
role.type,parentSchema:I.properties.spec.properties.rules.items.properties.requires.items.properties.role,data:w};e===null?
e=[x]:e.push(x),p++}}if(c.count!==void 0&&o.call(c,"count")){let w=c.count;if(!(typeof w=="number"&&!(w%1)&&!isNaN(w)&&isFinite(
w))){const x={instancePath:i+"/spec/rules/"+m+"/requires/"+f+"/count",schemaPath:"#/properties/spec/properties/rules/ite\
ms/properties/requires/items/properties/count/type",keyword:"type",params:{type:"integer"},schema:I.properties.spec.properties.
rules.items.properties.requires.items.properties.count.type,parentSchema:I.properties.spec.properties.rules.items.properties.
requires.items.properties.count,data:w};e===null?e=[x]:e.push(x),p++}if(typeof w=="number"&&isFinite(w)){if(w>100||isNaN(
w)){const x={instancePath:i+"/spec/rules/"+m+"/requires/"+f+"/count",schemaPath:"#/properties/spec/properties/rules/item\
s/properties/requires/items/properties/count/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},schema:100,parentSchema:I.
properties.spec.properties.rules.items.properties.requires.items.properties.count,data:w};e===null?e=[x]:e.push(x),p++}if(w<
1||isNaN(w)){const x={instancePath:i+"/spec/rules/"+m+"/requires/"+f+"/count",schemaPath:"#/properties/spec/properties/r\
ules/items/properties/requires/items/properties/count/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,
parentSchema:I.properties.spec.properties.rules.items.properties.requires.items.properties.count,data:w};e===null?e=[x]:
e.push(x),p++}}}}else{const w={instancePath:i+"/spec/rules/"+m+"/requires/"+f,schemaPath:"#/properties/spec/properties/r\
ules/items/properties/requires/items/type",keyword:"type",params:{type:"object"},schema:I.properties.spec.properties.rules.
items.properties.requires.items.type,parentSchema:I.properties.spec.properties.rules.items.properties.requires.items,data:c};
e===null?e=[w]:e.push(w),p++}}}else{const u={instancePath:i+"/spec/rules/"+m+"/requires",schemaPath:"#/properties/spec/p\
roperties/rules/items/properties/requires/type",keyword:"type",params:{type:"array"},schema:I.properties.spec.properties.
rules.items.properties.requires.type,parentSchema:I.properties.spec.properties.rules.items.properties.requires,data:g};e===
null?e=[u]:e.push(u),p++}}if(d.distinct!==void 0&&o.call(d,"distinct")){let g=d.distinct;if(typeof g!="boolean"){const u={
instancePath:i+"/spec/rules/"+m+"/distinct",schemaPath:"#/properties/spec/properties/rules/items/properties/distinct/typ\
e",keyword:"type",params:{type:"boolean"},schema:I.properties.spec.properties.rules.items.properties.distinct.type,parentSchema:I.
properties.spec.properties.rules.items.properties.distinct,data:g};e===null?e=[u]:e.push(u),p++}}if(d.followUp!==void 0&&
o.call(d,"followUp")){let g=d.followUp;if(g&&typeof g=="object"&&!Array.isArray(g)){if(g.rule===void 0||!o.call(g,"rule")){
const u={instancePath:i+"/spec/rules/"+m+"/followUp",schemaPath:"#/properties/spec/properties/rules/items/properties/fol\
lowUp/required",keyword:"required",params:{missingProperty:"rule"},schema:I.properties.spec.properties.rules.items.properties.
followUp.required,parentSchema:I.properties.spec.properties.rules.items.properties.followUp,data:g};e===null?e=[u]:e.push(
u),p++}if(g.within===void 0||!o.call(g,"within")){const u={instancePath:i+"/spec/rules/"+m+"/followUp",schemaPath:"#/pro\
perties/spec/properties/rules/items/properties/followUp/required",keyword:"required",params:{missingProperty:"within"},schema:I.
properties.spec.properties.rules.items.properties.followUp.required,parentSchema:I.properties.spec.properties.rules.items.
properties.followUp,data:g};e===null?e=[u]:e.push(u),p++}for(const u of Object.keys(g))if(!(u==="rule"||u==="within")){const f={
instancePath:i+"/spec/rules/"+m+"/followUp",schemaPath:"#/properties/spec/properties/rules/items/properties/followUp/add\
itionalProperties",keyword:"additionalProperties",params:{additionalProperty:u},schema:!1,parentSchema:I.properties.spec.
properties.rules.items.properties.followUp,data:g};e===null?e=[f]:e.push(f),p++}if(g.rule!==void 0&&o.call(g,"rule")){let u=g.
rule;if(typeof u!="string"){const f={instancePath:i+"/spec/rules/"+m+"/followUp/rule",schemaPath:"#/properties/spec/prop\
erties/rules/items/properties/followUp/properties/rule/type",keyword:"type",params:{type:"string"},schema:I.properties.spec.
properties.rules.items.properties.followUp.properties.rule.type,parentSchema:I.properties.spec.properties.rules.items.properties.
followUp.properties.rule,data:u};e===null?e=[f]:e.push(f),p++}}if(g.within!==void 0&&o.call(g,"within")){let u=g.within;
if(typeof u!="string"){const f={instancePath:i+"/spec/rules/"+m+"/followUp/within",schemaPath:"common.schema.json#/$defs\
/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:u};e===null?e=[f]:e.push(f),p++}}}else{
const u={instancePath:i+"/spec/rules/"+m+"/followUp",schemaPath:"#/properties/spec/properties/rules/items/properties/fol\
lowUp/type",keyword:"type",params:{type:"object"},schema:I.properties.spec.properties.rules.items.properties.followUp.type,
parentSchema:I.properties.spec.properties.rules.items.properties.followUp,data:g};e===null?e=[u]:e.push(u),p++}}if(d.author!==
void 0&&o.call(d,"author")){let g=d.author;if(typeof g!="string"){const u={instancePath:i+"/spec/rules/"+m+"/author",schemaPath:"\
#/properties/spec/properties/rules/items/properties/author/type",keyword:"type",params:{type:"string"},schema:I.properties.
spec.properties.rules.items.properties.author.type,parentSchema:I.properties.spec.properties.rules.items.properties.author,
data:g};e===null?e=[u]:e.push(u),p++}if(!(g==="never"||g==="counts")){const u={instancePath:i+"/spec/rules/"+m+"/author",
schemaPath:"#/properties/spec/properties/rules/items/properties/author/enum",keyword:"enum",params:{allowedValues:I.properties.
spec.properties.rules.items.properties.author.enum},schema:I.properties.spec.properties.rules.items.properties.author.enum,
parentSchema:I.properties.spec.properties.rules.items.properties.author,data:g};e===null?e=[u]:e.push(u),p++}}}else{const g={
instancePath:i+"/spec/rules/"+m,schemaPath:"#/properties/spec/properties/rules/items/type",keyword:"type",params:{type:"\
object"},schema:I.properties.spec.properties.rules.items.type,parentSchema:I.properties.spec.properties.rules.items,data:d};
e===null?e=[g]:e.push(g),p++}}}else{const l={instancePath:i+"/spec/rules",schemaPath:"#/properties/spec/properties/rules\
/type",keyword:"type",params:{type:"array"},schema:I.properties.spec.properties.rules.type,parentSchema:I.properties.spec.
properties.rules,data:n};e===null?e=[l]:e.push(l),p++}}if(a.governs!==void 0&&o.call(a,"governs")){let n=a.governs;if(Array.
isArray(n)){if(n.length<1){const m={instancePath:i+"/spec/governs",schemaPath:"#/properties/spec/properties/governs/minI\
tems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:I.properties.spec.properties.governs,data:n};e===null?e=
[m]:e.push(m),p++}const l=n.length;for(let m=0;m<l;m++){let d=n[m];const g=p;let u=!1,f=null;const c=p;if(d&&typeof d=="\
object"&&!Array.isArray(d)&&(d.paths===void 0||!o.call(d,"paths"))){const x={instancePath:i+"/spec/governs/"+m,schemaPath:"\
#/properties/spec/properties/governs/items/oneOf/0/required",keyword:"required",params:{missingProperty:"paths"},schema:I.
properties.spec.properties.governs.items.oneOf[0].required,parentSchema:I.properties.spec.properties.governs.items.oneOf[0],
data:d};e===null?e=[x]:e.push(x),p++}var r=c===p;r&&(u=!0,f=0);const w=p;if(d&&typeof d=="object"&&!Array.isArray(d)&&(d.
restricts===void 0||!o.call(d,"restricts"))){const x={instancePath:i+"/spec/governs/"+m,schemaPath:"#/properties/spec/pr\
operties/governs/items/oneOf/1/required",keyword:"required",params:{missingProperty:"restricts"},schema:I.properties.spec.
properties.governs.items.oneOf[1].required,parentSchema:I.properties.spec.properties.governs.items.oneOf[1],data:d};e===
null?e=[x]:e.push(x),p++}var r=w===p;if(r&&u?(u=!1,f=[f,1]):r&&(u=!0,f=1),u)p=g,e!==null&&(g?e.length=g:e=null);else{const x={
instancePath:i+"/spec/governs/"+m,schemaPath:"#/properties/spec/properties/governs/items/oneOf",keyword:"oneOf",params:{
passingSchemas:f},schema:I.properties.spec.properties.governs.items.oneOf,parentSchema:I.properties.spec.properties.governs.
items,data:d};e===null?e=[x]:e.push(x),p++}if(d&&typeof d=="object"&&!Array.isArray(d)){if(d.rule===void 0||!o.call(d,"r\
ule")){const x={instancePath:i+"/spec/governs/"+m,schemaPath:"#/properties/spec/properties/governs/items/required",keyword:"\
required",params:{missingProperty:"rule"},schema:I.properties.spec.properties.governs.items.required,parentSchema:I.properties.
spec.properties.governs.items,data:d};e===null?e=[x]:e.push(x),p++}for(const x of Object.keys(d))if(!(x==="paths"||x==="\
restricts"||x==="rule")){const C={instancePath:i+"/spec/governs/"+m,schemaPath:"#/properties/spec/properties/governs/ite\
ms/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:x},schema:!1,parentSchema:I.properties.
spec.properties.governs.items,data:d};e===null?e=[C]:e.push(C),p++}if(d.paths!==void 0&&o.call(d,"paths")){let x=d.paths;
if(Array.isArray(x)){if(x.length<1){const N={instancePath:i+"/spec/governs/"+m+"/paths",schemaPath:"#/properties/spec/pr\
operties/governs/items/properties/paths/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:I.properties.
spec.properties.governs.items.properties.paths,data:x};e===null?e=[N]:e.push(N),p++}const C=x.length;for(let N=0;N<C;N++){
let pe=x[N];if(typeof pe!="string"){const Ue={instancePath:i+"/spec/governs/"+m+"/paths/"+N,schemaPath:"#/properties/spe\
c/properties/governs/items/properties/paths/items/type",keyword:"type",params:{type:"string"},schema:I.properties.spec.properties.
governs.items.properties.paths.items.type,parentSchema:I.properties.spec.properties.governs.items.properties.paths.items,
data:pe};e===null?e=[Ue]:e.push(Ue),p++}}}else{const C={instancePath:i+"/spec/governs/"+m+"/paths",schemaPath:"#/propert\
ies/spec/properties/governs/items/properties/paths/type",keyword:"type",params:{type:"array"},schema:I.properties.spec.properties.
governs.items.properties.paths.type,parentSchema:I.properties.spec.properties.governs.items.properties.paths,data:x};e===
null?e=[C]:e.push(C),p++}}if(d.restricts!==void 0&&o.call(d,"restricts")){let x=d.restricts;if(x!==!0){const C={instancePath:i+
"/spec/governs/"+m+"/restricts",schemaPath:"#/properties/spec/properties/governs/items/properties/restricts/const",keyword:"\
const",params:{allowedValue:!0},schema:!0,parentSchema:I.properties.spec.properties.governs.items.properties.restricts,data:x};
e===null?e=[C]:e.push(C),p++}}if(d.rule!==void 0&&o.call(d,"rule")){let x=d.rule;if(typeof x!="string"){const C={instancePath:i+
"/spec/governs/"+m+"/rule",schemaPath:"#/properties/spec/properties/governs/items/properties/rule/type",keyword:"type",params:{
type:"string"},schema:I.properties.spec.properties.governs.items.properties.rule.type,parentSchema:I.properties.spec.properties.
governs.items.properties.rule,data:x};e===null?e=[C]:e.push(C),p++}}}else{const x={instancePath:i+"/spec/governs/"+m,schemaPath:"\
#/properties/spec/properties/governs/items/type",keyword:"type",params:{type:"object"},schema:I.properties.spec.properties.
governs.items.type,parentSchema:I.properties.spec.properties.governs.items,data:d};e===null?e=[x]:e.push(x),p++}}}else{const l={
instancePath:i+"/spec/governs",schemaPath:"#/properties/spec/properties/governs/type",keyword:"type",params:{type:"array"},
schema:I.properties.spec.properties.governs.type,parentSchema:I.properties.spec.properties.governs,data:n};e===null?e=[l]:
e.push(l),p++}}if(a.binding!==void 0&&o.call(a,"binding")){let n=a.binding;if(typeof n!="string"){const l={instancePath:i+
"/spec/binding",schemaPath:"#/properties/spec/properties/binding/type",keyword:"type",params:{type:"string"},schema:I.properties.
spec.properties.binding.type,parentSchema:I.properties.spec.properties.binding,data:n};e===null?e=[l]:e.push(l),p++}if(!(n===
"head"||n==="content"||n==="tree")){const l={instancePath:i+"/spec/binding",schemaPath:"#/properties/spec/properties/bin\
ding/enum",keyword:"enum",params:{allowedValues:I.properties.spec.properties.binding.enum},schema:I.properties.spec.properties.
binding.enum,parentSchema:I.properties.spec.properties.binding,data:n};e===null?e=[l]:e.push(l),p++}}if(a.effectGrowth!==
void 0&&o.call(a,"effectGrowth")){let n=a.effectGrowth;if(typeof n!="string"){const l={instancePath:i+"/spec/effectGrowt\
h",schemaPath:"common.schema.json#/$defs/percent/type",keyword:"type",params:{type:"string"},schema:Ye.type,parentSchema:Ye,
data:n};e===null?e=[l]:e.push(l),p++}}if(a.authors!==void 0&&o.call(a,"authors")){let n=a.authors;if(typeof n!="string"){
const l={instancePath:i+"/spec/authors",schemaPath:"#/properties/spec/properties/authors/type",keyword:"type",params:{type:"\
string"},schema:I.properties.spec.properties.authors.type,parentSchema:I.properties.spec.properties.authors,data:n};e===
null?e=[l]:e.push(l),p++}if(n!=="never"){const l={instancePath:i+"/spec/authors",schemaPath:"#/properties/spec/propertie\
s/authors/enum",keyword:"enum",params:{allowedValues:I.properties.spec.properties.authors.enum},schema:I.properties.spec.
properties.authors.enum,parentSchema:I.properties.spec.properties.authors,data:n};e===null?e=[l]:e.push(l),p++}}if(a.coAuthors!==
void 0&&o.call(a,"coAuthors")){let n=a.coAuthors;if(typeof n!="string"){const l={instancePath:i+"/spec/coAuthors",schemaPath:"\
#/properties/spec/properties/coAuthors/type",keyword:"type",params:{type:"string"},schema:I.properties.spec.properties.coAuthors.
type,parentSchema:I.properties.spec.properties.coAuthors,data:n};e===null?e=[l]:e.push(l),p++}if(!(n==="exclude"||n==="i\
gnore"||n==="raise-threshold")){const l={instancePath:i+"/spec/coAuthors",schemaPath:"#/properties/spec/properties/coAut\
hors/enum",keyword:"enum",params:{allowedValues:I.properties.spec.properties.coAuthors.enum},schema:I.properties.spec.properties.
coAuthors.enum,parentSchema:I.properties.spec.properties.coAuthors,data:n};e===null?e=[l]:e.push(l),p++}}if(a.bots!==void 0&&
o.call(a,"bots")){let n=a.bots;if(Array.isArray(n)){const l=n.length;for(let m=0;m<l;m++){let d=n[m];if(!(typeof d=="num\
ber"&&!(d%1)&&!isNaN(d)&&isFinite(d))&&typeof d!="string"){const g={instancePath:i+"/spec/bots/"+m,schemaPath:"#/propert\
ies/spec/properties/bots/items/type",keyword:"type",params:{type:I.properties.spec.properties.bots.items.type},schema:I.
properties.spec.properties.bots.items.type,parentSchema:I.properties.spec.properties.bots.items,data:d};e===null?e=[g]:e.
push(g),p++}}}else{const l={instancePath:i+"/spec/bots",schemaPath:"#/properties/spec/properties/bots/type",keyword:"typ\
e",params:{type:"array"},schema:I.properties.spec.properties.bots.type,parentSchema:I.properties.spec.properties.bots,data:n};
e===null?e=[l]:e.push(l),p++}}if(a.blastRadius!==void 0&&o.call(a,"blastRadius")){let n=a.blastRadius;if(Array.isArray(n)){
const l=n.length;for(let m=0;m<l;m++){let d=n[m];const g=p;let u=!1,f=null;const c=p;if(d&&typeof d=="object"&&!Array.isArray(
d)&&(d.above===void 0||!o.call(d,"above"))){const x={instancePath:i+"/spec/blastRadius/"+m,schemaPath:"#/properties/spec\
/properties/blastRadius/items/oneOf/0/required",keyword:"required",params:{missingProperty:"above"},schema:I.properties.
spec.properties.blastRadius.items.oneOf[0].required,parentSchema:I.properties.spec.properties.blastRadius.items.oneOf[0],
data:d};e===null?e=[x]:e.push(x),p++}var t=c===p;t&&(u=!0,f=0);const w=p;if(d&&typeof d=="object"&&!Array.isArray(d)&&(d.
touches===void 0||!o.call(d,"touches"))){const x={instancePath:i+"/spec/blastRadius/"+m,schemaPath:"#/properties/spec/pr\
operties/blastRadius/items/oneOf/1/required",keyword:"required",params:{missingProperty:"touches"},schema:I.properties.spec.
properties.blastRadius.items.oneOf[1].required,parentSchema:I.properties.spec.properties.blastRadius.items.oneOf[1],data:d};
e===null?e=[x]:e.push(x),p++}var t=w===p;if(t&&u?(u=!1,f=[f,1]):t&&(u=!0,f=1),u)p=g,e!==null&&(g?e.length=g:e=null);else{
const x={instancePath:i+"/spec/blastRadius/"+m,schemaPath:"#/properties/spec/properties/blastRadius/items/oneOf",keyword:"\
oneOf",params:{passingSchemas:f},schema:I.properties.spec.properties.blastRadius.items.oneOf,parentSchema:I.properties.spec.
properties.blastRadius.items,data:d};e===null?e=[x]:e.push(x),p++}if(d&&typeof d=="object"&&!Array.isArray(d)){if(d.rule===
void 0||!o.call(d,"rule")){const x={instancePath:i+"/spec/blastRadius/"+m,schemaPath:"#/properties/spec/properties/blast\
Radius/items/required",keyword:"required",params:{missingProperty:"rule"},schema:I.properties.spec.properties.blastRadius.
items.required,parentSchema:I.properties.spec.properties.blastRadius.items,data:d};e===null?e=[x]:e.push(x),p++}for(const x of Object.
keys(d))if(!(x==="above"||x==="touches"||x==="rule")){const C={instancePath:i+"/spec/blastRadius/"+m,schemaPath:"#/prope\
rties/spec/properties/blastRadius/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:x},
schema:!1,parentSchema:I.properties.spec.properties.blastRadius.items,data:d};e===null?e=[C]:e.push(C),p++}if(d.above!==
void 0&&o.call(d,"above")){let x=d.above;if(typeof x!="string"){const C={instancePath:i+"/spec/blastRadius/"+m+"/above",
schemaPath:"common.schema.json#/$defs/percent/type",keyword:"type",params:{type:"string"},schema:Ye.type,parentSchema:Ye,
data:x};e===null?e=[C]:e.push(C),p++}}if(d.touches!==void 0&&o.call(d,"touches")&&(Ks(d.touches,{instancePath:i+"/spec/b\
lastRadius/"+m+"/touches",parentData:d,parentDataProperty:"touches",rootData:q,dynamicAnchors:j})||(e=e===null?Ks.errors:
e.concat(Ks.errors),p=e.length)),d.rule!==void 0&&o.call(d,"rule")){let x=d.rule;if(typeof x!="string"){const C={instancePath:i+
"/spec/blastRadius/"+m+"/rule",schemaPath:"#/properties/spec/properties/blastRadius/items/properties/rule/type",keyword:"\
type",params:{type:"string"},schema:I.properties.spec.properties.blastRadius.items.properties.rule.type,parentSchema:I.properties.
spec.properties.blastRadius.items.properties.rule,data:x};e===null?e=[C]:e.push(C),p++}}}else{const x={instancePath:i+"/\
spec/blastRadius/"+m,schemaPath:"#/properties/spec/properties/blastRadius/items/type",keyword:"type",params:{type:"objec\
t"},schema:I.properties.spec.properties.blastRadius.items.type,parentSchema:I.properties.spec.properties.blastRadius.items,
data:d};e===null?e=[x]:e.push(x),p++}}}else{const l={instancePath:i+"/spec/blastRadius",schemaPath:"#/properties/spec/pr\
operties/blastRadius/type",keyword:"type",params:{type:"array"},schema:I.properties.spec.properties.blastRadius.type,parentSchema:I.
properties.spec.properties.blastRadius,data:n};e===null?e=[l]:e.push(l),p++}}if(a.exclusions!==void 0&&o.call(a,"exclusi\
ons")){let n=a.exclusions;if(n&&typeof n=="object"&&!Array.isArray(n)){for(const l of Object.keys(n))if(l!=="maxDays"){const m={
instancePath:i+"/spec/exclusions",schemaPath:"#/properties/spec/properties/exclusions/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:l},schema:!1,parentSchema:I.properties.spec.properties.exclusions,data:n};
e===null?e=[m]:e.push(m),p++}if(n.maxDays!==void 0&&o.call(n,"maxDays")){let l=n.maxDays;if(!(typeof l=="number"&&!(l%1)&&
!isNaN(l)&&isFinite(l))){const m={instancePath:i+"/spec/exclusions/maxDays",schemaPath:"#/properties/spec/properties/exc\
lusions/properties/maxDays/type",keyword:"type",params:{type:"integer"},schema:I.properties.spec.properties.exclusions.properties.
maxDays.type,parentSchema:I.properties.spec.properties.exclusions.properties.maxDays,data:l};e===null?e=[m]:e.push(m),p++}
if(typeof l=="number"&&isFinite(l)&&(l<1||isNaN(l))){const m={instancePath:i+"/spec/exclusions/maxDays",schemaPath:"#/pr\
operties/spec/properties/exclusions/properties/maxDays/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,
parentSchema:I.properties.spec.properties.exclusions.properties.maxDays,data:l};e===null?e=[m]:e.push(m),p++}}}else{const l={
instancePath:i+"/spec/exclusions",schemaPath:"#/properties/spec/properties/exclusions/type",keyword:"type",params:{type:"\
object"},schema:I.properties.spec.properties.exclusions.type,parentSchema:I.properties.spec.properties.exclusions,data:n};
e===null?e=[l]:e.push(l),p++}}}else{const n={instancePath:i+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{
type:"object"},schema:I.properties.spec.type,parentSchema:I.properties.spec,data:a};e===null?e=[n]:e.push(n),p++}}}else{
const a={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:I.type,parentSchema:I,data:s};e===
null?e=[a]:e.push(a),p++}return _r.errors=e,p===0}_r.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Us(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Us.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.ring===
void 0||!o.call(s,"ring")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"r\
ing"},schema:De.required,parentSchema:De,data:s};e===null?e=[r]:e.push(r),p++}if(s.endpoints===void 0||!o.call(s,"endpoi\
nts")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"endpoints"},schema:De.
required,parentSchema:De,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="ring"||r==="endpoi\
nts")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:De,data:s};e===null?e=[t]:e.push(t),p++}if(s.ring!==void 0&&o.call(s,"ring")){let r=s.ring;if(typeof r!=
"string"){const t={instancePath:i+"/ring",schemaPath:"#/properties/ring/type",keyword:"type",params:{type:"string"},schema:De.
properties.ring.type,parentSchema:De.properties.ring,data:r};e===null?e=[t]:e.push(t),p++}}if(s.endpoints!==void 0&&o.call(
s,"endpoints")){let r=s.endpoints;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/en\
dpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type:"integer"},schema:De.properties.endpoints.
type,parentSchema:De.properties.endpoints,data:r};e===null?e=[t]:e.push(t),p++}if(typeof r=="number"&&isFinite(r)&&(r<0||
isNaN(r))){const t={instancePath:i+"/endpoints",schemaPath:"#/properties/endpoints/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},schema:0,parentSchema:De.properties.endpoints,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:De.type,parentSchema:De,data:s};e===null?e=[r]:e.push(r),
p++}return Us.errors=e,p===0}Us.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const $t={validate:Qs};function gt(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=gt.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===
void 0||!o.call(s,"apiVersion")){const v={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
apiVersion"},schema:P.required,parentSchema:P,data:s};e===null?e=[v]:e.push(v),p++}if(s.kind===void 0||!o.call(s,"kind")){
const v={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"},schema:P.required,parentSchema:P,
data:s};e===null?e=[v]:e.push(v),p++}if(s.repository===void 0||!o.call(s,"repository")){const v={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"repository"},schema:P.required,parentSchema:P,data:s};e===null?e=
[v]:e.push(v),p++}if(s.now===void 0||!o.call(s,"now")){const v={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"now"},schema:P.required,parentSchema:P,data:s};e===null?e=[v]:e.push(v),p++}if(s.pullRequest===
void 0||!o.call(s,"pullRequest")){const v={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
pullRequest"},schema:P.required,parentSchema:P,data:s};e===null?e=[v]:e.push(v),p++}if(s.commits===void 0||!o.call(s,"co\
mmits")){const v={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"commits"},schema:P.
required,parentSchema:P,data:s};e===null?e=[v]:e.push(v),p++}if(s.reviews===void 0||!o.call(s,"reviews")){const v={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"reviews"},schema:P.required,parentSchema:P,data:s};e===
null?e=[v]:e.push(v),p++}if(s.events===void 0||!o.call(s,"events")){const v={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"events"},schema:P.required,parentSchema:P,data:s};e===null?e=[v]:e.push(v),p++}if(s.recorded===
void 0||!o.call(s,"recorded")){const v={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
recorded"},schema:P.required,parentSchema:P,data:s};e===null?e=[v]:e.push(v),p++}if(s.files===void 0||!o.call(s,"files")){
const v={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"files"},schema:P.required,parentSchema:P,
data:s};e===null?e=[v]:e.push(v),p++}if(s.effect===void 0||!o.call(s,"effect")){const v={instancePath:i,schemaPath:"#/re\
quired",keyword:"required",params:{missingProperty:"effect"},schema:P.required,parentSchema:P,data:s};e===null?e=[v]:e.push(
v),p++}if(s.reviewPolicy===void 0||!o.call(s,"reviewPolicy")){const v={instancePath:i,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"reviewPolicy"},schema:P.required,parentSchema:P,data:s};e===null?e=[v]:e.push(v),p++}if(s.
unread===void 0||!o.call(s,"unread")){const v={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
unread"},schema:P.required,parentSchema:P,data:s};e===null?e=[v]:e.push(v),p++}for(const v of Object.keys(s))if(!o.call(
P.properties,v)){const S={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:v},
schema:!1,parentSchema:P,data:s};e===null?e=[S]:e.push(S),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let v=s.
apiVersion;if(v!=="muster/v1"){const S={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:P.properties.apiVersion,data:v};e===null?e=[S]:
e.push(S),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let v=s.kind;if(v!=="ReviewInput"){const S={instancePath:i+"/kind",
schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"ReviewInput"},schema:"ReviewInput",parentSchema:P.
properties.kind,data:v};e===null?e=[S]:e.push(S),p++}}if(s.repository!==void 0&&o.call(s,"repository")){let v=s.repository;
if(v&&typeof v=="object"&&!Array.isArray(v)){if(v.id===void 0||!o.call(v,"id")){const S={instancePath:i+"/repository",schemaPath:"\
#/properties/repository/required",keyword:"required",params:{missingProperty:"id"},schema:P.properties.repository.required,
parentSchema:P.properties.repository,data:v};e===null?e=[S]:e.push(S),p++}if(v.name===void 0||!o.call(v,"name")){const S={
instancePath:i+"/repository",schemaPath:"#/properties/repository/required",keyword:"required",params:{missingProperty:"n\
ame"},schema:P.properties.repository.required,parentSchema:P.properties.repository,data:v};e===null?e=[S]:e.push(S),p++}
for(const S of Object.keys(v))if(!(S==="id"||S==="name")){const A={instancePath:i+"/repository",schemaPath:"#/properties\
/repository/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:S},schema:!1,parentSchema:P.
properties.repository,data:v};e===null?e=[A]:e.push(A),p++}if(v.id!==void 0&&o.call(v,"id")){let S=v.id;if(!(typeof S=="\
number"&&!(S%1)&&!isNaN(S)&&isFinite(S))){const A={instancePath:i+"/repository/id",schemaPath:"#/properties/repository/p\
roperties/id/type",keyword:"type",params:{type:"integer"},schema:P.properties.repository.properties.id.type,parentSchema:P.
properties.repository.properties.id,data:S};e===null?e=[A]:e.push(A),p++}}if(v.name!==void 0&&o.call(v,"name")){let S=v.
name;if(typeof S!="string"){const A={instancePath:i+"/repository/name",schemaPath:"#/properties/repository/properties/na\
me/type",keyword:"type",params:{type:"string"},schema:P.properties.repository.properties.name.type,parentSchema:P.properties.
repository.properties.name,data:S};e===null?e=[A]:e.push(A),p++}}}else{const S={instancePath:i+"/repository",schemaPath:"\
#/properties/repository/type",keyword:"type",params:{type:"object"},schema:P.properties.repository.type,parentSchema:P.properties.
repository,data:v};e===null?e=[S]:e.push(S),p++}}if(s.now!==void 0&&o.call(s,"now")){let v=s.now;if(typeof v!="string"){
const S={instancePath:i+"/now",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},
schema:ae.type,parentSchema:ae,data:v};e===null?e=[S]:e.push(S),p++}}if(s.pullRequest!==void 0&&o.call(s,"pullRequest")){
let v=s.pullRequest;if(v&&typeof v=="object"&&!Array.isArray(v)){if(v.number===void 0||!o.call(v,"number")){const S={instancePath:i+
"/pullRequest",schemaPath:"#/properties/pullRequest/required",keyword:"required",params:{missingProperty:"number"},schema:P.
properties.pullRequest.required,parentSchema:P.properties.pullRequest,data:v};e===null?e=[S]:e.push(S),p++}if(v.user===void 0||
!o.call(v,"user")){const S={instancePath:i+"/pullRequest",schemaPath:"#/properties/pullRequest/required",keyword:"requir\
ed",params:{missingProperty:"user"},schema:P.properties.pullRequest.required,parentSchema:P.properties.pullRequest,data:v};
e===null?e=[S]:e.push(S),p++}if(v.head===void 0||!o.call(v,"head")){const S={instancePath:i+"/pullRequest",schemaPath:"#\
/properties/pullRequest/required",keyword:"required",params:{missingProperty:"head"},schema:P.properties.pullRequest.required,
parentSchema:P.properties.pullRequest,data:v};e===null?e=[S]:e.push(S),p++}if(v.base===void 0||!o.call(v,"base")){const S={
instancePath:i+"/pullRequest",schemaPath:"#/properties/pullRequest/required",keyword:"required",params:{missingProperty:"\
base"},schema:P.properties.pullRequest.required,parentSchema:P.properties.pullRequest,data:v};e===null?e=[S]:e.push(S),p++}
if(v.merged===void 0||!o.call(v,"merged")){const S={instancePath:i+"/pullRequest",schemaPath:"#/properties/pullRequest/r\
equired",keyword:"required",params:{missingProperty:"merged"},schema:P.properties.pullRequest.required,parentSchema:P.properties.
pullRequest,data:v};e===null?e=[S]:e.push(S),p++}if(v.mergedAt===void 0||!o.call(v,"mergedAt")){const S={instancePath:i+
"/pullRequest",schemaPath:"#/properties/pullRequest/required",keyword:"required",params:{missingProperty:"mergedAt"},schema:P.
properties.pullRequest.required,parentSchema:P.properties.pullRequest,data:v};e===null?e=[S]:e.push(S),p++}if(v.mergeCommit===
void 0||!o.call(v,"mergeCommit")){const S={instancePath:i+"/pullRequest",schemaPath:"#/properties/pullRequest/required",
keyword:"required",params:{missingProperty:"mergeCommit"},schema:P.properties.pullRequest.required,parentSchema:P.properties.
pullRequest,data:v};e===null?e=[S]:e.push(S),p++}if(v.mergeTree===void 0||!o.call(v,"mergeTree")){const S={instancePath:i+
"/pullRequest",schemaPath:"#/properties/pullRequest/required",keyword:"required",params:{missingProperty:"mergeTree"},schema:P.
properties.pullRequest.required,parentSchema:P.properties.pullRequest,data:v};e===null?e=[S]:e.push(S),p++}for(const S of Object.
keys(v))if(!o.call(P.properties.pullRequest.properties,S)){const A={instancePath:i+"/pullRequest",schemaPath:"#/properti\
es/pullRequest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:S},schema:!1,parentSchema:P.
properties.pullRequest,data:v};e===null?e=[A]:e.push(A),p++}if(v.number!==void 0&&o.call(v,"number")){let S=v.number;if(!(typeof S==
"number"&&!(S%1)&&!isNaN(S)&&isFinite(S))){const A={instancePath:i+"/pullRequest/number",schemaPath:"#/properties/pullRe\
quest/properties/number/type",keyword:"type",params:{type:"integer"},schema:P.properties.pullRequest.properties.number.type,
parentSchema:P.properties.pullRequest.properties.number,data:S};e===null?e=[A]:e.push(A),p++}}if(v.user!==void 0&&o.call(
v,"user")){let S=v.user;const A=p;let b=!0;const k=p;if(S!==null){const H={};e===null?e=[H]:e.push(H),p++}var r=k===p;if(p=
A,e!==null&&(A?e.length=A:e=null),!r){const H=p;Oe(S,{instancePath:i+"/pullRequest/user",parentData:v,parentDataProperty:"\
user",rootData:q,dynamicAnchors:j})||(e=e===null?Oe.errors:e.concat(Oe.errors),p=e.length);var r=H===p;b=r}if(!b){const H={
instancePath:i+"/pullRequest/user",schemaPath:"#/properties/pullRequest/properties/user/allOf/0/if",keyword:"if",params:{
failingKeyword:"else"},schema:P.properties.pullRequest.properties.user.allOf[0].if,parentSchema:P.properties.pullRequest.
properties.user.allOf[0],data:S};e===null?e=[H]:e.push(H),p++}const $=p;let Q=!0;const be=p,me=p,Ne=p;if(S!==null){const H={};
e===null?e=[H]:e.push(H),p++}var t=Ne===p;if(t){const H={};e===null?e=[H]:e.push(H),p++}else p=me,e!==null&&(me?e.length=
me:e=null);var a=be===p;if(p=$,e!==null&&($?e.length=$:e=null),!a){const H=p;if(S!==null){const ve={instancePath:i+"/pul\
lRequest/user",schemaPath:"#/properties/pullRequest/properties/user/allOf/1/else/type",keyword:"type",params:{type:"null"},
schema:P.properties.pullRequest.properties.user.allOf[1].else.type,parentSchema:P.properties.pullRequest.properties.user.
allOf[1].else,data:S};e===null?e=[ve]:e.push(ve),p++}var a=H===p;Q=a}if(!Q){const H={instancePath:i+"/pullRequest/user",
schemaPath:"#/properties/pullRequest/properties/user/allOf/1/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.
pullRequest.properties.user.allOf[1].if,parentSchema:P.properties.pullRequest.properties.user.allOf[1],data:S};e===null?
e=[H]:e.push(H),p++}}if(v.head!==void 0&&o.call(v,"head")&&(Fr(v.head,{instancePath:i+"/pullRequest/head",parentData:v,parentDataProperty:"\
head",rootData:q,dynamicAnchors:j})||(e=e===null?Fr.errors:e.concat(Fr.errors),p=e.length)),v.base!==void 0&&o.call(v,"b\
ase")&&(Fr(v.base,{instancePath:i+"/pullRequest/base",parentData:v,parentDataProperty:"base",rootData:q,dynamicAnchors:j})||
(e=e===null?Fr.errors:e.concat(Fr.errors),p=e.length)),v.merged!==void 0&&o.call(v,"merged")){let S=v.merged;if(typeof S!=
"boolean"){const A={instancePath:i+"/pullRequest/merged",schemaPath:"#/properties/pullRequest/properties/merged/type",keyword:"\
type",params:{type:"boolean"},schema:P.properties.pullRequest.properties.merged.type,parentSchema:P.properties.pullRequest.
properties.merged,data:S};e===null?e=[A]:e.push(A),p++}}if(v.mergedAt!==void 0&&o.call(v,"mergedAt")){let S=v.mergedAt;if(typeof S!=
"string"&&S!==null){const A={instancePath:i+"/pullRequest/mergedAt",schemaPath:"#/properties/pullRequest/properties/merg\
edAt/type",keyword:"type",params:{type:P.properties.pullRequest.properties.mergedAt.type},schema:P.properties.pullRequest.
properties.mergedAt.type,parentSchema:P.properties.pullRequest.properties.mergedAt,data:S};e===null?e=[A]:e.push(A),p++}}
if(v.mergeCommit!==void 0&&o.call(v,"mergeCommit")){let S=v.mergeCommit;if(typeof S!="string"&&S!==null){const A={instancePath:i+
"/pullRequest/mergeCommit",schemaPath:"#/properties/pullRequest/properties/mergeCommit/type",keyword:"type",params:{type:P.
properties.pullRequest.properties.mergeCommit.type},schema:P.properties.pullRequest.properties.mergeCommit.type,parentSchema:P.
properties.pullRequest.properties.mergeCommit,data:S};e===null?e=[A]:e.push(A),p++}}if(v.mergeTree!==void 0&&o.call(v,"m\
ergeTree")){let S=v.mergeTree;if(typeof S!="string"&&S!==null){const A={instancePath:i+"/pullRequest/mergeTree",schemaPath:"\
#/properties/pullRequest/properties/mergeTree/type",keyword:"type",params:{type:P.properties.pullRequest.properties.mergeTree.
type},schema:P.properties.pullRequest.properties.mergeTree.type,parentSchema:P.properties.pullRequest.properties.mergeTree,
data:S};e===null?e=[A]:e.push(A),p++}}if(v.draft!==void 0&&o.call(v,"draft")){let S=v.draft;if(typeof S!="boolean"){const A={
instancePath:i+"/pullRequest/draft",schemaPath:"#/properties/pullRequest/properties/draft/type",keyword:"type",params:{type:"\
boolean"},schema:P.properties.pullRequest.properties.draft.type,parentSchema:P.properties.pullRequest.properties.draft,data:S};
e===null?e=[A]:e.push(A),p++}}if(v.recomputed!==void 0&&o.call(v,"recomputed")){let S=v.recomputed;if(typeof S!="boolean"&&
S!==null){const A={instancePath:i+"/pullRequest/recomputed",schemaPath:"#/properties/pullRequest/properties/recomputed/t\
ype",keyword:"type",params:{type:P.properties.pullRequest.properties.recomputed.type},schema:P.properties.pullRequest.properties.
recomputed.type,parentSchema:P.properties.pullRequest.properties.recomputed,data:S};e===null?e=[A]:e.push(A),p++}}if(v.mergedBy!==
void 0&&o.call(v,"mergedBy")){let S=v.mergedBy;const A=p;let b=!0;const k=p;if(S!==null){const H={};e===null?e=[H]:e.push(
H),p++}var n=k===p;if(p=A,e!==null&&(A?e.length=A:e=null),!n){const H=p;Oe(S,{instancePath:i+"/pullRequest/mergedBy",parentData:v,
parentDataProperty:"mergedBy",rootData:q,dynamicAnchors:j})||(e=e===null?Oe.errors:e.concat(Oe.errors),p=e.length);var n=H===
p;b=n}if(!b){const H={instancePath:i+"/pullRequest/mergedBy",schemaPath:"#/properties/pullRequest/properties/mergedBy/al\
lOf/0/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.pullRequest.properties.mergedBy.allOf[0].if,parentSchema:P.
properties.pullRequest.properties.mergedBy.allOf[0],data:S};e===null?e=[H]:e.push(H),p++}const $=p;let Q=!0;const be=p,me=p,
Ne=p;if(S!==null){const H={};e===null?e=[H]:e.push(H),p++}var l=Ne===p;if(l){const H={};e===null?e=[H]:e.push(H),p++}else
p=me,e!==null&&(me?e.length=me:e=null);var m=be===p;if(p=$,e!==null&&($?e.length=$:e=null),!m){const H=p;if(S!==null){const ve={
instancePath:i+"/pullRequest/mergedBy",schemaPath:"#/properties/pullRequest/properties/mergedBy/allOf/1/else/type",keyword:"\
type",params:{type:"null"},schema:P.properties.pullRequest.properties.mergedBy.allOf[1].else.type,parentSchema:P.properties.
pullRequest.properties.mergedBy.allOf[1].else,data:S};e===null?e=[ve]:e.push(ve),p++}var m=H===p;Q=m}if(!Q){const H={instancePath:i+
"/pullRequest/mergedBy",schemaPath:"#/properties/pullRequest/properties/mergedBy/allOf/1/if",keyword:"if",params:{failingKeyword:"\
else"},schema:P.properties.pullRequest.properties.mergedBy.allOf[1].if,parentSchema:P.properties.pullRequest.properties.
mergedBy.allOf[1],data:S};e===null?e=[H]:e.push(H),p++}}}else{const S={instancePath:i+"/pullRequest",schemaPath:"#/prope\
rties/pullRequest/type",keyword:"type",params:{type:"object"},schema:P.properties.pullRequest.type,parentSchema:P.properties.
pullRequest,data:v};e===null?e=[S]:e.push(S),p++}}if(s.commits!==void 0&&o.call(s,"commits")){let v=s.commits;if(Array.isArray(
v)){const S=v.length;for(let A=0;A<S;A++){let b=v[A];if(b&&typeof b=="object"&&!Array.isArray(b)){if(b.sha===void 0||!o.
call(b,"sha")){const k={instancePath:i+"/commits/"+A,schemaPath:"#/properties/commits/items/required",keyword:"required",
params:{missingProperty:"sha"},schema:P.properties.commits.items.required,parentSchema:P.properties.commits.items,data:b};
e===null?e=[k]:e.push(k),p++}if(b.parents===void 0||!o.call(b,"parents")){const k={instancePath:i+"/commits/"+A,schemaPath:"\
#/properties/commits/items/required",keyword:"required",params:{missingProperty:"parents"},schema:P.properties.commits.items.
required,parentSchema:P.properties.commits.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.tree===void 0||!o.call(b,"tre\
e")){const k={instancePath:i+"/commits/"+A,schemaPath:"#/properties/commits/items/required",keyword:"required",params:{missingProperty:"\
tree"},schema:P.properties.commits.items.required,parentSchema:P.properties.commits.items,data:b};e===null?e=[k]:e.push(
k),p++}if(b.author===void 0||!o.call(b,"author")){const k={instancePath:i+"/commits/"+A,schemaPath:"#/properties/commits\
/items/required",keyword:"required",params:{missingProperty:"author"},schema:P.properties.commits.items.required,parentSchema:P.
properties.commits.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.committer===void 0||!o.call(b,"committer")){const k={
instancePath:i+"/commits/"+A,schemaPath:"#/properties/commits/items/required",keyword:"required",params:{missingProperty:"\
committer"},schema:P.properties.commits.items.required,parentSchema:P.properties.commits.items,data:b};e===null?e=[k]:e.
push(k),p++}if(b.coAuthors===void 0||!o.call(b,"coAuthors")){const k={instancePath:i+"/commits/"+A,schemaPath:"#/propert\
ies/commits/items/required",keyword:"required",params:{missingProperty:"coAuthors"},schema:P.properties.commits.items.required,
parentSchema:P.properties.commits.items,data:b};e===null?e=[k]:e.push(k),p++}for(const k of Object.keys(b))if(!(k==="sha"||
k==="parents"||k==="tree"||k==="author"||k==="committer"||k==="coAuthors"||k==="baseMerge")){const $={instancePath:i+"/c\
ommits/"+A,schemaPath:"#/properties/commits/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:k},
schema:!1,parentSchema:P.properties.commits.items,data:b};e===null?e=[$]:e.push($),p++}if(b.sha!==void 0&&o.call(b,"sha")){
let k=b.sha;if(typeof k!="string"){const $={instancePath:i+"/commits/"+A+"/sha",schemaPath:"common.schema.json#/$defs/gi\
tObject/type",keyword:"type",params:{type:"string"},schema:Pe.type,parentSchema:Pe,data:k};e===null?e=[$]:e.push($),p++}}
if(b.parents!==void 0&&o.call(b,"parents")){let k=b.parents;if(Array.isArray(k)){const $=k.length;for(let Q=0;Q<$;Q++){let be=k[Q];
if(typeof be!="string"){const me={instancePath:i+"/commits/"+A+"/parents/"+Q,schemaPath:"common.schema.json#/$defs/gitOb\
ject/type",keyword:"type",params:{type:"string"},schema:Pe.type,parentSchema:Pe,data:be};e===null?e=[me]:e.push(me),p++}}}else{
const $={instancePath:i+"/commits/"+A+"/parents",schemaPath:"#/properties/commits/items/properties/parents/type",keyword:"\
type",params:{type:"array"},schema:P.properties.commits.items.properties.parents.type,parentSchema:P.properties.commits.
items.properties.parents,data:k};e===null?e=[$]:e.push($),p++}}if(b.tree!==void 0&&o.call(b,"tree")){let k=b.tree;if(typeof k!=
"string"){const $={instancePath:i+"/commits/"+A+"/tree",schemaPath:"common.schema.json#/$defs/gitObject/type",keyword:"t\
ype",params:{type:"string"},schema:Pe.type,parentSchema:Pe,data:k};e===null?e=[$]:e.push($),p++}}if(b.author!==void 0&&o.
call(b,"author")){let k=b.author;const $=p;let Q=!0;const be=p;if(k!==null){const _={};e===null?e=[_]:e.push(_),p++}var d=be===
p;if(p=$,e!==null&&($?e.length=$:e=null),!d){const _=p;Oe(k,{instancePath:i+"/commits/"+A+"/author",parentData:b,parentDataProperty:"\
author",rootData:q,dynamicAnchors:j})||(e=e===null?Oe.errors:e.concat(Oe.errors),p=e.length);var d=_===p;Q=d}if(!Q){const _={
instancePath:i+"/commits/"+A+"/author",schemaPath:"#/properties/commits/items/properties/author/allOf/0/if",keyword:"if",
params:{failingKeyword:"else"},schema:P.properties.commits.items.properties.author.allOf[0].if,parentSchema:P.properties.
commits.items.properties.author.allOf[0],data:k};e===null?e=[_]:e.push(_),p++}const me=p;let Ne=!0;const H=p,Fe=p,ve=p;if(k!==
null){const _={};e===null?e=[_]:e.push(_),p++}var g=ve===p;if(g){const _={};e===null?e=[_]:e.push(_),p++}else p=Fe,e!==null&&
(Fe?e.length=Fe:e=null);var u=H===p;if(p=me,e!==null&&(me?e.length=me:e=null),!u){const _=p;if(k!==null){const Ee={instancePath:i+
"/commits/"+A+"/author",schemaPath:"#/properties/commits/items/properties/author/allOf/1/else/type",keyword:"type",params:{
type:"null"},schema:P.properties.commits.items.properties.author.allOf[1].else.type,parentSchema:P.properties.commits.items.
properties.author.allOf[1].else,data:k};e===null?e=[Ee]:e.push(Ee),p++}var u=_===p;Ne=u}if(!Ne){const _={instancePath:i+
"/commits/"+A+"/author",schemaPath:"#/properties/commits/items/properties/author/allOf/1/if",keyword:"if",params:{failingKeyword:"\
else"},schema:P.properties.commits.items.properties.author.allOf[1].if,parentSchema:P.properties.commits.items.properties.
author.allOf[1],data:k};e===null?e=[_]:e.push(_),p++}}if(b.committer!==void 0&&o.call(b,"committer")){let k=b.committer;
const $=p;let Q=!0;const be=p;if(k!==null){const _={};e===null?e=[_]:e.push(_),p++}var f=be===p;if(p=$,e!==null&&($?e.length=
$:e=null),!f){const _=p;Oe(k,{instancePath:i+"/commits/"+A+"/committer",parentData:b,parentDataProperty:"committer",rootData:q,
dynamicAnchors:j})||(e=e===null?Oe.errors:e.concat(Oe.errors),p=e.length);var f=_===p;Q=f}if(!Q){const _={instancePath:i+
"/commits/"+A+"/committer",schemaPath:"#/properties/commits/items/properties/committer/allOf/0/if",keyword:"if",params:{
failingKeyword:"else"},schema:P.properties.commits.items.properties.committer.allOf[0].if,parentSchema:P.properties.commits.
items.properties.committer.allOf[0],data:k};e===null?e=[_]:e.push(_),p++}const me=p;let Ne=!0;const H=p,Fe=p,ve=p;if(k!==
null){const _={};e===null?e=[_]:e.push(_),p++}var c=ve===p;if(c){const _={};e===null?e=[_]:e.push(_),p++}else p=Fe,e!==null&&
(Fe?e.length=Fe:e=null);var w=H===p;if(p=me,e!==null&&(me?e.length=me:e=null),!w){const _=p;if(k!==null){const Ee={instancePath:i+
"/commits/"+A+"/committer",schemaPath:"#/properties/commits/items/properties/committer/allOf/1/else/type",keyword:"type",
params:{type:"null"},schema:P.properties.commits.items.properties.committer.allOf[1].else.type,parentSchema:P.properties.
commits.items.properties.committer.allOf[1].else,data:k};e===null?e=[Ee]:e.push(Ee),p++}var w=_===p;Ne=w}if(!Ne){const _={
instancePath:i+"/commits/"+A+"/committer",schemaPath:"#/properties/commits/items/properties/committer/allOf/1/if",keyword:"\
if",params:{failingKeyword:"else"},schema:P.properties.commits.items.properties.committer.allOf[1].if,parentSchema:P.properties.
commits.items.properties.committer.allOf[1],data:k};e===null?e=[_]:e.push(_),p++}}if(b.coAuthors!==void 0&&o.call(b,"coA\
uthors")){let k=b.coAuthors;if(Array.isArray(k)){const $=k.length;for(let Q=0;Q<$;Q++){let be=k[Q];const me=p;let Ne=!0;
const H=p;if(be!==null){const Ve={};e===null?e=[Ve]:e.push(Ve),p++}var x=H===p;if(p=me,e!==null&&(me?e.length=me:e=null),
!x){const Ve=p;Oe(be,{instancePath:i+"/commits/"+A+"/coAuthors/"+Q,parentData:k,parentDataProperty:Q,rootData:q,dynamicAnchors:j})||
(e=e===null?Oe.errors:e.concat(Oe.errors),p=e.length);var x=Ve===p;Ne=x}if(!Ne){const Ve={instancePath:i+"/commits/"+A+"\
/coAuthors/"+Q,schemaPath:"#/properties/commits/items/properties/coAuthors/items/allOf/0/if",keyword:"if",params:{failingKeyword:"\
else"},schema:P.properties.commits.items.properties.coAuthors.items.allOf[0].if,parentSchema:P.properties.commits.items.
properties.coAuthors.items.allOf[0],data:be};e===null?e=[Ve]:e.push(Ve),p++}const Fe=p;let ve=!0;const _=p,xt=p,Ee=p;if(be!==
null){const Ve={};e===null?e=[Ve]:e.push(Ve),p++}var C=Ee===p;if(C){const Ve={};e===null?e=[Ve]:e.push(Ve),p++}else p=xt,
e!==null&&(xt?e.length=xt:e=null);var N=_===p;if(p=Fe,e!==null&&(Fe?e.length=Fe:e=null),!N){const Ve=p;if(be!==null){const Ut={
instancePath:i+"/commits/"+A+"/coAuthors/"+Q,schemaPath:"#/properties/commits/items/properties/coAuthors/items/allOf/1/e\
lse/type",keyword:"type",params:{type:"null"},schema:P.properties.commits.items.properties.coAuthors.items.allOf[1].else.
type,parentSchema:P.properties.commits.items.properties.coAuthors.items.allOf[1].else,data:be};e===null?e=[Ut]:e.push(Ut),
p++}var N=Ve===p;ve=N}if(!ve){const Ve={instancePath:i+"/commits/"+A+"/coAuthors/"+Q,schemaPath:"#/properties/commits/it\
ems/properties/coAuthors/items/allOf/1/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.commits.items.
properties.coAuthors.items.allOf[1].if,parentSchema:P.properties.commits.items.properties.coAuthors.items.allOf[1],data:be};
e===null?e=[Ve]:e.push(Ve),p++}}}else{const $={instancePath:i+"/commits/"+A+"/coAuthors",schemaPath:"#/properties/commit\
s/items/properties/coAuthors/type",keyword:"type",params:{type:"array"},schema:P.properties.commits.items.properties.coAuthors.
type,parentSchema:P.properties.commits.items.properties.coAuthors,data:k};e===null?e=[$]:e.push($),p++}}if(b.baseMerge!==
void 0&&o.call(b,"baseMerge")){let k=b.baseMerge;if(typeof k!="boolean"&&k!==null){const $={instancePath:i+"/commits/"+A+
"/baseMerge",schemaPath:"#/properties/commits/items/properties/baseMerge/type",keyword:"type",params:{type:P.properties.
commits.items.properties.baseMerge.type},schema:P.properties.commits.items.properties.baseMerge.type,parentSchema:P.properties.
commits.items.properties.baseMerge,data:k};e===null?e=[$]:e.push($),p++}}}else{const k={instancePath:i+"/commits/"+A,schemaPath:"\
#/properties/commits/items/type",keyword:"type",params:{type:"object"},schema:P.properties.commits.items.type,parentSchema:P.
properties.commits.items,data:b};e===null?e=[k]:e.push(k),p++}}}else{const S={instancePath:i+"/commits",schemaPath:"#/pr\
operties/commits/type",keyword:"type",params:{type:"array"},schema:P.properties.commits.type,parentSchema:P.properties.commits,
data:v};e===null?e=[S]:e.push(S),p++}}if(s.reviews!==void 0&&o.call(s,"reviews")){let v=s.reviews;if(Array.isArray(v)){const S=v.
length;for(let A=0;A<S;A++){let b=v[A];if(b&&typeof b=="object"&&!Array.isArray(b)){if(b.id===void 0||!o.call(b,"id")){const k={
instancePath:i+"/reviews/"+A,schemaPath:"#/properties/reviews/items/required",keyword:"required",params:{missingProperty:"\
id"},schema:P.properties.reviews.items.required,parentSchema:P.properties.reviews.items,data:b};e===null?e=[k]:e.push(k),
p++}if(b.user===void 0||!o.call(b,"user")){const k={instancePath:i+"/reviews/"+A,schemaPath:"#/properties/reviews/items/\
required",keyword:"required",params:{missingProperty:"user"},schema:P.properties.reviews.items.required,parentSchema:P.properties.
reviews.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.state===void 0||!o.call(b,"state")){const k={instancePath:i+"/re\
views/"+A,schemaPath:"#/properties/reviews/items/required",keyword:"required",params:{missingProperty:"state"},schema:P.
properties.reviews.items.required,parentSchema:P.properties.reviews.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.submittedAt===
void 0||!o.call(b,"submittedAt")){const k={instancePath:i+"/reviews/"+A,schemaPath:"#/properties/reviews/items/required",
keyword:"required",params:{missingProperty:"submittedAt"},schema:P.properties.reviews.items.required,parentSchema:P.properties.
reviews.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.commitId===void 0||!o.call(b,"commitId")){const k={instancePath:i+
"/reviews/"+A,schemaPath:"#/properties/reviews/items/required",keyword:"required",params:{missingProperty:"commitId"},schema:P.
properties.reviews.items.required,parentSchema:P.properties.reviews.items,data:b};e===null?e=[k]:e.push(k),p++}for(const k of Object.
keys(b))if(!(k==="id"||k==="user"||k==="state"||k==="submittedAt"||k==="commitId"||k==="editedAt"||k==="permission")){const $={
instancePath:i+"/reviews/"+A,schemaPath:"#/properties/reviews/items/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:k},schema:!1,parentSchema:P.properties.reviews.items,data:b};e===null?e=[$]:e.push($),p++}if(b.
id!==void 0&&o.call(b,"id")){let k=b.id;if(!(typeof k=="number"&&!(k%1)&&!isNaN(k)&&isFinite(k))){const $={instancePath:i+
"/reviews/"+A+"/id",schemaPath:"#/properties/reviews/items/properties/id/type",keyword:"type",params:{type:"integer"},schema:P.
properties.reviews.items.properties.id.type,parentSchema:P.properties.reviews.items.properties.id,data:k};e===null?e=[$]:
e.push($),p++}}if(b.user!==void 0&&o.call(b,"user")){let k=b.user;const $=p;let Q=!0;const be=p;if(k!==null){const _={};
e===null?e=[_]:e.push(_),p++}var pe=be===p;if(p=$,e!==null&&($?e.length=$:e=null),!pe){const _=p;Oe(k,{instancePath:i+"/\
reviews/"+A+"/user",parentData:b,parentDataProperty:"user",rootData:q,dynamicAnchors:j})||(e=e===null?Oe.errors:e.concat(
Oe.errors),p=e.length);var pe=_===p;Q=pe}if(!Q){const _={instancePath:i+"/reviews/"+A+"/user",schemaPath:"#/properties/r\
eviews/items/properties/user/allOf/0/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.reviews.items.properties.
user.allOf[0].if,parentSchema:P.properties.reviews.items.properties.user.allOf[0],data:k};e===null?e=[_]:e.push(_),p++}const me=p;
let Ne=!0;const H=p,Fe=p,ve=p;if(k!==null){const _={};e===null?e=[_]:e.push(_),p++}var Ue=ve===p;if(Ue){const _={};e===null?
e=[_]:e.push(_),p++}else p=Fe,e!==null&&(Fe?e.length=Fe:e=null);var _e=H===p;if(p=me,e!==null&&(me?e.length=me:e=null),!_e){
const _=p;if(k!==null){const Ee={instancePath:i+"/reviews/"+A+"/user",schemaPath:"#/properties/reviews/items/properties/\
user/allOf/1/else/type",keyword:"type",params:{type:"null"},schema:P.properties.reviews.items.properties.user.allOf[1].else.
type,parentSchema:P.properties.reviews.items.properties.user.allOf[1].else,data:k};e===null?e=[Ee]:e.push(Ee),p++}var _e=_===
p;Ne=_e}if(!Ne){const _={instancePath:i+"/reviews/"+A+"/user",schemaPath:"#/properties/reviews/items/properties/user/all\
Of/1/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.reviews.items.properties.user.allOf[1].if,parentSchema:P.
properties.reviews.items.properties.user.allOf[1],data:k};e===null?e=[_]:e.push(_),p++}}if(b.state!==void 0&&o.call(b,"s\
tate")){let k=b.state;if(typeof k!="string"){const $={instancePath:i+"/reviews/"+A+"/state",schemaPath:"#/properties/rev\
iews/items/properties/state/type",keyword:"type",params:{type:"string"},schema:P.properties.reviews.items.properties.state.
type,parentSchema:P.properties.reviews.items.properties.state,data:k};e===null?e=[$]:e.push($),p++}if(!(k==="APPROVED"||
k==="CHANGES_REQUESTED"||k==="COMMENTED"||k==="DISMISSED"||k==="PENDING")){const $={instancePath:i+"/reviews/"+A+"/state",
schemaPath:"#/properties/reviews/items/properties/state/enum",keyword:"enum",params:{allowedValues:P.properties.reviews.
items.properties.state.enum},schema:P.properties.reviews.items.properties.state.enum,parentSchema:P.properties.reviews.items.
properties.state,data:k};e===null?e=[$]:e.push($),p++}}if(b.submittedAt!==void 0&&o.call(b,"submittedAt")){let k=b.submittedAt;
if(typeof k!="string"&&k!==null){const $={instancePath:i+"/reviews/"+A+"/submittedAt",schemaPath:"#/properties/reviews/i\
tems/properties/submittedAt/type",keyword:"type",params:{type:P.properties.reviews.items.properties.submittedAt.type},schema:P.
properties.reviews.items.properties.submittedAt.type,parentSchema:P.properties.reviews.items.properties.submittedAt,data:k};
e===null?e=[$]:e.push($),p++}}if(b.commitId!==void 0&&o.call(b,"commitId")){let k=b.commitId;if(typeof k!="string"&&k!==
null){const $={instancePath:i+"/reviews/"+A+"/commitId",schemaPath:"#/properties/reviews/items/properties/commitId/type",
keyword:"type",params:{type:P.properties.reviews.items.properties.commitId.type},schema:P.properties.reviews.items.properties.
commitId.type,parentSchema:P.properties.reviews.items.properties.commitId,data:k};e===null?e=[$]:e.push($),p++}}if(b.editedAt!==
void 0&&o.call(b,"editedAt")){let k=b.editedAt;if(typeof k!="string"&&k!==null){const $={instancePath:i+"/reviews/"+A+"/\
editedAt",schemaPath:"#/properties/reviews/items/properties/editedAt/type",keyword:"type",params:{type:P.properties.reviews.
items.properties.editedAt.type},schema:P.properties.reviews.items.properties.editedAt.type,parentSchema:P.properties.reviews.
items.properties.editedAt,data:k};e===null?e=[$]:e.push($),p++}}if(b.permission!==void 0&&o.call(b,"permission")){let k=b.
permission;if(typeof k!="string"&&k!==null){const $={instancePath:i+"/reviews/"+A+"/permission",schemaPath:"#/properties\
/reviews/items/properties/permission/type",keyword:"type",params:{type:P.properties.reviews.items.properties.permission.
type},schema:P.properties.reviews.items.properties.permission.type,parentSchema:P.properties.reviews.items.properties.permission,
data:k};e===null?e=[$]:e.push($),p++}}}else{const k={instancePath:i+"/reviews/"+A,schemaPath:"#/properties/reviews/items\
/type",keyword:"type",params:{type:"object"},schema:P.properties.reviews.items.type,parentSchema:P.properties.reviews.items,
data:b};e===null?e=[k]:e.push(k),p++}}}else{const S={instancePath:i+"/reviews",schemaPath:"#/properties/reviews/type",keyword:"\
type",params:{type:"array"},schema:P.properties.reviews.type,parentSchema:P.properties.reviews,data:v};e===null?e=[S]:e.
push(S),p++}}if(s.events!==void 0&&o.call(s,"events")){let v=s.events;if(Array.isArray(v)){const S=v.length;for(let A=0;A<
S;A++){let b=v[A];if(b&&typeof b=="object"&&!Array.isArray(b)){if(b.type===void 0||!o.call(b,"type")){const k={instancePath:i+
"/events/"+A,schemaPath:"#/properties/events/items/required",keyword:"required",params:{missingProperty:"type"},schema:P.
properties.events.items.required,parentSchema:P.properties.events.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.at===void 0||
!o.call(b,"at")){const k={instancePath:i+"/events/"+A,schemaPath:"#/properties/events/items/required",keyword:"required",
params:{missingProperty:"at"},schema:P.properties.events.items.required,parentSchema:P.properties.events.items,data:b};e===
null?e=[k]:e.push(k),p++}for(const k of Object.keys(b))if(!(k==="type"||k==="at"||k==="actor"||k==="before"||k==="after"||
k==="review")){const $={instancePath:i+"/events/"+A,schemaPath:"#/properties/events/items/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:k},schema:!1,parentSchema:P.properties.events.items,data:b};e===null?e=
[$]:e.push($),p++}if(b.type!==void 0&&o.call(b,"type")){let k=b.type;if(typeof k!="string"){const $={instancePath:i+"/ev\
ents/"+A+"/type",schemaPath:"#/properties/events/items/properties/type/type",keyword:"type",params:{type:"string"},schema:P.
properties.events.items.properties.type.type,parentSchema:P.properties.events.items.properties.type,data:k};e===null?e=[
$]:e.push($),p++}}if(b.at!==void 0&&o.call(b,"at")){let k=b.at;if(typeof k!="string"&&k!==null){const $={instancePath:i+
"/events/"+A+"/at",schemaPath:"#/properties/events/items/properties/at/type",keyword:"type",params:{type:P.properties.events.
items.properties.at.type},schema:P.properties.events.items.properties.at.type,parentSchema:P.properties.events.items.properties.
at,data:k};e===null?e=[$]:e.push($),p++}}if(b.actor!==void 0&&o.call(b,"actor")){let k=b.actor;const $=p;let Q=!0;const be=p;
if(k!==null){const _={};e===null?e=[_]:e.push(_),p++}var vr=be===p;if(p=$,e!==null&&($?e.length=$:e=null),!vr){const _=p;
Oe(k,{instancePath:i+"/events/"+A+"/actor",parentData:b,parentDataProperty:"actor",rootData:q,dynamicAnchors:j})||(e=e===
null?Oe.errors:e.concat(Oe.errors),p=e.length);var vr=_===p;Q=vr}if(!Q){const _={instancePath:i+"/events/"+A+"/actor",schemaPath:"\
#/properties/events/items/properties/actor/allOf/0/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.events.
items.properties.actor.allOf[0].if,parentSchema:P.properties.events.items.properties.actor.allOf[0],data:k};e===null?e=[
_]:e.push(_),p++}const me=p;let Ne=!0;const H=p,Fe=p,ve=p;if(k!==null){const _={};e===null?e=[_]:e.push(_),p++}var oe=ve===
p;if(oe){const _={};e===null?e=[_]:e.push(_),p++}else p=Fe,e!==null&&(Fe?e.length=Fe:e=null);var Tr=H===p;if(p=me,e!==null&&
(me?e.length=me:e=null),!Tr){const _=p;if(k!==null){const Ee={instancePath:i+"/events/"+A+"/actor",schemaPath:"#/propert\
ies/events/items/properties/actor/allOf/1/else/type",keyword:"type",params:{type:"null"},schema:P.properties.events.items.
properties.actor.allOf[1].else.type,parentSchema:P.properties.events.items.properties.actor.allOf[1].else,data:k};e===null?
e=[Ee]:e.push(Ee),p++}var Tr=_===p;Ne=Tr}if(!Ne){const _={instancePath:i+"/events/"+A+"/actor",schemaPath:"#/properties/\
events/items/properties/actor/allOf/1/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.events.items.properties.
actor.allOf[1].if,parentSchema:P.properties.events.items.properties.actor.allOf[1],data:k};e===null?e=[_]:e.push(_),p++}}
if(b.before!==void 0&&o.call(b,"before")){let k=b.before;if(typeof k!="string"&&k!==null){const $={instancePath:i+"/even\
ts/"+A+"/before",schemaPath:"#/properties/events/items/properties/before/type",keyword:"type",params:{type:P.properties.
events.items.properties.before.type},schema:P.properties.events.items.properties.before.type,parentSchema:P.properties.events.
items.properties.before,data:k};e===null?e=[$]:e.push($),p++}}if(b.after!==void 0&&o.call(b,"after")){let k=b.after;if(typeof k!=
"string"&&k!==null){const $={instancePath:i+"/events/"+A+"/after",schemaPath:"#/properties/events/items/properties/after\
/type",keyword:"type",params:{type:P.properties.events.items.properties.after.type},schema:P.properties.events.items.properties.
after.type,parentSchema:P.properties.events.items.properties.after,data:k};e===null?e=[$]:e.push($),p++}}if(b.review!==void 0&&
o.call(b,"review")){let k=b.review;if(!(typeof k=="number"&&!(k%1)&&!isNaN(k)&&isFinite(k))){const $={instancePath:i+"/e\
vents/"+A+"/review",schemaPath:"#/properties/events/items/properties/review/type",keyword:"type",params:{type:"integer"},
schema:P.properties.events.items.properties.review.type,parentSchema:P.properties.events.items.properties.review,data:k};
e===null?e=[$]:e.push($),p++}}}else{const k={instancePath:i+"/events/"+A,schemaPath:"#/properties/events/items/type",keyword:"\
type",params:{type:"object"},schema:P.properties.events.items.type,parentSchema:P.properties.events.items,data:b};e===null?
e=[k]:e.push(k),p++}}}else{const S={instancePath:i+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{
type:"array"},schema:P.properties.events.type,parentSchema:P.properties.events,data:v};e===null?e=[S]:e.push(S),p++}}if(s.
recorded!==void 0&&o.call(s,"recorded")){let v=s.recorded;if(Array.isArray(v)){const S=v.length;for(let A=0;A<S;A++)$t.validate(
v[A],{instancePath:i+"/recorded/"+A,parentData:v,parentDataProperty:A,rootData:q,dynamicAnchors:j})||(e=e===null?$t.validate.
errors:e.concat($t.validate.errors),p=e.length)}else{const S={instancePath:i+"/recorded",schemaPath:"#/properties/record\
ed/type",keyword:"type",params:{type:"array"},schema:P.properties.recorded.type,parentSchema:P.properties.recorded,data:v};
e===null?e=[S]:e.push(S),p++}}if(s.files!==void 0&&o.call(s,"files")){let v=s.files;if(Array.isArray(v)){const S=v.length;
for(let A=0;A<S;A++)Lr(v[A],{instancePath:i+"/files/"+A,parentData:v,parentDataProperty:A,rootData:q,dynamicAnchors:j})||
(e=e===null?Lr.errors:e.concat(Lr.errors),p=e.length)}else{const S={instancePath:i+"/files",schemaPath:"#/properties/fil\
es/type",keyword:"type",params:{type:"array"},schema:P.properties.files.type,parentSchema:P.properties.files,data:v};e===
null?e=[S]:e.push(S),p++}}if(s.effect!==void 0&&o.call(s,"effect")){let v=s.effect;if(v&&typeof v=="object"&&!Array.isArray(
v)){if(v.approved===void 0||!o.call(v,"approved")){const S={instancePath:i+"/effect",schemaPath:"#/properties/effect/req\
uired",keyword:"required",params:{missingProperty:"approved"},schema:P.properties.effect.required,parentSchema:P.properties.
effect,data:v};e===null?e=[S]:e.push(S),p++}if(v.now===void 0||!o.call(v,"now")){const S={instancePath:i+"/effect",schemaPath:"\
#/properties/effect/required",keyword:"required",params:{missingProperty:"now"},schema:P.properties.effect.required,parentSchema:P.
properties.effect,data:v};e===null?e=[S]:e.push(S),p++}for(const S of Object.keys(v))if(!(S==="approved"||S==="now"||S===
"restricts")){const A={instancePath:i+"/effect",schemaPath:"#/properties/effect/additionalProperties",keyword:"additiona\
lProperties",params:{additionalProperty:S},schema:!1,parentSchema:P.properties.effect,data:v};e===null?e=[A]:e.push(A),p++}
if(v.approved!==void 0&&o.call(v,"approved")){let S=v.approved;const A=p;let b=!0;const k=p;if(S!==null){const H={};e===
null?e=[H]:e.push(H),p++}var V=k===p;if(p=A,e!==null&&(A?e.length=A:e=null),!V){const H=p;if(Array.isArray(S)){const ve=S.
length;for(let _=0;_<ve;_++)ur(S[_],{instancePath:i+"/effect/approved/"+_,parentData:S,parentDataProperty:_,rootData:q,dynamicAnchors:j})||
(e=e===null?ur.errors:e.concat(ur.errors),p=e.length)}else{const ve={instancePath:i+"/effect/approved",schemaPath:"#/pro\
perties/effect/properties/approved/allOf/0/else/type",keyword:"type",params:{type:"array"},schema:P.properties.effect.properties.
approved.allOf[0].else.type,parentSchema:P.properties.effect.properties.approved.allOf[0].else,data:S};e===null?e=[ve]:e.
push(ve),p++}var V=H===p;b=V}if(!b){const H={instancePath:i+"/effect/approved",schemaPath:"#/properties/effect/propertie\
s/approved/allOf/0/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.effect.properties.approved.allOf[0].
if,parentSchema:P.properties.effect.properties.approved.allOf[0],data:S};e===null?e=[H]:e.push(H),p++}const $=p;let Q=!0;
const be=p,me=p,Ne=p;if(S!==null){const H={};e===null?e=[H]:e.push(H),p++}var ie=Ne===p;if(ie){const H={};e===null?e=[H]:
e.push(H),p++}else p=me,e!==null&&(me?e.length=me:e=null);var Be=be===p;if(p=$,e!==null&&($?e.length=$:e=null),!Be){const H=p;
if(S!==null){const ve={instancePath:i+"/effect/approved",schemaPath:"#/properties/effect/properties/approved/allOf/1/els\
e/type",keyword:"type",params:{type:"null"},schema:P.properties.effect.properties.approved.allOf[1].else.type,parentSchema:P.
properties.effect.properties.approved.allOf[1].else,data:S};e===null?e=[ve]:e.push(ve),p++}var Be=H===p;Q=Be}if(!Q){const H={
instancePath:i+"/effect/approved",schemaPath:"#/properties/effect/properties/approved/allOf/1/if",keyword:"if",params:{failingKeyword:"\
else"},schema:P.properties.effect.properties.approved.allOf[1].if,parentSchema:P.properties.effect.properties.approved.allOf[1],
data:S};e===null?e=[H]:e.push(H),p++}}if(v.now!==void 0&&o.call(v,"now")){let S=v.now;if(Array.isArray(S)){const A=S.length;
for(let b=0;b<A;b++)ur(S[b],{instancePath:i+"/effect/now/"+b,parentData:S,parentDataProperty:b,rootData:q,dynamicAnchors:j})||
(e=e===null?ur.errors:e.concat(ur.errors),p=e.length)}else{const A={instancePath:i+"/effect/now",schemaPath:"#/propertie\
s/effect/properties/now/type",keyword:"type",params:{type:"array"},schema:P.properties.effect.properties.now.type,parentSchema:P.
properties.effect.properties.now,data:S};e===null?e=[A]:e.push(A),p++}}if(v.restricts!==void 0&&o.call(v,"restricts")){let S=v.
restricts;if(typeof S!="boolean"){const A={instancePath:i+"/effect/restricts",schemaPath:"#/properties/effect/properties\
/restricts/type",keyword:"type",params:{type:"boolean"},schema:P.properties.effect.properties.restricts.type,parentSchema:P.
properties.effect.properties.restricts,data:S};e===null?e=[A]:e.push(A),p++}}}else{const S={instancePath:i+"/effect",schemaPath:"\
#/properties/effect/type",keyword:"type",params:{type:"object"},schema:P.properties.effect.type,parentSchema:P.properties.
effect,data:v};e===null?e=[S]:e.push(S),p++}}if(s.reviewPolicy!==void 0&&o.call(s,"reviewPolicy")&&(_r(s.reviewPolicy,{instancePath:i+
"/reviewPolicy",parentData:s,parentDataProperty:"reviewPolicy",rootData:q,dynamicAnchors:j})||(e=e===null?_r.errors:e.concat(
_r.errors),p=e.length)),s.unread!==void 0&&o.call(s,"unread")){let v=s.unread;if(Array.isArray(v)){const S=v.length;for(let A=0;A<
S;A++){let b=v[A];if(b&&typeof b=="object"&&!Array.isArray(b)){if(b.what===void 0||!o.call(b,"what")){const k={instancePath:i+
"/unread/"+A,schemaPath:"#/properties/unread/items/required",keyword:"required",params:{missingProperty:"what"},schema:P.
properties.unread.items.required,parentSchema:P.properties.unread.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.why===
void 0||!o.call(b,"why")){const k={instancePath:i+"/unread/"+A,schemaPath:"#/properties/unread/items/required",keyword:"\
required",params:{missingProperty:"why"},schema:P.properties.unread.items.required,parentSchema:P.properties.unread.items,
data:b};e===null?e=[k]:e.push(k),p++}for(const k of Object.keys(b))if(!(k==="what"||k==="why")){const $={instancePath:i+
"/unread/"+A,schemaPath:"#/properties/unread/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:k},
schema:!1,parentSchema:P.properties.unread.items,data:b};e===null?e=[$]:e.push($),p++}if(b.what!==void 0&&o.call(b,"what")){
let k=b.what;if(typeof k!="string"){const $={instancePath:i+"/unread/"+A+"/what",schemaPath:"#/properties/unread/items/p\
roperties/what/type",keyword:"type",params:{type:"string"},schema:P.properties.unread.items.properties.what.type,parentSchema:P.
properties.unread.items.properties.what,data:k};e===null?e=[$]:e.push($),p++}}if(b.why!==void 0&&o.call(b,"why")){let k=b.
why;if(typeof k!="string"){const $={instancePath:i+"/unread/"+A+"/why",schemaPath:"#/properties/unread/items/properties/\
why/type",keyword:"type",params:{type:"string"},schema:P.properties.unread.items.properties.why.type,parentSchema:P.properties.
unread.items.properties.why,data:k};e===null?e=[$]:e.push($),p++}}}else{const k={instancePath:i+"/unread/"+A,schemaPath:"\
#/properties/unread/items/type",keyword:"type",params:{type:"object"},schema:P.properties.unread.items.type,parentSchema:P.
properties.unread.items,data:b};e===null?e=[k]:e.push(k),p++}}}else{const S={instancePath:i+"/unread",schemaPath:"#/prop\
erties/unread/type",keyword:"type",params:{type:"array"},schema:P.properties.unread.type,parentSchema:P.properties.unread,
data:v};e===null?e=[S]:e.push(S),p++}}if(s.heads!==void 0&&o.call(s,"heads")){let v=s.heads;if(Array.isArray(v)){const S=v.
length;for(let A=0;A<S;A++){let b=v[A];if(b&&typeof b=="object"&&!Array.isArray(b)){if(b.sha===void 0||!o.call(b,"sha")){
const k={instancePath:i+"/heads/"+A,schemaPath:"#/properties/heads/items/required",keyword:"required",params:{missingProperty:"\
sha"},schema:P.properties.heads.items.required,parentSchema:P.properties.heads.items,data:b};e===null?e=[k]:e.push(k),p++}
if(b.tree===void 0||!o.call(b,"tree")){const k={instancePath:i+"/heads/"+A,schemaPath:"#/properties/heads/items/required",
keyword:"required",params:{missingProperty:"tree"},schema:P.properties.heads.items.required,parentSchema:P.properties.heads.
items,data:b};e===null?e=[k]:e.push(k),p++}if(b.files===void 0||!o.call(b,"files")){const k={instancePath:i+"/heads/"+A,
schemaPath:"#/properties/heads/items/required",keyword:"required",params:{missingProperty:"files"},schema:P.properties.heads.
items.required,parentSchema:P.properties.heads.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.effect===void 0||!o.call(
b,"effect")){const k={instancePath:i+"/heads/"+A,schemaPath:"#/properties/heads/items/required",keyword:"required",params:{
missingProperty:"effect"},schema:P.properties.heads.items.required,parentSchema:P.properties.heads.items,data:b};e===null?
e=[k]:e.push(k),p++}for(const k of Object.keys(b))if(!(k==="sha"||k==="tree"||k==="mergeTree"||k==="files"||k==="effect")){
const $={instancePath:i+"/heads/"+A,schemaPath:"#/properties/heads/items/additionalProperties",keyword:"additionalProper\
ties",params:{additionalProperty:k},schema:!1,parentSchema:P.properties.heads.items,data:b};e===null?e=[$]:e.push($),p++}
if(b.sha!==void 0&&o.call(b,"sha")){let k=b.sha;if(typeof k!="string"){const $={instancePath:i+"/heads/"+A+"/sha",schemaPath:"\
common.schema.json#/$defs/gitObject/type",keyword:"type",params:{type:"string"},schema:Pe.type,parentSchema:Pe,data:k};e===
null?e=[$]:e.push($),p++}}if(b.tree!==void 0&&o.call(b,"tree")){let k=b.tree;if(typeof k!="string"){const $={instancePath:i+
"/heads/"+A+"/tree",schemaPath:"common.schema.json#/$defs/gitObject/type",keyword:"type",params:{type:"string"},schema:Pe.
type,parentSchema:Pe,data:k};e===null?e=[$]:e.push($),p++}}if(b.mergeTree!==void 0&&o.call(b,"mergeTree")){let k=b.mergeTree;
if(typeof k!="string"&&k!==null){const $={instancePath:i+"/heads/"+A+"/mergeTree",schemaPath:"#/properties/heads/items/p\
roperties/mergeTree/type",keyword:"type",params:{type:P.properties.heads.items.properties.mergeTree.type},schema:P.properties.
heads.items.properties.mergeTree.type,parentSchema:P.properties.heads.items.properties.mergeTree,data:k};e===null?e=[$]:
e.push($),p++}}if(b.files!==void 0&&o.call(b,"files")){let k=b.files;if(Array.isArray(k)){const $=k.length;for(let Q=0;Q<
$;Q++)Lr(k[Q],{instancePath:i+"/heads/"+A+"/files/"+Q,parentData:k,parentDataProperty:Q,rootData:q,dynamicAnchors:j})||(e=
e===null?Lr.errors:e.concat(Lr.errors),p=e.length)}else{const $={instancePath:i+"/heads/"+A+"/files",schemaPath:"#/prope\
rties/heads/items/properties/files/type",keyword:"type",params:{type:"array"},schema:P.properties.heads.items.properties.
files.type,parentSchema:P.properties.heads.items.properties.files,data:k};e===null?e=[$]:e.push($),p++}}if(b.effect!==void 0&&
o.call(b,"effect")){let k=b.effect;const $=p;let Q=!0;const be=p;if(k!==null){const _={};e===null?e=[_]:e.push(_),p++}var Rr=be===
p;if(p=$,e!==null&&($?e.length=$:e=null),!Rr){const _=p;if(Array.isArray(k)){const Ee=k.length;for(let Ve=0;Ve<Ee;Ve++)ur(
k[Ve],{instancePath:i+"/heads/"+A+"/effect/"+Ve,parentData:k,parentDataProperty:Ve,rootData:q,dynamicAnchors:j})||(e=e===
null?ur.errors:e.concat(ur.errors),p=e.length)}else{const Ee={instancePath:i+"/heads/"+A+"/effect",schemaPath:"#/propert\
ies/heads/items/properties/effect/allOf/0/else/type",keyword:"type",params:{type:"array"},schema:P.properties.heads.items.
properties.effect.allOf[0].else.type,parentSchema:P.properties.heads.items.properties.effect.allOf[0].else,data:k};e===null?
e=[Ee]:e.push(Ee),p++}var Rr=_===p;Q=Rr}if(!Q){const _={instancePath:i+"/heads/"+A+"/effect",schemaPath:"#/properties/he\
ads/items/properties/effect/allOf/0/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.heads.items.properties.
effect.allOf[0].if,parentSchema:P.properties.heads.items.properties.effect.allOf[0],data:k};e===null?e=[_]:e.push(_),p++}
const me=p;let Ne=!0;const H=p,Fe=p,ve=p;if(k!==null){const _={};e===null?e=[_]:e.push(_),p++}var fr=ve===p;if(fr){const _={};
e===null?e=[_]:e.push(_),p++}else p=Fe,e!==null&&(Fe?e.length=Fe:e=null);var wr=H===p;if(p=me,e!==null&&(me?e.length=me:
e=null),!wr){const _=p;if(k!==null){const Ee={instancePath:i+"/heads/"+A+"/effect",schemaPath:"#/properties/heads/items/\
properties/effect/allOf/1/else/type",keyword:"type",params:{type:"null"},schema:P.properties.heads.items.properties.effect.
allOf[1].else.type,parentSchema:P.properties.heads.items.properties.effect.allOf[1].else,data:k};e===null?e=[Ee]:e.push(
Ee),p++}var wr=_===p;Ne=wr}if(!Ne){const _={instancePath:i+"/heads/"+A+"/effect",schemaPath:"#/properties/heads/items/pr\
operties/effect/allOf/1/if",keyword:"if",params:{failingKeyword:"else"},schema:P.properties.heads.items.properties.effect.
allOf[1].if,parentSchema:P.properties.heads.items.properties.effect.allOf[1],data:k};e===null?e=[_]:e.push(_),p++}}}else{
const k={instancePath:i+"/heads/"+A,schemaPath:"#/properties/heads/items/type",keyword:"type",params:{type:"object"},schema:P.
properties.heads.items.type,parentSchema:P.properties.heads.items,data:b};e===null?e=[k]:e.push(k),p++}}}else{const S={instancePath:i+
"/heads",schemaPath:"#/properties/heads/type",keyword:"type",params:{type:"array"},schema:P.properties.heads.type,parentSchema:P.
properties.heads,data:v};e===null?e=[S]:e.push(S),p++}}if(s.governed!==void 0&&o.call(s,"governed")){let v=s.governed;if(Array.
isArray(v)){const S=v.length;for(let A=0;A<S;A++){let b=v[A];if(typeof b!="string"){const k={instancePath:i+"/governed/"+
A,schemaPath:"#/properties/governed/items/type",keyword:"type",params:{type:"string"},schema:P.properties.governed.items.
type,parentSchema:P.properties.governed.items,data:b};e===null?e=[k]:e.push(k),p++}}}else{const S={instancePath:i+"/gove\
rned",schemaPath:"#/properties/governed/type",keyword:"type",params:{type:"array"},schema:P.properties.governed.type,parentSchema:P.
properties.governed,data:v};e===null?e=[S]:e.push(S),p++}}if(s.byPolicy!==void 0&&o.call(s,"byPolicy")){let v=s.byPolicy;
if(v&&typeof v=="object"&&!Array.isArray(v))for(const S of Object.keys(v)){let A=v[S];if(Array.isArray(A)){const b=A.length;
for(let k=0;k<b;k++){let $=A[k];if(typeof $!="string"){const Q={instancePath:i+"/byPolicy/"+S.replace(/~/g,"~0").replace(
/\//g,"~1")+"/"+k,schemaPath:"#/properties/byPolicy/additionalProperties/items/type",keyword:"type",params:{type:"string"},
schema:P.properties.byPolicy.additionalProperties.items.type,parentSchema:P.properties.byPolicy.additionalProperties.items,
data:$};e===null?e=[Q]:e.push(Q),p++}}}else{const b={instancePath:i+"/byPolicy/"+S.replace(/~/g,"~0").replace(/\//g,"~1"),
schemaPath:"#/properties/byPolicy/additionalProperties/type",keyword:"type",params:{type:"array"},schema:P.properties.byPolicy.
additionalProperties.type,parentSchema:P.properties.byPolicy.additionalProperties,data:A};e===null?e=[b]:e.push(b),p++}}else{
const S={instancePath:i+"/byPolicy",schemaPath:"#/properties/byPolicy/type",keyword:"type",params:{type:"object"},schema:P.
properties.byPolicy.type,parentSchema:P.properties.byPolicy,data:v};e===null?e=[S]:e.push(S),p++}}if(s.reach!==void 0&&o.
call(s,"reach")){let v=s.reach;if(!(v&&typeof v=="object"&&!Array.isArray(v))&&v!==null){const S={instancePath:i+"/reach",
schemaPath:"#/properties/reach/type",keyword:"type",params:{type:P.properties.reach.type},schema:P.properties.reach.type,
parentSchema:P.properties.reach,data:v};e===null?e=[S]:e.push(S),p++}if(v&&typeof v=="object"&&!Array.isArray(v)){if(v.tracks===
void 0||!o.call(v,"tracks")){const S={instancePath:i+"/reach",schemaPath:"#/properties/reach/required",keyword:"required",
params:{missingProperty:"tracks"},schema:P.properties.reach.required,parentSchema:P.properties.reach,data:v};e===null?e=
[S]:e.push(S),p++}if(v.rings===void 0||!o.call(v,"rings")){const S={instancePath:i+"/reach",schemaPath:"#/properties/rea\
ch/required",keyword:"required",params:{missingProperty:"rings"},schema:P.properties.reach.required,parentSchema:P.properties.
reach,data:v};e===null?e=[S]:e.push(S),p++}if(v.touched===void 0||!o.call(v,"touched")){const S={instancePath:i+"/reach",
schemaPath:"#/properties/reach/required",keyword:"required",params:{missingProperty:"touched"},schema:P.properties.reach.
required,parentSchema:P.properties.reach,data:v};e===null?e=[S]:e.push(S),p++}for(const S of Object.keys(v))if(!(S==="tr\
acks"||S==="rings"||S==="touched")){const A={instancePath:i+"/reach",schemaPath:"#/properties/reach/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:S},schema:!1,parentSchema:P.properties.reach,data:v};e===null?
e=[A]:e.push(A),p++}if(v.tracks!==void 0&&o.call(v,"tracks")){let S=v.tracks;if(Array.isArray(S)){const A=S.length;for(let b=0;b<
A;b++){let k=S[b];if(k&&typeof k=="object"&&!Array.isArray(k)){if(k.track===void 0||!o.call(k,"track")){const $={instancePath:i+
"/reach/tracks/"+b,schemaPath:"#/properties/reach/properties/tracks/items/required",keyword:"required",params:{missingProperty:"\
track"},schema:P.properties.reach.properties.tracks.items.required,parentSchema:P.properties.reach.properties.tracks.items,
data:k};e===null?e=[$]:e.push($),p++}if(k.reached===void 0||!o.call(k,"reached")){const $={instancePath:i+"/reach/tracks\
/"+b,schemaPath:"#/properties/reach/properties/tracks/items/required",keyword:"required",params:{missingProperty:"reache\
d"},schema:P.properties.reach.properties.tracks.items.required,parentSchema:P.properties.reach.properties.tracks.items,data:k};
e===null?e=[$]:e.push($),p++}if(k.of===void 0||!o.call(k,"of")){const $={instancePath:i+"/reach/tracks/"+b,schemaPath:"#\
/properties/reach/properties/tracks/items/required",keyword:"required",params:{missingProperty:"of"},schema:P.properties.
reach.properties.tracks.items.required,parentSchema:P.properties.reach.properties.tracks.items,data:k};e===null?e=[$]:e.
push($),p++}for(const $ of Object.keys(k))if(!($==="track"||$==="reached"||$==="of")){const Q={instancePath:i+"/reach/tr\
acks/"+b,schemaPath:"#/properties/reach/properties/tracks/items/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:$},schema:!1,parentSchema:P.properties.reach.properties.tracks.items,data:k};e===null?e=[Q]:e.push(Q),
p++}if(k.track!==void 0&&o.call(k,"track")){let $=k.track;if(typeof $!="string"){const Q={instancePath:i+"/reach/tracks/"+
b+"/track",schemaPath:"#/properties/reach/properties/tracks/items/properties/track/type",keyword:"type",params:{type:"st\
ring"},schema:P.properties.reach.properties.tracks.items.properties.track.type,parentSchema:P.properties.reach.properties.
tracks.items.properties.track,data:$};e===null?e=[Q]:e.push(Q),p++}}if(k.reached!==void 0&&o.call(k,"reached")){let $=k.
reached;if(!(typeof $=="number"&&!($%1)&&!isNaN($)&&isFinite($))){const Q={instancePath:i+"/reach/tracks/"+b+"/reached",
schemaPath:"#/properties/reach/properties/tracks/items/properties/reached/type",keyword:"type",params:{type:"integer"},schema:P.
properties.reach.properties.tracks.items.properties.reached.type,parentSchema:P.properties.reach.properties.tracks.items.
properties.reached,data:$};e===null?e=[Q]:e.push(Q),p++}if(typeof $=="number"&&isFinite($)&&($<0||isNaN($))){const Q={instancePath:i+
"/reach/tracks/"+b+"/reached",schemaPath:"#/properties/reach/properties/tracks/items/properties/reached/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:P.properties.reach.properties.tracks.items.properties.reached,
data:$};e===null?e=[Q]:e.push(Q),p++}}if(k.of!==void 0&&o.call(k,"of")){let $=k.of;if(!(typeof $=="number"&&!($%1)&&!isNaN(
$)&&isFinite($))){const Q={instancePath:i+"/reach/tracks/"+b+"/of",schemaPath:"#/properties/reach/properties/tracks/item\
s/properties/of/type",keyword:"type",params:{type:"integer"},schema:P.properties.reach.properties.tracks.items.properties.
of.type,parentSchema:P.properties.reach.properties.tracks.items.properties.of,data:$};e===null?e=[Q]:e.push(Q),p++}if(typeof $==
"number"&&isFinite($)&&($<0||isNaN($))){const Q={instancePath:i+"/reach/tracks/"+b+"/of",schemaPath:"#/properties/reach/\
properties/tracks/items/properties/of/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:P.
properties.reach.properties.tracks.items.properties.of,data:$};e===null?e=[Q]:e.push(Q),p++}}}else{const $={instancePath:i+
"/reach/tracks/"+b,schemaPath:"#/properties/reach/properties/tracks/items/type",keyword:"type",params:{type:"object"},schema:P.
properties.reach.properties.tracks.items.type,parentSchema:P.properties.reach.properties.tracks.items,data:k};e===null?e=
[$]:e.push($),p++}}}else{const A={instancePath:i+"/reach/tracks",schemaPath:"#/properties/reach/properties/tracks/type",
keyword:"type",params:{type:"array"},schema:P.properties.reach.properties.tracks.type,parentSchema:P.properties.reach.properties.
tracks,data:S};e===null?e=[A]:e.push(A),p++}}if(v.rings!==void 0&&o.call(v,"rings")){let S=v.rings;if(Array.isArray(S)){
const A=S.length;for(let b=0;b<A;b++)Us(S[b],{instancePath:i+"/reach/rings/"+b,parentData:S,parentDataProperty:b,rootData:q,
dynamicAnchors:j})||(e=e===null?Us.errors:e.concat(Us.errors),p=e.length)}else{const A={instancePath:i+"/reach/rings",schemaPath:"\
#/properties/reach/properties/rings/type",keyword:"type",params:{type:"array"},schema:P.properties.reach.properties.rings.
type,parentSchema:P.properties.reach.properties.rings,data:S};e===null?e=[A]:e.push(A),p++}}if(v.touched!==void 0&&o.call(
v,"touched")){let S=v.touched;if(Array.isArray(S)){const A=S.length;for(let b=0;b<A;b++){let k=S[b];if(!(typeof k=="numb\
er"&&!(k%1)&&!isNaN(k)&&isFinite(k))){const $={instancePath:i+"/reach/touched/"+b,schemaPath:"#/properties/reach/propert\
ies/touched/items/type",keyword:"type",params:{type:"integer"},schema:P.properties.reach.properties.touched.items.type,parentSchema:P.
properties.reach.properties.touched.items,data:k};e===null?e=[$]:e.push($),p++}if(typeof k=="number"&&isFinite(k)&&(k<0||
isNaN(k))){const $={instancePath:i+"/reach/touched/"+b,schemaPath:"#/properties/reach/properties/touched/items/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:P.properties.reach.properties.touched.items,data:k};
e===null?e=[$]:e.push($),p++}}}else{const A={instancePath:i+"/reach/touched",schemaPath:"#/properties/reach/properties/t\
ouched/type",keyword:"type",params:{type:"array"},schema:P.properties.reach.properties.touched.type,parentSchema:P.properties.
reach.properties.touched,data:S};e===null?e=[A]:e.push(A),p++}}}}if(s.overdue!==void 0&&o.call(s,"overdue")){let v=s.overdue;
if(Array.isArray(v)){const S=v.length;for(let A=0;A<S;A++){let b=v[A];if(b&&typeof b=="object"&&!Array.isArray(b)){if(b.
pullRequest===void 0||!o.call(b,"pullRequest")){const k={instancePath:i+"/overdue/"+A,schemaPath:"#/properties/overdue/i\
tems/required",keyword:"required",params:{missingProperty:"pullRequest"},schema:P.properties.overdue.items.required,parentSchema:P.
properties.overdue.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.rule===void 0||!o.call(b,"rule")){const k={instancePath:i+
"/overdue/"+A,schemaPath:"#/properties/overdue/items/required",keyword:"required",params:{missingProperty:"rule"},schema:P.
properties.overdue.items.required,parentSchema:P.properties.overdue.items,data:b};e===null?e=[k]:e.push(k),p++}if(b.since===
void 0||!o.call(b,"since")){const k={instancePath:i+"/overdue/"+A,schemaPath:"#/properties/overdue/items/required",keyword:"\
required",params:{missingProperty:"since"},schema:P.properties.overdue.items.required,parentSchema:P.properties.overdue.
items,data:b};e===null?e=[k]:e.push(k),p++}for(const k of Object.keys(b))if(!(k==="pullRequest"||k==="rule"||k==="since")){
const $={instancePath:i+"/overdue/"+A,schemaPath:"#/properties/overdue/items/additionalProperties",keyword:"additionalPr\
operties",params:{additionalProperty:k},schema:!1,parentSchema:P.properties.overdue.items,data:b};e===null?e=[$]:e.push(
$),p++}if(b.pullRequest!==void 0&&o.call(b,"pullRequest")){let k=b.pullRequest;if(!(typeof k=="number"&&!(k%1)&&!isNaN(k)&&
isFinite(k))&&k!==null){const $={instancePath:i+"/overdue/"+A+"/pullRequest",schemaPath:"#/properties/overdue/items/prop\
erties/pullRequest/type",keyword:"type",params:{type:P.properties.overdue.items.properties.pullRequest.type},schema:P.properties.
overdue.items.properties.pullRequest.type,parentSchema:P.properties.overdue.items.properties.pullRequest,data:k};e===null?
e=[$]:e.push($),p++}}if(b.rule!==void 0&&o.call(b,"rule")){let k=b.rule;if(typeof k!="string"){const $={instancePath:i+"\
/overdue/"+A+"/rule",schemaPath:"#/properties/overdue/items/properties/rule/type",keyword:"type",params:{type:"string"},
schema:P.properties.overdue.items.properties.rule.type,parentSchema:P.properties.overdue.items.properties.rule,data:k};e===
null?e=[$]:e.push($),p++}}if(b.since!==void 0&&o.call(b,"since")){let k=b.since;if(typeof k!="string"){const $={instancePath:i+
"/overdue/"+A+"/since",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.
type,parentSchema:ae,data:k};e===null?e=[$]:e.push($),p++}}}else{const k={instancePath:i+"/overdue/"+A,schemaPath:"#/pro\
perties/overdue/items/type",keyword:"type",params:{type:"object"},schema:P.properties.overdue.items.type,parentSchema:P.
properties.overdue.items,data:b};e===null?e=[k]:e.push(k),p++}}}else{const S={instancePath:i+"/overdue",schemaPath:"#/pr\
operties/overdue/type",keyword:"type",params:{type:"array"},schema:P.properties.overdue.type,parentSchema:P.properties.overdue,
data:v};e===null?e=[S]:e.push(S),p++}}}else{const v={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"obj\
ect"},schema:P.type,parentSchema:P,data:s};e===null?e=[v]:e.push(v),p++}return gt.errors=e,p===0}gt.evaluated={props:!0,
dynamicProps:!1,dynamicItems:!1};const ip=_r,ap=Pt,M={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"https:\
//muster.dev/schemas/v1/ring.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind","metadata",
"spec"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"Ring",examples:["Ring"]},metadata:{
$ref:"common.schema.json#/$defs/metadata",examples:[{name:"pilot",owner:"platform-team",description:"5 % of every site, \
picked to look like the fleet"}]},spec:{type:"object",additionalProperties:!1,required:["endpoints","order","members"],properties:{
track:{type:"string"},endpoints:{$ref:"common.schema.json#/$defs/endpointSelector",examples:[{os:{family:"windows"}}]},order:{
type:"integer",examples:[20]},after:{$ref:"common.schema.json#/$defs/duration"},members:{type:"object",additionalProperties:!1,
properties:{pinned:{$ref:"common.schema.json#/$defs/endpointSelector"},never:{$ref:"common.schema.json#/$defs/endpointSe\
lector"},sample:{type:"object",additionalProperties:!1,required:["percent"],properties:{percent:{type:"number",minimum:0,
maximum:100,examples:[5]},atLeast:{type:"integer",minimum:0},stratifyBy:{type:"array",items:{type:"string"}},salt:{type:"\
string"}}},rest:{type:"boolean"}},examples:[{pinned:{labels:{ring:"pilot"}},never:{labels:{tier:"0"}},sample:{percent:5,
atLeast:100,stratifyBy:["os.version","labels.site","hardware.model"],salt:"2026"},rest:!1}]},window:{type:"string"},soak:{
type:"object",additionalProperties:!1,required:["default"],properties:{default:{$ref:"common.schema.json#/$defs/duration",
examples:["P3D"]},critical:{$ref:"common.schema.json#/$defs/duration"},important:{$ref:"common.schema.json#/$defs/durati\
on"},moderate:{$ref:"common.schema.json#/$defs/duration"},low:{$ref:"common.schema.json#/$defs/duration"},unknown:{$ref:"\
common.schema.json#/$defs/duration"}}},gate:{type:"object",additionalProperties:!1,properties:{installed:{$ref:"common.s\
chema.json#/$defs/percentComparison"},failure:{type:"object",additionalProperties:!1,required:["below"],properties:{below:{
$ref:"common.schema.json#/$defs/percent",examples:["5%"]},confidence:{$ref:"common.schema.json#/$defs/percent"}}},incidents:{
type:"integer",minimum:0},stale:{$ref:"common.schema.json#/$defs/percentComparison"},looks:{type:"array",items:{$ref:"co\
mmon.schema.json#/$defs/duration"},minItems:1},judge:{type:"string",enum:["patch","list"]},onInconclusive:{allOf:[{if:{type:[
"object"]},else:{const:"ask"}},{if:{not:{type:["object"]}},else:{$ref:"#/$defs/onInconclusive"}}]}}},promotion:{type:"st\
ring",enum:["automatic","pull-request","manual"]},concurrency:{type:"object",additionalProperties:!1,properties:{maxInFlight:{
type:["string","integer"],minimum:1},perLabel:{type:"object",additionalProperties:{type:"integer",minimum:1}},offerTimeout:{
$ref:"common.schema.json#/$defs/duration"}}},breaker:{type:"object",additionalProperties:!1,required:["failure"],properties:{
failure:{type:"object",additionalProperties:!1,required:["above"],properties:{above:{$ref:"common.schema.json#/$defs/per\
cent",examples:["5%"]},confidence:{$ref:"common.schema.json#/$defs/percent"}},examples:[{above:"5%",confidence:"90%"}]},
minAttempts:{type:"integer",minimum:1}}}},examples:[{track:"workstations",endpoints:{os:{family:"windows"}},order:20,after:"\
P4D",members:{pinned:{labels:{ring:"pilot"}},never:{labels:{tier:"0"}},sample:{percent:5,atLeast:100,stratifyBy:["os.ver\
sion","labels.site","hardware.model"],salt:"2026"},rest:!1},window:"sites-night",soak:{default:"P3D",critical:"P1D"},gate:{
installed:">=90%",failure:{below:"5%",confidence:"95%"},incidents:0,stale:"<=10%",looks:["P0D","P2D","P4D"],judge:"patch",
onInconclusive:"ask"},promotion:"automatic",concurrency:{maxInFlight:"10%",perLabel:{site:20},offerTimeout:"P2D"},breaker:{
failure:{above:"5%",confidence:"90%"},minAttempts:10}}]}},$defs:{onInconclusive:{type:"object",additionalProperties:!1,required:[
"after","then"],properties:{after:{$ref:"common.schema.json#/$defs/duration",examples:["P7D"]},then:{const:"pass",examples:[
"pass"]},unless:{type:"array",items:{type:"string",enum:["critical","important","moderate","low","unknown","reboot","ker\
nel"]}}}}}},wt={type:"string"};function Zs(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Zs.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==
void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+"/name",schemaPath:"#/properties/n\
ame/type",keyword:"type",params:{type:"string"},schema:B.properties.name.type,parentSchema:B.properties.name,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.owner;if(typeof r=="string"){if(X(r)<1){const t={
instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:B.
properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/owner",schemaPath:"#/properties/ow\
ner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.type,parentSchema:B.properties.owner,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"description")){let r=s.description;if(typeof r!="string"){
const t={instancePath:i+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},
schema:B.properties.description.type,parentSchema:B.properties.description,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:B.type,parentSchema:B,data:s};e===null?e=
[r]:e.push(r),p++}return Zs.errors=e,p===0}Zs.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function gr(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=gr.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){for(const r of Object.keys(s))
if(!(r==="names"||r==="labels"||r==="os"||r==="facts"||r==="software"||r==="any"||r==="all"||r==="not")){const t={instancePath:i,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:F,
data:s};e===null?e=[t]:e.push(t),p++}if(s.names!==void 0&&o.call(s,"names")){let r=s.names;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/names/"+a,schemaPath:"#/$defs/gl\
ob/type",keyword:"type",params:{type:"string"},schema:he.type,parentSchema:he,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type:"array"},schema:F.properties.
names.type,parentSchema:F.properties.names,data:r};e===null?e=[t]:e.push(t),p++}}if(s.labels!==void 0&&o.call(s,"labels")){
let r=s.labels;if(r&&typeof r=="object"&&!Array.isArray(r))for(const t of Object.keys(r)){let a=r[t];if(typeof a!="strin\
g"&&!Array.isArray(a)){const n={instancePath:i+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/propert\
ies/labels/additionalProperties/type",keyword:"type",params:{type:F.properties.labels.additionalProperties.type},schema:F.
properties.labels.additionalProperties.type,parentSchema:F.properties.labels.additionalProperties,data:a};e===null?e=[n]:
e.push(n),p++}if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){let m=a[l];if(typeof m!="string"){const d={instancePath:i+
"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+l,schemaPath:"#/properties/labels/additionalProperties/items/typ\
e",keyword:"type",params:{type:"string"},schema:F.properties.labels.additionalProperties.items.type,parentSchema:F.properties.
labels.additionalProperties.items,data:m};e===null?e=[d]:e.push(d),p++}}}}else{const t={instancePath:i+"/labels",schemaPath:"\
#/properties/labels/type",keyword:"type",params:{type:"object"},schema:F.properties.labels.type,parentSchema:F.properties.
labels,data:r};e===null?e=[t]:e.push(t),p++}}if(s.os!==void 0&&o.call(s,"os")&&(xe(s.os,{instancePath:i+"/os",parentData:s,
parentDataProperty:"os",rootData:q,dynamicAnchors:j})||(e=e===null?xe.errors:e.concat(xe.errors),p=e.length)),s.facts!==
void 0&&o.call(s,"facts")&&(Ie(s.facts,{instancePath:i+"/facts",parentData:s,parentDataProperty:"facts",rootData:q,dynamicAnchors:j})||
(e=e===null?Ie.errors:e.concat(Ie.errors),p=e.length)),s.software!==void 0&&o.call(s,"software")){let r=s.software;if(Array.
isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){const l={instancePath:i+"/software/"+
a,schemaPath:"#/properties/software/items/type",keyword:"type",params:{type:"string"},schema:F.properties.software.items.
type,parentSchema:F.properties.software.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{const t={instancePath:i+"/soft\
ware",schemaPath:"#/properties/software/type",keyword:"type",params:{type:"array"},schema:F.properties.software.type,parentSchema:F.
properties.software,data:r};e===null?e=[t]:e.push(t),p++}}if(s.any!==void 0&&o.call(s,"any")){let r=s.any;if(Array.isArray(
r)){const t=r.length;for(let a=0;a<t;a++)W(r[a],{instancePath:i+"/any/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||
(e=e===null?W.errors:e.concat(W.errors),p=e.length)}else{const t={instancePath:i+"/any",schemaPath:"#/properties/any/typ\
e",keyword:"type",params:{type:"array"},schema:F.properties.any.type,parentSchema:F.properties.any,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.all!==void 0&&o.call(s,"all")){let r=s.all;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)
W(r[a],{instancePath:i+"/all/"+a,parentData:r,parentDataProperty:a,rootData:q,dynamicAnchors:j})||(e=e===null?W.errors:e.
concat(W.errors),p=e.length)}else{const t={instancePath:i+"/all",schemaPath:"#/properties/all/type",keyword:"type",params:{
type:"array"},schema:F.properties.all.type,parentSchema:F.properties.all,data:r};e===null?e=[t]:e.push(t),p++}}s.not!==void 0&&
o.call(s,"not")&&(W(s.not,{instancePath:i+"/not",parentData:s,parentDataProperty:"not",rootData:q,dynamicAnchors:j})||(e=
e===null?W.errors:e.concat(W.errors),p=e.length))}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:F.type,parentSchema:F,data:s};e===null?e=[r]:e.push(r),p++}return gr.errors=e,p===0}gr.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};const ar={type:"object",additionalProperties:!1,required:["after","then"],properties:{
after:{$ref:"common.schema.json#/$defs/duration",examples:["P7D"]},then:{const:"pass",examples:["pass"]},unless:{type:"a\
rray",items:{type:"string",enum:["critical","important","moderate","low","unknown","reboot","kernel"]}}}};function Hs(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Hs.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.after===
void 0||!o.call(s,"after")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
after"},schema:ar.required,parentSchema:ar,data:s};e===null?e=[r]:e.push(r),p++}if(s.then===void 0||!o.call(s,"then")){const r={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"then"},schema:ar.required,parentSchema:ar,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="after"||r==="then"||r==="unless")){const t={
instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,
parentSchema:ar,data:s};e===null?e=[t]:e.push(t),p++}if(s.after!==void 0&&o.call(s,"after")){let r=s.after;if(typeof r!=
"string"){const t={instancePath:i+"/after",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"\
string"},schema:te.type,parentSchema:te,data:r};e===null?e=[t]:e.push(t),p++}}if(s.then!==void 0&&o.call(s,"then")){let r=s.
then;if(r!=="pass"){const t={instancePath:i+"/then",schemaPath:"#/properties/then/const",keyword:"const",params:{allowedValue:"\
pass"},schema:"pass",parentSchema:ar.properties.then,data:r};e===null?e=[t]:e.push(t),p++}}if(s.unless!==void 0&&o.call(
s,"unless")){let r=s.unless;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let n=r[a];if(typeof n!="string"){
const l={instancePath:i+"/unless/"+a,schemaPath:"#/properties/unless/items/type",keyword:"type",params:{type:"string"},schema:ar.
properties.unless.items.type,parentSchema:ar.properties.unless.items,data:n};e===null?e=[l]:e.push(l),p++}if(!(n==="crit\
ical"||n==="important"||n==="moderate"||n==="low"||n==="unknown"||n==="reboot"||n==="kernel")){const l={instancePath:i+"\
/unless/"+a,schemaPath:"#/properties/unless/items/enum",keyword:"enum",params:{allowedValues:ar.properties.unless.items.
enum},schema:ar.properties.unless.items.enum,parentSchema:ar.properties.unless.items,data:n};e===null?e=[l]:e.push(l),p++}}}else{
const t={instancePath:i+"/unless",schemaPath:"#/properties/unless/type",keyword:"type",params:{type:"array"},schema:ar.properties.
unless.type,parentSchema:ar.properties.unless,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:ar.type,parentSchema:ar,data:s};e===null?e=[r]:e.push(r),p++}return Hs.
errors=e,p===0}Hs.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Pt(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Pt.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const n={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiVersion"},schema:M.required,parentSchema:M,data:s};
e===null?e=[n]:e.push(n),p++}if(s.kind===void 0||!o.call(s,"kind")){const n={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"kind"},schema:M.required,parentSchema:M,data:s};e===null?e=[n]:e.push(n),p++}if(s.metadata===
void 0||!o.call(s,"metadata")){const n={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
metadata"},schema:M.required,parentSchema:M,data:s};e===null?e=[n]:e.push(n),p++}if(s.spec===void 0||!o.call(s,"spec")){
const n={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"},schema:M.required,parentSchema:M,
data:s};e===null?e=[n]:e.push(n),p++}for(const n of Object.keys(s))if(!(n==="apiVersion"||n==="kind"||n==="metadata"||n===
"spec")){const l={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:n},
schema:!1,parentSchema:M,data:s};e===null?e=[l]:e.push(l),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let n=s.
apiVersion;if(n!=="muster/v1"){const l={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:M.properties.apiVersion,data:n};e===null?e=[l]:
e.push(l),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let n=s.kind;if(n!=="Ring"){const l={instancePath:i+"/kind",schemaPath:"\
#/properties/kind/const",keyword:"const",params:{allowedValue:"Ring"},schema:"Ring",parentSchema:M.properties.kind,data:n};
e===null?e=[l]:e.push(l),p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&(Zs(s.metadata,{instancePath:i+"/metadata",parentData:s,
parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||(e=e===null?Zs.errors:e.concat(Zs.errors),p=e.length)),s.spec!==
void 0&&o.call(s,"spec")){let n=s.spec;if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.endpoints===void 0||!o.call(n,"\
endpoints")){const l={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"\
endpoints"},schema:M.properties.spec.required,parentSchema:M.properties.spec,data:n};e===null?e=[l]:e.push(l),p++}if(n.order===
void 0||!o.call(n,"order")){const l={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{
missingProperty:"order"},schema:M.properties.spec.required,parentSchema:M.properties.spec,data:n};e===null?e=[l]:e.push(
l),p++}if(n.members===void 0||!o.call(n,"members")){const l={instancePath:i+"/spec",schemaPath:"#/properties/spec/requir\
ed",keyword:"required",params:{missingProperty:"members"},schema:M.properties.spec.required,parentSchema:M.properties.spec,
data:n};e===null?e=[l]:e.push(l),p++}for(const l of Object.keys(n))if(!o.call(M.properties.spec.properties,l)){const m={
instancePath:i+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:l},
schema:!1,parentSchema:M.properties.spec,data:n};e===null?e=[m]:e.push(m),p++}if(n.track!==void 0&&o.call(n,"track")){let l=n.
track;if(typeof l!="string"){const m={instancePath:i+"/spec/track",schemaPath:"#/properties/spec/properties/track/type",
keyword:"type",params:{type:"string"},schema:M.properties.spec.properties.track.type,parentSchema:M.properties.spec.properties.
track,data:l};e===null?e=[m]:e.push(m),p++}}if(n.endpoints!==void 0&&o.call(n,"endpoints")&&(gr(n.endpoints,{instancePath:i+
"/spec/endpoints",parentData:n,parentDataProperty:"endpoints",rootData:q,dynamicAnchors:j})||(e=e===null?gr.errors:e.concat(
gr.errors),p=e.length)),n.order!==void 0&&o.call(n,"order")){let l=n.order;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(
l))){const m={instancePath:i+"/spec/order",schemaPath:"#/properties/spec/properties/order/type",keyword:"type",params:{type:"\
integer"},schema:M.properties.spec.properties.order.type,parentSchema:M.properties.spec.properties.order,data:l};e===null?
e=[m]:e.push(m),p++}}if(n.after!==void 0&&o.call(n,"after")){let l=n.after;if(typeof l!="string"){const m={instancePath:i+
"/spec/after",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,
parentSchema:te,data:l};e===null?e=[m]:e.push(m),p++}}if(n.members!==void 0&&o.call(n,"members")){let l=n.members;if(l&&
typeof l=="object"&&!Array.isArray(l)){for(const m of Object.keys(l))if(!(m==="pinned"||m==="never"||m==="sample"||m==="\
rest")){const d={instancePath:i+"/spec/members",schemaPath:"#/properties/spec/properties/members/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:m},schema:!1,parentSchema:M.properties.spec.properties.members,data:l};
e===null?e=[d]:e.push(d),p++}if(l.pinned!==void 0&&o.call(l,"pinned")&&(gr(l.pinned,{instancePath:i+"/spec/members/pinne\
d",parentData:l,parentDataProperty:"pinned",rootData:q,dynamicAnchors:j})||(e=e===null?gr.errors:e.concat(gr.errors),p=e.
length)),l.never!==void 0&&o.call(l,"never")&&(gr(l.never,{instancePath:i+"/spec/members/never",parentData:l,parentDataProperty:"\
never",rootData:q,dynamicAnchors:j})||(e=e===null?gr.errors:e.concat(gr.errors),p=e.length)),l.sample!==void 0&&o.call(l,
"sample")){let m=l.sample;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.percent===void 0||!o.call(m,"percent")){const d={
instancePath:i+"/spec/members/sample",schemaPath:"#/properties/spec/properties/members/properties/sample/required",keyword:"\
required",params:{missingProperty:"percent"},schema:M.properties.spec.properties.members.properties.sample.required,parentSchema:M.
properties.spec.properties.members.properties.sample,data:m};e===null?e=[d]:e.push(d),p++}for(const d of Object.keys(m))
if(!(d==="percent"||d==="atLeast"||d==="stratifyBy"||d==="salt")){const g={instancePath:i+"/spec/members/sample",schemaPath:"\
#/properties/spec/properties/members/properties/sample/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},
schema:!1,parentSchema:M.properties.spec.properties.members.properties.sample,data:m};e===null?e=[g]:e.push(g),p++}if(m.
percent!==void 0&&o.call(m,"percent")){let d=m.percent;if(typeof d=="number"&&isFinite(d)){if(d>100||isNaN(d)){const g={
instancePath:i+"/spec/members/sample/percent",schemaPath:"#/properties/spec/properties/members/properties/sample/propert\
ies/percent/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},schema:100,parentSchema:M.properties.spec.properties.
members.properties.sample.properties.percent,data:d};e===null?e=[g]:e.push(g),p++}if(d<0||isNaN(d)){const g={instancePath:i+
"/spec/members/sample/percent",schemaPath:"#/properties/spec/properties/members/properties/sample/properties/percent/min\
imum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:M.properties.spec.properties.members.properties.
sample.properties.percent,data:d};e===null?e=[g]:e.push(g),p++}}else{const g={instancePath:i+"/spec/members/sample/perce\
nt",schemaPath:"#/properties/spec/properties/members/properties/sample/properties/percent/type",keyword:"type",params:{type:"\
number"},schema:M.properties.spec.properties.members.properties.sample.properties.percent.type,parentSchema:M.properties.
spec.properties.members.properties.sample.properties.percent,data:d};e===null?e=[g]:e.push(g),p++}}if(m.atLeast!==void 0&&
o.call(m,"atLeast")){let d=m.atLeast;if(!(typeof d=="number"&&!(d%1)&&!isNaN(d)&&isFinite(d))){const g={instancePath:i+"\
/spec/members/sample/atLeast",schemaPath:"#/properties/spec/properties/members/properties/sample/properties/atLeast/type",
keyword:"type",params:{type:"integer"},schema:M.properties.spec.properties.members.properties.sample.properties.atLeast.
type,parentSchema:M.properties.spec.properties.members.properties.sample.properties.atLeast,data:d};e===null?e=[g]:e.push(
g),p++}if(typeof d=="number"&&isFinite(d)&&(d<0||isNaN(d))){const g={instancePath:i+"/spec/members/sample/atLeast",schemaPath:"\
#/properties/spec/properties/members/properties/sample/properties/atLeast/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},schema:0,parentSchema:M.properties.spec.properties.members.properties.sample.properties.atLeast,data:d};e===
null?e=[g]:e.push(g),p++}}if(m.stratifyBy!==void 0&&o.call(m,"stratifyBy")){let d=m.stratifyBy;if(Array.isArray(d)){const g=d.
length;for(let u=0;u<g;u++){let f=d[u];if(typeof f!="string"){const c={instancePath:i+"/spec/members/sample/stratifyBy/"+
u,schemaPath:"#/properties/spec/properties/members/properties/sample/properties/stratifyBy/items/type",keyword:"type",params:{
type:"string"},schema:M.properties.spec.properties.members.properties.sample.properties.stratifyBy.items.type,parentSchema:M.
properties.spec.properties.members.properties.sample.properties.stratifyBy.items,data:f};e===null?e=[c]:e.push(c),p++}}}else{
const g={instancePath:i+"/spec/members/sample/stratifyBy",schemaPath:"#/properties/spec/properties/members/properties/sa\
mple/properties/stratifyBy/type",keyword:"type",params:{type:"array"},schema:M.properties.spec.properties.members.properties.
sample.properties.stratifyBy.type,parentSchema:M.properties.spec.properties.members.properties.sample.properties.stratifyBy,
data:d};e===null?e=[g]:e.push(g),p++}}if(m.salt!==void 0&&o.call(m,"salt")){let d=m.salt;if(typeof d!="string"){const g={
instancePath:i+"/spec/members/sample/salt",schemaPath:"#/properties/spec/properties/members/properties/sample/properties\
/salt/type",keyword:"type",params:{type:"string"},schema:M.properties.spec.properties.members.properties.sample.properties.
salt.type,parentSchema:M.properties.spec.properties.members.properties.sample.properties.salt,data:d};e===null?e=[g]:e.push(
g),p++}}}else{const d={instancePath:i+"/spec/members/sample",schemaPath:"#/properties/spec/properties/members/properties\
/sample/type",keyword:"type",params:{type:"object"},schema:M.properties.spec.properties.members.properties.sample.type,parentSchema:M.
properties.spec.properties.members.properties.sample,data:m};e===null?e=[d]:e.push(d),p++}}if(l.rest!==void 0&&o.call(l,
"rest")){let m=l.rest;if(typeof m!="boolean"){const d={instancePath:i+"/spec/members/rest",schemaPath:"#/properties/spec\
/properties/members/properties/rest/type",keyword:"type",params:{type:"boolean"},schema:M.properties.spec.properties.members.
properties.rest.type,parentSchema:M.properties.spec.properties.members.properties.rest,data:m};e===null?e=[d]:e.push(d),
p++}}}else{const m={instancePath:i+"/spec/members",schemaPath:"#/properties/spec/properties/members/type",keyword:"type",
params:{type:"object"},schema:M.properties.spec.properties.members.type,parentSchema:M.properties.spec.properties.members,
data:l};e===null?e=[m]:e.push(m),p++}}if(n.window!==void 0&&o.call(n,"window")){let l=n.window;if(typeof l!="string"){const m={
instancePath:i+"/spec/window",schemaPath:"#/properties/spec/properties/window/type",keyword:"type",params:{type:"string"},
schema:M.properties.spec.properties.window.type,parentSchema:M.properties.spec.properties.window,data:l};e===null?e=[m]:
e.push(m),p++}}if(n.soak!==void 0&&o.call(n,"soak")){let l=n.soak;if(l&&typeof l=="object"&&!Array.isArray(l)){if(l.default===
void 0||!o.call(l,"default")){const m={instancePath:i+"/spec/soak",schemaPath:"#/properties/spec/properties/soak/require\
d",keyword:"required",params:{missingProperty:"default"},schema:M.properties.spec.properties.soak.required,parentSchema:M.
properties.spec.properties.soak,data:l};e===null?e=[m]:e.push(m),p++}for(const m of Object.keys(l))if(!(m==="default"||m===
"critical"||m==="important"||m==="moderate"||m==="low"||m==="unknown")){const d={instancePath:i+"/spec/soak",schemaPath:"\
#/properties/spec/properties/soak/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},schema:!1,
parentSchema:M.properties.spec.properties.soak,data:l};e===null?e=[d]:e.push(d),p++}if(l.default!==void 0&&o.call(l,"def\
ault")){let m=l.default;if(typeof m!="string"){const d={instancePath:i+"/spec/soak/default",schemaPath:"common.schema.js\
on#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:m};e===null?e=[d]:e.push(
d),p++}}if(l.critical!==void 0&&o.call(l,"critical")){let m=l.critical;if(typeof m!="string"){const d={instancePath:i+"/\
spec/soak/critical",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.
type,parentSchema:te,data:m};e===null?e=[d]:e.push(d),p++}}if(l.important!==void 0&&o.call(l,"important")){let m=l.important;
if(typeof m!="string"){const d={instancePath:i+"/spec/soak/important",schemaPath:"common.schema.json#/$defs/duration/typ\
e",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:m};e===null?e=[d]:e.push(d),p++}}if(l.moderate!==
void 0&&o.call(l,"moderate")){let m=l.moderate;if(typeof m!="string"){const d={instancePath:i+"/spec/soak/moderate",schemaPath:"\
common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:m};e===
null?e=[d]:e.push(d),p++}}if(l.low!==void 0&&o.call(l,"low")){let m=l.low;if(typeof m!="string"){const d={instancePath:i+
"/spec/soak/low",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,
parentSchema:te,data:m};e===null?e=[d]:e.push(d),p++}}if(l.unknown!==void 0&&o.call(l,"unknown")){let m=l.unknown;if(typeof m!=
"string"){const d={instancePath:i+"/spec/soak/unknown",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"typ\
e",params:{type:"string"},schema:te.type,parentSchema:te,data:m};e===null?e=[d]:e.push(d),p++}}}else{const m={instancePath:i+
"/spec/soak",schemaPath:"#/properties/spec/properties/soak/type",keyword:"type",params:{type:"object"},schema:M.properties.
spec.properties.soak.type,parentSchema:M.properties.spec.properties.soak,data:l};e===null?e=[m]:e.push(m),p++}}if(n.gate!==
void 0&&o.call(n,"gate")){let l=n.gate;if(l&&typeof l=="object"&&!Array.isArray(l)){for(const m of Object.keys(l))if(!(m===
"installed"||m==="failure"||m==="incidents"||m==="stale"||m==="looks"||m==="judge"||m==="onInconclusive")){const d={instancePath:i+
"/spec/gate",schemaPath:"#/properties/spec/properties/gate/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:m},schema:!1,parentSchema:M.properties.spec.properties.gate,data:l};e===null?e=[d]:e.push(d),p++}if(l.
installed!==void 0&&o.call(l,"installed")){let m=l.installed;if(typeof m!="string"){const d={instancePath:i+"/spec/gate/\
installed",schemaPath:"common.schema.json#/$defs/percentComparison/type",keyword:"type",params:{type:"string"},schema:wt.
type,parentSchema:wt,data:m};e===null?e=[d]:e.push(d),p++}}if(l.failure!==void 0&&o.call(l,"failure")){let m=l.failure;if(m&&
typeof m=="object"&&!Array.isArray(m)){if(m.below===void 0||!o.call(m,"below")){const d={instancePath:i+"/spec/gate/fail\
ure",schemaPath:"#/properties/spec/properties/gate/properties/failure/required",keyword:"required",params:{missingProperty:"\
below"},schema:M.properties.spec.properties.gate.properties.failure.required,parentSchema:M.properties.spec.properties.gate.
properties.failure,data:m};e===null?e=[d]:e.push(d),p++}for(const d of Object.keys(m))if(!(d==="below"||d==="confidence")){
const g={instancePath:i+"/spec/gate/failure",schemaPath:"#/properties/spec/properties/gate/properties/failure/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:d},schema:!1,parentSchema:M.properties.spec.properties.
gate.properties.failure,data:m};e===null?e=[g]:e.push(g),p++}if(m.below!==void 0&&o.call(m,"below")){let d=m.below;if(typeof d!=
"string"){const g={instancePath:i+"/spec/gate/failure/below",schemaPath:"common.schema.json#/$defs/percent/type",keyword:"\
type",params:{type:"string"},schema:Ye.type,parentSchema:Ye,data:d};e===null?e=[g]:e.push(g),p++}}if(m.confidence!==void 0&&
o.call(m,"confidence")){let d=m.confidence;if(typeof d!="string"){const g={instancePath:i+"/spec/gate/failure/confidence",
schemaPath:"common.schema.json#/$defs/percent/type",keyword:"type",params:{type:"string"},schema:Ye.type,parentSchema:Ye,
data:d};e===null?e=[g]:e.push(g),p++}}}else{const d={instancePath:i+"/spec/gate/failure",schemaPath:"#/properties/spec/p\
roperties/gate/properties/failure/type",keyword:"type",params:{type:"object"},schema:M.properties.spec.properties.gate.properties.
failure.type,parentSchema:M.properties.spec.properties.gate.properties.failure,data:m};e===null?e=[d]:e.push(d),p++}}if(l.
incidents!==void 0&&o.call(l,"incidents")){let m=l.incidents;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const d={
instancePath:i+"/spec/gate/incidents",schemaPath:"#/properties/spec/properties/gate/properties/incidents/type",keyword:"\
type",params:{type:"integer"},schema:M.properties.spec.properties.gate.properties.incidents.type,parentSchema:M.properties.
spec.properties.gate.properties.incidents,data:m};e===null?e=[d]:e.push(d),p++}if(typeof m=="number"&&isFinite(m)&&(m<0||
isNaN(m))){const d={instancePath:i+"/spec/gate/incidents",schemaPath:"#/properties/spec/properties/gate/properties/incid\
ents/minimum",keyword:"minimum",params:{comparison:">=",limit:0},schema:0,parentSchema:M.properties.spec.properties.gate.
properties.incidents,data:m};e===null?e=[d]:e.push(d),p++}}if(l.stale!==void 0&&o.call(l,"stale")){let m=l.stale;if(typeof m!=
"string"){const d={instancePath:i+"/spec/gate/stale",schemaPath:"common.schema.json#/$defs/percentComparison/type",keyword:"\
type",params:{type:"string"},schema:wt.type,parentSchema:wt,data:m};e===null?e=[d]:e.push(d),p++}}if(l.looks!==void 0&&o.
call(l,"looks")){let m=l.looks;if(Array.isArray(m)){if(m.length<1){const g={instancePath:i+"/spec/gate/looks",schemaPath:"\
#/properties/spec/properties/gate/properties/looks/minItems",keyword:"minItems",params:{limit:1},schema:1,parentSchema:M.
properties.spec.properties.gate.properties.looks,data:m};e===null?e=[g]:e.push(g),p++}const d=m.length;for(let g=0;g<d;g++){
let u=m[g];if(typeof u!="string"){const f={instancePath:i+"/spec/gate/looks/"+g,schemaPath:"common.schema.json#/$defs/du\
ration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:u};e===null?e=[f]:e.push(f),p++}}}else{
const d={instancePath:i+"/spec/gate/looks",schemaPath:"#/properties/spec/properties/gate/properties/looks/type",keyword:"\
type",params:{type:"array"},schema:M.properties.spec.properties.gate.properties.looks.type,parentSchema:M.properties.spec.
properties.gate.properties.looks,data:m};e===null?e=[d]:e.push(d),p++}}if(l.judge!==void 0&&o.call(l,"judge")){let m=l.judge;
if(typeof m!="string"){const d={instancePath:i+"/spec/gate/judge",schemaPath:"#/properties/spec/properties/gate/properti\
es/judge/type",keyword:"type",params:{type:"string"},schema:M.properties.spec.properties.gate.properties.judge.type,parentSchema:M.
properties.spec.properties.gate.properties.judge,data:m};e===null?e=[d]:e.push(d),p++}if(!(m==="patch"||m==="list")){const d={
instancePath:i+"/spec/gate/judge",schemaPath:"#/properties/spec/properties/gate/properties/judge/enum",keyword:"enum",params:{
allowedValues:M.properties.spec.properties.gate.properties.judge.enum},schema:M.properties.spec.properties.gate.properties.
judge.enum,parentSchema:M.properties.spec.properties.gate.properties.judge,data:m};e===null?e=[d]:e.push(d),p++}}if(l.onInconclusive!==
void 0&&o.call(l,"onInconclusive")){let m=l.onInconclusive;const d=p;let g=!0;const u=p;if(!(m&&typeof m=="object"&&!Array.
isArray(m))){const N={};e===null?e=[N]:e.push(N),p++}var r=u===p;if(p=d,e!==null&&(d?e.length=d:e=null),!r){const N=p;if(m!==
"ask"){const Ue={instancePath:i+"/spec/gate/onInconclusive",schemaPath:"#/properties/spec/properties/gate/properties/onI\
nconclusive/allOf/0/else/const",keyword:"const",params:{allowedValue:"ask"},schema:"ask",parentSchema:M.properties.spec.
properties.gate.properties.onInconclusive.allOf[0].else,data:m};e===null?e=[Ue]:e.push(Ue),p++}var r=N===p;g=r}if(!g){const N={
instancePath:i+"/spec/gate/onInconclusive",schemaPath:"#/properties/spec/properties/gate/properties/onInconclusive/allOf\
/0/if",keyword:"if",params:{failingKeyword:"else"},schema:M.properties.spec.properties.gate.properties.onInconclusive.allOf[0].
if,parentSchema:M.properties.spec.properties.gate.properties.onInconclusive.allOf[0],data:m};e===null?e=[N]:e.push(N),p++}
const f=p;let c=!0;const w=p,x=p,C=p;if(!(m&&typeof m=="object"&&!Array.isArray(m))){const N={};e===null?e=[N]:e.push(N),
p++}var t=C===p;if(t){const N={};e===null?e=[N]:e.push(N),p++}else p=x,e!==null&&(x?e.length=x:e=null);var a=w===p;if(p=
f,e!==null&&(f?e.length=f:e=null),!a){const N=p;Hs(m,{instancePath:i+"/spec/gate/onInconclusive",parentData:l,parentDataProperty:"\
onInconclusive",rootData:q,dynamicAnchors:j})||(e=e===null?Hs.errors:e.concat(Hs.errors),p=e.length);var a=N===p;c=a}if(!c){
const N={instancePath:i+"/spec/gate/onInconclusive",schemaPath:"#/properties/spec/properties/gate/properties/onInconclus\
ive/allOf/1/if",keyword:"if",params:{failingKeyword:"else"},schema:M.properties.spec.properties.gate.properties.onInconclusive.
allOf[1].if,parentSchema:M.properties.spec.properties.gate.properties.onInconclusive.allOf[1],data:m};e===null?e=[N]:e.push(
N),p++}}}else{const m={instancePath:i+"/spec/gate",schemaPath:"#/properties/spec/properties/gate/type",keyword:"type",params:{
type:"object"},schema:M.properties.spec.properties.gate.type,parentSchema:M.properties.spec.properties.gate,data:l};e===
null?e=[m]:e.push(m),p++}}if(n.promotion!==void 0&&o.call(n,"promotion")){let l=n.promotion;if(typeof l!="string"){const m={
instancePath:i+"/spec/promotion",schemaPath:"#/properties/spec/properties/promotion/type",keyword:"type",params:{type:"s\
tring"},schema:M.properties.spec.properties.promotion.type,parentSchema:M.properties.spec.properties.promotion,data:l};e===
null?e=[m]:e.push(m),p++}if(!(l==="automatic"||l==="pull-request"||l==="manual")){const m={instancePath:i+"/spec/promoti\
on",schemaPath:"#/properties/spec/properties/promotion/enum",keyword:"enum",params:{allowedValues:M.properties.spec.properties.
promotion.enum},schema:M.properties.spec.properties.promotion.enum,parentSchema:M.properties.spec.properties.promotion,data:l};
e===null?e=[m]:e.push(m),p++}}if(n.concurrency!==void 0&&o.call(n,"concurrency")){let l=n.concurrency;if(l&&typeof l=="o\
bject"&&!Array.isArray(l)){for(const m of Object.keys(l))if(!(m==="maxInFlight"||m==="perLabel"||m==="offerTimeout")){const d={
instancePath:i+"/spec/concurrency",schemaPath:"#/properties/spec/properties/concurrency/additionalProperties",keyword:"a\
dditionalProperties",params:{additionalProperty:m},schema:!1,parentSchema:M.properties.spec.properties.concurrency,data:l};
e===null?e=[d]:e.push(d),p++}if(l.maxInFlight!==void 0&&o.call(l,"maxInFlight")){let m=l.maxInFlight;if(typeof m!="strin\
g"&&!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const d={instancePath:i+"/spec/concurrency/maxInFlight",schemaPath:"\
#/properties/spec/properties/concurrency/properties/maxInFlight/type",keyword:"type",params:{type:M.properties.spec.properties.
concurrency.properties.maxInFlight.type},schema:M.properties.spec.properties.concurrency.properties.maxInFlight.type,parentSchema:M.
properties.spec.properties.concurrency.properties.maxInFlight,data:m};e===null?e=[d]:e.push(d),p++}if(typeof m=="number"&&
isFinite(m)&&(m<1||isNaN(m))){const d={instancePath:i+"/spec/concurrency/maxInFlight",schemaPath:"#/properties/spec/prop\
erties/concurrency/properties/maxInFlight/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:M.
properties.spec.properties.concurrency.properties.maxInFlight,data:m};e===null?e=[d]:e.push(d),p++}}if(l.perLabel!==void 0&&
o.call(l,"perLabel")){let m=l.perLabel;if(m&&typeof m=="object"&&!Array.isArray(m))for(const d of Object.keys(m)){let g=m[d];
if(!(typeof g=="number"&&!(g%1)&&!isNaN(g)&&isFinite(g))){const u={instancePath:i+"/spec/concurrency/perLabel/"+d.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/spec/properties/concurrency/properties/perLabel/additionalProper\
ties/type",keyword:"type",params:{type:"integer"},schema:M.properties.spec.properties.concurrency.properties.perLabel.additionalProperties.
type,parentSchema:M.properties.spec.properties.concurrency.properties.perLabel.additionalProperties,data:g};e===null?e=[
u]:e.push(u),p++}if(typeof g=="number"&&isFinite(g)&&(g<1||isNaN(g))){const u={instancePath:i+"/spec/concurrency/perLabe\
l/"+d.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/spec/properties/concurrency/properties/perLabel/ad\
ditionalProperties/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:M.properties.spec.properties.
concurrency.properties.perLabel.additionalProperties,data:g};e===null?e=[u]:e.push(u),p++}}else{const d={instancePath:i+
"/spec/concurrency/perLabel",schemaPath:"#/properties/spec/properties/concurrency/properties/perLabel/type",keyword:"typ\
e",params:{type:"object"},schema:M.properties.spec.properties.concurrency.properties.perLabel.type,parentSchema:M.properties.
spec.properties.concurrency.properties.perLabel,data:m};e===null?e=[d]:e.push(d),p++}}if(l.offerTimeout!==void 0&&o.call(
l,"offerTimeout")){let m=l.offerTimeout;if(typeof m!="string"){const d={instancePath:i+"/spec/concurrency/offerTimeout",
schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,
data:m};e===null?e=[d]:e.push(d),p++}}}else{const m={instancePath:i+"/spec/concurrency",schemaPath:"#/properties/spec/pr\
operties/concurrency/type",keyword:"type",params:{type:"object"},schema:M.properties.spec.properties.concurrency.type,parentSchema:M.
properties.spec.properties.concurrency,data:l};e===null?e=[m]:e.push(m),p++}}if(n.breaker!==void 0&&o.call(n,"breaker")){
let l=n.breaker;if(l&&typeof l=="object"&&!Array.isArray(l)){if(l.failure===void 0||!o.call(l,"failure")){const m={instancePath:i+
"/spec/breaker",schemaPath:"#/properties/spec/properties/breaker/required",keyword:"required",params:{missingProperty:"f\
ailure"},schema:M.properties.spec.properties.breaker.required,parentSchema:M.properties.spec.properties.breaker,data:l};
e===null?e=[m]:e.push(m),p++}for(const m of Object.keys(l))if(!(m==="failure"||m==="minAttempts")){const d={instancePath:i+
"/spec/breaker",schemaPath:"#/properties/spec/properties/breaker/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:m},schema:!1,parentSchema:M.properties.spec.properties.breaker,data:l};e===null?e=[d]:e.push(d),p++}if(l.
failure!==void 0&&o.call(l,"failure")){let m=l.failure;if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.above===void 0||
!o.call(m,"above")){const d={instancePath:i+"/spec/breaker/failure",schemaPath:"#/properties/spec/properties/breaker/pro\
perties/failure/required",keyword:"required",params:{missingProperty:"above"},schema:M.properties.spec.properties.breaker.
properties.failure.required,parentSchema:M.properties.spec.properties.breaker.properties.failure,data:m};e===null?e=[d]:
e.push(d),p++}for(const d of Object.keys(m))if(!(d==="above"||d==="confidence")){const g={instancePath:i+"/spec/breaker/\
failure",schemaPath:"#/properties/spec/properties/breaker/properties/failure/additionalProperties",keyword:"additionalPr\
operties",params:{additionalProperty:d},schema:!1,parentSchema:M.properties.spec.properties.breaker.properties.failure,data:m};
e===null?e=[g]:e.push(g),p++}if(m.above!==void 0&&o.call(m,"above")){let d=m.above;if(typeof d!="string"){const g={instancePath:i+
"/spec/breaker/failure/above",schemaPath:"common.schema.json#/$defs/percent/type",keyword:"type",params:{type:"string"},
schema:Ye.type,parentSchema:Ye,data:d};e===null?e=[g]:e.push(g),p++}}if(m.confidence!==void 0&&o.call(m,"confidence")){let d=m.
confidence;if(typeof d!="string"){const g={instancePath:i+"/spec/breaker/failure/confidence",schemaPath:"common.schema.j\
son#/$defs/percent/type",keyword:"type",params:{type:"string"},schema:Ye.type,parentSchema:Ye,data:d};e===null?e=[g]:e.push(
g),p++}}}else{const d={instancePath:i+"/spec/breaker/failure",schemaPath:"#/properties/spec/properties/breaker/propertie\
s/failure/type",keyword:"type",params:{type:"object"},schema:M.properties.spec.properties.breaker.properties.failure.type,
parentSchema:M.properties.spec.properties.breaker.properties.failure,data:m};e===null?e=[d]:e.push(d),p++}}if(l.minAttempts!==
void 0&&o.call(l,"minAttempts")){let m=l.minAttempts;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m))){const d={
instancePath:i+"/spec/breaker/minAttempts",schemaPath:"#/properties/spec/properties/breaker/properties/minAttempts/type",
keyword:"type",params:{type:"integer"},schema:M.properties.spec.properties.breaker.properties.minAttempts.type,parentSchema:M.
properties.spec.properties.breaker.properties.minAttempts,data:m};e===null?e=[d]:e.push(d),p++}if(typeof m=="number"&&isFinite(
m)&&(m<1||isNaN(m))){const d={instancePath:i+"/spec/breaker/minAttempts",schemaPath:"#/properties/spec/properties/breake\
r/properties/minAttempts/minimum",keyword:"minimum",params:{comparison:">=",limit:1},schema:1,parentSchema:M.properties.
spec.properties.breaker.properties.minAttempts,data:m};e===null?e=[d]:e.push(d),p++}}}else{const m={instancePath:i+"/spe\
c/breaker",schemaPath:"#/properties/spec/properties/breaker/type",keyword:"type",params:{type:"object"},schema:M.properties.
spec.properties.breaker.type,parentSchema:M.properties.spec.properties.breaker,data:l};e===null?e=[m]:e.push(m),p++}}}else{
const l={instancePath:i+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type:"object"},schema:M.properties.
spec.type,parentSchema:M.properties.spec,data:n};e===null?e=[l]:e.push(l),p++}}}else{const n={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},schema:M.type,parentSchema:M,data:s};e===null?e=[n]:e.push(n),p++}return Pt.
errors=e,p===0}Pt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const op=kt,Y={$schema:"https://json-schema.org/d\
raft/2020-12/schema",$id:"https://muster.dev/schemas/v1/test-record.schema.json",type:"object",additionalProperties:!1,required:[
"apiVersion","kind","metadata","spec"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"Te\
stRecord",examples:["TestRecord"]},metadata:{$ref:"common.schema.json#/$defs/metadata",examples:[{name:"lab-2026-11"}]},
spec:{type:"object",additionalProperties:!1,required:["patches","startedAt","outcome"],properties:{patches:{type:"array",
items:{$ref:"common.schema.json#/$defs/patchAndDigest"},minItems:1,examples:[[{patch:"KB5068861",digest:"sha256:9f86d081\
884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]]},type:{type:"string",minLength:1},environment:{type:"array",
items:{type:"string",minLength:1}},startedAt:{$ref:"common.schema.json#/$defs/instant",examples:["2026-11-11T08:00:00Z"]},
finishedAt:{$ref:"common.schema.json#/$defs/instant"},outcome:{type:"string",enum:["passed","failed","inconclusive"],examples:[
"passed"]},verifies:{type:"array",items:{$ref:"common.schema.json#/$defs/cveId"}},cases:{type:"array",items:{type:"objec\
t",additionalProperties:!1,required:["name","outcome"],properties:{name:{type:"string",minLength:1,examples:["print"]},outcome:{
type:"string",enum:["passed","failed","inconclusive"],examples:["passed"]},notes:{type:"string",minLength:1}}}},notes:{type:"\
string",minLength:1}},examples:[{patches:[{patch:"KB5068861",digest:"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b\
822cd15d6c15b0f00a08"}],type:"lab",environment:["win11-24h2","erp-client"],startedAt:"2026-11-11T08:00:00Z",finishedAt:"\
2026-11-13T09:00:00Z",outcome:"passed",verifies:["CVE-2025-62215"],cases:[{name:"print",outcome:"passed"}],notes:"printe\
d on all four drivers"}]}}};function Ws(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){
let e=null,p=0;const h=Ws.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="o\
bject"&&!Array.isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==
void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+"/name",schemaPath:"#/properties/n\
ame/type",keyword:"type",params:{type:"string"},schema:B.properties.name.type,parentSchema:B.properties.name,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.owner;if(typeof r=="string"){if(X(r)<1){const t={
instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:B.
properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/owner",schemaPath:"#/properties/ow\
ner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.type,parentSchema:B.properties.owner,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"description")){let r=s.description;if(typeof r!="string"){
const t={instancePath:i+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},
schema:B.properties.description.type,parentSchema:B.properties.description,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:B.type,parentSchema:B,data:s};e===null?e=
[r]:e.push(r),p++}return Ws.errors=e,p===0}Ws.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Er={type:"objec\
t",additionalProperties:!1,required:["patch","digest"],properties:{patch:{$ref:"#/$defs/patchId",examples:["KB5068861"]},
digest:{$ref:"#/$defs/digest",examples:["sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]}}};function Gs(s,{
instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=Gs.evaluated;
if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.patch===
void 0||!o.call(s,"patch")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
patch"},schema:Er.required,parentSchema:Er,data:s};e===null?e=[r]:e.push(r),p++}if(s.digest===void 0||!o.call(s,"digest")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"digest"},schema:Er.required,
parentSchema:Er,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="patch"||r==="digest")){const t={
instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,
parentSchema:Er,data:s};e===null?e=[t]:e.push(t),p++}if(s.patch!==void 0&&o.call(s,"patch")){let r=s.patch;if(typeof r!=
"string"){const t={instancePath:i+"/patch",schemaPath:"#/$defs/patchId/type",keyword:"type",params:{type:"string"},schema:U.
type,parentSchema:U,data:r};e===null?e=[t]:e.push(t),p++}}if(s.digest!==void 0&&o.call(s,"digest")){let r=s.digest;if(typeof r!=
"string"){const t={instancePath:i+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type:"string"},schema:Te.
type,parentSchema:Te,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"ty\
pe",params:{type:"object"},schema:Er.type,parentSchema:Er,data:s};e===null?e=[r]:e.push(r),p++}return Gs.errors=e,p===0}
Gs.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function kt(s,{instancePath:i="",parentData:E,parentDataProperty:T,
rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=kt.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&
(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.call(s,"apiVersion")){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiVersion"},schema:Y.required,parentSchema:Y,data:s};
e===null?e=[r]:e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){const r={instancePath:i,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"kind"},schema:Y.required,parentSchema:Y,data:s};e===null?e=[r]:e.push(r),p++}if(s.metadata===
void 0||!o.call(s,"metadata")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
metadata"},schema:Y.required,parentSchema:Y,data:s};e===null?e=[r]:e.push(r),p++}if(s.spec===void 0||!o.call(s,"spec")){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"spec"},schema:Y.required,parentSchema:Y,
data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(s))if(!(r==="apiVersion"||r==="kind"||r==="metadata"||r===
"spec")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},
schema:!1,parentSchema:Y,data:s};e===null?e=[t]:e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.
apiVersion;if(r!=="muster/v1"){const t={instancePath:i+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"\
const",params:{allowedValue:"muster/v1"},schema:"muster/v1",parentSchema:Y.properties.apiVersion,data:r};e===null?e=[t]:
e.push(t),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let r=s.kind;if(r!=="TestRecord"){const t={instancePath:i+"/kind",schemaPath:"\
#/properties/kind/const",keyword:"const",params:{allowedValue:"TestRecord"},schema:"TestRecord",parentSchema:Y.properties.
kind,data:r};e===null?e=[t]:e.push(t),p++}}if(s.metadata!==void 0&&o.call(s,"metadata")&&(Ws(s.metadata,{instancePath:i+
"/metadata",parentData:s,parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||(e=e===null?Ws.errors:e.concat(Ws.
errors),p=e.length)),s.spec!==void 0&&o.call(s,"spec")){let r=s.spec;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.patches===
void 0||!o.call(r,"patches")){const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",
params:{missingProperty:"patches"},schema:Y.properties.spec.required,parentSchema:Y.properties.spec,data:r};e===null?e=[
t]:e.push(t),p++}if(r.startedAt===void 0||!o.call(r,"startedAt")){const t={instancePath:i+"/spec",schemaPath:"#/properti\
es/spec/required",keyword:"required",params:{missingProperty:"startedAt"},schema:Y.properties.spec.required,parentSchema:Y.
properties.spec,data:r};e===null?e=[t]:e.push(t),p++}if(r.outcome===void 0||!o.call(r,"outcome")){const t={instancePath:i+
"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty:"outcome"},schema:Y.properties.
spec.required,parentSchema:Y.properties.spec,data:r};e===null?e=[t]:e.push(t),p++}for(const t of Object.keys(r))if(!o.call(
Y.properties.spec.properties,t)){const a={instancePath:i+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:t},schema:!1,parentSchema:Y.properties.spec,data:r};e===null?e=[a]:e.push(
a),p++}if(r.patches!==void 0&&o.call(r,"patches")){let t=r.patches;if(Array.isArray(t)){if(t.length<1){const n={instancePath:i+
"/spec/patches",schemaPath:"#/properties/spec/properties/patches/minItems",keyword:"minItems",params:{limit:1},schema:1,
parentSchema:Y.properties.spec.properties.patches,data:t};e===null?e=[n]:e.push(n),p++}const a=t.length;for(let n=0;n<a;n++)
Gs(t[n],{instancePath:i+"/spec/patches/"+n,parentData:t,parentDataProperty:n,rootData:q,dynamicAnchors:j})||(e=e===null?
Gs.errors:e.concat(Gs.errors),p=e.length)}else{const a={instancePath:i+"/spec/patches",schemaPath:"#/properties/spec/pro\
perties/patches/type",keyword:"type",params:{type:"array"},schema:Y.properties.spec.properties.patches.type,parentSchema:Y.
properties.spec.properties.patches,data:t};e===null?e=[a]:e.push(a),p++}}if(r.type!==void 0&&o.call(r,"type")){let t=r.type;
if(typeof t=="string"){if(X(t)<1){const a={instancePath:i+"/spec/type",schemaPath:"#/properties/spec/properties/type/min\
Length",keyword:"minLength",params:{limit:1},schema:1,parentSchema:Y.properties.spec.properties.type,data:t};e===null?e=
[a]:e.push(a),p++}}else{const a={instancePath:i+"/spec/type",schemaPath:"#/properties/spec/properties/type/type",keyword:"\
type",params:{type:"string"},schema:Y.properties.spec.properties.type.type,parentSchema:Y.properties.spec.properties.type,
data:t};e===null?e=[a]:e.push(a),p++}}if(r.environment!==void 0&&o.call(r,"environment")){let t=r.environment;if(Array.isArray(
t)){const a=t.length;for(let n=0;n<a;n++){let l=t[n];if(typeof l=="string"){if(X(l)<1){const m={instancePath:i+"/spec/en\
vironment/"+n,schemaPath:"#/properties/spec/properties/environment/items/minLength",keyword:"minLength",params:{limit:1},
schema:1,parentSchema:Y.properties.spec.properties.environment.items,data:l};e===null?e=[m]:e.push(m),p++}}else{const m={
instancePath:i+"/spec/environment/"+n,schemaPath:"#/properties/spec/properties/environment/items/type",keyword:"type",params:{
type:"string"},schema:Y.properties.spec.properties.environment.items.type,parentSchema:Y.properties.spec.properties.environment.
items,data:l};e===null?e=[m]:e.push(m),p++}}}else{const a={instancePath:i+"/spec/environment",schemaPath:"#/properties/s\
pec/properties/environment/type",keyword:"type",params:{type:"array"},schema:Y.properties.spec.properties.environment.type,
parentSchema:Y.properties.spec.properties.environment,data:t};e===null?e=[a]:e.push(a),p++}}if(r.startedAt!==void 0&&o.call(
r,"startedAt")){let t=r.startedAt;if(typeof t!="string"){const a={instancePath:i+"/spec/startedAt",schemaPath:"common.sc\
hema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,parentSchema:ae,data:t};e===null?e=[
a]:e.push(a),p++}}if(r.finishedAt!==void 0&&o.call(r,"finishedAt")){let t=r.finishedAt;if(typeof t!="string"){const a={instancePath:i+
"/spec/finishedAt",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type:"string"},schema:ae.type,
parentSchema:ae,data:t};e===null?e=[a]:e.push(a),p++}}if(r.outcome!==void 0&&o.call(r,"outcome")){let t=r.outcome;if(typeof t!=
"string"){const a={instancePath:i+"/spec/outcome",schemaPath:"#/properties/spec/properties/outcome/type",keyword:"type",
params:{type:"string"},schema:Y.properties.spec.properties.outcome.type,parentSchema:Y.properties.spec.properties.outcome,
data:t};e===null?e=[a]:e.push(a),p++}if(!(t==="passed"||t==="failed"||t==="inconclusive")){const a={instancePath:i+"/spe\
c/outcome",schemaPath:"#/properties/spec/properties/outcome/enum",keyword:"enum",params:{allowedValues:Y.properties.spec.
properties.outcome.enum},schema:Y.properties.spec.properties.outcome.enum,parentSchema:Y.properties.spec.properties.outcome,
data:t};e===null?e=[a]:e.push(a),p++}}if(r.verifies!==void 0&&o.call(r,"verifies")){let t=r.verifies;if(Array.isArray(t)){
const a=t.length;for(let n=0;n<a;n++){let l=t[n];if(typeof l!="string"){const m={instancePath:i+"/spec/verifies/"+n,schemaPath:"\
common.schema.json#/$defs/cveId/type",keyword:"type",params:{type:"string"},schema:cs.type,parentSchema:cs,data:l};e===null?
e=[m]:e.push(m),p++}}}else{const a={instancePath:i+"/spec/verifies",schemaPath:"#/properties/spec/properties/verifies/ty\
pe",keyword:"type",params:{type:"array"},schema:Y.properties.spec.properties.verifies.type,parentSchema:Y.properties.spec.
properties.verifies,data:t};e===null?e=[a]:e.push(a),p++}}if(r.cases!==void 0&&o.call(r,"cases")){let t=r.cases;if(Array.
isArray(t)){const a=t.length;for(let n=0;n<a;n++){let l=t[n];if(l&&typeof l=="object"&&!Array.isArray(l)){if(l.name===void 0||
!o.call(l,"name")){const m={instancePath:i+"/spec/cases/"+n,schemaPath:"#/properties/spec/properties/cases/items/require\
d",keyword:"required",params:{missingProperty:"name"},schema:Y.properties.spec.properties.cases.items.required,parentSchema:Y.
properties.spec.properties.cases.items,data:l};e===null?e=[m]:e.push(m),p++}if(l.outcome===void 0||!o.call(l,"outcome")){
const m={instancePath:i+"/spec/cases/"+n,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"require\
d",params:{missingProperty:"outcome"},schema:Y.properties.spec.properties.cases.items.required,parentSchema:Y.properties.
spec.properties.cases.items,data:l};e===null?e=[m]:e.push(m),p++}for(const m of Object.keys(l))if(!(m==="name"||m==="out\
come"||m==="notes")){const d={instancePath:i+"/spec/cases/"+n,schemaPath:"#/properties/spec/properties/cases/items/addit\
ionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},schema:!1,parentSchema:Y.properties.spec.properties.
cases.items,data:l};e===null?e=[d]:e.push(d),p++}if(l.name!==void 0&&o.call(l,"name")){let m=l.name;if(typeof m=="string"){
if(X(m)<1){const d={instancePath:i+"/spec/cases/"+n+"/name",schemaPath:"#/properties/spec/properties/cases/items/propert\
ies/name/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:Y.properties.spec.properties.cases.items.
properties.name,data:m};e===null?e=[d]:e.push(d),p++}}else{const d={instancePath:i+"/spec/cases/"+n+"/name",schemaPath:"\
#/properties/spec/properties/cases/items/properties/name/type",keyword:"type",params:{type:"string"},schema:Y.properties.
spec.properties.cases.items.properties.name.type,parentSchema:Y.properties.spec.properties.cases.items.properties.name,data:m};
e===null?e=[d]:e.push(d),p++}}if(l.outcome!==void 0&&o.call(l,"outcome")){let m=l.outcome;if(typeof m!="string"){const d={
instancePath:i+"/spec/cases/"+n+"/outcome",schemaPath:"#/properties/spec/properties/cases/items/properties/outcome/type",
keyword:"type",params:{type:"string"},schema:Y.properties.spec.properties.cases.items.properties.outcome.type,parentSchema:Y.
properties.spec.properties.cases.items.properties.outcome,data:m};e===null?e=[d]:e.push(d),p++}if(!(m==="passed"||m==="f\
ailed"||m==="inconclusive")){const d={instancePath:i+"/spec/cases/"+n+"/outcome",schemaPath:"#/properties/spec/propertie\
s/cases/items/properties/outcome/enum",keyword:"enum",params:{allowedValues:Y.properties.spec.properties.cases.items.properties.
outcome.enum},schema:Y.properties.spec.properties.cases.items.properties.outcome.enum,parentSchema:Y.properties.spec.properties.
cases.items.properties.outcome,data:m};e===null?e=[d]:e.push(d),p++}}if(l.notes!==void 0&&o.call(l,"notes")){let m=l.notes;
if(typeof m=="string"){if(X(m)<1){const d={instancePath:i+"/spec/cases/"+n+"/notes",schemaPath:"#/properties/spec/proper\
ties/cases/items/properties/notes/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:Y.properties.spec.
properties.cases.items.properties.notes,data:m};e===null?e=[d]:e.push(d),p++}}else{const d={instancePath:i+"/spec/cases/"+
n+"/notes",schemaPath:"#/properties/spec/properties/cases/items/properties/notes/type",keyword:"type",params:{type:"stri\
ng"},schema:Y.properties.spec.properties.cases.items.properties.notes.type,parentSchema:Y.properties.spec.properties.cases.
items.properties.notes,data:m};e===null?e=[d]:e.push(d),p++}}}else{const m={instancePath:i+"/spec/cases/"+n,schemaPath:"\
#/properties/spec/properties/cases/items/type",keyword:"type",params:{type:"object"},schema:Y.properties.spec.properties.
cases.items.type,parentSchema:Y.properties.spec.properties.cases.items,data:l};e===null?e=[m]:e.push(m),p++}}}else{const a={
instancePath:i+"/spec/cases",schemaPath:"#/properties/spec/properties/cases/type",keyword:"type",params:{type:"array"},schema:Y.
properties.spec.properties.cases.type,parentSchema:Y.properties.spec.properties.cases,data:t};e===null?e=[a]:e.push(a),p++}}
if(r.notes!==void 0&&o.call(r,"notes")){let t=r.notes;if(typeof t=="string"){if(X(t)<1){const a={instancePath:i+"/spec/n\
otes",schemaPath:"#/properties/spec/properties/notes/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:Y.
properties.spec.properties.notes,data:t};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/spec/notes",schemaPath:"\
#/properties/spec/properties/notes/type",keyword:"type",params:{type:"string"},schema:Y.properties.spec.properties.notes.
type,parentSchema:Y.properties.spec.properties.notes,data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type:"object"},schema:Y.properties.spec.type,parentSchema:Y.
properties.spec,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"},schema:Y.type,parentSchema:Y,data:s};e===null?e=[r]:e.push(r),p++}return kt.errors=e,p===0}kt.evaluated={
props:!0,dynamicProps:!1,dynamicItems:!1};const np=bt,D={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"htt\
ps://muster.dev/schemas/v1/workspace.schema.json",type:"object",additionalProperties:!1,required:["apiVersion","kind","m\
etadata","spec"],properties:{apiVersion:{const:"muster/v1",examples:["muster/v1"]},kind:{const:"Workspace",examples:["Wo\
rkspace"]},metadata:{$ref:"common.schema.json#/$defs/metadata",examples:[{name:"acme"}]},spec:{type:"object",additionalProperties:!1,
properties:{branch:{type:"string",minLength:1},timezone:{$ref:"common.schema.json#/$defs/zone"},state:{type:"string",minLength:1},
inventory:{type:"object",additionalProperties:!1,required:["from"],properties:{format:{type:"string",enum:["csv","json"]},
from:{type:"string",minLength:1,examples:["inventory.csv"]},key:{type:"string",minLength:1},labels:{type:"array",items:{
type:"string",minLength:1}},aliases:{type:"array",items:{type:"string",minLength:1}},owner:{type:"string",minLength:1},retired:{
type:"string",minLength:1}}},catalog:{type:"object",additionalProperties:!1,properties:{feeds:{type:"array",items:{type:"\
object",additionalProperties:!1,required:["format","from"],properties:{format:{type:"string",enum:["osv","csaf","msrc","\
sofa","debian-tracker","apt","kev","epss","ssvc","eol","lvfs","muster"],examples:["osv"]},from:{type:"string",minLength:1,
examples:["feeds/almalinux.tar.gz"]},os:{type:"string"},maxAge:{$ref:"common.schema.json#/$defs/duration"}}}},allowHosts:{
type:"array",items:{type:"string"}},guards:{type:"object",additionalProperties:!1,properties:{maxShrink:{$ref:"common.sc\
hema.json#/$defs/percent"},maxFamilyShrink:{$ref:"common.schema.json#/$defs/percent"},maxLoss:{$ref:"common.schema.json#\
/$defs/percent"},maxAge:{$ref:"common.schema.json#/$defs/duration"},lessAfter:{$ref:"common.schema.json#/$defs/duration"},
accept:{type:"array",items:{$ref:"common.schema.json#/$defs/digest"}}}}}},reports:{type:"object",additionalProperties:!1,
properties:{sources:{type:"array",items:{type:"object",additionalProperties:!1,required:["format","from"],properties:{format:{
type:"string",enum:["report","dpkg","rpm","osquery","systeminfo","ansible","ssm","cyclonedx","fwupd","softwareupdate","w\
inget","choco","apk","alpm"],examples:["osquery"]},from:{type:"string",minLength:1,examples:["logs/*.ndjson"]},os:{type:"\
string"}}}},precedence:{type:"array",items:{type:"string",enum:["report","dpkg","rpm","osquery","systeminfo","ansible","\
ssm","cyclonedx","fwupd","softwareupdate","winget","choco","apk","alpm"]}},trustLabels:{type:"array",items:{type:"string",
minLength:1}}}},approvals:{type:"string",enum:["vouched","trust-merge"]},log:{type:"object",additionalProperties:!1,properties:{
ref:{type:"string",minLength:1},keys:{type:"array",items:{type:"object",additionalProperties:!1,required:["id","key"],properties:{
id:{type:"integer",minimum:0,examples:[1]},key:{type:"string",minLength:1,examples:["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAA\
AIKxample"]}}}}}},github:{type:"object",additionalProperties:!1,required:["repository"],properties:{repository:{type:"st\
ring",minLength:1,examples:["acme/patching"]}}}},examples:[{branch:"main",timezone:"Europe/Berlin",state:".muster",inventory:{
format:"csv",from:"inventory.csv",key:"id",labels:["site","role","tier","exposure"],owner:"owner",retired:"retired"},catalog:{
feeds:[{format:"osv",from:"feeds/almalinux.tar.gz"},{format:"kev",from:"https://www.cisa.gov/sites/default/files/feeds/k\
nown_exploited_vulnerabilities.json"}],allowHosts:["www.cisa.gov"],guards:{maxShrink:"10%",maxAge:"P3D"}},reports:{sources:[
{format:"osquery",from:"logs/*.ndjson"}],precedence:["report","osquery"],trustLabels:[]},approvals:"vouched",log:{ref:"r\
efs/muster/log",keys:[{id:1,key:"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKxample"}]},github:{repository:"acme/patching"}}]}}};
function Ys(s,{instancePath:i="",parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;
const h=Ys.evaluated;if(h.dynamicProps&&(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.
isArray(s)){if(s.name===void 0||!o.call(s,"name")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"name"},schema:B.required,parentSchema:B,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.keys(
s))if(!(r==="name"||r==="owner"||r==="description")){const t={instancePath:i,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:B,data:s};e===null?e=[t]:e.push(t),p++}if(s.name!==
void 0&&o.call(s,"name")){let r=s.name;if(typeof r!="string"){const t={instancePath:i+"/name",schemaPath:"#/properties/n\
ame/type",keyword:"type",params:{type:"string"},schema:B.properties.name.type,parentSchema:B.properties.name,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.owner!==void 0&&o.call(s,"owner")){let r=s.owner;if(typeof r=="string"){if(X(r)<1){const t={
instancePath:i+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:B.
properties.owner,data:r};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/owner",schemaPath:"#/properties/ow\
ner/type",keyword:"type",params:{type:"string"},schema:B.properties.owner.type,parentSchema:B.properties.owner,data:r};e===
null?e=[t]:e.push(t),p++}}if(s.description!==void 0&&o.call(s,"description")){let r=s.description;if(typeof r!="string"){
const t={instancePath:i+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:"string"},
schema:B.properties.description.type,parentSchema:B.properties.description,data:r};e===null?e=[t]:e.push(t),p++}}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:B.type,parentSchema:B,data:s};e===null?e=
[r]:e.push(r),p++}return Ys.errors=e,p===0}Ys.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function bt(s,{instancePath:i="",
parentData:E,parentDataProperty:T,rootData:q=s,dynamicAnchors:j={}}={}){let e=null,p=0;const h=bt.evaluated;if(h.dynamicProps&&
(h.props=void 0),h.dynamicItems&&(h.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.apiVersion===void 0||!o.
call(s,"apiVersion")){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"apiVer\
sion"},schema:D.required,parentSchema:D,data:s};e===null?e=[r]:e.push(r),p++}if(s.kind===void 0||!o.call(s,"kind")){const r={
instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"kind"},schema:D.required,parentSchema:D,
data:s};e===null?e=[r]:e.push(r),p++}if(s.metadata===void 0||!o.call(s,"metadata")){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"metadata"},schema:D.required,parentSchema:D,data:s};e===null?e=[
r]:e.push(r),p++}if(s.spec===void 0||!o.call(s,"spec")){const r={instancePath:i,schemaPath:"#/required",keyword:"require\
d",params:{missingProperty:"spec"},schema:D.required,parentSchema:D,data:s};e===null?e=[r]:e.push(r),p++}for(const r of Object.
keys(s))if(!(r==="apiVersion"||r==="kind"||r==="metadata"||r==="spec")){const t={instancePath:i,schemaPath:"#/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:r},schema:!1,parentSchema:D,data:s};e===null?e=[t]:
e.push(t),p++}if(s.apiVersion!==void 0&&o.call(s,"apiVersion")){let r=s.apiVersion;if(r!=="muster/v1"){const t={instancePath:i+
"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue:"muster/v1"},schema:"muste\
r/v1",parentSchema:D.properties.apiVersion,data:r};e===null?e=[t]:e.push(t),p++}}if(s.kind!==void 0&&o.call(s,"kind")){let r=s.
kind;if(r!=="Workspace"){const t={instancePath:i+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue:"\
Workspace"},schema:"Workspace",parentSchema:D.properties.kind,data:r};e===null?e=[t]:e.push(t),p++}}if(s.metadata!==void 0&&
o.call(s,"metadata")&&(Ys(s.metadata,{instancePath:i+"/metadata",parentData:s,parentDataProperty:"metadata",rootData:q,dynamicAnchors:j})||
(e=e===null?Ys.errors:e.concat(Ys.errors),p=e.length)),s.spec!==void 0&&o.call(s,"spec")){let r=s.spec;if(r&&typeof r=="\
object"&&!Array.isArray(r)){for(const t of Object.keys(r))if(!o.call(D.properties.spec.properties,t)){const a={instancePath:i+
"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:t},
schema:!1,parentSchema:D.properties.spec,data:r};e===null?e=[a]:e.push(a),p++}if(r.branch!==void 0&&o.call(r,"branch")){
let t=r.branch;if(typeof t=="string"){if(X(t)<1){const a={instancePath:i+"/spec/branch",schemaPath:"#/properties/spec/pr\
operties/branch/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.branch,
data:t};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/spec/branch",schemaPath:"#/properties/spec/properti\
es/branch/type",keyword:"type",params:{type:"string"},schema:D.properties.spec.properties.branch.type,parentSchema:D.properties.
spec.properties.branch,data:t};e===null?e=[a]:e.push(a),p++}}if(r.timezone!==void 0&&o.call(r,"timezone")){let t=r.timezone;
if(typeof t!="string"){const a={instancePath:i+"/spec/timezone",schemaPath:"common.schema.json#/$defs/zone/type",keyword:"\
type",params:{type:"string"},schema:pt.type,parentSchema:pt,data:t};e===null?e=[a]:e.push(a),p++}}if(r.state!==void 0&&o.
call(r,"state")){let t=r.state;if(typeof t=="string"){if(X(t)<1){const a={instancePath:i+"/spec/state",schemaPath:"#/pro\
perties/spec/properties/state/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.
state,data:t};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/spec/state",schemaPath:"#/properties/spec/pro\
perties/state/type",keyword:"type",params:{type:"string"},schema:D.properties.spec.properties.state.type,parentSchema:D.
properties.spec.properties.state,data:t};e===null?e=[a]:e.push(a),p++}}if(r.inventory!==void 0&&o.call(r,"inventory")){let t=r.
inventory;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.from===void 0||!o.call(t,"from")){const a={instancePath:i+"/\
spec/inventory",schemaPath:"#/properties/spec/properties/inventory/required",keyword:"required",params:{missingProperty:"\
from"},schema:D.properties.spec.properties.inventory.required,parentSchema:D.properties.spec.properties.inventory,data:t};
e===null?e=[a]:e.push(a),p++}for(const a of Object.keys(t))if(!(a==="format"||a==="from"||a==="key"||a==="labels"||a==="\
aliases"||a==="owner"||a==="retired")){const n={instancePath:i+"/spec/inventory",schemaPath:"#/properties/spec/propertie\
s/inventory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a},schema:!1,parentSchema:D.
properties.spec.properties.inventory,data:t};e===null?e=[n]:e.push(n),p++}if(t.format!==void 0&&o.call(t,"format")){let a=t.
format;if(typeof a!="string"){const n={instancePath:i+"/spec/inventory/format",schemaPath:"#/properties/spec/properties/\
inventory/properties/format/type",keyword:"type",params:{type:"string"},schema:D.properties.spec.properties.inventory.properties.
format.type,parentSchema:D.properties.spec.properties.inventory.properties.format,data:a};e===null?e=[n]:e.push(n),p++}if(!(a===
"csv"||a==="json")){const n={instancePath:i+"/spec/inventory/format",schemaPath:"#/properties/spec/properties/inventory/\
properties/format/enum",keyword:"enum",params:{allowedValues:D.properties.spec.properties.inventory.properties.format.enum},
schema:D.properties.spec.properties.inventory.properties.format.enum,parentSchema:D.properties.spec.properties.inventory.
properties.format,data:a};e===null?e=[n]:e.push(n),p++}}if(t.from!==void 0&&o.call(t,"from")){let a=t.from;if(typeof a==
"string"){if(X(a)<1){const n={instancePath:i+"/spec/inventory/from",schemaPath:"#/properties/spec/properties/inventory/p\
roperties/from/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.inventory.
properties.from,data:a};e===null?e=[n]:e.push(n),p++}}else{const n={instancePath:i+"/spec/inventory/from",schemaPath:"#/\
properties/spec/properties/inventory/properties/from/type",keyword:"type",params:{type:"string"},schema:D.properties.spec.
properties.inventory.properties.from.type,parentSchema:D.properties.spec.properties.inventory.properties.from,data:a};e===
null?e=[n]:e.push(n),p++}}if(t.key!==void 0&&o.call(t,"key")){let a=t.key;if(typeof a=="string"){if(X(a)<1){const n={instancePath:i+
"/spec/inventory/key",schemaPath:"#/properties/spec/properties/inventory/properties/key/minLength",keyword:"minLength",params:{
limit:1},schema:1,parentSchema:D.properties.spec.properties.inventory.properties.key,data:a};e===null?e=[n]:e.push(n),p++}}else{
const n={instancePath:i+"/spec/inventory/key",schemaPath:"#/properties/spec/properties/inventory/properties/key/type",keyword:"\
type",params:{type:"string"},schema:D.properties.spec.properties.inventory.properties.key.type,parentSchema:D.properties.
spec.properties.inventory.properties.key,data:a};e===null?e=[n]:e.push(n),p++}}if(t.labels!==void 0&&o.call(t,"labels")){
let a=t.labels;if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){let m=a[l];if(typeof m=="string"){if(X(m)<1){const d={
instancePath:i+"/spec/inventory/labels/"+l,schemaPath:"#/properties/spec/properties/inventory/properties/labels/items/mi\
nLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.inventory.properties.labels.
items,data:m};e===null?e=[d]:e.push(d),p++}}else{const d={instancePath:i+"/spec/inventory/labels/"+l,schemaPath:"#/prope\
rties/spec/properties/inventory/properties/labels/items/type",keyword:"type",params:{type:"string"},schema:D.properties.
spec.properties.inventory.properties.labels.items.type,parentSchema:D.properties.spec.properties.inventory.properties.labels.
items,data:m};e===null?e=[d]:e.push(d),p++}}}else{const n={instancePath:i+"/spec/inventory/labels",schemaPath:"#/propert\
ies/spec/properties/inventory/properties/labels/type",keyword:"type",params:{type:"array"},schema:D.properties.spec.properties.
inventory.properties.labels.type,parentSchema:D.properties.spec.properties.inventory.properties.labels,data:a};e===null?
e=[n]:e.push(n),p++}}if(t.aliases!==void 0&&o.call(t,"aliases")){let a=t.aliases;if(Array.isArray(a)){const n=a.length;for(let l=0;l<
n;l++){let m=a[l];if(typeof m=="string"){if(X(m)<1){const d={instancePath:i+"/spec/inventory/aliases/"+l,schemaPath:"#/p\
roperties/spec/properties/inventory/properties/aliases/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.
properties.spec.properties.inventory.properties.aliases.items,data:m};e===null?e=[d]:e.push(d),p++}}else{const d={instancePath:i+
"/spec/inventory/aliases/"+l,schemaPath:"#/properties/spec/properties/inventory/properties/aliases/items/type",keyword:"\
type",params:{type:"string"},schema:D.properties.spec.properties.inventory.properties.aliases.items.type,parentSchema:D.
properties.spec.properties.inventory.properties.aliases.items,data:m};e===null?e=[d]:e.push(d),p++}}}else{const n={instancePath:i+
"/spec/inventory/aliases",schemaPath:"#/properties/spec/properties/inventory/properties/aliases/type",keyword:"type",params:{
type:"array"},schema:D.properties.spec.properties.inventory.properties.aliases.type,parentSchema:D.properties.spec.properties.
inventory.properties.aliases,data:a};e===null?e=[n]:e.push(n),p++}}if(t.owner!==void 0&&o.call(t,"owner")){let a=t.owner;
if(typeof a=="string"){if(X(a)<1){const n={instancePath:i+"/spec/inventory/owner",schemaPath:"#/properties/spec/properti\
es/inventory/properties/owner/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.
inventory.properties.owner,data:a};e===null?e=[n]:e.push(n),p++}}else{const n={instancePath:i+"/spec/inventory/owner",schemaPath:"\
#/properties/spec/properties/inventory/properties/owner/type",keyword:"type",params:{type:"string"},schema:D.properties.
spec.properties.inventory.properties.owner.type,parentSchema:D.properties.spec.properties.inventory.properties.owner,data:a};
e===null?e=[n]:e.push(n),p++}}if(t.retired!==void 0&&o.call(t,"retired")){let a=t.retired;if(typeof a=="string"){if(X(a)<
1){const n={instancePath:i+"/spec/inventory/retired",schemaPath:"#/properties/spec/properties/inventory/properties/retir\
ed/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.inventory.properties.
retired,data:a};e===null?e=[n]:e.push(n),p++}}else{const n={instancePath:i+"/spec/inventory/retired",schemaPath:"#/prope\
rties/spec/properties/inventory/properties/retired/type",keyword:"type",params:{type:"string"},schema:D.properties.spec.
properties.inventory.properties.retired.type,parentSchema:D.properties.spec.properties.inventory.properties.retired,data:a};
e===null?e=[n]:e.push(n),p++}}}else{const a={instancePath:i+"/spec/inventory",schemaPath:"#/properties/spec/properties/i\
nventory/type",keyword:"type",params:{type:"object"},schema:D.properties.spec.properties.inventory.type,parentSchema:D.properties.
spec.properties.inventory,data:t};e===null?e=[a]:e.push(a),p++}}if(r.catalog!==void 0&&o.call(r,"catalog")){let t=r.catalog;
if(t&&typeof t=="object"&&!Array.isArray(t)){for(const a of Object.keys(t))if(!(a==="feeds"||a==="allowHosts"||a==="guar\
ds")){const n={instancePath:i+"/spec/catalog",schemaPath:"#/properties/spec/properties/catalog/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:a},schema:!1,parentSchema:D.properties.spec.properties.catalog,data:t};
e===null?e=[n]:e.push(n),p++}if(t.feeds!==void 0&&o.call(t,"feeds")){let a=t.feeds;if(Array.isArray(a)){const n=a.length;
for(let l=0;l<n;l++){let m=a[l];if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.format===void 0||!o.call(m,"format")){
const d={instancePath:i+"/spec/catalog/feeds/"+l,schemaPath:"#/properties/spec/properties/catalog/properties/feeds/items\
/required",keyword:"required",params:{missingProperty:"format"},schema:D.properties.spec.properties.catalog.properties.feeds.
items.required,parentSchema:D.properties.spec.properties.catalog.properties.feeds.items,data:m};e===null?e=[d]:e.push(d),
p++}if(m.from===void 0||!o.call(m,"from")){const d={instancePath:i+"/spec/catalog/feeds/"+l,schemaPath:"#/properties/spe\
c/properties/catalog/properties/feeds/items/required",keyword:"required",params:{missingProperty:"from"},schema:D.properties.
spec.properties.catalog.properties.feeds.items.required,parentSchema:D.properties.spec.properties.catalog.properties.feeds.
items,data:m};e===null?e=[d]:e.push(d),p++}for(const d of Object.keys(m))if(!(d==="format"||d==="from"||d==="os"||d==="m\
axAge")){const g={instancePath:i+"/spec/catalog/feeds/"+l,schemaPath:"#/properties/spec/properties/catalog/properties/fe\
eds/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},schema:!1,parentSchema:D.properties.
spec.properties.catalog.properties.feeds.items,data:m};e===null?e=[g]:e.push(g),p++}if(m.format!==void 0&&o.call(m,"form\
at")){let d=m.format;if(typeof d!="string"){const g={instancePath:i+"/spec/catalog/feeds/"+l+"/format",schemaPath:"#/pro\
perties/spec/properties/catalog/properties/feeds/items/properties/format/type",keyword:"type",params:{type:"string"},schema:D.
properties.spec.properties.catalog.properties.feeds.items.properties.format.type,parentSchema:D.properties.spec.properties.
catalog.properties.feeds.items.properties.format,data:d};e===null?e=[g]:e.push(g),p++}if(!(d==="osv"||d==="csaf"||d==="m\
src"||d==="sofa"||d==="debian-tracker"||d==="apt"||d==="kev"||d==="epss"||d==="ssvc"||d==="eol"||d==="lvfs"||d==="muster")){
const g={instancePath:i+"/spec/catalog/feeds/"+l+"/format",schemaPath:"#/properties/spec/properties/catalog/properties/f\
eeds/items/properties/format/enum",keyword:"enum",params:{allowedValues:D.properties.spec.properties.catalog.properties.
feeds.items.properties.format.enum},schema:D.properties.spec.properties.catalog.properties.feeds.items.properties.format.
enum,parentSchema:D.properties.spec.properties.catalog.properties.feeds.items.properties.format,data:d};e===null?e=[g]:e.
push(g),p++}}if(m.from!==void 0&&o.call(m,"from")){let d=m.from;if(typeof d=="string"){if(X(d)<1){const g={instancePath:i+
"/spec/catalog/feeds/"+l+"/from",schemaPath:"#/properties/spec/properties/catalog/properties/feeds/items/properties/from\
/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.catalog.properties.feeds.
items.properties.from,data:d};e===null?e=[g]:e.push(g),p++}}else{const g={instancePath:i+"/spec/catalog/feeds/"+l+"/from",
schemaPath:"#/properties/spec/properties/catalog/properties/feeds/items/properties/from/type",keyword:"type",params:{type:"\
string"},schema:D.properties.spec.properties.catalog.properties.feeds.items.properties.from.type,parentSchema:D.properties.
spec.properties.catalog.properties.feeds.items.properties.from,data:d};e===null?e=[g]:e.push(g),p++}}if(m.os!==void 0&&o.
call(m,"os")){let d=m.os;if(typeof d!="string"){const g={instancePath:i+"/spec/catalog/feeds/"+l+"/os",schemaPath:"#/pro\
perties/spec/properties/catalog/properties/feeds/items/properties/os/type",keyword:"type",params:{type:"string"},schema:D.
properties.spec.properties.catalog.properties.feeds.items.properties.os.type,parentSchema:D.properties.spec.properties.catalog.
properties.feeds.items.properties.os,data:d};e===null?e=[g]:e.push(g),p++}}if(m.maxAge!==void 0&&o.call(m,"maxAge")){let d=m.
maxAge;if(typeof d!="string"){const g={instancePath:i+"/spec/catalog/feeds/"+l+"/maxAge",schemaPath:"common.schema.json#\
/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:d};e===null?e=[g]:e.push(
g),p++}}}else{const d={instancePath:i+"/spec/catalog/feeds/"+l,schemaPath:"#/properties/spec/properties/catalog/properti\
es/feeds/items/type",keyword:"type",params:{type:"object"},schema:D.properties.spec.properties.catalog.properties.feeds.
items.type,parentSchema:D.properties.spec.properties.catalog.properties.feeds.items,data:m};e===null?e=[d]:e.push(d),p++}}}else{
const n={instancePath:i+"/spec/catalog/feeds",schemaPath:"#/properties/spec/properties/catalog/properties/feeds/type",keyword:"\
type",params:{type:"array"},schema:D.properties.spec.properties.catalog.properties.feeds.type,parentSchema:D.properties.
spec.properties.catalog.properties.feeds,data:a};e===null?e=[n]:e.push(n),p++}}if(t.allowHosts!==void 0&&o.call(t,"allow\
Hosts")){let a=t.allowHosts;if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){let m=a[l];if(typeof m!="string"){
const d={instancePath:i+"/spec/catalog/allowHosts/"+l,schemaPath:"#/properties/spec/properties/catalog/properties/allowH\
osts/items/type",keyword:"type",params:{type:"string"},schema:D.properties.spec.properties.catalog.properties.allowHosts.
items.type,parentSchema:D.properties.spec.properties.catalog.properties.allowHosts.items,data:m};e===null?e=[d]:e.push(d),
p++}}}else{const n={instancePath:i+"/spec/catalog/allowHosts",schemaPath:"#/properties/spec/properties/catalog/propertie\
s/allowHosts/type",keyword:"type",params:{type:"array"},schema:D.properties.spec.properties.catalog.properties.allowHosts.
type,parentSchema:D.properties.spec.properties.catalog.properties.allowHosts,data:a};e===null?e=[n]:e.push(n),p++}}if(t.
guards!==void 0&&o.call(t,"guards")){let a=t.guards;if(a&&typeof a=="object"&&!Array.isArray(a)){for(const n of Object.keys(
a))if(!(n==="maxShrink"||n==="maxFamilyShrink"||n==="maxLoss"||n==="maxAge"||n==="lessAfter"||n==="accept")){const l={instancePath:i+
"/spec/catalog/guards",schemaPath:"#/properties/spec/properties/catalog/properties/guards/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:n},schema:!1,parentSchema:D.properties.spec.properties.catalog.properties.
guards,data:a};e===null?e=[l]:e.push(l),p++}if(a.maxShrink!==void 0&&o.call(a,"maxShrink")){let n=a.maxShrink;if(typeof n!=
"string"){const l={instancePath:i+"/spec/catalog/guards/maxShrink",schemaPath:"common.schema.json#/$defs/percent/type",keyword:"\
type",params:{type:"string"},schema:Ye.type,parentSchema:Ye,data:n};e===null?e=[l]:e.push(l),p++}}if(a.maxFamilyShrink!==
void 0&&o.call(a,"maxFamilyShrink")){let n=a.maxFamilyShrink;if(typeof n!="string"){const l={instancePath:i+"/spec/catal\
og/guards/maxFamilyShrink",schemaPath:"common.schema.json#/$defs/percent/type",keyword:"type",params:{type:"string"},schema:Ye.
type,parentSchema:Ye,data:n};e===null?e=[l]:e.push(l),p++}}if(a.maxLoss!==void 0&&o.call(a,"maxLoss")){let n=a.maxLoss;if(typeof n!=
"string"){const l={instancePath:i+"/spec/catalog/guards/maxLoss",schemaPath:"common.schema.json#/$defs/percent/type",keyword:"\
type",params:{type:"string"},schema:Ye.type,parentSchema:Ye,data:n};e===null?e=[l]:e.push(l),p++}}if(a.maxAge!==void 0&&
o.call(a,"maxAge")){let n=a.maxAge;if(typeof n!="string"){const l={instancePath:i+"/spec/catalog/guards/maxAge",schemaPath:"\
common.schema.json#/$defs/duration/type",keyword:"type",params:{type:"string"},schema:te.type,parentSchema:te,data:n};e===
null?e=[l]:e.push(l),p++}}if(a.lessAfter!==void 0&&o.call(a,"lessAfter")){let n=a.lessAfter;if(typeof n!="string"){const l={
instancePath:i+"/spec/catalog/guards/lessAfter",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{
type:"string"},schema:te.type,parentSchema:te,data:n};e===null?e=[l]:e.push(l),p++}}if(a.accept!==void 0&&o.call(a,"acce\
pt")){let n=a.accept;if(Array.isArray(n)){const l=n.length;for(let m=0;m<l;m++){let d=n[m];if(typeof d!="string"){const g={
instancePath:i+"/spec/catalog/guards/accept/"+m,schemaPath:"common.schema.json#/$defs/digest/type",keyword:"type",params:{
type:"string"},schema:Te.type,parentSchema:Te,data:d};e===null?e=[g]:e.push(g),p++}}}else{const l={instancePath:i+"/spec\
/catalog/guards/accept",schemaPath:"#/properties/spec/properties/catalog/properties/guards/properties/accept/type",keyword:"\
type",params:{type:"array"},schema:D.properties.spec.properties.catalog.properties.guards.properties.accept.type,parentSchema:D.
properties.spec.properties.catalog.properties.guards.properties.accept,data:n};e===null?e=[l]:e.push(l),p++}}}else{const n={
instancePath:i+"/spec/catalog/guards",schemaPath:"#/properties/spec/properties/catalog/properties/guards/type",keyword:"\
type",params:{type:"object"},schema:D.properties.spec.properties.catalog.properties.guards.type,parentSchema:D.properties.
spec.properties.catalog.properties.guards,data:a};e===null?e=[n]:e.push(n),p++}}}else{const a={instancePath:i+"/spec/cat\
alog",schemaPath:"#/properties/spec/properties/catalog/type",keyword:"type",params:{type:"object"},schema:D.properties.spec.
properties.catalog.type,parentSchema:D.properties.spec.properties.catalog,data:t};e===null?e=[a]:e.push(a),p++}}if(r.reports!==
void 0&&o.call(r,"reports")){let t=r.reports;if(t&&typeof t=="object"&&!Array.isArray(t)){for(const a of Object.keys(t))
if(!(a==="sources"||a==="precedence"||a==="trustLabels")){const n={instancePath:i+"/spec/reports",schemaPath:"#/properti\
es/spec/properties/reports/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:a},schema:!1,
parentSchema:D.properties.spec.properties.reports,data:t};e===null?e=[n]:e.push(n),p++}if(t.sources!==void 0&&o.call(t,"\
sources")){let a=t.sources;if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){let m=a[l];if(m&&typeof m=="object"&&
!Array.isArray(m)){if(m.format===void 0||!o.call(m,"format")){const d={instancePath:i+"/spec/reports/sources/"+l,schemaPath:"\
#/properties/spec/properties/reports/properties/sources/items/required",keyword:"required",params:{missingProperty:"form\
at"},schema:D.properties.spec.properties.reports.properties.sources.items.required,parentSchema:D.properties.spec.properties.
reports.properties.sources.items,data:m};e===null?e=[d]:e.push(d),p++}if(m.from===void 0||!o.call(m,"from")){const d={instancePath:i+
"/spec/reports/sources/"+l,schemaPath:"#/properties/spec/properties/reports/properties/sources/items/required",keyword:"\
required",params:{missingProperty:"from"},schema:D.properties.spec.properties.reports.properties.sources.items.required,
parentSchema:D.properties.spec.properties.reports.properties.sources.items,data:m};e===null?e=[d]:e.push(d),p++}for(const d of Object.
keys(m))if(!(d==="format"||d==="from"||d==="os")){const g={instancePath:i+"/spec/reports/sources/"+l,schemaPath:"#/prope\
rties/spec/properties/reports/properties/sources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:d},
schema:!1,parentSchema:D.properties.spec.properties.reports.properties.sources.items,data:m};e===null?e=[g]:e.push(g),p++}
if(m.format!==void 0&&o.call(m,"format")){let d=m.format;if(typeof d!="string"){const g={instancePath:i+"/spec/reports/s\
ources/"+l+"/format",schemaPath:"#/properties/spec/properties/reports/properties/sources/items/properties/format/type",keyword:"\
type",params:{type:"string"},schema:D.properties.spec.properties.reports.properties.sources.items.properties.format.type,
parentSchema:D.properties.spec.properties.reports.properties.sources.items.properties.format,data:d};e===null?e=[g]:e.push(
g),p++}if(!(d==="report"||d==="dpkg"||d==="rpm"||d==="osquery"||d==="systeminfo"||d==="ansible"||d==="ssm"||d==="cyclone\
dx"||d==="fwupd"||d==="softwareupdate"||d==="winget"||d==="choco"||d==="apk"||d==="alpm")){const g={instancePath:i+"/spe\
c/reports/sources/"+l+"/format",schemaPath:"#/properties/spec/properties/reports/properties/sources/items/properties/for\
mat/enum",keyword:"enum",params:{allowedValues:D.properties.spec.properties.reports.properties.sources.items.properties.
format.enum},schema:D.properties.spec.properties.reports.properties.sources.items.properties.format.enum,parentSchema:D.
properties.spec.properties.reports.properties.sources.items.properties.format,data:d};e===null?e=[g]:e.push(g),p++}}if(m.
from!==void 0&&o.call(m,"from")){let d=m.from;if(typeof d=="string"){if(X(d)<1){const g={instancePath:i+"/spec/reports/s\
ources/"+l+"/from",schemaPath:"#/properties/spec/properties/reports/properties/sources/items/properties/from/minLength",
keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.reports.properties.sources.items.
properties.from,data:d};e===null?e=[g]:e.push(g),p++}}else{const g={instancePath:i+"/spec/reports/sources/"+l+"/from",schemaPath:"\
#/properties/spec/properties/reports/properties/sources/items/properties/from/type",keyword:"type",params:{type:"string"},
schema:D.properties.spec.properties.reports.properties.sources.items.properties.from.type,parentSchema:D.properties.spec.
properties.reports.properties.sources.items.properties.from,data:d};e===null?e=[g]:e.push(g),p++}}if(m.os!==void 0&&o.call(
m,"os")){let d=m.os;if(typeof d!="string"){const g={instancePath:i+"/spec/reports/sources/"+l+"/os",schemaPath:"#/proper\
ties/spec/properties/reports/properties/sources/items/properties/os/type",keyword:"type",params:{type:"string"},schema:D.
properties.spec.properties.reports.properties.sources.items.properties.os.type,parentSchema:D.properties.spec.properties.
reports.properties.sources.items.properties.os,data:d};e===null?e=[g]:e.push(g),p++}}}else{const d={instancePath:i+"/spe\
c/reports/sources/"+l,schemaPath:"#/properties/spec/properties/reports/properties/sources/items/type",keyword:"type",params:{
type:"object"},schema:D.properties.spec.properties.reports.properties.sources.items.type,parentSchema:D.properties.spec.
properties.reports.properties.sources.items,data:m};e===null?e=[d]:e.push(d),p++}}}else{const n={instancePath:i+"/spec/r\
eports/sources",schemaPath:"#/properties/spec/properties/reports/properties/sources/type",keyword:"type",params:{type:"a\
rray"},schema:D.properties.spec.properties.reports.properties.sources.type,parentSchema:D.properties.spec.properties.reports.
properties.sources,data:a};e===null?e=[n]:e.push(n),p++}}if(t.precedence!==void 0&&o.call(t,"precedence")){let a=t.precedence;
if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){let m=a[l];if(typeof m!="string"){const d={instancePath:i+"/s\
pec/reports/precedence/"+l,schemaPath:"#/properties/spec/properties/reports/properties/precedence/items/type",keyword:"t\
ype",params:{type:"string"},schema:D.properties.spec.properties.reports.properties.precedence.items.type,parentSchema:D.
properties.spec.properties.reports.properties.precedence.items,data:m};e===null?e=[d]:e.push(d),p++}if(!(m==="report"||m===
"dpkg"||m==="rpm"||m==="osquery"||m==="systeminfo"||m==="ansible"||m==="ssm"||m==="cyclonedx"||m==="fwupd"||m==="softwar\
eupdate"||m==="winget"||m==="choco"||m==="apk"||m==="alpm")){const d={instancePath:i+"/spec/reports/precedence/"+l,schemaPath:"\
#/properties/spec/properties/reports/properties/precedence/items/enum",keyword:"enum",params:{allowedValues:D.properties.
spec.properties.reports.properties.precedence.items.enum},schema:D.properties.spec.properties.reports.properties.precedence.
items.enum,parentSchema:D.properties.spec.properties.reports.properties.precedence.items,data:m};e===null?e=[d]:e.push(d),
p++}}}else{const n={instancePath:i+"/spec/reports/precedence",schemaPath:"#/properties/spec/properties/reports/propertie\
s/precedence/type",keyword:"type",params:{type:"array"},schema:D.properties.spec.properties.reports.properties.precedence.
type,parentSchema:D.properties.spec.properties.reports.properties.precedence,data:a};e===null?e=[n]:e.push(n),p++}}if(t.
trustLabels!==void 0&&o.call(t,"trustLabels")){let a=t.trustLabels;if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){
let m=a[l];if(typeof m=="string"){if(X(m)<1){const d={instancePath:i+"/spec/reports/trustLabels/"+l,schemaPath:"#/proper\
ties/spec/properties/reports/properties/trustLabels/items/minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.
properties.spec.properties.reports.properties.trustLabels.items,data:m};e===null?e=[d]:e.push(d),p++}}else{const d={instancePath:i+
"/spec/reports/trustLabels/"+l,schemaPath:"#/properties/spec/properties/reports/properties/trustLabels/items/type",keyword:"\
type",params:{type:"string"},schema:D.properties.spec.properties.reports.properties.trustLabels.items.type,parentSchema:D.
properties.spec.properties.reports.properties.trustLabels.items,data:m};e===null?e=[d]:e.push(d),p++}}}else{const n={instancePath:i+
"/spec/reports/trustLabels",schemaPath:"#/properties/spec/properties/reports/properties/trustLabels/type",keyword:"type",
params:{type:"array"},schema:D.properties.spec.properties.reports.properties.trustLabels.type,parentSchema:D.properties.
spec.properties.reports.properties.trustLabels,data:a};e===null?e=[n]:e.push(n),p++}}}else{const a={instancePath:i+"/spe\
c/reports",schemaPath:"#/properties/spec/properties/reports/type",keyword:"type",params:{type:"object"},schema:D.properties.
spec.properties.reports.type,parentSchema:D.properties.spec.properties.reports,data:t};e===null?e=[a]:e.push(a),p++}}if(r.
approvals!==void 0&&o.call(r,"approvals")){let t=r.approvals;if(typeof t!="string"){const a={instancePath:i+"/spec/appro\
vals",schemaPath:"#/properties/spec/properties/approvals/type",keyword:"type",params:{type:"string"},schema:D.properties.
spec.properties.approvals.type,parentSchema:D.properties.spec.properties.approvals,data:t};e===null?e=[a]:e.push(a),p++}
if(!(t==="vouched"||t==="trust-merge")){const a={instancePath:i+"/spec/approvals",schemaPath:"#/properties/spec/properti\
es/approvals/enum",keyword:"enum",params:{allowedValues:D.properties.spec.properties.approvals.enum},schema:D.properties.
spec.properties.approvals.enum,parentSchema:D.properties.spec.properties.approvals,data:t};e===null?e=[a]:e.push(a),p++}}
if(r.log!==void 0&&o.call(r,"log")){let t=r.log;if(t&&typeof t=="object"&&!Array.isArray(t)){for(const a of Object.keys(
t))if(!(a==="ref"||a==="keys")){const n={instancePath:i+"/spec/log",schemaPath:"#/properties/spec/properties/log/additio\
nalProperties",keyword:"additionalProperties",params:{additionalProperty:a},schema:!1,parentSchema:D.properties.spec.properties.
log,data:t};e===null?e=[n]:e.push(n),p++}if(t.ref!==void 0&&o.call(t,"ref")){let a=t.ref;if(typeof a=="string"){if(X(a)<
1){const n={instancePath:i+"/spec/log/ref",schemaPath:"#/properties/spec/properties/log/properties/ref/minLength",keyword:"\
minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.log.properties.ref,data:a};e===null?e=[n]:
e.push(n),p++}}else{const n={instancePath:i+"/spec/log/ref",schemaPath:"#/properties/spec/properties/log/properties/ref/\
type",keyword:"type",params:{type:"string"},schema:D.properties.spec.properties.log.properties.ref.type,parentSchema:D.properties.
spec.properties.log.properties.ref,data:a};e===null?e=[n]:e.push(n),p++}}if(t.keys!==void 0&&o.call(t,"keys")){let a=t.keys;
if(Array.isArray(a)){const n=a.length;for(let l=0;l<n;l++){let m=a[l];if(m&&typeof m=="object"&&!Array.isArray(m)){if(m.
id===void 0||!o.call(m,"id")){const d={instancePath:i+"/spec/log/keys/"+l,schemaPath:"#/properties/spec/properties/log/p\
roperties/keys/items/required",keyword:"required",params:{missingProperty:"id"},schema:D.properties.spec.properties.log.
properties.keys.items.required,parentSchema:D.properties.spec.properties.log.properties.keys.items,data:m};e===null?e=[d]:
e.push(d),p++}if(m.key===void 0||!o.call(m,"key")){const d={instancePath:i+"/spec/log/keys/"+l,schemaPath:"#/properties/\
spec/properties/log/properties/keys/items/required",keyword:"required",params:{missingProperty:"key"},schema:D.properties.
spec.properties.log.properties.keys.items.required,parentSchema:D.properties.spec.properties.log.properties.keys.items,data:m};
e===null?e=[d]:e.push(d),p++}for(const d of Object.keys(m))if(!(d==="id"||d==="key")){const g={instancePath:i+"/spec/log\
/keys/"+l,schemaPath:"#/properties/spec/properties/log/properties/keys/items/additionalProperties",keyword:"additionalPr\
operties",params:{additionalProperty:d},schema:!1,parentSchema:D.properties.spec.properties.log.properties.keys.items,data:m};
e===null?e=[g]:e.push(g),p++}if(m.id!==void 0&&o.call(m,"id")){let d=m.id;if(!(typeof d=="number"&&!(d%1)&&!isNaN(d)&&isFinite(
d))){const g={instancePath:i+"/spec/log/keys/"+l+"/id",schemaPath:"#/properties/spec/properties/log/properties/keys/item\
s/properties/id/type",keyword:"type",params:{type:"integer"},schema:D.properties.spec.properties.log.properties.keys.items.
properties.id.type,parentSchema:D.properties.spec.properties.log.properties.keys.items.properties.id,data:d};e===null?e=
[g]:e.push(g),p++}if(typeof d=="number"&&isFinite(d)&&(d<0||isNaN(d))){const g={instancePath:i+"/spec/log/keys/"+l+"/id",
schemaPath:"#/properties/spec/properties/log/properties/keys/items/properties/id/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},schema:0,parentSchema:D.properties.spec.properties.log.properties.keys.items.properties.id,data:d};e===null?
e=[g]:e.push(g),p++}}if(m.key!==void 0&&o.call(m,"key")){let d=m.key;if(typeof d=="string"){if(X(d)<1){const g={instancePath:i+
"/spec/log/keys/"+l+"/key",schemaPath:"#/properties/spec/properties/log/properties/keys/items/properties/key/minLength",
keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.log.properties.keys.items.properties.
key,data:d};e===null?e=[g]:e.push(g),p++}}else{const g={instancePath:i+"/spec/log/keys/"+l+"/key",schemaPath:"#/properti\
es/spec/properties/log/properties/keys/items/properties/key/type",keyword:"type",params:{type:"string"},schema:D.properties.
spec.properties.log.properties.keys.items.properties.key.type,parentSchema:D.properties.spec.properties.log.properties.keys.
items.properties.key,data:d};e===null?e=[g]:e.push(g),p++}}}else{const d={instancePath:i+"/spec/log/keys/"+l,schemaPath:"\
#/properties/spec/properties/log/properties/keys/items/type",keyword:"type",params:{type:"object"},schema:D.properties.spec.
properties.log.properties.keys.items.type,parentSchema:D.properties.spec.properties.log.properties.keys.items,data:m};e===
null?e=[d]:e.push(d),p++}}}else{const n={instancePath:i+"/spec/log/keys",schemaPath:"#/properties/spec/properties/log/pr\
operties/keys/type",keyword:"type",params:{type:"array"},schema:D.properties.spec.properties.log.properties.keys.type,parentSchema:D.
properties.spec.properties.log.properties.keys,data:a};e===null?e=[n]:e.push(n),p++}}}else{const a={instancePath:i+"/spe\
c/log",schemaPath:"#/properties/spec/properties/log/type",keyword:"type",params:{type:"object"},schema:D.properties.spec.
properties.log.type,parentSchema:D.properties.spec.properties.log,data:t};e===null?e=[a]:e.push(a),p++}}if(r.github!==void 0&&
o.call(r,"github")){let t=r.github;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.repository===void 0||!o.call(t,"rep\
ository")){const a={instancePath:i+"/spec/github",schemaPath:"#/properties/spec/properties/github/required",keyword:"req\
uired",params:{missingProperty:"repository"},schema:D.properties.spec.properties.github.required,parentSchema:D.properties.
spec.properties.github,data:t};e===null?e=[a]:e.push(a),p++}for(const a of Object.keys(t))if(a!=="repository"){const n={
instancePath:i+"/spec/github",schemaPath:"#/properties/spec/properties/github/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:a},schema:!1,parentSchema:D.properties.spec.properties.github,data:t};e===null?e=[
n]:e.push(n),p++}if(t.repository!==void 0&&o.call(t,"repository")){let a=t.repository;if(typeof a=="string"){if(X(a)<1){
const n={instancePath:i+"/spec/github/repository",schemaPath:"#/properties/spec/properties/github/properties/repository/\
minLength",keyword:"minLength",params:{limit:1},schema:1,parentSchema:D.properties.spec.properties.github.properties.repository,
data:a};e===null?e=[n]:e.push(n),p++}}else{const n={instancePath:i+"/spec/github/repository",schemaPath:"#/properties/sp\
ec/properties/github/properties/repository/type",keyword:"type",params:{type:"string"},schema:D.properties.spec.properties.
github.properties.repository.type,parentSchema:D.properties.spec.properties.github.properties.repository,data:a};e===null?
e=[n]:e.push(n),p++}}}else{const a={instancePath:i+"/spec/github",schemaPath:"#/properties/spec/properties/github/type",
keyword:"type",params:{type:"object"},schema:D.properties.spec.properties.github.type,parentSchema:D.properties.spec.properties.
github,data:t};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/spec",schemaPath:"#/properties/spec/type",keyword:"\
type",params:{type:"object"},schema:D.properties.spec.type,parentSchema:D.properties.spec,data:r};e===null?e=[t]:e.push(
t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"},schema:D.type,parentSchema:D,
data:s};e===null?e=[r]:e.push(r),p++}return bt.errors=e,p===0}return bt.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1},
{ApprovalList:Zt,Baseline:Ht,ChangeFreeze:Wt,EndpointReport:Gt,Exclusion:Yt,Incident:Qt,LogEntry:Jt,MaintenanceWindow:Xt,
PatchPolicy:ep,Patch:rp,Plan:sp,PolicyTest:tp,ReviewInput:pp,ReviewPolicy:ip,Ring:ap,TestRecord:op,Workspace:np}})();
